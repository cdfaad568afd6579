"""LINE: whether the channel lets us in, where its events go, how many pushes are left, and the menu."""

from collections.abc import AsyncIterator, Callable

from mailgate.addresses.line_urls import WEBHOOK_PATH
from mailgate.doctor.finding import Finding, ok, unknown, warning, wrong
from mailgate.line.api import account, menus
from mailgate.line.api.connection import LineApi
from mailgate.line.api.errors import LineError, LineFailure
from mailgate.line.channel_secret import read_secret
from mailgate.settings import Settings

SECONDS = 10.0
NEARLY = 0.8
"""The share of the month's messages from which on somebody should see to it."""


async def of_line(settings: Settings, clock: Callable[[], float]) -> list[Finding]:
    """Ask LINE what it knows of our account, and let it call our webhook; `clock` gives seconds UTC."""
    line = settings.line
    if not line.is_on:
        return [ok("line", "line-off")]
    try:
        secret = read_secret(line.channel_secret_file) if line.channel_secret_file else ""
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        return [wrong("line", "line-secret", file=line.channel_secret_file, why=why)]
    api = LineApi(line, secret, clock, SECONDS)
    try:
        return [finding async for finding in _told(settings, api)]
    finally:
        await api.close()


async def _told(settings: Settings, api: LineApi) -> AsyncIterator[Finding]:
    """What there is to tell until LINE refuses a call, and that."""
    try:
        for look in (_account, _webhook, _pushes, _menu):
            async for finding in look(settings, api):
                yield finding
    except LineError as error:
        yield _failed(error)


def _failed(error: LineError) -> Finding:
    if error.failure == LineFailure.UNAUTHORIZED:
        return wrong("line", "line-refused", why=error.words)
    return wrong("line", "line-away", why=str(error))


async def _account(settings: Settings, api: LineApi) -> AsyncIterator[Finding]:
    found = await account.account(api)
    yield ok("line", "line", name=found.name, basic_id=found.basic_id)
    if found.basic_id != settings.line.basic_id:
        yield warning("line", "line-basic-id", basic_id=found.basic_id, told=settings.line.basic_id)
    if found.chatting:
        yield warning("line", "line-chat", name=found.name)


async def _webhook(settings: Settings, api: LineApi) -> AsyncIterator[Finding]:
    wanted = settings.gateway.public_url + WEBHOOK_PATH
    endpoint = await account.endpoint(api)
    if endpoint is None or endpoint.address != wanted:
        yield wrong("line-webhook", "line-webhook-other", address=endpoint.address if endpoint else "", wanted=wanted)
    elif not endpoint.active:
        yield wrong("line-webhook", "line-webhook-idle", address=wanted)
    else:
        yield await _trial(api, wanted)


async def _trial(api: LineApi, address: str) -> Finding:
    try:
        trial = await account.try_endpoint(api)
    except LineError as error:
        if error.failure != LineFailure.RATE:
            raise
        return unknown("line-webhook", "line-webhook-untried", why=error.words)
    if trial.good:
        return ok("line-webhook", "line-webhook", address=address)
    facts = {"address": address, "reason": trial.reason, "detail": trial.detail}
    return wrong("line-webhook", "line-webhook-failed", **facts)


async def _pushes(settings: Settings, api: LineApi) -> AsyncIterator[Finding]:
    limit, sent = await account.monthly_limit(api), await account.sent_this_month(api)
    if limit is None:
        yield ok("line-pushes", "line-pushes-free", sent=sent)
    elif sent >= limit:
        yield wrong("line-pushes", "line-pushes-over", sent=sent, limit=limit)
    elif sent >= limit * NEARLY:
        yield warning("line-pushes", "line-pushes-soon", sent=sent, limit=limit)
    else:
        yield ok("line-pushes", "line-pushes", sent=sent, limit=limit)
    if limit is not None and settings.line.monthly_pushes > limit:
        yield warning("line-pushes", "line-pushes-budget", budget=settings.line.monthly_pushes, limit=limit)


async def _menu(_: Settings, api: LineApi) -> AsyncIterator[Finding]:
    if await menus.default(api):
        yield ok("line-menu", "line-menu")
    else:
        yield warning("line-menu", "line-menu-none")
