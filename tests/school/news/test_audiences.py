"""Who gets an announcement: each mailbox once, whatever was chosen and however often; never another school's."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from peewee import SqliteDatabase
from support.school import GUARDIANS, HANAKO, JIRO, STAFF, STUDENTS, TARO

from mailgate.ids import SchoolId, StudentId
from mailgate.school.directory.mailboxes import mailboxes_of
from mailgate.school.errors import NotFound, Refused
from mailgate.school.models import AudienceKind, Guardianship, Mailbox, Recipient, School, StaffMember, Student
from mailgate.school.news import archive, audiences, authors, reading
from mailgate.school.news.audiences import Target
from mailgate.school.news.reading import Standing
from mailgate.school.news.sending import releasing
from mailgate.school.news.surveys import writing as surveys
from mailgate.school.news.surveys.writing import SAFETY_CHECK
from mailgate.school.news.writing import drafts, last_look
from mailgate.school.news.writing.drafts import Content, Text
from school.news.people import (
    ELSEWHERE,
    FATHER,
    HEAD,
    MOTHER,
    NEIGHBOUR,
    NURSE,
    OFFICE,
    SNOW,
    TEACHER,
    at,
    author,
    classroom,
    everybody,
    letters,
    mailbox,
    sent,
    tick,
)

pytestmark = pytest.mark.usefixtures("town")

PLACES = {name: (school, grade, place) for name, (school, grade, place, _) in STUDENTS.items()}


def school(code: str) -> SchoolId:
    return SchoolId(School.get(School.code == code).id)


def student(name: str) -> StudentId:
    return StudentId(Student.get(Student.name == name).id)


CODES = {"青葉小学校": "s1", "青葉中学校": "s2"}


@st.composite
def chosen(draw: st.DrawFn) -> tuple[str, str]:
    """A kind of audience and whom it names: a school, a student whose place it is, or a staff member."""
    kind = draw(st.sampled_from(["school", "grade", "classroom", "family", "staff", "member"]))
    names = {"school": list(CODES.values()), "staff": list(CODES.values()), "member": list(STAFF)}
    return kind, draw(st.sampled_from(names.get(kind, list(STUDENTS))))


def target(kind: str, name: str) -> Target:
    if kind in {"school", "staff"}:
        return Target(AudienceKind(kind), school(name))
    if kind == "member":
        member = StaffMember.get(StaffMember.name == STAFF[name][0])
        return Target(AudienceKind.MEMBER, member.school_id, member=member.id)
    row = Student.get(Student.name == name)
    return Target(AudienceKind(kind), row.school_id, row.grade, row.classroom, student=row.id)


def meant(kind: str, name: str) -> Iterator[str]:
    """The same told by going through everybody."""
    if kind in {"staff", "member"}:
        for role, (_, address, where, *_) in STAFF.items():
            if name in {role, CODES[where]}:
                yield address
        if (kind, name) == ("staff", "s1"):
            yield HEAD
        return
    for address, children in GUARDIANS.values():
        if any(is_meant(kind, name, child) for child in children):
            yield address


def is_meant(kind: str, name: str, child: str) -> bool:
    """Whether this child is among those that were chosen."""
    if kind == "school":
        return CODES[PLACES[child][0]] == name
    if kind == "family":
        return child == name
    parts = {"grade": 2, "classroom": 3}[kind]
    return PLACES[name][:parts] == PLACES[child][:parts]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.lists(chosen(), max_size=5))
def test_everybody_who_is_meant_is_there_once(several: list[tuple[str, str]]) -> None:
    targets = [target(*each) for each in several]
    expected = {address.lower() for each in several for address in meant(*each)}
    numbers = audiences.mailboxes(targets)
    assert numbers == sorted(mailboxes_of(expected).values())
    assert audiences.count(targets) == (len(expected), 0)
    assert audiences.is_anybody(targets) == bool(expected)
    for after in numbers[:2]:
        assert audiences.mailboxes(targets, after) == [number for number in numbers if number > after]


def test_who_left_who_has_no_mailbox_and_a_closed_school_get_nothing() -> None:
    Student.update(enrolled=False).where(Student.name == TARO).execute()
    Guardianship.delete().where(Guardianship.student == student(HANAKO)).execute()
    assert set(audiences.mailboxes(everybody())) == {mailbox(NEIGHBOUR).id}
    assert audiences.families_without_mailbox(everybody()) == [student(HANAKO)]
    School.update(closed=1).execute()
    assert audiences.mailboxes([*everybody(), *everybody("s2")]) == []
    with pytest.raises(NotFound):
        author(OFFICE)


def test_the_last_look_names_number_groups_and_three() -> None:
    Mailbox.update(suspended=True).where(Mailbox.address == FATHER).execute()
    look = last_look.look([*everybody(), classroom("3", "1")])
    assert (look.letters, look.suspended, look.students, look.unreachable) == (2, 1, 3, 0)
    assert look.names == [HANAKO, "鈴木 美紀", TARO]
    staff = last_look.look([Target(AudienceKind.STAFF, school("s1"))])
    assert (staff.letters, len(staff.names), staff.students) == (5, 3, 0)


# -- who may write to whom ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "allowed"),
    [(TEACHER, "3-1"), (OFFICE, "school"), (HEAD, "school"), (NURSE, "school"), (ELSEWHERE, "elsewhere")],
)
def test_everybody_writes_where_their_duty_is(address: str, allowed: str) -> None:
    wanted = {
        "3-1": [classroom("3", "1"), target("family", TARO)],
        "grade": [Target(AudienceKind.GRADE, school("s1"), "3"), classroom("1", "2"), target("family", HANAKO)],
        "school": [*everybody(), Target(AudienceKind.STAFF, school("s1"))],
        "elsewhere": [classroom("2", "1", "s2"), target("family", JIRO)],
        "s2": everybody("s2"),
    }
    within = {"school": {"3-1", "grade", "school"}}.get(allowed, {allowed})
    who = author(address)
    for name, targets in wanted.items():
        for each in targets:
            assert who.covers(each) == (name in within), (name, each)
            if name not in within:
                with pytest.raises(NotFound):
                    drafts.create(who, f"{name} {each}", Content(SNOW, [each]))


def test_a_family_is_who_sits_where_the_roster_says() -> None:
    """What a form says of a student's place does not count."""
    of_another = Target(AudienceKind.FAMILY, school("s1"), "3", "1", student=student(HANAKO))
    with pytest.raises(NotFound):
        drafts.create(author(TEACHER), "form", Content(SNOW, [of_another]))
    elsewhere = Target(AudienceKind.FAMILY, school("s1"), student=student(JIRO))
    with pytest.raises(NotFound):
        drafts.create(author(OFFICE), "form", Content(SNOW, [elsewhere]))


