"""Another hour than the form's.

Beside an hour of coming or leaving, any other one must be of something else: of a visit, of what was, or of what the
school is asked for.
"""

from mailgate.wording.form.remarks.form_notice import FormNotice, in_sentence, is_said
from mailgate.wording.interpretation.hours import arrivals, departures
from mailgate.wording.lexicon import times as times_words
from mailgate.wording.lexicon.objections import hours as words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.recognition.departures import Departure
from mailgate.wording.recognition.departures import departures as lesson_departures
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.times import Clock


def is_another(told: FormNotice, said: Facts) -> bool:
    """ "11時になります", "お昼からになります", "10時は病院の予約です" where the form says 10:00."""
    if told.notice.departure:
        return _is_another_departure(told, said) or _has_another_clock(told, said)
    if told.notice.kind == "attend":
        return _is_coming_later(said)
    if not told.notice.arrival:
        return False
    signs = (lateness_words.FROM_PART_OF_DAY, words.LATER_THAN_THAT, words.FROM_A_PART)
    return (
        any(is_said(sign, said) for sign in signs)
        or arrivals.arrival(said) not in (None, told.notice.arrival)
        or _has_another_clock(told, said)
    )


def _is_coming_later(said: Facts) -> bool:
    """ "2時間目から行きます", "着くのは10時頃です": that is late, or not from the beginning of school."""
    signs = (lateness_words.FROM_PART_OF_DAY, words.FROM_A_PART, words.COMES_AT)
    return bool(arrivals.arrivals(said)) or any(is_said(sign, said) for sign in signs)


def _is_another_departure(told: FormNotice, said: Facts) -> bool:
    if any(is_said(sign, said) for sign in (words.AT_ANOTHER_MOMENT, words.LATER_THAN_THAT)):
        return True
    leaving = departures.beside_form(said).get("departure")
    if leaving is not None and told.notice.departure != departures.departure(said).when:
        return True
    lessons = [each for each in lesson_departures(said.text) if each.when[-1:].isdigit() and "-" in each.when]
    return any(each.when != told.notice.departure and not _is_beside(each, said) for each in lessons)


def _is_beside(lesson: Departure, said: Facts) -> bool:
    """ "5時間目のプリントをください": what the school is asked for, and no moment of leaving."""
    _, end = said.sentence_at(lesson.start)
    return words.HOUR_OF_ANOTHER_MATTER.match(said.text, lesson.end, end) is not None


def _has_another_clock(told: FormNotice, said: Facts) -> bool:
    own = told.notice.departure or f"{told.notice.arrival:%H:%M}"
    if not own[:1].isdigit():
        return False
    return any(
        _is_of_something_else(clock, said) == (clock.time is not None and f"{clock.time:%H:%M}" == own)
        for clock in said.clocks
    )


def _is_of_something_else(clock: Clock, said: Facts) -> bool:
    sentence = in_sentence(said, clock.start)
    is_early = clock.time is not None and not arrivals.is_of_school(clock.time)
    is_of_visit = times_words.OF_VISIT.match(said.text, clock.end) or words.HOUR_OF_A_VISIT.match(said.text, clock.end)
    is_of_visit = is_of_visit or times_words.APPOINTMENT_BEFORE.search(said.text, sentence.start, clock.start)
    return is_early or bool(is_of_visit or words.HOUR_OF_ANOTHER_MATTER.match(said.text, clock.end, sentence.end))
