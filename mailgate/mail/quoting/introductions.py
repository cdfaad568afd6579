"""What stands above a quote that is already known: an attribution in any language, or header lines nobody has seen.

`marks` finds quotes by what clients write above them, so it must be strict. Here a quote or a copy of our letter is
there, and what leads to it may look like anything with an address or a moment in it.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from mailgate.mail.quoting.labels import kinds_of
from mailgate.mail.quoting.lines import folded, next_written
from mailgate.mail.quoting.marks import begins_attribution

_LONGEST_BLOCK = 12
_LONGEST_WRAP = 5
_LONGEST_LINE = 250
_ADDRESS = re.compile(r"[^\s<>()\[\]:;,\"@]{1,64}@[^\s<>()\[\]:;,\"@]{1,253}")
_MOMENT = re.compile(
    r"\d{1,2}\s?[:.h時]\s?\d{2}|(?:19|20)\d\d|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]{1,4}"
    r"|\d{1,2}\s?[./月/-]\s?\d{1,2}|\d{1,2}\.?\s[^\W\d_]{3,}"
)
_COLON = re.compile(r"[:：﹕؛]\W{0,3}$")
_FIELD = re.compile(r"[*_\s]{0,3}[^\W\d_][^:：。!?]{0,24}[*_]{0,2}\s?[:：][*_]{0,2}\s?\S")
_DRAWN = re.compile(r"[\W_ー]{3,}")
_TITLE = re.compile(r"[-_=*─━—]{2,}.{1,80}[-_=*─━—]{2,}")
_SENTENCE = re.compile(r"[。!?！？]\s*$|(?:です|ます|ました|ください|下さい)\s*$")
_OUR_NAME = "学校連絡"


def introduction_start(lines: Sequence[str], quote: int, quoted: AbstractSet[int]) -> int:
    """The first line of what leads to the quote that begins on line `quote`; `quote` itself if nothing does.

    `quoted` are the numbers of all lines that are quotes.
    """
    lines = [*("" if number in quoted else line for number, line in enumerate(lines[:quote]))]
    last = quote - 1
    while last >= 0 and not lines[last].strip():
        last -= 1
    if last < 0 or len(lines[last]) > _LONGEST_LINE or any(number in quoted for number in range(last, quote)):
        return quote
    start = _block_start(lines, last)
    if start is None:
        start = _attribution_start(lines, last)
    if start is None:
        return quote
    above = start - 1
    while above >= 0 and not lines[above].strip():
        above -= 1
    led = above >= 0 and (_DRAWN.fullmatch(lines[above]) or _TITLE.fullmatch(lines[above].strip()))
    return above if led else start


def _attribution_start(lines: Sequence[str], last: int) -> int | None:
    """The fewest lines up from `last` that name somebody and a moment, as an attribution does."""
    for start in range(last, max(last - _LONGEST_WRAP, -1), -1):
        line = lines[start]
        if (
            not line.strip()
            or len(line) > _LONGEST_LINE
            or (_SENTENCE.search(folded(line)) and not _ADDRESS.search(line))
        ):
            return None
        text = folded(" ".join(lines[start : last + 1]))
        named = _ADDRESS.search(text) or _OUR_NAME in text
        if (named and (_MOMENT.search(text) or _COLON.search(text))) or (_COLON.search(text) and _has_clock(text)):
            return _with_lead(lines, start)
    return None


def _has_clock(text: str) -> bool:
    return bool(re.search(r"\d{1,2}\s?[:.h時]\s?\d{2}\b", text)) and bool(re.search(r"\d{1,2}\D{1,12}\d{1,4}", text))


def _with_lead(lines: Sequence[str], start: int) -> int:
    """With the line above, where that has the moment of an attribution and no sentence."""
    above = folded(lines[start - 1]) if start else ""
    if not above or len(above) > 120 or _SENTENCE.search(above) or _COLON.search(above):
        return start
    begins = begins_attribution(above) or _ADDRESS.search(above)
    leads = _MOMENT.search(above) and re.search(r"\d.*\d", above) and begins
    return start - 1 if leads else start


def _block_start(lines: Sequence[str], last: int) -> int | None:
    """The first of several header lines, `Date:` and `To:` say, or of one drawn line."""
    if _DRAWN.fullmatch(lines[last]) or _TITLE.fullmatch(lines[last].strip()):
        return last
    start, found = last, 0
    while start >= 0 and last - start < _LONGEST_BLOCK and (_FIELD.match(lines[start]) or not lines[start].strip()):
        found += bool(kinds_of(lines[start]))
        start -= 1
    first = start + 1
    while first <= last and not kinds_of(lines[first]):
        first += 1
    block = "\n".join(lines[first : last + 1])
    if found >= 2 and (_ADDRESS.search(block) or _MOMENT.search(block)):
        return first
    # In a language that `labels` does not know.
    block = "\n".join(lines[start + 1 : last + 1])
    strange = last - start >= 3 and _ADDRESS.search(block) and _MOMENT.search(block)
    return next_written(lines, start + 1) if strange else None
