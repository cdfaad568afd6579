"""A mail with what was answered below it, read as one text that says both."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording import reader
from mailgate.wording.form import students as form_students
from mailgate.wording.form.lines import Form, parse
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.normalization import shown
from mailgate.wording.recognition.facts import gather
from mailgate.wording.values import Candidate, Understood

_LINES = ("date", "kind", "reason", "arrival", "departure", "pickup")


def as_one_text(
    mail: str, answer: str, whose: str = "", *, students: Sequence[Candidate], now: dt.datetime
) -> tuple[Understood, ...]:
    """The notices of a mail with an answer below it, as of any mail; above it `whose` it is: "太郎です".

    A mail that tells no more than a deed goes below its answer: "休みます", and "太郎が熱なので明日まで".
    """
    form = parse(shown(mail))
    lines = [f"{whose}のことです" if whose else "", in_one_line(form, students) if form.answers else "", form.free]
    found = _read([*lines, answer], students, now)
    if not (found or form.answers or whose) and _is_a_deed_alone(form.free, students, now.date()):
        return _read([answer, form.free], students, now)
    return found


def _read(lines: Sequence[str], students: Sequence[Candidate], now: dt.datetime) -> tuple[Understood, ...]:
    """The notices of these lines as one text."""
    text = "。\n".join(line.strip(" 。\n") for line in lines if line.strip())
    reading = reader.read(text, students=students, now=now)
    return reading.notices if reading.act == "notice" else ()


def _is_a_deed_alone(mail: str, students: Sequence[Candidate], today: dt.date) -> bool:
    """Whether a mail tells a firm deed, and neither whose, why nor when it is."""
    said = gather(shown(mail), students, today)
    others = (said.people, said.periods, said.clocks, said.causes.sure, said.causes.doubtful, said.causes.denied)
    return len(said.deeds) == 1 and said.deeds[0].mood == "firm" and not any(others)


def in_one_line(form: Form, students: Sequence[Candidate]) -> str:
    """What a filled-in form says, as somebody jots it down: "山田 花子、2026-11-24、遅刻"."""
    try:
        named = [student.name for student in form_students.chosen(form, students)]
    except Unclear:
        named = []
    first, _, last = form.answers.get("date", "").partition("~")
    told = {**form.answers, "date": first if first == last else form.answers.get("date", "")}
    return "、".join([*named, *(told[line] for line in _LINES if told.get(line))])
