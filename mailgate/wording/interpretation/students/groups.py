"""The students that a text names, and those that stand together in it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mailgate.wording.interpretation.students.as_always import comes_as_always
from mailgate.wording.interpretation.students.sharing import without_empty
from mailgate.wording.interpretation.students.strangers import is_aside
from mailgate.wording.interpretation.students.titles import fetching, with_its_verb
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.people import students as words
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.people.mentions import Mention
from mailgate.wording.values import Candidate


def groups_of(facts: Facts) -> list[Mention]:
    """Names that stand together as one: "太郎と花子", "花子、太郎の二人とも". The writer's own introduction is none."""
    related = _whose_relatives(facts)
    named = [
        mention
        for mention in facts.people
        if mention.way in ("name", "all") and not words.BEARER.match(facts.text, mention.end)
        if not is_aside(mention, facts) and not _is_of_the_class(mention, facts)
        if not _is_of_a_relative(mention, related, facts) and not _is_taken_to_a_doctor(mention, facts)
    ]
    groups: list[Mention] = []
    for mention in named:
        mention = by_class(facts, mention)
        if groups and words.SIBLING_OF.fullmatch(_gap(facts, groups[-1], mention)):
            groups[-1] = mention
        elif groups and words.CONJOINED.fullmatch(_gap(facts, groups[-1], mention)):
            before = groups[-1]
            groups[-1] = replace(before, end=mention.end, students=before.students | mention.students)
        else:
            groups.append(mention)
    groups = _without_who_passed_it_on(_together_with_whom_it_was_passed_on(groups, facts), facts)
    subjects = [group for group in groups if fetching(group, facts) or not words.WRITER.match(facts.text, group.end)]
    if subjects and all(comes_as_always(_rest_of_sentence(group, facts)) for group in subjects):
        subjects = groups  # "花子の母です。熱で休みます。太郎は登校しました"
    if not (subjects or _is_of_the_family(facts)) and any(len(group.students) > 1 for group in groups):
        raise Unclear("student-unclear")  # "花子と太郎の母です" does not say for whom
    return _once_in_a_row(subjects or groups)


def _together_with_whom_it_was_passed_on(groups: list[Mention], facts: Facts) -> list[Mention]:
    """ "太郎の水ぼうそうが花子にもうつりました。二人とも休みます": both as one, where both are spoken of behind it."""
    kept: list[Mention] = []
    for mention in groups:
        before = kept[-1] if kept else None
        if before and _is_passed_on(before, mention, facts):
            whole = before.students | mention.students
            if any(each.students == whole for each in groups if each.start >= mention.end):
                kept[-1] = replace(before, end=mention.end, students=whole)
                continue
        kept.append(mention)
    return kept


def _is_passed_on(before: Mention, mention: Mention, facts: Facts) -> bool:
    has = words.WITH_WHAT_IS_PASSED_ON.fullmatch(facts.text, before.end, mention.start)
    return has is not None and words.PASSED_ON_TO.match(facts.text, mention.end) is not None


def _without_who_passed_it_on(groups: list[Mention], facts: Facts) -> list[Mention]:
    """ "太郎のがうつったらしく、花子が39度です": from whom the one who is named next has got it."""
    passed = {each.start: words.PASSED_ON.match(facts.text, each.end) for each in groups}
    givers = [
        each.start for each, after in pairwise(groups) if (said := passed[each.start]) and said.end() == after.start
    ]
    return [each for each in groups if each.start not in givers]


def _is_of_the_family(facts: Facts) -> bool:
    """ "花子と太郎の父です。家族で旅行に行くので休みます": what all of them do, and nobody is ill."""
    is_told = words.WHOLE_FAMILY.search(facts.text, facts.start, facts.end) is not None
    return is_told and not any(cause.entry.group == "sick" for cause in facts.causes.sure) and not facts.causes.doubtful


def _is_of_the_class(mention: Mention, facts: Facts) -> bool:
    """ "太郎のクラスでインフルエンザが流行っていますが、花子は": what others have, where another student is named."""
    said = words.IN_THE_CLASS_OF.match(facts.text, mention.end)
    is_told = said and any(mention.end <= deed.start < said.end() for deed in facts.deeds)
    others = any(each.way == "name" and each.students != mention.students for each in facts.people)
    return said is not None and not is_told and others


