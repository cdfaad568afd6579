"""What is open in a mail that is not clear: one line of the form for each student, or more than a word can settle."""

from collections.abc import Iterable, Sequence

from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import takes_absence
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import UnclearMail
from mailgate.school.mail_text import MailText
from mailgate.school.moment import Moment
from mailgate.school.notices.questions import OpenLine, Point, in_form, kinds_of, usual_answers
from mailgate.school.readings import Readings
from mailgate.wording.form.lines import parse
from mailgate.wording.lexicon.form import STAYS_AWAY
from mailgate.wording.normalization import shown
from mailgate.wording.open_points.answers import types_of_influenza
from mailgate.wording.open_points.completed import (
    each_with,
    names_students,
    on_line,
    still_unclear,
    with_reason_named,
)
from mailgate.wording.open_points.likely import likely_days
from mailgate.wording.open_points.parts import parts
from mailgate.wording.open_points.students import speaks_of_one
from mailgate.wording.open_points.undecided import without_doubt, without_hesitation
from mailgate.wording.reader import read
from mailgate.wording.values import Reading, Understood

MOST_STUDENTS = 8
MOST_CHOICES = 20
"""More kinds or reasons than this are not tried and not offered."""

MOST_WORDS = 3_000
"""Characters: what is longer than the whole form is asked about as a whole."""

FEWEST_CHOICES, USUAL_WORDS = 3, 300
"""The mail is read once for each choice: of a longer one than these characters fewer are tried."""

_OPEN = {
    "student-unclear": OpenLine.STUDENT,
    "kind-unclear": OpenLine.KIND,
    "reason-unclear": OpenLine.REASON,
    "influenza-type": OpenLine.REASON,
    "date-unclear": OpenLine.DAY,
    "time-unclear": OpenLine.TIME,
}
_BESIDE = {"no-token", "expired", "not-yours", "bad-address", "announcement"}
"""What was wrong with the address of a mail; the question has a good one."""


def open_points(at: Moment, family: Family, text: MailText, unclear: UnclearMail) -> tuple[Point, ...]:
    """What to ask about a mail that is unclear; nothing where only the whole form will do."""
    points = tuple(dict.fromkeys(why for why in unclear.why if why not in _BESIDE))
    if unclear.receipt or unclear.problems or len(family.students) > MOST_STUDENTS:
        return ()
    words = text.own_words().strip() or text.form_inside()
    if len(words) > MOST_WORDS:
        return ()
    if not points and unclear.understood:
        return _settled(at, family, words, tuple(unclear.understood), text.readings)
    if len(points) != 1:
        return ()
    return in_words(at, family, words, points[0], text.readings)


def in_words(at: Moment, family: Family, words: str, why: str, readings: Readings) -> tuple[Point, ...]:
    """What to ask about words that are unclear for this reason (`values.Why`)."""
    students, now = tuple(family.as_read()), family.now(at)
    each = [_part(at, family, part, readings) for part in readings.of(parts, words, students=students, now=now)]
    if each and all(each):
        return tuple(point for points in each for point in points)
    if any(not point.is_open for points in each for point in points):
        return ()  # an answer about the whole mail would be about a part that is clear, too
    return alone(at, family, words, why, readings)


def alone(at: Moment, family: Family, words: str, why: str, readings: Readings) -> tuple[Point, ...]:
    """The point of a mail, or of its part about one student; what its writer has not decided is asked about."""
    if why in ("contradictory", "uncertain") and {"kind", "remarks"} <= parse(shown(words)).answers.keys():
        return _of_contradicted_form(at, family, words, readings)
    whole = words
    if why == "uncertain":
        students, now = tuple(family.as_read()), family.now(at)
        words, why = readings.of(without_doubt, words, students, now.date()), "kind-unclear"
        reading: Reading = readings.of(read, words, students=students, now=now)
        if reading.act == "notice":
            return _settled(at, family, words, reading.notices, readings)
    point = _point(at, family, words, why, readings)
    if point is None and why in ("kind-unclear", "not-a-notice"):
        words = readings.of(without_hesitation, whole, tuple(family.as_read()), family.now(at).date())
        point = _point(at, family, words, "kind-unclear", readings)
    return (point,) if point else ()


