"""A snow morning, step by step: how many write, what waits where, and for how long.

A fluid model. Every tier is one queue, served in order, with a capacity in CPU seconds a second (for the relays, in
letters a second); login letters overtake the others. What it leaves out: retries, tail latency within a step, cold
caches, the network. So it tells how many machines are too few, not that a number is enough.
"""

import argparse
import bisect
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

STEP = 5
"""Seconds."""

TIMES = range(6 * 3_600, 9 * 3_600, STEP)
TOLD = 6.5 * 3_600
"""At half past six it is on the radio."""

USABLE = 0.8
"""The share of a core that is counted on."""

MOST = 256
"""The largest number of machines that is tried."""

PROCESSES = ("smtp", "courier", "web")
"""Each of a machine's processes keeps one core busy at the most."""

CORES = 2 * USABLE
"""What all processes of a machine share."""

PATIENCE = 5.0
"""The morning is good when 99 of 100 wait no longer than this many seconds, anywhere."""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU ms of a trip: mail in, mail out, the web process and the database server; and the letters it makes."""

    smtp: float
    courier: float
    web: float
    database: float
    letters: int

    def of(self, tier: str) -> float:
        """What a tier has to do for it; for `cores` that is what all processes of a machine have."""
        return sum(getattr(self, name) for name in PROCESSES) if tier == "cores" else float(getattr(self, tier))


@dataclass(frozen=True, slots=True)
class Costs:
    """What each kind of trip costs."""

    login: Cost
    notice: Cost
    reply: Cost
    page: Cost


SQLITE = Costs(
    login=Cost(smtp=0.8, courier=0.5, web=0.0, database=0.0, letters=1),
    notice=Cost(smtp=0.0, courier=1.2, web=0.7, database=0.0, letters=4),
    reply=Cost(smtp=1.1, courier=0.5, web=0.0, database=0.0, letters=2),
    page=Cost(smtp=0.0, courier=0.0, web=0.9, database=0.0, letters=0),
)
POSTGRESQL = Costs(
    login=Cost(smtp=1.8, courier=1.0, web=0.0, database=1.6, letters=1),
    notice=Cost(smtp=0.0, courier=2.6, web=2.6, database=2.7, letters=4),
    reply=Cost(smtp=2.8, courier=1.4, web=0.0, database=2.0, letters=2),
    page=Cost(smtp=0.0, courier=0.0, web=0.9, database=0.9, letters=0),
)


@dataclass(frozen=True, slots=True)
class SimulatedPlace:
    """Whose morning it is, and what carries it. A machine has two cores for its three processes."""

    name: str
    families: int
    costs: Costs
    machines: int = 1
    database_cores: int = 0


PLACES = (
    SimulatedPlace("a school of 500 families, SQLite", 500, SQLITE),
    SimulatedPlace("a city of 100 schools, SQLite", 42_500, SQLITE),
    SimulatedPlace("a city of 100 schools, PostgreSQL", 42_500, POSTGRESQL, 2, 2),
    SimulatedPlace("4,000 organisations, 1.7 million families", 1_700_000, POSTGRESQL, 8, 8),
)


class Queue:
    """What waits at one tier; `capacity` is what it does in a second. Steps are STEP seconds long."""

    def __init__(self, capacity: float) -> None:
        self.capacity = capacity
        self.waiting = 0.0
        self.longest = 0.0
        self.busiest = 0.0

    def step(self, coming: float) -> float:
        """A step in which so much comes; how long the last of it waits, in seconds."""
        self.busiest = max(self.busiest, coming / STEP / self.capacity)
        self.waiting = max(self.waiting + coming - self.capacity * STEP, 0.0)
        self.longest = max(self.longest, self.waiting)
        return self.waiting / self.capacity


@dataclass(frozen=True, slots=True)
class SimulatedMorning:
    """What came of it. `waits` are 99th percentiles in seconds, the other figures the highest of the morning."""

    logins_a_second: float
    letters_a_second: float
    busy: dict[str, float]
    letters_waiting: float
    waits: dict[str, float]

    @property
    def is_good(self) -> bool:
        """Whether nearly nobody waited long."""
        return max(self.waits.values()) <= PATIENCE


def written(share: float, families: int) -> list[float]:
    """How many families begin in each step: most at once when they hear of it, the others as on any morning."""
    at_once = [math.exp(-(second - TOLD) / 600) if second >= TOLD else 0.0 for second in TIMES]
    as_ever = [math.exp(-(((second - 7.3 * 3_600) / 1_200) ** 2) / 2) for second in TIMES]
    return [
        families * share * (0.6 * first / sum(at_once) + 0.4 * other / sum(as_ever))
        for first, other in zip(at_once, as_ever, strict=True)
    ]


def later(coming: list[float], seconds: int) -> list[float]:
    """The same, some seconds later."""
    return [0.0] * (seconds // STEP) + coming[: len(coming) - seconds // STEP]


def morning(place: SimulatedPlace, share: float, letters_a_second: float) -> SimulatedMorning:
    """Let a morning pass. `letters_a_second` is what the relay of one machine takes."""
    logins = written(share, place.families)
    pages, notices = later([3 * each for each in logins], 60), later(logins, 150)
    replies = later([0.7 * each for each in logins], 900)  # staff read their mail between everything else
    queues = {name: Queue(place.machines * USABLE) for name in PROCESSES} | {"cores": Queue(place.machines * CORES)}
    if place.database_cores:
        queues["database"] = Queue(place.database_cores * USABLE)
    urgent, ordinary = Queue(place.machines * letters_a_second), Queue(place.machines * letters_a_second)
    waits: dict[str, list[tuple[float, float]]] = {name: [] for name in (*queues, "login letter", "other letter")}
    most_letters = 0.0
    kinds = (place.costs.login, place.costs.notice, place.costs.reply, place.costs.page)
    for counts in zip(logins, notices, replies, pages, strict=True):
        for name, queue in queues.items():
            work = sum(count * kind.of(name) / 1e3 for count, kind in zip(counts, kinds, strict=True))
            waits[name].append((queue.step(work), sum(counts)))
        first = counts[0]
        rest = sum(count * kind.letters for count, kind in zip(counts[1:], kinds[1:], strict=True))
        most_letters = max(most_letters, first + rest)
        waits["login letter"].append((urgent.step(first), first))
        ordinary.capacity = max(place.machines * letters_a_second - first / STEP, 1e-9)
        waits["other letter"].append((ordinary.step(rest), rest))
    busy = {name: queue.busiest * USABLE for name, queue in queues.items()}
    return SimulatedMorning(
        max(logins) / STEP,
        most_letters / STEP,
        busy,
        ordinary.longest,
        {name: _p99(found) for name, found in waits.items()},
    )


def _p99(found: list[tuple[float, float]]) -> float:
    """The wait that 99 of 100 do not exceed."""
    left = sum(count for _, count in found) * 0.01
    for wait, count in sorted(found, reverse=True):
        left -= count
        if left < 0:
            return wait
    return 0.0


def fewest(place: SimulatedPlace, share: float, letters_a_second: float) -> SimulatedPlace:
    """The same place with the fewest machines, and then the fewest cores for the database, that make a good morning."""

    def is_good(machines: int, cores: int) -> bool:
        return morning(replace(place, machines=machines, database_cores=cores), share, letters_a_second).is_good

    most = MOST if place.database_cores else 0
    machines = 1 + bisect.bisect_left(range(1, MOST), True, key=lambda tried: is_good(tried, most))
    cores = 1 + bisect.bisect_left(range(1, most), True, key=lambda tried: is_good(machines, tried)) if most else 0
    return replace(place, machines=machines, database_cores=cores)


def measured(file: Path, base: Costs) -> Costs:
    """The costs of a benchmark's JSON, in the place of those that it has measured."""
    lines = [line for line in json.loads(file.read_text("utf-8")) if "cpu_per_trip" in line]
    found = {}
    for kind, mode, name, clients in (
        ("login", "login", "a connection per mail", 20),
        ("notice", "notice", "", 32),
        ("reply", "reply", "a connection per mail", 20),
        ("page", "mixed", "page views alone", 32),
    ):
        for line in lines:
            if (line["mode"], line["clients"]) == (mode, clients) and name in line["name"]:
                cpu = line["cpu_per_trip"]
                letters = getattr(base, kind).letters
                found[kind] = Cost(cpu["smtp"], cpu["courier"], cpu["web"], cpu.get("database", 0.0), letters)
    return replace(base, **found)


