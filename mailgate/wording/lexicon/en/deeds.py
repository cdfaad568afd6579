"""English for staying away, coming late, coming after all and taking back."""

_NOT = r"(?:not|can't|cant|cannot|won't|wont|isn't|isnt|aren't|arent|couldn't|couldnt|unable\ to)"
ABSENT = rf"""
    \b(?:absent|(?<!earlier\ )(?<!previous\ )(?<!last\ )absence|day\ off|sick\ day
     |off\ (?:again\ )?(?:school|sick|ill|today|tomorrow)
     |(?:be|is|are|'s|'re)\ off\b(?!\ (?:to|at|the|from)\b)
    |be\ out(?!\ \w+ing\b)|(?:is|are|'s|'re)\ out(?=\ (?:again|with|until|through|on|for)\b)
    |out\ (?:again\ )?(?:of\ school\ )?(?:sick|today)
    |(?:stay|remain|rest)(?:s|ing)?\ (?:at\ )?home|(?:be|is|'s)\ (?:at\ )?home(?!work)|(?:be
     |is)\ away(?!\ from\ (?:home|the))
    |let(?:ting)?\ \w+\ (?:rest|stay)(?:\ (?:at\ )?home)?|keep(?:s|ing)?\ \w+\ (?:at\ )?home|tak(?:e|es|ing)\ (?:the
     |a)\ day\ off
    |excuse\ (?:(?!from)\w+\ ){{1,3}}(?=today|tomorrow|on\ |this\ )|excuse\ (?:\w+\ ){{1,3}}from\ school
    |excuse\ \w+'s\ absence
    |miss(?:es|ing)?\ (?:school|class)
    |(?<!there\ is\ )(?<!there's\ )(?<!have\ )no\ school\ (?:for\ \w+\ )?(?:today|tomorrow|(?:until|till|through)\ )
    |(?<!there\ is\ )no\ school\ for\ (?:him|her|them)(?=[.,!])
    |(?:must|has\ to|needs\ to)\ (?:rest|isolate|quarantine)
    |{_NOT}\ (?:be\ )?(?:able\ to\ )?
     (?:come|coming|attend|attending|go|going|make\ it|be\ (?:in|at)|in\ school
      |at\ school)(?:\ in)?(?:\ to\ school)?)\b
"""
LATE = r"\b(?:late(?:ness)?(?!\ (?:than|notice|reply|response|message|e?-?mail|report))|tardy|running\ behind)\b"
COME = r"""
    \b(?:(?:be|is|'s|come|coming|go|going|return\w*)\ back(?=\ (?:at|in|to)\ (?:school|class)|\ (?:today|tomorrow)
     |[.!,])
    |return(?:s|ing)?\ to\ (?:school|class)|attend(?:ing)?\ (?:school\ )?(?:today|tomorrow|after\ all)|arriv(?:e|es
     |ing)
    |(?:will|'ll|can|going\ to|able\ to)\ (?:be\ )?(?:come|coming|attend|attending
     |(?:be\ )?(?:in(?!\ )
     |in(?=\ (?:as|after|at|around|about|by|today|tomorrow|later|on|this|once|when|soon|shortly)\b)|there
     |at\ school))
    |is\ (?:coming|attending)|(?:will|'ll|can)\ (?:be\ )?(?:go|going)(?=\ (?:to\ school|in\b)|[.,!\s]*$)
    |(?:come|coming)\ (?:to\ school|in|after\ all|as\ usual)|(?:go|going)\ to\ school)\b
"""
UNDO = r"""
    \b(?:cancel|withdraw|retract)\w*\b(?:[^.\n]{0,30}\b(?:absence|notice|report|message)\b)?
    |\b(?:disregard|ignore)\ (?:it|that|this
     |(?:my|our|the|this|that)\ (?:[a-z]+\ ){0,3}?(?:absence|notice|report|message|e?-?mail|note|text|one))\b
"""
NOT_OUR_UNDO = r"(?:trip|appointment|event)\ (?:(?:is|was|has\ been|got)\ )?$"
EARLY = r"""
    \b(?:leav(?:e|es|ing)\ (?:school\ )?early|early\ leave|pick\ (?:him|her|them)\ up\ early
     |go(?:es|ing)?\ home\ early
    |(?:leav(?:e|es|ing)\ school|(?:needs?|has|have)\ to\ leave|let\ \w+\ leave|(?:will|'ll|must)\ leave
     |go(?:es|ing)?\ home)\ (?=at|around|about|after|before)
    |pick(?:s|ing)?\ (?:up\ \w+|\w+\ up)(?:\ from\ school)?(?:\ today|\ tomorrow)?
     \ (?=(?:at|around|about|after|before)\ [^.\n]*
      \b(?:doctor|dent|clinic|hospital|appointment|check-?up|funeral|sick|ill\b|fever)))
"""

