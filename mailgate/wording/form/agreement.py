"""Whether the lines of a form, and the words beside it, agree with the notices that were made of it."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from mailgate.wording.form.answers import bare
from mailgate.wording.form.lines import Form
from mailgate.wording.form.remarks import causes, days, deeds, hours, itself
from mailgate.wording.form.remarks import students as others
from mailgate.wording.form.remarks.form_notice import FormNotice, is_said_of_now
from mailgate.wording.interpretation import sentences
from mailgate.wording.interpretation.reasons.listing import OTHER
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.values import Candidate, Reading, Understood, Why

_Questions = Sequence[tuple[Callable[[FormNotice, Facts], bool], Why]]
_AGAINST: _Questions = (
    (itself.is_no_notice, "contradictory"),
    (itself.is_taken_back, "contradictory"),
    (causes.is_another, "contradictory"),
    (causes.is_called_off, "contradictory"),
    (deeds.is_another, "contradictory"),
    (deeds.is_of_a_part, "contradictory"),
    (hours.is_another, "contradictory"),
    (itself.is_left_open, "uncertain"),
    (deeds.is_open, "uncertain"),
    (causes.is_unproven, "uncertain"),
    (days.is_another, "date-unclear"),
    (others.is_another, "student-unclear"),
)
"""What words may say against a form."""
_BEYOND_A_MAIL = tuple(
    each for each in _AGAINST if each[0] in (itself.is_no_notice, causes.is_unproven, others.is_another)
)
"""What is asked of a form's words alone, also where they could be a mail by themselves."""


_SETTLED_BY = {"date": (days.is_another,), "student": (others.is_another,)}
"""What is not asked of the words that left this line open, once an answer stands there."""

_SETTLED_BY_KIND = (deeds.is_another, deeds.is_of_a_part, deeds.is_open, itself.is_left_open)
"""What is not asked of the lines of a form that contradicted its kind, once an answer has decided that."""


def check(
    form: Form, beside: Facts, notices: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> None:
    """Raises Unclear where a line, or what is written beside the form, says anything else than its notices."""

    def line(name: str) -> Facts:
        return gather(bare(form.answers.get(name, "")), students, now.date())

    for notice in notices:
        told = FormNotice(notice, notices, now.date(), students)
        _check_kind(told, line("kind"))
        _check_reason(told, line("reason"))
        lines = (line("reason"), line("remarks"), *_kept(told, line))
        settled = _SETTLED_BY.get(form.answered, ())
        in_lines = _settled_by_kind(form) if form.answered == "kind" else settled
        for said, unasked in (*((said, in_lines) for said in lines), (beside, settled)):
            against = _BEYOND_A_MAIL if _tells_the_same(said, notices, students, now) else _AGAINST
            _check_words(told, said, [each for each in against if each[0] not in unasked])


def _settled_by_kind(form: Form) -> tuple[Callable[[FormNotice, Facts], bool], ...]:
    """With an empty line for the arrival, the hour of the remarks is the one that is meant: "備考: 午後1時に登校"."""
    return _SETTLED_BY_KIND if "arrival" in form.answers else (*_SETTLED_BY_KIND, hours.is_another)


def _tells_the_same(
    said: Facts, notices: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> bool:
    """Whether the words would be read as the form's own notices if they were the whole mail."""
    named = {key for notice in notices for key in notice.students}
    meant = [student for student in students if student.key in named or said.people]  # the form names them
    read = sentences.read(said.shown, students=meant, now=now, standing=()).notices
    return bool(read) and set(map(_in_fields, read)) == set(map(_in_fields, notices))


def _in_fields(notice: Understood) -> Understood:
    return replace(notice, students=tuple(sorted(notice.students)), remarks="", pickup="")


def check_together(
    forms: Sequence[Form], readings: Sequence[Reading], students: Sequence[Candidate], today: dt.date
) -> None:
    """Raises Unclear where the words of one form of a mail contradict another one's notices."""
    for form in forms:
        for reading in readings:
            for notice in reading.notices:
                told = FormNotice(notice, reading.notices, today, students)
                for words in (form.answers.get("remarks", ""), form.free):
                    for said in others.said_of_those_of(told, gather(words, students, today)):
                        _check_words(told, said)


def _kept(told: FormNotice, line: Callable[[str], Facts]) -> Iterator[Facts]:
    """What lines hold that are kept as they are: 行けたら, 15時に母."""
    if not told.notice.arrival:
        yield line("arrival")
    yield line("pickup")


def _check_kind(told: FormNotice, what: Facts) -> None:
    """The line of the kind names nothing that is not the form's."""
    named = [each for each in what.people if each.way in ("name", "all", "unclear")]
    to_come = [each for each in what.periods if not (each.last and each.last < told.today)]
    if any(is_said_of_now(deed) and not (deed.mood == "firm" and told.is_own(deed)) for deed in what.deeds):
        raise Unclear("contradictory")
    if any(not each.students & set(told.notice.students) for each in named):
        raise Unclear("student-unclear")
    if not all(told.holds(day) for day in to_come):
        raise Unclear("date-unclear")


def _check_words(told: FormNotice, said: Facts, against: _Questions = _AGAINST) -> None:
    said = others.without_who_comes(told, said)
    for is_against, why in against:
        if is_against(told, said):
            raise Unclear(why)


def _check_reason(told: FormNotice, why: Facts) -> None:
    """What is the matter with another student is no illness of this one."""
    about, notice = set(told.notice.students), told.notice
    named = [each for each in why.people if each.way in ("name", "all") or (each.way == "unclear" and len(about) == 1)]
    if not notice.reason.startswith(OTHER) and any(each.students != about for each in named):
        raise Unclear("student-unclear")
    own = [cause for cause in why.causes.sure if notice.reason in cause.entry.reasons]
    if own and all(_is_over(cause.start, why, told.today) for cause in own):
        raise Unclear("reason-unclear")


def _is_over(place: int, why: Facts, today: dt.date) -> bool:
    """ "昨日は熱がありましたが今日は咳です": what stands behind a day past, and before another one."""
    before = [each for each in why.periods if each.start < place]
    is_past = bool(before) and before[-1].last is not None and before[-1].last < today
    return is_past and len(before) < len(why.periods)
