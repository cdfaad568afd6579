"""The alert rules fire when they should, and the rules and the board ask for metrics that there are."""

import json
import re
import shutil
import subprocess
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from mailgate.resources import DEPLOY

RULES, BOARD = DEPLOY / "prometheus" / "alerts.yml", DEPLOY / "grafana" / "mailgate.json"
NAME = re.compile(r"\bmailgate_\w+")
PROMTOOL = shutil.which("promtool")


def known() -> set[str]:
    """Every name under which Prometheus finds what the gateway measures."""
    from prometheus_client import generate_latest

    from mailgate.school.trace.figures import Figures
    from mailgate.service import metrics

    read = metrics.FiguresCollector()
    read.figures = Figures(
        waiting=1, oldest=1, sessions=1, bounces={"full": 1}, uncopied=1, by_channel={}, line_messages=1, resting={}
    )
    read.certificates = {"pages": 1.0}
    metrics.MAILS.labels("login", "carried-out")
    metrics.LETTERS.labels("mail", "login", "sent")
    metrics.DELIVERY.labels("mail")
    metrics.LIMITS.labels("smtp_recipients")
    shown = generate_latest(metrics.registry(read)).decode()
    return {sample.name for family in text_string_to_metric_families(shown) for sample in family.samples}


def asked(text: str) -> set[str]:
    """The names of metrics in a text."""
    return set(NAME.findall(text))


def test_the_rules_and_the_board_ask_for_metrics_that_there_are() -> None:
    board: dict[str, Any] = json.loads(BOARD.read_text("utf-8"))
    queries = "\n".join(target["expr"] for panel in board["panels"] for target in panel["targets"])
    assert len(asked(queries)) > 8
    assert asked(queries) - known() == set()
    assert asked("\n".join(re.findall("expr: (.*)", RULES.read_text("utf-8")))) - known() == set()


@pytest.mark.skipif(PROMTOOL is None, reason="promtool is not installed (Debian's package prometheus)")
@pytest.mark.parametrize("words", [("check", "rules", "alerts.yml"), ("test", "rules", "alerts.test.yml")])
def test_the_rules_are_good_and_fire_when_they_should(words: tuple[str, ...]) -> None:
    assert PROMTOOL
    ended = subprocess.run(
        [PROMTOOL, *words], cwd=RULES.parent, capture_output=True, text=True, timeout=50, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
