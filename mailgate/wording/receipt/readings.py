"""What a sentence of a reply to a receipt says, read like any other mail, but about the students of the receipt."""

from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording import reader
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.normalization import number
from mailgate.wording.receipt.further_days import of_further_day
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.values import Candidate, Correction, Reading, Understood


def sentence(text: str, receipt: Receipt) -> Reading:
    """What a sentence says, beside the notices that stand."""
    reading = _of_theirs(text, receipt)
    further = of_further_day(text, receipt) if reading.why == ("date-unclear",) else ""
    return _of_theirs(further, receipt) if further else reading


def _of_theirs(text: str, receipt: Receipt) -> Reading:
    """Nobody named: the students of the receipt are meant."""
    about = frozenset(key for notice in receipt.standing for key in notice.students)
    reading = reader.read(text, students=receipt.students, now=receipt.now, standing=receipt.standing)
    if reading.why != ("student-unclear",):
        return reading
    if all(each.way in ("family", "own") for each in receipt.facts_of(text).people):
        meant = [student for student in receipt.students if student.key in about]
        alike = {replace(notice, students=()) for notice in receipt.standing}
        return _of_all(text, receipt, meant) if len(alike) == 1 else reading
    return reading


def _of_all(text: str, receipt: Receipt, meant: Sequence[Candidate]) -> Reading:
    """What is said of all students of a receipt alike: until when or at what hour, and no other kind or reason."""
    reading = reader.read(text, students=meant[:1], now=receipt.now, standing=receipt.standing)
    is_said = all(
        (each.kind, each.reason) == (receipt.standing[0].kind, receipt.standing[0].reason) for each in reading.notices
    )
    if len(meant) > 1 and not (reading.notices and is_said):
        return reader.read(text, students=meant, now=receipt.now, standing=receipt.standing)
    keys = tuple(student.key for student in meant)
    return replace(reading, notices=tuple(replace(each, students=keys) for each in reading.notices))


def withdrawal(text: str, reading: Reading, standing: Sequence[Understood], about: frozenset[int]) -> Correction:
    chosen = frozenset(reading.students) or about
    if not chosen <= about:
        return Correction("ask", why=("student-unclear",))
    meant = [notice for notice in standing if chosen & set(notice.students)]
    if any(number(found["count"]) != len(meant) for found in words.COUNT.finditer(text)):
        return Correction("ask", why=("student-unclear",))
    if reading.date and any((notice.date, notice.until) != (reading.date, reading.date) for notice in meant):
        return Correction("ask", why=("date-unclear",))
    return Correction("withdraw", students=tuple(sorted(chosen)))
