"""What a staff member writes to news@: labels first, then the text as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.staff.announcement_form import AnnouncementForm, read_announcement, says_cancel, says_send


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("宛先: 3年1組, 5年\n件名: 雪\n本文:\n休校です。", AnnouncementForm(("3年1組", "5年"), "雪", "休校です。")),
        ("宛先：全校\n\n件名：雪\n\n休校です。\n\nでは。", AnnouncementForm(("全校",), "雪", "休校です。\n\nでは。")),
        ("件名: ①と㈱\nあて先: 職員・PTA\n本文: ①です", AnnouncementForm(("職員", "PTA"), "①と㈱", "①です")),
        (
            "種類: 緊急\nTo: 3-1\nSubject: Snow\nNo school.",
            AnnouncementForm(("3-1",), "Snow", "No school.", emergency=True),
        ),
        ("休校です。\n宛先: 全校", AnnouncementForm((), "", "休校です。\n宛先: 全校")),
        ("", AnnouncementForm()),
    ],
)
def test_labels_and_text(text: str, form: AnnouncementForm) -> None:
    assert read_announcement(text) == form


@pytest.mark.parametrize(
    "text",
    [
        "送信",
        "送信します。",
        "送信してください",
        "Send",
        "送ってください",
        "「送信」",
        "『送信』してください",
        '"send"',
    ],
)
def test_send(text: str) -> None:
    assert says_send(text)


@pytest.mark.parametrize(
    "text", ["送信しないでください", "送信？", "まだ送信", "", "送信\n件名: 雪", "「送信」しないでください", "「」"]
)
def test_every_other_word_does_not_send(text: str) -> None:
    assert not says_send(text)


@pytest.mark.parametrize(
    ("text", "cancels"),
    [
        ("取消", True),
        ("取り消します", True),
        ("やめます", True),
        ("取消？", False),
        ("「取消」", True),
        ("“中止”", True),
    ],
)
def test_cancel(text: str, cancels: bool) -> None:
    assert says_cancel(text) is cancels


@given(st.text(max_size=300))
def test_any_text_is_read_and_sends_nothing(text: str) -> None:
    read_announcement(text)
    assert not (says_send(text) and says_cancel(text))
