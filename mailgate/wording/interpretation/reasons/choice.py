"""From what is done and why to one kind of notice and one of its reasons."""

from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.wording.interpretation.reasons import after_all, household, own_words
from mailgate.wording.interpretation.reasons.background import of_the_deed, without_background
from mailgate.wording.interpretation.reasons.listing import ABSENCES, is_diagnosis, listed, listed_or_none, other
from mailgate.wording.interpretation.reasons.over import or_what_is_over, without_orders
from mailgate.wording.interpretation.reasons.ranking import check_rivals, ranked
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.causes import events as event_words
from mailgate.wording.lexicon.causes import household as household_words
from mailgate.wording.lexicon.causes import ranking as ranking_words
from mailgate.wording.lexicon.causes import validity as validity_words
from mailgate.wording.lexicon.causes import whose as whose_words
from mailgate.wording.lexicon.causes.symptoms import WORDS, Entry
from mailgate.wording.lexicon.deeds import certainty as certainty_words
from mailgate.wording.lexicon.deeds import leaving_early as leaving_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Bounds, Facts
from mailgate.wording.values import KindWords

_HINDRANCE = next(entry.pattern for entry in WORDS if entry.name == "hindrance")


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind and one of its reasons; `used` is where the text says so."""

    kind: KindWords
    reason: str
    used: tuple[Cause, ...]


def choose(what: str, facts: Facts) -> Choice:
    """The kind and reason for a deed. Raises Unclear when the text leaves either open."""
    facts = without_orders(what, facts)
    theirs = household.visits_of_others(facts)
    own = (cause for cause in facts.causes.sure if not any(start <= cause.start < end for start, end in theirs))
    fitting = [cause for cause in own if _fits(what, cause.entry)]
    if what == "attend" and after_all.is_only_claimed(facts):
        raise Unclear("reason-unclear")
    is_better = {cause.entry.group for cause in fitting} == {"change"} and after_all.why(facts) == "better"
    if what == "attend" and (is_better or not fitting) and (choice := _after_all(facts)):
        return choice
    if told := _told(what, facts):
        return told
    fitting = or_what_is_over(what, fitting, facts)
    causes = of_the_deed(what, without_background(what, fitting, facts), facts)
    doubtful = [spot for spot in facts.causes.doubtful if not _is_of_some_day(spot[0], facts)]
    if what == "absent" and causes:
        doubtful = [spot for spot in doubtful if not _HINDRANCE.match(facts.text, *spot)]  # "吹雪かなければ戻ります"
        doubtful = [spot for spot in doubtful if not _is_only_feared(spot, facts)]
    if kind := _kind_for_the_family(what, causes, doubtful, facts):
        return Choice(kind, _unlisted(kind, facts), ())
    is_open = bool(causes and doubtful) and _are_weak(causes) and not _is_for_the_visit(what, doubtful, facts)
    if is_open or _is_one_of_two(doubtful, causes, facts):
        raise Unclear("reason-unclear")  # "インフルかもしれないので病院に行きます"
    kind = _kind(what, causes, facts)
    by_rank = ranked(what, causes, kind, facts.text)
    if not by_rank:
        return _without_cause(kind, facts)
    _check_suspicion(what, by_rank[0], kind, doubtful, facts)
    for cause in by_rank:
        if reason := listed(cause.entry, kind.reasons):
            check_rivals(by_rank, cause)
            return Choice(kind, reason, (cause,))
    return Choice(kind, other(kind.reasons) if _is_own(by_rank[0], facts) else _unlisted(kind, facts), (by_rank[0],))


def _are_weak(causes: Sequence[Cause]) -> bool:
    return all(cause.entry.mild and cause.entry.group == "sick" for cause in causes)


def _kind_for_the_family(
    what: str, causes: Sequence[Cause], doubtful: Sequence[Bounds], facts: Facts
) -> KindWords | None:
    """The kind for a student who is well, where somebody of the family is not, and keeps all busy."""
    if what == "absent":
        is_kept = household.keeps_at_home(causes, doubtful, facts)
        is_sick = _said_kind(facts) == "sick"
        away = (kind for kind in facts.kinds if kind.slug == "absence")
        return next(away, None) if is_kept and not is_sick else None
    is_theirs = bool(doubtful) and _are_weak(causes) and _is_of_the_family(what, doubtful, facts)
    return _kind(what, causes, facts) if is_theirs and not _is_own_visit(causes, doubtful, facts) else None


def _is_own(main: Cause, facts: Facts) -> bool:
    """Whether the student is ill, whatever keeps the family busy beside it; in English that may be somebody else."""
    return main.entry.group == "sick" and not facts.text[main.start].isascii()


def _check_suspicion(what: str, main: Cause, kind: KindWords, doubtful: Sequence[Bounds], facts: Facts) -> None:
    """Raises Unclear for "flu-like symptoms, it might be influenza A": nothing that the school lists is certain."""
    is_well = kind.slug == "absence" and not household.may_have_caught(facts)
    own = [spot for spot in doubtful if not (is_well and household.is_anothers(spot, facts))]
    if what == "absent" and _is_suspected(own, facts) and not listed_or_none(main.entry, kind.reasons):
        raise Unclear("reason-unclear")


def _unlisted(kind: KindWords, facts: Facts) -> str:
    """その他, or the school's word for a matter of the household where one delays a student, or fetches them early."""
    matter = next(entry for entry in WORDS if entry.name == "family_matters")
    is_at_home = kind.slug not in (*ABSENCES, "attend") and household.is_told(facts)
    is_at_home = is_at_home and not household_words.NOT_AT_HOME.search(facts.text, facts.start, facts.end)
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
    return what not in ("absent", "attend") and household.is_of_the_family(doubtful, facts)


