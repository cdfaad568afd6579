"""What the remarks of a form may say against it."""

import datetime as dt
from dataclasses import replace
from itertools import chain

from mailgate.wording.interpretation import arrivals, departures
from mailgate.wording.interpretation.reasons.listing import ABSENCES, OTHER, is_diagnosis
from mailgate.wording.interpretation.students.as_always import comes_as_always
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import form as words
from mailgate.wording.lexicon import sentences as sentence_words
from mailgate.wording.lexicon.symptoms import INFLUENZA, LONE_TYPE, WORDS, Entry
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.mentions import Mention
from mailgate.wording.recognition.periods import Period
from mailgate.wording.values import Understood


def check(notice: Understood, remarked: Facts, today: dt.date) -> None:
    """Raises Unclear where remarks take a notice back, leave it open, or tell of another student, cause or moment."""
    is_another = words.TAKEN_BACK.search(remarked.text) or _has_another_cause(notice, remarked)
    is_less = _is_of_a_part(notice, remarked) or _is_called_off(notice, remarked)
    if is_another or is_less or _is_at_another_moment(notice, remarked):
        raise Unclear("contradictory")
    if words.LEFT_OPEN.search(remarked.text) or _is_unproven(notice, remarked):
        raise Unclear("uncertain")
    days = remarked.periods
    if any(_is_another_day(day, notice, remarked) or _is_another_length(day, notice, remarked, today) for day in days):
        raise Unclear("date-unclear")
    if any(_tells_of(mention, notice, remarked) for mention in remarked.people) or _tells_of_one_more(remarked):
        raise Unclear("student-unclear")


def _tells_of(mention: Mention, notice: Understood, remarked: Facts) -> bool:
    """ "太郎は腹痛です": news of another student than the form's, or of one of several."""
    if not _is_another(mention, notice):
        return False
    said = _said_of(mention, remarked)
    is_one_of_them = mention.students <= set(notice.students)
    causes = [cause for cause in said.causes.sure if not (is_one_of_them and notice.reason in cause.entry.reasons)]
    days = [each for each in said.periods if (each.first, each.last) != (notice.date, notice.until)]
    deeds = [deed for deed in said.deeds if _is_news(deed)]
    is_over = bool(said.deeds) and not deeds
    own = "absent" if notice.kind in ABSENCES else notice.kind
    deeds = [deed for deed in deeds if not (is_one_of_them and deed.what == own and deed.mood == "firm")]
    news = [*deeds, *causes, *([] if is_over else days), *said.clocks, *said.causes.doubtful]
    is_harmless = _comes_on_time(said) or words.CAUGHT_FROM.search(said.text, said.start, said.end)
    is_meant = not is_one_of_them and words.AS_WELL.match(said.text, mention.end)
    return bool(news or is_meant) and not is_harmless


def of_the_form(notice: Understood, remarked: Facts) -> Facts:
    """The remarks without others who come as always, or to whom something is handed: "太郎は登校します"."""
    others = [mention for mention in remarked.people if _is_another(mention, notice)]
    beside = [mention for mention in others if words.BESIDE.match(remarked.text, mention.end)]
    rest = replace(remarked, people=tuple(each for each in remarked.people if each not in beside))
    meant = [each for each in others if words.AS_WELL.match(remarked.text, each.end)]
    apart = [_said_of(each, rest) for each in others if each not in (*beside, *meant)]
    return rest.without([(said.start, said.end) for said in apart if _comes_on_time(said)])


def _comes_on_time(said: Facts) -> bool:
    return comes_as_always(said) and not sentence_words.LATE_SIGN.search(said.text, said.start, said.end)


def _is_another(mention: Mention, notice: Understood) -> bool:
    return mention.way in ("name", "all") and mention.students != set(notice.students)


def _said_of(mention: Mention, remarked: Facts) -> Facts:
    """What is said of a student, up to the next one or to the end of the sentence."""
    _, end = remarked.sentence_at(mention.start)
    later = (each.start for each in remarked.people if mention.end <= each.start < end)
    return remarked.part(mention.start, min([end, *later]))


def _is_news(deed: Deed) -> bool:
    return deed.what != "elsewhere" and deed.mood != "past"


def _tells_of_one_more(remarked: Facts) -> bool:
    """ "次郎も休みます": somebody whom nobody knows."""
    away = [deed for deed in remarked.deeds if _is_news(deed) and deed.what != "attend"]
    told = (words.ONE_MORE.search(remarked.text, *remarked.sentence_at(deed.start)) for deed in away)
    known = {each.end for each in remarked.people} | {each.end for each in remarked.periods}
    return any(more is not None and more.start() not in known for more in told)


def _is_of_a_part(notice: Understood, remarked: Facts) -> bool:
    """ "部活のみ休みます", "給食までいます": less than the absence of the form, or no leaving early."""
    if notice.departure:
        return words.TO_THE_END.search(remarked.text) is not None
    return notice.kind in ABSENCES and words.ONLY_A_PART.search(remarked.text) is not None


