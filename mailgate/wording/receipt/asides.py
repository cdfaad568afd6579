"""Sentences of a reply to a receipt that change nothing: thanks, wishes, and what the family does meanwhile."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.interpretation.content import spans
from mailgate.wording.interpretation.days import has_school_day
from mailgate.wording.interpretation.reasons.listing import ABSENCES, is_diagnosis
from mailgate.wording.interpretation.students.as_always import comes_as_always
from mailgate.wording.lexicon import people as people_words
from mailgate.wording.lexicon.replies.receipts import asides as words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts import sentences as receipt_words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.lexicon.symptoms import WORDS, Entry
from mailgate.wording.normalization import shown
from mailgate.wording.receipt.students.by_student import with_names
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.dates import LONGEST_FIELD
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Bounds, Facts, Spanned, gather
from mailgate.wording.recognition.periods import Period, merged
from mailgate.wording.recognition.times import Clock
from mailgate.wording.values import Candidate, Understood

_MILD = ("tiredness", "unwell", "faintness", "convalescence")
_BESIDE_AN_ILLNESS = ("headache", "stomach_ache", "cough", "pain", *words.STATES)
LONGEST = 5 * LONGEST_FIELD
"""Characters: what is longer is read as a whole."""


def without_asides(text: str, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime) -> str:
    """The text without the sentences that change nothing; empty where none is left."""
    facts = gather(shown(text), students, now.date())
    parts = [facts.part(*bounds) for bounds in facts.sentences]
    is_settled = any(_stays_away(part, standing) for part in parts)
    by_name = _by_name(facts, standing, students, now.date())
    news = [
        part
        for part, named in zip(parts, by_name, strict=True)
        if not (_changes_nothing(part, standing, is_settled=is_settled) or _is_of_one_who_comes(named, standing))
    ]
    is_kept = len(news) == len(parts) or _goes_on_about_another(parts, news, standing)
    return text if is_kept else "".join(facts.shown[part.start : part.end] for part in news).strip()


def _by_name(
    facts: Facts, standing: Sequence[Understood], students: Sequence[Candidate], today: dt.date
) -> Sequence[Facts]:
    """The sentences with the name of the other one of two students in them: "弟は元気に学校へ行きます" about 花子."""
    others = {student.key for student in students} - {key for notice in standing for key in notice.students}
    sentences = (facts.shown[start:end] for start, end in facts.sentences)
    return [gather(with_names(sentence, others, students), students, today) for sentence in sentences]


def _goes_on_about_another(parts: Sequence[Facts], news: Sequence[Facts], standing: Sequence[Understood]) -> bool:
    """ "太郎は元気です。登校します" about 花子: who comes is the one who was spoken of."""
    return any(
        _is_of_one_who_comes(one, standing) and other in news and not other.people and _tells_of_coming(other)
        for one, other in pairwise(parts)
    )


def _stays_away(said: Facts, standing: Sequence[Understood]) -> bool:
    """Whether a sentence says that all stay at home, as they were to: then it is no matter how they are."""
    stays = any(deed.what == "absent" for deed in said.deeds)
    return stays and not _are_coming(standing) and _changes_nothing(said, standing, is_settled=False)


def _changes_nothing(said: Facts, standing: Sequence[Understood], *, is_settled: bool) -> bool:
    sentence = said.text[said.start : said.end]
    if is_polite(sentence):
        return True
    if words.TELLS_LATER.fullmatch(sentence.strip()):
        return all(deed.mood not in ("firm", "past") for deed in said.deeds)
    if words.APOLOGY.fullmatch(sentence.strip()) and not _are_coming(standing):
        return True
    is_settled = is_settled or words.STILL_ILL.search(sentence) is not None
    if _is_of_one_who_comes(said, standing) or _is_hope(said, standing) or _comes_beside(said, standing):
        return True
    said = said if _are_coming(standing) else _without_concession(said)
    harmless = [match.span() for match in words.HARMLESS.finditer(said.text, said.start, said.end)]
    told = said.without(harmless)
    if words.AS_PLANNED.search(sentence):
        return _is_as_planned(_masked(told, harmless, standing)) and _agrees(told, standing)
    if words.AGREES.search(sentence) or _names_its_days(told, standing):
        return _agrees(told, standing)
    if _is_over(told, standing) or _is_wish(told, harmless, standing) or _keeps_its_hour(told, standing):
        return True
    if _comes_home(said, standing):
        return True
    told = _without_recovery(told) if is_settled else told
    is_known = _is_of_theirs(told, standing) and _names_no_news(told, standing)
    return is_known and _goes_on(told, _masked(told, harmless, standing), standing, is_settled=is_settled)


def _is_of_one_who_comes(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "ちなみに太郎はいつも通り登校班で行ってます": of a student of whom no notice stands."""
    about = {key for notice in standing for key in notice.students}
    named = [each for each in said.people if each.way not in ("family", "own")]
    are_others = bool(named) and all(each.students and not each.students & about for each in named)
    is_too = any(people_words.ALSO.match(said.text, each.end) for each in named)
    if not are_others or is_too or not comes_as_always(said) or said.causes.doubtful:
        return False
    is_journey = all(notice.kind == "absence" for notice in standing)
    if is_journey and not words.AT_SCHOOL.search(said.text, said.start, said.end):
        return False
    is_firm = all(deed.mood in ("firm", "past") for deed in said.deeds)
    are_then = all(_is_meanwhile(period, notice) for period in said.periods for notice in standing)
    hedges = (coming_words.ELSEWISE, coming_words.OPEN, withdrawal_words.CHANGED)
    told = coming_words.AS_EVER.sub("", said.text[said.start : said.end])
    return is_firm and are_then and not any(hedge.search(told) for hedge in hedges)


