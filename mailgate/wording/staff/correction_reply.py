"""Reads what a staff member writes about a correction: that they want its form, and the form when it comes back."""

from dataclasses import dataclass
from typing import Literal

from mailgate.wording.form.lines import parse
from mailgate.wording.lexicon.form import LABELS
from mailgate.wording.lexicon.replies import corrections
from mailgate.wording.normalization import folded, shown, unquoted

_LONGEST_ASKING = 40
_OF_STUDENT = ("student", "class")


@dataclass(frozen=True, slots=True)
class CorrectionReply:
    """What is to become of a notice, and why; `lines` are those of the form that say something else of it."""

    act: Literal["change", "withdraw", "undo"]
    why: str
    lines: str = ""


def asks_for_form(text: str) -> bool:
    """Whether a reply says 「訂正」 and nothing else."""
    return len(text) <= _LONGEST_ASKING and bool(corrections.CORRECT.fullmatch(_plain(shown(text))))


def read_correction(own: str, inside: str = "") -> CorrectionReply:
    """Read a form that came back: the words above the quote, and those that stand in the letter itself.

    What was written above counts before what stands in the letter.
    """
    words, why = _without_why(own)
    said = _plain(words)
    _, why_inside = _without_why(inside)
    if corrections.UNDO.fullmatch(said):
        return CorrectionReply("undo", "")
    if found := corrections.TAKE_BACK.match(said):
        return CorrectionReply("withdraw", why or unquoted(words).strip()[found.end() :].strip())
    above = parse(words)
    form = above if above.answers else parse(shown(inside))
    lines = [f"{LABELS[name][0]}: {answer}" for name, answer in form.answers.items() if name not in _OF_STUDENT]
    return CorrectionReply("change", why or why_inside, "\n".join(lines) or above.free)


def _plain(words: str) -> str:
    return folded(unquoted(words)).strip()


def _without_why(text: str) -> tuple[str, str]:
    """The text without the line that says why, as shown, and what stands on that line."""
    lines, why = [], ""
    for line in shown(text).split("\n"):
        found = corrections.WHY.match(folded(line))
        if found:
            why = why or line[found.end() :].strip()
        else:
            lines.append(line)
    return "\n".join(lines), why
