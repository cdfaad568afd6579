"""A reply to a receipt that is meant for somebody else, or about a matter of business: it is about no notice."""

from mailgate.wording.interpretation.addressees import is_for_somebody_else
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.replies.receipts.checks import business as words
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Correction

_OF_SCHOOL = ("absent", "attend", "late", "leave")


def is_of_business(text: str, found: Correction, receipt: Receipt) -> bool:
    """ "課長、10時に行きます", "納品の時間ですが、午後3時に変更で", "打ち合わせは取り消しで": not about school."""
    if found.what == "ask":
        return False
    facts = receipt.facts_of(text)
    if is_for_somebody_else(facts):
        return True
    acts = found.what != "nothing"
    is_firm = words.OF_A_FIRM.search(facts.text) is not None
    named = [each for each in facts.people if each.way == "name" and not people_words.OWN.match(facts.text, each.start)]
    if any(each.students for each in named):
        return False
    if is_firm or (acts and words.BETWEEN_COLLEAGUES.search(facts.text)):
        return True
    if not (acts and words.MATTER.search(facts.text)):
        return False
    is_of_school = any(deed.what in _OF_SCHOOL for deed in facts.deeds)
    parts = (facts.part(*bounds) for bounds in facts.sentences)
    return any(_is_done_there(part) or (not is_of_school and _is_about_a_matter(part)) for part in parts)


def _is_done_there(said: Facts) -> bool:
    """ "打ち合わせはオンラインで入らせてください": what is done is of the matter, and not of school."""
    return any(
        words.IS_WHERE.match(said.text, matter.end(), deed.start)
        for matter in words.MATTER.finditer(said.text, said.start, said.end)
        for deed in said.deeds
        if matter.end() <= deed.start
    )


def _is_about_a_matter(said: Facts) -> bool:
    """Whether a sentence tells when a matter is, or that it is off, and not only that it keeps the family."""
    matter = words.MATTER.search(said.text, said.start, said.end)
    is_why = matter and words.IS_WHY.search(said.text, matter.end(), said.end)
    return bool(matter and not is_why and (said.clocks or said.periods or said.deeds))
