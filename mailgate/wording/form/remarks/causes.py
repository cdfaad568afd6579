"""Another cause than the form's, and one that does not hold."""

from collections.abc import Sequence
from itertools import chain

from mailgate.wording.form.remarks.form_notice import FormNotice, is_english, is_said
from mailgate.wording.interpretation.reasons.listing import OTHER, is_diagnosis, listed_or_none
from mailgate.wording.lexicon.causes import ranking as ranking_words
from mailgate.wording.lexicon.causes import validity as validity_words
from mailgate.wording.lexicon.causes.symptoms import INFLUENZA, LONE_TYPE, WORDS, Entry
from mailgate.wording.lexicon.objections import causes as words
from mailgate.wording.lexicon.sentences import the_past as past_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Understood


def is_another(told: FormNotice, said: Facts) -> bool:
    """ "頭痛ではなく腹痛です", "熱は下がりました。頭痛です", and "インフルエンザA型でした" beside another reason."""
    notice = told.notice
    denied = [entry for entry in WORDS for span in _not_the_matter(said) if entry.pattern.match(said.text, *span)]
    is_denied = any(notice.reason in entry.reasons or _is_type_of(entry, notice) for entry in denied)
    is_denied = is_denied and notice.kind != "attend" and not _is_told(notice, said)
    sure = [cause for cause in said.causes.sure if not _is_of_then(cause, notice, said)]
    is_excluded = any(_excludes(cause, told, said) for cause in sure)
    is_tested = _is_positive(notice, said) or _is_other_type(notice, said) or _is_of_all(notice, said)
    is_other = _is_a_sign(sure, notice, said) or _is_a_rite(notice, said)
    return is_denied or is_excluded or is_tested or is_other or _is_well(notice, said) or _is_instead(sure, told, said)


def _is_a_sign(sure: Sequence[Cause], notice: Understood, said: Facts) -> bool:
    """ "手足口病でした" beside a rash, which is only a sign of that illness."""
    has_rash = any(entry.name == "rash" and notice.reason in entry.reasons for entry in WORDS)
    return has_rash and any(ranking_words.ILLNESS_WITH_RASH.match(said.text, cause.start) for cause in sure)


def _is_a_rite(notice: Understood, said: Facts) -> bool:
    """ "祖父の一周忌です" beside a death in the family, where nobody has died now."""
    mourning = [entry for entry in WORDS if entry.name == "bereavement"]
    is_mourning = notice.kind == "absence" and any(notice.reason in entry.reasons for entry in mourning)
    has_died = any(cause.entry in mourning for cause in said.causes.sure)
    return is_mourning and not has_died and any(words.RITE.match(said.text, each.start) for each in said.causes.sure)


def _is_told(notice: Understood, said: Facts) -> bool:
    """ "予防接種ではなく、とびひの診察です": whatever is denied, the form's own cause holds."""
    return any(notice.reason in cause.entry.reasons for cause in said.causes.sure)


def _not_the_matter(said: Facts) -> list[tuple[int, int]]:
    """The causes that are denied, but for those that end first ("診察が済み次第") or do not end ("さがりません")."""
    ends = [entry.pattern for entry in WORDS if entry.group == "better"]
    there = [span for span in said.causes.denied if not words.NOT_YET_GONE.match(said.text, span[0])]
    return [span for span in there if not any(end.fullmatch(said.text, *span) for end in ends)]


def is_called_off(told: FormNotice, said: Facts) -> bool:
    """ "入院は来週に延びました", "予約はキャンセルになりました", and a stay in hospital that is in doubt."""
    notice = told.notice
    own = [entry for entry in WORDS if notice.reason in entry.reasons and notice.kind in ("sick", "late")]
    is_planned = notice.kind in ("absence", "leave-early") or any(_is_planned(entry) for entry in own)
    is_open = any(
        _is_planned(entry) and entry.pattern.match(said.text, start)
        for entry in own
        for start, _ in (*said.causes.doubtful, *_not_the_matter(said))
    )
    is_open = is_open and not _is_told(notice, said)
    return is_open or (is_planned and is_said(words.CALLED_OFF, said))


def is_unproven(told: FormNotice, said: Facts) -> bool:
    """ "検査は陰性でした", "検査は午後です" beside a diagnosis, and "コロナかもしれません" beside any illness."""
    diagnoses = [entry for entry in WORDS if is_diagnosis(entry)]
    is_diagnosed = any(told.notice.reason in entry.reasons for entry in diagnoses)
    suspected = [(entry, start) for entry in diagnoses for start, _ in said.causes.doubtful]
    is_suspected = any(
        entry.pattern.match(said.text, start) and words.SUSPECTED.match(said.text, start) for entry, start in suspected
    )
    return (is_diagnosed and is_said(words.UNPROVEN, said)) or is_suspected


def _is_planned(entry: Entry) -> bool:
    return entry.is_visit or entry.name == "hospital_stay"


def _is_type_of(entry: Entry, notice: Understood) -> bool:
    """ "インフルではなかったです" beside one of its types."""
    return any(notice.reason != reason and notice.reason.startswith(reason) for reason in entry.reasons)


def _is_other_type(notice: Understood, said: Facts) -> bool:
    """ "A型でした" beside influenza B, and "A型ではありませんでした" beside A."""
    is_typed = notice.reason in chain(*INFLUENZA.values())
    if is_typed and any(notice.reason not in INFLUENZA[each["type"]] for each in words.LETTER.finditer(said.text)):
        return True
    types = list(LONE_TYPE.finditer(said.text)) if is_typed else []
    return any(
        (notice.reason in INFLUENZA[each["type"] or each["english_type"]])
        == (validity_words.IS_NOT.match(said.text, each.end()) is not None)
        for each in types
    )


