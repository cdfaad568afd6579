"""What a killed supervisor left behind in the folder for temporary files goes at the next start, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mailgate.machine.process_name import name_of
from mailgate.service import metrics_folder


def test_folders_of_the_dead_are_removed_and_no_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv(metrics_folder.FOLDER, "")
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    of_dead = tmp_path / f"mailgate-metrics-{name_of(process.pid)}-a1"
    process.communicate(b"\n")
    of_living = tmp_path / f"mailgate-metrics-{name_of(os.getppid())}-b2"
    of_somebody = tmp_path / "mailgate-metrics-c3"
    elsewhere = tmp_path / "elsewhere"
    for folder in (of_dead, of_living, of_somebody, elsewhere):
        folder.mkdir()
        (folder / "counter_1.db").touch()
    link = tmp_path / f"{of_dead.name}4"
    link.symlink_to(elsewhere)
    metrics_folder.prepare()
    assert not of_dead.exists()
    assert [(folder / "counter_1.db").exists() for folder in (of_living, of_somebody, elsewhere)] == [True] * 3
    mine = Path(os.environ[metrics_folder.FOLDER])
    assert mine.name.startswith(f"mailgate-metrics-{name_of(os.getpid())}-")
    metrics_folder.prepare()
    assert mine.is_dir(), "of a process that lives"
