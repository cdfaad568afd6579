"""Whatever is found has words, in both languages, and what is wrong says how it is mended."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailgate import doctor
from mailgate.doctor.traffic import TOPICS
from mailgate.words.templates import environment

STATES = {"ok", "warning", "wrong", "unknown"}
MENDED_ELSEWHERE = {"settings-warning", "relay-size-untold", "forwarded-unseen"}
"""The words say it themselves, or another line does."""


def found() -> Iterator[tuple[str, str]]:
    """Every state and code that the modules of the doctor name."""
    for file in Path(doctor.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in STATES:
                assert isinstance(node.args[1], ast.Constant), ast.unparse(node)
                yield node.func.id, str(node.args[1].value)
    yield from (("wrong", f"alarm-{trouble}") for trouble in TOPICS)


def words_of(language: str) -> dict[str, tuple[str, str]]:
    template = environment("cli", language).get_template(f"doctor/{language}.txt")
    return dict(template.module.words)  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_finding_has_words(language: str) -> None:
    said = words_of(language)
    assert {code for _, code in found()} == set(said)
    assert {code for state, code in found() if state != "ok" and not said[code][1]} == MENDED_ELSEWHERE


def test_both_languages_name_the_same_facts() -> None:
    japanese, english = words_of("ja"), words_of("en")
    for code, (said, mend) in japanese.items():
        named = [set(re.findall(r"%\((\w+)\)s", " ".join(texts))) for texts in ((said, mend), english[code])]
        assert named[0] == named[1], code
