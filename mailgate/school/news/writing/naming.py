"""Whom the names mean that an author writes: 3年1組, 5年, 全校, 職員, a group, and for a board the name of a school."""

from collections.abc import Sequence

from mailgate.school.directory import people
from mailgate.school.directory.places import place_order
from mailgate.school.models import AudienceKind, School
from mailgate.school.news.audiences import Target
from mailgate.school.news.authors import Author
from mailgate.school.news.groups import keeping
from mailgate.wording.normalization import folded, shown

WHOLE = ("全校", "全家庭", "全員", "everybody", "all")
STAFF = ("職員", "教職員", "staff")
"""What means all families, or the staff, of every school of the author."""


def meant(author: Author, names: Sequence[str]) -> tuple[list[Target], list[str]]:
    """The targets that these names mean, and the names that mean nobody to whom this author may write.

    A name that means two things of one school, such as a group that is called as a grade, means neither.
    """
    known = {name: targets for name, targets in _known(author).items() if _is_one_each(targets)}
    found = {name: known.get(_plain(name), []) for name in names}
    targets = [target for targets in found.values() for target in targets]
    return list(dict.fromkeys(targets)), [name for name, targets in found.items() if not targets]


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
    """How targets are called that an author chose; of single families and members only their kind."""
    names = {target: names[0] for school in author.schools for names, target in _of_school(school)}
    return [names.get(target, target.kind) for target in targets]


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
