"""`mailgate top`: the morning in numbers, with nobody's name."""

import datetime as dt
import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry, Counter, Gauge, start_http_server
from support import RunningGateway
from support.command_line import CommandLine

from mailgate.school.letters import claims
from mailgate.school.letters.line.budget import Budget
from mailgate.school.trace import morning


async def test_what_came_and_what_waits_is_counted(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await gateway.settled()
    at = gateway.dependencies.moment()
    settings = gateway.dependencies.settings
    today = at.local(settings.gateway.time_zone).date()
    found = await gateway.dependencies.store.read(morning.read, at, today, Budget.of(settings))
    assert found.mails == (1, 0.1)  # to login@
    assert found.sent[0] == len(gateway.post.letters)
    assert found.delays == (0, 0)
    assert (found.retried, found.figures.waiting, found.figures.sessions) == (0, 0, 1)
    assert sum(found.unconfirmed.values()) == 1
    assert next(iter(found.unconfirmed.values())) == 1, "the school with most comes first"


def test_it_prints_text_once_where_there_is_no_terminal_and_json_for_programs(gate: CommandLine) -> None:
    out, _ = gate.run("top")
    assert "letters waiting  0" in out
    assert "nobody confirmed: 0" in out
    told = json.loads(gate.run("top", "--once", "--json")[0])
    assert told["mails"] == [0, 0]
    assert told["unconfirmed"] == {"takushin": 0}
    assert told["counted"] is None


async def test_a_domain_that_rests_is_named_with_its_time(gateway: RunningGateway) -> None:
    at, settings = gateway.dependencies.moment(), gateway.dependencies.settings
    await gateway.dependencies.store.write(claims.rest, "over.example", at.now)
    for seconds in (30, 60):
        await gateway.dependencies.store.write(claims.rest, "slow.example", at.now + seconds)
    found = await gateway.dependencies.store.read(morning.read, at, dt.date(2026, 11, 24), Budget.of(settings))
    assert found.figures.resting == {"slow.example": 60}


def listen(address: str) -> None:
    """Let the settings of this folder name a listener for metrics."""
    text = Path("settings.ini").read_text("utf-8")
    head, _, section = text.partition("[metrics]")
    Path("settings.ini").write_text(f"{head}[metrics]{section.replace('listen =', f'listen = {address}')}", "utf-8")


def test_it_says_that_there_are_no_metrics_where_nothing_listens(gate: CommandLine) -> None:
    listen("127.0.0.1:1")
    assert "no metrics: does mailgate serve run?" in gate.run("top")[0]


def test_units_that_wait_and_limits_are_those_of_the_listener(gate: CommandLine) -> None:
    registry = CollectorRegistry()
    Gauge("mailgate_units_waiting", "-", registry=registry).set(7)
    Counter("mailgate_limits_hit", "-", ("limit",), registry=registry).labels("smtp_connections").inc(3)
    server, thread = start_http_server(0, "127.0.0.1", registry)
    try:
        listen(f"127.0.0.1:{server.server_port}")
        out, _ = gate.run("top")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert "units waiting    7" in out
    assert "limit smtp_connections: 3" in out


@pytest.fixture
def interruptible() -> Iterator[None]:
    """What is started meanwhile can be interrupted, also where the tests are a shell's background job that cannot."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_on_a_terminal_it_draws_itself_until_somebody_ends_it(gate: CommandLine) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "mailgate", "top", "--every", "1"]
    with subprocess.Popen(command, stdout=theirs, env=os.environ | {"TERM": "xterm"}) as process:
        os.close(theirs)
        seen = b""
        while seen.count(b"nobody confirmed: 0") < 2:
            seen += os.read(ours, 65_536)
        process.send_signal(signal.SIGINT)
    os.close(ours)
    assert seen.startswith(b"\x1b[")
    assert process.returncode == 0
