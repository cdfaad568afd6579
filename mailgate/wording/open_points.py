"""A mail that leaves one line of the form open: what it says once an answer stands there.

The answer is put into the mail, and the mail is read again. So the same reader decides as for any other mail, and what
the mail says beside the open line is kept.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce

from mailgate.wording import reader
from mailgate.wording.acknowledgements import is_acknowledgement, is_polite
from mailgate.wording.form import students as form_students
from mailgate.wording.form.kinds import kinds_called
from mailgate.wording.form.lines import Form, parse
from mailgate.wording.interpretation import sentences
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import days as day_words
from mailgate.wording.lexicon import sentences as sentence_words
from mailgate.wording.lexicon.form import LABELS
from mailgate.wording.lexicon.replies import questions as words
from mailgate.wording.lexicon.replies.receipts import contrasts
from mailgate.wording.lexicon.replies.receipts import sentences as receipts
from mailgate.wording.normalization import folded, shown
from mailgate.wording.plain import sentences as plain
from mailgate.wording.plain.form import leaves_at
from mailgate.wording.recognition.departures import parse_departure
from mailgate.wording.recognition.mentions import mentions
from mailgate.wording.recognition.periods import parse_range, periods
from mailgate.wording.recognition.times import clocks
from mailgate.wording.values import Candidate, Understood

_LIKELY_DAYS = 4
_WEEKS = dt.timedelta(14)
_MONTH = dt.timedelta(31)
_WEEK, _SATURDAY = 7, 5


def notices_with(
    mail: str, line: str, answer: str, *, students: Sequence[Candidate], now: dt.datetime
) -> tuple[Understood, ...]:
    """The notices of a mail (written at `now`) with this answer on its open line; none where it stays unclear.

    An empty `line` stands for a mail that leaves nothing open; the answer then is what its writer adds. Where the mail
    itself would become remarks, another way of reading the same counts that needs none.
    """
    found: tuple[Understood, ...] = ()
    if line == "kind" and _unclear_days(folded(shown(answer)), now.date()):
        return ()  # "2日休みます"
    for text, meant in _variants(mail, line, answer, students):
        reading = reader.read(text, students=meant, now=now, answered=line)
        if line == "date" and not _are_as_said(reading.notices, mail, now.date()):
            continue
        if line == "kind" and not _are_of_kind(reading.notices, answer, students):
            continue
        if reading.act == "notice" and (not found or _without_remarks(found) == reading.notices):
            found = reading.notices
            if found == _without_remarks(found):
                break
    if found:
        return found
    if line == "student" and "," in answer:
        each = [notices_with(mail, line, name, students=students, now=now) for name in answer.split(",")]
        return together(notice for notices in each for notice in notices) if all(each) else ()
    return ()


def _without_remarks(notices: Sequence[Understood]) -> tuple[Understood, ...]:
    return tuple(replace(notice, remarks="") for notice in notices)


def _are_as_said(notices: Sequence[Understood], mail: str, today: dt.date) -> bool:
    """Whether the days are of the week, or have a weekday, that a mail leaves unclear: 「2日です」 is no "次の金曜"."""
    span = _span(folded(shown(mail)), today)
    if span and not all(span[0] <= each.date and each.until <= span[1] for each in notices):
        return False
    weekdays = _unclear_weekdays(folded(shown(mail)), today)
    days = (each.date + dt.timedelta(more) for each in notices for more in range((each.until - each.date).days + 1))
    return not weekdays or any(day.weekday() in weekdays for day in days)


def _are_of_kind(notices: Sequence[Understood], answer: str, students: Sequence[Candidate]) -> bool:
    """Whether the notices are of the absence that an answer names: 「欠席（病欠以外）」 is none of "花子が熱です"."""
    named = {kind.slug for student in students for kind in kinds_called(shown(answer), student.kinds)}
    return len(named) != 1 or not named <= set(ABSENCES) or all(notice.kind in named for notice in notices)


def together(notices: Iterable[Understood]) -> tuple[Understood, ...]:
    """The same about several students is one notice."""
    found: dict[Understood, tuple[int, ...]] = {}
    for notice in notices:
        alike = replace(notice, students=())
        found[alike] = (*found.get(alike, ()), *notice.students)
    return tuple(replace(alike, students=tuple(sorted(keys))) for alike, keys in found.items())


def each_with(
    mail: str, line: str, answers: Sequence[str], *, students: Sequence[Candidate], now: dt.datetime
) -> tuple[tuple[str, tuple[Understood, ...]], ...]:
    """Those of these answers that make notices of the mail, each with them."""
    found = ((answer, notices_with(mail, line, answer, students=students, now=now)) for answer in answers)
    return tuple((answer, notices) for answer, notices in found if notices)


def _variants(
    mail: str, line: str, answer: str, students: Sequence[Candidate]
) -> Iterator[tuple[str, Sequence[Candidate]]]:
    """The mail with the answer in it, in each way in which people might have written that; and whose it may be."""
    if line == "student":
        named = [student for student in students if student.name == answer]
        texts = (mail, _without_unknown(mail, students)) if len(students) > 1 else (mail,)
        yield from ((text, named) for text in texts if named)
    is_form = bool(parse(shown(mail)).answers)
    in_a_sentence = (f"{mail}\n{answer}", students)
    if not line or (line == "departure" and not is_form):
        yield in_a_sentence
    if line and (line != "student" or is_form):
        yield on_line(mail, line, answer), students
    if line == "kind" or (line == "reason" and not is_form and _is_listed(answer, students)):
        yield in_a_sentence
    if line == "reason" and words.INFLUENZA.match(folded(shown(answer))):
        yield _with_type(shown(mail), shown(answer)), students


def _is_listed(reason: str, students: Sequence[Candidate]) -> bool:
    """Whether a school has this reason: then it may stand in a sentence, where no form holds all that a mail says."""
    return any(reason in kind.reasons for student in students for kind in student.kinds)


def on_line(mail: str, line: str, answer: str) -> str:
    """The mail with the answer on this line of the form."""
    form = parse(shown(mail))
    lines = {**form.answers, line: answer}
    return in_lines(lines) + f"\n\n{form.free}"


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


def _beginning(text: str, start: int) -> int:
    """Where a word begins that was taken for a particle and a name: はなちゃん is not は and なちゃん."""
    return start - 1 if words.BEGINS_WITH_HA.search(text, 0, start) else start


def _with_type(mail: str, influenza: str) -> str:
    """The mail with an influenza of this type where it names one without."""
    named = words.INFLUENZA.search(folded(mail))
    return mail[: named.start()] + influenza + mail[named.end() :] if named else mail


def names_students(mail: str) -> bool:
    """Whether a filled-in line says whom the mail is about, rightly or not."""
    return bool({"student", "class"} & parse(shown(mail)).answers.keys())


def parts(mail: str, *, students: Sequence[Candidate], now: dt.datetime) -> tuple[str, ...]:
    """A mail about several students as one for each of them; nothing for any other mail."""
    return sentences.parts(shown(mail), students=students, now=now)


# -- what an answer says ------------------------------------------------------------------------------


def first_and_rest(answer: str) -> tuple[str, str]:
    """The first sentence of an answer, and what its writer adds: "花子です。昨日から咳もあります"."""
    text = _without_politeness(shown(answer).strip())
    end = words.FIRST_SENTENCE.match(text)
    return (text[: end.start("end")].strip(), text[end.end() :].strip()) if end else (text, "")


def _without_politeness(answer: str) -> str:
    """An answer from where it begins to tell something: "書き忘れました。すみません、花子です"."""
    end = words.FIRST_SENTENCE.match(answer)
    said = folded(answer[: end.start("end")]).strip() if end else ""
    if end and answer[end.end() :].strip() and (is_polite(said) or contrasts.ANNOUNCES.fullmatch(said)):
        return _without_politeness(answer[end.end() :].strip())
    polite = words.LEADING.match(folded(answer))
    return answer[polite.end() :] if polite and answer[polite.end() :].strip() else answer


def without_writer(answer: str, students: Sequence[Candidate]) -> str:
    """An answer without what only says whose it is: "山田です" before it, "山田花江" below it."""
    said = [piece for piece in words.SENTENCES.findall(shown(answer)) if not _names_writer(piece, students)]
    return "".join(said).strip() or answer


def _names_writer(sentence: str, students: Sequence[Candidate]) -> bool:
    """Whether a sentence is a guardian's name: "花子の母です", or a family name with no student's given name."""
    text = sentence.strip(" \n。!")
    if of := words.PARENT_OF.fullmatch(folded(text)):
        child = folded(text)[of.start("child") : of.end("child")].replace(" ", "")
        names = (name for student in students for name in (student.name.replace(" ", ""), *student.name.split()))
        return child in {folded(shown(name)) for name in names}
    for student in students:
        family, _, given = shown(student.name).partition(" ")
        behind = words.BEHIND_FAMILY.fullmatch(text.removeprefix(family).strip()) if text.startswith(family) else None
        if given and behind and behind["given"] != given:
            return all(shown(other.name).split()[-1] != behind["given"] for other in students)
    return False


def is_question(answer: str) -> bool:
    """Whether an answer asks something itself: 「はい？」."""
    return "?" in shown(answer)


def kind_and_rest(answer: str) -> tuple[str, str]:
    """The kind that an answer begins with, and what follows: "休みではなく遅刻です。10時に行きます"; else nothing."""
    first, more = first_and_rest(answer)
    named = words.KIND_ALONE.fullmatch(folded(shown(first)))
    return (named["kind"], more) if named else ("", "")


def comes_late(answer: str) -> bool:
    """Whether an answer that tells of a coming names an hour, or what it is after: 「やっぱり10時に行かせます」."""
    text = folded(shown(answer))
    return any(True for _ in clocks(text)) or sentence_words.LATE_SIGN.search(text) is not None


def denies_a_kind(answer: str) -> bool:
    """Whether an answer says that what was understood is not what happens: 「休みではなく遅刻です」."""
    return words.NOT_THAT_KIND.search(folded(shown(answer))) is not None


def chosen(answer: str, offered: Sequence[str]) -> str:
    """The offered answer of this number, or the answer itself."""
    number = words.CHOICE.fullmatch(folded(shown(answer)).strip())
    place = int(number["number"]) if number else 0
    return offered[place - 1] if 0 < place <= len(offered) else answer


def named_students(answer: str, students: Sequence[Candidate]) -> tuple[str, ...]:
    """The names of the students whom an answer names; all of them for "全員", none where that is unclear."""
    said = folded(shown(answer)).strip()
    if words.BOTH.fullmatch(said) and _counts(said, len(students)):
        return tuple(student.name for student in students)
    for said in (answer, words.AROUND_STUDENT.sub("", shown(answer).strip())):
        try:
            return tuple(each.name for each in form_students.chosen(Form({"student": said}), students))
        except Unclear:
            continue
    return plain.named_alone(shown(answer), students)


def names_another(words_beside: str, answer: str, students: Sequence[Candidate]) -> bool:
    """Whether words beside the answer whose it is name somebody else, and not that they come: "いや、太郎です"."""
    text = folded(shown(words_beside))
    chosen_names = answer.split(",")
    others = {student.key for student in students if student.name not in chosen_names}
    named = any(others & mention.students for mention in mentions(text, students))
    return named and words.COMES_AS_ALWAYS.search(text) is None


def said_of(name: str, line: str) -> str:
    """What a line says behind this name at its beginning: "花子: 発熱"; nothing where it does not begin with it."""
    text = shown(line).strip()
    after = words.AFTER_STUDENT.match(text, len(name)) if text.startswith(shown(name)) else None
    return text[after.end() :].strip() if after else ""


def pieces(answer: str, names: Sequence[str]) -> list[str]:
    """The lines of an answer, and the parts of a line that begin with one of these names."""
    begins = "|".join(re.escape(shown(name)) for name in names)
    found = re.split(rf"\n|[、,。;]\s*(?={begins})", shown(answer)) if names else shown(answer).splitlines()
    return [piece.strip() for piece in found if piece.strip()]


def said_of_all(line: str, of: int) -> str:
    """What a line says of all these students alike: "二人とも発熱です"; nothing where it does not say so."""
    text = shown(line).strip()
    everybody = words.OF_ALL.match(folded(text))
    return text[everybody.end() :].strip() if everybody and _counts(everybody[0], of) else ""


def _counts(everybody: str, of: int) -> bool:
    """Whether these words may mean all of this number: of three, 「両方」 leaves open which two."""
    counted = ((2, words.OF_TWO), (3, words.OF_THREE))
    return all(of == count for count, pattern in counted if pattern.match(everybody))


def as_day(answer: str, offered: Sequence[str], today: dt.date) -> str:
    """A day or a row of days as ISO dates, which mean the same whenever they are read; else the answer itself."""
    text = shown(answer).strip()
    rows = [day for day in offered if "~" in day]
    if words.BOTH.fullmatch(folded(text)) and (rows or _are_in_a_row(offered)):
        return rows[0] if rows else "~".join(offered)
    if words.TODAY_AND_TOMORROW.fullmatch(folded(text)):
        return _with_tomorrow(today)
    weekday = words.WEEKDAY_ALONE.fullmatch(folded(text))
    if weekday and len(meant := [day for day in offered if _is_on(day, weekday["weekday"])]) == 1:
        return meant[0]
    if words.ALL_OF_IT.fullmatch(folded(text)) and (weeks := [row for row in rows if _is_week(row)]):
        return weeks[0]
    around = (words.AROUND_DAY, receipts.AROUND)
    row = parse_range(text, today=today) or parse_range(reduce(_without, around, text), today=today)
    return "~".join(day.isoformat() for day in dict.fromkeys(row)) if row else answer


def _is_week(row: str) -> bool:
    """Whether a row is the school days of a week."""
    first, last = map(dt.date.fromisoformat, row.split("~"))
    return last - first == dt.timedelta(_SATURDAY - 1)


def _is_on(day: str, weekday: str) -> bool:
    """Whether an offered day, which is no row, is on this weekday."""
    return "~" not in day and day_words.WEEKDAYS[0][dt.date.fromisoformat(day).weekday()] == weekday


def _with_tomorrow(today: dt.date) -> str:
    return f"{today.isoformat()}~{(today + dt.timedelta(1)).isoformat()}"


def _are_in_a_row(days: Sequence[str]) -> bool:
    """Whether these are two days, the one after the other."""
    dates = [dt.date.fromisoformat(day) for day in days]
    return len(dates) == 2 and dates[1] - dates[0] == dt.timedelta(1)


def _without(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub("", text)


def types_of_influenza(reasons: Sequence[str]) -> tuple[str, ...]:
    """Those of a school's reasons that are types of influenza."""
    return tuple(reason for reason in reasons if words.INFLUENZA.match(folded(shown(reason))))


