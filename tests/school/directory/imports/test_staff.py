"""The staff from the office's file: their duties, and who is no longer staff."""

import pytest

from mailgate.school.changes.files import staff as staff_imports
from mailgate.school.changes.files.report import TooManyLose
from mailgate.school.changes.undoing import undo_last
from mailgate.school.directory.imports import staff
from mailgate.school.directory.imports.csv_files import CsvRefused
from mailgate.school.models import ChangeCause, Duty, Mailbox, School, StaffMember
from school.directory.imports.imported import (
    AT,
    HANAKO,
    JIRO,
    KATO,
    SATO,
    STAFF_HEADINGS,
    everything,
    import_roster,
    import_staff,
    problems_of,
)

pytestmark = pytest.mark.usefixtures("schools")


def duties() -> dict[str, set[tuple[str, str, str]]]:
    """Kind, grade and classroom of every duty at 拓進, by person."""
    rows = (
        Duty.select(StaffMember.name, Duty.kind, Duty.grade, Duty.classroom)
        .join(StaffMember)
        .join(School)
        .where(School.code == "takushin")
        .tuples()
    )
    found: dict[str, set[tuple[str, str, str]]] = {}
    for name, *task in rows:
        found.setdefault(name, set()).add((task[0], task[1], task[2]))
    return found


@pytest.mark.parametrize(
    ("duty", "assigned", "expected"),
    [
        ("担任", "3-1", {("homeroom", "3", "1")}),
        ("担任", "3-1 4-2", {("homeroom", "3", "1"), ("homeroom", "4", "2")}),
        ("学級担任", "３年１組、４年２組", {("homeroom", "3", "1"), ("homeroom", "4", "2")}),
        ("homeroom", "３－１", {("homeroom", "3", "1")}),
        ("Homeroom", "3ー1", {("homeroom", "3", "1")}),
        ("担任", "3月1日", {("homeroom", "3", "1")}),
        ("担任", "三年一組", {("homeroom", "3", "1")}),
        ("学年主任", "3", {("grade", "3", "")}),
        ("学年主任", "三", {("grade", "3", "")}),
        ("grade", "３年 4年生", {("grade", "3", ""), ("grade", "4", "")}),
        ("養護教諭", "", {("nurse", "", "")}),
        ("nurse", "3 4-2", {("nurse", "3", ""), ("nurse", "4", "2")}),
        ("事務", "", {("office", "", "")}),
        ("OFFICE", "\u3000", {("office", "", "")}),
        ("管理職", "", {("head", "", "")}),
        ("教頭", "", {("head", "", "")}),
        ("Head", "", {("head", "", "")}),
        ("管理者", "", {("admin", "", "")}),
        (" admin ", "", {("admin", "", "")}),
    ],
)
def test_duties_are_read_as_offices_write_them(duty: str, assigned: str, expected: set[tuple[str, str, str]]) -> None:
    import_roster(HANAKO, JIRO)
    import_staff(f"佐藤 恵,sato@example.ed.jp,{duty},{assigned}")
    assert duties() == {"佐藤 恵": expected}


def test_somebody_with_several_lines_has_several_duties() -> None:
    import_roster(HANAKO, JIRO)
    report = import_staff(SATO, "佐藤 恵,SATO@example.ed.jp,学年主任,3", KATO)
    assert report.added == ("佐藤 恵 <sato@example.ed.jp>", "加藤 学 <kato@example.ed.jp>")
    assert duties()["佐藤 恵"] == {("homeroom", "3", "1"), ("grade", "3", "")}


def test_the_same_staff_twice_changes_nothing() -> None:
    import_staff(SATO, KATO)
    before = everything()
    report = import_staff(SATO, KATO)
    assert (report.unchanged, report.change) == (2, None)
    assert everything() == before


