"""Reads the reply of somebody who is asked to approve an announcement: yes and nothing else, or why not."""

import re

from mailgate.wording.acknowledgements import is_yes
from mailgate.wording.normalization import folded, shown

_APPROVED = re.compile(
    r"(?:承認(?:します|する|いたします|致します|しました|です)?|ok|okay|approved?|i approve(?: it)?)[\s。.!]*"
)


def approves(text: str) -> bool:
    """Whether a text approves and says nothing else; every further word may be what is to be changed."""
    return is_yes(text) or bool(_APPROVED.fullmatch(folded(shown(text)).strip()))
