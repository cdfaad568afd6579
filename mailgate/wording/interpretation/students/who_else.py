"""Asks back where a text may be about somebody beside those whom it names."""

from collections.abc import Collection, Sequence

from mailgate.wording.interpretation.reasons import after_all
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.deeds import certainty as certainty_words
from mailgate.wording.lexicon.people import students as words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.people.mentions import Mention
from mailgate.wording.values import Candidate


def check_one_more(
    groups: Sequence[Mention], facts: Facts, students: Sequence[Candidate], known: Collection[int]
) -> None:
    """ "太郎も休みます" says that somebody else is absent, too: where nothing tells who, that is asked about.

    It may be the writer where all students are `known`: "私も頭痛で…。花子も頭痛です。太郎は行きました", or who is at
    home because a class is closed.
    Who comes, being well as others are, is no more than one: "太郎も元気になり、今日から登校します".
    """
    named = [mention for mention in facts.people if mention.way == "name"]
    told = {key for notice in facts.standing for key in notice.students}
    is_closed = sibling_words.OF_A_CLOSED_CLASS.search(facts.text, facts.start, facts.end) is not None
    too = [mention for mention in named if words.ALSO.match(facts.text, mention.end) and not is_closed]
    also = any(not _is_with_grown_ups(mention, facts) for mention in too) and len(known) < len(students)
    is_well = after_all.why(facts) == "better" or any(cause.entry.group == "better" for cause in facts.causes.sure)
    comes_well = is_well and all(deed.what == "attend" for deed in facts.deeds)
    if also and not comes_well and len(students) > 1 and len(groups[0].students) == 1 and not told - groups[0].students:
        raise Unclear("student-unclear")
    if len(students) > 1 and any(_is_one_more(mention, named, facts) for mention in facts.people):
        raise Unclear("student-unclear")


def _is_one_more(child: Mention, named: Sequence[Mention], facts: Facts) -> bool:
    """ "太郎は熱で休みます。娘も休みます", "娘も熱です": a child beside the named one, the same of whom."""
    is_too = child.way == "own" and words.SON_OR_DAUGHTER_TOO.match(facts.text, child.start) is not None
    if not is_too or not any(each.end <= child.start for each in named):
        return False
    said = facts.part(child.end, facts.sentence_at(child.start)[1])
    away = [deed for deed in said.deeds if deed.what in ("absent", "late", "early")]
    is_at_school = any(deed.what == "attend" for deed in said.deeds)
    is_ill = not is_at_school and any(cause.entry.group == "sick" for cause in said.causes.sure)
    return is_ill or any(deed.mood == "firm" for deed in away)


def _is_with_grown_ups(mention: Mention, facts: Facts) -> bool:
    """ "花子も面会に行くので"; "家族で猫を探していたので、花子も寝不足です", where nothing is said there of school."""
    if words.ALSO_WITH_THEM.match(facts.text, mention.end):
        return True
    start, end = facts.sentence_at(mention.start)
    is_done = any(start <= deed.start < end and deed.what != "elsewhere" for deed in facts.deeds)
    return not is_done and words.THEY_AND.search(facts.text, start, mention.start) is not None


def check_undecided(facts: Facts) -> None:
    """ "花子は腹痛で休みます。太郎は微妙です": one of several, of whom nothing is decided."""
    named = [mention for mention in facts.people if mention.way == "name"]
    are_several = len({mention.students for mention in named}) > 1
    if are_several and any(certainty_words.UNDECIDED_OF_THEM.match(facts.text, mention.end) for mention in named):
        raise Unclear("uncertain")


def check_well(groups: Sequence[Mention], facts: Facts, students: Sequence[Candidate]) -> None:
    """ "熱で休みます。花子は元気です": the only one who is named is well, and nobody says who is not."""
    news: list[Spanned] = [*(deed for deed in facts.deeds if deed.mood != "past"), *facts.causes.sure]
    named = [mention for mention in facts.people if mention.students in {group.students for group in groups}]
    held = [facts.sentence_at(mention.start) for mention in named]
    told = [bounds for bounds in held if any(bounds[0] <= each.start < bounds[1] for each in news)]
    told += [bounds for bounds in held if return_words.ABSENCE_ANNOUNCED.search(facts.text, *bounds)]
    if after_all.was_away(facts) and all(deed.what == "attend" for deed in facts.deeds if deed.mood != "past"):
        return  # "今日お休みした花子、すっかり元気です。明日は登校します"
    well = [bounds for bounds in held if sibling_words.WELL.search(facts.text, *bounds)]
    if len(students) > len(groups[0].students if groups else ()) and well and not told:
        raise Unclear("student-unclear")


def check_they(groups: Sequence[Mention], facts: Facts) -> None:
    """ "Hanako is fine. Taro is fine, too. They will be absent": several, where each is named apart."""
    if len({group.students for group in groups}) < 2:
        return
    for deed in facts.deeds:
        before = [group for group in groups if group.start < deed.start]
        is_of_several = words.THEY_BEFORE.search(facts.text, facts.start, deed.start) and deed.what != "elsewhere"
        if is_of_several and before and len(before[-1].students) < 2:
            raise Unclear("student-unclear")
