"""What a command needs and does not find: files that settings name, a database, a port, PostgreSQL's driver."""

import contextlib
import os
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from support.command_line import CommandLine

from mailgate.service.lock import locked


class Served(Exception):
    """It would serve now."""


@pytest.fixture(autouse=True)
def _not_really(monkeypatch: pytest.MonkeyPatch) -> None:
    """`mailgate serve` stops where it would turn into the supervisor."""

    def turn_into(*_: object) -> None:
        raise Served

    monkeypatch.setattr(os, "execv", turn_into)


def put_into_settings(changes: dict[str, str]) -> None:
    """Give keys other values."""
    file = Path("settings.ini")
    lines = file.read_text("utf-8").splitlines()
    file.write_text(
        "".join(
            f"{key} = {changes[key]}\n" if (key := line.partition(" =")[0]) in changes else f"{line}\n"
            for line in lines
        ),
        "utf-8",
    )


def line_of(key: str) -> int:
    """Where a key stands."""
    lines = Path("settings.ini").read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(f"{key} ="))


def certify(name: str) -> None:
    """A certificate and its key, NAME.pem and NAME.key."""
    words = f"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=x -keyout {name}.key"
    subprocess.run([*words.split(), "-out", f"{name}.pem"], check=True, capture_output=True)


NO_SECRET = "is no channel secret, letters and digits on one line as the LINE Developers Console shows it"

# -- files that settings name -------------------------------------------------------------------------


def test_every_file_that_is_not_there_is_named_once_with_its_key_and_line(gate: CommandLine) -> None:
    named = {"secret_key_file": "nokey", "tls_certificate": "nocert", "tls_key": "no.pem", "password_file": "nopass"}
    put_into_settings(named)
    sections = dict(zip(named, ("gateway", "smtp", "smtp", "relay"), strict=True))
    said = [
        f"settings.ini:{line_of(key)}: [{sections[key]}] {key} = {Path.cwd() / file}: No such file or directory"
        for key, file in named.items()
    ]
    assert gate.run("serve", code=1) == ("", said)
    assert gate.run("serve", "--only", "web", code=1)[1] == said[:1], "the pages need none of the others"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "there is no key in it; `openssl rand -hex 32` makes one"),
        (f"{'ab' * 32}\nzz", "line 2 is no key of 64 hexadecimal digits, as `openssl rand -hex 32` makes one"),
    ],
)
@pytest.mark.parametrize("command", [["serve"], ["roster", "codes", "--school", "takushin"]])
def test_a_broken_key_file_is_named(gate: CommandLine, command: Sequence[str], content: str, why: str) -> None:
    Path("mailgate.key").write_text(content, "ascii")
    place = f"settings.ini:{line_of('secret_key_file')}: [gateway] secret_key_file = {Path('mailgate.key').absolute()}"
    assert gate.run(*command, code=1) == ("", [f"{place}: {why}"])


def test_a_key_of_another_certificate_is_noticed(gate: CommandLine) -> None:
    certify("one")
    certify("other")
    put_into_settings({"tls_certificate": "one.pem", "tls_key": "other.key"})
    (problem,) = gate.run("serve", code=1)[1]
    assert problem.startswith(f"settings.ini:{line_of('tls_certificate')}: [smtp] tls_certificate = ")
    put_into_settings({"tls_key": "one.key"})
    with pytest.raises(Served):
        gate.run("serve")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "No such file or directory"),
        ("", NO_SECRET),
        (f"{'0a' * 16}\n{'0b' * 16}\n", NO_SECRET),
    ],
)
def test_a_channel_without_its_secret_is_named(gate: CommandLine, content: str | None, why: str) -> None:
    put_into_settings({"channel_id": "1234567890", "channel_secret_file": "line.secret"})
    if content is not None:
        Path("line.secret").write_text(content, "ascii")
    key = f"settings.ini:{line_of('channel_secret_file')}: [line] channel_secret_file"
    assert gate.run("serve", code=1) == ("", [f"{key} = {Path('line.secret').absolute()}: {why}"])
    put_into_settings({"channel_secret_file": ""})
    assert gate.run("serve", code=1) == ("", [f"{key} must be given where there is a channel_id"])


def test_a_channel_secret_that_everybody_can_read_is_told_and_served(
    gate: CommandLine, capsys: pytest.CaptureFixture[str]
) -> None:
    put_into_settings({"channel_id": "1234567890", "channel_secret_file": "line.secret"})
    Path("line.secret").write_text(f"{'0a' * 16}\n", "ascii")
    Path("line.secret").chmod(0o644)
    with pytest.raises(Served):
        gate.run("serve")
    place = f"settings.ini:{line_of('channel_secret_file')}: [line] channel_secret_file"
    assert capsys.readouterr().err.startswith(f"{place} = {Path('line.secret').absolute()}: everybody")


def test_a_secret_that_everybody_can_read_is_told_and_served(
    gate: CommandLine, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Served):
        gate.run("serve")
    assert capsys.readouterr().err == ""
    Path("mailgate.key").chmod(0o644)
    with pytest.raises(Served):
        gate.run("serve")
    place = f"settings.ini:{line_of('secret_key_file')}: [gateway] secret_key_file"
    assert capsys.readouterr().err.startswith(f"{place} = {Path('mailgate.key').absolute()}: everybody")


