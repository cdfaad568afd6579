"""Whose illness a text tells."""

from mailgate.wording.lexicon.en.people.students import SOMEBODY

PET = r"""
    \b(?:cat|kitten|dog|puppy|rabbit|bunny|hamster|guinea\ pig|gerbil|goldfish|fish|bird|budgie|parrot|tortoise
     |turtle|pet
     |pony|horse)s?,?\s(?:[a-z]+,?\s)?(?:(?:has|had|just|sadly|suddenly|peacefully)\ )*$
"""
_TO_THE_CAUSE = r"(?=(?:(?!\b(?:s?he|they|her|him|them)\b)[^.!?\n,;:()]){0,60}$)"
"""No pronoun stands between somebody and the illness: it is theirs."""
_WHO_IS_THAT = r"(?:,\ [^.!?\n,;:]{1,40},|\ \([^)\n]{1,40}\)|\ [-–—]\ [^-–—.!?\n]{1,40}\ [-–—])?"
"""Says more of somebody, before what is the matter: "my mother, who lives with us, has covid"."""
RELATIVE = rf"""
    \b{SOMEBODY}s?(?:-in-law)?\b
    (?!'s\ (?:cold|birthday|party|house|place|home|wedding|car|class)\b)
    (?:'s(?:\ (?:boy|girl|son|daughter|child|kid|baby|mother|father|husband|wife))?)?{_WHO_IS_THAT}{_TO_THE_CAUSE}
    |\b{SOMEBODY}s?(?:,|\ -|\ \()\ ?who\b{_TO_THE_CAUSE}
    |\b(?:my|our|the|her|his)\ (?:little\ |small\ |newborn\ )?(?:baby|toddler|newborn)\b{_WHO_IS_THAT}{_TO_THE_CAUSE}
    |'s\ (?:class(?:mates?)?|teachers?|team|group|friends?)\b{_WHO_IS_THAT}{_TO_THE_CAUSE}
    |\b(?:boys?|girls?|kids?|child(?:ren)?|pupils?|students?|someone|somebody|people|others|family)
     \ (?:(?:who\ sits?|sitting)\ )?(?:(?:in|on|at|from)\ (?:the|her|his|their|our|my|another)
      |next\ (?:door|to\ (?:her|him))|upstairs|downstairs)\b(?:\ [a-z]+)?
     {_WHO_IS_THAT}{_TO_THE_CAUSE}
    |\b(?:my|our|the)\ (?:eldest|oldest|youngest)\b(?:\ (?:one|son|daughter|child|boy|girl))?
     {_WHO_IS_THAT}{_TO_THE_CAUSE}
    |\b(?:of\ us|i|we(?=\ (?:all\ )?(?:have|had|caught|tested)\ ))\ (?:just\ |also\ |all\ )?
     (?:are|am|have|had|was|tested|caught)\b(?!\ to\b){_TO_THE_CAUSE}
    |\b(?:everyone|everybody|(?:half|most|all)\ (?:of\ )?(?:the|her|his)\ class|the\ whole\ class)\b
     (?!\ (?:at\ home|in\ (?:the|our)\ (?:family|house))){_WHO_IS_THAT}{_TO_THE_CAUSE}
    |\b(?:i'm|i\ am)\ (?:(?:also|still|just|so|very|really|quite|too)\ )*(?:sick|ill|unwell|poorly|feverish|suffering
     |laid|positive|isolating|quarantined|quarantining|in\ (?:bed|quarantine|isolation|hospital))\b
     {_TO_THE_CAUSE}
    |\b(?:i|we)\ $|\bi\ (?:had|have|need|am\ going|will\ have)\ to\ $
    |\bi(?:'m|'ve|'ll)?\ (?:(?:have|had|need|am|going|must|will|got|to|first|also|just)\ ){{0,4}}
     (?:see|go\ to|going\ to|visit|be\ at|go\ and\ see|attend)\ (?:the|an?|my)(?=\ $)
    |\b(?:i'm|i've|we're|we've)\ (?:(?:got|had|just|also|all|both|still|so|very|really|quite|rather|feeling|down
     |with|an?
     |the|bad|nasty|terrible|high)\ )*$
"""
_AND_TAKES = r"""
    \b(?!away|abroad|busy)(?:(?!\b(?:s?he|away|abroad|busy|work|working)\b)[^.!?\n;]){0,50}
    \b(?:i|we|my\ \w+)\ [^.!?\n;]{0,20}?\b(?:with|tak(?:e|ing)|bring(?:ing)?|driv(?:e|ing)|rush(?:ing)?|carry(?:ing)?
     |accompany(?:ing)?|get(?:ting)?)
"""
STRICKEN = rf"""
    \b(?:my|our|the)\ (?:(?:little|baby|small|newborn)\ )?(?:(?:baby|toddler|newborn){_AND_TAKES}\ (?:him|her|it)
     |(?:father|dad|husband|grand(?:father|pa|dad)|uncle)(?:-in-law)?{_AND_TAKES}\ him
     |(?:mother|mum|mom|wife|grand(?:mother|ma)|aunt)(?:-in-law)?{_AND_TAKES}\ her)\ [^.!?\n,;]{{0,20}}$|
    \b(?:tak(?:e|es|ing)|bring(?:s|ing)?|driv(?:e|es|ing)|accompany(?:ing)?|escort(?:ing)?)
     \ (?:the|my|our|her|his)\ (?:\w+\ )?
     (?:baby|toddler|infant|brother|sister|mother|father|mum|mom|dad|grand\w+|husband|wife)\ [^.!?\n,;]{{0,20}}$
    |\b(?:mother|father|mum|mom|dad|grand\w+|husband|wife|brother|sister|uncle|aunt)(?:-in-law)?
     \ (?:(?:has|had|suffered|is|was|just)\ )*
     (?:an?\ )?(?:stroke|heart\ attack|accident|surgery|operation|collapsed|dying|in\ (?:the\ )?hospital|hospitali[sz]ed
      |rushed)\b[^\n]{{0,60}}$
"""
"""Before a doctor to whom somebody else of the family is taken."""
TAKEN_TO_A_DOCTOR = r"""
    \b(?:tak(?:e|ing)|bring(?:ing)?|driv(?:e|ing)|rush(?:ing)?|accompany(?:ing)?|get(?:ting)?)
    \ (?:(?P<her>her)|him)\ (?:straight\ |first\ )?(?:in\ )?to\ (?:the\ |a\ |an\ |her\ |his\ )?(?:[a-z]+\ ){0,2}?
    (?:doctor|dentist|clinic|hospital|gp|er|pa?ediatrician|emergency)(?:'s)?\b
"""
"""Where somebody is taken who is only called by a pronoun."""
VISIT_WITH = r"""
    \ (?:with|for|of|(?:to\ )?(?:visit|see)(?:ing)?)\ (?:the|my|our|her|his|their|[a-z]+'s)\ (?:\w+\ )?
    (?:baby|toddler|infant|brother|sister|siblings?|cousin|grand\w+|husband|wife|uncle|aunt|nephew|niece|friend)\b
    |\ with\ my\ (?:own\ |old\ |elderly\ )*(?:mother|father|mum|mom|dad|parents)\b
"""
"""Behind a doctor to whom the student goes along: "at the hospital with her brother"."""
OF_ANOTHER_AFTER = r"""
    \ (?:(?:going|is|are|cases?|outbreak)\ )*(?:in|at|around)\ (?:(?:in|at)\ )?(?:our|the|my|her|his|their|this)
    \ (?:\w+\ )?(?:neighbou?rhood|area|town|city|school|class|office|building|street|country|club|team)\b
    (?!\ (?:\w+\ )?(?:hospital|clinic|doctor|dentist|nurse|hall|medical|health|cent(?:er|re)))
"""
"""Behind an illness that others have: "there is covid in our neighbourhood"."""
PRONOUN = r"^[^.!?\n]*\b(?:s?he|they|him)\b[^.!?\n]*$"
HARMLESS_RELATIVE = r"""
    (?:(?<=\bwe\ have)|(?<=\bwe\ had))\ (?:an?\ )?(?:[a-z'-]+\ ){0,2}?(?:appointment|appt|rendez-?\ ?vous|reservation
     |doctor|dent
     |clinic|hospital)
    |(?:(?<=\bsee\ the)|(?<=\bsee\ a)|(?<=\bto\ the)|(?<=\bto\ a)|(?<=\bvisit\ the)|(?<=\bat\ the))
     \ [a-z]+[^.!?\n;]{0,40}?\b(?:with|for|about|him|her|them|together|both)\b
"""
"""Of a family that goes to the doctor's with the student."""
