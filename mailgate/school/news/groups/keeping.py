"""Makes and changes the groups of a school; only its own students and people it knows can be in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from peewee import fn

from mailgate.ids import GroupId, MailboxId, SchoolId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.access import Access
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Refused
from mailgate.school.models import GroupMember, Mailbox, RecipientGroup, School, Student, Unsubscription
from mailgate.school.moment import Moment

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Group:
    """A group with how many students and single mailboxes are in it."""

    row: RecipientGroup
    students: int
    mailboxes: int


def of_school(school: SchoolId) -> list[RecipientGroup]:
    """The groups of a school, by name."""
    return list(RecipientGroup.select().where(RecipientGroup.school == school).order_by(RecipientGroup.name))


def groups(school: School) -> list[Group]:
    """The groups of a school with how many are in each, by name."""
    rows = (
        RecipientGroup.select(
            RecipientGroup,
            fn.COUNT(GroupMember.student).alias("students"),
            fn.COUNT(GroupMember.mailbox).alias("boxes"),
        )
        .left_outer_join(GroupMember)
        .where(RecipientGroup.school == school.id)
        .group_by(RecipientGroup.id)
        .order_by(RecipientGroup.name)
        .objects()
    )
    return [Group(row, int(row.students), int(row.boxes)) for row in rows]


def find(access: Access, group: GroupId) -> RecipientGroup:
    """A group of the school where somebody has access. Raises NotFound."""
    row = RecipientGroup.get_or_none(RecipientGroup.id == group, RecipientGroup.school == access.today.school.id)
    if row is None:
        raise NotFound
    found: RecipientGroup = row
    return found


def add(access: Access, name: str, *, own: bool) -> GroupId:
    """Make a group, or find the one of this name; `own`: it is the school's and cannot be unsubscribed.

    Raises Refused for a name that cannot be.
    """
    _demand(name)
    school = access.today.school.id
    known = RecipientGroup.get_or_none(RecipientGroup.school == school, RecipientGroup.name == name.strip())
    if known:
        return GroupId(known.id)
    number = RecipientGroup.insert(school=school, name=name.strip(), own=own).execute()
    record(access.today.at, Event.GROUPS_CHANGED, school=school)
    return GroupId(number)


def change(access: Access, group: GroupId, name: str, *, own: bool) -> None:
    """Give a group another name, or say whether it is the school's own. Raises NotFound and Refused."""
    _demand(name)
    row = find(access, group)
    others = RecipientGroup.select().where(RecipientGroup.school == row.school_id, RecipientGroup.id != row.id)
    if others.where(RecipientGroup.name == name.strip()).exists():
        raise Refused([Problem("name", "group-name-known")])
    RecipientGroup.update(name=name.strip(), own=own).where(RecipientGroup.id == row.id).execute()
    record(access.today.at, Event.GROUPS_CHANGED, school=row.school_id)


def remove(access: Access, group: GroupId) -> None:
    """Remove a group; announcements in its name stay. Raises NotFound."""
    row = find(access, group)
    row.delete_instance()
    record(access.today.at, Event.GROUPS_CHANGED, school=row.school_id)


def members(access: Access, group: GroupId) -> tuple[list[Student], list[Mailbox]]:
    """The students and the single mailboxes in a group. Raises NotFound."""
    row = find(access, group)
    own = GroupMember.select(GroupMember.student).where(GroupMember.group == row.id)
    single = GroupMember.select(GroupMember.mailbox).where(GroupMember.group == row.id)
    students = Student.select().where(Student.id.in_(own)).order_by(Student.grade, Student.classroom, Student.number)
    return list(students), list(Mailbox.select().where(Mailbox.id.in_(single)).order_by(Mailbox.id))


def put(access: Access, group: GroupId, students: Sequence[StudentId], mailboxes: Sequence[MailboxId] = ()) -> int:
    """Let just these be in a group; how many there are. Students of other schools are left out. Raises NotFound."""
    row = find(access, group)
    of_school = Student.select(Student.id).where(Student.school == row.school_id, Student.id.in_(students))
    members = [{"group": row.id, "student": student, "mailbox": None} for (student,) in of_school.tuples()]
    members += [{"group": row.id, "student": None, "mailbox": mailbox} for mailbox in dict.fromkeys(mailboxes)]
    GroupMember.delete().where(GroupMember.group == row.id).execute()
    if members:
        GroupMember.insert_many(members).execute()
    record(access.today.at, Event.GROUPS_CHANGED, school=row.school_id, count=len(members))
    return len(members)


def unsubscribable(group: GroupId) -> RecipientGroup:
    """A group that is not the school's own. Raises NotFound for one that is, or that there is none."""
    row = RecipientGroup.get_or_none(RecipientGroup.id == group, ~RecipientGroup.own)
    if row is None:
        raise NotFound
    found: RecipientGroup = row
    return found


def unsubscribe(at: Moment, group: GroupId, mailbox: MailboxId) -> bool:
    """This mailbox wants nothing more in the name of a group that is not the school's own. Whether that is new.

    Raises NotFound as `unsubscribable` does.
    """
    row = unsubscribable(group)
    added = Unsubscription.insert(group=row.id, mailbox=mailbox, created=at.now, way=at.origin.way)
    is_new = bool(added.on_conflict_ignore().as_rowcount().execute())
    if is_new:
        record(at, Event.NEWS_UNSUBSCRIBED, school=row.school_id)
    return is_new


def _demand(name: str) -> None:
    if not name.strip():
        raise Refused([Problem("name", "group-name-missing")])
    if len(name.strip()) > LONGEST_NAME:
        raise Refused([Problem("name", "group-name-long", {"most": LONGEST_NAME})])