def _is_of_a_relative(mention: Mention, related: Sequence[int], facts: Facts) -> bool:
    """ "花子の父が転勤になりました。花子と太郎は休みます": whose relative it is, where the student is named again."""
    again = (each for each in facts.people if each.way in ("name", "all") and each.start > mention.end)
    return mention.start in related and any(mention.students <= each.students for each in again)


def _whose_relatives(facts: Facts) -> list[int]:
    """Where the students stand of whose relative a text tells: "花子と太郎の祖母が亡くなりました"."""
    found: list[Mention] = []
    for mention in reversed(facts.people):
        is_listed = found and words.CONJOINED.fullmatch(facts.text, mention.end, found[-1].start)
        if mention.way == "name" and (words.OF_A_RELATIVE.match(facts.text, mention.end) or is_listed):
            found.append(mention)
    return [each.start for each in found]


def _is_taken_to_a_doctor(mention: Mention, facts: Facts) -> bool:
    """ "太郎は花子の病院につき合わせるので遅刻": whose visit keeps another student, who is named before it."""
    before = [each.students for each in facts.people if each.way == "name" and each.end <= mention.start]
    is_told_again = mention.students in before and before[-1] != mention.students
    return is_told_again and words.VISIT_OF.match(facts.text, mention.end) is not None


def _rest_of_sentence(group: Mention, facts: Facts) -> Facts:
    start, end = facts.sentence_at(group.start)
    return facts.part(max(start, with_its_verb(facts, group)), end)


def _once_in_a_row(groups: Sequence[Mention]) -> list[Mention]:
    """ "太郎が嘔吐したため、太郎のみ休みます" is one part about 太郎."""
    return [group for at, group in enumerate(groups) if not at or group.students != groups[at - 1].students]


def _gap(facts: Facts, before: Mention, mention: Mention) -> str:
    """What stands between two names but for classes and the family's name."""
    places = [place for place in facts.people if place.way in ("class", "family")]
    hidden = {at for place in places for at in range(place.start, place.end)}
    rest = "".join(facts.text[at] for at in range(before.end, mention.start) if at not in hidden)
    return words.EMPTY_BRACKETS.sub("", rest)


def by_class(facts: Facts, mention: Mention) -> Mention:
    """A name that two students share is settled by the class beside it; a class that disagrees unsettles it."""
    if mention.way != "name":
        return mention
    meant = mention.students
    for place in facts.people:
        before = place.end <= mention.start and words.GAP.fullmatch(facts.text, place.end, mention.start)
        if place.way == "class" and (before or _is_bracketed(mention, place, facts)):
            meant = meant & place.students
    if len(meant) != 1:
        raise Unclear("student-unclear")
    return replace(mention, students=meant)


def only(facts: Facts, students: Sequence[Candidate]) -> frozenset[int]:
    """The students of a text that has one subject, and no stranger. Raises Unclear where that may be several."""
    groups = groups_of(facts)
    groups = without_empty(groups, facts) or groups
    if groups:
        sets = {group.students for group in groups}
        if len(sets) > 1:
            raise Unclear("student-unclear")
        meant = sets.pop()
        classes = [
            mention for mention in facts.people if mention.way == "class" and not _is_beside_name(facts, mention)
        ]
        is_of_all = any(meant & mention.students for mention in classes)  # "3年1組と1年2組の山田です"
        if len(meant) == 1 and not is_of_all and any(not meant & mention.students for mention in classes):
            raise Unclear("student-unclear")
        return meant
    meant = frozenset(student.key for student in students)
    for mention in facts.people:
        meant &= mention.students
    if len(meant) != 1:
        raise Unclear("student-unclear")
    return meant


def _is_beside_name(facts: Facts, place: Mention) -> bool:
    """Whether a class belongs to a name, which it was compared with there."""
    names = [mention for mention in facts.people if mention.way == "name"]
    is_before = any(words.GAP.fullmatch(facts.text, place.end, name.start) for name in names if name.start >= place.end)
    return is_before or any(_is_bracketed(name, place, facts) for name in names)


def _is_bracketed(name: Mention, place: Mention, facts: Facts) -> bool:
    """ "花子(3年1組)"."""
    return re.fullmatch(r"\s?\(", facts.text[name.end : place.start]) is not None
