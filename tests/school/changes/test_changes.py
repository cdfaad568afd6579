"""Changes of the roster and the staff: who is told, what the journal keeps, and what comes back when one is undone."""

import json
from collections import defaultdict
from typing import Any

import pytest

from mailgate.ids import ChangeId, MailboxId, StudentId
from mailgate.mail.addresses import parse
from mailgate.school.audit.events import Event
from mailgate.school.changes import journal
from mailgate.school.changes.changing import Changing, begin
from mailgate.school.changes.states import StaffState, StudentState, read, write
from mailgate.school.changes.undoing import CannotUndo, undo
from mailgate.school.directory import schools as directory
from mailgate.school.directory.mailboxes import register
from mailgate.school.models import (
    AuditRecord,
    Change,
    ChangeCause,
    Duty,
    EnrolmentCode,
    Guardianship,
    Letter,
    Mailbox,
    School,
    Session,
    Source,
    StaffMember,
    Student,
)
from mailgate.school.moment import Moment
from mailgate.school.privacy import retention
from school.directory.imports.imported import import_roster, import_staff

pytestmark = pytest.mark.usefixtures("schools")

AT = Moment(1_795_471_800)
DAY = 86_400
TARO = StudentState("3", "1", "12", "山田 太郎", "やまだ たろう", True)
HANAKO = StudentState("3", "1", "13", "鈴木 花子", "すずき はなこ", True)
OFFICE = "事務,office@school.example,事務,"


def later(days: float) -> Moment:
    """The moment this number of days later."""
    return Moment(AT.now + int(days * DAY))


def school() -> School:
    """拓進, locked as a unit of work has it."""
    return directory.lock("takushin")


def mailbox(address: str) -> MailboxId:
    """The mailbox of an address, made where there is none."""
    parsed = parse(address)
    assert parsed
    return register([parsed])[parsed.canonical]


def change(cause: ChangeCause = ChangeCause.ROSTER_FILE) -> Any:
    """A change at 拓進."""
    return begin(AT, school(), cause)


def family(student: StudentState = TARO, *addresses: str) -> StudentId:
    """A student who is at the school with these guardians; letters about that are forgotten."""
    with change(ChangeCause.PAGE) as made:
        number = made.add_student(student)
        for address in addresses:
            made.bind(number, mailbox(address), Source.FILE)
    Letter.delete().execute()
    Change.delete().execute()
    return StudentId(number)


def letters() -> dict[str, list[tuple[str, dict[str, Any]]]]:
    """Template and facts of the letters that wait, by address."""
    found = defaultdict(list)
    for row in Letter.select().order_by(Letter.id):
        found[row.recipient].append((row.template, json.loads(row.data)["facts"]))
    return found


def guardians(student: StudentId) -> set[str]:
    """The addresses of a student's guardians."""
    return {row.mailbox.address for row in Guardianship.select().where(Guardianship.student == student)}


def undone(number: ChangeId | None, at: Moment = AT) -> list[str]:
    """Undo a change; what stays."""
    assert number is not None
    return list(undo(at, school(), number))


# -- who is told --------------------------------------------------------------------------------------


def test_a_mailbox_gets_one_letter_for_all_its_children() -> None:
    with change() as made:
        for state in (TARO, HANAKO):
            made.bind(made.add_student(state), mailbox("mother@x.example"), Source.FILE)
    ((template, facts),) = letters()["mother@x.example"]
    assert template == "access"
    assert [child["student"] for child in facts["gained"]] == ["山田 太郎", "鈴木 花子"]
    assert (facts["lost"], facts["others"]) == ([], [])


def test_who_stays_reads_whose_address_was_added_and_taken() -> None:
    taro = family(TARO, "mother@x.example", "father@x.example")
    with change() as made:
        made.unbind(taro, mailbox("father@x.example"))
        made.bind(taro, mailbox("grandmother@x.example"), Source.PAGE)
    ((_, mothers),) = letters()["mother@x.example"]
    assert (mothers["others"][0]["added"], mothers["others"][0]["taken"]) == (["g…@x.example"], ["f…@x.example"])
    ((_, fathers),) = letters()["father@x.example"]
    assert [child["student"] for child in fathers["lost"]] == ["山田 太郎"]
    assert fathers["others"] == []


def test_who_leaves_school_is_lost_to_all_guardians_and_back_with_them() -> None:
    taro = family(TARO, "mother@x.example")
    with change() as made:
        made.alter_student(taro, enrolled=False)
    assert letters()["mother@x.example"][0][1]["left"]
    Letter.delete().execute()
    with change() as made:
        made.alter_student(taro, enrolled=True, grade="4")
    assert letters()["mother@x.example"][0][1]["gained"] == [{"student": "山田 太郎", "grade": "4", "classroom": "1"}]


def test_a_move_to_another_class_takes_nothing_from_anybody() -> None:
    taro = family(TARO, "mother@x.example")
    with change(ChangeCause.PAGE) as made:
        made.alter_student(taro, classroom="2")
    assert letters() == {}
    assert made.id is not None


