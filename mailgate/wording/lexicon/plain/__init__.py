"""Languages of which the plainest sentences are read: a module for each, with what its families write.

Each phrase stands for a Japanese word, which the form understands. A blank in a pattern is any white space. Nothing is
left out of a sentence that is read, so a word that may change what it means ("não", "không", "hindi", "不", "talvez")
must not stand by itself in any pattern: then the sentence is asked back.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

Role = Literal[
    "deed", "cause", "day", "clock", "comes", "from", "until", "and", "own", "all", "class", "withdraw", "around",
    "length", "part", "past", "still", "because", "parent", "title", "after-all",
]  # fmt: skip
"""What a phrase is for.

comes: a time beside it is that of arriving; around: says nothing of its own; length: a number of days; part: a part of
the day, which no absence has; past: a day that is over, on which somebody fell ill or was hurt; parent: whose mother
writes; title: before the name of a teacher; still: it is as it was, which changes no notice; after-all: stands only
beside a coming ("but", "I said that").
"""


@dataclass(frozen=True)
class Words:
    """The words of one language."""

    language: str
    """As in `mailgate.words.languages.LANGUAGES`."""
    signs: str
    """Words, or letters, that only this language has, as people spell them: it tells the language."""
    phrases: Mapping[Role, Mapping[str, str]]
    """For each role the patterns by the Japanese that they stand for. Groups: a date has `d` and perhaps `m`, a clock
    has `h` and perhaps `m`, a class has `g` and `c`."""
    labels: Mapping[str, tuple[str, ...]]
    """The form's labels, the letter's own first."""
    choices: Mapping[str, str]
    """Kinds and reasons that the form calls what no phrase is, by the Japanese that the form is read in."""
    arriving: str
    """A phrase of the role `comes`."""
    moments: Mapping[str, str]
    """By what students leave early, by what it is called in `recognition.departures`; `n` is the lesson."""
    numbers: Mapping[str, str] = field(default_factory=dict)
    """Hours and minutes in words, in digits."""
    spelled: Callable[[str], str] = str
    """Makes of a folded text the spelling that the patterns are written in, letter by letter."""
    edge: str = r"(?<!\w)(?:{})(?!\w)"
    """A pattern in a text: whole words; Chinese has no spaces."""

    @cached_property
    def patterns(self) -> tuple[tuple[Role, str, re.Pattern[str]], ...]:
        """Every phrase with its role and meaning; of those that begin alike, any may be the longest."""
        return tuple(
            (role, meaning, re.compile(self.edge.format(blanks(phrase))))
            for role, meanings in self.phrases.items()
            for meaning, pattern in meanings.items()
            for phrase in _alternatives(pattern)
        )

    @cached_property
    def sign(self) -> re.Pattern[str]:
        """The signs, compiled."""
        return re.compile(blanks(self.signs))


def blanks(pattern: str) -> str:
    """A pattern in which a blank is any white space, and one with a question mark none as well."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def _alternatives(pattern: str) -> Iterator[str]:
    """What stands between the bars of a pattern that are in no group."""
    depth, start = 0, 0
    for at, letter in enumerate(pattern):
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]


def unmarked(text: str) -> str:
    """The text without accents and tones, letter by letter."""
    return "".join(_BARE.get(letter) or unicodedata.normalize("NFD", letter)[:1] for letter in text)


_BARE = {"đ": "d"}


def without_marks(words: Words, signs: str, unsafe: str) -> Words:
    """The same language as it is typed on a keyboard without its marks; `signs` tell it then.

    `unsafe` is a phrase that is another word without its marks.
    """
    phrases = {
        role: {meaning: unmarked(pattern.replace(f"|{unsafe}|", "|")) for meaning, pattern in meanings.items()}
        for role, meanings in words.phrases.items()
    }
    moments = {moment: unmarked(pattern) for moment, pattern in words.moments.items()}
    numbers = {unmarked(word): digits for word, digits in words.numbers.items()}
    arriving = unmarked(words.arriving)
    return replace(words, signs=signs, phrases=phrases, arriving=arriving, moments=moments, numbers=numbers)
