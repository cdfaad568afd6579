"""What the operator's guide has for other programs is what mailgate needs."""

import re
from pathlib import Path

import pytest

from mailgate.inbox.requests import Command

GUIDE = (Path(__file__).parents[2] / "docs" / "operating.md").read_text("utf-8")


@pytest.mark.parametrize("command", Command)
def test_postfix_takes_mail_to_every_address_that_is_answered(command: Command) -> None:
    maps = [re.compile(pattern) for pattern in re.findall(r"^/(\^.+)/  OK$", GUIDE, re.MULTILINE)]
    assert maps
    assert any(pattern.match(f"{command}+token@mail.school.example.jp") for pattern in maps)
