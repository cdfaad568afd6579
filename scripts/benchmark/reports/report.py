"""Figures out of runs, for people to read."""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmark.measuring import LineResult, Run

MEGA = 1_048_576
HEADINGS = (
    f"{'':34}{'clients':>8}{'trips/s':>9}{'spread':>14}{'answers/s':>11}{'bare/s':>8}{'ratio':>7}"
    f"{'p50':>8}{'p95':>8}{'p99 ms':>8}{'letter p99':>12}{'CPU ms/trip':>22}{'wrong':>7}"
)


@dataclass(frozen=True, slots=True)
class LineFigures:
    """What is said of a line. Rates per second, times in ms; `ratio` is the median of the runs' own ratios."""

    mode: str
    name: str
    clients: int
    rate: float
    slowest: float
    fastest: float
    answers: float
    bare: float
    ratio: float
    ratio_lowest: float
    ratio_highest: float
    p50: float
    p95: float
    p99: float
    letter_p50: float
    letter_p99: float
    cpu_per_trip: dict[str, float]
    peak_memory: dict[str, int]
    trips: int
    errors: int
    lost: int
    duplicates: int


@dataclass(frozen=True, slots=True)
class SingleFigure:
    """A figure that stands for itself, and the words around it."""

    name: str
    value: float
    words: str


def figures(result: LineResult) -> LineFigures:
    """The figures of a line; percentiles are those of all runs together."""
    runs, line = result.runs, result.line
    rates, ratios = [run.rate for run in runs], [run.rate / run.bare for run in runs]
    answers = sorted(latency for run in runs for latency in run.latencies)
    letters = sorted(latency for run in runs for latency in run.letter_latencies) or [0.0]
    trips = sum(run.trips for run in runs)
    return LineFigures(
        line.mode,
        line.name,
        line.clients,
        statistics.median(rates),
        min(rates),
        max(rates),
        statistics.median(run.answers for run in runs),
        statistics.median(run.bare for run in runs),
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        percentile(answers, 50),
        percentile(answers, 95),
        percentile(answers, 99),
        percentile(letters, 50),
        percentile(letters, 99),
        {name: sum(run.cpu[name] for run in runs) / trips * 1e3 for name in runs[0].cpu},
        result.memory,
        trips,
        _sum(runs, "errors"),
        _sum(runs, "lost"),
        _sum(runs, "duplicates"),
    )


def percentile(ordered: Sequence[float], percent: int) -> float:
    """The value below which this percentage of the ordered values lies."""
    return ordered[min(len(ordered) * percent // 100, len(ordered) - 1)]


def _sum(runs: list[Run], name: str) -> int:
    return sum(getattr(run, name) for run in runs)


def row(line: LineFigures) -> str:
    """A line of the table."""
    cpu = "+".join(f"{used:.2f}" for name, used in line.cpu_per_trip.items() if name != "supervisor")
    spread = f"{line.slowest:.0f}-{line.fastest:.0f}"
    wrong = line.errors + line.lost + line.duplicates
    return (
        f"{line.mode + ', ' + line.name:34.34}{line.clients:>8}{line.rate:>9.0f}{spread:>14}{line.answers:>11.0f}"
        f"{line.bare:>8.0f}{line.ratio:>7.2f}{line.p50:>8.1f}{line.p95:>8.1f}{line.p99:>8.1f}{line.letter_p99:>12.1f}{cpu:>22}{wrong:>7}"
    )


def closing(lines: Sequence[LineFigures]) -> Iterator[str]:
    """What is said once: wrongs by kind, and memory."""
    for kind in ("errors", "lost", "duplicates"):
        yield f"{kind}: {sum(getattr(line, kind) for line in lines)} of {sum(line.trips for line in lines)} trips"
    peak = lines[-1].peak_memory
    each = ", ".join(f"{name} {size / MEGA:.0f}" for name, size in peak.items())
    yield f"peak memory: {sum(peak.values()) / MEGA:.0f} MB ({each})"
