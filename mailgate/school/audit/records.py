"""Writing an act down, in the transaction of the act: one INSERT, and nothing is read for it.

What anybody may cause as often as they like is one record for each client and minute: the first time at once, and
the others, counted, as the minute is over. So a stranger cannot fill the disk, nor hide an act among a million others.
"""

import ipaddress
from dataclasses import replace
from functools import lru_cache

from peewee import fn

from mailgate.addresses.client import counted_as
from mailgate.ids import NoticeId, SchoolId, StudentId
from mailgate.mail.addresses import masked
from mailgate.school.audit.events import Event
from mailgate.school.models import AuditRecord, AuditRepeat, Mailbox, locked
from mailgate.school.moment import MINUTE, Moment, Origin, Way
from mailgate.school.statements import Statement

CLIENTS = 300
"""How many different clients are told apart in a minute; what others cause is counted together."""

EVERYBODY = "*"
"""Stands for the clients that are not told apart."""


def record(
    at: Moment,
    event: Event,
    *,
    of: Mailbox | None = None,
    school: SchoolId | None = None,
    student: StudentId | None = None,
    notice: NoticeId | None = None,
    count: int = 1,
) -> None:
    """Write down that the origin of `at` did this.

    `of` is whose mailbox it was done to. `count` is how many lines, codes or times it was.
    """
    origin = at.origin
    subject, subject_name = (of.id, of.address) if of else (None, "")
    _insert(
        *(at.now, event, origin.way, _address(origin.client), origin.mailbox, masked(origin.name)),
        *(subject, masked(subject_name), school, student, notice, count, origin.mail),
    )


_WRITTEN = (
    *(AuditRecord.created, AuditRecord.event, AuditRecord.way, AuditRecord.client),
    *(AuditRecord.actor, AuditRecord.actor_name, AuditRecord.subject, AuditRecord.subject_name),
    *(AuditRecord.school, AuditRecord.student, AuditRecord.notice, AuditRecord.count, AuditRecord.mail),
)
_insert = Statement(lambda *values: AuditRecord.insert(dict(zip(_WRITTEN, values, strict=True))), len(_WRITTEN))


def record_repeated(at: Moment, event: Event, *, notice: NoticeId | None = None) -> None:
    """Write down what anybody may cause: one record for each client and minute, and one more with their number."""
    minute = at.now // MINUTE
    ((clients,),) = _clients(minute)
    if clients >= CLIENTS:
        at = replace(at, origin=Origin(at.origin.way, EVERYBODY))
    origin = at.origin
    client = counted_as(_address(origin.client))
    ((times,),) = _repeat(minute, event, origin.way, client, origin.mailbox or 0, masked(origin.name))
    if times == 1:
        record(at, event, notice=notice)


_clients = Statement(
    lambda minute: AuditRepeat.select(fn.COUNT(AuditRepeat.client)).where(AuditRepeat.minute == minute)
)
_repeat = Statement(
    lambda minute, event, way, client, actor, actor_name: (
        AuditRepeat.insert(
            minute=minute, event=event, way=way, client=client, actor=actor, actor_name=actor_name, count=1
        )
        .on_conflict(
            conflict_target=[
                *(AuditRepeat.minute, AuditRepeat.event, AuditRepeat.way, AuditRepeat.client, AuditRepeat.actor)
            ],
            update={AuditRepeat.count: AuditRepeat.count + 1},
        )
        .returning(AuditRepeat.count)
    )
)


def collect(at: Moment, most: int) -> None:
    """Make one record of each that happened again within a minute that is over, `most` of them at a time."""
    minute = at.now // MINUTE
    over = (AuditRepeat.minute < minute) | (AuditRepeat.minute > minute + 1)  # the clock may have been set back
    for row in list(locked(AuditRepeat.select().where(over).limit(most))):
        row.delete_instance()
        if row.count > 1:
            origin = Origin(Way(row.way), row.client, row.actor or None, row.actor_name)
            record(Moment(row.minute * MINUTE, origin=origin), Event(row.event), count=row.count - 1)


@lru_cache(maxsize=1_024)
def _address(client: str) -> str:
    """The client's address or network as it is kept. Nothing else is: a proxy may pass on whatever it was sent."""
    try:
        ipaddress.ip_network(client, strict=False)
    except ValueError:
        return EVERYBODY if client == EVERYBODY else ""
    return client
