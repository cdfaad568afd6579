"""Letters of the families in each of their languages, with the same parts as the English ones."""

import datetime as dt
import re
from pathlib import Path

import pytest

from mailgate.mail.letter_files import letter_file, letter_files
from mailgate.wording.recovery_report import read_recovery_report
from mailgate.words.languages import FAMILY_LANGUAGES, LANGUAGES

FURTHER = [language for language in FAMILY_LANGUAGES if language not in LANGUAGES]
LETTERS = sorted(file.stem for file in letter_files() if file.parent.name == "pt")
_OPEN = re.compile(r"\{\{(.*?)\}\}")
_ENGLISH = re.compile(r"\b(?:the|you|your|this|please|school|mail is|notice is)\b", re.IGNORECASE)


def named(name: str, language: str) -> Path:
    """The template of this name in this language."""
    found = letter_file(name, language)
    assert found
    return found


def facts_of(file: Path) -> set[str]:
    """Every name that a template puts into a letter."""
    expressions = " ".join(_OPEN.findall(file.read_text("utf-8")))
    return set(re.findall(r"[a-z_]+", re.sub(r'"[^"]*"', "", expressions))) - {"if", "else"}


def words_of(file: Path) -> str:
    """What a template says itself, also in its expressions."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|https?\S+|\{\{[^}\"]*\}\}", "", file.read_text("utf-8"))
    return re.sub(r"\{\{.*?\}\}", lambda found: " ".join(re.findall(r'"([^"]*)"', found[0])), text)


@pytest.mark.parametrize("language", FURTHER)
def test_every_language_has_the_same_letters(language: str) -> None:
    assert sorted(file.stem for file in letter_files() if file.parent.name == language) == LETTERS
    assert {"login", "question", "asked", "receipt", "answer", "missing"} < set(LETTERS)


@pytest.mark.parametrize("language", FURTHER)
def test_a_letter_says_what_the_english_one_says(language: str) -> None:
    assert [name for name in LETTERS if facts_of(named(name, "en")) != facts_of(named(name, language))] == []


@pytest.mark.parametrize("language", FURTHER)
def test_no_english_is_left(language: str) -> None:
    said = {name: words_of(named(name, language)) for name in LETTERS}
    assert {name: found[0] for name, words in said.items() if (found := _ENGLISH.search(words))} == {}


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
def test_days_on_the_lines_of_a_recovery_request_are_read_back(language: str) -> None:
    lines = named("recovery-request", language).read_text("utf-8").splitlines()
    filled = "\n".join(
        re.sub(r"\{\{ (?:onset|recovery)\|.*?\}\}", "11/20", line) for line in lines if "cleared|" not in line
    )
    report = read_recovery_report(filled, today=dt.date(2026, 11, 28))
    assert (report.onset, report.recovery, report.unclear) == (dt.date(2026, 11, 20), dt.date(2026, 11, 20), ())
