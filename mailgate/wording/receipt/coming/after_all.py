"""A reply to a receipt that says that a student comes after all, and why: "太郎は熱がなかったので登校させます"."""

import datetime as dt
from collections.abc import Iterable, Sequence

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.interpretation import remarks
from mailgate.wording.interpretation.content import spans
from mailgate.wording.interpretation.reasons.listing import OTHER, is_diagnosis
from mailgate.wording.lexicon.causes.symptoms import WORDS
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as words
from mailgate.wording.lexicon.replies.receipts import sentences as receipt_words
from mailgate.wording.lexicon.replies.receipts.corrections import agreement as agreement_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.receipt.clauses import pieces
from mailgate.wording.receipt.coming.days import clause_begin, coming_at, days_left, days_of, days_of_coming, told_days
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.people.mentions import Mention
from mailgate.wording.recognition.times import Clock
from mailgate.wording.values import Candidate, Correction, Understood

_SCHOOL_IS_OVER = dt.time(15)
_NAMED = ("name", "all", "class")
_LISTED: dict[str, tuple[str, ...]] = {
    entry.group: entry.reasons for entry in WORDS if entry.group in ("better", "change")
}


def comes_after_all(text: str, receipt: Receipt) -> Correction | None:
    """That the students of some of the notices come on all of their days; None where the text says anything else."""
    facts = receipt.facts_of(text)
    parts = [part for part in pieces(facts, _NAMED) if not _is_courtesy(part)]
    is_undone = any((deed.what, deed.mood) == ("undo", "firm") for deed in facts.deeds)
    signs = (_comes, _is_taken_back, *((_is_sent_by_mistake,) if is_undone else ()))
    coming = [part for part in parts if any(sign(part) for sign in signs) or _has_left(part, parts, facts)]
    rest = [part for part in parts if part not in coming]
    if not coming or any(words.OPEN.search(part.text, part.start, part.end) for part in rest):
        return None
    if any(each.way == "unclear" or _is_denied(each, facts) for part in coming for each in part.people):
        return None
    who = _named(coming) or _others(rest, coming[0].start, receipt.standing)
    meant = [
        notice for notice in receipt.standing if who & set(notice.students) or (not who and len(receipt.standing) == 1)
    ]
    keys = frozenset(key for notice in meant for key in notice.students)
    if not meant or (who and who != keys):
        return None
    days = days_of_coming(coming, meant, facts, receipt.now.date())
    if not days or not all(_is_beside(part, keys, receipt.standing, days) for part in rest):
        return None
    if days == days_left(meant[0], receipt.now.date()) and any(deed.what == "undo" for deed in facts.deeds):
        return Correction("withdraw", students=tuple(sorted(keys)))
    if all(notice.kind == "late" for notice in meant):
        return Correction("withdraw", students=tuple(sorted(keys))) if _is_in_time(facts) else None
    return _attending(meant, facts, receipt.students, days)


def called_off(text: str, receipt: Receipt) -> Correction | None:
    """That what a student was to be absent for is off, and nothing that somebody may do instead."""
    facts = receipt.facts_of(text)
    parts = [facts.part(*bounds) for bounds in facts.sentences]
    off = [part for part in parts if _is_called_off(part, receipt.standing, receipt.now.date())]
    rest = [part for part in parts if part not in off and not _is_courtesy(part)]
    is_all = len(off) == 1 and all(_is_no_more(part) for part in rest)
    return (
        _attending(receipt.standing, facts, receipt.students, days_left(receipt.standing[0], receipt.now.date()))
        if is_all
        else None
    )


def _is_no_more(said: Facts) -> bool:
    """ "残念です"."""
    signs = (aside_words.DANGER, aside_words.STAYS_AWAY, aside_words.MOVES, words.OPEN)
    told = (
        said.deeds,
        said.causes.sure,
        said.causes.doubtful,
        said.causes.denied,
        said.periods,
        said.clocks,
        said.people,
    )
    is_harmless = not any(told) and not any(sign.search(said.text, said.start, said.end) for sign in signs)
    return is_harmless and aside_words.ENDS.search(said.text[said.start : said.end]) is not None


def _is_called_off(said: Facts, standing: Sequence[Understood], today: dt.date) -> bool:
    """ "台風で旅行が中止になりました": of an absence for it, on all of its days."""
    (first, *others) = standing
    days = told_days(said.periods, first.until)
    is_plan = first.kind == "absence" and not others and days in (frozenset(), days_left(first, today))
    is_over = words.PLAN_CALLED_OFF.fullmatch(said.text[said.start : said.end].strip()) is not None
    return is_plan and is_over and all(deed.what == "undo" for deed in said.deeds)


