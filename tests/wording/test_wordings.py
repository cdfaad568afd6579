"""What parents write is understood, or asked back."""

import datetime as dt
from collections.abc import Sequence

import pytest

from mailgate.wording.reader import read
from mailgate.wording.values import Candidate
from wording import later_wordings as later
from wording import latest_wordings as latest
from wording.family import BOTH, EVENING, MORNING, ONE, in_short
from wording.wordings import FORMS, IN_THE_EVENING, ONE_CHILD, TWO_CHILDREN

TABLES: tuple[tuple[Sequence[tuple[str, str]], Sequence[Candidate], dt.datetime], ...] = (
    (ONE_CHILD, ONE, MORNING),
    (TWO_CHILDREN, BOTH, MORNING),
    (IN_THE_EVENING, ONE, EVENING),
    (FORMS, BOTH, MORNING),
    (later.ONE_CHILD, ONE, MORNING),
    (later.TWO_CHILDREN, BOTH, MORNING),
    ([(text, "ask") for text in later.ONE_CHILD_UNCLEAR], ONE, MORNING),
    ([(text, "ask") for text in later.TWO_CHILDREN_UNCLEAR], BOTH, MORNING),
    (latest.ONE_CHILD, ONE, MORNING),
    (latest.TWO_CHILDREN, BOTH, MORNING),
    (latest.FORMS, BOTH, MORNING),
    ([(text, "ask") for text in latest.ONE_CHILD_UNCLEAR], ONE, MORNING),
    ([(text, "ask") for text in latest.TWO_CHILDREN_UNCLEAR], BOTH, MORNING),
)
ROWS = [(text, expected, children, now) for table, children, now in TABLES for text, expected in table]


@pytest.mark.parametrize(("text", "expected", "children", "now"), ROWS, ids=[row[0] for row in ROWS])
def test_a_mail_is_read_as_its_writer_means_it(
    text: str, expected: str, children: Sequence[Candidate], now: dt.datetime
) -> None:
    assert in_short(read(text, students=children, now=now)) == expected


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
def test_what_the_fields_cannot_hold_is_kept_in_the_parents_own_words(text: str, remarks: str) -> None:
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
        ("花子が腹痛で早退します", "ask", "kind-unclear"),
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
