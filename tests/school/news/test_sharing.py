"""One letter a mailbox where two schools write the very same, and two where anything is different."""

from collections.abc import Sequence

import pytest

from mailgate.ids import AnnouncementId
from mailgate.school.audit.events import Event
from mailgate.school.models import (
    AnnouncementKind,
    Attachment,
    AuditRecord,
    Bounce,
    ItemKind,
    Letter,
    Recipient,
    School,
    Withheld,
)
from mailgate.school.moment import Moment
from mailgate.school.news import archive, reading
from mailgate.school.news.reading import Standing
from mailgate.school.news.sending import outcomes, releasing
from mailgate.school.news.surveys import writing as surveys
from mailgate.school.news.surveys.items import Item, Wording
from mailgate.school.news.surveys.writing import SurveyContent
from mailgate.school.news.writing import drafts
from mailgate.school.news.writing.drafts import Content
from mailgate.school.privacy import closing, erasure, subjects
from school.news.people import (
    ELSEWHERE,
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
    hand_over,
    letters,
    mailbox,
    tick,
    waiting,
)

pytestmark = pytest.mark.usefixtures("town")

REPEATED = {"kind": AnnouncementKind.EMERGENCY, "repeat_minutes": 15, "repeats": 2}
ASKED = SurveyContent((Item(ItemKind.YES_NO, {"ja": Wording("来ますか")}),))


def writes(
    address: str,
    seconds: int,
    files: Sequence[str] = (),
    survey: SurveyContent | None = None,
    **changes: object,
) -> AnnouncementId:
    """The office writes to its school, or the teacher elsewhere to the parents' other child; the letters are queued."""
    who = author(address, seconds)
    targets = everybody() if address == OFFICE else [classroom("2", "1", "s2")]
    number = drafts.create(who, f"form {seconds}", Content(SNOW, targets, **changes))  # type: ignore[arg-type]
    for name in files:
        file = {"name": name, "media_type": "application/pdf", "size": 3, "digest": name, "created": NOW}
        Attachment.create(**file, announcement=number)
    revision = surveys.put(who, number, 1, survey) if survey else 1
    releasing.send(who, number, revision)
    tick(seconds + 60)
    return number


def both(**changes: object) -> tuple[AnnouncementId, AnnouncementId]:
    """The same of both schools."""
    return writes(OFFICE, 0, **changes), writes(ELSEWHERE, 70, **changes)  # type: ignore[arg-type]


def withheld(number: AnnouncementId) -> dict[str, str]:
    rows = Recipient.select().where(Recipient.announcement == number)
    return {row.mailbox.address: row.withheld for row in rows}


def standings(number: AnnouncementId) -> list[Standing]:
    """How far it came with the guardians of the child elsewhere."""
    (room,) = reading.classrooms(author(ELSEWHERE, 500), number)
    return [reader.standing for line in room.lines for reader in line.readers]


SHARED = {MOTHER: Withheld.SAME, FATHER: Withheld.SAME}
OWN = {MOTHER: Withheld.NOTHING, FATHER: Withheld.NOTHING}


@pytest.mark.parametrize("changes", [{}, REPEATED])
def test_the_very_same_comes_once(changes: dict[str, object]) -> None:
    _, second = both(**changes)
    assert withheld(second) == SHARED
    assert len(letters()) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"files": ["a.pdf"]}, {"files": ["b.pdf"]}),
        ({"files": ["a.pdf"]}, {}),
        ({}, {"files": ["b.pdf"]}),
        ({"survey": ASKED}, {}),
        ({}, {"survey": ASKED}),
        ({}, {"kind": AnnouncementKind.EMERGENCY}),
        ({"kind": AnnouncementKind.EMERGENCY}, REPEATED),
    ],
)
def test_with_other_files_questions_or_urgency_each_school_s_own_comes(
    first: dict[str, object], second: dict[str, object]
) -> None:
    writes(OFFICE, 0, **first)  # type: ignore[arg-type]
    number = writes(ELSEWHERE, 70, **second)  # type: ignore[arg-type]
    assert withheld(number) == OWN
    assert sorted(letters()) == sorted([MOTHER, FATHER, NEIGHBOUR, MOTHER, FATHER])


