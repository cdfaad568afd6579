"""What the remarks of a form may say against it."""

from mailgate.wording.interpretation import arrivals, departures
from mailgate.wording.interpretation.reasons.listing import is_diagnosis
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import form as words
from mailgate.wording.lexicon import sentences as sentence_words
from mailgate.wording.lexicon.symptoms import WORDS
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Understood


def check(notice: Understood, remarked: Facts) -> None:
    """Raises Unclear where remarks take a notice back, or have another cause or moment for it."""
    is_another = words.TAKEN_BACK.search(remarked.text) or _has_another_cause(notice, remarked)
    if is_another or _is_at_another_moment(notice, remarked):
        raise Unclear("contradictory")


def _has_another_cause(notice: Understood, remarked: Facts) -> bool:
    """ "頭痛ではなく腹痛です", and "インフルエンザA型でした" beside another reason."""
    denied = (entry for entry in WORDS for span in remarked.causes.denied if entry.pattern.match(remarked.text, *span))
    told = (cause.entry for cause in remarked.causes.sure if not _is_of_then(cause.start, remarked))
    is_ill = notice.kind == "sick" and any(is_diagnosis(entry) and notice.reason not in entry.reasons for entry in told)
    return is_ill or (notice.kind != "attend" and any(notice.reason in entry.reasons for entry in denied))


def _is_of_then(place: int, remarked: Facts) -> bool:
    """ "先週はインフルエンザでした": what was the matter at another time."""
    start, _ = remarked.sentence_at(place)
    return sentence_words.THEN.search(remarked.text, start) is not None or any(
        start <= period.start < place for period in remarked.periods
    )


def _is_at_another_moment(notice: Understood, remarked: Facts) -> bool:
    leaving = departures.beside_form(remarked).get("departure") if notice.departure else None
    coming = arrivals.arrival(remarked) if notice.arrival else None
    is_later = leaving is not None and notice.departure != departures.departure(remarked).when
    return is_later or (coming is not None and coming != notice.arrival)
