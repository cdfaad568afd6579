"""`mailgate demo` as it is started from a shell."""

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from mailgate.demo import environment
from mailgate.demo.clock import DemoClock

DEMO = [sys.executable, "-m", "mailgate", "demo"]


def test_the_demo_says_where_to_look_and_runs_until_it_is_interrupted(tmp_path: Path) -> None:
    options = ["--port", "0", "--smtp-port", "0", "--keep", str(tmp_path / "kept")]
    with subprocess.Popen([*DEMO, *options], stdout=subprocess.PIPE, text=True, encoding="utf-8") as running:
        assert running.stdout
        url = next(found[0] for line in running.stdout if (found := re.search(r"http://localhost:\d+/mailbox", line)))
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(url, timeout=20) as page:
            assert "みんなのメールボックス" in page.read().decode()
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=20) == 0
    assert (tmp_path / "kept" / "mailgate.key").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "kept" / "mailgate.db").exists()


def test_a_port_that_was_asked_for_and_is_taken_is_an_error_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        options = ["--port", str(taken.getsockname()[1]), "--keep", str(tmp_path)]
        ended = subprocess.run([*DEMO, *options], capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1
    assert "in use" in ended.stderr


def test_a_folder_that_holds_something_is_an_error_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("precious")
    ended = subprocess.run([*DEMO, "--script", "--keep", str(tmp_path)], capture_output=True, text=True, check=False)
    assert (ended.returncode, len(ended.stderr.splitlines())) == (1, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.ini"]


async def test_a_usual_port_that_is_taken_is_replaced_by_a_free_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(environment, "USUAL_PORTS", {"web": port, "smtp": port})
        async with environment.open_environment(tmp_path, environment.Ports(), DemoClock(lambda: 0)) as demo:
            assert demo.smtp[1] not in {0, port}
            assert f":{port}" not in demo.url
