"""The deeds of a text, each with its clause, and how certain that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mailgate.wording.lexicon.deeds import absence as absence_words
from mailgate.wording.lexicon.deeds import certainty as certainty_words
from mailgate.wording.lexicon.deeds import coming as coming_words
from mailgate.wording.lexicon.deeds import elsewhere as elsewhere_words
from mailgate.wording.lexicon.deeds import lateness as lateness_words
from mailgate.wording.lexicon.deeds import leaving_early as leaving_words
from mailgate.wording.lexicon.deeds import undoing as undoing_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.deeds.implied import Hit, implied
from mailgate.wording.recognition.deeds.verbs import SENTENCE, Verb, meant
from mailgate.wording.recognition.moods import Mood, is_conditional, mood
from mailgate.wording.values import KindWords

_VERBS = (
    ("undo", undoing_words.UNDO),
    ("absent", absence_words.ABSENT),
    ("late", lateness_words.LATE),
    ("early", leaving_words.EARLY),
    ("attend", coming_words.COME),
)
_COMMON = ("sick", "absence", "late", "attend")
_MOST = 60
"""Nobody tells of more deeds than that; where somebody does, none is sure."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something said to be done, from its first letter to the end of its clause."""

    start: int
    end: int
    what: str
    """absent, late, attend, undo, elsewhere (not school, or not the student), or a school's own kind's slug.

    Leaving early is `early` where the school has no kind for it.
    """
    mood: Mood


def find(text: str, kinds: Sequence[KindWords], named: Sequence[tuple[int, int]] = ()) -> list[Deed]:
    """Every deed in a folded text, in order; `named` are the places where a student is named."""
    own, leaving = _own(tuple(kinds)), next((kind.slug for kind in kinds if kind.departure), "early")
    apart = _behind_names(text, named)
    found = [(*match.span(), what) for what, pattern in [*own, *_VERBS] for match in pattern.finditer(apart)]
    found.sort(key=lambda hit: (hit[0], -hit[1]))
    kept: list[Hit] = []
    for hit in found:
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    kept = sorted([*kept, *implied(kept, text, named)])
    ends = [*(start for start, _, _ in kept[1:]), len(text)]
    if len(kept) > _MOST:
        return [Deed(start, end, what, "unsure") for (start, _, what), end in zip(kept, ends, strict=False)]
    said = [_said(text, *hit, end, named) for hit, end in zip(kept, ends, strict=False)]
    said = [replace(deed, what="elsewhere") if _is_a_grown_ups(deed, said, text, named) else deed for deed in said]
    return [replace(deed, what=leaving) if deed.what == "early" else deed for deed in said]


def _behind_names(text: str, named: Sequence[tuple[int, int]]) -> str:
    """The text with a mark for the last letter of each name: 千夏休みます is no 夏休み, 太郎行きます is 太郎、行きます.

    Names in Latin letters stay: they have blanks around them.
    """
    letters = list(text)
    for _, end in named:
        letters[end - 1] = letters[end - 1] if letters[end - 1].isascii() else "、"
    return "".join(letters)


@lru_cache(maxsize=64)
def _own(kinds: tuple[KindWords, ...]) -> list[tuple[str, re.Pattern[str]]]:
    """A school's own kinds, by their names."""
    names = {kind.slug: folded(shown(kind.name)).split("(")[0].strip() for kind in kinds if kind.slug not in _COMMON}
    early = {kind.slug for kind in kinds if kind.departure}
    return [("early" if slug in early else slug, re.compile(re.escape(name))) for slug, name in names.items() if name]


def _said(text: str, start: int, end: int, what: str, upto: int, named: Sequence[tuple[int, int]]) -> Deed:
    clause = certainty_words.CLAUSE_END.search(text, end, upto)
    stop = _before_the_next_name(text, end, clause.end() if clause else upto, named)
    verb = Verb(text, start, end, named)
    told = what if _is_kept_home(verb) else meant(verb, what)
    deed = Deed(start, stop, told, mood(_upto_the_next_one(text, start, stop, named), start, end, stop))
    if told == "early" and leaving_words.OF_BEFORE.search(text, max(start - SENTENCE, 0), start):
        return replace(deed, mood="past")
    if _is_quoted(text, start, end):
        return replace(deed, mood="firm" if told == "absent" and _is_ordered(text, start, end) else "past")
    if _is_asked_for(text, deed, end) or (told == "attend" and coming_words.SETS_OUT.match(text, start)):
        return replace(deed, mood="firm")
    if told in ("absent", "late") and deed.mood == "firm" and _is_perhaps(text, start):
        return replace(deed, mood="unsure")
    forbids = (absence_words.FORBIDDEN, absence_words.SUSPENDED)
    if told == "absent" and (_is_ordered(text, start, end) or any(each.match(text, start) for each in forbids)):
        return replace(deed, mood="firm")
    if deed.what == "attend" and _is_not_done(text, deed, end):
        if coming_words.ENGLISH_NOT_BROUGHT_YET.match(text, start):
            return replace(deed, what="elsewhere")
        return replace(deed, what="absent", mood="firm")
    return deed


