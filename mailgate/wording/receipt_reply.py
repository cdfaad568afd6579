"""A reply to a receipt: what it says anew about the notices that stand. What it does not say stays as it is.

A filled-in line replaces what the notice says there; a sentence is read like any other, but its student, its day and
its remarks are those of the notice where it names none. A sentence about another day is a correction only where it
says so ("の間違いでした"); with も it is a further notice; otherwise it is asked back.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from mailgate.wording import reader
from mailgate.wording.acknowledgements import beside_yes, is_polite
from mailgate.wording.another_student import another_student, one_more_alike
from mailgate.wording.form.lines import Form, parse
from mailgate.wording.interpretation import arrivals, remarks
from mailgate.wording.interpretation.reasons import ABSENCES
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import people as people_words
from mailgate.wording.lexicon import sentences as sentence_words
from mailgate.wording.lexicon.form import LABELS
from mailgate.wording.lexicon.replies import receipts as words
from mailgate.wording.lexicon.symptoms import INFLUENZA
from mailgate.wording.normalization import folded, number, shown, without_pictures
from mailgate.wording.plain import sentences as plain
from mailgate.wording.recognition.dates import LONGEST_FIELD
from mailgate.wording.recognition.departures import parse_departure
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.recognition.mentions import mentions
from mailgate.wording.recognition.periods import parse_range
from mailgate.wording.recognition.times import parse_time
from mailgate.wording.values import Candidate, Correction, Reading, Understood

_SENTENCE_ENDS = re.compile(r"[。\n]")


def correct(
    text: str, *, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> Correction:
    """Read a reply about the notices that stand, one student each; `students` are all of the writer's. Never raises."""
    form = parse(shown(text))
    if form.answers:
        return _by_lines(form, standing, students, now)
    text = without_pictures(text)
    text = _with_disease(_news(beside_yes(text) or text), standing)
    if another := another_student(text, standing, students, now) or one_more_alike(text, standing, students):
        return another
    if _is_on_the_way(text, standing):
        return Correction("nothing")
    about = frozenset(key for notice in standing for key in notice.students)
    reading = _sentence(text, standing, students, now)
    if reading.act == "withdraw":
        return _withdrawal(folded(shown(text)), reading, standing, about)
    if reading.act == "notice" and _names_other_days(text, reading, standing, students, now):
        return Correction("ask", why=("change-or-new",))
    if reading.act == "notice":
        return _by_sentence(text, reading, standing, students, now)
    if lines := _bare(text, standing, students, now):
        return _by_lines(lines, standing, students, now)
    if lines := _plain(text, students, now):
        return _by_lines(lines, standing, students, now)
    if cause := _bare_cause(text, standing, students, now):
        return _by_lines(cause, standing, students, now)
    return Correction("ask", why=reading.why)


def _sentence(text: str, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime) -> Reading:
    """Nobody named: the students of the receipt are meant."""
    about = frozenset(key for notice in standing for key in notice.students)
    reading = reader.read(text, students=students, now=now, standing=standing)
    if reading.why == ("student-unclear",) and not gather(shown(text), students, now.date()).people:
        meant = [student for student in students if student.key in about]
        return reader.read(text, students=meant, now=now, standing=standing)
    return reading


def _news(text: str) -> str:
    """The text without what stays as it is and what holds no more, unless that is all."""
    if len(text) > LONGEST_FIELD:
        return text
    said = shown(text)
    gone = [*words.UNCHANGED.finditer(folded(said)), *sentence_words.CHANGED_FROM.finditer(folded(said))]
    for match in sorted(gone, key=lambda each: -each.start()):
        said = said[: match.start()] + said[match.end() :]
    return said if said.strip() else text


def _with_disease(text: str, standing: Sequence[Understood]) -> str:
    """ "A型ではなくB型でした" about an influenza that stands."""
    (disease, *_) = INFLUENZA["a"][0].partition("A")
    is_influenza = any(notice.reason.startswith(disease) for notice in standing)
    if len(text) > LONGEST_FIELD or not is_influenza or disease in text:
        return text
    said = shown(text)
    for match in reversed(list(words.BARE_TYPE.finditer(folded(said)))):
        said = said[: match.start()] + disease + said[match.start() :]
    return said


def _is_on_the_way(text: str, standing: Sequence[Understood]) -> bool:
    """ "今出ました" of who is late, or comes after all."""
    is_coming = all(notice.kind in ("late", "attend") for notice in standing)
    return is_coming and len(text) <= LONGEST_FIELD and bool(words.ON_THE_WAY.fullmatch(folded(shown(text)).strip()))


