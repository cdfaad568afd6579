"""Why the domain did not do what it was asked: every room of `school/` and both edges know these."""

from collections.abc import Sequence

from mailgate.addresses.reply import ChangeAddress
from mailgate.school.directory.rules import Problem
from mailgate.wording.values import Understood


class NotFound(Exception):
    """What was asked for does not exist, or is not this person's: both look the same from outside."""


class SecondFactorMissing(Exception):
    """The school asks a second factor of this person, and this session has shown none."""


class LoginTooOld(Exception):
    """This needs a login of the last few minutes, and the session is older."""


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


class UnclearMail(Exception):
    """This mail does not say clearly what is to be done, or the rules forbid what it asks for: its writer is asked.

    `why` are slugs that templates/mail/parts/*/_problems.txt knows, `problems` what the rules say, `understood` the
    notices that were read. `receipt` is where the answer goes if it changes notices that stand.
    """

    def __init__(
        self,
        *why: str,
        problems: Sequence[Problem] = (),
        understood: Sequence[Understood] = (),
        receipt: ChangeAddress | None = None,
    ) -> None:
        super().__init__(", ".join([*why, *(problem.code for problem in problems)]))
        self.why = why
        self.problems = problems
        self.understood = understood
        self.receipt = receipt


class NoReader(Exception):
    """A reply would go to nobody."""
