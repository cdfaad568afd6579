"""Why a call was not answered with what it asked for."""

from enum import StrEnum


class LineFailure(StrEnum):
    """What went wrong, by what it means for the caller."""

    LATE_TOKEN = "late reply token"  # noqa: S105 - no secret  # nosec B105
    """The reply token was used before, or is older than about a minute: only a push gets there now."""

    TAKEN_ALREADY = "taken already"
    """A call with this retry key was taken before: there is nothing more to do."""

    NO_USER = "no such user"
    """There is no such user, or not for this channel."""

    MISSING = "not there"
    """What the call asks for does not exist, or not yet."""

    REFUSED = "refused"
    """The request is wrong, and would be tomorrow."""

    UNAUTHORIZED = "unauthorized"
    """LINE does not accept the channel's id and secret."""

    RATE = "too many calls"
    """Too many calls at a time; later ones are taken."""

    QUOTA = "month used up"
    """The messages that the account's plan allows in a month have been sent."""

    BROKEN = "server error"
    """LINE failed; the message may have been taken all the same."""

    UNANSWERED = "no answer"
    """The answer did not come, or not in time; the message may have been taken all the same."""

    UNREACHABLE = "unreachable"
    """LINE could not be reached, or gave us no access token: nothing was sent."""


class LineError(Exception):
    """A call that failed, and why; `words` are LINE's own, in one line and without what was sent."""

    def __init__(self, failure: LineFailure, words: str = "") -> None:
        super().__init__(f"{failure}: {words}" if words else str(failure))
        self.failure = failure
        self.words = words

    @property
    def is_final(self) -> bool:
        """Whether the same call would fail again for ever."""
        return self.failure in {
            LineFailure.LATE_TOKEN,
            LineFailure.TAKEN_ALREADY,
            LineFailure.NO_USER,
            LineFailure.MISSING,
            LineFailure.REFUSED,
        }

    @property
    def may_be_taken(self) -> bool:
        """Whether LINE may have done what the call asked for."""
        return self.failure in {LineFailure.BROKEN, LineFailure.UNANSWERED}
