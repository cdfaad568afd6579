"""`mailgate line`: the channel of the LINE official account."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

import click

from mailgate.commands import config_check, context, findings, terminal
from mailgate.line.channel_secret import read_secret
from mailgate.settings import Settings

if TYPE_CHECKING:
    from mailgate.line.api.connection import LineApi

T = TypeVar("T")


@click.group()
def line() -> None:
    """The LINE official account: its menu, and what is wrong with it.

    \b
    Examples:
      mailgate line check
      mailgate line menu
    """


@line.command()
@context.settings_option
def menu() -> None:
    """Show the menu with ログイン below the chat.

    It is in Japanese and English, and takes the place of the one that was made so before.

    \b
    Examples:
      mailgate line menu
    """
    from mailgate.line.menu import replace

    settings = _settings_with_line()
    menu_id = _call(settings, lambda api: replace(api, settings.gateway.public_url))
    terminal.echo(f"made menu {menu_id}; phones show it once the chat is opened again")


@line.command()
@context.settings_option
@click.option("--set-webhook", is_flag=True, help="First let LINE send events to this gateway.")
@findings.json_option
@findings.language_option
@click.pass_context
def check(running: click.Context, set_webhook: bool, as_json: bool, language: str | None) -> None:
    """Find what is wrong with the channel, its webhook and its menu.

    A line each, with the way to mend it. LINE is asked, and calls the webhook once. Exits with 1 where something is
    wrong.

    \b
    Examples:
      mailgate line check
      mailgate line check --set-webhook
      mailgate line check --json
    """
    from mailgate.doctor.line import of_line

    settings = context.settings()
    if set_webhook:
        _set_webhook(_settings_with_line())
    with terminal.working():
        found = asyncio.run(of_line(settings, time.time))
    tell = findings.teller(language or settings.gateway.language, as_json)
    for finding in found:
        tell(finding)
    running.exit(findings.exit_code(found))


def _set_webhook(settings: Settings) -> None:
    from mailgate.addresses.line_urls import WEBHOOK_PATH
    from mailgate.line.api.account import set_endpoint

    _call(settings, lambda api: set_endpoint(api, settings.gateway.public_url + WEBHOOK_PATH))


def _settings_with_line() -> Settings:
    """Raises Failed where no channel is set."""
    settings = context.settings()
    if not settings.line.is_on:
        raise context.Failed("LINE is not used: [line] channel_id is empty (docs/line.md says how to get a channel)")
    config_check.demand(settings, ["courier"])
    return settings


def _call(settings: Settings, made: "Callable[[LineApi], Awaitable[T]]") -> T:
    """What LINE answers. Raises Failed."""
    from mailgate.line.api.connection import LineApi
    from mailgate.line.api.errors import LineError

    file = settings.line.channel_secret_file
    secret = read_secret(file) if file else ""

    async def call() -> T:
        api = LineApi(settings.line, secret, time.time)
        try:
            return await made(api)
        finally:
            await api.close()

    try:
        with terminal.working():
            return asyncio.run(call())
    except LineError as error:
        raise context.Failed(f"LINE: {error}") from None
