"""Texts lose what nobody sees, and nothing else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.visible import visible


@pytest.mark.parametrize(("text", "shown"), [
    ("38\u200b度\u202e5\u2066分\ufeff\u00ad", "38度5分"),
    ("a\r\nb\rc\u2028d\u2029e\vf\fg\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
    ("a\tb\n", "a\tb\n"),
    ("\x1b[31m赤\x07", "[31m赤"),
    ("葛󠄀城　か\u3099き\ufe0f👨‍👩‍👧", "葛󠄀城　か\u3099き\ufe0f👨👩👧"),
    ("\ud800x", "x"),
    ("", ""),
])  # fmt: skip
def test_what_nobody_sees_is_gone_and_the_rest_stays(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_every_character_that_stays_is_seen(text: str) -> None:
    shown = visible(text)
    assert not [each for each in shown if unicodedata.category(each) in {"Cc", "Cf", "Cs"} and each not in "\t\n"]
    assert visible(shown) == shown
    assert [each for each in text if each.isprintable()] == [each for each in shown if each.isprintable()]
