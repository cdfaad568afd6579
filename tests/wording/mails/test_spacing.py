"""Blanks and ends of lines that part the words of a mail."""

import pytest

from mailgate.wording.spacing import joined


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("おなか が いたい と いって いる ので やすみます", "おなかが いたいと いっているので やすみます"),
        ("ねぼうしましたすみませんたろうはくじにつきます", "ねぼうしました すみません たろうは くじにつきます"),
        ("花子は頭\n痛のため本日は欠\n席します\n山田", "花子は頭痛のため本日は欠席します\n山田"),
        ("ゆびを\nはさみました", "ゆびを はさみました"),
    ],
)
def test_words_stand_as_they_belong(typed: str, meant: str) -> None:
    assert joined(typed) == meant


@pytest.mark.parametrize(
    "plain",
    [
        "花子は熱があります。\n今日は休みます。\n山田",
        "3年1組\n山田花子\n\n頭痛\n欠席",
        "おやすみしますのでよろしくおねがいします",
        "はなこ やすみます。 たろう いきます",
    ],
)
def test_the_rest_stays_as_it_is(plain: str) -> None:
    assert joined(plain) == plain
