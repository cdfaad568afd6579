"""A reply to a receipt that says that the mail was not meant to be sent, and that the student is at school."""

from collections.abc import Sequence

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.interpretation.content import spans
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as words
from mailgate.wording.lexicon.replies.receipts import sentences as sentence_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Correction, Understood

_LONGEST = 5 * LONGEST_FIELD


def unless_sent_in_error(found: Correction, text: str, receipt: Receipt) -> Correction:
    """ "古いメールを誤って送ってしまいました。花子は登校しています": what stands is taken back."""
    if len(text) > _LONGEST or not words.SENT_IN_ERROR.search(folded(shown(text))):
        return found
    facts = receipt.facts_of(text)
    about = {key for notice in receipt.standing for key in notice.students}
    is_of_others = any(each.way == "name" and not each.students <= about for each in facts.people)
    if is_of_others or facts.clocks or sentence_words.PART_OF_DAY.search(facts.text):
        return found
    parts = [facts.part(*bounds) for bounds in facts.sentences]
    told = [part for part in parts if not words.SENT_IN_ERROR.search(part.text, part.start, part.end)]
    told = [part for part in told if not is_polite(part.text[part.start : part.end])]
    if (told and all(map(_is_at_school, told))) or _comes(found, receipt.standing):
        coming = {key for notice in found.notices for key in notice.students}
        named = {key for part in told for each in part.people for key in each.students}
        keys = coming or named or about
        sent_of = {key for part in parts if part not in told for each in part.people for key in each.students}
        return Correction("withdraw", students=tuple(sorted(keys))) if sent_of <= keys else found
    is_no_more = found.what in ("change", "further") and words.AN_OLD_MAIL.search(facts.text)
    return Correction("ask", why=("change-or-new",)) if is_no_more else found


def _is_at_school(said: Facts) -> bool:
    """ "花子は学校に行っています"."""
    letters = list(said.text)
    for start, end in spans(said.people):
        letters[start:end] = aside_words.KNOWN * (end - start)
    return words.IS_AT_SCHOOL.fullmatch("".join(letters[said.start : said.end]).strip()) is not None


def _comes(found: Correction, standing: Sequence[Understood]) -> bool:
    """Whether it is that students come on all days of their notices."""
    days = {key: (each.date, each.until) for each in standing for key in each.students}
    return found.what == "further" and all(
        each.kind == "attend" and days.get(key) == (each.date, each.until)
        for each in found.notices
        for key in each.students
    )