def _of_contradicted_form(at: Moment, family: Family, words: str, readings: Readings) -> tuple[Point, ...]:
    """What a form is about that its own remarks contradict: "備考: 午後1時に登校" of an absence."""
    words = readings.of(with_reason_named, words, students=tuple(family.as_read()))
    point = _point(at, family, words, "kind-unclear", readings)
    if point is None or ("arrival" in parse(shown(words)).answers and not point.notices[0].arrival):
        return ()  # the remarks contradict the hour, not the kind
    return (point,)


def _part(at: Moment, family: Family, words: str, readings: Readings) -> tuple[Point, ...]:
    """The point of a mail that is the part about one student."""
    reading: Reading = readings.of(read, words, students=tuple(family.as_read()), now=family.now(at))
    if reading.act == "notice":
        return _settled(at, family, words, reading.notices, readings)
    return alone(at, family, words, reading.why[0], readings) if len(reading.why) == 1 else ()


def _settled(
    at: Moment, family: Family, words: str, notices: tuple[Understood, ...], readings: Readings
) -> tuple[Point, ...]:
    """What leaves nothing open: in its writer's words, or as forms where it goes on from notices that stand."""
    again: Reading = readings.of(read, words, students=tuple(family.as_read()), now=family.now(at))
    if again.notices == notices:
        return (Point(words, OpenLine.NONE, (), notices, students=_names(family, notices)),)
    return tuple(as_form(family, notice) for notice in notices)


def as_form(family: Family, notice: Understood) -> Point:
    """What leaves nothing open, in the words of the form: they say all of a notice, wherever it was read."""
    return Point(in_form(family, notice), OpenLine.NONE, (), (notice,), students=_names(family, [notice]))


def _names(family: Family, notices: Sequence[Understood]) -> tuple[str, ...]:
    about = {key for notice in notices for key in notice.students}
    return tuple(student.name for student in family.students if student.id in about)


def _point(at: Moment, family: Family, words: str, why: str, readings: Readings) -> Point | None:
    """The point that is open: each answer that makes a notice of the mail is offered."""
    line = _OPEN.get(why)
    if line is None or not words or (line is OpenLine.STUDENT and readings.of(names_students, words)):
        return None  # a form that names somebody else is no notice about one of these
    students, now = tuple(family.as_read()), family.now(at)
    choices = _to_try(at, family, line, words)[:MOST_CHOICES]
    if why == "influenza-type":
        choices = types_of_influenza(choices)
    tried = choices if line is OpenLine.STUDENT else choices[: _how_many(words)]
    found = dict(readings.of(each_with, words, line, tried, students=students, now=now))
    is_less = line is OpenLine.KIND and STAYS_AWAY not in found  # "インフルでした": who stays away needs its type
    if (not found or is_less) and (several := _first_of_several(at, family, words, line, tried, readings)):
        return several
    if not found or not _say_the_same(found.values(), line):
        return None
    if any(notice.date == now.date() for notices in found.values() for notice in notices) and _is_closed(at, family):
        return None  # no answer could help: the form says whom to phone
    is_usual = STAYS_AWAY in found or len(tried) < len(choices)
    first = next(iter(found.values()))
    sample = next((notices for notices in found.values() if notices[0].arrival), first)
    answers = usual_answers(family, line, first[0].kind) if is_usual else _offered(family, line, words, tuple(found))
    return Point(words, line, answers, sample, students=() if line is OpenLine.STUDENT else _names(family, sample))