def told(place: SimulatedPlace, share: float, letters_a_second: float) -> Iterator[str]:
    """A place's morning in words."""
    passed = morning(place, share, letters_a_second)
    machines = f"{place.machines} machine{'s' * (place.machines > 1)}"
    yield f"{place.name}: {machines}" + f", {place.database_cores} database cores" * bool(place.database_cores)
    yield f"  at the height: {passed.logins_a_second:.1f} logins and {passed.letters_a_second:.1f} letters a second"
    yield "  busy: " + ", ".join(f"{name} {part:.0%}" for name, part in passed.busy.items())
    yield f"  most letters waiting: {passed.letters_waiting:.0f}"
    yield "  p99 of waiting: " + ", ".join(f"{name} {wait:.1f} s" for name, wait in passed.waits.items())
    enough = fewest(place, share, letters_a_second)
    also = f" and {enough.database_cores} database cores" if enough.database_cores else ""
    yield f"  fewest for p99 under {PATIENCE:.0f} s: {enough.machines} machine{'s' * (enough.machines > 1)}{also}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="scripts/simulate", description="The first snow day, from measured costs.")
    parser.add_argument("--share", type=float, default=0.3, help="how many of the families write (0.3)")
    parser.add_argument("--letters", type=float, default=200.0, help="letters a second to a machine's relay (200)")
    parser.add_argument("--costs", type=Path, help="the JSON of `scripts/bench all --json`")
    chosen = parser.parse_args()
    for place in PLACES:
        costs = measured(chosen.costs, place.costs) if chosen.costs else place.costs
        print("\n".join(told(replace(place, costs=costs), chosen.share, chosen.letters)), end="\n\n")  # noqa: T201


if __name__ == "__main__":
    main()
