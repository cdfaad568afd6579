"""A mail that leaves one line of the form open: what it says once an answer stands there.

The answer is put into the mail, and the mail is read again. So the same reader decides as for any other mail, and what
the mail says beside the open line is kept.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mailgate.wording import reader
from mailgate.wording.form.kinds import kind_and_reason, kinds_called
from mailgate.wording.form.lines import parse
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.interpretation.students.strangers import unknown_name
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.form import LABELS
from mailgate.wording.lexicon.people import students as student_words
from mailgate.wording.lexicon.replies import questions as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.open_points.answers import comes_late, without_writer
from mailgate.wording.open_points.likely import alternatives, numbers_of_days, span_of, unclear_days, unclear_weekdays
from mailgate.wording.plain.sentences import deeds_in
from mailgate.wording.recognition.facts import gather
from mailgate.wording.recognition.people.mentions import mentions
from mailgate.wording.values import Candidate, Understood

_OWN_CHILD = "my child"
_DIGIT = re.compile("[0-9]")
_ISO_DAYS = re.compile(r"(?P<first>\d{4}-\d\d-\d\d)(?:~(?P<last>\d{4}-\d\d-\d\d))?")
"""A day or a row of days, as `days.as_day` makes them of what was answered."""


def notices_with(
    mail: str, line: str, answer: str, *, students: Sequence[Candidate], now: dt.datetime
) -> tuple[Understood, ...]:
    """The notices of a mail (written at `now`) with this answer on its open line; none where it stays unclear.

    An empty `line` stands for a mail that leaves nothing open; the answer then is what its writer adds. Where the mail
    itself would become remarks, another way of reading the same counts that needs none.
    """
    found: tuple[Understood, ...] = ()
    if line == "kind" and (
        unclear_days(folded(shown(answer)), now.date())
        or _tells_another_cause(mail, answer, students, now.date())
        or _calls_its_kind_wrong(mail, answer, students)
    ):
        return ()  # "2日休みます"
    for text, meant in _variants(mail, line, answer, students, now.date()):
        reading = reader.read(text, students=meant, now=now, answered=line)
        if line == "date" and not (
            _are_as_said(reading.notices, mail, now.date()) and _are_within(reading.notices, answer)
        ):
            continue
        if line == "kind" and not _are_of_kind(reading.notices, answer, students):
            continue
        if reading.act == "notice" and (not found or without_remarks(found) == reading.notices):
            found = reading.notices
            if found == without_remarks(found):
                break
    if found:
        return found
    if line == "student" and "," in answer:
        each = [notices_with(mail, line, name, students=students, now=now) for name in answer.split(",")]
        return together(notice for notices in each for notice in notices) if all(each) else ()
    return ()


def without_remarks(notices: Sequence[Understood]) -> tuple[Understood, ...]:
    """The notices by what they say of whom, what, why and when."""
    return tuple(replace(notice, remarks="") for notice in notices)


def _are_as_said(notices: Sequence[Understood], mail: str, today: dt.date) -> bool:
    """Whether the days are of the week, or have a weekday, that a mail leaves unclear: 「2日です」 is no "次の金曜".

    Of two days of which one is meant, it is one of them, or both.
    """
    span = span_of(folded(shown(mail)), today)
    if span and not all(span[0] <= each.date and each.until <= span[1] for each in notices):
        return False
    either = alternatives(folded(shown(mail)), today)
    if either and not all(either[0] <= str(each.date) and str(each.until) <= either[-1] for each in notices):
        return False
    weekdays, numbers = unclear_weekdays(folded(shown(mail)), today), numbers_of_days(folded(shown(mail)))
    days = (each.date + dt.timedelta(more) for each in notices for more in range((each.until - each.date).days + 1))
    return not weekdays or any(day.weekday() in weekdays or day.day in numbers for day in days)


def _are_within(notices: Sequence[Understood], answer: str) -> bool:
    """Whether the days are those of an answer in ISO dates, and no other ones that the mail names."""
    days = _ISO_DAYS.fullmatch(answer)
    last = days["last"] or days["first"] if days else ""
    return not days or all(days["first"] <= str(each.date) and str(each.until) <= last for each in notices)


def _are_of_kind(notices: Sequence[Understood], answer: str, students: Sequence[Candidate]) -> bool:
    """Whether the notices are of the absence that an answer names: 「欠席（病欠以外）」 is none of "花子が熱です"."""
    named = {kind.slug for student in students for kind in kinds_called(shown(answer), student.kinds)}
    return len(named) != 1 or not named <= set(ABSENCES) or all(notice.kind in named for notice in notices)


def _tells_another_cause(mail: str, answer: str, students: Sequence[Candidate], today: dt.date) -> bool:
    """Whether an answer has a cause of another absence than the mail: "旅行なので休みです" of "花子が熱です"."""
    told, meant = (
        {cause.entry.group for cause in gather(shown(text), students, today).causes.sure} for text in (mail, answer)
    )
    return {frozenset(told), frozenset(meant)} == {frozenset({"sick"}), frozenset({"other"})}


def _calls_its_kind_wrong(mail: str, answer: str, students: Sequence[Candidate]) -> bool:
    """Whether "遅刻の間違いでした" may be of the kind that the form has; it is put right where that has another one."""
    said = words.WRONG_KIND.search(folded(shown(answer)))
    stood = kinds_called(parse(shown(mail)).answers.get("kind", ""), students[0].kinds) if said else ()
    is_late = {kind.slug == "late" for kind in stood}
    return said is not None and is_late != {said["kind"] != "遅刻"}


def together(notices: Iterable[Understood]) -> tuple[Understood, ...]:
    """The same about several students is one notice."""
    found: dict[Understood, tuple[int, ...]] = {}
    for notice in notices:
        alike = replace(notice, students=())
        found[alike] = (*found.get(alike, ()), *notice.students)
    return tuple(replace(alike, students=tuple(sorted(keys))) for alike, keys in found.items())


def in_rows(notices: Sequence[Understood]) -> tuple[Understood, ...]:
    """The same on days one after the other is one notice: "木曜に休みます", and "金曜もです"."""
    rows: list[Understood] = []
    for notice in sorted(notices, key=lambda each: (each.students, each.date)):
        before = rows[-1] if rows else notice
        goes_on = replace(notice, date=before.date, until=before.until, remarks=before.remarks) == before
        if rows and goes_on and notice.date == before.until + dt.timedelta(1):
            rows[-1] = replace(before, until=notice.until)
        else:
            rows.append(notice)
    return tuple(rows)


def each_with(
    mail: str, line: str, answers: Sequence[str], *, students: Sequence[Candidate], now: dt.datetime
) -> tuple[tuple[str, tuple[Understood, ...]], ...]:
    """Those of these answers that make notices of the mail, each with them."""
    found = ((answer, notices_with(mail, line, answer, students=students, now=now)) for answer in answers)
    return tuple((answer, notices) for answer, notices in found if notices)


def still_unclear(
    mail: str, line: str, answers: Sequence[str], *, students: Sequence[Candidate], now: dt.datetime
) -> str:
    """Why a mail stays unclear with each of these answers on its open line (`values.Why`); empty where that differs.

    Only another line may be open: who is unclear beside the name of a student is none of them ("凛が休みます").
    """
    whys = {_why(mail, line, answer, students, now) for answer in answers}
    return whys.pop() if len(whys) == 1 else ""


def _why(mail: str, line: str, answer: str, students: Sequence[Candidate], now: dt.datetime) -> str:
    """What is unclear in a mail beside its open line, if that is one thing; else empty."""
    for text, meant in _variants(mail, line, answer, students, now.date()):
        reading = reader.read(text, students=meant, now=now, answered=line)
        if reading.act == "ask" and len(reading.why) == 1 and reading.why[0] not in (f"{line}-unclear", "not-a-notice"):
            return reading.why[0]
    return ""


def _variants(
    mail: str, line: str, answer: str, students: Sequence[Candidate], today: dt.date
) -> Iterator[tuple[str, Sequence[Candidate]]]:
    """The mail with the answer in it, in each way in which people might have written that; and whose it may be."""
    if line == "student":
        named = [student for student in students if student.name == answer]
        ways = (
            mail,
            _without_unknown(mail, students),
            without_writer(mail, students),
            _renamed(mail, answer, students, today),
        )
        texts = dict.fromkeys(way.strip() for way in ways)
        yield from ((text, named) for text in texts if named)
    is_form = bool(parse(shown(mail)).answers)
    in_a_sentence = (f"{mail}\n{answer}", students)
    if not line or (line == "departure" and not is_form):
        yield in_a_sentence
    if line and (line != "student" or is_form):
        yield on_line(mail, line, answer), students
    if line == "date" and not is_form and (days := _ISO_DAYS.fullmatch(answer)):
        first, last = days["first"], days["last"] or days["first"]
        yield f"{first}から{last}のことです。\n{mail}", students
        yield _dated(shown(mail), first if first == last else f"{first}から{last}", today), students
    called = (
        {kind.slug for kind in kinds_called(shown(answer), students[0].kinds)} if line == "kind" and is_form else set()
    )
    if called and called <= set(ABSENCES):
        yield on_line(on_line(mail, "arrival", ""), line, answer), students  # who stays away does not arrive
    if line == "kind" and (not is_form or tells_what_is_done(answer, students, today)):
        yield f"{on_line(mail, line, '')}\n{answer}" if is_form else in_a_sentence[0], students
    if line == "reason" and not is_form and _is_only_why(answer, students, today):
        yield in_a_sentence
    if line == "reason" and words.INFLUENZA.match(folded(shown(answer))):
        yield _with_type(shown(mail), shown(answer)), students


def tells_what_is_done(answer: str, students: Sequence[Candidate], today: dt.date) -> bool:
    """Whether an answer tells a deed; without one a form that names a fever would be an absence by itself.

    Who only comes ("明日は行きます") is not said to be late or away.
    """
    facts = gather(shown(answer), students, today)
    firm = {deed.what for deed in facts.deeds if deed.mood == "firm"} - {"elsewhere"}
    return bool(firm - {"attend"} or (firm and comes_late(answer)) or deeds_in(facts.shown))


def _dated(mail: str, days: str, today: dt.date) -> str:
    """The mail with these days in the place of what it leaves open: "来週、眼科に寄ってから登校します"."""
    for said in dict.fromkeys(unclear_days(folded(mail), today)):
        start = folded(mail).find(said)
        mail = mail[:start] + f"{days}、" + mail[start + len(said) :].lstrip("、 ")
    return mail


def _is_only_why(reason: str, students: Sequence[Candidate], today: dt.date) -> bool:
    """Whether it may stand in a sentence, where no form holds all of a mail: a school's reason, or "寝坊です"."""
    if any(reason in kind.reasons for student in students for kind in student.kinds):
        return True
    said = gather(shown(reason), students, today)
    others = (said.people, said.periods, said.clocks, said.deeds, said.causes.doubtful, said.causes.denied)
    return len(said.causes.sure) == 1 and not any(others)


