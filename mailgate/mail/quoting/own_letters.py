"""Finds copies of our own letters in a reply, whatever a mail client did to them.

We know what we write: the fixed lines of `templates/mail` are looked for in the text, without its spaces, line ends and
quote signs, so that a copy is found when it was wrapped anew, glued together or not marked at all. What our letters
leave open (names, days, links) is recognised around those lines. The templates are read for the first reply.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from mailgate.mail.quoting.letter_templates import KEY, LATIN_KEY, Letter, LetterLine, key_length, letter_lines
from mailgate.mail.quoting.lines import SIGNS, ComparedText, compared, folded, width

MAX_LINES = 2_000
_LONGEST_OPEN = 90
"""How much may stand where a template leaves something open, in characters without spaces."""
_FEWEST_LINES = 2
_LONGEST_WRAP = 5
_NARROWEST = 36
"""No client wraps a line that is narrower, in columns of Latin letters."""
_WRAPPED_AT = 60
"""A line that is complete is not said to go on below, unless it is as wide as clients wrap."""
_SHORT = 24
"""What is not longer, and not Japanese, is rather said by a person than translated by a client."""
_MOST_WRAPPED = 60
_LONGEST_INSERTION = 12
"""How many lines of a person may stand between the end of our letter and the rest of it."""
_WIDEST_GAP = 40
"""How many lines may stand between two lines of one copy: a class's names, say."""

_MARKED = re.compile(r"\s{0,4}[>＞]")
LINK = re.compile(r"\s*[<(\[「]?(?:https?://|mailto:)\S+|\s*[^\s@]+@[^\s@]+\.[a-z]{2,}\s*", re.IGNORECASE)
_OUR_PAGE = re.compile(r"[<(]?https?://[^/\s]+/(?:(?:desk|notices|confirm|login)\b\S*)?", re.IGNORECASE)
_IN_LINK = re.compile(r"^\S*(?:%[0-9A-F]{2}|[/?=&]\w)\S*$")
_LINK_GOES_ON = re.compile(r"\s*[!-~]{2,}>?\s*")
_MAILTO = re.compile(r"\s*[<(\[]?mailto:", re.IGNORECASE)
_REMARKS = re.compile(r"\s*(?:備考|remarks)\s*[:：]", re.IGNORECASE)
_ROW = re.compile(r"\s*\d{1,3}\)\s*\S|.{0,40}年.{1,12}組 \d+番 \S|class .{1,16}, no\. \d", re.IGNORECASE)
_UNDERSTOOD = re.compile(r"(?:・|- )[^/／]{1,60}(?:[/／][^/／]{1,60}){2,}")
"""What a question has understood, as 「・山田 花子／欠席（病欠）／発熱／2026年11月24日（火）」."""
_NAME_ROW = re.compile(r"\s*\d{1,3}[ \u3000]+[^\s\d。、]+(?:[ \u3000]+[^\s。、]+){0,3}")
_WITH_NAMES = frozenset({"seats", "seats-answer", "missing-told"})
_END = re.compile(r"\s*[-=*_―─]{3,}.{0,16}(?:ここまで|終わり|end(?: of .{1,30})?)\s?[-=*_―─]{3,}\s*", re.IGNORECASE)
"""What some clients set below the copy of a letter."""
_HEADING = re.compile(r"\s*[※■]|\s*\* .{1,60}: \d+\s*$")
_HOUSE = re.compile(
    r"[^。、!?！？]{1,30}(?:学校|中学|高校|学園|学院|幼稚園|保育園|保育所|こども園|教育委員会|school|academy|kindergarten)",
    re.IGNORECASE,
)
_WORDS_FOLLOW = re.compile(r".{1,60}より[:：]|.{1,60} wrote[:：]")
_INDENTS = ("\u3000 ", "   ")
_JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Copies:
    """What of a text's lines is ours: the numbers of `whole` lines, and for lines that are ours in part the `rest`."""

    whole: frozenset[int]
    rest: dict[int, str]


Kind = Callable[[LetterLine], bool]

NOTHING = Copies(frozenset(), {})


@dataclass(frozen=True, slots=True)
class _Found:
    """A line of a template found in a text; `start` and `end` are positions in the stream."""

    start: int
    end: int
    line: LetterLine


