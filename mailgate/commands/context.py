"""What every command needs: the settings that it was given, and a way to say why it failed."""

import datetime as dt
import os
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from mailgate import resources
from mailgate.settings import Settings, load

_CHOSEN = "mailgate.settings"
_USUAL = Path("settings.ini")


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


school_option = click.option("--school", required=True, metavar="CODE", help="The school's code.")
"""`--school`, for every command about one school."""


json_option = click.option("--json", "as_json", is_flag=True, help="JSON, for programs.")
"""`--json`, for every command that prints a table; see `terminal.document`."""


def settings() -> Settings:
    """The settings of the running command. Raises SettingsError, or Failed where none lie here and none were named."""
    file = settings_file()
    if file == _USUAL and not file.exists():
        raise Failed("no settings.ini here: go to the folder that `mailgate init` made, or give --settings FILE")
    return load(file)


def settings_file() -> Path:
    """The settings file of the running command."""
    chosen: Path | None = click.get_current_context().meta.get(_CHOSEN)
    return chosen or Path(os.environ.get("MAILGATE_SETTINGS") or _USUAL)


def day(typed: str | None) -> dt.date | None:
    """The day that an option names, such as 2026-11-24, or None where it was not given. Raises click.UsageError."""
    if typed is None:
        return None
    try:
        return dt.date.fromisoformat(typed)
    except ValueError:
        raise click.UsageError(f"{typed} is no day such as 2026-11-24.") from None


def instant(typed: str | None, zone: ZoneInfo) -> int | None:
    """The instant (seconds UTC) that an option names as a day or with an hour, or None where it was not given.

    Raises click.UsageError.
    """
    if typed is None:
        return None
    try:
        named = dt.datetime.fromisoformat(typed)
    except ValueError:
        raise click.UsageError(f"{typed} is no day or instant such as 2026-11-24 or 2026-11-24T07:10.") from None
    return int((named if named.tzinfo else named.replace(tzinfo=zone)).timestamp())


def settings_or_reference() -> Settings:
    """The settings; where none were chosen and none lie here, the reference that `init` starts from."""
    chosen = click.get_current_context().meta.get(_CHOSEN) or os.environ.get("MAILGATE_SETTINGS")
    return settings() if chosen or _USUAL.exists() else load(resources.SETTINGS)
