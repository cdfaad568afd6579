"""The same trips in towns of very different sizes: what grows with the tables, and what must not."""

import contextlib
import sqlite3
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace

from benchmark.lines import daily
from benchmark.lines.daily import Supply
from benchmark.measuring import LineResult, LoadLine, measure, ours
from benchmark.reports.report import LineFigures, SingleFigure, figures, percentile
from benchmark.servers.environment import SQLITE, TestBed, prepared

SIZES = (1_000, 100_000)
LARGEST = 1_000_000
NOTICES = 10
"""How many old notices each family has."""

TRIPS = 150
"""Of each run: in the smallest town no family is to ask twice."""

OVER = 30_000


def measured(sizes: tuple[int, ...], runs: int) -> Iterator[LineFigures | SingleFigure]:
    """The lines of every town, by turns; then how they differ, how fast each starts, and what the purge does."""
    with contextlib.ExitStack() as stack:
        environments = [stack.enter_context(prepared(SQLITE, families=size, old=NOTICES)) for size in sizes]
        plan = [
            line for size, environment in zip(sizes, environments, strict=True) for line in _lines(size, environment)
        ]
        results = measure(plan, runs)
        yield from map(figures, results)
        yield from _compared(results)
        for size, environment in zip(sizes, environments, strict=True):
            environment.gateway.stop()
            seconds = environment.gateway.start()
            yield SingleFigure(f"start {size}", seconds, f"with {size} guardians it is there after {seconds:.2f} s")
    yield _purge()


def _lines(size: int, environment: TestBed) -> Iterator[LoadLine]:
    supply = Supply(environment.gateway.town)
    chosen = [*daily.login(environment, supply, TRIPS), *daily.notice(environment, supply, TRIPS)]
    for line in (chosen[1], chosen[-2]):
        yield replace(line, mode="growth", name=f"{line.mode}, {size} guardians")


def _compared(results: list[LineResult]) -> Iterator[SingleFigure]:
    """Time and CPU of a trip, in parts of what they are in the smallest town: the median over the rounds."""
    smallest, *larger = zip(results[::2], results[1::2], strict=True)
    for town in larger:
        for small, large in zip(smallest, town, strict=True):
            pairs = list(zip(small.runs, large.runs, strict=True))
            slower = statistics.median(one.rate / other.rate for one, other in pairs)
            dearer = _cpu(large) / _cpu(small)
            words = f"{large.line.name}: {slower:.2f} of the time and {dearer:.2f} of the CPU of the smallest town"
            yield SingleFigure(large.line.name, max(slower, dearer), words)


def _cpu(result: LineResult) -> float:
    return sum(sum(run.cpu.values()) for run in result.runs)


def _purge() -> SingleFigure:
    """Login mails while much is taken away: their 99th percentile then, and how long the taking away took."""
    with prepared(SQLITE, families=5_000, over=OVER) as environment:
        supply, begun, latencies = Supply(environment.gateway.town), time.monotonic(), list[float]()
        while _rows_over(environment):
            run = ours(environment, next(daily.login(environment, supply, TRIPS)).streams())
            latencies += run.latencies
        seconds = time.monotonic() - begun
    p99 = percentile(sorted(latencies), 99) if latencies else 0.0
    return SingleFigure(
        "purge", p99, f"{3 * OVER} rows taken away in {seconds:.0f} s; login p99 meanwhile {p99:.1f} ms"
    )


def _rows_over(environment: TestBed) -> int:
    database = sqlite3.connect(environment.gateway.folder / "bench.db")
    with contextlib.closing(database):
        return int(database.execute("SELECT count(*) FROM letter WHERE reference LIKE 'over%'").fetchone()[0])
