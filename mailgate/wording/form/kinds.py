"""Which kind of notice the form is, and for which reason."""

import re
from collections.abc import Sequence

from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation.reasons import listing
from mailgate.wording.interpretation.reasons.ranking import ranked
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import form as words
from mailgate.wording.lexicon.causes import ranking as ranking_words
from mailgate.wording.lexicon.causes.symptoms import Group
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition import causes, deeds
from mailgate.wording.values import Candidate, KindWords


def kind_and_reason(form: Form, chosen: Sequence[Candidate]) -> tuple[KindWords, str, list[str]]:
    """The kind, one of its reasons, and what of the answers has to go into the remarks. Raises Unclear."""
    kind, answer = _kind_and_answer(form, chosen)
    return kind, *_reason(form, kind, answer)


def _kind_and_answer(form: Form, chosen: Sequence[Candidate]) -> tuple[KindWords, str]:
    """The kind, and the answer that tells the reason."""
    kinds = chosen[0].kinds
    if any(student.kinds != kinds for student in chosen):
        raise Unclear("kind-unclear")
    said, reason = form.answers.get("kind", ""), form.answers.get("reason", "")
    if not reason and causes.find(folded(said), kinds, ()).sure:
        reason = said  # "内容: 発熱のため欠席"
    if not said:
        lasting = [kind for kind in kinds if "until" in form.answers and kind.slug in listing.ABSENCES]
        fitting = [kind for kind in lasting or _kinds_done(folded(reason), kinds) if _has_reason(kind, reason)]
        return fitting[0] if len(fitting) == 1 else _only_kind_with(reason, kinds), reason
    fitting = kinds_called(said, kinds)
    if len(fitting) > 1:
        if not reason and {kind.slug for kind in fitting} == set(listing.ABSENCES) and "remarks" not in form.answers:
            raise Unclear("reason-unclear")  # which absence it is follows from the reason
        fitting = [kind for kind in fitting if _has_reason(kind, reason)]
    if len(fitting) != 1:
        raise Unclear("leaving-by-phone" if _says_early(said, kinds) else "kind-unclear")
    return fitting[0], reason


def _says_early(said: str, kinds: Sequence[KindWords]) -> bool:
    """Whether an answer is leaving early, for which the school has no kind."""
    return any(deed.what == "early" and deed.mood == "firm" for deed in deeds.find(folded(said), kinds))


def kinds_called(said: str, kinds: Sequence[KindWords]) -> list[KindWords]:
    """The kinds an answer can mean: a number, a name, or both where they agree."""
    text = words.POLITE_END.sub("", folded(said)).strip()
    if text.isdigit():
        return [kinds[int(text) - 1]] if 0 < int(text) <= len(kinds) else []
    if leading := words.LEADING_NUMBER.fullmatch(text):
        numbered = kinds_called(leading["number"], kinds)
        return [kind for kind in numbered if kind in kinds_called(leading["rest"], kinds)]
    named = [kind for kind in kinds if text == kind.slug or text in _names_of(kind)]
    return named or _kinds_done(text, kinds)


def _names_of(kind: KindWords) -> set[str]:
    whole = folded(shown(kind.name))
    plain = re.sub(r"[\s()]", "", whole)
    return {whole, plain, *re.findall(r"\(([^)]*)\)", whole)} if "(" in whole else {whole, plain}


def _kinds_done(text: str, kinds: Sequence[KindWords]) -> list[KindWords]:
    """ "お休みします" means either kind of absence; what is done twice or not for certain means none."""
    done = deeds.find(text, kinds)
    if len(done) != 1 or done[0].mood != "firm":
        return []
    slugs = ("sick", "absence") if done[0].what == "absent" else (done[0].what,)
    if ranking_words.NOT_SICK.search(text):
        slugs = ("absence",)
    elif ranking_words.SICK_AS_KIND.search(text):
        slugs = ("sick",)
    return [kind for kind in kinds if kind.slug in slugs]


def _has_reason(kind: KindWords, reason: str) -> bool:
    """Whether the reason can only be meant as one of this kind's, その他 not counted."""
    if not reason or reason.strip().isdigit():
        return False
    if _exact(reason, kind):
        return True
    group = {"sick": "sick", "absence": "other"}.get(kind.slug)
    found = causes.find(folded(reason), (kind,), ())
    return bool(found.sure) and {cause.entry.group for cause in found.sure} == {group}


