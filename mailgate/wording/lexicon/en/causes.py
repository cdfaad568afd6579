"""How English tells which causes hold."""

from mailgate.wording.lexicon.en.people import OF_AN_AGE, SOMEBODY

_THOUGHT = r"""
    (?:\b(?:i|we)\ (?:(?:first|initially|just|both|all)\ )?(?:thought|feared|suspected|assumed|worried|believed)
     (?:\ (?:that|it|this|s?he|they|hanako|taro|had|was|were|might|may|be|have|could|is|an?|the|at|first|of))*
    |\b(?:it|this)\ (?:looked|seemed|sounded)\ (?:like|to\ be)(?:\ an?|\ the)?)\s$
"""
"""Before an illness that was only thought of: "I thought it was a fever, but"."""
DENIED_BEFORE = rf"""
    {_THOUGHT}|
    \b(?:negative\ (?:for|on)|ruled\ out)\ (?:the\ |both\ |either\ |flu\ (?:and|or)\ )*$|
    (?:\bno|\bwithout|\bnot|n't|\b(?:wo|ca|is|does|did)nt|\bnever|\bneither|\bnor)\s
    (?:(?!stop|shak|rid\b|but\b|so\b|because\b|due\b|since\b|as\b|with\b|and\b|for\b|from\b|at\b|in\b
     |school\b)[a-z']+\s){{0,5}}$
"""
DOUBTED_BEFORE = r"""
    \b(?:may|might|could)\ (?:(?:well|also|just|possibly|even)\ )?(?:have|be|be\ (?:having|getting)|get)
     \ (?:(?:caught|got|an?|the|some|bad)\ )*$
"""
"""Before an illness that is only suspected: "she may have flu B"."""
IS_NO = r"\bnot\ (?:an?\ |the\ )?$"
PET = r"\b(?:cat|dog|rabbit|hamster|goldfish|bird|pet)\s(?:has\ |had\ |just\ |sadly\ )*$"
DENIED_AFTER = r"""
    \ (?:any\ ?more|(?:(?:from\ |of\ )?(?:yesterday|last\ night)\ )?(?:is|has|was)\ gone|went\ (?:away|down)|medicine
     |medication|check(?!-?\ ?up)|tests?\ (?:is|was|were|are|came\ (?:back|out)|turned\ out)\ negative|negative)\b
"""
_TO_THE_CAUSE = r"(?=(?:(?!\b(?:s?he|they|her|him|them)\b)[^.!?\n,;:()]){0,60}$)"
"""No pronoun stands between somebody and the illness: it is theirs."""
RELATIVE = rf"""
    \b{SOMEBODY}s?\b
    (?!'s\ (?:birthday|party|house|place|home|wedding|car|class)\b)(?:'s)?{_TO_THE_CAUSE}
    |'s\ (?:class(?:mates?)?|teachers?|team|group|friends?)\b{_TO_THE_CAUSE}
    |\b(?:of\ us|i|we(?=\ (?:all\ )?(?:have|had|caught|tested)\ ))\ (?:just\ |also\ |all\ )?
     (?:are|am|have|had|was|tested|caught)\b(?!\ to\b){_TO_THE_CAUSE}
    |\b(?:i|we)\ $
    |\b(?:i'm|i've|we're|we've)\ (?:(?:got|had|just|also|all|both|still|so|very|really|quite|rather|feeling|down
     |with|an?
     |the|bad|nasty|terrible|high)\ )*$
"""
STRICKEN = r"""
    \b(?:tak(?:e|es|ing)|bring(?:s|ing)?|driv(?:e|es|ing)|accompany(?:ing)?|escort(?:ing)?)
     \ (?:the|my|our|her|his)\ (?:\w+\ )?
     (?:baby|toddler|infant|brother|sister|mother|father|mum|mom|dad|grand\w+|husband|wife)\ [^.!?\n,;]{0,20}$
    |\b(?:mother|father|mum|mom|dad|grand\w+|husband|wife|brother|sister|uncle|aunt)(?:-in-law)?
     \ (?:(?:has|had|suffered|is|was|just)\ )*
     (?:an?\ )?(?:stroke|heart\ attack|accident|surgery|operation|collapsed|dying|in\ (?:the\ )?hospital|hospitali[sz]ed
      |rushed)\b[^\n]{0,60}$
"""
"""Before a doctor to whom somebody else of the family is taken."""
VISIT_WITH = r"""
    \ (?:with|for|of|(?:to\ )?(?:visit|see)(?:ing)?)\ (?:the|my|our|her|his|their|[a-z]+'s)\ (?:\w+\ )?
    (?:baby|toddler|infant|brother|sister|siblings?|cousin|grand\w+|husband|wife|uncle|aunt|nephew|niece|friend)\b
"""
"""Behind a doctor to whom the student goes along: "at the hospital with her brother"."""
OF_ANOTHER_AFTER = r"""
    \ (?:(?:going|is|are|cases?|outbreak)\ )*(?:in|at|around)\ (?:(?:in|at)\ )?(?:our|the|my|her|his|their|this)
    \ (?:\w+\ )?(?:neighbou?rhood|area|town|city|school|class|office|building|street|country|club|team)\b
"""
"""Behind an illness that others have: "there is covid in our neighbourhood"."""
NO_TYPE = r"\b(?:blood|diabet\w*|hepatitis|vaccin\w*|class|last\ (?:week|month|year))\b"
FEIGNED = r"""
    [^.!?\n]{0,40}?\b(?:
     (?:just|only|probably|clearly|obviously|sounds?\ like|that's|it's)\ (?:\w+\ )?an?\ (?:\w+\ )?excuse
     |(?:i|we)\ (?:do\ not|don't|did\ not|didn't)\ (?:really\ |quite\ )?(?:believe|buy)
     |mak(?:ing|es)\ (?:it|that)\ up|faking|pretending)\b
"""
"""Behind an illness that the family does not believe in: "she says her tummy hurts, but it's just an excuse"."""
PRONOUN = r"^[^.!?\n]*\b(?:s?he|they)\b[^.!?\n]*$"
HARMLESS_RELATIVE = r"""
    (?:(?<=\bwe\ have)|(?<=\bwe\ had))\ (?:an?\ )?(?:[a-z'-]+\ ){0,2}?(?:appointment|appt|rendez-?\ ?vous|reservation
     |doctor|dent
     |clinic|hospital)
"""
"""Of a family that goes to the doctor's with the student."""
NO_REASON = r"""
    (?:\ (?:on|this|next)\ [a-z]+)?\ (?:is|are|was)\ (?:(?:very|so|really|too|quite|most)\ )*
    (?:important|coming\ up|soon|close|near|what|dear)\b
"""
"""How a sentence goes on behind an event that is not why somebody stays away: "the concert is important to her"."""
OVER_BEFORE = r"""
    \b(?:after|following)\ (?:(?:our|the|an?|their|her|his|my|that|this|last|long|big|all|family|week-?end|sports?
     |school|music|yesterday's|sunday's|saturday's)\ )*$
"""
"""Before an event that is over: "too tired after our trip"."""
_AFTER_SCHOOL = (
    r"(?:(?:at|from)\ [2-6](?::[0-9]{2})?\ ?p\.?m|this\ (?:afternoon|evening)|after\ school|later\ today|tonight)"
)
AFTER_SCHOOL_BEFORE = rf"\b{_AFTER_SCHOOL}[^.!?\n]{{0,30}}$"
AFTER_SCHOOL_BEHIND = rf"(?:'s)?(?:\ (?:appointment|visit|check-?up))?\ (?:is\ |only\ )*{_AFTER_SCHOOL}"
VISIT_IS_THE_CAUSE = r"(?:'s)?(?:\ (?:appointment|visit|check-?up|office|clinic))?(?:[\s.,!]|$)"
CAUSAL = r"""
    \b(?:because|due\ to|owing\ to|since|as)\b
    |\bso\ (?=(?:s?he|they|we|i|both|my|his|her|the)\b|、|[a-z]+\ (?:will|is|are|won't|has|needs|can't)\b)
"""
PURPOSE = r"\b(?:because|due\ to|owing\ to)\b|\bso\ (?=(?:s?he|they|we|i|both)\b|、)"
AGAIN = r"""
    \breturn(?:s|ing)?\ to\ (?:school|class)\b
    |\b(?:be|is|are|comes?|coming|go|goes|going)\ back\ (?:at|in|to)\ (?:school|class)\b
"""
CHANGE_OF_MIND = r"after\ all"
DOUBT = r"""
    \b(?:tablets?|medicine|paracetamol|calpol|pain\w*|hurt\w*|sore|bed|nurse|symptoms?)\b|\bappointment\b|\bfeel\w*
     |\b(?:better|gone|normal)\b|\b(?:well|fine|good|ok|okay)\ (?:now|again|enough|to)\b
    |(?:'s|\b(?:is|are|am|was|were|be|been|getting|all|seems?|doing|now))\ (?:[a-z]+\ )?(?:well|fine|good|ok|okay
     |over)\b
    |\?
"""
"""What may be another cause of coming, or why it is no lateness."""
_RELATIVES = rf"""
    (?:(?:(?:baby|little|big|elder|older|younger|twin|small|other|eldest|youngest)\ )?(?:brother|sister|baby|toddler)
     |mother|father|mum|mom|dad|parents|husband|hubby|wife|partner|son|daughter|uncle|aunt|auntie|cousin|nephew|niece
     |{OF_AN_AGE}|grand(?:mother|father|ma|pa|dad|parents)|granny|gran|nana?|in-?\ ?laws
     |(?:mother|father|sister|brother)-in-law)s?
"""
FAMILY = rf"""
    \b(?:my|our|her|his|their)\ {_RELATIVES}\b(?!\ (?:yamada\ )?(?:here|writing)\b)
    |\bgrand(?:ma|pa|dad|mother|father|parents)\b|\b(?:granny|hubby)\b
    |\b(?:the|small|our)\ (?:small\ |little\ )?(?:baby|toddler)\b
    |\b(?:whole|all\ (?:the\ )?|entire)\ ?family\b
"""
"""Who lives in a house, or belongs to it."""
BRINGS_OR_FETCHES = r"""
    (?:'s|'ll)?\ (?:(?:will|is|can|going|gonna|come|coming|to|and|also|then|please|kindly)\ ){0,4}
    (?:bring|drop|send|walk|driv|pick|fetch|collect|wait|carry|(?:tak|get|grab)[a-z]*\ (?!over|here|there|to\b|up\b
     |an?\b|the\b))
    |'s\ (?:car|bike|phone|number)|\ (?:says?|thinks?|said|thought|told|wrote|asked)\b|\ with\ (?:her|him|them)\b
"""
"""Behind somebody of the family who comes with the student, or only speaks of it."""
NOT_AT_HOME = r"""
    \boverslept\b|\btraffic\b
    |\b(?:trains?|bus|buses|subway|metro|line|flight)\ (?:(?:is|are|was|were|has|have|been|got|very|all|again)\ )*
     (?:late|delayed|stopped|suspended|cancel+ed|stuck|not\ (?:running|moving))\b
"""
OF_THE_HOUSE = r"""
    \b(?:immigration|visas?|passports?|embassy|consulate|residence\ cards?|residency|(?:city|town|ward)\ (?:hall|office)
     |plumber|electrician|landlord|removal|movers|moving\ (?:house|home|day)|gas\ man|repair\ ?man|builders?
     |(?:see(?:ing)?\ to|look(?:ing)?\ after|tak(?:e|ing)\ care\ of)\ (?:him|her|them|my|the|our)
     |airport|night\ (?:duty|shift)|babysitter|nanny|nursery|day-?\ ?care|kindergarten|bank|court|lawyer|solicitor
     |(?:family|household|domestic|home)\ (?:work|matter|thing|stuff|problem|emergency|appointment|business|reason)s?
     |(?:work|problem|issue|emergency)s?\ (?:is\ there\ )?at\ home)\b
"""
"""What tells by itself that a household is busy."""
CLAUSE = r"[,;:.!?()\n](?=\s|$)|\s[-–—]+\s|\b(?:so|but|because|as|since|and)\s"
"""What stands between two clauses."""
_AS_IT_IS = r"""
    (?:red|blue|green|yellow|orange|pink|purple|brown|black|white|gr[ae]y|new|ready|packed|done|finished|attached
     |signed|enclosed|paid|fine|well|ok|okay|good|happy|excited|lovely|beautiful|nice|cute|[0-9]+
     |(?:in|on)\ (?:her|his|their|the|my|your)\ \w+|with\ (?:her|him|me|them)|here)
"""
"""How something is that hinders nobody."""
NO_CAUSE = rf"""
    \b(?:thank\w*|thx|ta|cheers|sorry|apolog\w+|hope|please|pls|kind(?:ly)?|best|regards|sincerely|yours|dear|hello|hi
     |hiya|hey
     |(?<!this\ )morning|evening|afternoon|excuse|forgive|understanding|know|note|fyi|heads?\ up|sir|madam|ma'?a?m
     |teachers?|sensei|see\ you|have\ a\ (?:good|nice|great|lovely)|god|bless|call|ring|phone|e?-?mail|message|write
      |wrote
     |tell|told|ask\w*|inform\w*|mum|mom|dad|mother|father|parent|name|minutes?|mins?|hours?|expect\w*|eta|late)\b|[?]
    |\b(?:is|are|was|has|have)\ (?:(?!not\b|no\b|still\b)[a-z']+\ ){{0,2}}?{_AS_IT_IS}\b
    |\b(?:loves?|likes|enjoys?)\b|\blook\w*\ forward\b|(?:\bwill|'ll)\ (?:bring|give|hand|return)\b
"""
"""What a clause beside a lateness has that is no cause of it."""
FEVER_OVER = r"(?:no\ (?:more\ )?)?(?:fever|temp)"
NOT_SICK = r"\bnot\ sick\b"
SICK = r"\bsick\b"
SCREENING = r"check(?:-|\s)?ups?|screening|physical"
HELD_THERE = r",?\ (?:for|because\ of)\ (?:(?:an?|her|his|the|some)\ )?(?:[a-z-]+\ ){0,3}?"
"""Between a hospital and the check-up that is held there: "in hospital for her yearly check-up"."""
SUSPECTED_DIAGNOSIS = r"influenza|\bflu\b|covid|corona"
