"""The front door: `mailgate` and its commands. Whatever is wrong stands on stderr, a line each."""

import sys
from collections.abc import Iterable, Sequence
from typing import NoReturn

import click

from mailgate.commands import at_hand, demo, explain, handout, imports, migrate, queue, school, setup
from mailgate.school.documents import NoSchool, SchoolRefused
from mailgate.settings import SettingsError
from mailgate.store import StoreUnavailable


@click.group(context_settings={"max_content_width": 100})
@at_hand.settings_option
def mailgate() -> None:
    """Families report an absence by e-mail in one minute; the teacher confirms it with a reply."""


for command in (
    setup.init,
    setup.serve,
    school.school,
    imports.roster,
    imports.staff,
    queue.queue,
    explain.explain,
    handout.handout,
    migrate.migrate_database,
    demo.demo,
):
    mailgate.add_command(command)
for command in (handout.codes, handout.remove_guardian):
    imports.roster.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 when it is done, 1 when it could not be, 2 when it was not understood."""
    try:
        sys.exit(mailgate.main(arguments, prog_name="mailgate", standalone_mode=False))
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "mailgate"
        _exit([f"{error.format_message()} See `{command} --help`."], error.exit_code)
    except (SettingsError, SchoolRefused) as error:
        _exit(error.problems, 1)
    except at_hand.Failed as error:
        _exit(error.lines, 1)
    except (NoSchool, StoreUnavailable, OSError, click.Abort) as error:
        _exit([str(error) or "stopped"], 1)


def _exit(lines: Iterable[str], code: int) -> NoReturn:
    for line in lines:
        click.echo(" ".join(line.split()), err=True)
    sys.exit(code)
