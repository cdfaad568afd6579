"""Whatever files, pages, papers and undoings do: nobody is bound whom nobody bound, and nobody cut off in silence."""

import json
from collections import defaultdict
from collections.abc import Sequence

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from peewee import SqliteDatabase
from support.databases.sqlite import empty_database

from mailgate.addresses.reply import JoinAddress
from mailgate.mail.addresses import Address, parse
from mailgate.school import models
from mailgate.school.access import enrolment
from mailgate.school.changes import journal
from mailgate.school.changes.acts import guardians, students
from mailgate.school.changes.files import roster as files
from mailgate.school.changes.undoing import undo
from mailgate.school.directory import schools
from mailgate.school.directory.imports.roster import RosterLine
from mailgate.school.directory.mailboxes import address_number
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.directory.schools import add, default_rules
from mailgate.school.models import EnrolmentCode, Guardianship, Letter, Mailbox, Student
from mailgate.school.moment import Moment

NAMES = ("青木 一", "石井 二", "上野 三", "江口 四")
SEATS = [("3", "1", str(number)) for number in range(1, 6)]
LETTERS = "abcde"
LINES = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(SEATS),
        st.sets(st.sampled_from(LETTERS)),
        st.sets(st.sampled_from(LETTERS)),
    ),
    min_size=1,
    max_size=4,
    unique_by=(lambda line: line[0], lambda line: line[1]),
)
SURE = ("seat-taken", "domain-odd", "address-odd", "guardian-known")
Access = set[tuple[str, int]]
"""Addresses with the numbers of their students."""


def address(letter: str) -> Address:
    found = parse(f"{letter}@example.jp")
    assert found
    return found


class Year(RuleBasedStateMachine):
    """A school's roster, and what everybody has said of it and read."""

    def __init__(self) -> None:
        super().__init__()
        self.database = SqliteDatabase(":memory:", pragmas={"foreign_keys": 1})
        self.database.connection().deserialize(empty_database())
        models.bind(self.database)
        self.now = 1_795_471_800
        add(self.at(), "takushin", "拓進小学校", "0144-00-0000", default_rules(DEFAULT_ZONE))
        self.said: dict[str, set[str]] = defaultdict(set)
        self.before: Access = set()

    def teardown(self) -> None:
        self.database.close()

    def at(self) -> Moment:
        self.now += 60
        return Moment(self.now)

    def student(self, name: str) -> Student | None:
        found: Student | None = Student.select().where(Student.name == name, Student.enrolled).first()
        return found

    # -- what people do ----------------------------------------------------------------------------------

    @rule(lines=LINES)
    def a_file_is_taken(self, lines: Sequence[tuple[str, tuple[str, str, str], set[str], set[str]]]) -> None:
        content = [
            RosterLine(at, seat, name, "", tuple(map(address, sorted(bound - gone))), tuple(map(address, sorted(gone))))
            for at, (name, seat, bound, gone) in enumerate(lines, 2)
        ]
        for line in content:
            self.said[line.name] |= line.to_add
        loss = files.preview("takushin", content).loss
        files.enrol(self.at(), "takushin", content, loss.people if loss.is_large else None)

    @rule(name=st.sampled_from(NAMES), letter=st.sampled_from(LETTERS))
    def a_page_adds_a_guardian(self, name: str, letter: str) -> None:
        if found := self.student(name):
            self.said[name].add(address(letter).canonical)
            guardians.add(self.at(), found, address(letter).spelled, "", SURE)

    @rule(name=st.sampled_from(NAMES), letter=st.sampled_from(LETTERS))
    def a_page_removes_a_guardian(self, name: str, letter: str) -> None:
        mailbox = Mailbox.get_or_none(Mailbox.canonical == address(letter).canonical)
        if mailbox and (found := self.student(name)):
            guardians.remove(self.at(), found, mailbox.id)

    @rule(name=st.sampled_from(NAMES))
    def a_student_leaves(self, name: str) -> None:
        if found := self.student(name):
            students.leave(self.at(), found)

    @rule(name=st.sampled_from(NAMES), letter=st.sampled_from(LETTERS))
    def a_paper_enrols_a_guardian(self, name: str, letter: str) -> None:
        if found := self.student(name):
            self.said[name].add(address(letter).canonical)
            EnrolmentCode.delete().where(EnrolmentCode.student == found.id).execute()
            row = EnrolmentCode.create(
                student=found.id, digest=str(self.now), secret="", key_name="", expires=self.now + 86_400
            )
            enrolment.join(self.at(), address(letter), JoinAddress(row.id, address_number(address(letter))))

    @rule(which=st.integers(0, 9))
    def a_change_is_undone(self, which: int) -> None:
        school = schools.lock("takushin")
        open_now = [entry for entry in journal.entries(school.id) if entry.is_open(Moment(self.now))]
        if open_now:
            undo(self.at(), school, open_now[which % len(open_now)].id)

    # -- what holds whatever they do ---------------------------------------------------------------------

    @invariant()
    def nobody_is_bound_whom_nobody_bound(self) -> None:
        for row in Guardianship.select(Guardianship, Student, Mailbox).join(Student).switch(Guardianship).join(Mailbox):
            assert row.mailbox.canonical in self.said[row.student.name]

    @invariant()
    def who_gains_or_loses_access_has_a_letter(self) -> None:
        rows = Guardianship.select(Mailbox.canonical, Student.id).join(Mailbox).switch(Guardianship).join(Student)
        now: Access = set(rows.where(Student.enrolled).tuples())
        names = {row.id: row.name for row in Student.select()}
        told = self._told()
        lost = {(mailbox, names[student]) for mailbox, student in self.before - now}
        gained = {(mailbox, names[student]) for mailbox, student in now - self.before}
        assert (lost - told["lost"], gained - told["gained"]) == (set(), set())
        self.before = now
        Letter.delete().execute()

    @invariant()
    def nobody_sits_on_another_s_seat_by_a_file_or_an_undoing(self) -> None:
        rows = list(Student.select().where(Student.enrolled))
        assert len({(row.grade, row.classroom, row.number) for row in rows}) == len(rows)

    def _told(self) -> dict[str, set[tuple[str, str]]]:
        found: dict[str, set[tuple[str, str]]] = {"gained": set(), "lost": set()}
        for row in Letter.select().where(Letter.template.in_(["access", "enrolled"])):
            facts = json.loads(row.data)["facts"]
            if row.template == "enrolled":
                found["gained"].add((row.recipient, facts["student"]))
                continue
            found["gained"] |= {(row.recipient, child["student"]) for child in facts["gained"]}
            found["lost"] |= {(row.recipient, child["student"]) for child in [*facts["lost"], *facts["left"]]}
        return found


TestYear = Year.TestCase
TestYear.settings = settings(max_examples=25, stateful_step_count=12)
