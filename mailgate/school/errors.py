"""Why the domain did not do what it was asked: every room of `school/` and both edges know these."""

from mailgate.school.directory.rules import Problem


class NotFound(Exception):
    """What was asked for does not exist, or is not this person's: both look the same from outside."""


class Refused(Exception):
    """The rules forbid this notice; `problems` say why, field by field. Nothing that was typed is lost by it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = problems


class Overtaken(Exception):
    """Somebody else changed the notice first: it is no longer what this person saw. `state` is what it is now."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state
