"""What an answer says to each point of a question: the answer is put into the mail, and the mail is read again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mailgate.school.directory.families import Family
from mailgate.school.mail_text import MailText
from mailgate.school.moment import Moment
from mailgate.school.notices.conversation import finding
from mailgate.school.notices.conversation.reading.points import AnsweredPoints, asks
from mailgate.school.notices.conversation.reading.rereading import Rereading
from mailgate.school.notices.conversation.reading.sharing import SharedWords
from mailgate.school.notices.conversation.reading.staying import Declined
from mailgate.school.notices.questions import Asked, OpenLine, Point, in_form
from mailgate.wording.acknowledgements import beside_yes
from mailgate.wording.normalization import shown
from mailgate.wording.open_points import answers
from mailgate.wording.spacing import joined
from mailgate.wording.values import Candidate, Understood


class UnderstoodAnswer:
    """An answer and what it is about. The mail is read as of the time when it came, days in the answer as of now."""

    def __init__(self, at: Moment, family: Family, asked: Asked, text: MailText) -> None:
        self._family = family
        self._text = text
        students = tuple(family.as_read())
        self.words = answers.without_writer(joined(shown(text.own_words())), students)
        self._names = {part for student in family.students for part in (student.name, *student.name.split())}
        self._shared = SharedWords(self.words, self._names, students)
        self._first = Moment(asked.first)
        self._take(at, students, asked.points)
        if (apart := self._told_apart(students, asked.points)) and not self.notices():
            self._take(at, students, apart)
            if not self.notices():
                self._take(at, students, asked.points)

    def _take(self, at: Moment, students: tuple[Candidate, ...], points: tuple[Point, ...]) -> None:
        """Read the answer as one to these points."""
        self._asked = self._shared.by_student(points)
        then, is_only = self._family.now(self._first), len(self._asked) == 1
        self._mail = Rereading(at, self._family, then, self._text.readings, students, is_only)
        self._each = AnsweredPoints(self._mail, self._shared)
        told = tuple(zip(self._asked, self._read(self._asked), strict=True))
        self._asked = tuple(before for before, now in told if now)
        self.points = tuple(now for _, now in told if now)
        """The points of the question with what the answer says to each, but for those of who comes after all."""
        if told and not self.points:
            raise Declined

    def _told_apart(self, students: tuple[Candidate, ...], points: tuple[Point, ...]) -> tuple[Point, ...]:
        """What comes behind whom it is about, where the answer tells that of each: "花子は頭痛、太郎は発熱です"."""
        (point, *more) = points
        named = [student.name for student in students if self._shared.tells_of(student.name)]
        if more or point.open is not OpenLine.STUDENT or not point.then or len(named) < 2:
            return ()
        words, readings = point.words, self._text.readings
        following = finding.after(self._first, self._family, words, point.open, ",".join(named), readings)
        return (following,) if following else ()

    def notices(self) -> tuple[Understood, ...]:
        """The notices of the whole mail, or nothing where the answer leaves any of its points open."""
        if not all(map(_is_whole, self.points)):
            return ()
        return tuple(notice for point in self.points for notice in point.notices)

    def expected(self) -> tuple[Understood, ...]:
        """The notices that a yes to the question would make, where one is enough."""
        agreed = [self._each.agreed(point, "") for point in self._asked]
        return tuple(notice for point in agreed for notice in point.notices) if all(map(_is_whole, agreed)) else ()

    @property
    def goes_on(self) -> bool:
        """Whether the answer settles some of what was open, or corrects the rest: what is left is no repetition."""
        pairs = tuple(zip(self._asked, self.points, strict=True))
        settles = any(before.is_open and (not now.is_open or asks(now) != asks(before)) for before, now in pairs)
        return settles or any(
            not before.is_open and now.notices and now.notices != self._as_kept(before) for before, now in pairs
        )

    def settles_beside(self, others: Sequence[Understood]) -> bool:
        """Whether the answer settles what was open, and tells these notices, too: "明日です。花子は金曜に遅れます"."""
        return any(point.is_open for point in self._asked) and set(others) < set(self.notices())

    def untold(self, others: Sequence[Understood]) -> tuple[Point, ...]:
        """Those of several points of whose students these notices tell nothing, with what is clear of them."""
        told = {student for notice in others for student in notice.students}
        names = {student.name for student in self._family.students if student.id in told}
        left = [point for point in self._asked if point.students and not names & set(point.students)]
        if len(self._asked) == 1 or self.corrects or len(left) == len(self._asked):
            return ()
        return tuple(self._by_itself(point) if point.is_open else self._each.agreed(point, "") for point in left)

    def _by_itself(self, point: Point) -> Point:
        """An open point as the only one: its words, which may tell of others as well, are those of a form."""
        (kept,) = self._kept(point)
        if len(kept.notices) != 1:
            return kept
        return replace(kept, words=in_form(self._family, kept.notices[0], kept.open))

    @property
    def corrects(self) -> bool:
        """Whether the answer says that the mail was wrong: "花子じゃなくて太郎でした"."""
        return answers.corrects(self.words)

    @property
    def is_unread(self) -> bool:
        """Whether words were left that are neither the answer to a point nor a correction of it."""
        return any(not point.is_open and not point.notices for point in self.points)

    def left_open(self) -> tuple[Point, ...]:
        """The points to ask about again, with what is understood so far."""
        return tuple(kept for point in self.points for kept in self._kept(point))

    def _kept(self, point: Point) -> tuple[Point, ...]:
        """A point as it is asked about again; what a correction has made of it stands there as forms."""
        if not point.notices:
            return (replace(point, notices=self._mail.of(point, self._mail.expected(point))),)
        if point.is_open or point.notices == self._as_kept(point):
            return (point,)
        return tuple(finding.as_form(self._family, notice) for notice in point.notices)

    def _as_kept(self, point: Point) -> tuple[Understood, ...]:
        """What the words of a point say, with the answer that it has."""
        return self._mail.of(point, self._mail.notices(point.words, point.open, point.given))

    def _read(self, points: tuple[Point, ...]) -> Iterator[Point | None]:
        added = "" if self._text.is_empty() else beside_yes(self.words, self._names)
        if added is not None:
            yield from (self._each.agreed(point, added) for point in points)
            return
        told = self._shared.shared_out(points)
        if not told:
            yield from (point if point.is_open else replace(point, notices=()) for point in points)
        for point, said in zip(points, told, strict=False):
            yield self._each.of_one(point, said) if said else self._each.agreed(point, "")


def _is_whole(point: Point) -> bool:
    """Whether nothing of a point is open any more."""
    return bool(point.notices) and not point.is_open
