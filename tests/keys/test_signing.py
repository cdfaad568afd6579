"""Tokens: what we signed is known again in any case, and nothing else is, however it is cut or bent."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.keys.key_file import new_key, read_keys
from mailgate.keys.signing import BadToken, ExpiredToken, Keyring

OLD, NEW, FOREIGN = bytes(range(32)), bytes(range(32, 64)), b"\xff" * 32
NOW = 1_790_000_000
LONGEST_LOCAL_PART = 64

numbers = st.lists(st.integers(0, 2**40 - 1), min_size=1, max_size=2).map(tuple)
words = st.text(string.ascii_letters + string.digits + ".-_", min_size=1)
digits = st.integers(6, 12)


def ring(*keys: bytes, now: int = NOW) -> Keyring:
    """These keys, the newest first, at this time."""
    return Keyring(keys or (NEW,), lambda: now)


def refused(reading: object, *arguments: object) -> bool:
    """Whether a reader takes this for no token of ours."""
    assert callable(reading)
    try:
        reading(*arguments)
    except BadToken:
        return True
    return False


# -- reply addresses ----------------------------------------------------------------------------------


@given(numbers)
def test_an_address_token_names_its_numbers_in_any_case(named: tuple[int, ...]) -> None:
    token = ring().address("confirm", *named)
    assert token == token.lower()
    for spelled in (token, token.upper(), token.title(), token.swapcase()):
        assert ring().read_address("confirm", spelled) == named


@given(numbers, st.sampled_from(["confirm", "bounce", "notice"]))
def test_an_address_with_its_token_fits_a_local_part(named: tuple[int, ...], purpose: str) -> None:
    token = ring().address(purpose, *named)
    assert len(f"{purpose}+{token}") <= LONGEST_LOCAL_PART
    assert set(token) <= set("abcdefghijklmnopqrstuvwxyz234567")


@given(numbers)
def test_an_address_token_is_nothing_for_another_purpose_or_another_key(named: tuple[int, ...]) -> None:
    token = ring().address("confirm", *named)
    assert refused(ring().read_address, "bounce", token)
    assert refused(ring(FOREIGN).read_address, "confirm", token)
    assert refused(ring().read_link, "confirm", token, 10**9)


@given(numbers)
def test_an_address_token_that_is_cut_anywhere_is_nothing(named: tuple[int, ...]) -> None:
    token = ring().address("confirm", *named)
    for place in range(len(token)):
        assert refused(ring().read_address, "confirm", token[:place])
        assert refused(ring().read_address, "confirm", token[place + 1 :])
        assert refused(ring().read_address, "confirm", token[:place] + token[place + 1 :])


@given(numbers, st.data())
def test_an_address_token_with_one_letter_changed_never_names_something_else(
    named: tuple[int, ...], data: st.DataObject
) -> None:
    token = ring().address("confirm", *named)
    place = data.draw(st.integers(0, len(token) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz234567"))
    changed = token[:place] + letter + token[place + 1 :]
    # The last letter may hold bits that stand for nothing: the same numbers then, and never others.
    assert refused(ring().read_address, "confirm", changed) or ring().read_address("confirm", changed) == named


@given(st.text() | st.text("abcdefghijklmnopqrstuvwxyz234567="))
def test_no_text_is_an_address_token_by_chance(text: str) -> None:
    assert refused(ring().read_address, "confirm", text)


def test_numbers_that_do_not_fit_are_no_token() -> None:
    with pytest.raises(OverflowError):
        ring().address("confirm", 2**40)


# -- links --------------------------------------------------------------------------------------------


@given(words)
def test_a_link_names_its_word_until_it_expires(word: str) -> None:
    token = ring().link("login", word)
    assert ring(now=NOW + 600).read_link("login", token, 600) == word
    with pytest.raises(ExpiredToken):
        ring(now=NOW + 601).read_link("login", token, 600)


@given(words)
def test_a_link_is_nothing_for_another_purpose_or_another_key(word: str) -> None:
    token = ring().link("login", word)
    assert refused(ring().read_link, "confirm", token, 600)
    assert refused(ring(FOREIGN).read_link, "login", token, 600)


@given(words)
def test_a_link_that_is_cut_anywhere_is_nothing(word: str) -> None:
    token = ring().link("login", word)
    for place in range(len(token)):
        assert refused(ring().read_link, "login", token[:place], 600)
        assert refused(ring().read_link, "login", token[place + 1 :], 600)


def test_the_word_and_the_time_of_a_link_cannot_be_exchanged() -> None:
    word, time, mac = ring().link("login", "abc").split(".")
    later = ring(now=NOW + 3_600).link("login", "abc").split(".")[1]
    assert refused(ring().read_link, "login", f"abd.{time}.{mac}", 600)
    assert refused(ring().read_link, "login", f"{word}.{later}.{mac}", 600)


def test_a_link_from_the_future_is_nothing() -> None:
    assert refused(ring().read_link, "login", ring(now=NOW + 60).link("login", "abc"), 600)


@given(st.text())
def test_no_text_is_a_link_by_chance(text: str) -> None:
    assert refused(ring().read_link, "login", text, 600)


# -- passcodes and seals ------------------------------------------------------------------------------


@given(words, digits)
def test_a_passcode_fits_its_own_word_and_purpose(word: str, count: int) -> None:
    code = ring().digits("passcode", word, count)
    assert len(code) == count
    assert code.isdecimal()
    assert ring().digits_match("passcode", word, code, count)
    for typed in ("", code[:-1], f"{code}0", f"{code[:-1]}{(int(code[-1]) + 1) % 10}", "１２３"):
        assert not ring().digits_match("passcode", word, typed, count)


def test_passcodes_differ_by_word_purpose_and_key() -> None:
    codes = {
        ring().digits("passcode", "abc", 12),
        ring().digits("passcode", "abd", 12),
        ring().digits("question", "abc", 12),
        ring(FOREIGN).digits("passcode", "abc", 12),
    }
    assert len(codes) == 4


@given(words, st.text())
def test_a_seal_fits_its_own_word_and_purpose(word: str, other: str) -> None:
    seal = ring().seal("form", word)
    assert ring().seal_matches("form", word, seal)
    assert not ring().seal_matches("session", word, seal)
    assert not ring().seal_matches("form", f"{word}x", seal)
    assert not ring().seal_matches("form", word, seal[:-1])
    assert not ring().seal_matches("form", word, other)


# -- keys ---------------------------------------------------------------------------------------------


def test_a_new_key_signs_and_the_old_one_still_verifies() -> None:
    before, rotated, after = ring(OLD), ring(NEW, OLD), ring(NEW)
    assert rotated.read_address("confirm", before.address("confirm", 7)) == (7,)
    assert rotated.read_link("login", before.link("login", "abc"), 600) == "abc"
    assert rotated.digits_match("passcode", "abc", before.digits("passcode", "abc", 8), 8)
    assert rotated.seal_matches("form", "abc", before.seal("form", "abc"))
    assert after.read_address("confirm", rotated.address("confirm", 7)) == (7,)
    assert after.read_link("login", rotated.link("login", "abc"), 600) == "abc"
    assert after.digits("passcode", "abc", 8) == rotated.digits("passcode", "abc", 8)
    assert after.seal("form", "abc") == rotated.seal("form", "abc")


def test_a_letter_keeps_its_token_when_the_key_is_changed_between_two_attempts() -> None:
    before, rotated, after = ring(OLD), ring(NEW, OLD), ring(NEW)
    token = before.address("letter", 7, key_name=before.newest)
    assert rotated.address("letter", 7, key_name=before.newest) == token
    assert rotated.address("letter", 7) != token
    assert rotated.newest == after.newest != before.newest
    assert after.address("letter", 7, key_name=before.newest) == after.address("letter", 7)


def test_a_key_that_is_taken_away_verifies_nothing_any_more() -> None:
    before, after = ring(OLD), ring(NEW)
    assert refused(after.read_address, "confirm", before.address("confirm", 7))
    assert refused(after.read_link, "login", before.link("login", "abc"), 600)
    assert not after.digits_match("passcode", "abc", before.digits("passcode", "abc", 8), 8)
    assert not after.seal_matches("form", "abc", before.seal("form", "abc"))


def test_a_key_file_holds_a_key_a_line_the_newest_first(tmp_path: Path) -> None:
    file = tmp_path / "mailgate.key"
    newest, oldest = new_key(), new_key()
    assert newest != oldest
    file.write_text(f"{newest}\n{oldest}\n", "ascii")
    assert read_keys(file) == (bytes.fromhex(newest), bytes.fromhex(oldest))


@pytest.mark.parametrize("content", ["", "\n", "ab" * 31, f"{'ab' * 32}\nab", "zz" * 32, "鍵"])
def test_a_weak_or_broken_key_file_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "mailgate.key"
    file.write_text(content, "utf-8")
    with pytest.raises(ValueError):  # noqa: PT011 - its words differ, and are the operator's to read
        read_keys(file)


# -- across versions ----------------------------------------------------------------------------------


def test_what_a_key_makes_stays_the_same_from_version_to_version() -> None:
    """Letters, papers and apps hold what an earlier version derived; a version that derives otherwise knows none."""
    keyring = ring(OLD, now=1_800_000_000)
    assert keyring.newest == "630dcd29"
    assert keyring.digits("login", "challenge", 8) == "46441740"
    assert keyring.digits("confirm", "1.2", 6) == "982727"
    assert keyring.address("confirm", 1, 2) == "aeaqcawsmi7ifbfvvknof7qv6u"
    assert keyring.link("login", "challenge") == "challenge.a0nSAA.tpHyl2cFpSRPY-_FV7Y3QwL0TjzJitPQG3DKSHsu76w"
    assert keyring.seal("form", "session") == "odLHEPIucpskEsExaujoB4rc"
    assert keyring.code("enrolment", "secret", keyring.newest) == "mdwvc8vyvqh6mxcx"
    assert keyring.secret("app", "nonce", keyring.newest).hex() == "7b4f61bece3a5f3002ce272b5baca3c961faf24b"


@given(st.text(), st.binary(min_size=12, max_size=12))
def test_what_is_encrypted_is_opened_by_our_keys_alone(text: str, nonce: bytes) -> None:
    kept = ring(OLD).encrypt("question", text, nonce)
    assert ring(OLD).decrypt("question", kept) == ring(NEW, OLD).decrypt("question", kept) == text
    assert len(text) < 8 or text not in kept
    assert refused(ring(NEW).decrypt, "question", kept)
    assert refused(ring(OLD).decrypt, "another", kept)
    assert refused(ring(OLD).decrypt, "question", kept[:-8] + "AAAAAAA=")
