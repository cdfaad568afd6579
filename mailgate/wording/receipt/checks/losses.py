"""What a reply tells and its reading does not hold: a correction that loses any of it is asked about."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.form.lines import parse
from mailgate.wording.interpretation.content import spans
from mailgate.wording.interpretation.days import has_school_day
from mailgate.wording.interpretation.days.background import is_background
from mailgate.wording.interpretation.reasons.listing import ABSENCES, OTHER, is_diagnosis, listed_or_none
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.replies.receipts.corrections import agreement as agreement_words
from mailgate.wording.lexicon.replies.receipts.corrections import moved_days as day_words
from mailgate.wording.lexicon.replies.receipts.corrections import reasons as reason_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.receipt.clauses import clauses
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.values import Correction, Understood

_LONGEST = 5 * LONGEST_FIELD
_DAY = dt.timedelta(1)
_WEEKEND = (5, 6)
_LINES = (("reason", "arrival"), ("date", "until"))


def loses_any(text: str, notices: Sequence[Understood], receipt: Receipt) -> bool:
    """Whether `text` is about somebody else, or names a day for what it asks, or a diagnosis, that no notice has."""
    if len(text) > _LONGEST:
        return False
    facts = receipt.facts_of(text)
    is_of_another = words.OF_SOMEBODY_ELSE.search(facts.text) is not None
    is_other = is_of_another or _loses_an_hour(facts, notices)
    return is_other or _loses_a_day(facts, notices, receipt.now.date()) or _loses_a_diagnosis(facts, notices)


def loses_a_line(text: str, notices: Sequence[Understood], receipt: Receipt) -> bool:
    """Whether a filled-in line has a cause, hour or coming day that no notice has: "理由は腹痛です。太郎は行きます"."""
    lines = parse(shown(text)).answers
    told, when = (
        gather("\n".join(lines.get(name, "") for name in names), receipt.students, receipt.now.date())
        for names in _LINES
    )
    causes = [cause.entry for cause in told.causes.sure if cause.entry.group not in ("better", "change")]
    reasons = [notice.reason for notice in notices]
    hours = {clock.time for clock in told.clocks}
    is_other = any(reason.startswith(OTHER) for reason in reasons)
    is_kept = all(is_other if not entry.reasons else set(reasons) & set(entry.reasons) for entry in causes)
    days = {day for period in when.periods for day in _ends(period) if day >= receipt.now.date()}
    are_days = all(any(each.date <= day <= each.until for each in notices) for day in days)
    return not (is_kept and are_days and hours <= {each.arrival for each in notices})


def loses_a_set_reason(text: str, found: Correction, receipt: Receipt) -> bool:
    """ "理由を腹痛に直してください。太郎も休みます": the notice that stands is to be another one, too."""
    parts = (part.strip() for part in folded(shown(text)).split("。"))
    reasons = [match["reason"] for part in parts if (match := reason_words.REASON_SET.search(part))]
    causes = [
        cause.entry for reason in reasons for cause in gather(reason, receipt.students, receipt.now.date()).causes.sure
    ]
    told = [notice.reason for notice in found.notices]
    is_other = any(reason.startswith(OTHER) for reason in told)
    is_kept = all(set(entry.reasons) & set(told) or (is_other and not entry.reasons) for entry in causes)
    is_more = found.what == "further" and any(notice.kind != "attend" for notice in found.notices)
    is_undone = reason_words.KEPT_AFTER_ALL.search(folded(shown(text))) is not None
    return bool(reasons) and (is_more or is_undone or (found.what in ("change", "nothing") and not is_kept))


def spreads(notices: Sequence[Understood], standing: Sequence[Understood]) -> bool:
    """Whether an absence of several days becomes coming late on all of them: "病院に行ってから11時に登校します"."""
    away = {key for each in standing if each.kind in ABSENCES for key in each.students}
    moved = [each for each in notices if each.kind not in (*ABSENCES, "attend") and away & set(each.students)]
    return any(each.date < each.until for each in moved)


def leaves_open(text: str) -> bool:
    """Whether anything is one thing or another, or will be decided later."""
    return agreement_words.OPEN_UNTIL.search(folded(shown(text))) is not None


def moves_it_elsewhere(
    text: str,
    found: Correction,
    receipt: Receipt,
) -> bool:
    """ "12月の3日と4日です。今週は登校します" of a journey this week: coming is not all that is told.

    Nor is one of its days, in "後半は来週に延期です。26日だけ休みます".
    """
    facts = receipt.facts_of(text)
    if found.what == "change":
        last = max(notice.until for notice in receipt.standing)
        return any(each.date <= last for each in found.notices) and any(map(_becomes_unclear_days, clauses(facts)))
    if found.what != "further" or any(notice.kind != "attend" for notice in found.notices):
        return False
    is_moved = any(sign.search(facts.text) for sign in (words.MISTAKEN, day_words.MOVED, day_words.NOT_SO))
    is_moved = is_moved or any(day_words.BECOMES.match(facts.text, each.end) for each in facts.periods)
    behind = max(notice.until for notice in [*receipt.standing, *found.notices]) + _DAY
    others = [each for each in clauses(facts) if not any(deed.what == "attend" for deed in each.deeds)]
    days = [(each.first, each.last or each.first) for part in others for each in part.periods]
    is_elsewhere = any(first and last and has_school_day(max(first, behind), last + _DAY) for first, last in days)
    return is_moved and (is_elsewhere or any(map(_becomes_unclear_days, others)))


def _becomes_unclear_days(said: Facts) -> bool:
    """ "旅行を12月の第1週の木金にずらしました": which days these are is not read."""
    is_moved = day_words.MOVED.search(said.text, said.start, said.end) is not None
    open_days = (each for each in said.periods if each.way in ("vague", "full") and each.first is None)
    return is_moved and not all(day_words.COUNT.fullmatch(said.text, each.start, each.end) for each in open_days)


def was_told_before(text: str) -> bool:
    """Whether the school is said to know already what a text tells."""
    return agreement_words.TOLD_BEFORE.search(folded(shown(text))) is not None


def takes_another_cause(text: str, notices: Sequence[Understood], receipt: Receipt) -> bool:
    """Whether a cause stands behind a day that is after all of `notices`: "明日からは祖父の家に行くので"."""
    facts = receipt.facts_of(text)
    until = max(notice.until for notice in notices)
    now_told = [cause for cause in facts.causes.sure if not _is_told_later(cause, facts)]
    return any((first := _day_of(cause, facts)) and first > until for cause in now_told)


def _is_told_later(cause: Cause, facts: Facts) -> bool:
    """ "明日以降は、葬儀の日程が決まり次第お知らせします"."""
    start, end = facts.sentence_at(cause.start)
    return aside_words.TELLS_LATER.fullmatch(facts.text[start:end].strip()) is not None


def leaves_out_a_day(
    text: str,
    notices: Sequence[Understood],
    receipt: Receipt,
) -> bool:
    """Whether an absence begins later in `notices`, and `text` says nothing of the day left out: "明日も休みます"."""
    facts = receipt.facts_of(text)
    begun = {
        key: max(each.date, receipt.now.date())
        for each in receipt.standing
        if each.kind in ABSENCES
        for key in each.students
    }
    left = {begun[key] for each in notices for key in each.students if key in begun and begun[key] < each.date}
    is_sentence = any(deed.what == "absent" for deed in facts.deeds)  # "25日だけです" is a correction
    is_also = any(row_words.ALSO.match(facts.text, period.end) for period in facts.periods)
    is_told = left <= {period.first for period in facts.periods}
    alone = (each for each in facts.periods if words.ALONE.match(facts.text, each.end))
    is_told = is_told or any(_is_within(each, receipt.standing, receipt.now.date()) for each in alone)
    is_moved = any(sign.search(facts.text) for sign in (words.MISTAKEN, day_words.MOVED, day_words.NOT_SO))
    is_sooner = any(each.until < begun[key] for each in notices for key in each.students if key in begun)
    return is_sentence and ((bool(left) and (is_also or not (is_told or is_moved))) or (is_sooner and not is_moved))


def _is_within(period: Period, standing: Sequence[Understood], today: dt.date) -> bool:
    """ "27日だけ休みます" of the 26th and 27th, on a day before them."""
    first, last = period.first, period.last
    return first is not None and last is not None and any(today < n.date <= first and last <= n.until for n in standing)


def _day_of(cause: Cause, facts: Facts) -> dt.date | None:
    start, _ = facts.sentence_at(cause.start)
    before = [period for period in facts.periods if start <= period.start < cause.start]
    return before[-1].first if before else None


def drops_any(text: str, receipt: Receipt) -> bool:
    """Whether `text`, which seems to change nothing, calls anything wrong or not so, or tells of another absence."""
    facts = receipt.facts_of(text)
    is_wrong = words.MISTAKEN.search(agreement_words.AS_TOLD.sub("", facts.text)) is not None
    are_away = all(notice.kind in ABSENCES for notice in receipt.standing)
    absent = [each for each in clauses(facts) if any(deed.what == "absent" for deed in each.deeds)]
    if all(notice.kind == "absence" for notice in receipt.standing) and any(map(_may_stay_here, absent)):
        return True
    return is_wrong or _is_denied(facts) or (are_away and any(_is_otherwise(each, receipt.standing) for each in absent))


def stays_though_off(text: str, receipt: Receipt) -> bool:
    """ "旅行はやめて家で休ませます": why somebody is absent then, nobody says."""
    facts = receipt.facts_of(text)
    is_off = all(notice.kind == "absence" for notice in receipt.standing) and coming_words.PLAN_OFF.search(facts.text)
    return bool(is_off) and any(deed.what == "absent" for deed in facts.deeds)


def _may_stay_here(said: Facts) -> bool:
    """ "行かないことになりました" of a journey: nothing says that it is school where nobody goes."""
    is_denied = any(aside_words.NEGATED.search(said.text, deed.start, deed.end) for deed in said.deeds)
    return is_denied and aside_words.AT_SCHOOL.search(said.text, said.start, said.end) is None


def _is_denied(facts: Facts) -> bool:
    """ "旅行とちゃうんですけど", "花子じゃなかです"."""
    told = spans([*facts.people, *facts.periods, *facts.clocks, *facts.deeds, *facts.causes.sure])
    named = (*told, *facts.causes.denied, *facts.causes.doubtful)
    return any(agreement_words.IS_NOT_SO.match(facts.text, end) for _, end in named)


def _is_otherwise(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "休むのは25日までです" of an absence up to the 26th, "午後だけ休みます", "出席停止にしてください"."""
    signs = (words.PART_OF_DAY, words.COUNTED_AS)
    is_another = any(sign.search(said.text, said.start, said.end) for sign in signs)
    ends = {period.last for period in said.periods if period.way == "until"}
    return is_another or any(end != notice.until for end in ends for notice in standing)


