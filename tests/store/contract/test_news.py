"""Announcements on both engines: the whole way of one, two processes that send it at once, and the end of it."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from support import school
from support.school import HANAKO, TARO

from mailgate.ids import AnnouncementId
from mailgate.school.directory import mailboxes
from mailgate.school.models import (
    Announcement,
    AnnouncementKind,
    Attachment,
    AudienceKind,
    GroupMember,
    Letter,
    Mailbox,
    Recipient,
    RecipientGroup,
    School,
    StaffMember,
    Student,
    Unsubscription,
)
from mailgate.school.moment import Moment, Origin, Way
from mailgate.school.news import archive, audiences, authors, reading
from mailgate.school.news.attachments import attaching, filing
from mailgate.school.news.attachments.attaching import AttachmentChange
from mailgate.school.news.attachments.formats import Format
from mailgate.school.news.audiences import Target
from mailgate.school.news.groups import keeping
from mailgate.school.news.sending import letters, outcomes, queueing, releasing
from mailgate.school.news.writing import drafts, last_look
from mailgate.school.news.writing.drafts import Content, Text
from mailgate.school.privacy import news, retention
from mailgate.school.privacy.subjects import Subject
from mailgate.settings import NewsSettings
from mailgate.store import Store, open_store

NOW = 1_795_471_800
LATER = Moment(NOW + 60)
THE_NEXT_DAY = Moment(NOW + 86_400)


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await open_store(database, waiting_units=64)
    await opened.write(school.settle_in)
    yield opened
    await opened.close()


def every_kind_of_target() -> list[Target]:
    """Somebody of each kind at the first school."""
    first = School.get(School.code == "s1").id
    group = RecipientGroup.create(school=first, name="PTA", own=False)
    GroupMember.create(group=group, student=Student.get(Student.name == HANAKO))
    GroupMember.create(group=group, mailbox=Mailbox.get(Mailbox.address == "ito@school.example"))
    return [
        Target(AudienceKind.SCHOOL, first),
        Target(AudienceKind.GRADE, first, "3"),
        Target(AudienceKind.CLASSROOM, first, "1", "2"),
        Target(AudienceKind.GROUP, first, group=group.id),
        Target(AudienceKind.FAMILY, first, student=Student.get(Student.name == TARO).id),
        Target(AudienceKind.STAFF, first),
        Target(AudienceKind.MEMBER, first, member=StaffMember.get(StaffMember.name == "佐藤 恵").id),
    ]


def write() -> AnnouncementId:
    """The office writes to everybody, with a picture, and presses the button."""
    office = mailboxes.mailbox_of("office@school.example")
    assert office
    at = Moment(NOW, origin=Origin(Way.PAGE, mailbox=office.id, name=office.address))
    author = authors.of_school(at, office.id)
    content = Content(
        {"ja": Text("雪", "休校")}, every_kind_of_target(), AnnouncementKind.EMERGENCY, repeat_minutes=15, repeats=1
    )
    number = drafts.create(author, "form", content)
    assert drafts.create(author, "other form", content) == number
    file = filing.begin(at, office.id, "a.png", Format.PNG, 3, "")
    filing.append(file, 0, b"\0\xff1")
    attaching.change(author, number, AttachmentChange([file]), NewsSettings())
    releasing.send(author, number, drafts.change(author, number, 1, content))
    return number


async def send(store: Store, number: AnnouncementId, at: Moment, batch: int = 2) -> list[bool]:
    """What one process does with an announcement; which of its batches were its own to do."""
    present = await store.read(queueing.remaining, number)
    done = []
    for start in range(0, len(present.mailboxes), batch):
        done.append(await store.write(queueing.step, at, present, present.mailboxes[start : start + batch]))
        if not done[-1]:
            return done
    await store.write(queueing.finish, at, present)
    return done


def to_whom() -> list[str]:
    return sorted(row.recipient for row in Letter.select())


async def test_the_whole_way_of_an_announcement(store: Store) -> None:
    number = await store.write(write)
    look = await store.read(lambda: last_look.look(audiences.targets_of(number)))
    assert (look.letters, look.students) == (7, 3)
    assert await store.read(queueing.due, LATER) == [number]
    await send(store, number, LATER)
    assert len(set(await store.read(to_whom))) == 7
    facts = await store.read(letters.facts_of, number, "pt")
    assert facts["subject"] == "雪"
    await store.write(lambda: Letter.update(state="sent", settled=NOW + 61).execute())
    await store.write(outcomes.write, await store.read(outcomes.handed_over, NOW))
    mother = await store.read(mailboxes.mailbox_of, "yamada.h..h@docomo.example")
    assert mother
    assert await store.write(reading.mark, Moment(NOW + 70), mother.id, number)
    again = Moment(NOW + 60 + 15 * 60)
    assert await store.read(queueing.due, again) == [number]
    await send(store, number, again)
    assert len(await store.read(to_whom)) == 13
    office = await store.read(mailboxes.mailbox_of, "office@school.example")
    assert office
    author = await store.read(authors.of_school, Moment(NOW + 80), office.id)
    found = await store.read(reading.classrooms, author, number)
    assert [(each.grade, each.count(reading.Standing.READ)) for each in found] == [("1", 1), ("3", 1)]
    staff = await store.read(reading.addressees, author, number)
    assert sorted(each.name for each in staff) == ["事務室", "伊藤 舞", "佐藤 恵", "高橋 誠"]
    assert not any(each.has_read for each in staff)
    (got,) = await store.read(archive.received, mother.id, "en", "休")
    assert (got.text.subject, got.recipient.read) == ("雪", NOW + 70)
    assert [(each.recipients, each.read) for each in await store.read(archive.written, author)] == [(7, 1)]
    assert await store.read(lambda: filing.block(Attachment.get().id, 0)) == b"\0\xff1"
    assert [file["name"] for file in facts["attachments"]] == ["a.png"]
    await store.write(lambda: Attachment.update(announcement=None).execute())
    assert sum([await store.write(retention.step, THE_NEXT_DAY) for _ in range(3)]) > 0
    assert await store.read(lambda: Attachment.select().count()) == 0


async def test_two_processes_that_send_it_at_once_send_it_once(store: Store, database: str) -> None:
    number = await store.write(write)
    other = await open_store(database, waiting_units=64)
    await asyncio.gather(send(store, number, LATER, 1), send(other, number, LATER, 1))
    await other.close()
    await send(store, number, LATER)
    recipients = await store.read(to_whom)
    assert len(recipients) == len(set(recipients)) == 7


async def test_it_is_stopped_and_purged(store: Store) -> None:
    number = await store.write(write)
    await send(store, number, LATER)
    office = await store.read(mailboxes.mailbox_of, "office@school.example")
    assert office
    author = await store.read(authors.of_school, LATER, office.id)
    await store.write(releasing.stop, author, number)
    for seconds in (60, 120):
        await send(store, number, Moment(NOW + seconds))
    assert await store.read(to_whom) == []
    assert await store.read(lambda: {row.withheld for row in Recipient.select()}) == {"stopped"}
    end = Moment(NOW + 401 * 86_400)
    while await store.write(retention.purge_school, end, await store.read(lambda: School.get(School.code == "s1").id)):
        pass
    assert not await store.read(lambda: Announcement.select().exists())


async def test_who_unsubscribed_is_left_out(store: Store) -> None:
    number = await store.write(write)
    mother = await store.read(mailboxes.mailbox_of, "yamada.h..h@docomo.example")
    assert mother

    def end() -> bool:
        group = RecipientGroup.get().id
        Announcement.update(group=group).execute()
        first = keeping.unsubscribe(LATER, group, mother.id)
        return first and not keeping.unsubscribe(LATER, group, mother.id)

    assert await store.write(end)
    await send(store, number, LATER)
    assert mother.address not in await store.read(to_whom)
    await store.write(news.forget, mother.id, Subject(mother, ()))
    assert not await store.read(lambda: Unsubscription.select().exists())


async def test_two_schools_that_write_the_same_share_a_letter(store: Store) -> None:
    first, second = await store.write(write_as, "office@school.example"), await store.write(write_as, ELSEWHERE)
    for number in (first, second):
        await send(store, number, LATER)
    mother = await store.read(mailboxes.mailbox_of, "yamada.h..h@docomo.example")
    office = await store.read(mailboxes.mailbox_of, "office@school.example")
    assert mother
    assert office
    assert len(await store.read(to_whom)) == 3
    await store.write(reading.mark, LATER, mother.id, second)
    assert await store.read(lambda: {row.read for row in mother.received}) == {LATER.now}
    author = await store.read(authors.of_school, LATER, office.id)
    await store.write(releasing.stop, author, first)
    for _ in range(2):
        await send(store, first, LATER)
    assert len(await store.read(to_whom)) == 2
    assert await store.read(lambda: {row.withheld for row in mother.received}) == {"stopped", ""}


ELSEWHERE = "watanabe@chugaku.example"


def write_as(address: str) -> AnnouncementId:
    """Somebody writes to the families of their classroom or school that it snows."""
    mailbox = mailboxes.mailbox_of(address)
    assert mailbox
    author = authors.of_school(Moment(NOW, origin=Origin(Way.PAGE, mailbox=mailbox.id, name=address)), mailbox.id)
    assert author.school
    kind = AudienceKind.CLASSROOM if address == ELSEWHERE else AudienceKind.SCHOOL
    target = Target(kind, author.school.id, *(("2", "1") if address == ELSEWHERE else ()))
    number = drafts.create(author, "form", Content({"ja": Text("雪", "休校")}, [target]))
    releasing.send(author, number, 1)
    return number
