"""Which part of a text is about which students."""

from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.addressees import check_addressee
from mailgate.wording.interpretation.reasons.listing import is_diagnosis
from mailgate.wording.interpretation.reasons.with_the_ill import without_visits_of_the_ill
from mailgate.wording.interpretation.students import leading_days
from mailgate.wording.interpretation.students.as_always import without_those
from mailgate.wording.interpretation.students.asides import without_asides, without_who_was_thanked_for
from mailgate.wording.interpretation.students.groups import groups_of, only
from mailgate.wording.interpretation.students.left_at_home import without_the_only_one
from mailgate.wording.interpretation.students.same_deed import (
    told_alike,
    with_the_one_before,
    with_the_same_illness,
    without_the_same_of_all,
    without_what_all_have,
)
from mailgate.wording.interpretation.students.sharing import Segment, bounds_of, shared, with_everybody, without_empty
from mailgate.wording.interpretation.students.strangers import (
    check_strangers,
    check_unclear,
    without_bystanders,
    without_others_illness,
)
from mailgate.wording.interpretation.students.titles import with_title
from mailgate.wording.interpretation.students.turns import InTurns, in_one_piece
from mailgate.wording.interpretation.students.who_else import check_one_more, check_they, check_undecided, check_well
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.people import students as words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.lexicon.sentences import the_past as past_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.people.mentions import Mention
from mailgate.wording.values import Candidate


def segments(facts: Facts, students: Sequence[Candidate]) -> tuple[Facts, list[Segment]]:
    """What is said before any name, and the parts of the text by the students they are about."""
    check_addressee(facts)
    check_strangers(facts, students)
    check_undecided(facts)
    facts = without_asides(without_who_was_thanked_for(_without_who_was_away(_without_heading(facts))))
    named = groups_of(facts)
    check_they(named, facts)
    facts = with_the_same_illness(named, with_the_one_before(named, facts))
    facts = without_what_all_have(named, without_the_same_of_all(named, facts))
    facts = without_those(groups_of(facts), facts)
    facts = without_bystanders(facts, students)
    check_unclear(facts)
    facts = without_others_illness(facts)
    groups = without_empty(with_everybody(groups_of(facts)), facts)
    nothing = facts.part(facts.start, facts.start)
    if alike := told_alike(facts):
        return nothing, [Segment(*alike)]
    if len({group.students for group in groups}) <= 1:
        check_one_more(groups, facts, students, {key for group in named for key in group.students})
        check_well(groups, facts, students)
        return nothing, [Segment(only(facts, students), facts)]
    facts = _without_what_was(groups, facts)
    if _is_done_by_all(groups, facts) and not _leaves_each_then(groups, facts):
        return nothing, [Segment(next(group.students for group in groups if group.way == "all"), facts)]
    if _is_late_together(groups, facts):
        return nothing, [Segment(groups[-1].students, facts)]
    if found := shared(groups, facts):
        return facts.part(facts.start, leading_days.begins(facts, groups, groups[0].start)), found
    lead = facts.part(facts.start, leading_days.begins(facts, groups, _begins(facts, groups[0])))
    if _has_news(lead):
        raise Unclear("contradictory")
    leading_days.check(facts, groups)
    starts = [lead.end, *(_with_its_clause(facts, group) for group in groups[1:])]
    bounds = zip(starts, [*starts[1:], facts.end], strict=True)
    parts = [Segment(group.students, facts.part(*each)) for group, each in zip(groups, bounds, strict=True)]
    _check_turns(parts, lead)
    parts = without_visits_of_the_ill(parts, students)
    return lead, _with_shared_deed(without_the_only_one(parts), facts)


def _begins(facts: Facts, first: Mention) -> int:
    """Where what is said of the first student begins: "Fever for Hanako, she stays in bed"."""
    start = with_title(facts, first)
    sentence, _ = facts.sentence_at(start)
    return sentence if words.HAS_BEFORE.search(facts.text, sentence, start) else start


def _with_its_clause(facts: Facts, group: Mention) -> int:
    """Where what is said of a further student begins: "I must wait for my mother, so Taro comes later".

    What tells news of its own before the name is said of the student before.
    """
    start = leading_days.with_its_day(facts, group)
    sentence, _ = facts.sentence_at(start)
    before = facts.part(sentence, start)
    days = [period for period in before.periods if period.way != "vague"]  # "until my mother comes"
    deeds = [deed for deed in before.deeds if deed.what != "elsewhere"]
    news = (before.people, deeds, before.causes.sure, before.causes.doubtful, days, before.clocks)
    return start if any(news) or not facts.text[group.start].isascii() else sentence


