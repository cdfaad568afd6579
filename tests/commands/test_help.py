"""Every command explains itself: what it does, examples that work as they stand, JSON where it prints a table."""

import inspect
import json
import os
import pty
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from support.command_line import CommandLine

from mailgate.cli import COMMANDS, mailgate
from mailgate.commands import database, terminal

RESULT = re.compile(r"terminal\.(row|table)\(|\.render\(")
ASKS = {"init"}
"""What asks a person and tells them what to do next: nothing in it is for a program."""
MAILGATE = Path(sys.executable).with_name("mailgate")


def every_command(command: click.Command = mailgate, *names: str) -> Iterator[tuple[str, click.Command]]:
    """All commands below this one, with their names as somebody types them."""
    if names:
        yield " ".join(names), command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below
            yield from every_command(below, *names, name)


EVERY = dict(every_command())


def examples(command: click.Command) -> list[str]:
    """The command lines that its help shows."""
    return re.findall(r"^ *(mailgate .*)$", (command.help or "").partition("Examples:")[2], re.MULTILINE)


def parse(words: list[str]) -> str:
    """Read a command line as click does, and run nothing; the names of the commands in it."""
    context, command, names = click.Context(mailgate), click.Command(""), [""]
    rest = words
    group: click.Command = mailgate
    while isinstance(group, click.Group):
        context = group.make_context(names[-1] or "mailgate", rest, parent=context if names[-1] else None)
        rest = [*context._protected_args, *context.args]
        if not rest:
            return " ".join(names[1:])
        name, found, rest = group.resolve_command(context, rest)
        assert found
        group = command = found
        names.append(name or "")
    command.make_context(names[-1], rest, parent=context)
    return " ".join(names[1:])


