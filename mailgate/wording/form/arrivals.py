"""The hour of arrival that words tell beside a late coming, where the form's own line for it is empty."""

import datetime as dt
from collections.abc import Iterator, Sequence

from mailgate.wording.form.remarks.deeds import expects_an_hour, names_its_hour
from mailgate.wording.form.remarks.form_notice import FormNotice, in_sentence
from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.lexicon import form as words
from mailgate.wording.lexicon import times as times_words
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.recognition.times import Clock
from mailgate.wording.values import Candidate


def arrival_told(told: FormNotice, texts: Sequence[str], students: Sequence[Candidate]) -> dt.time | None:
    """ "10時45分ごろ着く予定です", "10時です": the one hour that is the coming's, and no appointment's."""
    found = {time for text in texts for time in _hours(told, text, students)}
    return found.pop() if len(found) == 1 else None


def _hours(told: FormNotice, text: str, students: Sequence[Candidate]) -> Iterator[dt.time]:
    """The hours at which a student comes who is said to be late."""
    said = gather(f"{words.COMES_LATE}{text}", students, told.today)
    meant = arrivals.arrivals(said)
    for clock in said.clocks:
        if clock.time and arrivals.is_of_school(clock.time) and _is_of_this_day(told, clock, said):
            is_told = clock.time in meant and _is_of_the_coming(clock, said)
            if is_told or (_stands_alone(clock, said) and not _is_behind_a_visit(clock, said)):
                yield clock.time


def _is_of_this_day(told: FormNotice, clock: Clock, said: Facts) -> bool:
    """Whether a sentence names no other day and no other student than the form's."""
    sentence = in_sentence(said, clock.start)
    named = [each for each in sentence.people if each.way in ("name", "all", "unclear")]
    is_theirs = all(each.students == set(told.notice.students) for each in named)
    return is_theirs and all(told.holds(day) for day in sentence.periods)


def _is_of_the_coming(clock: Clock, said: Facts) -> bool:
    """Whether the student comes then, and nobody and nothing else: not "業者が9時に着きます", "9時に着いた病院で"."""
    start, end = said.sentence_at(clock.start)
    deeds = [deed for deed in said.deeds if start <= deed.start < end and deed.end > clock.start]
    if deeds:
        are_of_it = all(deed.what in ("late", "attend") for deed in deeds)
        open_ones = [deed for deed in deeds if deed.mood != "firm"]
        return are_of_it and all(names_its_hour(deed, said) or expects_an_hour(deed, said) for deed in open_ones)
    comes = times_words.ARRIVES.match(said.text, clock.end, end)
    is_told = comes is not None and times_words.ARRIVES_THEN.match(said.text, comes.end(), end) is not None
    return is_told or _stands_alone(clock, said)


def _stands_alone(clock: Clock, said: Facts) -> bool:
    """ "10時です", "通院のため今日10時です", "花子は10時": an hour by itself."""
    start, end = said.sentence_at(clock.start)
    if times_words.ONLY_TIME.fullmatch(said.text, clock.end, end) is None:
        return False
    named = [each.end for each in said.people if start <= each.start < clock.start]
    is_named = any(times_words.BEHIND_A_NAME.fullmatch(said.text, name, clock.start) for name in named)
    return is_named or times_words.BEFORE_A_LONE_HOUR.search(said.text[start : clock.start]) is not None


def _is_behind_a_visit(clock: Clock, said: Facts) -> bool:
    """ "歯医者です。10時です": the hour may be the doctor's."""
    start, _ = said.sentence_at(clock.start)
    return any(cause.entry.is_visit and cause.start < start for cause in said.causes.sure)
