"""Sentences of a reply to a receipt about a coming that changes nothing: of another student, on other days, in time."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.days import has_school_day
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.interpretation.students.as_always import comes_as_always
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.replies.receipts import asides as words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts import sentences as receipt_words
from mailgate.wording.lexicon.replies.receipts.corrections import amendments as amendment_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.receipt.asides.theirs import (
    are_coming,
    is_meanwhile,
    is_of_theirs,
    masked,
    names_no_news,
)
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.receipt.students.by_student import with_names
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.values import Understood

_DAY = dt.timedelta(1)


def by_name(facts: Facts, receipt: Receipt, today: dt.date) -> Sequence[Facts]:
    """The sentences with the name of the other one of two students in them: "弟は元気に学校へ行きます" about 花子."""
    others = {student.key for student in receipt.students} - {
        key for notice in receipt.standing for key in notice.students
    }
    sentences = (facts.shown[start:end] for start, end in facts.sentences)
    return [gather(with_names(sentence, others, receipt.students), receipt.students, today) for sentence in sentences]


def goes_on_about_another(
    parts: Sequence[Facts], named: Sequence[Facts], news: Sequence[Facts], standing: Sequence[Understood]
) -> bool:
    """ "太郎は元気です。登校します" about 花子: who comes is the one who was spoken of."""
    return any(
        is_of_one_who_comes(who, standing) and other in news and not other.people and tells_of_coming(other)
        for who, other in zip(named, parts[1:], strict=False)
    )


def is_of_one_who_comes(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "ちなみに太郎はいつも通り登校班で行ってます": of a student of whom no notice stands."""
    about = {key for notice in standing for key in notice.students}
    named = [each for each in said.people if each.way not in ("family", "own")]
    are_others = bool(named) and all(each.students and not each.students & about for each in named)
    is_too = any(people_words.ALSO.match(said.text, each.end) for each in named)
    is_too = is_too and not words.MEASURED.search(said.text, said.start, said.end)
    if not are_others or is_too or said.causes.doubtful:
        return False
    unmeasured = _without_measured(said)
    if not (comes_as_always(unmeasured) or _sets_out(said) or _is_found_well(unmeasured)):
        return False
    is_journey = all(notice.kind == "absence" for notice in standing)
    if is_journey and not words.AT_SCHOOL.search(said.text, said.start, said.end):
        return False
    is_firm = all(deed.mood in ("firm", "past") for deed in said.deeds)
    are_then = all(is_meanwhile(period, notice) for period in said.periods for notice in standing)
    hedges = (coming_words.ELSEWISE, coming_words.OPEN, withdrawal_words.CHANGED)
    told = words.HARMLESS_NUMBERS.sub("", coming_words.AS_EVER.sub("", said.text[said.start : said.end]))
    return is_firm and are_then and not any(hedge.search(told) for hedge in hedges)


def _without_measured(said: Facts) -> Facts:
    """ "太郎の熱も測りましたが平熱でした": a fever that was only looked for."""
    if not words.MEASURED.search(said.text, said.start, said.end):
        return said
    told = [each for each in said.causes.sure if each.entry.group != "better"]
    sure = tuple(each for each in told if not words.MEASURED.match(said.text, each.start))
    return replace(said, causes=replace(said.causes, sure=sure))


def _is_found_well(said: Facts) -> bool:
    """ "太郎も測りましたが36度5分でした", with nothing else."""
    is_measured = words.MEASURED.search(said.text, said.start, said.end) is not None
    is_normal = words.HARMLESS_NUMBERS.search(said.text, said.start, said.end) is not None
    return is_measured and is_normal and not (said.deeds or said.clocks or said.causes.sure or said.causes.denied)


def _sets_out(said: Facts) -> bool:
    """ "太郎はもう玄関で靴をはいています"."""
    if said.deeds or said.clocks or said.causes.sure or said.causes.denied:
        return False
    rest = words.DRESSED.sub("", said.text[said.start : said.end])
    dangers = (words.NO_CONCESSION, words.DOUBT, words.STAYS_AWAY, words.REFUSES)
    return len(rest) < said.end - said.start and not any(danger.search(rest) for danger in dangers)


