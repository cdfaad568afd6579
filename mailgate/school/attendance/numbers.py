"""Counts absences by day, classroom, grade and reason; those that nobody has are zeros. Pure."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mailgate.ids import StudentId
from mailgate.school.attendance.marks import ABSENCES, AWAY, Mark, Marked
from mailgate.school.directory.places import Place
from mailgate.school.directory.rules import Rules


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a student sits, or sat last: one who has left still counts on days that are over (`enrolled` is False).

    `until` is the last day of one who left within the span that is read, an ISO date.
    """

    student: StudentId
    grade: str
    classroom: str
    number: str
    name: str
    kana: str
    enrolled: bool = True
    until: str = ""

    @property
    def was_there(self) -> bool:
        """Whether they were at the school on some day of the span that is read, up to the day of the seats."""
        return self.enrolled or bool(self.until)


@dataclass(frozen=True, slots=True)
class Count:
    """How often each mark was given: one for each student and day."""

    marks: Mapping[Mark, int]

    def __getitem__(self, mark: Mark) -> int:
        """The number of one mark."""
        return self.marks.get(mark, 0)

    def __add__(self, other: "Count") -> "Count":
        """Both together."""
        return Count({mark: self[mark] + other[mark] for mark in Mark})

    @property
    def absent(self) -> int:
        """Absences, ill and other ones."""
        return sum(self[mark] for mark in ABSENCES)

    @property
    def illness(self) -> int:
        """Absences through illness, and 出席停止."""
        return self[Mark.ILL] + self[Mark.SUSPENDED]

    @property
    def away(self) -> int:
        """All who were not there the whole day."""
        return sum(self[mark] for mark in AWAY)


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A grade, or with `classroom` a classroom, how many students it has, and its count."""

    grade: str
    classroom: str
    students: int
    count: Count


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """A reason of a kind of notice, and how often it was given; `kind` is its slug, empty for 出席停止."""

    kind: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """The count of a whole span and its parts; `days` may begin before it, to show what went before."""

    total: Count
    students: int
    days: Sequence[tuple[dt.date, Count]]
    grades: Sequence[PlaceCount]
    classrooms: Sequence[PlaceCount]
    reasons: Sequence[ReasonCount]

    @property
    def months(self) -> Sequence[tuple[dt.date, Count]]:
        """The days' counts by month; each month is its first school day."""
        found: dict[tuple[int, int], tuple[dt.date, Count]] = {}
        for day, each in self.days:
            first, before = found.get((day.year, day.month), (day, Count({})))
            found[day.year, day.month] = first, before + each
        return list(found.values())


def count(
    marked: Iterable[Marked], seats: Sequence[Seat], days: Sequence[dt.date], first: dt.date, rules: Rules
) -> Numbers:
    """Count the marks on these days; those before `first` only by day. `seats` are in the order of lists."""
    all_marks = list(marked)
    within = [each for each in all_marks if each.day >= first.isoformat()]
    of_student = {seat.student: (seat.grade, seat.classroom) for seat in seats}
    by_place = Counter((of_student.get(each.student), each.mark) for each in within)
    by_day = Counter((each.day, each.mark) for each in all_marks)
    return Numbers(
        total=Count(Counter(each.mark for each in within)),
        students=sum(1 for seat in seats if seat.enrolled),
        days=[(day, Count({mark: by_day[day.isoformat(), mark] for mark in Mark})) for day in days],
        grades=_grades(seats, by_place),
        classrooms=_classrooms(seats, by_place),
        reasons=_reasons(within, rules),
    )


def _classrooms(seats: Iterable[Seat], by_place: Mapping[tuple[Place | None, Mark], int]) -> list[PlaceCount]:
    """Those that have students, and those that had some who were away."""
    sizes: Counter[Place] = Counter()
    for seat in seats:
        sizes[seat.grade, seat.classroom] += bool(seat.enrolled)
    counted = {place: Count({mark: by_place.get((place, mark), 0) for mark in Mark}) for place in sizes}
    return [
        PlaceCount(*place, size, counted[place])
        for place, size in sizes.items()
        if size or any(counted[place].marks.values())
    ]


def _grades(seats: Sequence[Seat], by_place: Mapping[tuple[Place | None, Mark], int]) -> list[PlaceCount]:
    classrooms = _classrooms(seats, by_place)
    return [
        PlaceCount(
            grade,
            "",
            sum(each.students for each in classrooms if each.grade == grade),
            sum((each.count for each in classrooms if each.grade == grade), Count({})),
        )
        for grade in dict.fromkeys(each.grade for each in classrooms)
    ]


def _reasons(marked: Iterable[Marked], rules: Rules) -> list[ReasonCount]:
    """The school's reasons in its order, then those that it had once, then the diseases of 出席停止."""
    found = Counter((each.kind, each.reason) for each in marked)
    known = [(kind.slug, reason) for kind in rules.kinds if not kind.requires_absence for reason in kind.all_reasons]
    known += [("", disease.slug) for disease in rules.diseases]
    return [ReasonCount(*each, found[each]) for each in dict.fromkeys([*known, *found])]
