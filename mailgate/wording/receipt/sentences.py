"""A sentence of a reply to a receipt: what it changes, and what it adds, on which days."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.interpretation import remarks
from mailgate.wording.interpretation.days import has_school_day
from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.interpretation.reasons.listing import ABSENCES, OTHER
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.plain import sentences as plain
from mailgate.wording.receipt.clauses import clauses
from mailgate.wording.receipt.kept_reasons import attends, with_its_reason
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.values import merged
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Correction, Reading, Understood

_DAY, _AFTERNOON = dt.timedelta(1), dt.time(14)


def by_sentence(text: str, reading: Reading, receipt: Receipt) -> Correction:
    """What a sentence, read as `reading`, changes or adds; asks where that may be more than one thing."""
    facts = receipt.facts_of(text)
    if words.SIBLING_TOO.search(facts.text) and not any(each.way == "name" for each in facts.people):
        return Correction("ask", why=("student-unclear",))
    if len(receipt.standing) > 1 and _names_somebody_else_later(facts):
        return Correction("ask", why=("student-unclear",))
    if any(each.kind == "attend" for each in reading.notices) and words.HALF_A_DAY.search(facts.text):
        return Correction("ask", why=("time-unclear",))
    found: dict[str, list[Understood]] = {"change": [], "further": [], "nothing": []}
    try:
        for notice in reading.notices:
            for key in notice.students:
                way, placed = _said_of_one(replace(notice, students=(key,)), receipt, facts)
                found[way].append(placed)
    except Unclear as unclear:
        return Correction("ask", why=(unclear.why,))
    changed = [notice for notice in found["change"] if not found["further"] or _is_changed(notice, receipt.standing)]
    if not (changed or found["further"]) and _leaves_others_open(facts, receipt.standing):
        return Correction("ask", why=("student-unclear",))
    return _together(changed, _without_those_due(found["further"], receipt.standing), facts)


def _without_those_due(further: Sequence[Understood], standing: Sequence[Understood]) -> Sequence[Understood]:
    """Without a coming behind the absence beside other news: "花子は明日も休みます。太郎は明日は行きます"."""
    ends = {key: notice.until for notice in standing for key in notice.students}
    news = [
        each
        for each in further
        if each.kind != "attend" or any(each.date <= ends.get(key, each.date) for key in each.students)
    ]
    return news or further


def _names_somebody_else_later(facts: Facts) -> bool:
    """ "やはり登校します。花子はこれから熱を測ります": nobody is named up to the last deed's end."""
    names = [each.start for each in facts.people if each.way in ("name", "all", "class")]
    last = max((facts.sentence_at(deed.start)[1] for deed in facts.deeds if deed.what != "elsewhere"), default=0)
    return bool(names) and min(names) >= last


def _leaves_others_open(facts: Facts, standing: Sequence[Understood]) -> bool:
    """ "花子だけ休みます" about two: nothing tells what the other one does."""
    about = {key for notice in standing for key in notice.students}
    alone = [each for each in facts.people if words.ALONE.match(facts.text, each.end)]
    return any(not about <= each.students for each in alone)


def _is_changed(read: Understood, standing: Sequence[Understood]) -> bool:
    """Not so in "太郎も吐きました。二人とも休みます" about 花子, who is absent already: its cause is that of 太郎."""
    said = (read.students, read.kind, read.date, read.until)
    return all((each.students, each.kind, each.date, each.until) != said for each in standing)


def _together(changed: Sequence[Understood], further: Sequence[Understood], facts: Facts) -> Correction:
    if not changed and not further:
        return Correction("ask", why=("date-unclear",)) if words.STILL_SO.search(facts.text) else Correction("nothing")
    if changed and further:
        return Correction("ask", why=("contradictory",))
    keys = [key for notice in changed for key in notice.students]
    if len(set(keys)) < len(keys):
        return Correction("ask", why=("change-or-new",))
    return Correction("change" if changed else "further", tuple(changed or further))


