"""A reply to a receipt that is about a matter of business, whose hours and days are those of no notice."""

from mailgate.wording.lexicon.replies.receipts.checks import business as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Correction

_OF_SCHOOL = ("absent", "attend", "late", "leave")


def is_of_business(text: str, found: Correction, receipt: Receipt) -> bool:
    """ "納品の時間ですが、午後3時に変更で", "打ち合わせは取り消しで": nothing says that it is about school."""
    said = folded(shown(text))
    is_firm = words.OF_A_FIRM.search(said) is not None
    if found.what == "ask" or not (is_firm or (found.what != "nothing" and words.MATTER.search(said))):
        return False
    facts = receipt.facts_of(text)
    if any(each.students and each.way == "name" for each in facts.people):
        return False
    if is_firm:
        return True
    if any(deed.what in _OF_SCHOOL for deed in facts.deeds):
        return False
    return any(_is_about_a_matter(facts.part(*bounds)) for bounds in facts.sentences)


def _is_about_a_matter(said: Facts) -> bool:
    """Whether a sentence tells when a matter is, or that it is off, and not only that it keeps the family."""
    matter = words.MATTER.search(said.text, said.start, said.end)
    is_why = matter and words.IS_WHY.search(said.text, matter.end(), said.end)
    return bool(matter and not is_why and (said.clocks or said.periods or said.deeds))
