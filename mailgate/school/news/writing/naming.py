"""Whom the names mean that an author writes: 3年1組, 5年, 全校, 職員, a group, and for a board the name of a school.

Single families are named by a student's seat or name, members of the staff by their names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mailgate.ids import GroupId
from mailgate.school.directory import people
from mailgate.school.directory.places import place_order
from mailgate.school.directory.roster import finding
from mailgate.school.models import AudienceKind, School
from mailgate.school.news.audiences import MOST_TARGETS, Target
from mailgate.school.news.authors import Author
from mailgate.school.news.groups import keeping
from mailgate.school.news.writing import single_people
from mailgate.school.news.writing.single_people import People
from mailgate.wording.lexicon.replies import announcements as words
from mailgate.wording.normalization import folded, shown

WHOLE = ("全校", "全家庭", "全員", "everybody", "all")
STAFF = ("職員", "教職員", "staff")
"""What means all families, or the staff, of every school of the author."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The targets that names mean, the names that mean nobody to whom the author may write, and those of several."""

    targets: Sequence[Target]
    unknown: Sequence[str]
    alike: Sequence[str]


NOBODY = Meant((), (), ())


def meant(author: Author, names: Sequence[str]) -> Meant:
    """Whom these names mean; of more than MOST_TARGETS names the rest are not looked up.

    A name that means two things of one school, such as a group that is called as a grade, means neither.
    """
    known = {name: targets for name, targets in _known(author).items() if _is_one_each(targets)}
    places = all(_plain(name) in known for name in names)
    lookup = _Lookup(known, People() if places else single_people.of(author))
    found = {name: lookup.all_of(name) for name in names[:MOST_TARGETS]}
    targets = [target for targets in found.values() for target in targets]
    unknown = [name for name, targets in found.items() if not targets and name not in lookup.alike]
    return Meant(list(dict.fromkeys(targets)), unknown, lookup.alike)


@dataclass(frozen=True, slots=True)
class _Lookup:
    """Who is called how; `alike` gets the names that several people have."""

    known: Mapping[str, Sequence[Target]]
    people: People
    alike: list[str] = field(default_factory=list)

    def all_of(self, name: str) -> Sequence[Target]:
        """Whom a name means, or several places and seats (3年1組と3-2-5)."""
        if (targets := self._one(name)) or name in self.alike:
            return targets
        parts = [part for part in words.BETWEEN_CLEAR_NAMES.split(shown(name).strip()) if part]
        each = [self._one(part) if self._is_place(part) else [] for part in parts]
        return [target for targets in each for target in targets] if all(each) else []

    def _is_place(self, part: str) -> bool:
        """Whether this can be no part of a name."""
        return _plain(part) in self.known or bool(finding.read(part).number)

    def _one(self, name: str) -> Sequence[Target]:
        for spelling in (name, words.OF_FAMILY.sub("", shown(name))):
            if targets := self.known.get(_plain(spelling)):
                return targets
        people = self.people.named(name)
        if len(people) > 1:
            self.alike.append(name)
        return people if len(people) == 1 else []


def _is_one_each(targets: Sequence[Target]) -> bool:
    return len({target.school for target in targets}) == len(targets)


def examples(author: Author) -> list[str]:
    """The names that this author may write, as a form shows them: classrooms by grade, groups, 全校, 職員."""
    places = sorted({place for school in author.schools for place in people.classrooms_of(school.id)}, key=place_order)
    own = [f"{grade}年{classroom}組" for grade, classroom in places if author.reach.covers(grade, classroom)]
    if not author.reach.covers("", ""):
        return own
    groups = [group.name for school in author.schools for group in keeping.of_school(school.id)]
    return [WHOLE[0], STAFF[0], *groups, *own]


def called(author: Author, targets: Sequence[Target]) -> list[str]:
    """How targets are called that an author chose; what is gone is called by its kind."""
    names = {target: names[0] for school in author.schools for names, target in _of_school(school)}
    names |= single_people.called(targets)
    return [names.get(target, target.kind) for target in targets]


def group_called(author: Author, name: str) -> GroupId | None:
    """The group of this name in which the author may write; None where there is none."""
    if not author.school_id or not author.reach.covers("", ""):
        return None
    return next((each.id for each in keeping.of_school(author.school_id) if _plain(each.name) == _plain(name)), None)


def _known(author: Author) -> dict[str, list[Target]]:
    """Every name with whom it means, within this author's reach."""
    known: dict[str, list[Target]] = {}
    for school in author.schools:
        for names, target in _of_school(school):
            for name in names if author.covers(target) else ():
                known.setdefault(_plain(name), []).append(target)
    return known


def _of_school(school: School) -> list[tuple[Sequence[str], Target]]:
    found: list[tuple[Sequence[str], Target]] = [
        ((*WHOLE, school.name), Target(AudienceKind.SCHOOL, school.id)),
        (STAFF, Target(AudienceKind.STAFF, school.id)),
    ]
    places = people.classrooms_of(school.id)
    found += [
        ((f"{grade}年", f"{grade}年生"), Target(AudienceKind.GRADE, school.id, grade))
        for grade in dict.fromkeys(grade for grade, _ in places)
    ]
    found += [
        ((f"{grade}年{room}組", f"{grade}-{room}"), Target(AudienceKind.CLASSROOM, school.id, grade, room))
        for grade, room in places
    ]
    found += [
        ((group.name,), Target(AudienceKind.GROUP, school.id, group=group.id)) for group in keeping.of_school(school.id)
    ]
    return found


def _plain(name: str) -> str:
    return folded(shown(name)).replace(" ", "")