def _said_of_one(
    read: Understood, receipt: Receipt, facts: Facts
) -> tuple[Literal["change", "further", "nothing"], Understood]:
    """What a sentence says of one student, on its days. Raises Unclear where that may be more than one thing."""
    (key,) = read.students
    before = next((each for each in receipt.standing if key in each.students), None)
    read = with_its_reason(read, before, facts) if before else read
    if before is None and not (_is_one_more(key, facts) or _is_another_matter(read, receipt.standing, facts)):
        raise Unclear("student-unclear")
    if before and before.kind in ABSENCES and read.departure and not _is_told_apart(read, before, facts):
        raise Unclear("change-or-new")
    is_partly = words.ONLY_A_PART.search(facts.text) is not None and read.kind == "attend"
    if before and (is_partly or _keeps_nobody(before, facts) or _is_left_open(read, before, facts)):
        raise Unclear("change-or-new")
    if before and (hour := _new_hour(read, before, facts)):
        return "change", replace(before, arrival=hour)
    placed = _placed(read, before, facts, receipt.now) if before else _beside(read, receipt.standing, facts)
    if placed is None or _is_prolonged_to_less(placed, before, facts) or _is_long_before(placed, before, facts):
        raise Unclear("date-unclear")
    if before is None:
        if _leaves_its_own_day(key, placed, receipt.standing, facts):
            raise Unclear("date-unclear")
        return "further", placed
    if _leaves_the_hour(read, before):
        raise Unclear("time-unclear")
    way = "nothing" if _is_nothing_new(placed, before, facts) else _way(placed, before, facts)
    if way is None:
        raise Unclear("change-or-new")
    return way, placed


def _is_prolonged_to_less(placed: Understood, before: Understood | None, facts: Facts) -> bool:
    """ "27日まで延ばしてください" makes no absence shorter."""
    return before is not None and placed.until <= before.until and words.PROLONGED.search(facts.text) is not None


def _is_left_open(read: Understood, before: Understood, facts: Facts) -> bool:
    """ "明日は10時に行きます" about today, "10時に連れて行きます", to a doctor maybe, and "欠席ではないです"."""
    if (before.kind, read.kind) == ("sick", "absence") and _only_hinders(facts):
        return True
    is_coming = read.kind == "attend" and before.kind in ABSENCES
    signs = (words.WISHED, words.NOT_SO_LONG)
    if is_coming and (_is_spread(read, facts) or any(sign.search(facts.text) for sign in signs)):
        return True
    is_later = is_coming and read.date > before.until
    is_taken = words.TAKEN.search(facts.text) is not None and aside_words.AT_SCHOOL.search(facts.text) is None
    is_too_late = any(clock.time and clock.time >= _AFTERNOON for clock in facts.clocks)  # "三時に行きます"
    if (is_coming and (is_taken or is_too_late)) or (is_later and words.PART_OF_DAY.search(facts.text)):
        return True
    is_denied = all(words.IS_NO_ABSENCE.match(facts.text, deed.start) for deed in facts.deeds)
    return (is_later and bool(facts.clocks)) or (bool(facts.deeds) and is_denied)


def _is_spread(coming: Understood, facts: Facts) -> bool:
    """ "We fly back on Thursday, so she is in class on Monday": no row of days on all of which somebody comes."""
    rows = merged(list(facts.periods))
    is_row = any(row.way != "weekday" or row.first != row.last for row in rows)
    return coming.date < coming.until and len(rows) > 1 and not is_row


def _is_long_before(placed: Understood, before: Understood | None, facts: Facts) -> bool:
    """ "24日も休みます" of the 26th and 27th, with no cause of its own."""
    is_sooner = before is not None and placed.until < before.date and not facts.causes.sure
    return is_sooner and before is not None and has_school_day(placed.until + _DAY, before.date)


def _is_told_apart(read: Understood, before: Understood, facts: Facts) -> bool:
    """Whether leaving early is said to be meant instead of an absence, or is on a day before it."""
    return words.MISTAKEN.search(facts.text) is not None or (bool(facts.periods) and read.until < before.date)


def _only_hinders(facts: Facts) -> bool:
    """ "今日は休ませます。忘れ物が教室にあります": nothing that makes an illness another cause."""
    return bool(facts.causes.sure) and all(cause.entry.hinders for cause in facts.causes.sure)


def _is_nothing_new(read: Understood, before: Understood, facts: Facts) -> bool:
    """ "ありがとうございます。ゆっくり休ませます": what stands already, with no cause of its own."""
    is_told = (
        facts.causes.sure or facts.clocks or _remarks_more(read, before, facts) or words.QUESTION.search(facts.text)
    )
    return not is_told and replace(read, remarks="") == replace(before, remarks="")


def _remarks_more(read: Understood, before: Understood, facts: Facts) -> bool:
    """Whether a sentence is to be kept that is neither that of the deed, nor polite, nor kept already."""
    held = [bounds for bounds in facts.sentences if any(bounds[0] <= deed.start < bounds[1] for deed in facts.deeds)]
    known = [*before.remarks.split("。"), *remarks.joined(facts, held).split("。")]
    return any(said not in known and not is_polite(said) for said in read.remarks.split("。"))


