"""Names, addresses and servers' words cannot command a terminal, or forge what commands and logs say."""

import json
import logging
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.command_line import CommandLine

from mailgate.service.logs import OneLine, log_to_stderr
from mailgate.visible import escaped

EVIL = "太郎\x1b]0;owned\x07\x1b[31m\u202egro.live\u2066\u200b\x9b2J\r過去\u2028次"


def is_harmless(text: str) -> bool:
    return all(
        unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} or character in "\t\n"
        for character in text
    )


@given(st.text())
def test_no_text_keeps_a_character_that_a_terminal_obeys(text: str) -> None:
    shown = escaped(text.replace("\u200d", ""))
    assert is_harmless(shown)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_reads_back_what_was_escaped(text: str) -> None:
    assert json.loads(escaped(json.dumps(text, ensure_ascii=False))) == text


@pytest.mark.parametrize("text", ["山田　太郎", "髙﨑 \ue000", "👨\u200d👩\u200d👧", "葛\U000e0100城", "é", ""])
def test_names_stay_as_they_are(text: str) -> None:
    assert escaped(text) == text


def test_explain_shows_what_a_mail_would_do_to_the_terminal(shell: CommandLine, tmp_path: Path) -> None:
    mail = tmp_path / "evil.eml"
    mail.write_bytes(f"From: a@b.jp\r\nTo: login@mailgate.localhost\r\nSubject: {EVIL}\r\n\r\n{EVIL}\r\n".encode())
    for words in ([], ["--json"]):
        out, _ = shell.run("explain", *words, mail)
        assert is_harmless(out)
    assert "太郎" in out


def test_names_in_lists_and_refusals_are_escaped(gate: CommandLine) -> None:
    gate.run("school", "change", "takushin", "--name", EVIL)
    out, _ = gate.run("school", "list")
    assert is_harmless(out)
    assert "太郎" in out
    _, lines = gate.run("school", "show", EVIL, code=1)
    assert all(map(is_harmless, lines))


def test_a_name_makes_neither_lines_nor_columns_of_its_own(gate: CommandLine) -> None:
    gate.run("school", "change", "takushin", "--name", "a\tb\nother\tschool")
    out, _ = gate.run("school", "list")
    assert len(out.splitlines()) == 1
    assert "a b other school" in out


def test_a_log_line_is_one_line() -> None:
    record = logging.LogRecord("x", logging.ERROR, "", 1, "refused: %s", (f"{EVIL}\n2026-11-24 ERROR x: forged",), None)
    line = OneLine().format(record)
    assert "\n" not in line
    assert is_harmless(line)


def test_what_is_no_http_leaves_no_line_in_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """uvicorn would warn of each such request: a stranger could fill the disk."""
    monkeypatch.setattr(logging, "basicConfig", lambda **_: None)
    uvicorn = logging.getLogger("uvicorn.error")
    before = uvicorn.level
    try:
        log_to_stderr()
        assert [uvicorn.isEnabledFor(level) for level in (logging.WARNING, logging.ERROR)] == [False, True]
    finally:
        uvicorn.setLevel(before)
