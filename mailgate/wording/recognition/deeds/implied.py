"""Deeds that are told without a verb of school: by an hour alone, a stay in hospital, or a rest."""

from collections.abc import Iterator, Sequence

from mailgate.wording.lexicon.deeds import absence as absence_words
from mailgate.wording.lexicon.deeds import certainty as certainty_words
from mailgate.wording.lexicon.deeds import coming as coming_words
from mailgate.wording.lexicon.deeds import elsewhere as elsewhere_words
from mailgate.wording.lexicon.deeds import lateness as lateness_words
from mailgate.wording.lexicon.deeds import leaving_early as leaving_words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.recognition.deeds.verbs import SENTENCE

Hit = tuple[int, int, str]
"""Where a deed stands, and which one."""


def implied(kept: Sequence[Hit], text: str, named: Sequence[tuple[int, int]]) -> list[Hit]:
    """What is told without a verb of school: coming late, being fetched, or staying away.

    Beside other deeds only that of a student who is named ("太郎は9時半になります"), and beside a coming only one
    before the end of school ("登校しますが、11時に迎えに行きます").
    """
    if not kept:
        told = (
            list(_late_by_hour(text, named)),
            list(_sets_out_late(text)),
            list(_fetched(text)),
            list(_in_hospital(text)),
            list(_rests(text, named)),
        )
        return next(filter(None, told), [])
    found = [*_late_by_hour(text, named, only_named=True), *_sets_out(text)]
    late = (hit for hit in _late_by_hour(text, named) if not elsewhere_words.ERRAND.search(text, 0, hit[0]))
    found += [
        hit
        for hit in late
        if hit not in found and (_is_of_one_named(hit, kept, text, named) or _is_when_they_come(hit, kept, text))
    ]
    coming = {what for _, end, what in kept if not certainty_words.SUBORDINATE.match(text, end)} <= {"attend"}
    early = (hit for hit in _fetched(text) if not leaving_words.AFTER_SCHOOL.search(text, hit[0], hit[1]))
    found += [hit for hit in early if coming or _is_of_one_named(hit, kept, text, named)]
    found += [hit for hit in _in_hospital(text) if coming and hit[1] <= kept[0][0]]
    found += _rests_of_one_named(kept, text, named)
    return [hit for hit in found if not any(start < hit[1] and hit[0] < end for start, end, _ in kept)]


def _sets_out(text: str) -> Iterator[Hit]:
    """ "欠席とお伝えしましたが、やっぱり行くと言って家を出ました": who was to stay away is on the way."""
    told = return_words.ABSENCE_ANNOUNCED.search(text)
    for match in coming_words.SETS_OUT.finditer(text, told.end()) if told else ():
        yield *match.span(), "attend"
    for match in coming_words.SETS_OFF.finditer(text, told.end()) if told else ():
        if not lateness_words.SOMEWHERE_ELSE.search(text, *_sentence(text, match.start())):
            yield *match.span(), "attend"


def _is_of_one_named(hit: Hit, kept: Sequence[Hit], text: str, named: Sequence[tuple[int, int]]) -> bool:
    """ "花子は休みます。太郎は11時に迎えに行きます": what the student is named for whom that is said."""
    begins = max([0, *(text.rfind(mark, 0, hit[0]) for mark in "。\n"), *(end for _, end, _ in kept if end <= hit[0])])
    return any(begins <= start < hit[1] for start, _ in named)


def _is_when_they_come(hit: Hit, kept: Sequence[Hit], text: str) -> bool:
    """ "病院に寄ってから行くので、明日は10時になります": the hour of a coming that is told right before it."""
    coming = (end for _, end, what in kept if what == "attend" and end <= hit[0])
    return any(lateness_words.THEN_AT.fullmatch(text, end, hit[0]) for end in coming)


def _late_by_hour(text: str, named: Sequence[tuple[int, int]], *, only_named: bool = False) -> Iterator[Hit]:
    """ "寝坊しました。9時過ぎになります": nothing else is said to be done."""
    for match in lateness_words.LATE_BY_HOUR.finditer(text):
        is_of = any(lateness_words.LATE_BY_HOUR_OF.fullmatch(text, end, match.start()) for _, end in named)
        if is_of or (not only_named and lateness_words.LATE_BY_HOUR_BEFORE.search(text, 0, match.start())):
            yield *match.span(), "late"


def _sets_out_late(text: str) -> Iterator[Hit]:
    """ "少し横にさせてから9時に家を出ます", where nobody goes anywhere but to school."""
    found = list(lateness_words.SETS_OUT_LATE.finditer(text))
    for match in found if not (found and lateness_words.SOMEWHERE_ELSE.search(text)) else ():
        yield *match.span(), "late"


def _in_hospital(text: str) -> Iterator[Hit]:
    """ "明日から金曜まで入院します": nothing else is said to be done, but for coming after it."""
    for match in absence_words.IN_HOSPITAL.finditer(text):
        if lateness_words.DAY_BEFORE.search(text, max(match.start() - SENTENCE, 0), match.start()):
            yield *match.span(), "absent"


def _rests(text: str, named: Sequence[tuple[int, int]]) -> Iterator[Hit]:
    """ "She will take rest today", "no Hanako today": nothing else is said to be done."""
    yield from _without_student(text, named)
    if not absence_words.ENGLISH_NO_REST.search(text):
        yield from _rests_within(text, named, 0, len(text))


def _rests_of_one_named(kept: Sequence[Hit], text: str, named: Sequence[tuple[int, int]]) -> Iterator[Hit]:
    """ "Hanako comes at 10. Taro has a fever, so he's with his grandad today": a sentence of nothing else."""
    for spot, _ in named:
        begin, end = _sentence(text, spot)
        is_done = any(begin <= start < end for start, _, _ in kept)
        if not (is_done or absence_words.ENGLISH_NO_REST.search(text, begin, end)):
            yield from _rests_within(text, named, begin, end)


def _without_student(text: str, named: Sequence[tuple[int, int]]) -> Iterator[Hit]:
    """ "No Hanako today"."""
    for start, end in named:
        no = absence_words.ENGLISH_NO.search(text, 0, start)
        if no and absence_words.ENGLISH_NO_STUDENT.match(text, end):
            yield no.start(), end, "absent"


def _rests_within(text: str, named: Sequence[tuple[int, int]], begin: int, end: int) -> Iterator[Hit]:
    stops = [stop for _, stop in named if begin <= stop < end]
    rests = [match for stop in stops if (match := absence_words.ENGLISH_STUDENT_RESTS.match(text, stop, end))]
    for match in (*absence_words.ENGLISH_RESTS.finditer(text, begin, end), *rests):
        if not absence_words.ENGLISH_NO_REST_IN_IT.search(text, *_sentence(text, match.start())):
            yield *match.span(), "absent"


def _sentence(text: str, place: int) -> tuple[int, int]:
    """The bounds of the sentence, in English, that holds this place."""
    begin = max((mark.end() for mark in clause_words.SENTENCE_END.finditer(text, 0, place)), default=0)
    mark = clause_words.SENTENCE_END.search(text, place)
    return begin, mark.end() if mark else len(text)


def _fetched(text: str) -> Iterator[Hit]:
    """ "13時に迎えに行きます": no hour of a notice that stands is changed."""
    for match in () if leaving_words.NEW_HOUR.search(text) else leaving_words.FETCHED.finditer(text):
        yield *match.span(), "early"
