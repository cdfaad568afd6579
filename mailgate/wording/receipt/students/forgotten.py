"""A notice about one student more that was forgotten: "太郎の分を出すのを忘れていました。日程は同じです"."""

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.lexicon.replies.receipts import forgotten as words
from mailgate.wording.lexicon.replies.receipts import sentences as receipt_words
from mailgate.wording.normalization import number
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.receipt.students.another_student import of_another
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Correction


def one_forgotten(text: str, receipt: Receipt) -> Correction | None:
    """The notice that stands as one of the student who was forgotten, where a text says that it is alike.

    A journey has one reason for all who go; how somebody else is who is ill, has to be said.
    """
    if len(text) > 3 * LONGEST_FIELD or len(receipt.standing) != 1:
        return None
    facts = receipt.facts_of(text)
    parts = [facts.part(*bounds) for bounds in facts.sentences]
    who = [_forgotten(part, receipt) for part in parts]
    one = frozenset[int]().union(*who)
    rest = [_masked(part) for part, named in zip(parts, who, strict=True) if not named]
    rest = [each for each in rest if each and not is_polite(each)]
    about = {key for notice in receipt.standing for key in notice.students}
    named = {key for each in facts.people if each.way == "name" for key in each.students}
    counted = {number(match["count"]) for match in words.SO_MANY_DAYS.finditer(facts.text)}
    if counted - {(each.until - each.date).days + 1 for each in receipt.standing}:
        return None
    if len(one) != 1 or not named <= {*about, *one}:
        return None
    is_journey = receipt.standing[0].kind == "absence"
    alike = [
        each for each in rest if words.ALL_ALIKE.fullmatch(each) or (is_journey and words.DAYS_ALIKE.fullmatch(each))
    ]
    others = [each for each in rest if each not in alike and not (is_journey and words.GO_TOGETHER.fullmatch(each))]
    further = of_another(receipt.standing, one, receipt.students) if alike and not others else None
    return Correction("further", further.notices) if further else None


def _forgotten(said: Facts, receipt: Receipt) -> frozenset[int]:
    """The student whose notice a sentence says was forgotten."""
    about = {key for notice in receipt.standing for key in notice.students}
    for each in said.people:
        begins = receipt_words.BEFORE_ANOTHER.fullmatch(said.text, said.start, each.start)
        is_forgotten = begins and words.FORGOTTEN.fullmatch(said.text, each.end, said.end)
        if is_forgotten and each.way == "name" and not each.students & about:
            return each.students
    return frozenset()


def _masked(said: Facts) -> str:
    """A sentence with marks for the names in it."""
    letters = list(said.text)
    for each in said.people:
        if each.way == "name":
            letters[each.start : each.end] = words.KNOWN * (each.end - each.start)
    return "".join(letters[said.start : said.end]).strip()