def _withdrawal(text: str, reading: Reading, standing: Sequence[Understood], about: frozenset[int]) -> Correction:
    chosen = frozenset(reading.students) or about
    if not chosen <= about:
        return Correction("ask", why=("student-unclear",))
    meant = [notice for notice in standing if chosen & set(notice.students)]
    if any(number(found["count"]) != len(meant) for found in words.COUNT.finditer(text)):
        return Correction("ask", why=("student-unclear",))
    if reading.date and any((notice.date, notice.until) != (reading.date, reading.date) for notice in meant):
        return Correction("ask", why=("date-unclear",))
    return Correction("withdraw", students=tuple(sorted(chosen)))


# A filled-in line


def _by_lines(
    form: Form, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> Correction:
    who = {label: answer for label, answer in form.answers.items() if label in ("student", "class")}
    meant = _students_of(who, students, now) if who else frozenset(key for each in standing for key in each.students)
    chosen = [notice for notice in standing if meant & set(notice.students)]
    if not chosen or meant != frozenset(key for notice in chosen for key in notice.students):
        return Correction("ask", why=("student-unclear",))
    if form.twice:
        return Correction("ask", why=("contradictory",))
    if not form.answers.keys() - who.keys():
        return Correction("ask", why=("student-unclear",))
    lines = {label: answer for label, answer in form.answers.items() if label not in who}
    if "pickup" in lines:
        lines["pickup"] = words.COMES_FOR_THEM.sub("", lines["pickup"]) or lines["pickup"]
    changed: list[Understood] = []
    for notice in chosen:
        reading = _completed(Form(lines, free=form.free), notice, students, now)
        if reading.act != "notice" or len(reading.notices) > 1:
            return Correction("ask", why=reading.why or ("contradictory",))
        changed += reading.notices
    return Correction("change", tuple(changed))


def _students_of(who: dict[str, str], students: Sequence[Candidate], now: dt.datetime) -> frozenset[int]:
    """The students that the lines about them name; none where that is unclear."""
    kind = students[0].kinds[0]
    rest = {"kind": kind.name, "reason": kind.reasons[0], "date": now.date().isoformat(), "remarks": kind.name}
    alike = [replace(student, kinds=students[0].kinds) for student in students]
    reading = reader.read(_text(who | rest), students=alike, now=now)
    return frozenset(key for notice in reading.notices for key in notice.students)


def _completed(form: Form, notice: Understood, students: Sequence[Candidate], now: dt.datetime) -> Reading:
    """The form with what it leaves open taken from the notice, read as a whole."""
    (student,) = [student for student in students if student.key in notice.students]
    kind = next((kind.name for kind in student.kinds if kind.slug == notice.kind), notice.kind)
    given = form.answers
    begun = max(notice.date, now.date())
    days = {"date": begun.isoformat()}
    if "until" not in given:
        days["until"] = notice.until.isoformat()
    kept = {"kind": kind, "reason": notice.reason, "remarks": notice.remarks}
    if "kind" not in given:
        kept["departure"] = notice.departure
    lines = {name: text for name, text in kept.items() if text} | ({} if "date" in given else days) | given
    reading = reader.read(f"{_text(lines)}\n\n{form.free}", students=[student], now=now)
    return replace(reading, notices=tuple(_keep(each, notice, given, begun) for each in reading.notices))


def _keep(read: Understood, notice: Understood, given: dict[str, str], begun: dt.date) -> Understood:
    if "arrival" not in given and read.kind == notice.kind and read.arrival is None:
        read = replace(read, arrival=notice.arrival)
    if "pickup" not in given and read.kind == notice.kind:
        read = replace(read, pickup=notice.pickup)
    if "date" not in given and read.date == begun:
        read = replace(read, date=notice.date)
    return read


def _text(lines: dict[str, str]) -> str:
    return "\n".join(f"{LABELS[name][0]}: {answer}" for name, answer in lines.items())


# A sentence


def _by_sentence(
    text: str, reading: Reading, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> Correction:
    facts = gather(shown(text), students, now.date())
    found: dict[str, list[Understood]] = {"change": [], "further": [], "nothing": []}
    try:
        for notice in reading.notices:
            for key in notice.students:
                way, placed = _said_of_one(replace(notice, students=(key,)), standing, facts, now)
                found[way].append(placed)
    except Unclear as unclear:
        return Correction("ask", why=(unclear.why,))
    return _together(found["change"], found["further"], facts)


def _together(changed: Sequence[Understood], further: Sequence[Understood], facts: Facts) -> Correction:
    if not changed and not further:
        return Correction("ask", why=("date-unclear",)) if words.STILL_SO.search(facts.text) else Correction("nothing")
    if changed and further:
        return Correction("ask", why=("contradictory",))
    keys = [key for notice in changed for key in notice.students]
    if len(set(keys)) < len(keys):
        return Correction("ask", why=("change-or-new",))
    return Correction("change" if changed else "further", tuple(changed or further))


def _said_of_one(
    read: Understood, standing: Sequence[Understood], facts: Facts, now: dt.datetime
) -> tuple[Literal["change", "further", "nothing"], Understood]:
    """What a sentence says of one student, on its days. Raises Unclear where that may be more than one thing."""
    (key,) = read.students
    before = next((each for each in standing if key in each.students), None)
    if before is None and not _is_one_more(key, facts):
        raise Unclear("student-unclear")
    placed = _placed(read, before, facts, now) if before else _beside(read, standing, facts)
    if placed is None:
        raise Unclear("date-unclear")
    if before is None:
        return "further", placed
    if _leaves_the_hour(read, before):
        raise Unclear("time-unclear")
    way = "nothing" if _is_nothing_new(placed, before, facts) else _way(placed, before, facts.text)
    if way is None:
        raise Unclear("change-or-new")
    return way, placed


def _is_nothing_new(read: Understood, before: Understood, facts: Facts) -> bool:
    """ "ありがとうございます。ゆっくり休ませます": what stands already, with no cause of its own."""
    is_told = facts.causes.sure or facts.clocks or _remarks_more(read, before, facts)
    return not is_told and replace(read, remarks="") == replace(before, remarks="")


def _remarks_more(read: Understood, before: Understood, facts: Facts) -> bool:
    """Whether a sentence is to be kept that is neither that of the deed, nor polite, nor kept already."""
    held = [bounds for bounds in facts.sentences if any(bounds[0] <= deed.start < bounds[1] for deed in facts.deeds)]
    known = [*before.remarks.split("。"), *remarks.joined(facts, held).split("。")]
    return any(said not in known and not is_polite(said) for said in read.remarks.split("。"))


def _names_other_days(
    text: str, reading: Reading, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> bool:
    """Whether a sentence in a language that has no grammar here names a day that the receipt does not."""
    days = {(notice.date, notice.until) for notice in standing}
    said = any((notice.date, notice.until) not in days for notice in reading.notices)
    return said and "date" in plain.told(text, students, now.date())


def _is_one_more(key: int, facts: Facts) -> bool:
    """ "太郎も休みます" in a reply about 花子."""
    named = (each for each in facts.people if each.way == "name" and each.students == {key})
    return any(people_words.ALSO.match(facts.text, each.end) for each in named)


def _beside(read: Understood, standing: Sequence[Understood], facts: Facts) -> Understood | None:
    """The notice about one student more, on the day of the others where the sentence names none."""
    days = {(notice.date, notice.until) for notice in standing}
    if facts.periods or read.kind == "attend":
        return read if facts.periods else None
    date, until = days.pop()
    return None if days else replace(read, date=date, until=until)


def _placed(read: Understood, before: Understood, facts: Facts, now: dt.datetime) -> Understood | None:
    """The notice on its day: the standing one's where the sentence names none. None where that is no single day."""
    if facts.periods:
        has_only_an_end = all(period.first is None for period in facts.periods)
        return replace(read, date=before.date) if has_only_an_end and before.date <= read.until else read
    if _attends(read, before):
        if before.date == before.until:
            return replace(read, date=before.date, until=before.until)
        return read if before.date <= now.date() <= before.until else None
    same_kind = read.kind == before.kind
    return replace(
        read,
        date=before.date,
        until=before.until,
        arrival=read.arrival or (before.arrival if same_kind else None),
        pickup=read.pickup or (before.pickup if same_kind else ""),
        remarks=read.remarks or before.remarks,
    )


def _leaves_the_hour(read: Understood, before: Understood) -> bool:
    """ "もう少し遅れます" in a reply about an arrival at ten."""
    return read.kind == before.kind == "late" and read.arrival is None and before.arrival is not None


def _attends(read: Understood, before: Understood) -> bool:
    return read.kind == "attend" and before.kind != "attend"


def _way(read: Understood, before: Understood, text: str) -> Literal["change", "further"] | None:
    """Whether the sentence corrects the notice that stands or tells of something else; None where it may be either."""
    if _attends(read, before):
        return "further"
    if words.MISTAKEN.search(text):
        return "change"
    if read.date <= before.until and before.date <= read.until:
        return "change" if _holds_all(read, before) or (read.date == before.date and words.ENDS.search(text)) else None
    return "further" if words.TOO.search(text) else None


def _holds_all(read: Understood, before: Understood) -> bool:
    """Whether no day of the notice that stands would be lost."""
    return read.date <= before.date and before.until <= read.until


def _bare(text: str, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime) -> Form | None:
    """Nothing but a day, an hour or what it is instead, and of whom: "25日の間違いでした", "太郎は11時です"."""
    name, said = _after_name(shown(text).strip(), students)
    plain = words.AROUND.sub("", said)
    who = {"student": name} if name else {}
    about = [notice for notice in standing if not name or _is_about(name, notice, students)]
    if not plain or not about:
        return None
    if parse_range(plain, today=now.date()):
        return Form({"until" if words.ONLY_AN_END.search(plain) else "date": plain, **who})
    if parse_time(plain) and all(notice.kind == "late" for notice in about):
        return Form({"arrival": plain, **who})
    if (time := _new_hour(said, students, now)) and all(notice.kind == "late" for notice in about):
        return Form({"arrival": time, **who})
    if parse_departure(plain) and all(notice.departure for notice in about):
        return Form({"departure": plain, **who})
    if words.MISTAKEN.search(folded(said)) and words.KIND.fullmatch(folded(plain)):
        return Form({"kind": plain, **who})
    return None


def _new_hour(text: str, students: Sequence[Candidate], now: dt.datetime) -> str:
    """The hour of "10時と言いましたが、11時になりそうです"; empty where something else is said or asked."""
    if len(text) > 2 * LONGEST_FIELD:
        return ""
    plain = words.SAID_BEFORE.sub("", folded(text))
    if words.QUESTION.search(plain):
        return ""
    facts = gather(plain, students, now.date())
    time = arrivals.arrival(facts)
    is_alone = all(deed.what == "elsewhere" for deed in facts.deeds) and not facts.periods
    is_meant = time and is_alone and arrivals.is_of_school(time)
    return f"{time:%H:%M}" if time and is_meant and len(facts.clocks) == 1 else ""


def _after_name(text: str, students: Sequence[Candidate]) -> tuple[str, str]:
    """The name with which a text begins, and what it says of that student; the whole text where it names nobody."""
    people = mentions(folded(text), students) if len(text) <= LONGEST_FIELD else []
    first = next((each for each in people if each.way == "name"), None)
    is_first = first and words.BEFORE_ANOTHER.fullmatch(folded(text), 0, first.start)
    after = words.OF_NAMED.match(folded(text), first.end) if first and is_first else None
    return (text[first.start : first.end], text[after.end() :]) if first and after else ("", text)


def _is_about(name: str, notice: Understood, students: Sequence[Candidate]) -> bool:
    keys = {key for each in mentions(folded(name), students) for key in each.students}
    return bool(keys & set(notice.students))


def _plain(text: str, students: Sequence[Candidate], now: dt.datetime) -> Form | None:
    """Nothing but a day or a cause, in a language that has no grammar here."""
    told = plain.told(text, students, now.date())
    return Form(told) if len(told.keys() & {"date", "reason"}) == 1 and "kind" not in told else None


def _bare_cause(
    text: str, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> Form | None:
    """Nothing but what the matter is, and with whom where that may be several: "太郎は腹痛でした".

    A new cause beside coming late may be one for staying away.
    """
    if len(text) > LONGEST_FIELD:
        return None
    plain = "。".join(words.AROUND.sub("", sentence.strip()) for sentence in _SENTENCE_ENDS.split(shown(text)))
    facts = gather(plain, students, now.date())
    if facts.deeds or facts.periods or facts.clocks or facts.causes.doubtful or len(facts.causes.sure) != 1:
        return None
    (cause,) = facts.causes.sure
    is_new = cause.entry.group in ("sick", "other") and not words.ADDED.match(facts.text, cause.end)
    if not is_new or not remarks.says_only(facts, [(cause.start, cause.end), *facts.causes.denied]):
        return None
    names = [facts.shown[each.start : each.end] for each in facts.people if each.way in ("name", "all")]
    if any(each.way == "unclear" for each in facts.people) or not (names or len(standing) == 1):
        return None
    if any(each.kind not in ABSENCES for each in standing):
        return None
    who = {"student": "、".join(names)} if names else {}
    return Form({"reason": facts.shown[cause.start : cause.end], **who})
