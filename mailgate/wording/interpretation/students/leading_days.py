"""Days that stand before the name of the student whose they are: "今日は花子が休み、明日は太郎が休みます"."""

from collections.abc import Sequence
from itertools import pairwise

from mailgate.wording.interpretation.students.titles import with_title
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.people import students as words
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.people.mentions import Mention


def with_its_day(facts: Facts, group: Mention) -> int:
    """Where what is said of a further student begins, with the days right before the name.

    They begin a sentence, or what follows a deed ("…休み、明日は太郎が"). In "花子は26日、太郎は27日に" they are of
    the student before.
    """
    start = with_title(facts, group)
    days = _days_before(facts, start)
    if not days:
        return start
    first = days[0].start
    sentence, _ = facts.sentence_at(first)
    line = max(sentence, facts.text.rfind("\n", 0, first) + 1)
    if words.BEGINS_A_LINE.fullmatch(facts.text, line, first):
        return first
    is_topic = words.DAY_AS_TOPIC.fullmatch(facts.text, days[-1].end, start) is not None
    return first if is_topic and _is_behind_a_deed(facts, first) else start


def _is_behind_a_deed(facts: Facts, place: int) -> bool:
    done = [deed.end for deed in facts.deeds if deed.end <= place]
    return bool(done) and not facts.text[done[-1] : place].strip("、 \n")


def check(facts: Facts, groups: Sequence[Mention]) -> None:
    """Raises Unclear where a day between the deed of one student and the name of the next one may be of either.

    That is so where another day stands before the first name: "11/26 花子 検診欠席 11/27 太郎 検診欠席".
    """
    is_told_before = any(period.end <= groups[0].start for period in facts.periods)
    for before, group in pairwise(groups) if is_told_before else ():
        start = with_title(facts, group)
        days = _days_before(facts, start) if with_its_day(facts, group) == start else []
        if days and any(before.end <= deed.start < days[0].start for deed in facts.deeds):
            raise Unclear("date-unclear")


def _days_before(facts: Facts, start: int) -> list[Period]:
    """The row of days that ends right before this place."""
    found: list[Period] = []
    for period in reversed(facts.periods):
        gap = words.DAYS_IN_A_ROW if found else words.DAY_TO_NAME
        upto = found[0].start if found else start
        if period.end <= upto and gap.fullmatch(facts.text, period.end, upto):
            found.insert(0, period)
        elif period.end <= upto:
            break
    return found


def begins(facts: Facts, groups: Sequence[Mention], first: int) -> int:
    """Where what is said of the first student begins: with its own days, where another student has such days, too.

    It begins with days that are over as well: "昨夜から花子が腹痛です。太郎は咳が出ます" tells when the first fell ill.
    """
    days = _days_before(facts, first)
    is_over = bool(days) and all(background_words.PAST_DAY.match(facts.text[each.start : each.end]) for each in days)
    others = any(with_its_day(facts, group) < with_title(facts, group) for group in groups[1:])
    return days[0].start if days and (others or is_over) else first
