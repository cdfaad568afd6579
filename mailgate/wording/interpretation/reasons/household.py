"""What keeps a family busy: a matter of the household, for which schools have a word where a student comes or goes."""

import re
from collections.abc import Sequence

from mailgate.wording.lexicon import times as time_words
from mailgate.wording.lexicon.causes import events as event_words
from mailgate.wording.lexicon.causes import household as household_words
from mailgate.wording.lexicon.causes import whose as whose_words
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Bounds, Facts
from mailgate.wording.recognition.people.mentions import Mention


def is_told(facts: Facts) -> bool:
    """ "業者が来るので", "弟を保育園に送ってから", but not "祖母が送ります", which is how the student comes."""
    bounds = facts.start, facts.end
    if is_behind_another(facts) or visits_of_others(facts) or _takes_somebody_to_a_doctor(facts):
        return True
    if household_words.OF_THE_HOUSE.search(facts.text, *bounds):
        return True
    if household_words.ON_A_JOURNEY.search(facts.text, *bounds) and not household_words.IN_THE_TRAFFIC.search(
        facts.text, *bounds
    ):
        return True
    return any(_is_about(match, facts) for match in household_words.FAMILY.finditer(facts.text, facts.start, facts.end))


def _takes_somebody_to_a_doctor(facts: Facts) -> bool:
    """ "Taro will be late because I take her to the clinic": a visit that is none of the student's causes."""
    taken = whose_words.TAKEN_TO_A_DOCTOR.search(facts.text, facts.start, facts.end)
    return taken is not None and not any(taken.start() <= each.start < taken.end() for each in facts.causes.sure)


def comes_first(facts: Facts) -> bool:
    """ "少し遅れます。祖母が倒れました", "弟を保育園に送ってから行きます": who or what goes before the student."""
    if household_words.FIRST_SOMEBODY_ELSE.search(facts.text, facts.start, facts.end) or visits_of_others(facts):
        return True
    found = whose_words.STRICKEN.search(facts.text, facts.start, facts.end)
    return found is not None and is_told(facts) and event_words.THANKED.match(facts.text, found.end()) is None


def keeps_at_home(causes: Sequence[Cause], doubtful: Sequence[Bounds], facts: Facts) -> bool:
    """ "母が入院し、私が付き添います": what befalls one of the family, for which a student stays away who is well.

    Who may have caught it stays away for another reason, and "母が熱で動けず休みます" may be told to an employer.
    """
    bounds = facts.start, facts.end
    if any(cause.entry.group == "sick" or not cause.entry.mild for cause in causes):
        return False
    is_told = household_words.KEEPS_AT_HOME.search(facts.text, *bounds) is not None
    is_told = is_told and not may_have_caught(facts)
    is_of_school = household_words.OF_A_STUDENT.search(facts.text, *bounds) is not None
    is_told = is_told and (is_of_school or any(each.way in ("name", "all", "own") for each in facts.people))
    return is_told and (is_of_the_family(doubtful, facts) if doubtful else _is_stricken(facts))


def is_of_the_family(spots: Sequence[Bounds], facts: Facts) -> bool:
    """Whether all illnesses are said of somebody of the family, or are a visit to a doctor beside one that is."""
    theirs = [is_anothers(spot, facts) for spot in spots]
    visits = [time_words.VISIT.fullmatch(facts.text, *spot) is not None for spot in spots]
    return any(theirs) and all(one or other for one, other in zip(theirs, visits, strict=True))


def may_have_caught(facts: Facts) -> bool:
    """ "弟がコロナです。花子も念のため休ませます": who may be ill as well as somebody of the family."""
    return household_words.MAY_HAVE_CAUGHT.search(facts.text, facts.start, facts.end) is not None


def _is_stricken(facts: Facts) -> bool:
    people = household_words.FAMILY.finditer(facts.text, facts.start, facts.end)
    return any(whose_words.STRICKEN.match(facts.text, match.start()) and _is_about(match, facts) for match in people)


def is_behind_another(facts: Facts) -> bool:
    """ "花子を小児科に連れて行くため、太郎は遅れます": what another student does comes right before."""
    begin = max(facts.text.rfind(mark, 0, facts.start) for mark in "。\n") + 1
    return household_words.SO_THAT.search(facts.text, begin, facts.start) is not None


def visits_of_others(facts: Facts) -> list[Bounds]:
    """Where another student is taken to a doctor, for which this one waits: "太郎は花子の病院につき合わせるので"."""
    found = []
    for mention in facts.people:
        told = people_words.VISIT_OF.match(facts.text, mention.end) if mention.way == "name" else None
        others = [each for each in facts.people if each.start < mention.start and each.students != mention.students]
        if told and others and not _is_listed_behind(others[-1], mention, facts):
            found.append((mention.start, told.end()))
    return found


def _is_listed_behind(other: Mention, mention: Mention, facts: Facts) -> bool:
    """ "花子と太郎の通院のため": the visit of both."""
    return people_words.CONJOINED.fullmatch(facts.text, other.end, mention.start) is not None


def is_anothers(spot: Bounds, facts: Facts) -> bool:
    """Whether the illness at `spot` is said of somebody of the family, or a pet: "妹が熱を出して", "her cat died"."""
    place, end = spot
    start, _ = facts.sentence_at(place)
    people = [match for match in household_words.FAMILY.finditer(facts.text, start, place) if _is_about(match, facts)]
    is_theirs = whose_words.PET.search(facts.text, start, place) is not None
    is_theirs = is_theirs or any(
        not whose_words.SAID_ALREADY.search(facts.text, match.end(), place) for match in people
    )
    return is_theirs or whose_words.OF_ANOTHER_AFTER.match(facts.text, end) is not None


def _is_about(match: re.Match[str], facts: Facts) -> bool:
    """Whether somebody of the family is spoken of who is no student, and neither writes nor brings or fetches one."""
    if any(each.start <= match.start() < each.end for each in facts.people if each.students):
        return False
    if household_words.FETCHED_BY.search(facts.text, 0, match.start()):
        return False
    harmless = (whose_words.HARMLESS_RELATIVE, household_words.BRINGS_OR_FETCHES)
    return not any(pattern.match(facts.text, match.end()) for pattern in harmless)