def _loses_a_day(facts: Facts, notices: Sequence[Understood], today: dt.date) -> bool:
    rows = [(notice.date, notice.until) for notice in notices]
    days = (day for period in facts.periods if _is_asked_for(period, facts, today) for day in _ends(period))
    return any(not any(first <= day <= last for first, last in rows) for day in days if day >= today)


def _loses_an_hour(facts: Facts, notices: Sequence[Understood]) -> bool:
    """ "9時半に変更してください。学校には10時半に着きます" of who is late: which of the two is right?"""
    hours = {notice.arrival for notice in notices}
    told = {clock.time for clock in facts.clocks if words.COMES_AT_THAT.match(facts.text, clock.end)}
    return any(notice.kind == "late" for notice in notices) and not told <= hours


def _loses_a_diagnosis(facts: Facts, notices: Sequence[Understood]) -> bool:
    """Where a school lists none of it, その他 with the writer's words has it."""
    reasons = [notice.reason for notice in notices]
    is_unlisted = any(reason.startswith(OTHER) for reason in reasons)
    found = [cause.entry for cause in facts.causes.sure if is_diagnosis(cause.entry)]
    return not is_unlisted and any(not listed_or_none(entry, reasons) for entry in found)


def _is_asked_for(period: Period, facts: Facts, today: dt.date) -> bool:
    """Whether the sentence of a day holds a firm deed that is no coming, or says what is to be changed."""
    start, end = facts.sentence_at(period.start)
    told = [deed for deed in facts.deeds if start <= deed.start < end and deed.what != "elsewhere"]
    is_firm = any(deed.mood == "firm" and deed.start >= period.end for deed in told)
    is_of_coming = any(deed.what == "attend" for deed in told)
    is_asked = is_firm or words.MISTAKEN.search(facts.text, period.end, end) is not None
    try:
        return is_asked and not is_of_coming and not is_background(facts, period, today)
    except Unclear:
        return True


def _ends(period: Period) -> Sequence[dt.date]:
    """Its first and last day; "28日まで" ends with the last day of school, where that is a Saturday."""
    last = period.last
    while last and period.way == "until" and last.weekday() in _WEEKEND:
        last -= dt.timedelta(1)
    return [day for day in (period.first, last) if day]
