"""What a text tells beside the cause of an absence: an event that is over or missed, and where an injury happened."""

from collections.abc import Sequence

from mailgate.wording.interpretation.reasons.listing import is_diagnosis
from mailgate.wording.lexicon.causes import events as event_words
from mailgate.wording.lexicon.causes import whose as whose_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Facts

_PHRASE = 24
"""Letters before an event that may tell when it was."""


def of_the_deed(what: str, causes: list[Cause], facts: Facts) -> list[Cause]:
    """Where an illness and something else are named, those beside the deed: "熱で休みます。忘れ物は取りに行きます"."""
    if what != "absent":
        return _without_events_apart(causes, facts) if what == "late" else causes
    causes = [cause for cause in causes if not _is_only_spoken_of(cause, facts)]
    causes = [cause for cause in causes if not cause.entry.hinders] or causes  # "台風の影響で喘息がひどく"
    if not {"sick", "other"} <= {cause.entry.group for cause in causes}:
        return causes
    apart = (_is_conceded, _is_told_behind, _is_of_before, _is_of_a_grown_up)
    causes = [cause for cause in causes if not any(is_so(cause, facts) for is_so in apart)] or causes
    held = [facts.sentence_at(deed.start) for deed in facts.deeds]
    near = [cause for cause in causes if any(start <= cause.start < end for start, end in held)]
    groups = {cause.entry.group for cause in near if not cause.entry.mild}
    if not groups:
        return near if {cause.entry.name for cause in near} == {"check_up"} else causes
    return [cause for cause in causes if cause in near or cause.entry.group in groups]


def _without_events_apart(causes: list[Cause], facts: Facts) -> list[Cause]:
    """ "昨日は法事でした。太郎は頭が痛いので遅れます": no event of another sentence beside an illness of the deed's."""
    held = [facts.sentence_at(deed.start) for deed in facts.deeds]
    near = [cause for cause in causes if any(start <= cause.start < end for start, end in held)]
    is_ill = any(cause.entry.group == "sick" for cause in near)
    return [cause for cause in causes if cause in near or not cause.entry.is_event] if is_ill else causes


def _is_only_spoken_of(cause: Cause, facts: Facts) -> bool:
    """ "発表会なのに", "昨日の試合で", "お祭りで食べ過ぎて": an event that is not why, whatever else is named."""
    is_over = event_words.OVER_BEFORE.search(facts.text, max(cause.start - _PHRASE, 0), cause.start)
    is_missed = event_words.NO_REASON.match(facts.text, cause.end) or _is_thanked(cause, facts)
    return cause.entry.is_event and bool(is_over or is_missed)


def _is_thanked(cause: Cause, facts: Facts) -> bool:
    return event_words.THANKED.match(facts.text, cause.end, facts.sentence_at(cause.start)[1]) is not None


def _is_conceded(cause: Cause, facts: Facts) -> bool:
    """ "練習がありますが、休ませます": what is missed, and not why."""
    deed = next((deed for deed in facts.deeds if deed.start >= cause.end), None)
    is_near = deed is not None and cause.start >= facts.sentence_at(deed.start)[0]
    return deed is not None and is_near and event_words.BUT.search(facts.text, cause.end, deed.start) is not None


def _is_told_behind(cause: Cause, facts: Facts) -> bool:
    """ "休みます。発表会が近いのに困りました": an event behind the deeds that is not said to be the cause."""
    done = max((deed.end for deed in facts.deeds), default=facts.end)
    _, end = facts.sentence_at(cause.start)
    is_behind = cause.entry.group == "other" and cause.start >= done
    return is_behind and event_words.TOLD_AS_CAUSE.fullmatch(facts.text, cause.end, end) is None


def _is_of_before(cause: Cause, facts: Facts) -> bool:
    """ "昨日の参観、ありがとうございました": an event that is over."""
    before = event_words.OF_BEFORE.search(facts.text, max(cause.start - _PHRASE, 0), cause.start)
    return cause.entry.group == "other" and bool(before or _is_thanked(cause, facts))


def _is_of_a_grown_up(cause: Cause, facts: Facts) -> bool:
    """ "母親が付き添いで手が離せず", "父は旅行中で": what somebody else is busy with, beside a student's illness."""
    is_theirs = whose_words.SOMEBODY_IS_BUSY.search(facts.text, facts.sentence_at(cause.start)[0], cause.start)
    return cause.entry.name in ("family_event", "travel", "journey") and is_theirs is not None


