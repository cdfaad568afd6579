"""The way out of LINE: a letter goes as a reply while its token lives, which is free, and else as a push.

Nobody can ask LINE whether a reply was taken: what got no clear answer is tried again at once, and a token that is used
by then says that it was. A push carries a key by which LINE takes it once.
"""

import hashlib
from collections.abc import Sequence
from urllib.parse import urlencode
from uuid import UUID

from mailgate.addresses.line_urls import LINK_PATH
from mailgate.delivery.way_out import Capacity, ChannelDown, DeliveryResult
from mailgate.dependencies import Dependencies
from mailgate.line.api import linking, sending
from mailgate.line.api.connection import LineApi
from mailgate.line.api.errors import LineError, LineFailure
from mailgate.line.api.messages import Message, text
from mailgate.line.composing import BubbleComposer
from mailgate.school.letters.claims import Claimed
from mailgate.school.letters.line import blocking, budget, reply_tokens
from mailgate.school.letters.line.budget import Budget
from mailgate.school.models import Channel

CONNECTIONS = 8

REPLY_SECONDS = 30
"""For how long a reply token is used; LINE says that it lives for about a minute."""

PUSH_SECONDS = 23 * 3_600
"""After this a letter is given up: LINE knows the key of a push for 24 hours, and might take it twice then."""

LINK = "link"
"""The answer that leads to the page which links a user to a mailbox: with a token that LINE gives as it goes out."""

_DOWN = {LineFailure.UNREACHABLE, LineFailure.UNAUTHORIZED, LineFailure.RATE}
"""Failures that are no letter's fault: LINE cannot be reached, does not let us in, or wants a rest."""


class LineWayOut:
    """See `WayOut`."""

    channel = Channel.LINE
    capacity = Capacity(CONNECTIONS, CONNECTIONS)

    def __init__(self, dependencies: Dependencies, api: LineApi) -> None:
        settings = dependencies.settings
        self._dependencies = dependencies
        self._store = dependencies.store
        self._api = api
        self._composer = BubbleComposer(settings, dependencies.keyring)
        self._budget = Budget.of(settings)

    async def send(self, letter: Claimed) -> DeliveryResult:
        """See `WayOut`."""
        try:
            return await self._send(letter)
        except LineError as error:
            if error.failure in _DOWN:
                raise ChannelDown(str(error)) from error
            return DeliveryResult(str(error), permanent=error.is_final)

    async def close(self) -> None:
        """See `WayOut`."""
        await self._api.close()

    async def _send(self, letter: Claimed) -> DeliveryResult:
        """Raises LineError, or StoreUnavailable."""
        messages = [text(bubble) for bubble in await self._bubbles(letter)]
        age = self._dependencies.clock() - letter.created
        token = letter.facts.get(reply_tokens.FACT)
        if token and age < REPLY_SECONDS:
            if await self._is_replied(token, messages, may_be_taken=letter.attempt > 1):
                return DeliveryResult(response="reply")
            await self._store.write(reply_tokens.drop, letter.id)
        if age >= PUSH_SECONDS:
            return DeliveryResult("too late to be sent", permanent=True)
        return await self._push(letter, messages)

    async def _bubbles(self, letter: Claimed) -> list[str]:
        facts = {}
        if letter.is_awaited and letter.template == LINK:
            token = await linking.link_token(self._api, letter.address)
            facts["link"] = self._composer.page(f"{LINK_PATH}?{urlencode({'linkToken': token})}")
        return self._composer.compose(letter, facts)

    async def _is_replied(self, token: str, messages: Sequence[Message], *, may_be_taken: bool) -> bool:
        """Reply, twice where the first answer is unclear. False: LINE does not take the token, and never took it."""
        try:
            await sending.reply(self._api, token, messages)
        except LineError as error:
            if error.failure == LineFailure.LATE_TOKEN:
                return may_be_taken
            if may_be_taken:  # an attempt that is handed back would not be known as one
                raise LineError(LineFailure.UNANSWERED, str(error)) from error
            if error.may_be_taken:
                return await self._is_replied(token, messages, may_be_taken=True)
            raise
        return True

    async def _push(self, letter: Claimed, messages: Sequence[Message]) -> DeliveryResult:
        at = self._dependencies.moment()
        if not await self._store.write(budget.take, at, letter.id, self._budget):
            return DeliveryResult("the messages of this month are used up", permanent=True)
        try:
            await sending.push(self._api, letter.address, messages, _retry_key(letter))
        except LineError as error:
            if error.failure == LineFailure.QUOTA:
                await self._store.write(budget.end, at, self._budget)
                return DeliveryResult(str(error), permanent=True)
            if error.failure == LineFailure.NO_USER:
                await self._store.write(blocking.blocked, at, letter.address)
            raise
        return DeliveryResult(response="push")


def _retry_key(letter: Claimed) -> UUID:
    """The key by which LINE takes a letter only once: the same at every attempt."""
    return UUID(bytes=hashlib.blake2s(letter.reference.encode(), digest_size=16).digest())
