"""What the student is said to do: stay away, come late, come after all, and how certain that is."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mailgate.wording.lexicon import deeds as words
from mailgate.wording.lexicon import sentences as sentence_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.moods import Mood, mood
from mailgate.wording.values import KindWords

_VERBS = (
    ("undo", words.UNDO),
    ("absent", words.ABSENT),
    ("late", words.LATE),
    ("early", words.EARLY),
    ("attend", words.COME),
)
_SENTENCE = 40
"""Letters before a verb that may tell what it is about."""
_COMMON = ("sick", "absence", "late", "attend")

_NEAR = 4
"""Letters behind an hour within which the verb of fetching may end."""
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
    kept: list[tuple[int, int, str]] = []
    for hit in found:
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    kept = sorted([*kept, *_by_hours(kept, text, named)])
    ends = [*(start for start, _, _ in kept[1:]), len(text)]
    if len(kept) > _MOST:
        return [Deed(start, end, what, "unsure") for (start, _, what), end in zip(kept, ends, strict=False)]
    said = [_said(text, *hit, end, named) for hit, end in zip(kept, ends, strict=False)]
    return [replace(deed, what=leaving) if deed.what == "early" else deed for deed in said]


def _behind_names(text: str, named: Sequence[tuple[int, int]]) -> str:
    """The text with a mark for the last letter of each name: 千夏休みます is no 夏休み, 太郎行きます is 太郎、行きます.

    Names in Latin letters stay: they have blanks around them.
    """
    letters = list(text)
    for _, end in named:
        letters[end - 1] = letters[end - 1] if letters[end - 1].isascii() else "、"
    return "".join(letters)


_Hit = tuple[int, int, str]


def _by_hours(kept: Sequence[_Hit], text: str, named: Sequence[tuple[int, int]]) -> list[_Hit]:
    """What an hour alone says to be done: coming late, or being fetched.

    Beside other deeds only that of a student who is named ("太郎は9時半になります"), and beside a coming only one
    before the end of school ("登校しますが、11時に迎えに行きます").
    """
    if not kept:
        told = (
            list(_late_by_hour(text, named)),
            list(_fetched(text)),
            list(_in_hospital(text)),
            list(_rests(text, named)),
        )
        return next(filter(None, told), [])
    found = [*_late_by_hour(text, named, only_named=True), *_sets_out(text)]
    late = (hit for hit in _late_by_hour(text, named) if not words.ERRAND.search(text, 0, hit[0]))
    found += [hit for hit in late if hit not in found and _is_of_one_named(hit, kept, text, named)]
    coming = {what for _, end, what in kept if not words.SUBORDINATE.match(text, end)} <= {"attend"}
    early = (hit for hit in _fetched(text) if not words.AFTER_SCHOOL.search(text, hit[0], hit[1]))
    found += [hit for hit in early if coming or _is_of_one_named(hit, kept, text, named)]
    found += [hit for hit in _in_hospital(text) if coming and hit[1] <= kept[0][0]]
    return [hit for hit in found if not any(start < hit[1] and hit[0] < end for start, end, _ in kept)]


def _sets_out(text: str) -> Iterator[_Hit]:
    """ "欠席とお伝えしましたが、やっぱり行くと言って家を出ました": who was to stay away is on the way."""
    told = sentence_words.ABSENCE_ANNOUNCED.search(text)
    for match in words.SETS_OUT.finditer(text, told.end()) if told else ():
        yield *match.span(), "attend"


def _is_of_one_named(hit: _Hit, kept: Sequence[_Hit], text: str, named: Sequence[tuple[int, int]]) -> bool:
    """ "花子は休みます。太郎は11時に迎えに行きます": what the student is named for whom that is said."""
    begins = max([0, *(text.rfind(mark, 0, hit[0]) for mark in "。\n"), *(end for _, end, _ in kept if end <= hit[0])])
    return any(begins <= start < hit[1] for start, _ in named)


def _late_by_hour(
    text: str, named: Sequence[tuple[int, int]], *, only_named: bool = False
) -> Iterator[tuple[int, int, str]]:
    """ "寝坊しました。9時過ぎになります": nothing else is said to be done."""
    for match in words.LATE_BY_HOUR.finditer(text):
        is_of = any(words.LATE_BY_HOUR_OF.fullmatch(text, end, match.start()) for _, end in named)
        if is_of or (not only_named and words.LATE_BY_HOUR_BEFORE.search(text, 0, match.start())):
            yield *match.span(), "late"


def _in_hospital(text: str) -> Iterator[tuple[int, int, str]]:
    """ "明日から金曜まで入院します": nothing else is said to be done, but for coming after it."""
    for match in words.IN_HOSPITAL.finditer(text):
        if words.DAY_BEFORE.search(text, max(match.start() - _SENTENCE, 0), match.start()):
            yield *match.span(), "absent"


def _rests(text: str, named: Sequence[tuple[int, int]]) -> Iterator[_Hit]:
    """ "She will take rest today", "no Hanako today": nothing else is said to be done."""
    for start, end in named:
        no = words.ENGLISH_NO.search(text, 0, start)
        if no and words.ENGLISH_NO_STUDENT.match(text, end):
            yield no.start(), end, "absent"
    if words.ENGLISH_NO_REST.search(text):
        return
    rests = [match for _, end in named if (match := words.ENGLISH_STUDENT_RESTS.match(text, end))]
    for match in (*words.ENGLISH_RESTS.finditer(text), *rests):
        yield *match.span(), "absent"


def _fetched(text: str) -> Iterator[_Hit]:
    """ "13時に迎えに行きます": no hour of a notice that stands is changed."""
    for match in () if words.NEW_HOUR.search(text) else words.FETCHED.finditer(text):
        yield *match.span(), "early"


@lru_cache(maxsize=64)
def _own(kinds: tuple[KindWords, ...]) -> list[tuple[str, re.Pattern[str]]]:
    """A school's own kinds, by their names."""
    names = {kind.slug: folded(shown(kind.name)).split("(")[0].strip() for kind in kinds if kind.slug not in _COMMON}
    early = {kind.slug for kind in kinds if kind.departure}
    return [("early" if slug in early else slug, re.compile(re.escape(name))) for slug, name in names.items() if name]


