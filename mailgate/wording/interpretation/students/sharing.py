"""What is said once of several students, and what of each: "花子は発熱、太郎は腹痛で、二人とも休みます"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mailgate.wording.interpretation.students.titles import with_its_verb
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import times as time_words
from mailgate.wording.lexicon.causes import household as household_words
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.people import students as words
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.people.mentions import Mention


@dataclass(frozen=True, slots=True)
class Segment:
    """The part of a text that is about these students."""

    students: frozenset[int]
    facts: Facts


def shared(groups: Sequence[Mention], facts: Facts) -> list[Segment]:
    """The students with what is said of each and of all; nothing where a text is not built that way.

    Each student is named once, and all of them ("二人とも", "どちらも") at most once, before or behind. A deed, causes,
    days and hours are each said of every one, or once: of all, or of the last one named where the others have days of
    their own and nothing else ("花子は26日、太郎は27日に休みます").
    """
    parts = [(group, facts.part(*bounds)) for group, bounds in zip(groups, bounds_of(groups, facts), strict=True)]
    named = [(group.students, part) for group, part in parts if group.way != "all"]
    of_all = [part for group, part in parts if group.way == "all"]
    lead, rest = facts.part(facts.start, groups[0].start), facts.part(groups[0].start, facts.end)
    own = [part for _, part in named]
    is_doubtful = rest.causes.doubtful and not all(part.causes.sure for part in own)
    if not _are_told_apart(groups) or is_doubtful or any(part.causes.doubtful for part in of_all) or lead.deeds:
        return []
    if lead.causes.doubtful and not all(part.causes.sure for part in own):
        return []
    has_things = any(words.THING_OF.match(facts.text, group.end) for group in groups)  # "太郎の面談は27日です"
    once = [*of_all, *([own[-1]] if _have_only_days(own[:-1]) and not has_things else [])]
    if own[-1] in once and _has_the_only_end(own):
        raise Unclear("date-unclear")  # "花子が25日、太郎が26日まで休みます"
    if not once or not _is_each_told_in_one_way(own, once):
        return []
    behind = own[-1] if own[-1] in once else None
    return [Segment(students, _in_one_sentence(_with(part, once), part, behind)) for students, part in named]


def with_everybody(groups: Sequence[Mention]) -> list[Mention]:
    """ "花子と太郎は休みます。花子は咳、太郎は熱です": two names that stand together are all of whom each is told."""
    single = frozenset[int]().union(*(group.students for group in groups if len(group.students) == 1))
    return [replace(group, way="all") if group.students == single and len(single) > 1 else group for group in groups]


def without_empty(groups: Sequence[Mention], facts: Facts) -> list[Mention]:
    """The groups without a heading such as "二人分です", of which nothing is said."""
    parts = zip(groups, bounds_of(groups, facts), strict=True)
    return [group for group, bounds in parts if group.way != "all" or _told(facts.part(*bounds))]


def bounds_of(groups: Sequence[Mention], facts: Facts) -> list[tuple[int, int]]:
    """What is said from each group to the next one; "今日は二人とも" begins with the day."""
    return list(pairwise([*(_with_its_day(group, facts) for group in groups), facts.end]))


def _with_its_day(group: Mention, facts: Facts) -> int:
    start, _ = facts.sentence_at(group.start)
    said = facts.part(start, group.start)
    begins = said.periods[0].start if said.periods else group.start
    is_bare = not facts.text[start:begins].strip() and words.BARE_DAY.fullmatch(
        facts.text, said.periods[-1].end if said.periods else group.start, group.start
    )
    if group.way == "all" and said.periods and not is_bare:
        begins = said.periods[-1].start  # "弟は腹痛で、本日は二人とも", "すみませんが今日は二人とも"
        is_behind = facts.text[max(begins - 1, 0)] in "、が"
        is_bare = is_behind and words.BARE_DAY.fullmatch(facts.text, said.periods[-1].end, group.start)
    return begins if group.way == "all" and is_bare else with_its_verb(facts, group)


def _are_told_apart(groups: Sequence[Mention]) -> bool:
    named = [group.students for group in groups if group.way != "all"]
    everybody = [group.students for group in groups if group.way == "all"]
    whole = frozenset[int]().union(*named)
    is_once = len(named) > 1 and sum(map(len, named)) == len(whole)
    return is_once and len(everybody) <= 1 and all(students == whole for students in everybody)


def _told(part: Facts) -> dict[str, tuple[Spanned, ...]]:
    """What a part of a text tells, by what it is."""
    found: dict[str, tuple[Spanned, ...]] = {
        "deeds": tuple(deed for deed in part.deeds if deed.mood != "past"),
        "causes": part.causes.sure,
        "periods": tuple(
            each for each in part.periods if not (_tells_since_when(each, part) or _is_of_what_was(each, part))
        ),
        "clocks": tuple(each for each in part.clocks if not time_words.OF_VISIT.match(part.text, each.end)),
    }
    return {what: told for what, told in found.items() if told}


def _tells_since_when(period: Period, part: Facts) -> bool:
    """ "花子は昨夜から、太郎は今朝から", "花子も今朝38度あります": when it began."""
    said = part.text[period.start : period.end]
    return bool(background_words.PAST_DAY.match(said) or background_words.THIS_MORNING.fullmatch(said))


def _is_of_what_was(period: Period, part: Facts) -> bool:
    """ "今日は太郎が熱で休みましたが": the day of a deed that is over."""
    after = next((deed for deed in part.deeds if deed.start >= period.end), None)
    return after is not None and after.mood == "past"


def _have_only_days(parts: Sequence[Facts]) -> bool:
    return all(
        any(
            _told(part).keys() == {what}
            and words.BARE_DAY.fullmatch(part.text, _told(part)[what][-1].end, part.end) is not None
            for what in ("periods", "clocks")
        )
        for part in parts
    )


def _has_the_only_end(own: Sequence[Facts]) -> bool:
    """Whether the last one is away until a day, and the others may be, too, or on one only."""
    *others, last = ({period.way for period in part.periods} for part in own)
    return "until" in last and any("day" in ways for ways in others)


def _is_each_told_in_one_way(own: Sequence[Facts], once: Sequence[Facts]) -> bool:
    """Whether nothing is said of some only, or both of each and of all, and there is a deed."""
    apart = [part for part in own if part not in once]
    of_each = set.intersection(*(set(_told(part)) for part in own))
    of_some = set().union(*(set(_told(part)) for part in apart)) - of_each
    of_some -= {"clocks"} if "deeds" in of_each else set()  # the hour of a deed of one's own
    of_once = [set(_told(part)) - (of_each if part in own else set()) for part in once]
    is_twice = any(_adds_more(part) & of_each for part in once if part not in own) or (
        len(of_once) > 1 and bool(of_once[0] & of_once[1])
    )
    return bool(of_each) and not of_some and not is_twice and "deeds" in of_each.union(*of_once)


def _adds_more(of_all: Facts) -> set[str]:
    """What is said of all, but for what only adds to it behind the deed: "休みます。病院に行きます", "看病します"."""
    done = max((deed.end for deed in of_all.deeds if deed.what != "elsewhere"), default=of_all.end)
    plain = [cause for cause in of_all.causes.sure if cause.entry.reasons and not cause.entry.is_visit]
    plain = [cause for cause in plain if not household_words.NURSING.match(of_all.text, cause.start)]
    only_adds = not plain and all(cause.start >= done for cause in of_all.causes.sure)
    return set(_told(of_all)) - ({"causes"} if only_adds else set())


def _in_one_sentence(shared: Facts, part: Facts, behind: Facts | None) -> Facts:
    """What is said of a student, up to the deed of the last one: "花子は13時、太郎は14時に早退します".

    Remarks keep all of it: the end alone would tell of the other student.
    """
    if behind is None or behind.start == part.start:
        return shared
    first, *_ = part.sentences
    rest = [bounds for bounds in shared.sentences if bounds[0] >= behind.start]
    return replace(shared, sentences=((first[0], rest[0][1]), *rest[1:])) if rest else shared


def _with(part: Facts, once: Sequence[Facts]) -> Facts:
    """A part with what is said once for all."""
    for other in once:
        if other.start == part.start:
            continue
        lacking = _told(other).keys() - _told(part).keys()
        sure = other.causes.sure if "causes" in lacking else part.causes.sure
        part = replace(
            part,
            deeds=other.deeds if "deeds" in lacking else part.deeds,
            causes=replace(part.causes, sure=sure),
            periods=other.periods if "periods" in lacking else part.periods,
            clocks=other.clocks if "clocks" in lacking else part.clocks,
            sentences=tuple(sorted(part.sentences + other.sentences)),
        )
    return part
