"""Taking back what was sent."""

from mailgate.wording.lexicon.en.deeds.elsewhere import OCCASION

_OUR_PLANS = r"""
    (?:our|her|his|the|my)\ (?!(?:\w+\ ){0,2}?(?:absence|notice|notification|report|message|leave|sick|day\ off
     |request|e?-?mail
     |pick-?\ ?up)\b)[a-z]
"""
UNDO = rf"""
    \b(?:cancel|withdraw|retract)\w*\b(?!\ {_OUR_PLANS})(?!\ (?:[a-z'-]+\ ){{0,4}}?{OCCASION})
     (?:[^.,\n]{{0,30}}\b(?:absence|notice|report|message
     |sick\ (?:day|leave|note)|day\ off|leave)\b)?
    |\babsence\b[^.!?\n]{{0,40}}?\b(?:is|are)\ (?:no\ longer|not)\ (?:needed|necessary|required|valid)
     (?:\ any\ ?more|\ now|\ after\ all)?(?=\s*(?:[.,;!\n]|$)|\ (?:because|as|since|so)\b)
    |\b(?:delete|remove|take\ back|undo)\ [a-z]+'s\ absence\b
    |\b(?:remove|take\ back|undo|recall)\ (?:my|our|the|this|that)\ (?:[a-z]+\ ){{0,2}}?(?:absence|notice|report
     |message|e?-?mail)\b
    |\b(?:disregard|ignore|delete|void|scrap|revoke|(?:please|kindly|can\ you|could\ you|just)\ (?:forget|bin
     |discard|overlook))\ (?:about\ )?(?:it|that|this
     |(?:my|our|the|this|that|(?:last\ night|yesterday|this\ morning)'s)
      \ (?:(?!flyer|leaflet|poster|newsletter|survey)[a-z]+\ ){{0,3}}?
      (?:absence|notice|report|message|e?-?mail|note|text|one|request))\b
"""
OUR_OBJECT = r"absence\b"
"""How what is taken back may begin that is ours, whosever it is: "Hanako's absence is no longer needed"."""
NOT_OUR_UNDO = rf"""
    \b{OCCASION}[^.!?\n]{{0,20}}?\b(?:has|have|had|needs?|must|will|should)\ (?:to\ )?be\ $|
    \bs?he(?:\ (?:has|had|just|suddenly))*\ $|
    \b(?:dentist|doctor|clinic|hospital|airline|hotel|they|organi[sz]ers?|coach|club|company
     |[a-z]+ist)\ (?:[a-z]+\ ){{0,3}}$
    |\b(?!(?:absence|notice|report|request|message|e?-?mail)\b)[a-z-]+
     (?:\ (?:is|are|was|were|(?:has|have|had)\ been|got)|'s(?:\ been)?)\ (?:now\ |just\ |all\ )?$
    |\b(?:trip|appointment|event)\ $
    |(?<!mail\ )(?<!message\ )(?<!notice\ )(?<!report\ )(?<!\bi\ )(?<!\bwe\ )\b(?:says?|said|reads?|written)\b
     [^.!?\n]{{0,10}}"[^"\n]{{1,60}}"[.,!]*\ (?:so\ |please\ |just\ |kindly\ )*$
"""
"""What else is taken back, or what else is to be ignored: a note that is no message to the school."""
NOT_OUR_NOTE = r"""
    \ (?:that\ is\ |that's\ )?(?:in|on|inside)\ (?:her|his|the|[a-z]+'s)\ (?:\w+\ )?(?:notebook|diary|planner|bag
     |homework|text-?book|calendar|board|door|desk|wall)\b
    |\ (?:about|for|from|regarding)\ (?:the\ )?(?:flyer|leaflet|bake|pta|fundrais\w+|concert|field\ trip|photos?
     |lunch\ menu|survey)\b
"""
"""Behind a note that is no message of ours to the school: "the note in her bag"."""
