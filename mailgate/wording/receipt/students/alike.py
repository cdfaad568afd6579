"""A reply to a receipt that says the same of one student more, or of some days more, and nothing else."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording import reader
from mailgate.wording.interpretation.days import has_school_day
from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.replies.receipts import students as student_words
from mailgate.wording.lexicon.replies.receipts.corrections import amendments as amendment_words
from mailgate.wording.lexicon.replies.receipts.corrections import reasons as reason_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.receipt.students.another_student import of_another
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.days.periods import parse_range
from mailgate.wording.recognition.days.values import Period, merged
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.recognition.people.mentions import Mention, mentions
from mailgate.wording.recognition.times import parse_time
from mailgate.wording.values import Correction, Understood


def one_more_alike(text: str, receipt: Receipt) -> Correction | None:
    """The same notice of one student more: "太郎も同じく休みます", "太郎も一緒に診てもらうので10時です"."""
    if len(text) > LONGEST_FIELD or len(receipt.standing) != 1:
        return None
    said = student_words.NOT_NAMED.sub("", folded(shown(text).strip()))
    people = mentions(said, receipt.students)
    if len(people) != 1 or people[0].way != "name" or len(people[0].students) != 1:
        return None
    alike = student_words.ALIKE.fullmatch(said, people[0].end)
    if not words.BEFORE_ANOTHER.fullmatch(said, 0, people[0].start) or not alike:
        return None
    is_elsewhere = alike["visit"] and receipt.standing[0].kind != "late"
    if is_elsewhere or (alike["time"] and parse_time(alike["time"]) != receipt.standing[0].arrival):
        return None
    further = of_another(receipt.standing, people[0].students, receipt.students)
    return replace(further, what="further", students=()) if further else None


def one_more_in_words(text: str, receipt: Receipt) -> Correction | None:
    """A sentence about one student more for the same reason: "太郎も行きますので、同じ二日間お休みします".

    What it leaves open is said in the notice that stands, as if that were the student's own.
    """
    one = _one_more(folded(shown(text)), receipt)
    as_theirs = of_another(receipt.standing, one, receipt.students) if one and len(receipt.standing) == 1 else None
    if as_theirs is None:
        return None
    is_errand = student_words.FAMILY_ERRAND.search(folded(shown(text))) and receipt.standing[0].kind != "absence"
    if is_errand and not student_words.SEEN_TOO.search(folded(shown(text))):
        return None
    who = [student for student in receipt.students if student.key in one]
    said = _without_the_same(text, as_theirs.notices)
    facts = gather(shown(said), who, receipt.now.date())
    if _says_the_same(facts, *as_theirs.notices) or _goes_along(text, facts, *as_theirs.notices):
        return replace(as_theirs, what="further", students=())
    reading = reader.read(said, students=who, now=receipt.now, standing=as_theirs.notices)
    (alike,) = as_theirs.notices
    of_kind = {(each.kind, each.reason) for each in reading.notices}
    if reading.act != "notice" or of_kind != {(alike.kind, alike.reason)}:
        return None
    days = {(each.first or alike.date, each.last) for each in merged(list(facts.periods))}
    rows = days - {(alike.date, alike.until)}
    if not rows <= {(each.date, each.until) for each in reading.notices}:
        return None
    placed = [each if rows else replace(each, date=alike.date, until=alike.until) for each in reading.notices]
    return Correction("further", tuple(replace(each, arrival=each.arrival or alike.arrival) for each in placed))


def one_more_as_told(text: str, receipt: Receipt) -> Correction | None:
    """The same where it names what is the same: "太郎も一緒に診てもらいます。太郎も10時に着きます", "同じ二日間"."""
    told = folded(shown(text))
    is_told = student_words.SEEN_TOO.search(told) or student_words.SAME_DAYS.search(told)
    return one_more_in_words(text, receipt) if is_told else None


def _one_more(text: str, receipt: Receipt) -> frozenset[int]:
    """The one student more, of whom the same is said, too; none where nobody is, or anybody else is named."""
    named = [each for each in mentions(text, receipt.students) if each.way != "family"]
    about = {key for notice in receipt.standing for key in notice.students}
    others = {each.students for each in named if each.way == "name" and not each.students <= about}
    one = others.pop() if len(others) == 1 else frozenset[int]()
    is_too = any(each.students == one and people_words.ALSO.match(text, _end(each, text)) for each in named)
    is_too = is_too or any(sign.search(text) for sign in (words.ONE_MORE, words.ENGLISH_TOO))
    is_visit = all(notice.kind == "late" for notice in receipt.standing) and student_words.SEEN_TOO.search(text)
    is_alike = is_visit or student_words.SAME.search(text)
    are_known = all(each.way in ("name", "all", "class") and each.students <= about | one for each in named)
    return one if len(one) == 1 and is_too and are_known and is_alike else frozenset()


def _end(named: Mention, text: str) -> int:
    """Where a name ends, with the bracket around a class: "太郎(1年2組)も"."""
    return named.end + text.startswith(")", named.end)


def _without_the_same(text: str, notices: Sequence[Understood]) -> str:
    """The text without "同じ二日間" and "二人とも", and without going on a journey, which is no coming to school."""
    said = shown(text)
    journey = [student_words.GOES_ALONG] if all(notice.kind == "absence" for notice in notices) else []
    for pattern in (*journey, student_words.SAME_DAYS, words.ALL_OF_THEM):
        for match in reversed(list(pattern.finditer(folded(said)))):
            said = said[: match.start()] + said[match.end() :]
    return said


def _says_the_same(facts: Facts, notice: Understood) -> bool:
    """ "同じく10時に登校します": what is done firmly, with no day, hour or cause of its own."""
    deeds = [deed for deed in facts.deeds if deed.what != "elsewhere"]
    alike = {"absent"} if notice.kind in ABSENCES else {"late", "attend"} if notice.kind == "late" else {notice.kind}
    causes = [cause for cause in facts.causes.sure if notice.reason not in cause.entry.reasons]
    own = causes or facts.causes.denied or facts.periods or any(each.time != notice.arrival for each in facts.clocks)
    is_then = notice.kind != "late" or bool(facts.clocks)
    is_told = bool(deeds) or (notice.kind == "late" and _is_at_that_hour(facts, notice))
    return is_told and not own and is_then and all(_is_firm(deed, facts) and deed.what in alike for deed in deeds)


def _is_firm(deed: Deed, facts: Facts) -> bool:
    return deed.mood == "firm" or student_words.ASKED_FOR.match(facts.text, deed.start) is not None


def _is_at_that_hour(facts: Facts, notice: Understood) -> bool:
    """ "太郎も10時に着きます", "太郎も10時でお願いします"."""
    is_asked = any(words.COMES_AT_THAT.match(facts.text, clock.end) for clock in facts.clocks)
    return is_asked or arrivals.arrival(facts) == notice.arrival


def _goes_along(text: str, facts: Facts, notice: Understood) -> bool:
    """Whether they go on the journey on its days, and so stay away: "太郎も一緒に行きます、同じ二日間です"."""
    told = folded(shown(text))
    others = [cause for cause in facts.causes.sure if notice.reason not in cause.entry.reasons]
    is_plan = any(reason_words.IS_IT.match(facts.text, cause.end) for cause in facts.causes.sure)
    then = {(each.first, each.last) for each in merged(list(facts.periods))}
    is_then = student_words.SAME_DAYS.search(told) if not then else then == {(notice.date, notice.until)}
    is_open = others or facts.causes.doubtful or facts.causes.denied or amendment_words.OPEN.search(told)
    news = is_open or facts.clocks or any(deed.what != "elsewhere" for deed in facts.deeds)
    goes = is_plan or student_words.GOES_ALONG_FIRMLY.search(told)
    return notice.kind == "absence" and bool(goes and is_then) and not news


def more_days_alike(text: str, receipt: Receipt) -> Correction | None:
    """The same notices on some days more: "26日も追加でお願いします", "明後日も病院なので同じ時間です"."""
    found = student_words.ALSO_ON.fullmatch(folded(shown(text).strip())) if len(text) <= LONGEST_FIELD else None
    days = parse_range(found["day"], today=receipt.now.date()) if found else None
    if not found or not days or any(days[0] <= notice.until for notice in receipt.standing):
        return None
    is_theirs = all(_is_of_kind(found, notice) for notice in receipt.standing)
    later = tuple(replace(notice, date=days[0], until=days[1]) for notice in receipt.standing)
    return Correction("further", later) if is_theirs else None


def more_days_in_words(text: str, receipt: Receipt) -> Correction | None:
    """A sentence about the same on some days more: "帰りの便が変わり、30日もお休みします"."""
    facts = receipt.facts_of(text)
    told = [each for each in merged(list(facts.periods)) if not _is_of_the_way_home(each, facts)]
    rows = list({(each.first, each.last): each for each in told}.values())
    about = {key for notice in receipt.standing for key in notice.students}
    is_theirs = all(each.way in ("family", "own") or each.students == about for each in facts.people)
    first, last = (rows[0].first, rows[0].last) if len(rows) == 1 else (None, None)
    if not (first and last and words.TOO.match(facts.text, rows[0].end)):
        return None
    is_apart = all(notice.until < first or _is_the_day_before(last, notice) for notice in receipt.standing)
    if not is_theirs or student_words.OPEN.search(facts.text) or not is_apart:
        return None
    if not all(_says_no_more(facts, notice) for notice in receipt.standing):
        return None
    return Correction("further", tuple(replace(notice, date=first, until=last) for notice in receipt.standing))


def _is_the_day_before(last: dt.date, notice: Understood) -> bool:
    """ "25日も休みます" of the 26th and 27th."""
    return last < notice.date and not has_school_day(last + dt.timedelta(1), notice.date)


def _is_of_the_way_home(period: Period, facts: Facts) -> bool:
    """ "帰りが日曜から月曜になりまして", "一日遅くなりました": when somebody comes back, or how much later."""
    start, _ = facts.sentence_at(period.start)
    is_count = student_words.COUNTED_DAYS.fullmatch(facts.text, period.start, period.end)
    return bool(is_count or student_words.WAY_HOME.search(facts.text, start, period.start)) and not words.TOO.match(
        facts.text, period.end
    )


def _says_no_more(facts: Facts, notice: Understood) -> bool:
    """Whether all that is done, and why, is what the notice says."""
    deeds = [deed for deed in facts.deeds if deed.what != "elsewhere"]
    kinds = {"absent"} if notice.kind in ABSENCES else {"late", "attend"}
    others = [each for each in facts.causes.sure if notice.reason not in each.entry.reasons]
    others = [each for each in others if each.entry.group != "better"]
    hours = {clock.time for clock in facts.clocks}
    is_told = bool(deeds) or (notice.kind == "late" and hours == {notice.arrival})
    is_firm = all(deed.mood == "firm" and deed.what in kinds for deed in deeds)
    are_alike = all(_is_on_the_way(each, facts) for each in others) and not facts.causes.doubtful
    return is_told and is_firm and are_alike and hours <= {notice.arrival}


def _is_on_the_way(cause: Cause, facts: Facts) -> bool:
    """ "台風で帰りの船が出ないので": what changes a plan, and is no reason of its own."""
    is_of_the_way = words.VEHICLE.search(facts.text, cause.start, cause.end) is not None
    return is_of_the_way or cause.entry.group == "change" or cause.entry.name == "hindrance"


def _is_of_kind(found: re.Match[str], notice: Understood) -> bool:
    """Whether what is said of the further days is what the notice says."""
    if found["absent"] and notice.kind not in ABSENCES:
        return False
    return not found["late"] or notice.kind == "late"
