"""When an announcement goes, how it is taken back, stopped, corrected and repeated, and that it goes once."""

import json

import pytest

from mailgate.school.directory import people
from mailgate.school.directory.documents.document import write_document
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import (
    ActKind,
    Announcement,
    AnnouncementKind,
    AnnouncementState,
    AuditRecord,
    Channel,
    Guardianship,
    ItemKind,
    Letter,
    Priority,
    Recipient,
    School,
    Withheld,
)
from mailgate.school.moment import Moment
from mailgate.school.news import reading
from mailgate.school.news.sending import outcomes, queueing, releasing
from mailgate.school.news.surveys import writing as surveys
from mailgate.school.news.surveys.items import Item, Wording
from mailgate.school.news.surveys.writing import SurveyContent
from mailgate.school.news.writing import drafts, history
from mailgate.school.news.writing.drafts import Content
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
    hand_over,
    later,
    letters,
    mailbox,
    sent,
    tick,
    waiting,
)

pytestmark = pytest.mark.usefixtures("town")


def content(**changes: object) -> Content:
    return Content(**{"texts": SNOW, "targets": everybody(), **changes})  # type: ignore[arg-type]


def wants_approval(*at_once: str) -> None:
    row = School.get(School.code == "s1")
    document = write_document(people.rules_of(row))
    document["news"] |= {"approval": True, "at_once": list(at_once)}
    School.update(rules=json.dumps(document)).where(School.id == row.id).execute()


def state(number: int) -> str:
    return str(Announcement.get_by_id(number).state)


# -- now, at a time, undo -----------------------------------------------------------------------------


def test_it_goes_after_a_minute_in_which_it_can_be_taken_back() -> None:
    number = sent(author(OFFICE), content())
    tick(59)
    assert (letters(), state(number)) == ([], "scheduled")
    tick(60)
    assert letters() == [MOTHER, FATHER, NEIGHBOUR]
    assert state(number) == "sent"
    tick(120)
    assert len(letters()) == 3


def test_at_its_hour_it_goes() -> None:
    number = sent(author(OFFICE), content(send_at=NOW + 3_600))
    tick(3_599)
    assert letters() == []
    tick(3_600)
    assert len(letters()) == 3
    assert Announcement.get_by_id(number).started == NOW + 3_600


def test_an_emergency_goes_at_once_before_all_that_waits() -> None:
    sent(author(OFFICE), content(kind=AnnouncementKind.EMERGENCY))
    tick(0)
    places = {(row.priority, row.turn) for row in Letter.select()}
    assert places == {(Priority.NOTICE, -1)}


def test_what_was_taken_back_is_a_draft_and_goes_only_when_it_is_sent_again() -> None:
    who = author(OFFICE)
    number = sent(who, content())
    releasing.undo(later(who, 59), number)
    tick(60)
    assert (letters(), state(number)) == ([], "draft")
    with pytest.raises(Overtaken):
        releasing.send(who, number, 1)
    assert releasing.send(later(who, 70), number, 2) is AnnouncementState.SCHEDULED
    tick(130)
    assert len(letters()) == 3
    with pytest.raises(Overtaken):
        releasing.undo(later(who, 131), number)


def test_a_second_press_sends_nothing_twice() -> None:
    who = author(OFFICE)
    first = drafts.create(who, "form", content())
    assert drafts.create(who, "form", content()) == first
    assert drafts.create(later(who, 59), "a form that was opened again", content()) == first
    assert drafts.create(later(who, 61), "later", content()) != first
    assert releasing.send(who, first, 1) is releasing.send(who, first, 1)
    tick(61)
    assert releasing.send(who, first, 1) is AnnouncementState.SENT
    tick(200)
    assert len(letters()) == 3


def test_what_is_for_nobody_is_not_sent() -> None:
    number = drafts.create(author(OFFICE), "form", content(targets=[classroom("9", "9")]))
    with pytest.raises(Refused):
        releasing.send(author(OFFICE), number, 1)


