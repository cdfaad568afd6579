"""English for staying away, coming late, coming after all and taking back."""

_NOT = r"""
    (?:not|can't|cant|cannot|can\ not|won't|wont|isn't|isnt|aren't|arent|ain't|couldn't|couldnt|don't|dont|doesn't
     |doesnt
     |unable\ to|(?<=\ )no(?=\ (?:go|come)))
"""
_OF_SCHOOL = "trip|play|concert|fair|festival|dinner|lunch|bus|party|picnic|show|event|assembly|meeting|visit|photo"
_SCHOOL = rf"(?:the\ )?(?:school|class(?:es)?|lessons)\b(?!\ (?:{_OF_SCHOOL}))"
_WHEN = r"(?:today|tomorrow|this\ morning|(?:on\ )?(?:mon|tues|wednes|thurs|fri)day)"
_IN = rf"(?:in|there|(?:to|at|in|for)\ {_SCHOOL}|back)"
"""Where a student is on a school day, in the words of a family."""
_GO = r"(?:be|come|coming|attend|attending|go|going|join|joining|show|(?:make|making)\ it)"
_HER = r"(?:him|her|them|(?!(?:me|us|you|it|up)\b)[a-z][a-z'-]+)"
_AT_PLAY = r"(?:swimming|running|dancing|skating|skiing|hiking|cycling|out|outside|p\.?e|gym|practice|training)\b"
_NEITHER = r"(?:neither|none)\ (?:of\ (?:them|my\ \w+)\ )?(?:will|is|are|can)"
ABSENT = rf"""
    \b(?:absent|(?<!earlier\ )(?<!previous\ )(?<!last\ )absence|(?:sick\ )?day\ off|sick\ (?:day|leave)|on\ leave
     |off\ (?:again\ )?(?:school|sick|ill|today|tomorrow)
     |(?:be|is|are|'s|'re)\ off\b(?!\ (?:to|at|the|from)\b)
    |be\ out(?!\ \w+ing\b)|(?:is|are|'s|'re)\ out(?=\ (?:again|with|until|through|on|for)\b)
    |out\ (?:again\ )?(?:of\ school\ )?(?:sick|today)
    |(?:stay|remain|rest)(?:s|ing)?\ (?:{_WHEN}\ )?(?:(?:at\ )?home|in\ bed)
    |(?:be|is|are|'s|'re)\ (?:both\ )?(?:at\ )?home(?!work)
    |(?:be|is)\ away(?!\ from\ (?:home|the))|(?<=[,:;]\ )home\ (?={_WHEN}|sick)
    |let(?:ting)?\ {_HER}\ (?:rest|stay)(?:\ (?:at\ )?home)?(?!\ (?:in(?!\ bed)|inside|indoors|there|out|back|with)\b)
    |(?:we|i)(?:'ve|\ have)?\ kept\ {_HER}\ (?:at\ )?home(?=\ today|[.,])
    |keep(?:s|ing)?\ {_HER}(?:\ and\ {_HER})?\ (?:{_WHEN}\ )?(?:(?:at\ )?home|off(?!\ (?:the|his|her))|in\ bed)
    |tak(?:e|es|ing)\ (?:the|a|{_WHEN})\ (?:sick\ |day\ )?off
    |tak(?:e|es|ing)\ (?:a\ )?(?:rest|leave)(?=\ (?:{_WHEN}|at\ home|until|till|for)\b|[.,])
    |(?:grant|give)\ (?:{_HER}\ )?(?:a\ |one\ )?(?:day'?s?\ |sick\ )?leave\b
    |excuse\ (?:(?!from)\w+\ ){{1,3}}(?=today|tomorrow|on\ |this\ )|excuse\ (?:\w+\ ){{1,3}}from\ school
    |excuse\ (?:both\ )?\w+(?:\ and\ \w+)?\ on\ that\ day|excuse\ \w+'s\ absence
    |(?:miss|skip)(?:es|s|ping|ing)?\ {_SCHOOL}
    |(?:stay|remain)(?:s|ing)?\ off(?=\ (?:school|today|until|till|through|for)\b|[.,])
    |(?:will|must|should|can|'ll|still)\ rest(?:ing)?(?=\ (?:until|till|through|today|tomorrow|because)\b)
    |miss(?:es|ing)?\ (?={_WHEN})
    |(?<!there\ is\ )(?<!there's\ )(?<!have\ )(?<!is\ there\ )no\ school
     (?:\ (?:for\ \w+\ )?(?:{_WHEN}|(?:the|this|all)\ (?:whole\ |entire\ )?week|(?:until|till|through)\ )
      |(?=[.!]\s*$|[.!]\ [a-z]))
    |(?<=today\ )no\ school|(?<=tomorrow\ )no\ school
    |(?<!there\ is\ )no\ school\ for\ (?:him|her|them)(?=[.,!])
    |(?:must|has\ to|needs\ to)\ (?:rest|isolate|quarantine)
    |(?:{_NOT}|{_NEITHER})\ (?:be\ )?(?:able\ to\ |going\ to\ |gonna\ |expected\ )*
     (?:{_GO}(?:\ {_IN}|\ school)*(?!\ {_AT_PLAY})|{_IN}(?<!\ there)(?<!\ back)(?!\ (?:pain|bed))))\b
"""
LATE = rf"""
    \b(?:(?<!out\ until\ )(?<!back\ until\ )(?<!until\ )(?<!went\ off\ )(?<!too\ )(?<!up\ )(?<!slept\ )
     late(?:ness)?
     (?!\ (?:than|notice|reply|response|message|e?-?mail|report|last|night|to\ (?:pick|collect|fetch)
      |on\ (?:mon|tues|wednes|thurs|fri|sun|satur)day)|r)
    |tardy|running\ behind
    |(?:come|coming|be|arrive|arriving|get|getting
     |start)\ (?:{_IN}\ )?(?:a\ (?:bit|little)\ )?later(?!\ than\ usual\ from))\b
"""
COME = rf"""
    \b(?:(?:be|is|'s|come|comes|coming|go|going|return\w*)\ back(?=\ (?:at|in|to|on)\ |\ {_WHEN}|[.!,])
    |(?<=[,;.]\ )back\ (?:at\ school\ )?(?=(?:on\ |next\ )?(?:mon|tues|wednes|thurs|fri)day|tomorrow)|walking\ in\ now
    |(?<=better\ and\ )back(?=\ (?:at|in|to)\ |\ {_WHEN}|[.,!])|(?<=fine\ and\ )back(?=\ (?:at|in|to)\ |\ {_WHEN}|[.,!])
    |return(?:s|ing)?\ to\ (?:school|class)|attend(?:ing)?\ (?:school\ )?(?:today|tomorrow|after\ all)|arriv(?:e|es
     |ing)
    |(?:bring|drop|send)(?:s|ing)?\ {_HER}\ (?:in\b(?!\ to\ (?!school))|to\ school|over\b
     |off(?!\ (?:at|with)\ (?!school|[0-9]|half|quarter|about|around|noon)))
    |reach(?:es|ing)?\ (?:the\ )?school|reach(?:es|ing)?(?=\ (?:by|at|around|about)\ [0-9])
    |(?:come|comes|go|goes)\ school|comes(?=\ at\ [0-9])|starts?(?=\ at\ (?:8|9|1[0-5])\b)
    |expect\ (?:him|her|them)(?:\ in)?(?=\ (?:at|by|around|about)\ )
    |get(?:s|ting)?\ to\ (?:you|school)(?=\ (?:at|by|around|about|for|after)\b)
    |get(?:s|ting)?\ (?:in|there|to\ school)(?=\ (?:at|by|around|about|for|after)\b)
    |mak(?:e|ing)\ it\ (?:in\ )?(?=(?:by|at|around|for)\b)
    |join(?:s|ing)?\ (?:class|school|(?:from|in|at|the)\b)(?=\ |$)
    |(?:will|'ll|can|going\ to|able\ to|should)\ (?:be\ )?(?:come|coming|attend|attending
     |(?:be\ )?(?:in(?!\ )
     |in\ class
     |in(?=\ (?:as|after|at|around|about|by|for|before|today|tomorrow|later|on|this|once|when|soon|shortly)\b)|there
     |at\ school))
    |is\ (?:coming|attending)|(?:will|'ll|can)\ (?:be\ )?(?:go|going)(?=\ (?:to\ school|in\b)|[.,!\s]*$)
    |(?:come|comes|coming)\ (?:to\ school|in|after\ all|as\ usual)|(?:go|goes|going)\ to\ school)\b
    (?!\ to\ (?:collect|pick|fetch|get|take)\b)
"""
UNDO = r"""
    \b(?:cancel|withdraw|retract)\w*\b(?:[^.\n]{0,30}\b(?:absence|notice|report|message)\b)?
    |\b(?:disregard|ignore)\ (?:it|that|this
     |(?:my|our|the|this|that)\ (?:[a-z]+\ ){0,3}?(?:absence|notice|report|message|e?-?mail|note|text|one))\b
"""
NOT_OUR_UNDO = r"(?:trip|appointment|event)\ (?:(?:is|was|has\ been|got)\ )?$"
_AT = r"""
    (?:(?:at|around|about|by|before|after)\ (?:[0-9]|noon|midday|half|quarter)
     |(?:after|before)\ (?:lunch|the\ |[0-9]|period|lesson|morning))
"""
_LEAVING = rf"(?:\ early|\ {_WHEN}|\ from\ (?:school|class))*\ (?={_AT})"
PICK_UP = rf"""
    (?:tak(?:e|es|ing)\ {_HER}\ out
     |(?:pick(?:s|ing)?|fetch(?:es|ing)?|collect(?:s|ing)?)\ (?:up\ {_HER}|{_HER}(?:\ up)?))
"""
"""What is leaving early only where the mail tells why: "I will pick her up at 1:30"."""
EARLY = rf"""
    \b(?:leav(?:e|es|ing)\ (?:school\ )?early|early\ leave
     |(?:pick|fetch|collect|take)\ (?:him|her|them)\ (?:up\ |out\ )?early
     |go(?:es|ing)?\ home\ early
    |(?:leav(?:e|es|ing)\ (?:the\ )?school
     |(?:needs?|has|have|got|wants?)\ to\ (?:leave|go|be\ (?:picked\ up|let\ out))
     |let\ {_HER}\ (?:leave|go|out)|be\ let\ (?:out|go)
     |(?:will|'ll|must|can|could|may|to)\ (?:{_HER}\ )?(?:please\ )?leave
     |is\ leaving
     |(?:release|dismiss|excuse)\ {_HER}|be\ (?:released|dismissed|excused|collected|fetched|picked\ up)
     |go(?:es|ing)?\ home
     |{PICK_UP}){_LEAVING})
"""

