"""Takes a text apart into phrases that the lexicon of its language explains, all of it or none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.courtesies import COURTESY
from mailgate.wording.lexicon.en.signs import ENGLISH
from mailgate.wording.lexicon.plain import Role, Words
from mailgate.wording.lexicon.plain.languages import LANGUAGES
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.people.mentions import Mention, latin_names, spaced, spellings
from mailgate.wording.values import Candidate

_BETWEEN = re.compile(r"(?:[\s.,;:!()*~、。，・-]|[^\w\s?])+")
"""What stands between phrases. A question mark is no such thing: a question is asked back."""
_MARK, _FULL_STOP = re.compile(r"[^\w\s]|\n"), re.compile(r"[.!;。！；\n]")
_QUESTION = re.compile(r"[?？¿]")
_LONGEST_SIGNATURE = 4
_FEWEST_ENGLISH = 3
"""How many words of English a text has that is English: fewer are a greeting, or a name."""
_KANA = re.compile("[\u3041-\u30ff]")
_NAME = re.compile(r"(?<=[a-z,] )[A-ZÀ-Þ][\w'-]*|(?:[A-ZÀ-ÞĐ][\w'.-]*[ ,]*){1,4}[.!)\s]*\Z")
"""A word that is written as a name is, within a sentence or at the end of a mail."""
_SAYS_NOTHING: set[Role] = {"around", "title"}
_TEACHER = re.compile(r"[A-ZÀ-Þ][\w']+(?= ?(?:[,.!\n]|$))")
"""A name behind "professora" or "cô", at the end of what is said to the teacher."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A phrase, with each role that it may have here: its meaning in Japanese, and the match; or whom it names."""

    start: int
    end: int
    roles: dict[Role, tuple[str, re.Match[str]]]
    names: tuple[Mention, ...] = ()
    before: str = ""
    """What stands between the phrase before it and this one."""

    def only(self, *roles: Role) -> bool:
        """Whether the phrase can be nothing but one of these."""
        return not self.names and set(self.roles) <= set(roles)

    def means(self, role: Role, meaning: str) -> bool:
        """Whether this is its meaning in a role."""
        return role in self.roles and self.roles[role][0] == meaning

    @property
    def is_apart(self) -> bool:
        """Whether a mark divides it from the phrase before it."""
        return _MARK.search(self.before) is not None

    @property
    def begins(self) -> bool:
        """Whether a sentence begins with it."""
        return _FULL_STOP.search(self.before) is not None


def language_of(text: str) -> str:
    """The language that a text has signs of, beside Japanese; empty where it has none."""
    said = folded(shown(text))
    if words := words_of(said):
        return words.language
    is_english = len(set(ENGLISH.findall(said))) >= _FEWEST_ENGLISH and not _KANA.search(said)
    return "en" if is_english else ""


def words_of(text: str) -> Words | None:
    """The words of the language that a folded text has most signs of, beside Japanese and English."""
    counted = [(len(set(words.sign.findall(text))), words) for words in LANGUAGES]
    most, words = max(counted, key=lambda each: each[0])
    return words if most else None


def words_of_mail(shown: str) -> Words | None:
    """The same for a mail as it is shown: one in English may greet, or be signed, in any language ("Cảm ơn, Nina")."""
    text = folded(shown)
    if len(set(ENGLISH.findall(text))) < _FEWEST_ENGLISH or _KANA.search(text):
        return words_of(text)
    bare = _without(COURTESY.finditer(text), text)
    return words_of(_without(_NAME.finditer(shown), bare))


def _without(found: Iterator[re.Match[str]], text: str) -> str:
    """The text with dots for what was found in it."""
    letters = list(text)
    for match in found:
        letters[match.start() : match.end()] = "." * (match.end() - match.start())
    return "".join(letters)


def scan(words: Words, text: str, students: Sequence[Candidate]) -> list[Piece]:
    """The phrases of a text that has been through `normalization.shown`, in order.

    Raises Unclear where a part of it is not explained.
    """
    pieces, end = explained(words, text, students)
    if end < len(text) and not _is_signature(text, end, pieces):
        raise Unclear("not-a-notice")
    return pieces


def explained(words: Words, text: str, students: Sequence[Candidate]) -> tuple[list[Piece], int]:
    """The phrases of a text up to the first place that no phrase explains, and that place."""
    scanner = _Scanner(words, text, students)
    return list(scanner.pieces()), scanner.at


class _Scanner:
    """Goes through a text from phrase to phrase; `at` is where it stands."""

    def __init__(self, words: Words, text: str, students: Sequence[Candidate]) -> None:
        self._words = words
        self._shown = text
        self._text = folded(text)
        self._spelled = words.spelled(self._text)
        self._names = _names(self._text, students)
        self.at = 0

    def pieces(self) -> Iterator[Piece]:
        """The phrases up to the first place that nothing explains, each the longest there."""
        before = self._skipped()
        title = False
        while piece := self._teacher(before) if title and not _MARK.search(before) else self._longest(before):
            yield piece
            self.at = piece.end
            title = piece.only("title")
            before = self._skipped()

    def _skipped(self) -> str:
        begin = self.at
        if between := _BETWEEN.match(self._spelled, self.at):
            question = _QUESTION.search(self._spelled, self.at, between.end())
            self.at = question.start() if question else between.end()
        return self._spelled[begin : self.at]

    def _teacher(self, before: str) -> Piece | None:
        """The name of a teacher behind a title; anything else there is said about a teacher: "cô bị sốt"."""
        named = _TEACHER.match(self._shown, self.at)
        if named is None or self._longest(before):
            return None
        return Piece(self.at, named.end(), {"around": ("", named)}, before=before)

    def _longest(self, before: str) -> Piece | None:
        found = [
            (match.end(), role, meaning, match)
            for role, meaning, pattern in self._words.patterns
            if (match := pattern.match(self._spelled, self.at)) and match.end() > self.at
        ]
        named = [mention for mention in self._names if mention.start == self.at]
        end = max([each[0] for each in found] + [mention.end for mention in named], default=0)
        if not end:
            return None
        roles: dict[Role, tuple[str, re.Match[str]]] = {
            role: (meaning.strip(), match) for stop, role, meaning, match in found if stop == end
        }
        return Piece(self.at, end, roles, tuple(mention for mention in named if mention.end == end), before)


def _names(text: str, students: Sequence[Candidate]) -> list[Mention]:
    """Every place where a student's name, or a family's, may be written."""
    found = [mention for mention in latin_names(text, students) if not _goes_on(text, mention.start, mention.end)]
    for way, spelled in spellings(students).items():
        for spelling, keys in spelled.items():
            found += [
                Mention(*match.span(), keys, way)
                for match in spaced(spelling).finditer(text)
                if not _goes_on(text, *match.span())
            ]
    return found


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether these are a part of a longer word in Latin letters."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (_is_latin(before) and _is_latin(text[start])) or (_is_latin(after) and _is_latin(text[end - 1]))


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and letter < "\u2000"


def _is_signature(text: str, at: int, pieces: Sequence[Piece]) -> bool:
    """Whether what is left is the writer's name, on the last line of a text that names a student above it."""
    start = text.rstrip().rfind("\n") + 1
    line = text[start:].split()
    above = [piece for piece in pieces if piece.start < start]
    beside = [piece for piece in pieces if piece.start >= start]
    is_name = 0 < len(line) <= _LONGEST_SIGNATURE and all(word.isalpha() and word[0].isupper() for word in line)
    named = any(mention.way == "name" for piece in above for mention in piece.names)
    return 0 < start <= at and is_name and named and all(piece.only(*_SAYS_NOTHING) for piece in beside)
