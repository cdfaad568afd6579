"""The day itself: what was prepared takes effect once, in the school's own night, and the office reads what it did."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from mailgate.ids import NewYearId, SchoolId
from mailgate.school.changes import journal
from mailgate.school.changes.undoing import undo
from mailgate.school.directory import schools as directory
from mailgate.school.errors import NotFound, Refused
from mailgate.school.models import (
    ChangeCause,
    Duty,
    Guardianship,
    Letter,
    Mailbox,
    NewYear,
    School,
    StaffMember,
    Student,
)
from mailgate.school.moment import Moment, Origin, Way
from mailgate.school.year import kept, preparing, taking_effect
from mailgate.school.year.kept import KeptPlan
from mailgate.school.year.outlook import FileRefused
from mailgate.school.year.preparing import YearWish

JAPAN = ZoneInfo("Asia/Tokyo")
APRIL = dt.date(2027, 4, 1)

ROSTER = "学年,組,番号,氏名,保護者1メール\n1,1,1,新井 一,arai@x.example\n2,2,1,青木 花,\n".encode()
STAFF = (
    "氏名,メール,役割,担当\n事務室,office@x.example,事務,\n森 陽子,mori@x.example,担任,1-1\n"
    "林 学,hayashi@x.example,担任,2-2 3-1\n"
).encode()


def moment(says: str) -> Moment:
    now = int(dt.datetime.fromisoformat(says).replace(tzinfo=JAPAN).timestamp())
    return Moment(now, origin=Origin(Way.PAGE, name="office@x.example"))


MARCH, NIGHT = moment("2027-03-10 10:00"), moment("2027-04-01 00:00")


@pytest.fixture
def school(schools: None) -> School:
    """三 grades with a student each; 青木 and 上田 are siblings."""
    found = School.get(School.code == "takushin")
    for name, grade, guardian in (("青木 花", "1", "aoki"), ("井上 空", "2", "inoue"), ("上田 海", "3", "ueda")):
        student = Student.create(school=found, grade=grade, classroom="1", number="1", name=name)
        mailbox = Mailbox.create(address=f"{guardian}@x.example", canonical=f"{guardian}@x.example")
        Guardianship.create(student=student, mailbox=mailbox)
    for name, kind, place in (("office", "office", ("", "")), ("mori", "homeroom", ("3", "1"))):
        mailbox = Mailbox.create(address=f"{name}@x.example", canonical=f"{name}@x.example")
        member = StaffMember.create(school=found, mailbox=mailbox, name=name)
        Duty.create(staff=member, kind=kind, grade=place[0], classroom=place[1])
    return found  # type: ignore[no-any-return]  # peewee's models are not typed


def prepared(school: School, wish: YearWish, at: Moment = MARCH) -> NewYearId:
    number = preparing.draft(at, school, wish)
    preparing.confirm(at, school, number)
    return number


def seats() -> dict[str, str]:
    rows = Student.select().where(Student.enrolled)
    return {row.name: f"{row.grade}-{row.classroom} {row.number}" for row in rows}


def letters(address: str) -> list[str]:
    return [row.template for row in Letter.select().where(Letter.recipient == address).order_by(Letter.id)]


def duties() -> set[tuple[str, str, str, str]]:
    rows = Duty.select(Mailbox.address, Duty.kind, Duty.grade, Duty.classroom).join(StaffMember).join(Mailbox)
    return set(rows.tuples())


def test_everybody_has_the_seat_of_the_plan_and_the_office_reads_it(school: School) -> None:
    prepared(school, YearWish(APRIL, roster=ROSTER, staff=STAFF))
    taking_effect.carry_out(NIGHT, school.id)
    assert seats() == {"新井 一": "1-1 1", "青木 花": "2-2 1", "井上 空": "3-1 1"}
    assert ("mori@x.example", "homeroom", "1", "1") in duties()
    assert len(duties()) == 4
    assert "new-year" in letters("office@x.example")
    assert letters("arai@x.example") == ["access"]
    assert letters("inoue@x.example") == []
    assert NewYear.get().content == ""


def test_it_takes_effect_as_the_day_begins_at_the_school(school: School) -> None:
    rules = directory.show("takushin")
    directory.apply(MARCH, "takushin", rules.__class__(kinds=rules.kinds, time_zone=ZoneInfo("Pacific/Auckland")))
    prepared(directory.school("takushin"), YearWish(APRIL))
    before, after = moment("2027-03-31 19:59"), moment("2027-03-31 20:00")
    assert taking_effect.due(before) == []
    taking_effect.carry_out(before, school.id)
    assert seats()["青木 花"] == "1-1 1"
    assert taking_effect.due(after) == [school.id]


def test_it_takes_effect_once_and_late_where_the_service_was_down(school: School) -> None:
    prepared(school, YearWish(APRIL))
    late = moment("2027-04-05 09:00")
    assert taking_effect.due(late) == [school.id]
    taking_effect.carry_out(late, school.id)
    taking_effect.carry_out(late, school.id)
    assert taking_effect.due(late) == []
    assert seats() == {"青木 花": "2-1 1", "井上 空": "3-1 1"}


def test_what_was_called_off_does_not_take_effect(school: School) -> None:
    preparing.cancel(MARCH, school, prepared(school, YearWish(APRIL)))
    assert taking_effect.due(NIGHT) == []
    with pytest.raises(NotFound):
        preparing.cancel(MARCH, school, NewYearId(NewYear.get().id))


def test_what_is_prepared_later_stands_in_the_place_of_what_was(school: School) -> None:
    first = prepared(school, YearWish(APRIL))
    second = prepared(school, YearWish(APRIL + dt.timedelta(days=4)))
    states = dict(NewYear.select(NewYear.id, NewYear.state).tuples())
    assert states == {first: "cancelled", second: "prepared"}
    assert taking_effect.due(NIGHT) == []


def test_a_draft_alone_does_nothing(school: School) -> None:
    preparing.draft(MARCH, school, YearWish(APRIL))
    assert taking_effect.due(NIGHT) == []


@pytest.mark.parametrize("day", [dt.date(2027, 3, 9), dt.date(2028, 6, 1)])
def test_the_day_has_to_come(school: School, day: dt.date) -> None:
    with pytest.raises(Refused):
        preparing.draft(MARCH, school, YearWish(day))


def test_a_file_is_taken_whole_or_not_at_all(school: School) -> None:
    with pytest.raises(FileRefused, match="roster"):
        preparing.draft(MARCH, school, YearWish(APRIL, roster=b"x"))
    with pytest.raises(FileRefused, match="staff"):
        preparing.draft(MARCH, school, YearWish(APRIL, roster=ROSTER, staff=STAFF.replace(b"3-1", b"3-9")))


def test_who_left_between_march_and_april_is_named_to_the_office(school: School) -> None:
    prepared(school, YearWish(APRIL, roster=ROSTER))
    Student.update(enrolled=False).where(Student.name == "青木 花").execute()
    taking_effect.carry_out(NIGHT, school.id)
    assert "青木 花" not in seats()
    told = Letter.get(Letter.template == "new-year")
    assert "青木 花" in told.data


def test_an_undoing_puts_everybody_back(school: School) -> None:
    before, worked = seats(), duties()
    prepared(school, YearWish(APRIL, roster=ROSTER, staff=STAFF))
    taking_effect.carry_out(NIGHT, school.id)
    last = journal.last(moment("2027-04-30 12:00"), SchoolId(school.id), [ChangeCause.YEAR])
    assert last is not None
    assert undo(moment("2027-04-30 12:00"), school, last.id) == []
    assert seats() == before
    assert duties() == worked
    assert journal.last(moment("2027-05-01 00:00"), SchoolId(school.id), [ChangeCause.YEAR]) is None


def test_duties_that_the_author_may_not_give_any_more_are_left_as_they_are(school: School) -> None:
    prepared(school, YearWish(APRIL, roster=ROSTER, staff=STAFF))
    Duty.update(kind="nurse").where(Duty.kind == "office").execute()
    Duty.create(staff=StaffMember.get(StaffMember.name == "mori"), kind="office")
    before = duties()
    taking_effect.carry_out(NIGHT, school.id)
    assert duties() == before
    assert seats()["青木 花"] == "2-2 1"
    assert '"staff_kept":true' in Letter.get(Letter.template == "new-year").data


@pytest.mark.parametrize(
    ("file", "damaged"), [("roster", KeptPlan({}, roster=b"x")), ("staff", KeptPlan({}, roster=ROSTER, staff=b"x"))]
)
def test_a_file_that_cannot_be_read_any_more_is_told_to_the_office_once(
    school: School, file: str, damaged: KeptPlan
) -> None:
    prepared(school, YearWish(APRIL, roster=ROSTER, staff=STAFF))
    NewYear.update(content=kept.write(damaged)).execute()
    before = seats(), duties()
    for _ in range(2):
        for number in taking_effect.due(NIGHT):
            taking_effect.carry_out(NIGHT, number)
    assert (seats(), duties()) == before
    assert letters("office@x.example") == ["new-year-refused"]
    assert (NewYear.get().state, NewYear.get().content) == ("cancelled", "")
    assert f'"file":"{file}"' in Letter.get().data
