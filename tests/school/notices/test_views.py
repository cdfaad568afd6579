"""A notice is the same to people whichever way it was read."""

import json
from dataclasses import fields, replace

import pytest

from mailgate.school.models import Notice, School, Student
from mailgate.school.notices.views import COLUMNS, StaffReply, View, complete, view_of, views_in


@pytest.fixture
def notice(schools: None) -> Notice:
    """A notice in which no two texts are the same."""
    school = School.get(School.code == "midori")
    student = Student.create(school=school, grade="4", classroom="2", number="17", name="佐藤 花子")
    made: Notice = Notice.create(
        school=school,
        student=student,
        form="f",
        kind="late",
        kind_name="遅刻",
        reason="通院",
        date="2026-11-24",
        until="2026-11-25",
        arrival="10:30",
        phone="090-0000-0000",
        remarks="歯医者",
        after_deadline=True,
        taken_by="事務室",
        state="confirmed",
        revision=3,
        created=1_000,
        updated=2_000,
        confirmed=3_000,
    )
    return made


def test_a_row_of_the_columns_is_the_view_of_the_models(notice: Notice) -> None:
    assert views_in(complete(*COLUMNS).tuples()) == [view_of(notice, notice.student, notice.school)]


def test_letters_keep_all_of_a_view_as_json(notice: Notice) -> None:
    view = replace(
        view_of(notice, notice.student, notice.school), answers=(StaffReply("田中 先生", "お大事に", 4_000),)
    )
    kept = json.loads(json.dumps(view.facts()))
    assert list(kept) == [field.name for field in fields(View)]
    assert View(**kept | {"answers": tuple(StaffReply(**answer) for answer in kept["answers"])}) == view
