"""Why a student stays away, where a reply to a receipt tells no other reason than the one that stands."""

from dataclasses import replace

from mailgate.wording.interpretation.reasons.listing import OTHER, is_diagnosis
from mailgate.wording.lexicon.causes.symptoms import WORDS
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.replies.receipts.corrections import contrasts as contrast_words
from mailgate.wording.lexicon.replies.receipts.corrections import reasons as reason_words
from mailgate.wording.lexicon.sentences import requests as request_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Understood

_SYMPTOMS = ("cough", "pain", "body", "nausea", "faintness")


def attends(read: Understood, before: Understood) -> bool:
    """Whether somebody comes of whom an absence stands, or coming late."""
    return read.kind == "attend" and before.kind != "attend"


def with_its_reason(read: Understood, before: Understood, facts: Facts) -> Understood:
    """With the reason that stands, where no other one is told; who comes instead of a journey has other plans."""
    if before.kind == read.kind and _tells_no_reason(facts, read, before):
        return replace(read, reason=before.reason)
    if before.kind == read.kind and _is_still_so(facts, read, before):
        return replace(read, reason=before.reason)
    is_unsaid = attends(read, before) and read.reason.startswith(OTHER)
    return replace(read, reason=_why_it_is_off(read, before, facts)) if is_unsaid else read


def _is_still_so(facts: Facts, read: Understood, before: Understood) -> bool:
    """ "吐いてしまいました。熱もまだ38度あります" of a fever: the reason that stands is told, too."""
    told = [cause.entry for cause in facts.causes.sure]
    is_told = any(before.reason in entry.reasons for entry in told) and not any(map(is_diagnosis, told))
    signs = (words.MISTAKEN, words.THE_REASON, contrast_words.SOMEHOW)
    is_longer_or_same = read.date <= before.date and before.until <= read.until
    return is_told and is_longer_or_same and not any(sign.search(facts.text) for sign in signs)


def _why_it_is_off(read: Understood, before: Understood, facts: Facts) -> str:
    """ "26日は登校します" of a journey: other plans, 予定変更; of an illness, that it is better, where that is said."""
    is_plan = before.kind == "absence"
    is_better = before.kind == "sick" and coming_words.IS_BETTER.search(facts.text) is not None
    name = "change" if is_plan else "better" if is_better else ""
    meant = [reason for entry in WORDS if entry.name == name for reason in entry.reasons]
    reasons = next((kind.reasons for kind in facts.kinds if kind.slug == "attend"), ())
    return next((each for each in meant if each in reasons), read.reason)


def _tells_no_reason(facts: Facts, read: Understood, before: Understood) -> bool:
    """ "まだ本調子ではないので" and "お医者さんに言われたので": the reason is that of the notice."""
    told = facts.causes.sure
    return bool(told) and all(_is_no_reason(cause, facts, read, before) for cause in told)


def _is_no_reason(cause: Cause, facts: Facts, read: Understood, before: Understood) -> bool:
    is_rest = cause.entry.name == "rest_at_home" and words.MISTAKEN.search(facts.text) is None
    if (
        is_rest
        or _is_added(cause, facts, before)
        or _goes_on(cause, facts, before)
        or cause.entry.name in ("unwell", "tiredness", "convalescence")
        or before.reason in cause.entry.reasons
    ):
        return True
    if cause.entry.name in aside_words.STATES and aside_words.IS_SO.match(facts.text, cause.end):
        return True
    if before.kind == "late" and cause.entry.name == "delay" and words.APPOINTMENT.search(facts.text, 0, cause.end):
        return True
    if cause.entry.is_visit:
        is_told_to_rest = any(each.entry.name == "convalescence" for each in facts.causes.sure)
        return is_told_to_rest or _is_advised(cause, facts) or (_prolongs(read, before) and _is_past(cause, facts))
    if _prolongs(read, before) and _is_symptom(cause, facts):
        return True
    return read.reason.startswith(OTHER) and _is_beside_the_reason(cause, facts, before)


def _is_added(cause: Cause, facts: Facts, before: Understood) -> bool:
    """ "お腹も痛いと言っています" beside a fever."""
    is_too = cause.entry.group == "sick" and words.ADDED.search(facts.text, cause.start, cause.end + 1) is not None
    return is_too and before.kind == "sick" and words.MISTAKEN.search(facts.text) is None


def _goes_on(cause: Cause, facts: Facts, before: Understood) -> bool:
    """ "まだだるそうなので26日まで休ませてください" of a fever: a symptom beside the illness that stands."""
    is_symptom = cause.entry.group == "sick" and not is_diagnosis(cause.entry) and before.kind == "sick"
    begin, _ = facts.sentence_at(cause.start)
    is_still = words.GOES_ON.search(facts.text, begin, cause.start) is not None
    return is_symptom and is_still and words.MISTAKEN.search(facts.text) is None


def _prolongs(read: Understood, before: Understood) -> bool:
    """ "27日まで休ませます" of an illness: the days that stand, and some more of the same."""
    return before.kind == read.kind == "sick" and read.date <= before.until < read.until


def _is_symptom(cause: Cause, facts: Facts) -> bool:
    """ "喉が真っ赤で": how somebody is who stays at home for longer, unless that is called the reason."""
    is_named = words.MISTAKEN.search(facts.text) or reason_words.THE_REASON.search(facts.text, 0, cause.start)
    is_swelling = words.SWELLING.fullmatch(facts.text, cause.start, cause.end) is not None
    return (cause.entry.name in _SYMPTOMS or is_swelling) and not is_named


def _is_past(cause: Cause, facts: Facts) -> bool:
    """ "病院から戻りました": no visit for which somebody stays away."""
    return words.VISIT_IS_OVER.match(facts.text, cause.end) is not None


def _is_advised(cause: Cause, facts: Facts) -> bool:
    """ "かかりつけの小児科で休むよう言われたので": who said so, by any of the words for it."""
    _, end = facts.sentence_at(cause.start)
    visits = [each for each in facts.causes.sure if each.entry.is_visit and cause.start <= each.start < end]
    signs = (request_words.ADVISED, words.SAID_THERE)
    return any(sign.match(facts.text, each.end) for each in visits for sign in signs)


def _is_beside_the_reason(cause: Cause, facts: Facts, before: Understood) -> bool:
    """ "咳もひどくなってきたので" beside a fever, "飛行機が欠航になったので" of a journey, and "渋滞で"."""
    is_of_the_way = words.VEHICLE.search(facts.text, cause.start, cause.end) or words.PLAN_MOVES.search(
        facts.text, cause.end, facts.sentence_at(cause.start)[1]
    )
    hinders = is_of_the_way or (before.kind == "absence" and cause.entry.name == "hindrance")
    is_on_the_way = before.kind in ("absence", "late") and not before.reason.startswith(OTHER) and hinders
    begin, _ = facts.sentence_at(cause.start)
    remains = aside_words.STILL.search(facts.text, begin, cause.start) or words.REMAINS.match(facts.text, cause.end)
    return bool(is_on_the_way or remains or words.ADDED.match(facts.text, cause.end))