def _is_another_day(period: Period, notice: Understood, remarked: Facts) -> bool:
    """ "30日までの予定です", "明日からにします", "25日でした"."""
    if words.IS_THE_DAY.match(remarked.text, period.end):
        return not (period.first and notice.date <= period.first <= notice.until)
    is_longer = period.way in ("until", "range") and period.last is not None and period.last > notice.until
    starts_later = period.way == "from" and period.first is not None and period.first > notice.date
    return is_longer or (starts_later and notice.kind == "attend")


def _is_another_length(period: Period, notice: Understood, remarked: Facts, today: dt.date) -> bool:
    """ "2日間休みます" beside one day."""
    start, end = remarked.sentence_at(period.start)
    away = any(start <= deed.start < end and deed.what == "absent" for deed in remarked.deeds)
    is_long = period.way == "length" and period.last is not None
    return away and is_long and (period.last or today) - today != notice.until - notice.date


def _is_called_off(notice: Understood, remarked: Facts) -> bool:
    """ "入院は来週に延びました", "予約はキャンセルになりました", and a stay in hospital that is in doubt."""
    own = [entry for entry in WORDS if notice.reason in entry.reasons and notice.kind in ("sick", "late")]
    is_planned = notice.kind in ("absence", "leave-early") or any(_is_planned(entry) for entry in own)
    is_open = any(
        _is_planned(entry) and entry.pattern.match(remarked.text, start)
        for entry in own
        for start, _ in (*remarked.causes.doubtful, *remarked.causes.denied)
    )
    return is_open or (is_planned and words.CALLED_OFF.search(remarked.text) is not None)


def _is_planned(entry: Entry) -> bool:
    return entry.is_visit or entry.name == "hospital_stay"


def _is_unproven(notice: Understood, remarked: Facts) -> bool:
    """ "検査は陰性でした", "検査は午後です" beside a diagnosis."""
    diagnosed = any(is_diagnosis(entry) and notice.reason in entry.reasons for entry in WORDS)
    return diagnosed and words.UNPROVEN.search(remarked.text) is not None


def _has_another_cause(notice: Understood, remarked: Facts) -> bool:
    """ "頭痛ではなく腹痛です", and "インフルエンザA型でした" beside another reason."""
    denied = [entry for entry in WORDS for span in remarked.causes.denied if entry.pattern.match(remarked.text, *span)]
    told = [cause for cause in remarked.causes.sure if not _is_of_then(cause.start, notice, remarked)]
    is_denied = any(notice.reason in entry.reasons or _is_type_of(entry, notice) for entry in denied)
    is_denied = is_denied and notice.kind != "attend"
    return is_denied or any(_excludes(cause, notice, remarked) for cause in told) or _is_other_type(notice, remarked)


def _is_type_of(entry: Entry, notice: Understood) -> bool:
    """ "インフルではなかったです" beside one of its types."""
    return any(notice.reason != reason and notice.reason.startswith(reason) for reason in entry.reasons)


def _is_other_type(notice: Understood, remarked: Facts) -> bool:
    """ "A型でした" beside influenza B."""
    types = LONE_TYPE.finditer(remarked.text) if notice.reason in chain(*INFLUENZA.values()) else ()
    return any(notice.reason not in INFLUENZA[each["type"] or each["english_type"]] for each in types)


def _excludes(cause: Cause, notice: Understood, remarked: Facts) -> bool:
    """A diagnosis or a death that is not the form's, what it would be no illness for, and a fever beside a coming."""
    entry, is_open = cause.entry, notice.reason.startswith(OTHER)
    if notice.reason in entry.reasons or notice.kind not in (*ABSENCES, "attend"):
        return False
    if notice.kind == "attend":
        return entry.name in ("fever", "temperature")
    if notice.kind == "absence":
        is_ill = entry.group == "sick" and not entry.is_visit
        return is_ill or entry.group == "change" or (entry.name == "bereavement" and not is_open)
    is_no_illness = entry.group == "other" and words.IS_THE_REASON.match(remarked.text, cause.end)
    return is_diagnosis(entry) or bool(is_no_illness)


def _is_of_then(place: int, notice: Understood, remarked: Facts) -> bool:
    """ "先週はインフルエンザでした": what was the matter at another time."""
    start, _ = remarked.sentence_at(place)
    days = (period for period in remarked.periods if start <= period.start < place)
    return sentence_words.THEN.search(remarked.text, start) is not None or any(day.first != notice.date for day in days)


def _is_at_another_moment(notice: Understood, remarked: Facts) -> bool:
    leaving = departures.beside_form(remarked).get("departure") if notice.departure else None
    coming = arrivals.arrival(remarked) if notice.arrival else None
    is_later = leaving is not None and notice.departure != departures.departure(remarked).when
    if notice.arrival and sentence_words.FROM_PART_OF_DAY.search(remarked.text):
        return True
    return is_later or (coming is not None and coming != notice.arrival)
