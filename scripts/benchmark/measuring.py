"""One line of the benchmark, measured: the same load on the gateway and on the empty servers, by turns."""

import asyncio
import dataclasses
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import uvloop

from benchmark.load.clients import Answered, Client, drive
from benchmark.load.jobs import MailJob, RequestJob
from benchmark.servers.environment import ReceivedLetter, Servers, TestBed

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Stream:
    """Some clients and the jobs that they share; `client` makes one that talks to these servers."""

    clients: int
    jobs: Sequence[Any]
    client: Callable[[Servers], Client[Any]]


@dataclass(frozen=True, slots=True)
class LoadLine:
    """A load: `streams` makes one run of it, new at every call. Its runs are compared with those of empty servers.

    A trip is over when its letters are at the relay, or with the answer, where `ends_with_letters` is False.
    """

    mode: str
    name: str
    clients: int
    environment: TestBed
    streams: Callable[[], list[Stream]]
    ends_with_letters: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one run. Times in ms, rates per second, CPU in seconds by process.

    `rate` counts trips when they are over, `answers` when they were answered.
    """

    rate: float
    answers: float
    bare: float
    latencies: list[float]
    letter_latencies: list[float]
    cpu: dict[str, float]
    trips: int
    errors: int
    lost: int
    duplicates: int


@dataclass(slots=True)
class LineResult:
    """All runs of a line, and the most memory that each process has held so far, in bytes."""

    line: LoadLine
    runs: list[Run] = field(default_factory=list)
    memory: dict[str, int] = field(default_factory=dict)


def measure(lines: Sequence[LoadLine], runs: int) -> list[LineResult]:
    """Every line several times, by turns, after one run of each mode that does not count."""
    results = [LineResult(line) for line in lines]
    for line in {(line.mode, id(line.environment)): line for line in lines}.values():
        ours(line.environment, line.streams())
    for number in range(runs):
        for result in results:
            result.runs.append(_compared(result.line, bare_first=number % 2 == 0))
            result.memory = {name: cost.memory for name, cost in result.line.environment.gateway.costs().items()}
    return results


def _compared(line: LoadLine, *, bare_first: bool) -> Run:
    streams = line.streams()
    bare = _bare(line.environment, streams) if bare_first else 0.0
    run = ours(line.environment, streams)
    rate = run.rate if line.ends_with_letters else run.answers
    return dataclasses.replace(run, rate=rate, bare=bare or _bare(line.environment, streams))


def _bare(environment: TestBed, streams: list[Stream]) -> float:
    """The rate of the empty servers under the same load."""
    unsigned = [
        dataclasses.replace(
            stream,
            jobs=[dataclasses.replace(job, sign=b"") if isinstance(job, RequestJob) else job for job in stream.jobs],
        )
        for stream in streams
    ]
    done = drive_streams(unsigned, environment.bare)
    if not all(answer.good for answer in done):
        raise RuntimeError("an empty server refused something")
    return _rate(done, max(answer.answered for answer in done))


def ours(environment: TestBed, streams: list[Stream]) -> Run:
    """One run on the gateway alone; waits until all letters that must come have come."""
    relay, before, there = environment.relay, environment.gateway.costs(), environment.relay.count()
    done = drive_streams(streams, environment.gateway.servers)
    expected = Counter(letter for answer in done if answer.good for letter in _letters(answer.job))
    relay.wait(there + expected.total())
    letters = relay.since(there)
    after = environment.gateway.costs()
    distinct = {(letter.recipient, letter.message_id) for letter in letters}
    arrived = Counter(recipient for recipient, _ in distinct)
    last_answer = max(answer.answered for answer in done)
    return Run(
        rate=_rate(done, max([last_answer, *(letter.arrived for letter in letters)])),
        answers=_rate(done, last_answer),
        bare=0.0,
        latencies=[(answer.answered - answer.begun) / MILLION for answer in done],
        letter_latencies=list(_letter_latencies(done, letters)),
        cpu={name: cost.cpu - before[name].cpu for name, cost in after.items()},
        trips=len(done),
        errors=sum(not answer.good for answer in done),
        lost=(expected - arrived).total(),
        duplicates=len(letters) - len(distinct) + (arrived - expected).total(),
    )


def drive_streams(streams: list[Stream], servers: Servers) -> list[Answered[Any]]:
    """Run some streams together; what came of each job."""
    done: list[Answered[Any]] = []

    async def together() -> None:
        await asyncio.gather(
            *[drive(partial(stream.client, servers), stream.clients, stream.jobs, done.append) for stream in streams]
        )

    uvloop.run(together())
    return done


def _rate(done: list[Answered[Any]], end: int) -> float:
    return len(done) / (end - min(answer.begun for answer in done)) * 1e9


def _letters(job: MailJob | RequestJob) -> tuple[str, ...]:
    return (job.letter,) if isinstance(job, MailJob) else job.letters


def _letter_latencies(done: list[Answered[Any]], letters: list[ReceivedLetter]) -> Iterator[float]:
    """From the start of a job to the letter that it causes."""
    begun = {_letters(answer.job)[0]: answer.begun for answer in done if _letters(answer.job)}
    for letter in letters:
        if letter.recipient in begun:
            yield (letter.arrived - begun[letter.recipient]) / MILLION
