"""Which part of a text is about which students."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import people as words
from mailgate.wording.lexicon import sentences as sentence_words
from mailgate.wording.recognition import strangers
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.mentions import Mention, spellings
from mailgate.wording.values import Candidate


@dataclass(frozen=True, slots=True)
class Segment:
    """The part of a text that is about these students."""

    students: frozenset[int]
    facts: Facts


def segments(facts: Facts, students: Sequence[Candidate]) -> tuple[Facts, list[Segment]]:
    """What is said before any name, and the parts of the text by the students they are about."""
    _check_addressee(facts)
    _check_strangers(facts, students)
    groups = _groups(facts)
    nothing = facts.part(facts.start, facts.start)
    if _is_the_same_of(facts):
        named = [mention for mention in facts.people if mention.way == "name"]
        return nothing, [Segment(named[0].students | named[1].students, facts)]
    if len({group.students for group in groups}) <= 1:
        _check_one_more(groups, facts, students)
        _check_well(groups, facts, students)
        return nothing, [Segment(only(facts, students), facts)]
    if _all_in_the_end(groups, facts):
        return nothing, [Segment(groups[-1].students, facts)]
    if each := _each_with_a_cause(groups, facts):
        return nothing, each
    lead = facts.part(facts.start, _with_title(facts.text, groups[0].start))
    if lead.deeds or lead.causes.sure or lead.causes.doubtful:
        raise Unclear("contradictory")
    starts = [_with_title(facts.text, group.start) for group in groups]
    bounds = zip(starts, [*starts[1:], facts.end], strict=True)
    parts = [Segment(group.students, facts.part(*each)) for group, each in zip(groups, bounds, strict=True)]
    return lead, _with_shared_deed(_one_each(parts), facts)


def _is_the_same_of(facts: Facts) -> bool:
    """ "蓮は結婚式のため欠席します。陽菜も同様です": nothing else is said of the second one."""
    named = [_by_class(facts, mention) for mention in facts.people if mention.way == "name"]
    others = [mention for mention in facts.people if mention.way not in ("name", "class", "family")]
    if len(named) != 2 or named[0].students & named[1].students or others:
        return False
    alike = words.ALIKE.match(facts.text, named[1].end)
    news: list[Spanned] = [*facts.deeds, *facts.causes.sure, *facts.periods, *facts.clocks]
    return alike is not None and not any(each.start >= alike.end() for each in news)


def _all_in_the_end(groups: Sequence[Mention], facts: Facts) -> bool:
    """ "太郎が38度、花子も37.8度あるので二人とも休ませます": one cause and one deed for all."""
    last = groups[-1]
    named = frozenset[int]().union(*(group.students for group in groups[:-1]))
    one_cause = len({cause.entry.reasons for cause in facts.causes.sure}) == 1 and not facts.causes.doubtful
    return (
        last.way == "all"
        and named == last.students
        and one_cause
        and _is_of_each(facts, groups)
        and all(deed.start > last.start for deed in facts.deeds)
    )


def _is_of_each(facts: Facts, groups: Sequence[Mention]) -> bool:
    """Whether each one has a cause, or one is behind them all; in "太郎が嘔吐、花子は元気ですが" one has none."""
    starts = [group.start for group in groups]
    parts = [facts.part(start, end) for start, end in pairwise(starts)]
    told = [bool(part.causes.sure) for part in parts]
    return all(told) or not any(told)


def _each_with_a_cause(groups: Sequence[Mention], facts: Facts) -> list[Segment]:
    """ "花子は発熱、太郎は腹痛のため、二人とも欠席します": a cause for each, one deed for all; else nothing.

    Or a deed for each and one cause for all: "花子は欠席、太郎は遅刻です。二人とも腹痛です".
    """
    *named, everybody = groups
    ends = [*(group.start for group in named[1:]), everybody.start]
    parts = [facts.part(group.start, end) for group, end in zip(named, ends, strict=True)]
    whose = [group.students for group in named]
    rest = facts.part(everybody.start, facts.end)
    fits = (
        everybody.way == "all"
        and everybody.students == frozenset[int]().union(*whose)
        and sum(map(len, whose)) == len(everybody.students)
        and not facts.causes.doubtful
        and not facts.part(facts.start, named[0].start).deeds
        and (_has_only_causes(parts, rest) or _has_only_deeds(parts, rest))
    )
    if not fits:
        return []
    shared = [
        replace(
            part,
            deeds=part.deeds + rest.deeds,
            causes=replace(part.causes, sure=part.causes.sure + rest.causes.sure),
            periods=part.periods + rest.periods,
            clocks=part.clocks + rest.clocks,
            sentences=part.sentences + rest.sentences,
        )
        for part in parts
    ]
    return [Segment(students, part) for students, part in zip(whose, shared, strict=True)]


def _has_only_causes(parts: Sequence[Facts], rest: Facts) -> bool:
    alone = all(part.causes.sure and not part.deeds and not part.periods and not part.clocks for part in parts)
    done = max((deed.end for deed in rest.deeds), default=0)
    only_adds = all(not cause.entry.reasons and cause.start >= done for cause in rest.causes.sure)
    return alone and bool(rest.deeds) and only_adds  # "二人とも休みます。胃腸炎っぽいです"


def _has_only_deeds(parts: Sequence[Facts], rest: Facts) -> bool:
    alone = all(len(part.deeds) == 1 and not part.causes.sure and not part.periods for part in parts)
    causes = {cause.entry.reasons for cause in rest.causes.sure}
    return alone and len(causes) == 1 and not rest.deeds and not rest.periods and not rest.clocks


def _check_one_more(groups: Sequence[Mention], facts: Facts, students: Sequence[Candidate]) -> None:
    """ "太郎も休みます" says that somebody else is absent, too: where nothing tells who, that is asked about."""
    named = [mention for mention in facts.people if mention.way == "name"]
    told = {key for notice in facts.standing for key in notice.students}
    also = any(words.ALSO.match(facts.text, mention.end) for mention in named)
    if also and len(students) > 1 and len(groups[0].students) == 1 and not told - groups[0].students:
        raise Unclear("student-unclear")


def _check_well(groups: Sequence[Mention], facts: Facts, students: Sequence[Candidate]) -> None:
    """ "熱で休みます。花子は元気です": the only one who is named is well, and nobody says who is not."""
    news: list[Spanned] = [*facts.deeds, *facts.causes.sure]
    held = [facts.sentence_at(group.start) for group in groups]
    told = [bounds for bounds in held if any(bounds[0] <= each.start < bounds[1] for each in news)]
    well = [bounds for bounds in held if sentence_words.WELL.search(facts.text, *bounds)]
    if len(students) > 1 and well and not told:
        raise Unclear("student-unclear")


def _check_addressee(facts: Facts) -> None:
    """A letter to a coach or an employer, and one about work that does not name school, is none for the school."""
    named = any(mention.way in ("name", "class") for mention in facts.people) or words.OF_SCHOOL.search(facts.text)
    if words.FOR_SOMEBODY_ELSE.search(facts.text) or (words.OF_WORK.search(facts.text) and not named):
        raise Unclear("not-a-notice")


def _check_strangers(facts: Facts, students: Sequence[Candidate]) -> None:
    names = [mention for mention in facts.people if mention.way in ("name", "all")]
    if words.ONE_OF.search(facts.text) or any(words.BUT_NOT.match(facts.text, mention.end) for mention in names):
        raise Unclear("student-unclear")
    unclear = (each for each in facts.people if each.way == "unclear" and not _is_handed_to(each, facts))
    if any(_matters(mention, facts, names) for mention in unclear):
        raise Unclear("student-unclear")
    if _is_another_family(facts, names):
        raise Unclear("student-unclear")
    if _is_about_a_stranger(facts, names, students):
        raise Unclear("student-unclear")


def _is_about_a_stranger(facts: Facts, names: Sequence[Mention], students: Sequence[Candidate]) -> bool:
    subjects = [name for name in names if not (words.WRITER.match(facts.text, name.end) or _is_well(name, facts))]
    others: list[Spanned] = [mention for mention in facts.people if mention not in subjects]
    told: list[Spanned] = [*facts.causes.sure, *facts.deeds, *facts.clocks]
    news = [*((each.start, each.end) for each in told), *facts.causes.doubtful, *facts.causes.denied]
    others += facts.periods
    known = [*((each.start, each.end) for each in others), *news, *_asides(facts)]
    if strangers.is_subject(facts.shown, [(name.start, name.end) for name in subjects], known):
        return True
    ours = spellings(students)["name"]
    return not subjects and strangers.is_before_news(facts.shown, known, news, ours)


def _asides(facts: Facts) -> list[tuple[int, int]]:
    """Sentences without news, behind that of a deed, which tell what was handed to whom or asked of whom."""
    news: list[Spanned] = [
        *(deed for deed in facts.deeds if deed.what != "elsewhere"),
        *facts.causes.sure,
        *facts.clocks,
    ]
    places = [*(each.start for each in news), *(start for start, _ in (*facts.causes.doubtful, *facts.causes.denied))]
    first = min((deed.end for deed in facts.deeds), default=facts.end)
    return [
        (start, end)
        for start, end in facts.sentences
        if start >= first and words.HANDED.search(facts.text, start, end)
        if not any(start <= place < end for place in places)
    ]


def _is_handed_to(mention: Mention, facts: Facts) -> bool:
    """ "班長の田中くんには伝えました": who is told of the notice, and is none of its students."""
    return any(start <= mention.start < end for start, end in _asides(facts))


def _is_well(name: Mention, facts: Facts) -> bool:
    """ "花子は元気です。けんたが咳で休みます": a sentence that tells no news of its student."""
    start, end = facts.sentence_at(name.start)
    news: list[Spanned] = [*facts.deeds, *facts.causes.sure]
    is_told = any(start <= each.start < end for each in news)
    return not is_told and sentence_words.WELL.search(facts.text, start, end) is not None


def _is_another_family(facts: Facts, names: Sequence[Mention]) -> bool:
    """ "山田です。うちの子が熱で休みます" where nobody of this name is a student, nor is one said to be absent."""
    said = words.SELF_INTRODUCED.search(facts.text)
    is_known = said and any(each.start < said.end("who") and said.start("who") < each.end for each in facts.people)
    subjects = [each for each in names if not words.BEARER.match(facts.text, each.end)]
    first = min((each.start for each in (*facts.deeds, *facts.causes.sure)), default=facts.end)
    is_own = any(each.way == "own" for each in facts.people)
    return said is not None and not is_known and not subjects and (is_own or said.end("who") < first)


def _matters(mention: Mention, facts: Facts, names: Sequence[Mention]) -> bool:
    """Whether somebody unknown may be meant: beside a clear name two letters in a sentence of no news may be a word."""
    start, end = facts.sentence_at(mention.start)
    news: list[Spanned] = [*facts.deeds, *facts.causes.sure]
    return not names or mention.end - mention.start > 2 or any(start <= each.start < end for each in news)


def _groups(facts: Facts) -> list[Mention]:
    """Names that stand together as one: "太郎と花子", "花子、太郎の二人とも". The writer's own introduction is none."""
    named = [
        mention
        for mention in facts.people
        if mention.way in ("name", "all") and not words.BEARER.match(facts.text, mention.end)
    ]
    groups: list[Mention] = []
    for mention in named:
        mention = _by_class(facts, mention)
        if groups and words.SIBLING_OF.fullmatch(_gap(facts, groups[-1], mention)):
            groups[-1] = mention
        elif groups and words.CONJOINED.fullmatch(_gap(facts, groups[-1], mention)):
            before = groups[-1]
            groups[-1] = replace(before, end=mention.end, students=before.students | mention.students)
        else:
            groups.append(mention)
    subjects = [group for group in groups if not words.WRITER.match(facts.text, group.end)]
    if not subjects and any(len(group.students) > 1 for group in groups):
        raise Unclear("student-unclear")  # "花子と太郎の母です" does not say for whom
    return _once_in_a_row(subjects or groups)


