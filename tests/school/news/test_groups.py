"""The groups of a school: by page and by file, in whose name is written, and how that is unsubscribed."""

import pytest
from support.school import HANAKO, JIRO, MIKI, TARO

from mailgate.ids import GroupId, SchoolId, StudentId
from mailgate.school.directory import access as directory_access
from mailgate.school.directory.access import Access
from mailgate.school.directory.imports.csv_files import CsvRefused, read_sheets
from mailgate.school.directory.permissions import Permission
from mailgate.school.errors import NotFound, Refused
from mailgate.school.models import AudienceKind, GroupMember, RecipientGroup, School, Student, Withheld
from mailgate.school.models import Recipient as Row
from mailgate.school.news import audiences
from mailgate.school.news.audiences import Target
from mailgate.school.news.groups import files, keeping
from mailgate.school.news.groups.files import Members
from mailgate.school.news.writing.drafts import Content
from school.news.people import (
    FATHER,
    MOTHER,
    NEIGHBOUR,
    OFFICE,
    SNOW,
    TEACHER,
    at,
    author,
    everybody,
    letters,
    mailbox,
    sent,
    tick,
)

pytestmark = pytest.mark.usefixtures("town")

FILE = f"学年,組,番号,氏名,メール\n３年,1組,12,{TARO},\n1,2,20,山田花子,\n,,,,{TEACHER.upper()}\n"


def office() -> Access:
    return directory_access.at_school(at(OFFICE), mailbox(OFFICE).id, Permission.EDIT_GROUPS)


def student(name: str) -> StudentId:
    return StudentId(Student.get(Student.name == name).id)


def club(*, own: bool = True) -> GroupId:
    return keeping.add(office(), "金管バンド", own=own)


def taken(group: GroupId, text: str) -> Members:
    members = files.read(SchoolId(office().today.school.id), read_sheets(text.encode()))
    keeping.put(office(), group, members.students, members.mailboxes)
    return members


def target(group: GroupId) -> Target:
    return Target(AudienceKind.GROUP, School.get(School.code == "s1").id, group=group)


def addresses(group: GroupId) -> set[str]:
    numbers = audiences.mailboxes([target(group)])
    return {each for each in (MOTHER, FATHER, NEIGHBOUR, TEACHER) if mailbox(each).id in numbers}


def test_a_group_is_made_once_and_only_the_office_makes_one() -> None:
    assert club() == club()
    with pytest.raises(NotFound):
        directory_access.at_school(at(TEACHER), mailbox(TEACHER).id, Permission.EDIT_GROUPS)
    with pytest.raises(Refused):
        keeping.add(office(), " ", own=True)
    other = keeping.add(office(), "PTA", own=False)
    with pytest.raises(Refused):
        keeping.change(office(), other, "金管バンド", own=False)
    assert [(each.row.name, each.row.own) for each in keeping.groups(School.get(School.code == "s1"))] == [
        ("PTA", False),
        ("金管バンド", True),
    ]


def test_students_of_other_schools_are_in_no_group() -> None:
    group = club()
    assert keeping.put(office(), group, [student(TARO), student(JIRO)]) == 1
    assert addresses(group) == {MOTHER, FATHER}
    with pytest.raises(NotFound):
        keeping.find(office(), GroupId(99))


def test_who_is_let_in_by_hand_is_of_the_school_or_known_there() -> None:
    group = club()
    keeping.join(office(), group, [student(TARO), student(TARO), student(JIRO)], TEACHER.upper())
    keeping.join(office(), group, [student(TARO)])
    assert addresses(group) == {MOTHER, FATHER, TEACHER}
    for address in ("stranger@elsewhere.example", "watanabe@chugaku.example"):
        with pytest.raises(Refused):
            keeping.join(office(), group, [student(MIKI)], address)
    keeping.leave(office(), group, student(TARO), None)
    keeping.leave(office(), group, None, mailbox(TEACHER).id)
    assert addresses(group) == set()


def test_a_file_says_who_is_in_it() -> None:
    group = club()
    members = taken(group, FILE)
    assert (len(members.students), len(members.mailboxes)) == (2, 1)
    assert addresses(group) == {MOTHER, FATHER, TEACHER}
    table = files.written(office(), group, lambda code: {"roster.email": "メール"}.get(code, code))
    assert [list(row)[3] for sheet in table.sheets for row in sheet.rows] == [HANAKO, TARO, ""]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (f"3,1,12,{MIKI},", "member-unknown"),
        (f"2,1,30,{JIRO},", "member-unknown"),
        (",,,,stranger@elsewhere.example", "mailbox-unknown"),
        (",,,,watanabe@chugaku.example", "mailbox-unknown"),
        (",,,,", None),
    ],
)
def test_a_file_that_names_somebody_unknown_changes_nothing(line: str, code: str | None) -> None:
    group = club()
    keeping.put(office(), group, [student(MIKI)])
    if code is None:
        taken(group, f"{FILE}{line}\n")
        return
    with pytest.raises(CsvRefused) as refused:
        taken(group, f"{FILE}{line}\n")
    assert [(problem.line, problem.code) for problem in refused.value.problems] == [(5, code)]
    assert [row.student.name for row in GroupMember.select()] == [MIKI]


def test_what_is_written_in_the_name_of_a_group_can_be_unsubscribed_unless_it_is_the_schools() -> None:
    pta, own = keeping.add(office(), "PTA", own=False), club()
    assert keeping.unsubscribe(at(MOTHER), pta, mailbox(MOTHER).id)
    assert not keeping.unsubscribe(at(MOTHER), pta, mailbox(MOTHER).id)
    with pytest.raises(NotFound):
        keeping.unsubscribe(at(MOTHER), own, mailbox(MOTHER).id)
    sent(author(OFFICE), Content(SNOW, everybody(), group=pta))
    tick(60)
    assert letters() == [FATHER, NEIGHBOUR]
    assert Row.get(Row.mailbox == mailbox(MOTHER).id).withheld == Withheld.UNSUBSCRIBED


def test_a_group_that_is_removed_leaves_its_announcements() -> None:
    group = club()
    keeping.remove(office(), group)
    assert not RecipientGroup.select().exists()
