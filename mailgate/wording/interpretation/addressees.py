"""Whether a text is for the school, or for somebody else whom it addresses."""

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.sentences import letters as letter_words
from mailgate.wording.recognition.facts import Facts


def check_addressee(facts: Facts) -> None:
    if is_for_somebody_else(facts):
        raise Unclear("not-a-notice")


def is_for_somebody_else(facts: Facts) -> bool:
    """A letter to a coach, an employer or the family, and one about work that does not name school, is none for it."""
    named = any(mention.way in ("name", "class") for mention in facts.people)
    named = named or letter_words.OF_SCHOOL.search(facts.text) is not None
    is_of_work = letter_words.OF_WORK.search(letter_words.FAMILY_AT_WORK.sub("", facts.text))
    signs = (letter_words.FOR_SOMEBODY_ELSE, letter_words.FOR_THE_FAMILY, letter_words.GREETED_BY_NAME)
    is_told = any(sign.search(facts.text) for sign in signs) or bool(is_of_work and not named)
    return is_told or _is_addressed_otherwise(facts)


def _is_addressed_otherwise(facts: Facts) -> bool:
    """ "ケアマネの林様", "整体院御中": who is addressed is somebody else, but for the student's own name."""
    own = {mention.end for mention in facts.people if mention.way in ("name", "class", "own")}
    return any(match.end(str(match.lastgroup)) not in own for match in letter_words.ADDRESSED.finditer(facts.shown))
