"""`mailgate audit`: read, filtered, exported, verified."""

import asyncio
import contextlib
import csv
import io
import json
import re
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.command_line import CommandLine

from mailgate.commands import terminal
from mailgate.keys import key_file
from mailgate.keys.signing import Keyring
from mailgate.school.audit import seals
from mailgate.school.moment import Moment
from mailgate.store import open_store


def read(gate: CommandLine, *words: str) -> list[dict[str, object]]:
    out, _ = gate.run("audit", "--json", *words)
    return [json.loads(line) for line in out.splitlines()]


NOTHING = {
    **dict.fromkeys(("actor", "subject", "school", "student", "notice")),
    **dict.fromkeys(("actor_name", "subject_name", "mail"), ""),
}


def insert(
    created: int = 1_795_000_000, event: str = "sensitive_read:notice", client: str = "203.0.113.9", **columns: object
) -> None:
    """Put a record into the database as the gateway would."""
    row = {**NOTHING, "created": created, "event": event, "way": "page", "client": client, "count": 1, **columns}
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    with sqlite3.connect("mailgate.db") as database:
        database.execute(f"INSERT INTO audit_record ({names}) VALUES ({marks})", list(row.values()))  # noqa: S608


@pytest.fixture
def people(gate: CommandLine, tmp_path: Path) -> CommandLine:
    roster = "学年,組,番号,氏名,ふりがな,保護者1メール\n3,1,12,山田 太郎,やまだ たろう,yamada@docomo.example\n"
    (tmp_path / "roster.csv").write_text(roster, "utf-8")
    gate.run("roster", "import", "--school", "takushin", tmp_path / "roster.csv")
    return gate


def test_each_record_is_a_line_and_that_it_was_read_is_one_more(people: CommandLine) -> None:
    insert(actor=1, actor_name="y…@docomo.example", student=1, notice=4)
    out, _ = people.run("audit", "--since", "2026-11-01")
    seen = next(line for line in out.splitlines() if "sensitive_read:notice" in line)
    assert "page 203.0.113.9" in seen
    assert "y…@docomo.example" in seen
    assert "notice 4" in seen
    assert seen.startswith("2026-11-18T20:06:40+09:00")
    assert [each["event"] for each in read(people)].count("sensitive_read:audit") == 2


def test_no_seconds_are_written_between_the_lines(people: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[bool] = []
    at_work: list[bool] = []

    @contextlib.contextmanager
    def working() -> Iterator[None]:
        at_work.append(True)
        yield
        at_work.pop()

    monkeypatch.setattr(terminal, "working", working)
    monkeypatch.setattr(terminal, "echo", lambda *_words, **_how: shown.append(bool(at_work)))
    people.run("audit")
    assert len(shown) > 2
    assert not any(shown)


def test_filters_tell_students_mailboxes_times_and_events_apart(people: CommandLine) -> None:
    insert(student=1, created=1_700_000_000)
    insert(actor=1, event="authn_login_success")
    insert(subject=1, event="authn_login_successor")
    of_student = read(people, "--student", "山田 太郎")
    assert {each["student"] for each in of_student} == {1}
    assert read(people, "--student", "1") == of_student
    of_mailbox = {each["event"] for each in read(people, "--mailbox", "YAMADA@docomo.example")}
    assert of_mailbox == {"authn_login_success", "authn_login_successor", "user_created:guardian,by-school"}
    assert len(read(people, "--event", "authn_login_success")) == 1
    insert(event="authn_login_fail", mail="dc2bsq0oda2jm08b")
    assert [each["event"] for each in read(people, "--mail", "DC2BSQ0ODA2JM08B")] == ["authn_login_fail"]
    assert len(read(people, "--student", "1", "--since", "2026-01-01T00:00+09:00")) == len(of_student) - 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--student", "鈴木 一"), "there is no student 鈴木 一"),
        (("--mailbox", "nobody@x.example"), "nobody@x.example is nobody's address here"),
        (("--mailbox", "x"), "x is nobody's address here"),
    ],
)
def test_what_there_is_not_is_said(people: CommandLine, words: tuple[str, ...], says: str) -> None:
    assert people.run("audit", *words, code=1)[1] == [says]


def test_a_day_that_is_none_is_said(people: CommandLine) -> None:
    _, [problem] = people.run("audit", "--since", "yesterday", code=2)
    assert "2026-11-24" in problem


@pytest.mark.parametrize("name", ["=1+1", "+81", "-1", "@SUM(A1)", "\tx"])
def test_no_cell_of_the_table_is_a_formula(people: CommandLine, name: str) -> None:
    insert(actor_name=name)
    out, _ = people.run("audit", "--csv")
    table = list(csv.DictReader(io.StringIO(out)))
    assert f"'{name}" in {row["actor_name"] for row in table}
    assert table[0].keys() >= {"time", "event", "way", "client", "student", "notice", "count"}


def test_verify_says_that_all_is_as_sealed_or_what_is_not(people: CommandLine) -> None:
    out, _ = people.run("audit", "verify")
    assert "nothing is sealed yet" in out
    with sqlite3.connect("mailgate.db") as database:
        database.execute("INSERT INTO audit_seal VALUES (1, 1795000000, 1, 1, '', 'x')")
    _, problems = people.run("audit", "verify", code=1)
    assert any("not as it was" in problem for problem in problems)


def test_an_anchor_is_printed_and_looked_for(people: CommandLine) -> None:
    assert people.run("audit", "anchor", code=1)[1] == [
        "there is no end of the records that our key proves; see mailgate audit verify"
    ]
    seal()
    out, _ = people.run("audit", "anchor")
    anchor = out.strip()
    assert re.fullmatch("[0-9a-f]{64}:1", anchor)
    out, _ = people.run("audit", "verify", "--anchor", anchor)
    assert "all as sealed" in out
    kept = ("--anchor", anchor, "--anchor", f"{'0' * 64}:1")
    _, problems = people.run("audit", "verify", *kept, code=1)
    assert any("not the batch that was kept" in problem for problem in problems)
    out, _ = people.run("audit", "verify", *kept, "--json", code=1)
    verified = json.loads(out)
    assert [each["code"] for each in verified["findings"]] == ["anchor"]
    assert f"{verified['digest']}:{verified['last']}" == anchor


@pytest.mark.parametrize("typed", ["x", "1", f"{'0' * 64}", f"{'0' * 64}:0", f"{'g' * 64}:1"])
def test_what_is_no_anchor_is_said(people: CommandLine, typed: str) -> None:
    _, [problem] = people.run("audit", "verify", "--anchor", typed, code=2)
    assert "mailgate audit anchor" in problem


def seal() -> None:
    """Seal all that is on record, as the clock would."""
    keyring = Keyring(key_file.read_keys(Path("mailgate.key")), lambda: 0)
    at = Moment(int(time.time()))

    async def step() -> None:
        store = await open_store("sqlite:///mailgate.db", waiting_units=10)
        await store.write(seals.step, at, keyring)
        await store.close()

    asyncio.run(step())
