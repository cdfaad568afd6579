"""Brings a line into one order, the lines before what is said of them: "1、3 確認" for "確認：1、3"."""

import re
from collections.abc import Callable, Sequence

from mailgate.wording.lexicon.replies import lists as words
from mailgate.wording.normalization import folded, number


def in_order(line: str) -> str:
    """The line with what is said behind the lines of which it is said, and with numbers for この二人."""
    line = _rewritten(words.UPTO, line, lambda found: found["numbers"])
    line = _rewritten(words.HYPHENATED, line, lambda found: f"{found['first']}~{found['last']}")
    line = _rewritten(words.ENGLISH_ROW, line, lambda found: f"{found['first']}~{found['last']}")
    line = _rewritten(words.BRACKETED, line, lambda found: f"。{found['within']}。")
    for spoken in (words.SPEECH_FIRST, words.SPEECH_TOLD_FIRST, words.ENGLISH_SPEECH_FIRST):
        line = _rewritten(spoken, line, lambda found: f" {found['numbers']}に{found['words']}").lstrip()
    line = _rewritten(words.ASKED_BUT, line, lambda found: f"{found['numbers']}以外OK")
    line = _rewritten(words.OK_BUT_THESE, line, lambda found: f"{found['numbers']}以外OK")
    line = _rewritten(words.OK_NOW, line, lambda found: f"{found['numbers']} OK")
    line = _rewritten(words.OK_FIRST, line, lambda found: f"{found['numbers']} OK")
    line = _rewritten(words.OK_MARKED, line, lambda found: f"{found['numbers']} OK")
    line = _rewritten(
        words.HELD_MARKED, line, lambda found: f"{found['before'] or ''} {found['numbers']}は保留".lstrip()
    )
    for waits in (words.HELD_FIRST, words.PUT_ON_HOLD, words.LOOKED_WITHIN, words.LOOKED_AT_LATER):
        line = _rewritten(waits, line, lambda found: f" {found['numbers']}は保留").lstrip()
    line = _rewritten(words.GOING_ON, line, lambda _: "残り")
    return _rewritten(words.THESE_LINES, line, lambda found: _those_before(found, line))


def with_those_above(line: str, above: Sequence[str]) -> str:
    """The line with numbers for "この二件", below as many lines of a reply, of one student each."""
    these = words.THESE_ABOVE.match(folded(line))
    if not these:
        return line
    named = [found["numbers"] for each in above if (found := words.LINES.match(folded(each)))]
    if number(these["count"]) != len(named) or any(len(re.findall("[0-9]+", each)) > 1 for each in named):
        return line
    return "と".join(named) + line[these.end() :]


def _rewritten(pattern: re.Pattern[str], line: str, instead: Callable[[re.Match[str]], str]) -> str:
    for found in reversed(list(pattern.finditer(folded(line)))):
        line = f"{line[: found.start()]}{instead(found)}{line[found.end() :]}"
    return line


def _those_before(found: re.Match[str], line: str) -> str:
    """The lines that were named last, where they are as many as is said."""
    named: Sequence[re.Match[str]] = list(words.ANY_LINES.finditer(folded(line)[: found.start()]))
    numbers = named[-1]["numbers"] if named else ""
    count = number(found["count"] or "0")
    fits = count in (0, len(re.findall("[0-9]+", numbers)))
    return numbers if numbers and fits else found[0]
