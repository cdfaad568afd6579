"""Every command line that README and the documents show is one that works: names, options, arguments, files."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import click
import pytest

from mailgate.cli import mailgate
from references.prose import ROOT, files, read

FENCED = re.compile(r"^```\n(.*?)^```", re.MULTILINE | re.DOTALL)
TICKED = re.compile(r"`(mailgate [^`]+)`")
PATH = re.compile(r"^/\S*/")
INSTALLED = "/opt/mailgate/bin/"
DOCUMENTS = [file for file in files() if file.suffix == ".md" and file.name != "CHANGELOG.md"]
PLACES = (ROOT, ROOT / "deploy")
"""Where a relative path of a command line may be: in a checkout, or in what `mailgate install-files` wrote."""


def fenced() -> Iterator[tuple[PurePosixPath, list[str]]]:
    """The words of each command in a block of code: without comments, and each command of a line by itself."""
    for file in DOCUMENTS:
        for line in "".join(FENCED.findall(read(file))).replace("\\\n", " ").splitlines():
            try:
                words = shlex.split(line, comments=True)
            except ValueError:  # a drawing or a sentence
                continue
            for part in re.split(r"\0(?:&&|\|)\0", "\0".join(words)):
                yield file, _without_sudo(part.split("\0"))


def _without_sudo(words: list[str]) -> list[str]:
    return words[3:] if words[:2] == ["sudo", "-u"] else words


def ours() -> Iterator[tuple[PurePosixPath, list[str]]]:
    """Those that call mailgate, also inside a container."""
    for file, words in fenced():
        if words[0] == f"{INSTALLED}mailgate":
            yield file, words[1:]
        elif words[:2] == ["podman", "run"]:
            yield file, words[words.index("mailgate") + 1 :]


def parsed(words: list[str]) -> None:
    """Let click read a command line as far as it can without running it. Raises click.UsageError."""
    context = mailgate.make_context("mailgate", [*words])
    while isinstance(context.command, click.Group):
        name, *rest = [*context._protected_args, *context.args]
        command = context.command.get_command(context, name)
        if command is None:
            raise click.UsageError(f"there is no {name}")
        context = command.make_context(name, rest, parent=context)


def test_a_command_has_its_full_path() -> None:
    assert [(str(file), words) for file, words in fenced() if words[0] in {"mailgate", "pip"}] == []


@pytest.mark.parametrize(("file", "words"), [pytest.param(*each, id=" ".join(each[1])) for each in ours()])
def test_click_understands_it(
    file: PurePosixPath, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the files that it names, which the reader has."""
    monkeypatch.chdir(tmp_path)
    here = [
        Path(word).name if "/" in word and "//" not in word and not word.startswith("-") else word for word in words
    ]
    for word in here:
        if re.fullmatch(r"[\w-]+\.(csv|toml|xlsx)|COPY", word):
            Path(word).touch()
    parsed(here)


def test_enough_is_looked_at() -> None:
    assert len([*ours()]) >= 12


def unknown_options(line: str) -> set[str]:
    """The words that begin with -- in a line in prose, and that the command which it names does not have."""
    command: click.Command = mailgate
    _, *words = line.split()
    for word in words:
        inner = command.get_command(click.Context(command), word) if isinstance(command, click.Group) else None
        if inner is None:
            break
        command = inner
    known = {option for parameter in command.params for option in parameter.opts}
    return set(re.findall(r"(?<![\w-])--[a-z-]+", line)) - known - {"--help", "--version", "--settings"}


@pytest.mark.parametrize("file", DOCUMENTS, ids=str)
def test_options_in_prose_are_there(file: PurePosixPath) -> None:
    for line in TICKED.findall(" ".join(FENCED.sub("", read(file)).split())):
        assert not unknown_options(line), f"{file}: {line}"


@pytest.mark.parametrize("line", ["mailgate queue --nonsense", "mailgate roster import --schol x"])
def test_an_option_that_is_not_there_is_found(line: str) -> None:
    assert unknown_options(line)


def test_a_command_that_is_wrong_is_found() -> None:
    for wrong in (["school", "add"], ["nonsense"], ["roster", "import", "--schol", "x", "f"], ["year", "nonsense"]):
        with pytest.raises(click.UsageError):
            parsed(wrong)


def test_files_of_the_checkout_are_there() -> None:
    tops = {folder.name for top in PLACES for folder in top.iterdir() if folder.is_dir()}
    paths = [(file, word.removeprefix("PATH/"), word) for file, words in fenced() for word in words]
    own = [(file, path) for file, path, word in paths if path != word or ("/" in path and path.split("/")[0] in tops)]
    assert len(own) > 10
    assert [(str(file), path) for file, path in own if not any([*top.glob(path)] for top in PLACES)] == []


def test_scripts_can_be_called() -> None:
    scripts = {words[0] for _, words in fenced() if words[0].startswith("scripts/")}
    assert scripts
    assert [script for script in scripts if not (ROOT / script).stat().st_mode & 0o100] == []