def _said(text: str, start: int, end: int, what: str, upto: int, named: Sequence[tuple[int, int]]) -> Deed:
    clause = words.CLAUSE_END.search(text, end, upto)
    stop = _before_the_next_name(text, end, clause.end() if clause else upto, named)
    verb = _Verb(text, start, end, named)
    meant = what if _is_kept_home(text, start, end, named) else _meant(verb, what)
    deed = Deed(start, stop, meant, mood(_upto_the_next_one(text, start, stop, named), start, end, stop))
    if _is_quoted(text, start, end):
        return replace(deed, mood="past")
    if meant == "attend" and words.SETS_OUT.match(text, start):
        return replace(deed, mood="firm")
    if meant in ("absent", "late") and deed.mood == "firm" and _is_perhaps(text, start):
        return replace(deed, mood="unsure")
    if meant == "absent" and (words.FORBIDDEN.match(text, start) or words.SUSPENDED.match(text, start)):
        return replace(deed, mood="firm")
    if deed.what == "attend" and _is_not_done(text, deed, end):
        return replace(deed, what="absent", mood="firm")
    return deed


def _is_not_done(text: str, deed: Deed, end: int) -> bool:
    """ "登校しません", "行かないことにしました", "he don't go to school", "neither will be in"."""
    if text[deed.start].isascii():
        negated = words.ENGLISH_NOT_DONE.search(text, max(deed.start - _SENTENCE, 0), deed.start)
        return deed.mood in ("denied", "firm") and negated is not None
    is_denied = deed.mood == "denied" and words.DOES_NOT.match(text, end) is not None
    is_decided = deed.mood in ("denied", "firm", "past") and words.DECIDED_NOT.match(text, end) is not None
    return (is_denied or is_decided) and not is_not_by_then(text, deed.start)


def is_not_by_then(text: str, place: int) -> bool:
    """Whether what stands there only tells when, and not whether: "10時前には着きません"."""
    found = words.NOT_BY_THEN.finditer(text, max(place - _SENTENCE, 0))
    return any(match.start() <= place < match.end() for match in found)


def _before_the_next_name(text: str, end: int, stop: int, named: Sequence[tuple[int, int]]) -> int:
    """Where the clause ends that a name follows without any mark: "花子熱で休み太郎は行きます"."""
    ends = (spot for spot, _ in named if end <= spot < stop and words.ENDS_A_CLAUSE.fullmatch(text, end, spot))
    return next(ends, stop)


def _upto_the_next_one(text: str, start: int, stop: int, named: Sequence[tuple[int, int]]) -> str:
    """The text without what is said behind a clause of the next student: "花子は休ませ、太郎は登校しました"."""
    begin = max(text.rfind(mark, 0, start) for mark in "。\n") + 1
    is_over = words.SOME_TIME_AGO.search(text, begin, start)
    return text[:stop] if not is_over and any(spot == stop for spot, _ in named) else text


