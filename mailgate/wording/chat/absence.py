"""Whether a text may tell of an absence, so that its writer has to be told that nobody has read it."""

from mailgate.wording.lexicon.plain import Role
from mailgate.wording.lexicon.plain.languages import LANGUAGES
from mailgate.wording.recognition import causes, deeds

_TELLING: set[Role] = {"deed", "cause", "withdraw"}


def tells_of_absence(text: str) -> bool:
    """Whether anything in a folded text may be about coming to school or being ill, in any language of families.

    Also what is denied, doubted or about yesterday counts: to be told too often that nothing was reported does no harm.
    """
    found = causes.find(text, (), ())
    return bool(found.sure or found.doubtful or found.denied or deeds.find(text, ())) or _tells_plainly(text)


def _tells_plainly(text: str) -> bool:
    return any(
        pattern.search(spelled)
        for words in LANGUAGES
        for spelled in (words.spelled(text),)
        for role, _, pattern in words.patterns
        if role in _TELLING
    )
