"""What an answer puts into a mail that left one line open."""

import datetime as dt

import pytest

from mailgate.mail.letter_files import ROOMS
from mailgate.wording.open_points.answers import as_moment, chosen, first_and_rest, said_of
from mailgate.wording.open_points.completed import notices_with
from mailgate.wording.open_points.days import as_day
from mailgate.wording.open_points.likely import likely_days
from mailgate.wording.open_points.parts import parts
from mailgate.wording.open_points.students import named_students, naming_and_rest
from mailgate.words.templates import environment
from wording.family import BOTH, HANAKO, MORNING, TARO, TODAY

OFFERED = ("2026-11-27", "2026-12-04")


@pytest.mark.parametrize(
    ("answer", "days"),
    [
        ("あした", "2026-11-25"),
        ("27日です", "2026-11-27"),
        ("12月4日（金）", "2026-12-04"),
        ("2026-12-04", "2026-12-04"),
        ("25日から27日", "2026-11-25~2026-11-27"),
        ("両方です", "両方です"),
        ("27日を予定しています", "2026-11-27"),
        ("27日以外です", "27日以外です"),
        ("どちらか", "どちらか"),
    ],
)
def test_a_day_means_the_same_whenever_it_is_read(answer: str, days: str) -> None:
    assert as_day(answer, OFFERED, TODAY) == days


def test_both_of_two_days_in_a_row_are_a_row() -> None:
    assert as_day("両方です", ("2026-11-24", "2026-11-25"), TODAY) == "2026-11-24~2026-11-25"


def test_the_days_that_letters_offer_are_read_back() -> None:
    day = environment(ROOMS, "ja").filters["day"]
    for ahead in range(60):
        date = TODAY + dt.timedelta(ahead)
        assert as_day(day(date), OFFERED, TODAY) == as_day(date.isoformat(), OFFERED, TODAY) == date.isoformat()


@pytest.mark.parametrize(
    ("answer", "meant"), [("2", "2026-12-04"), ("2番です", "2026-12-04"), ("(1)", "2026-11-27"), ("3", "3")]
)
def test_a_number_is_the_offered_answer(answer: str, meant: str) -> None:
    assert chosen(answer, OFFERED) == meant


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("太郎です", (TARO.name,)),
        ("両方", (HANAKO.name, TARO.name)),
        ("二人とも", (HANAKO.name, TARO.name)),
        ("both", (HANAKO.name, TARO.name)),
        ("わかりません", ()),
        ("休むのは花子です", (HANAKO.name,)),
        ("娘の花子のことです", (HANAKO.name,)),
        ("花子だけでお願いします", (HANAKO.name,)),
        ("どちらもお休みです", (HANAKO.name, TARO.name)),
        ("花子ではありません", ()),
        ("花子以外です", ()),
        ("a 花子", (HANAKO.name,)),
        ("si 花子 po", (HANAKO.name,)),
        ("cháu 花子", (HANAKO.name,)),
        ("os dois", (HANAKO.name, TARO.name)),
        ("It's Hanako.", (HANAKO.name,)),
        ("não é a 花子", ()),
        ("không phải 花子", ()),
        ("a 花子 ou o 太郎", ()),
        ("It's not Hanako.", ()),
    ],
)
def test_whom_an_answer_names(answer: str, names: tuple[str, ...]) -> None:
    assert named_students(answer, BOTH) == names


def test_what_is_said_behind_the_first_sentence_is_its_own() -> None:
    assert first_and_rest("花子です。昨日から咳も\nあります") == ("花子です", "昨日から咳も\nあります")
    assert first_and_rest("花子") == ("花子", "")
    assert first_and_rest("書き忘れました。すみません、花子です。熱もあります") == ("花子です", "熱もあります")
    assert first_and_rest("ありがとうございます。") == ("ありがとうございます", "")
    assert as_moment("14時です") == "14:00"
    assert said_of("花子", "花子さんの理由は発熱です") == "発熱です"
    assert said_of("花子", "太郎は発熱です") == ""


