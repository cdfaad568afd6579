"""`mailgate init`: what a new gateway begins with."""

import asyncio
import contextlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from mailgate import resources
from mailgate.commands import context, database, terminal
from mailgate.commands.new_file import write_new
from mailgate.installation.dns_records import dns_records, is_this_machine
from mailgate.keys.key_file import new_key
from mailgate.keys.vapid import new_vapid_key
from mailgate.school.directory import schools
from mailgate.settings import Settings, parse, read_value

RELAY = "127.0.0.1:25"


@dataclass(frozen=True, slots=True)
class InitAnswers:
    """What the new gateway is to be, as options or answers say it; None for what nobody said."""

    domain: str | None = None
    public_url: str | None = None
    relay: str | None = None
    operator: str | None = None
    school: str | None = None
    school_name: str | None = None
    school_phone: str | None = None

    @property
    def settings(self) -> dict[str, str]:
        """The lines of settings.ini that it decides, by key."""
        host, port = _host_and_port(self.relay or RELAY)
        url = self.public_url or (f"https://{self.domain}" if self.domain else None)
        said = {"domain": self.domain, "public_url": url, "operator": self.operator, "host": host, "port": port}
        return {key: value for key, value in said.items() if value}


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--domain", help="The mail domain, such as mail.school.example.jp.")
@click.option("--public-url", help="Where the pages are seen from outside; https://DOMAIN if only that is given.")
@click.option("--relay", metavar="HOST[:PORT]", help=f"The server that takes outgoing mail; {RELAY} if not given.")
@click.option("--operator", metavar="ADDRESS", help="Who gets alarms, and mail to postmaster@.")
@click.option("--school", metavar="CODE", help="The code of the first school, such as takushin.")
@click.option("--school-name", metavar="NAME", help="Its name as families read it.")
@click.option("--school-phone", metavar="PHONE", help="The phone number that every refusal names.")
def init(folder: Path, **options: str | None) -> None:
    """Make settings.ini, the keys and a database in DIR.

    On a terminal it asks for what the options say, where none is given.

    \b
    Examples:
      mailgate init /srv/mailgate
      mailgate init /srv/mailgate --domain mail.school.example.jp
    """
    given = InitAnswers(**options)
    if given == InitAnswers() and sys.stdin.isatty():
        given = _asked()
    elif given.school and not (given.school_name and given.school_phone):
        raise click.UsageError("Give --school-name and --school-phone beside --school.")
    _make(folder, given)


# -- questions ------------------------------------------------------------------------------------------


def _asked() -> InitAnswers:
    """The answers of the person at the terminal; a wrong one is asked for again."""
    domain = _ask("Mail domain, such as mail.school.example.jp", "gateway", "domain")
    url = _ask("Where the pages are seen from outside", "gateway", "public_url", f"https://{domain}")
    relay = _ask("Server that takes outgoing mail", "relay", "host", RELAY)
    operator = _ask("Operator's mail address (Enter: none)", "gateway", "operator", "")
    question = "Code of the first school, such as takushin (Enter: none)"
    school = click.prompt(question, default="", show_default=False)
    if not school:
        return InitAnswers(domain, url, relay, operator)
    return InitAnswers(domain, url, relay, operator, school, click.prompt("Its name"), click.prompt("Its phone number"))


def _ask(question: str, section: str, key: str, default: str | None = None) -> str:
    """One answer that this key of the settings may have."""

    def checked(typed: str) -> str:
        try:
            read_value(section, key, typed)
        except ValueError as error:
            raise click.BadParameter(str(error)) from None
        return typed

    answer: str = click.prompt(question, default=default, show_default=bool(default), value_proc=checked)
    return answer


