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
            AnnouncementForm(("3-1",), "Snow", "No school.", kind="緊急"),
        ),
        (
            (
                "再送: 15分おき 3回\n日時: 明日 6:30\n宛　先：全校\n件　名：雪\n"
                "返信先 なし\n差出人＝PTA\n休校です。\n日時: 12月5日"
            ),
            AnnouncementForm(
                ("全校",), "雪", "休校です。\n日時: 12月5日", "", "明日 6:30", "15分おき 3回", "PTA", "なし"
            ),
        ),
        ("【宛先】全校\n■件名: 雪\n【本文】\n休校です。", AnnouncementForm(("全校",), "雪", "休校です。")),
        ("宛先:\n3-1-12\n3-1-13\n件名: 雪\n\n休校です。", AnnouncementForm(("3-1-12", "3-1-13"), "雪", "休校です。")),
        ("宛先: 3年1組、\n5年\n件名: 雪\n休校です。", AnnouncementForm(("3年1組", "5年"), "雪", "休校です。")),
        ("宛先: 全校\nTo: PTA\n件名: 雪\n休校です。", AnnouncementForm(("全校", "PTA"), "雪", "休校です。")),
        ("場所: 体育館\nです", AnnouncementForm(body="場所: 体育館\nです")),
        ("To all parents\nNo school.", AnnouncementForm(body="To all parents\nNo school.")),
        ("休校です。\n宛先: 全校", AnnouncementForm((), "", "休校です。\n宛先: 全校")),
        ("", AnnouncementForm()),
    ],
)
def test_labels_and_text(text: str, form: AnnouncementForm) -> None:
    assert read_announcement(text) == form


SNOW = {"en": ("Snow", "No school today.\n\nStay home.")}


@pytest.mark.parametrize(
    "text",
    [
        "宛先: 全校\n件名: 雪\n本文: 休校です。\n\n件名（英語）: Snow\n本文（英語）:\nNo school today.\n\nStay home.",
        "宛先: 全校\n件名: 雪\n英語の件名: Snow\n休校です。\n英語の本文: No school today.\n\nStay home.",
        (
            "Subject (English): Snow\nText in English: No school today.\n\nStay home.\n"
            "宛先: 全校\n件名: 雪\n本文: 休校です。"
        ),
        (
            "宛先: 全校\n件名[en]: Snow\n本文[en]: No school today.\n\nStay home.\n"
            "件名（日本語）: 雪\n本文（日本語）: 休校です。"
        ),
    ],
)
def test_a_second_language(text: str) -> None:
    assert read_announcement(text) == AnnouncementForm(("全校",), "雪", "休校です。", further=SNOW)


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("差出: 校長\n宛先: 全校\n件名: 雪\n休校です。", ("line-unknown", "差出: 校長")),
        ("宛先: 全校\n件名: 雪\n件名: 雨\n休校です。", ("line-twice", "件名: 雨")),
        ("宛先: 全校\n件名: 雪\n本文: a\n本文（ドイツ語）: b", ("language-unknown", "本文（ドイツ語）: b")),
        ("宛先: 全校\n件名: 参観\n日時: 12月5日 10:00\n場所: 体育館", ("line-of-text", "日時: 12月5日 10:00")),
        ("宛先: 全校\n件名: 参観\n\n日時: 12月5日 10:00\nです。", ("line-of-text", "日時: 12月5日 10:00")),
    ],
)
def test_lines_that_are_not_taken(text: str, unclear: tuple[str, str]) -> None:
    assert read_announcement(text).unclear == (unclear,)


def test_labels_that_stand_in_the_text() -> None:
    assert read_announcement("こんにちは。\n宛先: 全校\n件名: 雪\n休校です。").label_in_text == "宛先: 全校"
    assert read_announcement("宛先: 全校\n件名: 雪\n休校です。\n宛先: 紙").label_in_text == ""


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
        "はい、送信",
        "はい。\n送信します。よろしくお願いします。",
        "お疲れ様です。\nこの内容で送信してください。\n鈴木",
        "送信\n\n拓進小学校 事務 鈴木\n電話 03-1234-5678",
        "送信でお願いします！",
        "送信いたします。",
        "送信してOKです",
        "送信、よろしくお願いいたします。",
        "はい送信",
        "送信🙏",
        "Yes, send it please.",
    ],
)
def test_send(text: str) -> None:
    assert says_send(text, {"鈴木", "鈴木 一郎"})


@pytest.mark.parametrize(
    "text",
    [
        "送信しないでください",
        "送信？",
        "まだ送信",
        "",
        "送信\n件名: 雪",
        "「送信」しないでください",
        "「」",
        "はい",
        "OK",
        "送信してよいですか",
        "明日送信",
        "送信。ただし5年だけ",
    ],
)
def test_every_other_word_does_not_send(text: str) -> None:
    assert not says_send(text)


@pytest.mark.parametrize(
    ("text", "cancels"),
    [
        ("取消", True),
        ("取り消します", True),
        ("やめます", True),
        ("取消でお願いします。", False),
        ("はい、取消", False),
        ("取消をお願いします。\n鈴木", True),
        ("取消？", False),
        ("「取消」", True),
        ("“中止”", True),
    ],
)
def test_cancel(text: str, cancels: bool) -> None:
    assert says_cancel(text, {"鈴木"}) is cancels


@given(st.text(max_size=300))
def test_any_text_is_read_and_sends_nothing(text: str) -> None:
    read_announcement(text)
    assert not (says_send(text) and says_cancel(text))
