"""The filled-in lines of a reply to a receipt: each replaces what the notices say there, and all else stays."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording import reader
from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation.reasons.listing import OTHER
from mailgate.wording.lexicon.form import LABELS
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.normalization import folded
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.facts import gather
from mailgate.wording.values import Correction, Reading, Understood

_WHEN = {"date", "until", "arrival", "departure", "pickup"}
"""Lines that change nothing of what the remarks tell, though these may name the day that was wrong."""


def by_lines(form: Form, receipt: Receipt) -> Correction:
    """What the lines change of the notices that they are about; asked where they are about others, or unclear."""
    if reader.is_letter([form]):
        return Correction("ask", why=("not-a-notice",))
    who = {label: answer for label, answer in form.answers.items() if label in ("student", "class")}
    meant = _students_of(who, receipt) if who else frozenset(key for each in receipt.standing for key in each.students)
    chosen = [notice for notice in receipt.standing if meant & set(notice.students)]
    if not chosen or meant != frozenset(key for notice in chosen for key in notice.students):
        return Correction("ask", why=("student-unclear",))
    if form.twice:
        return Correction("ask", why=("contradictory",))
    lines = {label: answer for label, answer in form.answers.items() if label not in who}
    if not lines or _names_others(lines, meant, receipt):
        return Correction("ask", why=("student-unclear",))
    if "pickup" in lines:
        who_comes = words.UNCHANGED.sub("", lines["pickup"])
        lines["pickup"] = words.COMES_FOR_THEM.sub("", who_comes) or who_comes
    changed: list[Understood] = []
    for notice in chosen:
        reading = _completed(Form(lines, free=form.free), notice, receipt)
        if reading.act != "notice" or len(reading.notices) > 1:
            return Correction("ask", why=reading.why or ("contradictory",))
        if _loses_the_hour(lines, notice, reading.notices):
            return Correction("ask", why=("time-unclear",))
        changed += reading.notices
    return Correction("change", tuple(changed))


def _loses_the_hour(lines: dict[str, str], notice: Understood, read: Sequence[Understood]) -> bool:
    """ "到着時間は変わりません", "到着は言えません": a line for the hour that tells none, where one stands."""
    is_gone = notice.arrival is not None and all(each.kind == "late" and each.arrival is None for each in read)
    return "arrival" in lines and is_gone and words.LESSON.search(folded(lines["arrival"])) is None


def _names_others(lines: dict[str, str], meant: frozenset[int], receipt: Receipt) -> bool:
    """Whether a line tells of anybody but those whom all of it is about: "理由は腹痛です。太郎も休みます"."""
    told = gather("\n".join(lines.values()), receipt.students, receipt.now.date())
    return any(each.way in ("name", "all") and each.students != meant for each in told.people)


def _students_of(who: dict[str, str], receipt: Receipt) -> frozenset[int]:
    """The students that the lines about them name; none where that is unclear."""
    kind = receipt.students[0].kinds[0]
    rest = {"kind": kind.name, "reason": kind.reasons[0], "date": receipt.now.date().isoformat(), "remarks": kind.name}
    alike = [replace(student, kinds=receipt.students[0].kinds) for student in receipt.students]
    reading = reader.read(_text(who | rest), students=alike, now=receipt.now)
    return frozenset(key for notice in reading.notices for key in notice.students)


def _completed(form: Form, notice: Understood, receipt: Receipt) -> Reading:
    """The form with what it leaves open taken from the notice, read as a whole."""
    (student,) = [student for student in receipt.students if student.key in notice.students]
    kind = next((kind.name for kind in student.kinds if kind.slug == notice.kind), notice.kind)
    given = form.answers
    begun = max(notice.date, receipt.now.date())
    days = {"date": begun.isoformat()}
    if "until" not in given:
        days["until"] = notice.until.isoformat()
    is_only_when = given.keys() <= _WHEN
    told = _without_deeds(notice, receipt) if "kind" in given else notice.remarks
    kept = {"kind": kind, "reason": notice.reason, "remarks": kind if is_only_when else told}
    if "kind" not in given:
        kept["departure"] = notice.departure
    lines = {name: text for name, text in kept.items() if text} | ({} if "date" in given else days) | given
    reading = reader.read(f"{_text(lines)}\n\n{form.free}", students=[student], now=receipt.now)
    return replace(reading, notices=tuple(_keep(each, notice, given, begun) for each in reading.notices))


def _without_deeds(notice: Understood, receipt: Receipt) -> str:
    """What its remarks tell but for what is done, which is no more so: 「咳」 of "咳がひどいので休みます"."""
    said = gather(notice.remarks, receipt.students, receipt.now.date())
    kept = []
    for start, end in said.sentences:
        causes = [said.shown[each.start : each.end] for each in said.causes.sure if start <= each.start < end]
        is_done = any(start <= deed.start < end for deed in said.deeds)
        told = causes if notice.reason.startswith(OTHER) else []
        kept += told if is_done else [said.shown[start:end].strip(" 。\n")]
    return "。".join(filter(None, kept))


def _keep(read: Understood, notice: Understood, given: dict[str, str], begun: dt.date) -> Understood:
    if "arrival" not in given and read.kind == notice.kind and read.arrival is None:
        read = replace(read, arrival=notice.arrival)
    if "pickup" not in given and read.kind == notice.kind:
        read = replace(read, pickup=notice.pickup)
    if "date" not in given and read.date == begun:
        read = replace(read, date=notice.date)
    if given.keys() <= _WHEN:
        read = replace(read, remarks=notice.remarks)
    return read


def _text(lines: dict[str, str]) -> str:
    return "\n".join(f"{LABELS[name][0]}: {answer}" for name, answer in lines.items())
