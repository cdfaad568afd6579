"""How long attendance is suspended: the law's examples, and what holds for every course of every disease."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.school.attendance.suspensions.course import Course, earliest_last_day, last_day, problems
from mailgate.school.directory import schools
from mailgate.school.directory.documents.register import Disease
from mailgate.school.directory.rules import DEFAULT_ZONE

RULES = schools.default_rules(DEFAULT_ZONE)
INFLUENZA = next(disease for disease in RULES.diseases if disease.slug == "influenza")
COVID = next(disease for disease in RULES.diseases if disease.slug == "covid-19")
TODAY = dt.date(2026, 11, 28)


def november(day: int | None) -> dt.date | None:
    return dt.date(2026, 11, day) if day else None


@pytest.mark.parametrize(
    ("disease", "infant", "onset", "recovery", "last"),
    [
        # The examples that the Ministry of Education and boards of education print.
        (INFLUENZA, False, 10, 11, 15),
        (INFLUENZA, False, 10, 12, 15),
        (INFLUENZA, False, 10, 13, 15),
        (INFLUENZA, False, 10, 14, 16),
        (INFLUENZA, False, 10, 15, 17),
        (INFLUENZA, True, 10, 12, 15),
        (INFLUENZA, True, 10, 13, 16),
        (COVID, False, 10, 14, 15),
        (COVID, False, 10, 15, 16),
        (COVID, True, 10, 15, 16),
        (INFLUENZA, False, 10, None, None),
        (INFLUENZA, False, None, 12, None),
    ],
)
def test_the_last_day_is_the_law_s(
    disease: Disease, infant: bool, onset: int | None, recovery: int | None, last: int | None
) -> None:
    assert last_day(disease, Course(november(onset), november(recovery)), infant=infant) == november(last)


@pytest.mark.parametrize("slug", [disease.slug for disease in RULES.diseases if disease.doctor])
def test_other_diseases_wait_for_the_doctor(slug: str) -> None:
    disease = RULES.disease(slug)
    assert disease
    assert last_day(disease, Course(november(10), november(12)), infant=False) is None
    assert last_day(disease, Course(november(10), cleared=november(20)), infant=False) == november(19)


DAYS = st.dates(dt.date(2026, 9, 15), TODAY)


@given(disease=st.sampled_from(RULES.diseases), onset=DAYS, length=st.integers(0, 20), infant=st.booleans())
def test_nobody_comes_too_early(disease: Disease, onset: dt.date, length: int, infant: bool) -> None:
    recovery = onset + dt.timedelta(length)
    last = last_day(disease, Course(onset, recovery, recovery), infant=infant)
    assert last is not None
    if disease.doctor:
        assert last == recovery - dt.timedelta(1)
        return
    assert (last - onset).days >= disease.after_onset
    assert (last - recovery).days >= disease.days_after_recovery(infant=infant)
    assert last in {
        onset + dt.timedelta(disease.after_onset),
        recovery + dt.timedelta(disease.days_after_recovery(infant=infant)),
    }
    earliest = earliest_last_day(disease, Course(onset))
    assert earliest
    assert earliest <= last


@given(onset=DAYS, length=st.integers(0, 20))
def test_infants_never_come_earlier_and_a_later_recovery_never_ends_earlier(onset: dt.date, length: int) -> None:
    ends = [
        last_day(INFLUENZA, Course(onset, onset + dt.timedelta(days)), infant=infant)
        for days in (length, length + 1)
        for infant in (False, True)
    ]
    assert all(ends)
    child, infant, child_later, infant_later = (end or dt.date.min for end in ends)
    assert child <= infant <= infant_later
    assert child <= child_later <= infant_later


@pytest.mark.parametrize(
    ("course", "expected"),
    [
        (Course(), []),
        (Course(november(10), november(12)), []),
        (Course(november(10), november(10)), []),
        (Course(november(29)), [("onset", "recovery-future")]),
        (Course(november(10), november(9)), [("recovery", "recovery-before-onset")]),
        (Course(dt.date(2025, 11, 10)), [("onset", "recovery-long-ago")]),
    ],
)
def test_a_course_that_cannot_be_is_said(course: Course, expected: list[tuple[str, str]]) -> None:
    assert [(problem.field, problem.code) for problem in problems(INFLUENZA, course, TODAY)] == expected
