"""Words for families as their writer typed them: they are found in one spelling (`shown`), and sent in their own."""

import re
import unicodedata
from collections.abc import Iterator

from mailgate.wording.normalization import shown
from mailgate.wording.staff.names import LONGEST_LINE

_VOICED = "\uff9e\uff9f"
"""Half-width marks that make one letter with the one before."""


def as_written(words: str, text: str) -> str:
    """These words of a text as they stand in it, without what nobody sees; as they are where they do not."""
    if not words or words in text or len(text) > LONGEST_LINE:
        return words
    pieces = [(written, plain) for written in _letters(text) if (plain := shown(written))]
    ends = [0]
    for _, plain in pieces:
        ends.append(ends[-1] + len(plain))
    found = re.search(r"\s+".join(map(re.escape, words.split())), "".join(plain for _, plain in pieces))
    if not found or found.start() not in ends or found.end() not in ends:
        return words
    own = pieces[ends.index(found.start()) : ends.index(found.end())]
    return " ".join("".join(written for written, _ in own).split())


def _letters(text: str) -> Iterator[str]:
    """The letters of a text, each with the marks that belong to it."""
    letter = ""
    for each in text:
        if letter and (unicodedata.combining(each) or each in _VOICED):
            letter += each
        else:
            if letter:
                yield letter
            letter = each
    if letter:
        yield letter
