"""Staying away."""

from mailgate.wording.lexicon.en.deeds.phrases import (
    AT_THE_DOOR,
    CLASSES,
    GO,
    GOES_ON,
    HER,
    HOUSE,
    IN,
    NEITHER,
    NOT,
    ONE,
    SCHOOL,
    UNTIL,
    WHEN,
    WHOM,
)

_TOO = r"""
    (?:ill|sick|unwell|poorly|sore|weak|tired|exhausted|drained|dizzy|rough|swollen|painful|contagious|infectious
     |feverish|crook|bad|miserable|uncomfortable)
"""
_AT_PLAY = r"(?:swimming|running|dancing|skating|skiing|hiking|cycling|out|outside|p\.?e|gym|practice|training)\b"
_NOT_IN_SPORT = r"(?!\ first\b)(?![^!?\n]{0,60}\b(?:p\.?e|gym|sports?|swim\w*|run(?:ning)?)\b)"
"""Behind a rest that is not said to be at home, and not before coming."""
_A_WHILE = r"""
    \ (?:a\ (?:bit|little|while)|for\ (?:a\ (?:bit|while)|an?\ \w*\ ?hour|[0-9]+\ min\w*)|first|longer|until\ [0-9])\b
"""
"""Behind a rest before coming."""
_BOTH = r"(?:either|both)(?:\ one)?(?:\ of\ (?:them|the\ two|my\ two|my\ (?:kids|children)))?"
_OTHER_ABSENT = r"""
    (?:pupils?|students?|children|kids?|child|ones?|classmates?|friends?|teachers?|parents?|father|mother|lists?
     |-?\ ?minded)\b
"""
_PAPER = r"\ (?:notes?|slips?|forms?|letters?|certificates?|records?|days?|rules?|policy)\b(?!\s*[:,-]|\ for\b)"
_THOSE_DAYS = r"(?:that|these|those|both|the\ (?:two|three))\ (?:(?:two|three|[23])\ )?days?\b"
_NO_WAY = r"(?:no|not\ (?:a|any))\ (?:way|hope|chance|point|question)"
ABSENT = rf"""
    \b(?:absent(?!\ {_OTHER_ABSENT})(?!\ (?:(?:in|for|during)\ the|tomorrow|(?:on\ )?[a-z]+day)\ (?:morning
     |afternoon)\b)|absenting|(?<!earlier\ )(?<!previous\ )(?<!last\ )absence(?!{_PAPER})(?!\ (?:lists?|sheets?
      |registers?)\b)
     |(?:sick\ )?(?<!half\ )(?<!half-)(?<!half\ a\ )(?<!half\ the\ )(?<!half\ of\ the\ )day\ off|sick\ (?:day|leave)
      |on\ (?:leave|mc)|(?<=today\ )leave(?=\ (?:please|pls|only)|\s*(?:[.!]|$))
     |mc(?=\ (?:{WHEN}|{UNTIL}))|(?<=today\ )mc
     |(?:off|out|home)\ for\ (?:today|the\ day)\b(?!')
     |(?<!drop-)(?<!drop\ )(?<!day\ )off\ (?:again\ )?(?:school|sick|ill|{WHEN}|{UNTIL}|from\ (?:{WHEN}|now\ on
      |the\ [0-9]+|[0-9]+))
     |(?:be|is|are|'s|'re)\ off\b(?!\ (?:to|at|the(?!\ (?:rest|whole|entire|week))|from|his|her)\b)
    |(?:want(?:s|ed)?|need(?:s|ed)?|have|having)\ {HER}\ (?:to\ (?:be|stay)\ )?(?:kept\ )?
     (?:off(?=\ (?:{UNTIL}|for\b|{WHEN})|[.,])|home(?=\ {UNTIL}))
    |be\ out(?!\ \w+ing\b|\ of\ (?!school)|\ (?:by|at|before)\ )|(?:is|are|'s|'re)\ out(?=\ (?:again|with|on|for)\b
     |\ {UNTIL})|(?:(?<=[.,;:!]\ )|^)out(?=\ {UNTIL})
    |(?<!stitches\ )(?<!tooth\ )(?<!teeth\ )(?<!tonsils\ )(?<!adenoids\ )(?<!braces\ )(?<!grommets\ )
     (?<!drain\ )(?<!wires\ )(?<!\bsit\ )out
     \ (?:again\ )?(?:of\ school\ )?(?:sick|{WHEN})
    |(?:stay|remain|rest|recover|recuperate)(?:s|ing)?\ (?:{WHEN}\ )?{HOUSE}
    |(?:be|is|are|'s|'re)\ (?:both\ )?(?:at\ )?home(?!work|\ (?:by|at|before|from|around|about)\ [0-9])
    |(?:be|being|is|are|'s)\ kept\ (?:(?:at\ )?home|off|isolated|(?:in|under)\ isolation)
    |(?:stay|keep)(?:s|ing)?\ put(?=\ (?:at\ home|in\ bed|{WHEN})|[.!,])
    |(?:stay|remain|keep)(?:s|ing)?\ away(?:\ from\ {SCHOOL}|(?=\ (?:{UNTIL}|{WHEN})|[.!]))
    |(?<!after\ )(?:a|another|one\ more)\ day\ (?:at\ home|in\ bed)(?=(?:\ for\ {ONE})?\ {WHEN}|[.,!])
    |spend(?:s|ing)?\ (?:the|all|her|his|an?)\ (?:whole\ )?day\ (?:at\ home|in\ (?:bed|hospital))
    |(?<=so\ )home(?=\ {WHEN})|(?:(?<=say\ )|(?<=says\ )|(?<=said\ ))home(?=\ {UNTIL})
    |(?:be|is|are|'s|'re)\ away(?!\ from\ (?:home|the))|(?:(?<=[,:;.!]\ )|^)home(?=\ (?:{WHEN}|sick|{UNTIL})
     |\s*(?:[.!\n]|$))
    |rather\ (?!have\b){HER}\ stayed\ (?:at\ )?home|(?:let|allow|mak(?=ing\b|e\b))(?:t?ing
     |e)?\ {HER}\ (?:to\ )?(?:take\ )?(?:rest|stay|be)
     (?:\ {HOUSE}|{_NOT_IN_SPORT}(?!{_A_WHILE})(?!\ (?:in|inside|indoors|there|out|back|with)\b))
    |(?:we|i)(?:'ve|\ have)?\ kept\ {HER}\ (?:(?:at\ )?home|off)(?=\ (?:from\ )?(?:school|{WHEN})|[.,!])
    |keep(?:s|ing)?\ {WHOM}\ (?:(?:at\ )?home|off(?!\ (?:the|his|her)))
    |keep(?:s|ing)?\ both\ (?:(?:at\ )?home|off(?!\ (?:the|his|her)))
    |keep(?:s|ing)?\ {HER}\ back(?=\ (?:{WHEN}|from\ school|at\ home)|[.,])
    |keep(?:s|ing)?\ {HER}\ (?:both\ )?(?:{WHEN}\ )?(?:{HOUSE}|off(?!\ (?:the|his|her)))
    |tak(?:e|es|ing)\ (?:the|an?|{WHEN})\ (?:sick\ |day\ |rest\ )*off
    |tak(?:e|es|ing)\ (?:a\ )?(?:rest|leave|mc)
     (?=\ (?:{WHEN}|at\ home|until|till|for\ (?!an?\ (?:while|bit|moment))|on\ (?:the\ )?[0-9]|(?:one|two|three
      |[1-5])\ (?:school\ )?days?)|[.,])
    |(?:grant|permit|give|request|apply|ask|want|need|seek|mark|note|consider|sanction|approve)(?:s
     |ing)?\ (?:for\ )?(?:{HER}\ )?(?:(?:an?|the|this|our|one|two|[1-9])\ )?
     (?:days?'?s?\ |sick\ |medical\ )*leave\b
     (?!\ (?:early|at|before|after|school|class|forms?|requests?|for\ the\ same))
    |(?<!we\ )tak(?:e|es|ing)\ (?:an?\ |(?:his|her|their)\ )?(?:(?:family|short)\ )?(?:holidays?|vacation)\b(?!\ home)
    |(?<!fever\ )(?<!temp\ )(?<!rash\ )(?<!cough\ )(?<!pain\ )(?<!ache\ )(?<!cold\ )(?<!it\ )
     (?:will|'ll|going\ to)\ be\ gone(?=\ (?:{WHEN}|{UNTIL}|from|for)\b|[.,])
    |(?:rather\ than|instead\ of)\ (?:being\ |(?:coming|going)\ (?:in)?)?(?:(?:in|at|to)\ )?{SCHOOL}
    |(?:will|'ll)\ (?:stay|remain)\ in(?=\ {WHEN}|[.,])(?!.{{0,40}}\b(?:break|recess|lunch|outside))
    |giv(?:e|es|ing)\ {HER}\ (?:a|the|{WHEN})\ (?:(?:day|rest)\ )*(?:off|to\ (?:recover|recuperate|rest)|at\ home)
    |(?<!the\ )(?<!my\ )(?<!her\ )mc(?=\s*(?:[.!\n]|$))
    |(?:mark|put|count|record|list)(?:ing)?\ {HER}\ (?:down\ )?(?:as\ )?(?:out|off|away)(?!\ of\b)
    |call(?:ing)?\ {HER}\ in\ sick|call(?:ing)?\ in\ sick\ for\ {HER}
    |excuse\ (?!(?:letter|note|slip|form|message|mail)\b)(?:(?!from\b|us\b|me\b)\w+\ ){{1,3}}(?={WHEN}
     |on\ |this\ (?!busy))
    |excuse\ (?:\w+\ ){{1,3}}from\ {SCHOOL}|excuse\ {WHOM}\ from\ {SCHOOL}|(?:is|are|be
     |was)\ excused\ (?:from\ {SCHOOL}|today(?!\ (?:from|at|before|after)\b))
    |excuse\ (?!(?:us|me)\b)(?:(?:both|my|our|the)\ ){{0,2}}\w+(?:\ and\ \w+)?
     \ (?:(?:on|for|from|during)\ )?{_THOSE_DAYS}
    |(?:off|out|away)\ (?:on\ |for\ )?{_THOSE_DAYS}
    |(?:stay|remain)(?:s|ing)?\ out(?=\ (?:of\ school|{UNTIL}|{WHEN})|[.,])
    |excuse\ \w+'s\ absence
    |rest(?:s|ing)?\ (?:from\ )?school|(?:miss|skip)(?:es|s|ping|ing)?\ (?:{SCHOOL}|the\ (?:whole|entire|full)\ day
     |(?=(?:the\ )?(?:{WHEN}|rest\ of\ (?:the|this)\ week)))|giv(?:e|es|ing)\ school\ a\ miss
    |(?:stay|remain)(?:s|ing)?\ off(?=\ (?:school|{WHEN}|{UNTIL})|[.,])
    |(?:will|must|should|can|'ll|still|to)\ rest(?:ing)?(?=\ (?:{UNTIL}|{WHEN}|from\ {WHEN}|because)
     |[.,]){_NOT_IN_SPORT}
    |rest(?:s|ing)?(?=\ (?:at\ home\ )?(?:this|all|the\ (?:whole|rest\ of\ the))\ week\b)
    |(?:(?<=[.,;:]\ )|^)rest(?=\ (?:from\ )?{WHEN}|\ {UNTIL})
    |(?<!there\ is\ )(?<!there's\ )(?<!have\ )(?<!is\ there\ )no\ school
     (?:\ (?:again\ )?(?:for\ (?:\w+|{_BOTH})\ )?(?:{WHEN}|{UNTIL}
      |(?:on\ |from\ )?(?:the\ )?[0-9]+)|(?=[.!]?\s*$|[.,!]\ [a-z]))
    |(?<=today\ )rest(?=\s*(?:[.!,]|$)|\ (?:please|only|at\ home))|(?<=today\ )no\ school|(?<=tomorrow\ )no\ school
     |{_NO_WAY}\ (?:of\ |for\ )?(?:{ONE}(?:'s|\ is|\ can)\ )?
     (?:school|(?:{GO}|being|be|making)\ (?:{IN}|school|it))
    |(?<!there\ is\ )no\ school\ (?:today\ |tomorrow\ )?for\ (?:him|her|them|{_BOTH})(?=[.,!])
    |(?:must|has\ to|have\ to|needs?\ to)\ (?:rest(?!\ from){_NOT_IN_SPORT}|(?:self-?)?isolate|quarantine)
     |(?:self-?)?(?:isolat
     |quarantin)ing(?!\ from)
    |(?:{NOT}|never|{NEITHER})\ (?:feeling\ |quite\ |really\ )?(?:well|fit|up|in\ (?:a|any)\ (?:fit\ )?(?:state
     |condition))\ (?:enough\ )?(?:to|for)
     \ (?:{GO}\ (?:{IN}|school)|{SCHOOL}|coming\ in)
    |too\ {_TOO}\ (?:and\ \w+\ )?(?:to\ (?:{GO}\ (?:{IN}|school)|attend(?=\ (?:{WHEN})|[.,]))|for\ {SCHOOL})
    |(?:(?:will|'ll)\ )?(?:be|stay|remain)(?:s|ing)?\ (?:there|in\ (?:the\ )?hospital)
     (?=\ (?:(?:until|till|til|through|thru|at\ least|from)\ (?!at\ [0-9]|[0-9]|noon|lunch|midday|half|quarter)
      |for\ (?:two|three|[2-5])\ (?:more\ )?(?:days|nights)|{WHEN}\ and\ {WHEN}))
      |going\ nowhere(?=\ {WHEN}
      |[.,!])
    |(?:i|we)\ (?:(?:really|just|also|simply|still|will|do|am|are)\ )*{NOT}\ (?:let|allow|mak|forc)(?:e|t?ing)?\ {HER}
     (?:\ (?:to\ )?(?:go|come|attend)(?:\ (?:in|to\ {SCHOOL}))?)?
     (?=\ (?:{WHEN}|because|as|since|with)\b|\s*[.,!])
    |{NOT}\ (?:be\ )?send(?:ing)?\ to\ {SCHOOL}|(?:don't|do\ not|not)\ expect(?:ing)?\ {HER}(?=\ {WHEN}|[.,!])
    |(?:be|is|are|'s|'re)\ (?:away\ )?on\ (?:holiday|vacation|a\ (?:family\ )?trip)(?=\ (?:{UNTIL}|{WHEN}|from\b))
    |{NOT}\ (?:be\ )?(?:allowed|permitted)\ (?:back\ )?(?:at|in|into)\ {SCHOOL}
    |school\ (?:is\ |'s\ )?(?:out\ of\ the\ question|a\ no-?\ ?go|not\ happening)
    |(?:stay|remain)(?:s|ing)?\ with\ (?:me|us|grand\w+|her\ grand\w+)(?=\ (?:{WHEN}|at\ home))
    |(?:{NOT}|{NEITHER})\ (?:be\ )?(?:able\ to\ |going\ to\ |gonna\ |expected\ |allowed\ to\ |to\ |{WHEN}\ )*
     (?:(?:be|b|{GO})(?:\ {IN}|\ school)+(?!\ {_AT_PLAY})|{GO}(?:\ anywhere)?{GOES_ON}
      |(?:attend|join)(?:ing)?\ {CLASSES}|be\ (?:here|present|around|with\ (?:us|you)|joining\ (?:us|you))
       |{IN}(?<!\ there)(?<!\ back)(?!\ (?:pain
      |bed))))\b
"""
LABEL = r"""
    (?:(?:absen(?:t|ce)|late(?:ness|\ arrival)?|sick)\s?:\s|neither\ |no\ school\ (?:(?:today|tomorrow)\ )?for\ )
    (?:my\ (?:son|daughter|child)\ )?
"""
"""A deed right before whose it is: "Absence: Hanako", "neither Hanako nor Taro will be in", "no school for both"."""
OF = r"\ of\ (?:my\ (?:son|daughter|child)\ )?"
"""Between an absence and whose it is."""
MISSED_FROM = rf"""
    \ (?:from|of)\ (?!(?:(?:the|her|his|their|all|any|both|today's|tomorrow's|regular|this|elementary)\ )*
     (?:school|class(?:es)?\b|lessons|{WHEN}|yesterday|now|next|[0-9]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov
      |dec))
"""
"""Behind an absence that is from anything but school: "absent from swimming"."""
RESTS = rf"""
    \b(?:rest(?:s|ing)?|(?:at|in)\ (?:the\ |our\ )?(?:home|house|bed)|recover(?:y|ing)|recuperat\w+|hospitali[sz]ed
     |isolat\w+|on\ the\ (?:sofa|couch|settee|futon)|under\ (?:the|a|her|his)\ (?:duvet|blankets?|covers)
      |indoors)(?:\ (?!(?:of|after|before|by|if|when|and|is|was|are|were|has|no|from|in|during|to)\b)[a-z']+){{0,3}}?
     \ (?:from\ )?(?:{WHEN}|(?:until|till|til)\ (?![0-9]))(?!\ (?:in|during|at)\ (?!bed|home|hospital))
    |\b{WHEN},?\ (?:[a-z']+\ ){{0,4}}?(?:rest(?:s|ing)?|at\ home|in\ bed)
     (?=\s*(?:[.,!;\n]|$)|\ (?:only|please|pls|lah|ah|la|po|sir|because|as|with|for|due)\b)
    |\b(?:tucked|snuggled|wrapped|curled|bundled)\ up\ (?:in|on|under|with)\b|\bflat\ out\ (?:in|on)\b
    |\b(?:s?he|they|we)(?:'s|'re|'ll|'ll\ be|\ is|\ are|\ will|\ will\ be|\ can|\ both)?\ (?:stay(?:s
     |ing)?\ |here\ |home\ |at\ home\ )*
     with\ (?:me|(?:his|her|their)\ (?:nan|nana|gran|granny|grand[a-z]+|dad|daddy|mum|mummy|mom|mommy|father|mother
      |aunt[a-z]*
     |uncle|childminder|minder|sitter))\ (?:at\ home\ )?(?:(?:all\ day\ )?{WHEN}|all\ day)
"""
"""Staying away in words that count only where nothing else is said to be done, nor anything of `NO_REST`."""
NO, NO_STUDENT = r"\bno\ $", rf"\ (?:{WHEN})\b"
STUDENT_RESTS = r"\ (?:(?:will|needs?|to|takes?|is)\ )*rest(?:s|ing)?(?=\s*(?:[.,!\n]|$))"
"""Before and behind the name of who stays away: "no Hanako today", "Hanako rests"."""
NO_REST = r"""
    \b(?:comes?|coming|go(?:es|ing)?|bring\w*|send\w*|drop\w*|late|class|lessons?|pick\w*|fetch\w*|collect\w*
     |nurse|bus|leav\w*|ready|fine|better|may(?:be)?|might|can(?!'t|not|\ stay\ (?:here\ |home\ |at\ home\ )?with)
     |could(?!n't)|p\.?e|gym)\b|\?
"""
NO_REST_IN_IT = r"""
    \b(?:came|went|sent|way|was|were|had|if|but|when|left|forgot\w*|books?|bag|lunch|homework)\b
"""
"""The same within the sentence of the rest."""
KEPT = rf"""
    keep|must|'ll|be{AT_THE_DOOR}\ (?:for|to)|call|get|grab|request|ask|apply|want|need|seek|like|allow|have|send
     |com(?=\w*\ (?:over\ )?(?:to\ |and\ )?(?:get|for|take|pick|fetch|collect)\ )
     |let|mak(?:e|ing)\ \w+\ (?:rest|stay)|tak(?:e|ing)\b(?!\ (?:an?\ |our\ )?(?:family\ )?(?:holiday|vacation))
     |whisk|pull|sneak|steal|excus|pick|fetch|collect|dismiss
    |releas|grant|giv
"""
"""How a deed begins that names the student behind it."""
OBJECT = r"[a-z']+\ (?:up\ )?(?:both\ )?(?:(?:my|our|the)\ (?:(?:son|daughter|two)\ )?)?"
"""Stands between the beginning of a deed and whom it names: "keeping Hanako home"."""
