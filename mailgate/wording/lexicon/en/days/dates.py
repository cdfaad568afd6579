"""How one day is written or called."""

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
DAY_OF_WEEK = rf"\b(?:(?P<week>this|next|last)\s+|following\s+)?(?P<weekday>{WEEKDAY})\b"
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
SUFFIX = rf"""
    \s?,?\s?\(?\b(?P<english>{WEEKDAY})\b(?!,?\s(?:the\s)?(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:{"|".join(MONTHS)}))\)?
"""
"""The weekday of a date, and not that of the next one: "25 November, Thursday 26 November"."""
NEXT_DAY = r"""
    \bthe\ (?:next|following)\ day\b|\b(?:the\ )?day\ after(?!\ (?:all|the|an?|her|his|my|our|their|she|he|we|that)\b)
"""
NUMBERS = {"two": "2", "three": "3", "four": "4", "five": "5"}
