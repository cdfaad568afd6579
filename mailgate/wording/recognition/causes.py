"""The causes a text gives, and which of them hold: "熱はありません" is none, and neither is a brother's fever."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mailgate.wording.lexicon.causes import ranking as ranking_words
from mailgate.wording.lexicon.causes import standing as standing_words
from mailgate.wording.lexicon.causes import validity as validity_words
from mailgate.wording.lexicon.causes import whose as whose_words
from mailgate.wording.lexicon.causes.symptoms import (
    INFLUENZA,
    LONE_TYPE,
    SUSPICION,
    WAYS_OF_SAYING,
    WORDS,
    Entry,
    Group,
)
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition import standing
from mailgate.wording.recognition.standing import Hit as _Hit
from mailgate.wording.values import KindWords

_MOST = 60
"""Nobody names more causes than that; where somebody does, none is sure."""


_CLAUSE = 30
"""Letters before a cause within which English denies it."""
_FAR = 110
"""Letters before a visit to a doctor within which the text may tell whose it is."""


_OF_MANY = ("injury", "disease", "illness", "unwell")
"""Entries whose words mean different things, of which one may be denied: "転びました。骨折ではないそうです"."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause that holds for the student, where it stands in the text."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Causes:
    """All causes of a text: those that hold, and whether some were said to be uncertain or another person's."""

    sure: tuple[Cause, ...]
    doubtful: tuple[tuple[int, int], ...]
    denied: tuple[tuple[int, int], ...]


def find(text: str, kinds: Sequence[KindWords], named: Sequence[tuple[int, int]]) -> Causes:
    """The causes in a folded text; `named` are the places where a student is named."""
    bare = _without(named, text)
    hits = _typed(_hits(bare, [*WORDS, *_own(tuple(kinds))]), text)
    found = _judged(text, hits, named)
    if len(hits) > _MOST or any(not cause.entry.mild for cause in found.sure):
        return found
    said = [hit for hit in _hits(bare, WAYS_OF_SAYING) if not any(_overlap(hit, word) for word in hits)]
    return _judged(text, sorted([*hits, *said], key=lambda hit: hit[0]), named) if said else found


def _overlap(one: _Hit, other: _Hit) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _judged(text: str, hits: Sequence[_Hit], named: Sequence[tuple[int, int]]) -> Causes:
    """Which of what was found holds; of too much nothing does."""
    if len(hits) > _MOST:
        return Causes((), tuple((start, end) for start, end, _ in hits), ())
    sure: list[Cause] = []
    doubtful: list[tuple[int, int]] = []
    denied: list[tuple[int, int]] = []
    lasting: list[_Hit] = []
    behind = _Behind(-1, is_denied=False)
    for start, end, entry in reversed(hits):
        side = validity_words.SIDE.match(text, end)
        said = Cause(start, side.end() if side else end, entry)
        is_denied = _is_denied(text, start, said.end, entry) or _shares_denial(text, said.end, behind)
        if is_denied:
            denied.append((start, end))
        elif standing.is_background(text, start, end, entry) and not _of_another(text, said, named):
            lasting.append((start, end, entry))
        elif meant := _holding(text, said, behind, named):
            sure.append(Cause(start, end, meant))
        else:
            doubtful.append((start, end))
        is_listed = behind.is_denied and validity_words.LISTED_BEFORE_DENIAL.fullmatch(text, said.end, behind.start)
        behind = _Behind(start, is_denied=is_denied or bool(is_listed))
    sure = [cause for cause in sure[::-1] if not _goes_on_about_another(text, cause, doubtful, named)]
    if lasting:
        told = [(each.start, each.end, each.entry) for each in sure]
        sure = [Cause(*hit) for hit in standing.settled(text, lasting[::-1], told, doubtful, denied, named)]
        doubtful += [] if any(cause.entry.group == "sick" for cause in sure) else [hit[:2] for hit in lasting]
    denied.reverse()
    holding = tuple(cause for cause in sure if not _is_taken_back(text, cause, denied))
    return Causes(holding, tuple(doubtful[::-1]), tuple(denied))


