"""A school writes to everybody: how fast the letters are at the relay, and what logins and forms notice of it.

Each run has three parts: a sender that does nothing else, logins and forms alone, and the same logins and forms beside
an announcement. They come at a school's pace whatever the gateway does (`pace`); for some rounds before, forms come as
fast as 32 clients send them. A run ends when the relay has all letters of the announcement, or after a time.
"""

import asyncio
import math
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import uvloop

from benchmark.lines import daily
from benchmark.lines.daily import QUICK, Extent, Supply
from benchmark.load import jobs
from benchmark.load.clients import Answered, MailClient, PageClient
from benchmark.load.pace import paced
from benchmark.measuring import MILLION, drive_streams
from benchmark.reports.report import MEGA, SingleFigure
from benchmark.servers import bare_senders
from benchmark.servers.environment import ReceivedLetter, TestBed, prepared
from benchmark.towns import announcement

LETTERS, QUICK_LETTERS = 100_000, 10_000
RUNS, QUICK_RUNS = 1, 2
SLOWEST = 50
"""A run ends where the letters come more slowly than this, a second: it then says how many were not there."""

LOGINS_A_SECOND, FORMS_A_SECOND = 10, 20
ALONE_SECONDS, QUICK_ALONE_SECONDS = 60, 15
"""How long logins and forms are measured alone."""

ROUNDS, FORMS, CLIENTS = 3, 200, 32
"""How many rounds of how many forms come from how many clients, each as soon as the one before was answered."""

LOOK_SECONDS = 0.25
"""How often the relay is asked how many letters it has."""

OF_ANNOUNCEMENT = "<respond"
"""How the Message-ID of an announcement's letter begins."""


@dataclass(slots=True)
class Beside:
    """What logins and forms met: when each login began, what forms took in ms, their rate in each round, and errors."""

    begun: dict[str, int] = field(default_factory=dict)
    form_times: list[float] = field(default_factory=list)
    form_rates: list[float] = field(default_factory=list)
    errors: int = 0
    letters: int = 0

    def login_answered(self, answer: Answered[jobs.MailJob]) -> None:
        """A login mail was taken."""
        self._count(answer, 1)
        self.begun[answer.job.letter] = answer.begun

    def form_answered(self, answer: Answered[jobs.RequestJob]) -> None:
        """A form was taken."""
        self._count(answer, len(answer.job.letters))
        self.form_times.append((answer.answered - answer.begun) / MILLION)

    def round_answered(self, answers: Sequence[Answered[jobs.RequestJob]]) -> None:
        """A round of forms was taken."""
        for answer in answers:
            self._count(answer, len(answer.job.letters))
        seconds = (max(answer.answered for answer in answers) - min(answer.begun for answer in answers)) / 1e9
        self.form_rates.append(len(answers) / seconds)

    def _count(self, answer: Answered[Any], letters: int) -> None:
        self.errors += not answer.good
        self.letters += letters if answer.good else 0

    def login_times(self, letters: Sequence[ReceivedLetter]) -> list[float]:
        """How long each login letter took from the mail to the relay, in ms."""
        return [
            (letter.arrived - self.begun[letter.recipient]) / MILLION
            for letter in letters
            if letter.recipient in self.begun and not letter.message_id.startswith(OF_ANNOUNCEMENT)
        ]


@dataclass(frozen=True, slots=True)
class Broadcast:
    """What came of one run. Rates a second, times in s where they say so, else in ms; memory in MB."""

    letters: int
    seconds: float
    started_seconds: float
    lost: int
    twice: int
    late: int
    errors: int
    bare: float
    login_p99: float
    login_alone_p99: float
    form_p99: float
    form_alone_p99: float
    forms: float
    forms_alone: float
    memory: float
    memory_before: float
    memory_peak: float

    @property
    def rate(self) -> float:
        """Letters a second."""
        return self.letters / self.seconds


def measured(extent: Extent, database: str, letters_per_minute: int) -> Iterator[SingleFigure]:
    """One run to all, or with QUICK two to fewer; a line for each, and their medians. 0 letters a minute: no pace."""
    number, runs = (QUICK_LETTERS, QUICK_RUNS) if extent is QUICK else (LETTERS, RUNS)
    alone_seconds = QUICK_ALONE_SECONDS if extent is QUICK else ALONE_SECONDS
    found = []
    pace = f"[news]\nletters_per_minute = {letters_per_minute}\n"
    with prepared(database, families=number, school=number, settings=pace) as environment:
        supply = Supply(environment.gateway.town)
        for _ in range(runs):
            found.append(run := _run(environment, supply, number, alone_seconds))
            yield SingleFigure("run", run.rate, f"a run: {run.letters} letters in {run.seconds / 60:.2f} minutes")
    yield from _findings(found)


