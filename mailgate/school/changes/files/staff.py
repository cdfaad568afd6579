"""Takes a list of staff: it is the whole truth about them, so a person whom it does not name is no staff any more.

People who have left the school must not go on reading about its families. A person is their address.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mailgate.school.changes.acts.objections import demand
from mailgate.school.changes.changing import Changing, begin
from mailgate.school.changes.files.report import ChangedPerson, ImportReport, Loss
from mailgate.school.directory import duties, schools
from mailgate.school.directory.imports.staff import StaffLine
from mailgate.school.directory.mailboxes import mailboxes_of, register
from mailgate.school.directory.places import Task
from mailgate.school.directory.rules import Problem
from mailgate.school.directory.staff import grants
from mailgate.school.directory.staff.grants import OPERATOR, Authority
from mailgate.school.models import ChangeCause, School
from mailgate.school.moment import Moment


@dataclass(frozen=True, slots=True)
class Employee:
    """A staff member as file or database has them."""

    address: str
    name: str
    tasks: frozenset[Task]

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>"


def preview(code: str, lines: Sequence[StaffLine]) -> ImportReport:
    """What `employ` would do; changes nothing. Raises NoSchool."""
    return _plan(schools.school(code), lines).report()


def employ(
    at: Moment, code: str, lines: Sequence[StaffLine], yes_remove: int | None = None, by: Authority = OPERATOR
) -> ImportReport:
    """Make the school's staff what the file says, and tell everybody who gains or loses a duty.

    `yes_remove` is how many lose something, where somebody has said it again. Raises NoSchool, TooManyLose, and
    Objected for duties that are not `by`'s to give or take.
    """
    school = schools.lock(code)
    plan = _plan(school, lines)
    report = plan.report()
    report.agreed(yes_remove)
    demand(plan.objections(by), [], ())
    with begin(at, school, ChangeCause.STAFF_FILE) as change:
        take(change, school, lines)
    return dataclasses.replace(report, change=change.id)


def objections(school: School, lines: Sequence[StaffLine], by: Authority) -> list[Problem]:
    """Why somebody may not make the staff what the lines say."""
    return _plan(school, lines).objections(by)


def take(change: Changing, school: School, lines: Sequence[StaffLine]) -> None:
    """Make the staff what the lines say."""
    plan = _plan(school, lines)
    mailboxes = register(line.address for line in lines) | mailboxes_of(plan.left)
    for who in plan.left:
        change.dismiss(mailboxes[who])
    for who in (*plan.new, *plan.changed):
        change.employ(mailboxes[who], plan.wanted[who].name, plan.wanted[who].tasks)


@dataclass(frozen=True, slots=True)
class _StaffPlan:
    """The staff as the file wants them and as they are, by canonical address."""

    wanted: Mapping[str, Employee]
    known: Mapping[str, Employee]

    @property
    def new(self) -> list[str]:
        return [who for who in self.wanted if who not in self.known]

    @property
    def changed(self) -> list[str]:
        return [who for who in self.wanted if who in self.known and _differs(self.wanted[who], self.known[who])]

    @property
    def left(self) -> list[str]:
        return [who for who in self.known if who not in self.wanted]

    @property
    def losing(self) -> list[str]:
        """Who has a duty that the file does not give them."""
        return [who for who in self.changed if self.known[who].tasks - self.wanted[who].tasks] + self.left

    def objections(self, by: Authority) -> list[Problem]:
        """Why this person may not do it, each reason once; only the operator leaves a school without its last admin."""
        known = mailboxes_of([*self.new, *self.changed, *self.left])
        problems = [
            problem
            for who in (*self.new, *self.changed, *self.left)
            for problem in by.objections(known.get(who), self._tasks(self.known, who), self._tasks(self.wanted, who))
        ]
        if by.mailbox is not None:
            people = (self.known.values(), self.wanted.values())
            problems += grants.lacking(*([each.tasks for each in side] for side in people))
        return list({problem.code: problem for problem in problems}.values())

    @staticmethod
    def _tasks(people: Mapping[str, Employee], who: str) -> frozenset[Task]:
        return people[who].tasks if who in people else frozenset()

    def report(self) -> ImportReport:
        """What an import of it does, in words."""
        return ImportReport(
            added=tuple(str(self.wanted[who]) for who in self.new),
            moved=(),
            changed=tuple(_change(self.known[who], self.wanted[who]) for who in self.changed),
            unchanged=len(self.wanted) - len(self.new) - len(self.changed),
            kept=(),
            left=tuple(str(self.known[who]) for who in self.left),
            staying=(),
            unknown=(),
            losing=tuple(self.known[who].address for who in self.losing),
            loss=Loss(len(self.losing), len(self.known)),
        )


def _plan(school: School, lines: Sequence[StaffLine]) -> _StaffPlan:
    by_person: dict[str, list[StaffLine]] = defaultdict(list)
    for line in lines:
        by_person[line.address.canonical].append(line)
    known = {
        member.mailbox.canonical: Employee(
            member.mailbox.address,
            member.name,
            member.tasks,
        )
        for member in duties.members(school.id)
    }
    return _StaffPlan({who: _person(own) for who, own in by_person.items()}, known)


def _person(lines: Sequence[StaffLine]) -> Employee:
    tasks = frozenset(task for line in lines for task in line.tasks)
    return Employee(lines[0].address.spelled, lines[0].name, tasks)


def _differs(wanted: Employee, known: Employee) -> bool:
    return (wanted.name, wanted.tasks) != (known.name, known.tasks)


def _change(known: Employee, wanted: Employee) -> ChangedPerson:
    return ChangedPerson(
        before=str(known),
        after=str(wanted),
        gone=tuple(_task_label(task) for task in sorted(known.tasks - wanted.tasks)),
        new=tuple(_task_label(task) for task in sorted(wanted.tasks - known.tasks)),
    )


def _task_label(task: Task) -> str:
    kind, *place = task
    return " ".join([kind, "-".join(filter(None, place))]).strip()
