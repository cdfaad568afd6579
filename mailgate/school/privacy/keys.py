"""What each signing key still verifies, as far as the database tells: so that nobody retires one that is needed."""

from dataclasses import dataclass

from peewee import fn

from mailgate.school.models import Authenticator, EnrolmentCode, Letter, RecoveryCodes
from mailgate.school.moment import Moment


@dataclass(frozen=True, slots=True)
class Uses:
    """Codes on papers that are still good, letters whose reply addresses a key signed, and when the last was written.

    `last_letter` is in whole seconds UTC, None where there is no such letter any more. `second_factors` are the apps
    and papers of staff whose codes are derived from the key.
    """

    codes: int
    letters: int
    last_letter: int | None
    second_factors: int


def uses_of(at: Moment, name: str) -> Uses:
    """What the key of this name still verifies."""
    codes = EnrolmentCode.select().where(
        EnrolmentCode.key_name == name, EnrolmentCode.expires > at.now, ~EnrolmentCode.void
    )
    letters = Letter.select(fn.COUNT(Letter.id), fn.MAX(Letter.created)).where(Letter.key_name == name)
    ((count, last),) = letters.tuples()
    factors = sum(table.select().where(table.key_name == name).count() for table in (Authenticator, RecoveryCodes))
    return Uses(codes.count(), count, last, factors)
