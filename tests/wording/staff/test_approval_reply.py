"""What a head answers who is asked to approve an announcement."""

import pytest

from mailgate.wording.staff.approval_reply import approves, decides_nothing

NAMES = {"伊藤", "舞", "伊藤 舞", "青葉小学校"}


@pytest.mark.parametrize(
    "text",
    [
        "承認",
        "承認します。",
        "承認します。よろしくお願いします。",
        "承認します、よろしくお願いいたします",
        "承認します。\n\n青葉小学校 校長 伊藤 舞",
        "承認します。\n青葉小学校 教頭 伊藤",
        "承認いたします。\n伊藤",
        "お疲れ様です。\n承認します。\n伊藤舞",
        "お疲れ様です。伊藤です。承認でお願いします。",
        "はい、承認します。",
        "はい。承認します。",
        "OKです",
        "これでOKです。",
        "問題ありません。承認します。",
        "問題ありませんので承認します",
        "確認しました。承認します。",
        "内容を確認しました。承認いたします。",
        "この内容で承認します。",
        "承認します。ありがとうございました。",
        "承認👍",
        "はい",
        "sim",
        "OK",
        "Approved. Thank you!",
        "Yes, approved.",
    ],
)
def test_approves(text: str) -> None:
    assert approves(text, NAMES)
    assert not decides_nothing(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "ありがとうございます。",
        "確認しました。",
        "了解しました。\n伊藤",
        "承知しました",
        "お疲れ様です。",
        "Thank you.",
        "Received.",
    ],
)
def test_courtesies_alone_decide_nothing(text: str) -> None:
    assert decides_nothing(text, NAMES)
    assert not approves(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "承認しますが、日付を直してください",
        "承認します。日付を直してください。",
        "承認。ただし件名を直して",
        "承認しません",
        "承認できません。",
        "承認しますか？",
        "承認します。大丈夫？",
        "差し戻し",
        "却下します。",
        "確認しました。件名を直してください。",
        "いいえ",
        "だめです",
        "まだ承認しないでください",
        "OKですが、件名を直してください",
        "明日承認します",
        "問題があります",
    ],
)
def test_everything_else_goes_back_to_its_author(text: str) -> None:
    assert not approves(text, NAMES)
    assert not decides_nothing(text, NAMES)
