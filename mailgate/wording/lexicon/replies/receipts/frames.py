"""What stands around what a reply to a receipt says: who writes, and that somebody is sorry."""

import re
from collections.abc import Iterable

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts import frames as en
from mailgate.wording.lexicon.ja.replies.receipts import frames as ja

PARENT = any_of(ja.PARENT)
BESIDE_NAME = any_of(ja.BESIDE_NAME)
OPENING = any_of(ja.OPENING)
CLOSING = any_of(ja.CLOSING)
ENDS_IN_A_PICTURE = any_of(ja.ENDS_IN_A_PICTURE)
ASKED, PLEASE, NO_QUESTION = any_of(en.ASKED), en.PLEASE, en.NO_QUESTION
COMMON_WORDS = (
    (any_of(ja.STAYS_NOT), ja.STAYS_AWAY_NOT),
    (any_of(ja.IS_DOING), ja.IS_NOW_DOING),
    (any_of(ja.THE_ONE), ""),
    (any_of(ja.DAYS_OFF), ja.ABSENCE),
    (any_of(ja.ENDS_IN_DOTS), "。"),
    (any_of(ja.EMOTICON), "。"),
    (any_of(ja.QUOTED_WORD), ""),
    (any_of(ja.LENGTHENED), ""),
    (any_of(ja.SET_APART), ""),
    (any_of(ja.WHOLE_FAMILY), ""),
    (any_of(ja.HELPED), ja.PLEASE),
    (any_of(ja.REQUESTED), ja.PLEASE),
    (any_of(ja.ASKED_FOR), ja.IS_REQUESTED),
    (any_of(ja.TESTED_POSITIVE), ja.IT_WAS),
    (any_of(ja.BEHIND_LUNCH), ja.FROM_THEN),
    (any_of(ja.SENT_WRONGLY), ja.WRONGLY),
    (any_of(en.IT_IS_A), en.JUST),
    (any_of(en.HAS_NOT), en.HAS_NO),
    (any_of(en.STOMACH_NOT), en.STOMACH_ACHE),
    (any_of(ja.WAS), ja.IT_WAS),
    (any_of(ja.IS_SAID_TO_BE), ja.IT_IS),
    (any_of(ja.IS), ja.IS_POLITELY),
)
"""How other places and friends say what something is or was, and how all do."""


def called(families: Iterable[str], given: Iterable[str]) -> re.Pattern[str]:
    """A writer's own name, which is one of `families` and none of the students' `given` names."""
    ours, theirs = (
        "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) for names in (families, given)
    )
    return any_of(ja.CALLED.replace("FAMILY", ours).replace("GIVEN", rf"(?:{theirs})"))