def _is_in_time(facts: Facts) -> bool:
    """Whether who was to be late comes in time after all, and not only soon: "予約を間違えました。これから行きます"."""
    if words.RIGHT_NOW.search(facts.text) and not words.AS_ALWAYS.search(facts.text):
        return False
    return words.IN_TIME.search(facts.text) is not None


def _is_courtesy(said: Facts) -> bool:
    return is_polite(said.text[said.start : said.end])


def _comes(said: Facts) -> bool:
    """Whether a sentence says that a student comes as always: that nobody else does, and at no hour of its own."""
    if receipt_words.HALF_A_DAY.search(said.text, said.start, said.end) or _is_taken_somewhere(said):
        return False
    found = coming_at(said)
    harmless = (words.NEVERTHELESS, words.HOUR_AS_ALWAYS)
    nevertheless = sorted(match.span() for each in harmless for match in each.finditer(said.text, said.start, said.end))
    told = said.without(nevertheless)
    if not found or told.clocks or any(deed.what not in ("attend", "undo", "elsewhere") for deed in told.deeds):
        return False
    start, end = found
    if any(deed.what == "elsewhere" and deed.start < end and start < deed.end for deed in told.deeds):
        return False
    letters = list(said.text)
    for first, last in [*spans([*said.people, *said.periods]), *nevertheless]:
        letters[first:last] = "、" * (last - first)
    clause = "".join(letters[clause_begin(said, start) : end])
    return not (words.ELSEWISE.search(clause) or lateness_words.LATE_SIGN.search(clause))


def _is_taken_somewhere(said: Facts) -> bool:
    """ "これから連れて行きます", to a doctor maybe."""
    is_taken = receipt_words.TAKEN.search(said.text, said.start, said.end) is not None
    return is_taken and aside_words.AT_SCHOOL.search(said.text, said.start, said.end) is None


def _is_taken_back(said: Facts) -> bool:
    """ "遅刻は取り消しです", "26日の分は取り消してください"."""
    plans = [cause for cause in said.causes.sure if cause.entry.group == "change"]  # 旅行がキャンセルになったので
    told = [deed for deed in said.deeds if not any(deed.start < each.end and each.start < deed.end for each in plans)]
    deeds = {(deed.what, deed.mood) for deed in told}
    is_counted = receipt_words.COUNT.search(said.text, said.start, said.end) is not None
    is_another = words.ANOTHER_MAIL.search(said.text, said.start, said.end) is not None
    is_open = words.OPEN.search(said.text, said.start, said.end) is not None  # キャンセルになるかもしれないので
    return deeds == {("undo", "firm")} and not (is_counted or is_another or is_open)


def _is_sent_by_mistake(said: Facts) -> bool:
    """ "24日から26日の欠席の届けは誤って送ったものです" beside 取り消します: whose notice it is, and of which days."""
    is_told = words.SENT_BY_MISTAKE.search(said.text, said.start, said.end) is not None
    return is_told and all(deed.what == "absent" and deed.mood != "firm" for deed in said.deeds)


def _has_left(said: Facts, parts: Sequence[Facts], facts: Facts) -> bool:
    """ "太郎は行かせました" beside "花子のみ欠席です", "平熱でした。もう家を出ました"."""
    found = words.HAS_LEFT.search(said.text, said.start, said.end)
    if not found or said.periods or said.clocks:
        return False
    begin = clause_begin(said, found.start())
    if words.ELSEWISE.search(words.FROM_A_LESSON.sub("、", said.text[begin : found.start()])):
        return False
    others = _named(part for part in parts if part is not said) - _named([said])
    is_sent = words.SENT_OUT.search(said.text, said.start, said.end) is not None
    return (
        bool(_named([said]) and (others or is_sent))
        or (is_sent and len(parts) == 1 and _is_of_nobody_else(said))
        or bool(_group(facts, is_plan=False) or words.AFTER_ALL.search(facts.text))
    )


def _is_of_nobody_else(said: Facts) -> bool:
    """Not so "弟を行かせました"."""
    return aside_words.NO_CONCESSION.search(said.text, said.start, said.end) is None


def _named(parts: Iterable[Facts]) -> frozenset[int]:
    people = ((part, each) for part in parts for each in part.people if each.way in _NAMED)
    named = (each.students for part, each in people if not words.AS_OTHERS.match(part.text, each.start))
    return frozenset[int]().union(*named)


def _is_denied(who: Mention, facts: Facts) -> bool:
    """ "花子ではなく太郎が行きます", "not Hanako": whose coming it is not."""
    is_not_before = words.NOT_BEFORE.search(facts.text, 0, who.start) is not None
    return is_not_before or agreement_words.IS_NOT_SO.match(facts.text, who.end) is not None


