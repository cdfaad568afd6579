"""English for staying away, coming late, coming after all and taking back."""

from mailgate.wording.lexicon.en.days import TODAY, TOMORROW
from mailgate.wording.lexicon.en.elsewhere import OCCASION

_NOT = r"""
    (?:not|can't|cant|cannot|can\ not|won't|wont|isn't|isnt|aren't|arent|ain't|couldn't|couldnt|don't|dont|doesn't
     |doesnt
     |wouldn't|unable\ to|no(?=\ (?:be\ )?(?:go|come)))
"""
_OF_SCHOOL = "trip|play|concert|fair|festival|dinner|lunch|bus|party|picnic|show|event|assembly|meeting|visit|photo"
_SCHOOL = rf"(?:the\ |her\ |his\ |their\ )?(?:school|class(?:es)?|lessons)\b(?!\ (?:{_OF_SCHOOL}))"
_WHEN = rf"""
    (?:{TODAY}|{TOMORROW}|this\ morning|(?:on\ |(?:the\ )?whole\ |all\ )?(?:(?:mon|tues|wednes|thurs|fri)day|(?:mon|tue
     |wed|thu|thurs|fri)\b))
"""
_UNTIL = r"""
    (?:(?:at\ least\ |up\ )?(?:until|till|til|through|thru|to(?=\ (?:mon|tue|wed|thu|fri|the\ [0-9]|[0-9]|tomorrow
     |next\ |and\ inc)))\ |for\ (?:the\ |two|three|[0-9])
     |(?:all\ )?(?:the|all|this)\ (?:rest|week|whole))
"""
"""Begins how long somebody stays away."""
_HOUSE = r"(?:(?:at\ |in\ )?(?:the\ |our\ |her\ |his\ )?(?:home|house)|in\ (?:her\ |his\ )?bed)"
_IN = rf"(?:in|there|(?:to|at|in|for)\ {_SCHOOL}|back)"
"""Where a student is on a school day, in the words of a family."""
_GO = (
    r"(?:come|coming|return|returning|attend|attending|go|going|join|joining|show\ up|showing\ up|(?:make|making)\ it)"
)
_CLASSES = r"(?:(?:her|his|their|any|all|the|today's|regular)\ (?:regular\ )?)?(?:school|class(?:es)?|lessons)"
_GOES_ON = rf"""
    (?=\s*(?:[.,!;:()?\n-]|$)|\ (?:{_WHEN}|because|due|owing|as|since|until|till|through|so|and|but|or|this|next|again
     |either|sir|ma'?a?m|madam|teacher|miss|po|lah|la|ya|thanks?|thank|sorry|please|pls|ok
     |after|before|all|at\ all|from|any\ ?more|in\ the\ morning|the\ (?:rest|whole)|it's|s?he's|they're|if
     |on\ (?:that|this|(?:the\ )?[0-9]+\w*|(?:mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov
     |dec)[a-z]*)
     |for\ (?:school|class|an?|two|three|[0-9]+\ (?:days|weeks)|the\ (?:rest|next|whole|day|time))|with\ (?:an?|this
      |that|such|her
     |his))\b)
"""
"""Behind a coming that is to school, where nothing is said of where to: "she won't come today"."""
_ATTEND = rf"attend(?:ing)?(?:\ (?={_CLASSES}\b)|{_GOES_ON})"
_BE = r"(?:be|is|'s|are|'re|s?hes|theyre)"
_COMING_WORDS = r"""
    (?:(?:be|able|going|to|come|coming|attend|arrive|arriving|get|getting|go|make|start|reach|there|here|in|at|school
     |class
     |it|today|this|morning|tomorrow)\ ){1,8}
"""
_UNTIL_HOUR = r"""
    (?:about\ |around\ |after\ )?
    (?:1?[0-9](?:[:.][0-9]{2}|\ ?[ap]\.?m\b|\ o'?clock)|(?:[89]|1[0-2])(?=\s*(?:[.,!;]|$)|\ (?:today|because|as|due
     |since)\b)
     |noon|midday|lunch|half|quarter|(?:this|the|tomorrow)\ afternoon
     |(?:the\ )?(?:second|third|fourth|fifth|sixth|[2-6](?:nd|rd|th))\ (?:period|lesson|class))
"""
"""When a coming is late, behind "not until"."""
_CLOCK = r"""
    (?!(?:2[5-9]|3[01])\.|[12][0-9]\.1[0-2]\.)
    (?:[0-9]{1,2}(?:[:.][0-9]{2})?|noon|midday|lunch|half|quarter|five|ten|twenty|eight|nine|eleven|twelve|one|two
     |three)
    (?!(?:[0-9]|st|nd|rd|th)?\ (?:of\ )?(?:jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec))
    (?!\w*\ (?:more\ |full\ |whole\ |school\ )?(?:days?|min|hours?|weeks?|months?|years?|of\ |or\ two))
"""
_ABOUT = r"""
    (?:at|by|around|about|for|from|after|before|approx(?:imately)?|roughly|like|say|maybe|probably|hopefully|just
     |shortly
     |right|straight|directly|only)
"""
_AN_HOUR = rf"(?:(?:{_ABOUT}\ ){{1,3}}{_CLOCK}|1?[0-9](?:[:.][0-9]{{2}}|\ ?[ap]\.?m\b|\ ?o'?clock|\ ?-?ish))"
"""An hour with what stands before it: "at 10", "for half nine", "9.15", "9ish"."""
_LESSON = r"(?:the\ )?(?:[1-6](?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth)\ (?:period|lesson|class|hour)"
_BEGIN = r"(?:^|(?<=[.,;:!?)-]\ )|(?<=\n))"
"""Where a clause begins without a subject: "Overslept! There by 9"."""
_ONE = r"(?!(?:me|us|you|it|up|and|both|an?|i|u|the|my|our)\b)[a-z][a-z'-]*"
_HER = rf"""
    (?:(?:both\ (?:of\ )?)?(?![a-z-]+'s\b){_ONE}(?:\ and\ {_ONE})?
     |(?:both|my|our|the)\ (?:(?:two\ )?(?:kids|children|boys|girls)|(?:little|wee|young|big)\ [a-z]+
      |(?:two|pair)\ of\ them))
"""
_BOTH_NAMES = rf"(?:my\ (?:son|daughter|child)\ )?{_HER}(?:\ (?!early|today|tomorrow|from|up|at|out)[a-z]+)?"
_WHOM = rf"""
    (?:both\ )?(?:(?:my|our|the)\ (?:\w+\ )?(?:sons?|daughters?|child|children|kids?|boys?
     |girls?),?\ )?{_HER}(?:\ [a-z]+)?
     (?:\ \([0-9]-[0-9]\)|,?\ (?:of\ )?class\ [0-9]-[0-9],?|,?\ [0-9]-[0-9],?)?
"""
_TOO = r"""
    (?:ill|sick|unwell|poorly|sore|weak|tired|exhausted|drained|dizzy|rough|swollen|painful|contagious|infectious
     |feverish|crook|bad|miserable|uncomfortable)
"""
_AT_PLAY = r"(?:swimming|running|dancing|skating|skiing|hiking|cycling|out|outside|p\.?e|gym|practice|training)\b"
_NEITHER = (
    r"(?:neither|none)(?:\ of\ (?:them|my\ \w+)|\ \w+\ nor\ \w+|\ (?:one|child|kid))?(?:'s|\ (?:will|is|are|can))"
)
_NOT_IN_SPORT = r"(?!\ first\b)(?![^!?\n]{0,60}\b(?:p\.?e|gym|sports?|swim\w*|run(?:ning)?)\b)"
"""Behind a rest that is not said to be at home, and not before coming."""
_A_WHILE = r"""
    \ (?:a\ (?:bit|little|while)|for\ (?:a\ (?:bit|while)|an?\ \w*\ ?hour|[0-9]+\ min\w*)|first|longer|until\ [0-9])\b
"""
"""Behind a rest before coming."""
_OTHER_ABSENT = r"""
    (?:pupils?|students?|children|kids?|child|ones?|classmates?|friends?|teachers?|parents?|father|mother|lists?
     |-?\ ?minded)\b
"""
_PAPER = r"\ (?:notes?|slips?|forms?|letters?|certificates?|records?|days?|rules?|policy)\b(?!\s*[:,-]|\ for\b)"
_NO_WAY = r"(?:no|not\ (?:a|any))\ (?:way|hope|chance|point|question)"
ABSENT = rf"""
    \b(?:absent(?!\ {_OTHER_ABSENT})|absenting|(?<!earlier\ )(?<!previous\ )(?<!last\ )absence(?!{_PAPER})
     |(?:sick\ )?day\ off|sick\ (?:day|leave)|on\ (?:leave|mc)|(?<=today\ )leave(?=\ (?:please|pls|only)|\s*(?:[.!]|$))
     |mc(?=\ {_WHEN})|(?<=today\ )mc
     |off\ (?:again\ )?(?:school|sick|ill|{_WHEN}|{_UNTIL}|from\ (?:{_WHEN}|now\ on|the\ [0-9]+|[0-9]+))
     |(?:be|is|are|'s|'re)\ off\b(?!\ (?:to|at|the|from|his|her)\b)
    |(?:want(?:s|ed)?|need(?:s|ed)?|have|having)\ {_HER}\ (?:to\ (?:be|stay)\ )?(?:kept\ )?
     (?:off(?=\ (?:{_UNTIL}|for\b|{_WHEN})|[.,])|home(?=\ {_UNTIL}))
    |be\ out(?!\ \w+ing\b|\ of\ (?!school)|\ (?:by|at|before)\ )|(?:is|are|'s|'re)\ out(?=\ (?:again|with|on|for)\b
     |\ {_UNTIL})|(?:(?<=[.,;:!]\ )|^)out(?=\ {_UNTIL})
    |out\ (?:again\ )?(?:of\ school\ )?(?:sick|{_WHEN})
    |(?:stay|remain|rest|recover|recuperate)(?:s|ing)?\ (?:{_WHEN}\ )?{_HOUSE}
    |(?:be|is|are|'s|'re)\ (?:both\ )?(?:at\ )?home(?!work|\ (?:by|at|before|from|around|about)\ [0-9])
    |(?:be|being|is|are|'s)\ kept\ (?:(?:at\ )?home|off|isolated|(?:in|under)\ isolation)
    |(?:stay|keep)(?:s|ing)?\ put(?=\ (?:at\ home|in\ bed|{_WHEN})|[.!,])
    |(?:stay|remain|keep)(?:s|ing)?\ away(?:\ from\ {_SCHOOL}|(?=\ (?:{_UNTIL}|{_WHEN})|[.!]))
    |(?<!after\ )(?:a|another|one\ more)\ day\ (?:at\ home|in\ bed)(?=(?:\ for\ {_ONE})?\ {_WHEN}|[.,!])
    |spend(?:s|ing)?\ (?:the|all|her|his|an?)\ (?:whole\ )?day\ (?:at\ home|in\ (?:bed|hospital))
    |(?<=so\ )home(?=\ {_WHEN})|(?:(?<=say\ )|(?<=says\ )|(?<=said\ ))home(?=\ {_UNTIL})
    |(?:be|is)\ away(?!\ from\ (?:home|the))|(?:(?<=[,:;.!]\ )|^)home(?=\ (?:{_WHEN}|sick|{_UNTIL})|\s*(?:[.!\n]|$))
    |rather\ {_HER}\ stayed\ (?:at\ )?home|(?:let|allow|mak(?=ing\b|e\b))(?:t?ing
     |e)?\ {_HER}\ (?:to\ )?(?:take\ )?(?:rest|stay|be)
     (?:\ {_HOUSE}|{_NOT_IN_SPORT}(?!{_A_WHILE})(?!\ (?:in|inside|indoors|there|out|back|with)\b))
    |(?:we|i)(?:'ve|\ have)?\ kept\ {_HER}\ (?:(?:at\ )?home|off)(?=\ (?:from\ )?(?:school|{_WHEN})|[.,!])
    |keep(?:s|ing)?\ {_WHOM}\ (?:(?:at\ )?home|off(?!\ (?:the|his|her)))
    |keep(?:s|ing)?\ {_HER}\ back(?=\ (?:{_WHEN}|from\ school|at\ home)|[.,])
    |keep(?:s|ing)?\ {_HER}\ (?:both\ )?(?:{_WHEN}\ )?(?:{_HOUSE}|off(?!\ (?:the|his|her)))
    |tak(?:e|es|ing)\ (?:the|an?|{_WHEN})\ (?:sick\ |day\ |rest\ )*off
    |tak(?:e|es|ing)\ (?:a\ )?(?:rest|leave|mc)
     (?=\ (?:{_WHEN}|at\ home|until|till|for\ (?!an?\ (?:while|bit|moment))|(?:one|two|three
      |[1-5])\ (?:school\ )?days?)\b|[.,])
    |(?:grant|give|request|apply|ask|want|need|seek|mark|note|consider|sanction|approve)(?:s
     |ing)?\ (?:for\ )?(?:{_HER}\ )?(?:(?:an?|one|two|[1-9])\ )?
     (?:days?'?s?\ |sick\ |medical\ )*leave\b
     (?!\ (?:early|at|before|after|school|class|forms?|requests?|for\ the\ same))
    |(?<!we\ )tak(?:e|es|ing)\ (?:an?\ |(?:his|her|their)\ )?(?:(?:family|short)\ )?(?:holidays?|vacation)\b(?!\ home)
    |(?<!fever\ )(?<!temp\ )(?<!rash\ )(?<!cough\ )(?<!pain\ )(?<!ache\ )(?<!cold\ )(?<!it\ )
     (?:will|'ll|going\ to)\ be\ gone(?=\ (?:{_WHEN}|{_UNTIL}|from|for)\b|[.,])
    |(?:rather\ than|instead\ of)\ (?:being\ |(?:coming|going)\ (?:in)?)?(?:(?:in|at|to)\ )?{_SCHOOL}
    |(?:will|'ll)\ (?:stay|remain)\ in(?=\ {_WHEN}|[.,])(?!.{{0,40}}\b(?:break|recess|lunch|outside))
    |giv(?:e|es|ing)\ {_HER}\ (?:a|the|{_WHEN})\ (?:(?:day|rest)\ )*(?:off|to\ (?:recover|recuperate|rest)|at\ home)
    |(?<!the\ )(?<!my\ )(?<!her\ )mc(?=\s*(?:[.!\n]|$))
    |(?:mark|put|count|record|list)(?:ing)?\ {_HER}\ (?:down\ )?(?:as\ )?(?:out|off|away)(?!\ of\b)
    |call(?:ing)?\ {_HER}\ in\ sick|call(?:ing)?\ in\ sick\ for\ {_HER}
    |excuse\ (?:(?!from\b|us\b|me\b)\w+\ ){{1,3}}(?={_WHEN}|on\ |this\ (?!busy))
    |excuse\ (?:\w+\ ){{1,3}}from\ {_SCHOOL}|excuse\ {_WHOM}\ from\ {_SCHOOL}|(?:is|are|be
     |was)\ excused\ from\ {_SCHOOL}
    |excuse\ (?:both\ )?\w+(?:\ and\ \w+)?\ on\ that\ day|excuse\ \w+'s\ absence
    |rest(?:s|ing)?\ (?:from\ )?school|(?:miss|skip)(?:es|s|ping|ing)?\ (?:{_SCHOOL}|the\ (?:whole|entire|full)\ day
     |(?=(?:the\ )?(?:{_WHEN}|rest\ of\ (?:the|this)\ week)))|giv(?:e|es|ing)\ school\ a\ miss
    |(?:stay|remain)(?:s|ing)?\ off(?=\ (?:school|{_WHEN}|{_UNTIL})|[.,])
    |(?:will|must|should|can|'ll|still|to)\ rest(?:ing)?(?=\ (?:{_UNTIL}|{_WHEN}|from\ {_WHEN}|because)
     |[.,]){_NOT_IN_SPORT}
    |(?:(?<=[.,;:]\ )|^)rest(?=\ (?:from\ )?{_WHEN}|\ {_UNTIL})
    |(?<!there\ is\ )(?<!there's\ )(?<!have\ )(?<!is\ there\ )no\ school
     (?:\ (?:again\ )?(?:for\ (?:\w+|(?:either|both)\ of\ them)\ )?(?:{_WHEN}|{_UNTIL})|(?=[.!]?\s*$|[.,!]\ [a-z]))
    |(?<=today\ )no\ school|(?<=tomorrow\ )no\ school|{_NO_WAY}\ (?:of\ |for\ )?(?:{_ONE}(?:'s|\ is|\ can)\ )?
     (?:school|(?:{_GO}|being|be|making)\ (?:{_IN}|school|it))
    |(?<!there\ is\ )no\ school\ for\ (?:him|her|them)(?=[.,!])
    |(?:must|has\ to|have\ to|needs?\ to)\ (?:rest(?!\ from){_NOT_IN_SPORT}|(?:self-?)?isolate|quarantine)
     |(?:self-?)?(?:isolat
     |quarantin)ing(?!\ from)
    |(?:{_NOT}|never|{_NEITHER})\ (?:feeling\ |quite\ |really\ )?(?:well|fit|up|in\ (?:a|any)\ (?:fit\ )?(?:state
     |condition))\ (?:enough\ )?(?:to|for)
     \ (?:{_GO}\ (?:{_IN}|school)|{_SCHOOL}|coming\ in)
    |too\ {_TOO}\ (?:and\ \w+\ )?(?:to\ (?:{_GO}\ (?:{_IN}|school)|attend(?=\ (?:{_WHEN})|[.,]))|for\ {_SCHOOL})
    |(?:(?:will|'ll)\ )?(?:be|stay|remain)(?:s|ing)?\ (?:there|in\ (?:the\ )?hospital)
     (?=\ (?:until|till|til|at\ least)\ (?!at\ [0-9]|[0-9]|noon|lunch|midday|half|quarter))|going\ nowhere(?=\ {_WHEN}
      |[.,!])
    |{_NOT}\ (?:be\ )?send(?:ing)?\ to\ {_SCHOOL}|(?:don't|do\ not|not)\ expect(?:ing)?\ {_HER}(?=\ {_WHEN}|[.,!])
    |school\ (?:is\ |'s\ )?(?:out\ of\ the\ question|a\ no-?\ ?go|not\ happening)
    |(?:stay|remain)(?:s|ing)?\ with\ (?:me|us|grand\w+|her\ grand\w+)(?=\ (?:{_WHEN}|at\ home))
    |(?:{_NOT}|{_NEITHER})\ (?:be\ )?(?:able\ to\ |going\ to\ |gonna\ |expected\ |allowed\ to\ |to\ |{_WHEN}\ )*
     (?:(?:be|{_GO})(?:\ {_IN}|\ school)+(?!\ {_AT_PLAY})|{_GO}(?:\ anywhere)?{_GOES_ON}
      |(?:attend|join)(?:ing)?\ {_CLASSES}|be\ (?:here|present|around|with\ (?:us|you)|joining\ (?:us|you))
       |{_IN}(?<!\ there)(?<!\ back)(?!\ (?:pain
      |bed))))\b
"""
LABEL = r"(?:absen(?:t|ce)|late(?:ness|\ arrival)?|sick)\s?:\s(?:my\ (?:son|daughter|child)\ )?"
"""A deed right before whose it is: "Absence: Hanako"."""
OF = r"\ of\ (?:my\ (?:son|daughter|child)\ )?"
"""Between an absence and whose it is."""
MISSED_FROM = rf"""
    \ (?:from|of)\ (?!(?:(?:the|her|his|their|all|any|both|today's|tomorrow's|regular|this|elementary)\ )*
     (?:school|class(?:es)?\b|lessons|{_WHEN}|yesterday|now|next|[0-9]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov
      |dec))
"""
"""Behind an absence that is from anything but school: "absent from swimming"."""
RESTS = rf"""
    \b(?:rest(?:s|ing)?|(?:at|in)\ (?:the\ |our\ )?(?:home|house|bed)|recover(?:y|ing)|recuperat\w+|hospitali[sz]ed
     |isolat\w+)(?:\ (?!(?:of|after|before|by|if|when|and|is|was|are|were|has|no|from|in|during|to)\b)[a-z']+){{0,3}}?
     \ (?:from\ )?(?:{_WHEN}|(?:until|till|til)\ (?![0-9]))(?!\ (?:in|during|at)\ (?!bed|home|hospital))
    |\b{_WHEN},?\ (?:[a-z']+\ ){{0,4}}?(?:rest(?:s|ing)?|at\ home|in\ bed)
     (?=\s*(?:[.,!;\n]|$)|\ (?:only|please|pls|lah|ah|la|po|sir|because|as|with|for|due)\b)
"""
"""Staying away in words that count only where nothing else is said to be done, nor anything of these:"""
NO, NO_STUDENT = r"\bno\ $", rf"\ (?:{_WHEN})\b"
STUDENT_RESTS = r"\ (?:(?:will|needs?|to|takes?|is)\ )*rest(?:s|ing)?(?=\s*(?:[.,!\n]|$))"
"""Before and behind the name of who stays away: "no Hanako today", "Hanako rests"."""
NO_REST = r"""
    \b(?:comes?|coming|came|go(?:es|ing)?|went|bring\w*|sen[dt]\w*|drop\w*|late|class|lessons?|pick\w*|fetch\w*
     |collect\w*
     |nurse|bus|leav\w*|ready|way|was|were|had|if|but|fine|better|when|may(?:be)?|might|can(?!'t|not)|could(?!n't)
      |p\.?e|gym)\b|\?
"""
LATE = rf"""
    \b(?:(?<!out\ until\ )(?<!back\ until\ )(?<!until\ )(?<!went\ off\ )(?<!too\ )(?<!up\ )(?<!slept\ )
     (?<!left\ )(?<!leave\ )(?<!leaving\ )
     late(?:ness)?
     (?!\ (?:than|notice|reply|response|message|e?-?mail|report|info\w*|news|request|contact|submission|call
      |last|night|for\ (?:the|her|his|our|an?)\ (?:bus|train|dentist|doctor|appointment|flight)|(?:to\ )?(?:pick
       |collect|fetch)
      |on\ (?:mon|tues|wednes|thurs|fri|sun|satur)day)|r)
    |tardy|running\ behind
    |(?:{_NOT}|{_NEITHER})\ {_COMING_WORDS}(?:(?:on|in)\ time|(?:until|till)\ {_UNTIL_HOUR}
     |(?:for|by|before)\ (?:{_CLOCK}|the\ (?:bell|start)|registration|assembly|roll\ ?call|(?:the\ )?first\ (?:period
      |lesson|class|bell)|homeroom))
    |(?:comes?|coming|be|arrives?|arriving|gets?|getting
     |start)\ (?:{_IN}\ )?(?:a\ (?:bit|little)\ )?later(?!\ than\ usual\ from))\b
"""
_NTH = r"(?:next|following|first|second|third|fourth|fifth|sixth|[1-6](?:st|nd|rd|th))"
_STRAYS = r"""
    (?:(?:will|'ll|gonna|going\ to|should|can)\ (?:(?:just|only|probably|hopefully|then|also)\ )*
    (?!(?:pick|get|wake|call|ring|phone|sign|fill|hand|let|look|check|book|fit|squeeze|stay|sleep|log|clock|eat|throw
     |lie
     |sit|end|warm|stand|put|take|move|meet|follow|catch|give|build|hold|keep|make|set|clean|be|come|go)\b)[a-z]{3,})
"""
"""Whatever the writer calls coming: "she'll roll in about 10"."""
LATE_BY_HOUR = rf"\b(?:in|there|here|at\ school|over)\ (?={_AN_HOUR})"
"""What alone tells that somebody comes late, where nothing else is said to be done: "Hanako there by 9"."""
LATE_BY_HOUR_BEFORE = rf"{_BEGIN}(?:[a-z']+\ )?$"
LATE_BY_HOUR_OF = r"(?:,?\ (?:to\ |should\ |will\ )?(?:be\ )?|'ll\ be\ )"
COME = rf"""
    \b(?:(?:{_BE}|(?<!we\ )(?:come|comes|coming|go|goes|going|return\w*))\ back
     (?=\ (?:at|in|to|on)\ |\ {_WHEN}|\s*(?:[.!,]|$))
    |(?<=[,;.]\ )back\ (?:(?:at|to|in)\ school\ ?)?(?=(?:on\ |next\ )?(?:mon|tues|wednes|thurs|fri)day|today|tomorrow
     |[.,!])
    |(?<=better\ and\ )back(?=\ (?:at|in|to)\ |\ {_WHEN}|[.,!])|(?<=fine\ and\ )back(?=\ (?:at|in|to)\ |\ {_WHEN}|[.,!])
    |{_STRAYS}\ (?:in|up|over|along|down)(?=\ {_AN_HOUR})|(?:(?:should\ )?be|is|are|'s|'re)\ (?:(?:back
     |over)\ )?with\ you(?=\ {_AN_HOUR})
    |walking\ in\ now|(?:walk|cycl|bik|driv|head|runn|skipp|rac)ing\ (?:in\ )?to\ school|return(?:s
     |ing)?\ to\ (?:school|class)|return(?:s|ing)?(?=\ {_WHEN})|(?:resum
     |rejoin)\w*\ {_CLASSES}|rejoin(?:s|ing)?(?=\ {_WHEN}|[.,!])
    |attend(?:ing)?\ (?:school\ )?(?:today|tomorrow|after\ all)|arriv(?:e|es|ing)
    |(?:eta|arrival)(?:\ time)?(?:\ is)?:?(?=\ (?:(?:at|by|around|about)\ )?[0-9])
    |(?:bring|drop|send)(?:s|p?ing)?\ {_HER}\ (?:in\b(?!\ to\ (?!school))|(?:back\ )?to\ school|at\ school|over\b
     |off(?!\ (?:at|with)\ (?!school|[0-9]|half|quarter|about|around|noon)))
    |(?:bring|drop|send)(?:s|p?ing)?\ (?!them\b){_HER}
     (?=\ (?:{_WHEN}|because\b|as\b|so\b|(?:(?:straight|right|directly|immediately|just)\ )?after(?:wards?|\ (?:that
      |it))?(?=[.,!]))
      |\ {_AN_HOUR}|[.,!]|\s*$)
    |(?:bring|drop|send|have|get|tak(?:e|ing)|driv(?:e|ing)|walk(?:ing)?|run(?:ning)?|rush(?:ing)?|cycl(?:e
     |ing))\ {_HER}
     \ (?:(?:direct(?:ly)?|straight|right)\ )?(?:to\ school|at\ school|to\ you)
    |(?:driv(?:e|ing)|walk(?:ing)?|run(?:ning)?|rush(?:ing)?|cycl(?:e|ing))\ {_HER}\ (?:in|over|down|up|round|around
     |there)
     (?=\ {_AN_HOUR}|\ (?:now|afterwards?|{_WHEN})|[.,!])
    |bring(?:s|ing)?\ {_HER}(?=\ (?:a\ )?(?:bit\ |little\ )?late\b|\ {_AN_HOUR})
    |have\ {_HER}\ (?:there|in)(?=\ (?:at|by|around|about)\ [0-9])
    |(?:{_BE}|get|gets)\ (?:dropped\ off|brought\ (?:in|over|to\ school)|driven\ (?:in|to\ school))
    |(?:reach(?:es|ing)?|comes?|coming)(?=\ (?:[89]|1[0-5])\s*(?:[.,!]|$|(?:today|tomorrow)\b))
    |reach(?:es|ing)?\ (?:the\ )?school|(?:reach(?:es|ing)?|comes?)(?=\ (?:then\ )?{_AN_HOUR})
    |comes?(?=\ (?:now|however|normal(?:ly)?|on\ time|at\ the\ (?:usual|normal)\ time|{_WHEN})\b|\s*[.,!])
    |(?:will|'ll)\ have\ {_HER}\ back(?!\ home)
    |(?:come|comes|go|goes)\ school|(?<=after\ that\ )(?:to\ )?school|comes?\ then(?=\ (?:to|for|in)\ {_LESSON})
    |starts?(?=\ (?:school\ )?at\ (?:8|9
     |1[0-5])\b)
    |(?:turn|show)(?:s|ing)?\ up(?=\ (?:at|by|around|about|after)\ )|expected(?=\ (?:in\ )?(?:at|by|around|about)\ )
    |expect(?:s|ing)?\ (?:{_HER}(?:\ in)?|to\ be\ (?:in|there|at\ school))(?=\ {_AN_HOUR})
    |get(?:s|ting)?\ (?:in|there|to\ (?:you|school))(?=\ (?:at|by|around|about|for|after)\b|\ {_AN_HOUR})
    |have\ {_HER}\ (?:back\ )?(?:in|there|with\ you|at\ school)(?=\ {_AN_HOUR})|join(?:s|ing)?\ you(?=\ {_AN_HOUR})
    |mak(?:e|ing)\ it\ (?:in\ )?(?=(?:by|at|around|for|today)\b)
    |join(?:s|ing)?\ (?:(?:the\ )?class|school|(?:from|in|at|the\ (?:lesson|{_NTH}\ (?:period|lesson|hour)))\b)(?=\ |$)
    |{_BEGIN}(?:(?:be|so|now|then|just|both|(?:the\ )?kids|we|will|coming)\ ){{0,3}}(?:in|there|here|at\ school|coming)
     (?=\ {_AN_HOUR})
    |{_BEGIN}(?:only\ )?coming(?=\ (?:{_ABOUT}\ ){{1,2}}{_LESSON})
    |(?:will|'ll|can|going\ to|able\ to|should)\ (?:only\ )?(?:be\ )?(?:come|coming|{_ATTEND}|present|with\ you
     |there
     |in(?!\ )|in\ (?:class|school)|at\ school
     |in(?=\ (?:as|after|at|around|about|by|for|from|before|today|tomorrow|later|on|this|once|when|soon|shortly)\b))
    |{_BE}\ (?:coming|{_ATTEND}|going\ in)|(?:will|'ll|can)\ (?:be\ )?(?:go|going)(?=\ (?:to\ (?:the\ )?school|in\b)
     |[.,!\s]*$)
    |{_BE}\ (?:(?:already|now|just)\ )?on\ (?:his|her|the|their)\ way(?:\ (?:to\ school|in\b)|(?=\ now)|(?=\s*(?:[.,!]
     |$)))
    |(?:heading|headed|off)\ (?:in\ )?to\ school
    |(?:come|comes|coming)\ (?:to\ school|in|after\ all|as\ usual)|(?:go|goes|going)\ (?:back\ )?to\ (?:the\ )?school)\b
    (?!\ (?:over\ )?(?:to|and)\ (?:collect|pick|fetch|get|take)\b|\ home\b
     |\ (?:get|for)\ {_HER}(?:\ {_WHEN})?\ {_AN_HOUR})
"""
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
_AT = rf"""
    (?:{_AN_HOUR}|(?:(?:right|straight|just|directly)\ )?(?:after|before)\ (?:school\ )?(?:lunch|the\ |[0-9]|period
     |lesson
     |morning|first|second|third|fourth|fifth|sixth))
"""
_AT_THE_DOOR = r"""
    (?:\ (?:at|in|by)\ (?:the\ |your\ )?(?:front\ |main\ )?(?:office|reception|gate|entrance|genkan|desk|door))
"""
_ON_THE_WAY = rf"""
    (?:,?\ (?:early|please|{_WHEN}|from\ (?:the\ )?(?:school|class|office|gate)|up)|{_AT_THE_DOOR})*
"""
_LEAVING = rf"{_ON_THE_WAY},?\ (?={_AT})"
PICK_UP = rf"""
    (?:(?:tak(?:e|es|ing)|whisk(?:ing)?|pull(?:ing)?|sneak(?:ing)?|steal(?:ing)?)\ {_BOTH_NAMES}
      \ (?:out(?:\ of\ (?:the\ )?(?:school|class))?|off|away|with\ (?:me|us)|home|from\ (?:school|class))
     |{_BE}\ taken\ out(?:\ of\ school)?
     |(?:grab|get|com(?:e|ing)\ (?:get|for))\ (?!(?:there|in|to|home|back|here|ready
     |dressed)\b){_HER}(?=(?:\ {_WHEN})?\ {_AT})
     |(?:pick(?:s|ing)?|fetch(?:es|ing)?|collect(?:s|ing)?)\ (?:up\ {_BOTH_NAMES}|{_BOTH_NAMES}(?:\ up)?)
     |(?:come|coming)\ (?:over\ )?(?:and|to)\ get\ {_BOTH_NAMES}|send\ {_HER}\ to\ the\ (?:office|gate|entrance)
     |com(?:e|ing)\ (?:and\ |to\ )?take\ {_BOTH_NAMES}|(?:needs?|wants?)\ (?:picking\ up|collecting|fetching)
     |be{_AT_THE_DOOR}\ (?:for|to\ (?:get|fetch|collect|meet))\ {_HER}
     |(?:have\ {_HER}|be|get\ {_HER})\ (?:ready|waiting)(?:\ to\ (?:go|leave))?{_AT_THE_DOOR}?
     |(?:(?:have|get)\ {_HER}|(?:could|can|may)\ {_BOTH_NAMES}\ (?:please\ )?be){_AT_THE_DOOR}
     |pick(?:s|ing)?\ up(?=\ {_AN_HOUR})|(?:want|need|have|like|'ll|must)\ (?:to\ )?take\ {_BOTH_NAMES}
      |(?:{_BE}|being|get(?:s
     |ting)?)\ (?:picked\ up|collected
     |fetched))
"""
"""What is leaving early only where the mail tells why: "I will pick her up at 1:30"."""
_AN_HOUR_TO = rf"""
    (?:(?:at|around|about|by)\ [0-9]{{1,2}}(?:[:.][0-9]{{2}})?\ ?(?:[ap]\.?m\.?|o'clock)?|after\ (?:lunch
     |{_LESSON})),?\ (?:and\ )?
    (?:(?!and\b|but\b|so\b|because\b)[a-z']+\ ){{0,5}}?
"""
FETCHED = rf"(?:{_AN_HOUR_TO})?{PICK_UP}"
AS_ALWAYS = r"[^.!?\n]*\b(?:as\ (?:usual|always)|after\ school|(?:usual|normal)\ time)\b"
"""Behind a fetching that is no leaving early."""
EARLY = rf"""
    \b(?:leav(?:e|es|ing)\ (?:school\ )?early|early\ leave
     |{PICK_UP}{_ON_THE_WAY}\ early|(?:tak(?:e|es|ing)|let)\ {_BOTH_NAMES}\ (?:out\ |leave\ |go\ )?early
     |go(?:es|ing)?\ home\ early
    |(?:(?:leav(?:e|es|ing)|quit(?:s|ting)?)\ (?:the\ )?school
     |(?:slip|dash|pop|step|nip|head|run|scoot|shoot|duck|bow|sneak|be)(?:s|ing)?\ (?:off|away)
     |(?:(?:go|head)(?:es|s|ing)?|come|slip|dash|pop|step|get|duck|nip)\ out(?:\ of\ (?:the\ )?(?:school|class))?
     |(?:needs?|has|have|got|wants?)\ to\ (?:leave|go|be\ (?:picked\ up|let\ out))
     |(?:let(?:ting)?|allow(?:ing)?|have|want|like)\ {_HER}\ (?:ready\ |to\ )*(?:leave|go|out)|be\ let\ (?:out|go)
     |be\ out(?:\ of\ school)?
     |send\ {_HER}\ home|for\ {_HER}(?:\ [a-z]+)?\ to\ (?:leave|go|get\ out)
     |(?:will|'ll|must|can|could|may|to)\ (?:{_HER}\ )?(?:please\ )?leave(?:\ class)?
     |{_BE}\ leaving|early\ (?:pick-?\ ?up|dismissal|leave|release)(?:\ for\ {_HER})?|(?<=[.,;]\ )leaving|leaves
      |(?<!\bwe\ )(?<!\bi\ )leave
     |(?:releas|dismiss|excus)(?:e|es|ing)?\ {_HER}|be\ (?:released|dismissed|excused)
     |(?:go(?:es|ing)?|come)\ home
     |{PICK_UP}){_LEAVING}
    |{_AN_HOUR_TO}{PICK_UP})
"""

