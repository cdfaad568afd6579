"""What is kept of a guardian's own words."""

from collections.abc import Sequence

from mailgate.wording.interpretation.content import says_more, spans
from mailgate.wording.interpretation.reasons.choice import Choice
from mailgate.wording.interpretation.reasons.listing import OTHER
from mailgate.wording.recognition.facts import Facts, Spanned


def kept(facts: Facts, choice: Choice, beside: Sequence[Spanned]) -> str:
    """The sentences that say more than the notice's own fields; where the reason is その他, also those that give it.

    `beside` are the times and people of the text that stand in the notice.
    """
    said = spans([*choice.used, *beside])
    telling: Sequence[Spanned] = choice.used or facts.deeds
    if not choice.reason.startswith(OTHER):
        telling = ()
    sentences = [each for each in facts.sentences if says_more(facts, said, each) or _tells(telling, each)]
    return joined(facts, sentences)


def beside_form(facts: Facts) -> str:
    """What was written outside the lines of the form, but for courtesies, names and what the form says too."""
    return joined(facts, [bounds for bounds in facts.sentences if says_more(facts, [], bounds)])


def says_only(facts: Facts, said: Sequence[tuple[int, int]]) -> bool:
    """Whether a text says no more than what stands at these places, but for courtesies and names."""
    return not any(says_more(facts, said, bounds) for bounds in facts.sentences)


def joined(facts: Facts, sentences: Sequence[tuple[int, int]]) -> str:
    """These sentences of a text as remarks keep them."""
    words = [facts.shown[start:end].strip(" \n。、.") for start, end in sentences]
    return "。".join(" ".join(sentence.split()) for sentence in words)


def _tells(telling: Sequence[Spanned], bounds: tuple[int, int]) -> bool:
    return any(bounds[0] <= each.start < bounds[1] for each in telling)
