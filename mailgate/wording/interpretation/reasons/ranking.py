"""Which of several causes is the main one."""

from collections.abc import Sequence

from mailgate.wording.interpretation.reasons.listing import is_diagnosis, listed_or_none, open_point
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.causes import events as event_words
from mailgate.wording.lexicon.causes import ranking as ranking_words
from mailgate.wording.lexicon.causes import standing as standing_words
from mailgate.wording.lexicon.causes.symptoms import Entry
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.values import KindWords

_PHRASE = 16
"""Letters before a cause that may call it the main one."""


def ranked(what: str, causes: Sequence[Cause], kind: KindWords, text: str) -> list[Cause]:
    """The causes, the main one first: a diagnosis, then what is listed, then as they stand; "AのB" is B."""
    causes = _without_later_visits(causes, text) if what == "late" else causes
    told = _without_what_was_treated(_without_signs(causes, text), text)
    whole = [cause for cause in told if not _belongs_to_next(cause, causes, kind, text)]
    if what not in ("absent", "attend") and (visits := _visits(what, whole, kind, text)):
        return sorted(visits, key=lambda cause: not listed_or_none(cause.entry, kind.reasons))
    if what == "absent":
        whole = _the_check_up_of(whole, text)
        for_the_visit = _takes_the_day(whole, kind, text)
        whole = [cause for cause in whole if cause.entry.is_visit == for_the_visit] or whole
    strong = [cause for cause in whole if not cause.entry.mild]
    resting = [cause for cause in whole if _is_rest(cause, text)]
    return sorted([*strong, *resting] if strong else whole, key=lambda cause: _rank(cause, kind, text))


def _the_check_up_of(causes: list[Cause], text: str) -> list[Cause]:
    """ "心臓の経過をみてもらう検診が大学病院であるので": the word of the visit itself, not what it is for or where.

    A check-up that only led to the visit is none: "学校の検診で引っかかったので眼科に行きます".
    """
    visits = [cause for cause in causes if cause.entry.is_visit]
    screenings = [each for each in visits if ranking_words.SCREENING.search(text, each.start, each.end)]
    before = [each for each in screenings if ranking_words.FOUND_THERE.match(text, each.end)]
    left_out = before if len(before) == len(screenings) else [each for each in visits if each not in screenings]
    kept = [cause for cause in causes if cause not in left_out]
    return kept if screenings and any(cause.entry.is_visit for cause in kept) else causes


def _is_rest(cause: Cause, text: str) -> bool:
    """Whether rest is a reason of its own: by its name, or ordered behind a stay in hospital or an operation."""
    is_behind = cause.entry.name == "convalescence" and event_words.TREATED_BEFORE.search(text, 0, cause.start)
    return cause.entry.name == "rest_at_home" or bool(is_behind)


def _without_signs(causes: Sequence[Cause], text: str) -> Sequence[Cause]:
    """Without what is only a sign of another cause.

    "ぶつぶつが出て、水ぼうそうと診断されました" is that illness, "ぐったりして38度あります" a fever, and
    "お腹の調子が悪く、下痢です" a diarrhoea.
    """
    has_rash = any(ranking_words.ILLNESS_WITH_RASH.match(text, cause.start) for cause in causes)
    has_fever = any(cause.entry.is_fever for cause in causes)
    has_diarrhoea = any(cause.entry.name == "vomiting" for cause in causes)
    told = [cause for cause in causes if not (has_rash and cause.entry.name == "rash")]
    told = [cause for cause in told if not (has_diarrhoea and ranking_words.UPSET.match(text, cause.start))]
    return [cause for cause in told if not (has_fever and ranking_words.LOOKS_ILL.match(text, cause.start))]


def _without_what_was_treated(causes: Sequence[Cause], text: str) -> Sequence[Cause]:
    """ "骨折の手術を終えて退院しました。自宅療養のため": rest behind an operation or a stay in hospital, no injury."""
    for rest in (cause for cause in causes if cause.entry.name == "rest_at_home"):
        treated = [match.end() for match in event_words.TREATED_BEFORE.finditer(text, 0, rest.start)]
        if treated:
            return [cause for cause in causes if cause.start >= treated[0] or is_diagnosis(cause.entry)]
    return causes


def _without_later_visits(causes: Sequence[Cause], text: str) -> Sequence[Cause]:
    """ "寝坊したので遅れます。夕方歯医者に行きます": a visit after school keeps nobody from coming."""
    first = [cause for cause in causes if not (cause.entry.is_visit and _is_after_school(cause, text))]
    return first or causes


def _is_after_school(visit: Cause, text: str) -> bool:
    is_before = ranking_words.AFTER_SCHOOL_BEFORE.search(text, 0, visit.start) is not None
    return is_before or ranking_words.AFTER_SCHOOL_BEHIND.match(text, visit.end) is not None