# How certain a deed is

AT_AN_HOUR_FOR = rf"\ {_AN_HOUR}(?:\ ?[ap]m)?\ for\ (?:the\ |an?\ |our\ |her\ |his\ )?(?:[a-z]+\ ){{0,2}}?{OCCASION}"
"""Behind a coming that is not to the lessons: "we come at 10 for the concert"."""
TAKEN = (
    r"(?:bring|drop|send|pick|fetch|collect)(?:s|p?ing)?\ (?:up\ )?"
    r"(?P<whom>(?!(?:both\ )?(?:him|her|them|up|at|around|about|by)\b|[0-9])\S+)"
)
"""Whom somebody brings or fetches, other than by a pronoun: a student, or things."""
TAKEN_THEM = r"(?:bring|drop|send|pick|fetch|collect)(?:s|p?ing)?\ (?:up\ )?them\b"
SEVERAL = r"\b(?:kids|children|boys|girls|both|two|twins|and)\b|&"
"""Whom them can mean: not one student who is named ("she forgot her gym clothes, I'll bring them at 10")."""
KEPT = rf"""
    keep|must|'ll|be{_AT_THE_DOOR}\ (?:for|to)|call|get|grab|request|ask|apply|want|need|seek|like|allow|have|send
     |com(?=\w*\ (?:over\ )?(?:to\ |and\ )?(?:get|for|take|pick|fetch|collect)\ )
     |let|mak(?:e|ing)\ \w+\ (?:rest|stay)|tak(?:e|ing)\b(?!\ (?:an?\ |our\ )?(?:family\ )?(?:holiday|vacation))
     |whisk|pull|sneak|steal|excus|pick|fetch|collect|dismiss
    |releas|grant|giv
"""
"""How a deed begins that names the student behind it."""
OBJECT = r"[a-z']+\ (?:up\ )?(?:both\ )?(?:(?:my|our|the)\ (?:(?:son|daughter|two)\ )?)?"
"""Stands between the beginning of a deed and whom it names: "keeping Hanako home"."""
BRINGS = r"(?:bring|drop|send|tak|walk|driv|run|rush|cycl|(?:expect|get|have)\ (?!in\b|there\b|to\b))"
"""How a coming begins that somebody else sees to: "I will drop her off at 10"."""
WE = r"\b(?:we|we're|we'll)\ (?:(?:will|may|might|can't|cannot|be|am|are|going\ to|have\ to)\ )*$"
IN_SCHOOL = r"[^.\n]*?(?:\b(?:in|there|school|class)\b|it\ (?=today|tomorrow))"
"""Of a deed of "we" that is the student's: "we won't be making it in today"."""
NOT_DONE = r"""
    (?:\bnot|n't|\bwont|\bcant|\bdont|\bdoesnt|\bno|\b(?:neither|none)(?:\ of\ them|\ one|\ child|\ kid)?(?:\ will)?)
    \s(?:be\s)?(?:(?:let(?:ting)?|allow(?:ing)?|mak(?:e|ing)|forc(?:e|ing))\s\w+\s(?:to\s)?)?$
"""
"""Right before a coming that is an absence: "he don't go to school today"."""
