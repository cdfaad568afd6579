"""Deeds that another one of the same text tells again, or takes further."""

import datetime as dt
from dataclasses import replace

from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts

_Row = tuple[dt.date | None, dt.date | None]


def told_once(facts: Facts) -> Facts:
    """Without a deed behind which the next one says the same, or more: it would be a second notice, or contradict it.

    "11/26 欠席" stands above "11月26日は通院のため欠席します", and who cannot be at school in time stays away:
    "船が出ず、明日は学校に間に合いません。休みます".
    """
    if facts.standing:
        return facts
    pairs = zip(facts.deeds, facts.deeds[1:], strict=False)
    again = [deed for deed, other in pairs if _is_heading(deed, other, facts) or _is_why(deed, other, facts)]
    return replace(facts, deeds=tuple(deed for deed in facts.deeds if deed not in again))


def _is_heading(deed: Deed, other: Deed, facts: Facts) -> bool:
    """Whether a first line tells the deed and the days of the next sentence."""
    days, again = _days_before(deed, facts), _days_between(deed, other, facts)
    is_alike = (deed.what, deed.mood) == (other.what, other.mood)
    return is_alike and deed == facts.deeds[0] and bool(days) and days == again and "\n" in _gap(deed, other, facts)


def _is_why(deed: Deed, other: Deed, facts: Facts) -> bool:
    """Whether school cannot be reached in time, and the student stays away on the same day."""
    is_too_late = return_words.NOT_IN_TIME.match(facts.text, deed.start) is not None
    if not is_too_late or (deed.what, other.what, other.mood) != ("late", "absent", "firm") or facts.clocks:
        return False
    days, after = _days_before(deed, facts), _days_between(deed, other, facts)
    return not after or days == after or (not days and "。" not in _gap(deed, other, facts))


def _gap(deed: Deed, other: Deed, facts: Facts) -> str:
    """What stands from the one deed to the other, without the words of the other."""
    return facts.text[deed.start : other.start]


def _days_before(deed: Deed, facts: Facts) -> set[_Row]:
    start, _ = facts.sentence_at(deed.start)
    return {(each.first, each.last) for each in facts.periods if start <= each.start < deed.start}


def _days_between(deed: Deed, other: Deed, facts: Facts) -> set[_Row]:
    return {(each.first, each.last) for each in facts.periods if deed.start < each.start < other.start}