def _is_positive(notice: Understood, said: Facts) -> bool:
    """ "線が出ました。陽性です" beside a fever: a diagnosis, unless it is one that no school lists."""
    is_diagnosed = any(notice.reason in entry.reasons for entry in WORDS if is_diagnosis(entry))
    is_unnamed = words.ANOTHER_GERM.search(said.text) is None
    return notice.kind == "sick" and not is_diagnosed and is_unnamed and is_said(words.POSITIVE, said)


def _is_of_all(notice: Understood, said: Facts) -> bool:
    """ "家族全員コロナです" beside a fever."""
    diagnoses = [entry for entry in WORDS if is_diagnosis(entry) and notice.reason not in entry.reasons]
    places = [match.end() for match in words.WHOLE_FAMILY.finditer(said.text)]
    found = [entry.pattern.match(said.text, place) for entry in diagnoses for place in places]
    return any(match is not None and words.IS_THERE.match(said.text, match.end()) for match in found)


def _is_well(notice: Understood, said: Facts) -> bool:
    """ "平熱です" beside a fever, and nothing else that tells why the student stays away."""
    own = [entry for entry in WORDS if notice.reason in entry.reasons]
    is_fever = notice.kind == "sick" and any(entry.is_fever for entry in own)
    is_told = any(cause.entry.group == "sick" for cause in said.causes.sure) or words.TO_BE_SAFE.search(said.text)
    return is_fever and not (is_told or said.deeds) and is_said(words.NO_FEVER, said)


def _is_instead(sure: Sequence[Cause], told: FormNotice, said: Facts) -> bool:
    """ "熱は下がりました。頭痛です": another cause that the school lists, where an illness is said to be over."""
    ill = [cause for cause in sure if cause.entry.group == "sick" and not cause.entry.is_visit]
    others = [cause for cause in ill if told.notice.reason not in cause.entry.reasons]
    if others and _is_all_right(told.notice, said):
        return True
    if not told.is_absence or len(others) < len(ill):
        return False
    over = [cause.start for cause in sure if cause.entry.group == "better"] + [start for start, _ in said.causes.denied]
    meant = [cause.entry for cause in others if (over and cause.start > min(over)) or _is_of_now(cause, said)]
    kinds = [kind for kind in said.kinds if kind.slug == told.notice.kind]
    return any(listed_or_none(entry, kind.reasons) for entry in meant for kind in kinds)


def _is_all_right(notice: Understood, said: Facts) -> bool:
    """ "頭は大丈夫です", "けがはたいしたことないのですが": the form's own illness keeps nobody away."""
    own = {entry.name for entry in WORDS if notice.reason in entry.reasons}
    return any(match.lastgroup in own for match in words.ALL_RIGHT.finditer(said.text))


def _is_of_now(cause: Cause, said: Facts) -> bool:
    """ "前のを写しました。今日は腹痛です": what is the matter this time."""
    is_told = is_english(said, cause.start) or words.IS_THE_REASON.match(said.text, cause.end) is not None
    return is_told and words.NOW_BEFORE.search(said.text, 0, cause.start) is not None


def _excludes(cause: Cause, told: FormNotice, said: Facts) -> bool:
    """A diagnosis or a death that is not the form's, what it would be no illness for, and a fever beside a coming."""
    entry, notice = cause.entry, told.notice
    if notice.reason in entry.reasons or _is_type_of(entry, notice):
        return False
    if notice.kind == "attend":
        return entry.name in ("fever", "temperature", "vomiting") or is_diagnosis(entry)
    if notice.kind == "absence":
        is_ill = entry.group == "sick" and not entry.is_visit
        is_open = notice.reason.startswith(OTHER)
        return is_ill or entry.group == "change" or (entry.name == "bereavement" and not is_open)
    if notice.kind != "sick":
        is_ill = entry.group == "sick" and not entry.is_visit
        return is_diagnosis(entry) or (is_ill and _is_household(notice))
    stays = entry.name == "hospital_stay" and bool(words.IS_TO_STAY.match(said.text, cause.start))
    is_told = words.IS_THE_REASON.match(said.text, cause.end) is not None
    is_told = is_told and not words.TO_BE_REACHED.match(said.text, cause.end, said.sentence_at(cause.start)[1])
    return stays or is_diagnosis(entry) or (is_told and (entry.group == "other" or entry.name == "injury"))


def _is_household(notice: Understood) -> bool:
    return any(entry.name == "family_matters" and notice.reason in entry.reasons for entry in WORDS)


def _is_of_then(cause: Cause, notice: Understood, said: Facts) -> bool:
    """ "先週はインフルエンザでした": what was the matter at another time, but not what was found out then."""
    start, _ = said.sentence_at(cause.start)
    if past_words.THEN.search(said.text, start):
        return True
    if is_diagnosis(cause.entry) and words.FOUND_OUT.match(said.text, cause.end):
        return False
    is_behind = is_english(said, cause.start) and words.ENGLISH_HAD.search(said.text, start, cause.start)
    behind = [day for day in said.periods if is_behind and said.text[cause.end : day.start].isspace()]
    days = [day for day in said.periods if start <= day.start < cause.start]
    return any(day.first != notice.date for day in [*days, *behind])
