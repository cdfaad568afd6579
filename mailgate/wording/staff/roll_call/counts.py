"""How many are there and how many are not, where both are told: "出席2、欠席1（木村）" of a class of three."""

import re

from mailgate.wording.lexicon.replies import roll_calls as words
from mailgate.wording.normalization import folded


def without_counts(sentence: str, size: int) -> str:
    """The sentence with how many are missing for counts that fit a class of this size; others stay as they are."""
    for counted, told in ((words.ENGLISH_COUNTED, "人とも"), (words.ENGLISH_OTHERS, "人")):
        for found in reversed(list(counted.finditer(folded(sentence)))):
            count = words.ENGLISH_COUNTS.get(found["count"]) or int(found["count"])
            whose = "ほかの" if counted is words.ENGLISH_OTHERS else ""
            sentence = f"{sentence[: found.start()]}{whose}{count}{told}{sentence[found.end() :]}"
    for way in (words.COUNTED_BOTH, words.COUNTED_HERE):
        for found in reversed(list(way.finditer(folded(sentence)))):
            missing = _missing(found, size)
            if missing is not None:
                told = f"欠席{missing}名" if missing else "全員出席"
                sentence = f"{sentence[: found.start()]}{told}{sentence[found.end() :]}"
    return sentence


def _missing(found: re.Match[str], size: int) -> int | None:
    here = int(found["here"])
    total = here + int(found["missing"]) if "missing" in found.re.groupindex else int(found["size"])
    return size - here if total == size and here <= size else None