# How certain a deed is

DOUBT = r"""
    \b(?:might|may|maybe|perhaps|probably|possibly|if|whether|not\ sure|could|can\ i|can\ he|can\ she|considering
    |should(?!\ (?:arrive|be\ there|be\ in|get))|unless|in\ case|likely)\b|\?
"""
PAST = r"""
    \b(?:has|have)\ been\s$
    |\b(?:was|were|had\ been|yesterday)\b(?![^.]*(?:\b(?:will|won't|going\ to|is|today)|'ll)\b)[^.]*$
"""
PAST_AFTER = r"""
    \s*(?:from\ school\ |school\ |class\ )?(?:on\ )?(?:yesterday
     |last\ (?:week|night|monday|tuesday|wednesday|thursday|friday))\b
"""
"""What stands right behind a deed of the past."""
EXCUSED = r"\bexcus\w+\ [^.]{1,40}\ for\ (?:being\ |her\ |his\ )?$"
"""Stands before an absence that is over: "excuse her for being absent"."""
FUTURE = r"won't\b|can't\b|cannot\b|isn't\b|will\b|'ll\b|can\b|going\ to\b|able\ to\b|is\b"
SOMETHING_ELSE = r"""
    \ (?:for|with|to|in|at|the|her|his|a|an|my|our|this)\s
    (?:(?!class\b|home\b|today\b|tomorrow\b|bed\b|because\b|due\b|so\b|and\b|after\b|before\b|until\b
     |once\b|when\b|as\b|since\b|with\b)[a-z'-]+\ ){0,4}?
    (?:meetings?|conference|lessons?|practice|training|party|trip|club|form|money|payment|reply|homework|rehearsal
     |game|match|pe|p\.e\.|gym
     |swimming|appointment|work|event|concert|festival|show|performance|assembly|ceremony|competition|tournament)\b
"""
"""What is missed or late that is not the school day; stands behind the deed."""
KEPT = r"keep|let|excuse|pick"
"""How a deed begins that names the student behind it."""
NOT_THE_CHILD = r"""
    \b(?:bus|train|taxi|car|teacher
     |delivery)(?:'s)?\ (?:(?:is|was|came|will|be|running|has|been|very|so|a|bit|again)\ )*$
    |\b(?:dad|mum|mom|mother|father|brother|sister|grand(?:ma|pa|mother|father)|wife|husband|friend|cousin|colleague
     |boss)\ (?:(?:is|was|will|be|has|been)\ )*$
    |\b(?:i|we|i'm|we're|i'll|we'll)\ (?:(?:will|may|might|can't|cannot|be|am|are|going\ to|have\ to)\ )*$
"""
"""Who is late or away when it is the writer."""
MAYBE_AT = r"\b(?:maybe|probably|perhaps|possibly)\s(?=at\b|around\b|about\b|by\b|[0-9])"
"""A doubt about the hour is none about the deed."""
DENIED = r"(?:\bnot|n't|\bwont|\bcant|\bisnt|\bno\ longer|\bnever)\s(?:been?\s|going\ to\ be\s|to\ be\s)?$"
