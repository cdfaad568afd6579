"""Texts lose what nobody sees, and nothing else."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.visible import bounded, visible

IGNORABLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2065\u3164\uffa0\ufff0\ufff8\U000e0000\U000e0fff"
"""Some characters that no font shows although they are letters, marks, or none (Default_Ignorable_Code_Point)."""


@pytest.mark.parametrize(("text", "shown"), [
    ("38\u200b度\u202e5\u2066分\ufeff\u00ad", "38度5分"),
    ("a\r\nb\rc\u2028d\u2029e\vf\fg\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
    ("a\tb\n", "a\tb\n"),
    ("\x1b[31m赤\x07", "[31m赤"),
    ("葛󠄀城　か\u3099き\ufe0f👨‍👩‍👧", "葛󠄀城　か\u3099き\ufe0f👨👩👧"),
    ("欠\u3164席\u034f\u115f\uffa0\u17b4\u180b\U000e0fff", "欠席"),
    ("\ud800x", "x"),
    ("", ""),
])  # fmt: skip
def test_what_nobody_sees_is_gone_and_the_rest_stays(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_no_character_that_nobody_sees_stays_alone() -> None:
    characters = map(chr, range(sys.maxunicode + 1))
    unseen = [each for each in characters if unicodedata.category(each) in {"Cc", "Cf", "Cs"} or each in IGNORABLE]
    assert {visible(each) for each in unseen} == {"", "\t", "\n"}


@given(st.text(st.characters()))
def test_every_character_that_stays_is_seen(text: str) -> None:
    shown = visible(text)
    assert not [each for each in shown if unicodedata.category(each) in {"Cc", "Cf", "Cs"} and each not in "\t\n"]
    assert visible(shown) == shown
    assert [each for each in text if each.isprintable()] == [each for each in shown if each.isprintable()]


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("花子です", 4, 4),
        ("花子です", 3, 3),
        ("\ufdfa" * 3, 54, 3),  # each becomes 18 characters
        ("\ufdfa" * 3, 53, 2),
        ("\ufdfa" * 3, 36, 2),
        ("\ufdfa", 17, 0),
        ("a\ufdfa", 18, 1),
        ("", 0, 0),
    ],
)
def test_a_text_is_cut_where_it_is_too_long_before_or_after_nfkc(text: str, most: int, kept: int) -> None:
    assert bounded(text, most) == text[:kept]


@given(st.text(st.characters(), max_size=40), st.integers(0, 40))
def test_no_text_is_longer_than_its_bound_however_it_is_normalised(text: str, most: int) -> None:
    cut = bounded(text, most)
    assert text.startswith(cut)
    assert len(unicodedata.normalize("NFKC", cut)) <= most