def test_what_was_stopped_before_is_no_letter_of_another_school() -> None:
    number = writes(OFFICE, 0)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 61)
    releasing.stop(author(OFFICE, 62), number)
    assert withheld(writes(ELSEWHERE, 70)) == OWN


def test_what_did_not_arrive_is_none_either() -> None:
    writes(OFFICE, 0)
    Letter.update(state="failed").where(Letter.recipient == MOTHER).execute()
    lost = Letter.get(Letter.recipient == FATHER)
    Bounce.create(letter=lost.id, mailbox=lost.mailbox_id, kind="permanent", created=NOW)
    assert withheld(writes(ELSEWHERE, 70)) == OWN


# -- the first one is stopped -------------------------------------------------------------------------


def test_stopped_by_one_school_it_comes_from_the_other() -> None:
    first, second = both()
    releasing.stop(author(OFFICE, 140), first)
    tick(140)
    tick(201)
    assert waiting() == [MOTHER, FATHER]
    assert withheld(second) == OWN
    assert set(withheld(first).values()) == {Withheld.STOPPED}
    own = {row.letter for row in Recipient.select().where(Recipient.announcement == second)}
    assert own == {row.id for row in Letter.select().where(Letter.template == "announcement")}


def test_stopped_by_both_it_comes_from_neither() -> None:
    first, second = both()
    releasing.stop(author(ELSEWHERE, 135), second)
    tick(135)
    assert waiting() == [MOTHER, FATHER, NEIGHBOUR]
    releasing.stop(author(OFFICE, 140), first)
    tick(140)
    assert waiting() == []
    assert set(withheld(second).values()) == {Withheld.STOPPED}


def test_of_three_the_third_shares_the_letter_of_the_second_then() -> None:
    first, _ = both()
    third = writes(OFFICE, 140)
    assert withheld(third)[MOTHER] == Withheld.SAME
    releasing.stop(author(OFFICE, 210), first)
    tick(210)
    assert sorted(waiting()) == sorted([MOTHER, FATHER, NEIGHBOUR])
    standing = {row.letter for row in Recipient.select().where(Recipient.mailbox == mailbox(MOTHER).id)}
    assert len(standing - {None}) == 1


def test_after_the_first_was_stopped_the_second_is_repeated() -> None:
    first, _ = both(**REPEATED)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 75)
    releasing.stop(author(OFFICE, 140), first)
    tick(140)
    tick(130 + 15 * 60)
    assert waiting() == [MOTHER, FATHER]


# -- what becomes of the one letter -------------------------------------------------------------------


def test_who_has_read_the_one_letter_has_read_both() -> None:
    first, second = both()
    hand_over([MOTHER, FATHER], 135)
    assert standings(second) == [Standing.WAITING, Standing.WAITING]
    outcomes.write(outcomes.handed_over(NOW))
    assert standings(second) == [Standing.UNREAD, Standing.UNREAD]
    assert reading.mark(at(MOTHER, 200), mailbox(MOTHER).id, first)
    assert reading.mark(at(FATHER, 200), mailbox(FATHER).id, second)
    assert standings(second) == [Standing.READ, Standing.READ]
    assert not reading.mark(at(MOTHER, 201), mailbox(MOTHER).id, second)
    assert archive.unread(mailbox(MOTHER).id) == archive.unread(mailbox(FATHER).id) == 0
    assert AuditRecord.select().where(AuditRecord.event == Event.NEWS_READ).count() == 4


def test_who_had_read_it_before_the_second_school_wrote_has_read_that() -> None:
    first = writes(OFFICE, 0)
    hand_over([MOTHER, FATHER], 61)
    outcomes.write(outcomes.handed_over(NOW))
    reading.mark(at(MOTHER, 65), mailbox(MOTHER).id, first)
    second = writes(ELSEWHERE, 70)
    assert sorted(standings(second)) == [Standing.READ, Standing.UNREAD]


def test_both_know_of_the_repetition_and_it_goes_once() -> None:
    first, second = both(**REPEATED)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 75)
    tick(15 * 60)
    tick(130 + 15 * 60)
    assert waiting() == [MOTHER, FATHER, NEIGHBOUR]
    assert standings(second) == [Standing.WAITING, Standing.WAITING]
    reading.mark(at(MOTHER, 1_000), mailbox(MOTHER).id, second)
    assert waiting() == [FATHER, NEIGHBOUR]
    assert reading.mark(at(MOTHER, 1_001), mailbox(MOTHER).id, first) is False
    assert {row.reminders for row in Recipient.select().where(Recipient.announcement == second)} == {1}


