"""Addresses as carriers issued them and as real clients write them into headers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.mail.addresses import MAX_MAILBOXES, Address, mailboxes, parse, split_tag


@pytest.mark.parametrize(
    "written",
    [
        "hanako@example.jp",
        "a..b@docomo.ne.jp",
        "ab.@ezweb.ne.jp",
        ".ab@ezweb.ne.jp",
        "-ab@docomo.ne.jp",
        "a/b?c=d@docomo.ne.jp",
        "login+abc@mail.example.jp",
        "花子@example.jp",
        "a@日本語.jp",
        "a@[192.0.2.1]",
        '"a b"@example.jp',
        '"a,b"@example.jp',
    ],
)
def test_an_address_that_carriers_issued_is_kept_as_it_is_written(written: str) -> None:
    address = parse(written)
    assert address is not None
    assert address.spelled == written
    assert str(address) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<>",
        "hanako",
        "@example.jp",
        "hanako@",
        '""@example.jp',
        "a b@example.jp",
        "a,b@example.jp",
        "a@b@example.jp",
        "a@example..jp",
        "a@.example.jp",
        "a@example.jp\r\nBcc: b@example.jp",
        "a\n@example.jp",
        "a\0@example.jp",
        '"a\rb"@example.jp',
        "a" * 65 + "@example.jp",
        "あ" * 22 + "@example.jp",
        "a@" + "b" * 250 + ".jp",
        "a@exa mple.jp",
    ],
)
def test_what_is_no_address_is_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize("local", ["a" * 64, "あ" * 21 + "a", '"' + "a" * 63 + ' "'])
def test_the_longest_local_part_is_64_octets(local: str) -> None:
    assert parse(f"{local}@example.jp") is not None
    longer = f'{local[:-1]}a"' if local.endswith('"') else f"{local}a"
    assert parse(f"{longer}@example.jp") is None


def test_the_longest_address_is_254_octets() -> None:
    domain = f"{'a' * 62}.{'b' * 62}.{'c' * 62}.jp"
    longest = "a" * (254 - len(domain) - 1)
    assert parse(f"{longest}@{domain}") is not None
    assert parse(f"{longest}a@{domain}") is None


def test_a_header_names_up_to_a_thousand_people() -> None:
    everybody = [f"a{number}@x.jp" for number in range(1_001)]
    assert [str(address) for address in mailboxes(", ".join(everybody[:1_000]))] == everybody[:1_000]
    assert [str(address) for address in mailboxes(", ".join(everybody))] == everybody[:1_000]


@pytest.mark.parametrize(
    "typed",
    [
        " hanako@example.jp ",
        "<hanako@example.jp>",
        "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ",
        "hanako@example。jp",
        "\u3000hanako@example.jp\u200b",
        "hanako@EXAMPLE.jp",
    ],
)
def test_what_people_type_and_paste_is_understood(typed: str) -> None:
    assert parse(typed) == Address("hanako", "example.jp")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('"a..b"@docomo.ne.jp', "a..b@docomo.ne.jp"),
        ("Hanako@Example.jp", "hanako@example.jp"),
        ("a@日本語.jp", "a@xn--wgv71a119e.jp"),
        ('"a\\"b"@x.jp', '"A\\"b"@X.jp'),
    ],
)
def test_two_spellings_of_one_mailbox_are_one_person(one: str, other: str) -> None:
    first, second = parse(one), parse(other)
    assert first is not None
    assert second is not None
    assert first.canonical == second.canonical


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('"a b"@x.jp', "ab@x.jp"),
        ("a.b@x.jp", "a..b@x.jp"),
        ("\u212aen@x.jp", "ken@x.jp"),  # the Kelvin sign
        ("a@ⓧ.jp", "a@x.jp"),
    ],
)
def test_look_alikes_are_different_people(one: str, other: str) -> None:
    first, second = parse(one), parse(other)
    assert first is not None
    assert second is not None
    assert first.canonical != second.canonical


def test_full_width_letters_in_a_header_do_not_become_somebody_else() -> None:
    assert mailboxes("ｖictim@example.jp") == []
    assert mailboxes("<victim@ｅxample.jp>") == []


@given(st.text(max_size=80))
def test_canonical_is_its_own_canonical(text: str) -> None:
    for candidate in (text, f"{text}@example.jp", f'"{text}"@example.jp', f"a@{text}"):
        address = parse(candidate)
        if address is not None:
            again = parse(address.canonical)
            assert again is not None
            assert again.canonical == address.canonical
            assert parse(address.spelled) == address


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("hanako@example.jp", ["hanako@example.jp"]),
        ("<hanako@example.jp>", ["hanako@example.jp"]),
        ("山田 花子 <hanako@example.jp>", ["hanako@example.jp"]),
        ('"Yamada, Hanako" <hanako@example.jp>', ["hanako@example.jp"]),
        ("Yamada, Hanako <hanako@example.jp>", ["hanako@example.jp"]),
        ("hanako@example.jp (Hanako (mother))", ["hanako@example.jp"]),
        ("=?UTF-8?B?5bGx55Sw?= <hanako@example.jp>", ["hanako@example.jp"]),
        ("=?UTF-8?B?5bGx55Sw?=<hanako@example.jp>", ["hanako@example.jp"]),
        ("a@evil.jp <victim@x.jp>", ["victim@x.jp"]),
        ('"a@evil.jp" <victim@x.jp>', ["victim@x.jp"]),
        ("(a@evil.jp) victim@x.jp", ["victim@x.jp"]),
        ("victim@x.jp (a@evil.jp)", ["victim@x.jp"]),
        ('"<a@evil.jp>" <victim@x.jp>', ["victim@x.jp"]),
        ('"a..b"@docomo.ne.jp, c@x.jp', ["a..b@docomo.ne.jp", "c@x.jp"]),
        ('"a b" @ x.jp', ['"a b"@x.jp']),
        ("<@relay1.jp,@relay2.jp:a@x.jp>", ["a@x.jp"]),
        ("Group: a@x.jp, B <b@x.jp>;, c@x.jp", ["a@x.jp", "b@x.jp", "c@x.jp"]),
        ("undisclosed-recipients:;", []),
        ("Re: school <a@x.jp>", ["a@x.jp"]),
        ("A <a@x.jp>; B <b@x.jp>", ["a@x.jp", "b@x.jp"]),
        ("MAILER-DAEMON", []),
        ("", []),
        ("<>", []),
        # Quotes and parentheses that never close, as phones send them.
        ('"Yamada <a@x.jp>', ["a@x.jp"]),
        ('Yamada" <a@x.jp>', ["a@x.jp"]),
        ('Ya"mada <a@x.jp>', ["a@x.jp"]),
        ("Hanako :( <a@x.jp>", ["a@x.jp"]),
        ("<a@x.jp", ["a@x.jp"]),
        ("山田<花子> <a@x.jp>", ["a@x.jp"]),
        ("<<a@x.jp>>", ["a@x.jp"]),
    ],
)
def test_a_header_gives_the_addresses_that_a_person_sees_in_it(header: str, expected: list[str]) -> None:
    assert [address.spelled for address in mailboxes(header)] == expected


@given(st.text(alphabet=' "\\<>()@,;:a.\n\u3042', max_size=200))
def test_no_header_is_too_broken_to_read(header: str) -> None:
    mailboxes(header)


@pytest.mark.parametrize("unit", ['"\\"', "(", '<"', '<"\\', "()", "(\\", "@ ", "<", '"', "a@x.jp,"])
def test_a_hostile_header_gives_a_bounded_number_of_addresses(unit: str) -> None:
    assert len(mailboxes(unit * 100_000)) <= MAX_MAILBOXES


@pytest.mark.parametrize(
    ("local", "separator", "expected"),
    [
        ("confirm+token", "+", ("confirm", "token")),
        ("login", "+", ("login", "")),
        ("confirm+to+ken", "+", ("confirm", "to+ken")),
        ("confirm-token", "-", ("confirm", "token")),
    ],
)
def test_a_tag_is_split_off_at_the_first_separator(local: str, separator: str, expected: tuple[str, str]) -> None:
    assert split_tag(local, separator) == expected
