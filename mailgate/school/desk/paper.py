"""The day on paper: a sheet for the morning meeting, or one for a classroom."""

from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId
from mailgate.school.desk import day, students
from mailgate.school.desk.day import ClassroomDay, DeskLine, DeskWish, Picture
from mailgate.school.desk.students import RosterStudent
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.places import seat_order
from mailgate.school.errors import NotFound
from mailgate.school.models import State
from mailgate.school.moment import Moment


@dataclass(frozen=True, slots=True)
class ClassroomLines:
    """A classroom on the sheet of the meeting, with the notices that stand."""

    classroom: ClassroomDay
    lines: Sequence[DeskLine]


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """A sheet: `classroom` with its `students`, or where none was asked for the `rows` of all classrooms."""

    picture: Picture
    rows: Sequence[ClassroomLines]
    classroom: ClassroomDay | None
    students: Sequence[RosterStudent]


def of_reader(at: Moment, mailbox: MailboxId, wish: DeskWish) -> MeetingSheet:
    """The sheet that a staff member asks for. Raises NotFound where they may not print it."""
    picture = day.of_reader(at, mailbox, wish)
    reach = picture.reader.reach(Permission.PRINT, picture.rules)
    printable = [room for room in picture.classrooms if reach.covers(room.grade, room.classroom)]
    asked = [room for room in printable if wish.covers((room.grade, room.classroom))]
    if not asked:
        raise NotFound
    if len(asked) == 1:
        (room,) = asked
        return MeetingSheet(picture, (), room, students.listed(picture, (room.grade, room.classroom)))
    by_seat = sorted(picture.lines, key=lambda line: seat_order(line.notice))
    standing = [line for line in by_seat if line.notice.state != State.WITHDRAWN]
    rows = [
        ClassroomLines(room, [line for line in standing if line.place == (room.grade, room.classroom)])
        for room in asked
    ]
    return MeetingSheet(picture, rows, None, ())
