"""Which files an announcement has, within which limits, who opens them, and how long they are kept."""

from collections.abc import Sequence

import pytest

from mailgate.ids import AnnouncementId, AttachmentId
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import AnnouncementAct, Attachment, AttachmentBlock, AuditRecord, Guardianship, Recipient
from mailgate.school.moment import Moment
from mailgate.school.news import authors
from mailgate.school.news.attachments import attaching, filing, opening
from mailgate.school.news.attachments.attaching import AttachmentChange
from mailgate.school.news.attachments.formats import Format, Unfit
from mailgate.school.news.attachments.opening import FileGone
from mailgate.school.news.sending import letters, releasing
from mailgate.school.news.writing import drafts
from mailgate.school.news.writing.drafts import Content
from mailgate.school.privacy import closing, retention
from mailgate.settings import NewsSettings
from school.news.people import (
    ELSEWHERE,
    FATHER,
    HEAD,
    MOTHER,
    NEIGHBOUR,
    NOW,
    OFFICE,
    SNOW,
    TEACHER,
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
USUAL = NewsSettings()


def uploaded(name: str = "お便り.pdf", digest: str = "a", size: int = 3) -> AttachmentId:
    number = filing.begin(at(OFFICE), mailbox(OFFICE).id, name, Format.PDF, size, digest)
    filing.append(number, 0, b"%PDF")
    return number


def draft_with(*files: AttachmentId, content: Content | None = None) -> AnnouncementId:
    number = drafts.create(author(OFFICE), "form", content or Content(SNOW, everybody()))
    attaching.change(author(OFFICE), number, AttachmentChange(files), USUAL)
    return number


def goes(number: AnnouncementId) -> None:
    releasing.send(author(OFFICE), number, 1)
    tick(60)


def names(number: AnnouncementId) -> list[str]:
    return [file.name for file in attaching.of_announcement(number)]


def recorded() -> list[tuple[str, int]]:
    rows = AuditRecord.select().where(AuditRecord.event.contains("news,file")).order_by(AuditRecord.id)
    return [(row.event, row.count) for row in rows]


def purge(seconds: int) -> None:
    moment = Moment(NOW + seconds)
    for school in retention.schools():
        retention.prepare(moment, school)
    while retention.step(moment) or any(retention.purge_school(moment, school) for school in retention.schools()):
        pass


def held() -> tuple[int, int]:
    return Attachment.select().count(), AttachmentBlock.select().count()


def test_a_draft_takes_files_in_their_order_and_gives_one_up() -> None:
    first, second = uploaded("a.pdf", "a"), uploaded("b.pdf", "b")
    number = draft_with(second, first)
    assert names(number) == ["a.pdf", "b.pdf"]
    attaching.change(author(OFFICE), number, AttachmentChange([uploaded("c.pdf", "c")], [first]), USUAL)
    assert names(number) == ["b.pdf", "c.pdf"]
    assert recorded() == [
        ("sensitive_create:news,file", 2),
        ("sensitive_create:news,file", 1),
        ("sensitive_delete:news,file", 1),
    ]


def test_the_same_content_twice_is_one_file_and_a_second_press_changes_nothing() -> None:
    first = uploaded(digest="a")
    number = draft_with(first, uploaded("another name.pdf", "a"))
    attaching.change(author(OFFICE), number, AttachmentChange([first]), USUAL)
    attaching.change(author(OFFICE), number, AttachmentChange([uploaded(digest="a")]), USUAL)
    assert names(number) == ["お便り.pdf"]


def test_what_is_too_much_is_refused() -> None:
    limits = NewsSettings(files=2, files_bytes=10, files_bytes_per_school=15)
    number = drafts.create(author(OFFICE), "form", Content(SNOW, everybody()))

    def problems(*files: AttachmentId) -> Sequence[str]:
        with pytest.raises(Refused) as refused:
            attaching.change(author(OFFICE), number, AttachmentChange(files), limits)
        return [problem.code for problem in refused.value.problems]

    assert problems(uploaded(digest="a"), uploaded(digest="b"), uploaded(digest="c")) == ["news-files-many"]
    assert problems(uploaded(digest="a", size=5), uploaded(digest="b", size=6)) == ["news-files-large"]
    attaching.change(author(OFFICE), number, AttachmentChange([uploaded(size=10)]), limits)
    other = drafts.create(author(OFFICE), "other", Content(SNOW, [classroom("3", "1")]))
    with pytest.raises(Refused) as refused:
        attaching.change(author(OFFICE), other, AttachmentChange([uploaded(size=6)]), limits)
    assert [problem.code for problem in refused.value.problems] == ["news-files-full"]


def test_what_was_purged_before_the_form_came_is_said() -> None:
    gone = uploaded()
    purge(3_601)
    assert held() == (0, 0)
    with pytest.raises(Refused) as refused:
        draft_with(gone)
    assert [problem.code for problem in refused.value.problems] == ["news-file-gone"]


def test_a_mailbox_uploads_a_hundred_files_in_an_hour_at_most() -> None:
    for _ in range(filing.UPLOADS_AN_HOUR):
        uploaded()
    with pytest.raises(Unfit) as unfit:
        uploaded()
    assert unfit.value.code == "news-file-often"


def test_what_is_no_draft_any_more_takes_none() -> None:
    number = draft_with()
    goes(number)
    with pytest.raises(Overtaken):
        attaching.change(author(OFFICE), number, AttachmentChange([uploaded()]), USUAL)


def test_its_letter_names_it_and_whom_it_went_to_opens_it() -> None:
    file = uploaded()
    number = draft_with(file, content=Content(SNOW, [classroom("1", "2")]))
    with pytest.raises(FileGone):
        opening.by_link(at(MOTHER), file, mailbox(MOTHER).id)
    goes(number)
    assert letters.facts_of(number, "ja")["attachments"] == [{"id": file, "name": "お便り.pdf", "size": 3}]
    for address in (MOTHER, FATHER):
        assert opening.by_link(at(address), file, mailbox(address).id).id == file
        assert opening.by_recipient(at(address), mailbox(address).id, number, file).id == file


def test_nobody_else_opens_it() -> None:
    file = uploaded()
    number = draft_with(file, content=Content(SNOW, [classroom("1", "2")]))
    goes(number)
    other = sent(author(OFFICE, 100), Content(SNOW, everybody()), 100)
    tick(200)
    with pytest.raises(FileGone):
        opening.by_link(at(NEIGHBOUR), file, mailbox(NEIGHBOUR).id)
    with pytest.raises(NotFound):
        opening.by_recipient(at(NEIGHBOUR), mailbox(NEIGHBOUR).id, number, file)
    with pytest.raises(FileGone):
        opening.by_recipient(at(MOTHER), mailbox(MOTHER).id, other, file)
    for address in (ELSEWHERE, NEIGHBOUR):
        with pytest.raises(NotFound):
            opening.by_staff(at(address), mailbox(address).id, (), number, file)
    with pytest.raises(NotFound):
        opening.by_staff(at(OFFICE), mailbox(OFFICE).id, (), other, file)
    assert opening.by_staff(at(OFFICE), mailbox(OFFICE).id, (), number, file).id == file


def test_a_teacher_sees_the_files_of_the_own_class_once_they_went() -> None:
    file = uploaded()
    number = draft_with(file)
    with pytest.raises(NotFound):
        opening.by_staff(at(TEACHER), mailbox(TEACHER).id, (), number, file)
    goes(number)
    assert opening.by_staff(at(TEACHER), mailbox(TEACHER).id, (), number, file).id == file


def test_a_mailbox_that_got_it_and_is_forgotten_opens_it_no_more() -> None:
    file = uploaded()
    goes(draft_with(file))
    Recipient.delete().where(Recipient.mailbox == mailbox(MOTHER)).execute()
    with pytest.raises(FileGone):
        opening.by_link(at(MOTHER), file, mailbox(MOTHER).id)


@pytest.mark.parametrize("end", ["withdrawn", "left"])
def test_what_was_withdrawn_and_who_is_nobody_any_more_open_nothing(end: str) -> None:
    file = uploaded()
    number = draft_with(file)
    goes(number)
    if end == "withdrawn":
        releasing.stop(author(OFFICE), number)
    else:
        Guardianship.delete().where(Guardianship.mailbox == mailbox(MOTHER)).execute()
    with pytest.raises(FileGone):
        opening.by_link(at(MOTHER), file, mailbox(MOTHER).id)
    with pytest.raises(FileGone):
        opening.by_recipient(at(MOTHER), mailbox(MOTHER).id, number, file)
    assert opening.by_staff(at(OFFICE), mailbox(OFFICE).id, (), number, file).id == file


def test_a_wrong_file_is_removed_after_it_went_and_its_bytes_go() -> None:
    wrong, right = uploaded("wrong.pdf", "a"), uploaded("right.pdf", "b")
    number = draft_with(wrong, right)
    goes(number)
    attaching.remove(author(HEAD), number, wrong)
    assert names(number) == ["right.pdf"]
    with pytest.raises(FileGone):
        opening.by_link(at(MOTHER), wrong, mailbox(MOTHER).id)
    with pytest.raises(NotFound):
        attaching.remove(author(HEAD), number, wrong)
    act = AnnouncementAct.select().order_by(AnnouncementAct.id.desc()).get()
    assert (act.kind, act.why, act.actor_name) == ("file-removed", "wrong.pdf", "校長")
    purge(3_601)
    assert held() == (1, 1)


def test_what_the_head_looked_at_is_not_approved_with_another_file() -> None:
    number = draft_with(uploaded())
    (file,) = attaching.of_announcement(number)
    attaching.remove(author(OFFICE), number, file.id)
    with pytest.raises(Overtaken):
        releasing.send(author(OFFICE), number, 1)


def test_files_go_after_the_schools_days_and_the_text_stays() -> None:
    number = draft_with(uploaded())
    goes(number)
    purge(365 * DAY)
    assert held() == (1, 1)
    purge(365 * DAY + 1)
    assert held() == (0, 0)
    assert names(number) == []
    assert drafts.held(number)


def test_those_of_the_board_go_after_the_same_time() -> None:
    board = authors.of_board(at(NEIGHBOUR), mailbox(NEIGHBOUR).id, [NEIGHBOUR])
    number = drafts.create(board, "form", Content(SNOW, everybody()))
    attaching.change(board, number, AttachmentChange([uploaded()]), USUAL)
    purge(365 * DAY)
    assert held() == (1, 1)
    purge(365 * DAY + 1)
    assert held() == (0, 0)


def test_a_step_of_the_purge_takes_few_blocks() -> None:
    file = uploaded()
    for position in range(1, 3 * retention.BLOCKS):
        filing.append(file, position, b"x")
    left = []
    while held() != (0, 0):
        left.append(held()[1])
        retention.step(Moment(NOW + 3_601))
    assert left == [3 * retention.BLOCKS, 2 * retention.BLOCKS, retention.BLOCKS]


@pytest.mark.parametrize("end", ["discarded", "school"])
def test_what_ends_an_announcement_ends_its_files(end: str) -> None:
    number = draft_with(uploaded())
    if end == "discarded":
        drafts.discard(author(OFFICE), number)
    else:
        closing.close(at(OFFICE), "s1")
        while closing.remove_some(at(OFFICE), "s1"):
            pass
    assert held() == (1, 1)
    purge(3_601)
    assert held() == (0, 0)
