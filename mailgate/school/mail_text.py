"""The words of a mail, and the text form that may be filled in inside the letter that it quotes."""

import re
from dataclasses import dataclass, field

from mailgate.school.readings import Now, Readings, Unread
from mailgate.wording.form.lines import parse
from mailgate.wording.lexicon.form import FIRST_LABELS, LABELS
from mailgate.wording.normalization import folded, shown

_FIRST_LABEL = "|".join(re.escape(folded(label)) for label in FIRST_LABELS)
_OUR_FORM = re.compile(rf"^(?:[^\S\n]|[>|])*(?:{_FIRST_LABEL})\s?\((?:1\s|学年|grade)", re.MULTILINE)
_QUOTE_MARK = re.compile(r"\s*[>|]")


@dataclass(frozen=True, slots=True)
class MailText:
    """What a mail says: `written` above the quote, and the `whole` of it; `readings` are what it has been read as."""

    written: str
    whole: str
    readings: Readings = field(default_factory=Now, compare=False)

    def is_empty(self) -> bool:
        """Whether nothing was written, neither above the quote nor into a form inside it."""
        return not self.own_words().strip() and not self.form_inside()

    def own_words(self) -> str:
        """What was written above the quote; nothing of it where a mail program put our letter there unquoted."""
        return self.readings.of(_own_words, self.written)

    def form_inside(self) -> str:
        """The lines that were filled in inside our letter, with what was written beside it; empty where none were."""
        return self.readings.of(_form_inside, self.written, self.whole)

    def read_ahead(self) -> None:
        """Make the readings that every unit of work needs which needs any, so that it is not begun once for each."""
        for read in (self.own_words, self.form_inside):
            try:
                read()
            except Unread as unread:
                self.readings.make(unread)


def _own_words(written: str) -> str:
    return "" if _OUR_FORM.search(folded(shown(written))) else written


def _form_inside(written: str, whole: str) -> str:
    text = shown(whole)
    form = _OUR_FORM.search(folded(text))
    if form:
        text = text[form.start() :]  # "Date: 2026/11/24" above a copy is no answer to 月日
    answers = parse(text).answers if form or _is_quoted_throughout(text) else {}
    lines = [f"{LABELS[name][0]}: {answer}" for name, answer in answers.items()]
    return "\n".join([*lines, "", _own_words(written)]) if lines else ""


def _is_quoted_throughout(text: str) -> bool:
    """Whether every line has a quote mark: a form that somebody filled in below such marks is their own text."""
    return all(_QUOTE_MARK.match(line) for line in text.split("\n") if line.strip())
