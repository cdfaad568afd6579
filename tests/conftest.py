"""What all tests share: the event loop that serves, hypothesis' budgets, a running gateway, PostgreSQL.

`gateway` is a running gateway with its people; `shell` is the command line of its operator.
"""

import asyncio
import contextlib
import gc
import os
import shutil
from collections.abc import AsyncIterator, Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import Any

import hypothesis
import pytest
import uvloop
from support import GatewayWith, RunningGateway, running_gateway
from support.command_line import CommandLine, call
from support.databases.postgres import Cluster, binaries, running_cluster
from support.databases.sqlite import lay_out
from support.network.tls import Certificate, make_certificate

hypothesis.settings.register_profile("short", deadline=None, max_examples=60, derandomize=True)
hypothesis.settings.register_profile("long", deadline=None, max_examples=2_000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))

LoopFactories = Mapping[str, Callable[[], asyncio.AbstractEventLoop]]


def pytest_configure(config: pytest.Config) -> None:
    """Our own marks."""
    config.addinivalue_line("markers", "both_loops: run on asyncio's own event loop as well as on uvloop")
    config.addinivalue_line("markers", "slow: whole processes under load, or every page in a browser, take minutes")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test that hangs is ended (`timeout` in pyproject.toml); slow ones have more time."""
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.timeout(5 * float(config.getini("timeout"))))


def pytest_collection_finish() -> None:
    """What was collected stays: the garbage collector does not have to look at it again and again."""
    gc.freeze()


def pytest_asyncio_loop_factories(config: pytest.Config, item: pytest.Item) -> LoopFactories:
    """Everything runs on the loop that serves."""
    uv = {"uvloop": uvloop.new_event_loop}
    return uv | {"asyncio": asyncio.SelectorEventLoop} if item.get_closest_marker("both_loops") else uv


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With CI=true nothing is skipped: what would be is a failure."""
    report = yield
    if report.skipped and os.environ.get("CI") == "true" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was not run, and CI skips nothing: {call.excinfo and call.excinfo.value}"
    return report


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """A command line in an empty folder, without settings of mine."""
    monkeypatch.delenv("MAILGATE_SETTINGS", raising=False)
    monkeypatch.chdir(tmp_path)
    return CommandLine(capsys)


@pytest.fixture(scope="session")
def made_gate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a gateway with one school, made once: its database alone takes longer than most commands."""
    folder = tmp_path_factory.mktemp("made") / "gate"
    assert call("init", folder, "--domain", "mail.example.jp") == 0
    school = ("--name", "拓進小学校", "--phone", "0144-00-0000")
    assert call("--settings", folder / "settings.ini", "school", "add", "takushin", *school) == 0
    return folder


@pytest.fixture
def gate(shell: CommandLine, made_gate: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> CommandLine:
    """The same in a folder of its own where a gateway with one school was made."""
    shutil.copytree(made_gate, tmp_path / "gate")
    monkeypatch.chdir(tmp_path / "gate")
    return shell


@pytest.fixture
async def gateway(tmp_path: Path) -> AsyncIterator[RunningGateway]:
    """A gateway that runs, with its people."""
    async with running_gateway(tmp_path) as opened:
        yield opened


@pytest.fixture
def gateway_with(tmp_path: Path) -> GatewayWith:
    """`async with gateway_with(...)`: the same, with other settings, another relay or a wrapped store."""

    def opened(**changes: Any) -> contextlib.AbstractAsyncContextManager[RunningGateway]:
        return running_gateway(tmp_path, **changes)

    return opened


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """A certificate for TLS, for the whole run."""
    return make_certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server, for the whole run."""
    programs = binaries()
    if programs is None:
        pytest.skip("there is no PostgreSQL server on this machine (Debian: postgresql)")
    with running_cluster(programs) as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without tables, once on each engine."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'new.db'}"
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    url = cluster.new_database()
    yield url
    cluster.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of the newest schema without any people, once on each engine."""
    if request.param == "sqlite":
        lay_out(tmp_path / "migrated.db")
        yield f"sqlite:///{tmp_path / 'migrated.db'}"
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    url = cluster.migrated_database()
    yield url
    cluster.drop(url)
