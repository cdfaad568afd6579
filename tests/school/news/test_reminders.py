"""Who is reminded of a survey, and whom the answer of another guardian spares it."""

import dataclasses

import pytest
from support.school import HANAKO, MIKI, TARO

from mailgate.school.models import Guardianship, Per
from mailgate.school.news import reading
from mailgate.school.news.sending import releasing
from mailgate.school.news.surveys import reminders
from mailgate.school.news.surveys.writing import SAFETY_CHECK, SurveyContent
from school.news.people import (
    FATHER,
    HEAD,
    MOTHER,
    NEIGHBOUR,
    NOW,
    OFFICE,
    at,
    author,
    classroom,
    hand_over,
    letters,
    mailbox,
    tick,
    waiting,
)
from school.news.surveys import COMES, DAY, MEETING, asked, child, gives, remind

pytestmark = pytest.mark.usefixtures("town")

FOR_ALL = {Per.FAMILY: {(1, ""): (1,)}, Per.CHILD: {(1, TARO): (1,), (1, HANAKO): (1,)}}
"""What answers all that is asked of the parents of both."""


def test_reminders_come_at_their_hours_to_those_who_have_not_answered() -> None:
    number = asked(dataclasses.replace(MEETING, deadline=NOW + 3 * DAY, remind_hours=(24, 3)))
    remind(61)
    gives(MOTHER, number, {(1, TARO): (1,), (1, HANAKO): (1,)})
    remind(2 * DAY - 1)
    assert len(letters()) == 3
    remind(2 * DAY)
    remind(2 * DAY + 1)
    assert letters()[3:] == [NEIGHBOUR], "the father's children are answered for"
    remind(3 * DAY - 3 * 3_600)
    remind(4 * DAY)
    assert letters()[3:] == [NEIGHBOUR] * 2


def test_a_reminder_that_waits_goes_neither_to_who_answered_nor_after_a_stop() -> None:
    number = asked(SAFETY_CHECK)
    remind(61)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 65)
    remind(60 + DAY)
    assert len(waiting()) == 3
    reading.mark(at(MOTHER, 61 + DAY), mailbox(MOTHER).id, number)
    assert len(waiting()) == 3, "read is not answered"
    gives(MOTHER, number, {(1, ""): (1,)})
    assert MOTHER not in waiting()
    releasing.stop(dataclasses.replace(author(OFFICE), at=at(OFFICE, 70 + DAY)), number)
    tick(71 + DAY)
    assert waiting() == []


@pytest.mark.parametrize("per", [Per.FAMILY, Per.CHILD])
def test_a_reminder_of_the_other_guardian_that_waits_goes_no_more(per: Per) -> None:
    number = asked(SurveyContent((COMES,), per, remind_daily=True))
    remind(61)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 65)
    remind(60 + DAY)
    gives(MOTHER, number, FOR_ALL[per], 61 + DAY)
    assert waiting() == [NEIGHBOUR]


def test_a_guardian_is_reminded_as_long_as_one_of_their_children_is_open() -> None:
    Guardianship.create(mailbox=mailbox(FATHER), student=child(MIKI))
    number = asked(dataclasses.replace(MEETING, remind_daily=True))
    remind(61)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 65)
    remind(60 + DAY)
    gives(MOTHER, number, {(1, TARO): (1,), (1, HANAKO): (1,)}, 61 + DAY)
    assert sorted(waiting()) == sorted([FATHER, NEIGHBOUR])
    gives(NEIGHBOUR, number, {(1, MIKI): (1,)}, 62 + DAY)
    assert waiting() == []


def test_killed_in_the_middle_nobody_is_reminded_twice() -> None:
    number = asked(SAFETY_CHECK)
    remind(61)
    moment = at(HEAD, 60 + DAY)
    reminder = reminders.remaining(number)
    assert reminder.hour == NOW + 60 + DAY
    reminders.step(moment, reminder, reminder.mailboxes[:1])
    remind(60 + DAY + 5)
    assert len(letters()) == 6
    assert sorted(letters()[3:]) == sorted([MOTHER, FATHER, NEIGHBOUR])


def test_stopped_nobody_is_reminded() -> None:
    number = asked(SAFETY_CHECK)
    remind(61)
    releasing.stop(dataclasses.replace(author(OFFICE), at=at(OFFICE, 70)), number)
    remind(60 + DAY)
    assert len(letters()) == 3


@pytest.mark.parametrize("per", [Per.FAMILY, Per.CHILD])
def test_who_answers_while_reminders_are_queued_spares_them_the_other_guardian(per: Per) -> None:
    number = asked(SurveyContent((COMES,), per, remind_daily=True))
    remind(61)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 65)
    reminder = reminders.remaining(number)
    assert [mailbox(each).id for each in (MOTHER, FATHER, NEIGHBOUR)] == sorted(reminder.mailboxes)
    gives(MOTHER, number, FOR_ALL[per], 59 + DAY)
    for each in reminder.mailboxes:
        reminders.step(at(HEAD, 60 + DAY), reminder, [each])
    assert waiting() == [NEIGHBOUR]


def test_who_has_answered_for_one_child_of_two_is_reminded_of_the_other() -> None:
    number = asked(SurveyContent((COMES,), remind_daily=True), [classroom("3", "1")])
    remind(61)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 65)
    gives(MOTHER, number, {(1, TARO): (1,)})
    Guardianship.create(mailbox=mailbox(MOTHER), student=child(MIKI))
    remind(60 + DAY)
    assert sorted(waiting()) == sorted([MOTHER, NEIGHBOUR])


def test_two_families_who_share_a_guardian_are_spared_by_that_one_alone() -> None:
    Guardianship.create(mailbox=mailbox(FATHER), student=child(MIKI))
    number = asked(SurveyContent((COMES,), Per.FAMILY, remind_daily=True))
    remind(61)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 65)
    reminder = reminders.remaining(number)
    gives(NEIGHBOUR, number, {(1, ""): (1,)}, 59 + DAY)
    reminders.step(at(HEAD, 60 + DAY), reminder, reminder.mailboxes)
    assert waiting() == [MOTHER], "the father's family has answered, the mother's has not"
