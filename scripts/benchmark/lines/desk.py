"""The desk of one school while its tables grow: how long its page takes, and how many bytes it is."""

import contextlib
import gzip
import http.client
import statistics
from collections.abc import Iterator

from benchmark.lines import daily
from benchmark.lines.daily import Extent
from benchmark.load import jobs
from benchmark.measuring import LineResult, LoadLine, Run, Stream, measure
from benchmark.reports.report import LineFigures, SingleFigure, figures, percentile
from benchmark.servers.environment import SQLITE, TestBed, prepared
from benchmark.towns.town import SCHOOL

A_YEAR = 10
"""How many old notices a student has of one year."""

TOWNS = {1: (1, A_YEAR), 10: (1, 10 * A_YEAR), 100: (10, 10 * A_YEAR)}
"""How many schools there are, and how many old notices each student has, by how many times that is the least."""

TODAY = 60
"""How many notices the school has for today; a third of them waits."""

CLIENTS = (1, 8)
KILO = 1_024


def measured(extent: Extent) -> Iterator[LineFigures | SingleFigure]:
    """Every amount of data by turns; then how the page's time and its size differ."""
    with contextlib.ExitStack() as stack:
        environments = {
            times: stack.enter_context(prepared(SQLITE, families=SCHOOL * schools, old=old, today=TODAY))
            for times, (schools, old) in TOWNS.items()
        }
        plan = [line for times, each in environments.items() for line in _lines(times, each, extent.trips)]
        results = measure(plan, extent.runs)
        yield from map(figures, results)
        yield from _slower(results[:: len(CLIENTS)])
        for times, environment in environments.items():
            yield _size(times, environment)


def _lines(times: int, environment: TestBed, trips: int) -> Iterator[LoadLine]:
    town = environment.gateway.town
    for clients in CLIENTS:

        def streams(clients: int = clients) -> list[Stream]:
            return [daily.requests(jobs.desk_views(town.nurse_cookie, trips // 4 * min(clients, 4)), clients)]

        yield LoadLine("desk", f"{times} times the data", clients, environment, streams, ends_with_letters=False)


def _slower(results: list[LineResult]) -> Iterator[SingleFigure]:
    """The median time of a page and its CPU, in parts of what they are with the least data in the same round."""
    least, *others = results
    for each in others:
        pairs = list(zip(least.runs, each.runs, strict=True))
        slower = statistics.median(_median(more) / _median(less) for less, more in pairs)
        dearer = statistics.median(sum(more.cpu.values()) / sum(less.cpu.values()) for less, more in pairs)
        words = f"{each.line.name}: {slower:.2f} of the time and {dearer:.2f} of the CPU with the least"
        yield SingleFigure(f"desk {each.line.name}", dearer, words)


def _median(run: Run) -> float:
    return percentile(sorted(run.latencies), 50)


def _size(times: int, environment: TestBed) -> SingleFigure:
    """How large the page is, and how large behind a proxy that compresses it with gzip."""
    connection = http.client.HTTPConnection(*environment.gateway.servers.web)
    connection.request("GET", "/desk", headers={"Cookie": f"mailgate={environment.gateway.town.nurse_cookie}"})
    page = connection.getresponse().read()
    connection.close()
    packed = len(gzip.compress(page)) / KILO
    words = f"{times} times the data: the desk's page is {len(page) / KILO:.0f} KB, {packed:.1f} KB compressed"
    return SingleFigure(f"desk size {times}", packed, words)
