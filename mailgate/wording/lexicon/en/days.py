"""English for days and rows of days."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""How the words of WEEKDAY begin."""
WEEKDAY = "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_REST_OF_MONTH = (
    r"(?:(?<=jan)uary|(?<=feb)ruary|(?<=mar)ch|(?<=apr)il|(?<=jun)e|(?<=jul)y|(?<=aug)ust|(?<=sep)t(?:ember)?"
    r"|(?<=oct)ober|(?<=nov)ember|(?<=dec)ember)?\b\.?"
)
_MONTH = rf"(?P<month>{'|'.join(MONTHS)}){_REST_OF_MONTH}"
_TODAY = ("today", "todays", "2day", "tdy", "this morning")
_TOMORROW = (
    *("tomorrow", "tomorrows", "tommorow", "tommorrow", "tomorow"),
    *("tmr", "tmrw", "tmw", "tomoz", "2moro", "2morrow"),
)
_THEN = (*(f"{the}day after {tomorrow}" for the in ("the ", "") for tomorrow in _TOMORROW), "overmorrow")
_BEFORE = ("yesterday", "last night", "yesterday night", "yday")
RELATIVE_DAYS = {
    name: ahead for ahead, names in enumerate((_BEFORE, _TODAY, _TOMORROW, _THEN), start=-1) for name in names
}
TODAY, TOMORROW = "|".join(_TODAY[:-1]), "|".join(_TOMORROW)
WEEKS = {"this": 0, "last": -1, "this week": 0, "next week": 1}
MONTH_AND_DAY = rf"\b{_MONTH}\s?(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<year>20[0-9]{{2}}))?"
DAY_AND_MONTH = rf"""
    (?<![0-9])(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b(?:,?\s(?P<year>20[0-9]{{2}}))?
"""
DAY_BEFORE_DAY = rf"""
    (?<![0-9:/.])(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?
    (?=(?:\s?(?:,\s?and|and|to|until|till|through|[-–+/&,])\s?(?:the\s)?[0-9]{{1,2}}(?:st|nd|rd|th)?){{1,4}}
     \s(?:of\s)?{_MONTH})
"""
"""A day before the last one of a month: "from 21 to 25 December", "25, 26 and 27 November"."""
DAY_BEFORE_FIGURES = r"""
    (?<![0-9:/.,-])(?:(?P<d>3[01]|[12]?[0-9])(?=\s?(?:and|to|until|till|through|[-–+&])|(?<=1[3-9]|2[0-9]|3[01]),)
     (?=(?:\s?(?:,\s?and|and|to|until|till|through|[-–+&,])\s?(?:3[01]|[12]?[0-9])){0,3}
      \s?(?:,\s?and|and|to|until|till|through|[-–+&,])\s?(?:1[3-9]|2[0-9]|3[01])\s?/\s?(?P<m>1[0-2]
       |0?[1-9])(?![0-9/:])))
"""
"""The same before figures of which the first can be no month: "26 & 27/11"."""
NO_MONTH_BEHIND = rf"(?!\s(?:of\s)?(?:{'|'.join(MONTHS)}))"
"""Behind "3/4" that is no day of April, nor one of March: "3/4 December"."""
_FIGURES = r"(?P<m>3[01]|[0-2]?[0-9])\s?[./-]\s?(?P<d>3[01]|[0-2]?[0-9])"
FIGURES_AND_YEAR = rf"(?<![0-9./:-]){_FIGURES}\s?[./-]\s?(?P<year>20[0-9]{{2}})(?![0-9])"
"""A day in figures, the month first or the day: 11/25/2026, 25.11.2026."""
DOTTED = rf"""
    (?:(?<=\bon\ )|(?<=day\ )|(?<=day,\ )|(?<=\buntil\ )|(?<=\btill\ )|(?<=\bdate\ ))
    {_FIGURES.replace("[./-]", "[.]")}(?![0-9:%°-]|\.[0-9]|\s?(?:degrees|[ap]\.?m\b|o'?clock|c\b|k[gm]\b))
    |(?<![0-9/:])(?<![0-9]\.)(?:(?<!-)|(?<=\.1[0-2]-)|(?<=\.-))(?P<late>1[3-9]|2[0-9]|3[01])\.(?P<of>1[0-2]|0?[1-9])
     (?![0-9:%°]|-(?![0-9]{{1,2}}\.)|\.[0-9]|\s?(?:degrees|[ap]\.?m\b|o'?clock|c\b|k[gm]\b))
"""
DAY = r"""
    (?<![0-9])(?:(?!1st)|(?<=\bthe\ )|(?<=\bon\ )|(?<=\bfrom\ )|(?<=\buntil\ )|(?<=\btill\ )|(?<=\bto\ )
     |(?<=\band\ )|(?<=,\ ))
    (?P<d>[0-9]{1,2})(?:st|nd|rd|th)\b
    (?!\ (?:period|lesson|hour|class|grade|time|floor|birthday|of\ (?:next|last|each|every)))
"""
"""A day without its month; a bare "1st" is "first": "dentist 1st"."""
PLAIN_DAY = r"""
    (?:(?<=\bon\ the\ )|(?<=\bfrom\ the\ )|(?<=\buntil\ the\ )|(?<=\btill\ the\ )|(?<=\band\ the\ ))
    (?P<d>3[01]|[12]?[0-9])
    (?=\s*(?:[,!?;)\n&]|\.(?![0-9])|$)|\s(?:and|to|until|till|through|or|because|due|as|since|for|with|of\ (?:this
     |the)\ month)\b)
"""
"""A day without an ending: "absent on the 26 and 27"."""
DAY_OF_WEEK = rf"\b(?:(?P<week>this|next|last)\s+)?(?P<weekday>{WEEKDAY})\b"
_WEEK = r"(?P<week>(?:this|next)\ week)\b"
DAY_OF_A_WEEK = rf"\b(?P<weekday>{WEEKDAY})(?:\ (?:of|in))?\ {_WEEK}"
DAY_BEHIND_ITS_WEEK = (
    rf"\b{_WEEK}(?:'s|,)?\ (?:on\ |from\ (?=[a-z]+\ (?:to|until|till|through)\b))?(?P<weekday>{WEEKDAY})\b"
)
DAY_BEFORE_DAY_OF_A_WEEK = rf"""
    \b(?P<weekday>{WEEKDAY})\b
    (?=(?:\s?(?:,|,?\ ?and|&|\+|to|until|till|through|[-–/])\s?(?:{WEEKDAY})\b){{1,4}}(?:\ (?:of|in))?\ {_WEEK})
"""
"""Monday of "Monday next week", of "next week Monday", and of "Monday and Tuesday next week"."""
_AWAY = ("in", "back", "school", "class", "off", "absent", "home", "out", "away")
_BEHIND_AWAY = "|".join(rf"(?<=\b{away}\ )" for away in _AWAY)
_AWAY_THIS_WEEK = rf"(?:{_BEHIND_AWAY})this\ week\b(?!,?\s(?:until|till|to|on|from|and|\(|{WEEKDAY}))"
VAGUE = rf"""
    next\ (?:week|month|year|term)\b|(?:mon|tues|wednes|thurs|fri)days\b
    |\b(?:every|each)\ (?:other\ |second\ )?(?:week|{WEEKDAY})|\bnext\ (?:[2-9]|two|three|four|five
     |couple\ of)\ (?:school\ )?days|\bup\ to\ (?:an?|[0-9]+|two|three
     |four|five|several)\ (?:few\ )?(?:school\ )?(?:days?|weeks?)
    |(?<![nsir]day\ )(?<!\bmon\ )(?<!\btue\ )(?<!\bwed\ )(?<!\bthu\ )(?<!\bfri\ )(?<!hurs\ )(?<!of\ )
     (?!{_AWAY_THIS_WEEK})this\ week(?!,?\ (?:until|till|through|to)\ )|few\ days
     |couple\ of\ days
    |for\ (?:(?:about|around|almost|nearly|roughly|maybe|another|at\ least|over)\ )?(?:an?|one|two|three|four|the
     |[1-9])\ (?:whole\ |next
     \ |more\ )?(?:week(?!-?end)|month)s?
    |(?:(?:for|another)\ )?(?:about|around|almost|nearly|roughly|maybe|another|at\ least|over)\ (?:[2-9]|two|three
     |four|five)\ (?:more\ |school\ )*days\b
    |(?:for\ )?(?:[2-9]|two|three|four|five)\ more\ (?:school\ )?days\b|\b(?:a\ day|one|two|three|[1-9])\ (?:or|-
     |to)\ (?:two|three|four|five|[2-9])\ days?\b|\ba\ day\ or\ (?:two|so)\b|a\ while|some\ time
    |\b(?:until|till)\ (?!at\ least\ |the\ end(?=\s*(?:[.,!\n]|$|as\b|of\ (?:the\ (?:school\ )?day|school|class
     |lessons)\b))|(?:the\ )?end\ of\ (?:the|this)\ week\b
     |(?:the\ )?(?:about\ |around\ |next\ |this\ )?
     (?:[0-9]|{WEEKDAY}|{"|".join(MONTHS)}|today|tomorrow|noon|lunch|day\ after|after))\w+
"""
SUFFIX = rf"""
    \s?,?\s?\(?\b(?P<english>{WEEKDAY})\b(?!,?\s(?:the\s)?(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:{"|".join(MONTHS)}))\)?
"""
"""The weekday of a date, and not that of the next one: "25 November, Thursday 26 November"."""
NOT_THAT_BEFORE = r"""
    (?:^|[,;.。(-]\s?)(?:(?:and|but|it's|this\ is|i\ mean|that's)\ )?not\ (?:(?:on|for|about)\ )?(?:the\ )?$
"""
"""Before a day that is not the one: ", not the 26th"."""
INSTEAD = (
    r"\s?[,.;:-]+\s(?:(?:but|on|i\ meant?|it's|the|sorry|rather)[,\s]+){0,3}|\s(?:but|rather)\s(?:on\s)?(?:the\s)?"
)
"""Between it and the day that is meant: "not Thursday, Friday"."""
DENIED_AS_WELL = r"\s?(?:and|or|&|to|until|-)\s?(?:on\s)?(?:the\s)?"
"""Between days that are denied together."""
FROM_A_DAY = r",?\s\(?(?:from|starting|beginning|commencing|as\sof)(?:\s(?:on|from|with))?\s(?:the\s)?"
"""Between how many days there are and the first of them: "for three days from tomorrow"."""
TO_ITS_LENGTH = r"(?:\son(?:wards?)?)?,?(?:\s(?!for\b|has\b|had\b|have\b|been\b|and\b|but\b)[a-z']+){0,9}\s"
"""Between the first day and how many there are: "from tomorrow she will be absent for three days"."""
LENGTH_OF_ABSENCE = r"""
    ,?(?:\ (?!has\b|had\b|have\b|been\b|was\b|were\b|so\b|but\b|because\b|stayed\b
     |[a-z]+ing\b)[a-z'&]+){0,7}?\ (?:absent|away|off|out|home)\b
    |,?(?:\ (?!has\b|had\b|have\b|been\b|was\b|were\b|so\b|but\b|because\b)[a-z'&]+){1,5}?
     \ (?:won't|can't|cannot|will\ not|will\ miss|won't\ be)\b
"""
"""Behind a number of days: "for three days from today Hanako and Taro will be absent"."""
TWO_WAYS_AFTER = r"\s*or\b"
NEITHER_BEFORE = r"(?:n't|\bnot?|\bwont|\bcant|\bunable)\b[^.!?\n]{0,60}$"
"""Before "today or tomorrow" where both are meant."""
NEXT_DAY = r"""
    \bthe\ (?:next|following)\ day\b|\b(?:the\ )?day\ after(?!\ (?:all|the|an?|her|his|my|our|their|she|he|we|that)\b)
"""
JOINER = r"\s*(?:(?:,\s)?(?:and|&|n|plus|\+)(?:\s(?:also|then|again))?|to|until|till|through|thru)\s*"
RANGE = r"\.\s?[-–]\s?|[).,]?\s*(?:to|until|till|til|through|thru)\s*(?:and\sincluding\s)?(?:the\s)?"
LISTED = r"[).]?\s*(?:(?:,\s)?(?:&|and|n|plus)(?:\s(?:also|then|again))?|,|/|\+|or)\s*(?:on\s)?(?:the\s)?"
_UNTIL = r"(?:until|till|til|through|thru)"
UNTIL_BEFORE = rf"""
    (?:\bup\ )?\b{_UNTIL}(?:\ and\ including|\ to|\ at\ least)?\ (?:the\ )?$
    |\bup\ to(?:\ and\ including)?\ (?:the\ )?$
"""
_NOT_BACK = r"""
    (?:n't|\bnot|\bcannot|\bcant|\bwont|\bunable)(?:\ (?:be|able|allowed|expected|going|to|come|coming|go|get|attend
     |in|at
     |the|school|class|probably|again|back|return(?:ing)?|him|her|them|us|with|you)){1,8}
"""
BACK_BEFORE = rf"""
    {_NOT_BACK}(?<=\ back|eturn|rning)(?:\ (?:in|at|to|school|class)){{0,3}}\ (?:until|till|til|before)\ (?:the\ )?$
"""
"""Before the day of coming again: "she won't be back until Monday"."""
RETURN = r"""
    (?:(?<=[,.;]\ )|\band\ |\b(?:s?he|they|both|kids
     |(?!(?:i|we|you|it|that|mum|mom|dad|mother|father)\b)[a-z]{3,})(?:'ll|\ will)\ be\ )
    back(?:\ (?:to|in|at)(?:\ (?:school|class))?)?\ (?:on\ |from\ )?(?:the\ )?$
"""
"""The same, where an absence was told: "out today, back next Monday"."""
RETURN_BEHIND = r"""
    ,?\ (?:s?he|they|both
     |(?!(?:i|we|you|it|that|mum|mom|dad|mother|father)\b)[a-z]{3,})(?:'s|'ll|'re|\ (?:is|are|will|comes?|goes|go))
    (?:\ (?:be|come|of\ course|then|already|there|back|in|at\ school|to\ school)){0,4}
    (?:\ again|\ as\ (?:usual|always|normal)|(?<=\ back))(?=\s*(?:[.,!)\n]|$))
"""
"""Behind the day: "On Thursday she is of course there again"."""
COMES_BACK_BEFORE = r"\bback(?:\ (?:to|in|at)\ (?:school|class))?\ (?:on\ |from\ )?(?:the\ )?$"
"""Before the first day of coming again, on this one and on all that follow: "she can come back tomorrow"."""
NOT_UNTIL_BEFORE = rf"{_NOT_BACK}\ (?:until|till|til)\ (?:the\ )?$"
"""Before a day of which people differ: "she won't be in until Friday"."""
INCLUDING_BEFORE = r"\bincl(?:\.|uding)?\ $"
INCLUDED = r"[\s,(]*incl(?:uded|uding|usive)?\b"
UNTIL_MONDAY_BEFORE = r"\b(?:until|till|til)\ $"
OPEN_BEFORE = r"\b(?:before|after|by|beyond|past|as\ far\ as|(?<!up\ )(?<!through\ )to)\ (?:the\ )?$"
"""What leaves open whether the day itself is meant, and which others are."""
FROM_BEFORE = r"(?:from|since|starting)\s+$"
ELAPSED = r"""
    \b(?:has|have|had|been|'s|sick|ill|fever|cough\w*|headache)\b
    (?:(?!\b(?:will|absent|off|out|home|away|stay\w*|rest\w*|miss\w*|keep\w*
     |needs?)\b)[^.]){0,30}\bfor\ (?:the\ (?:last|past)\ )?
    (?:[0-9]+|two|three|four|five|a\ few|several)\ (?:days|weeks?)(?!\ from)
"""
WEEK_LONG = rf"""
    \b(?:(?:for\ )?(?:the\ )?(?:rest|remainder)|(?:until|till|through|to)\ (?:the\ )?end)\ of\ (?:the|this)\ week\b
    |\b(?:the|this)\ (?:whole|entire)(?:\ of\ (?:the|this))?\ week\b|{_AWAY_THIS_WEEK}
    |\ball\ (?:of\ )?(?:this\ )?week(?:\ long)?\b
"""
LENGTH_OF_ABSENCE_BEFORE = r"\b(?:absent|out|off|away|home|miss\w*|rest\w*|leave|in\ bed)\b[^.]{0,25}$"
_AWAY_BEFORE = "|".join(
    rf"(?<=\b{away}\s)" for away in ("absent", "home", "off", "away", "out", "rest", "leave", "school", "class", "bed")
)
LENGTH = (
    rf"(?:for\s|{_AWAY_BEFORE})(?P<english>[0-9]|two|three|four|five)\s(?:school\s)?days\b(?!\s(?:ago|before|earlier))"
    r"(?:,?\s(?:from|starting|beginning)\s(?:today|this\smorning))?"
)
NUMBERS = {"two": "2", "three": "3", "four": "4", "five": "5"}
PAST_DAY = r"^(?:yesterday|yday|last)"
SINCE = r"""
    \bsince\s+(?:the\s)?$|(?:fever|cough|cold|ache|pain|vomiting|unwell|ill)\ from\ (?:the\ )?$
    |\b(?:hopefully\s(?:be\s)?(?:back\s)?|(?:should|hopes?\sto|hoping\sto)\s(?:be|come)\sback\s(?:(?:in|at|to)\s(?:school
     |class)\s)?)(?:on\s|by\s|for\s)?$|\bexpect(?:ing)?\s(?:him|her|them)\sback\s(?:on\s|by\s)?$
    |\b(?:let\syou\sknow|keep\syou\s(?:posted|updated|informed)|update\syou|contact\syou|write(?:\sto\syou)?
     |be\sin\stouch)
     (?:\sagain|\sabout|\sfor|\son)*\s$
    |\bsee\ (?:you|u|her|him)\s(?:on\s)?$
"""
WAITED_FOR = r"""
    a\ while\b|some\ time\b|
    \b(?:until|till)\ (?:my|our|the|her|his|someone|somebody|it|they|s?he|grand\w+|mum|mom|dad)\b[^.,!?\n]{0,30}?
    \b(?:arrives?|comes?|gets?|is|are|opens?|leaves?|wakes?|returns?|starts?)\b
"""
"""What somebody waits for before a coming: "until my mum arrives"."""
MOVED_BEFORE = r"""
    \b(?:moved|changed|postponed|shifted|pushed\ back|rescheduled|put\ off)\ (?:[a-z']+\ ){0,3}(?:to|until|till)\ $
"""
"""Before the day to which something else was moved."""
SAME = r",?\ the\ |\s[-–]\s"
ANY_WEEK = rf"(?:next\s+)?(?P<weekday>{WEEKDAY})"
"""A weekday that may be of any week to come: "Thursday, 3 December"."""
LENGTH_GAP = r"[\s,:(]*(?:(?:on|from|the|namely)\s)*"
BARE_DAY = r"(?:\s|dates?|days?|when|on|for|[:,.!-])*"
PREDICATE = r"[a-z][.!\s]*$"
_DONE = r"""
    (?:sprained|twisted|hurt|broke|fell|fractured|injured|cut|hit|bumped|banged|burn[te]d?|slipped|tripped|wrote|told
     |said|reported|informed|called|started|began
     |died|passed\ away|expired|caught|tested|collapsed|woke|vomited|threw|left|returned|did|saw|visited|played|ran|ate)
"""
OF_THE_WRITER = r"""
    \s*(?:(?:and|so|but)\ )?(?:i|we|my|could|can|would|will\ (?:you|there)|please|pls|kindly|thanks?|see|let|what
     |is\ there
     |do|does)\b
"""
"""Begins a sentence about what the writer does, or asks of the school."""
ADDED = r"\b(?:too|also|as\ well|same|again|either|both|s?he|they|off|home|absent|rest)\b"
SPELLED_OUT = r",?\ \(?(?:i\.?e\.?|that\ is|namely)[,:]?\ [^.;()\n]*"
FOR_AN_EVENT = r"\ (?:(?:is|are|will|be|takes?|place|held|on|the|an?|there|for)\ )*"
"""Stands between an event and its day: "the wake is tomorrow and the funeral on Thursday"."""
ALONE = r"(?:\s|and|also|plus|then|too|as\ well|again|probably|maybe|on|for|the|[:.,!?&+-])*"
"""What may stand around a day that is added by itself: "And tomorrow"."""
PAST_EVENT_BEFORE = rf"""
    \b(?!(?:i|we|you|it|that|who|which)\b)[a-z]+\ (?:had|got|felt)\b
     (?:(?!\b(?:so|but|because|and|will|is|are)\b)[^.,;!?]){{0,30}}\bon\ $|
    \b(?:i|we|s?he|they|[a-z]{{3,}})\ {_DONE}\b(?!\ to\b)
    (?:(?!\b(?:will|is|are|be|absent|late|off|out|won't|can't|not|so|but|because|we|i|s?he|they)\b)[^.,;]){{0,40}}
    \bon\ $
    |\b[a-z]+\ (?:was|were)\ (?:both\ )?(?:absent|off|away|out|home|at\ home|sick|ill|unwell|poorly|fine|well|late
     |in\ bed|feverish
      |vomiting)(?:\ (?:sick|ill|from\ school|school|with\ [a-z\ ]{{1,20}}))?\ (?:last\ |on\ )$
    |\b(?:we|i|s?he|they)\ (?:all\ )?(?:went|were|was|came|drove|flew|visited|travel+ed|got\ back|returned)\b
    [^.]{{0,40}}\b(?:on|since)\ $
"""
"""What was done on a day gone by: "we went to Nikko on Saturday"."""
CLAUSE_TURNS = r",?\s(?:and|but|so|then|because)\s(?!(?:on\s|the\s)?(?:today|tomorrow|[a-z]+day\b|[0-9]))|[,;]\s"
"""Between two clauses, and not between two days."""
TOLD_AS_OVER = r"""
    \b(?:was|were|wasn't|weren't|had|did|didn't|couldn't|could\ not|went|came|got|felt|threw|fell|left|stayed|missed
     |vomited|collapsed|returned|fainted|tested|developed|started|sprained|broke|hurt|skipped|attended|woke)\b
"""
"""A clause of English that tells of the past."""
ADDED_TO_IT = r"\b(?:too|also|as\ well|again|either|still)\b"
HEADS = r"""
    \b(?:writ\w+|inform\w*|notif\w+|report\w*|tell\ you|let\ you\ know|heads?\ up|e-?mail\w*|messag\w+)\b
     [^.!?\n]*\b(?:about|regarding|of|for|on)\b
    |^\s*(?:regarding|about|re|concerning|for|on)\b
"""
"""A sentence that names the day of which the next ones tell: "I'm writing about tomorrow"."""
ASIDE = r"""
    ^\s*(?:(?:and|so|but)\ )?(?:(?:i|we)(?:'ll|\ will|'d|\ can|\ could)\ (?!(?:be|have|go|fly|leave|travel|need)\b)
     |(?:i|we)\ (?:hope|gave|paid|sent|told|called)\b|thanks?\b|thank\b|see\ you\b|happy\b
     |please\ (?:give|tell|send|call|keep)\b
     |(?:could|would|can|will)\ you\b)
    |\b(?:open\ day|conference|concert|parents'\ (?:meeting|evening)|meeting|note|report\ card|library\ books?)\b
"""
"""A sentence about a day on which something is brought, held or told: "I'll bring the money tomorrow"."""
OF_AN_OCCASION = r"\ (?:is|are)\ (?:(?:very|so|really|too|quite|most)\ )*(?:important|dear|exciting)\b"
"""Behind the day of what is not missed: "the concert on Friday is very important to her"."""
SCHOOL_AT_A_WEEKEND = r"sports?\ day|open\ (?:day|house|class)|concert|festival|fair\b|performance|recital|bazaar|event"
