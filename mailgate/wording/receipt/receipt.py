"""What a reply to a receipt goes on from."""

import datetime as dt
from dataclasses import dataclass

from mailgate.wording.normalization import shown
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.values import Candidate, Understood


@dataclass(frozen=True, slots=True)
class Receipt:
    """The notices that stand, one student each, all students of who replies, and when the reply came."""

    standing: tuple[Understood, ...]
    students: tuple[Candidate, ...]
    now: dt.datetime

    def facts_of(self, text: str) -> Facts:
        """Everything in a text, which nothing that stands goes into."""
        return gather(shown(text), self.students, self.now.date())
