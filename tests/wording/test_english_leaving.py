"""Leaving early, as English-speaking families tell of it."""

import pytest

from mailgate.wording.reader import read
from wording.family import MORNING
from wording.test_leaving_early import BROTHER, HERE


def leaving(text: str) -> str:
    """ "14:00 通院 24", of several students one after the other, or what is asked about."""
    reading = read(text, students=(HERE, BROTHER) if "Taro" in text else (HERE,), now=MORNING)
    told = [f"{each.departure} {each.reason} {each.date.day}" for each in reading.notices if each.departure]
    return " & ".join(told) or ",".join(reading.why)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Hanako will leave at half one today for the dentist.", "13:30 通院 24"),
        ("Please let Hanako leave at 2 pm, we have to be at the passport office.", "14:00 家事都合 24"),
        ("Hanako has to go home after lunch today. Grandma comes from Shanghai.", "after-lunch 家事都合 24"),
        ("Hanako leaves at 11:30 today, her little brother has a fever.", "11:30 家事都合 24"),
    ],
)
def test_leaving_early_in_english(text: str, meant: str) -> None:
    assert leaving(text) == meant