@lru_cache(maxsize=1)
def _index() -> dict[str, list[LetterLine]]:
    """The lines of all templates that say enough to be looked for, by how they begin."""
    index: dict[str, list[LetterLine]] = {}
    for line in letter_lines():
        if line.says_enough:
            index.setdefault(line.pieces[0][: key_length(line.pieces[0])], []).append(line)
    return index


@lru_cache(maxsize=1)
def _beginnings() -> re.Pattern[str]:
    """The two letters that a line of a template may begin with: most places of a text are passed over by these."""
    pairs = sorted({key[:2] for key in _index()})
    firsts: dict[str, str] = {}
    for pair in pairs:
        firsts[pair[0]] = firsts.get(pair[0], "") + pair[1:]
    return re.compile("|".join(f"{re.escape(first)}[{re.escape(seconds)}]" for first, seconds in firsts.items()))


def find_copies(lines: Sequence[str]) -> Copies:
    """Which lines belong to copies of our letters, among the first `MAX_LINES`."""
    lines = lines[:MAX_LINES]
    if _is_plain(lines):
        return NOTHING
    stream = ComparedText(lines)
    whole: set[int] = set()
    rest: dict[int, str] = {}
    for letters, cluster in _clusters(stream):
        _Copy(lines, stream, letters, cluster).mark(whole, rest)
    return Copies(frozenset(whole), {number: text for number, text in rest.items() if number not in whole})


def _is_plain(lines: Sequence[str]) -> bool:
    """Whether nothing has to be looked for: all that a client copied stands together and is marked, or is not ours."""
    marked = [number for number, line in enumerate(lines) if _MARKED.match(line)]
    inside = range(marked[0], marked[-1]) if marked else range(0)
    unmarked = [line for line in lines if not _MARKED.match(line)]
    broken = any(lines[number].strip() and not _MARKED.match(lines[number]) for number in inside)
    return not broken and next(_found(ComparedText(unmarked)), None) is None


def _found(stream: ComparedText) -> Iterator[_Found]:
    index, text, at = _index(), stream.text, 0
    while begins := _beginnings().search(text, at):
        at = begins.start()
        candidates = index.get(text[at : at + KEY], []) + index.get(text[at : at + LATIN_KEY], [])
        ends = [(end, line) for line in candidates if (end := _end_of(line, text, at)) > at]
        if ends:
            end, line = max(ends, key=lambda found: found[0])
            yield _Found(at, end, line)
            at = end
        else:
            at += 1


def _end_of(line: LetterLine, text: str, at: int) -> int:
    """Where this line ends that may begin at `at`; -1 where it does not stand there."""
    end = at
    for piece in line.pieces:
        start = text.find(piece, end, end + _LONGEST_OPEN + len(piece)) if end > at else at
        if start < 0 or not text.startswith(piece, start):
            return -1
        end = start + len(piece)
    return end


def _clusters(stream: ComparedText) -> Iterator[tuple[frozenset[Letter], list[_Found]]]:
    """Lines of one letter that stand together, with the letters that they may be of."""
    cluster: list[_Found] = []
    for found in [*_found(stream), None]:
        if cluster and (found is None or stream.line(found.start) - stream.line(cluster[-1].end - 1) > _WIDEST_GAP):
            yield from _by_letter(cluster)
            cluster = []
        if found:
            cluster.append(found)


def _by_letter(cluster: list[_Found]) -> Iterator[tuple[frozenset[Letter], list[_Found]]]:
    """The lines of each letter among these; one line alone may be anybody's."""
    while cluster:
        named = Counter(letter for found in cluster for letter in found.line.letters)
        most = max(named.values())
        letters = frozenset(letter for letter, count in named.items() if count == most)
        mine = [found for found in cluster if found.line.letters & letters]
        if len({found.line.source for found in mine}) < _FEWEST_LINES:
            return
        yield letters, mine
        cluster = [found for found in cluster if not found.line.letters & letters]


