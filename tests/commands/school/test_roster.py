"""The roster from the command line: listing, looking at one student, taking a file, and how far that is."""

import csv
import io
import json
import re
import time
from pathlib import Path
from typing import cast

import openpyxl
import pytest
from support.command_line import CommandLine

from commands.families import looking
from mailgate.commands.school.imports import LONG
from mailgate.school.models import AuditRecord, Guardianship, Handled, Mailbox, Student
from mailgate.school.trace.arrivals import digest
from mailgate.settings import load

ROSTER = """学年,組,番号,氏名,ふりがな,保護者1メール,保護者2メール
3,1,12,山田 太郎,やまだ たろう,mother@x.example,father@x.example
3,1,13,山田 太郎,やまだ たろう,other@x.example,
1,2,20,𠮷田 花子,よしだ はなこ,Mother@x.example,
2,ひまわり,1,=SUM(1),,,
"""


@pytest.fixture
def school(gate: CommandLine, tmp_path: Path) -> CommandLine:
    """A school with four students, two of whom have the same name, and one that of a formula."""
    (tmp_path / "roster.csv").write_text(ROSTER, "utf-8")
    gate.run("roster", "import", "--school", "takushin", tmp_path / "roster.csv")
    return gate


def on_record(event: str) -> list[tuple[str, str, int]]:
    with looking():
        rows = AuditRecord.select(AuditRecord.way, AuditRecord.subject_name, AuditRecord.count)
        return list(rows.where(AuditRecord.event == event).tuples())


def test_the_list_is_a_line_for_each_student(school: CommandLine) -> None:
    said, _ = school.run("roster", "list", "--school", "takushin")
    lines = [line.split("\t") for line in said.splitlines()]
    assert [line[:3] for line in lines] == [
        ["1", "2", "20"],
        ["2", "ひまわり", "1"],
        ["3", "1", "12"],
        ["3", "1", "13"],
    ]
    assert lines[2][3:] == ["山田 太郎", "やまだ たろう", "2", "0"]


@pytest.mark.parametrize(
    ("option", "numbers"),
    [
        (["--class", "3年1組"], ["12", "13"]),
        (["--find", "ﾔﾏﾀﾞ"], ["12", "13"]),
        (["--find", "MOTHER@x.example"], ["20", "12"]),
        (["--find", "3-1-13"], ["13"]),
        (["--left"], []),
    ],
)
def test_a_part_of_it_is_listed(school: CommandLine, option: list[str], numbers: list[str]) -> None:
    said, _ = school.run("roster", "list", "--school", "takushin", "--json", *option)
    assert [entry["number"] for entry in json.loads(said)] == numbers


def test_the_list_as_a_table_computes_nothing(school: CommandLine) -> None:
    said, _ = school.run("roster", "list", "--school", "takushin", "--csv")
    rows = list(csv.DictReader(io.StringIO(said, newline="")))
    assert rows[1]["name"] == "'=SUM(1)"
    assert rows[2]["guardians"] == "2"


def test_looking_for_an_address_is_on_record(school: CommandLine) -> None:
    school.run("roster", "list", "--school", "takushin", "--find", "mother@x.example")
    assert on_record("sensitive_read:students-of-address") == [("command", "m…@x.example", 1)]


def test_one_student_is_shown_with_the_family(school: CommandLine) -> None:
    said, _ = school.run("roster", "show", "--school", "takushin", "3-1-12")
    assert said.startswith("3-1-12 山田 太郎 やまだ たろう\n")
    assert "mother@x.example: 名簿ファイル" in said
    assert said.count("この10日間はメールなし / no mail in the last 10 days") == 2
    shown = json.loads(school.run("roster", "show", "--school", "takushin", "よしだ", "--json")[0])
    assert [guardian["address"] for guardian in shown["guardians"]] == ["mother@x.example"]
    assert on_record("sensitive_read:guardians") == [("command", "", 1)] * 2


def test_the_last_mail_of_a_guardian_is_shown(school: CommandLine) -> None:
    came = int(time.time()) - 86_400
    with looking():
        Handled.create(fingerprint="f", created=came, sender=digest("mother@x.example"))
        Handled.create(fingerprint="e", created=came - 86_400, sender=digest("mother@x.example"))
        Handled.create(fingerprint="d", created=came - 10 * 86_400, sender=digest("father@x.example"))
    said, _ = school.run("roster", "show", "--school", "takushin", "3-1-12")
    assert said.count("最後のメール / last mail: ") == said.count("no mail in the last 10 days") == 1
    shown = json.loads(school.run("roster", "show", "--school", "takushin", "3-1-12", "--json")[0])
    mails = {guardian["address"]: guardian["heard"]["mail"] for guardian in shown["guardians"]}
    assert mails == {"mother@x.example": came, "father@x.example": None}


@pytest.mark.parametrize(
    ("student", "said"),
    [
        (
            "山田",
            ["山田 fits more than one student; say a seat such as 3-1-12:", "3-1-12 山田 太郎", "3-1-13 山田 太郎"],
        ),
        ("鈴木", ["takushin has no student 鈴木"]),
        ("", ["takushin has no student"]),
    ],
)
def test_words_that_do_not_fit_one_student_are_refused(school: CommandLine, student: str, said: list[str]) -> None:
    assert school.run("roster", "show", "--school", "takushin", student, code=1)[1] == said


def everything() -> tuple[list[object], list[object]]:
    with looking():
        students = [row.__data__ for row in Student.select().order_by(Student.id)]
        return students, list(Guardianship.select(Guardianship.student, Mailbox.canonical).join(Mailbox).tuples())