# -- what was read stays read -------------------------------------------------------------------------


def read_both(seconds: int) -> tuple[AnnouncementId, AnnouncementId]:
    """Two schools share a letter that has come; by the first of them the mother says that she read it."""
    first, second = both(**REPEATED)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 135)
    outcomes.write(outcomes.handed_over(NOW))
    reading.mark(at(MOTHER, seconds), mailbox(MOTHER).id, first)
    assert sorted(standings(second)) == [Standing.READ, Standing.UNREAD]
    return first, second


@pytest.mark.parametrize("stops", [OFFICE, ELSEWHERE])
def test_what_was_read_stays_read_after_either_school_has_stopped_it(stops: str) -> None:
    first, second = read_both(200)
    releasing.stop(author(stops, 210), first if stops == OFFICE else second)
    tick(210)
    tick(271)
    assert sorted(standings(second)) == [Standing.READ, Standing.UNREAD]
    times = {row.read for row in Recipient.select().where(Recipient.mailbox == mailbox(MOTHER).id)}
    assert times == {NOW + 200}
    reading.mark(at(FATHER, 280), mailbox(FATHER).id, first)
    assert standings(second) == [Standing.READ, Standing.READ]


def test_a_late_reply_to_the_shared_letter_is_read_by_the_school_that_has_repeated_its_own() -> None:
    first, second = read_both(200)
    releasing.stop(author(OFFICE, 210), first)
    tick(210)
    tick(130 + 15 * 60)
    assert waiting() == [FATHER]
    assert reading.mark(at(FATHER, 1_100), mailbox(FATHER).id, first)
    assert standings(second) == [Standing.READ, Standing.READ]
    assert waiting() == []


def test_what_differs_in_files_is_read_apart() -> None:
    first, second = writes(OFFICE, 0, ["a.pdf"]), writes(ELSEWHERE, 70)
    reading.mark(at(MOTHER, 200), mailbox(MOTHER).id, first)
    assert Standing.READ not in standings(second)
    reading.mark(at(FATHER, 201), mailbox(FATHER).id, second)
    assert sorted(standings(second)) == [Standing.READ, Standing.WAITING]
    assert Recipient.select().where(Recipient.announcement == first, Recipient.read.is_null(False)).count() == 1


def remove(seconds: int) -> None:
    """The first school is closed, and removed."""
    closing.close(Moment(NOW + seconds), "s1")
    while closing.remove_some(Moment(NOW + seconds), "s1"):
        pass


def test_what_was_read_stays_read_after_the_first_school_is_gone_and_the_others_get_it_again() -> None:
    first, second = read_both(200)
    remove(210)
    assert not Recipient.select().where(Recipient.announcement == first).exists()
    assert sorted(standings(second)) == [Standing.READ, Standing.UNREAD]
    tick(130 + 15 * 60)
    assert waiting() == [FATHER]


def test_a_letter_of_a_school_that_is_gone_comes_from_the_other() -> None:
    _, second = both()
    remove(140)
    assert waiting() == [MOTHER, FATHER]
    assert withheld(second) == OWN


def test_what_was_read_stays_read_after_the_family_was_erased_at_the_first_school() -> None:
    first, second = read_both(200)
    for address in (MOTHER, FATHER):
        erasure.erase(Moment(NOW + 210), subjects.find(address, School.get(School.code == "s1")))
    assert {row.mailbox.address for row in Recipient.select().where(Recipient.announcement == first)} == {NEIGHBOUR}
    assert sorted(standings(second)) == [Standing.READ, Standing.UNREAD]
    tick(130 + 15 * 60)
    assert sorted(waiting()) == sorted([FATHER, NEIGHBOUR])


def test_an_unread_text_of_another_day_stays_unread() -> None:
    first = writes(OFFICE, 0)
    second = writes(ELSEWHERE, 90_000)
    assert withheld(second) == OWN
    reading.mark(at(MOTHER, 91_000), mailbox(MOTHER).id, second)
    (row,) = Recipient.select().where(Recipient.announcement == first, Recipient.mailbox == mailbox(MOTHER).id)
    assert row.read is None