# How certain a deed is

DOUBT = r"""
    \b(?:might|may|maybe|perhaps|probably|possibly|not\ sure|considering|likely
     |should(?!\ (?:arrive|be\ there|be\ in|be\ at|get|reach|make)))\b
"""
"""A doubt about its own clause."""
CONDITION = r"""
    \b(?:if|whether|unless|in\ case|depend(?:s|ing)|could(?!n't)|not\ sure|i\ wonder
     |(?:can|may|might)\ (?:i|we|he|she|they|you)
     |(?:probably|maybe|perhaps|possibly)\ (?:also\ )?(?:today|tomorrow|the\ day
      |(?:mon|tues|wednes|thurs|fri)day)
     |(?:when|once|as\ soon\ as)\ [^.,;\n]{0,25}(?:better|gone|well|recover\w*|improves?|drops?|clears?
      |(?:go|come)(?:es|s)?\ (?:down|away)))\b|\?
"""
"""What makes a question or a condition of the whole sentence."""
CLAUSE = r"""
    [.!?\n;:]|[,—–]\s|\s-+\s|\b(?:so|but|because|as|since)\s
    |\band\s(?=(?:s?he|they|we|i|it|is|are|was|will|won't|can't|cannot|has|had|i'm|we're|we'll|i'll)\b)
"""
"""Where a clause of its own begins."""
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
    (?:meetings?|conference|lessons?|practice|training|party|(?<!family\ )trip|club|form|money|payment|reply|homework
     |rehearsal|game|match|pe|p\.e\.|gym
     |swimming|appointment|work|event|concert|festival|show|performance|assembly|ceremony|competition|tournament)\b
