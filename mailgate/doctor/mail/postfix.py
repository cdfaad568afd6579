"""Postfix in front of us: whether its map of recipients holds every address that we answer to, and no other."""

import os
import re
import shutil
import subprocess  # nosec B404 - postconf and postmap are programs
from collections.abc import Iterator, Sequence
from pathlib import Path

from mailgate.doctor.finding import Finding, ok, unknown, warning, wrong
from mailgate.inbox.requests import Command
from mailgate.settings import Settings

FOLDERS = ("/usr/sbin", "/usr/local/sbin")
"""Where Postfix' programs are, which is on the path of root alone."""

SECONDS = 10.0
NOBODY = "no-such-mailbox"


class _Unasked(Exception):
    """Postfix could not be asked; the message says why."""


def of_recipients(settings: Settings, table: str | None) -> Iterator[Finding]:
    """Look up every address in the tables of `relay_recipient_maps`, or in the file of patterns regexp:FILE."""
    domain, separator = settings.gateway.domain, settings.gateway.tag_separator
    wanted = [f"{local}{tag}@{domain}" for local in Command for tag in ("", f"{separator}token")]
    stranger = f"{NOBODY}@{domain}"
    try:
        tables = [table] if table else _tables()
        look = _matched if table else _looked_up
        taken = {address for each in tables for address in look(each, [*wanted, stranger])}
    except _Unasked as error:
        yield unknown("recipients", "recipients-unasked", why=str(error))
        return
    missing = [address for address in wanted if address not in taken]
    if not tables:
        yield wrong("recipients", "recipients-all")
    elif missing:
        yield wrong("recipients", "recipients-missing", addresses=", ".join(missing), tables=", ".join(tables))
    elif stranger in taken:
        yield warning("recipients", "recipients-others", address=stranger, tables=", ".join(tables))
    else:
        yield ok("recipients", "recipients", tables=", ".join(tables))


def _tables() -> list[str]:
    """The tables that Postfix is told to look into (postconf(5))."""
    return [name for name in re.split(r"[,\s]+", _run("postconf", ["-xh", "relay_recipient_maps"], "").strip()) if name]


def _looked_up(table: str, addresses: Sequence[str]) -> set[str]:
    """Those of the addresses that the table has (postmap(1)). Raises _Unasked."""
    found = _run("postmap", ["-q", "-", table], "".join(f"{address}\n" for address in addresses))
    return {line.split("\t")[0] for line in found.splitlines()}


def _matched(table: str, addresses: Sequence[str]) -> set[str]:
    """Those that a pattern of the file matches (regexp_table(5)): Postfix may be elsewhere. Raises _Unasked."""
    file = Path(table.partition(":")[2] or table)
    try:
        patterns = re.findall(r"^/(.+)/[a-z]*\s+\S", file.read_text("utf-8"), re.MULTILINE)
        return {address for address in addresses for each in patterns if re.search(each, address, re.IGNORECASE)}
    except (OSError, UnicodeError, re.error) as error:
        raise _Unasked(f"{file}: {error}") from error


def _program(name: str) -> str | None:
    return shutil.which(name, path=os.pathsep.join((os.environ.get("PATH", ""), *FOLDERS)))


def _run(name: str, arguments: Sequence[str], given: str) -> str:
    """What a program of Postfix says to this. Raises _Unasked."""
    program = _program(name)
    if program is None:
        raise _Unasked(f"there is no {name} on this machine")
    try:
        done = subprocess.run(  # noqa: S603  # nosec B603 - our own arguments
            [program, *arguments], input=given, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _Unasked(f"{name}: {error}") from error
    if done.returncode and done.stderr.strip():
        raise _Unasked(f"{name}: {' '.join(done.stderr.split())}")
    return done.stdout
