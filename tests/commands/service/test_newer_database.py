"""Every command refuses a database that a later version has changed, in words, and leaves it as it is."""

import contextlib
import sqlite3
from pathlib import Path

import pytest
from support.command_line import CommandLine

from mailgate.cli import COMMANDS

WITHOUT_DATABASE = {"init", "demo", "install-files", "key", "completion", "doctor", "line"}
"""What needs no database, or makes its own. `key` reads one for its list only; `doctor` has a line for it."""

CALLS: dict[str, tuple[str, ...]] = {
    "audit": ("audit",),
    "backup": ("backup", "copy.db"),
    "explain": ("explain", "mail.eml"),
    "export": ("export", "day", "takushin", "--output", "day.csv"),
    "family": ("family", "export", "mother@example.jp"),
    "handout": ("handout", "--school", "takushin", "--format", "html", "out"),
    "key list": ("key", "list"),
    "migrate-database": ("migrate-database", "sqlite:///mailgate.db", "postgresql://nobody@127.0.0.1:9/none"),
    "numbers": ("numbers",),
    "queue": ("queue",),
    "restore": ("restore", "newer.db"),
    "retention": ("retention", "show"),
    "roster": ("roster", "list", "--school", "takushin"),
    "school": ("school", "list"),
    "serve": ("serve", "--only", "clock"),
    "sessions": ("sessions", "end", "--all"),
    "staff": ("staff", "list", "--school", "takushin"),
    "top": ("top", "--once"),
    "trace": ("trace", "mother@example.jp"),
    "year": ("year", "show", "--school", "takushin"),
}


@pytest.fixture
def newer(gate: CommandLine, tmp_path: Path) -> CommandLine:
    """A gateway whose database a later version has had in its hands."""
    with contextlib.closing(sqlite3.connect("mailgate.db")) as database, database:
        database.execute("INSERT INTO schema_migration (name, applied) VALUES ('9000_fax', '2027-04-01')")
    Path("mail.eml").write_text("From: mother@example.jp\nTo: login@mail.example.jp\n\n", "utf-8")
    return gate


def rows() -> list[str]:
    with contextlib.closing(sqlite3.connect("mailgate.db")) as database:
        return [*database.iterdump()]


def test_all_commands_are_called_here() -> None:
    commands = {name for section in COMMANDS.values() for name in section}
    assert {call.split()[0] for call in CALLS} | WITHOUT_DATABASE == commands


@pytest.mark.parametrize("call", CALLS)
def test_it_is_refused_in_words(call: str, newer: CommandLine) -> None:
    before = rows()
    if call == "restore":
        Path("mailgate.db").rename("newer.db")
    _, errors = newer.run(*CALLS[call], code=1)
    assert "a newer version of mailgate" in errors[0], errors
    assert "9000_fax" in errors[0]
    assert len(errors) == 1
    if call == "restore":
        assert not Path("mailgate.db").exists()
    else:
        assert rows() == before