def test_what_comes_and_goes_within_a_change_is_none() -> None:
    taro = family(TARO, "mother@x.example")
    with change() as made:
        made.unbind(taro, mailbox("mother@x.example"))
        made.bind(taro, mailbox("mother@x.example"), Source.FILE)
    assert made.id is None
    assert letters() == {}


def test_who_loses_a_child_is_logged_out_and_their_paper_is_void() -> None:
    taro = family(TARO, "mother@x.example")
    Session.create(id="s", mailbox=mailbox("mother@x.example"), created=1, seen=1, ends=2**40, remembered=False)
    EnrolmentCode.create(student=taro, digest="d", secret="s", key_name="k", expires=2**40)
    with change() as made:
        made.unbind(taro, mailbox("mother@x.example"))
    assert Session.select().count() == 0
    assert EnrolmentCode.get().void


def test_staff_read_their_duties_and_that_they_have_none() -> None:
    with change(ChangeCause.STAFF_FILE) as made:
        made.employ(mailbox("sato@x.example"), "佐藤 恵", [("homeroom", "3", "1")])
        made.employ(mailbox("ito@x.example"), "伊藤 舞", [("nurse", "", "")])
    Letter.delete().execute()
    with change(ChangeCause.STAFF_FILE) as made:
        made.employ(mailbox("sato@x.example"), "佐藤 恵", [("homeroom", "4", "1")])
        made.dismiss(mailbox("ito@x.example"))
    ((template, facts),) = letters()["sato@x.example"]
    assert template == "duties"
    assert facts["gained"] == [{"kind": "homeroom", "grade": "4", "classroom": "1"}]
    assert facts["lost"] == [{"kind": "homeroom", "grade": "3", "classroom": "1"}]
    assert letters()["ito@x.example"][0][1]["dismissed"]


def test_the_office_gets_one_summary_with_who_lost_access() -> None:
    import_staff(OFFICE)
    taro = family(TARO, "mother@x.example")
    with change() as made:
        made.unbind(taro, mailbox("mother@x.example"))
        made.add_student(HANAKO)
    ((template, facts),) = letters()["office@school.example"]
    assert template == "changes"
    assert (facts["totals"]["added"], facts["totals"]["unbound"]) == (1, 1)
    assert [(each["student"], each["address"]) for each in facts["lost"]] == [("山田 太郎", "mother@x.example")]


def test_each_act_is_on_record() -> None:
    taro = family(TARO, "mother@x.example")
    before = AuditRecord.select().count()
    with change() as made:
        made.unbind(taro, mailbox("mother@x.example"))
        made.bind(taro, mailbox("father@x.example"), Source.PAGE)
        made.alter_student(taro, name="山田 太朗")
    undone(made.id)
    events = [row.event for row in AuditRecord.select().order_by(AuditRecord.id)][before:]
    assert events[:3] == [Event.GUARDIAN_REMOVED, Event.GUARDIAN_ADDED, Event.STUDENT_CHANGED]
    assert events[-1] == Event.CHANGE_UNDONE


# -- undoing ------------------------------------------------------------------------------------------


def test_all_that_a_change_did_is_undone_and_told() -> None:
    taro = family(TARO, "mother@x.example")
    with change() as made:
        made.alter_student(taro, grade="4", name="山田 太朗")
        made.unbind(taro, mailbox("mother@x.example"))
        made.bind(taro, mailbox("father@x.example"), Source.FILE)
        hanako = made.add_student(HANAKO)
    Letter.delete().execute()
    assert undone(made.id) == []
    assert (Student.get_by_id(taro).grade, Student.get_by_id(taro).name) == ("3", "山田 太郎")
    assert guardians(taro) == {"mother@x.example"}
    assert not Student.get_by_id(hanako).enrolled
    assert letters()["mother@x.example"][0][1]["gained"]
    assert letters()["father@x.example"][0][1]["lost"]


def test_staff_come_back_as_they_were() -> None:
    with change() as made:
        made.employ(mailbox("sato@x.example"), "佐藤 恵", [("homeroom", "3", "1")])
    StaffMember.update(letters="digest", digest_at="07:50").execute()
    with change() as made:
        made.dismiss(mailbox("sato@x.example"))
        made.employ(mailbox("ito@x.example"), "伊藤 舞", [("nurse", "", "")])
    assert undone(made.id) == []
    member = StaffMember.get()
    assert (member.name, member.letters, member.digest_at) == ("佐藤 恵", "digest", "07:50")
    assert [(duty.kind, duty.grade) for duty in Duty.select()] == [("homeroom", "3")]


def test_what_was_changed_afterwards_stays_and_is_named() -> None:
    taro = family(TARO, "mother@x.example")
    with change() as made:
        made.alter_student(taro, grade="4", name="山田 太朗")
    with change(ChangeCause.PAGE) as later_made:
        later_made.alter_student(taro, classroom="2")
    assert undone(made.id) == ["4-2 12 山田 太朗"]
    row = Student.get_by_id(taro)
    assert (row.grade, row.classroom, row.name) == ("4", "2", "山田 太郎")


