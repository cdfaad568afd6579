"""Illnesses that somebody has for years: the matter only where an attack, or that it came again, is told.

"喘息もちです。今日は頭痛で休みます" tells of a headache, "喘息もちです。ゆうべも発作で眠れていません" of asthma.
"""

from collections.abc import Iterable, Iterator, Sequence

from mailgate.wording.lexicon.causes import standing as words
from mailgate.wording.lexicon.causes import whose as whose_words
from mailgate.wording.lexicon.causes.symptoms import Entry

Hit = tuple[int, int, Entry]
Span = tuple[int, int]

_BEFORE = 24
"""Letters before an illness that may tell since when it is there."""
_FAR = 90
"""Letters behind an illness within which it is told that it came again."""

_BESIDE_A_SIGN = ("unwell", "fatigue", "weariness", "nausea", "faintness", "body", "cough", "doctor", "tiredness")
"""What may be told beside the signs of an attack, and is no illness of another kind."""


def is_background(text: str, start: int, end: int, entry: Entry) -> bool:
    """Whether an illness is only told as one that the student has had for long."""
    if entry.group == "sick" and words.OFTEN.match(text, end):
        return True
    is_acute = entry.group != "sick" or entry.is_visit or entry.is_fever or entry.name == "injury"
    if is_acute or text[start].isascii():
        return False
    if words.BACKGROUND.match(text, end):
        return True
    since = words.SINCE_LONG.search(text, max(start - _BEFORE, 0), start)
    is_so = since is not None and since["since"] and words.IS_ILL_SO.match(text, end)
    return bool(is_so or (since and words.IS_THERE.match(text, end)))


def settled(
    text: str,
    standing: Sequence[Hit],
    sure: Sequence[Hit],
    doubtful: Sequence[Span],
    denied: Sequence[Span],
    named: Sequence[Span],
) -> list[Hit]:
    """The sure causes where these illnesses stand in the background: each is one of them only where it came again."""
    found = [each for each in sure if not _is_habit(text, each)]
    has_none = any(words.ATTACK.fullmatch(text, *spot) for spot in denied)
    for hit in standing if not has_none else ():
        bounds = hit[1], _end_of_the_students(text, hit[0], named)
        found = _with_its_attack(text, hit, found, doubtful, bounds)
    if not any(each[2].group == "sick" for each in found):  # "喘息もちで、台風が近づくとだめです"
        found = [each for each in found if not each[2].hinders]
    return sorted(found, key=lambda each: each[0])


def is_judged(text: str, start: int, end: int, entry: Entry) -> bool:
    """ "喘息の発作と思われます": an attack of a known illness, by its signs."""
    is_attack = entry.is_chronic and words.ATTACK.search(text, start, end) is not None
    return is_attack and words.JUDGED.match(text, end) is not None


def _with_its_attack(text: str, hit: Hit, sure: list[Hit], doubtful: Sequence[Span], bounds: Span) -> list[Hit]:
    _, end, entry = hit
    begin, stop = bounds
    attacks = [each for each in sure if begin <= each[0] < stop and words.ATTACK.fullmatch(text, each[0], each[1])]
    if attacks:
        return [(*each[:2], entry) if each in attacks else each for each in sure]
    judged = (spot for spot in doubtful if begin <= spot[0] < stop and words.ATTACK.fullmatch(text, *spot))
    if any(words.JUDGED.match(text, spot[1]) for spot in judged) or _comes_again(text, hit, sure, bounds):
        return [*sure, hit]
    if entry.is_chronic and not words.THOUGH.match(text, end) and (signs := list(_signs(text, sure, bounds))):
        return [(*each[:2], entry) if each in signs else each for each in sure]
    return sure


def _comes_again(text: str, hit: Hit, sure: Iterable[Hit], bounds: Span) -> bool:
    """Whether it is told to be there again, and not that something else is: "今朝またひどい熱です"."""
    begin, stop = bounds
    for match in words.COMES_AGAIN.finditer(text, begin, min(stop, begin + _FAR)):
        opens = max(text.rfind(mark, begin, match.start()) for mark in "、。\n")
        close = min((at for mark in "、。\n" if (at := text.find(mark, match.end())) >= 0), default=len(text))
        others = (each for each in sure if each[2].name != hit[2].name and not words.BREATH.match(text, each[0]))
        is_of_another = any(max(opens, begin) <= each[0] < close for each in others)
        if not is_of_another and whose_words.RELATIVE.search(text, begin, match.start()) is None:
            return True
    return False


def _signs(text: str, sure: Sequence[Hit], bounds: Span) -> Iterator[Hit]:
    """What tells of an attack of asthma, where nothing else is the matter: "喘息があり、昨夜から咳き込んで"."""
    begin, stop = bounds
    signs = [each for each in sure if begin <= each[0] < stop and words.BREATH.match(text, each[0])]
    others = [each for each in sure if each not in signs and each[2].name not in _BESIDE_A_SIGN]
    yield from signs if not others else ()


def _is_habit(text: str, hit: Hit) -> bool:
    """ "月1回は発作が出る子です": what happens now and then is no news."""
    if not words.ATTACK.fullmatch(text, hit[0], hit[1]):
        return False
    before = words.HABIT_BEFORE.search(text, max(hit[0] - _BEFORE, 0), hit[0])
    return before is not None or words.HABIT_BEHIND.match(text, hit[1]) is not None


def _end_of_the_students(text: str, start: int, named: Sequence[Span]) -> int:
    """Where another student is named behind an illness than the one who has it."""
    before = [text[begin:stop] for begin, stop in named if begin < start]
    behind = (begin for begin, stop in named if begin > start and before and text[begin:stop] != before[-1])
    return next(behind, len(text))
