"""What every command has at hand: the settings it was told, and units of work in their database."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from mailgate import shipped
from mailgate.settings import Settings, load
from mailgate.store import Store, open_store

P = ParamSpec("P")
T = TypeVar("T")

_CHOSEN = "mailgate.settings"


class Failed(Exception):
    """The command could not do its work; a line for each reason."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def _choose(context: click.Context, _option: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.meta[_CHOSEN] = value


settings_option = click.option(
    "--settings",
    type=click.Path(dir_okay=False, path_type=Path),
    expose_value=False,
    callback=_choose,
    metavar="FILE",
    help="The settings file; else MAILGATE_SETTINGS, else settings.ini.",
)
"""`--settings`, for a command or for `mailgate` itself; what is nearer to the command wins."""


def settings() -> Settings:
    """The settings of the running command. Raises SettingsError."""
    return load(settings_file())


def settings_file() -> Path:
    """The settings file of the running command."""
    chosen: Path | None = click.get_current_context().meta.get(_CHOSEN)
    return chosen or Path(os.environ.get("MAILGATE_SETTINGS") or "settings.ini")


def settings_or_reference() -> Settings:
    """The same; but where none were chosen and none lie here, the reference that `init` starts from."""
    chosen = click.get_current_context().meta.get(_CHOSEN) or os.environ.get("MAILGATE_SETTINGS")
    return settings() if chosen or Path("settings.ini").exists() else load(shipped.SETTINGS)


def read(unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run one unit of work that changes nothing. Raises what it raises, SettingsError or StoreUnavailable."""

    async def run() -> T:
        async with opened(settings()) as store:
            return await store.read(unit, *args, **kwargs)

    return asyncio.run(run())


def write(unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run one unit of work, committed when this returns. Raises what it raises, SettingsError or StoreUnavailable."""

    async def run() -> T:
        async with opened(settings()) as store:
            return await store.write(unit, *args, **kwargs)

    return asyncio.run(run())


@contextlib.asynccontextmanager
async def opened(chosen: Settings) -> AsyncIterator[Store]:
    """The store of these settings, migrated, and closed in the end. Raises StoreUnavailable."""
    store = await open_store(chosen.gateway.database, waiting_units=chosen.limits.waiting_units)
    try:
        yield store
    finally:
        await store.close()
