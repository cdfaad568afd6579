"""What words of an answer change about what was understood of a point, as in a reply to a receipt."""

from collections.abc import Sequence
from dataclasses import replace

from mailgate.school.notices.conversation.reading.rereading import Rereading
from mailgate.school.notices.conversation.reading.staying import by_student, is_same_but_for_details
from mailgate.school.notices.questions import OpenLine, Point, in_form
from mailgate.wording.open_points import answers, completed
from mailgate.wording.open_points import students as whose
from mailgate.wording.values import Correction, Understood


def corrected(mail: Rereading, point: Point, words: str) -> Point:
    """A point with a sentence that changes what was understood, 「明日です」; without notices where that is unclear.

    Raises Declined where nobody is left to tell of.
    """
    if answers.is_question(words):
        return replace(point, notices=())
    before = by_student(mail.notices(point.words, point.open, point.given))
    correction = mail.as_correction(words, before, mail.students)
    if (left := mail.staying(before, correction.notices, words)) != before:
        return replace(point, notices=completed.together(left))
    return replace(point, notices=_changed(mail, before, correction, words))


def _changed(
    mail: Rereading, before: tuple[Understood, ...], correction: Correction, words: str
) -> tuple[Understood, ...]:
    """The notices after a correction; none where it leaves anything unclear."""
    match correction.what:
        case "nothing":
            return completed.together(before)
        case "instead":
            return tuple(correction.notices)
        case "further":
            again = any(is_same_but_for_details(one, other) for one in before for other in correction.notices)
            return () if again else completed.in_rows([*completed.together(before), *correction.notices])
        case "change" if len({notice.students for notice in before}) == len(before):
            changed = {notice.students: notice for notice in by_student(correction.notices)}
            return completed.together(changed.get(notice.students, notice) for notice in before)
        case "change":
            return ()  # who comes late and leaves early: which of the two?
    return _of_another_kind(mail, before, words)


def _of_another_kind(mail: Rereading, before: Sequence[Understood], words: str) -> tuple[Understood, ...]:
    """What a sentence makes of a notice that names another kind of it: 「遅刻です。10時に行きます」."""
    kind, more = answers.kind_and_rest(words)
    if not kind or len(before) != 1:
        return ()
    form = in_form(mail.family, before[0], OpenLine.KIND)
    found = mail.notices(f"{form}\n\n{more}", OpenLine.KIND, kind)
    return found if all(notice.kind != before[0].kind for notice in found) else ()


def of_the_other(mail: Rereading, point: Point, words: str) -> tuple[Point, str] | None:
    """The point about the student who was meant, "花子ではなく太郎でした。腹痛です", and what else is said."""
    first, more = answers.first_and_rest(words)
    meant = whose.meant_instead(first, mail.students) if answers.corrects(words) else ()
    if point.open is OpenLine.STUDENT or not mail.is_only or meant == point.students:
        return None
    if len(meant) != 1 or len(point.students) != 1:
        return None
    changed = whose.with_another(point.words, point.students[0], meant[0], mail.students)
    return (replace(point, words=changed, students=meant, notices=()), more) if changed else None


def without_wrong_remarks(point: Point, words: str) -> tuple[Point, str]:
    """The point without remarks that an answer calls wrong, "備考は間違いです。一日休みます", and what else is said."""
    rest = answers.without_wrong_remarks(words) if point.open is OpenLine.KIND else words
    if not rest or rest == words:
        return point, words
    return replace(point, words=completed.on_line(point.words, "remarks", "")), rest
