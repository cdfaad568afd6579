"""What was answered so far: counts of each item, and a line for each student by classroom, as it is at this moment."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from peewee import chunked

from mailgate.ids import AnnouncementId, MailboxId, SchoolId, StudentId
from mailgate.mail.addresses import masked
from mailgate.school.directory.places import place_order, seat_order
from mailgate.school.errors import NotFound
from mailgate.school.models import (
    Answer,
    AudienceKind,
    Guardianship,
    ItemKind,
    Mailbox,
    Per,
    School,
    StaffMember,
    Student,
)
from mailgate.school.news import audiences
from mailgate.school.news.audiences import Target
from mailgate.school.news.authors import Author
from mailgate.school.news.reading import SOME
from mailgate.school.news.surveys import answering, items
from mailgate.school.news.surveys.distress import HELP
from mailgate.school.news.surveys.items import Item
from mailgate.wording.survey.values import Value


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that counts, when it was given (seconds UTC), by which way and by whose mailbox."""

    value: Value
    created: int
    way: str
    address: str

    @property
    def by(self) -> str:
        """Enough of the address for the school to know whose it is."""
        return masked(self.address)


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody with the answers by the items' positions: a student, or a member of the staff where there is none."""

    name: str
    student: Student | None
    answers: Mapping[int, Given]


@dataclass(frozen=True, slots=True)
class ClassroomAnswers:
    """A classroom with its students in the order of seats; the staff have no classroom."""

    school: SchoolId | None
    grade: str
    classroom: str
    lines: Sequence[Line]

    @property
    def open(self) -> Sequence[Line]:
        """Those of whom nothing is answered yet."""
        return [line for line in self.lines if not line.answers]


@dataclass(frozen=True, slots=True)
class Counts:
    """An item with how many answered it.

    `by_option` counts for each option, from 1 on; `total` is the sum of numbers; `texts` are what people wrote.
    """

    item: Item
    answered: int
    by_option: Mapping[int, int]
    total: int
    texts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Results:
    """The results of a survey; `counts` by the items' positions, each family or child once."""

    items: Mapping[int, Item]
    counts: Mapping[int, Counts]
    classrooms: Sequence[ClassroomAnswers]

    @property
    def lines(self) -> int:
        """How many people are in the lists."""
        return sum(len(each.lines) for each in self.classrooms)

    @property
    def calls(self) -> Sequence[tuple[Line, Given]]:
        """Who asks for help in a safety check, with that answer; who has waited longest stands first."""
        lines = [line for each in self.classrooms for line in each.lines]
        found = [(line, call) for line in lines if (call := self.call_of(line))]
        return sorted(found, key=lambda each: each[1].created)

    def call_of(self, line: Line) -> Given | None:
        """The answer with which somebody asks for help."""
        checks = (position for position, item in self.items.items() if item.kind is ItemKind.SAFETY)
        answers = (line.answers[position] for position in checks if position in line.answers)
        return next((given for given in answers if given.value == HELP), None)


def of_author(author: Author, announcement: AnnouncementId) -> Results:
    """What was answered.

    The author may see this announcement (`authors.of_reader`): homeroom sees the answers of its classroom alone, also
    in the counts. Raises NotFound where nothing was asked.
    """
    survey = answering.find(announcement)
    if survey is None:
        raise NotFound
    rows = items.rows_of(survey)
    asked = {row.position: items.of_row(row) for row in rows}
    given = _given({row.id: row.position for row in rows})
    students = [student for student in _students(announcement) if author.covers(_family_of(student))]
    covers_all = author.covers_all(survey.announcement)
    if not covers_all:
        given = _of_families(given, [student.id for student in students])
    answers = _by_child(given) if survey.per == Per.CHILD else _by_family(given, students, [row.id for row in rows])
    found = [*_classrooms(students, answers), *(_staff(announcement, given) if covers_all else ())]
    return Results(asked, _counts(asked, given), found)


Who = tuple[MailboxId, StudentId | None]


def _given(positions: Mapping[int, int]) -> dict[Who, dict[int, Given]]:
    """All answers that count, by who gave them for which child."""
    rows = (
        Answer.select(Answer.item, Answer.mailbox, Answer.student, Answer.value, Answer.created, Answer.way)
        .select_extend(Mailbox.address)
        .join(Mailbox)
        .where(Answer.item.in_(list(positions)), Answer.replaced.is_null())
    )
    found: dict[Who, dict[int, Given]] = defaultdict(dict)
    for item, mailbox, student, value, created, way, address in rows.tuples():
        found[mailbox, student][positions[item]] = Given(answering.value_of(value), created, way, address)
    return found


