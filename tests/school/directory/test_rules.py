"""What a school's rules say of a notice: deadlines to the second, reasons, days; and what is wrong with a document."""

import copy
import dataclasses
import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.school.directory import schools
from mailgate.school.directory.calendar import Calendar, is_span
from mailgate.school.directory.documents.document import read_document, write_document
from mailgate.school.directory.documents.reader import RulesError
from mailgate.school.directory.rules import (
    DEFAULT_ZONE,
    FARTHEST_DAY,
    LONGEST_RANGE,
    LONGEST_REMARKS,
    Draft,
    Rules,
    examine,
    is_late,
)

RULES = schools.default_rules(DEFAULT_ZONE)
TODAY = dt.date(2026, 11, 24)
EARLY = dt.datetime(2026, 11, 24, 7, 10, tzinfo=DEFAULT_ZONE)


def drafted(**fields: Any) -> Draft:
    """A good draft but for these fields."""
    return dataclasses.replace(Draft((1,), "sick", "発熱", TODAY), **fields)


def codes(draft: Draft, rules: Rules = RULES, now: dt.datetime = EARLY) -> list[tuple[str, str]]:
    """Field and code of everything that stands against a draft."""
    return [(problem.field, problem.code) for problem in examine(draft, rules, now)]


def at(clock: str) -> dt.datetime:
    """That time of day on TODAY."""
    return dt.datetime.combine(TODAY, dt.time.fromisoformat(clock), DEFAULT_ZONE)


# -- deadlines ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "reason", "last", "over"),
    [
        ("sick", "発熱", "07:59:59", "08:00:00"),
        ("absence", "旅行", "07:59:59", "08:00:00"),
        ("late", "通院", "07:59:59", "08:00:00"),
        ("attend", "病状改善", "12:59:59", "13:00:00"),
    ],
)
def test_a_deadline_is_kept_to_the_second(kind: str, reason: str, last: str, over: str) -> None:
    draft = drafted(kind=kind, reason=reason)
    assert codes(draft, now=at(last)) == []
    assert codes(draft, now=at(f"{last}.999999")) == []
    assert codes(draft, now=at(over)) == [("date", "deadline-passed")]
    assert codes(draft, now=at("23:59:59")) == [("date", "deadline-passed")]


@given(st.times())
def test_a_deadline_is_of_the_day_itself(clock: dt.time) -> None:
    draft = drafted(date=TODAY + dt.timedelta(1))
    assert codes(draft, now=dt.datetime.combine(TODAY, clock, DEFAULT_ZONE)) == []


def test_a_soft_deadline_takes_and_marks() -> None:
    soft = dataclasses.replace(RULES.kinds[0], after_deadline="accept")
    rules = dataclasses.replace(RULES, kinds=(soft,))
    assert codes(drafted(), rules, at("08:00")) == []
    assert is_late(rules, soft, TODAY, at("08:00"))
    assert not is_late(rules, soft, TODAY, at("07:59:59"))


def test_a_refusal_names_the_deadline_that_passed() -> None:
    (problem,) = examine(drafted(), RULES, at("08:00"))
    assert problem.names == {"kind": "欠席（病欠）", "deadline": dt.time(8)}


