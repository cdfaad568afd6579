"""A notice that is taken back, or a coming, beside which a sentence of its own asks for another day, or tells of it."""

from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts.corrections import moved_days as words
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Correction, Understood


def asks_for_another_day(text: str, found: Correction, receipt: Receipt) -> bool:
    """ "遅刻は取り消します。明日、同じ内容でお願いします": taking the notice back is not all that is asked for."""
    is_coming = found.what == "further" and all(notice.kind == "attend" for notice in found.notices)
    if found.what != "withdraw" and not is_coming:
        return False
    facts = receipt.facts_of(text)
    if words.ASKED_ALIKE.search(facts.text):
        return True
    known = [*receipt.standing, *found.notices]
    others = [each for each in facts.periods if not _is_known(each, known)]
    is_asked = any(_is_asked_for(each, facts) for each in others)
    return is_asked or any(_is_borrowed(notice, facts, receipt) for notice in found.notices)


def _is_known(period: Period, notices: list[Understood]) -> bool:
    day = period.first or period.last
    return day is not None and any(notice.date <= day <= notice.until for notice in notices)


def _is_asked_for(period: Period, facts: Facts) -> bool:
    """ "12月3日でお願いします", "please move it to tomorrow"."""
    start, _ = facts.sentence_at(period.start)
    is_asked_before = words.ASKED_BEFORE.search(facts.text, start, period.start) is not None
    return is_asked_before or words.ASKED_THEN.match(facts.text, period.end) is not None


def _is_borrowed(coming: Understood, facts: Facts, receipt: Receipt) -> bool:
    """ "やっぱり行かせます。明日は病院です": a coming on a day of which another sentence tells something else."""
    is_behind = all(notice.until < coming.date for notice in receipt.standing)
    days = [each for each in facts.periods if (each.first or each.last) == coming.date]
    return is_behind and bool(days) and not any(_is_of_coming(each, facts) for each in days)


def _is_of_coming(period: Period, facts: Facts) -> bool:
    start, end = facts.sentence_at(period.start)
    comes = any(deed.what == "attend" and start <= deed.start < end for deed in facts.deeds)
    return comes or period.way == "from" or coming_words.COMES.search(facts.text, start, end) is not None
