"""`mailgate explain --as notice --at TIME --json`: what a guardian's mail would be, without doing it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from mailgate.cli import mailgate
from mailgate.commands.context import Failed

ROSTER = """\
学年,組,番号,氏名,ふりがな,保護者1メール
3,1,12,山田 花子,やまだ はなこ,m@mail.example
1,2,5,山田 太郎,やまだ たろう,m@mail.example
"""

Explain = Callable[..., dict[str, Any]]


@pytest.fixture
def explain(tmp_path: Path) -> Explain:
    """Explain a mail from somebody at an instant; the whole line of JSON."""
    folder = tmp_path / "gate"
    environment = {"MAILGATE_SETTINGS": str(folder / "settings.ini")}
    (tmp_path / "roster.csv").write_text(ROSTER, "utf-8")

    def run(*arguments: str) -> str:
        done = CliRunner().invoke(mailgate, arguments, env=environment)
        assert done.exit_code == 0, done.output
        return done.output

    def explained(
        text: str, at: str = "2026-11-24T07:10+09:00", sender: str = "m@mail.example", head: str = ""
    ) -> dict[str, Any]:
        mail = tmp_path / "mail.eml"
        mail.write_bytes(f"From: {sender}\r\nTo: notice@gate.example\r\n{head}\r\n{text}\r\n".encode())
        line: dict[str, Any] = json.loads(run("explain", "--as", "notice", "--at", at, "--json", str(mail)))
        return line

    run("init", str(folder), "--domain", "gate.example")
    run("school", "add", "s1", "--name", "青葉小学校", "--phone", "0144-00-0001")
    run("roster", "import", "--school", "s1", str(tmp_path / "roster.csv"))
    return explained


def test_a_notice_with_all_its_words(explain: Explain) -> None:
    line = explain("花子は通院で遅刻します。10時半ごろ着きます")
    assert line["reading"] == {
        "act": "notice",
        "notices": [
            {
                "students": ["山田 花子"],
                "kind": "late",
                "reason": "通院",
                "date": "2026-11-24",
                "until": "2026-11-24",
                "arrival": "10:30",
                "remarks": "10時半ごろ着きます",
            }
        ],
        "why": "",
    }
    assert line["from"] == "m@mail.example"
    assert "遅刻" in line["text"]


@pytest.mark.parametrize(
    ("text", "act", "why"),
    [
        ("今日休みます", "ask", "student-unclear"),
        ("花子は熱で休みます。花子は元気に登校します。", "several", "contradictory"),
        ("花子の欠席を取り消します", "withdraw", ""),
        ("花子は熱が下がったので登校します", "refuse", "nothing-to-cancel"),
    ],
)
def test_what_is_no_notice_says_why(explain: Explain, text: str, act: str, why: str) -> None:
    reading = explain(text)["reading"]
    assert (reading["act"], reading["why"]) == (act, why)


@pytest.mark.parametrize(
    ("at", "act"),
    [
        ("2026-11-24T07:59:59+09:00", "notice"),
        ("2026-11-24T08:00:00+09:00", "refuse"),
        ("2026-11-23T23:00:00Z", "refuse"),
        ("2026-11-24T07:10", "notice"),
    ],
)
def test_the_deadline_is_judged_at_the_instant_that_is_named(explain: Explain, at: str, act: str) -> None:
    reading = explain("花子が熱で11月24日に休みます", at=at)["reading"]
    assert reading["act"] == act
    assert reading["notices"][0]["date"] == "2026-11-24", "what was understood is shown in any case"


def test_who_has_no_students_and_a_machine_are_refused(explain: Explain) -> None:
    assert explain("花子が熱で休みます", sender="x@mail.example")["reading"]["why"] == "no-students"
    machine = explain("花子が熱で休みます", head="Auto-Submitted: auto-replied\r\n")["reading"]
    assert (machine["act"], machine["why"]) == ("refuse", "machine")


def test_a_person_may_read_it_too(explain: Explain, tmp_path: Path) -> None:
    explain("花子は通院で遅刻します。10時半ごろ着きます")
    settings, mail = str(tmp_path / "gate" / "settings.ini"), str(tmp_path / "mail.eml")
    read = ["--settings", settings, "explain", "--as", "notice", "--at", "2026-11-24T07:10+09:00", mail]
    said = [
        "連絡として読むと / read as a notice: notice",
        "  山田 花子: late / 通院, 2026-11-24, 10:30, 10時半ごろ着きます",
    ]
    alone = CliRunner().invoke(mailgate, read)
    assert alone.output.splitlines()[-2:] == said
    several = CliRunner().invoke(mailgate, [*read, mail]).output.splitlines()
    assert several[1:3] == several[4:6] == said
    explain("今日休みます")
    assert CliRunner().invoke(mailgate, read).output.splitlines()[-1].endswith(": ask (student-unclear)")


def test_each_piece_of_the_text_tells_which_rule_took_it_for_what(explain: Explain, tmp_path: Path) -> None:
    pieces = explain("花子は熱はありませんが頭痛で明日休みます")["pieces"]
    assert [tuple(piece.values()) for piece in pieces] == [
        ("花子", "student 1", "mentions: name"),
        ("熱", "a cause (denied)", "causes: denied"),
        ("頭痛", "headache (it holds)", "symptoms: headache"),
        ("明日", "2026-11-25", "periods: relative"),
        ("休みます", "absent (firm)", "deeds: absent, moods: firm"),
    ]
    settings, mail = str(tmp_path / "gate" / "settings.ini"), str(tmp_path / "mail.eml")
    read = ["--settings", settings, "explain", "--as", "notice", "--at", "2026-11-24T07:10+09:00", mail]
    assert "  頭痛: headache (it holds) (symptoms: headache)" in CliRunner().invoke(mailgate, read).output.splitlines()


def test_explaining_does_nothing(explain: Explain) -> None:
    for _ in range(2):
        assert explain("花子が熱で休みます")["reading"]["act"] == "notice"


def test_without_a_database_nobody_knows_the_family(tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(b"From: m@mail.example\r\n\r\nx\r\n")
    done = CliRunner().invoke(mailgate, ["init", str(tmp_path / "gate"), "--domain", "gate.example"])
    assert done.exit_code == 0
    (tmp_path / "gate" / "mailgate.db").unlink()
    settings = str(tmp_path / "gate" / "settings.ini")
    done = CliRunner().invoke(mailgate, ["--settings", settings, "explain", "--as", "notice", str(mail)])
    assert isinstance(done.exception, Failed)