# -- killed, stopped, corrected, repeated -------------------------------------------------------------


def test_after_a_kill_the_next_process_goes_on_behind_the_last_letter() -> None:
    number = sent(author(OFFICE), content())
    moment = Moment(NOW + 60)
    left = queueing.remaining(number)
    assert queueing.step(moment, left, left.mailboxes[:2])
    assert not queueing.step(moment, left, left.mailboxes[:2]), "another process has done this"
    tick(61)
    assert letters() == [MOTHER, FATHER, NEIGHBOUR]
    references = [row.reference for row in Letter.select()]
    assert len(set(references)) == 3


def test_message_ids_come_from_the_announcement_and_the_mailbox() -> None:
    number = sent(author(OFFICE), content())
    tick(60)
    before = {row.recipient: row.reference for row in Letter.select()}
    Letter.delete().execute()
    Recipient.delete().execute()
    Announcement.update(cursor=0, round=0, due=0, state="sending").where(Announcement.id == number).execute()
    tick(61)
    assert {row.recipient: row.reference for row in Letter.select()} == before


def test_stopped_it_leaves_what_is_in_the_air_and_takes_back_the_rest() -> None:
    who = author(OFFICE)
    number = sent(who, content())
    with pytest.raises(Overtaken):
        releasing.stop(who, number)
    tick(60)
    hand_over([MOTHER], 61)
    Letter.update(claimed_by="courier").where(Letter.recipient == FATHER).execute()
    releasing.stop(later(who, 62), number)
    releasing.stop(later(who, 62), number)
    tick(62)
    assert letters() == [MOTHER, FATHER]
    Letter.update(claimed_by="").execute()
    tick(122)
    assert letters() == [MOTHER]
    tick(182)
    assert (state(number), Announcement.get_by_id(number).due) == ("stopped", None)
    withheld = {row.mailbox.address: row.withheld for row in Recipient.select()}
    assert withheld == {MOTHER: "", FATHER: Withheld.STOPPED, NEIGHBOUR: Withheld.STOPPED}


def test_stopped_it_is_not_repeated() -> None:
    who = author(OFFICE)
    number = sent(who, content(repeat_minutes=15, repeats=3))
    tick(60)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 61)
    releasing.stop(later(who, 62), number)
    for seconds in (62, 122, 1_000, 5_000):
        tick(seconds)
    assert len(letters()) == 3
    assert {row.withheld for row in Recipient.select()} == {Withheld.NOTHING}


def test_stopped_in_the_middle_no_further_letter_is_queued() -> None:
    who = author(OFFICE)
    number = sent(who, content())
    left = queueing.remaining(number)
    queueing.step(Moment(NOW + 60), left, left.mailboxes[:1])
    releasing.stop(later(who, 60), number)
    queueing.step(Moment(NOW + 60), left, left.mailboxes[1:])
    tick(61)
    assert (letters(), state(number)) == ([], "stopped")


def test_a_correction_refers_to_the_first() -> None:
    first = sent(author(OFFICE), content())
    tick(60)
    second = sent(author(OFFICE, 70), content(corrects=first), 70)
    tick(130)
    assert Announcement.get_by_id(second).corrects_id == first
    assert len(letters()) == 6


def test_it_is_repeated_to_those_who_have_not_read_it_as_often_as_was_said() -> None:
    number = sent(author(OFFICE), content(kind=AnnouncementKind.EMERGENCY, repeat_minutes=15, repeats=2))
    tick(0)
    hand_over([MOTHER, FATHER], 5)
    reading.mark(at(MOTHER, 600), mailbox(MOTHER).id, number)
    tick(899)
    assert len(letters()) == 3
    tick(900)
    assert letters()[3:] == [FATHER], "the neighbour's first letter has not gone yet"
    hand_over([FATHER, NEIGHBOUR], 901)
    reading.mark(at(FATHER, 1_000), mailbox(FATHER).id, number)
    tick(1_800)
    assert letters()[4:] == [NEIGHBOUR]
    tick(2_700)
    tick(9_000)
    assert len(letters()) == 5
    assert len({row.reference for row in Letter.select()}) == 5


