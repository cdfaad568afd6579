"""No program is believed, and no person is taken for one: each kind in many spellings."""

import pytest

from mail.automatic.written_by_programs import BY_PEOPLE, BY_PROGRAMS, MORE_BY_PEOPLE, MORE_BY_PROGRAMS
from mail.quoting.test_program_additions import BANNERS, BELOW
from mailgate.mail.automatic.program_words import words_sign
from mailgate.mail.automatic.signs import Program

PROGRAMS = [*(mail for mails in BY_PROGRAMS.values() for mail in mails), *MORE_BY_PROGRAMS]
PEOPLE = [*BY_PEOPLE, *(("Re: 連絡", text) for text in MORE_BY_PEOPLE)]
COPY = "\n\n2026年11月24日(火) 7:05 学校連絡 <login@gate.example.jp>:\n> "


def test_every_kind_of_program_has_twenty_examples() -> None:
    assert set(BY_PROGRAMS) == set(Program)
    assert {kind for kind, mails in BY_PROGRAMS.items() if len(mails) < 20} == set()


def test_a_program_is_known_by_its_words() -> None:
    assert [mail for mail in PROGRAMS if not words_sign(*mail)] == []


def test_a_program_is_known_above_a_copy_of_our_letter() -> None:
    above = [(subject, f"{text}{COPY}保護者から連絡がありました。") for subject, text in PROGRAMS]
    assert [mail for mail in above if not words_sign(*mail)] == []


def test_a_person_is_no_program() -> None:
    assert [mail for mail in PEOPLE if words_sign(*mail)] == []


def test_what_a_person_quotes_of_a_program_is_not_theirs() -> None:
    copies = [text.replace("\n", "\n> ") for _, text in PROGRAMS if text]
    assert [copied for copied in copies if words_sign("Re: 連絡", f"承知しました。{COPY}{copied}")] == []


@pytest.mark.parametrize("words", ["", "承知しました。"])
def test_what_filters_and_domains_add_makes_no_program_of_a_person(words: str) -> None:
    added = [*BANNERS, *BELOW]
    above = [f"{addition}\n\n{words}{COPY}x" for addition in added]
    below = [f"{words}{COPY}x\n\n{addition}" for addition in added]
    assert [text for text in (*above, *below) if words_sign("Re: 連絡", text)] == []
