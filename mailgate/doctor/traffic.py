"""What the database tells of mail and letters: what waits, what came back, who reports on senders, the last backup."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from peewee import fn

from mailgate.doctor.finding import Finding, FindingState, ok, warning, wrong
from mailgate.inbox.handlers import operator
from mailgate.inbox.requests import PROVEN
from mailgate.school.audit import backups
from mailgate.school.letters import alarms
from mailgate.school.letters.alarms import Alarm, Trouble
from mailgate.school.letters.line.budget import Budget
from mailgate.school.models import Bounce, Disposition, Handled, Letter
from mailgate.school.moment import DAY, Moment
from mailgate.school.trace import figures
from mailgate.settings import Settings
from mailgate.store import Store

WEEK = 7 * DAY
AHEAD_SECONDS = 60
"""How far the database may be ahead of this machine's clock: the clocks of several machines differ a little."""

TOPICS = {
    Trouble.LETTERS_WAIT: "letters",
    Trouble.BOUNCES: "bounces",
    Trouble.STRANGERS: "strangers",
    Trouble.PHONE: "school",
    Trouble.BACKUP: "backup",
    Trouble.LINE_MESSAGES: "line-pushes",
}


@dataclass(frozen=True, slots=True)
class Week:
    """How many letters were sent in the last seven days, and how many came back; `newest` is the latest time known."""

    sent: int
    returned: int
    newest: int
    last_backup: int | None


async def of_traffic(store: Store, at: Moment, settings: Settings) -> list[Finding]:
    """Everything that the database tells. Raises StoreUnavailable."""
    raised = await store.read(alarms.in_database, at, settings)
    week = await store.read(_week, at)
    held = await store.read(figures.read, at, Budget.of(settings))
    topics = {TOPICS[alarm.trouble] for alarm in raised}
    found = [ok("letters", "letters", waiting=held.waiting, oldest=held.oldest)]
    found += [ok("bounces", "bounces", returned=week.returned, sent=week.sent)]
    found += _backup(week.last_backup, settings)
    found = [finding for finding in found if finding.topic not in topics] + [_of_alarm(alarm) for alarm in raised]
    return [*found, *_senders(settings, await store.read(partial(_reported, at))), *_order(at, week.newest)]


def _of_alarm(alarm: Alarm) -> Finding:
    """What the operator is told by letter, too."""
    return Finding(TOPICS[alarm.trouble], FindingState.WRONG, f"alarm-{alarm.trouble}", alarm.facts)


def _week(at: Moment) -> Week:
    sent = Letter.select().where(Letter.settled > at.now - WEEK, Letter.response != "").count()
    returned = Bounce.select().where(Bounce.created > at.now - WEEK).count()
    newest = max(Handled.select(fn.MAX(Handled.created)).scalar() or 0, backups.last() or 0)
    return Week(sent, returned, newest, backups.last())


def _backup(last: int | None, settings: Settings) -> Iterator[Finding]:
    if last is not None:
        when = dt.datetime.fromtimestamp(last, settings.gateway.time_zone)
        yield ok("backup", "backup", when=when.isoformat(sep=" ", timespec="minutes"))
    elif settings.gateway.backup_hours:
        yield warning("backup", "backup-none", hours=settings.gateway.backup_hours)
    else:
        yield ok("backup", "backup-elsewhere")


def _order(at: Moment, newest: int) -> Iterator[Finding]:
    """The clock must not be behind what was written down already: sessions and deadlines would be wrong."""
    if newest > at.now + AHEAD_SECONDS:
        yield wrong("clock", "clock-behind", seconds=newest - at.now)


def _reported(at: Moment) -> tuple[bool, int | None]:
    """Whether a report on a sender was missing lately, and when a mail was taken last that has to have one."""
    commands = [command.value for command in PROVEN]
    taken = Handled.select(fn.MAX(Handled.created)).where(
        Handled.command.in_(commands), Handled.disposition != Disposition.UNVERIFIED
    )
    return operator.is_report_missing(at), taken.scalar()


def _senders(settings: Settings, reported: tuple[bool, int | None]) -> Iterator[Finding]:
    """Whether anybody finds out who really sent a mail."""
    smtp, (is_missing, seen) = settings.smtp, reported
    name = smtp.authserv_id or ("Authentication-Results" if smtp.results_without_id else "")
    if smtp.verify:
        yield ok("authserv_id", "authserv-own")
    elif not name:
        yield warning("authserv_id", "authserv-none")
    elif is_missing:
        yield wrong("authserv_id", "authserv-missing", name=name)
    elif seen:
        when = dt.datetime.fromtimestamp(seen, settings.gateway.time_zone)
        yield ok("authserv_id", "authserv-seen", name=name, when=when.isoformat(sep=" ", timespec="minutes"))
    else:
        yield warning("authserv_id", "authserv-never", name=name)
