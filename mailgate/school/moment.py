"""The instant of a request, passed into the domain together with the randomness that it may use."""

import base64
import datetime as dt
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Moment:
    """The instant at which a request reached us, in whole seconds UTC."""

    now: int
    entropy: Callable[[int], bytes] = secrets.token_bytes

    def token(self) -> str:
        """128 fresh random bits as lower-case base32: 26 letters and digits, which leaves room in a local part."""
        return base64.b32encode(self.entropy(16)).decode("ascii").rstrip("=").lower()

    def local(self, zone: ZoneInfo) -> dt.datetime:
        """The same instant in a time zone."""
        return dt.datetime.fromtimestamp(self.now, zone)