def _once_in_a_row(groups: Sequence[Mention]) -> list[Mention]:
    """ "太郎が嘔吐したため、太郎のみ休みます" is one part about 太郎."""
    return [group for at, group in enumerate(groups) if not at or group.students != groups[at - 1].students]


def _with_title(text: str, start: int) -> int:
    """Where "なお、弟の太郎" begins, not only 太郎."""
    title = words.TITLE.search(text, 0, start)
    return title.start() if title else start


def _gap(facts: Facts, before: Mention, mention: Mention) -> str:
    """What stands between two names but for classes and the family's name."""
    places = [place for place in facts.people if place.way in ("class", "family")]
    hidden = {at for place in places for at in range(place.start, place.end)}
    rest = "".join(facts.text[at] for at in range(before.end, mention.start) if at not in hidden)
    return rest.replace("()", "")


def _by_class(facts: Facts, mention: Mention) -> Mention:
    """A name that two students share is settled by the class beside it; a class that disagrees unsettles it."""
    if mention.way != "name":
        return mention
    meant = mention.students
    for place in facts.people:
        before = place.end <= mention.start and words.GAP.fullmatch(facts.text, place.end, mention.start)
        behind = re.fullmatch(r"\s?\(", facts.text[mention.end : place.start])
        if place.way == "class" and (before or behind):
            meant = meant & place.students
    if len(meant) != 1:
        raise Unclear("student-unclear")
    return replace(mention, students=meant)


