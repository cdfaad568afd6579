"""A sentence of a reply to a receipt: what it changes, and what it adds, on which days."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.interpretation import remarks
from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.interpretation.reasons.listing import ABSENCES, OTHER
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.plain import sentences as plain
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.receipt.sentences.kept_reasons import with_its_reason
from mailgate.wording.receipt.sentences.left_open import (
    is_left_open,
    is_long_before,
    is_prolonged_to_less,
    is_told_apart,
    keeps_nobody,
    leaves_its_own_day,
    leaves_the_hour,
)
from mailgate.wording.receipt.sentences.placing import beside, placed_of, way_of
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Correction, Reading, Understood


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
    is_of_more = found["further"] or any(_is_of_other_days(each, receipt.standing) for each in changed)
    if not is_of_more and _leaves_others_open(facts, receipt.standing):
        return Correction("ask", why=("student-unclear",))
    if _comes_alone_later(found["further"], receipt.standing) and _leaves_others_open(facts, receipt.standing):
        return Correction("ask", why=("student-unclear",))
    return _together(changed, _without_those_due(found["further"], receipt.standing), facts)


def _is_of_other_days(changed: Understood, standing: Sequence[Understood]) -> bool:
    """Not so "花子だけ病院に行くので休ませます" of two, who both stay at home today."""
    return all((changed.date, changed.until) != (each.date, each.until) for each in standing)


def _comes_alone_later(further: Sequence[Understood], standing: Sequence[Understood]) -> bool:
    """ "明日は花子だけ登校します" of two: the other one stays at home, for whom no notice would stand then."""
    last = max(notice.until for notice in standing)
    return bool(further) and all(each.kind == "attend" and each.date > last for each in further)


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
    if before and before.kind in ABSENCES and read.departure and not is_told_apart(read, before, facts):
        raise Unclear("change-or-new")
    is_partly = words.ONLY_A_PART.search(facts.text) is not None and read.kind == "attend"
    if before and (is_partly or keeps_nobody(before, facts) or is_left_open(read, before, facts)):
        raise Unclear("change-or-new")
    if before and (hour := _new_hour(read, before, facts)):
        return "change", replace(before, arrival=hour)
    placed = placed_of(read, before, facts, receipt.now) if before else beside(read, receipt.standing, facts)
    if placed is None or is_prolonged_to_less(placed, before, facts) or is_long_before(placed, before, facts):
        raise Unclear("date-unclear")
    if before is None:
        if leaves_its_own_day(key, placed, receipt.standing, facts):
            raise Unclear("date-unclear")
        return "further", placed
    if leaves_the_hour(read, before):
        raise Unclear("time-unclear")
    way = "nothing" if _is_nothing_new(placed, before, facts) else way_of(placed, before, facts)
    if way is None:
        raise Unclear("change-or-new")
    return way, placed


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


def _new_hour(read: Understood, before: Understood, facts: Facts) -> dt.time | None:
    """ "診察が早く終わったので、9時20分に着きます" of who is late: the hour is another one."""
    time = arrivals.arrival(facts) if (read.kind, before.kind) == ("attend", "late") and not facts.periods else None
    return time if time and arrivals.is_of_school(time) and time != before.arrival else None


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
