"""A letter without what stands around its message, and tells nothing of the notice."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.form.lines import is_bare_label
from mailgate.wording.lexicon import letters as words
from mailgate.wording.normalization import folded
from mailgate.wording.recognition.days.dates import parse_date


def message(shown: str, today: dt.date) -> str:
    """The text without the day on which it was written, without 拝啓, 記 and 以上, and without a card at its end.

    A line that is a date is kept where it may be the answer to the line above it, or is of another day than today;
    a card is a block below a rule of which each line is a firm, a post, an address or a number.
    """
    lines = shown.split("\n")
    texts = _without_card([folded(line) for line in lines])
    kept = ("" if _is_around(text, lines, place, today) else lines[place] for place, text in enumerate(texts))
    return "\n".join(kept)


def _is_around(text: str, lines: Sequence[str], place: int, today: dt.date) -> bool:
    if words.CLOSING.fullmatch(text):
        return True
    dated = words.DATED.fullmatch(text)
    if not dated:
        return False
    above = next((line for line in reversed(lines[:place]) if line.strip()), "")
    return not is_bare_label(above) and parse_date(dated["date"], today=today) == today


def _without_card(lines: list[str]) -> list[str]:
    """The folded lines above a rule below which nothing but a card stands."""
    rules = [place for place, line in enumerate(lines) if words.RULE.fullmatch(line)]
    for place in rules:
        below = [line for line in lines[place + 1 :] if line.strip()]
        told = [line for line in below if not words.RULE.fullmatch(line)]
        if told and all(words.CARD.fullmatch(line) for line in told):
            return lines[:place]
    return lines