def test_guardians_and_strangers_are_no_authors() -> None:
    for address in (MOTHER, NEIGHBOUR):
        with pytest.raises(NotFound):
            author(address)


def test_the_board_of_education_writes_to_all_its_schools() -> None:
    board = authors.of_board(at(NEIGHBOUR), mailbox(NEIGHBOUR).id, ["Suzuki@Mail.example"])
    number = sent(board, Content(SNOW, [*everybody(), *everybody("s2")]))
    tick(60)
    assert letters() == [MOTHER, FATHER, NEIGHBOUR]
    with pytest.raises(NotFound):
        authors.of_board(at(OFFICE), mailbox(OFFICE).id, ["suzuki@mail.example"])
    with pytest.raises(NotFound):
        authors.of_announcement(at(OFFICE), mailbox(OFFICE).id, number, ["suzuki@mail.example"])


def test_an_announcement_is_seen_by_those_whose_place_it_is_for() -> None:
    number = sent(author(OFFICE), Content(SNOW, [classroom("3", "1")]))
    for address in (OFFICE, TEACHER, HEAD):
        assert authors.of_announcement(at(address), mailbox(address).id, number, [])[1].id == number
    for address in ("takahashi@school.example", ELSEWHERE, MOTHER):
        with pytest.raises(NotFound):
            authors.of_announcement(at(address), mailbox(address).id, number, [])


def test_a_teacher_sees_of_what_went_to_the_school_how_far_it_came_in_the_class() -> None:
    number = sent(author(OFFICE), Content(SNOW, everybody()))
    alone = sent(author(OFFICE), Content({"ja": Text("個別", "個別")}, [target("family", HANAKO)]), 1)
    with pytest.raises(NotFound):
        authors.of_reader(at(TEACHER), mailbox(TEACHER).id, number, [])
    tick(60)
    teacher, _ = authors.of_reader(at(TEACHER), mailbox(TEACHER).id, number, [])
    assert [line.student.name for each in reading.classrooms(teacher, number) for line in each.lines] == [
        "鈴木 美紀",
        TARO,
    ]
    assert [each.announcement.id for each in archive.written(teacher)] == [number]
    assert [each.announcement.id for each in archive.written(author(OFFICE))] == [alone, number]
    for address, which in ((TEACHER, alone), (ELSEWHERE, number), (MOTHER, number)):
        with pytest.raises(NotFound):
            authors.of_reader(at(address), mailbox(address).id, which, [])