def _comes_beside(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "今日と明日は通常どおり登校いたします" of a journey that begins the day after, "月曜からまた登校します"."""
    begin = min(notice.date for notice in standing)
    is_after = bool(said.periods) and all(_is_behind_a_weekend(each, standing) for each in said.periods)
    are_before = is_after or (bool(said.periods) and all(each.last and each.last < begin for each in said.periods))
    comes = bool(said.deeds) and all(deed.what == "attend" and deed.mood in ("firm", "past") for deed in said.deeds)
    is_again = words.BACK.search(said.text, said.start, said.end) is not None and not is_after
    if is_again or not (are_before and comes and comes_as_always(said) and _is_of_theirs(said, standing)):
        return False
    hedges = (
        coming_words.ELSEWISE,
        coming_words.OPEN,
        withdrawal_words.CHANGED,
        receipt_words.HALF_A_DAY,
        receipt_words.PART_OF_DAY,
        lateness_words.LATE_SIGN,
        words.NO_CONCESSION,
    )
    told = _masked(said, [], standing)
    for period in said.periods:
        told = told.replace(said.text[period.start : period.end], words.KNOWN)
    return not any(hedge.search(told) for hedge in hedges)


def _is_behind_a_weekend(period: Period, standing: Sequence[Understood]) -> bool:
    """Whether it begins with the next day of school, a weekend after an absence."""
    behind = max(notice.until for notice in standing) + dt.timedelta(1)
    return period.first is not None and behind < period.first and not has_school_day(behind, period.first)


def _is_hope(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "明日は行けると思います" of who is absent today."""
    are_away = all(notice.kind in ABSENCES for notice in standing)
    is_later = all(period.first and period.first > notice.until for period in said.periods for notice in standing)
    comes = bool(said.deeds) and all((deed.what, deed.mood) == ("attend", "unsure") for deed in said.deeds)
    is_hope = words.HOPE.search(said.text, said.start, said.end) is not None
    return are_away and comes and is_hope and bool(said.periods) and is_later and _is_of_theirs(said, standing)


def _without_recovery(said: Facts) -> Facts:
    sure = tuple(cause for cause in said.causes.sure if cause.entry.group != "better")
    return replace(said, causes=replace(said.causes, sure=sure))


def _without_concession(said: Facts) -> Facts:
    """ "熱は下がりましたが、今日は休ませます": the clause that tells what is done, where the other one does not."""
    begins = [match.end() for match in words.CONCEDED.finditer(said.text, said.start, said.end)]
    if not begins or begins[-1] >= said.end:
        return said
    head, tail = said.part(said.start, begins[-1]), said.part(begins[-1], said.end)
    does = any(deed.mood != "unsure" and deed.what != "elsewhere" for deed in head.deeds)
    is_news = does or head.periods or head.clocks or words.NO_CONCESSION.search(said.text, head.start, head.end)
    about_nobody_else = all(each.students for each in head.people)
    return tail if tail.deeds and about_nobody_else and not is_news else said


def _is_wish(said: Facts, harmless: Sequence[Bounds], standing: Sequence[Understood]) -> bool:
    """ "先生もお体に気をつけてください", "遅刻の連絡、受け取っていただきありがとうございます"."""
    sentence = said.text[said.start : said.end]
    is_open = any(deed.mood != "unsure" for deed in said.deeds) or (said.deeds and words.DOUBT.search(sentence))
    if is_open or not words.WISH.search(sentence):
        return False
    staff = words.FOR_STAFF.search(said.text, said.start, said.end)
    told = said.part(said.start, staff.start()) if staff else said
    behind = [cause for cause in said.causes.sure if cause.start >= told.end]
    is_news = bool(staff and words.NO_CONCESSION.search(_masked(told, harmless, standing)))
    are_warned_of = all(words.WARNED_OF.match(said.text, cause.end) for cause in behind)
    return are_warned_of and not is_news and _is_of_theirs(said, standing) and _names_no_news(told, standing)


def _goes_on(said: Facts, masked: str, standing: Sequence[Understood], *, is_settled: bool) -> bool:
    """What the family does meanwhile, with nothing that may change anything: "病院に連れて行きます"."""
    rest = words.ERRAND.sub("", masked)
    rest = words.TOGETHER.sub("", rest) if len(standing) > 1 else rest
    rest = words.SCHOOL_LIFE.sub("", rest) if words.FEELS.search(rest) else rest
    is_plan = all(notice.kind == "absence" for notice in standing)
    rest = words.SETS_OUT.sub("", rest) if is_plan else rest
    rest = words.DRESSED.sub("", rest) if _are_coming(standing) else rest
    danger = words.NO_CONCESSION if is_settled else words.DANGER
    if danger.search(rest) or not words.ENDS.search(masked):
        return False
    if words.PLACES.search(rest) and not (_are_coming(standing) and _tells_of_coming(said)):
        return False
    if is_plan and (words.NEGATED.search(rest) or words.PLAN_IN_DOUBT.search(rest)):
        return False
    if _are_coming(standing) and (_tells_when(said, rest) or words.STAYS_AWAY.search(rest) or _is_open(rest)):
        return False
    if any(deed.what != "elsewhere" for deed in said.deeds):
        return _says_what_stands(said, standing)
    moves = words.PLAN_MOVES if is_plan else words.MOVES
    return _are_coming(standing) or moves.search(rest) is None


def _tells_of_coming(said: Facts) -> bool:
    """ "着きましたら職員室に寄ってから教室へ行かせます"."""
    is_then = words.ON_ARRIVAL.search(said.text, said.start, said.end) is not None
    return is_then or any(deed.what == "attend" for deed in said.deeds)


def _is_open(rest: str) -> bool:
    """Whether the main clause leaves anything open: not so "空きがなく焦りましたが、受付しました"."""
    begin = max((match.end() for match in words.CONCEDED.finditer(rest)), default=0)
    return words.DOUBT.search(rest, begin if begin < len(rest) else 0) is not None


def _is_of_theirs(said: Facts, standing: Sequence[Understood]) -> bool:
    """Whether nobody is named but the students of the receipt, their family, and somebody who is handed something."""
    about = {key for notice in standing for key in notice.students}
    helping = (people_words.HANDED, words.HELPS)
    handed = any(pattern.search(said.text, said.start, said.end) for pattern in helping)
    return all(
        each.way in ("family", "own") or (each.students and each.students <= about) or (handed and not each.students)
        for each in said.people
    )


def _names_no_news(said: Facts, standing: Sequence[Understood]) -> bool:
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
    is_then = all({clock.time} == hours or _is_of_a_visit(clock, said, standing) for clock in said.clocks)
    return is_then and all(_is_meanwhile(period, notice) for period in said.periods for notice in standing)


def _is_of_a_visit(clock: Clock, said: Facts, standing: Sequence[Understood]) -> bool:
    """ "予約は9時です", "9時になったら小児科に連れて行きます" of who stays at home."""
    if any(deed.what != "elsewhere" for deed in said.deeds):
        return False
    is_visit = any(cause.entry.is_visit for cause in said.causes.sure) and not _are_coming(standing)
    hours = [notice.arrival for notice in standing if notice.arrival]
    if clock.time and any(hour <= clock.time for hour in hours):
        return False
    before = words.HOUR_OF_A_VISIT.search(said.text, said.start, clock.start)
    return is_visit or bool(before or words.AT_THE_DOCTORS.match(said.text, clock.end, said.end))


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
        return not is_news and words.OF_A_JOURNEY.match(said.text, cause.start) is not None
    is_so = cause.entry.name in _BESIDE_AN_ILLNESS and words.IS_SO.match(said.text, cause.end, said.end) is not None
    is_so = is_so or (
        cause.entry.name in _BESIDE_AN_ILLNESS and words.TOO.search(said.text, cause.start, cause.end + 1) is not None
    )
    is_still = cause.entry.group == "sick" and words.STILL.search(said.text, said.start, cause.start) is not None
    is_mild = cause.entry.hinders or cause.entry.name in _MILD or is_so or (is_still and not is_diagnosis(cause.entry))
    return is_mild and not is_news and all(notice.kind == "sick" for notice in standing)


def _is_meanwhile(period: Period, notice: Understood) -> bool:
    first = notice.date if period.way in ("until", "length") else period.first
    return first is not None and period.last is not None and notice.date <= first and period.last <= notice.until


def _masked(said: Facts, harmless: Sequence[Bounds], standing: Sequence[Understood]) -> str:
    """The sentence with marks for its causes, and for what is harmless or known: deeds, days, and hours."""
    letters = list(said.text)
    known: list[Spanned] = [deed for deed in said.deeds if deed.what != "elsewhere" and deed.mood == "firm"]
    known += [period for period in said.periods if _are_its_days(period, standing)]
    known += said.clocks
    for start, end in [*spans(known), *harmless]:
        letters[start:end] = words.KNOWN * (end - start)
    for cause in said.causes.sure:
        letters[cause.start : cause.end] = clause_words.MASK * (cause.end - cause.start)
    return "".join(letters[said.start : said.end])


def _are_its_days(period: Period, standing: Sequence[Understood]) -> bool:
    return all((period.first or each.date, period.last) == (each.date, each.until) for each in standing)


def _says_what_stands(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "今日はゆっくり休ませます" of an absence, "終わり次第向かいます" of who is late."""
    deeds = [deed for deed in said.deeds if deed.what != "elsewhere"]
    signs = words.NOT_AS_BEFORE.finditer(said.text, said.start, said.end)
    more = [match[0] for match in signs if not _is_of_a_symptom(match, said, deeds)]
    if all(notice.date < notice.until for notice in standing):
        more = [word for word in more if not words.GOES_ON_SO.fullmatch(word)]
    if more or not all(_is_so(deed, said) for deed in deeds):
        return False
    stands = "attend" if _are_coming(standing) else "absent"
    is_theirs = _are_coming(standing) or all(notice.kind in ABSENCES for notice in standing)
    are_then = all(_are_its_days(period, standing) for period in said.periods)
    return is_theirs and are_then and all(deed.what == stands for deed in deeds)


def _is_of_a_symptom(sign: re.Match[str], said: Facts, deeds: Sequence[Deed]) -> bool:
    """ "まだだるそうなので、お休みさせてください": a symptom goes on, between the sign and what is done."""
    end = min(deed.start for deed in deeds)
    is_before = any(sign.end() <= cause.start and cause.end <= end for cause in said.causes.sure)
    return is_before and words.STILL.fullmatch(sign[0]) is not None


def _is_so(deed: Deed, said: Facts) -> bool:
    """Whether a deed is firm: "休んでいます" is not over, and "10時に間に合うよう送ります" no doubt."""
    aims = words.AIMS.search(said.text, said.start, deed.start)
    return deed.mood == "firm" or bool(aims or words.STAYS.match(said.text, deed.start))


def _agrees(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "26日までお休みで間違いありません": whatever is named is what stands."""
    kinds = {"absent"} if all(notice.kind in ABSENCES for notice in standing) else {"late", "attend"}
    are_theirs = {deed.what for deed in said.deeds} <= kinds and _is_of_theirs(said, standing)
    return (
        are_theirs
        and _names_no_news(said, standing)
        and all(_are_its_days(period, standing) for period in merged(list(said.periods)))
    )


def _is_as_planned(masked: str) -> bool:
    """ "花子は予定どおり10時です", and not "予定どおりには行けるか分かりません"."""
    return words.NOT_AS_PLANNED.search(words.IN_TIME.sub("", masked)) is None


def _names_its_days(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "花子は今日だけです"."""
    letters = list(_masked(said, [], standing))
    for start, end in spans(said.people):
        letters[start - said.start : end - said.start] = words.KNOWN * (end - start)
    return bool(said.periods) and words.ONLY_THEN.fullmatch("".join(letters).strip()) is not None


def _is_over(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "診察が終わりました" of who is late for it."""
    is_late = _is_of_theirs(said, standing) and all(notice.kind == "late" for notice in standing)
    news = [*said.deeds, *said.clocks, *said.periods]
    return is_late and not news and words.OVER.fullmatch(said.text[said.start : said.end].strip("。!\n ")) is not None


def _comes_home(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "28日に帰ります" of a journey up to Friday the 27th: on its last day, or before school begins again."""
    if len(said.periods) != 1 or any(deed.what != "elsewhere" for deed in said.deeds) or said.causes.sure:
        return False
    (period,) = said.periods
    is_home = words.COMES_HOME.match(said.text, period.end, said.end) is not None
    day = period.first if period.first == period.last else None
    if not (is_home and day and _is_of_theirs(said, standing)):
        return False
    ends = [notice.until for notice in standing if notice.kind == "absence"]
    after = day + dt.timedelta(1)
    is_free = all(end <= day and not has_school_day(end + dt.timedelta(1), after) for end in ends)
    return is_free and len(ends) == len(standing)


def _keeps_its_hour(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "待合室が混んでいますが、10時には着けそうです" of who comes at ten."""
    if not (_are_coming(standing) and said.clocks and _is_of_theirs(said, standing) and _names_no_news(said, standing)):
        return False
    is_clear = words.NO_CONCESSION.search(said.text, said.start, said.clocks[0].start) is None
    return is_clear and words.KEEPS_ITS_HOUR.match(said.text, said.clocks[-1].end, said.end) is not None


def _are_coming(standing: Sequence[Understood]) -> bool:
    return all(notice.kind in ("late", "attend") for notice in standing)


def _tells_when(said: Facts, rest: str) -> bool:
    """ "普通に行きます", "昼から行きます": not as it stands."""
    signs = (sibling_words.WELL, withdrawal_words.CHANGED, coming_words.NOT_LATER)
    as_always = any(sign.search(said.text, said.start, said.end) for sign in signs)
    return as_always or lateness_words.LATE_SIGN.search(rest) is not None
