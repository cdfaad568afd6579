"""Another deed than the form's, less of it, or its own in doubt."""

from mailgate.wording.form.remarks.form_notice import (
    FormNotice,
    in_sentence,
    is_of_day,
    is_once_over,
    is_said,
    is_said_of_now,
)
from mailgate.wording.lexicon import times as times_words
from mailgate.wording.lexicon.objections import deeds as words
from mailgate.wording.lexicon.objections import parts_of_the_day as part_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.plain import sentences as plain
from mailgate.wording.plain.values import ABSENT, COMES, EARLY, LATE
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts

_IN_JAPANESE = {"sick": ABSENT, "absence": ABSENT, "late": LATE, "leave-early": EARLY, "attend": COMES}

_SIGNS = {
    "sick": (words.LEAVES_EARLY, words.ON_THE_WAY, words.TAKES_PART, words.COMES_LATER),
    "absence": (words.LEAVES_EARLY, words.ON_THE_WAY, words.LEAVES_AFTER_SCHOOL, words.COMES_LATER),
    "late": (words.NOT_LATE, words.GOES_HOME, words.LEAVES_EARLY),
    "attend": (words.GOES_HOME, words.LEAVES_EARLY, words.PART_ONLY),
}
"""What is said of another kind of notice in words that are no deed."""


def is_another(told: FormNotice, said: Facts) -> bool:
    """ "遅刻に変更です", "やっぱり行きます", "入院します" beside coming late."""
    if plain.deeds_in(said.shown) - {_IN_JAPANESE.get(told.notice.kind, "")}:
        return True
    deeds = [deed for deed in _of_this_day(told, said) if not _gives_way(deed, told, said)]
    if any((deed.mood == "denied") == told.is_own(deed) for deed in deeds):
        return True
    stays = any(cause.entry.name == "hospital_stay" for cause in said.causes.sure)
    today = _without_other_days(told, said)
    past = [deed for deed in today.deeds if (deed.what, deed.mood) == ("attend", "past")]
    came = any(
        not (_only_dates(deed, said) or _gives_way(deed, told, said) or _leads_elsewhere(deed, said)) for deed in past
    )
    if told.is_absence and told.notice.date == told.today and came:
        return True
    is_elsewhere = any(is_said(sign, today) for sign in _SIGNS.get(told.notice.kind, ()))
    return (stays and not told.is_absence) or is_elsewhere


def is_of_a_part(told: FormNotice, said: Facts) -> bool:
    """ "部活のみ休みます", "テストだけ受けます": less than the absence of the form, or no leaving early."""
    if told.notice.departure:
        return is_said(words.TO_THE_END, said)
    signs = (words.ONLY_A_PART, words.THERE_FOR_A_PART)
    today = _without_other_days(told, said)
    is_part = any(is_said(sign, today) for sign in signs) or _is_from_a_part_on(today) or _names_a_part(today)
    return told.is_absence and is_part


def _names_a_part(said: Facts) -> bool:
    """ "3時間目の体育には間に合うと思います": any part of the day, unless it is known to be harmless."""
    return any(
        part_words.PART.search(said.text, *bounds)
        and (part_words.AT_SCHOOL.search(said.text, *bounds) or not part_words.BESIDE.search(said.text, *bounds))
        for bounds in said.sentences
    )


def _is_from_a_part_on(said: Facts) -> bool:
    """ "午後からです", but not "告別式は11時からです", which is when something else begins."""
    found = (
        match
        for start, end in said.sentences
        for match in lateness_words.FROM_PART_OF_DAY.finditer(said.text, start, end)
    )
    return any(not words.WHAT_BEGINS.search(said.text, 0, match.start()) for match in found)


def is_open(told: FormNotice, said: Facts) -> bool:
    """ "休ませたほうがいいですか", "休むかもしれません"."""
    return any(
        deed.mood in ("asked", "unsure")
        and not (_is_a_little_later(deed, said) or _is_once_ready(deed, told, said) or _gives_way(deed, told, said))
        and not (told.notice.kind == "late" and (names_its_hour(deed, said) or _is_expected(deed, told, said)))
        and not (told.notice.kind == "attend" and words.ALLOWED.match(said.text, deed.start))
        and not is_once_over(told, said, said.sentence_at(deed.start))
        for deed in _of_this_day(told, said)
    )


def names_its_hour(deed: Deed, said: Facts) -> bool:
    """ "着くのは10時です": when somebody comes, and no doubt of it."""
    return words.NAMES_ITS_HOUR.match(said.text, deed.start) is not None