def _is_kept_home(text: str, start: int, end: int, named: Sequence[tuple[int, int]]) -> bool:
    """ "太郎を休ませます", "太郎を14時に迎えに行きます": whom, not what."""
    causative = words.CAUSATIVE.match(text, end) or words.CAUSATIVE_END.search(text[start:end])
    causative = causative or words.FETCHED.match(text, start) or words.TAKEN_HOME.search(text[start:end])
    return bool(causative) and any(words.KEPT_HOME.fullmatch(text, spot, start) for _, spot in named if spot <= start)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """ "「明日は休みます」と言いふらしています": words of somebody, which tell nothing by themselves."""
    return words.IN_QUOTES.search(text, 0, start) is not None and words.SAID.match(text, end) is not None


def _is_perhaps(text: str, start: int) -> bool:
    """ "多分休みます"; a 多分 about the cause or the time is none about the deed."""
    doubt = words.PERHAPS.search(text, max(start - 40, 0), start)
    if words.BEGINS_WITH_AN_HOUR.match(text, start):
        return False
    return doubt is not None and not words.PERHAPS_OF_SOMETHING_ELSE.search(doubt[0])


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb in its text, and the words of its sentence before it."""

    text: str
    start: int
    end: int
    named: Sequence[tuple[int, int]]

    @property
    def _begin(self) -> int:
        begin = max(self.text.rfind(mark, 0, self.start) for mark in "。\n")
        return max(begin, self.start - _SENTENCE) + 1

    @property
    def before(self) -> str:
        return self.text[self._begin : self.start]

    @property
    def misses_a_thing(self) -> bool:
        """ "体育を休みます", also with a blank before the verb, as in easy Japanese."""
        is_english = words.ENGLISH_BEGINS.match(self.text, self.start) is not None
        return not is_english and words.NOT_SCHOOL.search(self.before.rstrip(" ")) is not None

    @property
    def is_of_a_sibling(self) -> bool:
        """ "兄は登校します", unless that one is a student, too."""
        sibling = words.SIBLING.search(self.before)
        return sibling is not None and not any(spot == self._begin + sibling.start() for spot, _ in self.named)

    @property
    def is_of_somebody(self) -> bool:
        """ "父は遅れます", "my husband will be late"."""
        return self.is_behind(words.NOT_THE_CHILD) or self.is_of_somebody_in_english

    @property
    def is_of_somebody_in_english(self) -> bool:
        """ "The plumber comes at 9"; "My husband thinks Hanako will be late" is about the student."""
        found = [each.search(self.before) for each in (words.ENGLISH_SOMEBODY_DOES, words.ENGLISH_SUBJECT)]
        begins = [self._begin + match.start() for match in found if match]
        return any(not any(begin <= spot < self.start for spot, _ in self.named) for begin in begins)

    @property
    def is_causative(self) -> bool:
        """ "休ませます"."""
        return bool(
            words.CAUSATIVE.match(self.text, self.end) or words.CAUSATIVE_END.search(self.text[self.start : self.end])
        )

    @property
    def names_its_object(self) -> bool:
        """ "I am keeping her home"."""
        return words.ENGLISH_KEPT.match(self.text, self.start) is not None

    @property
    def has_its_student(self) -> bool:
        """ "面談があるので、花子は11時に学校に入ります"."""
        is_polite = words.COMES_POLITELY.match(self.text, self.start)  # who speaks of the writer
        named = (end for spot, end in self.named if self._begin <= spot)
        return not is_polite and any(words.AS_TOPIC.match(self.text, end) for end in named)

    @property
    def takes_a_thing(self) -> bool:
        """ "I will bring cakes in at ten"."""
        taken = words.ENGLISH_TAKEN.match(self.text, self.start)
        return taken is not None and not any(spot == taken.start("whom") for spot, _ in self.named)

    @property
    def fetches_a_thing(self) -> bool:
        """ "12時に荷物を引き取ります"."""
        whom = words.FETCHES.search(self.text, self.start, self.end + _NEAR)
        spot = whom.span("whom") if whom else (0, 0)
        return whom is not None and not any(spot[0] < end and start < spot[1] for start, end in self.named)

    def is_before(self, *patterns: re.Pattern[str]) -> bool:
        return any(pattern.match(self.text, self.end) for pattern in patterns)

    def is_behind(self, *patterns: re.Pattern[str]) -> bool:
        return any(pattern.search(self.before) for pattern in patterns)


def _meant(verb: _Verb, what: str) -> str:
    """The deed, or elsewhere when the words around it tell that it is not the student's or not about school."""
    is_elsewhere = _ELSEWHERE.get(what)
    return "elsewhere" if is_elsewhere and is_elsewhere(verb) else what


