"""A guardian's mail to a reading: the form where lines of it are filled in, sentences otherwise."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording import letters
from mailgate.wording.form import agreement, answers, hours
from mailgate.wording.form import students as form_students
from mailgate.wording.form.arrivals import arrival_told
from mailgate.wording.form.kinds import kinds_called
from mailgate.wording.form.lines import Form, parse_each
from mailgate.wording.form.remarks.form_notice import FormNotice
from mailgate.wording.interpretation import remarks, sentences
from mailgate.wording.interpretation.days.today import means_today
from mailgate.wording.interpretation.hours import arrivals, departures
from mailgate.wording.interpretation.students.as_always import comes_as_always
from mailgate.wording.interpretation.students.groups import groups_of
from mailgate.wording.interpretation.students.strangers import without_bystanders
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.lexicon.plain import Words
from mailgate.wording.lexicon.sentences import requests as request_words
from mailgate.wording.normalization import shown
from mailgate.wording.plain import children
from mailgate.wording.plain import sentences as plain
from mailgate.wording.plain.scanning import scan, words_of_mail
from mailgate.wording.recognition.days.periods import periods
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.recognition.romaji_sentences import in_kana
from mailgate.wording.spacing import joined
from mailgate.wording.values import Candidate, Reading, Understood

_LONGEST, _LONGEST_FREE, _LONGEST_ANSWER = 20_000, sentences.LONGEST, 300
"""Characters in all; outside the form and its quote, or in its remarks; in any other line of it."""
_BLANKS = re.compile(" {2,}")


def read(
    text: str,
    *,
    students: Sequence[Candidate],
    now: dt.datetime,
    standing: Sequence[Understood] = (),
    answered: str = "",
) -> Reading:
    """What a guardian wants, who writes at `now` (aware, in the school's time zone) about one of `students`.

    `standing` are the notices that the mail answers: what it leaves open is said there ("明日も休みます").
    `answered` is the line of a form that an answer to a question filled in.
    `text` may hold the whole form, quoted or not, greetings and a signature. Never raises for any text: what is not
    clear is asked back. docs/wording/sentences.md has the grammar.
    """
    if len(text) > _LONGEST or not students:
        return Reading("ask", why=("not-a-notice",))
    forms = parse_each(letters.message(_BLANKS.sub(" ", shown(text)), now.date()))
    if is_letter(forms):
        return Reading("ask", why=("not-a-notice",))
    try:
        if not any(form.answers for form in forms):
            if words := words_of_mail(forms[0].free):
                return _plain(words, forms[0].free, students, now)
            said = joined(in_kana(forms[0].free, students))
            return sentences.read(said, students=students, now=now, standing=standing)
        if len(forms) == 1:
            return _with_free_text(replace(forms[0], answered=answered), students, now)
        return _each(forms, students, now)
    except Unclear as unclear:
        return unclear.reading()


def _plain(words: Words, text: str, students: Sequence[Candidate], now: dt.datetime) -> Reading:
    """Sentences in a language that has no grammar here: the form that they would fill in."""
    pieces = scan(words, text, students)
    told = children.answers(pieces, students, now.date())
    if not means_today(now) and plain.names_only_day_of_illness(pieces):
        raise Unclear("date-unclear")
    if len(told) > 1:
        readings = [answers.read(Form(answered), candidates=students, now=now) for answered in told]
        return Reading("notice", tuple(notice for reading in readings for notice in reading.notices))
    answered = told[0]
    if plain.withdraws(pieces, answered):
        named = form_students.chosen(Form(answered), students) if "student" in answered else ()
        return Reading("withdraw", students=tuple(student.key for student in named))
    if "kind" not in answered:
        raise Unclear("kind-unclear" if "reason" in answered else "not-a-notice")
    return answers.read(Form(answered), candidates=students, now=now)


def is_letter(forms: Sequence[Form]) -> bool:
    """Whether more is written than a notice has."""
    longest = {"remarks": _LONGEST_FREE}
    answers = [(name, answer) for form in forms for name, answer in form.answers.items()]
    is_long = any(len(answer) > longest.get(name, _LONGEST_ANSWER) for name, answer in answers)
    return is_long or sum(len(form.free) for form in forms) > _LONGEST_FREE


def _each(forms: Sequence[Form], students: Sequence[Candidate], now: dt.datetime) -> Reading:
    """Forms about one student each; one of them may only say that its student comes as always."""
    telling = [form for form in forms if not _comes_as_always(form, students)]
    readings = [_with_free_text(form, students, now) for form in telling]
    named = [key for reading in readings for key in reading.notices[0].students]
    if not readings or len(set(named)) < len(named):
        raise Unclear("contradictory")
    agreement.check_together(telling, readings, students, now.date())
    return Reading("notice", tuple(notice for reading in readings for notice in reading.notices))


def _comes_as_always(form: Form, students: Sequence[Candidate]) -> bool:
    """ "内容: 登校" and no more than whose, beside another student's form."""
    if form.answers.keys() - {"student", "class", "date"} != {"kind"}:
        return False
    called = kinds_called(form.answers["kind"], students[0].kinds)
    return [kind.slug for kind in called] == ["attend"]


def _with_free_text(form: Form, students: Sequence[Candidate], now: dt.datetime) -> Reading:
    """A form, completed by the words beside it; words that contradict it make it unclear."""
    form = _explained(form, students, now)
    facts = without_bystanders(gather(form.free, students, now.date()), students)
    remarked = gather(form.answers.get("remarks", ""), students, now.date())
    if any(deed.what == "undo" for deed in [*facts.deeds, *remarked.deeds]):
        raise Unclear("contradictory")
    reading = _with_arrival(
        form, answers.read(_completed(form, facts, now.date()), candidates=students, now=now), students, now
    )
    agreement.check(form, facts, reading.notices, students, now)
    return replace(reading, notices=tuple(_with_words_beside(form, facts, notice) for notice in reading.notices))


def _with_arrival(form: Form, reading: Reading, students: Sequence[Candidate], now: dt.datetime) -> Reading:
    """Who comes late with the hour that the remarks tell, where the line for it is empty."""
    notice, *more = reading.notices
    if notice.kind != "late" or notice.arrival or more or "arrival" in form.answers:
        return reading
    told = FormNotice(notice, reading.notices, now.date())
    hour = arrival_told(told, (form.free, form.answers.get("remarks", "")), students)
    return replace(reading, notices=(replace(notice, arrival=hour),))


def _with_words_beside(form: Form, facts: Facts, notice: Understood) -> Understood:
    """The notice with what the words beside the form say more, once."""
    beside = remarks.beside_form(facts) if form.free else ""
    if not beside or notice.remarks.endswith(beside):
        return notice
    once = form.free if "reason" not in form.answers else ""  # it told the reason, and is kept as it stands
    own = notice.remarks.removeprefix(once).lstrip("。")
    return replace(notice, remarks="。".join(filter(None, (own, beside))))


def _explained(form: Form, students: Sequence[Candidate], now: dt.datetime) -> Form:
    """The form with what plain sentences beside it say, in a language that has no grammar here."""
    words = words_of_mail(form.free)
    if not words:
        return form
    beside = plain.answers(scan(words, form.free, students), students, now.date())
    if any(name in form.answers for name in beside):
        raise Unclear("contradictory")
    return replace(form, answers={**form.answers, **beside}, free="")


def _completed(form: Form, facts: Facts, today: dt.date) -> Form:
    """What the form leaves open and the words beside it say."""
    found = dict(form.answers)
    done = [each for each in facts.deeds if each.what != "elsewhere"]
    if {each.what for each in done} == {"late", "attend"}:
        done = [each for each in done if each.what == "late"]  # "9時に登校します。遅刻です"
    deeds = [facts.shown[each.start : each.end] for each in done]
    if deeds:
        found.setdefault("kind", deeds[0])
    called = kinds_called(found.get("kind", ""), facts.kinds)
    found = hours.told_apart(found, called, is_bare=form.bare_hour)
    days = [_as_line(each, facts, today) for each in facts.periods]
    if "class" not in found and "student" not in found and (names := _names_beside(facts)):
        found["student"] = names
    is_open = any(row_words.ALSO.match(facts.text, each.end) or _is_in_doubt(each, facts) for each in facts.periods)
    if "date" not in found and is_open:
        raise Unclear("date-unclear")  # "明日も休みます" below a form that names no day: today as well?
    if days:
        found.setdefault("date", "、".join(days))
    if any(kind.departure for kind in called):
        found = departures.beside_form(facts) | found
    elif time := arrivals.arrival(facts):
        found.setdefault("arrival", f"{time:%H:%M}")
    if facts.causes.sure:
        found.setdefault("reason", form.free)
    if form.free and (beside := remarks.beside_form(facts)) and "reason" in form.answers:
        found.setdefault("remarks", beside)
    return replace(form, answers=found)


def _as_line(day: Period, facts: Facts, today: dt.date) -> str:
    """A day as a line of a form holds it: of "until Friday" the word before it, too. Raises Unclear."""
    written = facts.shown[day.start : day.end]
    alone = [(each.first, each.last) for each in periods(facts.text[day.start : day.end], today)]
    if alone == [(day.first, day.last)]:
        return written
    if day.last and (day.first or day.way == "until"):
        return f"{day.first or today}~{day.last}"
    if any(first and last for first, last in alone):
        raise Unclear("date-unclear")  # "She won't be in until Monday"
    return written


def _is_in_doubt(day: Period, facts: Facts) -> bool:
    """ "Might be tomorrow as well": a day of which nobody knows yet."""
    return request_words.DAY_IN_DOUBT.search(facts.text, *facts.sentence_at(day.start)) is not None


def _names_beside(facts: Facts) -> str:
    """The names in words beside a form; empty where nobody is named. Raises Unclear where they do not all do the same.

    "花子は休みます。太郎は元気です" is about one of them, and so is "花子が陽性でした。太郎は通常どおり登校します".
    """
    groups = groups_of(facts)
    each = [facts.part(group.start, facts.sentence_at(group.start)[1]) for group in groups]
    told = [(group, said) for group, said in zip(groups, each, strict=True) if not comes_as_always(said)]
    if len(told) == 1 and told[0][1].causes.sure:
        return facts.shown[told[0][0].start : told[0][0].end]
    deeds = {frozenset(deed.what for deed in said.deeds) for said in each}
    causes = {cause.entry.name for cause in facts.causes.sure}
    if len(each) > 1 and (len(deeds) > 1 or frozenset() in deeds or len(causes) > 1):
        raise Unclear("student-unclear")
    return "、".join(facts.shown[one.start : one.end] for one in facts.people if one.way in ("name", "all"))
