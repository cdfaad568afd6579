"""On which days a sentence of a reply to a receipt places a notice, and whether that corrects one or adds to it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from mailgate.wording.interpretation.days import has_school_day
from mailgate.wording.interpretation.reasons.listing import ABSENCES, OTHER
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.receipt.sentences.kept_reasons import attends
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Understood

_DAY = dt.timedelta(1)


def _is_apart(read: Understood, before: Understood, facts: Facts) -> bool:
    """Whether a school day stands between an absence and the coming, or a weekday may be that of the next week."""
    next_day = before.until + _DAY
    is_of_next_week = read.until < before.date and any(period.way in ("weekday", "from") for period in facts.periods)
    return is_of_next_week or has_school_day(next_day, read.date)


def beside(read: Understood, standing: Sequence[Understood], facts: Facts) -> Understood | None:
    """The notice about one student more, on the day of the others where the sentence names none."""
    days = {(notice.date, notice.until) for notice in standing}
    if facts.periods or read.kind == "attend":
        return read if facts.periods else None
    date, until = days.pop()
    return None if days else replace(read, date=date, until=until)


def placed_of(read: Understood, before: Understood, facts: Facts, now: dt.datetime) -> Understood | None:
    """The notice on its day: the standing one's where the sentence names none. None where that is no single day."""
    if before.kind in ABSENCES and read.kind == "attend" and _is_apart(read, before, facts):
        return None
    first = facts.periods[0].first if len(facts.periods) == 1 else None
    if attends(read, before) and first and first >= now.date():
        return read if read.date == first else _from(first, read, before)
    if facts.periods:
        has_only_an_end = all(period.first is None for period in facts.periods)
        return replace(read, date=before.date) if has_only_an_end and before.date <= read.until else read
    if attends(read, before):
        if before.date == before.until:
            return replace(read, date=before.date, until=before.until)
        return read if before.date <= now.date() <= before.until else None
    same_kind = read.kind == before.kind
    return replace(
        read,
        date=before.date,
        until=before.until,
        arrival=read.arrival or (before.arrival if same_kind else None),
        pickup=read.pickup or (before.pickup if same_kind else ""),
        remarks=read.remarks or before.remarks,
    )


def _from(first: dt.date, read: Understood, before: Understood) -> Understood:
    """ "登校は明日からになります": the day stands behind the coming."""
    return replace(read, date=first, until=max(first, before.until))


def way_of(read: Understood, before: Understood, facts: Facts) -> Literal["change", "further"] | None:
    """Whether the sentence corrects the notice that stands or tells of something else; None where it may be either."""
    text = facts.text
    if attends(read, before):
        return "further"
    if read.departure and before.kind in ABSENCES and read.until < before.date:
        return "further"
    if before.kind == "late" and read.departure and not lateness_words.CALLED_LATE.search(text):
        return "further"
    if words.MISTAKEN.search(text):
        is_of_days = words.OF_ITS_DAYS.search(text) or words.ENDS.search(text)
        return "change" if is_of_days or not _is_within(read, before) else None
    if read.date <= before.until and before.date <= read.until:
        return "change" if _holds_all(read, before) or (read.date == before.date and words.ENDS.search(text)) else None
    is_more = words.TOO.search(text) or words.ONE_MORE.search(text) or _is_before(read, before)
    is_more = is_more or _is_right_behind(read, before, facts)
    return "further" if is_more and not _leaves_the_plan_open(read, before, text) else None


def _is_before(read: Understood, before: Understood) -> bool:
    """ "花子は今日は熱で休みます" before a journey."""
    is_other = {read.reason, before.reason}.isdisjoint({OTHER}) and read.reason != before.reason
    return is_other and read.until < before.date


def _is_right_behind(read: Understood, before: Understood, facts: Facts) -> bool:
    """ "27日は祖母の葬儀で休みます" of a fever up to the 26th: planned for another cause, on the next day of school."""
    if before.until >= read.date or has_school_day(before.until + _DAY, read.date):
        return False
    is_visit = bool(facts.causes.sure) and all(cause.entry.is_visit for cause in facts.causes.sure)
    is_planned = read.kind in ("absence", "late") or is_visit
    return is_planned and read.kind != "attend" and (read.kind, read.reason) != (before.kind, before.reason)


def _leaves_the_plan_open(read: Understood, before: Understood, text: str) -> bool:
    """ "今日は熱で休みます。旅行も無理そうです" before a journey."""
    is_open = coming_words.CALLED_OFF.search(text) or aside_words.PLAN_IN_DOUBT.search(text)
    return before.kind == "absence" and read.until < before.date and bool(is_open)


def _is_within(read: Understood, before: Understood) -> bool:
    """ "今日は早退ではなく欠席です" of an absence of several days."""
    is_less = (read.date, read.until) != (before.date, before.until)
    return is_less and before.date <= read.date and read.until <= before.until


def _holds_all(read: Understood, before: Understood) -> bool:
    """Whether no day of the notice that stands would be lost."""
    return read.date <= before.date and before.until <= read.until