def test_the_staff_file_is_the_whole_truth() -> None:
    import_staff(SATO, KATO)
    import_staff(KATO, code="midori")
    report = import_staff("佐藤 めぐみ,sato@example.ed.jp,担任,4-2")
    assert report.left == ("加藤 学 <kato@example.ed.jp>",)
    assert [(change.gone, change.new) for change in report.changed] == [(("homeroom 3-1",), ("homeroom 4-2",))]
    assert duties() == {"佐藤 めぐみ": {("homeroom", "4", "2")}}
    assert StaffMember.select().join(School).where(School.code == "midori").count() == 1


def test_a_preview_of_staff_changes_nothing() -> None:
    import_staff(SATO)
    before = everything()
    report = staff_imports.preview("takushin", staff.read_file(f"{STAFF_HEADINGS}\n{KATO}".encode(), places=()).lines)
    assert (len(report.added), len(report.left)) == (1, 1)
    assert everything() == before


def test_a_guardian_may_be_staff_with_one_mailbox() -> None:
    import_roster(HANAKO)
    import_staff("髙橋 父,PAPA@example.jp,事務,")
    assert Mailbox.select().where(Mailbox.canonical == "papa@example.jp").count() == 1


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A,a@b.jp,先生,", [(2, "役割", "duty-unknown")]),
        ("A,a@b.jp,,", [(2, "役割", "missing")]),
        ("A,ab.jp,事務,", [(2, "メール", "address-wrong")]),
        (",,事務,", [(2, "氏名", "missing"), (2, "メール", "missing")]),
        ("A,a@b.jp,担任,", [(2, "担当", "classroom-needed")]),
        ("A,a@b.jp,担任,3-1 4", [(2, "担当", "classroom-wrong")]),
        ("A,a@b.jp,学年主任,", [(2, "担当", "grade-needed")]),
        ("A,a@b.jp,学年主任,3-1", [(2, "担当", "grade-wrong")]),
        ("A,a@b.jp,担任,9-9", [(2, "担当", "place-unknown")]),
        ("A,a@b.jp,担任,3-1 3-2", [(2, "担当", "place-unknown")]),
        ("A,a@b.jp,学年主任,9", [(2, "担当", "place-unknown")]),
        ("A,a@b.jp,事務,\nA,A@b.jp,事務,", [(3, "", "duty-twice")]),
        ("A,a@b.jp,事務,\nB,a@b.jp,管理者,", [(3, "", "two-names")]),
        (
            "A,a@b.jp,担任,9-9\nB,b.jp,学年主任,三\nB,A@b.jp,先生,八-一",
            [
                (2, "担当", "place-unknown"),
                (3, "メール", "address-wrong"),
                (4, "役割", "duty-unknown"),
                (4, "担当", "place-unknown"),
            ],
        ),
        (
            "A,a@b.jp,担任,9-9\nB,a@b.jp,担任,",
            [(2, "担当", "place-unknown"), (3, "担当", "classroom-needed"), (3, "", "two-names")],
        ),
    ],
)
def test_every_bad_line_of_staff_is_named_and_nothing_is_taken(line: str, expected: list[tuple[int, str, str]]) -> None:
    import_roster(HANAKO)
    before = everything()
    with pytest.raises(CsvRefused) as refused:
        import_staff(line)
    assert problems_of(refused) == expected
    assert everything() == before


def test_half_of_the_staff_is_not_dismissed_by_a_short_file() -> None:
    import_staff(SATO, KATO)
    before = everything()
    lines = staff.read_file(f"{STAFF_HEADINGS}\n{KATO}".encode(), places=()).lines
    with pytest.raises(TooManyLose) as stopped:
        staff_imports.employ(AT, "takushin", lines)
    assert (stopped.value.loss.people, stopped.value.loss.of_people) == (1, 2)
    assert everything() == before
    assert staff_imports.employ(AT, "takushin", lines, 1).left == ("佐藤 恵 <sato@example.ed.jp>",)


def test_an_import_of_staff_is_undone_as_a_whole() -> None:
    import_staff(SATO, KATO)
    import_staff(KATO.replace("養護教諭", "事務"))
    assert list(undo_last(AT, "takushin", ChangeCause.STAFF_FILE)) == []
    assert duties() == {"佐藤 恵": {("homeroom", "3", "1")}, "加藤 学": {("nurse", "", "")}}