class _Copy:
    """One copy: the lines that were found, and what belongs to them."""

    def __init__(
        self, lines: Sequence[str], stream: ComparedText, letters: frozenset[Letter], cluster: list[_Found]
    ) -> None:
        self._lines = lines
        self._bare = [SIGNS.sub("", line) for line in lines]
        self._stream = stream
        self._cluster = cluster
        self._letters = letters
        self._is_japanese = any(language == "ja" for language, _ in letters)
        self._is_marked = False

    def mark(self, whole: set[int], rest: dict[int, str]) -> None:
        """Add the numbers of the lines of this copy, and what stands beside it on its lines."""
        covered = self._stream.covered((found.start, found.end) for found in self._cluster)
        first, last = min(covered), max(covered)
        self._is_marked = sum(self._lines[number] != self._bare[number] for number in covered) * 2 > len(covered)
        beside = self._beside(covered)
        ours = {number for number in covered if number not in beside}
        while first and self._is_long(self._lines[first - 1]):
            first -= 1
        self._mark_between(first, last, set(covered), ours)
        self._mark_tail(last, ours)
        self._mark_wrapped(first, max(ours, default=last), ours, set(covered))
        whole |= ours
        rest |= beside

    def _beside(self, covered: dict[int, tuple[int, int]]) -> dict[int, str]:
        heads = {self._stream.line(found.start) for found in self._cluster if found.line.begins_inside}
        beside = {}
        for number, (start, end) in covered.items():
            before, after = SIGNS.sub("", self._lines[number][:start]), self._lines[number][end:]
            said = [self._not_open(before) if number in heads else before, self._not_open(after)]
            said = [text for text in said if says_something(text) and not self._is_left_open(text)]
            if said and not self._matches_open(self._bare[number]):
                beside[number] = " ".join(text.strip() for text in said)
        return beside

    def _is_left_open(self, text: str) -> bool:
        return self._matches_open(text) or self._has_labels(text) or self._is_row(text)

    def _not_open(self, text: str) -> str:
        """What stands beside words of ours, unless a template leaves it open there."""
        bare = LINK.sub(" ", text[text.rfind("mailto:") :] if "mailto:" in text else text)
        return "" if len(compared(bare)) <= _LONGEST_OPEN and not _ENDS_SENTENCE.search(bare.strip()) else bare

    def _mark_between(self, first: int, last: int, covered: AbstractSet[int], ours: set[int]) -> None:
        follows = quiet = False
        for number in range(first, last + 1):
            line = self._lines[number]
            if number in covered:
                follows, quiet = False, False
                continue
            opens = bool(_WORDS_FOLLOW.match(folded(line)))
            if self._may_belong(number) and (
                opens or quiet or self._is_open(number, below=follows) or self._is_between(number, covered | ours)
            ):
                ours.add(number)
                quiet = opens or (quiet and not self._matches_open(line))
                follows = bool(line.strip())
            else:
                follows = False

    def _may_belong(self, number: int) -> bool:
        """A line without a sign in a copy whose lines have one is the person's, unless a client broke it off."""
        marked = not self._is_marked or self._lines[number] != self._bare[number]
        return marked or not self._bare[number].strip() or (_IN_LINK.search(self._bare[number]) is not None)

    def _mark_tail(self, last: int, ours: set[int]) -> None:
        """What our letter ends with (links, ready-made replies, the school), also where words stand in between."""
        passed = 0
        for number in range(last + 1, len(self._lines)):
            below = number - 1 in ours
            if not self._bare[number].strip():
                continue
            is_open = self._is_surely_open if passed else self._is_open
            if self._may_belong(number) and is_open(number, below=below):
                ours.add(number)
            else:
                passed += 1
            if passed > _LONGEST_INSERTION:
                return

    def _is_surely_open(self, number: int, *, below: bool) -> bool:
        """Whether a line is open that stands below words that are not ours: a link has to be one of our pages."""
        line = self._bare[number]
        if LINK.fullmatch(line):
            return bool(_MAILTO.match(line) or _OUR_PAGE.fullmatch(line.strip()))
        return self._is_open(number, below=below)

    def _mark_wrapped(self, first: int, last: int, ours: set[int], covered: set[int]) -> None:
        """Lines that are ours together with their neighbours, since a client has broken one into several."""
        known = ours | covered
        around = range(max(first - _LONGEST_WRAP, 0), min(last + _LONGEST_WRAP, len(self._lines)))
        open_lines = (number for number in around if number not in ours and self._bare[number].strip())
        for number in islice(open_lines, _MOST_WRAPPED):
            for start in range(max(number - _LONGEST_WRAP + 1, 0), number + 1):
                for end in range(max(start + 2, number + 1), min(start + _LONGEST_WRAP, len(self._lines)) + 1):
                    firm = LetterLine.is_firm if {start, start - 1} & known else LetterLine.begins_fixed
                    if self._is_one_line(start, end, LetterLine.is_long if start < first else firm):
                        ours.update(range(start, end))
        self._mark_tail(max(ours, default=last), ours)

    def _is_one_line(self, start: int, end: int, kind: Kind) -> bool:
        parts = [part.strip() for part in self._bare[start:end]]
        narrowest = min(map(width, self._lines[start : end - 1]))
        if not all(parts) or narrowest < _NARROWEST:
            return False
        if narrowest < _WRAPPED_AT and self._matches_open(" ".join(parts[:-1])):
            return False  # complete without the last, which may be anybody's
        patterns = _open_patterns(self._letters, kind)
        texts = (folded("".join(parts)), folded(" ".join(parts)))
        return any(pattern.fullmatch(text) for pattern in patterns for text in texts)

    def _is_open(self, number: int, *, below: bool) -> bool:
        """Whether a template leaves such a line open; `below` says that a line of ours stands directly above."""
        line, above = self._bare[number], self._bare[number - 1] if number else ""
        if not line.strip() or LINK.fullmatch(line) or _END.fullmatch(line) or self._is_left_open(line):
            return True
        if _HOUSE.fullmatch(folded(line)) or self._is_ready_made(number):
            return True
        if below and self._is_rest_of_link(number):
            return True
        return below and bool(_REMARKS.match(above) or _ROW.match(above))

    def _is_rest_of_link(self, number: int) -> bool:
        line, above = self._bare[number], self._bare[number - 1]
        wide = width(self._lines[number - 1]) >= _NARROWEST
        return wide and bool(_LINK_GOES_ON.fullmatch(line) and (LINK.match(above) or _LINK_GOES_ON.fullmatch(above)))

    def _has_labels(self, line: str) -> bool:
        """Whether several lines of ours stand on this one, by their labels."""
        text = folded(line)
        return sum(label in text for label in _labels(self._letters)) >= _FEWEST_LINES

    def _is_row(self, line: str) -> bool:
        """Whether this is a line of one of our lists: notes, headings, notices, and names where there are any."""
        named = bool(_WITH_NAMES & {name for _, name in self._letters})
        is_ours = any(pattern.match(line) for pattern in (_HEADING, _ROW, _UNDERSTOOD))
        return is_ours or bool(named and _NAME_ROW.fullmatch(line))

    def _is_ready_made(self, number: int) -> bool:
        """Whether this is the text of a link that opens a reply."""
        return number + 1 < len(self._bare) and bool(_MAILTO.match(self._bare[number + 1]))

    def _matches_open(self, line: str) -> bool:
        text = folded(line)
        return any(pattern.fullmatch(text) for pattern in _open_patterns(self._letters, LetterLine.is_firm))

    def _is_long(self, line: str) -> bool:
        text = folded(SIGNS.sub("", line))
        return any(pattern.fullmatch(text) for pattern in _open_patterns(self._letters, LetterLine.is_long))

    def _is_between(self, number: int, ours: AbstractSet[int]) -> bool:
        """Whether this line between two of ours is drawn, or one of a Japanese letter that a client has translated."""
        line = self._lines[number]
        beside = any(near in ours and self._bare[near].strip() for near in (number - 1, number + 1))
        translated = self._is_japanese and beside and len(line) > _SHORT and not _JAPANESE.search(line)
        return not _LETTER.search(line) or line.startswith(_INDENTS) or translated


_ENDS_SENTENCE = re.compile(r"[。!?！？]$|です$|ます$|ました$|[a-z]\.$")


def says_something(text: str) -> bool:
    return any(letter.isalnum() or ord(letter) > 0x2600 for letter in text)


@lru_cache(maxsize=128)
def _open_patterns(letters: frozenset[Letter], kind: Kind) -> tuple[re.Pattern[str], ...]:
    """How the lines of this kind look in these letters."""
    lines = (line for line in letter_lines() if letters & line.letters and kind(line))
    return tuple(line.pattern for line in lines if line.pattern)


@lru_cache(maxsize=64)
def _labels(letters: frozenset[Letter]) -> frozenset[str]:
    return frozenset(line.label for line in letter_lines() if letters & line.letters and line.label)
