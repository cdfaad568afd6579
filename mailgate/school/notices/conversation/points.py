"""What an answer says to one point of a question: an answer to what is open in it, or a correction of the rest."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import OTHER
from mailgate.school.errors import UnclearMail
from mailgate.school.mail_text import MailText
from mailgate.school.moment import Moment
from mailgate.school.notices.conversation import finding
from mailgate.school.notices.conversation.dividing import divided, divisions
from mailgate.school.notices.conversation.sharing import SharedWords
from mailgate.school.notices.conversation.staying import Declined, by_student, days_of, is_same_but_for_details, staying
from mailgate.school.notices.questions import OpenLine, Point, in_form, kinds_of
from mailgate.wording.normalization import shown
from mailgate.wording.open_points import answers, completed, days
from mailgate.wording.open_points import students as whose
from mailgate.wording.open_points.one_text import as_one_text
from mailgate.wording.reader import read
from mailgate.wording.receipt_reply import correct
from mailgate.wording.recognition.facts import gather
from mailgate.wording.values import Correction, Reading, Understood


class AnsweredPoints:
    """Puts words of an answer into the points of a question; `is_only` where there is one point.

    The mail is read as of `then`, when it came, and days in the answer as of `at`.
    """

    def __init__(
        self, at: Moment, family: Family, then: dt.datetime, text: MailText, shared: SharedWords, *, is_only: bool
    ) -> None:
        self._at = at
        self._family = family
        self._then = then
        self._text = text
        self._shared = shared
        self._students = shared.students
        self._is_only = is_only

    def agreed(self, point: Point, added: str) -> Point:
        """A yes answers what is not open, and a point with one likely answer."""
        if not point.is_open:
            agreed = self._with(point, point.given, added)
            return self._added(point, added) if added and not agreed.notices else agreed
        if len(point.answers) == 1:
            return self._with(point, point.answers[0], added)
        return self.answered(point, added) if added else point

    def _added(self, point: Point, words: str) -> Point:
        """What stands beside a yes: something that changes the notices, else remarks."""
        corrected = self._corrected(point, words)
        if corrected.notices:
            return corrected
        remarked = replace(point, words=completed.on_line(point.words, "remarks", words))
        added = self._with(remarked, point.given, "")
        return added if added.notices else corrected

    def answered(self, point: Point, words: str) -> Point:
        if not point.is_open:
            return self._corrected(point, words)
        if self._is_only and self._comes_as_always(point, words):
            raise Declined
        if swapped := self._of_the_other(point, words):
            point, words = swapped
            if not words:
                return point
        ways = (self._answered_so(point, *division) for division in divisions(point, words, self._students))
        settled: list[Point] = []
        for way in ways:
            if way.notices and not way.is_open:
                return way
            settled += [] if way.is_open else [way]  # what is added to its answer is not understood
        together = self._together(point, words) if settled else None
        return together or next(iter(settled), None) or self._left_open(point, words)

    def _comes_as_always(self, point: Point, words: str) -> bool:
        """Whether who was asked about, and nobody else, comes as on any day, so that there is nothing to tell."""
        if point.open is OpenLine.KIND:
            return answers.comes_as_on_any_day(words)
        said = gather(shown(words), self._students, self._family.now(self._at).date())
        is_ill = any(cause.entry.group == "sick" for cause in said.causes.sure)
        is_theirs = all(each.way == "own" for each in said.people) and not is_ill
        return point.open is OpenLine.REASON and is_theirs and answers.is_away_no_more(words)

    def _of_the_other(self, point: Point, words: str) -> tuple[Point, str] | None:
        """The point about the student who was meant, "花子ではなく太郎でした。腹痛です", and what else is said."""
        first, more = answers.first_and_rest(words)
        meant = whose.named_students(first, self._students) if answers.corrects(words) else ()
        if point.open is OpenLine.STUDENT or not self._is_only or meant == point.students:
            return None
        if len(meant) != 1 or len(point.students) != 1:
            return None
        changed = whose.with_another(point.words, point.students[0], meant[0], self._students)
        return (replace(point, words=changed, students=meant, notices=()), more) if changed else None

    def _left_open(self, point: Point, words: str) -> Point:
        """What the whole answer tells by itself, or what is open next."""
        first, more = divided(point, words, self._students)
        answer = self._meant(point, answers.chosen(first, point.answers))
        if point.open is OpenLine.STUDENT and whose.names_another(more, answer, self._students):
            return point
        return self._alone(point, words) or self._together(point, words) or self._next(point, answer)

    def _answered_so(self, point: Point, first: str, more: str) -> Point:
        """The point with this answer and what is added to it; still open where that makes no notices."""
        answer = self._meant(point, answers.chosen(first, point.answers))
        added = self._shared.beside(more)
        if point.open is OpenLine.STUDENT and whose.tells_of_another(added, answer, self._students):
            if told := self._without_sibling(point, answer, added):
                return told
            if whose.names_another(added, answer, self._students):
                return self._besides(point, answer, added)
        found = self._with(point, answer, added)
        alone = self._with(point, answer, "") if added else found
        if added and not alone.is_open:
            corrected = self._corrected(alone, added)
            is_news = corrected.notices != alone.notices
            is_over = any(notice.date < self._then.date() for notice in found.notices)  # "昨日の夜、検査しました"
            is_same = completed.without_remarks(found.notices) == completed.without_remarks(alone.notices)
            is_lost = not corrected.notices and self._tells_of_others(added, alone.notices, found.notices)
            if found.is_open or is_lost or (corrected.notices and (is_news or not is_same)):
                found = corrected
            elif is_over:
                found = alone
        about = {student for notice in found.notices for student in notice.students}
        if about and whose.left_out(added, about, self._students):
            return replace(found, notices=())
        return self._of_the_house(found, "。".join(filter(None, (first, more))))

    def _of_the_house(self, point: Point, words: str) -> Point:
        """What keeps a family busy is told by all the words around it: "末っ子を保育園に送ってからになるため"."""
        is_plain = point.open is OpenLine.REASON and all(each.reason.startswith(OTHER) for each in point.notices)
        absences = {kind.slug for kind in kinds_of(self._family) if kind.is_absence}
        if not point.notices or not is_plain or absences & {notice.kind for notice in point.notices}:
            return point
        told = self._as_one_text(point, words)
        is_same = [replace(each, reason="", remarks="") for each in told] == [
            replace(each, reason="", remarks="") for each in point.notices
        ]
        return replace(point, notices=told) if is_same else point

    def _tells_of_others(self, added: str, alone: Sequence[Understood], found: Sequence[Understood]) -> bool:
        """Whether what is added makes it about others, or names a day that the notices do not have: "明日もです"."""
        about = [{student for notice in each for student in notice.students} for each in (alone, found)]
        named = days.days_named(added, self._students, self._family.now(self._at).date())
        missed = any(not any(each.date <= day <= each.until for each in found) for day in named)
        return about[0] != about[1] or missed or answers.tells_of_a_sibling(added)

    def _besides(self, point: Point, answer: str, added: str) -> Point:
        """Whose it is, and a notice of somebody else: "太郎です。花子も頭痛で休みます"."""
        found = self._with(point, answer, "")
        more = self._corrected(found, added) if not found.is_open else found
        both = {student for notice in more.notices for student in notice.students}
        return more if set(found.notices) < set(more.notices) and len(both) > 1 else point

    def _without_sibling(self, point: Point, answer: str, added: str) -> Point | None:
        """Whose it is, where what is said about somebody else is no news: "太郎です。花子は先に家を出ました"."""
        found = self._with(point, answer, "")
        told = self._as_one_text(point, added, answer)
        is_same = completed.without_remarks(told) == completed.without_remarks(found.notices)
        return found if told and is_same and not answers.tells_of_a_sibling(added) else None

    def _together(self, point: Point, words: str) -> Point | None:
        """What the mail and the answer say as one text: "妻に確認しました。膝を打って歩けないそうです"."""
        if not self._is_only or point.open not in (OpenLine.REASON, OpenLine.KIND) or answers.is_question(words):
            return None
        expected = self.notices(point.words, point.open, likely(point))
        found = self._as_one_text(point, words)
        about, meant = ({student for each in notices for student in each.students} for notices in (found, expected))
        is_another = point.open is OpenLine.KIND and self._is_another_absence(expected, found)
        if not found or not about >= meant or is_another:
            return None
        if self._tells_of_others(words, found, found) and about == meant:
            return None
        return replace(point, given=words, notices=found)

    def _as_one_text(self, point: Point, words: str, whose: str = "") -> tuple[Understood, ...]:
        """The notices of the mail with these words below it; none on another day, when 明日 is another one."""
        now = self._family.now(self._at)
        if now.date() != self._then.date():
            return ()
        found: tuple[Understood, ...] = self._text.readings.of(
            as_one_text, point.words, words, whose, students=self._students, now=self._then
        )
        return found

    def _alone(self, point: Point, words: str) -> Point | None:
        """What an answer tells of the same days by itself: "休みではなく遅刻です。病院に寄ってから行きます".

        Raises Declined where the student comes after all.
        """
        students = tuple(student for student in self._students if student.name in point.students)
        if not self._is_only or not students:
            return None
        now = self._family.now(self._at)
        expected = self.notices(point.words, point.open, likely(point))
        if point.open is OpenLine.KIND:
            before = by_student(expected)
            told: Correction = self._text.readings.of(correct, words, standing=before, students=students, now=now)
            self._staying(before, told.notices, words)
        reading: Reading = self._text.readings.of(read, words, students=students, now=now)
        if reading.act != "notice" or {days_of(each) for each in reading.notices} != {
            days_of(each) for each in expected
        }:
            return None
        is_another = self._is_another_absence(expected, reading.notices)
        if is_another or self._staying(expected, reading.notices, words) != expected:
            return None
        is_said = point.open is OpenLine.KIND or answers.denies_a_kind(words)
        return replace(point, given=words, notices=reading.notices) if is_said else None

    def _is_another_absence(self, expected: Sequence[Understood], found: Sequence[Understood]) -> bool:
        """Whether an answer is an absence of another kind than the mail: "旅行なので休みです" of "太郎が熱です"."""
        absences = {kind.slug for kind in kinds_of(self._family) if kind.is_absence}
        told, meant = ({notice.kind for notice in each} & absences for each in (found, expected))
        return bool(told and meant and told != meant)

    def _staying(self, before: Sequence[Understood], said: Sequence[Understood], words: str) -> tuple[Understood, ...]:
        """The notices without those who come after all. Raises Declined where nobody is left."""
        return staying(before, said, words, kinds_of(self._family), is_only=self._is_only)

    def _meant(self, point: Point, answer: str) -> str:
        """The answer as it can be put into the mail."""
        match point.open:
            case OpenLine.STUDENT:
                return ",".join(whose.named_students(answer, self._students)) or answer
            case OpenLine.DAY:
                answer = answers.in_common_words(answer)
                return days.as_day(answer, point.answers, self._family.now(self._at).date())
            case OpenLine.REASON:
                return answers.as_reason(answer.rpartition("→")[2], point.answers)
            case OpenLine.TIME:
                return answers.as_moment(answers.in_common_words(answer))
            case OpenLine.KIND:
                return answers.as_kind(answers.in_common_words(answer))
        return answer

    def _with(self, point: Point, answer: str, added: str) -> Point:
        """The point with this answer, where that makes notices; else as it was."""
        for words in self._with_remarks(point, answer, added):
            if notices := self.of(point, self.notices(words, point.open, answer)):
                return replace(point, words=words, given=answer, notices=notices)
        return replace(point, notices=())

    def _with_remarks(self, point: Point, answer: str, added: str) -> Iterator[str]:
        """The mail with what is added to it: as a sentence of its own, and behind 「その他」 as the remarks."""
        yield f"{point.words}\n\n{added}" if added else point.words
        if added and answer.startswith(OTHER):
            yield completed.on_line(point.words, "remarks", added)

    def notices(self, words: str, line: OpenLine, answer: str) -> tuple[Understood, ...]:
        found: tuple[Understood, ...] = self._text.readings.of(
            completed.notices_with, words, line, answer, students=self._students, now=self._then
        )
        return found

    def of(self, point: Point, notices: Sequence[Understood]) -> tuple[Understood, ...]:
        """What of these notices is about the students of the point; all of them where there is no other point."""
        if self._is_only:
            return tuple(notices)
        about = {student.key for student in self._students if student.name in point.students or not point.students}
        each = (replace(notice, students=tuple(sorted(about & set(notice.students)))) for notice in notices)
        return tuple(notice for notice in each if notice.students)

    def _next(self, point: Point, answer: str) -> Point:
        """What is open once this is answered: 「早退」 asks for its hour, a cause that no list has for the kind.

        Raises UnclearMail where the school takes 「早退」 on the telephone alone.
        """
        if point.open is OpenLine.REASON and not answers.may_be_cause(answer):
            return point
        words = self._text.readings.of(completed.on_line, point.words, point.open, answer)
        reading: Reading = self._text.readings.of(read, words, students=self._students, now=self._then)
        if "leaving-by-phone" in reading.why:
            raise UnclearMail(*reading.why)
        if reading.act == "notice" or len(reading.why) != 1:
            return point
        then = Moment(int(self._then.timestamp()))
        found = finding.in_words(then, self._family, words, reading.why[0], self._text.readings)
        return found[0] if len(found) == 1 and asks(found[0]) != asks(point) else point

    def _corrected(self, point: Point, words: str) -> Point:
        """A sentence that changes what was understood: 「明日です」."""
        if answers.is_question(words):
            return replace(point, notices=())
        before = by_student(self.notices(point.words, point.open, point.given))
        correction: Correction = self._text.readings.of(
            correct, words, standing=before, students=self._students, now=self._family.now(self._at)
        )
        if (left := self._staying(before, correction.notices, words)) != before:
            return replace(point, notices=completed.together(left))
        if correction.what == "further":
            found = [*completed.together(before), *correction.notices]
            again = any(is_same_but_for_details(one, other) for one in before for other in correction.notices)
            return replace(point, notices=() if again else completed.in_rows(found))
        if correction.what == "instead":
            return replace(point, notices=correction.notices)
        if correction.what == "nothing":
            return replace(point, notices=completed.together(before))
        if correction.what != "change":
            return replace(point, notices=self._of_another_kind(before, words))
        changed = {notice.students: notice for notice in by_student(correction.notices)}
        if len({notice.students for notice in before}) < len(before):
            return replace(point, notices=())  # who comes late and leaves early: which of the two?
        each = [changed.get(notice.students, notice) for notice in before]
        return replace(point, notices=completed.together(each))

    def _of_another_kind(self, before: Sequence[Understood], words: str) -> tuple[Understood, ...]:
        """What a sentence makes of a notice that names another kind of it: 「遅刻です。10時に行きます」."""
        kind, more = answers.kind_and_rest(words)
        if not kind or len(before) != 1:
            return ()
        form = in_form(self._family, before[0], OpenLine.KIND)
        found = self.notices(f"{form}\n\n{more}", OpenLine.KIND, kind)
        return found if all(notice.kind != before[0].kind for notice in found) else ()


def asks(point: Point) -> tuple[OpenLine, tuple[str, ...]]:
    """The question of a point: what is open, and between which answers."""
    return point.open, point.answers


def likely(point: Point) -> str:
    """The answer of a point, or else the first one that is offered."""
    return point.given or next(iter(point.answers), "")