# -- the fields ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"students": ()}, [("student", "student-missing")]),
        ({"kind": ""}, [("kind", "kind-missing")]),
        ({"kind": "holiday"}, [("kind", "kind-missing")]),
        ({"reason": ""}, [("reason", "reason-missing")]),
        ({"reason": "旅行"}, [("reason", "reason-foreign")]),
        ({"reason": "その他"}, [("remarks", "remarks-missing")]),
        ({"reason": "その他", "remarks": " \u3000"}, [("remarks", "remarks-missing")]),
        ({"reason": "その他", "remarks": "祖父の見舞い"}, []),
        ({"remarks": "あ" * LONGEST_REMARKS}, []),
        ({"remarks": "あ" * (LONGEST_REMARKS + 1)}, [("remarks", "remarks-long")]),
        ({"phone": "090-1234-5678"}, []),
        ({"phone": "あとで"}, [("phone", "phone-wrong")]),
        ({"date": None}, [("date", "date-missing")]),
        ({"date": TODAY - dt.timedelta(1)}, [("date", "date-past")]),
        ({"date": TODAY + FARTHEST_DAY}, []),
        ({"date": TODAY + FARTHEST_DAY + dt.timedelta(1)}, [("date", "date-far")]),
        ({"until": TODAY}, []),
        ({"until": TODAY - dt.timedelta(1)}, [("until", "until-before")]),
        ({"until": TODAY + LONGEST_RANGE}, []),
        ({"until": TODAY + LONGEST_RANGE + dt.timedelta(1)}, [("until", "until-far")]),
        (
            {"students": (), "kind": "", "date": None},
            [
                ("student", "student-missing"),
                ("kind", "kind-missing"),
                ("date", "date-missing"),
            ],
        ),
    ],
)
def test_everything_that_is_wrong_with_a_draft_is_named(
    fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert codes(drafted(**fields)) == expected


# -- the calendar -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("calendar", "day", "school"),
    [
        (Calendar(), "2026-11-24", True),
        (Calendar(), "2026-11-21", False),  # a Saturday
        (Calendar(), "2026-11-23", False),  # 勤労感謝の日
        (Calendar(), "2027-05-03", False),  # 憲法記念日, in another year
        (Calendar(open=("2026-11-23",)), "2026-11-23", True),
        (Calendar(open=("2026-11-21",)), "2026-11-21", True),
        (Calendar(closed=("2026-11-24",)), "2026-11-24", False),
        (Calendar(closed=("2026-12-25..2027-01-07",)), "2026-12-24", True),
        (Calendar(closed=("2026-12-25..2027-01-07",)), "2026-12-25", False),
        (Calendar(closed=("2026-12-25..2027-01-07",)), "2027-01-07", False),
        (Calendar(closed=("2026-12-25..2027-01-07",)), "2027-01-08", True),
        (Calendar(closed=("2026-11-20..2026-11-30",), open=("2026-11-24",)), "2026-11-24", True),
        (Calendar(weekdays=("sat",)), "2026-11-21", True),
        (Calendar(weekdays=("sat",)), "2026-11-24", False),
    ],
)
def test_school_days_are_weekdays_without_holidays_and_what_the_school_says(
    calendar: Calendar, day: str, school: bool
) -> None:
    assert calendar.is_school_day(dt.date.fromisoformat(day)) is school


# -- the document -------------------------------------------------------------------------------------


def test_a_document_may_leave_out_all_but_the_kinds() -> None:
    kind = {"slug": "sick", "name": "病欠", "reasons": ["発熱"], "deadline": "08:00"}
    assert read_document({"kind": [kind]}).time_zone == ZoneInfo("Asia/Tokyo")