def only(facts: Facts, students: Sequence[Candidate]) -> frozenset[int]:
    """The students of a text that has one subject. Raises Unclear where that could be more than one."""
    _check_strangers(facts, students)
    groups = _groups(facts)
    if groups:
        sets = {group.students for group in groups}
        if len(sets) > 1:
            raise Unclear("student-unclear")
        meant = sets.pop()
        classes = [
            mention for mention in facts.people if mention.way == "class" and not _is_beside_name(facts, mention)
        ]
        if len(meant) == 1 and any(not meant & mention.students for mention in classes):
            raise Unclear("student-unclear")
        return meant
    meant = frozenset(student.key for student in students)
    for mention in facts.people:
        meant &= meant if _is_handed_to(mention, facts) else mention.students
    if len(meant) != 1:
        raise Unclear("student-unclear")
    return meant


def _is_beside_name(facts: Facts, place: Mention) -> bool:
    """Whether a class belongs to a name, which it was compared with there."""
    names = [mention for mention in facts.people if mention.way == "name"]
    return any(words.GAP.fullmatch(facts.text, place.end, name.start) for name in names if name.start >= place.end)


def _one_each(parts: list[Segment]) -> list[Segment]:
    """Each student's part in one piece: a student that comes up twice in turns is asked about."""
    if len({part.students for part in parts}) < len(parts):
        raise Unclear("contradictory")
    if any(one.students & two.students for at, one in enumerate(parts) for two in parts[at + 1 :]):
        raise Unclear("contradictory")
    return parts


def _with_shared_deed(parts: list[Segment], facts: Facts) -> list[Segment]:
    """ "花子は熱、太郎は頭痛で休みます": the first part takes the deed of the next one."""
    whole: list[Segment] = []
    for at, part in enumerate(parts):
        if not part.facts.deeds and part.facts.causes.sure:
            after = parts[at + 1].facts if at + 1 < len(parts) else None
            last = part.facts.causes.sure[-1]
            if after is None or not words.BARE_CAUSE.fullmatch(facts.text, last.end, part.facts.end):
                raise Unclear("contradictory")
            alike = {cause.entry.group for cause in after.causes.sure} & {last.entry.group}
            if not alike or not after.deeds or facts.text[last.start].isascii():
                # "太郎が病気で、花子は看病のため休みます", "Taro has a cold, Hanako is late"
                raise Unclear("contradictory")
            part = replace(part, facts=replace(part.facts, deeds=after.deeds[:1]))
        whole.append(part)
    return whole