def _is_only_feared(spot: Bounds, facts: Facts) -> bool:
    """ "耳が聞こえにくいです。難聴だといけないので休みます": beside what is the matter, but no suspected influenza."""
    return validity_words.WORRY.match(facts.text, spot[1]) is not None and not _is_suspected([spot], facts)


def _is_one_of_two(doubtful: Sequence[Bounds], causes: Sequence[Cause], facts: Facts) -> bool:
    """ "頭痛か腹痛で休みます", "頭痛なのか腹痛なのかわかりませんが"."""
    known = [(cause.start, cause.end) for cause in causes]
    pairs = [(end, spot) for _, end in [*doubtful, *known] for spot in known if end <= spot[0]]
    joined = [(validity_words.OR_ELSE.fullmatch(facts.text, end, spot[0]), end, spot) for end, spot in pairs]
    open_ends = {end for _, end in doubtful}
    return any(
        between["or"] or end in open_ends or validity_words.NOBODY_KNOWS.match(facts.text, spot[1])
        for between, end, spot in joined
        if between
    )


def _is_own_visit(causes: Sequence[Cause], doubtful: Sequence[Bounds], facts: Facts) -> bool:
    """ "太郎は歯医者に寄ってから10時に登校します。主人は頭痛です": a student's, before anybody is said to be ill.

    Raises Unclear where somebody is said to be ill in a sentence before it: whose visit is it?
    """
    named = [each for each in facts.people if each.way in ("name", "all", "own")]
    for visit in (cause for cause in causes if cause.entry.is_visit):
        start, end = facts.sentence_at(visit.start)
        is_own = any(start <= each.start < visit.start for each in named)
        if is_own and all(spot[0] >= end for spot in doubtful):
            return True
        if is_own and all(spot[0] < start for spot in doubtful):
            raise Unclear("reason-unclear")
    return False


def _is_for_the_visit(what: str, doubtful: Sequence[Bounds], facts: Facts) -> bool:
    """ "とびひを見てもらってから登校します": what the doctor is to look at, where no diagnosis is in doubt."""
    return what not in ("absent", "attend") and not _is_suspected(doubtful, facts)


def _is_suspected(doubtful: Sequence[Bounds], facts: Facts) -> bool:
    """Whether a diagnosis is in doubt."""
    return any(ranking_words.SUSPECTED_DIAGNOSIS.search(facts.text, start, end) for start, end in doubtful)


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
    said = _said_kind(facts)
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


def _said_kind(facts: Facts) -> str | None:
    """The kind by its name, in what is said of these students: not "Hanako is not sick, but Taro has the flu"."""
    text = " ".join(facts.text[start:end] for start, end in facts.sentences)
    if ranking_words.NOT_SICK.search(text):
        return "absence"
    return "sick" if ranking_words.SICK.search(text) else None