@pytest.mark.parametrize(
    ("place", "value", "problem"),
    [
        (("time_zone",), "Mars/Olympus", "time_zone must be"),
        (("time_zone",), "", "time_zone must be"),
        (("time_zone",), 9, "time_zone must be"),
        (("details_in_letters",), "yes", "details_in_letters must be true or false"),
        (("details_for",), [], "details_for must name at least one"),
        (("details_for",), ["admin"], 'details_for: "admin" is not one of homeroom, grade,'),
        (("message",), 1, "message must be a text"),
        (("colour",), "red", "colour is not a key here"),
        (("kinds",), [], "kinds is not a key here"),
        (("calendar",), 1, "calendar must be a table"),
        (("calendar", "weekdays"), ["mo"], 'calendar: weekdays: "mo" is not one of mon,'),
        (("calendar", "weekdays"), "mon", "calendar: weekdays must be a list of texts"),
        (("calendar", "closed"), ["2026-02-30"], 'calendar: closed: "2026-02-30" must be "YYYY-MM-DD"'),
        (("calendar", "closed"), ["2026-12-31..2026-12-01"], "calendar: closed:"),
        (("calendar", "open"), ["soon"], 'calendar: open: "soon" must be'),
        (("calendar", "opened"), [], "calendar: opened is not a key here"),
        (("kind",), {}, "kind must be a list of tables"),
        (("kind",), [], "kind: at least one is needed"),
        (("kind", 0, "slug"), "Sick", "kind 1: slug must be a short lower-case word"),
        (("kind", 0, "slug"), 1, "kind 1: slug must be a text"),
        (("kind", 1, "slug"), "sick", "kind: each slug may stand only once"),
        (("kind", 1, "name"), " ", "kind 2: name must be given"),
        (("kind", 2, "reasons"), [], "kind 3: reasons must name at least one"),
        (("kind", 2, "reasons"), "通院", "kind 3: reasons must be a list of texts"),
        (("kind", 2, "reasons"), ["通院", ""], "kind 3: reasons must be a list of texts"),
        (("kind", 3, "deadline"), "8:00", "kind 4: deadline must be an hour"),
        (("kind", 3, "deadline"), "24:00", "kind 4: deadline must be an hour"),
        (("kind", 3, "deadline"), dt.time(8), "kind 4: deadline must be an hour"),
        (("kind", 0, "after_deadline"), "soft", 'kind 1: after_deadline must be "refuse" or "accept"'),
        (("kind", 0, "arrival"), "no", "kind 1: arrival must be true or false"),
        (("kind", 0, "requires_absence"), 0, "kind 1: requires_absence must be true or false"),
        (("kind", 0, "tell"), ["janitor"], 'kind 1: tell: "janitor" is not one of nurse, grade, admin'),
        (("kind", 0, "colour"), "red", "kind 1: colour is not a key here"),
    ],
)
def test_every_wrong_key_of_a_document_is_named(place: tuple[str | int, ...], value: Any, problem: str) -> None:
    document: Any = copy.deepcopy(write_document(RULES))
    target = document
    for step in place[:-1]:
        target = target[step]
    target[place[-1]] = value
    with pytest.raises(RulesError) as refused:
        read_document(document)
    assert any(found.startswith(problem) for found in refused.value.problems)


@pytest.mark.parametrize(
    ("place", "least", "most"),
    [
        (("desk", "remind_after"), 0, 600),
        (("desk", "remind_before_bell"), 0, 600),
        (("answer_minutes",), 0, 600),
        (("keep_notices",), 30, 3_650),
    ],
)
def test_a_number_of_a_document_is_taken_up_to_its_bounds(place: tuple[str, ...], least: int, most: int) -> None:
    def with_number(number: int) -> dict[str, Any]:
        document: Any = copy.deepcopy(write_document(RULES))
        (document[place[0]] if len(place) > 1 else document)[place[-1]] = number
        return document  # type: ignore[no-any-return]

    for number in (least, most):
        assert write_document(read_document(with_number(number))) == with_number(number)
    for number in (least - 1, most + 1):
        with pytest.raises(RulesError):
            read_document(with_number(number))


def test_notices_are_kept_for_days_or_until_the_following_school_year_ends() -> None:
    document = write_document(RULES)
    assert read_document(document | {"keep_notices": "following-year"}).keep_notices is None
    assert read_document(document | {"keep_notices": 730}).keep_notices == 730
    with pytest.raises(RulesError, match='keep_notices must be "following-year" or a number of days, from 30 to 3650'):
        read_document(document | {"keep_notices": "for ever"})


def test_the_bounds_of_a_notice_are_as_pages_and_letters_say() -> None:
    assert (LONGEST_REMARKS, LONGEST_RANGE.days, FARTHEST_DAY.days) == (2_000, 180, 366)


def test_a_span_of_one_day_is_one() -> None:
    assert is_span("2026-12-25..2026-12-25")
    assert not is_span("2026-12-25..2026-12-24")


def test_all_that_is_wrong_is_said_at_once() -> None:
    document = write_document(RULES) | {"message": 1, "colour": "red", "time_zone": ""}
    document["kind"][3]["deadline"] = "noon"
    with pytest.raises(RulesError) as refused:
        read_document(document)
    assert len(refused.value.problems) == 4
