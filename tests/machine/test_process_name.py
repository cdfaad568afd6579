"""A process is called dead only where that is known."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from mailgate.machine.process_name import is_dead, name_of


@pytest.fixture
def child() -> Iterator[subprocess.Popen[bytes]]:
    """A process that waits until its stdin is closed."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process
        process.kill()


def test_one_that_runs_is_not_dead_and_one_that_ended_is(child: subprocess.Popen[bytes]) -> None:
    own, name = name_of(os.getpid()), name_of(child.pid)
    assert [is_dead(own), is_dead(name)] == [False, False]
    child.kill()
    child.wait()
    assert [is_dead(own), is_dead(name)] == [False, True]


def test_one_that_waits_for_its_parent_to_look_is_dead(child: subprocess.Popen[bytes]) -> None:
    name = name_of(child.pid)
    child.kill()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert is_dead(name)


def test_another_process_under_the_same_number_is_another() -> None:
    machine, process, begun = name_of(os.getpid()).split(":")
    assert is_dead(f"{machine}:{process}:{int(begun) - 1}")


@pytest.mark.parametrize("name", ["", "another:1:1", "::", f"{'0' * 16}:999999999:1"])
def test_of_another_machine_nothing_is_known(name: str) -> None:
    assert not is_dead(name)
