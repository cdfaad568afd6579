"""Whether a person can be recognised in a reply: what teachers write, and what programs of no known kind do."""

import pytest

from mailgate.mail.automatic.persons import shows_person

PERSONS = [
    "",
    "はい",
    "佐藤",
    "りょ",
    "OK!",
    "👍 ありがとうございます",
    "了解です。お大事に",
    "承知しました。宿題は弟さんに渡します。",
    "パスワードの件は明日プリントでお渡しします。",
    "今日は私は出張で不在ですが、教頭に伝えました。",
    "インフルエンザでしたら出席停止になります。登校許可証をお持ちください。",
    "何時ごろ来られますか？",
    "Thanks, I will tell the nurse.",
    "Merci, à lundi.",
    "Danke für die Nachricht, gute Besserung!",
    "Recibido, que se mejore.",
    "收到，祝早日康复。",
    "네, 알겠습니다. 푹 쉬세요.",
]

PROGRAMS = [
    "このメールボックスは送信専用です。",
    "ファイルの暗号化キー: 9fKq2Lm1",
    "メッセージ「要確認」は正常に取り消されました",
    "SMS 1件を配信しました。残り 42 通",
    "このアカウントは無効になりました。",
    "本日は振替休業日のため、明日以降にご返信いたします。",
    "Your request to post has been rejected by the list owner.",
    "Gracias por escribirnos. Un agente revisará su mensaje pronto. Ticket 99812",
    "Ihre E-Mail wurde in Quarantäne verschoben.",
    "Εκτός γραφείου έως 30/11.",
    "Задача #551 закрыта.",
    "本信箱僅供發送，請勿直接回覆。",
    "Auto-ack: got it, id=8831",
]


@pytest.mark.parametrize("words", PERSONS)
def test_a_person_shows(words: str) -> None:
    assert shows_person(words)


@pytest.mark.parametrize("words", PROGRAMS)
def test_a_program_that_no_list_names_shows_no_person(words: str) -> None:
    assert not shows_person(words)


@pytest.mark.parametrize(("words", "shows"), [("あいうえおか", True), ("あいうえおかき", False)])
def test_few_words_need_no_more(words: str, shows: bool) -> None:
    assert shows_person(words) == shows


@pytest.mark.parametrize(("words", "shows"), [("b" * 20, True), ("b" * 21, False), ("b 1", False)])
def test_few_latin_words_need_no_more(words: str, shows: bool) -> None:
    assert shows_person(words) == shows