@pytest.mark.parametrize("name", EVERY)
def test_a_command_says_what_it_does_and_shows_examples_that_can_be_typed(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(click.Path, "convert", lambda _self, value, _parameter, _context: Path(value))
    command = EVERY[name]
    assert command.get_short_help_str(80).strip(" .")
    assert not command.get_short_help_str(80).endswith("..."), "its first sentence does not fit into the list"
    shown = examples(command)
    assert shown, "there are no examples"
    for example in shown:
        words = shlex.split(example.partition(" > ")[0])[1:]
        assert parse(words).startswith(name), example


def test_the_help_lists_every_command_once_in_its_section(shell: CommandLine) -> None:
    out, _ = shell.run("--help")
    for heading, names in COMMANDS.items():
        section = re.search(rf"^{heading}:\n((?:  .*\n)+)", out, re.MULTILINE)
        assert section
        assert re.findall(r"^  (\S+)", section[1], re.MULTILINE) == [*names]
    assert sorted(mailgate.commands) == sorted(name for names in COMMANDS.values() for name in names)


def sources(function: Callable[..., object], seen: set[str]) -> Iterator[str]:
    """Its own lines, and those of the functions beside it that it calls, however far down."""
    source, beside = inspect.getsource(function), vars(inspect.getmodule(function))
    yield source
    for name in set(re.findall(r"\b(_\w+)\b", source)) - seen:
        seen.add(name)
        if inspect.isfunction(beside.get(name)):
            yield from sources(beside[name], seen)


def prints_a_result(command: click.Command) -> bool:
    """Whether it writes columns, or fills in a template."""
    return any(map(RESULT.search, sources(inspect.unwrap(command.callback or parse), set())))


TABLES = [name for name, command in EVERY.items() if prints_a_result(command) and name not in ASKS]


@pytest.mark.parametrize("name", TABLES)
def test_what_prints_a_result_has_json(name: str) -> None:
    assert "--json" in {option for parameter in EVERY[name].params for option in parameter.opts}


def test_json_has_what_the_table_has(gate: CommandLine) -> None:
    assert len(TABLES) > 5
    assert json.loads(gate.run("school", "list", "--json")[0]) == [
        {"code": "takushin", "name": "拓進小学校", "phone": "0144-00-0000", "closed": False}
    ]
    assert json.loads(gate.run("queue", "--json")[0]) == []
    (key,) = json.loads(gate.run("key", "list", "--json")[0])
    assert gate.run("key", "list")[0].startswith(f"{key['name']}\tsigns\t{key['codes']}\t")
    (school,) = json.loads(gate.run("numbers", "--date", "2026-11-24", "--json")[0])
    assert school["code"] == "takushin"
    assert json.loads(gate.run("retention", "run", "--json")[0]) == {}
    assert json.loads(gate.run("audit", "verify", "--json")[0])["findings"] == []


# -- completion ---------------------------------------------------------------------------------------


def completed(tmp_path: Path, *words: str) -> list[str]:
    """What bash offers for the last of these words."""
    script = tmp_path / "completion"
    script.write_text(
        subprocess.run([MAILGATE, "completion", "bash"], capture_output=True, check=True, text=True).stdout
    )
    typed = " ".join(map(shlex.quote, ["mailgate", *words]))
    asked = f"source {script}; COMP_WORDS=({typed}); COMP_CWORD={len(words)}; _mailgate_completion {MAILGATE}"
    bash = ["bash", "--norc", "-c", f'{asked}; printf "%s\\n" "${{COMPREPLY[@]}}"']
    return subprocess.run(bash, capture_output=True, check=True, text=True).stdout.split()


def test_bash_completes_commands_and_options(tmp_path: Path) -> None:
    assert completed(tmp_path, "re") == ["restore", "retention"]
    assert completed(tmp_path, "roster", "li") == ["list"]
    assert completed(tmp_path, "export", "m") == ["month"]
    assert completed(tmp_path, "queue", "--js") == ["--json"]


@pytest.mark.parametrize("shell_name", ["zsh", "fish"])
def test_other_shells_have_a_script(shell_name: str, shell: CommandLine, tmp_path: Path) -> None:
    out, _ = shell.run("completion", shell_name)
    assert "_MAILGATE_COMPLETE" in out
    if program := shutil.which(shell_name):
        (tmp_path / "script").write_text(out)
        subprocess.run([program, "-n", str(tmp_path / "script")], check=True)


# -- the terminal -------------------------------------------------------------------------------------


def on_a_terminal(**environment: str) -> str:
    """What a person sees of a command that fails."""
    ours, theirs = pty.openpty()
    command = [f"{MAILGATE}", "queue", "--settings", "none.ini"]
    subprocess.run(command, stderr=theirs, check=False, env=os.environ | {"TERM": "xterm"} | environment)
    os.close(theirs)
    with os.fdopen(ours, "rb") as seen:
        return seen.read1().decode()


def test_what_is_wrong_is_red_for_people_and_plain_for_programs(shell: CommandLine) -> None:
    plain = "none.ini: cannot be read (No such file or directory)"
    assert on_a_terminal() == f"\x1b[31m{plain}\x1b[0m\r\n"
    assert on_a_terminal(NO_COLOR="1") == f"{plain}\r\n"
    assert on_a_terminal(TERM="dumb") == f"{plain}\r\n"
    assert shell.run("queue", "--settings", "none.ini", code=1)[1] == [plain]


class Terminal:
    """A stderr that is a terminal, on which seconds pass as they are written."""

    def __init__(self) -> None:
        self.written = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> None:
        self.written += text

    def flush(self) -> None:
        """Nothing is kept back."""


def test_what_takes_long_shows_for_how_long_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = Terminal()
    monkeypatch.setattr("sys.stderr", seen)
    monkeypatch.setattr(terminal, "PATIENT_SECONDS", 0.001)
    with terminal.working():
        while "3 s" not in seen.written:
            pass
    assert seen.written.startswith("\rworking ... 1 s\rworking ... 2 s\rworking ... 3 s")
    assert seen.written.endswith("\r\033[K")


@pytest.mark.parametrize("run", [database.read, database.write, database.erase])
def test_a_long_unit_of_work_shows_for_how_long(
    run: Callable[..., None], gate: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate.run("school", "list")
    seen = Terminal()
    monkeypatch.setattr("sys.stderr", seen)
    monkeypatch.setattr(terminal, "PATIENT_SECONDS", 0.001)

    def unit() -> None:
        while "2 s" not in seen.written:
            pass

    with click.Context(mailgate):
        run(unit)
    assert seen.written.endswith("\r\033[K")


def test_what_is_quick_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = Terminal()
    monkeypatch.setattr("sys.stderr", seen)
    monkeypatch.setattr(terminal, "PATIENT_SECONDS", 60.0)
    with terminal.working():
        pass
    assert seen.written == ""
