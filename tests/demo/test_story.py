"""The story that `mailgate demo --script` tells really happens, and it notices when it does not."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from mailgate.demo.environment import ANY_PORTS
from mailgate.demo.run import tell
from mailgate.demo.story.narrator import StoryBroken
from mailgate.school.directory import people, rules
from mailgate.school.models import Mailbox, Student
from mailgate.school.news import reading


def test_the_script_tells_the_whole_way_and_succeeds() -> None:
    told = subprocess.run([sys.executable, "-m", "mailgate", "demo", "--script"], capture_output=True, check=False)
    assert (told.returncode, told.stderr.decode()) == (0, "")
    story = told.stdout.decode()
    for telling in (
        "LINEと連携しました。",
        "下のURLを開いて、次に届くパスコードを入れてください。",
        "パスコード: ",
        "【要確認】",
        "学校が確認しました",
        "学校から返信があります",
        "7:59:59",
        "8:00:00",
        "【連絡一覧】",
        "連絡のない空席 1",
        "登校の確認",
        "13:00:00",
        "【緊急】大雪のため臨時休校（再送）",
        "まだ読んでいない家庭",
    ):
        assert telling in story
    assert story.splitlines()[-1].startswith("All of it happened")


def test_the_story_breaks_where_a_deadline_does_not_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "is_late", lambda *_: False)
    with pytest.raises(StoryBroken, match="eight_o_clock"):
        tell(tmp_path, ANY_PORTS, lambda _: None)


def test_the_story_breaks_where_somebody_gets_a_letter_that_is_not_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def whom_to_tell(student: Student, further: Sequence[str]) -> Sequence[Mailbox]:
        return rightly(student, [*further, "admin"])

    rightly = people.whom_to_tell
    monkeypatch.setattr(people, "whom_to_tell", whom_to_tell)
    with pytest.raises(StoryBroken, match="one_touch_logs_in"):
        tell(tmp_path, ANY_PORTS, lambda _: None)


def test_the_story_breaks_where_the_school_does_not_see_who_has_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "mark", lambda *_, **__: None)
    with pytest.raises(StoryBroken, match="a_button_or_a_reply"):
        tell(tmp_path, ANY_PORTS, lambda _: None)
