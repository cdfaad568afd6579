"""Names that are also words, that are shared, or that are nobody's."""

import pytest

from mailgate.wording.reader import read
from mailgate.wording.values import Candidate
from wording.family import KINDS, MORNING


def _family(*students: str) -> tuple[Candidate, ...]:
    """Students from "佐藤 陽/さとう はる/3-1"."""
    family = []
    for key, student in enumerate(students, 1):
        name, kana, place = student.split("/")
        grade, classroom = place.split("-")
        family.append(Candidate(key, name, kana, grade, classroom, str(key + 6), KINDS))
    return tuple(family)


FAMILIES = {
    "陽と光": _family("佐藤 陽/さとう はる/3-1", "佐藤 光/さとう ひかり/5-2"),
    "さくらとゆい": _family("鈴木 さくら/すずき さくら/2-1", "鈴木 ゆい/すずき ゆい/4-3"),
    "健と学": _family("髙橋 健/たかはし けん/6-2", "髙橋 学/たかはし まなぶ/1-1"),
    "花と花子": _family("田中 花/たなか はな/1-1", "田中 花子/たなか はなこ/3-1"),
    "陽翔と陽翔": _family("林 陽翔/はやし はると/1-1", "林 陽翔/はやし ひなた/3-1"),
    "千夏と連": _family("森 千夏/もり ちなつ/3-1", "森 連/もり れん/1-2"),
    "レオとルーカス": _family("清水 レオ/しみず れお/1-1", "清水 ルーカス/しみず るーかす/3-1"),
    "颯と舞": _family("林 颯/はやし そう/1-1", "林 舞/はやし まい/3-1"),
    "大と陽": _family("森 大/もり だい/1-1", "森 陽/もり よう/3-1"),
    "マリアとKen": _family("山本 マリア/やまもと まりあ/1-1", "Smith Ken/すみす けん/3-1"),
}


@pytest.mark.parametrize(
    ("family", "text", "meant"),
    [
        ("レオとルーカス", "Leo has a fever and will be absent today", (1,)),
        ("レオとルーカス", "Lucas has a fever and will be absent today", (2,)),
        ("レオとルーカス", "Lena has a fever and will be absent today", ()),
        ("颯と舞", "My daughter has a fever, so she will be absent today", ()),
        ("颯と舞", "My son has a fever and will be absent today. May I have his homework", ()),
        ("颯と舞", "Sou has a fever, so he will be absent today", (1,)),
        ("颯と舞", "Mai has a fever, so she will be absent today", (2,)),
        ("大と陽", "My child has a fever and will have a day off today", ()),
        ("大と陽", "My child has a fever and will be absent today. Thank you", ()),
        ("大と陽", "Dai has a fever and will have a day off today", (1,)),
        ("陽と光", "陽が熱で休みます", (1,)),
        ("陽と光", "ひかりが発熱のため休みます", (2,)),
        ("陽と光", "陽も光も熱で休みます", (1, 2)),
        ("陽と光", "陽くん発熱で休みます", (1,)),
        ("陽と光", "5年2組佐藤光 発熱で欠席", (2,)),
        ("陽と光", "検査で陽性でした。熱で休みます", ()),
        ("陽と光", "春から頭痛で休みます", ()),
        ("陽と光", "3年1組 光 熱で休みます", ()),
        ("さくらとゆい", "サクラ、通院で遅刻します", (1,)),
        ("さくらとゆい", "ゆいちゃんが熱で休みます", (2,)),
        ("さくらとゆい", "さくらとゆいが熱で休みます", (1, 2)),
        ("さくらとゆい", "さくらとまいが熱で休みます", ()),
        ("さくらとゆい", "ゆいつの熱で休みます", ()),
        ("健と学", "高橋健 熱で休みます", (1,)),
        ("健と学", "学は熱で学校を休みます", (2,)),
        ("健と学", "健診で休みます", ()),
        ("健と学", "学校を熱で休みます", ()),
        ("健と学", "6-2 高橋です。熱で休みます", (1,)),
        ("花と花子", "花子が熱で休みます", (2,)),
        ("花と花子", "花が熱で休みます", (1,)),
        ("花と花子", "花と花子が熱で休みます", (1, 2)),
        ("花と花子", "花粉症で休みます", ()),
        ("花と花子", "はなみずで休みます", ()),
        ("花と花子", "はながでるので休みます", ()),
        ("陽翔と陽翔", "陽翔が熱で休みます", ()),
        ("陽翔と陽翔", "3年1組の陽翔が熱で休みます", (2,)),
        ("陽翔と陽翔", "はるとが熱で休みます", (1,)),
        ("陽翔と陽翔", "二人とも熱で休みます", (1, 2)),
        ("千夏と連", "千夏休みます。熱です", (1,)),
        ("千夏と連", "千夏が夏休みの宿題を出します", ()),
        ("千夏と連", "熱で連休みます", (2,)),
        ("千夏と連", "連休は旅行です", ()),
        ("マリアとKen", "マリアが熱で休みます", (1,)),
        ("マリアとKen", "Maria is sick and will be absent", (1,)),
        ("マリアとKen", "まりあとケンが熱で休みます", (1, 2)),
        ("マリアとKen", "SMITH KEN 熱で休みます", (2,)),
    ],
)
def test_only_a_name_that_stands_for_itself_is_a_student(family: str, text: str, meant: tuple[int, ...]) -> None:
    reading = read(text, students=FAMILIES[family], now=MORNING)
    assert tuple(key for notice in reading.notices for key in notice.students) == meant
    assert meant or reading.act == "ask"
