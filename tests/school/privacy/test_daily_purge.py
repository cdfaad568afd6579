"""The purge of a day: notices and people by the school's rule, and what happens to a register that nobody exported."""

import datetime as dt
import json
from zoneinfo import ZoneInfo

import pytest

from mailgate.ids import MailboxId
from mailgate.school.attendance import export
from mailgate.school.attendance.spans import Length
from mailgate.school.directory import schools as directory
from mailgate.school.models import (
    Duty,
    Guardianship,
    Letter,
    Mailbox,
    Notice,
    RegisterMonth,
    School,
    StaffMember,
    Student,
)
from mailgate.school.moment import Moment
from mailgate.school.privacy import purges, retention

TOKYO = ZoneInfo("Asia/Tokyo")


def on(day: str, hour: int = 9) -> Moment:
    """This hour of a day in Tokyo."""
    return Moment(int(dt.datetime.fromisoformat(day).replace(hour=hour, tzinfo=TOKYO).timestamp()))


@pytest.fixture
def school(schools: None) -> School:
    """A school with an office and a student."""
    found = School.get(School.code == "takushin")
    office = StaffMember.create(school=found, mailbox=mailbox("office@x.jp"), name="事務室")
    Duty.create(staff=office, kind="office")
    Student.create(school=found, grade="3", classroom="1", number="1", name="山田 太郎")
    return found  # type: ignore[no-any-return]


def mailbox(address: str) -> Mailbox:
    return Mailbox.create(address=address, canonical=address)  # type: ignore[no-any-return]


def notice(school: School, day: str, until: str = "", state: str = "confirmed") -> None:
    student = Student.get(Student.school == school)
    said = {"kind": "sick", "kind_name": "病欠", "reason": "発熱", "state": state}
    Notice.create(school=school, student=student, form=day, date=day, until=until or day, created=1, updated=1, **said)


def purge(school: School, day: str) -> list[str]:
    """What the clock does with a school on a day; the first days of the notices that stay."""
    retention.prepare(on(day), school.id)
    while retention.purge_school(on(day), school.id):
        pass
    return [row.date for row in Notice.select().order_by(Notice.date)]


def told() -> list[list[str]]:
    """The months that each letter to the office names."""
    rows = Letter.select().where(Letter.template == "register-due").order_by(Letter.id)
    return [json.loads(row.data)["facts"]["months"] for row in rows]


def take(school: School, month: str) -> None:
    """Export a month of the register, long after it."""
    at = on("2027-05-10")
    export.taken(at, export.of_operator(at, school, Length.MONTH, dt.date.fromisoformat(f"{month}-15")))


def test_notices_go_when_the_following_school_year_is_over(school: School) -> None:
    for day in ("2025-04-10", "2026-03-24", "2026-04-07"):
        notice(school, day)
    for month in ("2025-04", "2026-03"):
        take(school, month)
    assert purge(school, "2027-03-31") == ["2025-04-10", "2026-03-24", "2026-04-07"]
    assert purge(school, "2027-04-01") == ["2026-04-07"]
    assert told() == []


def test_the_office_hears_of_what_nobody_exported_thirty_days_before_it_goes(school: School) -> None:
    notice(school, "2025-10-01")
    notice(school, "2025-12-01")
    notice(school, "2026-01-13", state="withdrawn")
    take(school, "2025-10")
    purge(school, "2027-03-01")
    assert told() == []
    purge(school, "2027-03-02")
    assert told() == [["2025-12"]]
    letter = Letter.get(Letter.template == "register-due")
    assert (letter.recipient, json.loads(letter.data)["facts"]["day"]) == ("office@x.jp", "2027-04-01")
    assert purge(school, "2027-03-31") == ["2025-10-01", "2025-12-01", "2026-01-13"]
    assert purge(school, "2027-04-01") == []


def test_the_office_is_told_again_on_mondays_until_it_exports(school: School) -> None:
    notice(school, "2025-12-01")
    for day in range(2, 20):
        purge(school, f"2027-03-{day:02}")
    assert len(told()) == 3
    take(school, "2025-12")
    for day in range(20, 32):
        purge(school, f"2027-03-{day:02}")
    assert len(told()) == 3


