"""What an announcement asks: written with its draft, answered on the page, counted by classroom and for files."""

import dataclasses
import json
from collections.abc import Mapping

import pytest
from support.school import HANAKO, MIKI, TARO

from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import (
    Answer,
    AudienceKind,
    AuditRecord,
    ItemKind,
    Per,
    Recipient,
    School,
)
from mailgate.school.news import authors, reading
from mailgate.school.news.audiences import Target
from mailgate.school.news.sending import releasing
from mailgate.school.news.surveys import answering, files, results, writing
from mailgate.school.news.surveys.items import Item, Wording
from mailgate.school.news.surveys.writing import SurveyContent
from mailgate.spreadsheets import files as spreadsheets
from mailgate.wording.survey.values import Value
from school.news.people import (
    ELSEWHERE,
    FATHER,
    MOTHER,
    NEIGHBOUR,
    NOW,
    OFFICE,
    TEACHER,
    at,
    author,
    classroom,
    mailbox,
)
from school.news.surveys import COMES, DAY, MEETING, asked, child, drafted, gives

pytestmark = pytest.mark.usefixtures("town")

COURSE = Item(ItemKind.ONE, {"ja": Wording("コース", ("A", "B")), "en": Wording("Course", ("A", "B"))})
DAYS = Item(ItemKind.SEVERAL, {"ja": Wording("曜日", ("月", "火", "水"))}, least=1, most=2)
PEOPLE = Item(ItemKind.NUMBER, {"ja": Wording("人数")}, least=0, most=5)
NOTE = Item(ItemKind.TEXT, {"ja": Wording("連絡事項")}, needed=False)
ALL = SurveyContent((COMES, COURSE, DAYS, PEOPLE, NOTE), Per.FAMILY)


def standing() -> dict[str, object]:
    rows = Answer.select().where(Answer.replaced.is_null())
    return {row.student.name if row.student else "": json.loads(row.value) for row in rows}


# -- writing ------------------------------------------------------------------------------------------


def test_what_was_asked_is_shown_again_and_changed_with_the_draft() -> None:
    number = drafted(ALL)
    assert writing.content_of(number) == ALL
    assert writing.put(author(OFFICE), number, 2, MEETING) == 3
    assert writing.content_of(number) == MEETING
    assert writing.put(author(OFFICE), number, 3, None) == 4
    assert writing.content_of(number) is None


def test_a_draft_that_was_changed_meanwhile_or_has_gone_asks_nothing_new() -> None:
    number = drafted(MEETING)
    with pytest.raises(Overtaken):
        writing.put(author(OFFICE), number, 1, MEETING)
    releasing.send(author(OFFICE), number, 2)
    with pytest.raises(Overtaken):
        writing.put(author(OFFICE), number, 2, None)


def test_nobody_asks_whom_they_may_not_write_to() -> None:
    with pytest.raises(NotFound):
        writing.put(author(TEACHER), drafted(MEETING), 2, MEETING)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"items": ()}, "survey-items-wrong"),
        ({"items": (COMES,) * 21}, "survey-items-wrong"),
        ({"items": (Item(ItemKind.YES_NO, {"en": Wording("?")}),)}, "survey-question-missing"),
        ({"items": (Item(ItemKind.TEXT, {"ja": Wording("あ" * 301)}),)}, "survey-question-long"),
        ({"items": (Item(ItemKind.ONE, {"ja": Wording("?", ("A",))}),)}, "survey-options-wrong"),
        ({"items": (Item(ItemKind.ONE, {"ja": Wording("?", ("A", "A "))}),)}, "survey-options-wrong"),
        (
            {"items": (Item(ItemKind.ONE, {"ja": Wording("?", ("A", "B")), "en": Wording("?", ("A", "B", "C"))}),)},
            "survey-options-differ",
        ),
        ({"items": (dataclasses.replace(PEOPLE, least=3, most=2),)}, "survey-bounds-wrong"),
        ({"deadline": NOW}, "survey-deadline-past"),
        ({"remind_hours": (24,)}, "survey-reminders-wrong"),
        ({"deadline": NOW + DAY, "remind_hours": (0,)}, "survey-reminders-wrong"),
        ({"deadline": NOW + DAY, "remind_hours": (1, 2, 3, 4, 5, 6)}, "survey-reminders-wrong"),
    ],
)
def test_what_cannot_be_asked_is_refused(changes: dict[str, object], code: str) -> None:
    number = drafted(None)
    with pytest.raises(Refused) as refused:
        writing.put(author(OFFICE), number, 2, dataclasses.replace(MEETING, **changes))  # type: ignore[arg-type]
    assert code in {problem.code for problem in refused.value.problems}


