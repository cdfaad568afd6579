"""Signs that a text speaks of somebody who is none of the students we know.

No list of names could be complete, so it goes the other way round: a name with ちゃん, くん or さん, and a
sentence's subject that is no thing we know, is taken for a person.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from mailgate.wording.lexicon.people import strangers as words
from mailgate.wording.lexicon.people import students as people
from mailgate.wording.normalization import folded

_Spot = tuple[int, int]
_NEAR = 40
"""Letters before news within which its subject stands."""


def called(text: str, named: Sequence[_Spot]) -> Iterator[_Spot]:
    """Where somebody is called ちゃん, くん or さん in a folded text, other than the students at the places `named`."""
    for match in words.CALLED.finditer(text):
        ours = any(start <= match.start() <= end for start, end in named)
        bears = people.BEARER.match(text, match.start())
        if not ours and not bears and not words.NOT_CALLED.search(text, 0, match.start()):
            yield max(match.start() - 1, 0), match.end()


def is_before_news(
    shown: str, known: Sequence[_Spot], news: Sequence[_Spot], events: Collection[int], ours: Collection[str]
) -> bool:
    """Whether a name we do not know stands right before `news` (causes, deeds, hours): "けんたが咳で休みます".

    `known` are the places of people, days and `news`; `events` begin with what belongs to them ("ピアノコンクール",
    "市大病院"); `ours` is how the students are called. For a text in which none of them is found as a word of its own.
    """
    return bool(_before_news(shown, known, news, events, ours))


def unknown(
    shown: str, known: Sequence[_Spot], news: Sequence[_Spot], events: Collection[int], ours: Collection[str]
) -> list[_Spot]:
    """Where a text that names no student has names that we do not know, of which it tells `news`."""
    told = [match for match in _subjects(shown, news) if _is_person(match, known)]
    return sorted({match.span("who") for match in (*told, *_before_news(shown, known, news, events, ours))})


def _before_news(
    shown: str, known: Sequence[_Spot], news: Sequence[_Spot], events: Collection[int], ours: Collection[str]
) -> list[re.Match[str]]:
    """The names we do not know right before `news`, as `is_before_news` says."""
    masked = _masked(shown, [spot for spot in known if spot not in news])
    begins = {start for start, _ in news}
    found = [
        match
        for start in begins
        for pattern in words.BEFORE_NEWS
        if (match := pattern.search(masked, max(start - _NEAR, 0), start))
        if not (start in events and match.end("who") == start)
    ]
    return [match for match in found if match["who"] not in ours and _is_person(match, known)]


def _masked(text: str, spots: Sequence[_Spot]) -> str:
    letters = list(text)
    for start, end in spots:
        letters[start:end] = words.MASK * (end - start)
    return "".join(letters)


def is_subject(shown: str, named: Sequence[_Spot], known: Sequence[_Spot], news: Sequence[_Spot]) -> bool:
    """Whether the subject of a text may be a name we do not know.

    `named` are the places of the students' names: beside one, only who is joined to it counts ("花子と次郎").
    `known` are those of other people and things that we know. Of a subject with は or が that is none of them something
    must be said that is `news`: in "体育は普通に参加できます" nothing is.
    """
    taken = [*named, *known]
    if named:
        found = [match for _, end in named for each in words.BESIDE_A_NAME if (match := each.match(shown, end))]
    else:
        found = _subjects(shown, news)
    return any(_is_person(match, taken) for match in found)


def _subjects(shown: str, news: Sequence[_Spot]) -> list[re.Match[str]]:
    """What may be the subject of `news` in a text."""
    return [match for pattern in words.SUBJECTS for match in pattern.finditer(shown) if _has_news(shown, match, news)]


def is_called_otherwise(shown: str, own: Sequence[int], known: Sequence[_Spot]) -> bool:
    """Whether a child of the writer's, whose places in a text end at `own`, has a name that we do not know."""
    found = [match for end in own for each in words.CALLED_OTHERWISE if (match := each.match(shown, end))]
    return any(_is_person(match, known) for match in found)


def _has_news(shown: str, match: re.Match[str], news: Sequence[_Spot]) -> bool:
    if words.GIVEN_NAME.fullmatch(match["who"]) or not words.TOPIC_OR_SUBJECT.match(shown, match.end("who")):
        return True
    rest = words.TO_THE_SENTENCES_END.match(shown, match.end("who"))
    return rest is not None and any(rest.start() <= start < rest.end() for start, _ in news)


def _is_person(match: re.Match[str], taken: Sequence[_Spot]) -> bool:
    word = match["who"]
    if words.NO_PERSONS_END.search(folded(word)) or words.NO_PERSON.fullmatch(word):
        return False
    start, end = match.span("who")
    return not any(begin < end and start < stop for begin, stop in taken)
