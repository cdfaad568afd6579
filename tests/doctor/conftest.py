"""A whole installation for each test."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support.command_line import CommandLine, call
from support.network.tls import Certificate, make_certificate

from doctor.world import DOMAIN, Surroundings, surroundings


@pytest.fixture(scope="session")
def long_certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """A certificate that is good for long."""
    return make_certificate(tmp_path_factory.mktemp("tls"), days=90)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a gateway with one school and a backup, for the whole run."""
    folder = tmp_path_factory.mktemp("made") / "gate"
    there = ["--settings", str(folder / "settings.ini")]
    for words in (
        ["init", str(folder), "--domain", DOMAIN],
        [*there, "school", "add", "takushin", "--name", "拓進小学校", "--phone", "0144-00-0000"],
        [*there, "backup", str(folder / "copy.db")],
    ):
        assert call(*words) == 0
    return folder


@pytest.fixture
async def around(
    shell: CommandLine,
    made: Path,
    long_certificate: Certificate,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Surroundings]:
    """An installation where all is right."""
    folder = tmp_path / "gate"
    shutil.copytree(made, folder)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SSL_CERT_FILE", str(long_certificate.certificate))
    monkeypatch.setattr("mailgate.doctor.machine.clock_state", lambda: 0)
    async with surroundings(shell, long_certificate, folder) as found:
        yield found
