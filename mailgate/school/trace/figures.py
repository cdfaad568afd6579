"""What the database holds, in numbers, for metrics: how much waits and since when, who is logged in, what came back."""

from collections.abc import Mapping
from dataclasses import dataclass

from peewee import fn

from mailgate.mail.automatic.bounces import Verdict
from mailgate.school.audit import backups
from mailgate.school.letters import outbox, queue
from mailgate.school.letters.line.budget import Budget, standing
from mailgate.school.models import Bounce, Channel, Letter, Session
from mailgate.school.moment import DAY, Moment


@dataclass(frozen=True, slots=True)
class Figures:
    """Letters that `wait`, for how many seconds the `oldest` does, `sessions`, and `bounces` of 24 hours by kind.

    `by_channel` is how many of the letters wait for each channel, `line_messages` how many messages of LINE were paid
    for in this month. `uncopied` is for how many seconds there has been no backup. `resting` are the domains that want
    fewer letters to many, with the seconds until they get some again.
    """

    waiting: int
    oldest: int
    sessions: int
    bounces: Mapping[str, int]
    uncopied: int
    by_channel: Mapping[str, int]
    line_messages: int
    resting: Mapping[str, int]


def read(at: Moment, budget: Budget) -> Figures:
    """The figures now."""
    waiting = Letter.select(Letter.channel, fn.COUNT(Letter.id), fn.MIN(Letter.created)).where(outbox.IS_WAITING)
    queues = list(waiting.group_by(Letter.channel).tuples())
    came_back = Bounce.select(Bounce.kind, fn.COUNT(Bounce.letter)).where(Bounce.created > at.now - DAY)
    kinds = dict.fromkeys((kind.value for kind in Verdict), 0)
    return Figures(
        waiting=sum(letters for _, letters, _ in queues),
        oldest=max([0, *(at.now - first for *_, first in queues)]),
        sessions=Session.select().where(Session.ends > at.steady).count(),
        bounces=kinds | dict(came_back.group_by(Bounce.kind).tuples()),
        uncopied=backups.seconds_without(at),
        by_channel=dict.fromkeys((channel.value for channel in Channel), 0)
        | {channel: letters for channel, letters, _ in queues},
        line_messages=standing(at, budget).spent,
        resting={domain: until - at.now for domain, until in queue.resting(at).items()},
    )
