"""A school writes to everybody: how fast the letters are at the relay, and what logins and forms notice of it.

Beside it, in the same run, two that do nothing but send go into the same relay: aiosmtplib in a loop, and Postfix'
smtp-source where that is installed.
"""

import asyncio
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import aiosmtplib

from benchmark import jobs, lines
from benchmark.clients import Answered
from benchmark.environment import Environment, Letter, prepared
from benchmark.lines import QUICK, Extent, Supply
from benchmark.measuring import MILLION, Stream, drive_streams
from benchmark.prepare import OFFICE
from benchmark.pressure import MEGA, Finding
from mailgate.school.models import Announcement, AudienceKind, Mailbox, School
from mailgate.school.moment import Moment
from mailgate.school.news import authors
from mailgate.school.news.audiences import Target
from mailgate.school.news.sending import releasing
from mailgate.school.news.writing import drafts
from mailgate.school.news.writing.drafts import Content, Text
from mailgate.settings import load
from mailgate.store import opened_store

LETTERS, QUICK_LETTERS = 100_000, 5_000
SLOWEST = 50
"""Logins and forms end where the letters come more slowly than this, a second: else they might never end, since the
letters of an announcement wait behind those of notices as long as these alone fill the courier.
"""

BARE = 5_000
"""How many mails those send that only send."""

ROUNDS = 3
"""How often logins and forms are measured alone."""

LOGINS, FORMS = 100, 200
"""How many of them make a round."""

CONNECTIONS = 4
"""How many connections they use: as many as the gateway does."""

TEXT = (
    "あしたは雪のため、臨時休校とします。家で過ごしてください。くわしいことは、あさ6時半にもう一度お知らせします。\n"
    * 12
)
OF_ANNOUNCEMENT = "<respond"
"""How the Message-ID of an announcement's letter begins."""


@dataclass(slots=True)
class Beside:
    """What logins and forms met: when each login began, the rate of forms in each round, how many `letters` follow."""

    begun: dict[str, int] = field(default_factory=dict)
    form_rates: list[float] = field(default_factory=list)
    letters: int = 0

    def login_p99(self, letters: list[Letter]) -> float:
        """The p99 of the time until a login letter was there."""
        took = [
            (letter.arrived - self.begun[letter.recipient]) / MILLION
            for letter in letters
            if letter.recipient in self.begun and not letter.message_id.startswith(OF_ANNOUNCEMENT)
        ]
        return statistics.quantiles(took, n=100)[-1]


def measured(extent: Extent, database: str) -> Iterator[Finding]:
    """Everything about one broadcast, and the bare senders before it."""
    number = QUICK_LETTERS if extent is QUICK else LETTERS
    with prepared(database, families=number, school=number) as environment:
        yield from _bare_senders(environment)
        supply = Supply(environment.gateway.town)
        there = environment.relay.count()
        alone = _beside(environment, supply, lambda found: len(found.form_rates) < ROUNDS)
        environment.relay.wait(there + alone.letters)
        idle = environment.relay.since(there)
        there, memory = environment.relay.count(), environment.gateway.costs()
        asyncio.run(_send(environment))
        begun = time.monotonic_ns()
        end = time.monotonic() + number / SLOWEST

        def missing(found: Beside) -> int:
            return there + number + found.letters - environment.relay.count()

        beside = _beside(environment, supply, lambda found: missing(found) > 0 and time.monotonic() < end)
        if (late := missing(beside)) > 0:
            yield Finding("late", late, f"logins and forms ended after {number / SLOWEST:.0f} s, {late} letters waited")
        environment.relay.wait(there + number + beside.letters)
        environment.relay.wait(number, OF_ANNOUNCEMENT)
        letters = environment.relay.since(there)
        yield from _of_broadcast(
            [letter for letter in letters if letter.message_id.startswith(OF_ANNOUNCEMENT)], begun, number
        )
        yield from _compared((alone, idle), (beside, letters))
        after = environment.gateway.costs()["courier"].memory / MEGA
        before = memory["courier"].memory / MEGA
        yield Finding("memory", after - before, f"mail out holds {after:.0f} MB at its peak, {before:.0f} MB before")


