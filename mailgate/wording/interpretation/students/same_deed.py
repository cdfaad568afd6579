"""A deed that is said of one student, and holds for another one: the same, on other days, or as it is said of both."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mailgate.wording.interpretation.days.background import is_return
from mailgate.wording.interpretation.reasons.listing import is_diagnosis
from mailgate.wording.interpretation.students.groups import by_class
from mailgate.wording.interpretation.students.sharing import bounds_of
from mailgate.wording.lexicon.people import students as words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.people.mentions import Mention


def with_the_one_before(groups: Sequence[Mention], facts: Facts) -> Facts:
    """ "Hanako will be absent today, Taro today and tomorrow": a name with nothing but days, and perhaps why."""
    if facts.standing:
        return facts
    parts = [(group, facts.part(*bounds)) for group, bounds in zip(groups, bounds_of(groups, facts), strict=True)]
    added = [
        Deed(part.periods[0].start, part.periods[-1].end, before.deeds[-1].what, "firm")
        for (_, before), (group, part) in pairwise(parts)
        if _is_absent_some_days(before) and _names_only_days(group, part)
        if facts.sentence_at(before.deeds[0].start) == facts.sentence_at(group.start)
    ]
    return replace(facts, deeds=tuple(sorted([*facts.deeds, *added], key=lambda deed: deed.start)))


def with_the_same_illness(groups: Sequence[Mention], facts: Facts) -> Facts:
    """ "Hanako has a tummy ache, and now Taro has one as well": the only illness of the one before is the other's."""
    added = []
    for one, other in pairwise(groups):
        same = words.HAS_THE_SAME.match(facts.text, other.end) if (one.way, other.way) == ("name", "name") else None
        before = [cause for cause in facts.causes.sure if one.end <= cause.start < other.start]
        if same and len(before) == 1 and before[0].entry.group == "sick" and not before[0].entry.is_visit:
            added.append(replace(before[0], start=other.end, end=same.end()))
    sure = tuple(sorted([*facts.causes.sure, *added], key=lambda cause: cause.start))
    return replace(facts, causes=replace(facts.causes, sure=sure)) if added else facts


def without_the_same_of_all(groups: Sequence[Mention], facts: Facts) -> Facts:
    """ "Hanako is home with a fever and Taro with a cough. Neither will be in": said of each, and once more of both."""
    if len(groups) < 3 or groups[-1].way != "all" or facts.standing:
        return facts
    *own, whole = (facts.part(*bounds) for bounds in bounds_of(groups, facts))
    told = {(deed.what, deed.mood) for part in own for deed in part.deeds}
    is_said_of_each = all(part.deeds and part.causes.sure for part in own) and told == {("absent", "firm")}
    is_the_same = bool(whole.deeds) and {(deed.what, deed.mood) for deed in whole.deeds} == told
    news = (whole.causes.sure, whole.causes.doubtful, whole.periods, whole.clocks)
    names = frozenset[int]().union(*(group.students for group in groups[:-1]))
    if not (is_said_of_each and is_the_same and names == groups[-1].students) or any(news):
        return facts
    rest = facts.without([(whole.start, whole.end)])
    return replace(rest, sentences=facts.sentences)


def without_what_all_have(groups: Sequence[Mention], facts: Facts) -> Facts:
    """ "二人とも風邪気味です。花子は行かせますが、太郎は熱があるので休ませます": each has a deed and a cause."""
    if len(groups) < 3 or facts.standing:
        return facts
    whole, *own = (facts.part(*bounds) for bounds in bounds_of(groups, facts))
    keys = [key for group in groups[1:] for key in group.students]
    news = (whole.deeds, whole.causes.doubtful, whole.periods, whole.clocks)
    is_mild = all(cause.entry.group == "sick" and not is_diagnosis(cause.entry) for cause in whole.causes.sure)
    is_of_all = len(groups[0].students) > 1 and sorted(keys) == sorted(groups[0].students)
    if any(news) or not (is_mild and is_of_all and all(_is_told_by_itself(part) for part in own)):
        return facts
    rest = facts.without([(whole.start, whole.end)])
    return replace(rest, sentences=facts.sentences)


def _is_told_by_itself(part: Facts) -> bool:
    """Whether a part tells a firm deed and why, or no more than that somebody comes."""
    comes = all(deed.what == "attend" for deed in part.deeds) and not part.clocks
    return bool(part.deeds) and all(deed.mood == "firm" for deed in part.deeds) and (comes or bool(part.causes.sure))


def told_alike(facts: Facts) -> tuple[frozenset[int], Facts] | None:
    """The students of "蓮は結婚式のため欠席します。陽菜も同様です", and what is said of both.

    Nothing else is said of the second one, and nothing in between what is said of the first: "Taro is off with a fever.
    Please keep his worksheets. Same for Hanako".
    """
    named = [by_class(facts, mention) for mention in facts.people if mention.way == "name"]
    others = [mention for mention in facts.people if mention.way not in ("name", "class", "family")]
    if len(named) < 2 or len({mention.students for mention in named[:-1]}) > 1 or others:
        return None
    first, second = named[0].students, named[-1]
    end = _end_of_the_same(second, facts)
    days = (period for period in facts.periods if not is_return(facts, period))
    news: list[Spanned] = [*facts.deeds, *facts.causes.sure, *days, *facts.clocks]
    if first & second.students or end is None or any(each.start >= end for each in news):
        return None
    said: list[Spanned] = [*facts.deeds, *facts.causes.sure]
    told = max((each.start for each in said if each.start < second.start), default=-1)
    between = [bounds for bounds in facts.sentences if told < bounds[0] and bounds[1] <= second.start]
    if told < 0 or between:
        return None
    return first | second.students, replace(facts.without([(second.end, end)]), sentences=facts.sentences)


def _end_of_the_same(second: Mention, facts: Facts) -> int | None:
    """Where it ends that the same holds of a second student: "Hanako too", "same for Hanako, hers began at 4 am"."""
    before = words.ALIKE_BEFORE.search(facts.text, facts.sentence_at(second.start)[0], second.start)
    behind = (words.ALIKE_ENDS if before else words.ALIKE).match(facts.text, second.end)
    return behind.end() if behind else None


def _is_absent_some_days(part: Facts) -> bool:
    """Whether one firm absence with days of its own is all that is told to be done."""
    told = [(deed.what, deed.mood) for deed in part.deeds]
    return told == [("absent", "firm")] and bool(part.periods) and part.text[part.deeds[0].start].isascii()


def _names_only_days(group: Mention, part: Facts) -> bool:
    if group.way != "name" or part.deeds or not part.periods or part.clocks or part.causes.doubtful:
        return False
    gaps = [(one.end, other.start) for one, other in pairwise(part.periods)]
    is_listed = all(other.listed for other in part.periods[1:]) and all(end <= start for end, start in gaps)
    is_bare = words.TO_ITS_DAYS.fullmatch(part.text, group.end, part.periods[0].start)
    return is_listed and is_bare is not None and words.ENDS_WITH_DAYS.match(part.text, part.periods[-1].end) is not None
