"""What is in one cell of an office's file: what a spreadsheet made of it, and the addresses that people put there."""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from mailgate.mail import addresses
from mailgate.mail.addresses import Address

_ERROR = re.compile(
    r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!)"
    r"?|#{2,}",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(\d+)\.0+")
_EXPONENT = re.compile(r"\d+(?:\.\d+)?E[+-]?\d+", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOCK = r"(?: \d{1,2}:\d{2}(?::\d{2})?)?"
_MONTH_AND_DAY = re.compile(
    rf"(?:\d{{4}}[/年.-])?(\d{{1,2}})(?:月|/)(\d{{1,2}})日?{_CLOCK}|\d{{4}}-(\d{{2}})-(\d{{2}}){_CLOCK}"
)
_DAY_AND_MONTH = re.compile(rf"(\d{{1,2}})-({'|'.join(_MONTHS)})[a-z]*", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"({'|'.join(_MONTHS)})[a-z]*-(\d{{1,2}})", re.IGNORECASE)
_SERIAL = re.compile(r"[2-6]\d{4}")
_SERIAL_BEGINS = dt.date(1899, 12, 30)
"""Day 0 of Excel's calendar, as far as days from 1900-03-01 on are concerned."""

_NOBODY = re.compile(
    r"(?:なし|無し|無|ない|未登録|未定|未|不明|該当なし|空欄|none|n/?a|null|nil"
    r"|[-ー―—–./・×]+|0)?",
    re.IGNORECASE,
)
_NO = re.compile(r"いいえ|no|n|false|しない|不要", re.IGNORECASE)
_MARK = re.compile(r"[○〇◯●◎✓✔☑レ1xｘ*＊]|はい|する|yes|y|true|削除(?:する)?|要|remove|delete", re.IGNORECASE)
_MAILTO = re.compile(r"mailto:", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>()\[\]「」【】,;:、，；：/\"'＜＞（）]+@[^\s<>()\[\]「」【】,;:、，；：/\"'＜＞（）@]+")
_FULL_WIDTH = str.maketrans("＜＞（）：；，／", "<>():;,/")

Damage = tuple[str, Mapping[str, Any]]
"""The code of a problem, and what its words name."""


def damage(text: str) -> Damage | None:
    """What a spreadsheet has done to any cell: it holds an error instead of a value."""
    return ("spreadsheet-error", {"text": text}) if len(text) > 1 and _ERROR.fullmatch(text) else None


def damaged_place(text: str) -> Damage | None:
    """What a spreadsheet has done to a grade, class or number: a date, a decimal or a power of ten."""
    plain = unicodedata.normalize("NFKC", text)
    if found := _DECIMAL.fullmatch(plain):
        return "spreadsheet-decimal", {"text": text, "meant": found[1]}
    if _EXPONENT.fullmatch(plain):
        return "spreadsheet-exponent", {"text": text}
    if meant := _meant_by_date(plain):
        return "spreadsheet-date", {"text": text, "meant": meant}
    if meant := meant_by_serial(plain):
        return "spreadsheet-serial", {"text": text, "meant": meant}
    return None


def meant_by_serial(text: str) -> str:
    """The class 1-2 of which a spreadsheet made the day's number 46024; "" for any other text."""
    if not _SERIAL.fullmatch(text):
        return ""
    day = _SERIAL_BEGINS + dt.timedelta(days=int(text))
    return f"{day.month}-{day.day}"


def _meant_by_date(text: str) -> str:
    """The class 1-2 of which a spreadsheet made 1月2日, 2026/1/2 or 2-Jan."""
    if found := _MONTH_AND_DAY.fullmatch(text):
        return f"{int(found[1] or found[3])}-{int(found[2] or found[4])}"
    if found := _DAY_AND_MONTH.fullmatch(text):
        return f"{_MONTHS.index(found[2].lower()) + 1}-{int(found[1])}"
    if found := _MONTH_FIRST.fullmatch(text):
        return f"{_MONTHS.index(found[1].lower()) + 1}-{int(found[2])}"
    return ""


def is_mark(text: str) -> bool:
    """Whether a cell of a column that asks for a mark has one."""
    return bool(_MARK.fullmatch(unicodedata.normalize("NFKC", text.strip())))


def addresses_in(text: str) -> list[Address] | None:
    """The addresses in a cell where they are clear, such as `母 <a@x.jp>` or two with a comma; None where not.

    An empty cell has none, and so has one that says so (なし, -).
    """
    bare = _MAILTO.sub("", text.strip().lstrip("'’`")).strip()
    if _NOBODY.fullmatch(bare) or _NO.fullmatch(bare):
        return []
    whole = addresses.parse(bare.rstrip(".。,、;") if bare.count("@") == 1 else bare)
    if whole:
        return [whole]
    spaced = bare.translate(_FULL_WIDTH).replace("＠", "@")
    found = [addresses.parse(piece.rstrip(".。")) for piece in _ADDRESS.findall(spaced)]
    clear = [address for address in found if address]
    return clear if clear and len(clear) == spaced.count("@") and _is_labelled(_ADDRESS.sub("@", spaced)) else None


def _is_labelled(around: str) -> bool:
    """Whether what stands around addresses names people and cannot be a part of an address that a space has cut."""
    bare = re.sub(r"<\s*@\s*>|\([^()@]*\)|[^\s@<>(),;:/、]+\s*:", " ", around)
    return (
        not re.search(
            r"[A-Za-z0-9._-]\s*@"
            r"|@\s*[A-Za-z0-9._-]",
            bare.replace("、", " 、 "),
        )
        and bare.count("<") == 0
    )