def without_background(what: str, causes: list[Cause], facts: Facts) -> list[Cause]:
    """Without where an injury happened, and beside other causes without what is over, and the hour of a visit.

    Who comes late does so for the visit: "目が赤いです。眼科は9時です。10時に行きます".
    """
    told = [cause for cause in causes if not _is_where_it_happened(cause, causes, facts)]
    if what != "late":
        told = [cause for cause in told if not event_words.APPOINTMENT.match(facts.text, cause.end)] or told
    told = [cause for cause in told if not (_is_long_over(cause, facts) or _is_followed_up(cause, facts))] or told
    told = [cause for cause in told if not _was_a_fever(cause, told, facts)]
    told = [cause for cause in told if not _is_around_a_journey(cause, told, facts)]
    told = [cause for cause in told if not _is_the_journey_there(cause, told, facts)]
    told = [cause for cause in told if not _are_nights_in_hospital(cause, told, facts)]
    is_discharged = event_words.DISCHARGED.search(facts.text, facts.start, facts.end) is not None
    return [cause for cause in told if not (is_discharged and cause.entry.name == "hospital_stay")] or told


def _are_nights_in_hospital(cause: Cause, causes: Sequence[Cause], facts: Facts) -> bool:
    """ "虫垂炎で入院しました。5泊ほどになります": nights told behind a stay in hospital are no journey."""
    are_nights = cause.entry.name == "travel" and event_words.NIGHTS.match(facts.text, cause.start) is not None
    return are_nights and any(each.entry.name == "hospital_stay" and each.start < cause.start for each in causes)


def _is_long_over(cause: Cause, facts: Facts) -> bool:
    """ "インフルエンザのあと咳が残り", "入院していた時の疲れで": what came before the cause."""
    is_lasting = is_diagnosis(cause.entry) or cause.entry.name == "hospital_stay"
    return is_lasting and event_words.BEFORE_THE_CAUSE.match(facts.text, cause.end) is not None


def _was_a_fever(cause: Cause, causes: Sequence[Cause], facts: Facts) -> bool:
    """ "熱っぽくて測ったら平熱でしたが、お腹が痛いと言うので": no fever behind it, and another illness."""
    normal = (each for each in facts.causes.sure if return_words.ONLY_NORMAL.match(facts.text, each.start))
    after = next((each.end for each in normal if each.start >= cause.end), len(facts.text))
    ill = (each for each in causes if each.entry.group == "sick" and not (each.entry.mild or each.entry.is_fever))
    return cause.entry.is_fever and any(each.start >= after for each in ill)


def _is_followed_up(cause: Cause, facts: Facts) -> bool:
    """ "A check-up after her heart surgery": an operation of before, for which the visit is."""
    before = event_words.TREATED_BEFORE_A_VISIT.search(facts.text, max(cause.start - 2 * _PHRASE, 0), cause.start)
    is_behind = before is not None or event_words.FOLLOWED_UP.match(facts.text, cause.end) is not None
    return cause.entry.name in ("disease", "illness", "rest_at_home") and is_behind


def _is_around_a_journey(cause: Cause, causes: Sequence[Cause], facts: Facts) -> bool:
    """ "家族で沖縄に行きます。受験前の最後の旅行です", "宿題は帰国後に": what comes before or after the journey."""
    is_around = cause.entry.is_event and event_words.AROUND.match(facts.text, cause.end) is not None
    return is_around and any(each.entry.name in ("journey", "travel") for each in causes if each is not cause)


def _is_the_journey_there(cause: Cause, causes: Sequence[Cause], facts: Facts) -> bool:
    """ "My sister is getting married. The trip is on Friday": the journey to what was told before."""
    is_it = event_words.JOURNEY_THERE.match(facts.text, facts.text.rfind(" ", 0, max(cause.start - 1, 0)) + 1)
    before = (each for each in causes if each.start < cause.start)
    return is_it is not None and any(each.entry.name in ("event", "bereavement") for each in before)


def _is_where_it_happened(cause: Cause, causes: Sequence[Cause], facts: Facts) -> bool:
    """ "試合で足を骨折しました": an occasion, and behind it in the same sentence an illness."""
    is_event = cause.entry.is_event and event_words.OCCASION.match(facts.text, cause.end) is not None
    is_before = cause.entry.is_event or cause.entry.name == "bereavement"
    is_before = is_before and event_words.BEFORE_ILLNESS.match(facts.text, cause.end) is not None
    _, end = facts.sentence_at(cause.start)
    ill = (each for each in causes if each.entry.group == "sick" and not each.entry.mild)
    return (is_event or is_before) and any(cause.end <= each.start < end for each in ill)
