"""What is read of one family is read of any: no rule knows the names of these tests."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from mailgate.wording import lexicon
from mailgate.wording.reader import read
from mailgate.wording.values import Candidate
from wording.family import in_short
from wording.tables import TABLES, Table

_OURS = re.compile(r"hanako|\btaro\b|花子|はなこ|たろう", re.IGNORECASE)
_EACH = 16
"""A part of the tables, as each row is read twice for each family."""
_FAMILIES = {
    "中村": {
        "山田": "中村", "やまだ": "なかむら", "ヤマダ": "ナカムラ", "Yamada": "Nakamura",
        "花子": "結菜", "はなこ": "ゆいな", "ハナコ": "ユイナ", "Hanako": "Yuina", "hanako": "yuina",
        "太郎": "蒼太", "たろう": "そうた", "タロウ": "ソウタ", "Taro": "Sota", "taro": "sota",
    },
    "渡辺": {
        "山田": "渡辺", "やまだ": "わたなべ", "ヤマダ": "ワタナベ", "Yamada": "Watanabe",
        "花子": "美咲", "はなこ": "みさき", "ハナコ": "ミサキ", "Hanako": "Misaki", "hanako": "misaki",
        "太郎": "悠斗", "たろう": "ゆうと", "タロウ": "ユウト", "Taro": "Yuto", "taro": "yuto",
    },
}  # fmt: skip
_SPELLED_OTHERWISE = re.compile(
    r"花(?!子)|はな(?!こ)|子ちゃん|たろ(?!う)|[ﾊﾀﾔ]|YAMADA|HANAKO|TARO|\b[HT]\b|大輔|花江|は な|太(?!郎)"
    r"|郎(?<!太郎)|タロ(?!ウ)|美咲|結菜"
)
"""Texts whose point is how one of our names is written."""


def _named(text: str, names: dict[str, str]) -> str:
    return re.sub("|".join(names), lambda match: names[match[0]], text)


def _constants() -> Iterator[tuple[str, str]]:
    """Every text and pattern of the lexicon, with where it is."""
    for module in pkgutil.walk_packages(lexicon.__path__, f"{lexicon.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            text = value.pattern if isinstance(value, re.Pattern) else value
            if isinstance(text, str) and not name.startswith("__"):
                yield f"{module.name}.{name}", text


def test_the_lexicon_knows_no_student_of_ours() -> None:
    found = list(_constants())
    assert len(found) > 1000
    assert [name for name, text in found if _OURS.search(text)] == []


@pytest.mark.parametrize("family", _FAMILIES)
def test_another_family_is_understood_alike(family: str) -> None:
    names = _FAMILIES[family]

    def read_as(text: str, table: Table, students: list[Candidate]) -> str:
        return in_short(read(text, students=students, now=table.now))

    rows = [(table, text) for table in TABLES for text, _ in table.rows if not _SPELLED_OTHERWISE.search(text)]
    rows = rows[::_EACH]
    differing = []
    for table, text in rows:
        others = [
            replace(each, name=_named(each.name, names), kana=_named(each.kana, names)) for each in table.students
        ]
        if read_as(text, table, list(table.students)) != read_as(_named(text, names), table, others):
            differing.append(_named(text, names))
    assert len(rows) > 200
    assert differing == []