def _has_news(lead: Facts) -> bool:
    """Whether what stands before any name tells more than that somebody was at a doctor's."""
    ill = [cause for cause in lead.causes.sure if not cause.entry.is_visit]
    told = [deed for deed in lead.deeds if deed.what != "elsewhere" and deed.mood != "past"]
    return bool(ill or lead.causes.doubtful or told)


def _without_heading(facts: Facts) -> Facts:
    """Without "【欠席のご連絡】" above what tells of it. Raises Unclear where that tells of another day."""
    if not facts.deeds or not clause_words.HEADING_ABOVE.fullmatch(facts.text, 0, facts.deeds[0].start):
        return facts
    first, *rest = facts.deeds
    is_told = any(deed.what == first.what and deed.mood == "firm" for deed in rest)
    if not is_told or not clause_words.HEADING.match(facts.text, first.start):
        return facts
    days = {(each.first, each.last) for each in facts.periods if each.start < first.start}
    told = {(each.first, each.last) for each in facts.periods if each.start >= first.end}
    if told and not days <= told:
        raise Unclear("date-unclear")
    return replace(facts, deeds=tuple(rest))


def _without_who_was_away(facts: Facts) -> Facts:
    """Without "昨日は二人ともお休みしました" before what becomes of each of them by name."""
    said = [span for span in facts.sentences if past_words.ALL_WERE_AWAY.match(facts.text, *span)]
    told = [each for each in facts.people if any(start <= each.start < end for start, end in said)]
    rest = tuple(each for each in facts.people if each not in told)
    named = frozenset[int]().union(*(each.students for each in rest if each.way == "name"))
    if not told or any(each.way != "all" or not each.students <= named for each in told):
        return facts
    deeds = tuple(each for each in facts.deeds if not any(start <= each.start < end for start, end in said))
    days = tuple(each for each in facts.periods if not any(start <= each.start < end for start, end in said))
    return replace(facts, people=rest, deeds=deeds, periods=days)


def _without_what_was(groups: Sequence[Mention], facts: Facts) -> Facts:
    """Without what was done of whom the text goes on to tell: "今日欠席しておりました花子ですが"."""
    told: list[Spanned] = [*facts.people, *facts.deeds, *facts.causes.sure, *facts.clocks]
    begins = [bounds[0] for bounds in facts.sentences] + [each.end for each in told]
    done = [
        (max(begin for begin in begins if begin <= deed.start), group.start)
        for deed in facts.deeds
        for group in groups
        if deed.mood == "past" and deed.start < group.start < deed.end
    ]
    return facts.without(done)


def _is_done_by_all(groups: Sequence[Mention], facts: Facts) -> bool:
    """ "太郎が38度、花子も37.8度あるので二人とも休ませます": one cause for each or for all, and deeds of all only.

    A sentence at the end that names nobody is about all of them: "姉弟で熱です。花子39度、太郎38度。お休みします".
    """
    whole = {group.students for group in groups if group.way == "all"}
    parts = [(group, facts.part(*bounds)) for group, bounds in zip(groups, bounds_of(groups, facts), strict=True)]
    own = [(group.students, part) for group, part in parts if group.way != "all"]
    told = [deed for _, part in own for deed in part.deeds if not _is_of_nobody(deed, facts)]
    if len(whole) != 1 or facts.part(facts.start, groups[0].start).deeds or told:
        return False
    named = frozenset[int]().union(*(students for students, _ in own))
    ill = frozenset[int]().union(*(students for students, part in own if part.causes.sure))
    if ill:
        ill |= frozenset[int]().union(*(each.students for each in groups if _has_the_same(each, facts)))
    of_all = [cause for group, part in parts if group.way == "all" for cause in part.causes.sure]
    causes = [each for each in facts.causes.sure if not (each.entry.is_visit and each in of_all)] or of_all
    one_cause = len({cause.entry.reasons for cause in causes}) == 1 and not facts.causes.doubtful
    return one_cause and {named} == whole and ill in (named, frozenset())


def _has_the_same(group: Mention, facts: Facts) -> bool:
    """ "弟も同じ症状です", but behind a diagnosis only "弟も同じです": nobody has found it in the other one."""
    same = words.SAME_OF.match(facts.text, group.end)
    is_found = any(is_diagnosis(cause.entry) for cause in facts.causes.sure)
    return same is not None and not (is_found and same["felt"])


