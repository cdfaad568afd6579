"""Reads the reply of somebody who is asked to approve an announcement: yes and nothing else, or why not."""

from mailgate.wording.acknowledgements import is_yes
from mailgate.wording.lexicon.replies import announcements as words
from mailgate.wording.normalization import folded, shown, unquoted

_LONGEST = 100


def approves(text: str) -> bool:
    """Whether a text approves and says nothing else; every further word may be what is to be changed."""
    if len(text) > _LONGEST:
        return False
    return is_yes(text) or bool(words.APPROVED.fullmatch(unquoted(folded(shown(text))).strip()))
