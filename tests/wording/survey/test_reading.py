"""What guardians write back to a survey: read as a whole, or asked back."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.survey.reading import Said, SurveyReply, read_survey_reply
from mailgate.wording.survey.values import ItemAsked
from mailgate.wording.values import Candidate

ATTENDANCE = ItemAsked(1, "attendance")
YES_NO = ItemAsked(1, "yes-no")
SAFETY = ItemAsked(1, "safety")
COURSE = ItemAsked(1, "one", (("Aコース", "Course A"), ("Bコース", "Course B"), ("参加しない", "None of them")))
DAYS = ItemAsked(1, "several", (("月曜日", "Monday"), ("火曜日", "Tuesday"), ("水曜日", "Wednesday")), least=1, most=2)
PEOPLE = ItemAsked(1, "number", least=0, most=5)
TEXT = ItemAsked(1, "text")
TARO = Candidate(1, "山田 太郎", "やまだ たろう", "3", "1", "12", ())
HANAKO = Candidate(2, "山田 花子", "やまだ はなこ", "1", "2", "20", ())


def values(text: str, *items: ItemAsked, students: tuple[Candidate, ...] = ()) -> Any:
    """The values by item, or by item and child; None where anything is unclear."""
    reply = read_survey_reply(text, items, students, ["山田"])
    if reply.unclear:
        return None
    return {(each.position, each.student) if each.student else each.position: each.value for each in reply.said}


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("出席します", 1),
        ("出席", 1),
        ("運動会に参加します。よろしくお願いします。", 1),
        ("お世話になっております。\n懇談会に出席いたします。\n山田", 1),
        ("母が出席します", 1),
        ("①", 1),
        ("１", 1),
        ("1. 出席", 1),
        ("○", 1),
        ("欠席します", 2),
        ("欠席でお願いします", 2),
        ("参加できません", 2),
        ("2番です", 2),
        ("×", 2),
        ("I will attend. Thank you!", 1),
        ("We cannot come.", 2),
        ("Vou participar", 1),
        ("Não vou participar", 2),
        ("sẽ tham dự", 1),
        ("không tham dự", 2),
        ("dadalo po", 1),
        ("hindi po makakadalo", 2),
        ("参加", 1),
        ("不参加", 2),
        ("「出席」", 1),
        ("お世話になっております。山田です。出席します。よろしくお願いいたします。", 1),
        ("3年1組の山田の母です。懇談会に出席します。", 1),
        ("いつもお世話になっております、山田です。出席でお願いいたします。", 1),
        ("出席します、よろしくお願いします。", 1),
        ("はい、出席します", 1),
        ("Yes, I will attend.", 1),
        ("懇談会、参加します！", 1),
        ("出席（母）", 1),
        ("すみません、出席します", 1),
        ("用事があり欠席します。", 2),
        ("用事がありますので、欠席いたします。", 2),
        ("申し訳ありませんが、都合により欠席いたします。", 2),
        ("すみません、当日は旅行のため欠席します。", 2),
        ("仕事の都合で懇談会に参加できません", 2),
        ("仕事で行けません", 2),
        ("はい、欠席します", 2),
        ("行けます", 1),
        ("懇談会に行けます。", 1),
        ("I'll be there!", 1),
        ("We'll come.", 1),
        ("参加できません。残念です。", 2),
        ("今回は欠席します", 2),
        ("申し訳ありませんが、今回は欠席します。", 2),
        ("Sorry, we cannot come.", 2),
        ("I'm sorry, I can't come", 2),
    ],
)
def test_attendance(text: str, option: int) -> None:
    assert values(text, ATTENDANCE) == {1: (option,)}


@pytest.mark.parametrize(
    "text",
    [
        "出席できるか分かりません",
        "出席しますが、遅れます",
        "たぶん欠席です",
        "3",
        "1. 欠席",
        "出席か欠席かまだ決まっていません",
        "父は出席、母は欠席です",
        "弟が出席します",
        "欠席しません",
        "出席します。やっぱり欠席します。",
        "今日は熱があるので休みます",
        "1か2",
        "出席しますか",
        "不出席ではありません",
        "出席できそうです",
        "用事があるので欠席しません",
        "用事がなければ欠席しません",
        "体調不良のため欠席します。",
        "旅行のため欠席します",
        "熱があるので欠席します",
        "はい、たぶん出席します",
    ],
)
def test_what_is_not_one_answer_as_a_whole_is_unclear(text: str) -> None:
    assert values(text, ATTENDANCE) is None


@pytest.mark.parametrize("text", ["", "了解しました", "はい", "ありがとうございます。", "大丈夫です"])
def test_courtesies_answer_nothing(text: str) -> None:
    assert values(text, ATTENDANCE) == {}


@pytest.mark.parametrize("item", [TEXT, ATTENDANCE, SAFETY, YES_NO, DAYS], ids=lambda item: item.kind)
@pytest.mark.parametrize(
    "text", ["読みました", "確認しました。ありがとうございます。", "既読\n山田", "I have read it."]
)
def test_that_it_was_read_answers_nothing(text: str, item: ItemAsked) -> None:
    for students in ((), (TARO,), (TARO, HANAKO)):
        assert read_survey_reply(text, [item], students, ["山田"]) == SurveyReply(())


@pytest.mark.parametrize(
    ("option", "words"),
    [
        (1, "はい はい。 Yes Sim có opo 是 1.はい ○"),
        (2, "いいえ no não không hindi 不是 2 ×"),
    ],
)
def test_yes_and_no(option: int, words: str) -> None:
    for text in words.split():
        assert values(text, YES_NO) == {1: (option,)}, text


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("はい、お願いします", 1),
        ("はい、よろしくお願いします。", 1),
        ("はいお願いいたします", 1),
        ("Yes, thank you", 1),
        ("yes please", 1),
        ("sim, obrigado", 1),
        ("vâng, cảm ơn", 1),
        ("opo, salamat po", 1),
        ("好的，谢谢", 1),
        ("「はい」", 1),
        ("いいえ、結構です", 2),
        ("No, thank you.", 2),
        ("não, obrigada", 2),
        ("『いいえ』", 2),
    ],
)
def test_yes_and_no_with_a_courtesy(text: str, option: int) -> None:
    assert values(text, YES_NO) == {1: (option,)}


@pytest.mark.parametrize(
    "text",
    ["結構です", "大丈夫です", "OKです", "はい、結構です", "いいえ、お願いします", "はい、いいえ", "はい、大丈夫です"],
)
def test_what_may_mean_either_is_neither(text: str) -> None:
    assert values(text, YES_NO) in ({}, None)


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("全員無事です", 1),
        ("家族全員、無事です。", 1),
        ("大丈夫です", 1),
        ("all safe", 1),
        ("Estamos todos bem", 1),
        ("都平安", 1),
        ("1", 1),
        ("助けてください", 2),
        ("need help", 2),
        ("支援が必要です", 2),
        ("至急助けてください", 2),
        ("すぐに助けが必要です", 2),
        ("避難所にいます", 3),
        ("全員無事です。避難しています。", 3),
        ("全員無事です。助けてください。", 2),
        ("３人とも無事です", 1),
        ("助けは必要ありません。全員無事です。", 1),
        ("全員無事です。助けはいりません。", 1),
        ("助けは必要ありません。でも、二階に閉じ込められています。", None),
        ("All safe. No help needed.", 1),
        ("はい、全員無事です", 1),
        ("Yes, we need help", 2),
    ],
)
def test_a_safety_check_takes_the_gravest(text: str, option: int | None) -> None:
    assert values(text, SAFETY) == (option and {1: (option,)})


def test_that_no_help_is_needed_is_not_yet_that_all_are_safe() -> None:
    assert values("助けは必要ありません。", SAFETY) == {}


@pytest.mark.parametrize("text", ["無事ではありません", "父だけ無事です", "連絡が取れません", "無事か分かりません"])
def test_a_safety_check_guesses_nothing(text: str) -> None:
    assert values(text, SAFETY) is None


@pytest.mark.parametrize(
    ("text", "option"),
    [("Aコース", 1), ("Bコースを希望します", 2), ("course b", 2), ("2", 2), ("参加しない", 3), ("3. 参加しない", 3)],
)
def test_one_of_several(text: str, option: int) -> None:
    assert values(text, COURSE) == {1: (option,)}


@pytest.mark.parametrize("text", ["AコースかBコース", "A", "4", "1と2", "Aコースではない", "2. Aコース"])
def test_one_of_several_is_one(text: str) -> None:
    assert values(text, COURSE) is None


@pytest.mark.parametrize(
    ("text", "options"),
    [("1と3", (1, 3)), ("3,1", (1, 3)), ("2", (2,)), ("月曜日、水曜日", (1, 3)), ("Monday and Tuesday", (1, 2))],
)
def test_several_of_several(text: str, options: tuple[int, ...]) -> None:
    assert values(text, DAYS) == {1: options}


@pytest.mark.parametrize("text", ["1、2、3", "なし", "月曜日以外", "1と4", "13"])
def test_no_more_and_no_fewer_than_may_be(text: str) -> None:
    assert values(text, DAYS) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [("3名", 3), ("2人です", 2), ("三人", 3), ("0", 0), ("なし", 0), ("4 people", 4), ("2 pessoas", 2)],
)
def test_a_number(text: str, count: int) -> None:
    assert values(text, PEOPLE) == {1: count}


@pytest.mark.parametrize("text", ["6名", "大人2人子供1人", "約3名", "2、3人", "-1"])
def test_a_number_has_its_bounds(text: str) -> None:
    assert values(text, PEOPLE) is None


def test_a_text_is_taken_as_it_is() -> None:
    assert values("自転車で行きます。\n雨なら車です。", TEXT) == {1: "自転車で行きます。\n雨なら車です。"}


@pytest.mark.parametrize(
    ("text", "taro", "hanako"),
    [
        ("太郎は出席、花子は欠席です", 1, 2),
        ("太郎：出席\n花子：欠席", 1, 2),
        ("太郎 1 花子 2", 1, 2),
        ("太郎さんは1、花子さんは2です。", 1, 2),
        ("太郎と花子は出席します", 1, 1),
        ("二人とも欠席します", 2, 2),
        ("欠席: 太郎、花子", 2, 2),
        ("Taro will attend, Hanako is absent", 1, None),
    ],
)
def test_children_by_their_names(text: str, taro: int, hanako: int | None) -> None:
    found = values(text, ATTENDANCE, students=(TARO, HANAKO))
    assert found == ({(1, 1): (taro,), (1, 2): (hanako,)} if hanako else None)


def test_one_child_alone_may_be_named() -> None:
    assert values("太郎は欠席です", ATTENDANCE, students=(TARO, HANAKO)) == {(1, 1): (2,)}
    assert values("出席", ATTENDANCE, students=(TARO,)) == {(1, 1): (1,)}


@pytest.mark.parametrize("text", ["出席します", "次郎は出席です", "うちの子は出席です", "弟は欠席、太郎は出席"])
def test_whose_answer_it_is_has_to_be_said(text: str) -> None:
    reply = read_survey_reply(text, [ATTENDANCE], [TARO, HANAKO])
    assert reply.unclear
    assert not reply.said


def test_that_no_child_is_named_is_told() -> None:
    assert read_survey_reply("出席します", [ATTENDANCE], [TARO, HANAKO]).whose


SEVERAL = (ATTENDANCE, ItemAsked(2, "number"), ItemAsked(3, "text"))


@pytest.mark.parametrize(
    "text",
    [
        "質問1 出席\n質問2 2名\n質問3 自転車で行きます",
        "1. 出席します\n2. 2\n3. 自転車で行きます",
        "問1：１\n問2：２人\n問3：自転車で行きます",
        "出席します。2名です。\n質問3\n自転車で行きます",
        "Q1 attend\nQ2 2\nQ3 自転車で行きます",
    ],
)
def test_items_by_their_numbers(text: str) -> None:
    assert values(text, *SEVERAL) == {1: (1,), 2: 2, 3: "自転車で行きます"}


@pytest.mark.parametrize("text", ["1\n2", "出席します。自転車で行きます。", "2", "1 2"])
def test_what_may_be_about_several_items_is_unclear(text: str) -> None:
    assert values(text, *SEVERAL) is None


@given(st.text(max_size=200))
def test_whatever_is_written_the_reader_answers_within_what_was_asked(text: str) -> None:
    for item in (ATTENDANCE, YES_NO, SAFETY, COURSE, DAYS, PEOPLE):
        for said in read_survey_reply(text, [item], [TARO, HANAKO]).said:
            assert said.student in {1, 2}
            if isinstance(said.value, tuple):
                assert set(said.value) <= set(range(1, item.count + 1))
            else:
                assert item.kind == "number"
                assert isinstance(said.value, int)
                assert 0 <= said.value <= 5


# -- several items ------------------------------------------------------------------------------------

BOTH = (dataclasses.replace(COURSE, position=1), dataclasses.replace(YES_NO, position=2))
FOUR = (
    dataclasses.replace(ATTENDANCE, position=1),
    dataclasses.replace(PEOPLE, position=2),
    dataclasses.replace(DAYS, position=3),
    dataclasses.replace(TEXT, position=4),
)
ALL_FOUR = {1: (1,), 2: 2, 3: (1, 3), 4: "車で行きます"}


@pytest.mark.parametrize(
    "text",
    [
        "1: 2, 2: はい",
        "１：２、２：はい",
        "1:2,2:はい",
        "1:2 2:はい",
        "質問1 2 質問2 はい",
        "問1、Bコース、問2、はい",
        "2: はい, 1: Bコース",
        "1. 2\n2. はい",
        "2\nはい",
        "2、はい",
        "2, yes",
        "Bコースを希望します。\nはい。よろしくお願いします。",
        "Bコース/はい",
    ],
)
def test_several_items_by_number_or_in_their_order(text: str) -> None:
    assert values(text, *BOTH) == {1: (2,), 2: (1,)}


@pytest.mark.parametrize(
    "text",
    [
        "1: 出席, 2: 2名, 3: 月曜日と水曜日\n4: 車で行きます",
        "出席\n2名\n1、3\n車で行きます",
        "1: 出席\n2: 2\n3: 1,3\n4: 車で行きます\nよろしくお願いします。",
    ],
)
def test_items_of_all_kinds(text: str) -> None:
    found = values(text, *FOUR)
    assert found == ALL_FOUR or found == ALL_FOUR | {4: "車で行きます\nよろしくお願いします"}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1: 2, 2: たぶん", BOTH),
        ("1: 9, 2: はい", BOTH),
        ("1: 2, 1: 3", BOTH),
        ("はい、2", BOTH),
        ("はい、2、よろしくお願いします", BOTH),
        ("2, はい, はい", BOTH),
        ("4: 8:00か, 2: 00に行きます", FOUR),
        ("4: 車です, 2: 3名", FOUR),
    ],
)
def test_what_may_mean_two_things_is_asked_back(text: str, items: tuple[ItemAsked, ...]) -> None:
    assert values(text, *items) is None


def test_children_in_two_lines_are_not_two_items_in_their_order() -> None:
    twice = (dataclasses.replace(ATTENDANCE, position=1), dataclasses.replace(ATTENDANCE, position=2))
    for text in ("太郎は出席\n花子は欠席", "太郎は出席、花子は欠席"):
        assert values(text, *twice, students=(TARO, HANAKO)) is None
    said = values("太郎は出席、花子は欠席\n二人とも欠席", *twice, students=(TARO, HANAKO))
    assert said == {(1, 1): (1,), (1, 2): (2,), (2, 1): (2,), (2, 2): (2,)}


def test_a_courtesy_is_no_text_in_its_order() -> None:
    items = (dataclasses.replace(PEOPLE, position=1), dataclasses.replace(TEXT, position=2))
    assert values("2名\nよろしくお願いします。", *items) == {1: 2}


@given(
    st.lists(st.sampled_from([(1, "1"), (2, "2"), (1, "Aコース"), (2, "Bコース")]), min_size=2, max_size=6), st.data()
)
def test_labels_in_any_order_say_the_same(said: list[tuple[int, str]], data: st.DataObject) -> None:
    items = tuple(dataclasses.replace(COURSE, position=position) for position in range(1, len(said) + 1))
    lines = [f"{position}: {text}" for position, (_, text) in enumerate(said, 1)]
    between = data.draw(st.sampled_from([", ", "、", "\n", " ", " / "]))
    text = between.join(data.draw(st.permutations(lines)))
    assert values(text, *items) == {position: (option,) for position, (option, _) in enumerate(said, 1)}


HOURS = ItemAsked(1, "one", (("10時から",), ("13時から",), ("15時から",)))
DATES = ItemAsked(1, "one", (("12月10日",), ("12月11日",), ("12月12日",)))
GROUPS = ItemAsked(1, "one", (("2人",), ("3人",), ("4人",)))
COUNTS = ItemAsked(1, "one", (("0人",), ("1人",), ("2人",)))
WEEK = ItemAsked(1, "several", (("12/1(火)",), ("12/2(水)",), ("12/3(木)",)))
LESSONS = ItemAsked(1, "several", (("1時間目",), ("2時間目",), ("3時間目",)))


@pytest.mark.parametrize(
    ("item", "text", "value"),
    [
        (HOURS, "10時から", (1,)),
        (HOURS, "13時からでお願いします。", (2,)),
        (HOURS, "15時からです", (3,)),
        (HOURS, "2", (2,)),
        (HOURS, "2. 13時から", (2,)),
        (HOURS, "1. 13時から", None),
        (HOURS, "10時", None),
        (HOURS, "11時から", None),
        (DATES, "12月11日を希望します", (2,)),
        (DATES, "2", (2,)),
        (DATES, "12月13日", None),
        (COUNTS, "1人", (2,)),
        (COUNTS, "２人です", (3,)),
        (COUNTS, "1", None),
        (GROUPS, "3人", (2,)),
        (GROUPS, "3人でお願いします", (2,)),
        (GROUPS, "3", None),
        (GROUPS, "2", None),
        (GROUPS, "1", (1,)),
        (GROUPS, "3番", (3,)),
        (WEEK, "12/1(火)", (1,)),
        (WEEK, "12/1（火）、12/3（木）", (1, 3)),
        (WEEK, "12/1と12/2", (1, 2)),
        (WEEK, "12/1(水)", None),
        (WEEK, "1,2", (1, 2)),
        (LESSONS, "1時間目と2時間目", (1, 2)),
        (LESSONS, "1時間目\n3時間目", (1, 3)),
    ],
)
def test_options_that_begin_with_a_digit(item: ItemAsked, text: str, value: Any) -> None:
    assert values(text, item) == (value and {1: value})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("月曜日\n水曜日", (1, 3)),
        ("・月曜日\n・水曜日", (1, 3)),
        ("- 月曜日\n- 水曜日\nよろしくお願いします。", (1, 3)),
        ("1. 月曜日\n3. 水曜日", (1, 3)),
        ("お世話になっております。\n月曜日\n水曜日\n山田", (1, 3)),
        ("1\n2", (1, 2)),
        ("・火曜日", (2,)),
        ("月曜日\nたぶん水曜日", None),
        ("月曜日\n火曜日\n水曜日", None),
    ],
)
def test_several_options_with_one_in_each_line(text: str, value: Any) -> None:
    assert values(text, DAYS) == (value and {1: value})


def test_several_options_with_one_in_each_line_by_child() -> None:
    found = values("太郎: 月曜日\n水曜日\n花子: 火曜日", DAYS, students=(TARO, HANAKO))
    assert found == {(1, 1): (1, 3), (1, 2): (2,)}
    assert values("月曜日\n水曜日", DAYS, students=(TARO, HANAKO)) is None


@pytest.mark.parametrize(
    ("text", "taro", "hanako"),
    [
        ("太郎 はい\n花子 いいえ", 1, 2),
        ("太郎はい、花子いいえ", 1, 2),
        ("太郎ははい、花子はいいえ", 1, 2),
        ("太郎さんはい。花子さんはいいえです。", 1, 2),
        ("二人ともはい", 1, 1),
        ("二人ともはいです。", 1, 1),
        ("二人ともはい、お願いします", 1, 1),
        ("両方はい", 1, 1),
        ("全員はい", 1, 1),
        ("二人ともいいえ", 2, 2),
    ],
)
def test_yes_behind_the_names_of_children(text: str, taro: int, hanako: int) -> None:
    assert values(text, YES_NO, students=(TARO, HANAKO)) == {(1, 1): (taro,), (1, 2): (hanako,)}


@pytest.mark.parametrize(
    "text",
    [
        "太郎は出席しますが、花子は欠席します",
        "太郎は出席ですが、花子は欠席です",
        "太郎出席 花子欠席",
        "太郎出席、花子欠席",
        "太郎出席\n花子欠席",
    ],
)
def test_one_child_comes_and_the_other_does_not(text: str) -> None:
    assert values(text, ATTENDANCE, students=(TARO, HANAKO)) == {(1, 1): (1,), (1, 2): (2,)}


_WORDS = [
    "出席",
    "欠席",
    "月曜日",
    "火曜日",
    "1",
    "2",
    "はい",
    "いいえ",
    "3名",
    "なし",
    "太郎",
    "花子",
    "、",
    "\n",
    "。",
    ": ",
    "・",
    "質問1 ",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=8).map("".join), st.sampled_from([(), (TARO,), (TARO, HANAKO)]))
def test_what_is_unclear_is_shown_in_the_words_of_the_reply(text: str, students: tuple[Candidate, ...]) -> None:
    for items in ([ATTENDANCE], [YES_NO], [DAYS], [PEOPLE], [SAFETY], [COURSE], [TEXT], BOTH):
        for clause in read_survey_reply(text, items, students).unclear:
            assert all(part in text for part in clause.split("、"))


@pytest.mark.parametrize(
    "signature",
    [
        "鈴木 陽子\n090-1234-5678",
        "鈴木　陽子\n携帯: 090-1234-5678\nyoko@mail.example",
        "鈴木 美紀\nTEL 090-1234-5678",
        "090-1234-5678",
    ],
)
def test_a_signature_below_an_answer_says_nothing(signature: str) -> None:
    names = ("鈴木 美紀", "鈴木", "美紀")
    for text in (f"出席します。\n\n{signature}", f"出席します。\n--\n{signature}"):
        assert read_survey_reply(text, [ATTENDANCE], (), names) == SurveyReply((Said(1, None, (1,)),)), text


@pytest.mark.parametrize("line", ["鈴木 未定", "鈴木 欠席", "鈴木 保留", "佐藤 花子", "2時", "青葉小学校"])
def test_a_line_that_may_be_an_answer_is_no_signature(line: str) -> None:
    assert read_survey_reply(f"出席します。\n{line}", [ATTENDANCE], (), ("鈴木 美紀", "鈴木", "美紀")).unclear
