"""A gateway whose families are also reached by LINE: our own platform, and the settings that lead there."""

import contextlib
import dataclasses
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path
from typing import Any

from mailgate.demo.line.platform import LinePlatform
from mailgate.settings import LineSettings
from support.clock import Clock
from support.running_gateway import PUBLIC_URL, Road, RunningGateway, running_gateway

WEBHOOK = f"{PUBLIC_URL}/line/webhook"


def line_of(platform: LinePlatform) -> LineSettings:
    """The section of the settings by which a gateway finds the platform."""
    return dataclasses.replace(LineSettings(), **platform.settings)


@contextlib.asynccontextmanager
async def line_platform(clock: Callable[[], int]) -> AsyncIterator[LinePlatform]:
    """A platform that listens."""
    platform = LinePlatform(clock)
    await platform.start()
    try:
        yield platform
    finally:
        await platform.stop()


@contextlib.asynccontextmanager
async def line_gateway(
    folder: Path, *, settings: Mapping[str, Mapping[str, object]] | None = None, **others: Any
) -> AsyncIterator[tuple[RunningGateway, LinePlatform]]:
    """A gateway and the platform that sends it events; they share a clock.

    `settings` changes some, also of the section [line]; for the others see `running_gateway`.
    """
    clock = Clock()
    async with line_platform(clock) as platform:
        secret = folder / "line.secret"
        secret.write_text(platform.account.channel_secret, "ascii")
        changed = {**(settings or {})}
        changed["line"] = {**platform.settings, "channel_secret_file": secret, **changed.get("line", {})}
        async with running_gateway(folder, settings=changed, clock=clock, **others) as gateway:
            platform.webhook.address = WEBHOOK
            await platform.webhook.take(Road(gateway.service.web))
            yield gateway, platform
