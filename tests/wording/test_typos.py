"""What phones make of a mail: a slip may be asked about, but nothing else is ever done than what was meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailgate.wording.reader import read
from wording.family import in_short
from wording.tables import MAILS, Mail

_PLAIN = dict(
    zip(
        "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ",
        "かきくけこさしすせそたちつてとはひふへほはひふへほ",
        strict=True,
    )
)
_CONVERSIONS = {
    "発熱": ("発熟", "初熱", "はつ熱"),
    "頭痛": ("頭通", "ずつ"),
    "腹痛": ("服痛", "福通"),
    "休みます": ("休みまs", "安みます", "休見ます"),
    "欠席": ("結石", "欠籍"),
    "遅刻": ("遅国", "地国"),
    "登校": ("投稿", "登高"),
    "病院": ("病因", "美容院"),
    "明日": ("明日日", "名日"),
    "今日": ("今目", "京"),
    "熱": ("厚", "熟"),
    "下痢": ("下利",),
    "嘔吐": ("応答",),
    "通院": ("通因",),
    "忌引き": ("木引き",),
    "取り消": ("鳥消", "取り決"),
}
"""Wrong conversions of the commonest words."""


def _without_dakuten(text: str, at: int) -> str:
    return text[:at] + _PLAIN.get(text[at], text[at]) + text[at + 1 :]


def _doubled(text: str, at: int) -> str:
    return text[:at] + text[at] + text[at:]


def _lost(text: str, at: int) -> str:
    return text[:at] + text[at + 1 :]
