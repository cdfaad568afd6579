"""What one clause says of one item: a value, where all of the clause is one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from mailgate.wording.normalization import folded, number, shown, unquoted
from mailgate.wording.survey import words

Value = tuple[int, ...] | int | str
"""Numbers of options from 1 on; or a number; or a text."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ItemAsked:
    """An item of a survey at its `position`; `kind` as in `models.ItemKind`.

    `options` are its own options, each in all its wordings. `least` and `most` bound a number, or how many options are
    picked.
    """

    position: int
    kind: str
    options: tuple[tuple[str, ...], ...] = ()
    least: int | None = None
    most: int | None = None

    @property
    def count(self) -> int:
        """How many options it has."""
        return len(words.FIXED.get(self.kind, self.options))


def value_of(item: ItemAsked, clause: str) -> Value | None:
    """The value that a clause (as shown) gives an item; None where it is none, or says more."""
    if item.kind == "text":
        return clause.strip() or None
    text = words.BULLET.sub("", unquoted(folded(clause)).strip(" .,、"))
    if item.kind == "number":
        return _within(item, _counted(text))
    if item.kind == "several":
        return _several(item, text)
    option = _option(item, text)
    return (option,) if option else None


def _counted(text: str) -> int | None:
    if words.NONE.fullmatch(text):
        return 0
    found = words.COUNTED.fullmatch(text)
    return number(found["number"]) if found else None


def _within(item: ItemAsked, counted: int | None) -> int | None:
    if counted is None:
        return None
    low, high = item.least or 0, item.most
    return counted if counted >= low and (high is None or counted <= high) else None


def _several(item: ItemAsked, text: str) -> Value | None:
    if whole := _option(item, text):
        picked: Sequence[int | None] = (whole,)
    elif words.NONE.fullmatch(text):
        picked = ()
    else:
        ways = [
            [_option(item, part) for part in sign.split(text) if part] for sign in (words.LIST_OF_DATES, words.LIST)
        ]
        picked = next((way for way in ways if None not in way), ways[-1])
    options = sorted({option for option in picked if option})
    fits = (item.least or 0) <= len(options) <= (item.most or item.count)
    return tuple(options) if None not in picked and fits else None


def _option(item: ItemAsked, text: str) -> int | None:
    """The option that a text names, by its words, its number, or both where they are the same one.

    A bare number that another option has in its words may mean either.
    """
    exact = _by_words(item, text)
    if found := words.OPTION.fullmatch(text):
        return exact if exact and not text.isdecimal() else _by_number(item, found, exact)
    if (found := words.OPTION_BESIDE.fullmatch(text)) and exact is None:
        named = _known(item, int(found["number"]))
        return named if named and named == _by_words(item, found["said"]) else None
    return exact


def _by_number(item: ItemAsked, found: re.Match[str], exact: int | None) -> int | None:
    """The option of this number; None where the number alone may be of another option's words."""
    option = _known(item, int(found["number"]))
    if option is None or found["sign"] or found["counter"]:
        return option or exact
    numbered = [
        other
        for other, wordings in enumerate(item.options, 1)
        if any(int(found["number"]) in map(int, words.NUMBER.findall(shown(wording))) for wording in wordings)
    ]
    return option if _only(numbered) in {None, option} else None


def _known(item: ItemAsked, option: int) -> int | None:
    return option if 1 <= option <= item.count else None


def _by_words(item: ItemAsked, text: str) -> int | None:
    if fixed := words.FIXED.get(item.kind):
        return _only([option for option, said in enumerate(fixed, 1) if said.fullmatch(text)])
    wordings = [{_plain(folded(shown(wording))) for wording in each} for each in item.options]
    exact = _only([option for option, each in enumerate(wordings, 1) if _plain(text) in each])
    stems = [
        {_stem(part) for wording in each for part in (wording, words.BRACKET.sub("", wording))} for each in wordings
    ]
    said = {_plain(text), _stem(_plain(text))}
    return exact or _only([option for option, each in enumerate(stems, 1) if said & (each | wordings[option - 1])])


def _only(found: Sequence[T]) -> T | None:
    return found[0] if len(found) == 1 else None


def _plain(text: str) -> str:
    return re.sub(r"[\s「」『』\"']", "", text)


def _stem(plain: str) -> str:
    """An option without what may stand behind it: 「手伝う」 is not changed, 「Aコースを希望します」 is Aコース."""
    return words.ENDING.sub("", plain)
