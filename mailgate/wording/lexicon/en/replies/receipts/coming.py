"""English of a reply to a receipt that says that a student comes after all."""

COMES = r"""
    (?:\bwill|'ll)\ (?:both\ |all\ |now\ )?
     (?:be\ (?:at|in)\ (?:school|class)|come|attend|be\ coming|go\ to\ school|make\ it\ to\ school)\b
    |\b(?:is|are)\ (?:both\ |now\ )?(?:coming|going|heading)\ (?:to\ school|in)\b
    |(?:\bwill|'ll)\ (?:be|make\ it|arrive|come)
     \ (?:on\ time|at\ the\ (?:usual|normal)\ time)\b
"""
HAS_LEFT = r"""
    \b(?:went|has\ gone|have\ gone|has\ (?:just\ )?left|left|set\ off
     |(?:is|are|and)\ (?:now\ |both\ |already\ )*on\ (?:his|her|their|the)\ way)
     \ (?:off\ )?(?:to|for)\ school
     (?:\ (?:after\ all|today|as\ (?:usual|normal)|this\ morning|just\ now|already|a\ minute\ ago))*[.!\s]*$
"""
ELSEWISE = r"""
    \b(?:if|unless|may|might|could|would|should|maybe|perhaps|probably|hope|thinks?|believes?|reckons?|wants?|insists?
     |not|late[r]?|after|noon|afternoon
     |lunch|until|till|only|except|from|half|when|or)\b|n't\b|[?0-9]
"""
OPEN = r"[?]|\b(?:if|may|might|maybe|perhaps|could|would)\b"
WHY = r"\b(?:so|but|because|since|and|as)\b|[,;]"
IN_TIME = r"\b(?:on\ time|(?:usual|normal)\ time)\b"
CALLED_OFF = r"\b(?:cancel\w*|called\ off|fell\ through|not\ going|postponed)\b"
BOTH_DAYS = r"\bboth\ days\b"
AFTER_ALL = r"\bafter\ all\b"
STAYS = (
    r"\b(?:absent|(?:stay(?:s|ing)?|keep(?:s|ing)?)\b[^.,;!?\n]{0,20}\b(?:home|bed|off|away)|(?:at|is)\ home|in\ bed)\b"
)
"""Of another student, who stays at home as was told."""
NOT_BEFORE = r"(?:^|[\s,;(-])(?:and\ |but\ )?not\ $"
"""Before who does not come: "Taro is coming, not Hanako"."""
AN_OLD_MAIL = r"""
    \bsent\b[^.!?\n]{0,20}\b(?:old|last\ (?:week|month|year)'s|yesterday's|draft)\b
    [^.!?\n]{0,30}\bby\ (?:mistake|accident|error)\b
"""
"""That a mail was not meant to be sent: nothing of it holds."""
SENT_IN_ERROR = r"""
    \bsent\b[^.!?\n]{0,40}\b(?:by\ (?:mistake|accident|error)|in\ error)\b
    |\b(?:accidentally|mistakenly)\ (?:re)?sent\b
"""
IS_AT_SCHOOL = r"""
    [◇\s]*(?:s?he|they)?(?:'s|\ is|\ are)?[◇\s]*(?:is|are)?\ ?(?:both\ |already\ |fine\ and\ |well\ and\ )*
    (?:at|in)\ school(?:\ (?:as\ (?:usual|normal|always)|today|now|already))*[.!\s]*
"""