def names_other_days(text: str, reading: Reading, receipt: Receipt) -> bool:
    """Whether a sentence in a language that has no grammar here names a day that the receipt does not."""
    days = {(notice.date, notice.until) for notice in receipt.standing}
    said = any((notice.date, notice.until) not in days for notice in reading.notices)
    return said and "date" in plain.told(text, receipt.students, receipt.now.date())


def _is_one_more(key: int, facts: Facts) -> bool:
    """ "太郎も休みます" and "Taro has a fever, too" in a reply about 花子."""
    named = [each for each in facts.people if each.way == "name" and each.students == {key}]
    sentences = (facts.sentence_at(each.start) for each in named if facts.text[each.start].isascii())
    is_too = any(words.ENGLISH_TOO.search(facts.text, *bounds) for bounds in sentences)
    return is_too or any(people_words.ALSO.match(facts.text, each.end) for each in named)


def _is_apart(read: Understood, before: Understood, facts: Facts) -> bool:
    """Whether a school day stands between an absence and the coming, or a weekday may be that of the next week."""
    next_day = before.until + dt.timedelta(1)
    is_of_next_week = read.until < before.date and any(period.way in ("weekday", "from") for period in facts.periods)
    return is_of_next_week or has_school_day(next_day, read.date)


def _new_hour(read: Understood, before: Understood, facts: Facts) -> dt.time | None:
    """ "診察が早く終わったので、9時20分に着きます" of who is late: the hour is another one."""
    time = arrivals.arrival(facts) if (read.kind, before.kind) == ("attend", "late") and not facts.periods else None
    return time if time and arrivals.is_of_school(time) and time != before.arrival else None


def _keeps_nobody(before: Understood, facts: Facts) -> bool:
    """ "休診でした。普通に8時に行きます" of who was to be late for a visit."""
    in_time = [part for part in clauses(facts) if coming_words.NOT_LATER.search(part.text, part.start, part.end)]
    return before.kind == "late" and any({each.time for each in part.clocks} != {before.arrival} for part in in_time)


def _leaves_its_own_day(key: int, placed: Understood, standing: Sequence[Understood], facts: Facts) -> bool:
    """ "太郎も熱で休みます。明日は休みます": today, too, which that day would lose."""
    if any(period.first is None for period in facts.periods) or placed.date <= max(each.until for each in standing):
        return False
    told = [facts.part(*facts.sentence_at(each.start)) for each in facts.people if each.students == {key}]
    is_apart = bool(told) and not any(part.periods for part in told)
    is_more = any(words.TOO.match(facts.text, period.end) for period in facts.periods)
    return is_apart and (is_more or any(deed.what in ("absent", "late") for part in told for deed in part.deeds))


def _is_another_matter(read: Understood, standing: Sequence[Understood], facts: Facts) -> bool:
    """ "太郎は9時半に行きます" beside an absence, and "今度は太郎が": of a student who is named."""
    is_named = any(each.way == "name" and each.students == set(read.students) for each in facts.people)
    is_other = read.kind != "attend" and all(_is_of_another_kind(read, notice) for notice in standing)
    is_other = is_other or all(_has_another_reason(read, notice) for notice in standing)
    is_more = is_other or words.ONE_MORE.search(facts.text) is not None
    return is_named and is_more and not words.MISTAKEN.search(facts.text)


def _is_of_another_kind(one: Understood, other: Understood) -> bool:
    return one.kind != other.kind and not {one.kind, other.kind} <= {*ABSENCES}


def _has_another_reason(one: Understood, other: Understood) -> bool:
    """ "太郎は嘔吐のため休みます" beside a fever."""
    are_listed = not (one.reason.startswith(OTHER) or other.reason.startswith(OTHER))
    return one.kind == other.kind != "attend" and are_listed and one.reason != other.reason


def _beside(read: Understood, standing: Sequence[Understood], facts: Facts) -> Understood | None:
    """The notice about one student more, on the day of the others where the sentence names none."""
    days = {(notice.date, notice.until) for notice in standing}
    if facts.periods or read.kind == "attend":
        return read if facts.periods else None
    date, until = days.pop()
    return None if days else replace(read, date=date, until=until)


def _placed(read: Understood, before: Understood, facts: Facts, now: dt.datetime) -> Understood | None:
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


def _leaves_the_hour(read: Understood, before: Understood) -> bool:
    """ "もう少し遅れます" in a reply about an arrival at ten, and "今から向かいます"."""
    is_told = read.kind == "late" and before.arrival is None
    return before.kind == "late" and read.kind in ("late", "attend") and read.arrival is None and not is_told


def _way(read: Understood, before: Understood, facts: Facts) -> Literal["change", "further"] | None:
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
