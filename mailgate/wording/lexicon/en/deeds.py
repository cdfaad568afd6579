"""English for staying away, coming late, coming after all and taking back."""

ABSENT = r"""
    \b(?:absent|absence|day\ off|off\ (?:school|today|tomorrow)|be\ out|out\ (?:of\ school\ )?(?:sick|today)
    |stay(?:s|ing)?\ (?:at\ )?home|keep(?:s|ing)?\ \w+\ (?:at\ )?home|tak(?:e|es|ing)\ (?:the|a)\ day\ off
    |miss(?:es|ing)?\ (?:school|class)|(?<!there\ is\ )(?<!there's\ )(?<!have\ )no\ school\ (?:today|tomorrow)
    |(?:not|can't|cannot|won't|isn't|couldn't|unable\ to)\ (?:be\ )?(?:able\ to\ )?
     (?:come|coming|attend|attending|go|going|make\ it|be\ (?:in|at)|in\ school|at\ school)(?:\ in)?(?:\ to\ school)?)\b
"""
LATE = r"\b(?:late(?:ness)?(?!\ (?:than|notice|reply|response|message|e?-?mail|report))|tardy|running\ behind)\b"
COME = r"""
    \b(?:attend(?:ing)?\ (?:school\ )?(?:today|tomorrow|after\ all)|arriv(?:e|es|ing)
    |(?:will|'ll|can|going\ to|able\ to|is)\ (?:be\ )?
     (?:come|coming|go|going|attend|attending|be\ (?:in|there|at\ school))
    |(?:come|coming)\ (?:to\ school|in|after\ all|as\ usual)|(?:go|going)\ to\ school)\b
"""
UNDO = r"""
    \b(?:cancel|withdraw|disregard|ignore\ my|retract)\w*\b(?:[^.\n]{0,30}\b(?:absence|notice|report|message)\b)?
"""
NOT_OUR_UNDO = r"(?:trip|appointment|event)\ (?:(?:is|was|has\ been|got)\ )?$"
EARLY = r"\b(?:leav(?:e|ing)\ early|early\ leave|pick\ (?:him|her|them)\ up\ early|go(?:ing)?\ home\ early)\b"

# How certain a deed is

DOUBT = r"""
    \b(?:might|may|maybe|perhaps|probably|possibly|if|whether|not\ sure|could|can\ i|can\ he|can\ she|considering
    |should(?!\ (?:arrive|be\ there|be\ in|get))|unless|in\ case|likely)\b|\?
"""
PAST = r"\b(?:was|were|had\ been|yesterday)\b(?![^.]*\b(?:will|won't|going\ to|is|today)\b)[^.]*$"
FUTURE = r"will\b|'ll\b|can\b|going\ to\b|able\ to\b|is\b"
DENIED = r"\b(?:not|n't|no\ longer|isn't|won't|don't)\s(?:be\s|going\ to\ be\s|to\ be\s)?$"