def _others(rest: Sequence[Facts], start: int, standing: Sequence[Understood]) -> frozenset[int]:
    """Who comes, where the sentence that says so names nobody: "行かせます。休むのは太郎だけです"."""
    about = {key for notice in standing for key in notice.students}
    taken_back = receipt_words.MISTAKEN
    stays = [part for part in rest if words.STAYS.search(part.text, part.start, part.end)]
    staying = _named(part for part in stays if not taken_back.search(part.text, part.start, part.end))
    if staying and staying == _named(rest):
        return frozenset(about - staying)
    before = _named(part for part in rest if part.start < start)
    return before if before == _named(rest) else frozenset()


def _is_beside(said: Facts, keys: frozenset[int], standing: Sequence[Understood], coming: frozenset[dt.date]) -> bool:
    """Whether a sentence only tells why they come, that their notice holds no more, or that another one's does."""
    clocks = [each for each in said.clocks if not _is_of_a_visit_later(each, said)]
    if clocks or any(each.way == "unclear" for each in said.people):
        return False
    others = _named([said]) - keys
    about = {key for notice in standing for key in notice.students}
    deeds = [deed for deed in said.deeds if deed.what not in ("elsewhere", "undo") and deed.mood != "past"]
    stays = all(deed.what == "absent" and deed.mood in ("firm", "unsure") for deed in deeds)
    if others:
        is_theirs = _is_of_notices(said, [notice for notice in standing if others & set(notice.students)])
        is_ill = bool(said.causes.sure) or words.STAYS.search(said.text, said.start, said.end) is not None
        return others <= about and stays and is_theirs and (is_ill or (not deeds and _tells_no_more(said)))
    if any(is_diagnosis(cause.entry) for cause in said.causes.sure):
        return False
    days = {day for notice in standing if keys & set(notice.students) for day in days_of(notice)}
    told = told_days(said.periods, max(days))
    if any(receipt_words.TOO.match(said.text, period.end) for period in said.periods) and not told <= days:
        return False
    are_late = all(notice.kind == "late" for notice in standing if keys & set(notice.students))
    deeds = [deed for deed in deeds if not (are_late and (deed.what, deed.mood) == ("late", "denied"))]
    is_hearsay = all((deed.what, deed.mood) == ("attend", "unsure") for deed in deeds)
    return not deeds or is_hearsay or (stays and bool(told) and told <= days - coming)


def _is_of_a_visit_later(clock: Clock, said: Facts) -> bool:
    """ "診察が夕方の4時に変わりました": when school is over."""
    is_visit = any(cause.entry.is_visit for cause in said.causes.sure)
    return is_visit and clock.time is not None and clock.time >= _SCHOOL_IS_OVER


def _tells_no_more(said: Facts) -> bool:
    """ "太郎はダウン中です", "二人分送ってしまいました"."""
    is_sent = words.SENT.search(said.text, said.start, said.end) is not None
    return is_sent or aside_words.DANGER.search(said.text, said.start, said.end) is None


def _is_of_notices(said: Facts, notices: Sequence[Understood]) -> bool:
    """Whether no day and no cause is named that is none of the notices'."""
    told = [cause.entry for cause in said.causes.sure if cause.entry.name != "unwell"]
    causes = all(notice.reason in entry.reasons for entry in told for notice in notices)
    days = {(period.first, period.last) for period in said.periods}
    return causes and all({(notice.date, notice.until)} >= days for notice in notices)


def _attending(
    meant: Sequence[Understood], facts: Facts, students: Sequence[Candidate], days: frozenset[dt.date]
) -> Correction | None:
    is_plan = all(notice.kind == "absence" for notice in meant)
    group = _group(facts, is_plan=is_plan)
    found: list[Understood] = []
    for notice in meant:
        kinds = next(student.kinds for student in students if student.key in notice.students)
        reasons = next((kind.reasons for kind in kinds if kind.slug == "attend"), ())
        reason = next((each for each in (*_LISTED.get(group, ()), OTHER) if each in reasons), None)
        if reason is None:
            return None
        kept = remarks.joined(facts, facts.sentences)
        found.append(Understood(notice.students, "attend", reason, min(days), max(days), None, kept))
    return Correction("further", tuple(found))


def _group(facts: Facts, *, is_plan: bool) -> str:
    """Whether somebody is better, or plans have changed, which an absence was for if `is_plan`."""
    groups = {cause.entry.group for cause in facts.causes.sure}
    denied = [entry for span in facts.causes.denied for entry in WORDS if entry.pattern.match(facts.text, *span)]
    is_plan = is_plan or any(entry.group == "other" or entry.is_visit for entry in denied)
    if "better" in groups or (denied and not is_plan) or words.WELL.search(facts.text):
        return "better"
    return "change" if is_plan or "change" in groups or words.CHANGED.search(facts.text) else ""
