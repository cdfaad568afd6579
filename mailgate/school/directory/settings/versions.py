"""What a school's settings were until each change of them: a row for each change, in its transaction."""

from typing import cast

from peewee import fn

from mailgate.ids import SchoolId
from mailgate.school.models import RulesVersion, School
from mailgate.school.moment import Moment


def keep(at: Moment, school: School) -> None:
    """Keep what a locked school's settings are until now."""
    actor = at.origin.mailbox
    RulesVersion.create(
        school=school.id,
        revision=revision_of(school.id),
        name=school.name,
        phone=school.phone,
        rules=school.rules,
        ended=at.now,
        way=at.origin.way,
        actor=actor,
        actor_name="" if actor else at.origin.name,
    )


def revision_of(school: SchoolId) -> int:
    """The number of the settings as they are now: 1 until the first change."""
    latest = RulesVersion.select(fn.MAX(RulesVersion.revision)).where(RulesVersion.school == school).scalar()
    return int(latest or 0) + 1


def before(school: SchoolId, revision: int | None, most: int) -> list[RulesVersion]:
    """The latest versions that ended before this revision, or all the latest: the newest first."""
    rows = RulesVersion.select().where(RulesVersion.school == school)
    if revision is not None:
        rows = rows.where(RulesVersion.revision < revision)
    return list(rows.order_by(RulesVersion.revision.desc()).limit(most))


def as_school(version: RulesVersion) -> School:
    """The school with its settings as they were in this version; never stored."""
    return School(id=version.school_id, name=version.name, phone=version.phone, rules=version.rules)


def at_revision(school: School, revision: int) -> School | None:
    """The school as it was in this revision, which may be the present one; None where there was none such."""
    if revision == revision_of(school.id):
        return school
    row = RulesVersion.get_or_none(RulesVersion.school == school.id, RulesVersion.revision == revision)
    return as_school(cast("RulesVersion", row)) if row else None
