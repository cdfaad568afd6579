"""Makes and changes the groups of a school; only its own students and people it knows can be in them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from peewee import fn

from mailgate.ids import GroupId, MailboxId, SchoolId, StudentId
from mailgate.mail import addresses
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.access import Access, at_school
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Refused
from mailgate.school.models import (
    GroupMember,
    Guardianship,
    Mailbox,
    RecipientGroup,
    School,
    StaffMember,
    Student,
    Unsubscription,
)
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


def access_to(at: Moment, mailbox: MailboxId, group: GroupId) -> Access:
    """Access to the school that keeps a group, for who may change it. Raises NotFound."""
    for school in School.select().join(RecipientGroup).where(RecipientGroup.id == group):
        return at_school(at, mailbox, Permission.EDIT_GROUPS, school.code)
    raise NotFound


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


def known(school: SchoolId, typed: str) -> Mailbox | None:
    """The mailbox of this address, where it is a guardian's or a staff member's of this school."""
    address = addresses.parse(typed)
    row = Mailbox.get_or_none(Mailbox.canonical == address.canonical) if address else None
    return row if row and _is_known(school, row.id) else None


def _is_known(school: SchoolId, mailbox: MailboxId) -> bool:
    family = Guardianship.select().join(Student).where(Guardianship.mailbox == mailbox, Student.school == school)
    at_work = StaffMember.select().where(StaffMember.mailbox == mailbox, StaffMember.school == school)
    return bool(family.exists() or at_work.exists())


def join(access: Access, group: GroupId, students: Iterable[StudentId], address: str = "") -> None:
    """Let these students, and the mailbox of this address, be in a group as well.

    Students of other schools, and who has left, are passed over. Raises NotFound, or Refused for an address that is
    not known here.
    """
    row = find(access, group)
    mailbox = known(row.school_id, address) if address else None
    if address and mailbox is None:
        raise Refused([Problem("words", "group-address-unknown")])
    rows = [_member(row, student=each) for each in _of_school(row, students)]
    rows += [_member(row, mailbox=mailbox.id)] if mailbox else []
    if rows:
        GroupMember.insert_many(rows).on_conflict_ignore().execute()
        record(access.today.at, Event.GROUPS_CHANGED, school=row.school_id, count=len(rows))


def leave(access: Access, group: GroupId, student: StudentId | None, mailbox: MailboxId | None) -> None:
    """Take a student, or a mailbox, out of a group. Who is not in it stays out. Raises NotFound."""
    row = find(access, group)
    these = GroupMember.student == student if student else GroupMember.mailbox == mailbox
    if GroupMember.delete().where(GroupMember.group == row.id, these).execute():
        record(access.today.at, Event.GROUPS_CHANGED, school=row.school_id, count=1)


def put(access: Access, group: GroupId, students: Sequence[StudentId], mailboxes: Sequence[MailboxId] = ()) -> int:
    """Let just these be in a group; how many there are. Students of other schools are left out. Raises NotFound."""
    row = find(access, group)
    members = [_member(row, student=student) for student in _of_school(row, students)]
    members += [_member(row, mailbox=mailbox) for mailbox in dict.fromkeys(mailboxes)]
    GroupMember.delete().where(GroupMember.group == row.id).execute()
    if members:
        GroupMember.insert_many(members).execute()
    record(access.today.at, Event.GROUPS_CHANGED, school=row.school_id, count=len(members))
    return len(members)


def swap(
    access: Access,
    group: GroupId,
    out: tuple[Collection[StudentId], Collection[MailboxId]],
    back: tuple[Collection[StudentId], Collection[MailboxId]],
) -> tuple[list[StudentId], list[MailboxId]]:
    """Take students and mailboxes out of a group, and let others in who may be in it now; who of them may not.

    Raises NotFound.
    """
    row = find(access, group)
    these = GroupMember.student.in_(list(out[0])) | GroupMember.mailbox.in_(list(out[1]))
    GroupMember.delete().where(GroupMember.group == row.id, these).execute()
    students, mailboxes = set(_of_school(row, back[0])), {each for each in back[1] if _is_known(row.school_id, each)}
    rows = [_member(row, student=each) for each in students] + [_member(row, mailbox=each) for each in mailboxes]
    if rows:
        GroupMember.insert_many(rows).on_conflict_ignore().execute()
    record(access.today.at, Event.GROUPS_CHANGED, school=row.school_id, count=len(rows))
    return [each for each in back[0] if each not in students], [each for each in back[1] if each not in mailboxes]


def _member(
    row: RecipientGroup, *, student: StudentId | None = None, mailbox: MailboxId | None = None
) -> dict[str, int | None]:
    return {"group": row.id, "student": student, "mailbox": mailbox}


def _of_school(row: RecipientGroup, students: Iterable[StudentId]) -> list[StudentId]:
    of_school = (Student.school == row.school_id) & Student.enrolled & Student.id.in_(list(students))
    return [student for (student,) in Student.select(Student.id).where(of_school).tuples()]


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
