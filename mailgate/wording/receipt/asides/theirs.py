"""Whether all that a sentence of a reply to a receipt names is what stands, or a visit to a doctor meanwhile."""

from collections.abc import Sequence

from mailgate.wording.interpretation.content import spans
from mailgate.wording.interpretation.reasons.listing import is_diagnosis
from mailgate.wording.lexicon.causes.symptoms import WORDS, Entry
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.replies.receipts import asides as words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Bounds, Facts, Spanned
from mailgate.wording.recognition.times import Clock
from mailgate.wording.values import Understood

_MILD = ("tiredness", "unwell", "faintness", "convalescence", "rest_at_home")
_BESIDE_AN_ILLNESS = ("headache", "stomach_ache", "cough", "pain", *words.STATES)


def is_of_theirs(said: Facts, standing: Sequence[Understood]) -> bool:
    """Whether nobody is named but the students of the receipt, their family, and somebody who is handed something."""
    about = {key for notice in standing for key in notice.students}
    helping = (people_words.HANDED, words.HELPS)
    handed = any(pattern.search(said.text, said.start, said.end) for pattern in helping)
    return all(
        each.way in ("family", "own") or (each.students and each.students <= about) or (handed and not each.students)
        for each in said.people
    )


def names_no_news(said: Facts, standing: Sequence[Understood]) -> bool:
    """Whether each cause, day and hour is that of the notices, or a visit to a doctor meanwhile."""
    if any(_is_theirs(said, span, standing) for span in said.causes.denied):
        return False
    doubtful = [span for span in said.causes.doubtful if not _is_theirs(said, span, standing)]
    is_negative = words.TESTED_NEGATIVE.search(said.text, said.start, said.end) is not None
    if not is_negative and any(not words.VISIT.fullmatch(said.text, *span) for span in doubtful):
        return False
    if any(not (_is_known(cause.entry, standing) or _is_mild(cause, said, standing)) for cause in said.causes.sure):
        return False
    hours = {notice.arrival for notice in standing}
    own = [clock for clock in said.clocks if {clock.time} == hours and not _is_at_the_doctors(clock, said)]
    is_then = all(clock in own or _is_of_a_visit(clock, said, standing) for clock in said.clocks)
    return is_then and all(is_meanwhile(period, notice) for period in said.periods for notice in standing)


def _is_of_a_visit(clock: Clock, said: Facts, standing: Sequence[Understood]) -> bool:
    """ "予約は9時です", "9時になったら小児科に連れて行きます" of who stays at home."""
    if any(deed.what != "elsewhere" for deed in said.deeds):
        return False
    is_visit = any(cause.entry.is_visit for cause in said.causes.sure) and not are_coming(standing)
    hours = [notice.arrival for notice in standing if notice.arrival]
    if clock.time and any(hour <= clock.time for hour in hours):
        return False
    return is_visit or _is_at_the_doctors(clock, said)


def _is_at_the_doctors(clock: Clock, said: Facts) -> bool:
    """ "予約は9時です", "8時半に耳鼻科が開くので"."""
    before = words.HOUR_OF_A_VISIT.search(said.text, said.start, clock.start)
    return bool(before or words.AT_THE_DOCTORS.match(said.text, clock.end, said.end))


def _is_theirs(said: Facts, span: Bounds, standing: Sequence[Understood]) -> bool:
    """Whether words that do not say that it holds may mean what the notices say."""
    meant = [entry for entry in WORDS if entry.pattern.match(said.text, *span)]
    return any(_is_known(entry, standing) and not entry.is_visit for entry in meant)


def _is_known(entry: Entry, standing: Sequence[Understood]) -> bool:
    if entry.is_visit:
        return all(notice.kind in ("sick", "late") for notice in standing)
    return all(notice.reason in entry.reasons for notice in standing)


def _is_mild(cause: Cause, said: Facts, standing: Sequence[Understood]) -> bool:
    """ "朝のばたばたした時間", "まだ少し咳をしています": no illness that the school has to hear of."""
    is_news = words.DANGER.search(said.text, cause.start, cause.end) is not None
    if all(notice.kind == "absence" for notice in standing):
        is_way = words.GOES_AND_COMES.match(said.text, cause.start)
        return bool(not is_news and (is_way or words.OF_A_JOURNEY.match(said.text, cause.start)))
    is_so = cause.entry.name in _BESIDE_AN_ILLNESS and words.IS_SO.match(said.text, cause.end, said.end) is not None
    is_so = is_so or (
        cause.entry.name in _BESIDE_AN_ILLNESS and words.TOO.search(said.text, cause.start, cause.end + 1) is not None
    )
    is_still = cause.entry.group == "sick" and words.STILL.search(said.text, said.start, cause.start) is not None
    is_mild = cause.entry.hinders or cause.entry.name in _MILD or is_so or (is_still and not is_diagnosis(cause.entry))
    return is_mild and not is_news and all(notice.kind == "sick" for notice in standing)


def is_meanwhile(period: Period, notice: Understood) -> bool:
    first = notice.date if period.way in ("until", "length") else period.first
    return first is not None and period.last is not None and notice.date <= first and period.last <= notice.until


def masked(said: Facts, harmless: Sequence[Bounds], standing: Sequence[Understood]) -> str:
    """The sentence with marks for its causes, and for what is harmless or known: deeds, days, and hours."""
    letters = list(said.text)
    known: list[Spanned] = [deed for deed in said.deeds if deed.what != "elsewhere" and deed.mood == "firm"]
    known += [period for period in said.periods if are_its_days(period, standing)]
    known += said.clocks
    for start, end in [*spans(known), *harmless]:
        letters[start:end] = words.KNOWN * (end - start)
    for cause in said.causes.sure:
        letters[cause.start : cause.end] = clause_words.MASK * (cause.end - cause.start)
    return "".join(letters[said.start : said.end])


def are_its_days(period: Period, standing: Sequence[Understood]) -> bool:
    return all((period.first or each.date, period.last) == (each.date, each.until) for each in standing)


def are_coming(standing: Sequence[Understood]) -> bool:
    return all(notice.kind in ("late", "attend") for notice in standing)
