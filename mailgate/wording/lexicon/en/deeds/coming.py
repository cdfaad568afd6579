"""Coming, or coming again."""

from mailgate.wording.lexicon.en.deeds.elsewhere import OCCASION
from mailgate.wording.lexicon.en.deeds.phrases import ABOUT, AN_HOUR, ATTEND, BE, BEGIN, CLASSES, HER, LESSON, WHEN

_NTH = r"(?:next|following|first|second|third|fourth|fifth|sixth|[1-6](?:st|nd|rd|th))"
_STRAYS = r"""
    (?:(?:will|'ll|gonna|going\ to|should|can)\ (?:(?:just|only|probably|hopefully|then|also|both|all)\ )*
    (?:be\ (?=[a-z]+ing\b))?(?!(?:pick|get|wake|call|ring|phone|sign|fill|hand|let|look|check|book|fit|squeeze|stay
     |sleep|log|clock|eat|throw
     |lie
     |sit|end|warm|stand|put|take|move|meet|follow|catch|give|build|hold|keep|make|set|clean|be|come|go)(?:[tpn]?ing)?\b
     |(?:wak|tak|mak|giv|hav|com|mov|writ|stay)ing\b)[a-z]{3,})
"""
"""Whatever the writer calls coming: "she'll roll in about 10"."""
COME = rf"""
    \b(?:(?:{BE}|(?<!we\ )(?:come|comes|coming|go|goes|going|return\w*))\ back
     (?=\ (?:at|in|to)\ (?:(?:the|her|his|their|your|our)\ )?(?:own\ )?(?:school|class\w*|lessons?|desks?|seats?
      |place|work
       |routine|normal|business|it\b|action|full|(?:the\ |this\ )?(?:morning|afternoon)|{WHEN})
     |\ (?:after|from)\ (?:lunch|recess|break|{LESSON})\b
        |\ on\ |\ (?:with\ (?:you|us|(?:her|his|the)\ class(?:mates)?)\ )?{WHEN}|\s*(?:[.!,]|$)
      |\ with\ (?:you|us|(?:her|his|the)\ class(?:mates)?)\s*(?:[.!,]|$))
    |(?<=[,;.]\ )back\ (?:(?:at|to|in)\ school\ ?)?(?=(?:on\ |next\ )?(?:mon|tues|wednes|thurs|fri)day|today|tomorrow
     |[.,!])
    |(?<=better\ and\ )back(?=\ (?:at|in|to)\ |\ {WHEN}|[.,!])|(?<=fine\ and\ )back(?=\ (?:at|in|to)\ |\ {WHEN}|[.,!])
    |(?:(?<=again\ and\ )|(?<=well\ and\ )|(?<=now\ and\ )|(?<=recovered\ and\ ))back(?=\ (?:at|in|to)\ (?:school
     |class)\b)
    |{_STRAYS}\ (?:in|up|over|along|down)(?=\ {AN_HOUR})|(?:(?:should\ )?be|is|are|'s|'re)\ (?:(?:back
     |over)\ )?with\ you(?=\ {AN_HOUR})
    |(?<=\band\ )(?:then\ )?be\ (?:in|there|at\ school|with\ you)(?=\ after\ that\b|\ (?:at|around|about|by)\ [0-9])
    |(?:has|have|'s|'ve)\ already\ (?:left\ for|gone\ to|set\ off\ (?:for|to)|walked\ to
     |headed\ (?:off\ )?to)\ school
    |walking\ in\ now|(?:walk|cycl|bik|driv|head|runn|skipp|rac)ing\ (?:in\ )?to\ school|return(?:s
     |ing)?\ to\ (?:school|class)|return(?:s|ing)?(?=\ {WHEN})|(?:resum
     |rejoin)\w*\ {CLASSES}|rejoin(?:s|ing)?(?=\ {WHEN}|[.,!])
    |attend(?:s|ing)?(?:\ (?:school|class|classes|lessons))?(?=\ {AN_HOUR}|\ (?:from|after|in)\ {LESSON})
    |attend(?:s|ing)?\ (?:school\ )?(?:{WHEN}|after\ all|as\ (?:usual|normal|always|planned))
    |(?:is|are)\ (?:at|in)\ school(?=\ {WHEN}|\ after\ all)|arriv(?:e|es|ing)
    |(?:eta|arrival|drop-?\ ?off)(?:\ time)?(?:\ for\ {HER})?(?:\ (?:is|be|will|should|would|probably))*:?
     (?=\ (?:(?:at|by|around|about)\ )*(?:[0-9]|half|quarter))
    |(?:bring|drop|send)(?:s|p?ing)?\ {HER}\ (?:in\b(?!\ to\ (?!school))|(?:back\ )?to\ school|at\ school|over\b
     |off(?!\ (?:at|with)\ (?!school|[0-9]|half|quarter|about|around|noon)))
    |(?:bring|drop|send)(?:s|p?ing)?\ (?!them\b){HER}
     (?=\ (?:{WHEN}|after\ all\b|because\b|as\b|so\b
      |(?:(?:straight|right|directly|immediately|just)\ )?after(?:wards?|\ (?:that
      |it|(?:the|her|his|their)\ (?:[a-z]+\ )?(?:doctor|dentist|clinic|hospital|appointment|check-?\ ?up|visit|x-?ray
       |scan)))?
      (?=[.,!]))
      |\ {AN_HOUR}|[.,!]|\s*$)
    |(?:bring|drop|send|have|get|tak(?:e|ing)|driv(?:e|ing)|walk(?:ing)?|run(?:ning)?|rush(?:ing)?|cycl(?:e
     |ing))\ {HER}
     \ (?:(?:direct(?:ly)?|straight|right)\ )?(?:to\ school|at\ school|to\ you)
    |(?:driv(?:e|ing)|walk(?:ing)?|run(?:ning)?|rush(?:ing)?|cycl(?:e|ing))\ {HER}\ (?:in|over|down|up|round|around
     |there)
     (?=\ {AN_HOUR}|\ (?:now|afterwards?|{WHEN})|[.,!])
    |bring(?:s|ing)?\ {HER}(?=\ (?:a\ )?(?:bit\ |little\ )?late\b|\ {AN_HOUR}
     |\ (?:at|for|from|in|after|during)\ {LESSON})
    |have\ {HER}\ (?:there|in)(?=\ (?:at|by|around|about)\ [0-9])
    |(?:{BE}|get|gets)\ (?:dropped\ off|brought\ (?:in|over|to\ school)|driven\ (?:in|to\ school))
    |(?:reach(?:es|ing)?|comes?|coming)(?=\ (?:[89]|1[0-5])\s*(?:[.,!]|$|(?:today|tomorrow)\b))
    |reach(?:es|ing)?\ (?:the\ )?school|(?:reach(?:es|ing)?|comes?)(?=\ (?:then\ )?{AN_HOUR})
    |comes?(?=\ (?:now|however|normal(?:ly)?|on\ time|at\ the\ (?:usual|normal)\ time|{WHEN})\b|\s*[.,!])
    |(?:will|'ll)\ have\ {HER}\ back(?!\ home)
    |(?:come|comes|go|goes)\ school|(?<=after\ that\ )(?:to\ )?school
     |(?<=,\ then\ )(?:back\ )?(?:to\ )?school(?=\s*(?:[.,]|$)|\ (?:at|around|about|by)\b)|comes?\ then(?=\ (?:to|for
      |in)\ {LESSON})
    |starts?(?=\ (?:school\ )?at\ (?:8|9
     |1[0-5])\b)
    |(?:turn|show)(?:s|ing)?\ up(?=\ (?:at|by|around|about|after)\ )|expected(?=\ (?:in\ )?(?:at|by|around|about)\ )
    |expect(?:s|ing)?\ (?:{HER}(?:\ in)?|to\ be\ (?:in|there|at\ school))(?=\ {AN_HOUR})
    |expect(?:s|ing)?\ to\ have\ {HER}\ (?:back|in|there|(?:back\ )?at\ (?:her|his|their)\ desks?|at\ school|with\ you)
    |expect(?:s|ing)?\ {HER}(?:\ (?:in|there|back|at\ school))?(?=\ (?:right\ |straight\ |shortly\ |just\ )?after\b)
    |expect(?:s|ing)?\ {HER}\ (?:(?:back\ )?(?:in|at|to)\ (?:class|school)|in|back|there)(?=\ (?:{WHEN}|after\ all
    |as\ (?:usual
     |normal|always))\b|[.,!])
    |get(?:s|ting)?\ (?:in|there|to\ (?:you|school))(?=\ (?:at|by|around|about|for|after|in\ time)\b|\ {AN_HOUR})
    |have\ {HER}\ (?:back\ )?(?:in|there|with\ you|at\ school)(?=\ {AN_HOUR})|join(?:s|ing)?\ (?:you|us|(?:her|his
     |the)\ class)(?=\ {AN_HOUR}|\ (?:for|from|in|at|by|after)\ (?:{LESSON}|lunch))
    |mak(?:e|ing)\ it\ (?:in\ )?(?=(?:by|at|around|for|today)\b)
    |join(?:s|ing)?\ (?:(?:the\ )?class|school|(?:from|in|at|the\ (?:lesson|{_NTH}\ (?:period|lesson|hour)))\b)(?=\ |$)
    |{BEGIN}(?:(?:be|so|now|then|just|both|(?:the\ )?kids|we|will|coming)\ ){{0,3}}(?:in|there|here|at\ school|coming)
     (?=\ {AN_HOUR})
    |{BEGIN}(?:only\ )?coming(?=\ (?:{ABOUT}\ ){{1,2}}{LESSON})
    |(?:will|'ll|can|going\ to|gonna|able\ to|should)\ (?:only\ )?(?:be\ )?(?:come|coming|{ATTEND}|present|with\ you
     |there(?!\ (?:all|most\ of|for\ (?:most|the)|overnight|the\ (?:whole|entire))\b)
     |in(?!\ )|in\ (?:class|school)|at\ school
     |at\ (?:her|his|their|the)\ desks?|in\ (?:her|his|their)\ (?:seat|place|class\w*)
     |in(?=\ (?:as|after|at|around|about|by|for|from|before|today|tomorrow|later|on|this|once|when|soon|shortly)\b))
    |(?:will|'ll|should|can|gonna|going\ to)\ (?:be\ )?(?:back\ )?(?:at|in)\ (?:her|his|their)\ (?:desk|seat|place
     |chair)s?
    |expect(?:s|ing)?\ {HER}(?=\ (?:only\ |in\ |back\ )?after\ (?:the|her|his|that|an?)\b)
    |report(?:s|ing)?\ (?:to\ school\ |in\ |for\ class\ )?(?={AN_HOUR})
    |attend(?:s|ing)?(?=\ (?:as\ (?:usual|normal|always)|normally))|{BE}\ (?:coming|{ATTEND}|going\ in)|(?:will|'ll
     |can)\ (?:be\ )?(?:go|going)(?=\ (?:to\ (?:the\ )?school|in\b)
     |[.,!\s]*$)
    |{BE}\ (?:(?:already|now|just)\ )?on\ (?:his|her|the|their)\ way(?:\ (?:to\ school|in\b)|(?=\ now)|(?=\s*(?:[.,!]
     |$)))
    |(?:heading|headed|off)\ (?:in\ )?to\ school
    |(?:come|comes|coming)\ (?:to\ school|in|after\ all|as\ usual)|(?:go|goes|going)\ (?:back\ )?to\ (?:the\ )?school)\b
    (?!\ (?:over\ )?(?:to|and)\ (?:collect|pick|fetch|get|take)\b|\ home\b
     |\ (?:get|for)\ {HER}(?:\ {WHEN})?\ {AN_HOUR})
"""
AT_AN_HOUR_FOR = rf"\ {AN_HOUR}(?:\ ?[ap]m)?\ for\ (?:the\ |an?\ |our\ |her\ |his\ )?(?:[a-z]+\ ){{0,2}}?{OCCASION}"
"""Behind a coming that is not to the lessons: "we come at 10 for the concert"."""
TAKEN = (
    r"(?:bring|drop|send|pick|fetch|collect)(?:s|p?ing)?\ (?:up\ )?"
    r"(?P<whom>(?!(?:both\ )?(?:him|her|them|up|at|around|about|by)\b|[0-9])\S+)"
)
"""Whom somebody brings or fetches, other than by a pronoun: a student, or things."""
TAKEN_THEM = r"(?:bring|drop|send|pick|fetch|collect)(?:s|p?ing)?\ (?:up\ )?them\b"
SEVERAL = r"\b(?:kids|children|boys|girls|both|two|twins|and)\b|&"
"""Whom them can mean: not one student who is named ("she forgot her gym clothes, I'll bring them at 10")."""
BRINGS = r"""
    (?:expect(?:ing)?\ to\ have|bring|drop|send|tak|walk|driv|run|rush|cycl|(?:expect|get|have)\ (?!in\b|there\b|to\b))
"""
"""How a coming begins that somebody else sees to: "I will drop her off at 10"."""
NOT_BROUGHT_YET = rf"""
    {BRINGS}[^.!?\n,;]{{0,50}}?\b(?:until|till|before)\ (?:my|our|the|her|his|someone|somebody|grand\w+|mum|mom|dad)\b
    (?!\ (?:weekend|end\b|next|[a-z]+day|holidays?|new\ year))
"""
"""Behind "I can't" where somebody is waited for: "I can't walk Taro to school until my husband is back"."""
WE = r"\b(?:we|we're|we'll)\ (?:(?:will|may|might|can't|cannot|be|am|are|going\ to|have\ to)\ )*$"
IN_SCHOOL = r"[^.\n]*?(?:\b(?:in|there|school|class)\b|it\ (?=today|tomorrow))"
"""Of a deed of "we" that is the student's: "we won't be making it in today"."""
NOT_DONE = r"""
    (?:\bnot|n't|\bcannot|\bwont|\bcant|\bdont|\bdoesnt|\bno|\b(?:neither|none)(?:\ of\ them|\ one|\ child
     |\ kid)?(?:\ will)?)
    \s(?:be\s)?(?:(?:let(?:ting)?|allow(?:ing)?|mak(?:e|ing)|forc(?:e|ing))\s\w+\s(?:to\s)?)?$
"""
"""Right before a coming that is an absence: "he don't go to school today"."""
