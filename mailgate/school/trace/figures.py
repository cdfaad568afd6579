"""What the database holds, in numbers, for metrics: how much waits and since when, who is logged in, what came back."""

from collections.abc import Mapping
from dataclasses import dataclass

from peewee import fn

from mailgate.mail.automatic.bounces import Verdict
from mailgate.school.audit import backups
from mailgate.school.letters import outbox
from mailgate.school.models import Bounce, Letter, Session
from mailgate.school.moment import Moment

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Figures:
    """Letters that `wait`, for how many seconds the `oldest` does, `sessions`, and `bounces` of 24 hours by kind.

    `uncopied` is for how many seconds there has been no backup.
    """

    waiting: int
    oldest: int
    sessions: int
    bounces: Mapping[str, int]
    uncopied: int


def read(at: Moment) -> Figures:
    """The figures now."""
    queue = Letter.select(fn.COUNT(Letter.id), fn.MIN(Letter.created)).where(outbox.IS_WAITING)
    ((waiting, first),) = queue.tuples()
    came_back = Bounce.select(Bounce.kind, fn.COUNT(Bounce.letter)).where(Bounce.created > at.now - DAY)
    kinds = dict.fromkeys((kind.value for kind in Verdict), 0)
    return Figures(
        waiting=waiting,
        oldest=max(at.now - first, 0) if waiting else 0,
        sessions=Session.select().where(Session.ends > at.steady).count(),
        bounces=kinds | dict(came_back.group_by(Bounce.kind).tuples()),
        uncopied=backups.seconds_without(at),
    )
