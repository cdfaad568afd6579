"""Finds words by which a family asks the school to hurry or to phone."""

from mailgate.wording.lexicon.remarks import URGENT
from mailgate.wording.normalization import folded, shown

_LONGEST = 2_000


def is_urgent(remarks: str) -> bool:
    """Whether somebody at the school should read these remarks before all others."""
    return bool(URGENT.search(folded(shown(remarks[:_LONGEST]))))