def _run(environment: TestBed, supply: Supply, number: int, alone_seconds: float) -> Broadcast:
    relay = environment.relay
    bare = bare_senders.rate(relay.address)
    there = relay.count()
    alone = _beside(environment, supply, _lasting(alone_seconds))
    relay.wait(there + alone.letters)
    idle = relay.since(there)
    there, old, memory = relay.count(), relay.count(OF_ANNOUNCEMENT), _memory(environment)
    asyncio.run(announcement.send(environment.gateway.folder))
    begun, end = time.monotonic_ns(), time.monotonic() + number / SLOWEST
    busy = _beside(environment, supply, lambda: relay.count(OF_ANNOUNCEMENT) < old + number and time.monotonic() < end)
    late = old + number - relay.count(OF_ANNOUNCEMENT)
    relay.wait(there + number + busy.letters)
    letters = relay.since(there)
    announced = [letter for letter in letters if letter.message_id.startswith(OF_ANNOUNCEMENT)]
    arrived = sorted(letter.arrived for letter in announced)
    distinct = {(letter.recipient, letter.message_id) for letter in announced}
    return Broadcast(
        letters=len(announced),
        seconds=(arrived[-1] - begun) / 1e9,
        started_seconds=(arrived[0] - begun) / 1e9,
        lost=number - len({recipient for recipient, _ in distinct}),
        twice=len(announced) - len(distinct),
        late=late,
        errors=alone.errors + busy.errors,
        bare=bare,
        login_p99=_p99(busy.login_times(letters)),
        login_alone_p99=_p99(alone.login_times(idle)),
        form_p99=_p99(busy.form_times),
        form_alone_p99=_p99(alone.form_times),
        forms=statistics.median(busy.form_rates),
        forms_alone=statistics.median(alone.form_rates),
        memory=_memory(environment),
        memory_before=memory,
        memory_peak=environment.gateway.costs()["courier"].memory / MEGA,
    )


def _memory(environment: TestBed) -> float:
    """What mail out holds now."""
    return environment.gateway.memory()["courier"] / MEGA


def _p99(times: Sequence[float]) -> float:
    """Not a number where there are too few: the letters went before logins began."""
    return statistics.quantiles(times, n=100)[-1] if len(times) > 1 else math.nan


# -- logins and forms ---------------------------------------------------------------------------------


def _beside(environment: TestBed, supply: Supply, goes_on: Callable[[], bool]) -> Beside:
    """Rounds of forms as fast as they go, then logins and forms at a school's pace while it `goes_on`."""
    found, writers, servers = Beside(), supply.town.writers, environment.gateway.servers
    for _ in range(ROUNDS):
        sent = jobs.notices(supply.town, writers[:FORMS], supply.a_day())
        found.round_answered(drive_streams([daily.requests(sent, CLIENTS)], servers))
    uvloop.run(_at_a_pace(environment, supply, found, _now_and_then(goes_on)))
    return found


async def _at_a_pace(environment: TestBed, supply: Supply, found: Beside, goes_on: Callable[[], bool]) -> None:
    servers = environment.gateway.servers
    get_receipts = {writer.address for writer in supply.town.writers}
    guardians = (
        guardian for some in iter(lambda: supply.guardians(1), []) for guardian in some if guardian not in get_receipts
    )
    logins = (mail for guardian in guardians for mail in jobs.logins([guardian]))
    forms = (form for day in iter(supply.a_day, "") for form in jobs.notices(supply.town, supply.town.writers, day))
    await asyncio.gather(
        paced(lambda: MailClient(servers.mail, 1), logins, LOGINS_A_SECOND, found.login_answered, goes_on),
        paced(lambda: PageClient(servers.web), forms, FORMS_A_SECOND, found.form_answered, goes_on),
    )


def _lasting(seconds: float) -> Callable[[], bool]:
    """Whether these seconds are not over yet since it was asked first."""
    end = math.inf

    def still() -> bool:
        nonlocal end
        end = min(end, time.monotonic() + seconds)
        return time.monotonic() < end

    return still


def _now_and_then(goes_on: Callable[[], bool]) -> Callable[[], bool]:
    """The same question, asked again only after a while: the relay is busy as well."""
    asked, answer = 0.0, True

    def still() -> bool:
        nonlocal asked, answer
        if answer and time.monotonic() > asked + LOOK_SECONDS:
            asked, answer = time.monotonic(), goes_on()
        return answer

    return still


# -- what is said of them -----------------------------------------------------------------------------


def _findings(runs: Sequence[Broadcast]) -> Iterator[SingleFigure]:
    """The median of each figure over the runs, with the least and the most."""

    def said(name: str, words: str, of: Callable[[Broadcast], float]) -> SingleFigure:
        values = [of(run) for run in runs]
        median = statistics.median(values)
        return SingleFigure(name, median, f"{words}: {median:.3g} ({min(values):.3g} to {max(values):.3g})")

    yield said("broadcast", f"letters of an announcement to {runs[0].letters}, a second", lambda run: run.rate)
    yield said("bare", f"{bare_senders.name()} alone into the same relay, a second", lambda run: run.bare)
    yield said("ratio", "the one in parts of the other", lambda run: run.rate / run.bare)
    yield said("started", "seconds until the first letter", lambda run: run.started_seconds)
    yield said("login p99", "login letters' p99 beside, in ms", lambda run: run.login_p99)
    yield said("login alone", "login letters' p99 alone, in ms", lambda run: run.login_alone_p99)
    yield said("login ratio", "the one in parts of the other", lambda run: run.login_p99 / run.login_alone_p99)
    yield said("form p99", "forms' p99 beside, in ms", lambda run: run.form_p99)
    yield said("form alone", "forms' p99 alone, in ms", lambda run: run.form_alone_p99)
    yield said("forms", f"forms of {CLIENTS} clients beside, a second", lambda run: run.forms)
    yield said("forms alone", f"forms of {CLIENTS} clients alone, a second", lambda run: run.forms_alone)
    yield said("forms ratio", "the one in parts of the other", lambda run: run.forms / run.forms_alone)
    yield said("memory before", "MB that mail out holds as it begins", lambda run: run.memory_before)
    yield said("memory", "MB that it holds at the end", lambda run: run.memory)
    yield said("memory peak", "MB that it held at the most", lambda run: run.memory_peak)
    wrong = {name: sum(getattr(run, name) for run in runs) for name in ("lost", "twice", "late", "errors")}
    yield SingleFigure("wrong", sum(wrong.values()), ", ".join(f"{name}: {number}" for name, number in wrong.items()))
