"""What a reply to a receipt changes: what was meant, and nothing else."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest

from mailgate.wording.receipt_reply import correct
from mailgate.wording.values import Reading, Understood
from wording.family import BOTH, MORNING, NAMES, in_short, misread
from wording.tables import receipts

TODAY, THURSDAY = dt.date(2026, 11, 24), dt.date(2026, 11, 26)
HANAKO = Understood((1,), "sick", "発熱", TODAY, TODAY, None, "")
TARO = Understood((2,), "sick", "発熱", TODAY, TODAY, None, "")
LATE = Understood((1,), "late", "通院", TODAY, TODAY, dt.time(10), "")
DAYS = Understood((1,), "sick", "発熱", TODAY, THURSDAY, None, "")
TRIP = Understood((1,), "absence", "旅行", THURSDAY, THURSDAY + dt.timedelta(1), None, "")
TABLES = (
    (receipts.OF_TODAY, [HANAKO]),
    (receipts.OF_AN_ARRIVAL, [LATE]),
    (receipts.OF_SEVERAL_DAYS, [DAYS]),
    (receipts.OF_A_TRIP, [TRIP]),
    (receipts.OF_TWO, [HANAKO, TARO]),
)


def _corrected(text: str, standing: Sequence[Understood]) -> str:
    found = correct(text, standing=standing, students=BOTH, now=MORNING)
    taken_back = "+".join(NAMES[key] for key in found.students)
    if found.what == "withdraw":
        return f"withdraw {taken_back}"
    if len(found.students) > 1:
        return f"withdraw {taken_back} & instead {in_short(Reading('notice', found.notices))}"
    return (
        found.what if found.what in ("ask", "nothing") else f"{found.what} {in_short(Reading('notice', found.notices))}"
    )


@pytest.mark.parametrize(("rows", "standing"), TABLES)
def test_a_reply_changes_what_it_says_and_nothing_else(
    rows: Sequence[tuple[str, str]], standing: Sequence[Understood]
) -> None:
    assert not misread(rows, lambda text: _corrected(text, standing))


def test_a_short_name_in_kana_may_be_the_one_who_is_not_meant() -> None:
    names = (("木村 陽翔", "きむら はると"), ("木村 陽菜", "きむら ひな"))
    students = tuple(replace(each, name=name, kana=kana) for each, (name, kana) in zip(BOTH, names, strict=True))
    correction = correct("はるとです、ひなじゃなくて", standing=[TARO], students=students, now=MORNING)
    assert (correction.what, [notice.students for notice in correction.notices]) == ("instead", [(1,)])