def _undoes_something_else(verb: _Verb) -> bool:
    if words.OUR_OBJECT.match(verb.text, verb.start):
        return False
    announced = sentence_words.ABSENCE_ANNOUNCED.search(verb.text, 0, verb.start)
    is_a_plan = announced is not None and verb.is_before(words.CAME_TO_NOTHING)
    return is_a_plan or verb.is_behind(words.NOT_OUR_UNDO)


def _misses_something_else(verb: _Verb) -> bool:
    """ "体育を休む", and "休ませてから登校させます", which tells why it will be late."""
    if words.AT_HOME.match(verb.text, verb.start) and verb.is_behind(words.GROWN_UP_STAYS):
        return True
    if verb.is_behind(words.GROWN_UP_RESTS) and not verb.is_causative:
        return True
    if verb.is_before(words.SUBORDINATE, words.ENGLISH_MISSED_FROM) or (
        verb.is_behind(words.NOT_BEFORE) and verb.is_before(words.SO_LATE)
    ):
        return True
    if verb.is_behind(words.WITH_SCHOOL, words.ALL_LESSONS):
        return False
    if verb.misses_a_thing or verb.is_before(words.RESTS_FIRST, words.WOULD_HELP):
        return True
    if verb.is_behind(words.PART_OF_DAY, words.OF_THE_PAST, words.HOLIDAY_OF):
        return True
    if verb.is_behind(words.ENGLISH_WE):
        is_of_school = verb.is_before(words.ENGLISH_IN_SCHOOL) or words.ENGLISH_IN_SCHOOL.match(
            verb.text, verb.start, verb.end
        )
        return not (verb.names_its_object or is_of_school)
    return verb.is_of_somebody and not (verb.names_its_object or _misses_school(verb))


def _misses_school(verb: _Verb) -> bool:
    """ "学校を休みます" and "学校は休みます" are the student's; "学校はお休みですか" is not."""
    stays_away = verb.is_behind(words.SCHOOL) and verb.is_before(words.STAYS_AWAY)
    return stays_away or verb.is_behind(words.SCHOOL_IS_MISSED)


def _is_another_late(verb: _Verb) -> bool:
    if verb.is_before(words.SUBORDINATE):
        return True
    is_elsewhere = verb.is_of_somebody or verb.is_behind(words.NOT_SCHOOL, words.LATE_FOR)
    is_of_a_grown_up = verb.is_behind(words.GROWN_UP_ATTENDS)
    return is_elsewhere and (is_of_a_grown_up or not verb.is_behind(words.LATE_FOR_SCHOOL))


def _is_another_leaving(verb: _Verb) -> bool:
    is_let = verb.names_its_object or verb.is_before(words.LET_GO)
    is_another = verb.takes_a_thing or verb.fetches_a_thing or (verb.is_of_somebody and not is_let)
    if verb.is_behind(words.PART_OF_DAY):
        return False
    return (
        is_another
        or verb.is_before(words.SUBORDINATE, words.ENGLISH_AS_ALWAYS)
        or verb.is_behind(words.NOT_SCHOOL, words.LEAVES_ELSEWHERE)
    )


def _comes_for_something_else(verb: _Verb) -> bool:
    if words.ATTENDS.match(verb.text, verb.start) and verb.is_behind(words.GROWN_UP_ATTENDS):
        return True
    if words.SETS_OUT.match(verb.text, verb.start) and verb.is_behind(words.GROWN_UP_STAYS):
        return True
    if verb.is_behind(words.NOT_AT_SCHOOL) or (
        verb.is_before(words.ON_THE_WAY_THERE) and verb.is_behind(words.SOMEWHERE)
    ):
        return True
    if verb.takes_a_thing or verb.is_behind(words.ENGLISH_SIBLING):
        return True
    if (
        verb.is_behind(words.ENGLISH_NOT_THE_CHILD) or verb.is_of_somebody_in_english
    ) and not words.ENGLISH_BRINGS.match(verb.text, verb.start):
        return True
    errands = (
        words.TAKES_ALONG,
        words.PLACE_APART,
        words.SENT_BY,
        words.BEFORE_THE_ABSENCE,
        words.NOT_SCHOOL,
        words.FROM_AFAR,
    )
    return (
        verb.is_before(words.SUBORDINATE, words.HANDS_OVER, words.ENGLISH_AT_AN_HOUR_FOR)
        or words.TAKEN_ALONG.match(verb.text, verb.start) is not None
        or verb.is_behind(*errands)
        or (verb.is_behind(words.ERRAND) and not verb.has_its_student)
        or verb.is_of_a_sibling
    )


_ELSEWHERE: dict[str, Callable[[_Verb], bool]] = {
    "undo": _undoes_something_else,
    "absent": _misses_something_else,
    "late": _is_another_late,
    "early": _is_another_leaving,
    "attend": _comes_for_something_else,
}
