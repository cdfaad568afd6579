"""No program is believed, and no person is taken for one: each kind in many spellings."""

import pytest

from mail.automatic.written_by_programs import BY_PEOPLE, BY_PROGRAMS, MORE_BY_PEOPLE, MORE_BY_PROGRAMS
from mail.quoting.test_program_additions import BANNERS, BELOW
from mailgate.mail.automatic.program_words import words_sign
from mailgate.mail.automatic.signs import Program

PROGRAMS = [(kind, *mail) for kind, mails in BY_PROGRAMS.items() for mail in mails]
PROGRAMS += [("any", *mail) for mail in MORE_BY_PROGRAMS]
COPY = "\n\n2026年11月24日(火) 7:05 学校連絡 <login@gate.example.jp>:\n> "


def test_every_kind_of_program_has_twenty_examples() -> None:
    assert set(BY_PROGRAMS) == set(Program)
    assert {kind for kind, mails in BY_PROGRAMS.items() if len(mails) < 20} == set()


@pytest.mark.parametrize(("kind", "subject", "text"), PROGRAMS)
def test_a_program_is_known_by_its_words(kind: str, subject: str, text: str) -> None:
    assert words_sign(subject, text)


@pytest.mark.parametrize(("kind", "subject", "text"), PROGRAMS)
def test_a_program_is_known_above_a_copy_of_our_letter(kind: str, subject: str, text: str) -> None:
    assert words_sign(subject, f"{text}{COPY}保護者から連絡がありました。")


@pytest.mark.parametrize(("subject", "text"), [*BY_PEOPLE, *(("Re: 連絡", text) for text in MORE_BY_PEOPLE)])
def test_a_person_is_no_program(subject: str, text: str) -> None:
    assert words_sign(subject, text) is None


@pytest.mark.parametrize(("kind", "subject", "text"), [each for each in PROGRAMS if each[2]])
def test_what_a_person_quotes_of_a_program_is_not_theirs(kind: str, subject: str, text: str) -> None:
    copied = text.replace("\n", "\n> ")
    assert words_sign("Re: 連絡", f"承知しました。{COPY}{copied}") is None


@pytest.mark.parametrize("words", ["", "承知しました。"])
@pytest.mark.parametrize("addition", [*BANNERS, *BELOW])
def test_what_filters_and_domains_add_makes_no_program_of_a_person(addition: str, words: str) -> None:
    assert words_sign("Re: 連絡", f"{addition}\n\n{words}{COPY}x") is None
    assert words_sign("Re: 連絡", f"{words}{COPY}x\n\n{addition}") is None
