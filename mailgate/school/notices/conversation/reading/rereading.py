"""The mail that was asked about, read again with what an answer says: as of the time when the mail came."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import OTHER
from mailgate.school.moment import Moment
from mailgate.school.notices.conversation import finding
from mailgate.school.notices.conversation.reading.staying import staying
from mailgate.school.notices.questions import OpenLine, Point, kinds_of
from mailgate.school.readings import Readings
from mailgate.wording.form.lines import parse
from mailgate.wording.normalization import shown
from mailgate.wording.open_points import completed
from mailgate.wording.open_points.one_text import as_one_text
from mailgate.wording.reader import read
from mailgate.wording.receipt_reply import correct
from mailgate.wording.values import Candidate, Correction, Reading, Understood


@dataclass(frozen=True, slots=True)
class Rereading:
    """Reads a mail as of `then`, when it came, and days in the answer as of `at`; `is_only`: there is one point."""

    at: Moment
    family: Family
    then: dt.datetime
    readings: Readings
    students: tuple[Candidate, ...]
    is_only: bool

    @property
    def now(self) -> dt.datetime:
        """When the answer comes."""
        return self.family.now(self.at)

    @property
    def at_first(self) -> Moment:
        """When the mail came, as the moment of a unit of work."""
        return Moment(int(self.then.timestamp()))

    @property
    def absences(self) -> set[str]:
        """The kinds of notice of who stays away."""
        return {kind.slug for kind in kinds_of(self.family) if kind.is_absence}

    def notices(self, words: str, line: OpenLine, answer: str) -> tuple[Understood, ...]:
        """What the mail says with this answer on its open line."""
        return self.readings.of(completed.notices_with, words, line, answer, students=self.students, now=self.then)

    def expected(self, point: Point) -> tuple[Understood, ...]:
        """What the mail of a point says with the answer that it has, or a likely one; and so with what is open then."""
        found = self.notices(point.words, point.open, likely(point))
        if found or not point.then:
            return found
        following = finding.after(self.at_first, self.family, point.words, point.open, likely(point), self.readings)
        return following.notices if following else ()

    def of(self, point: Point, notices: Sequence[Understood]) -> tuple[Understood, ...]:
        """What of these notices is about the students of the point; all of them where there is no other point."""
        if self.is_only:
            return tuple(notices)
        about = {student.key for student in self.students if student.name in point.students or not point.students}
        each = (replace(notice, students=tuple(sorted(about & set(notice.students)))) for notice in notices)
        return tuple(notice for notice in each if notice.students)

    def with_answer(self, point: Point, answer: str, added: str) -> Point:
        """The point with this answer and what is added to it, where that makes notices; else as it was."""
        for words in _with_remarks(point, answer, added):
            if notices := self.of(point, self.notices(words, point.open, answer)):
                return replace(point, words=words, given=answer, notices=notices)
        return replace(point, notices=())

    def as_one_text(self, point: Point, words: str, whose: str = "") -> tuple[Understood, ...]:
        """The notices of the mail with these words below it; none on another day, when 明日 is another one."""
        if self.now.date() != self.then.date():
            return ()
        mail = point.words
        if point.open is OpenLine.KIND and parse(shown(mail)).answers:
            if not completed.tells_what_is_done(words, self.students, self.now.date()):
                return ()
            mail = completed.on_line(mail, "kind", "")
        return self.readings.of(as_one_text, mail, words, whose, students=self.students, now=self.then)

    def as_first_mail(self, words: str) -> Reading:
        """Words as the mail that was asked about."""
        return self.readings.of(read, words, students=self.students, now=self.then)

    def open_in(self, words: str, why: str) -> Point | None:
        """What is open in words as that mail, which are unclear for this reason: one point, or None."""
        found = finding.alone(self.at_first, self.family, words, why, self.readings)
        return found[0] if len(found) == 1 else None

    def as_mail(self, words: str, students: tuple[Candidate, ...]) -> Reading:
        """Words of the answer as a mail of their own about these students."""
        return self.readings.of(read, words, students=students, now=self.now)

    def as_correction(self, words: str, before: Sequence[Understood], students: tuple[Candidate, ...]) -> Correction:
        """What words of the answer change about these notices, as in a reply to their receipt; of none, nothing can."""
        if not before:
            return Correction("ask")
        return self.readings.of(correct, words, standing=tuple(before), students=students, now=self.now)

    def staying(self, before: Sequence[Understood], said: Sequence[Understood], words: str) -> tuple[Understood, ...]:
        """The notices without those who come after all. Raises Declined where nobody is left."""
        return staying(before, said, words, kinds_of(self.family), is_only=self.is_only)


def likely(point: Point) -> str:
    """The answer of a point, or else the first one that is offered."""
    return point.given or next(iter(point.answers), "")


def _with_remarks(point: Point, answer: str, added: str) -> Iterator[str]:
    """The mail with what is added to it: as a sentence of its own, and behind 「その他」 as the remarks."""
    yield f"{point.words}\n\n{added}" if added else point.words
    if added and answer.startswith(OTHER):
        yield completed.on_line(point.words, "remarks", added)
