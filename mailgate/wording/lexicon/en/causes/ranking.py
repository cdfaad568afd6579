"""Which of several causes goes before the others."""

NO_TYPE = r"\b(?:blood|diabet\w*|hepatitis|vaccin\w*|class|last\ (?:week|month|year))\b"
_AFTER_SCHOOL = (
    r"(?:(?:at|from)\ [2-6](?::[0-9]{2})?\ ?p\.?m|this\ (?:afternoon|evening)|after\ school|later\ today|tonight)"
)
AFTER_SCHOOL_BEFORE = rf"\b{_AFTER_SCHOOL}[^.!?\n]{{0,30}}$"
AFTER_SCHOOL_BEHIND = rf"(?:'s)?(?:\ (?:appointment|visit|check-?up))?\ (?:is\ |only\ )*{_AFTER_SCHOOL}"
VISIT_IS_THE_CAUSE = r"(?:'s)?(?:\ (?:appointment|visit|check-?up|office|clinic))?(?:[\s.,!]|$)"
NOT_SICK = r"\bnot\ sick\b"
SICK = r"\bsick\b"
SCREENING = r"check(?:-|\s)?ups?|screening|physical"
HELD_THERE = r",?\ (?:for|because\ of)\ (?:(?:an?|her|his|the|some)\ )?(?:[a-z-]+\ ){0,3}?"
"""Between a hospital and the check-up that is held there: "in hospital for her yearly check-up"."""
SUSPECTED_DIAGNOSIS = r"influenza|\bflu\b|covid|corona"
