"""The queue of letters as the operator sees it: what waits, what was given up, and what is to be tried or dropped."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import LetterId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.letters.channels import shown_recipient
from mailgate.school.models import Delivery, Letter, Rest
from mailgate.school.moment import Moment


@dataclass(frozen=True, slots=True)
class Queued:
    """A letter as the operator sees it, without its content."""

    id: LetterId
    state: str
    template: str
    address: str
    attempts: int
    created: int
    due: int
    error: str


def listing(most: int = 1_000) -> list[Queued]:
    """The letters that wait and those that were given up, the oldest first."""
    rows = (
        Letter.select(
            Letter.id,
            Letter.state,
            Letter.template,
            Letter.channel,
            Letter.recipient,
            Letter.attempts,
            Letter.created,
            Letter.due,
            Letter.error,
        )
        .where(Letter.state.in_([Delivery.WAITING, Delivery.FAILED]))
        .order_by(Letter.id)
        .limit(most)
        .tuples()
    )
    return [
        Queued(number, state, template, shown_recipient(channel, recipient), *others)
        for number, state, template, channel, recipient, *others in rows
    ]


def resting(at: Moment) -> dict[str, int]:
    """The domains that get no letters to many since they want fewer, with the end of their rest (seconds UTC)."""
    return dict(Rest.select(Rest.domain, Rest.until).where(Rest.until > at.now).order_by(Rest.until).tuples())


def retry(at: Moment, letters: Sequence[LetterId]) -> int:
    """Make letters due now, those given up too; all of them where `letters` is empty. Returns how many there were."""
    due = Letter.update(state=Delivery.WAITING, due=at.now, settled=None)
    count = int(due.where(Letter.state.in_([Delivery.WAITING, Delivery.FAILED]), _among(letters)).execute())
    record(at, Event.LETTERS_RETRIED, count=count)
    return count


def drop(at: Moment, letters: Sequence[LetterId]) -> int:
    """Delete letters unsent. Returns how many there were."""
    unsent = Letter.state.in_([Delivery.WAITING, Delivery.FAILED])
    count = int(Letter.delete().where(unsent, Letter.id.in_(letters)).execute())
    record(at, Event.LETTERS_DROPPED, count=count)
    return count


def _among(letters: Sequence[LetterId]) -> Any:
    return Letter.id.in_(letters) if letters else Letter.id > 0
