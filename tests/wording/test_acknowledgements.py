"""Acknowledgements: thanks and thumbs ask for nothing, and whatever asks for something is none of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.acknowledgements import beside_yes, is_acknowledgement, is_yes, says_no

ACKNOWLEDGEMENTS = [
    "ほんまおおきに。助かりますわ",
    "おおきに。たすかります",
    "大丈夫です　ありがとう",
    "りょうかいです！先生にもよろしくお伝えください😊",
    "お忙しいなかご返信をいただき恐縮です。",
    "ありがとうございます。よろしくお願いします。",
    "ありがとうございます",
    "ありがとうございました！",
    "有難うございます。",
    "ご連絡ありがとうございます。よろしくお願いいたします。",
    "ご確認ありがとうございます",
    "早速のご返信ありがとうございました。今後ともよろしくお願い致します。",
    "お忙しい中、ご対応いただきありがとうございます",
    "了解です",
    "了解しました。",
    "りょうかいです！",
    "承知しました。",
    "承知いたしました。ありがとうございます。",
    "わかりました",
    "分かりました。よろしくお願いします",
    "確認しました。ありがとうございます。",
    "かしこまりました。",
    "助かります。ありがとうございます。",
    "はい、承知しました。",
    "お世話になっております。ありがとうございます。",
    "田中先生\nありがとうございます。\n山田の母です",
    "ありがとうございます(^^)",
    "👍",
    "👍🏻",
    "🙏",
    "❤️",
    "ありがとうございます😊",
    "OK",
    "OKです",
    "どうも",
    "はい、お願いします",
    "お手数おかけします。",
    "おおきに。よろしゅう頼んます",
    "まちがいないです",
    "だいじょうぶです おねがいします",
    "わかりました〜お手数かけます",
    "うん、OKです",
    "完璧です👍",
    "了解です！よろしくお願いします",
    "登録ありがとうございます",
    "Looks good!",
    "謝謝",
    "谢谢老师！",
    "감사합니다",
    "Obrigada!",
    "Muchas gracias.",
    "Thank you!",
    "Thanks for your quick reply.",
    "Got it, thanks.",
    "読みました",
    "お知らせを読みました。ありがとうございます。",
    "内容を確認しました。",
    "既読",
    "既読です。",
    "Read it",
    "I have read it, thank you.",
    "Entendi",
    "Entendi, obrigada.",
    "已读",
    "已读，谢谢",
    "Đã đọc",
    "Noted. Thank you very much.",
    "OK, thank you. Best regards",
]


def test_an_acknowledgement_asks_for_nothing() -> None:
    assert not [text for text in ACKNOWLEDGEMENTS if not is_acknowledgement(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "取消",
        "ありがとうございます。明日も休みます。",
        "了解です。熱が下がったので登校します",
        "承知しました。10時ごろ着きます",
        "ありがとうございます。やっぱり取り消します。",
        "よろしくお願いします",
        "お世話になっております。",
        "了解しましたか？",
        "届いていますか",
        "読みましたか",
        "読みましたが、分かりません",
        "まだ読んでいません",
        "発熱",
        "明日も同じでお願いします",
        "Thank you. She will be late.",
        "OK, but he is ill tomorrow as well",
        "ありがとうございます" * 40,
    ],
)
def test_what_may_ask_for_something_is_none(text: str) -> None:
    assert not is_acknowledgement(text)


def test_a_signature_below_it_does_no_harm() -> None:
    assert is_acknowledgement("ありがとうございます。\n山田 花子", {"山田 花子", "山田"})
    assert not is_acknowledgement("ありがとうございます。\n山田 花子")


@given(st.sampled_from(ACKNOWLEDGEMENTS), st.sampled_from(["取消", "明日も休みます", "熱があります", "遅刻です"]))
def test_a_request_beside_it_is_never_overlooked(thanks: str, request: str) -> None:
    assert not is_acknowledgement(f"{thanks}\n{request}")
    assert not is_acknowledgement(f"{request}。{thanks}")


@pytest.mark.parametrize("text", ["はい", "はい。", "はい！", "yes", "Yes.", "はい、はい", "「はい」", "'yes'"])
def test_yes_is_yes(text: str) -> None:
    assert is_yes(text)


@pytest.mark.parametrize("text", ["いいえ", "「取消」", "don't send it", "『やめます』"])
def test_no_is_no(text: str) -> None:
    assert says_no(text)


@pytest.mark.parametrize("text", ["", "いいえ", "はい、お大事に", "no", "確認"])
def test_other_words_are_more_than_yes(text: str) -> None:
    assert not is_yes(text)


@pytest.mark.parametrize(
    "text", ["おおきに！それでお願いします〜", "はいはい、それでよかです。ご丁寧にどうも。", "はい！それでお願いします"]
)
def test_a_yes_with_courtesies_says_nothing_beside(text: str) -> None:
    assert beside_yes(text) == ""
