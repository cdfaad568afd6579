"""The lines of our own letters, read from `templates/mail` as patterns. (Jinja itself is not needed for that.)"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from mailgate.mail.letter_files import letter_file, letter_files
from mailgate.mail.quoting.lines import compared, folded

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_INCLUDED = re.compile(r'\{% import "([\w-]+/\w+\.txt)"|part\("(\w+)"')
_TOKEN = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
_LABEL = re.compile(r"[^\s:{}(]{2,24}(?:: |:$| ?\()")
_WORD = re.compile(r"[^\W\d_]")

_VALUES = (
    (re.compile(r"phone"), r"[\d()+ -]{3,}"),
    (re.compile(r"\.(?:line|number|grade)\b|length|passcode"), r"[\d ]+?"),
    (re.compile(""), ".*?"),
)
"""What may stand where a template leaves something open, by the name of what it puts there."""

ENOUGH, ENOUGH_LATIN = 8, 16
"""How many characters in a row a line must say to be looked for; Latin letters say less each."""
KEY, LATIN_KEY = 6, 14
"""By how many of its first characters a line is looked up."""
_FEWEST_LETTERS, _MANY_LETTERS = 2, 10
_FEWEST_CHARACTERS = 4

Letter = tuple[str, str]
"""The language and the name of a letter."""


@dataclass(frozen=True)
class LetterLine:
    """One line of our letters: its source, and in which letters it stands."""

    source: str
    letters: frozenset[Letter]

    @cached_property
    def _tokens(self) -> list[str]:
        return _TOKEN.split(self.source)

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """What stands there in every letter, as it is compared, from the first piece that can be looked up."""
        fixed = [compared(token) for token in self._tokens if not _TOKEN.fullmatch(token)]
        if "{%" in self.source:  # of alternatives, only one is there
            fixed = [max(fixed, key=len)]
        first = next((at for at, piece in enumerate(fixed) if len(piece) >= key_length(piece)), len(fixed))
        return tuple(filter(None, fixed[first:]))

    @property
    def says_enough(self) -> bool:
        """Whether the line can be told from what a person might write."""
        text = self.pieces[0] if self.pieces else ""
        return len(text) >= (ENOUGH_LATIN if text.isascii() else ENOUGH)

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What the whole line may look like, folded; None where it has hardly a word of its own."""
        maybe = False
        pattern = ""
        for token in self._tokens:
            if token.startswith("{%"):
                maybe = "end" not in token
            elif token.startswith("{{"):
                pattern += next(value for name, value in _VALUES if name.search(token))
            elif token.strip():
                words = r"\s*".join(map(re.escape, folded(token).split()))
                pattern += rf"\s*(?:{words}\s*)?" if maybe else rf"\s*{words}\s*"
        fixed = "{" not in self.source and len(compared(self.source)) >= _FEWEST_CHARACTERS
        return re.compile(pattern) if fixed or self._letters >= _FEWEST_LETTERS else None

    def is_firm(self) -> bool:
        """Whether there is a pattern for it at all."""
        return self.pattern is not None

    def is_long(self) -> bool:
        """Whether its pattern alone tells that a line is ours."""
        return self._letters >= _MANY_LETTERS

    def begins_fixed(self) -> bool:
        """Whether it begins with words of its own, not with something left open."""
        return len(_WORD.findall(self._tokens[0])) >= _FEWEST_LETTERS

    @property
    def begins_inside(self) -> bool:
        """Whether something stands before what it is looked up by."""
        return not compared(self.source).startswith(self.pieces[0])

    @property
    def label(self) -> str:
        """The label of a line such as 「理由: {{ reason }}」; "" where it has none."""
        found = _LABEL.match(folded(self._tokens[0]))
        return found[0].strip() if found else ""

    @cached_property
    def _letters(self) -> int:
        """How many letters stand there in every letter."""
        maybe, letters = False, 0
        for token in self._tokens:
            if token.startswith("{%"):
                maybe = "end" not in token
            elif not maybe and not token.startswith("{{"):
                letters += len(_WORD.findall(token))
        return letters


def key_length(text: str) -> int:
    """How many characters of a piece it is looked up by."""
    return LATIN_KEY if text[:KEY].isascii() else KEY


@lru_cache(maxsize=1)
def letter_lines() -> tuple[LetterLine, ...]:
    """Every line of every letter, in all languages."""
    letters: dict[str, set[Letter]] = defaultdict(set)
    for file in letter_files():
        if not file.name.startswith("_"):
            for line in _lines(file, with_subject=False):
                letters[line].add((file.parent.name, file.stem))
    return tuple(LetterLine(source, frozenset(named)) for source, named in letters.items())


def _lines(file: Path, *, with_subject: bool) -> Iterator[str]:
    """The lines of a template and of all that it includes."""
    source = _COMMENT.sub("", file.read_text("utf-8"))
    head, _, body = source.partition("\n\n")
    text = source if with_subject else body
    for line in text.split("\n"):
        if _WORD.search(_TOKEN.sub("", line)):
            yield line
    for imported, part in _INCLUDED.findall(source):
        language, _, name = imported.partition("/") if imported else (file.parent.name, "", f"{part}.txt")
        if included := letter_file(name.removesuffix(".txt"), language):
            yield from _lines(included, with_subject=True)
    if not with_subject:
        yield from (line for line in head.split("\n") if "macro" in head and _WORD.search(_TOKEN.sub("", line)))
