"""How long announcements are kept, and what an erasure and the end of a school leave of them."""

import pytest
from support.school import JIRO, TARO

from mailgate.school.access import moving
from mailgate.school.models import (
    Announcement,
    AnnouncementText,
    Answer,
    AudienceKind,
    Mailbox,
    Recipient,
    School,
    Student,
    Survey,
    SurveyItem,
)
from mailgate.school.moment import Moment
from mailgate.school.news import archive, authors
from mailgate.school.news.audiences import Target
from mailgate.school.news.writing.drafts import Content, Text
from mailgate.school.privacy import closing, erasure, export, retention, subjects
from school.news.people import (
    FATHER,
    MOTHER,
    NEIGHBOUR,
    NOW,
    OFFICE,
    SNOW,
    at,
    author,
    classroom,
    everybody,
    mailbox,
    sent,
    tick,
)

pytestmark = pytest.mark.usefixtures("town")

DAY = 86_400


def went(content: Content) -> int:
    number = sent(author(OFFICE), content)
    tick(60)
    return int(number)


def asked(number: int, address: str) -> None:
    """The announcement asks something, and this guardian has answered."""
    survey = Survey.create(announcement=number, per="family")
    item = SurveyItem.create(survey=survey, position=1, kind="yes-no", wordings="{}")
    Answer.create(item=item, mailbox=mailbox(address), value="1", created=NOW, way="page")


def purge(seconds: int) -> None:
    moment = Moment(NOW + seconds)
    while retention.step(moment) or any(retention.purge_school(moment, school) for school in retention.schools()):
        pass


def test_an_announcement_goes_with_its_recipients_and_answers_after_the_schools_days() -> None:
    asked(went(Content(SNOW, everybody())), MOTHER)
    purge(400 * DAY)
    assert Announcement.select().count() == 1
    purge(400 * DAY + 1)
    for table in (Announcement, AnnouncementText, Recipient, Survey, Answer):
        assert not table.select().exists(), table


def test_those_of_the_board_go_after_the_same_time() -> None:
    board = authors.of_board(at(NEIGHBOUR), mailbox(NEIGHBOUR).id, [NEIGHBOUR])
    sent(board, Content(SNOW, everybody()))
    tick(60)
    purge(400 * DAY)
    assert Recipient.select().count() == 3
    purge(400 * DAY + 1)
    assert not Announcement.select().exists()


def test_what_is_still_to_go_is_not_purged() -> None:
    sent(author(OFFICE), Content(SNOW, everybody()))
    purge(401 * DAY)
    assert Announcement.select().count() == 1


def test_an_export_shows_what_a_guardian_got_and_answered() -> None:
    asked(went(Content(SNOW, everybody())), MOTHER)
    known = export.known(subjects.find(MOTHER))
    (one,) = known["announcements"]
    assert {text["subject"] for text in one["texts"]} == {"雪のため臨時休校", "No school: snow"}
    assert one["surveys"][0]["items"][0]["answers"][0]["value"] == "1"
    assert export.known(subjects.find(FATHER))["announcements"][0]["surveys"][0]["items"][0]["answers"] == []


def test_an_erased_family_leaves_no_text_that_was_for_it_alone() -> None:
    school = School.get(School.code == "s1").id
    family = Target(AudienceKind.FAMILY, school, student=Student.get(Student.name == TARO).id)
    alone = went(Content({"ja": Text("山田 太郎さん", "山田 太郎さんのことで")}, [family]))
    with_others = int(sent(author(OFFICE, 70), Content(SNOW, [family, classroom("3", "1")]), 70))
    tick(130)
    for address in (FATHER, MOTHER):
        erasure.erase(Moment(NOW + 200), subjects.find(address))
    assert [row.id for row in Announcement.select()] == [with_others] != [alone]
    assert {row.mailbox.address for row in Recipient.select()} == {NEIGHBOUR}


def test_who_stays_for_another_school_loses_what_this_school_wrote() -> None:
    asked(went(Content(SNOW, everybody())), MOTHER)
    school = School.get(School.code == "s1")
    erasure.erase(Moment(NOW + 200), subjects.find(MOTHER, school))
    assert Mailbox.select().where(Mailbox.address == MOTHER).exists()
    assert {row.mailbox.address for row in Recipient.select()} == {FATHER, NEIGHBOUR}
    assert not Answer.select().exists()


def test_who_changes_the_address_finds_again_what_came_to_the_old_one() -> None:
    number = went(Content(SNOW, everybody()))
    asked(number, MOTHER)
    new = Mailbox.create(address="new@mail.example", canonical="new@mail.example")
    moved = moving.hand_over(mailbox(MOTHER), new.id)
    assert [each.announcement.id for each in archive.received(new.id, "ja")] == [number]
    assert Answer.get().mailbox_id == new.id
    moving.hand_back(moving.Moved.of_json(moved.to_json()), new.id, mailbox(MOTHER).id)
    assert archive.received(new.id, "ja") == []
    assert len(archive.received(mailbox(MOTHER).id, "ja")) == 1


def test_a_school_that_is_removed_takes_its_announcements_along() -> None:
    asked(went(Content(SNOW, everybody())), MOTHER)
    closing.close(Moment(NOW + 200), "s1")
    while closing.remove_some(Moment(NOW + 201), "s1"):
        pass
    for table in (Announcement, Recipient, Survey, Answer):
        assert not table.select().exists(), table
    assert [row.name for row in Student.select()] == [JIRO]
