"""Letters and pages as a school's settings make them, for a family that does not exist; nothing is stored or sent."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import MailboxId, StaffId, StudentId
from mailgate.school.attendance import sheets
from mailgate.school.attendance.marks import Suspended, Told
from mailgate.school.attendance.numbers import Seat
from mailgate.school.attendance.reading import RegisterRecords
from mailgate.school.attendance.spans import Length, days, span
from mailgate.school.desk import digests
from mailgate.school.directory.calendar import public_holidays
from mailgate.school.directory.duties import Member
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import Kind
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import text_form
from mailgate.school.models import Duty, DutyKind, Letters, Mailbox, Notice, School, State, Student
from mailgate.school.moment import Moment
from mailgate.school.notices import notice_letters
from mailgate.school.notices.views import view_of
from mailgate.spreadsheets.cells import Workbook
from mailgate.web.guardian import notice_fields, offers
from mailgate.web.guardian.notice_form import NoticeReview
from mailgate.web.guardian.notices import Home

CALENDAR_DAYS = 120

Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class LetterPreview:
    """A letter: the name of its template, and its facts."""

    name: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PagePreview:
    """A page: the name of its template, and its facts."""

    name: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that is not as others: off, or a school day with other hours; `name` says why, where anybody knows."""

    day: dt.date
    is_school_day: bool
    name: str
    first_bell: dt.time
    deadlines: Sequence[tuple[str, dt.time]]


