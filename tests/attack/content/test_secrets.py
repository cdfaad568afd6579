"""Secrets stay secret: none is in a log, and comparing tells nobody how much of a guess was right."""

import hmac
import logging
import re
from collections.abc import Callable

import pytest
from support import RunningGateway
from support.letters import Letter
from support.school import GUARDIANS, HANAKO, JIRO, STAFF, TARO

from mailgate.keys.signing import BadToken, Keyring

KEYRING = Keyring([bytes(range(32))], lambda: 1_800_000_000)


# -- logs ---------------------------------------------------------------------------------------------


def secrets_of(letter: Letter) -> set[str]:
    """What a letter proves something with: its link, its digits, the tokens of its addresses."""
    found = {letter.reply_to, letter.envelope_sender} if "+" in letter.reply_to else {letter.envelope_sender}
    tokens = {address.partition("+")[2].partition("@")[0] for address in found}
    links = {
        link.rpartition("/")[2]
        for link in re.findall(r"^https?://\S+/(?:login|confirm)/\S+$", letter.text, re.MULTILINE)
    }
    digits = set(re.findall(r"[:：] ?(\d{4} \d{2,4})$", letter.text, re.MULTILINE))
    return {secret for secret in (*tokens, *links, *digits, *(each.replace(" ", "") for each in digits)) if secret}


async def test_no_log_line_has_a_secret_a_name_an_address_or_a_word_of_health(
    gateway: RunningGateway, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    told = await gateway.teacher.letter("要確認")
    await (await gateway.teacher.opens(told.link)).press("確認済にする", passcode=told.passcode)
    await gateway.office.replies(await gateway.office.letter("要確認"), "承知しました")
    await gateway.stranger.mails("login@...")
    await gateway.mother.mails("confirm+aaaa@...", text="発熱のため休みます")
    await gateway.settled()
    logged = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("mailgate"))
    cookies = {
        cookie.value or "" for person in (gateway.mother, gateway.teacher) for cookie in person.browser.cookies.jar
    }
    secrets = cookies.union(*map(secrets_of, gateway.post.letters)) - {""}
    people = {TARO, HANAKO, JIRO, *(address for address, _ in GUARDIANS.values()), *(row[1] for row in STAFF.values())}
    assert len(secrets) > 15
    assert {said for said in (*secrets, *people, "発熱", "承知しました") if said in logged} == set()


# -- comparing ----------------------------------------------------------------------------------------


def passcode(guess: str) -> bool:
    return KEYRING.digits_match("login", "challenge", guess, 8)


def seal(guess: str) -> bool:
    return KEYRING.seal_matches("form", "session", guess)


def token(guess: str) -> bool:
    try:
        return bool(KEYRING.read_address("confirm", guess))
    except BadToken:
        return False


@pytest.mark.parametrize(
    ("is_right", "right"),
    [
        (passcode, KEYRING.digits("login", "challenge", 8)),
        (seal, KEYRING.seal("form", "session")),
        (token, KEYRING.address("confirm", 1, 2)),
    ],
    ids=["passcode", "form token", "reply address"],
)
def test_a_guess_is_compared_in_constant_time(
    monkeypatch: pytest.MonkeyPatch, is_right: Callable[[str], bool], right: str
) -> None:
    compared = []

    def compare(one: str | bytes, other: str | bytes) -> bool:
        compared.append((one, other))
        return one == other

    monkeypatch.setattr(hmac, "compare_digest", compare)
    assert is_right(right)
    assert not is_right(right[:-4] + ("2" if right[-4] != "2" else "3") + right[-3:])
    assert len(compared) >= 2
