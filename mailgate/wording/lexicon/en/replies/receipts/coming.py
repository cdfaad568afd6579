"""English of a reply to a receipt that says that a student comes after all."""

COMES = r"""
    \b(?:will\ be\ (?:at|in)\ school|will\ (?:come|attend|be\ coming)
     |(?:is|are)\ (?:coming|going)\ (?:to\ school|in))\b
    |(?:\bwill|'ll)\ (?:be|make\ it|arrive|come)
     \ (?:on\ time|at\ the\ (?:usual|normal)\ time)\b
"""
ELSEWISE = r"""
    \b(?:if|unless|may|might|could|would|should|maybe|perhaps|probably|hope|thinks?|believes?|reckons?|wants?|insists?|not|late[r]?|after|noon|afternoon
     |lunch|until|till|only|except|from|half|when|or)\b|n't\b|[?0-9]
"""
OPEN = r"[?]|\b(?:if|may|might|maybe|perhaps|could|would)\b"
WHY = r"\b(?:so|but|because|since|and|as)\b|[,;]"
IN_TIME = r"\b(?:on\ time|(?:usual|normal)\ time)\b"
CALLED_OFF = r"\b(?:cancel\w*|called\ off|fell\ through|not\ going|postponed)\b"
BOTH_DAYS = r"\bboth\ days\b"
NOT_BEFORE = r"(?:^|[\s,;(-])(?:and\ |but\ )?not\ $"
"""Before who does not come: "Taro is coming, not Hanako"."""
