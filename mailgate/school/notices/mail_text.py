"""The words of a mail, and the text form that may be filled in inside the letter that it quotes."""

import re
from dataclasses import dataclass

from mailgate.wording.form.lines import parse
from mailgate.wording.lexicon.form import LABELS
from mailgate.wording.normalization import folded, shown

_OUR_FORM = re.compile(r"^(?:[^\S\n]|[>|])*(?:児童・生徒|student)\s?\((?:1\s|学年|grade)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MailText:
    """What a mail says: `written` above the quote, and the `whole` of it."""

    written: str
    whole: str

    def is_empty(self) -> bool:
        """Whether nothing was written, neither above the quote nor into a form inside it."""
        return not self.own_words().strip() and not self.form_inside()

    def own_words(self) -> str:
        """What was written above the quote; nothing of it where a mail program put our letter there unquoted."""
        return "" if _OUR_FORM.search(folded(shown(self.written))) else self.written

    def form_inside(self) -> str:
        """The lines that were filled in inside our letter, with what was written beside it; empty where none were."""
        whole = shown(self.whole)
        answers = parse(whole).answers if _OUR_FORM.search(folded(whole)) else {}
        lines = [f"{LABELS[name][0]}: {answer}" for name, answer in answers.items()]
        return "\n".join([*lines, "", self.own_words()]) if lines else ""