def test_what_the_board_wrote_each_school_sees_for_its_own_families() -> None:
    board = authors.of_board(at(NEIGHBOUR), mailbox(NEIGHBOUR).id, [NEIGHBOUR])
    number = sent(board, Content(SNOW, [*everybody(), *everybody("s2")]))
    tick(60)
    elsewhere, _ = authors.of_reader(at(ELSEWHERE), mailbox(ELSEWHERE).id, number, [NEIGHBOUR])
    assert [line.student.name for each in reading.classrooms(elsewhere, number) for line in each.lines] == [JIRO]
    whole, _ = authors.of_reader(at(NEIGHBOUR), mailbox(NEIGHBOUR).id, number, [NEIGHBOUR])
    assert len(reading.classrooms(whole, number)) == 3
    assert [each.announcement.id for each in archive.written(whole)] == [number]


# -- two schools --------------------------------------------------------------------------------------


def test_the_same_text_of_two_schools_is_one_letter() -> None:
    sent(author(OFFICE), Content(SNOW, everybody()))
    tick(60)
    second = sent(author(ELSEWHERE, 70), Content(SNOW, [classroom("2", "1", "s2")]), 70)
    tick(130)
    assert letters() == [MOTHER, FATHER, NEIGHBOUR]
    rows = Recipient.select().where(Recipient.announcement == second)
    assert {row.withheld for row in rows} == {"same"}
    assert all(row.letter for row in rows)
    third = sent(author(ELSEWHERE, 200), Content({"ja": Text("別", "別")}, [classroom("2", "1", "s2")]), 200)
    tick(300)
    assert Recipient.select().where(Recipient.announcement == third, Recipient.withheld == "").count() == 2


def test_the_same_text_with_a_question_is_each_school_s_own() -> None:
    sent(author(OFFICE), Content(SNOW, everybody()))
    tick(60)
    who = author(ELSEWHERE, 70)
    second = drafts.create(who, "form", Content(SNOW, [classroom("2", "1", "s2")]))
    releasing.send(who, second, surveys.put(who, second, 1, SAFETY_CHECK))
    tick(130)
    assert {row.withheld for row in Recipient.select().where(Recipient.announcement == second)} == {""}


def test_a_school_may_say_the_same_again() -> None:
    sent(author(OFFICE), Content(SNOW, everybody()))
    tick(60)
    sent(author(OFFICE, 3_600), Content(SNOW, everybody()), 3_600)
    tick(3_660)
    assert len(letters()) == 6


# -- who has read it ----------------------------------------------------------------------------------


def test_the_list_says_of_each_family_how_far_it_came() -> None:
    Guardianship.delete().where(Guardianship.student == student("鈴木 美紀")).execute()
    Mailbox.update(suspended=True).where(Mailbox.address == FATHER).execute()
    number = sent(author(OFFICE), Content(SNOW, everybody()))
    tick(60)
    lines = {line.student.name: line for each in reading.classrooms(author(OFFICE), number) for line in each.lines}
    assert {name: line.standing for name, line in lines.items()} == {
        HANAKO: Standing.WAITING,
        TARO: Standing.WAITING,
        "鈴木 美紀": Standing.NO_MAILBOX,
    }
    assert [reader.standing for reader in lines[TARO].readers] == [Standing.WAITING, Standing.SUSPENDED]
    reading.mark(at(MOTHER, 100), mailbox(MOTHER).id, number)
    after = reading.classrooms(author(OFFICE), number)
    assert [(each.grade, each.classroom) for each in after] == [("1", "2"), ("3", "1")]
    assert [line.student.name for line in reading.left(after)] == ["鈴木 美紀"]
    assert [each.count(Standing.READ) for each in after] == [1, 1]


# -- what may be written ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"texts": {"en": Text("a", "b")}}, "news-text-missing"),
        ({"texts": {"ja": Text(" ", "b")}}, "news-subject-missing"),
        ({"texts": {"ja": Text("a", "\n")}}, "news-text-missing"),
        ({"texts": {"ja": Text("a" * 121, "b")}}, "news-subject-long"),
        ({"texts": {"ja": Text("a", "b" * 20_001)}}, "news-text-long"),
        ({"targets": []}, "news-audience-missing"),
        ({"send_at": 1}, "news-hour-past"),
        ({"reply_to": "no address"}, "news-reply-wrong"),
        ({"repeat_minutes": 7, "repeats": 1}, "news-repeat-wrong"),
        ({"repeat_minutes": 15, "repeats": 4}, "news-repeat-wrong"),
    ],
)
def test_what_is_wrong_is_said(changes: dict[str, object], code: str, database: SqliteDatabase) -> None:
    content = Content(**{"texts": SNOW, "targets": everybody(), **changes})  # type: ignore[arg-type]
    with pytest.raises(Refused) as refused:
        drafts.create(author(OFFICE), "form", content)
    assert [problem.code for problem in refused.value.problems] == [code]
