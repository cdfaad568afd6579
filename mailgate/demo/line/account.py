"""The official account, and what LINE keeps of it."""

import datetime as dt
import secrets
from collections import Counter
from collections.abc import Callable

from mailgate.demo.line.faults import TAKEN_ALREADY, USED_UP
from mailgate.demo.line.tokens import Tokens
from mailgate.school.directory.rules import DEFAULT_ZONE

FREE_PUSHES = 200
"""The messages of a month in Japan's plan without a fee."""

DAY = 86_400


class Account:
    """One channel of the Messaging API, with a plan that ends at `monthly_limit` messages (None: never)."""

    channel_id = "2000000016"
    channel_secret = "5a6b" * 8
    bot_id = "U" + "b07" * 10 + "00"
    basic_id = "@sakura-renraku"
    name = "さくら連絡網"

    def __init__(self, clock: Callable[[], int]) -> None:
        self._clock = clock
        self.monthly_limit: int | None = FREE_PUSHES
        self.access_tokens = Tokens[str](clock, 900)
        self.reply_tokens = Tokens[str](clock, 60)
        self.link_tokens = Tokens[str](clock, 600)
        self._retry_keys = Tokens[bool](clock, DAY)
        self._pushes: Counter[str] = Counter()

    @property
    def pushes(self) -> int:
        """The pushes of this month."""
        return self._pushes[self._month]

    def new_access_token(self) -> str:
        """A token of the channel's, good for a quarter of an hour."""
        token = secrets.token_urlsafe(32)
        self.access_tokens.add(token, self.channel_id)
        return token

    def count_push(self, retry_key: str) -> None:
        """Take a push. Raises ApiRefusal where it was taken before, or where the month is used up."""
        if retry_key and self._retry_keys.look_up(retry_key):
            raise TAKEN_ALREADY
        if self.monthly_limit is not None and self.pushes >= self.monthly_limit:
            raise USED_UP
        if retry_key:
            self._retry_keys.add(retry_key, True)
        self._pushes[self._month] += 1

    @property
    def _month(self) -> str:
        return f"{dt.datetime.fromtimestamp(self._clock(), DEFAULT_ZONE):%Y-%m}"