@pytest.mark.parametrize(
    ("path", "mode", "why"),
    [
        ("mailgate.db", 0o604, "everybody on this machine can read it; chmod 600"),
        ("mailgate.key", 0o620, "other users of this machine can change it; chmod go-w"),
        ("settings.ini", 0o646, "other users of this machine can change it; chmod go-w"),
        (".", 0o777, "other users of this machine can change it; chmod go-w"),
    ],
)
def test_what_other_users_can_read_or_change_is_told(
    gate: CommandLine, capsys: pytest.CaptureFixture[str], path: str, mode: int, why: str
) -> None:
    Path(path).chmod(mode)
    with pytest.raises(Served):
        gate.run("serve")
    (line,) = capsys.readouterr().err.splitlines()
    assert f"{Path(path).absolute()}: {why} {Path(path).absolute()}" in line


def test_a_password_in_the_settings_is_told(gate: CommandLine, capsys: pytest.CaptureFixture[str]) -> None:
    put_into_settings({"database": "postgresql://mailgate:secret@db.example/mailgate"})
    with pytest.raises(Served):
        gate.run("serve")
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"settings.ini:{line_of('database')}: [gateway] database: there is a password in it")
    assert "secret" not in line


@pytest.mark.parametrize(
    ("url", "is_told"),
    [
        ("http://mail.school.example.jp", True),
        ("http://8.8.8.8:8080", True),
        ("https://mail.school.example.jp", False),
        ("http://localhost:8080", False),
        ("http://gate.localhost", False),
        ("http://mailgate:8080", False),
        ("http://[::1]:8080", False),
        ("http://192.168.1.4", False),
    ],
)
def test_pages_without_tls_at_a_public_name_are_told(
    gate: CommandLine, capsys: pytest.CaptureFixture[str], url: str, is_told: bool
) -> None:
    put_into_settings({"public_url": url})
    with pytest.raises(Served):
        gate.run("serve")
    said = capsys.readouterr().err
    assert said.startswith(f"settings.ini:{line_of('public_url')}: [gateway] public_url = {url}: ") is is_told
    assert is_told or said == ""


def test_a_gateway_that_runs_as_root_says_so(gate: CommandLine) -> None:
    """Only root can see this; anybody else sees that nothing is said."""
    Path("mailgate.key").unlink()
    command = [sys.executable, "-m", "mailgate.service.supervisor", "settings.ini", "text", "0"]
    path = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    ended = subprocess.run(command, env=path, capture_output=True, text=True, timeout=60, check=False)
    assert ("mailgate runs as root" in ended.stderr) is (os.geteuid() == 0)


def test_what_a_command_makes_is_for_its_owner(gate: CommandLine) -> None:
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in Path.cwd().iterdir()}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(Path.cwd().stat().st_mode) == 0o700


# -- the database -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command", [["serve"], ["queue"], ["school", "list"], ["school", "add", "x", "--name", "N", "--phone", "1"]]
)
def test_only_init_makes_a_database(gate: CommandLine, command: Sequence[str]) -> None:
    put_into_settings({"database": "sqlite:///mailgtae.db"})
    place = f"settings.ini:{line_of('database')}: [gateway] database = {Path.cwd() / 'mailgtae.db'}"
    why = "there is no such database; `mailgate init` makes one"
    assert gate.run(*command, code=1) == ("", [f"{place}: {why}"])
    assert not list(Path.cwd().glob("mailgtae*"))


@pytest.mark.parametrize("command", [["serve"], ["queue"], ["backup", "copy.db"]])
def test_a_database_of_another_program_is_left_alone(gate: CommandLine, command: Sequence[str]) -> None:
    other = Path("other.db")
    with contextlib.closing(sqlite3.connect(other)) as database, database:
        database.execute("CREATE TABLE message (text)")
    before = other.read_bytes()
    put_into_settings({"database": f"sqlite:///{other}"})
    (said,) = gate.run(*command, code=1)[1]
    assert "other.db" in said
    assert "another program" in said or "no database of mailgate" in said
    assert other.read_bytes() == before


def test_a_second_one_with_the_same_database_says_so(gate: CommandLine) -> None:
    with locked(Path("mailgate.db")):
        said = gate.run("serve", code=1)[1]
    place = f"settings.ini:{line_of('database')}: [gateway] database = {Path.cwd() / 'mailgate.db'}"
    assert said == [f"{place}: another `mailgate serve` is running with it; stop that one first"]
    with pytest.raises(Served):
        gate.run("serve")


def test_init_makes_a_database_that_others_cannot_read(gate: CommandLine) -> None:
    assert stat.S_IMODE(Path("mailgate.db").stat().st_mode) == 0o600


def test_a_port_that_is_taken_is_named(gate: CommandLine) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        put_into_settings({"listen": f"127.0.0.1:{port}"})
        command = [sys.executable, "-m", "mailgate", "serve", "--only", "smtp"]
        path = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
        ended = subprocess.run(command, env=path, capture_output=True, text=True, timeout=60, check=False)
    place = f"settings.ini:{line_of('listen')}: [smtp] listen = 127.0.0.1:{port}"
    assert ended.returncode == 1
    assert ended.stderr.splitlines()[-1] == f"{place}: Address already in use"


def test_postgresql_without_its_driver_is_one_line(gate: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    said = ["PostgreSQL needs the extra `postgres`: pip install 'PATH[postgres]', with the checkout or wheel as PATH"]
    url = "postgresql://mailgate@db.example/mailgate"
    assert gate.run("migrate-database", "mailgate.db", url, code=1) == ("", said)
    put_into_settings({"database": url})
    for command in (["serve"], ["queue"], ["school", "list"]):
        assert gate.run(*command, code=1) == ("", said)