def as_reason(answer: str, offered: Sequence[str]) -> str:
    """The offered reason of which the answer is a part, "A型です" of 「インフルエンザA型」; else the answer itself."""
    said = folded(receipts.AROUND.sub("", shown(answer).strip()))
    says_enough = len(said) > 1 or len(offered) == 2
    meant = [reason for reason in offered if said and says_enough and said in folded(shown(reason))]
    return meant[0] if len(meant) == 1 else answer


def may_be_cause(answer: str) -> bool:
    """Whether an answer to why may name a cause that no list has, as 「猫にひっかかれました」 does."""
    if is_polite(answer) or is_acknowledgement(answer):
        return False
    return len(answer.strip()) > 1 and words.NO_CAUSE.search(folded(shown(answer)).strip()) is None


def moment_and_rest(answer: str) -> tuple[str, str]:
    """A moment of leaving that ends at a comma, and what follows: "13時半、父が迎えに行きます"."""
    first, more = first_and_rest(answer)
    moment, comma, behind = first.partition("、")
    return (moment, "。".join(filter(None, (behind, more)))) if comma and as_moment(moment) != moment else (first, more)


def as_moment(answer: str) -> str:
    """A moment of leaving, or the answer itself."""
    return parse_departure(receipts.AROUND.sub("", shown(answer).strip())) or leaves_at(answer) or answer


