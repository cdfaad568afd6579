"""A mail whose writer has not decided: what it says beside that, so that a word decides it.

"花子は熱があるので今日は休むかもしれません" tells of whom, why and for which day. Whether she stays away is asked, and
"休みます" is an answer.
"""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from mailgate.wording.form.lines import parse
from mailgate.wording.lexicon.deeds import certainty as certainty_words
from mailgate.wording.lexicon.replies import questions as words
from mailgate.wording.normalization import shown
from mailgate.wording.recognition.facts import Bounds, Facts, Spanned, gather
from mailgate.wording.values import Candidate

_END = "。"


def without_doubt(mail: str, students: Sequence[Candidate], today: dt.date) -> str:
    """The mail without the deeds that are asked about, doubted or bound to a condition; empty where there are none."""
    text = shown(mail)
    if parse(text).answers:
        return ""
    facts = gather(text, students, today)
    done = [deed for deed in facts.deeds if deed.what != "elsewhere"]
    doubted = [deed for deed in done if deed.mood in ("unsure", "asked")]
    doubted += [deed for before, deed in pairwise(done) if before in doubted and _is_the_other(deed, before, facts)]
    cut = {bounds for deed in doubted for bounds in _bounds(deed, facts)}
    for start, end in sorted(cut, reverse=True):
        text = text[:start] + _END + text[end:]
    return text.strip() if doubted else ""


def without_hesitation(mail: str, students: Sequence[Candidate], today: dt.date) -> str:
    """A mail about one student without that nothing is decided, "花子、今日は微妙です"; empty where it tells more.

    What else it names may be what is undecided: "太郎の習い事ですが、どうするか迷っています".
    """
    text = shown(mail)
    facts = gather(text, students, today)
    named = {each.students for each in facts.people if each.way == "name"}
    others = [each for each in facts.people if each.way != "name"]
    found = list(certainty_words.UNDECIDED.finditer(facts.text))
    if parse(text).answers or facts.deeds or others or len(named) != 1 or len(found) != 1:
        return ""
    left = text[: found[0].start()] + _END + text[found[0].end() :]
    rest = gather(left, students, today)
    pieces: list[Spanned] = [*rest.people, *rest.periods, *rest.causes.sure]
    told = [(each.start, each.end) for each in pieces]
    return left.strip() if words.ONLY_WHO_AND_WHEN.fullmatch(_without(rest.text, told)) else ""


def _without(text: str, told: Sequence[Bounds]) -> str:
    """A text without these pieces of it."""
    for start, end in sorted(set(told), reverse=True):
        text = text[:start] + text[end:]
    return text


def _is_the_other(deed: Spanned, before: Spanned, facts: Facts) -> bool:
    """ "欠席か遅刻でお願いします": the second of two of which one will be done."""
    return words.OR_ELSE.search(facts.text, before.start, deed.start) is not None


def _bounds(deed: Spanned, facts: Facts) -> list[Bounds]:
    """What goes with a deed: its sentence where another one has a firm deed, else its conditions and its hedge."""
    start, end = facts.sentence_at(deed.start)
    firm = [each.start for each in facts.deeds if each.mood == "firm"]
    if firm and not any(start <= place < end for place in firm):
        return [(start, end)]
    told: list[Spanned] = [*facts.people, *facts.causes.sure, *facts.periods, *facts.clocks, *facts.deeds]
    spots = {(each.start, each.end) for each in told} | set(facts.causes.doubtful)
    inside = sorted((begin, stop) for begin, stop in spots if start <= begin < end)
    gaps = [(before, behind) for (_, before), (behind, _) in pairwise(inside) if before < behind <= deed.start]
    conditions = [match.span() for gap in gaps if (match := words.CONDITION.search(facts.text, *gap))]
    begin = conditions.pop()[0] if conditions and conditions[-1][1] == deed.start else deed.start
    return [*conditions, (begin, min([end, *(each for each, _ in inside if each > deed.start)]))]
