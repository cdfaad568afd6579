"""The demo: a made-up school in a new folder, the real gateway, a relay that keeps its mail, and our own LINE."""

import contextlib
import dataclasses
import os
import socket
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mailgate.addresses.line_urls import WEBHOOK_PATH
from mailgate.demo.clock import DemoClock
from mailgate.demo.line.platform import LinePlatform
from mailgate.demo.mail_program import MailProgram
from mailgate.demo.mailbox import MailboxPages
from mailgate.demo.mails import Mails
from mailgate.demo.relay import CapturingRelay
from mailgate.demo.town import past
from mailgate.demo.town.people import FOLDER, DemoSchool, Town
from mailgate.dependencies import Dependencies
from mailgate.keys.key_file import new_key
from mailgate.line import menu
from mailgate.line.api.connection import LineApi
from mailgate.school.changes.files import roster as roster_imports
from mailgate.school.changes.files import staff as staff_imports
from mailgate.school.directory import mailboxes, schools
from mailgate.school.directory.imports import roster, staff
from mailgate.school.directory.rules import Rules
from mailgate.school.models import Letter, Mailbox
from mailgate.school.moment import Moment, Origin, Way
from mailgate.service import gateway
from mailgate.service.gateway import CannotListen, Gateway, open_dependencies
from mailgate.settings import Listen, Settings, load
from mailgate.words.languages import FAMILY_LANGUAGES
from mailgate.words.templates import environment

DOMAIN = "mailgate.localhost"


class FolderInUse(Exception):
    """The demo wants a folder of its own, and this one holds something."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Where the gateway listens on the loopback interface: 0 is any free port, None the usual one if it is free."""

    web: int | None = None
    smtp: int | None = None


HOST = "127.0.0.1"
USUAL_PORTS = {"web": 8080, "smtp": 8025}
ANY_PORTS = Ports(0, 0)


@dataclass(frozen=True, slots=True)
class DemoEnvironment:
    """A demo that runs."""

    settings_file: Path
    dependencies: Dependencies
    town: Town
    mails: Mails
    mail_program: MailProgram
    line: LinePlatform
    clock: DemoClock
    smtp: tuple[str, int]

    @property
    def url(self) -> str:
        """Where the pages are."""
        return self.dependencies.settings.gateway.public_url

    @property
    def login_address(self) -> str:
        """Where an empty mail logs in."""
        return f"login@{self.dependencies.settings.gateway.domain}"


@contextlib.asynccontextmanager
async def open_environment(
    folder: Path, ports: Ports, clock: DemoClock, roles: Sequence[str] = gateway.ROLES
) -> AsyncIterator[DemoEnvironment]:
    """A demo in this folder (made, if need be), stopped at the end; `roles` are those of its gateway.

    Raises FolderInUse where the folder is not empty, CannotListen where a port is taken.
    """
    _make_empty(folder)
    town, mails, line = Town(), Mails(), LinePlatform(clock)
    relay = CapturingRelay(mails)
    async with contextlib.AsyncExitStack() as closing:
        # The pages' links name the port, so the sockets listen before there are settings.
        sockets = {role: closing.enter_context(_listening(role, getattr(ports, role))) for role in USUAL_PORTS}
        closing.push_async_callback(relay.stop)
        closing.push_async_callback(line.stop)
        await line.start()
        file = _write_settings(folder, sockets, await relay.start(), line)
        settings = load(file)
        dependencies = await closing.enter_async_context(open_dependencies(settings, clock))
        rules = _rules(settings)
        for school in town.schools:
            await dependencies.store.write(_found, dependencies.moment(Origin(Way.COMMAND)), school, rules)
        for school in town.filled_up:
            await dependencies.store.write(past.happen, dependencies.moment(), school.code, town.known)
        smtp = sockets["smtp"].getsockname()
        mail_program = MailProgram(smtp, mails, clock, settings.gateway.time_zone)
        await _open_account(line, settings)
        pages = MailboxPages(dependencies, town, mails, mail_program, line, clock, rules.calendar)
        running = Gateway(dependencies, roles, pages=pages.routes(), sockets=sockets)
        closing.push_async_callback(running.stop)
        await running.start()
        yield DemoEnvironment(file, dependencies, town, mails, mail_program, line, clock, smtp)


def _listening(role: str, wanted: int | None) -> socket.socket:
    if wanted is None:
        with contextlib.suppress(OSError):
            return socket.create_server((HOST, USUAL_PORTS[role]))
    try:
        return socket.create_server((HOST, wanted or 0))
    except OSError as error:
        raise CannotListen(role, Listen(HOST, wanted or 0), error) from error


def _make_empty(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FolderInUse(f"{folder} is not empty; the demo wants a folder of its own")


async def _open_account(line: LinePlatform, settings: Settings) -> None:
    """The official account sends its events to this gateway, and has our menu."""
    line.webhook.address = settings.gateway.public_url + WEBHOOK_PATH
    api = LineApi(settings.line, line.account.channel_secret, line.clock)
    await menu.replace(api, settings.gateway.public_url)
    await api.close()


def _write_settings(folder: Path, sockets: Mapping[str, socket.socket], relay_port: int, line: LinePlatform) -> Path:
    template = environment(FOLDER.name, "ja").get_template("settings.ini")
    ports = {f"{role}_port": listening.getsockname()[1] for role, listening in sockets.items()}
    text = template.render(domain=DOMAIN, relay_port=relay_port, line=line.settings, **ports)
    file = folder / "settings.ini"
    file.write_text(text, "utf-8")
    _write_secret(folder / "mailgate.key", new_key())
    _write_secret(folder / "line.secret", line.account.channel_secret)
    return file


def _write_secret(file: Path, secret: str) -> None:
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "w", encoding="ascii") as secret_file:
        secret_file.write(secret + "\n")


def _rules(settings: Settings) -> Rules:
    """The default rules with every kind of notice; letters tell all, since there is nobody whom they could harm."""
    rules = schools.default_rules(settings.gateway.time_zone)
    leaving_early = schools.read_text((FOLDER / "leave-early.toml").read_text("utf-8")).kinds
    return dataclasses.replace(rules, kinds=(*rules.kinds, *leaving_early), details_in_letters=True)


def _found(at: Moment, school: DemoSchool, rules: Rules) -> None:
    """A unit of work: a school with its roster and its staff, by the same ways as the commands."""
    schools.add(at, school.code, school.name, school.phone, rules)
    roster_imports.enrol(at, school.code, roster.read_file(school.roster).lines)
    staff_imports.employ(at, school.code, staff.read_file(school.staff, staff.places(school.code)).lines)
    Letter.delete().execute()  # everybody was told long ago
    for guardian in school.guardians:
        if guardian.language in FAMILY_LANGUAGES:
            mailboxes.speak(Mailbox.get(Mailbox.canonical == guardian.canonical).id, guardian.language)