@pytest.mark.parametrize("claimed_by", ["", "a courier"])
def test_a_repetition_that_waits_does_not_go_to_who_has_read_meanwhile(claimed_by: str) -> None:
    number = sent(author(OFFICE), content(kind=AnnouncementKind.EMERGENCY, repeat_minutes=15, repeats=2))
    tick(0)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 5)
    tick(900)
    Letter.update(claimed_by=claimed_by).where(Letter.recipient == FATHER).execute()
    reading.mark(at(FATHER, 901), mailbox(FATHER).id, number)
    assert waiting() == [MOTHER, NEIGHBOUR]
    tick(1_800)
    assert waiting() == [MOTHER, NEIGHBOUR]


@pytest.mark.parametrize(("claimed_by", "left"), [("", []), ("a courier", ["U1"])])
def test_with_it_goes_its_copy_by_another_channel_unless_that_is_on_its_way(claimed_by: str, left: list[str]) -> None:
    number = sent(author(OFFICE), content(kind=AnnouncementKind.EMERGENCY, repeat_minutes=15, repeats=1))
    tick(0)
    hand_over([MOTHER, FATHER, NEIGHBOUR], 5)
    tick(900)
    again = Letter.get(Letter.recipient == FATHER, Letter.state == "waiting")
    copied = {name: getattr(again, name) for name in ("mailbox", "template", "data", "priority", "created", "due")}
    copy = {"recipient": "U1", "channel": Channel.LINE, "domain": "line", "reference": "r", "claimed_by": claimed_by}
    Letter.create(**copied, **copy, beside=again.id)
    reading.mark(at(FATHER, 901), mailbox(FATHER).id, number)
    assert waiting() == [MOTHER, NEIGHBOUR, *left]


def test_what_is_read_before_its_first_letter_went_comes_all_the_same() -> None:
    number = sent(author(OFFICE), content(kind=AnnouncementKind.EMERGENCY))
    tick(0)
    reading.mark(at(FATHER, 1), mailbox(FATHER).id, number)
    assert waiting() == [MOTHER, FATHER, NEIGHBOUR]


def test_a_repetition_of_another_announcement_waits_on() -> None:
    numbers = [
        sent(author(who), content(kind=AnnouncementKind.EMERGENCY, repeat_minutes=15, repeats=1))
        for who in (OFFICE, HEAD)
    ]
    tick(0)
    hand_over([FATHER], 5)
    tick(900)
    reading.mark(at(FATHER, 901), mailbox(FATHER).id, numbers[0])
    assert waiting().count(FATHER) == 1


def test_a_read_letter_is_read_once_by_the_first_way() -> None:
    number = sent(author(OFFICE), content())
    tick(60)
    assert reading.mark(at(MOTHER, 100), mailbox(MOTHER).id, number)
    assert not reading.mark(at(MOTHER, 200), mailbox(MOTHER).id, number)
    row = Recipient.get(Recipient.mailbox == mailbox(MOTHER).id)
    assert (row.read, row.read_way) == (NOW + 100, "page")
    with pytest.raises(NotFound):
        reading.mark(at(ELSEWHERE), mailbox(ELSEWHERE).id, number)


# -- approval -----------------------------------------------------------------------------------------