"""
"""What is missed or late that is not the school day; stands behind the deed."""
TAKEN = r"(?:bring|drop|send|pick|fetch|collect)(?:s|ing)?\ (?:up\ )?(?P<whom>(?!(?:him|her|them|both)\b)\S+)"
"""Whom somebody brings or fetches, other than by a pronoun: a student, or things."""
KEPT = r"keep|let|take|taking|excuse|pick|fetch|collect|dismiss|release|grant|give"
"""How a deed begins that names the student behind it."""
SIBLING = r"""
    \b(?:his|her|my|their|the)\ (?:\w+\ )?(?:brother|sister|sibling|twin|siblings|brothers
     |sisters)s?\ (?:(?:will|is|are|can)\ )?$
"""
"""Who comes as always, beside the student that the notice is about."""
NOT_THE_CHILD = r"""
    \b(?:bus|train|taxi|car|teacher
     |delivery)(?:'s)?\ (?:(?:is|was|came|will|be|running|has|been|very|so|a|bit|again)\ )*$
    |\b(?:dad|mum|mom|mother|father|brother|sister|grand(?:ma|pa|mother|father)|wife|husband|friend|cousin|colleague
     |boss)\ (?:(?:is|was|will|be|has|been)\ )*$
    |\b(?:i|i'm|i'll)\ (?:(?:will|may|might|can't|cannot|be|am|are|going\ to|have\ to)\ )*$
"""
"""Who is late or away when it is the writer."""
WE = r"\b(?:we|we're|we'll)\ (?:(?:will|may|might|can't|cannot|be|am|are|going\ to|have\ to)\ )*$"
IN_SCHOOL = r"[^.\n]*?(?:\b(?:in|there|school|class)\b|it\ (?=today|tomorrow))"
"""Of a deed of "we" that is the student's: "we won't be making it in today"."""
MAYBE_AT = r"\b(?:maybe|probably|perhaps|possibly)\s(?=at\b|around\b|about\b|by\b|[0-9])"
"""A doubt about the hour is none about the deed."""
NOT_DONE = r"""
    (?:\bnot|n't|\bwont|\bcant|\bdont|\bdoesnt|\bno|\b(?:neither|none)(?:\ of\ them)?(?:\ will)?)\s(?:be\s)?$
"""
"""Right before a coming that is an absence: "he don't go to school today"."""
DENIED = r"(?:\bnot|n't|\bwont|\bcant|\bisnt|\bno\ longer|\bnever)\s(?:be(?:en)?\s|going\ to\ be\s|to\ be\s)?$"
