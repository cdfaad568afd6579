"""`mailgate staff list`, `add`, `duty` and `remove`: one staff member at a time."""

import dataclasses
from collections.abc import Collection, Sequence

import click

from mailgate.commands import context, database, terminal
from mailgate.commands.school.people.acting import act, yes_option
from mailgate.ids import MailboxId
from mailgate.mail import addresses
from mailgate.school.changes.acts import staff
from mailgate.school.changes.acts.addresses import examined
from mailgate.school.changes.acts.staff import TypedMember
from mailgate.school.directory import duties, schools
from mailgate.school.directory.imports.staff import kind_named
from mailgate.school.directory.mailboxes import mailbox_of
from mailgate.school.directory.places import Task
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.directory.staff import listing
from mailgate.school.directory.staff.grants import OPERATOR
from mailgate.school.directory.staff.listing import StaffEntry
from mailgate.school.errors import NotFound
from mailgate.school.models import DutyKind, School
from mailgate.school.moment import Moment

_address = click.argument("address", metavar="ADDRESS")
_duties = click.argument("named", metavar="DUTY...", nargs=-1, required=True)
"""homeroom:3-1, grade:3, nurse, office, head, admin; the same words in Japanese."""


@click.command(name="list")
@context.settings_option
@context.school_option
@click.option("--csv", "as_csv", is_flag=True, help="A table for a spreadsheet.")
@context.json_option
def list_staff(school: str, as_csv: bool, as_json: bool) -> None:
    """Print the staff of a school.

    A line each: name, address, duties, and the days on which they are away.

    \b
    Examples:
      mailgate staff list --school takushin
      mailgate staff list --school takushin --json
    """
    entries = database.read(_entries, database.moment(), school)
    if as_json:
        terminal.document([dataclasses.asdict(entry) for entry in entries])
    elif as_csv:
        terminal.table(["name", "email", "duties", "away"], map(_cells, entries))
    else:
        for entry in entries:
            terminal.row(_cells(entry))


@click.command(name="add")
@context.settings_option
@context.school_option
@click.option("--name", required=True)
@yes_option
@_address
@_duties
def add_member(school: str, name: str, certain: frozenset[str], address: str, named: tuple[str, ...]) -> None:
    """Add a staff member with their duties.

    \b
    A DUTY is homeroom:3-1, grade:3, nurse, office, head or admin.

    \b
    Examples:
      mailgate staff add --school takushin --name '佐藤 恵' sato@example.jp homeroom:3-1 nurse
    """
    act(certain, _add, school, address, TypedMember(name, _typed(named)), context.settings().gateway.domain)
    terminal.echo(f"added {address}")


@click.command()
@context.settings_option
@context.school_option
@click.option("--name", help="Another name.")
@yes_option
@_address
@_duties
def duty(school: str, name: str | None, certain: frozenset[str], address: str, named: tuple[str, ...]) -> None:
    """Give a staff member just these duties.

    \b
    A DUTY is homeroom:3-1, grade:3, nurse, office, head or admin.

    \b
    Examples:
      mailgate staff duty --school takushin sato@example.jp grade:3
    """
    act(certain, _change, school, address, name, _typed(named))
    terminal.echo(f"changed {address}")


@click.command()
@context.settings_option
@context.school_option
@_address
def remove(school: str, address: str) -> None:
    """Take somebody off the staff.

    Their sessions end at once, and they are told.

    \b
    Examples:
      mailgate staff remove --school takushin sato@example.jp
    """
    act((), _remove, school, address)
    terminal.echo(f"removed {address}")


def _typed(named: Sequence[str]) -> dict[DutyKind, str]:
    """The duties that were given, each with its places. Raises click.UsageError."""
    found: dict[DutyKind, str] = {}
    for word in named:
        kind, _, places = word.partition(":")
        if (duty := kind_named(kind)) is None:
            raise click.UsageError(f"{kind} is no duty ({' '.join(DutyKind)}).")
        found[duty] = f"{found.get(duty, '')} {places}".strip()
    return found


def _cells(entry: StaffEntry) -> list[str]:
    return [entry.name, entry.address, " ".join(map(_word, entry.tasks)), " ".join(entry.away)]


def _word(task: Task) -> str:
    kind, *place = task
    return ":".join(filter(None, [kind, "-".join(filter(None, place))]))


# -- units of work ------------------------------------------------------------------------------------


def _entries(at: Moment, code: str) -> Sequence[StaffEntry]:
    school = schools.school(code)
    return listing.entries(school.id, SchoolDay(at, school).day)


def _add(at: Moment, certain: Collection[str], code: str, address: str, typed: TypedMember, own_domain: str) -> None:
    staff.add(at, schools.school(code), OPERATOR, examined(address, own_domain, certain), typed, certain)


def _change(
    at: Moment, certain: Collection[str], code: str, address: str, name: str | None, typed: dict[DutyKind, str]
) -> None:
    school, mailbox = _member(code, address)
    now = staff.of_member(duties.at_school(mailbox, school.id))
    staff.change(at, school, OPERATOR, mailbox, now, TypedMember(name or now.name, typed), certain)


def _remove(at: Moment, _: Collection[str], code: str, address: str) -> None:
    school, mailbox = _member(code, address)
    staff.remove(at, school, OPERATOR, mailbox)


def _member(code: str, address: str) -> tuple[School, MailboxId]:
    """The school and the mailbox of one of its staff. Raises NoSchool, or Failed where nobody there has the address."""
    school, parsed = schools.school(code), addresses.parse(address)
    found = mailbox_of(parsed.canonical) if parsed else None
    try:
        if found:
            return school, duties.at_school(found.id, school.id).mailbox.id
    except NotFound:
        pass
    raise context.Failed(f"{address} is nobody's on the staff of {code}")
