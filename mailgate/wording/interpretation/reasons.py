"""From what is done and why to one kind of notice and one of its reasons."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mailgate.wording.interpretation import after_all, household, own_words
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import causes as words
from mailgate.wording.lexicon import deeds as deed_words
from mailgate.wording.lexicon.symptoms import WORDS, Entry
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Bounds, Facts
from mailgate.wording.values import KindWords, Why

OTHER = words.OTHER
ABSENCES = ("sick", "absence")

_PHRASE = 16
"""Letters before an event that may tell when it was."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind and one of its reasons; `used` is where the text says so."""

    kind: KindWords
    reason: str
    used: tuple[Cause, ...]


def choose(what: str, facts: Facts) -> Choice:
    """The kind and reason for a deed. Raises Unclear when the text leaves either open."""
    fitting = [cause for cause in facts.causes.sure if _fits(what, cause.entry)]
    if what == "attend" and not fitting and (choice := _after_all(facts)):
        return choice
    if told := _told(what, facts):
        return told
    fitting = fitting or list(_fevers_of_before(what, facts))
    causes = _of_the_deed(what, _without_background(fitting, facts), facts)
    doubtful = [spot for spot in facts.causes.doubtful if not _is_of_some_day(spot[0], facts)]
    is_weak = all(cause.entry.mild and cause.entry.group == "sick" for cause in causes)
    if doubtful and is_weak and _is_of_the_family(what, doubtful, facts):
        kind = _kind(what, causes, facts)
        return Choice(kind, _unlisted(kind, facts), ())
    if causes and doubtful and is_weak and not _is_for_the_visit(what, doubtful, facts):
        raise Unclear("reason-unclear")  # "インフルかもしれないので病院に行きます"
    kind = _kind(what, causes, facts)
    ranked = _ranked(what, causes, kind, facts.text)
    if not ranked:
        return _without_cause(kind, facts)
    for cause in ranked:
        if reason := listed(cause.entry, kind.reasons):
            _check_rivals(ranked, cause)
            return Choice(kind, reason, (cause,))
    return Choice(kind, _unlisted(kind, facts), (ranked[0],))


def _fevers_of_before(what: str, facts: Facts) -> Iterator[Cause]:
    """ "熱は下がりましたが、念のため休みます": nothing else is the matter, or may be."""
    if what == "absent" and not facts.causes.doubtful:
        fever = next(entry for entry in WORDS if entry.name == "fever")
        over = (cause for cause in facts.causes.sure if cause.entry.group == "better")
        yield from (replace(each, entry=fever) for each in over if words.FEVER_OVER.match(facts.text, each.start))


def _unlisted(kind: KindWords, facts: Facts) -> str:
    """その他, or the school's word for a matter of the household where one delays a student, or fetches them early."""
    matter = next(entry for entry in WORDS if entry.name == "family_matters")
    is_at_home = kind.slug not in (*ABSENCES, "attend") and household.is_told(facts)
    return (listed(matter, kind.reasons) if is_at_home else None) or other(kind.reasons)


def _after_all(facts: Facts) -> Choice | None:
    """Why a student comes after all, where it is said without a word for it."""
    kind = _kind("attend", (), facts)
    group = after_all.why(facts)
    if entry := next((entry for entry in WORDS if entry.name == group), None):
        return Choice(kind, listed(entry, kind.reasons) or other(kind.reasons), ())
    return Choice(kind, other(kind.reasons), ()) if after_all.was_announced(facts) else None


def _is_of_the_family(what: str, doubtful: Sequence[Bounds], facts: Facts) -> bool:
    """ "妹が熱を出したので遅れます": an illness that keeps the family busy, and not the student at home."""
    return what not in ("absent", "attend") and all(household.is_anothers(spot, facts) for spot in doubtful)


def _is_for_the_visit(what: str, doubtful: Sequence[Bounds], facts: Facts) -> bool:
    """ "とびひを見てもらってから登校します": what the doctor is to look at, where no diagnosis is in doubt."""
    return what not in ("absent", "attend") and not any(
        words.SUSPECTED_DIAGNOSIS.search(facts.text, start, end) for start, end in doubtful
    )


