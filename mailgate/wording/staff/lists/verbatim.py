"""Words for families as their writer typed them: they are found in one spelling (`shown`), and sent in their own."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from mailgate.wording.lexicon.replies.names import TITLE
from mailgate.wording.normalization import shown
from mailgate.wording.staff.lists.students import Listed
from mailgate.wording.staff.names import LONGEST_LINE

_PIECES = re.compile(r"(?<![0-9])[0-9]{1,3}番|\s+|.", re.DOTALL)
_VOICED = "\uff9e\uff9f"
"""Half-width marks that make one letter with the one before."""


def as_written(words: str, text: str, students: Iterable[Listed] = ()) -> str:
    """These words of a text as they stand in it, without what nobody sees; as they are where they do not.

    Numbers in them may stand for these students.
    """
    if not words or words in text or len(text) > LONGEST_LINE:
        return words
    pieces = [(written, plain) for written in _letters(text) if (plain := shown(written))]
    ends = [0]
    for _, plain in pieces:
        ends.append(ends[-1] + len(plain))
    found = re.search(_pattern(words, students), "".join(plain for _, plain in pieces))
    if not found or found.start() not in ends or found.end() not in ends:
        return words
    own = pieces[ends.index(found.start()) : ends.index(found.end())]
    return " ".join("".join(written for written, _ in own).split())


def _pattern(words: str, students: Iterable[Listed]) -> str:
    """Matches the words, with a student's name for the number that was put in its place."""
    called = {f"{each.line}番": _ways(each) for each in students}
    return "".join(
        called.get(piece) or (r"\s*" if piece.isspace() else re.escape(piece)) for piece in _PIECES.findall(words)
    )


def _ways(student: Listed) -> str:
    names = [f"{student.line}番", student.name.replace(" ", ""), *student.name.split(), *student.kana.split()]
    return rf"(?:{'|'.join(map(re.escape, names))}|[A-Za-z]{{2,16}}){TITLE}"


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
