"""What parents write is understood, or asked back."""

import datetime as dt
import re

import pytest

from mailgate.wording.reader import read
from wording.family import BOTH, MORNING, ONE, in_short, misread
from wording.tables import TABLES, Table


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_mails_are_read_as_their_writers_mean_them(table: Table) -> None:
    def as_read(text: str) -> str:
        return in_short(read(text, students=table.students, now=table.now))

    assert not misread(table.rows, as_read)


@pytest.mark.parametrize("typed", ["’", "‘", "´", "`"])
def test_apostrophes_are_read_as_any_phone_types_them(typed: str) -> None:
    tables = [table for table in TABLES if table.name.startswith("mails ")]

    def both(table: Table, text: str) -> set[str]:
        texts = (text, re.sub("(?<=[a-zA-Z])'(?=[a-zA-Z])", typed, text))
        return {in_short(read(each, students=table.students, now=table.now)) for each in texts}

    rows = [(table, text) for table in tables for text, _ in table.rows if "'" in text]
    assert rows
    assert not [text for table, text in rows if len(both(table, text)) > 1]


def _remarks(text: str) -> str:
    (notice,) = read(text, students=ONE, now=MORNING).notices
    return notice.remarks


@pytest.mark.parametrize(
    ("text", "remarks"),
    [
        ("花子が熱で今日休みます", ""),
        ("おはようございます。3年1組の山田花子の母です。発熱のため欠席いたします。よろしくお願いいたします。", ""),
        ("体調不良のため休みます。よろしくお願いします。", "体調不良のため休みます"),
        ("熱のため休みます。明日の時間割を教えてください。", "明日の時間割を教えてください"),
        ("発熱と頭痛があるため欠席します", "発熱と頭痛があるため欠席します"),
        ("2時間目から登校します。歯医者です。", "2時間目から登校します"),
        ("児童・生徒: 1\n内容: 1\n理由: 1,2\n備考: 昨夜から", "発熱。昨夜から"),
        ("児童・生徒: 1\n内容: 3\n理由: 4\n到着予定: 3時間目", "3時間目"),
        ("児童・生徒: 1\n内容: 1\n理由: 2\nプリントは友達に渡してください。", "プリントは友達に渡してください"),
    ],
)
def test_what_the_fields_cannot_hold_is_kept_in_the_writers_own_words(text: str, remarks: str) -> None:
    assert _remarks(text) == remarks


@pytest.mark.parametrize(
    ("text", "children", "day"),
    [
        ("取消", (), None),
        ("花子の欠席を取り消します", (1,), None),
        ("明日の太郎の欠席を取り消してください", (2,), dt.date(2026, 11, 25)),
        ("昨日送った連絡を取り消します", (), None),
    ],
)
def test_a_withdrawal_tells_whose_and_which_day_where_it_is_said(
    text: str, children: tuple[int, ...], day: dt.date | None
) -> None:
    reading = read(text, students=BOTH, now=MORNING)
    assert (reading.act, reading.students, reading.date) == ("withdraw", children, day)


@pytest.mark.parametrize(
    ("text", "act", "why"),
    [
        ("熱で休みます", "ask", "student-unclear"),
        ("花子は休みます", "ask", "reason-unclear"),
        ("花子が腹痛で早退します", "ask", "leaving-by-phone"),
        ("児童・生徒: 花子\n内容: 早退\n理由: 通院", "ask", "leaving-by-phone"),
        ("花子は早退しません", "ask", "kind-unclear"),
        ("花子が来週旅行で休みます", "ask", "date-unclear"),
        ("花子は昨日熱で休みました", "ask", "date-past"),
        ("花子が熱で休むかもしれません", "ask", "uncertain"),
        ("児童・生徒: 1\n内容: 1\n理由: その他", "ask", "remarks-needed"),
        ("明日の持ち物は？", "ask", "not-a-notice"),
        ("花子は熱で休みます。やっぱり遅刻します", "several", "contradictory"),
    ],
)
def test_what_is_asked_back_names_the_problem(text: str, act: str, why: str) -> None:
    reading = read(text, students=BOTH, now=MORNING)
    assert (reading.act, reading.why, reading.notices) == (act, (why,), ())
