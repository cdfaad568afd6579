"""What a sentence of a reply to a receipt leaves open: whether, on which day, or when somebody comes."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.interpretation.days import has_school_day
from mailgate.wording.interpretation.reasons.listing import ABSENCES, OTHER
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.receipt.clauses import clauses
from mailgate.wording.recognition.days.values import merged
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Understood

_DAY = dt.timedelta(1)
_AFTERNOON = dt.time(14)


def is_prolonged_to_less(placed: Understood, before: Understood | None, facts: Facts) -> bool:
    """ "27日まで延ばしてください" makes no absence shorter."""
    return before is not None and placed.until <= before.until and words.PROLONGED.search(facts.text) is not None


def is_left_open(read: Understood, before: Understood, facts: Facts) -> bool:
    """ "明日は10時に行きます" about today, "10時に連れて行きます", to a doctor maybe, and "欠席ではないです"."""
    if (before.kind, read.kind) == ("sick", "absence") and _only_hinders(facts):
        return True
    is_coming = read.kind == "attend" and before.kind in ABSENCES
    signs = (words.WISHED, words.NOT_SO_LONG)
    is_hedged = _is_spread(read, facts) or any(sign.search(facts.text) for sign in signs)
    if is_coming and (is_hedged or _is_late_for_nothing(read, facts)):
        return True
    is_later = is_coming and read.date > before.until
    is_taken = words.TAKEN.search(facts.text) is not None and aside_words.AT_SCHOOL.search(facts.text) is None
    is_too_late = any(clock.time and clock.time >= _AFTERNOON for clock in facts.clocks)  # "三時に行きます"
    if (is_coming and (is_taken or is_too_late)) or (is_later and words.PART_OF_DAY.search(facts.text)):
        return True
    is_denied = all(words.IS_NO_ABSENCE.match(facts.text, deed.start) for deed in facts.deeds)
    return (is_later and bool(facts.clocks)) or (bool(facts.deeds) and is_denied)


def _is_late_for_nothing(coming: Understood, facts: Facts) -> bool:
    """ "朝礼には間に合いません。10時に行きます": who comes late, and not because an illness is over."""
    is_late = words.NOT_IN_TIME.search(facts.text) is not None
    return is_late and coming.reason.startswith(OTHER) and bool(facts.clocks)


def _is_spread(coming: Understood, facts: Facts) -> bool:
    """ "We fly back on Thursday, so she is in class on Monday": no row of days on all of which somebody comes."""
    rows = merged(list(facts.periods))
    is_row = any(row.way != "weekday" or row.first != row.last for row in rows)
    return coming.date < coming.until and len(rows) > 1 and not is_row


def is_long_before(placed: Understood, before: Understood | None, facts: Facts) -> bool:
    """ "24日も休みます" of the 26th and 27th, with no cause of its own."""
    is_sooner = before is not None and placed.until < before.date and not facts.causes.sure
    return is_sooner and before is not None and has_school_day(placed.until + _DAY, before.date)


def _only_hinders(facts: Facts) -> bool:
    """ "今日は休ませます。忘れ物が教室にあります": nothing that makes an illness another cause."""
    return bool(facts.causes.sure) and all(cause.entry.hinders for cause in facts.causes.sure)


def leaves_its_own_day(key: int, placed: Understood, standing: Sequence[Understood], facts: Facts) -> bool:
    """ "太郎も熱で休みます。明日は休みます": today, too, which that day would lose."""
    if any(period.first is None for period in facts.periods) or placed.date <= max(each.until for each in standing):
        return False
    told = [facts.part(*facts.sentence_at(each.start)) for each in facts.people if each.students == {key}]
    is_apart = bool(told) and not any(part.periods for part in told)
    is_more = any(words.TOO.match(facts.text, period.end) for period in facts.periods)
    return is_apart and (is_more or any(deed.what in ("absent", "late") for part in told for deed in part.deeds))


def leaves_the_hour(read: Understood, before: Understood) -> bool:
    """ "もう少し遅れます" in a reply about an arrival at ten, and "今から向かいます"."""
    is_told = read.kind == "late" and before.arrival is None
    return before.kind == "late" and read.kind in ("late", "attend") and read.arrival is None and not is_told


def keeps_nobody(before: Understood, facts: Facts) -> bool:
    """ "休診でした。普通に8時に行きます" of who was to be late for a visit."""
    in_time = [part for part in clauses(facts) if coming_words.NOT_LATER.search(part.text, part.start, part.end)]
    return before.kind == "late" and any({each.time for each in part.clocks} != {before.arrival} for part in in_time)


def is_told_apart(read: Understood, before: Understood, facts: Facts) -> bool:
    """Whether leaving early is said to be meant instead of an absence, or is on a day before it."""
    return words.MISTAKEN.search(facts.text) is not None or (bool(facts.periods) and read.until < before.date)