def _is_taken_back(text: str, cause: Cause, denied: Sequence[tuple[int, int]]) -> bool:
    """ "熱で休みます。熱ではなく腹痛でした": what is called wrong behind it."""
    behind = [span for span in denied if span[0] >= cause.end and _is_the_same(text, cause, span)]
    return any(
        validity_words.IS_NOT.match(text, end) or validity_words.IS_NO.search(text, 0, start) for start, end in behind
    )


def _is_the_same(text: str, cause: Cause, span: tuple[int, int]) -> bool:
    """Whether a cause is named once more: in any words for it, but an injury or an illness only in its own."""
    start, end = span
    is_of_many = cause.entry.name in _OF_MANY
    return (
        text[cause.start : cause.end] == text[start:end]
        if is_of_many
        else bool(cause.entry.pattern.fullmatch(text, *span))
    )


def _goes_on_about_another(
    text: str, cause: Cause, doubtful: Sequence[tuple[int, int]], named: Sequence[tuple[int, int]]
) -> bool:
    """ "Her brother has a fever, so he is off sick": no student is named between the two."""
    if cause.entry.group != "sick" or not text[cause.start].isascii():
        return False
    before = max((end for _, end in doubtful if end <= cause.start), default=len(text))
    between = text[before : cause.start]
    is_named = any(before <= start < cause.start for start, _ in named)
    return before <= cause.start and not is_named and whose_words.PRONOUN.search(between) is not None


@dataclass(frozen=True, slots=True)
class _Behind:
    """The cause behind another one: where it starts, and whether it is denied, or stands in a list that is."""

    start: int
    is_denied: bool


def _holding(text: str, cause: Cause, behind: _Behind, named: Sequence[tuple[int, int]]) -> Entry | None:
    """What holds for the student of a cause that is not denied; None where the text leaves it open."""
    if _of_another(text, cause, named):
        return None
    if suspected := _suspected(text, cause.end, cause.entry):
        return suspected
    if standing.is_judged(text, cause.start, cause.end, cause.entry):
        return cause.entry
    if validity_words.TAKEN.match(text, cause.end):
        return replace(cause.entry, mild=True)
    of = validity_words.OF_SOMEBODY.match(text, cause.end)
    theirs = {start for start, end in named if of is None or not validity_words.OF_SOMEBODY.match(text, end)}
    is_followed = behind.start == cause.end or (of.end() if of else cause.end) in theirs
    is_told = is_followed or _is_told(text, cause)
    if cause.entry.group == "sick" and whose_words.OF_ANOTHER_AFTER.match(text, cause.end):
        return None
    return cause.entry if is_told and not _may_not_hold(text, cause.start, cause.end, behind) else None


def _without(named: Sequence[tuple[int, int]], text: str) -> str:
    """The text with blanks for the names, so that "はなこねつでやすみます" has a word of its own behind the name."""
    letters = list(text)
    for start, end in named:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _hits(text: str, entries: Sequence[Entry]) -> list[_Hit]:
    """Every entry's matches, the longest at each place, in order."""
    found = [(*match.span(), entry) for entry in entries for match in entry.pattern.finditer(text)]
    found.sort(key=lambda hit: (hit[0], -hit[1]))
    figures = [match.span() for match in validity_words.FIGURATIVE.finditer(text)]
    kept: list[_Hit] = []
    for hit in found:
        is_figure = any(start <= hit[0] < end for start, end in figures)
        if not is_figure and (not kept or hit[0] >= kept[-1][1]):
            kept.append(hit)
    return kept