def comes_beside(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "今日と明日は通常どおり登校いたします" of a journey that begins the day after, "月曜からまた登校します"."""
    begin = min((notice.date for notice in standing), default=dt.date.min)
    said = _without_known_causes(said, standing)
    is_after = _are_next_days(said, standing) and _is_behind_a_weekend(said.periods[-1], standing)
    are_before = is_after or (bool(said.periods) and all(each.last and each.last < begin for each in said.periods))
    deeds = [deed for deed in said.deeds if not (is_after and _is_of_a_weekend(deed, said))]
    comes = bool(deeds) and all(deed.what == "attend" and deed.mood in ("firm", "past") for deed in deeds)
    said = replace(said, deeds=tuple(deeds))
    is_again = words.BACK.search(said.text, said.start, said.end) is not None and not is_after
    if is_again or not (are_before and comes and comes_as_always(said) and is_of_theirs(said, standing)):
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
    harmless = [match.span() for match in words.HARMLESS.finditer(said.text, said.start, said.end)]
    told = masked(said, harmless, standing)
    for period in said.periods:
        told = told.replace(said.text[period.start : period.end], words.KNOWN)
    return not any(hedge.search(told) for hedge in hedges)


def _is_way_home(period: Period, said: Facts, standing: Sequence[Understood]) -> bool:
    """ "27日の夜に帰りますので、月曜から登校します" of a journey up to the 27th."""
    end = min((each.start for each in said.periods if each.start >= period.end), default=said.end)
    day = period.first if period.first == period.last else None
    is_home = words.WAY_HOME.match(said.text, period.end, end) or _flies_home(said, period)
    if day is None or not is_home:
        return False
    is_journey = all(notice.kind == "absence" and notice.date <= day for notice in standing)
    return is_journey and not any(has_school_day(notice.until + _DAY, day + _DAY) for notice in standing)


def _is_of_a_weekend(deed: Deed, said: Facts) -> bool:
    """ "We'll be home Sunday": no absence from school."""
    days = [each for each in said.periods if deed.start <= each.start < deed.end]
    are_free = all(each.first and each.last and not has_school_day(each.first, each.last + _DAY) for each in days)
    return deed.what == "absent" and bool(days) and are_free


def _is_behind_a_weekend(period: Period, standing: Sequence[Understood]) -> bool:
    """Whether it begins with the next day of school, a weekend after an absence."""
    behind = max(notice.until for notice in standing) + _DAY
    return period.first is not None and behind < period.first and not has_school_day(behind, period.first)


def _are_next_days(said: Facts, standing: Sequence[Understood]) -> bool:
    """Whether a sentence is of no days but the first one of school behind an absence, and those on the way to it."""
    signs = (_is_next_day(each, standing) or _is_way_home(each, said, standing) for each in said.periods)
    return bool(said.periods) and all(signs)


def _is_next_day(period: Period, standing: Sequence[Understood]) -> bool:
    """Whether it is the first day of school behind an absence."""
    behind = max(notice.until for notice in standing) + _DAY
    first = period.first
    return first is not None and behind <= first and not has_school_day(behind, first)


def comes_as_planned(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "予定どおり金曜から登校します" of who is absent up to Thursday."""
    comes = bool(said.deeds) and all((deed.what, deed.mood) == ("attend", "firm") for deed in said.deeds)
    is_planned = words.AS_PLANNED.search(said.text, said.start, said.end) is not None
    are_next = _are_next_days(said, standing)
    is_away = all(notice.kind in ABSENCES for notice in standing)
    return comes and is_planned and are_next and is_away and not said.clocks and is_of_theirs(said, standing)


def is_hope(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "明日は行けると思います" and "See you tomorrow" of who is absent today."""
    are_away = all(notice.kind in ABSENCES for notice in standing)
    is_later = all(period.first and period.first > notice.until for period in said.periods for notice in standing)
    comes = all((deed.what, deed.mood) == ("attend", "unsure") for deed in said.deeds) and not said.clocks
    is_hope = words.HOPE.search(said.text, said.start, said.end) is not None
    told = _without_known_causes(said, standing)
    if words.SEE_YOU.search(said.text[said.start : said.end]) and not (said.deeds or said.clocks or told.causes.sure):
        return are_away and _are_next_days(said, standing)
    return are_away and comes and is_hope and bool(said.periods) and is_later and is_of_theirs(said, standing)


def is_decided_later(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "明日は様子を見て決めます" of who is absent today."""
    are_away = all(notice.kind in ABSENCES for notice in standing)
    is_later = all(period.first and period.first > notice.until for period in said.periods for notice in standing)
    is_firm = any(deed.mood in ("firm", "past") for deed in said.deeds) or bool(said.clocks)
    is_left = words.DECIDED_LATER.search(said.text, said.start, said.end) is not None
    return are_away and is_left and bool(said.periods) and is_later and not is_firm and is_of_theirs(said, standing)


def may_come_again(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "金曜から登校していいと言われました" of who is absent up to Thursday."""
    is_allowed = any(amendment_words.MAY_COME.match(said.text, each.end, said.end) for each in said.periods)
    is_away = all(notice.kind in ABSENCES for notice in standing)
    are_none = not said.clocks and all(deed.what == "attend" for deed in said.deeds)
    is_open = amendment_words.OPEN.search(said.text, said.start, said.end) is not None
    return (
        is_allowed
        and is_away
        and are_none
        and not is_open
        and _are_next_days(said, standing)
        and is_of_theirs(said, standing)
    )


def tells_of_coming(said: Facts) -> bool:
    """ "着きましたら職員室に寄ってから教室へ行かせます"."""
    is_then = words.ON_ARRIVAL.search(said.text, said.start, said.end) is not None
    return is_then or any(deed.what == "attend" for deed in said.deeds)


def comes_home(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "28日に帰ります" of a journey up to Friday the 27th: on its last day, or before school begins again."""
    told = _without_known_causes(said, standing)
    if len(said.periods) != 1 or any(deed.what != "elsewhere" for deed in said.deeds) or told.causes.sure:
        return False
    (period,) = said.periods
    is_there = words.FLIES_HOME_THEN.fullmatch(said.text, period.end, said.end) and _flies_home(said, period)
    is_home = is_there or words.COMES_HOME.match(said.text, period.end, said.end) is not None
    is_home = is_home or words.ENDS_THEN.fullmatch(_around(period, said)) is not None
    day = period.first if period.first == period.last else None
    if not (is_home and day and is_of_theirs(said, standing)):
        return False
    ends = [notice.until for notice in standing if notice.kind == "absence"]
    after = day + _DAY
    is_free = all(end <= day and not has_school_day(end + _DAY, after) for end in ends)
    return is_free and len(ends) == len(standing)


def leaves_then(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "25日の夜に出発します" of a journey from the 26th on: when school is over."""
    told = _without_known_causes(said, standing)
    days = {period.first for period in said.periods if period.first == period.last}
    is_only_that = len(said.periods) == 1 and not (told.causes.sure or told.clocks or said.people)
    is_told = is_only_that and words.LEAVES_THEN.fullmatch(_around(said.periods[0], said)) is not None
    return is_told and all(notice.kind == "absence" and days == {notice.date - _DAY} for notice in standing)


def _around(period: Period, said: Facts) -> str:
    """The sentence with a mark for its day."""
    return f"{said.text[said.start : period.start]}{words.KNOWN}{said.text[period.end : said.end]}".strip()


def _flies_home(said: Facts, period: Period) -> bool:
    """ "We fly back on Sunday night"."""
    return words.FLIES_HOME.fullmatch(said.text, said.start, period.start) is not None


def _without_known_causes(said: Facts, standing: Sequence[Understood]) -> Facts:
    """The sentence without the causes that the notices have."""
    sure = tuple(each for each in said.causes.sure if any(n.reason not in each.entry.reasons for n in standing))
    return replace(said, causes=replace(said.causes, sure=sure))


def keeps_its_hour(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "待合室が混んでいますが、10時には着けそうです" of who comes at ten."""
    if not (are_coming(standing) and is_of_theirs(said, standing) and names_no_news(said, standing)):
        return False
    if not said.clocks:
        made = words.MAKES_IT.search(said.text, said.start, said.end)
        told = (*said.deeds, *said.periods)
        return made is not None and not told and not words.NO_CONCESSION.search(said.text, said.start, made.start())
    is_clear = words.NO_CONCESSION.search(said.text, said.start, said.clocks[0].start) is None
    return is_clear and words.KEEPS_ITS_HOUR.match(said.text, said.clocks[-1].end, said.end) is not None


def tells_when(said: Facts, rest: str) -> bool:
    """ "普通に行きます", "昼から行きます": not as it stands."""
    signs = (sibling_words.WELL, withdrawal_words.CHANGED, coming_words.NOT_LATER)
    as_always = any(sign.search(said.text, said.start, said.end) for sign in signs)
    return as_always or lateness_words.LATE_SIGN.search(rest) is not None
