"""Reads the reply of somebody who is asked to approve an announcement."""

from collections.abc import Collection

from mailgate.wording.acknowledgements import is_yes, says_no
from mailgate.wording.lexicon.replies.announcements import APPROVED
from mailgate.wording.staff.lines import only_polite, says_only


def approves(text: str, names: Collection[str] = ()) -> bool:
    """Whether a text approves and says nothing else but courtesies; every further word may ask for a change.

    `names` may stand below it as its writer's.
    """
    return is_yes(text) or says_only(APPROVED, text, names)


def decides_nothing(text: str, names: Collection[str] = ()) -> bool:
    """Whether a text only thanks, or says that it was read: it neither approves nor asks for a change."""
    return only_polite(text, names) and not says_no(text) and not approves(text, names)