def _typed(hits: list[_Hit], text: str) -> list[_Hit]:
    """Influenza whose type is told apart from it: "インフルエンザの検査をしたところ、A型でした"."""
    lone = [match for match in LONE_TYPE.finditer(text) if not _is_of_something_else(text, match)]
    types = {match["type"] or match["english_type"] for match in lone}
    typed_hits = [(start, end) for start, end, entry in hits if _is_typed(entry)]
    is_named = any(
        not validity_words.IS_NOT.match(text, end)
        and not validity_words.DENIED_BEFORE.search(text[max(0, start - _CLAUSE) : start])
        for start, end in typed_hits
    )
    if is_named or (len(types) > 1 and ranking_words.TESTED.search(text)):
        return sorted([*hits, *_types_alone(hits, lone)], key=lambda hit: hit[0])
    if len(types) != 1:
        return hits
    reasons = INFLUENZA[types.pop()]
    typed = next(entry for entry in WORDS if entry.reasons == reasons)
    if any(_is_typed(entry) for _, _, entry in hits):
        return sorted([*hits, (*lone[0].span(), typed)], key=lambda hit: hit[0])
    is_told = any(entry.is_fever for _, _, entry in hits) or ranking_words.TESTED.search(text)
    if is_told and not {entry.name for _, _, entry in hits} & {"disease", "illness", "influenza"}:
        return sorted([*hits, (*lone[0].span(), typed)], key=lambda hit: hit[0])
    named = [hit for hit in hits if ranking_words.INFLUENZA.match(text, hit[0])]
    if is_told and any(validity_words.UNSURE.match(text, end) for _, end, _ in named):
        return sorted(
            [*hits, (*lone[0].span(), typed)], key=lambda hit: hit[0]
        )  # "インフルかと思い検査したら、A型でした"
    return [(*hit[:2], typed if hit in named else hit[2]) for hit in hits]


def _is_of_something_else(text: str, match: re.Match[str]) -> bool:
    """ "血液型はA型です", "兄はA型でした": a letter that tells no type of the student's illness."""
    start = max((each.end() for each in ranking_words.BEFORE_THE_TYPE.finditer(text, 0, match.start())), default=0)
    signs = (ranking_words.NO_TYPE, whose_words.RELATIVE)
    return any(sign.search(text, start, match.start()) for sign in signs)


def _types_alone(hits: list[_Hit], lone: Sequence[re.Match[str]]) -> Iterator[_Hit]:
    """ "花子がインフルエンザA型、太郎がB型です", "they thought it was influenza A, but it is type B"."""
    for match in lone:
        typed = next(entry for entry in WORDS if entry.reasons == INFLUENZA[match["type"] or match["english_type"]])
        if not any(start <= match.start() < end for start, end, _ in hits):
            yield *match.span(), typed


def _is_typed(entry: Entry) -> bool:
    return entry.reasons in INFLUENZA.values()


@lru_cache(maxsize=64)
def _own(kinds: tuple[KindWords, ...]) -> list[Entry]:
    """A school's reasons in their own words, so that those no entry knows are understood too."""
    entries = []
    for reason in dict.fromkeys(reason for kind in kinds for reason in kind.reasons):
        word = folded(shown(reason))
        group = _group_of({kind.slug for kind in kinds if reason in kind.reasons})
        is_known = any(entry.pattern.fullmatch(word) for entry in WORDS)
        if group and not is_known and len(word) > 1 and word != ranking_words.OTHER:
            entries.append(Entry(reason, group, (reason,), re.compile(re.escape(word))))
    return entries


def _group_of(slugs: set[str]) -> Group | None:
    """The group of a reason that these kinds have."""
    if "sick" in slugs:
        return "sick"
    return "other" if slugs & {"absence", "late"} else None


def _is_denied(text: str, start: int, end: int, entry: Entry) -> bool:
    if validity_words.DENIED_BEFORE.search(text[max(0, start - _CLAUSE) : start]):
        return True
    if entry.group in ("better", "change"):
        return bool(validity_words.NOT_SO.match(text, end) or validity_words.NOT_YET.match(text, end))
    if validity_words.DENIED.match(text, end):
        return True
    gone = None if validity_words.RELAPSED.match(text, end) else validity_words.GONE.match(text, end)
    return gone is not None and not validity_words.STILL.match(text[gone.end() : gone.end() + 8])


def _is_told(text: str, cause: Cause) -> bool:
    """Whether the words behind an illness are known to tell that it is there.

    A visit to a doctor and what is no illness have words of their own, and "転んで" tells by itself.
    """
    if cause.entry.group != "sick" or cause.entry.is_visit or text[cause.start].isascii():
        return True
    if text[cause.end - 1] in "てで" or validity_words.HOLDS.match(text, cause.end):
        return True
    is_predicate = cause.entry.name == "body" or validity_words.IS_PREDICATE.search(text[cause.start : cause.end])
    goes_on = validity_words.GOES_ON_OF_ITSELF if is_predicate else validity_words.GOES_ON
    return goes_on.match(text, cause.end) is not None


