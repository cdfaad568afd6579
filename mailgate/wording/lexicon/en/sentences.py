"""What English says beside a deed."""

LATE_SIGN = r"""
    \b(?:after(?!\ (?:all|last|being|having
     |(?:an?|his|her|their|the|this)\ (?:long\ |bad\ )?(?:illness|sickness|flu|cold|fever|covid|operation|surgery
     |week|break|holiday|absence)|(?:\w+\ )?(?:days|weeks)))|until|later
    |from\ (?:the\ )?(?:[1-6](?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|afternoon)\ (?:period|lesson
     |hour|class))\b|\bat\ (?:noon|lunch)|\b(?:this|in\ the)\ afternoon\b
"""
CHANGED = r"after\ all"
WELL = r"""
    (?:'s|\bis|\bwill\ be)\ (?:in|ok|okay|good|at\ school|there)\b|\bas\ (?:usual|normal|always)\b|\bfine\b|\bwell\b
    |\b(?:has\ |have\ )?(?:already\ left|left\ already)\b|\bon\ (?:his|her|the|their)\ way\b
"""
MAY_LEAVE = r"""
    \b(?:may|can|could)\ (?:i|we|you|s?he|they|[a-z]+)\ (?:please\ )?(?:be\ |let\ |leave|go|pick|fetch|collect|take
     |release|dismiss|excuse)
"""
OPEN_REQUEST = r"\b(?:if|unless|or|whether|in\ case|not|when|once|after\ all)\b"
NOT_BUT = r"\bbut\s*$"
NOT_MEANT = r"\b(?:this\ is\ (?:only\ |just\ )?a\ test|test\ (?:mail|message|e-?mail)|(?:draft|example)\s?:)"
SENT = r"'s\ (?:\w+\ )?(?:notice|e?-?mail|report)"
WHICH_SIBLING = r"\b(?:son|daughter|brother|sister|one)\b"
