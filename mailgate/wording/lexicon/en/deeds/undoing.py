"""Taking back what was sent."""

_OUR_PLANS = r"""
    (?:our|her|his|the|my)\ (?!(?:\w+\ ){0,2}?(?:absence|notice|notification|report|message|leave|sick|day\ off
     |request|e?-?mail
     |pick-?\ ?up)\b)[a-z]
"""
UNDO = rf"""
    \b(?:cancel|withdraw|retract)\w*\b(?!\ {_OUR_PLANS})(?:[^.,\n]{{0,30}}\b(?:absence|notice|report|message
     |sick\ (?:day|leave|note)|day\ off|leave)\b)?
    |\b(?:disregard|ignore|delete|void|scrap|revoke)\ (?:it|that|this
     |(?:my|our|the|this|that|(?:last\ night|yesterday|this\ morning)'s)\ (?:[a-z]+\ ){{0,3}}?(?:absence|notice
      |report|message|e?-?mail|note|text|one|request))\b
"""
NOT_OUR_UNDO = r"""
    \bs?he(?:\ (?:has|had|just|suddenly))*\ $|
    \b(?:dentist|doctor|clinic|hospital|airline|hotel|they|organi[sz]ers?|coach|club|company
     |[a-z]+ist)\ (?:[a-z]+\ ){0,3}$
    |    \b(?!(?:absence|notice|report|request|message|e?-?mail)\ )[a-z'-]+
     \ (?:(?:is|are|was|were|(?:has|have|had)\ been|got)\ )(?:now\ )?$
    |\b(?:trip|appointment|event)\ $
"""
