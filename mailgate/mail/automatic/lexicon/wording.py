"""The shape of what the lexicon says of one kind of program: patterns only; `programs` judges by them."""

import re
from dataclasses import dataclass

from mailgate.mail.automatic.patterns import either

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class ProgramWording:
    """How the mails of one kind of program read.

    - `subject`: at the subject's beginning, behind any tag such as [EXTERNAL] or 【外部】, is enough.
    - `sentence`: one such sentence among the mail's own lines is enough; no person writes it of their own mail.
    - `pieces`: two of them from different entries are needed, and nothing in the mail that only a person says.
    - `prefix`: at the subject's beginning is enough where nothing was written below it.
    All of them meet text that has been through NFKC; `sentence` and `pieces` meet single lines and sentences.
    """

    subject: re.Pattern[str] = _NEVER
    sentence: re.Pattern[str] = _NEVER
    pieces: tuple[re.Pattern[str], ...] = ()
    prefix: re.Pattern[str] = _NEVER


def words(*patterns: str) -> re.Pattern[str]:
    """One pattern that finds any of these, whatever their case."""
    return re.compile(either(*patterns), re.IGNORECASE)
