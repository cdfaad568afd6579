"""What staff write back to a roll call: read right, or not at all."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.staff.roll_call_reply import RollCallReply, read_roll_call_reply
from wording.family import misread
from wording.staff.pieces import PIECES
from wording.staff.tables import OF_CLASS, ROLL_CALLS
from wording.staff.ways import around_seats, seats

NAMES = ("佐藤 恵", "佐藤")


def _empty(text: str, students: Sequence[tuple[int, str]]) -> tuple[int, ...] | None:
    """The seats that are empty; None where a reply asks for more, or is not clear."""
    reply = read_roll_call_reply(text, NAMES, students)
    return reply.empty if reply == RollCallReply(reply.empty if reply else None) else None


EMPTY = (
    ("3 5 12", (3, 5, 12)),
    ("３、５", (3, 5)),
    ("3番と5番", (3, 5)),
    ("③と⑤", (3, 5)),
    ("③⑤", (3, 5)),
    ("空席：3、5", (3, 5)),
    ("3\n5\n12", (3, 5, 12)),
    ("3.5.12", (3, 5, 12)),
    ("3、5、12が空いています", (3, 5, 12)),
    ("空席は3と5です", (3, 5)),
    ("空席は3番", (3,)),
    ("3 5 いません", (3, 5)),
    ("佐藤です。3 5です。\nよろしくお願いします。", (3, 5)),
    ("3 5 問い合わせ不要", (3, 5)),
    ("3 5 まだ来てません", (3, 5)),
    ("佐藤です。3番と7番がまだ来ていません。", (3, 7)),
    ("欠席は3と5です", (3, 5)),
    ("3と5が空いています\n\n--\n拓進小学校 3年1組担任 佐藤 恵\nTEL 0144-00-0000", (3, 5)),
    ("全員出席してます！佐藤", ()),
    ("3以外全員います", (3,)),
    ("3と5以外は出席です", (3, 5)),
    ("3番と5番がいません。7番は来ました。", (3, 5)),
    ("3 欠席\n5 出席\n7 欠席", (3, 7)),
    ("3×\n5○", (3,)),
    ("3番だけ来ていません。ほかはいます", (3,)),
    ("なし", ()),
    ("「なし」", ()),
    ("空席なし", ()),
    ("全員います", ()),
    ("5番の席のみ空いております", (5,)),
    ("空席はございません", ()),
    ("全席うまってます", ()),
    ("全員出席です。", ()),
    ("欠席者はいません", ()),
    ("0", ()),
    ("ゼロ", ()),
    ("none", ()),
)


def test_empty_seats() -> None:
    assert not misread(EMPTY, lambda text: _empty(text, ()))


ASKING = (
    ("問い合わせ", None),
    ("問合せ", None),
    ("問い合わせてください。", None),
    ("家庭に問い合わせて下さい", None),
    ("保護者に問い合わせをお願いします", None),
    ("ask", None),
    ("Ask the families, please", None),
    ("3 5 問い合わせ", (3, 5)),
    ("3 5 「問い合わせ」", (3, 5)),
    ("３番と５番がいません。問い合わせてください。", (3, 5)),
    ("3\n5\n問い合わせお願いします", (3, 5)),
)


def test_asking() -> None:
    assert not misread(
        ((text, RollCallReply(empty, ask=True)) for text, empty in ASKING),
        lambda text: read_roll_call_reply(text, NAMES),
    )


UNCLEAR = (
    *(
        "",
        "よろしくお願いします",
        "3 と 5 以外",
        "3人です",
        "3席空いています",
        "空席は3",
        "欠席3",
        "まだ来てません",
        "3年1組 5",
    ),
    *(
        "12番 遅刻します",
        "11/24",
        "3-5",
        "3以上",
        "3 なし",
        "20番台",
        "いません",
        "全員いません",
        "全員出席していません",
    ),
    *(
        "3は来ます",
        "3も来ていません",
        "3だけいます",
        "3 5 います。問い合わせ",
        "問い合わせはまだ",
        "問い合わせ済み",
        "問い合わせますか？",
        "3番だけ問い合わせ",
    ),
)


def test_unclear_seats_are_asked_back() -> None:
    assert not misread(((text, None) for text in UNCLEAR), lambda text: read_roll_call_reply(text, NAMES))


STUDENTS = ((3, "鈴木 蓮"), (5, "高橋 陽菜"), (7, "高橋 悠斗"), (12, "森 美咲"))


NAMED = (
    ("鈴木さんがいません", (3,)),
    ("鈴木蓮 欠席\n高橋陽菜 出席", (3,)),
    ("鈴木と森は欠席。", (3, 12)),
    ("欠席：鈴木、森", (3, 12)),
    ("陽菜さんと悠斗くんがまだ来ていません。あとは全員います。", (5, 7)),
    ("鈴木は遅れて来ました。森は欠席。", (12,)),
    ("森以外全員出席", (12,)),
    ("美咲さんと蓮さんは登校していますが、悠斗さんがいません。", (7,)),
    ("4人とも出席しています。", ()),
)


def test_students_may_be_named() -> None:
    assert not misread(NAMED, lambda text: _empty(text, STUDENTS))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "高橋さんがいません",
            "山田さんは欠席です",
            "鈴木さんは保健室です",
            "鈴木さんは欠席のはずです",
        ),
        *(
            "鈴木さんの隣の席が空いています",
            "3人とも出席しています",
            "鈴木さんは来ました。鈴木さん欠席",
            "森林公園に行っています",
        ),
    ],
)
def test_who_is_meant_or_what_is_said_of_them_may_be_unclear(text: str) -> None:
    assert read_roll_call_reply(text, NAMES, STUDENTS) is None


def test_what_teachers_write_is_read_or_asked_back() -> None:
    assert not misread(
        (*ROLL_CALLS, *seats.ALL_WAYS, *around_seats.ALL_WAYS),
        lambda text: _in_short(read_roll_call_reply(text, NAMES, OF_CLASS)),
    )


def _in_short(reply: RollCallReply | None) -> str:
    if reply is None:
        return "ask"
    if reply.empty is None:
        return f"came {','.join(map(str, reply.came))}" if reply.came else "inquire"
    return (",".join(map(str, sorted(reply.empty))) or "0") + (" ask" if reply.ask else "")


IN_LETTERS = (
    ("Takahashi isn't here yet", "2"),
    ("Only Satoh is missing. I checked the restroom and the library too.", "1"),
    ("Sato, Takahashi - not in the room", "1,2"),
    ("たかはしさんだけいません", "2"),
    ("Suzuki isn't here", "ask"),
    ("Only Takahashi's seat is empty.", "2"),
    ("Takahashi's chair is empty, everyone else is here.", "2"),
    ("There's no sign of Takahashi.", "2"),
    ("Everybody is here but Takahashi.", "2"),
    ("One empty seat: Takahashi", "2"),
    ("Still waiting for Takahashi.", "2"),
    ("Takahashi still hasn't turned up, the rest are in class.", "2"),
    ("Nobody's seen Takahashi this morning.", "2"),
    ("All in except for Takahashi.", "2"),
    ("Takahashi just walked in, so everyone's here.", "0"),
    ("All here now, Takahashi just came in.", "0"),
    ("Nobody missing, thank you.", "0"),
    ("Only Takahashi is here", "ask"),
    ("Takahashi is missing his textbook", "ask"),
    ("Takahashi's twin is absent", "ask"),
    ("Takahashi came in but left again.", "ask"),
    ("Takahashi is not here but in the library", "ask"),
    ("The seat beside Takahashi is empty", "ask"),
    ("I will check if Takahashi is here", "ask"),
)


def test_students_are_named_by_how_they_sound() -> None:
    listed = ((1, "佐藤 葵", "さとう あおい"), (2, "高橋 蓮", "たかはし れん"))
    assert not misread(IN_LETTERS, lambda text: _in_short(read_roll_call_reply(text, NAMES, listed)))


def test_of_a_single_student_no_number_is_needed() -> None:
    assert read_roll_call_reply("来ていません", NAMES, ((9, "中村 優太"),)) == RollCallReply((9,))
    assert read_roll_call_reply("先ほど登校しました", NAMES, ((9, "中村 優太"),)) == RollCallReply(None, came=(9,))
    assert read_roll_call_reply("空席です", NAMES, ((9, "中村 優太"),)) == RollCallReply((9,))
    assert read_roll_call_reply("いますよ〜", NAMES, ((9, "中村 優太"),)) == RollCallReply(None, came=(9,))
    assert read_roll_call_reply("心配です", NAMES, ((9, "中村 優太"),)) is None


_HERE, _MISSING = ("○", "は来ています", " 出席", "はいます"), ("×", "は欠席", " いません", "がまだ来ていません")


@given(
    st.dictionaries(st.sampled_from(STUDENTS), st.booleans(), min_size=1),
    st.sampled_from([" ", "、", "。", "\n"]),
    st.data(),
)
def test_each_name_gets_what_stands_behind_it(
    said: dict[tuple[int, str], bool], between: str, data: st.DataObject
) -> None:
    clauses = [name + data.draw(st.sampled_from(_HERE if here else _MISSING)) for (_, name), here in said.items()]
    reply = read_roll_call_reply(between.join(clauses), NAMES, STUDENTS)
    missing = {seat for (seat, _), here in said.items() if not here}
    assert reply is None or set(reply.empty or ()) == missing
    is_whole_class = reply is not None and reply.empty == () and len(said) == len(STUDENTS)
    assert reply is None or missing or is_whole_class or set(reply.came) == {seat for seat, _ in said}


@given(st.lists(st.integers(1, 45), min_size=1, unique=True), st.sampled_from([" ", "、", ",", "\n", " と ", "・"]))
def test_numbers_are_what_was_written(numbers: list[int], between: str) -> None:
    assert read_roll_call_reply(between.join(map(str, numbers))) == RollCallReply(tuple(numbers))


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader_of_roll_calls(text: str) -> None:
    read_roll_call_reply(text, NAMES)


def test_a_long_reply_to_a_roll_call_is_read_in_no_time() -> None:
    for piece in PIECES:
        for text in (piece * 3_000 + "x", piece * 30_000):
            read_roll_call_reply(text, NAMES)
