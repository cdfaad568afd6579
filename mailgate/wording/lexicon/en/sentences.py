"""What English says beside a deed."""

LATE_SIGN = r"\b(?:after(?!\ all)|until|later)\b"
CHANGED = r"after\ all"
WELL = r"\bfine\b|\bwell\b"
SENT = r"'s\ (?:\w+\ )?(?:notice|e?-?mail|report)"
WHICH_SIBLING = r"\b(?:son|daughter|brother|sister|one)\b"
