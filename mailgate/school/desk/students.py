"""A classroom's students on the desk, for the person who takes a call: each with what is known of their day."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId, StudentId
from mailgate.school.desk import day
from mailgate.school.desk.day import DeskLine, DeskWish, Picture
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.places import Place, place_order, seat_order
from mailgate.school.errors import NotFound
from mailgate.school.models import State, Student
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement


@dataclass(frozen=True, slots=True)
class RosterStudent:
    """A student, and the notices of the day that their reader may see."""

    id: StudentId
    number: str
    name: str
    kana: str
    lines: Sequence[DeskLine]
    has_history: bool


@dataclass(frozen=True, slots=True)
class Roster:
    """The students of the classroom that was asked for, beside the day; `classrooms` are all of the school."""

    picture: Picture
    classrooms: Sequence[Place]
    place: Place | None
    students: Sequence[RosterStudent]


def of_reader(at: Moment, mailbox: MailboxId, wish: DeskWish) -> Roster:
    """The roster for a staff member; the only classroom that is theirs where none was asked for. Raises NotFound."""
    picture = day.of_reader(at, mailbox, wish)
    if not picture.may(Permission.ENTER):
        raise NotFound
    places = sorted({(grade, room) for grade, room in _places(picture.school.id)}, key=place_order)
    own = [(room.grade, room.classroom) for room in picture.classrooms]
    place = (wish.grade, wish.classroom) if wish.classroom else own[0] if len(own) == 1 else None
    return Roster(picture, places, place, listed(picture, place) if place else ())


def listed(picture: Picture, place: Place) -> list[RosterStudent]:
    """The students of a classroom in the order of their numbers, with the notices of the day that stand."""
    recorded = picture.reader.reach(Permission.VIEW_HISTORY, picture.rules).covers(*place)
    told: dict[StudentId, list[DeskLine]] = defaultdict(list)
    for line in picture.lines:
        if line.notice.state != State.WITHDRAWN:
            told[line.notice.student_id].append(line)
    rows = sorted(_of_place.models(picture.school.id, *place), key=seat_order)
    return [RosterStudent(row.id, row.number, row.name, row.kana, told[row.id], recorded) for row in rows]


_places = Statement(
    lambda school: (
        Student.select(Student.grade, Student.classroom).where(Student.school == school, Student.enrolled).distinct()
    )
)
_of_place = Statement(
    lambda school, grade, classroom: Student.select().where(
        Student.school == school, Student.grade == grade, Student.classroom == classroom, Student.enrolled
    )
)
