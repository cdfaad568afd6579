"""What several deeds are made of."""

from mailgate.wording.lexicon.en.days.dates import TODAY, TOMORROW

NOT = r"""
    (?:not|can't|cant|cannot|can\ not|won't|wont|isn't|isnt|aren't|arent|ain't|couldn't|couldnt|could\ not|don't|dont
     |doesn't|doesnt
     |wouldn't|unable\ to|no(?=\ (?:be\ )?(?:go|come)))
"""
_OF_SCHOOL = "trip|play|concert|fair|festival|dinner|lunch|bus|party|picnic|show|event|assembly|meeting|visit|photo"
SCHOOL = rf"(?:the\ |her\ |his\ |their\ )?(?:school|class(?:es)?|lessons)\b(?!\ (?:{_OF_SCHOOL}))"
WHEN = rf"""
    (?:{TODAY}|{TOMORROW}|this\ morning|(?:on\ |(?:the\ )?whole\ |all\ )?(?:(?:mon|tues|wednes|thurs|fri)day|(?:mon
     |tues?|weds?|thu|thurs?|thur|fri)\b))
"""
UNTIL = r"""
    (?:(?:at\ least\ |up\ )?(?:until|till|til|through|thru|to(?=\ (?:mon|tue|wed|thu|fri|the\ [0-9]|[0-9]|tomorrow
     |next\ |and\ inc)))\ |for\ (?:the\ |two|three|[0-9])
     |(?:all\ )?(?:the|all|this)\ (?:rest|week|whole))
"""
"""Begins how long somebody stays away."""
HOUSE = r"(?:(?:at\ |in\ )?(?:the\ |our\ |her\ |his\ )?(?:home|house)|in\ (?:her\ |his\ |their\ |the\ )?bed)"
IN = rf"(?:in|there|(?:to|at|in|for)\ {SCHOOL}|back)"
"""Where a student is on a school day, in the words of a family."""
GO = r"(?:come|coming|return|returning|attend|attending|go|going|join|joining|show\ up|showing\ up|(?:make|making)\ it)"
CLASSES = r"(?:(?:her|his|their|any|all|the|today's|regular)\ (?:regular\ )?)?(?:school|class(?:es)?|lessons)"
GOES_ON = rf"""
    (?=\s*(?:[.,!;:()?\n-]|$)|\ (?:{WHEN}|because|due|owing|as|since|until|till|through|so|and|but|or|this|next|again
     |either|sir|ma'?a?m|madam|teacher|miss|po|lah|la|ya|ah|leh|lor|hor|liao|eh|na|pls|thanks?|thank|sorry|please|pls|ok
     |after|before|all|at\ all|from|any\ ?more|(?:on\ )?(?:these|those|both|either)\ (?:two\ |three\ )?days?
     |in\ the\ morning|the\ (?:rest|whole)|it's|s?he's|they're|if
     |on\ (?:that|this|(?:the\ )?[0-9]+\w*|(?:mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov
     |dec)[a-z]*)
     |for\ (?:school|class|an?|two|three|[0-9]+\ (?:days|weeks)|the\ (?:rest|next|whole|day|time))|with\ (?:an?|this
      |that|such|her
     |his))\b)
"""
"""Behind a coming that is to school, where nothing is said of where to: "she won't come today"."""
ATTEND = rf"attend(?:ing)?(?:\ (?={CLASSES}\b)|{GOES_ON})"
BE = r"(?:be|is|'s|are|'re|s?hes|theyre)"
CLOCK = r"""
    (?!(?:2[5-9]|3[01])\.|[12][0-9]\.1[0-2]\.)
    (?:[01][0-9][0-5][0-9]|[0-9]{1,2}(?:[:.][0-9]{2})?|noon|midday|lunch|half|(?:a\ )?quarter
     |five|ten|twenty|eight|nine|eleven|twelve|one|two
     |three)
    (?!(?:[0-9]|st|nd|rd|th)?\ (?:of\ )?(?:jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec))
    (?!\w*\ (?:more\ |full\ |whole\ |school\ )?(?:days?|min|hours?|weeks?|months?|years?|of\ |or\ two))
"""
ABOUT = r"""
    (?:more\ or\ less|at|by|around|about|for|from|after|before|approx(?:imately)?|roughly|like|say|maybe|probably
     |hopefully|just
     |shortly
     |right|straight|directly|only)
"""
AN_HOUR = rf"(?:(?:{ABOUT}\ ){{1,3}}{CLOCK}|1?[0-9](?:[:.][0-9]{{2}}|\ ?[ap]\.?m\b|\ ?o'?clock|\ ?-?ish))"
"""An hour with what stands before it: "at 10", "for half nine", "9.15", "9ish"."""
LESSON = r"(?:the\ )?(?:[1-6](?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth)\ (?:period|lesson|class|hour)"
BEGIN = r"(?:^|(?<=[.,;:!?)-]\ )|(?<=\n))"
"""Where a clause begins without a subject: "Overslept! There by 9"."""
ONE = r"(?!(?:me|us|you|it|up|and|both|an?|i|u|the|my|our)\b)[a-z][a-z'-]*"
HER = rf"""
    (?:(?:both\ (?:of\ )?)?(?![a-z-]+'s\b){ONE}(?:\ and\ {ONE})?
     |(?:both|(?:one\ of\ )?(?:my|our|the))
      \ (?:(?:two\ )?(?:kids?|child(?:ren)?|boys?|girls?|sons?|daughters?|twins)|(?:little|wee|young|big)\ [a-z]+
      |(?:two|pair)\ of\ them))
"""
BOTH_NAMES = rf"(?:my\ (?:son|daughter|child)\ )?{HER}(?:\ (?!early|today|tomorrow|from|up|at|out)[a-z]+)?"
WHOM = rf"""
    (?:both\ )?(?:(?:my|our|the)\ (?:\w+\ )?(?:sons?|daughters?|child|children|kids?|boys?
     |girls?),?\ )?{HER}(?:\ [a-z]+)?
     (?:\ \([0-9]-[0-9]\)|,?\ (?:of\ )?class\ [0-9]-[0-9],?|,?\ [0-9]-[0-9],?)?
"""
NEITHER = r"""
    (?:neither|none)(?:\ of\ (?:them|my\ \w+|(?:the|our)\ (?:two|kids|children|boys|girls|twins))|\ \w+\ nor\ \w+
     |\ (?:one|child|kid))?(?:'s|\ (?:will|is|are|can))
"""
AT_THE_DOOR = r"""
    (?:\ (?:at|in|by)\ (?:the\ |your\ )?(?:front\ |main\ )?(?:office|reception|gate|entrance|genkan|desk|door))
"""
