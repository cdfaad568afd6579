"""What English says beside a deed."""

LATE_SIGN = r"\b(?:after(?!\ all)|until|later)\b|\bat\ (?:noon|lunch)|\b(?:this|in\ the)\ afternoon\b"
CHANGED = r"after\ all"
WELL = r"\bfine\b|\bwell\b|\b(?:has\ |have\ )?(?:already\ left|left\ already)\b|\bon\ (?:his|her|the|their)\ way\b"
NOT_BUT = r"\bbut\s*$"
NOT_MEANT = r"\b(?:this\ is\ (?:only\ |just\ )?a\ test|test\ (?:mail|message|e-?mail)|(?:draft|example)\s?:)"
SENT = r"'s\ (?:\w+\ )?(?:notice|e?-?mail|report)"
WHICH_SIBLING = r"\b(?:son|daughter|brother|sister|one)\b"
