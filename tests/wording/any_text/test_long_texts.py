"""Whatever somebody writes a thousand times, it is read at once, and means nothing that would be acted upon."""

import time
from collections.abc import Callable

import pytest

from mailgate.wording.acknowledgements import is_acknowledgement
from mailgate.wording.lexicon.form import LABELS
from mailgate.wording.open_points.days import as_day
from mailgate.wording.open_points.parts import parts
from mailgate.wording.reader import read
from mailgate.wording.receipt_reply import correct
from mailgate.wording.staff.list_reply import read_list_reply
from mailgate.wording.staff.roll_call_reply import read_roll_call_reply
from mailgate.wording.values import Understood
from wording.family import BOTH, MORNING
from wording.staff.tables import OF_CLASS, OF_LIST

TODAY = MORNING.date()
STANDING = Understood((BOTH[0].key,), "sick", "発熱", TODAY, TODAY, None, "")
FORM = {"student": "花子", "kind": "欠席（病欠）", "reason": "発熱", "date": "11/24"}

UNITS = [
    *(
        "熱",
        "頭痛",
        "休みます",
        "遅刻",
        "早退",
        "登校",
        "取消",
        "熱はありません",
        "もし休んだら",
        "妹が熱で",
        "\ufdfa",
        "か\u3099",
    ),
    *(
        "、",
        "。",
        " ",
        "・",
        "(",
        "/",
        "24日",
        "11/24〜",
        "10:30",
        "1",
        "2組",
        "1年",
        "学年:1\n",
        "花子",
        "山田花子 ",
        "全員",
        "母",
    ),
    *("fever ", "absent and ", "not sick, ", "ja", "①", "ない", "お", "の"),
]
OF_STAFF = ["保健室で検温して、", "休みます", "3番が", "1番確認しました、"]
IN_TWO_WAYS = [
    *(
        "休みます",
        "やすませて",
        "です",
        "まる1週間",
        "のみ",
        "whole ",
        "さっそくの",
        "じゃあ",
        "ごめんなさい、、",
        "朝から",
    ),
    *(
        "すぐに",
        "夕方",
        "とも共に",
        "土日",
        "学校をは",
        "家族全員",
        "お三方",
        "いいよいいよ",
        "checked ",
        "10",
        "のでで",
    ),
]
"""Words that a list of words might match in several ways, each of them twice as many with every word more."""
LONGEST = 20_000
SECONDS = 1.0
"""Of one processor's time, for any text; the best of three."""


def filled(label: str, answer: str) -> str:
    return "\n".join(f"{LABELS[name][0]}: {text}" for name, text in {**FORM, label: answer}.items())[:LONGEST]


def seconds(text: str) -> float:
    """The processor's time for reading this text in one of the ways, the one that takes the longest."""
    ways: tuple[Callable[[], object], ...] = (
        lambda: read(text, students=BOTH, now=MORNING),
        lambda: correct(text, standing=[STANDING], students=BOTH, now=MORNING),
        lambda: parts(text, students=BOTH, now=MORNING),
    )
    return max(timed(way) for way in ways)


def of_staff(text: str) -> float:
    """The same for a reply to a list or to a roll call."""
    ways: tuple[Callable[[], object], ...] = (
        lambda: read_list_reply(text, 5, (), OF_LIST),
        lambda: read_roll_call_reply(text, (), OF_CLASS),
    )
    return max(timed(way) for way in ways)


def of_answer(text: str) -> float:
    """The same for an answer to a question, for thanks, and for a short reply of staff."""
    ways: tuple[Callable[[], object], ...] = (
        lambda: as_day(text, (), TODAY),
        lambda: is_acknowledgement(text),
        lambda: of_staff(text),
    )
    return max(timed(way) for way in ways)


def timed(way: Callable[[], object]) -> float:
    begun = time.thread_time()
    way()
    return time.thread_time() - begun


def is_read_at_once(text: str, reading: Callable[[str], float] = seconds) -> bool:
    """Whether one of three tries was fast: others use this machine, too."""
    return any(reading(text) < SECONDS for _ in range(3))


def test_a_word_without_end_is_read_at_once() -> None:
    assert not [unit for unit in UNITS if not is_read_at_once((unit * 1_490)[:1_490])]


def test_of_a_letter_without_end_no_more_is_read_than_its_length() -> None:
    odd = ("熱", "花子", "\ufdfa", "か\u3099", "①", "学年:1\n")
    assert not [unit for unit in odd if not is_read_at_once((unit * LONGEST)[:LONGEST])]


def test_a_reply_of_staff_without_end_is_read_at_once() -> None:
    assert not [unit for unit in OF_STAFF if not is_read_at_once((unit * 6_000)[:6_000], of_staff)]


@pytest.mark.parametrize("unit", IN_TWO_WAYS)
def test_words_that_may_be_matched_in_two_ways_are_read_at_once(unit: str) -> None:
    assert is_read_at_once((unit * 80)[:79], of_answer)
    assert is_read_at_once((unit * 80)[:79], seconds)


@pytest.mark.parametrize("label", [*FORM, "class", "until", "arrival", "remarks"])
def test_an_answer_without_end_is_read_at_once(label: str) -> None:
    """As long as an answer may be: a longer one is a letter."""
    length = 1_490 if label == "remarks" else 290
    assert not [unit for unit in UNITS if not is_read_at_once(filled(label, (unit * length)[:length]))]


def test_who_names_a_hundred_illnesses_is_asked() -> None:
    reading = read(f"花子は{'熱と頭痛と' * 50}で休みます", students=BOTH, now=MORNING)
    assert (reading.act, "reason-unclear" in reading.why) == ("ask", True)


def test_a_number_of_many_digits_is_no_choice() -> None:
    assert read(filled("kind", "1" * 19_000), students=BOTH, now=MORNING).act == "ask"
