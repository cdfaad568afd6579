"""When something happens, and whose doing it is, passed into the domain with the randomness it may use."""

import datetime as dt
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from zoneinfo import ZoneInfo

from mailgate.ids import MailboxId

MINUTE, HOUR, DAY = 60, 3_600, 86_400
"""In seconds."""

_BASE32 = b"abcdefghijklmnopqrstuvwxyz234567" * 8
"""The letter of each random byte (RFC 4648 section 6); each letter stands for as many bytes."""


class Way(StrEnum):
    """How a request reaches us."""

    PAGE = "page"
    MAIL = "mail"
    LINE = "line"
    TELEPHONE = "telephone"
    COMMAND = "command"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a request comes from: by which way, from which IP address (empty: none is known), and from whom.

    `mailbox` and `name` are who acts, as far as that is known: a mailbox with its address, or at the command line the
    login name of the operator. `mail` is the id of the mail that the request is, empty where it is none.
    """

    way: Way
    client: str = ""
    mailbox: MailboxId | None = None
    name: str = ""
    mail: str = ""


BY_CLOCK = Origin(Way.CLOCK)


@dataclass(frozen=True, slots=True)
class Moment:
    """The instant at which a request reached us, in whole seconds UTC, and where the request comes from.

    `received` is when a mail reached a relay of ours, where that was before `now`: for the school it came then.
    `first_asked` is when a mail came whose writer was asked, where the answer came too late to count as of then.
    `latest` is the latest instant that there has been; it is after `now` where the clock was set back.
    """

    now: int
    entropy: Callable[[int], bytes] = secrets.token_bytes
    origin: Origin = BY_CLOCK
    received: int | None = None
    latest: int = 0
    first_asked: int | None = None

    @property
    def steady(self) -> int:
        """The time for what expires: nothing that was over begins anew when the clock is set back."""
        return max(self.now, self.latest)

    def of(self, mailbox: MailboxId, address: str) -> "Moment":
        """This moment, for a request that turned out to be this mailbox's."""
        origin = Origin(self.origin.way, self.origin.client, mailbox, address, self.origin.mail)
        return Moment(self.now, self.entropy, origin, self.received, self.latest, self.first_asked)

    def by(self, way: Way) -> "Moment":
        """This moment, for a request that turned out to have come by this way."""
        return replace(self, origin=replace(self.origin, way=way))

    def received_at(self, instant: int) -> "Moment":
        """This moment, for a mail that a relay of ours took over at this instant."""
        return replace(self, received=instant)

    def token(self) -> str:
        """130 fresh random bits as lower-case base32: 26 letters and digits, which leaves room in a local part."""
        return self.entropy(26).translate(_BASE32).decode("ascii")

    def local(self, zone: ZoneInfo) -> dt.datetime:
        """When the request came, on the clock of a place."""
        return dt.datetime.fromtimestamp(self.now if self.received is None else self.received, zone)