@pytest.mark.parametrize(
    ("mail", "days"),
    [
        ("次の金曜に休みます", ("2026-11-27", "2026-12-04")),
        ("3日休みます", ("2026-12-03",)),
        ("休みます", ("2026-11-24", "2026-11-25", "2026-11-26")),
        ("absent next Friday", ("2026-11-27", "2026-12-04")),
    ],
)
def test_which_days_a_mail_may_mean(mail: str, days: tuple[str, ...]) -> None:
    assert likely_days(mail, TODAY) == days


def test_a_mail_about_two_is_one_for_each() -> None:
    found = parts("明日のことです。花子は休みます。太郎は遅刻します。", students=BOTH, now=MORNING)
    assert found == ("明日のことです。花子は休みます。", "明日のことです。太郎は遅刻します。")
    assert parts("花子は休みます。", students=BOTH, now=MORNING) == ()


@pytest.mark.parametrize("mail", ["上の子が熱で休みます", "熱で休みます", "児童・生徒: ？\n内容: 病欠\n理由: 発熱"])
def test_whoever_is_named_in_the_answer_is_meant(mail: str) -> None:
    (notice,) = notices_with(mail, "student", HANAKO.name, students=BOTH, now=MORNING)
    assert (notice.students, notice.kind, notice.reason) == ((HANAKO.key,), "sick", "発熱")


def test_both_are_an_answer_too() -> None:
    both = ",".join(named_students("両方", BOTH))
    (notice,) = notices_with("熱で休みます。咳もあります", "student", both, students=BOTH, now=MORNING)
    assert notice.students == (HANAKO.key, TARO.key)


def test_a_mail_about_a_stranger_is_about_none_of_ours() -> None:
    assert notices_with("花男が熱で休みます", "student", HANAKO.name, students=(HANAKO,), now=MORNING) == ()


@pytest.mark.parametrize(
    ("answer", "moment"),
    [
        ("depois da 2ª aula", "after-2"),
        ("Antes da 5a aula.", "before-5"),
        ("sau tiết 4", "after-4"),
        ("sau bua trua", "after-lunch"),
        ("pagkatapos ng ika-2 klase", "after-2"),
        ("第2节课后", "after-2"),
        ("午饭前", "before-lunch"),
        ("não depois do almoço", "não depois do almoço"),
        ("sau tiết 2 hoặc 3", "sau tiết 2 hoặc 3"),
        ("第2节课后吗？", "第2节课后吗？"),
    ],
)
def test_a_moment_of_leaving_is_read_in_each_language(answer: str, moment: str) -> None:
    assert as_moment(answer) == moment


@pytest.mark.parametrize("answer", ["欠席（病欠以外）", "病欠以外です", "2"])
def test_another_kind_of_absence_than_the_illness_is_no_answer(answer: str) -> None:
    assert notices_with("花子が熱です", "kind", answer, students=BOTH, now=MORNING) == ()


@pytest.mark.parametrize(
    ("mail", "arrival"),
    [
        ("花子、通院のため今日10時です", dt.time(10)),
        ("花子、腹痛で今日10時頃です", dt.time(10)),
        ("花子、歯医者の予約が10時です", None),
        ("花子は歯医者です。10時です", None),
    ],
)
def test_the_hour_beside_an_open_kind_is_the_arrival_of_who_is_late(mail: str, arrival: dt.time | None) -> None:
    notices = notices_with(mail, "kind", "遅刻です", students=BOTH, now=MORNING)
    assert [(notice.kind, notice.arrival) for notice in notices] == [("late", arrival)]


@pytest.mark.parametrize("unit", ["、", "すみません。", "はい、", "太郎です、", "花子じゃなくて", "…", ", "])
def test_an_answer_without_end_is_read_all_the_same(unit: str) -> None:
    text = unit * 3_000
    assert named_students(text, BOTH) in ((), (TARO.name,))
    assert first_and_rest(text)
    assert naming_and_rest(text, BOTH)
