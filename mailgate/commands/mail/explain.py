"""`mailgate explain`: what the gateway would make of mails, and why."""

import contextlib
import datetime as dt
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

import click

from mailgate.commands import context, terminal
from mailgate.commands.mail.mail_files import MailFile, mails_in
from mailgate.inbox.explain import Explainer, Explanation
from mailgate.inbox.explain_notice import NoticeReading, reading_of
from mailgate.keys.key_file import read_keys
from mailgate.keys.signing import Keyring
from mailgate.school.moment import Moment
from mailgate.settings import Settings
from mailgate.store import StoreUnavailable
from mailgate.store.readonly import only_looking
from mailgate.store.schema import NewerDatabase
from mailgate.words.templates import environment


@dataclass(frozen=True, slots=True)
class Explained:
    """An explanation and the file that the mail was found in."""

    file: str
    what: Explanation
    reading: NoticeReading | None = None


@click.command()
@context.settings_option
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line: file, from, machine, command, ...")
@click.option("--as", "read_as", type=click.Choice(["notice"]), help="Also how its words would be read.")
@click.option("--at", "clock", metavar="TIME", help="When it came, such as 2026-11-24T07:10+09:00; else now.")
@click.option("--to", "recipient", metavar="ADDRESS", help="The envelope's recipient; else what To, Cc, ... tell.")
@click.option("--sender", metavar="ADDRESS", help="The envelope's sender, <> for none; else Return-Path or From.")
def explain(
    files: tuple[Path, ...],
    as_json: bool,
    read_as: str | None,
    clock: str | None,
    recipient: str | None,
    sender: str | None,
) -> None:
    """Say what would be made of mails, and why.

    Who wrote a mail, whether a machine did, what it asks for, and what would be done.

    FILE is a mail, an mbox, or a folder of them. Nothing is done and nothing is changed.

    \b
    Examples:
      mailgate explain mail.eml
      mailgate explain --as notice --at 2026-11-24T07:10+09:00 mail.eml
    """
    settings = context.settings_or_reference()
    at = _moment(clock, settings)
    with _explainer(at, settings) as explainer:
        if read_as and not explainer.looks:
            raise context.Failed("there is no database here to know a family by, so no notice can be read")
        explained = (_explain(explainer, mail, sender, recipient) for mail in mails_in(files))
        if read_as:
            explained = (_read(at, mail, each) for mail, each in zip(mails_in(files), explained, strict=True))
        for line in map(_as_json, explained) if as_json else _to_read(explained, settings.gateway.language):
            terminal.echo(line)


@contextlib.contextmanager
def _explainer(at: Moment, settings: Settings) -> Iterator[Explainer]:
    """An explainer that knows the key and the database where there are any."""
    try:
        keyring = Keyring(read_keys(settings.gateway.secret_key_file), lambda: int(time.time()))
    except (OSError, ValueError):
        keyring = None
    with contextlib.ExitStack() as stack:
        looks, rehearsal = True, None
        try:
            rehearsal = stack.enter_context(only_looking(settings.gateway.database))
        except NewerDatabase:
            raise
        except StoreUnavailable:
            looks = False
        yield Explainer(at, settings, keyring, looks=looks, rehearsal=rehearsal)


def _explain(explainer: Explainer, mail: MailFile, sender: str | None, recipient: str | None) -> Explained:
    if mail.problem:
        return Explained(mail.name, Explanation(None, None, None, "", f"cannot be read: {mail.problem}"))
    chosen = None if sender is None else sender.strip("<>")
    return Explained(mail.name, explainer.explain(mail.content, chosen, recipient, mail.sender))


def _moment(clock: str | None, settings: Settings) -> Moment:
    """An instant as somebody wrote it, on the gateway's clock where it names no zone. Raises Failed."""
    try:
        said = dt.datetime.fromisoformat(clock) if clock else dt.datetime.now(settings.gateway.time_zone)
    except ValueError:
        raise context.Failed(f"{clock} is no time such as 2026-11-24T07:10+09:00") from None
    return Moment(int((said if said.tzinfo else said.replace(tzinfo=settings.gateway.time_zone)).timestamp()))


def _read(at: Moment, mail: MailFile, explained: Explained) -> Explained:
    return explained if mail.problem else replace(explained, reading=reading_of(at, mail.content, explained.what))


def _as_json(explained: Explained) -> str:
    what = explained.what
    return json.dumps(
        {
            "file": explained.file,
            "from": what.sender,
            "subject": what.subject,
            "machine": what.machine,
            "signs": [asdict(sign) for sign in what.signs],
            "command": what.command,
            "text": what.text,
            "cuts": [asdict(cut) for cut in what.cuts],
            "outcome": what.outcome,
            "letters": None if what.letters is None else [asdict(letter) for letter in what.letters],
            **(_reading(explained.reading) if explained.reading else {}),
        },
        ensure_ascii=False,
    )


def _reading(reading: NoticeReading) -> dict[str, Any]:
    return {"reading": reading.facts(), "pieces": [asdict(piece) for piece in reading.pieces]}


def _to_read(explained: Iterable[Explained], language: str) -> Iterator[str]:
    """For one mail all that there is to say, for several a line each and the counts below."""
    templates = environment("cli", language)
    mails = iter(explained)
    first, second = next(mails, None), next(mails, None)
    if first and not second:
        yield templates.get_template("explain/mail.txt").render(mail=first).rstrip("\n")
        return
    row = templates.get_template("explain/row.txt")
    machines: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    for mail in chain(filter(None, [first, second]), mails):
        machines[mail.what.machine or "-"] += 1
        outcomes[mail.what.outcome] += 1
        yield row.render(mail=mail).rstrip("\n")
    counts = templates.get_template("explain/counts.txt")
    yield counts.render(machines=machines.most_common(), outcomes=outcomes.most_common()).rstrip("\n")
