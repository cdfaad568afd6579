"""What a prepared school year comes to, as the school is now: shown before, and done on the day itself."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mailgate.school.directory.imports import roster, staff
from mailgate.school.directory.imports.csv_files import CsvProblem, CsvRefused
from mailgate.school.directory.imports.roster import RosterLine
from mailgate.school.directory.imports.staff import WHOLE_SCHOOL, StaffLine
from mailgate.school.directory.places import Place, Task, place_order
from mailgate.school.models import Duty, DutyKind, School, StaffMember
from mailgate.school.year.kept import KeptPlan
from mailgate.school.year.plan import Prepared, YearPlan, plan


class FileRefused(Exception):
    """A file cannot be taken: `file` is `roster` or `staff`, and `problems` are all that is wrong with it."""

    def __init__(self, file: str, refused: CsvRefused) -> None:
        super().__init__(f"{file}: {refused}")
        self.file = file
        self.problems: Sequence[CsvProblem] = refused.problems


@dataclass(frozen=True, slots=True)
class Outlook:
    """The plan, and the lines of the staff's file; None: the staff stay as they are.

    `unled` are classrooms without a homeroom teacher, `empty` the places of duties where nobody sits.
    """

    plan: YearPlan
    staff: Sequence[StaffLine] | None
    unled: Sequence[Place]
    empty: Sequence[Place]


def of(school: School, prepared: KeptPlan) -> Outlook:
    """What becomes of everybody. Raises FileRefused."""
    made = plan(
        roster.known_students(school), Prepared(prepared.moves, _roster(school, prepared.roster), prepared.meant)
    )
    lines = _staff(prepared.staff) if prepared.staff else None
    duties = _duties(school) if lines is None else [task for line in lines for task in line.tasks]
    led = {(grade, classroom) for kind, grade, classroom in duties if kind == DutyKind.HOMEROOM}
    places = {(grade, classroom) for _, grade, classroom in duties if grade}
    there = {*made.places, *((grade, "") for grade, _ in made.places)}
    return Outlook(
        plan=made,
        staff=lines,
        unled=[place for place in made.places if led and place not in led],
        empty=sorted(places - there, key=place_order),
    )


def demand_places(prepared: KeptPlan, seen: Outlook) -> None:
    """Raises FileRefused where the staff's file names a classroom or a grade in which nobody will sit."""
    places = seen.plan.places
    if prepared.staff and places:
        _staff(prepared.staff, {*places, *((grade, "") for grade, _ in places), WHOLE_SCHOOL})


def _roster(school: School, content: bytes) -> Sequence[RosterLine]:
    try:
        by_line = roster.guardians_by_line(school.code)
        return roster.current(roster.read_file(content, by_line=by_line).lines) if content else ()
    except CsvRefused as refused:
        raise FileRefused("roster", refused) from None


def _staff(content: bytes, places: Collection[Place] = ()) -> Sequence[StaffLine]:
    try:
        return staff.read_file(content, places).lines
    except CsvRefused as refused:
        raise FileRefused("staff", refused) from None


def _duties(school: School) -> list[Task]:
    rows = Duty.select(Duty.kind, Duty.grade, Duty.classroom).join(StaffMember).where(StaffMember.school == school.id)
    return list(rows.tuples())
