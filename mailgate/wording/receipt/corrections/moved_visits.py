"""A visit that is on another day, for which a student comes late then: "予約は明日でした。今日は普通に行きます"."""

import datetime as dt

from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts import sentences as receipt_words
from mailgate.wording.lexicon.replies.receipts.corrections import amendments as words
from mailgate.wording.lexicon.replies.receipts.corrections import moved_days as day_words
from mailgate.wording.receipt.clauses import clauses
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Understood


def moved_visit(text: str, receipt: Receipt) -> Form | None:
    """The day and the hour of coming late, where a text says both, and that the student comes as always instead."""
    facts = receipt.facts_of(text)
    about = {key for notice in receipt.standing for key in notice.students}
    are_theirs = all(each.way in ("family", "own") or each.students == about for each in facts.people)
    if (
        len(receipt.standing) != 1
        or receipt.standing[0].kind != "late"
        or not are_theirs
        or words.OPEN.search(facts.text)
    ):
        return None
    parts = list(clauses(facts))
    coming = [part for part in parts if any(sign(part, receipt.standing[0]) for sign in (_comes_as_always, _is_off))]
    rest = [part for part in parts if part not in coming]
    if any(_is_other_news(part) for part in rest):
        return None
    named = [
        each
        for part in rest
        for each in part.periods
        if not day_words.COUNT.fullmatch(facts.text, each.start, each.end)
    ]
    days = {(period.first, period.last) for period in named}
    days -= {(receipt.standing[0].date, receipt.standing[0].until)}
    hours = {time for part in rest for time in _hours(part)}
    if not hours and any(_is_at_the_same_hour(part) for part in rest):
        hours = {receipt.standing[0].arrival}
    first, last = days.pop() if len(days) == 1 else (None, None)
    time = hours.pop() if len(hours) == 1 else None
    if not (coming and first and first == last and time and arrivals.is_of_school(time)):
        return None
    return Form({"date": first.isoformat(), "arrival": f"{time:%H:%M}"})


def _hours(said: Facts) -> set[dt.time | None]:
    """When a clause says for certain that the student comes, or asks to note it: "遅刻は10時に変えてください"."""
    is_changed = words.CHANGES.search(said.text, said.start, said.end) is not None
    is_asked = all(receipt_words.COMES_AT_THAT.match(said.text, clock.end, said.end) for clock in said.clocks)
    if (is_changed or is_asked) and said.deeds and all(deed.what == "late" for deed in said.deeds):
        return {clock.time for clock in said.clocks}
    if any(day_words.WHEN_LATE.match(said.text, deed.start) for deed in said.deeds) and _is_told_plainly(said):
        return {clock.time for clock in said.clocks}
    are_firm = all(deed.mood == "firm" and deed.what in ("late", "attend") for deed in said.deeds)
    is_told = said.deeds or is_changed
    if not is_told and is_asked:
        return {clock.time for clock in said.clocks}
    return arrivals.arrivals(said) if are_firm and is_told else {clock.time for clock in said.clocks} and {None}


def _is_told_plainly(said: Facts) -> bool:
    """ "遅れるのは25日、時間は同じ10時です": with the hour of coming at its end, and nothing else done."""
    if not said.clocks or any(deed.what != "late" for deed in said.deeds):
        return False
    hour = said.clocks[-1]
    is_of_a_visit = aside_words.HOUR_OF_A_VISIT.search(said.text, said.start, hour.start) is not None
    return not is_of_a_visit and day_words.IS_THEN.fullmatch(said.text, hour.end, said.end) is not None


def _is_other_news(said: Facts) -> bool:
    """ "明日は休みます", "プールは見学させてください"."""
    is_asked = words.TO_BE_HEARD.search(said.text, said.start, said.end) is not None
    is_of_it = said.clocks or said.periods or any(deed.what == "late" for deed in said.deeds)
    return any(deed.what in ("absent", "leave") for deed in said.deeds) or (is_asked and not is_of_it)


def _is_at_the_same_hour(said: Facts) -> bool:
    """ "明日の同じ時間でお願いします", "木曜の同じ時刻に登校します"."""
    is_asked = day_words.ASKED_ALIKE.search(said.text, said.start, said.end) is not None
    is_done = any(deed.mood == "firm" and deed.what in ("late", "attend") for deed in said.deeds)
    return is_asked or (is_done and day_words.SAME_HOUR.search(said.text, said.start, said.end) is not None)


def _comes_as_always(said: Facts, notice: Understood) -> bool:
    """Whether a clause says that the student comes in time on the day of the notice."""
    days = {(period.first, period.last) for period in said.periods}
    comes = any((deed.what, deed.mood) == ("attend", "firm") for deed in said.deeds)
    comes = comes or coming_words.ALL_AS_ALWAYS.fullmatch(said.text, said.start, said.end) is not None
    is_in_time = coming_words.NOT_LATER.search(said.text, said.start, said.end) is not None
    return comes and days == {(notice.date, notice.until)} and is_in_time


def _is_off(said: Facts, notice: Understood) -> bool:
    """ "今日の通院は取り消しで", "遅刻は取り消します"."""
    days = {(period.first, period.last) for period in said.periods}
    is_undone = bool(said.deeds) and all((deed.what, deed.mood) == ("undo", "firm") for deed in said.deeds)
    return is_undone and not said.clocks and days <= {(notice.date, notice.until)}