# -- what an answer may be ----------------------------------------------------------------------------


def likely_days(mail: str, today: dt.date) -> tuple[str, ...]:
    """The days that a mail may mean, as ISO dates: those of the weekday or of the number in it, else the next ones.

    Of 「熱です。明日も休みます」 the first is both days, as a row, and of 「来週」 the week of school.
    """
    text = folded(shown(mail))
    if span := _span(text, today):
        return _school_days(*span)
    soon = [today + dt.timedelta(days) for days in range(_WEEKS.days)]
    weekdays = _unclear_weekdays(text, today)
    numbers = {int(match["day"] or match["date"]) for match in words.DAY_NUMBER.finditer(text)}
    month = [today + dt.timedelta(days) for days in range(_MONTH.days)]
    found = [day for day in soon if day.weekday() in weekdays] or [day for day in month if day.day in numbers]
    likely = tuple(day.isoformat() for day in (found or soon[:3])[:_LIKELY_DAYS])
    return (_with_tomorrow(today), *likely) if words.TOMORROW_TOO.search(text) else likely


def _span(text: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The week or the month that a folded text names without a day of it: "来週旅行で休みます"."""
    weeks = ((1, words.NEXT_WEEK), (2, words.WEEK_AFTER_NEXT))
    if ahead := next((number for number, pattern in weeks if pattern.search(text)), 0):
        monday = today + dt.timedelta(7 * ahead - today.weekday())
        return monday, monday + dt.timedelta(6)
    if words.NEXT_MONTH.search(text):
        first = (today.replace(day=1) + _MONTH).replace(day=1)
        return first, (first + _MONTH).replace(day=1) - dt.timedelta(1)
    return None


def _school_days(first: dt.date, last: dt.date) -> tuple[str, ...]:
    """The days of a week from Monday to Friday, first all of them as a row; of a month its first ones."""
    days = [first + dt.timedelta(number) for number in range((last - first).days + 1)]
    week = [day.isoformat() for day in days if day.weekday() < _SATURDAY][:_SATURDAY]
    return (f"{week[0]}~{week[-1]}", *week) if len(days) == _WEEK else tuple(week[:_LIKELY_DAYS])


def _unclear_weekdays(text: str, today: dt.date) -> set[int]:
    """Those of a folded text of which it does not say which ones they are."""
    return {weekday for said in _unclear_days(text, today) for weekday in _weekdays(said)}


def _unclear_days(text: str, today: dt.date) -> list[str]:
    """What a folded text says of days without telling which: "次の金曜", "しばらく"."""
    return [text[each.start : each.end] for each in periods(text, today) if not (each.first or each.last)]


def _weekdays(text: str) -> Iterator[int]:
    for pattern in day_words.DAYS_OF_WEEK:
        for match in re.finditer(pattern, text):
            for names in day_words.WEEKDAYS:
                yield from (place for place, name in enumerate(names) if match["weekday"].startswith(name))
