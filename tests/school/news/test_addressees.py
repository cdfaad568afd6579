"""Who has read an announcement of those whom it was for in person: staff, and mailboxes that are in a group."""

import pytest

from mailgate.school.models import AudienceKind, GroupMember, RecipientGroup, School, StaffMember
from mailgate.school.news import reading
from mailgate.school.news.audiences import Target
from mailgate.school.news.reading import Standing
from mailgate.school.news.sending import outcomes
from mailgate.school.news.writing.drafts import Content
from school.news.people import (
    HEAD,
    NEIGHBOUR,
    NOW,
    NURSE,
    OFFICE,
    SNOW,
    TEACHER,
    at,
    author,
    hand_over,
    mailbox,
    sent,
    tick,
)

pytestmark = pytest.mark.usefixtures("town")


def test_staff_stand_by_name_with_how_far_it_came() -> None:
    number = sent(author(OFFICE), Content(SNOW, [Target(AudienceKind.STAFF, School.get(School.code == "s1").id)]))
    tick(60)
    hand_over([NURSE], 62)
    outcomes.write(outcomes.handed_over(NOW))
    reading.mark(at(TEACHER, 100), mailbox(TEACHER).id, number)
    found = {each.name: each.reader for each in reading.addressees(author(HEAD), number)}
    assert list(found) == sorted(found)
    assert set(found) == {row.name for row in StaffMember.select().where(StaffMember.school == 1)}
    assert (found["佐藤 恵"].standing, found["佐藤 恵"].read, found["佐藤 恵"].read_way) == ("read", NOW + 100, "page")
    assert (found["伊藤 舞"].standing, found["伊藤 舞"].handed_over) == (Standing.UNREAD, NOW + 62)
    assert found["校長"].standing is Standing.WAITING
    assert reading.addressees(author(TEACHER), number) == [], "a class is all that is theirs"
    assert reading.classrooms(author(HEAD), number) == []


def test_a_mailbox_in_a_group_has_no_name_unless_it_is_of_the_staff() -> None:
    first = School.get(School.code == "s1").id
    group = RecipientGroup.create(school=first, name="PTA")
    for address in (NEIGHBOUR, TEACHER):
        GroupMember.create(group=group, mailbox=mailbox(address))
    number = sent(author(OFFICE), Content(SNOW, [Target(AudienceKind.GROUP, first, group=group.id)]))
    tick(60)
    reading.mark(at(NEIGHBOUR, 100), mailbox(NEIGHBOUR).id, number)
    found = [(each.name, each.reader.address, each.has_read) for each in reading.addressees(author(OFFICE), number)]
    assert found == [("佐藤 恵", TEACHER, False), ("", NEIGHBOUR, True)]
