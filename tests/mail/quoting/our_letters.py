"""Letters of ours as they go out, in every language: what replies copy."""

import base64
import datetime as dt
from functools import lru_cache
from typing import Any

from mailgate.mail.writing import LetterHeaders, LetterWriter, laid_out
from mailgate.words.languages import FAMILY_LANGUAGES, LANGUAGES

NOTICE: dict[str, Any] = {
    "id": 7,
    "grade": "3",
    "classroom": "1",
    "number": "5",
    "student": "山田 花子",
    "kind": "欠席（病欠）",
    "reason": "発熱",
    "date": "2026-11-24",
    "until": "2026-11-24",
    "arrival": "",
    "phone": "",
    "remarks": "38.2度あります。\n昨日から咳も出ています。",
    "has_remarks": True,
    "after_deadline": False,
    "taken_by": "",
    "school": "拓進小学校",
    "school_phone": "0144-00-0000",
    "wants_call": False,
}
SCHOOLS = [{"name": "拓進小学校", "phone": "0144-00-0000"}]
KINDS = "欠席（病欠）\t発熱\t腹痛\tその他\n遅刻\t通院\t寝坊"
FORM = {"children": ["花子", "太郎"], "groups": [{"kinds": KINDS, "numbers": [1, 2]}], "until": "2026-12-01"}
TWO = [NOTICE | {"line": 1, "remarks": "熱です"}, NOTICE | {"line": 2, "student": "佐藤 次郎", "remarks": ""}]
NAMES = ("青木 一", "伊藤 二", "上田 三")
ROLL = [
    {"number": str(number), "student": name, "kind": "", "arrival": "", "unread": False}
    for number, name in enumerate(NAMES, 1)
]
REPLIES = ["承知しました。", "お大事になさってください。"]
COMMON = {
    "public_url": "https://gate.example.jp",
    "domain": "gate.example.jp",
    "login_address": "login@gate.example.jp",
    "leave_address": "leave@gate.example.jp",
    "link": "https://gate.example.jp/confirm/abcdefghijklmnop",
    "passcode": "1234",
    "school": "拓進小学校",
}

LETTERS: dict[str, tuple[str, dict[str, Any]]] = {
    "a notice": ("told", {"event": "submitted", "notice": NOTICE, "details": True, "replies": REPLIES}),
    "a notice without details": (
        "told",
        {"event": "changed", "notice": NOTICE | {"remarks": "", "reason": ""}, "details": False, "replies": []},
    ),
    "a receipt": ("receipt", {"event": "submitted", "notices": [NOTICE], "by_other": False}),
    "an answer": (
        "answer",
        {"first": True, "text": "お返事です。", "staff": "佐藤 一郎", "notice": NOTICE, "way_back": {"until": "13:00"}},
    ),
    "a login": ("login", {"minutes": 30, "until": dt.time(7, 35), "form": FORM}),
    "a form": (
        "asked",
        {
            "problems": [],
            "change": False,
            "closed": False,
            "why": ["kind-unclear", "date-unclear"],
            "understood": [],
            "form": FORM,
            "schools": SCHOOLS,
        },
    ),
    "a list": (
        "digest",
        {
            "day": "2026-11-24",
            "lines": {"submitted": TWO, "confirmed": [], "withdrawn": []},
            "places": [("3", "1")],
            "details": True,
            "replies": REPLIES[:1],
        },
    ),
    "a roll": ("seats", {"day": "2026-11-24", "grade": "3", "classroom": "1", "pupils": ROLL}),
    "a correction's form": (
        "correction",
        {
            "notice": NOTICE | {"departure": ""},
            "details": True,
            "kinds": KINDS,
            "leaving": False,
            "why": [],
            "problems": [],
            "call": None,
        },
    ),
    "a notice by telephone": ("taken", {"notice": NOTICE | {"taken_by": "鈴木"}, "details": True}),
}


@lru_cache(maxsize=64)
def our_letter(name: str, language: str) -> str:
    """The text of one of LETTERS as it is sent."""
    template, facts = LETTERS[name]
    headers = LetterHeaders(
        sender="login@gate.example.jp",
        recipient="sato@x.example",
        reply_to="confirm+k4t2mzqx7p@gate.example.jp",
        message_id="<1@gate.example.jp>",
        sent=1_795_557_600,
    )
    said = _writer().said(template, language, COMMON | facts, headers.reply_to, headers.sent)
    raw = laid_out(headers, *said)
    return base64.b64decode(raw.partition(b"\r\n\r\n")[2]).decode().replace("\r\n", "\n").strip("\n")


@lru_cache(maxsize=1)
def _writer() -> LetterWriter:
    return LetterWriter()


OF_FAMILIES = {"receipt", "answer", "login", "asked"}
EACH = [
    (name, language)
    for name, (template, _) in LETTERS.items()
    for language in (FAMILY_LANGUAGES if template in OF_FAMILIES else LANGUAGES)
]