def _leaves_each_then(groups: Sequence[Mention], facts: Facts) -> bool:
    """ "二人とも早退します。花子は13時、太郎は14時です": a leaving of all, and an hour of each."""
    early = {kind.slug for kind in facts.kinds if kind.departure}
    parts = [(group, facts.part(*bounds)) for group, bounds in zip(groups, bounds_of(groups, facts), strict=True)]
    own = [part for group, part in parts if group.way != "all"]
    return all(deed.what in early for deed in facts.deeds) and all(len(part.clocks) == 1 for part in own)


def _is_of_nobody(deed: Deed, facts: Facts) -> bool:
    """Whether a deed is the last one, in a sentence that names nobody."""
    start, end = facts.sentence_at(deed.start)
    return deed == facts.deeds[-1] and not any(start <= each.start < end for each in facts.people)


def _is_late_together(groups: Sequence[Mention], facts: Facts) -> bool:
    """ "花子が準備に手間取り、二人とも10分遅れます": one keeps all of them waiting."""
    *named, everybody = groups
    is_ill = len(named) > 1 and any(cause.entry.group == "sick" for cause in facts.causes.sure)
    if is_ill or everybody.way != "all" or not all(each.students < everybody.students for each in named):
        return False
    coming = ("late", "attend") if len(named) > 1 and facts.clocks else ("late",)
    return bool(facts.deeds) and all(deed.what in coming and deed.start > everybody.start for deed in facts.deeds)


def _check_turns(parts: Sequence[Segment], lead: Facts) -> None:
    """What is said of each student stands in one piece, and nobody is both alone and one of several."""
    whose = {part.students for part in parts}
    is_in_turns = len(whose) < len(parts)
    is_put_right = is_in_turns and withdrawal_words.PUT_RIGHT.search(lead.text)
    if is_put_right or sum(map(len, whose)) > len(frozenset[int]().union(*whose)):
        raise Unclear("contradictory")
    if is_in_turns:
        raise InTurns(in_one_piece(lead, [(part.students, part.facts) for part in parts]))


def _with_shared_deed(parts: list[Segment], facts: Facts) -> list[Segment]:
    """ "花子は熱、太郎は頭痛で休みます": the first part takes the deed of the next one."""
    whole: list[Segment] = []
    for at, part in enumerate(parts):
        if not part.facts.deeds and part.facts.causes.sure:
            after = parts[at + 1].facts if at + 1 < len(parts) else None
            last = part.facts.causes.sure[-1]
            is_bare = not any(
                _is_whose(named, part.facts) for named in part.facts.people
            ) and words.BARE_CAUSE.fullmatch(facts.text, last.end, part.facts.end)
            if after is None or not is_bare or _is_a_visit_by_itself(part.facts):
                raise Unclear("contradictory")
            alike = {cause.entry.group for cause in after.causes.sure} & {last.entry.group}
            if not alike or not _may_be_shared(after, facts) or facts.text[last.start].isascii():
                # "太郎が病気で、花子は看病のため休みます", "Taro has a cold, Hanako is late"
                raise Unclear("contradictory")
            part = replace(part, facts=replace(part.facts, deeds=after.deeds[:1]))
        whole.append(part)
    return whole


def _is_whose(mention: Mention, said: Facts) -> bool:
    """ "花子の通院のため": whose cause it is; but "娘の花子は" is only a title."""
    of = words.OF_WHOM.match(said.text, mention.end)
    return of is not None and not any(other.start == of.end() for other in said.people)


def _is_a_visit_by_itself(said: Facts) -> bool:
    """ "花子は歯医者です。", "16時に歯医者、": nothing tells that school is missed for it."""
    last = said.causes.sure[-1]
    is_whole = "。" in said.text[last.end : said.end]
    return last.entry.is_visit and (is_whole or bool(said.clocks))


def _may_be_shared(after: Facts, facts: Facts) -> bool:
    """Whether a deed may be that of the student before, too: not "花子は熱です。太郎は歯医者に寄って10時に行きます"."""
    if not after.deeds or after.deeds[0].what == "absent":
        return bool(after.deeds)
    start, _ = facts.sentence_at(after.deeds[0].start)
    is_visit = any(cause.entry.is_visit for cause in after.causes.sure)
    return start < after.start and not (is_visit or after.clocks)