def _beside(environment: Environment, supply: Supply, goes_on: Callable[[Beside], bool]) -> Beside:
    """Logins by four clients and forms by 32, by turns, while it `goes_on`."""
    found, writers = Beside(), supply.town.writers[:FORMS]
    get_receipts = {writer.address for writer in writers}
    while goes_on(found):
        guardians = [guardian for guardian in supply.guardians(LOGINS) if guardian not in get_receipts]
        logins = list(jobs.logins(guardians))
        if logins:
            done = _drive(environment, lines.mails(iter(logins), 4, 1))
            found.begun |= {answer.job.letter: answer.begun for answer in done}
            found.letters += sum(answer.good for answer in done)
        forms = jobs.notices(supply.town, writers, supply.a_day())
        done = _drive(environment, lines.requests(forms, 32))
        seconds = (max(answer.answered for answer in done) - min(answer.begun for answer in done)) / 1e9
        found.form_rates.append(len(done) / seconds)
        found.letters += sum(len(answer.job.letters) for answer in done if answer.good)
    return found


def _drive(environment: Environment, stream: Stream) -> list[Answered[Any]]:
    return drive_streams([stream], environment.gateway.servers)


# -- the broadcast ------------------------------------------------------------------------------------


async def _send(environment: Environment) -> None:
    """The office writes to all families of the school, and the minute in which it could take that back is over."""
    settings = load(environment.gateway.folder / "settings.ini")
    async with opened_store(settings.gateway.database, waiting_units=64) as store:
        await store.write(_write, Moment(int(time.time())))


def _write(at: Moment) -> None:
    office = Mailbox.get(Mailbox.address == OFFICE)
    author = authors.of_school(at.of(office.id, OFFICE), office.id)
    content = Content({"ja": Text("臨時休校のお知らせ", TEXT)}, [Target(AudienceKind.SCHOOL, School.get().id)])
    number = drafts.create(author, "bench", content)
    releasing.send(author, number, 1)
    Announcement.update(due=at.now, undo_until=at.now).where(Announcement.id == number).execute()


def _of_broadcast(letters: list[Letter], begun: int, number: int) -> Iterator[Finding]:
    arrived = sorted(letter.arrived for letter in letters)
    seconds = (arrived[-1] - begun) / 1e9
    distinct = {(letter.recipient, letter.message_id) for letter in letters}
    lost = number - len({recipient for recipient, _ in distinct})
    yield Finding(
        "broadcast",
        len(letters) / seconds,
        f"{number} letters in {seconds:.0f} s, {len(letters) / seconds:.0f} a second",
    )
    yield Finding("started", (arrived[0] - begun) / 1e9, f"the first one after {(arrived[0] - begun) / 1e9:.2f} s")
    yield Finding("wrong", lost + len(letters) - number, f"lost: {lost}, twice: {len(letters) - len(distinct)}")


def _compared(alone: tuple[Beside, list[Letter]], beside: tuple[Beside, list[Letter]]) -> Iterator[Finding]:
    (idle, before), (busy, letters) = alone, beside
    usual, meanwhile = idle.login_p99(before), busy.login_p99(letters)
    yield Finding("login p99", meanwhile / usual, f"login letters: p99 {meanwhile:.0f} ms beside, {usual:.0f} ms alone")
    rates = statistics.median(busy.form_rates), statistics.median(idle.form_rates)
    share = rates[0] / rates[1]
    yield Finding("forms", share, f"forms keep {share:.2f} of their rate ({rates[0]:.0f} beside, {rates[1]:.0f} alone)")


# -- those that only send -----------------------------------------------------------------------------


def _bare_senders(environment: Environment) -> Iterator[Finding]:
    rate = _timed(lambda: asyncio.run(_aiosmtplib(environment)))
    yield Finding("aiosmtplib", rate, f"aiosmtplib alone: {rate:.0f} mails a second over {CONNECTIONS} connections")
    if program := shutil.which("smtp-source", path="/usr/sbin:/usr/bin"):
        host, port = environment.relay.address
        command = [program, "-s", f"{CONNECTIONS}", "-d", "-m", f"{BARE}", "-l", "3000", f"{host}:{port}"]
        rate = _timed(lambda: subprocess.run(command, check=True))  # noqa: S603 - Postfix' own
        yield Finding("smtp-source", rate, f"smtp-source: {rate:.0f} mails a second over {CONNECTIONS} connections")


def _timed(send: Callable[[], object]) -> float:
    begun = time.monotonic()
    send()
    return BARE / (time.monotonic() - begun)


async def _aiosmtplib(environment: Environment) -> None:
    host, port = environment.relay.address
    mail = f"From: <a@gate.example>\r\nMessage-ID: <bare@gate.example>\r\n\r\n{'x' * 70}\r\n" + f"{'x' * 76}\r\n" * 38

    async def one() -> None:
        async with aiosmtplib.SMTP(hostname=host, port=port) as client:
            for _ in range(BARE // CONNECTIONS):
                await client.sendmail("a@gate.example", ["b@gate.example"], mail)

    await asyncio.gather(*[one() for _ in range(CONNECTIONS)])