def test_where_the_school_wants_it_the_head_approves() -> None:
    wants_approval()
    number = sent(author(TEACHER), content(targets=[classroom("3", "1")]))
    assert state(number) == "waiting"
    assert letters("news-approval") == [HEAD]
    tick(600)
    assert letters() == []
    with pytest.raises(NotFound):
        releasing.approve(author(OFFICE, 700), number, 1)
    head = author(HEAD, 700)
    assert releasing.approve(head, number, 1) is releasing.approve(head, number, 1)
    tick(760)
    assert letters() == [MOTHER, FATHER, NEIGHBOUR]
    acts = [(act.kind, act.actor_name) for act in history.of_announcement(number)]
    assert acts == [("written", "佐藤 恵"), ("submitted", "佐藤 恵"), ("approved", "校長")]


def test_the_head_approves_only_what_could_be_sent_now() -> None:
    wants_approval()
    number = drafts.create(author(TEACHER), "form", content(targets=[classroom("3", "1")]))
    asked = SurveyContent((Item(ItemKind.YES_NO, {"ja": Wording("来ますか")}),), deadline=NOW + 600)
    releasing.send(author(TEACHER), number, surveys.put(author(TEACHER), number, 1, asked))
    with pytest.raises(Refused) as refused:
        releasing.approve(author(HEAD, 700), number, 2)
    assert [problem.code for problem in refused.value.problems] == ["survey-deadline-past"]
    assert state(number) == "waiting"
    Guardianship.delete().execute()
    with pytest.raises(Refused):
        releasing.approve(author(HEAD, 300), number, 2)


def test_what_the_head_sends_back_is_changed_and_submitted_again() -> None:
    wants_approval()
    teacher, head = author(TEACHER), author(HEAD)
    number = sent(teacher, content(targets=[classroom("3", "1")]))
    releasing.send_back(head, number, 1, "日付を書いてください。")
    assert (state(number), letters("news-sent-back")) == ("draft", [TEACHER])
    with pytest.raises(Overtaken):
        releasing.approve(head, number, 1)
    changed = content(targets=[classroom("3", "1")], texts={"ja": drafts.Text("雪", "25日は休校です。")})
    revision = drafts.change(teacher, number, 2, changed)
    assert releasing.send(teacher, number, revision) is AnnouncementState.WAITING
    acts = history.of_announcement(number)
    assert [act.kind for act in acts] == ["written", "submitted", "sent-back", "changed", "submitted"]
    assert json.loads(acts[3].said)["texts"]["ja"] == ["雪のため臨時休校", "本日は休校です。"]
    assert acts[2].why == "日付を書いてください。"


def test_who_approves_needs_no_approval() -> None:
    wants_approval()
    assert state(sent(author(HEAD), content())) == "scheduled"


@pytest.mark.parametrize(
    ("kind", "becomes"), [(AnnouncementKind.EMERGENCY, "scheduled"), (AnnouncementKind.ORDINARY, "waiting")]
)
def test_the_named_ones_send_an_emergency_at_once_and_that_is_on_record(kind: AnnouncementKind, becomes: str) -> None:
    wants_approval(OFFICE.upper())
    number = sent(author(OFFICE), content(kind=kind))
    assert state(number) == becomes
    at_once = ActKind.SENT_AT_ONCE in {act.kind for act in history.of_announcement(number)}
    assert at_once == (kind is AnnouncementKind.EMERGENCY)
    on_record = AuditRecord.select().where(AuditRecord.event == "authz_change:news,sent-at-once").exists()
    assert on_record == at_once
    other = sent(author(TEACHER), content(kind=kind, targets=[classroom("3", "1")]))
    assert state(other) == "waiting"


# -- what became of the letters -----------------------------------------------------------------------


def test_when_the_relay_took_a_letter_is_known_after_the_letter_is_gone() -> None:
    sent(author(OFFICE), content())
    tick(60)
    hand_over([MOTHER], 65)
    found = outcomes.handed_over(NOW)
    assert [settled for _, settled in found] == [NOW + 65]
    outcomes.write(found)
    assert outcomes.handed_over(NOW) == []
    Letter.delete().execute()
    assert Recipient.get(Recipient.mailbox == mailbox(MOTHER).id).handed_over == NOW + 65
