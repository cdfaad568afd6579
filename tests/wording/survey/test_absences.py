"""Which replies to a survey tell of an absence from school."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.survey.absences import absence_in
from mailgate.wording.survey.values import ItemAsked
from wording.family import HANAKO, TARO

MEETING = ItemAsked(1, "attendance")
TEXT = ItemAsked(1, "text")
TODAY = dt.date(2026, 11, 24)


def found(text: str, item: ItemAsked) -> str:
    """What is found in an answer to this item."""
    return absence_in(text, [item], [TARO, HANAKO], TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "今日は熱があるので学校を休みます",
        "今日は熱で欠席します",
        "明日は通院で遅刻します",
        "用事があり学校を欠席します",
        "やっぱり登校します",
        "出席します。なお、今日は熱があるので学校を休みます。",
        "He is absent from school today, he has a fever",
        "Hoje meu filho está com febre e vai faltar à escola",
    ],
)
@pytest.mark.parametrize("item", [MEETING, TEXT])
def test_school_or_its_day(text: str, item: ItemAsked) -> None:
    assert found(text, item) == "school"


@pytest.mark.parametrize("text", ["体調不良のため欠席します。", "熱があるので休みます"])
def test_an_illness_alone_may_keep_from_a_meeting(text: str) -> None:
    assert found(text, MEETING) == "perhaps"
    assert found(text, TEXT) == "school"


@pytest.mark.parametrize(
    "text",
    [
        "用事があり欠席します。",
        "申し訳ありませんが、都合により欠席いたします。",
        "当日は旅行のため欠席します。",
        "体調不良のため欠席します。",
        "遅れて出席します",
    ],
)
def test_to_stay_away_from_a_meeting_is_no_absence_from_school(text: str) -> None:
    assert found(text, MEETING) == "perhaps"


@pytest.mark.parametrize(
    "text",
    [
        "出席します",
        "出席できそうです",
        "欠席しません",
        "12月10日は仕事で欠席します。",
        "明日の懇談会は欠席します",
        "給食の献立を早めに知りたいです。",
        "12月10日は都合が悪いです",
        "熱があるときは欠席させてもよいですか",
        "Não vou participar",
        "We cannot come because of work",
    ],
)
def test_what_tells_of_none(text: str) -> None:
    assert found(text, MEETING) == ""


@given(st.text(max_size=200))
def test_any_text_is_looked_at(text: str) -> None:
    assert found(text, MEETING) in {"", "perhaps", "school"}


def test_a_long_text_is_not() -> None:
    assert found("今日は学校を休みます。" * 1_000, TEXT) == ""
