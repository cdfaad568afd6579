"""Kinds and reasons are each school's own."""

from dataclasses import replace

import pytest

from mailgate.wording.reader import read
from mailgate.wording.values import KindWords
from wording.family import HANAKO, KINDS, MORNING, TARO, in_short

SICK, ABSENCE, LATE, ATTEND = KINDS
EARLY = KindWords("leave-early", "早退", ("通院", "その他"))
WITHOUT_OTHER = replace(SICK, reasons=("発熱", "インフルエンザ"))
TARO_ELSEWHERE = replace(TARO, kinds=(WITHOUT_OTHER, ABSENCE, LATE, ATTEND))


def test_a_schools_own_kind_is_understood_by_its_name() -> None:
    hanako = replace(HANAKO, kinds=(*KINDS, EARLY))
    reading = read("通院のため早退します", students=(hanako,), now=MORNING)
    assert in_short(reading) == "花子 leave-early/通院 24"


def test_a_schools_own_reason_is_understood_in_its_own_words() -> None:
    hanako = replace(HANAKO, kinds=(replace(SICK, reasons=("発熱", "花粉飛散", "その他")), LATE))
    assert in_short(read("花粉飛散のため休みます", students=(hanako,), now=MORNING)) == "花子 sick/花粉飛散 24"


def test_influenza_without_its_type_is_clear_where_the_school_does_not_ask_for_it() -> None:
    taro = read("インフルエンザで休みます", students=(TARO_ELSEWHERE,), now=MORNING)
    hanako = read("インフルエンザで休みます", students=(HANAKO,), now=MORNING)
    assert (in_short(taro), hanako.why) == ("太郎 sick/インフルエンザ 24", ("influenza-type",))


def test_what_a_list_without_sonota_does_not_hold_is_asked_back() -> None:
    assert read("頭痛で休みます", students=(TARO_ELSEWHERE,), now=MORNING).why == ("reason-unclear",)


def test_siblings_at_two_schools_get_a_notice_for_each_school() -> None:
    reading = read("二人とも発熱のため休みます", students=(HANAKO, TARO_ELSEWHERE), now=MORNING)
    assert in_short(reading) == "花子 sick/発熱 24 & 太郎 sick/発熱 24"


def test_a_number_that_means_different_kinds_at_two_schools_is_asked_back() -> None:
    taro = replace(TARO, kinds=tuple(reversed(KINDS)))
    reading = read("児童・生徒: 1と2\n内容: 1\n理由: 発熱", students=(HANAKO, taro), now=MORNING)
    assert reading.why == ("kind-unclear",)


def test_who_is_the_elder_one_is_told_by_grades_of_one_school_alone() -> None:
    text = "姉は登校します。弟は熱で休みます"
    assert in_short(read(text, students=(HANAKO, TARO), now=MORNING)) == "太郎 sick/発熱 24"
    at_the_next_school, twin = replace(TARO, school=2), replace(TARO, grade=HANAKO.grade)
    assert read(text, students=(HANAKO, at_the_next_school), now=MORNING).why == ("student-unclear",)
    assert read(text, students=(HANAKO, twin), now=MORNING).why == ("student-unclear",)


@pytest.mark.parametrize(
    ("kind", "reason", "meant"),
    [
        ("Sick absence", "Headache", "sick/頭痛"),
        ("Sick absence", "Fever", "sick/発熱"),
        ("Sick absence", "Stomach ache", "sick/腹痛"),
        ("Sick absence", "Feeling weak", "sick/倦怠感"),
        ("Sick absence", "Asthma", "sick/喘息"),
        ("Sick absence", "Rash", "sick/湿しん"),
        ("Sick absence", "Injury", "sick/けが"),
        ("Sick absence", "Vomiting or diarrhoea", "sick/嘔吐・下痢"),
        ("Sick absence", "Medical check-up", "sick/検診"),
        ("Sick absence", "In hospital", "sick/入院"),
        ("Sick absence", "Resting at home", "sick/自宅療養"),
        ("Sick absence", "Seeing a doctor", "sick/通院"),
        ("Sick absence", "COVID-19", "sick/新型コロナウイルス感染症"),
        ("Sick absence", "Influenza A", "sick/インフルエンザA型"),
        ("Sick absence", "Influenza B", "sick/インフルエンザB型"),
        ("Sick absence", "Other: a cold", "sick/その他"),
        ("Absence (not sick)", "Travel", "absence/旅行"),
        ("Absence (not sick)", "Bereavement", "absence/忌引き"),
        ("Absence (not sick)", "Other (moving house)", "absence/その他"),
        ("Late", "Family matters", "late/家事都合"),
        ("Late", "Seeing a doctor", "late/通院"),
        ("Coming to school after all", "Feeling better", "attend/病状改善"),
        ("Coming to school after all", "Change of plans", "attend/予定変更"),
    ],
)
def test_the_english_forms_own_words_are_understood(kind: str, reason: str, meant: str) -> None:
    reading = read(f"Student: Hanako\nKind: {kind}\nReason: {reason}\nDate: today", students=(HANAKO,), now=MORNING)
    assert in_short(reading) == f"花子 {meant} 24"