def _without_cause(kind: KindWords, facts: Facts) -> Choice:
    """A cause that no entry knows is still the guardian's own, when the kind does not depend on it.

    Leaving early needs none: the school has to know when, and who comes.
    """
    if kind.slug == "attend" and _comes_again(facts):
        better = next(entry for entry in WORDS if entry.name == "better")
        reason = listed(better, kind.reasons) if _was_only_ill(facts) else None
        return Choice(kind, reason or other(kind.reasons), ())
    if kind.slug == "late" and (_is_any_illness(kind, facts) or household.comes_first(facts)):
        return Choice(kind, _unlisted(kind, facts), ())
    if facts.causes.doubtful or facts.causes.sure:
        raise Unclear("reason-unclear")
    if kind.departure:
        fetching = leaving_words.ENGLISH_FETCHED, leaving_words.FETCHED
        is_fetched = all(any(each.match(facts.text, deed.start) for each in fetching) for deed in facts.deeds)
        if is_fetched and not _is_busy_in_english(facts):
            raise Unclear("reason-unclear")
        return Choice(kind, _unlisted(kind, facts), ())
    late = [deed for deed in facts.deeds if deed.what == "late"]
    sentences = [_without_names(facts, *facts.sentence_at(deed.start)) for deed in late or facts.deeds]
    is_late = bool(late)  # coming at a time may be coming after all
    causal = event_words.CAUSAL if is_late else event_words.PURPOSE
    if kind.slug == "late" and any(causal.search(sentence) for sentence in sentences):
        return Choice(kind, _unlisted(kind, facts), ())
    if kind.slug == "late" and (_is_busy(facts) or own_words.tell_why_late(facts)):
        return Choice(kind, _unlisted(kind, facts), ())
    if kind.slug == "attend" and any(event_words.CHANGE_OF_MIND.search(sentence) for sentence in sentences):
        return Choice(kind, other(kind.reasons), ())
    raise Unclear("reason-unclear")


def _is_any_illness(kind: KindWords, facts: Facts) -> bool:
    """ "夜中に吐きましたが、もう元気です": an illness of the student for which the kind has no word, over or not."""
    return bool(facts.causes.doubtful) and all(
        _is_unlisted_illness(spot, kind, facts) for spot in facts.causes.doubtful
    )


def _is_unlisted_illness(spot: Bounds, kind: KindWords, facts: Facts) -> bool:
    start, end = facts.sentence_at(spot[0])
    if not whose_words.FELT_BY_THE_STUDENT.match(facts.text, spot[1]) or household_words.DOUBT.search(
        facts.text, spot[1], end
    ):
        return False
    before = _without_names(facts, start, spot[0])
    entries = [entry for entry in WORDS if entry.pattern.fullmatch(facts.text, *spot)]
    is_own = not household.is_anothers(spot, facts) and whose_words.SUBJECT_BEFORE.search(before) is None
    is_plain = all(entry.group == "sick" and not is_diagnosis(entry) and not entry.is_visit for entry in entries)
    return is_own and bool(entries) and is_plain and all(not listed_or_none(entry, kind.reasons) for entry in entries)


def _is_busy(facts: Facts) -> bool:
    return household.is_behind_another(facts) or _is_busy_in_english(facts)


def _is_busy_in_english(facts: Facts) -> bool:
    """ "The baby is ill and I am alone. Hanako comes at 10": English needs no word between them."""
    in_english = all(certainty_words.ENGLISH_BEGINS.match(facts.text, deed.start) for deed in facts.deeds)
    return in_english and household.is_told(facts)


def _comes_again(facts: Facts) -> bool:
    """ "咳が残っていますが、今日からまた登校します": whatever is the matter, the student was away and comes."""
    starts = [(facts.sentence_at(deed.start)[0], deed) for deed in facts.deeds]
    if return_words.STILL_AWAY.search(facts.text, facts.start, facts.end):
        return True
    return any(event_words.AGAIN.search(facts.text, start, deed.end) for start, deed in starts)


def _was_only_ill(facts: Facts) -> bool:
    """ "She was out last week with the flu. She is back today": an illness of that absence, and nothing else."""
    away = [match.span() for match in return_words.AWAY_ILL.finditer(facts.text, facts.start, facts.end)]
    causes = facts.causes.sure
    were_then = all(any(start <= cause.start < end for start, end in away) for cause in causes)
    return bool(causes) and were_then and all(cause.entry.group == "sick" for cause in causes)


def _without_names(facts: Facts, start: int, end: int) -> str:
    """A sentence in which "花子で遅刻" gives no cause."""
    named = [each for each in facts.people if start <= each.start < end]
    hidden = {at for each in named for at in range(each.start, each.end)}
    return "".join("、" if at in hidden else facts.text[at] for at in range(start, end))
