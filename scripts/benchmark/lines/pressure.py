"""What a crowd at the door does: a flood of page views beside the mail, and connections that say nothing."""

import contextlib
import socket
import statistics
from collections.abc import Iterator

from benchmark.lines import daily
from benchmark.lines.daily import Extent, Supply
from benchmark.load import jobs
from benchmark.measuring import Run, ours
from benchmark.reports.report import MEGA, SingleFigure
from benchmark.servers import processes
from benchmark.servers.environment import TestBed

FLOOD_CLIENTS = 32
IDLE_CONNECTIONS = 1_000


def beside_a_flood(environment: TestBed, supply: Supply, extent: Extent) -> SingleFigure:
    """The rate of login mails beside a flood of page views, in parts of their rate alone; by turns."""
    alone, beside = [], []
    for _ in range(extent.runs):
        alone.append(_logins(environment, supply, extent.trips).rate)
        with _flood(environment):
            beside.append(_logins(environment, supply, extent.trips).rate)
    share = statistics.median(with_it / without for with_it, without in zip(beside, alone, strict=True))
    rates = f"{statistics.median(beside):.0f} beside, {statistics.median(alone):.0f} alone"
    return SingleFigure(
        "flood", share, f"login trips keep {share:.2f} of their rate beside {FLOOD_CLIENTS} readers ({rates})"
    )


def _logins(environment: TestBed, supply: Supply, trips: int) -> Run:
    return ours(environment, [daily.mails(jobs.logins(supply.guardians(trips)), 20, 1)])


@contextlib.contextmanager
def _flood(environment: TestBed) -> Iterator[None]:
    host, port = environment.gateway.servers.web
    arguments = [str(environment.gateway.folder), host, str(port), str(FLOOD_CLIENTS)]
    before = environment.gateway.costs()["web"].cpu
    with processes.running("benchmark.load.flood", *arguments):
        while environment.gateway.costs()["web"].cpu < before + 0.1:  # it has begun
            pass
        yield


def idle_connections(environment: TestBed) -> SingleFigure:
    """How much memory connections take that say nothing, in MB."""
    before = sum(environment.gateway.memory().values())
    with contextlib.ExitStack() as crowd:
        for _ in range(IDLE_CONNECTIONS):
            connection = crowd.enter_context(socket.create_connection(environment.gateway.servers.mail))
            connection.recv(100)  # the greeting
        added = (sum(environment.gateway.memory().values()) - before) / MEGA
    return SingleFigure("idle", added, f"{IDLE_CONNECTIONS} idle connections add {added:.1f} MB")
