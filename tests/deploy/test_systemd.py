"""The unit keeps the service from all that it does not need."""

import shutil
import subprocess
from pathlib import Path

import pytest

from mailgate.resources import DEPLOY

UNITS = DEPLOY / "systemd"
ANALYZE = shutil.which("systemd-analyze")
missing = pytest.mark.skipif(ANALYZE is None, reason="there is no systemd-analyze (Debian: systemd)")


def analysed(*words: str) -> "subprocess.CompletedProcess[str]":
    """What systemd-analyze says to these words."""
    return subprocess.run([str(ANALYZE), "--no-pager", *words], capture_output=True, text=True, timeout=60, check=False)


def with_programs_that_are_there(unit: Path, folder: Path) -> Path:
    """A copy that starts a program of every machine, since ours is not installed where tests run."""
    text = unit.read_text("utf-8").replace("/opt/mailgate/bin/mailgate", "/bin/true")
    copy = folder / unit.name
    copy.write_text(text.replace("/usr/sbin/postqueue", "/bin/true"), "utf-8")
    return copy


@missing
@pytest.mark.parametrize("name", ["mailgate.service", "mailgate-backup.service"])
def test_the_exposure_of_the_unit_is_low(name: str, tmp_path: Path) -> None:
    unit = with_programs_that_are_there(UNITS / name, tmp_path)
    done = analysed("security", "--offline=true", "--threshold=19", str(unit))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Overall exposure level" in done.stdout


@missing
def test_systemd_understands_every_line(tmp_path: Path) -> None:
    units = [with_programs_that_are_there(unit, tmp_path) for unit in sorted(UNITS.iterdir())]
    done = analysed("verify", "--man=no", *map(str, units))
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stderr.splitlines() if str(tmp_path) in line] == []