@pytest.mark.parametrize("kind", ["csv", "csv-cp932"])
def test_the_file_can_be_imported_again_and_changes_nothing(school: CommandLine, kind: str) -> None:
    before = everything()
    with looking():
        Student.update(name="吉田 花子").where(Student.number == "20").execute()
        Student.update(name="山本 一").where(Student.number == "1").execute()
    said, _ = school.run("roster", "export", "--school", "takushin", "--format", kind, "--output", "roster.csv")
    assert said == "4 students in roster.csv\n"
    assert on_record("sensitive_read:export") == [("command", "", 4)]
    before = everything()
    school.run("roster", "import", "--school", "takushin", "roster.csv")
    assert everything() == before


def test_the_file_can_be_a_workbook_or_json(school: CommandLine) -> None:
    school.run("roster", "export", "--school", "takushin", "--format", "xlsx", "--output", "roster.xlsx")
    sheet = openpyxl.load_workbook("roster.xlsx").active
    assert [cell.value for cell in sheet[1]][:3] == ["学年", "組", "番号"]
    school.run("roster", "export", "--school", "takushin", "--class", "3-1", "--format", "json", "--output", "r.json")
    assert [each["guardians"] for each in json.loads(Path("r.json").read_text("utf-8"))] == [
        ["mother@x.example", "father@x.example"],
        ["other@x.example"],
    ]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["list", "--school", "nowhere"], 1, "there is no school nowhere"),
        (["list", "--school", "takushin", "--class", "abc"], 2, "abc is no class such as 3-1."),
        (["show", "--school", "nowhere", "3-1-12"], 1, "there is no school nowhere"),
        (["export", "--school", "takushin"], 2, "Missing option '--output'"),
    ],
)
def test_what_cannot_be_done_is_said(school: CommandLine, words: list[str], code: int, said: str) -> None:
    assert said in school.run("roster", *words, code=code)[1][-1]


def report(school: CommandLine, *words: str) -> dict[str, object]:
    """What an import says to a program."""
    said, errors = school.run(*words, "--school", "takushin", "--json")
    assert errors == []
    found: dict[str, object] = json.loads(said)
    return found


def test_a_program_reads_what_a_roster_does(school: CommandLine) -> None:
    lines = "3,1,12,山田 太郎,new@x.example,2月1日\n3,1,14,鈴木 一,,\n"
    Path("next.csv").write_text(f"学年,組,番号,氏名,保護者1メール,メモ\n{lines}", "utf-8")
    would = report(school, "roster", "import", "next.csv", "--dry-run")
    done = report(school, "roster", "import", "next.csv")
    assert (would["change"], done["change"]) == (None, 2)
    assert would | {"change": 2} == done
    assert done["added"] == ["3-1 14 鈴木 一"]
    assert done["ignored"] == ["メモ"]
    assert done["warnings"] == []
    assert report(school, "roster", "undo") == {"stays": []}


def test_a_program_reads_what_looks_wrong(school: CommandLine) -> None:
    address = f"desk@{load(Path('settings.ini')).gateway.domain}"
    Path("staff.csv").write_text(f"氏名,メール,役割,担当\n佐藤 恵,{address},担任,3-1\n", "utf-8")
    (warning,) = cast("list[dict[str, object]]", report(school, "staff", "import", "staff.csv")["warnings"])
    names = {"text": address}
    assert warning == {"line": 2, "column": "", "code": "address-ours", "names": names}
    assert "staff.csv:2: " in school.run("staff", "import", "--school", "takushin", "staff.csv")[0]


def test_a_program_reads_what_a_list_of_staff_does(school: CommandLine) -> None:
    Path("staff.csv").write_text("氏名,メール,役割,担当\n佐藤 恵,sato@x.example,担任,3-1\n", "utf-8")
    would = report(school, "staff", "import", "staff.csv", "--dry-run")
    assert would["added"] == ["佐藤 恵 <sato@x.example>"]
    assert would["loss"] == {"people": 0, "of_people": 0, "families": 0, "of_families": 0}
    assert report(school, "staff", "import", "staff.csv")["added"] == would["added"]
    assert report(school, "staff", "undo") == {"stays": []}


class Terminal(io.StringIO):
    """What a terminal was sent."""

    def isatty(self) -> bool:
        """It says that it is one."""
        return True

    @property
    def percentages(self) -> list[int]:
        """How far a progress bar said that it is, each time."""
        return [int(percent) for percent in re.findall(r"(\d+)%", self.getvalue())]


def a_roster(path: Path, students: int) -> Path:
    lines = [f"1,1,{number},児童 {number},a{number}@x.example" for number in range(1, students + 1)]
    path.write_text("\n".join(["学年,組,番号,氏名,保護者1メール", *lines]), "utf-8")
    return path


def imported(gate: CommandLine, file: Path, terminal: io.StringIO) -> str:
    """What an import said on stdout while this was stderr."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stderr", terminal)
        patch.setattr("mailgate.commands.terminal.PATIENT_SECONDS", 60.0)  # however slow this machine is
        said, _ = gate.run("roster", "import", "--school", "takushin", file)
    return said


def test_a_long_file_shows_on_a_terminal_how_far_it_is(gate: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal()
    said = imported(gate, a_roster(tmp_path / "long.csv", LONG), terminal)
    assert terminal.percentages == sorted(terminal.percentages)
    assert set(terminal.percentages) == set(range(101))
    assert "%" not in said


def test_a_short_file_shows_no_progress(gate: CommandLine, tmp_path: Path) -> None:
    terminal = Terminal()
    imported(gate, a_roster(tmp_path / "short.csv", LONG - 1), terminal)
    assert terminal.getvalue() == ""


def test_a_file_in_a_script_shows_no_progress(gate: CommandLine, tmp_path: Path) -> None:
    log = io.StringIO()
    imported(gate, a_roster(tmp_path / "long.csv", LONG), log)
    assert log.getvalue() == ""
