"""Whether the lines of a form, and the words beside it, agree with the notices that were made of it."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.form.answers import bare
from mailgate.wording.form.lines import Form
from mailgate.wording.form.remarks import causes, days
from mailgate.wording.form.remarks import students as others
from mailgate.wording.interpretation.reasons.listing import ABSENCES, OTHER
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import form as words
from mailgate.wording.lexicon import sentences as sentence_words
from mailgate.wording.plain import sentences as plain
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.values import Candidate, Understood


def check(
    form: Form, beside: Facts, notices: Sequence[Understood], students: Sequence[Candidate], today: dt.date
) -> None:
    """Raises Unclear where a line, or what is written beside the form, says anything else than its notices."""
    lines = (bare(form.answers.get(name, "")) for name in ("kind", "reason", "remarks"))
    what, why, remarked = (gather(line, students, today) for line in lines)
    for notice in notices:
        said = others.without_who_comes(notice, beside)
        _check_words(notice, notices, said, today)
        if "reason" in form.answers:
            _check_said(notice, said, today)
        _check_words(notice, notices, what, today)
        _check_reason(notice, notices, why, today)
        _check_remarks(notice, notices, remarked, today)
        if not notice.arrival:  # it may hold words: "行けたら"
            _check_remarks(notice, notices, gather(bare(form.answers.get("arrival", "")), students, today), today)


def _check_said(notice: Understood, said: Facts, today: dt.date) -> None:
    """Raises Unclear where words take a notice back, leave it open, or tell of another student, cause or moment."""
    is_another = words.TAKEN_BACK.search(said.text) or causes.is_another(notice, said)
    is_less = days.is_of_a_part(notice, said) or causes.is_called_off(notice, said)
    if is_another or is_less or days.is_at_another_moment(notice, said):
        raise Unclear("contradictory")
    if words.LEFT_OPEN.search(said.text) or causes.is_unproven(notice, said):
        raise Unclear("uncertain")
    if days.is_another_day(notice, said, today):
        raise Unclear("date-unclear")
    if others.is_news(notice, said):
        raise Unclear("student-unclear")


_DEEDS = {"sick": {"absent"}, "absence": {"absent"}, "late": {"late", "attend"}, "attend": {"attend"}}


def _check_words(notice: Understood, notices: Sequence[Understood], facts: Facts, today: dt.date) -> None:
    deeds = [deed for deed in facts.deeds if deed.what != "elsewhere" and deed.mood != "past"]
    named = [each for each in facts.people if each.way in ("name", "all", "unclear")]
    to_come = [each for each in facts.periods if not (each.last and each.last < today)]
    spoken = [(each.date, each.until) for each in notices]
    if any(deed.mood != "firm" or deed.what not in _DEEDS.get(notice.kind, {notice.kind}) for deed in deeds):
        raise Unclear("contradictory")
    if any(not each.students & set(notice.students) for each in named):
        raise Unclear("student-unclear")
    if any(
        not any(first <= (day.first or first) and (day.last or last) <= last for first, last in spoken)
        for day in to_come
    ):
        raise Unclear("date-unclear")


_IN_JAPANESE = {"sick": plain.ABSENT, "absence": plain.ABSENT, "late": plain.LATE, "leave-early": plain.EARLY}


def _check_remarks(notice: Understood, notices: Sequence[Understood], remarked: Facts, today: dt.date) -> None:
    """Remarks may tell of another day and of what was; a deed or a cause of this day must be the notice's own."""
    remarked = others.without_who_comes(notice, remarked)
    _check_said(notice, remarked, today)
    if plain.deeds_in(remarked.shown) - {_IN_JAPANESE.get(notice.kind, "")}:
        raise Unclear("contradictory")
    deeds = [deed for deed in remarked.deeds if deed.what != "elsewhere" and deed.mood != "past"]
    of_this_day = [deed for deed in deeds if not _is_of_another_day(deed, notice, remarked)]
    if any(deed.what not in _DEEDS.get(notice.kind, {notice.kind}) for deed in of_this_day):
        raise Unclear("contradictory")
    if any(deed.mood in ("asked", "unsure") for deed in of_this_day):
        raise Unclear("uncertain")
    if notice.kind in ABSENCES and sentence_words.FROM_PART_OF_DAY.search(remarked.text):
        raise Unclear("contradictory")
    if any(deed.what != "attend" and deed.mood == "firm" for deed in deeds):
        _check_words(notice, notices, remarked, today)


def _check_reason(notice: Understood, notices: Sequence[Understood], why: Facts, today: dt.date) -> None:
    """What is the matter with another student is no illness of this one, and the deed must be the notice's own."""
    about = set(notice.students)
    named = [each for each in why.people if each.way in ("name", "all") or (each.way == "unclear" and len(about) == 1)]
    is_listed = not notice.reason.startswith(OTHER)
    if is_listed and any(each.students != about for each in named):
        raise Unclear("student-unclear")
    own = [cause for cause in why.causes.sure if notice.reason in cause.entry.reasons]
    if own and all(_is_over(cause.start, why, today) for cause in own):
        raise Unclear("reason-unclear")
    _check_remarks(notice, notices, why, today)


def _is_over(place: int, why: Facts, today: dt.date) -> bool:
    """ "昨日は熱がありましたが今日は咳です": what stands behind a day past, and before another one."""
    before = [each for each in why.periods if each.start < place]
    is_past = bool(before) and before[-1].last is not None and before[-1].last < today
    return is_past and len(before) < len(why.periods)


def _is_of_another_day(deed: Deed, notice: Understood, remarked: Facts) -> bool:
    """ "明日は行きます" in the remarks of a notice for today."""
    start, _ = remarked.sentence_at(deed.start)
    named = [period.first for period in remarked.periods if start <= period.start < deed.start]
    return bool(named) and all(day and not notice.date <= day <= notice.until for day in named)
