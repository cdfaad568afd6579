"""From the answers of a filled-in form to a notice."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.form import days, kinds, students
from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation.reasons.listing import ABSENCES, OTHER
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import form as words
from mailgate.wording.normalization import folded
from mailgate.wording.plain.form import in_japanese
from mailgate.wording.recognition.departures import departures, parse_departure, parse_pickup
from mailgate.wording.recognition.times import clocks, parse_time
from mailgate.wording.values import Candidate, KindWords, Reading, Understood


def read(form: Form, *, candidates: Sequence[Candidate], now: dt.datetime) -> Reading:
    """The notices of a form. Raises Unclear for what is missing, unclear or contradicts itself."""
    if form.twice:
        raise Unclear("contradictory")
    said = in_japanese(form.answers, candidates, now.date())
    form = replace(form, answers={name: bare(answer) for name, answer in said.items()})
    chosen = students.chosen(form, candidates)
    kind, reason, more = kinds.kind_and_reason(form, chosen)
    rows = days.rows(form, now)
    if kind.slug in ABSENCES and days.begins_only(form, now.date()):
        raise Unclear("date-unclear")
    arrival, departure = _arrival(form, kind), _departure(form, kind)
    remarks = [*more, *_remarks(form, kind, reason, arrival)]
    if reason.startswith(OTHER) and not remarks:
        raise Unclear("remarks-needed")
    keys, who = tuple(student.key for student in chosen), parse_pickup(form.answers.get("pickup", ""))
    kept = "。".join(dict.fromkeys(remarks))
    hour = arrival if kind.slug == "late" else None
    told = [Understood(keys, kind.slug, reason, *row, hour, kept, departure, who) for row in rows]
    return Reading("notice", tuple(told))


def _remarks(form: Form, kind: KindWords, reason: str, arrival: dt.time | None) -> list[str]:
    """The writer's remarks, and the words about the arrival that are no time, or of who comes again."""
    comes_again = kind.slug == "attend" and not reason.startswith(OTHER)
    if "arrival" in form.answers and kind.slug != "late" and not comes_again:
        raise Unclear("contradictory")
    if not kind.departure and {"departure", "pickup"} & form.answers.keys():
        raise Unclear("contradictory")
    fields = ("remarks",) if arrival and not comes_again else ("remarks", "arrival")
    return [form.answers[name] for name in fields if name in form.answers]


def _arrival(form: Form, kind: KindWords) -> dt.time | None:
    """The time in its own line, be it among other words, or in that of the kind ("内容: 遅刻 10時")."""
    answer = form.answers.get("arrival", "")
    if time := parse_time(answer):
        return time
    said = folded(answer or form.answers.get("kind", ""))
    found = list(clocks(said))
    alone = kind.slug == "late" and len(found) == 1 and not words.NOT_THE_ARRIVAL.search(said)
    return found[0].time if alone else None


def _departure(form: Form, kind: KindWords) -> str:
    """The moment in its own line or in that of the kind ("内容: 早退 14時"). Raises Unclear where it is needed."""
    if not kind.departure:
        return ""
    if when := parse_departure(form.answers.get("departure", "")):
        return when
    said = folded(form.answers.get("kind", ""))
    found = {each.when for each in departures(said)}
    if "departure" in form.answers or len(found) != 1:
        raise Unclear("time-unclear")
    return found.pop()


def bare(answer: str) -> str:
    """ "(2)" and "2番" are 2."""
    number_alone = words.NUMBER.fullmatch(folded(answer))
    return number_alone["digits"] if number_alone else answer
