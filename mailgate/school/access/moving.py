"""What one mailbox hands over to another: the students it speaks for and what it wrote about them; and back again."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from peewee import fn

from mailgate.ids import MailboxId
from mailgate.school.letters import preferences
from mailgate.school.models import (
    Answer,
    Farewell,
    Guardianship,
    LineUser,
    Mailbox,
    Notice,
    NoticeVersion,
    PushSubscription,
    Recipient,
    Reply,
    Source,
)


@dataclass(frozen=True, slots=True)
class Moved:
    """What the other mailbox got, as numbers of rows and names of users.

    It speaks for `students` now, for those among them that are `new` by this alone. `notices` and `versions` count as
    written by it, `recipients` as what it got of announcements, and `answers` as given by it. `line_users` are the
    names of users of LINE who are linked to it, `devices` its subscriptions to notes.
    """

    students: tuple[int, ...]
    new: tuple[int, ...]
    notices: tuple[int, ...] = ()
    versions: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    answers: tuple[int, ...] = ()
    line_users: tuple[str, ...] = ()
    devices: tuple[int, ...] = ()

    def to_json(self) -> str:
        """As a row keeps it."""
        return json.dumps(asdict(self))

    @classmethod
    def of_json(cls, kept: str) -> "Moved":
        """What a row kept."""
        return cls(**{name: tuple(rows) for name, rows in json.loads(kept).items()})


def share(students: Iterable[int], new: MailboxId) -> Moved:
    """Let the other mailbox speak for these students, too."""
    known = _sources(new)
    added = tuple(student for student in students if student not in known)
    _bind(new, dict.fromkeys(added, Source.GUARDIAN.value))
    return Moved(added, added)


def hand_over(old: Mailbox, new: MailboxId) -> Moved:
    """Put the other mailbox in the place of this one, for its students who have left, too, and in its language."""
    sources, known = _sources(old.id), _sources(new)
    added = {student: source for student, source in sources.items() if student not in known}
    _bind(new, added)
    Guardianship.delete().where(Guardianship.mailbox == old.id).execute()
    _move_farewells(old.id, new)
    Mailbox.update(language=old.language).where(Mailbox.id == new, Mailbox.language == "").execute()
    theirs = Notice.select(Notice.id).where(Notice.student.in_(list(sources)))
    notices = _ids(theirs.where(Notice.author == old.id))
    versions = _ids(
        NoticeVersion.select(NoticeVersion.id).where(NoticeVersion.notice.in_(theirs), NoticeVersion.author == old.id)
    )
    line_users = _ids(LineUser.select(LineUser.user).where(LineUser.mailbox == old.id))
    moved = Moved(
        tuple(sources), tuple(added), notices, versions, *_of_news(old.id, new), line_users, _devices(old.id, new)
    )
    _sign(moved, new)
    preferences.copy(old.id, new)
    readers = fn.REPLACE(Reply.readers, f",{old.id},", f",{old.id},{new},")
    Reply.update(readers=readers).where(Reply.notice.in_(theirs), Reply.readers != "").execute()
    return moved


def hand_back(moved: Moved, new: MailboxId, old: MailboxId) -> None:
    """Give this mailbox back what it handed over, but for students whom the other one has lost meanwhile."""
    sources = _sources(new)
    _bind(old, {student: sources[student] for student in moved.students if student in sources})
    take_away(moved, new)
    _move_farewells(new, old)
    _sign(moved, old)


def take_away(moved: Moved, new: MailboxId) -> None:
    """Take from the other mailbox the students that it got."""
    Guardianship.delete().where(Guardianship.mailbox == new, Guardianship.student.in_(moved.new)).execute()


def _move_farewells(one: MailboxId, other: MailboxId) -> None:
    """Let the clock end the access of the other mailbox to children who left."""
    known = Farewell.select(Farewell.school).where(Farewell.mailbox == other)
    Farewell.update(mailbox=other).where(Farewell.mailbox == one, Farewell.school.not_in(known)).execute()
    Farewell.delete().where(Farewell.mailbox == one).execute()


def _sources(mailbox: MailboxId) -> dict[int, str]:
    """How a mailbox came to its students."""
    rows = Guardianship.select(Guardianship.student, Guardianship.source).where(Guardianship.mailbox == mailbox)
    return dict(rows.tuples())


def _bind(mailbox: MailboxId, sources: dict[int, str]) -> None:
    rows = [{"student": student, "mailbox": mailbox, "source": source} for student, source in sources.items()]
    if rows:
        Guardianship.insert_many(rows).on_conflict_ignore().execute()


def _of_news(old: MailboxId, new: MailboxId) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What the old mailbox got of announcements that the new one did not get itself, and what it answered."""
    known = Recipient.select(Recipient.announcement).where(Recipient.mailbox == new)
    got = Recipient.select(Recipient.id).where(Recipient.mailbox == old, Recipient.announcement.not_in(known))
    return _ids(got), _ids(Answer.select(Answer.id).where(Answer.mailbox == old))


def _devices(old: MailboxId, new: MailboxId) -> tuple[int, ...]:
    """The old mailbox's subscriptions of browsers in which the new one has none itself."""
    known = PushSubscription.select(PushSubscription.endpoint).where(PushSubscription.mailbox == new)
    return _ids(
        PushSubscription.select(PushSubscription.id).where(
            PushSubscription.mailbox == old, PushSubscription.endpoint.not_in(known)
        )
    )


def _sign(moved: Moved, author: MailboxId) -> None:
    Recipient.update(mailbox=author).where(Recipient.id.in_(moved.recipients)).execute()
    Answer.update(mailbox=author).where(Answer.id.in_(moved.answers)).execute()
    LineUser.update(mailbox=author).where(LineUser.user.in_(moved.line_users)).execute()
    PushSubscription.update(mailbox=author).where(PushSubscription.id.in_(moved.devices)).execute()
    Notice.update(author=author).where(Notice.id.in_(moved.notices)).execute()
    NoticeVersion.update(author=author).where(NoticeVersion.id.in_(moved.versions)).execute()


def _ids(query: Any) -> tuple[Any, ...]:
    return tuple(number for (number,) in query.tuples())
