"""`mailgate init` asks on a terminal, or takes options, and says what comes next."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from support.command_line import CommandLine

from mailgate.settings import load

SCHOOL = ("--school", "takushin", "--school-name", "拓進小学校", "--school-phone", "0144-00-0000")


def at_a_terminal(folder: Path, *answers: str) -> str:
    """What stands on a terminal after `mailgate init` was called there and these lines were typed."""
    master, slave = pty.openpty()
    os.write(master, "".join(f"{answer}\n" for answer in answers).encode())
    command = [sys.executable, "-m", "mailgate", "init", str(folder)]
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    shown = b""
    with open(master, "rb", buffering=0) as screen:  # noqa: PTH123 - a descriptor
        while chunk := _read(screen.fileno()):
            shown += chunk
    assert process.wait() == 0, shown.decode()
    return shown.decode()


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 4_096)
    except OSError:  # Linux: nobody has the terminal open any more
        return b""


def test_on_a_terminal_it_asks_for_all_that_it_needs(tmp_path: Path, shell: CommandLine) -> None:
    folder = tmp_path / "gate"
    answers = ("no domain!", "mail.town.example", "", "relay.town.example:587", "boss@town.example")
    shown = at_a_terminal(folder, *answers, "takushin", "拓進小学校", "0144-00-0000")
    assert "must be a domain name such as school.example.jp" in shown
    made = load(folder / "settings.ini")
    assert (made.gateway.domain, made.gateway.public_url) == ("mail.town.example", "https://mail.town.example")
    assert (made.relay.host, made.relay.port, made.gateway.operator) == ("relay.town.example", 587, "boss@town.example")
    out, _ = shell.run("--settings", folder / "settings.ini", "school", "list")
    assert out == "takushin\t拓進小学校\t0144-00-0000\n"


def test_with_options_it_asks_nothing(shell: CommandLine, tmp_path: Path) -> None:
    relay = ("--relay", "[2001:db8::25]:2525", "--operator", "boss@town.example")
    shell.run("init", "gate", "--domain", "mail.town.example", *relay, *SCHOOL)
    made = load(tmp_path / "gate" / "settings.ini")
    assert (made.relay.host, made.relay.port, made.gateway.operator) == ("2001:db8::25", 2525, "boss@town.example")
    assert "takushin" in shell.run("--settings", "gate/settings.ini", "school", "list")[0]


def test_it_says_what_comes_next_and_what_to_publish(shell: CommandLine, tmp_path: Path) -> None:
    out, _ = shell.run("init", "gate", "--domain", "mail.town.example")
    settings = tmp_path / "gate" / "settings.ini"
    program = Path(sys.prefix) / "bin" / "mailgate"
    for step in ("school add CODE", "roster import --school CODE", "staff import", "install-files DIR", "serve"):
        assert f"  {program} --settings {settings} {step}" in out
    assert f"chown -R mailgate: {tmp_path / 'gate'}" in out
    assert 'mail.town.example.\tIN\tTXT\t"v=spf1 mx -all"' in out
    assert "password_file" not in out


def test_a_relay_elsewhere_usually_wants_to_know_who_sends(shell: CommandLine) -> None:
    out, _ = shell.run("init", "gate", "--domain", "mail.town.example", "--relay", "relay.town.example")
    assert "security, username and password_file of [relay]" in out


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--school", "takushin"), 2),
        (("--school", "拓進", "--school-name", "拓進小学校", "--school-phone", "0144-00-0000"), 1),
        (("--relay", "relay.town.example:smtp"), 1),
    ],
)
def test_what_it_cannot_use_leaves_nothing_behind(
    options: tuple[str, ...], code: int, shell: CommandLine, tmp_path: Path
) -> None:
    shell.run("init", "gate", "--domain", "mail.town.example", *options, code=code)
    assert [*tmp_path.rglob("gate/*")] == []
    shell.run("init", "gate", "--domain", "mail.town.example", *SCHOOL)
