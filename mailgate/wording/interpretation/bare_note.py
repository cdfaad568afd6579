"""A note without a verb, as English is typed in a hurry: who, and an illness with which nobody goes to school."""

from dataclasses import replace

from mailgate.wording.interpretation.reasons.listing import is_diagnosis
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, Spanned

_KEEPS_HOME = ("fever", "temperature", "vomiting")


def with_absence(facts: Facts) -> Facts:
    """The text with the absence that "Hanako fever" means; a text that says any more stays as it is."""
    ill = facts.causes.sure
    is_open = any((facts.deeds, facts.causes.doubtful, facts.causes.denied, facts.clocks))
    is_named = any(each.way in ("name", "all", "own") for each in facts.people)
    is_clear = is_named and all(_is_to_come(period, facts) for period in facts.periods)
    if is_open or not ill or not is_clear or not all(_keeps_home(cause, facts) for cause in ill):
        return facts
    if not clause_words.BESIDE_BARE_NOTE.fullmatch(_rest(facts)):
        return facts
    return replace(facts, deeds=(Deed(ill[0].start, ill[0].end, "absent", "firm"),))


def _keeps_home(cause: Cause, facts: Facts) -> bool:
    if not facts.text[cause.start].isascii():
        return False
    is_sick = clause_words.SICK_BY_ITSELF.fullmatch(facts.text, cause.start, cause.end) and facts.periods
    return is_diagnosis(cause.entry) or cause.entry.name in _KEEPS_HOME or bool(is_sick)


def _is_to_come(period: Period, facts: Facts) -> bool:
    return period.way == "relative" and not background_words.PAST_DAY.match(facts.text[period.start : period.end])


def _rest(facts: Facts) -> str:
    """What the note says beside the students, the illness and the days."""
    told: list[Spanned] = [*facts.people, *facts.causes.sure, *facts.periods]
    hidden = {at for each in told for at in range(each.start, each.end)}
    return "".join(" " if at in hidden else letter for at, letter in enumerate(facts.text))
