"""The front door: `mailgate` and its commands. Whatever is wrong stands on stderr, a line each."""

import os
import sys
from collections.abc import Iterable, Sequence
from typing import NoReturn

import click

from mailgate import __version__
from mailgate.commands import context, terminal
from mailgate.commands.lazy import SectionedGroup
from mailgate.settings import SettingsError
from mailgate.store import StoreUnavailable

OTHERS = 0o077
"""Files that we make are for their owner alone: databases, keys and papers with codes (umask)."""

COMMANDS = {
    "The service": {
        "init": "mailgate.commands.service.init:init",
        "install-files": "mailgate.commands.service.install_files:install_files",
        "serve": "mailgate.commands.service.serve:serve",
        "line": "mailgate.commands.service.line:line",
        "demo": "mailgate.commands.demo:demo",
        "migrate-database": "mailgate.commands.service.migrate_database:migrate_database",
    },
    "The school": {
        "school": "mailgate.commands.school.schools:school",
        "roster": "mailgate.commands.school.imports:roster",
        "staff": "mailgate.commands.school.imports:staff",
        "handout": "mailgate.commands.school.handout:handout",
        "year": "mailgate.commands.school.year:year",
        "export": "mailgate.commands.school.export:export",
        "numbers": "mailgate.commands.school.numbers:numbers",
        "family": "mailgate.commands.school.family:family",
    },
    "Mail": {
        "trace": "mailgate.commands.mail.trace:trace",
        "queue": "mailgate.commands.mail.queue:queue",
        "explain": "mailgate.commands.mail.explain:explain",
    },
    "Looking after it": {
        "top": "mailgate.commands.service.top:top",
        "doctor": "mailgate.commands.service.doctor:doctor",
        "backup": "mailgate.commands.service.backup:backup",
        "restore": "mailgate.commands.service.backup:restore",
        "audit": "mailgate.commands.service.audit:audit",
        "sessions": "mailgate.commands.school.access:sessions",
        "key": "mailgate.commands.service.key:key",
        "retention": "mailgate.commands.service.retention:retention",
        "completion": "mailgate.commands.service.completion:completion",
    },
}
"""Where each command is, by the section of the help in which it is listed.

Its module is loaded when somebody uses it, for `serve` must be there at once.
"""


@click.group(cls=SectionedGroup, sections=COMMANDS, context_settings={"max_content_width": 100})
@click.version_option(__version__)
@context.settings_option
def mailgate() -> None:
    """Families report an absence by e-mail in one minute; the teacher confirms it with a reply."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 when it is done, 1 when it could not be, 2 when it was not understood."""
    os.umask(os.umask(OTHERS) | OTHERS)
    try:
        sys.exit(mailgate.main(arguments, prog_name="mailgate", standalone_mode=False))
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "mailgate"
        _exit([f"{error.format_message()} See `{command} --help`."], error.exit_code)
    except SettingsError as error:
        _exit(error.problems, 1)
    except context.Failed as error:
        _exit(error.lines, 1)
    except (StoreUnavailable, OSError, click.Abort) as error:
        _exit([str(error) or "stopped"], 1)


def _exit(lines: Iterable[str], code: int) -> NoReturn:
    for line in lines:
        terminal.problem(" ".join(line.split()))
    sys.exit(code)