def _is_of_some_day(place: int, facts: Facts) -> bool:
    """ "結果によっては来月入院するかもしれません" behind the deeds: no doubt about this absence."""
    start, end = facts.sentence_at(place)
    is_behind = all(deed.end <= start for deed in facts.deeds)
    return is_behind and any(start <= each.start < end and each.way == "vague" for each in facts.periods)


def _told(what: str, facts: Facts) -> Choice | None:
    """What the notices that stand say, where the text gives no cause: "木曜まで休みます", "午後から登校します"."""
    if any((facts.causes.sure, facts.causes.doubtful, facts.causes.denied)):
        return None
    kinds = {kind.slug: kind for kind in facts.kinds}
    alike = ABSENCES if what == "absent" else (what,)
    same = {(each.kind, each.reason) for each in facts.standing if each.kind in alike}
    kind, reason = same.pop() if len(same) == 1 else ("", "")
    return Choice(kinds[kind], reason, ()) if kind in kinds else None


def _of_the_deed(what: str, causes: list[Cause], facts: Facts) -> list[Cause]:
    """Where an illness and something else are named, those beside the deed: "熱で休みます。忘れ物は取りに行きます"."""
    if what != "absent":
        return causes
    causes = [cause for cause in causes if not _is_only_spoken_of(cause, facts)]
    causes = [cause for cause in causes if not cause.entry.hinders] or causes  # "台風の影響で喘息がひどく"
    if not {"sick", "other"} <= {cause.entry.group for cause in causes}:
        return causes
    apart = (_is_conceded, _is_told_behind, _is_of_before)
    causes = [cause for cause in causes if not any(is_so(cause, facts) for is_so in apart)] or causes
    held = [facts.sentence_at(deed.start) for deed in facts.deeds]
    near = [cause for cause in causes if any(start <= cause.start < end for start, end in held)]
    return near if any(not cause.entry.mild for cause in near) else causes


def _is_only_spoken_of(cause: Cause, facts: Facts) -> bool:
    """ "発表会なのに", "昨日の試合で", "お祭りで食べ過ぎて": an event that is not why, whatever else is named."""
    is_over = words.OVER_BEFORE.search(facts.text, max(cause.start - _PHRASE, 0), cause.start)
    is_missed = words.NO_REASON.match(facts.text, cause.end) or _is_thanked(cause, facts)
    return cause.entry.is_event and bool(is_over or is_missed)


def _is_thanked(cause: Cause, facts: Facts) -> bool:
    return words.THANKED.match(facts.text, cause.end, facts.sentence_at(cause.start)[1]) is not None


def _is_conceded(cause: Cause, facts: Facts) -> bool:
    """ "練習がありますが、休ませます": what is missed, and not why."""
    deed = next((deed for deed in facts.deeds if deed.start >= cause.end), None)
    is_near = deed is not None and cause.start >= facts.sentence_at(deed.start)[0]
    return deed is not None and is_near and words.BUT.search(facts.text, cause.end, deed.start) is not None


def _is_told_behind(cause: Cause, facts: Facts) -> bool:
    """ "休みます。発表会が近いのに困りました": an event behind the deeds that is not said to be the cause."""
    done = max((deed.end for deed in facts.deeds), default=facts.end)
    _, end = facts.sentence_at(cause.start)
    is_behind = cause.entry.group == "other" and cause.start >= done
    return is_behind and words.TOLD_AS_CAUSE.fullmatch(facts.text, cause.end, end) is None


def _is_of_before(cause: Cause, facts: Facts) -> bool:
    """ "昨日の参観、ありがとうございました": an event that is over."""
    before = words.OF_BEFORE.search(facts.text, max(cause.start - _PHRASE, 0), cause.start)
    return cause.entry.group == "other" and bool(before or _is_thanked(cause, facts))


def _without_background(causes: list[Cause], facts: Facts) -> list[Cause]:
    """Without where an injury happened, and without the hour of a visit where something else is named as well."""
    told = [cause for cause in causes if not _is_where_it_happened(cause, causes, facts)]
    return [cause for cause in told if not words.APPOINTMENT.match(facts.text, cause.end)] or told


