"""Leaving early, as English-speaking families tell of it."""

import pytest

from mailgate.wording.reader import read
from wording.family import MORNING
from wording.mails.test_leaving_early import BROTHER, HERE


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
        ("Could Hanako be ready for half one please? Dentist.", "13:30 通院 24"),
        ("Can Hanako & Taro go home at 2pm today? We have to be at the city hall.", "14:00 家事都合 24"),
        ("Picking H up at noon, eye doctor.", "12:00 通院 24"),
        ("Picking T up at noon, eye doctor.", "kind-unclear"),
        (
            "Hanako must go out of the school after the 4th lesson, we have a rendez-vous at the dentist.",
            "after-4 通院 24",
        ),
        ("Hanako quits school after lunch because of the clinic.", "after-lunch 通院 24"),
        ("I'm whisking Hanako off at half two for the dentist.", "14:30 通院 24"),
        ("I come take Hanako 11 o'clock, go hospital.", "11:00 通院 24"),
        ("I'll be collecting Hanako at two today for her physio, can you have her at reception?", "14:00 通院 24"),
        ("Could Taro go home after 3rd period? My sister visits. Hanako stays till the end.", "after-3 家事都合 24"),
        ("Can you please let Hanako out at 1? She's having a filling.", "13:00 通院 24"),
        ("Could you let Hanako go at 2 pm? It is her last day with us.", "14:00 その他 24"),
        ("Would it be possible for Hanako to go at 1:30? The whole family is meeting.", "13:30 家事都合 24"),
        ("After lunch I take Hanako with me, her cousin arrives from Brazil.", "after-lunch 家事都合 24"),
        ("Hanako has physio at 3, so I'll be at the gate for her at quarter past two.", "14:15 通院 24"),
        ("Hanako needs picking up at 11:45 for the doctor.", "11:45 通院 24"),
        ("Hanako: dentist, I pick up 2pm.", "14:00 通院 24"),
        ("Hanako needs to go straight after lunch, speech therapy.", "after-lunch 通院 24"),
        ("I'd like to grab Hanako at 1:15 if that works for you, we are moving house today.", "13:15 家事都合 24"),
        ("Grandpa leaves by ferry, so I'd like to collect Hanako at ten past two.", "14:10 家事都合 24"),
        ("Could she slip away at three? It is her piano exam.", "15:00 その他 24"),
        ("Dentist at 1.30, so I'll have to take Hanako at 12.45.", "12:45 通院 24"),
        ("May Hanako leave at 2 pm?", "uncertain"),
        ("Could Hanako be ready for half one please?", "reason-unclear"),
        ("Could Hanako be ready for the concert at half one?", "kind-unclear"),
        ("If the fever comes back, I'll pick Hanako up at noon.", "uncertain"),
        ("We leave at 11 for the airport.", "not-a-notice"),
    ],
)
def test_leaving_early_in_english(text: str, meant: str) -> None:
    assert leaving(text) == meant
