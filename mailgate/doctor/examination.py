"""All that is looked at, one after the other as it is told, and at the same time as far as it waits for others."""

import asyncio
from collections.abc import Awaitable, Iterable
from dataclasses import dataclass
from pathlib import Path

from mailgate.doctor import database, domain, files, line, machine, pages, push_hosts, traffic
from mailgate.doctor.finding import Finding, wrong
from mailgate.doctor.mail import postfix, relay
from mailgate.keys.key_file import read_keys
from mailgate.keys.signing import Keyring
from mailgate.mail.authentication.lookup import Lookup
from mailgate.school.moment import Moment
from mailgate.settings import Settings
from mailgate.store import StoreUnavailable, opened_store


@dataclass(frozen=True, slots=True)
class Installation:
    """What is examined, and by what means.

    `problems` and `warnings` are what `serve` says of the settings, and `lock` is the file that it locks; `selector` is
    what the relay signs with (DKIM), and `recipients` a table of Postfix (None: what it is told to look into).
    `calls_push_services`: others are called only where the operator wants it.
    """

    settings: Settings
    problems: list[str]
    warnings: list[str]
    lock: Path
    lookup: Lookup
    selector: str
    recipients: str | None = None
    calls_push_services: bool = False


async def examine(installation: Installation, at: Moment) -> list[Finding]:
    """Everything that there is to find, always in the same order."""
    settings = installation.settings
    zones = domain.Zone.all_of(settings, installation.selector, installation.lookup)
    waits: list[Awaitable[Iterable[Finding]]] = [
        _of_database(settings, at),
        relay.of_relay(settings),
        *(asyncio.to_thread(check) for check in domain.checks(zones)),
        asyncio.to_thread(pages.of_pages, settings, _keyring(settings, at)),
        pages.of_certificate(settings, at.now),
        line.of_line(settings, lambda: at.now),
        asyncio.to_thread(lambda: [*postfix.of_recipients(settings, installation.recipients)]),
    ]
    if installation.calls_push_services:
        waits.append(push_hosts.of_hosts(settings))
    here = [
        *files.of_settings(installation.problems, installation.warnings),
        *files.of_user(settings),
        *files.of_key(settings),
        *files.of_vapid_key(settings),
        *files.of_certificate(settings, at.now),
        *machine.of_disk(settings),
        *machine.of_clock(machine.clock_state()),
        *machine.of_service(installation.lock),
    ]
    return [*here, *(finding for found in await asyncio.gather(*waits) for finding in found)]


async def _of_database(settings: Settings, at: Moment) -> list[Finding]:
    condition = await asyncio.to_thread(database.condition, settings)
    found = [*database.of_condition(condition)]
    if not database.may_be_opened(condition):
        return [*found, *database.unopened()]
    try:
        waiting = settings.limits.waiting_units
        async with opened_store(settings.gateway.database, waiting_units=waiting) as store:
            found += await database.of_commit(store, at)
            found += await traffic.of_traffic(store, at, settings)
    except StoreUnavailable as error:
        found.append(wrong("database", "database-away", why=str(error)))
    return found


def _keyring(settings: Settings, at: Moment) -> Keyring | None:
    try:
        return Keyring(read_keys(settings.gateway.secret_key_file), lambda: at.now)
    except (OSError, ValueError):
        return None
