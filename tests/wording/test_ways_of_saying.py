"""One deed in the many ways in which families say it, each behind several causes."""

from dataclasses import replace

import pytest

from mailgate.wording.reader import read
from mailgate.wording.values import KindWords
from wording.family import HANAKO, KINDS, MORNING

EARLY = KindWords("leave-early", "早退", ("頭痛", "発熱", "通院", "家事都合", "その他"), departure=True)
STUDENT = replace(HANAKO, kinds=(*KINDS, EARLY))

ABSENT = """
お休みを頂戴します・登校は無理そうです・登校は難しそうです・やすみます・やすませます・お休みを希望します・欠席のご連絡をさせていただきます・
お休みの連絡をさせていただきます・欠席扱いでお願いします・お休みにさせてください・休みをとらせます・
休みを取らせてください・休むとのことです・欠席にさせていただきます・お休みになります・休ませてやってください・お休みさせて下さいませ
"""
LATE = """
遅れて10時に登校します・遅れて2時間目から行きます・遅れてまいります・遅れて学校に向かいます・少し遅れて10時ごろ着きます・遅くなります・10時に着く予定です・
10時に着くように送ります・着くのは10時ごろです・10時ごろの到着になります・2時間目から参加します・2時間目に間に合うように行きます・3時間目からになります・
中休みのころに行きます・登校時間に間に合いません・今から送っていきます・これから車で送ります・9時すぎに校門に着きます・9時半をめどに登校します・
9時半ごろ校門まで送ります・9時半に教室まで連れていきます
"""
LEAVING = """
14時に迎えにうかがいます・14時に迎えにまいります・14時に祖母が迎えに参ります・14時に校門まで迎えに行きます・14時で帰らせてください・14時に上がらせてください・
14時に引き取りに行きます・14時に学校を出ます・昼で早退します・お昼で帰ります・早退をさせてください。14時に迎えに行きます
"""

ENGLISH = """
Emma will skip school today because she has a fever. | sick
She has a fever. We kept her home today. | sick
Emma's stomach hurt, so she has to stay off until Thursday. | sick
Emma fainted this morning, so she will be absent today. | sick
Emma will be absent today because she is wheezing. | sick
Emma fractured her finger. She won't be in today. | sick
We have a flat tyre so Emma will arrive at 10:00. | late
We forgot to set the alarm. She will be in for second period. | late
She is over her cough and will be in class this morning. | attend
Please let her go home at 2:30 pm for the skin clinic. | leave-early
"""


def kinds(text: str) -> list[tuple[str, int]]:
    """The kind and day of each notice; none where something is asked."""
    return [(notice.kind, notice.date.day) for notice in read(text, students=(STUDENT,), now=MORNING).notices]


def ways(said: str) -> list[str]:
    return said.replace("\n", "").split("・")


@pytest.mark.parametrize("cause", ["花子、熱があるので", "3年1組の山田花子です。発熱のため", "花子は頭痛で今日は"])
def test_staying_away(cause: str) -> None:
    assert not [way for way in ways(ABSENT) if kinds(f"{cause}{way}") != [("sick", 24)]]


@pytest.mark.parametrize("cause", ["花子、寝坊したので", "花子は道が混んでいて、"])
def test_coming_late(cause: str) -> None:
    assert not [way for way in ways(LATE) if kinds(f"{cause}{way}") != [("late", 24)]]


@pytest.mark.parametrize("cause", ["花子、通院のため", "山田花子ですが歯医者があるので"])
def test_leaving_early(cause: str) -> None:
    assert not [way for way in ways(LEAVING) if kinds(f"{cause}{way}") != [("leave-early", 24)]]


@pytest.mark.parametrize(
    "text",
    [
        "花子、バスに乗り遅れたかもしれません",
        "花子、寝坊したので遅れるかもしれません",
        "花子が休みたいそうですが、どうしたらよいですか",
        "14時に花子を迎えに行きます",
        "迎えが遅くなります",
    ],
)
def test_what_says_it_by_half_is_asked_about(text: str) -> None:
    assert not kinds(text)


def test_an_hour_beside_noon_is_the_hour() -> None:
    (notice,) = read("花子だけ昼で帰ります。12時45分、家の用事です", students=(STUDENT,), now=MORNING).notices
    assert notice.departure == "12:45"


@pytest.mark.parametrize(("text", "kind"), [line.split(" | ") for line in ENGLISH.strip().splitlines()])
def test_english_ways(text: str, kind: str) -> None:
    emma = replace(STUDENT, name="Smith Emma", kana="")
    assert [notice.kind for notice in read(text, students=(emma,), now=MORNING).notices] == [kind]
