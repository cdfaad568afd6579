"""What people type and paste into fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import FormData

from mailgate.web.request.forms import code, text


@pytest.mark.parametrize("typed", [
    "12345678",
    "１２３４　５６７８",
    "1234-5678",
    "1234ー5678",
    "パスコード: 1234 5678",
    "パスコード：１２３４　５６７８。",
    "「1234 5678」",
    "(1234)(5678)",
    "[12345678].",
    "\u200b1234\u200b\u00a05678\ufeff",
    "\u202a1234 5678\u202c",
    "١٢٣٤ ٥٦٧٨",
    "Passcode: 1234 5678\n",
    "パスコード: 1234 5678（10分間有効）",
    "1 2 3 4 5 6 7 8",
    "1234 5678 1234 5678",
])  # fmt: skip
def test_a_passcode_is_read_as_people_type_and_paste_it(typed: str) -> None:
    assert code(typed, 8) == "12345678"


@pytest.mark.parametrize("typed", [
    "", " ", "abc", "1234567", "123456789", "パスコード", "1234 5678 8765 4321", "12345678 または 87654321",
])  # fmt: skip
def test_what_holds_no_passcode_is_none(typed: str) -> None:
    assert code(typed, 8) == ""


@given(st.text(), st.integers(1, 12))
def test_whatever_is_typed_a_code_has_its_digits_or_is_empty(typed: str, count: int) -> None:
    read = code(typed, count)
    assert read == "" or (len(read) == count and read.isascii() and read.isdecimal())


@given(st.text())
def test_no_field_holds_what_nobody_sees(typed: str) -> None:
    assert not set("\u200b\u200d\u200f\u202e\u2066\ufeff\u00ad\r\x00\x1b\x85") & set(text({"x": typed}, "x"))


def test_lines_of_a_field_stay_lines() -> None:
    assert text({"x": "a\r\nb\rc\u2028d\te"}, "x") == "a\nb\nc\nd\te"


def test_of_a_field_that_comes_twice_the_last_counts() -> None:
    """Two readers of one form never see two values."""
    assert text(FormData([("step", "look"), ("step", "submit")]), "step") == "submit"
