"""The command line as somebody at a terminal has it."""

import io
from pathlib import Path

import pytest

from mailgate.cli import main


def call(*words: str | Path) -> int | str:
    """Run a command in this process; its exit code, or what it says as it fails."""
    with pytest.raises(SystemExit) as ended:
        main([str(word) for word in words])
    return ended.value.code or 0


class CommandLine:
    """Runs commands; what they said and how they ended."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def run(self, *words: str | Path, typed: str = "", code: int | None = 0) -> tuple[str, list[str]]:
        """What the command wrote on stdout, and the lines on stderr.

        `typed` answers its questions. None for the exit `code` stands for any.
        """
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("sys.stdin", io.StringIO(typed))
            ended = call(*words)
        out, err = self._capsys.readouterr()
        assert code is None or ended == code, err
        return out, err.splitlines()
