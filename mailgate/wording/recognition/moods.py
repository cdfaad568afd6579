"""How certain a deed is: said to be done, done already, denied, doubted or asked about."""

import re
from typing import Literal

from mailgate.wording.lexicon import moods as words
from mailgate.wording.lexicon.deeds.certainty import ENGLISH_BEGINS

Mood = Literal["firm", "past", "denied", "unsure", "asked"]
"""How a deed is said. Only a firm one is acted upon."""

_VERB = 6
"""Letters of a verb at which its ending may look."""
_SENTENCE_END = re.compile(r"[。!\n]|\?|$")
_ENGLISH_END = re.compile(r"[!?\n]|\.(?![0-9])")


_ENDINGS: tuple[tuple[Mood, re.Pattern[str]], ...] = (
    ("firm", words.FIRM),
    ("asked", words.ASKED),
    ("unsure", words.UNSURE),
    ("past", words.PAST),
    ("denied", words.DENIED),
)
"""The first that is found in the words after a Japanese verb decides."""


def mood(text: str, start: int, end: int, stop: int) -> Mood:
    """The mood of the verb at `start` to `end` of a folded text, whose clause ends at `stop`."""
    if ENGLISH_BEGINS.match(text, start, end):
        return _english(text, start, end)
    if foreseen := words.FORESEEN.match(text, start, stop):
        end = foreseen.end()
    tail = _plain(text[end:stop])
    rest = _rest_of_sentence(text, stop)
    if words.HEADED.fullmatch(tail):
        tail, rest = tail + _plain(rest), ""
    told = _of_ending(tail, rest)
    if told not in ("firm", None):
        return told
    if is_conditional(text, start):
        return "unsure"
    if told == "firm":
        return told
    if words.MAY_I.search(rest):
        return "asked"
    if words.GOES_ON.fullmatch(tail) and words.ENDS_IN_PAST.search(rest):
        return "past"
    if _goes_on_as_known(text, end, stop) or (words.NOUN.search(text, start, end) and words.OF_NOUN.match(tail)):
        return "firm"
    rest = words.TELLS_WHEN.sub("", rest)
    return "firm" if words.AND_THEN.match(text, end, stop) and not words.OPEN_REST.search(rest) else "unsure"


def _of_ending(tail: str, rest: str) -> Mood | None:
    """What the words behind a verb tell by themselves; None where they leave it open.

    What the writer goes on to decide is not asked: "行かせてもいいかなと思い、そうします".
    """
    for each, pattern in _ENDINGS:
        if pattern.search(tail):
            if each == "asked" and words.SO_DECIDED.match(rest):
                return "firm"
            return "asked" if words.ASKED_AFTER_ALL.search(tail) else each
    return None


def _plain(tail: str) -> str:
    """What follows a verb, without apologies, and with plain words for how one asks for it, and for polite ones."""
    tail = words.ABOUT_WHEN.sub(words.IS, tail) if words.ABOUT in tail else tail
    return words.REGARDS.sub(words.PLEASE, words.APOLOGY.sub("", without_politeness(tail)))


def without_politeness(said: str) -> str:
    """ "予定です" for "予定でございます"."""
    return words.POLITE.sub(words.PLAIN, said)


def _goes_on_as_known(text: str, end: int, stop: int) -> bool:
    if words.ENDING.match(text, end, stop):
        return True
    said = text[max(end - _VERB, 0) : end]
    tail = words.REGARDS.sub(words.PLEASE, without_politeness(text[end:stop]))
    return words.ENDING.match(said + tail, len(said)) is not None


def _rest_of_sentence(text: str, stop: int) -> str:
    """What follows a clause that ends at `stop`, in its own sentence."""
    last = None if _SENTENCE_END.fullmatch(text, stop - 1, stop) else _SENTENCE_END.search(text, stop)
    return text[stop : last.end()] if last else ""


def is_conditional(text: str, start: int) -> bool:
    """Whether "下がらなければ", "下がったら" or "もし" governs the verb; "測ったら38度あったので" does not."""
    clauses = [match.end() for match in words.CLAUSE.finditer(text, 0, start)]
    before = words.NO_CONDITION.sub("", text[clauses[-1] if clauses else 0 : start])
    if words.IF.search(before):
        return True
    when = [match.start() for match in words.WHEN.finditer(before)]
    return bool(when) and not words.RESULT.search(before, when[-1])


def _english_clause(text: str, first: int, start: int, end: int) -> tuple[int, int]:
    """The bounds of the clause that holds a verb, within a sentence that begins at `first`."""
    begins = [mark.end() for mark in words.ENGLISH_CLAUSE.finditer(text, first, start)]
    behind = words.ENGLISH_CLAUSE.search(text, end)
    return (begins[-1] if begins else first), (behind.start() if behind else len(text))


def _without_request(text: str, first: int, start: int, end: int) -> str:
    """A sentence without what it asks the school to do behind the verb at `start`."""
    request = words.ENGLISH_REQUEST.search(text, start, end)
    return text[first : request.start() if request else end]


def is_quoted(text: str, place: int) -> bool:
    """ "She said "I'm staying home" and laughed": words that are not the writer's."""
    before = words.ENGLISH_QUOTE.findall(text, 0, place)
    return len(before) % 2 == 1 and words.ENGLISH_QUOTE.search(text, place) is not None


def _english_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence that holds a verb; of what is to be passed on only that, without a question mark."""
    first = max((mark.end() for mark in _ENGLISH_END.finditer(text, 0, start)), default=0)
    mark = _ENGLISH_END.search(text, end)
    last = mark.end() if mark else len(text)
    told = words.ENGLISH_TOLD_TO_SOMEBODY.search(text, first, start)
    return (told.end(), last - 1) if told else (first, last)


def _english(text: str, start: int, end: int) -> Mood:
    first, last = _english_sentence(text, start, end)
    sentence = words.ENGLISH_PLANNED_END.sub(r"\g<end>", _without_request(text, first, start, last))
    if words.ENGLISH_CONDITION.search(sentence):
        return "asked" if "?" in sentence else "unsure"
    if is_quoted(text, start):
        return "asked"
    first, stop = _english_clause(text, first, start, end)
    if words.ENGLISH_DOUBT.search(words.ENGLISH_MAYBE_AT.sub("", text[first:stop])):
        return "unsure"
    if words.ENGLISH_DENIED.search(text, first, start):
        return "denied"
    if words.ENGLISH_OPINION.search(text, first, start) and words.ENGLISH_COMING.match(text, start):
        return "unsure"
    if words.ENGLISH_ONLY_WISHED.search(text, first, start) and words.ENGLISH_BUT_NOT.match(text, end):
        return "past"
    if words.ENGLISH_WISHED.search(text, first, start) and not words.ENGLISH_FORMAL.match(text, start):
        return "unsure"
    if words.ENGLISH_ANNOUNCED.search(text, first, start) and words.ENGLISH_TURN.search(text, end):
        return "past"
    if words.ENGLISH_PAST_AFTER.match(text, end) or words.ENGLISH_EXCUSED.search(text, first, start):
        return "past"
    is_past = words.ENGLISH_PAST.search(text[first:start]) and not words.ENGLISH_FUTURE.match(text, start)
    return "past" if is_past else "firm"
