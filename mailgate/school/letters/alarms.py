"""What the operator has to see to, told by letter: each trouble once a day."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from peewee import fn

from mailgate.mail.addresses import Address
from mailgate.school import limits
from mailgate.school.audit import backups
from mailgate.school.directory import people
from mailgate.school.letters import outbox
from mailgate.school.letters.line import budget
from mailgate.school.letters.line.budget import Budget
from mailgate.school.models import Bounce, Disposition, Handled, Letter, Priority, School
from mailgate.school.moment import DAY, HOUR, Moment
from mailgate.settings import Settings

SURGE_TIMES = 3
LEAST_BOUNCES = 20
LEAST_STRANGERS = 50
"""It is a surge where a day has this many, and SURGE_TIMES as many as the days of the week before."""
LEAST_DIGITS = 6
"""A text with fewer digits is no telephone number, whatever else stands in it."""


class Trouble(StrEnum):
    """What can be wrong; templates/mail/operator/*/trouble.txt has words for each."""

    LETTERS_WAIT = "letters-wait"
    BOUNCES = "bounces"
    STRANGERS = "strangers"
    PHONE = "phone"
    DISK = "disk"
    BACKUP = "backup"
    CERTIFICATE = "certificate"
    PROXY_CERTIFICATE = "proxy-certificate"
    CLOCK = "clock"
    LINE_MESSAGES = "line-messages"


@dataclass(frozen=True, slots=True)
class Alarm:
    """A trouble with its facts, as JSON. `about` tells alarms of one trouble apart, such as those about two schools."""

    trouble: Trouble
    facts: dict[str, Any]
    about: str = ""


def in_database(at: Moment, settings: Settings) -> list[Alarm]:
    """What the database shows: letters that wait, surges, schools that nobody can call, a late backup, LINE's month."""
    backup = _backup(at, settings.gateway.backup_hours)
    return [*_waiting(at), *_bounces(at), *_strangers(at), *_phones(), *backup, *_line(at, Budget.of(settings))]


def untold(at: Moment, alarms: Iterable[Alarm]) -> list[Alarm]:
    """Those of which the operator has not been told today."""
    return [alarm for alarm in alarms if limits.counted(at, _name(alarm), DAY) == 0]


def tell(at: Moment, operator: Address | None, alarms: Sequence[Alarm]) -> list[Alarm]:
    """Queue a letter to the operator, if there is one, for each of which none was queued today. Returns these alarms.

    The letter goes before those that report notices: what keeps these waiting may be what it tells.
    """
    new = [alarm for alarm in alarms if limits.within(at, _name(alarm), 1, DAY)]
    if operator:
        reader = people.unregistered(operator)
        facts = [alarm.facts | {"trouble": alarm.trouble.value} for alarm in new]
        outbox.enqueue(at, [outbox.Outgoing(reader, "trouble", each, priority=Priority.LOGIN) for each in facts])
    return new


def _name(alarm: Alarm) -> str:
    return f"trouble {alarm.trouble} {alarm.about}"


def _waiting(at: Moment) -> Iterator[Alarm]:
    late = outbox.late(at)
    ((letters, oldest),) = Letter.select(fn.COUNT(Letter.id), fn.MIN(Letter.created)).where(late).tuples()
    if letters:
        last = Letter.select(Letter.error).where(late, Letter.error != "").limit(1).scalar()
        facts = {"letters": letters, "minutes": (at.now - oldest) // 60, "error": last or ""}
        yield Alarm(Trouble.LETTERS_WAIT, facts)


def _bounces(at: Moment) -> Iterator[Alarm]:
    def since(first: int) -> int:
        return int(Bounce.select().where(Bounce.created > first).count())

    yield from _surge(at, Trouble.BOUNCES, since, LEAST_BOUNCES)


def _strangers(at: Moment) -> Iterator[Alarm]:
    def since(first: int) -> int:
        return int(Handled.select().where(Handled.created > first, Handled.disposition == Disposition.STRANGER).count())

    yield from _surge(at, Trouble.STRANGERS, since, LEAST_STRANGERS)


def _surge(at: Moment, trouble: Trouble, since: Callable[[int], int], least: int) -> Iterator[Alarm]:
    """Whether the last 24 hours have many more than the seven days before had in a day."""
    count = since(at.now - DAY)
    if count >= least:
        usual = (since(at.now - 8 * DAY) - count) // 7
        if count >= SURGE_TIMES * usual:
            yield Alarm(trouble, {"count": count, "usual": usual})


def _phones() -> Iterator[Alarm]:
    for school in School.select(School.code, School.name, School.phone).where(School.closed.is_null()):
        if sum(character.isdecimal() for character in school.phone) < LEAST_DIGITS:
            facts = {"code": school.code, "school": school.name, "phone": school.phone}
            yield Alarm(Trouble.PHONE, facts, school.code)


def _backup(at: Moment, hours: int) -> Iterator[Alarm]:
    """`hours` is for how long there may be none; 0 for any time."""
    seconds = backups.seconds_without(at) if hours else 0
    if seconds > hours * HOUR:
        yield Alarm(Trouble.BACKUP, {"hours": seconds // HOUR, "never": backups.last() is None})


def _line(at: Moment, month: Budget) -> Iterator[Alarm]:
    """Of the messages that may be paid for so few are left that nothing goes beside the mail any more, or none is."""
    now = budget.standing(at, month)
    if now.is_over or (now.spent and now.spent >= month.monthly_beside_mail):
        is_over = now.is_over or now.spent >= month.monthly
        yield Alarm(Trouble.LINE_MESSAGES, {"spent": now.spent, "monthly": month.monthly, "is_over": is_over})
