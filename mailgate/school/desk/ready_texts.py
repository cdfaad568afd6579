"""The school's texts to answer a family with by one button (`DeskRules.replies`), which an admin changes on a page."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId
from mailgate.school.directory import access, people, schools
from mailgate.school.directory.permissions import Permission
from mailgate.school.models import School
from mailgate.school.moment import Moment

MOST = 12
LONGEST = 100
"""Characters of one text: it stands on a button."""


@dataclass(frozen=True, slots=True)
class ReadyTexts:
    """A school's texts, in the order of the buttons."""

    school: School
    texts: tuple[str, ...]


def of_school(at: Moment, mailbox: MailboxId, code: str) -> ReadyTexts:
    """The texts of the school of this code, or of the first one whose admin this is. Raises NotFound."""
    school = access.at_school(at, mailbox, Permission.EDIT_SETTINGS, code).today.school
    return ReadyTexts(school, people.rules_of(school).desk.replies)


def change(at: Moment, mailbox: MailboxId, code: str, seen: Sequence[str], texts: Sequence[str]) -> bool:
    """Put these texts in the place of those that this admin has `seen`; False where others stand there by now.

    Raises NotFound.
    """
    school = schools.lock(of_school(at, mailbox, code).school.code)
    rules = people.rules_of(school)
    if rules.desk.replies not in {tuple(seen), tuple(texts)}:
        return False
    desk = dataclasses.replace(rules.desk, replies=tuple(texts))
    schools.apply(at, school.code, dataclasses.replace(rules, desk=desk))
    return True