def _only_kind_with(reason: str, kinds: Sequence[KindWords]) -> KindWords:
    fitting = [kind for kind in kinds if _exact(reason, kind) and not _exact(reason, kind).startswith(listing.OTHER)]
    if len(fitting) != 1:
        raise Unclear("kind-unclear")
    return fitting[0]


def _exact(reason: str, kind: KindWords) -> str:
    text = words.POLITE_END.sub("", folded(reason)).strip()
    return next((each for each in kind.reasons if folded(shown(each)) == text), "")


def _reason(form: Form, kind: KindWords, answer: str) -> tuple[str, list[str]]:
    """The kind's reason, and what of the answer has to go into the remarks."""
    if not answer:
        return _from_remarks(form, kind), []
    if word := _exact(answer, kind):
        return word, []
    text = folded(answer).strip()
    if words.NUMBERS.fullmatch(text):
        named = [_numbered(int(digits), kind) for digits in re.findall("[0-9]+", text)]
        return named[0], named[1:]
    leading = words.LEADING_NUMBER.fullmatch(answer)
    if leading and not words.TEMPERATURE.match(text):
        return _numbered_and_in_words(int(leading["number"]), leading["rest"], kind)
    return _in_words(answer, kind)


def _numbered_and_in_words(place: int, rest: str, kind: KindWords) -> tuple[str, list[str]]:
    """ "2 発熱": a number and words, which must agree; words beside the number of その他 say what it is."""
    numbered = _numbered(place, kind)
    said, more = _in_words(rest, kind)
    if numbered.startswith(listing.OTHER):
        return numbered, more or ([] if _exact(rest, kind) == numbered else [rest])
    if said != numbered:
        raise Unclear("reason-unclear")
    return numbered, more


def _numbered(place: int, kind: KindWords) -> str:
    if not 0 < place <= len(kind.reasons):
        raise Unclear("reason-unclear")
    return kind.reasons[place - 1]


def _in_words(answer: str, kind: KindWords) -> tuple[str, list[str]]:
    if word := _exact(answer, kind):
        return word, []
    text = folded(answer)
    if other := words.OTHER.match(text):
        own = answer[other.end() :].removesuffix(")").strip()
        return listing.other(kind.reasons), [own] if own else []
    found = _ranked(_causes(text, kind), kind, text)
    fitting = [each for cause in found if (each := listing.listed(cause.entry, kind.reasons))]
    if len({each for each in fitting if ranking_words.INFLUENZA_LISTED.match(each)}) > 1:
        raise Unclear("influenza-type")
    if fitting:
        return fitting[0], [] if len(found) == 1 and len(text) <= 8 else [answer]
    if not any(letter.isalpha() for letter in text):
        raise Unclear("reason-unclear")
    return listing.other(kind.reasons), [answer]


def _ranked(found: Sequence[causes.Cause], kind: KindWords, text: str) -> list[causes.Cause]:
    """The causes, the main one first, as in a sentence: "総合病院での定期検診" is a check-up."""
    main = ranked("absent" if kind.slug in listing.ABSENCES else kind.slug, found, kind, text)
    return [*main, *(cause for cause in found if cause not in main)]


_NOT_OF_KIND: dict[str, set[Group]] = {
    "sick": {"other", "better", "change"},
    "absence": {"sick", "better", "change"},
    "attend": {"sick", "other", "either"},
}
_NOT_OF_OTHERS: set[Group] = {"better", "change"}


def _causes(text: str, kind: KindWords) -> tuple[causes.Cause, ...]:
    """The causes of an answer. Raises Unclear for doubtful ones and for those of another kind."""
    found = causes.find(text, (kind,), ())
    if found.doubtful or (not found.sure and found.denied):
        raise Unclear("reason-unclear")
    if {cause.entry.group for cause in found.sure} & _NOT_OF_KIND.get(kind.slug, _NOT_OF_OTHERS):
        raise Unclear("kind-unclear")
    return found.sure


def _from_remarks(form: Form, kind: KindWords) -> str:
    if "remarks" not in form.answers:
        raise Unclear("reason-unclear")
    word, _ = _in_words(form.answers["remarks"], kind)
    if word.startswith(listing.OTHER):
        raise Unclear("reason-unclear")
    return word