def _is_doubtful(text: str, start: int, end: int) -> bool:
    """ "インフルみたい" is a guess; "お腹が痛いみたい" is how a guardian tells what the student says."""
    hearsay = validity_words.FELT.search(text[start:end]) and validity_words.SEEMS.match(text, end)
    return bool(validity_words.UNSURE.match(text, end)) and not hearsay


def _shares_denial(text: str, end: int, behind: _Behind) -> bool:
    """ "熱も咳もありません" denies both."""
    is_paired = behind.is_denied and end < behind.start
    return is_paired and bool(validity_words.PAIRED.fullmatch(text, end, behind.start))


def _suspected(text: str, end: int, entry: Entry) -> Entry | None:
    """What a "骨折の疑い" is for certain: an injury; of an illness that schools do not list, that it is suspected."""
    if entry.is_chronic and standing_words.LIKE_IT.match(text, end):
        return SUSPICION
    if entry.group != "sick" or not validity_words.SUSPECTED.match(text, end):
        return None
    if entry.name == "injury":
        return entry
    return SUSPICION if not entry.reasons else None


def _may_not_hold(text: str, start: int, end: int, behind: _Behind) -> bool:
    """Whether a cause is a guess, or stands before a denied one: "咳、熱はありません" denies one or both."""
    listed = behind.is_denied and validity_words.LISTED_BEFORE_DENIAL.fullmatch(text, end, behind.start)
    is_doubted = validity_words.DOUBTED_BEFORE.search(text, max(start - 40, 0), start)
    return bool(listed or is_doubted or validity_words.FEIGNED.match(text, end)) or _is_doubtful(text, start, end)


def _of_another(text: str, cause: Cause, named: Sequence[tuple[int, int]]) -> bool:
    """Whether a relative, and no student, stands before an illness in its sentence; a pet's death is no 忌引き."""
    start, entry = cause.start, cause.entry
    if entry.group == "other" and whose_words.PET.search(text, max(start - 20, 0), start):
        return True
    if entry.group not in ("sick", "better"):
        return False
    sentence = max(text.rfind(mark, 0, start) for mark in "。\n!?") + 1
    if entry.is_visit and (
        whose_words.STRICKEN.search(text, max(start - _FAR, 0), start)
        or whose_words.VISIT_WITH.match(text, cause.end)
        or any(whose_words.WITH_THE_ILL.match(text, stop) for spot, stop in named if sentence <= spot < start)
    ):
        return True
    around = whose_words.AROUND.search(text, sentence, start) and whose_words.GOES_ROUND.match(text, cause.end)
    of_a_doctor = whose_words.A_DOCTOR_BEFORE.search(text, sentence, start) and whose_words.HIS_ILLNESS.match(
        text, cause.end
    )
    if around or of_a_doctor or whose_words.GOES_ROUND_AMONG.match(text, cause.end):
        return True
    owner = max((spot for spot, _ in named if sentence <= spot < start), default=-1)
    relatives = whose_words.RELATIVE.finditer(text, max(sentence, owner + 1), start)
    told = [match for match in relatives if not whose_words.RELATIVES_CLAUSE.match(text, match.end(), start)]
    if owner >= 0:  # "花子は妹の発表会の日に熱を出し"
        told = [match for match in told if not whose_words.EVENT_OF.match(text, match.end())]
    return any(_may_be_ill(text, match, named) for match in told)


def _may_be_ill(text: str, match: re.Match[str], named: Sequence[tuple[int, int]]) -> bool:
    """Whether a relative is somebody else, and not only with the student or the writer."""
    if whose_words.HARMLESS_RELATIVE.match(text, match.end()) or _is_title(text, match, named):
        return False
    return not any(begin <= match.start() < stop for begin, stop in named)


def _is_title(text: str, match: re.Match[str], named: Sequence[tuple[int, int]]) -> bool:
    """ "弟の太郎" is 太郎, "母ですが" is who writes."""
    return any(whose_words.TITLE_GAP.fullmatch(text, match.end(), start) for start, _ in named if start >= match.end())