def _is_expected(deed: Deed, told: FormNotice, said: Facts) -> bool:
    """ "11時前には着けるかなと思います" beside that hour."""
    start, end = said.sentence_at(deed.start)
    hours = [clock.time for clock in said.clocks if start <= clock.start < end]
    return told.notice.arrival in hours and expects_an_hour(deed, said)


def expects_an_hour(deed: Deed, said: Facts) -> bool:
    """ "9時50分着の見込みです": when somebody thinks to come, and no doubt of it; a doctor's hour is another one."""
    start, end = said.sentence_at(deed.start)
    hours = [clock for clock in said.clocks if start <= clock.start < end]
    hours = [clock for clock in hours if not times_words.OF_VISIT.match(said.text, clock.end)]
    return len(hours) == 1 and lateness_words.EXPECTED.search(said.text, deed.start, end) is not None


def _is_a_little_later(deed: Deed, said: Facts) -> bool:
    """ "混んでいたら少し遅れます" beside a late coming."""
    start, _ = said.sentence_at(deed.start)
    return deed.what == "late" and words.A_LITTLE.search(said.text, start, deed.start) is not None


def _is_once_ready(deed: Deed, told: FormNotice, said: Facts) -> bool:
    """ "準備ができたら送ります", "診察が終わり次第向かいます" beside a late coming: what will end for sure."""
    start, _ = said.sentence_at(deed.start)
    return told.notice.kind == "late" and words.READY.search(said.text, start, deed.start) is not None


def _gives_way(deed: Deed, told: FormNotice, said: Facts) -> bool:
    """ "本人は行きたがっていますが休ませます", "行きたいと言うので登校させます": the main clause decides."""
    _, end = said.sentence_at(deed.start)
    later = [each for each in said.deeds if deed.end <= each.start < end]
    is_less = not told.is_own(deed) or any(sign.match(said.text, deed.start) for sign in (words.WISHED, words.WONDERED))
    return bool(is_less) and any(told.is_own(each) and each.mood == "firm" for each in later[-1:])


def _of_this_day(told: FormNotice, said: Facts) -> list[Deed]:
    now = [deed for deed in said.deeds if is_said_of_now(deed) and not _only_dates(deed, said)]
    here = [deed for deed in now if not (told.notice.kind == "absence" and _is_a_journey(deed, said))]
    here = [deed for deed in here if not (deed.what == "attend" and _leads_elsewhere(deed, said))]
    here = [deed for deed in here if not words.OF_WHOM.search(said.text, 0, deed.start)]
    here = [deed for deed in here if not (told.is_absence and words.UNWILLING.match(said.text, deed.start))]
    return [deed for deed in here if not _is_of_another_day(deed, told, said)]


def _only_dates(deed: Deed, said: Facts) -> bool:
    """ "登校した日に持たせます": when something else is done."""
    return words.DURING.match(said.text, deed.start) is not None


def _is_a_journey(deed: Deed, said: Facts) -> bool:
    """ "父の赴任先に行きます" beside an absence of the family."""
    return deed.what == "attend" and words.TO_ANOTHER_PLACE.search(said.text, 0, deed.start) is not None


def _leads_elsewhere(deed: Deed, said: Facts) -> bool:
    """ "専門医まで行くので", "大学病院です。主人が連れて行きます", "診断書を学校へ送ります": no coming."""
    start, end = said.sentence_at(deed.start)
    if any(sign.search(said.text, start, deed.start) for sign in (words.TO_A_DOCTOR, words.THING_TO_SEND)):
        return True
    is_taken = words.TAKEN_THERE.match(said.text, deed.start) and not words.TO_SCHOOL.search(said.text, start, end)
    return bool(is_taken) and any(cause.entry.is_visit and cause.start < deed.start for cause in said.causes.sure)


def _is_of_another_day(deed: Deed, told: FormNotice, said: Facts) -> bool:
    """ "明日は行きます" in the remarks of a notice for today."""
    days = [day for day in in_sentence(said, deed.start).periods if is_of_day(deed, day, said)]
    return bool(days) and all(period.first and not told.holds(period) for period in days)


def _without_other_days(told: FormNotice, said: Facts) -> Facts:
    """The sentences that name none but the form's days."""
    others = {said.sentence_at(day.start) for day in said.periods if day.way != "length" and not told.holds(day)}
    return said.without(sorted(others))