def test_who_came_by_themselves_stays_with_the_student() -> None:
    with change() as made:
        hanako = made.add_student(HANAKO)
        made.bind(hanako, mailbox("mother@x.example"), Source.FILE)
    Guardianship.create(student=hanako, mailbox=mailbox("father@x.example"), source=Source.PAPER)
    assert undone(made.id) == ["3-1 13 鈴木 花子"]
    assert Student.get_by_id(hanako).enrolled
    assert guardians(hanako) == {"mother@x.example", "father@x.example"}


def test_nobody_is_put_back_on_a_seat_that_is_taken() -> None:
    taro = family(TARO)
    with change() as made:
        made.alter_student(taro, number="20")
    family(HANAKO)
    Student.update(number="12").where(Student.name == "鈴木 花子").execute()
    number = journal.keep(AT, school(), ChangeCause.PAGE, 7, made.content)
    assert undone(number) == ["3-1 20 山田 太郎"]
    assert Student.get_by_id(taro).number == "20"


def test_two_who_changed_seats_change_back() -> None:
    taro, hanako = family(TARO), family(HANAKO)
    with change() as made:
        made.alter_student(taro, number="13")
        made.alter_student(hanako, number="12")
    assert undone(made.id) == []
    assert [Student.get_by_id(student).number for student in (taro, hanako)] == ["12", "13"]


@pytest.mark.parametrize("days", [7, 8])
def test_after_its_time_a_change_stays(days: float) -> None:
    with change() as made:
        made.add_student(TARO)
    with pytest.raises(CannotUndo):
        undone(made.id, later(days))


def test_a_change_is_undone_once_and_by_its_own_school() -> None:
    with change() as made:
        made.add_student(TARO)
    with pytest.raises(CannotUndo):
        undo(AT, directory.lock("midori"), made.id)
    undone(made.id)
    with pytest.raises(CannotUndo):
        undone(made.id)


def test_a_guardian_whose_mailbox_is_gone_comes_back() -> None:
    taro = family(TARO, "mother@x.example")
    Mailbox.update(language="pt").execute()
    with change() as made:
        made.unbind(taro, mailbox("mother@x.example"))
    Letter.delete().execute()
    Mailbox.delete().execute()
    undone(made.id)
    assert guardians(taro) == {"mother@x.example"}
    assert Mailbox.get().language == "pt"


# -- the journal --------------------------------------------------------------------------------------


def test_the_journal_says_what_each_change_came_to() -> None:
    with change() as made:
        taro = made.add_student(TARO)
        made.bind(taro, mailbox("mother@x.example"), Source.FILE)
    with change(ChangeCause.PAGE) as moved:
        moved.alter_student(taro, number="1")
    newest, oldest = journal.entries(school().id)
    assert (newest.id, newest.totals.altered, newest.totals.added) == (moved.id, 1, 0)
    assert (oldest.cause, oldest.totals.added, oldest.totals.bound) == (ChangeCause.ROSTER_FILE, 1, 1)
    last = journal.last(AT, school().id, [ChangeCause.ROSTER_FILE])
    assert last
    assert last.id == made.id
    assert journal.last(later(7), school().id, [ChangeCause.ROSTER_FILE]) is None


def test_content_is_read_back_as_it_was_written() -> None:
    with change() as made:
        made.bind(made.add_student(TARO), mailbox("mother@x.example"), Source.FILE)
        made.employ(mailbox("sato@x.example"), "佐藤 恵", [("homeroom", "3", "1"), ("nurse", "", "")])
    assert read(write(made.content)) == made.content
    assert isinstance(made.content.staff[mailbox("sato@x.example")].after, StaffState)


def test_changes_are_purged_after_their_time_and_leavers_stay_as_long() -> None:
    taro = family(TARO)
    with change() as made:
        made.alter_student(taro, enrolled=False)
    retention.purge_school(later(6), school().id)
    retention.step(later(6))
    assert (Student.select().count(), Change.select().count()) == (1, 1)
    retention.step(later(7.1))
    assert Change.select().count() == 0


def test_a_family_that_is_erased_is_erased_from_the_journal() -> None:
    import_roster("3,1,12,山田 太郎,やまだ たろう,mother@x.example,")
    with change() as made:
        taro = StudentId(Student.get().id)
        made.alter_student(taro, number="1")
        made.bind(taro, mailbox("father@x.example"), Source.PAGE)
    journal.forget([taro], [mailbox("mother@x.example")])
    assert "山田" not in Change.get().content
    assert undone(made.id) == []


def test_an_error_in_the_block_leaves_nothing_to_tell() -> None:
    def fails(made: Changing) -> None:
        made.alter_student(StudentId(99), number="1")

    with pytest.raises(LookupError), change() as made:
        fails(made)
    assert Change.select().count() == Letter.select().count() == 0
