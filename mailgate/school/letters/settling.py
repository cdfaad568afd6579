"""Settling what a courier had claimed: sent, to be tried again, given up, or handed back untried."""

from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.ids import LetterId
from mailgate.school.letters.claims import Claimed
from mailgate.school.models import Delivery, Letter
from mailgate.school.moment import DAY, Moment
from mailgate.school.statements import Statement

GIVE_UP_SECONDS = 2 * DAY


@dataclass(frozen=True, slots=True)
class AttemptOutcome:
    """What became of one attempt: sent (`error` empty), or not; `permanent` means that trying again is no use.

    `response` is what the relay said when it took the letter. It is not tried again before `wait` seconds are over.
    """

    letter: LetterId
    error: str = ""
    permanent: bool = False
    response: str = ""
    wait: int = 0


RESPONSE_LENGTH = 255
"""How much of the relay's words is kept; the number that it gives a mail stands near their beginning."""

_settle_sent = Statement(
    lambda now, letter, response: Letter.update(
        state=Delivery.SENT, settled=now, data="", error="", claimed_by="", response=response
    ).where(Letter.id == letter)
)


def settle(at: Moment, outcomes: Sequence[AttemptOutcome]) -> None:
    """Record the outcomes of attempts. A letter that was sent loses its data at once."""
    for outcome in outcomes:
        if outcome.error:
            _settle_failed(at, outcome)
        else:
            _settle_sent(at.now, outcome.letter, outcome.response[:RESPONSE_LENGTH])


def _settle_failed(at: Moment, outcome: AttemptOutcome) -> None:
    this = Letter.id == outcome.letter
    Letter.update(error=outcome.error, claimed_by="").where(this).execute()
    if outcome.wait:
        Letter.update(due=at.now + outcome.wait).where(this, Letter.due < at.now + outcome.wait).execute()
    over = Letter.created <= at.now - GIVE_UP_SECONDS
    given_up = this if outcome.permanent else this & over
    Letter.update(state=Delivery.FAILED, settled=at.now).where(given_up).execute()


@dataclass(frozen=True, slots=True)
class Untried:
    """Claimed letters that are handed back for `seconds`; `why` has the relay's words, nothing where a process ends.

    `to_many` is how many of them are letters to many.
    """

    letters: Sequence[LetterId]
    seconds: int
    why: str
    to_many: int = 0

    @classmethod
    def of(cls, letters: Sequence[Claimed], seconds: int, why: str) -> "Untried":
        """These letters."""
        return cls([letter.id for letter in letters], seconds, why, sum(letter.is_to_many for letter in letters))


def postpone(at: Moment, untried: Untried) -> None:
    """Hand letters back. The attempt is not counted."""
    if untried.letters:
        changes = {"attempts": Letter.attempts - 1, "due": at.now + untried.seconds, "claimed_by": ""}
        why = {"error": untried.why} if untried.why else {}
        Letter.update(**changes, **why).where(Letter.id.in_(untried.letters)).execute()
