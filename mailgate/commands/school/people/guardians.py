"""`mailgate roster add-guardian`, `replace-guardian`, `remove` and `remove-guardian`: one guardian at a time."""

from collections.abc import Collection

import click

from mailgate.commands import context, database, terminal
from mailgate.commands.school.people.acting import act, yes_option
from mailgate.commands.school.people.chosen_student import chosen, student_argument
from mailgate.ids import MailboxId
from mailgate.mail import addresses
from mailgate.school.changes.acts import guardians
from mailgate.school.models import Student
from mailgate.school.moment import Moment

_address = click.argument("address", metavar="ADDRESS")


@click.command(name="add-guardian")
@context.settings_option
@context.school_option
@yes_option
@student_argument
@_address
def add_guardian(school: str, certain: frozenset[str], student: str, address: str) -> None:
    """Make the owner of ADDRESS a guardian of STUDENT.

    Its owner and the other guardians are told.

    \b
    Examples:
      mailgate roster add-guardian --school takushin 3-1-12 haha@example.jp
    """
    act(certain, _add, school, student, address, context.settings().gateway.domain)
    terminal.echo(f"added {address}")


@click.command(name="replace-guardian")
@context.settings_option
@context.school_option
@yes_option
@student_argument
@click.argument("former", metavar="FORMER")
@_address
def replace_guardian(school: str, certain: frozenset[str], student: str, former: str, address: str) -> None:
    """Put ADDRESS in the place of a guardian's FORMER address.

    Both are told, and the other guardians.

    \b
    Examples:
      mailgate roster replace-guardian --school takushin 3-1-12 old@example.jp new@example.jp
    """
    act(certain, _replace, school, student, former, address, context.settings().gateway.domain)
    terminal.echo(f"replaced {former} with {address}")


@click.command()
@context.settings_option
@context.school_option
@student_argument
@_address
def remove(school: str, student: str, address: str) -> None:
    """Take ADDRESS away from STUDENT.

    Its owner and the other guardians are told, and the paper of the student can no longer be used.

    \b
    Examples:
      mailgate roster remove --school takushin 3-1-12 haha@example.jp
    """
    act((), _remove, school, student, address)
    terminal.echo(f"removed {address}")


@click.command(name="remove-guardian")
@context.settings_option
@context.school_option
@click.argument("address")
def remove_guardian(school: str, address: str) -> None:
    """Take an address away from all students of a school.

    Its owner, the other guardians and the office are told.

    \b
    Examples:
      mailgate roster remove-guardian --school takushin haha@example.jp
    """
    parsed = addresses.parse(address)
    count = database.write(guardians.remove_from_all, database.moment(), school, parsed) if parsed else 0
    if not count:
        raise context.Failed(f"{address} is no guardian's address at {school}")
    terminal.echo(f"removed {address} from {count} students")


def _add(at: Moment, certain: Collection[str], code: str, student: str, address: str, own_domain: str) -> None:
    guardians.add(at, chosen(code, student), address, own_domain, certain)


def _replace(
    at: Moment, certain: Collection[str], code: str, student: str, former: str, address: str, own_domain: str
) -> None:
    row = chosen(code, student)
    guardians.replace(at, row, _guardian(row, former), address, own_domain, certain)


def _remove(at: Moment, _: Collection[str], code: str, student: str, address: str) -> None:
    row = chosen(code, student)
    guardians.remove(at, row, _guardian(row, address))


def _guardian(student: Student, address: str) -> MailboxId:
    """The guardian of a student with this address. Raises Failed."""
    parsed = addresses.parse(address)
    found = guardians.of_address(student, parsed) if parsed else None
    if found is None:
        raise context.Failed(f"{address} is no guardian's address of {student.name}")
    return MailboxId(found.id)
