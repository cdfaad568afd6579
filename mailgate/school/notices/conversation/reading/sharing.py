"""Which words of an answer are about which of several points, or about which of several students."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from mailgate.school.notices.questions import Point
from mailgate.wording.acknowledgements import beside_yes, is_acknowledgement, is_polite
from mailgate.wording.open_points import answers
from mailgate.wording.open_points import students as whose
from mailgate.wording.values import Candidate


@dataclass(frozen=True, slots=True)
class SharedWords:
    """The words of an answer; `names` are those of the family, by which its parts begin."""

    words: str
    names: Collection[str]
    students: tuple[Candidate, ...]

    def beside(self, words: str) -> str:
        """What is more than polite."""
        return "" if not words or is_acknowledgement(words, self.names) or is_polite(words, self.names) else words

    def by_student(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """One point for each student where the answer tells them apart: "花子は発熱、太郎は腹痛です"."""
        (point, *more) = points
        if more or len(point.students) < 2 or beside_yes(self.words, self.names) is not None:
            return points
        if len([line for line in self._pieces() if self.beside(line)]) < 2 and not (
            point.is_open and self._is_about_one(point)
        ):
            return points
        return tuple(replace(point, students=(student,), notices=()) for student in point.students)

    def shared_out(self, points: Sequence[Point]) -> list[str]:
        """What the answer says to each point: the line that names its student, else the lines in their order.

        What is said of nobody is said of all where nothing is open, as "明日です"; else nothing is taken that leaves
        words over: nobody knows whose they are.
        """
        if len(points) == 1:
            return [self.words]
        lines = [line for line in self._pieces() if self.beside(line) and not answers.says_only_that_they_differ(line)]
        if of_all := next((said for line in lines if (said := answers.said_of_all(line, len(points)))), ""):
            return [of_all] * len(points) if len(lines) == 1 else []
        named = [_line_about(point, lines) for point in points]
        rest = [line for line in lines if not any(line.endswith(said) for said in named if said)]
        if rest and not any(named) and not any(point.is_open for point in points):
            return ["。".join(rest)] * len(points)
        pairs = zip(points, named, strict=True)
        told = [own or (rest.pop(0) if point.is_open and rest else "") for point, own in pairs]
        return [] if rest else told

    def tells_of(self, name: str) -> bool:
        """Whether a part of the answer begins with a student's name and tells more: "花子は頭痛、太郎は発熱です"."""
        return bool(_said_behind(name, [line for line in self._pieces() if self.beside(line)]))

    def _pieces(self) -> list[str]:
        """The lines of the answer, and each part of a line that begins with a student's name."""
        return answers.pieces(self.words, tuple(sorted(self.names)))

    def _is_about_one(self, point: Point) -> bool:
        """Whether the answer tells of one of several students, as "花子は熱です": the others' is still open."""
        about = [replace(point, students=(student,)) for student in point.students]
        told = [each.students[0] for each in about if _line_about(each, [self.words])]
        return len(told) == 1 and not whose.names_another(self.words, told[0], self.students)


def _line_about(point: Point, lines: Sequence[str]) -> str:
    """What a line says behind the name of the point's student."""
    return next((said for student in point.students if (said := _said_behind(student, lines))), "")


def _said_behind(student: str, lines: Sequence[str]) -> str:
    """What a line says behind the whole or the given name of a student."""
    names = (student, student.split()[-1])
    return next((said for line in lines for name in names if (said := answers.said_of(name, line))), "")
