"""What both edges are built from; `service/gateway.py` makes it once from the settings."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from mailgate.keys.signing import Keyring
from mailgate.school.moment import BY_CLOCK, Moment, Origin
from mailgate.settings import Settings
from mailgate.store import Store


@dataclass(frozen=True, slots=True)
class Dependencies:
    """The settings, the store and the keys, with the clock (whole seconds UTC) and the randomness passed in.

    `latest` gives the latest time that there has been, see `SteadyClock`.
    """

    settings: Settings
    store: Store
    keyring: Keyring
    clock: Callable[[], int]
    entropy: Callable[[int], bytes] = secrets.token_bytes
    latest: Callable[[], int] = lambda: 0

    def moment(self, origin: Origin = BY_CLOCK) -> Moment:
        """Now, for a unit of work that begins with a request of this origin, or else with none."""
        return Moment(self.clock(), self.entropy, origin, latest=self.latest())