def _host_and_port(relay: str) -> tuple[str, str]:
    """The two settings of HOST, HOST:PORT or [IPV6]:PORT."""
    found = re.fullmatch(r"\[([^\]]*)\](?::(.*))?|([^:]*)(?::([^:]*))?", relay)
    if found is None:
        return relay, RELAY.rpartition(":")[2]
    return found[1] or found[3] or "", found[2] or found[4] or RELAY.rpartition(":")[2]


# -- files ----------------------------------------------------------------------------------------------


def _make(folder: Path, given: InitAnswers) -> None:
    file = folder / "settings.ini"
    text = _filled_in(given.settings)
    settings = parse(text, folder.absolute(), str(file))
    key_file, vapid_file = settings.gateway.secret_key_file, settings.push.vapid_key_file
    database_file = Path(settings.gateway.database.removeprefix("sqlite:///"))
    if existing := [path for path in (file, key_file, vapid_file, database_file) if path.exists()]:
        raise context.Failed(*(f"{path} exists already and is left as it is" for path in existing))
    folder.mkdir(parents=True, exist_ok=True)
    with _taken_back_on_error(folder, database_file.name):
        write_new(database_file, b"")
        asyncio.run(_begin(settings, given))
    write_new(key_file, f"{new_key()}\n".encode())
    write_new(vapid_file, new_vapid_key())
    write_new(file, text.encode(), mode=0o644)
    terminal.echo(f"made {file}, {key_file.name}, {vapid_file.name} and {database_file.name}")
    for step in _next_steps(folder.absolute(), settings, given):
        terminal.echo(step)


def _filled_in(values: dict[str, str]) -> str:
    """The commented reference with these values, by key, in the place of what a checkout runs with.

    Each is filled in where its key stands first: [gateway] and [relay] come before others that have such a key.
    """
    lines, left = [], dict(values)
    for line in resources.SETTINGS.read_text("utf-8").splitlines():
        key = line.partition(" =")[0]
        lines.append(f"{key} = {left.pop(key)}\n" if key in left else f"{line}\n")
    return "".join(lines)


@contextlib.contextmanager
def _taken_back_on_error(folder: Path, name: str) -> Iterator[None]:
    """Leave no half of a database behind: a second attempt would find it and stop."""
    try:
        yield
    except BaseException:
        for part in folder.glob(f"{name}*"):
            part.unlink()
        raise


async def _begin(settings: Settings, given: InitAnswers) -> None:
    """Bring the new database up to date, with the first school in it. Raises Failed."""
    async with database.opened(settings) as store:
        if not given.school:
            return
        rules = schools.default_rules(settings.gateway.time_zone)
        school = (given.school, given.school_name or "", given.school_phone or "")
        try:
            await store.write(schools.add, database.moment(), *school, rules)
        except schools.SchoolRefused as refused:
            raise context.Failed(*refused.problems) from None


# -- what comes next --------------------------------------------------------------------------------------


def _next_steps(folder: Path, settings: Settings, given: InitAnswers) -> Iterator[str]:
    """What the operator does now, a line each, and the records for the DNS."""
    mailgate = f"{Path(sys.prefix) / 'bin' / 'mailgate'} --settings {folder / 'settings.ini'}"
    school = given.school or "CODE"
    yield "next:"
    yield f"  useradd --system --home-dir {folder} --shell /usr/sbin/nologin mailgate && chown -R mailgate: {folder}"
    yield "  (all that follows as this user: sudo -u mailgate ...)"
    if not is_this_machine(settings.relay.host):
        yield f"  security, username and password_file of [relay] in {folder / 'settings.ini'}"
    if not given.school:
        yield f"  {mailgate} school add CODE --name NAME --phone PHONE"
    yield f"  {mailgate} roster import --school {school} FILE"
    yield f"  {mailgate} staff import --school {school} FILE"
    yield f"  {mailgate} install-files DIR     (systemd, Postfix, nginx, Caddy)"
    yield f"  {mailgate} serve"
    yield "to publish in the DNS:"
    yield from (f"  {record}" for record in dns_records(settings))
