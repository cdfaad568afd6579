"""`mailgate sessions` and `mailgate staff reset-second-factor`: for a lost phone or computer."""

import click

from mailgate.commands import context, database
from mailgate.commands.terminal import echo
from mailgate.mail import addresses
from mailgate.school.access import second_factor
from mailgate.school.access import sessions as open_sessions
from mailgate.school.directory import mailboxes
from mailgate.school.models import Mailbox
from mailgate.school.moment import Moment


@click.group()
def sessions() -> None:
    """Browsers that are logged in.

    \b
    Examples:
      mailgate sessions end haha@example.jp
    """


@sessions.command()
@context.settings_option
@click.argument("address", required=False)
@click.option("--all", "everybody", is_flag=True, help="Those of everybody.")
def end(address: str | None, everybody: bool) -> None:
    """End the sessions of an address, or all of them.

    \b
    Examples:
      mailgate sessions end haha@example.jp
      mailgate sessions end --all
    """
    if everybody == (address is not None):
        raise click.UsageError("Give an ADDRESS or --all.")
    ended = database.write(_end, database.moment(), address)
    echo(f"ended {ended} sessions")


@click.command(name="reset-second-factor")
@context.settings_option
@click.argument("address")
def reset_second_factor(address: str) -> None:
    """Take away all second factors of an address.

    Its sessions end; it sets up a new one at its next login, and is told by mail.

    \b
    Examples:
      mailgate staff reset-second-factor sato@example.jp
    """
    if not database.write(_reset, database.moment(), address):
        raise context.Failed(f"{address} has no second factor")
    echo(f"reset the second factor of {address}")


def _end(at: Moment, address: str | None) -> int:
    return open_sessions.close_all(at, _mailbox(address) if address else None)


def _reset(at: Moment, address: str) -> bool:
    return second_factor.reset(at, _mailbox(address))


def _mailbox(address: str) -> Mailbox:
    """The mailbox of this address. Raises Failed where there is none."""
    parsed = addresses.parse(address)
    mailbox = mailboxes.mailbox_of(parsed.canonical) if parsed else None
    if mailbox is None:
        raise context.Failed(f"{address} is not registered")
    return mailbox
