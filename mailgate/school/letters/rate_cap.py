"""A courier's turn at the outbox: refusals that count as bounces, the cap on all letters and their pace."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailgate.mail.addresses import Address
from mailgate.school import limits
from mailgate.school.directory import people
from mailgate.school.letters import claims, outbox, reachability, settling
from mailgate.school.models import Priority
from mailgate.school.moment import HOUR, Moment

KEPT_FOR_LOGIN = 0.1
"""The share of the letters of an hour that is kept for login letters: a person waits for each of them."""

SHORT = 6
"""Seconds. A pace of ten letters a minute or more is kept in spans of this length, so that the relay sees no bursts."""


@dataclass(frozen=True, slots=True)
class Cap:
    """How many `letters` may be tried in an hour, by all processes together; letters to many are not counted.

    `operator` gets a letter when the cap is reached (None: only the log says so). `pace` is how many letters may be
    tried in a minute, 0 for no limit.
    """

    letters: int
    operator: Address | None
    pace: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """The letters to be sent now. `alarm` is true once an hour while letters wait because of the cap.

    `owed` is for the next claim (`claims.owed_after`).
    """

    claimed: list[claims.Claimed]
    alarm: bool = False
    owed: int = 0


def turn(
    at: Moment,
    tried: Sequence[settling.AttemptOutcome],
    untried: settling.Untried,
    wanted: claims.Wanted | None,
    cap: Cap,
) -> Turn:
    """Settle, hand back and claim within the cap: all that a courier asks of the database, in one unit of work."""
    settling.settle(at, tried)
    reachability.refused(at, tried)
    settling.postpone(at, untried)
    turn = _claim(at, wanted, cap) if wanted else Turn([])
    if change := sum(not letter.is_to_many for letter in turn.claimed) - len(untried.letters) + untried.to_many:
        limits.count(at, "letters", change, HOUR)
    if cap.pace and turn.claimed:
        limits.count(at, "pace", len(turn.claimed), _span(cap.pace))
    return turn


def _claim(at: Moment, wanted: claims.Wanted, cap: Cap) -> Turn:
    left = max(cap.letters - limits.counted(at, "letters", HOUR), 0)
    left_for_all = max(left - int(cap.letters * KEPT_FOR_LOGIN), 0)
    now = min(left, _paced(at, cap.pace)) if cap.pace else left
    most = min(wanted.most, now, left_for_all)
    login = min(wanted.most + wanted.more_login, now) - most
    allowed = replace(wanted, most=most, more_login=login)
    claimed = claims.claim(at, allowed) if now else []
    if left_for_all:
        return Turn(claimed, owed=claims.owed_after(allowed, claimed))
    alarm = outbox.is_any_due(at) and limits.within(at, "alarm", 1, HOUR)
    if alarm and cap.operator:
        facts = {"letters": cap.letters, "waiting": outbox.backlog()}
        operator = people.unregistered(cap.operator)
        outbox.enqueue(at, [outbox.Outgoing(operator, "alarm", facts, priority=Priority.OPERATOR)])
    return Turn([*claimed, *claims.claim_for_operator(at, wanted)], alarm)


def _span(pace: int) -> int:
    """The span, in seconds, in which the pace is counted; below ten letters a minute, the span of a single letter."""
    return SHORT if pace >= 60 // SHORT else -(-60 // pace)


def _paced(at: Moment, pace: int) -> int:
    """How many letters the pace lets go now."""
    span = _span(pace)
    return max(max(pace * span // 60, 1) - limits.counted(at, "pace", span), 0)