# -- answering ----------------------------------------------------------------------------------------


def test_a_familys_answers_of_every_kind() -> None:
    number = asked(ALL)
    gives(MOTHER, number, {(1, ""): (1,), (2, ""): (2,), (3, ""): (1, 3), (4, ""): 2, (5, ""): "よろしく"})
    assert [row.value for row in Answer.select().order_by(Answer.id)] == ["[1]", "[2]", "[1, 3]", "2", '"よろしく"']
    row = Recipient.get(Recipient.mailbox == mailbox(MOTHER).id)
    assert (row.answered, row.read, row.read_way) == (NOW + 100, NOW + 100, "page")
    assert AuditRecord.select().where(AuditRecord.event == "sensitive_create:news,answers").count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {(1, ""): (3,)},
        {(1, ""): (1, 2)},
        {(2, ""): ()},
        {(3, ""): (1, 2, 3)},
        {(3, ""): (1, 1)},
        {(4, ""): 6},
        {(4, ""): "2"},
        {(5, ""): " "},
        {(5, ""): "あ" * 2_001},
        {(6, ""): (1,)},
        {(1, MIKI): (1,)},
    ],
)
def test_what_was_not_asked_is_no_answer(wrong: Mapping[tuple[int, str], Value]) -> None:
    number = asked(ALL)
    good: dict[tuple[int, str], Value] = {(1, ""): (1,), (2, ""): (1,), (3, ""): (1,), (4, ""): 0}
    with pytest.raises(Refused):
        gives(MOTHER, number, {**good, **wrong})
    assert not Answer.select().exists()


def test_what_is_needed_is_not_left_out() -> None:
    with pytest.raises(Refused) as refused:
        gives(MOTHER, asked(MEETING), {(1, TARO): (1,)})
    assert [problem.field for problem in refused.value.problems] == [f"item-1-{child(HANAKO)}"]


def test_the_later_answer_counts_whichever_parent_gave_it() -> None:
    number = asked(MEETING)
    gives(MOTHER, number, {(1, TARO): (1,), (1, HANAKO): (1,)})
    gives(FATHER, number, {(1, TARO): (2,), (1, HANAKO): (1,)}, 200)
    assert standing() == {TARO: [2], HANAKO: [1]}
    assert Answer.select().count() == 3, "what is the same is not written again"


def test_a_family_answers_once() -> None:
    number = asked(SurveyContent((COMES,), Per.FAMILY))
    gives(MOTHER, number, {(1, ""): (1,)})
    gives(FATHER, number, {(1, ""): (2,)}, 200)
    gives(NEIGHBOUR, number, {(1, ""): (1,)}, 300)
    found = results.of_author(author(OFFICE), number)
    assert found.counts[1].by_option == {1: 1, 2: 1}


def test_only_children_whom_it_is_for_are_answered_for() -> None:
    number = asked(MEETING, [classroom("3", "1")])
    own = answering.load(mailbox(MOTHER).id, number)
    assert [student.name for student in own.students] == [TARO]


def test_who_did_not_get_it_does_not_answer() -> None:
    with pytest.raises(NotFound):
        gives(ELSEWHERE, asked(MEETING), {(1, ""): (1,)})