class Sample:
    """A family that does not exist, at a school with these settings; `say` puts its names into words."""

    def __init__(self, at: Moment, school: School, say: Say) -> None:
        self._at = at
        self._today = SchoolDay(at, school)
        self._school = school
        self._say = say
        places = {"school": school, "grade": "3", "classroom": "1", "number": "12"}
        self._student = Student(id=1, name=say("sample.student"), kana="", enrolled=True, **places)
        self._kind = next((kind for kind in self._today.rules.offered if kind.is_absence), self._today.rules.offered[0])

    def home(self) -> PagePreview:
        """The first page of the family."""
        home = Home(offers.places([self._student]), [], is_staff=False, unread=0)
        return PagePreview("guardian/home", {"home": home, "just_sent": (), "phones": []})

    def form(self) -> PagePreview:
        """The form of a notice, empty."""
        offer = offers.of_family(self._at, [self._student])
        typed = notice_fields.NoticeFields(form="", students=("1",), date=offer.default_day.isoformat())
        draft, _ = notice_fields.draft(typed, self._today.day)
        facts = {"revision": 0, "unsent": False, "only": None, "places": offer.places, "days": ""}
        return PagePreview("guardian/notice_form", {**facts, "review": NoticeReview(offer, typed, draft, [])})

    def text_form(self) -> LetterPreview:
        """The form of a notice by mail, and what is said to a notice that came too late for today."""
        family = Family(MailboxId(1), (self._student,))
        late = self._today.rules.deadline(self._kind, self._today.day)
        names = {"kind": self._kind.name, "deadline": f"{late:%H:%M}"}
        facts = {
            "form": text_form.of_family(self._at, family).facts,
            "change": False,
            "closed": False,
            "why": [],
            "problems": [{"code": "deadline-passed", "names": names}],
            "understood": [],
            "standing": [],
            "schools": [{"name": self._school.name, "phone": self._school.phone}],
        }
        return LetterPreview("asked", facts)

    def told(self) -> LetterPreview:
        """The letter to the staff about a notice."""
        facts = {"event": "submitted", "replies": list(self._today.rules.desk.replies)}
        return LetterPreview("told", facts | notice_letters.for_permitted(self._shown(), self._today.rules))

    def receipt(self) -> LetterPreview:
        """The letter to the guardians about it."""
        facts = {"event": "submitted", "by_other": False, "received": "", "answered": "", "notices": [self._shown()]}
        return LetterPreview("receipt", facts)

    def digest(self) -> LetterPreview:
        """The list of notices to a homeroom teacher."""
        return LetterPreview("digest", self._listed() | {"places": [("3", "1")]})

    def reminder(self) -> LetterPreview:
        """The letter about a notice that nobody confirmed."""
        return LetterPreview("reminder", self._listed())

    def register(self) -> Workbook:
        """The register of this month with an absence of each mark."""
        rules, today = self._today.rules, self._today.day
        month = span(Length.MONTH, today)
        lessons = [day.isoformat() for day in days(month.first, month.last) if rules.calendar.is_school_day(day)]
        told = [
            Told(StudentId(1), kind.slug, reason, day, day)
            for day, (kind, reason) in zip(lessons, self._causes(), strict=False)
        ]
        suspended = [Suspended(StudentId(1), disease.slug, day, day) for disease, day in self._suspended(lessons)]
        seat = Seat(StudentId(1), "3", "1", "12", self._student.name, "")
        records = RegisterRecords([seat], told, suspended)
        return sheets.table(records, sheets.register(records, month, month.last, rules))

    def special_days(self, language: str) -> list[SpecialDay]:
        """The coming days that are not like others of their weekday."""
        first = self._today.day
        found = (self._special(day, language) for day in days(first, first + dt.timedelta(CALENDAR_DAYS)))
        return [day for day in found if day]

    def _special(self, day: dt.date, language: str) -> SpecialDay | None:
        rules, date = self._today.rules, day.isoformat()
        calendar, hours = rules.calendar, rules.calendar.hours_of(day)
        holiday = public_holidays(day.year, language).get(day, "") if calendar.holidays else ""
        why = calendar.opened(date) or calendar.day_off(date) or holiday or (hours.days if hours else "")
        if not why:
            return None
        deadlines = [(kind.name, rules.deadline(kind, day)) for kind in rules.offered]
        name = why if why == holiday else why.partition(" ")[2]
        return SpecialDay(day, calendar.is_school_day(day), name, rules.desk_of(day).first_bell, deadlines)

    def _causes(self) -> list[tuple[Kind, str]]:
        """A notice of each kind, and one of mourning."""
        rules = self._today.rules
        usual = [(kind, kind.reasons[0]) for kind in rules.offered if not kind.requires_absence]
        return usual + [(self._kind, reason) for reason in rules.register.mourning[:1]]

    def _suspended(self, lessons: Sequence[str]) -> list[tuple[Any, str]]:
        return [(disease, lessons[-1]) for disease in self._today.rules.diseases[:1] if lessons]

    def _notice(self) -> Notice:
        """A notice for today, which is stored nowhere."""
        return Notice(
            id=1,
            school=self._school,
            student=self._student,
            kind=self._kind.slug,
            kind_name=self._kind.name,
            reason=self._kind.reasons[0],
            date=self._today.date,
            until=self._today.date,
            phone="090-0000-0000",
            remarks=self._say("sample.remarks"),
            state=State.SUBMITTED,
            created=self._at.now,
            updated=self._at.now,
        )

    def _shown(self) -> dict[str, Any]:
        return view_of(self._notice(), self._student, self._school).facts()

    def _listed(self) -> dict[str, Any]:
        duty = Duty(kind=DutyKind.HOMEROOM, grade="3", classroom="1")
        teacher = Member(StaffId(1), Mailbox(id=1), "", Letters.SCHOOL, (), (duty,))
        return digests.facts_of([(1, self._notice())], self._today, teacher)


OF_TOPIC: Mapping[str, Sequence[Callable[[Sample], LetterPreview | PagePreview]]] = {
    "school": (Sample.home, Sample.receipt),
    "notices": (Sample.form,),
    "kinds": (Sample.form, Sample.text_form),
    "calendar": (Sample.form,),
    "desk": (Sample.digest, Sample.reminder),
    "replies": (Sample.told,),
    "privacy": (Sample.told, Sample.digest),
    "news": (),
    "register": (),
}
"""What each topic of settings changes."""
