"""What stands around a reply of staff and says nothing."""

import re
from collections.abc import Iterable

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import signatures as en
from mailgate.wording.lexicon.ja.replies import signatures as ja

SIGNED = any_of(rf"(?:{ja.CLASS}|(?:{ja.CLASS})?{ja.SURNAME}(?:拝|より)?){ja.END}")
"""A name that nobody of the list has, behind the last sentence."""

IN_LATIN = any_of(en.SIGNED)
"""The same in Latin letters, in a text as it was written."""


def polite(called: Iterable[str]) -> re.Pattern[str]:
    """What is only polite, or tells the writer's own name; `called` are the names, folded and without spaces."""
    names = "|".join(map(re.escape, called))
    own = (rf"{ja.SELF}(?:{names}){ja.AFTER_NAME}", ja.SELF_WITHOUT_NAME) if names else ()
    return any_of(rf"(?:(?:{ja.COURTESY})、)?(?:{'|'.join((ja.COURTESY, en.COURTESY, ja.CONTACT, *own))}){ja.END}")
