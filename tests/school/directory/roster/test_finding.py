"""What people type to find a student, in every script and notation that they use."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.school.directory.roster import finding


@dataclass(frozen=True)
class Child:
    """A student of a roster."""

    grade: str = "3"
    classroom: str = "1"
    number: str = "12"
    name: str = "髙橋 太郎"
    kana: str = "たかはし たろう"


TARO, HANAKO = Child(), Child("1", "ひまわり", "2", "山田 花子", "ヤマダ ハナコ")


@pytest.mark.parametrize(
    "typed",
    [
        *("太郎", "高橋太郎", "髙橋　太郎", "太郎 髙橋", "たかはし", "タカハシ", "ﾀｶﾊｼ ﾀﾛｳ", "はしたろ"),
        *("3年", "３年１組", "三年一組", "3-1", "3－1", "3ー1", "1組", "3年1組12番", "3-1-12", "12番", "１２", "012"),
        *("3年 1組 12番", "3-1 太郎", "太郎 12番", "  太郎  "),
    ],
)
def test_taro_is_found(typed: str) -> None:
    sought = finding.read(typed)
    assert sought.fits(TARO)
    assert not sought.fits(HANAKO)


@pytest.mark.parametrize("typed", ["はなこ", "ﾊﾅｺ", "1年ひまわり組", "1-ひまわり-2", "ひまわり組2番", "山田"])
def test_hanako_is_found(typed: str) -> None:
    sought = finding.read(typed)
    assert sought.fits(HANAKO)
    assert not sought.fits(TARO)


@pytest.mark.parametrize("typed", ["たかはし はなこ", "4年", "3年2組", "3-1-13", "mother@", "@", "x y@z.example"])
def test_nobody_is_found(typed: str) -> None:
    sought = finding.read(typed)
    assert sought
    assert not sought.fits(TARO)
    assert not sought.fits(HANAKO)


@pytest.mark.parametrize("typed", ["Mother@Docomo.Example", "ｍother@docomo.example", "<mother@docomo.example>"])
def test_an_address_is_found_in_any_spelling(typed: str) -> None:
    address = finding.read(typed).address
    assert address
    assert address.canonical == "mother@docomo.example"


@pytest.mark.parametrize("typed", ["", "　", "\u200b"])
def test_nothing_typed_looks_for_nothing(typed: str) -> None:
    assert not finding.read(typed)


@given(st.text(max_size=300))
def test_anything_typed_is_read(typed: str) -> None:
    finding.read(typed).fits(TARO)
