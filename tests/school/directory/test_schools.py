"""A school's document: shown, edited, applied; nothing gets lost on the way."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from peewee import SqliteDatabase

from mailgate.resources import TEMPLATES
from mailgate.school.directory import people, schools
from mailgate.school.directory.calendar import WEEKDAYS, Calendar
from mailgate.school.directory.documents.defaults import DEFAULT_DOCUMENT
from mailgate.school.directory.documents.reader import RulesError
from mailgate.school.directory.rules import DEFAULT_ZONE, DETAILS_FOR, Kind, Rules
from mailgate.school.models import School
from school.directory.imports.imported import AT

DEFAULTS = schools.default_rules(DEFAULT_ZONE)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
words = texts.filter(str.strip)
days = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)).map(dt.date.isoformat)
kinds = st.builds(
    Kind,
    slug=st.from_regex(r"[a-z][a-z0-9-]{0,31}", fullmatch=True),
    name=words,
    reasons=st.lists(words, min_size=1, max_size=3).map(tuple),
    deadline=st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    after_deadline=st.sampled_from(["refuse", "accept"]),
    arrival=st.booleans(),
    requires_absence=st.booleans(),
    tell=st.lists(st.sampled_from(["nurse", "grade", "head", "admin"]), max_size=2).map(tuple),
)
calendars = st.builds(
    Calendar,
    weekdays=st.lists(st.sampled_from(WEEKDAYS), max_size=3).map(tuple),
    closed=st.lists(days, max_size=2).map(tuple),
    open=st.lists(days.map(lambda day: f"{day}..{day}"), max_size=2).map(tuple),
)
rules = st.builds(
    Rules,
    kinds=st.lists(kinds, min_size=1, max_size=3, unique_by=lambda kind: kind.slug).map(tuple),
    calendar=calendars,
    time_zone=st.sampled_from(["Asia/Tokyo", "Europe/Berlin", "UTC"]).map(ZoneInfo),
    details_in_letters=st.booleans(),
    details_for=st.lists(st.sampled_from(DETAILS_FOR), min_size=1, unique=True).map(tuple),
    message=texts,
)


@given(rules)
def test_what_is_shown_is_what_was_applied(given_rules: Rules) -> None:
    assert schools.read_text(schools.write_text(given_rules)) == given_rules


def test_the_kind_that_the_document_describes_is_the_one_of_the_demo() -> None:
    document = DEFAULT_DOCUMENT.read_text("utf-8")
    described = document[document.index("# [[ kind ]]") :].partition("\n#\n")[0]
    switched_on = schools.read_text(f"{document}\n{described.replace('# ', '')}")
    demo = schools.read_text((TEMPLATES / "demo" / "leave-early.toml").read_text("utf-8"))
    assert switched_on.kinds == (*DEFAULTS.kinds, *demo.kinds)
    assert [kind.departure for kind in switched_on.kinds] == [False, False, False, False, True]


def test_a_shown_document_explains_itself_like_the_default() -> None:
    document = DEFAULT_DOCUMENT.read_text("utf-8")
    shown = schools.write_text(DEFAULTS)
    comments = [line for line in document.splitlines() if line.startswith("#")]
    assert [line for line in shown.splitlines() if line.startswith("#")] == comments
    assert shown.count("[[kind]]") == 4


def test_a_new_school_has_exactly_the_kinds_and_reasons_of_the_city_s_notice() -> None:
    assert {kind.name: (kind.reasons, f"{kind.deadline:%H:%M}") for kind in DEFAULTS.kinds} == {
        "欠席（病欠）": (
            (
                *("頭痛", "発熱", "腹痛", "倦怠感", "喘息", "湿しん", "けが", "嘔吐・下痢", "検診", "入院", "自宅療養"),
                *("通院", "新型コロナウイルス感染症", "インフルエンザA型", "インフルエンザB型", "その他"),
            ),
            "08:00",
        ),
        "欠席（病欠以外）": (("旅行", "忌引き", "その他"), "08:00"),
        "遅刻": (("頭痛", "腹痛", "けが", "通院", "家事都合", "その他"), "08:00"),
        "登校": (("病状改善", "予定変更", "その他"), "13:00"),
    }
    assert {kind.after_deadline for kind in DEFAULTS.kinds} == {"refuse"}


def test_a_new_school_is_in_the_time_zone_of_the_gateway() -> None:
    assert schools.default_rules(ZoneInfo("Europe/Berlin")).time_zone.key == "Europe/Berlin"


def test_a_document_that_is_no_toml_is_refused_with_its_line() -> None:
    with pytest.raises(RulesError, match="line 2"):
        schools.read_text("message = ''\nkind = noon\n")


def test_a_document_saved_by_a_windows_editor_is_read() -> None:
    saved = "\ufeff" + schools.write_text(DEFAULTS).replace("\n", "\r\n")
    assert schools.read_text(saved) == DEFAULTS


@pytest.mark.usefixtures("database")
def test_a_school_is_added_shown_changed_and_listed() -> None:
    schools.add(AT, "takushin", " 拓進小学校\u3000", "0144-00-0000", DEFAULTS)
    assert schools.show("takushin") == DEFAULTS
    edited = schools.read_text(schools.write_text(DEFAULTS).replace('deadline = "08:00"', 'deadline = "08:15"'))
    assert schools.apply(AT, "takushin", edited)
    assert not schools.apply(AT, "takushin", edited)
    assert schools.show("takushin").kinds[0].deadline == dt.time(8, 15)
    schools.change(AT, "takushin", None, "0144-11-1111")
    assert schools.listing() == [("takushin", "拓進小学校", "0144-11-1111", False)]
    schools.change(AT, "takushin", "拓進中学校", None)
    assert schools.listing() == [("takushin", "拓進中学校", "0144-11-1111", False)]


def test_one_school_is_changed_and_no_other(database: SqliteDatabase) -> None:
    for code in ("a", "b"):
        schools.add(AT, code, code, "0144-00-0000", DEFAULTS)
    schools.apply(AT, "a", schools.read_text(schools.write_text(DEFAULTS).replace("08:00", "09:00")))
    schools.change(AT, "a", "A", None)
    assert people.rules_of(School.get(School.code == "b")) == DEFAULTS
    assert School.get(School.code == "b").name == "b"


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("code", "name", "phone", "problems"),
    [
        ("", "N", "1", 1),
        ("-x", "N", "1", 1),
        ("x" * 33, "N", "1", 1),
        ("学校", "N", "1", 1),
        ("x", "\u3000", "", 2),
        ("x", "N" * 256, "1" * 33, 2),
        ("takushin", "N", "1", 1),
    ],
)
def test_a_school_that_cannot_be_is_refused(code: str, name: str, phone: str, problems: int) -> None:
    schools.add(AT, "takushin", "拓進小学校", "0144-00-0000", DEFAULTS)
    with pytest.raises(schools.SchoolRefused) as refused:
        schools.add(AT, code, name, phone, DEFAULTS)
    assert len(refused.value.problems) == problems
    assert schools.listing() == [("takushin", "拓進小学校", "0144-00-0000", False)]


@pytest.mark.usefixtures("database")
def test_a_school_that_does_not_exist_is_named() -> None:
    for unit in (
        lambda: schools.show("x"),
        lambda: schools.apply(AT, "x", DEFAULTS),
        lambda: schools.change(AT, "x", "N", None),
    ):
        with pytest.raises(schools.NoSchool, match="no school x"):
            unit()
