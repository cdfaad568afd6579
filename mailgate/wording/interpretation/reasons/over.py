"""Why somebody stays away where the text only names what is over, or held on another day than it was to be."""

from collections.abc import Iterator
from dataclasses import replace

from mailgate.wording.interpretation.reasons import household
from mailgate.wording.interpretation.reasons.listing import listed_or_none
from mailgate.wording.lexicon.causes import events as event_words
from mailgate.wording.lexicon.causes import validity as validity_words
from mailgate.wording.lexicon.causes import whose as whose_words
from mailgate.wording.lexicon.causes.symptoms import WORDS
from mailgate.wording.lexicon.sentences import requests as request_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Facts


def or_what_is_over(what: str, fitting: list[Cause], facts: Facts) -> list[Cause]:
    """ "医者に二日は休むよう言われました。熱は下がりました": what a doctor only said is no cause beside it."""
    if what == "late" and all(each.entry.mild and not each.entry.is_visit for each in fitting):
        return list(eased(facts)) or fitting
    is_said = all(each.entry.is_visit and request_words.ADVISED.match(facts.text, each.end) for each in fitting)
    if what != "absent" or facts.causes.doubtful or not is_said:
        return fitting
    return list(_fevers(facts)) or list(_illnesses(facts)) or list(_moved_events(facts)) or fitting


def without_orders(what: str, facts: Facts) -> Facts:
    """ "お医者さんが家におりなさいと言うので休みます": no visit of now; behind a stay in hospital it is rest."""
    causes = [each for each in facts.causes.sure if each.entry.group not in ("better", "change")]
    orders = [each for each in causes if each.entry.is_visit and request_words.ORDERED.match(facts.text, each.end)]
    rest = [each for each in causes if each not in orders and each.entry.name != "hospital_stay"]
    if what != "absent" or not orders or rest:
        return facts
    at_home = next(entry for entry in WORDS if entry.name == "rest_at_home")
    is_discharged = event_words.DISCHARGED.search(facts.text, facts.start, facts.end) is not None
    told = tuple(replace(each, entry=at_home) for each in orders if is_discharged)
    kept = tuple(each for each in facts.causes.sure if each not in orders)
    return replace(facts, causes=replace(facts.causes, sure=(*kept, *told)))


def eased(facts: Facts) -> Iterator[Cause]:
    """ "腹痛がおさまってきたので10時に送ります": what gets better, for which the school has a word of coming late."""
    late = next((kind for kind in facts.kinds if kind.slug == "late"), None)
    ills = [entry for entry in WORDS if late and entry.group == "sick" and listed_or_none(entry, late.reasons)]
    for start, end in (*facts.causes.denied, *facts.causes.doubtful):
        if validity_words.EASES.match(facts.text, end) and not household.is_anothers((start, end), facts):
            yield from (Cause(start, end, each) for each in ills if each.pattern.fullmatch(facts.text, start, end))


def _fevers(facts: Facts) -> Iterator[Cause]:
    """ "熱は下がりましたが、念のため休みます"."""
    fever = next(entry for entry in WORDS if entry.name == "fever")
    over = (cause for cause in facts.causes.sure if cause.entry.group == "better")
    yield from (replace(each, entry=fever) for each in over if event_words.FEVER_OVER.match(facts.text, each.start))


def _illnesses(facts: Facts) -> Iterator[Cause]:
    """ "嘔吐はおさまりましたが、念のため休ませます": not without such a word."""
    if not event_words.PRECAUTION.search(facts.text, facts.start, facts.end):
        return
    ills = [entry for entry in WORDS if entry.group == "sick" and not entry.is_visit]
    for better in (cause for cause in facts.causes.sure if cause.entry.group == "better"):
        yield from (replace(better, entry=each) for each in ills if each.pattern.match(facts.text, better.start))
    for start, end in facts.causes.denied:
        is_gone = any(sign.match(facts.text, end) for sign in (validity_words.GONE, validity_words.GONE_IN_ENGLISH))
        begin, _ = facts.sentence_at(start)
        if is_gone and whose_words.RELATIVE.search(facts.text, begin, start) is None:
            yield from (Cause(start, end, each) for each in ills if each.pattern.fullmatch(facts.text, start, end))


def _moved_events(facts: Facts) -> Iterator[Cause]:
    """ "法事の日程が変わり、26日に休みます": held on another day, and not called off."""
    events = [entry for entry in WORDS if entry.group == "other"]
    for change in (cause for cause in facts.causes.sure if cause.entry.group == "change"):
        if not return_words.NOT_HELD.search(facts.text, change.start, change.end):
            held = (each for each in events if each.pattern.match(facts.text, change.start))
            yield from (replace(change, entry=each) for each in held)