def _is_where_it_happened(cause: Cause, causes: Sequence[Cause], facts: Facts) -> bool:
    """ "試合で足を骨折しました": an occasion, and behind it in the same sentence an illness."""
    if not cause.entry.is_event or not words.OCCASION.match(facts.text, cause.end):
        return False
    _, end = facts.sentence_at(cause.start)
    return any(each.entry.group == "sick" and not each.entry.mild and cause.end <= each.start < end for each in causes)


def _fits(what: str, entry: Entry) -> bool:
    coming = entry.group in ("better", "change")
    return coming if what == "attend" else not coming


def _kind(what: str, causes: Sequence[Cause], facts: Facts) -> KindWords:
    slugs = {kind.slug: kind for kind in facts.kinds}
    if what != "absent":
        if what not in slugs:
            raise Unclear("kind-unclear")
        return slugs[what]
    if not causes and facts.causes.doubtful:
        raise Unclear("reason-unclear")
    said = _said_kind(facts.text[facts.start : facts.end])
    meant = _kind_of(causes) or said
    if meant not in slugs or said not in (None, meant):
        raise Unclear("kind-unclear" if causes else "reason-unclear")
    return slugs[meant]


def _kind_of(causes: Sequence[Cause]) -> str | None:
    """The kind of absence that the causes tell, the strong ones before the mild; None where they leave it open."""
    groups = {cause.entry.group for cause in causes if not cause.entry.mild} or {cause.entry.group for cause in causes}
    if groups & {"sick", "other"}:
        groups -= {"either"}
    if groups == {"sick"}:
        return "sick"
    return "absence" if groups == {"other"} else None


def _said_kind(text: str) -> str | None:
    if words.NOT_SICK.search(text):
        return "absence"
    return "sick" if words.SICK.search(text) else None


def _ranked(what: str, causes: Sequence[Cause], kind: KindWords, text: str) -> list[Cause]:
    """The causes, the main one first: a diagnosis, then what is listed, then as they stand; "AのB" is B."""
    whole = [cause for cause in causes if not _belongs_to_next(cause, causes, kind, text)]
    if what not in ("absent", "attend") and (visits := _visits(what, whole, kind, text)):
        return sorted(visits, key=lambda cause: not listed_or_none(cause.entry, kind.reasons))
    if what == "absent":
        whole = [cause for cause in whole if not cause.entry.is_visit] or whole
    strong = [cause for cause in whole if not cause.entry.mild]
    resting = [cause for cause in whole if cause.entry.name == "rest_at_home"]
    return sorted([*strong, *resting] if strong else whole, key=lambda cause: _rank(cause.entry, kind))


def _rank(entry: Entry, kind: KindWords) -> tuple[bool, ...]:
    """A diagnosis or a death, a stay in hospital, what the school lists; what is better before what has changed."""
    is_listed = listed_or_none(entry, kind.reasons)
    is_main = is_diagnosis(entry) or entry.name == "bereavement"
    return not is_main, not _is_stay(entry, kind), not is_listed, entry.mild, entry.group == "change"


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
        if words.VISIT_IS_THE_CAUSE.match(text, cause.end) or (found and found[-1].start == cause.end):
            found.append(cause)
    return found[::-1]


def _belongs_to_next(cause: Cause, causes: Sequence[Cause], kind: KindWords, text: str) -> bool:
    """ "歯科での定期検診" and "眼科検診" are a check-up, where the school lists one."""
    is_listed = listed_or_none(cause.entry, kind.reasons)
    if cause.entry.group != "sick" or is_diagnosis(cause.entry) or _is_stay(cause.entry, kind):
        return False
    behind = [each for each in causes if words.AT_THE_DOCTORS.fullmatch(text, cause.end, each.start)]
    behind += [
        each
        for each in causes
        if words.SCREENING.match(text, each.start) and words.HELD_THERE.fullmatch(text, cause.end, each.start)
    ]
    return any(each.entry.mild and (listed_or_none(each.entry, kind.reasons) or not is_listed) for each in behind)


def is_diagnosis(entry: Entry) -> bool:
    """Whether it is an illness for which the law keeps a student at home, under a name of its own."""
    return any(words.DIAGNOSIS.match(reason) for reason in entry.reasons)