def on_line(mail: str, line: str, answer: str) -> str:
    """The mail with the answer on this line of the form."""
    form = parse(shown(mail))
    lines = {**form.answers, line: answer}
    return in_lines(lines) + f"\n\n{_with_child(form.free) if line == 'student' and answer else form.free}"


def _with_child(free: str) -> str:
    """Words below the name of the student, "one of the kids has a fever", as they are said of one who is known."""
    for said in reversed([each for each in student_words.WHICH_ONE.finditer(folded(free)) if each[0].isascii()]):
        free = free[: said.start()] + _OWN_CHILD + free[said.end() :]
    return free


def with_reason_named(mail: str, *, students: Sequence[Candidate]) -> str:
    """A form with its reason in words: its number is one of the kind that it names, and may not stay that kind's."""
    form = parse(shown(mail))
    if not _DIGIT.search(folded(form.answers.get("reason", ""))):
        return mail
    try:
        _, reason, more = kind_and_reason(form, students)
    except Unclear:
        return ""
    return on_line(mail, "reason", "、".join([reason, *more]))


def in_lines(answers: dict[str, str]) -> str:
    """The filled-in lines of a form."""
    return "\n".join(f"{LABELS[line][0]}: {answer}" for line, answer in answers.items() if answer)


def _without_unknown(mail: str, students: Sequence[Candidate]) -> str:
    """A mail without those of whom it does not tell who they are: 上の子, 花ちゃん."""
    text = shown(mail)
    unclear = [each for each in mentions(folded(text), students) if each.way == "unclear"]
    for each in reversed(unclear):
        text = text[: _beginning(text, each.start)] + text[each.end :]
    return text


def _renamed(mail: str, name: str, students: Sequence[Candidate], today: dt.date) -> str:
    """A mail with this name in the place of one that is no student's: a wrong letter in it, or another child's.

    Only where its writer has to say which of several students is meant: a yes would be too little.
    """
    facts = gather(shown(mail), students, today)
    spot = unknown_name(facts, students)
    if spot is None or len(students) == 1:
        return mail
    start, end = spot
    called = _OWN_CHILD if facts.shown[start:end].isascii() else name
    return facts.shown[:start] + called + facts.shown[end:]


def _beginning(text: str, start: int) -> int:
    """Where a word begins that was taken for a particle and a name: はなちゃん is not は and なちゃん."""
    return start - 1 if words.BEGINS_WITH_HA.search(text, 0, start) else start


def _with_type(mail: str, influenza: str) -> str:
    """The mail with an influenza of this type where it names one without."""
    for named in reversed(list(words.INFLUENZA.finditer(folded(mail)))):
        mail = mail[: named.start()] + influenza + mail[named.end() :]
    return mail


def names_students(mail: str) -> bool:
    """Whether a filled-in line says whom the mail is about, rightly or not."""
    return bool({"student", "class"} & parse(shown(mail)).answers.keys())