def _counts(asked: Mapping[int, Item], given: Mapping[Who, Mapping[int, Given]]) -> dict[int, Counts]:
    values: dict[int, list[Value]] = defaultdict(list)
    for answers in given.values():
        for position, each in answers.items():
            values[position].append(each.value)
    return {position: _counted(item, values[position]) for position, item in asked.items()}


def _counted(item: Item, values: Sequence[Value]) -> Counts:
    picked = Counter(option for value in values if isinstance(value, tuple) for option in value)
    by_option = {option: picked[option] for option in range(1, item.count + 1)}
    total = sum(value for value in values if isinstance(value, int))
    return Counts(item, len(values), by_option, total, [value for value in values if isinstance(value, str)])


def _students(announcement: AnnouncementId) -> list[Student]:
    meant = audiences.students(audiences.targets_of(announcement))
    return list(Student.select(Student, School).join(School).where(Student.id.in_(meant))) if meant is not None else []


def _family_of(student: Student) -> Target:
    return Target(AudienceKind.FAMILY, student.school_id, student.grade, student.classroom, student=student.id)


def _of_families(given: Mapping[Who, dict[int, Given]], students: Sequence[StudentId]) -> dict[Who, dict[int, Given]]:
    """The answers for these students, and those of their guardians for the whole family."""
    guardians = {
        mailbox
        for some in chunked(students, SOME)
        for (mailbox,) in Guardianship.select(Guardianship.mailbox).where(Guardianship.student.in_(some)).tuples()
    }
    among = set(students)
    return {
        (mailbox, student): answers
        for (mailbox, student), answers in given.items()
        if (mailbox in guardians if student is None else student in among)
    }


def _classrooms(
    students: Sequence[Student], answers: Mapping[StudentId, Mapping[int, Given]]
) -> Iterator[ClassroomAnswers]:
    by_place: dict[tuple[SchoolId, str, str], list[Line]] = defaultdict(list)
    for student in sorted(students, key=seat_order):
        line = Line(student.name, student, answers.get(student.id, {}))
        by_place[student.school_id, student.grade, student.classroom].append(line)
    for place in sorted(by_place, key=lambda each: (each[0], place_order(each[1:]))):
        yield ClassroomAnswers(*place, by_place[place])


def _by_child(given: Mapping[Who, Mapping[int, Given]]) -> dict[StudentId, dict[int, Given]]:
    found: dict[StudentId, dict[int, Given]] = defaultdict(dict)
    for (_, student), answers in given.items():
        if student is not None:
            found[student].update(answers)
    return found


def _by_family(
    given: Mapping[Who, Mapping[int, Given]], students: Sequence[Student], asked: Sequence[int]
) -> dict[StudentId, dict[int, Given]]:
    """The answers of the guardians of each student; the later one counts where two families share a child."""
    wanted = {student.id for student in students}
    families = {mailbox: answers for (mailbox, student), answers in given.items() if student is None}
    rows = Guardianship.select(Guardianship.mailbox, Guardianship.student).where(
        Guardianship.mailbox.in_(Answer.select(Answer.mailbox).where(Answer.student.is_null(), Answer.item.in_(asked)))
    )
    found: dict[StudentId, dict[int, Given]] = defaultdict(dict)
    for mailbox, student in rows.tuples():
        for position, each in families[mailbox].items() if student in wanted and mailbox in families else ():
            known = found[student].get(position)
            if known is None or known.created <= each.created:
                found[student][position] = each
    return found


def _staff(announcement: AnnouncementId, given: Mapping[Who, Mapping[int, Given]]) -> Iterator[ClassroomAnswers]:
    """The members of the staff for whom the announcement was, as one list."""
    targets = [each for each in audiences.targets_of(announcement) if each.kind in _OF_STAFF]
    if not targets:
        return
    meant = Mailbox.id.in_(audiences.mailboxes(targets))
    rows = StaffMember.select(StaffMember.name, StaffMember.mailbox).join(Mailbox).where(meant)
    members = {mailbox: name for name, mailbox in rows.order_by(StaffMember.id.desc()).tuples()}
    lines = [Line(name, None, given.get((mailbox, None), {})) for mailbox, name in sorted(members.items())]
    yield ClassroomAnswers(None, "", "", lines)


_OF_STAFF = frozenset({AudienceKind.STAFF, AudienceKind.MEMBER})