def _rank(cause: Cause, kind: KindWords, text: str) -> tuple[bool, ...]:
    """A diagnosis or a death, a stay in hospital, what the school lists; what is better before what has changed.

    Of what it lists what is called the main one goes first: "熱もあるのですが、何よりお腹の痛みが強いので".
    """
    entry = cause.entry
    is_listed = listed_or_none(entry, kind.reasons)
    is_main = is_diagnosis(entry) or entry.name == "bereavement"
    is_called_so = is_listed and ranking_words.MAIN_BEFORE.search(text, max(cause.start - _PHRASE, 0), cause.start)
    is_called_so = is_called_so or (is_listed and ranking_words.MAIN_BEHIND.match(text, cause.end))
    is_first = entry.group == "sick" and bool(is_called_so)
    return not is_main, not _is_stay(entry, kind), not is_listed, entry.mild, not is_first, entry.group == "change"


def _takes_the_day(causes: Sequence[Cause], kind: KindWords, text: str) -> bool:
    """Whether a visit alone keeps the student away, and nothing that the school lists: "検査で終日かかるので"."""
    visits = [cause for cause in causes if cause.entry.is_visit]
    others = [cause for cause in causes if cause not in visits]
    is_ill = any(listed_or_none(cause.entry, kind.reasons) for cause in others)
    return not is_ill and any(ranking_words.TAKES_THE_DAY.match(text, visit.end) for visit in visits)


def _is_stay(entry: Entry, kind: KindWords) -> bool:
    return entry.name == "hospital_stay" and listed_or_none(entry, kind.reasons)


def _visits(what: str, causes: Sequence[Cause], kind: KindWords, text: str) -> list[Cause]:
    """The visits to a doctor for which somebody comes late, whatever they are for; "眼科検診のため" are two.

    Of who leaves early, an illness that the school lists goes before the visit.
    """
    if what != "late":
        is_ill = any(not cause.entry.mild and listed_or_none(cause.entry, kind.reasons) for cause in causes)
        return [] if is_ill else [cause for cause in causes if cause.entry.is_visit]
    found: list[Cause] = []
    for cause in reversed([cause for cause in causes if cause.entry.is_visit]):
        if ranking_words.VISIT_IS_THE_CAUSE.match(text, cause.end) or (found and found[-1].start == cause.end):
            found.append(cause)
    return found[::-1]


def _belongs_to_next(cause: Cause, causes: Sequence[Cause], kind: KindWords, text: str) -> bool:
    """ "歯科での定期検診" and "眼科検診" are a check-up, where the school lists one."""
    is_listed = listed_or_none(cause.entry, kind.reasons)
    if cause.entry.group != "sick" or is_diagnosis(cause.entry) or _is_stay(cause.entry, kind):
        return False
    if cause.entry.name == "asthma" and any(
        standing_words.ATTACK.search(text, each.start, each.end) for each in causes
    ):
        return False  # "喘息の受診は来月ですが、発作が出ました"
    if cause.entry.name == "check_up":
        return _is_a_test(cause, text) and any(each.entry.name == "doctor" for each in causes)
    visits = [each for each in causes if each.entry.is_visit and not _is_a_test(each, text)]
    visits += [each for each in causes if _is_the_test_of(cause, each, text)]
    visits = [each for each in visits if not ranking_words.WAS_SEEN.match(text, each.end)]
    behind = [each for each in visits if ranking_words.AT_THE_DOCTORS.fullmatch(text, cause.end, each.start)]
    behind += [
        each
        for each in causes
        if ranking_words.SCREENING.match(text, each.start)
        and ranking_words.HELD_THERE.fullmatch(text, cause.end, each.start)
    ]
    return any(each.entry.mild and (listed_or_none(each.entry, kind.reasons) or not is_listed) for each in behind)


def _is_a_test(cause: Cause, text: str) -> bool:
    """ "市民病院で検査を受けるので" is a visit, and no screening as 検診 is."""
    return cause.entry.name == "check_up" and not ranking_words.SCREENING.search(text, cause.start, cause.end)


def _is_the_test_of(cause: Cause, test: Cause, text: str) -> bool:
    """ "糖尿病の定期検査で休みます": not the illness is why, but not "発熱でインフルの検査に行くので"."""
    is_test = test.entry.name == "check_up" and not (cause.entry.is_visit or cause.entry.is_fever)
    is_of_it = is_test and ranking_words.OF_THE_ILLNESS.fullmatch(text, cause.end, test.start) is not None
    return is_of_it and ranking_words.TEST_IS_THE_CAUSE.match(text, test.end) is not None


def check_rivals(ranked: Sequence[Cause], chosen: Cause) -> None:
    """Two illnesses that exclude one another, such as influenza A and B, are nobody's main reason."""
    rivals = {cause.entry.reasons for cause in ranked if is_diagnosis(cause.entry)}
    if is_diagnosis(chosen.entry) and len(rivals) > 1:
        raise Unclear(open_point(word for reasons in rivals for word in reasons))
