"""The family of the tests: two students at a school with the default kinds, on Tuesday 24 November 2026."""

import datetime as dt
from collections.abc import Callable, Iterable

from mailgate.wording.values import Candidate, KindWords, Reading

_SICK = (
    "頭痛 発熱 腹痛 倦怠感 喘息 湿しん けが 嘔吐・下痢 検診 入院 自宅療養 通院 "
    "新型コロナウイルス感染症 インフルエンザA型 インフルエンザB型 その他"
)
KINDS = (
    KindWords("sick", "欠席（病欠）", tuple(_SICK.split())),
    KindWords("absence", "欠席（病欠以外）", ("旅行", "忌引き", "その他")),
    KindWords("late", "遅刻", ("頭痛", "腹痛", "けが", "通院", "家事都合", "その他")),
    KindWords("attend", "登校", ("病状改善", "予定変更", "その他")),
)
HANAKO = Candidate(1, "山田 花子", "やまだ はなこ", "3", "1", "12", KINDS)
TARO = Candidate(2, "山田 太郎", "やまだ たろう", "1", "2", "5", KINDS)
NAMES = {HANAKO.key: "花子", TARO.key: "太郎"}
BOTH, ONE = (HANAKO, TARO), (HANAKO,)

TODAY = dt.date(2026, 11, 24)
_JST = dt.timezone(dt.timedelta(hours=9))
MORNING = dt.datetime(2026, 11, 24, 7, 10, tzinfo=_JST)
EVENING = dt.datetime(2026, 11, 24, 20, 30, tzinfo=_JST)


def in_short(reading: Reading) -> str:
    """ "花子 sick/発熱 24", "花子+太郎 late/通院 25-27 10:30", several joined with " & "; else what is done instead."""
    if reading.act != "notice":
        return {"several": "ask"}.get(reading.act, reading.act)
    parts = []
    for notice in reading.notices:
        who = "+".join(NAMES[key] for key in notice.students)
        days = _day(notice.date) if notice.date == notice.until else f"{_day(notice.date)}-{_day(notice.until)}"
        at = f" {notice.arrival:%H:%M}" if notice.arrival else ""
        parts.append(f"{who} {notice.kind}/{notice.reason} {days}{at}")
    return " & ".join(parts)


def _day(date: dt.date) -> str:
    return str(date.day) if date.month == TODAY.month else f"{date.month}/{date.day}"


def misread(rows: Iterable[tuple[str, object]], as_read: Callable[[str], object]) -> list[str]:
    """The rows of a table whose text is not read as it is meant: a whole table is one test, and names them all."""
    read = ((text, meant, as_read(text)) for text, meant in rows)
    return [f"{text!r} is read as {found}, and means {meant}" for text, meant, found in read if found != meant]