def _is_asked_for(text: str, deed: Deed, end: int) -> bool:
    """ "取り消していただけますか": a request, unless it waits for something ("元気になったら")."""
    is_request = (deed.what, deed.mood) == ("undo", "asked") and undoing_words.ASKED_FOR.fullmatch(text, end, deed.end)
    return bool(is_request) and not is_conditional(text, deed.start)


def _is_a_grown_ups(deed: Deed, said: Sequence[Deed], text: str, named: Sequence[tuple[int, int]]) -> bool:
    """ "懇談会に遅れます。10時ごろ着きます": a deed behind what a guardian is late for, where no student is named."""
    before = [each for each in said if each.what == "elsewhere" and each.end <= deed.start]
    if deed.what not in ("absent", "late", "attend") or not before:
        return False
    begin = max(text.rfind(mark, 0, before[0].start) for mark in "。\n") + 1
    is_named = any(begin <= spot < deed.start and elsewhere_words.AS_TOPIC.match(text, end) for spot, end in named)
    return elsewhere_words.GROWN_UPS_MATTER.search(text, begin, before[0].end) is not None and not is_named


def _is_not_done(text: str, deed: Deed, end: int) -> bool:
    """ "登校しません", "行かないことにしました", "he don't go to school", "neither will be in"."""
    if text[deed.start].isascii():
        negated = coming_words.ENGLISH_NOT_DONE.search(text, max(deed.start - SENTENCE, 0), deed.start)
        return deed.mood in ("denied", "firm") and negated is not None
    is_denied = deed.mood == "denied" and certainty_words.DOES_NOT.match(text, end) is not None
    is_decided = deed.mood in ("denied", "firm", "past") and certainty_words.DECIDED_NOT.match(text, end) is not None
    return (is_denied or is_decided) and not is_not_by_then(text, deed.start)


def is_not_by_then(text: str, place: int) -> bool:
    """Whether what stands there only tells when, and not whether: "10時前には着きません"."""
    found = elsewhere_words.NOT_BY_THEN.finditer(text, max(place - SENTENCE, 0))
    return any(match.start() <= place < match.end() for match in found)


def _before_the_next_name(text: str, end: int, stop: int, named: Sequence[tuple[int, int]]) -> int:
    """Where the clause ends that a name follows without any mark: "花子熱で休み太郎は行きます"."""
    ends = (
        spot for spot, _ in named if end <= spot < stop and certainty_words.ENDS_A_CLAUSE.fullmatch(text, end, spot)
    )
    return next(ends, stop)


def _upto_the_next_one(text: str, start: int, stop: int, named: Sequence[tuple[int, int]]) -> str:
    """The text without what is said behind a clause of the next student: "花子は休ませ、太郎は登校しました"."""
    begin = max(text.rfind(mark, 0, start) for mark in "。\n") + 1
    is_over = certainty_words.SOME_TIME_AGO.search(text, begin, start)
    return text[:stop] if not is_over and any(spot == stop for spot, _ in named) else text


def _is_kept_home(verb: Verb) -> bool:
    """ "太郎を休ませます", "太郎を14時に迎えに行きます": whom, not what."""
    text, start, end = verb.text, verb.start, verb.end
    is_of_whom = (
        verb.is_causative
        or leaving_words.FETCHED.match(text, start)
        or leaving_words.TAKEN_HOME.search(text[start:end])
    )
    return bool(is_of_whom) and any(
        absence_words.KEPT_HOME.fullmatch(text, spot, start) for _, spot in verb.named if spot <= start
    )


def _is_quoted(text: str, start: int, end: int) -> bool:
    """ "「明日は休みます」と言いふらしています": words of somebody, which tell nothing by themselves."""
    return (
        certainty_words.IN_QUOTES.search(text, 0, start) is not None
        and certainty_words.SAID.match(text, end) is not None
    )


def _is_ordered(text: str, start: int, end: int) -> bool:
    """ "小児科で「今週は休んで」と言われました", "医者が休んでくださいと言いました": a doctor's order to stay away."""
    begin = max(max(text.rfind(mark, 0, start) for mark in "。\n") + 1, start - SENTENCE)
    is_a_doctors = certainty_words.ORDERED.search(text, begin, start) is not None
    is_of_now = certainty_words.SOME_TIME_AGO.search(text, begin, start) is None
    return is_a_doctors and is_of_now and certainty_words.AS_ORDERED.match(text, end) is not None


def _is_perhaps(text: str, start: int) -> bool:
    """ "多分休みます"; a 多分 about the cause or the time is none about the deed."""
    doubt = certainty_words.PERHAPS.search(text, max(start - 40, 0), start)
    if certainty_words.BEGINS_WITH_AN_HOUR.match(text, start):
        return False
    return doubt is not None and not certainty_words.PERHAPS_OF_SOMETHING_ELSE.search(doubt[0])