def test_after_the_deadline_nothing_changes() -> None:
    number = asked(dataclasses.replace(MEETING, deadline=NOW + 1_000))
    gives(NEIGHBOUR, number, {(1, MIKI): (1,)}, 1_000)
    with pytest.raises(Overtaken):
        gives(NEIGHBOUR, number, {(1, MIKI): (2,)}, 1_001)
    assert standing() == {MIKI: [1]}


def test_a_mail_that_reached_a_relay_of_ours_in_time_is_in_time() -> None:
    number = asked(dataclasses.replace(MEETING, deadline=NOW + 1_000))
    own = answering.load(mailbox(NEIGHBOUR).id, number)
    assert own.is_closed(at(NEIGHBOUR, 1_100))
    assert not own.is_closed(at(NEIGHBOUR, 1_100).received_at(NOW + 900))


# -- results ------------------------------------------------------------------------------------------


def test_results_by_classroom_and_their_counts() -> None:
    number = asked(MEETING)
    gives(MOTHER, number, {(1, TARO): (1,), (1, HANAKO): (2,)})
    found = results.of_author(author(OFFICE), number)
    lines = {
        (each.grade, each.classroom): [
            (line.name, [given.value for given in line.answers.values()]) for line in each.lines
        ]
        for each in found.classrooms
    }
    assert lines == {("1", "2"): [(HANAKO, [(2,)])], ("3", "1"): [(MIKI, []), (TARO, [(1,)])]}
    assert (found.counts[1].answered, found.counts[1].by_option) == (2, {1: 1, 2: 1})
    assert [line.name for each in found.classrooms for line in each.open] == [MIKI]


def test_homeroom_sees_what_went_to_its_classroom_alone() -> None:
    number = asked(MEETING, [classroom("3", "1")])
    who, _ = authors.of_announcement(at(TEACHER), mailbox(TEACHER).id, number, ())
    assert [each.classroom for each in results.of_author(who, number).classrooms] == ["1"]
    with pytest.raises(NotFound):
        authors.of_announcement(at(TEACHER), mailbox(TEACHER).id, asked(ALL), ())


def test_sums_texts_and_the_staff() -> None:
    number = asked(ALL, [Target(AudienceKind.STAFF, School.get(School.code == "s1").id)])
    for address, people in ((TEACHER, 2), (OFFICE, 3)):
        gives(address, number, {(1, ""): (1,), (2, ""): (1,), (3, ""): (2,), (4, ""): people, (5, ""): address})
    found = results.of_author(author(OFFICE), number)
    assert found.counts[4].total == 5
    assert sorted(found.counts[5].texts) == sorted([TEACHER, OFFICE])
    (staff,) = found.classrooms
    assert "佐藤 恵" in [line.name for line in staff.lines if line.answers]


def test_a_file_of_the_results() -> None:
    number = asked(SurveyContent((COMES, PEOPLE, dataclasses.replace(NOTE, needed=True))))
    values: dict[tuple[int, str], Value] = {(1, MIKI): (1,), (2, MIKI): 2, (3, MIKI): "=1+1"}
    gives(NEIGHBOUR, number, values)
    found = results.of_author(author(OFFICE), number)
    table = files.table(found, "ja", lambda code: code, lambda instant: str(instant - NOW))
    text = b"".join(spreadsheets.pieces(table, spreadsheets.FILE_FORMATS["csv"])).decode("utf-8-sig")
    heading, _, miki, _ = text.splitlines()
    assert heading.split(",")[4:7] == ["出席しますか", "人数", "連絡事項"]
    assert miki == f"3,1,8,{MIKI},survey.attendance.1,2,'=1+1,100,s…@mail.example"
    again = files.table(found, "ja", lambda code: code, str)
    assert next(spreadsheets.pieces(again, spreadsheets.FILE_FORMATS["xlsx"])).startswith(b"PK")


def test_an_answer_is_read() -> None:
    number = asked(MEETING)
    gives(NEIGHBOUR, number, {(1, MIKI): (1,)})
    assert not reading.mark(at(NEIGHBOUR, 200), mailbox(NEIGHBOUR).id, number)
