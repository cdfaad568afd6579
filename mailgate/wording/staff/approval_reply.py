"""Reads the reply of somebody who is asked to approve an announcement: yes and nothing else, or why not."""

import re

from mailgate.wording.acknowledgements import is_yes
from mailgate.wording.normalization import folded, shown

_LONGEST = 100
_APPROVED = re.compile(
    r"(?:承認(?:します|する|いたします|致します|しました|です)?|ok|okay|approved?|i approve(?: it)?)[\s。.!]*"
)


def approves(text: str) -> bool:
    """Whether a text approves and says nothing else; every further word may be what is to be changed."""
    return len(text) <= _LONGEST and (is_yes(text) or _says_approved(text))


def _says_approved(text: str) -> bool:
    return bool(_APPROVED.fullmatch(folded(shown(text)).strip()))