def _first_of_several(
    at: Moment, family: Family, words: str, line: OpenLine, tried: Sequence[str], readings: Readings
) -> Point | None:
    """The point of a mail that leaves more open, the same whichever of these answers it gets: "今日は休みます"."""
    if not tried or line in parse(shown(words)).answers:
        return None  # what is filled in and still unclear gets clear by no word
    students, now = tuple(family.as_read()), family.now(at)
    likely = tuple(tried) if line is OpenLine.STUDENT else (tried[0],)
    why = readings.of(still_unclear, words, line, likely, students=students, now=now)
    following = after(at, family, words, line, tried[0], readings) if why in {*_OPEN, "uncertain"} else None
    if following is None or line in (following.open, *following.then):
        return None
    then = (following.open, *following.then)
    about = () if OpenLine.STUDENT in (line, *then) else following.students
    answers = usual_answers(family, line) if STAYS_AWAY in tried else _offered(family, line, words, tuple(tried))
    return Point(words, line, answers, following.notices, students=about, then=then)


def after(at: Moment, family: Family, words: str, line: OpenLine, answer: str, readings: Readings) -> Point | None:
    """What is open next in a mail with this answer on its open line; None where nothing is, or more than one point."""
    words = readings.of(on_line, words, line, answer)
    reading: Reading = readings.of(read, words, students=tuple(family.as_read()), now=family.now(at))
    if reading.act == "notice" or len(reading.why) != 1:
        return None
    found = alone(at, family, words, reading.why[0], readings)
    return found[0] if len(found) == 1 and found[0].is_open else None


def _how_many(words: str) -> int:
    return max(FEWEST_CHOICES, MOST_CHOICES * USUAL_WORDS // max(len(words), USUAL_WORDS))


def _to_try(at: Moment, family: Family, line: OpenLine, words: str) -> tuple[str, ...]:
    """Answers that show what the mail says beside its open line."""
    if line is OpenLine.KIND:
        return (STAYS_AWAY, *usual_answers(family, line))
    if line is OpenLine.DAY:
        today = family.now(at).date()
        days = likely_days(words, today)
        return tuple(day for day in days if not day.startswith(today.isoformat()) or not _is_closed(at, family))
    if line is OpenLine.TIME:
        return usual_answers(family, line) if any(kind.departure for kind in kinds_of(family)) else ()
    if line is OpenLine.STUDENT:
        return tuple(student.name for student in family.students)
    return usual_answers(family, line)


def _offered(family: Family, line: OpenLine, words: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """The answers that were found, and of two students who both may be meant also both: "熱で休みます"."""
    is_everybody = line is OpenLine.STUDENT and found == tuple(student.name for student in family.students)
    return usual_answers(family, line) if is_everybody and not speaks_of_one(words) else found


def _is_closed(at: Moment, family: Family) -> bool:
    """Whether no school of the family takes an absence for today any more."""
    days = [SchoolDay(at, school) for school in family.schools()]
    return not any(takes_absence(day.rules, day.now) for day in days)


def _say_the_same(found: Iterable[tuple[Understood, ...]], line: OpenLine) -> bool:
    """Whether each answer makes the same notices, and nothing but the open line differs.

    A kind is that of one notice, and days make as many as they are.
    """
    each = [notices[:1] if line is OpenLine.DAY else notices for notices in found]
    if any(len(notices) > 1 for notices in each) and line in (OpenLine.KIND, OpenLine.TIME):
        return False
    return len({tuple(_beside(notice, line) for notice in notices) for notices in each}) == 1


def _beside(notice: Understood, line: OpenLine) -> tuple[object, ...]:
    """What a notice says beside its open line."""
    days = () if line is OpenLine.DAY else (notice.date, notice.until)
    when = () if line in (OpenLine.TIME, OpenLine.KIND) else (notice.departure,)
    kind = () if line in (OpenLine.KIND, OpenLine.REASON) else (notice.kind,)
    hour = () if line is OpenLine.KIND else (notice.arrival,)  # one of coming or leaving: "通院のため10時です"
    return (*days, *when, *kind, *hour)
