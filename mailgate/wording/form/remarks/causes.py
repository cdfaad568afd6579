"""Another cause than the form's, and one that does not hold."""

from itertools import chain

from mailgate.wording.interpretation.reasons.listing import ABSENCES, OTHER, is_diagnosis
from mailgate.wording.lexicon import form as words
from mailgate.wording.lexicon import sentences as sentence_words
from mailgate.wording.lexicon.symptoms import INFLUENZA, LONE_TYPE, WORDS, Entry
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Understood


def is_another(notice: Understood, remarked: Facts) -> bool:
    """ "頭痛ではなく腹痛です", and "インフルエンザA型でした" beside another reason."""
    denied = [entry for entry in WORDS for span in remarked.causes.denied if entry.pattern.match(remarked.text, *span)]
    told = [cause for cause in remarked.causes.sure if not _is_of_then(cause.start, notice, remarked)]
    is_denied = any(notice.reason in entry.reasons or _is_type_of(entry, notice) for entry in denied)
    is_denied = is_denied and notice.kind != "attend"
    return is_denied or any(_excludes(cause, notice, remarked) for cause in told) or _is_other_type(notice, remarked)


def is_called_off(notice: Understood, remarked: Facts) -> bool:
    """ "入院は来週に延びました", "予約はキャンセルになりました", and a stay in hospital that is in doubt."""
    own = [entry for entry in WORDS if notice.reason in entry.reasons and notice.kind in ("sick", "late")]
    is_planned = notice.kind in ("absence", "leave-early") or any(_is_planned(entry) for entry in own)
    is_open = any(
        _is_planned(entry) and entry.pattern.match(remarked.text, start)
        for entry in own
        for start, _ in (*remarked.causes.doubtful, *remarked.causes.denied)
    )
    return is_open or (is_planned and words.CALLED_OFF.search(remarked.text) is not None)


def is_unproven(notice: Understood, remarked: Facts) -> bool:
    """ "検査は陰性でした", "検査は午後です" beside a diagnosis."""
    diagnosed = any(is_diagnosis(entry) and notice.reason in entry.reasons for entry in WORDS)
    return diagnosed and words.UNPROVEN.search(remarked.text) is not None


def _is_planned(entry: Entry) -> bool:
    return entry.is_visit or entry.name == "hospital_stay"


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