def _check_rivals(ranked: Sequence[Cause], chosen: Cause) -> None:
    """Two illnesses that exclude one another, such as influenza A and B, are nobody's main reason."""
    rivals = {cause.entry.reasons for cause in ranked if is_diagnosis(cause.entry)}
    if is_diagnosis(chosen.entry) and len(rivals) > 1:
        raise Unclear(_open(word for reasons in rivals for word in reasons))


def _open(reasons: Iterable[str]) -> Why:
    """What is asked where any of these may be meant."""
    return "influenza-type" if all(words.INFLUENZA_LISTED.match(reason) for reason in reasons) else "reason-unclear"


@lru_cache(maxsize=64)
def _by_spelling(reasons: tuple[str, ...]) -> Mapping[str, str]:
    """A school's reasons, each by its folded spelling."""
    return {folded(shown(reason)): reason for reason in reasons}


def listed(entry: Entry, reasons: Sequence[str]) -> str | None:
    """The school's word for a cause, or None. Raises Unclear where it lists several that the cause could be."""
    plain = _by_spelling(tuple(reasons))
    for word in entry.reasons:
        if folded(word) in plain:
            return plain[folded(word)]
    for word in entry.reasons:
        holding = [reason for folded_reason, reason in plain.items() if folded(word) in folded_reason]
        if len(holding) > 1:
            raise Unclear(_open(holding))
        if holding and not is_diagnosis(entry):
            return holding[0]
    return None


def listed_or_none(entry: Entry, reasons: Sequence[str]) -> bool:
    """Whether the school lists the cause, be it under several words."""
    try:
        return listed(entry, reasons) is not None
    except Unclear:
        return True


def other(reasons: Sequence[str]) -> str:
    """The list's その他. Raises Unclear where it has none."""
    for reason in reasons:
        if shown(reason).startswith(OTHER):
            return reason
    raise Unclear("reason-unclear")


def _without_cause(kind: KindWords, facts: Facts) -> Choice:
    """A cause that no entry knows is still the guardian's own, when the kind does not depend on it.

    Leaving early needs none: the school has to know when, and who comes.
    """
    if kind.slug == "attend" and _comes_again(facts):
        return Choice(kind, other(kind.reasons), ())
    if facts.causes.doubtful or facts.causes.sure:
        raise Unclear("reason-unclear")
    if kind.departure:
        fetching = deed_words.ENGLISH_FETCHED, deed_words.FETCHED
        if all(any(pattern.match(facts.text, deed.start) for pattern in fetching) for deed in facts.deeds):
            raise Unclear("reason-unclear")
        return Choice(kind, _unlisted(kind, facts), ())
    late = [deed for deed in facts.deeds if deed.what == "late"]
    sentences = [_without_names(facts, *facts.sentence_at(deed.start)) for deed in late or facts.deeds]
    is_late = bool(late)  # coming at a time may be coming after all
    causal = words.CAUSAL if is_late else words.PURPOSE
    if kind.slug == "late" and any(causal.search(sentence) for sentence in sentences):
        return Choice(kind, _unlisted(kind, facts), ())
    if kind.slug == "late" and own_words.tell_why_late(facts):
        return Choice(kind, _unlisted(kind, facts), ())
    if kind.slug == "attend" and any(words.CHANGE_OF_MIND.search(sentence) for sentence in sentences):
        return Choice(kind, other(kind.reasons), ())
    raise Unclear("reason-unclear")


def _comes_again(facts: Facts) -> bool:
    """ "咳が残っていますが、今日からまた登校します": whatever is the matter, the student was away and comes."""
    starts = [(facts.sentence_at(deed.start)[0], deed) for deed in facts.deeds]
    return any(words.AGAIN.search(facts.text, start, deed.end) for start, deed in starts)


def _without_names(facts: Facts, start: int, end: int) -> str:
    """A sentence in which "花子で遅刻" gives no cause."""
    named = [each for each in facts.people if start <= each.start < end]
    hidden = {at for each in named for at in range(each.start, each.end)}
    return "".join("、" if at in hidden else facts.text[at] for at in range(start, end))
