"""What is typed into a chat: the menu's words, codes, birth dates, and what may tell of an absence."""

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mailgate.wording.chat.typed import LONGEST, Typed, sort
from mailgate.wording.lexicon.chat import WORDS
from mailgate.words.languages import FAMILY_LANGUAGES

CODE = "a1b2c3d4e5f6g7h8"
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


@pytest.mark.parametrize(
    "text",
    [
        *(
            CODE,
            CODE.upper(),
            "a1b2 c3d4 e5f6 g7h8",
            "ａ１ｂ２－ｃ３ｄ４－ｅ５ｆ６－ｇ７ｈ８",
            "登録コード：A1B2-C3D4-E5F6-G7H8",
        ),
        *("AIB2-C3D4-E5F6-G7H8", f"register+{CODE}@gate.example", f"コード\n{CODE}"),
    ],
)
def test_a_code_is_read_as_people_type_it(text: str) -> None:
    assert sort(text) == Typed("code", CODE)


@given(st.text(LETTERS, min_size=16, max_size=16))
@example("kbbtpqbztrkybvbf")
@example("feverheadachesat")
def test_every_code_is_one_also_without_a_digit(code: str) -> None:
    groups = [code[start : start + 4] for start in range(0, 16, 4)]
    for written in (code, "-".join(groups), f"登録コード: {'-'.join(groups)}", f"register+{code}@gate.example"):
        assert sort(written) == Typed("code", code)
    assert sort(" ".join(groups)) in (Typed("code", code), Typed("absence"))


@given(st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)))
def test_a_birth_date_is_read_however_it_is_written(day: dt.date) -> None:
    for written in (f"{day:%Y%m%d}", f"{day:%Y-%m-%d}", f"{day.year}/{day.month}/{day.day}"):
        assert sort(written) == Typed("date", day.isoformat())
    assert sort(f"{day.year}年{day.month}月{day.day}日生まれ") == Typed("date", day.isoformat())


@pytest.mark.parametrize("text", ["令和元年5月1日", "R1.5.1", "ｒ1/5/1", "平成31年5月1日"])
def test_years_of_eras_are_read(text: str) -> None:
    assert sort(text) == Typed("date", "2019-05-01")


@pytest.mark.parametrize("text", ["2018年2月30日", "20181301", "4月2日", "1/2", "12345678"])
def test_no_other_numbers_are_dates(text: str) -> None:
    assert sort(text).sort == "other"


@pytest.mark.parametrize("language", sorted({language for languages in WORDS.values() for language in languages}))
def test_each_language_has_every_word(language: str) -> None:
    assert language in FAMILY_LANGUAGES
    for wish, languages in WORDS.items():
        assert languages[language]
        for word in languages[language]:
            assert sort(word) == Typed(wish, language=language)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "今日休みます",
            "ねつがあります",
            "遅刻します",
            "早退させてください",
            "コロナでした",
            "お腹が痛いと言っています",
        ),
        *("行きます", "昨日は休みました", "休みません", "absent today", "she has a fever", "will be 10 min late"),
        *("está doente", "bị ốm", "con bi sot", "may lagnat", "请病假", "迟到"),
    ],
)
def test_what_may_be_about_school_or_an_illness_tells_of_an_absence(text: str) -> None:
    assert sort(text).sort == "absence"


@pytest.mark.parametrize(
    "text", ["こんにちは", "ありがとうございます", "hello", "使い方", "学校の電話番号は？", "👍", "", " "]
)
def test_other_texts_do_not(text: str) -> None:
    assert sort(text).sort == "other"


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert sort(text).sort == "absence" or len(text) <= LONGEST