def test_what_no_letter_named_in_time_waits_thirty_days(school: School) -> None:
    notice(school, "2025-12-01")
    notice(school, "2025-11-28", until="2025-12-01")
    notice(school, "2025-11-20")
    take(school, "2025-11")
    assert purge(school, "2027-05-01") == ["2025-11-28", "2025-12-01"]
    assert purge(school, "2027-05-30") == ["2025-11-28", "2025-12-01"]
    assert purge(school, "2027-05-31") == []


def test_days_are_kept_to_the_day(school: School) -> None:
    rules = directory.show("takushin")
    directory.apply(
        on("2026-11-24"),
        "takushin",
        directory.read_text(directory.write_text(rules).replace('"following-year"', "730")),
    )
    for day in ("2026-11-01", "2026-11-20"):
        notice(school, day)
    assert purge(school, "2028-10-02") == ["2026-11-01", "2026-11-20"]
    assert told() == [["2026-11"]]
    assert purge(school, "2028-10-31") == ["2026-11-01", "2026-11-20"]
    assert purge(school, "2028-11-01") == ["2026-11-20"]


@pytest.mark.parametrize(("length", "day"), [(Length.YEAR, "2026-11-15"), (Length.MONTH, "2027-05-10")])
def test_a_month_is_exported_once_its_days_were_taken_away_after_the_last(
    school: School, length: Length, day: str
) -> None:
    at = on("2027-05-10")
    export.taken(at, export.of_operator(at, school, length, dt.date.fromisoformat(day)))
    assert not RegisterMonth.select().exists()
    take(school, "2026-11")
    assert [row.month for row in RegisterMonth.select()] == ["2026-11"]


def test_who_left_goes_by_the_same_clock(school: School) -> None:
    Student.update(enrolled=False).execute()
    purge(school, "2026-03-20")
    assert purge(school, "2027-03-31") == []
    assert Student.select().count() == 1
    Student.update(enrolled=True).execute()
    purge(school, "2027-03-31")
    Student.update(enrolled=False).execute()
    purge(school, "2027-04-01")
    purge(school, "2029-03-31")
    assert Student.select().count() == 1, "a student who came back leaves anew"
    purge(school, "2029-04-01")
    assert Student.select().count() == 0


def test_mailboxes_that_are_nobodys_go_after_their_last_letter(school: School) -> None:
    guardian, former, written_to = map(mailbox, ("mother@x.jp", "former@x.jp", "written@x.jp"))
    Guardianship.create(student=Student.get(), mailbox=guardian)
    letter = {"domain": "x.jp", "template": "left", "data": "", "priority": 1, "reference": "r", "created": 1, "due": 1}
    Letter.create(mailbox=written_to, recipient="written@x.jp", **letter)
    at = on("2026-11-24")
    after: MailboxId | None = retention.FIRST
    while after is not None:
        after = retention.purge_mailboxes(at, after)
    assert {row.address for row in Mailbox.select()} == {"office@x.jp", "mother@x.jp", "written@x.jp"}
    assert former.id not in {row.id for row in Mailbox.select()}
    assert [day.counts for day in purges.last(at)] == [{"mailbox": 1}]


def test_a_day_of_purge_is_counted_until_it_is_ended(school: School) -> None:
    take(school, "2024-11")
    for day in ("2024-11-01", "2024-11-05"):
        notice(school, day)
    purge(school, "2027-05-01")
    assert retention.end_daily(on("2027-05-01")) == {"notice": 2}
    assert not retention.is_daily_due(on("2027-05-01"))
    purges.count(on("2027-05-01", 12), {"letter": 3})
    assert [(each.day, each.counts) for each in purges.last(on("2027-05-02"))] == [
        ("2027-05-02", {"letter": 3}),
        ("2027-05-01", {"notice": 2}),
    ]
    assert [each.counts for each in purges.last(on("2027-05-02"), school.id)] == [{"notice": 2}]
