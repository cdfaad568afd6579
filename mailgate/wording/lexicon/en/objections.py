"""English words of a form, or beside it, that say anything against it."""

NO_NOTICE = r"""
    \b(?:mistaken?|ignore|disregard|delete|wrong|typo|correction|duplicate|just\ testing|only\ a\ test)\b|\bi\ meant\b
    |\b(?:actually|after\ all),?\ (?:she|he|they)(?:'s|\ is|\ are|'re)\ (?:fine|ok|okay|well|better|coming)\b
    |\bthis\ (?:is|was)\ (?:for|about)\b
    |\bshould\ (?:say|be(?!\ (?:in|t?here|at|back|able|fine|ok|okay|up|with)\b)|read|have)\b
    |\bnot\ needed\b|\bno\ longer\b
    |\b(?:previous|earlier|last|other)\ (?:mail|e-?mail|message|form)\b
"""
LEFT_OPEN = r"""
    \bnot\ (?:yet\ )?(?:sure|certain|decided)\b|\b(?:unsure|undecided|decide|deciding|depend(?:s|ing))\b
    |(?:^|[.!\n])\s*(?:maybe|perhaps|probably|possibly|provisional|tentative|tb[cd])\s*(?:[.!\n]|$)
"""
ASKS = r"""
    \b(?:is|was)\ (?:this|that|it)\ (?:right|ok|okay|correct|fine|enough)\b|\bwhat\ time\ should\b
    |\b(?:right|correct)\ (?:one|number|choice|form|reason|box|kind)\b[^.!\n]*\?
    |\bwhich\ (?:number|box|reason|kind)\b
"""
THERE_FOR_A_PART = r"""
    \b(?:attend(?!ance)|join(?!ed)|take\ part|sit|do|come\ for)\b[^.!\n]{0,16}
    \b(?:lessons?|class(?:es)?|test|exam|school|afternoon|morning|lunch|period|rehearsal)\b
"""
ON_THE_WAY = r"""
    \balready\ (?:at|in)\ (?:school|class)\b|\bon\ (?:her|his|their|the)\ way\b|\bdropped\ (?:her|him|them)\ off\b
"""
NOT_LATE = r"\bon\ time\b|\bnot\ (?:be\ )?late\b"
LATER_THAN_THAT = r"""
    \b(?:later|earlier)\ than\b|\b(?:hours?|minutes?|mins?|[0-9]+\ ?min)\ (?:later|earlier|more|longer)\b
    |\bnot\ (?:before|until)\b
"""
FROM_A_PART = r"""
    \b(?:after|at|by|from|around|for|in\ time\ for)\ (?:the\ )?(?:lunch|noon|midday|recess|break|afternoon
    |(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|[4-6]th)\ (?:period|lesson|class))\b
"""
MORE_DAYS = r"""
    \b(?:[a-z]+|[0-9]+)\ more\ days?\b|\b(?:another|few)\ (?:[a-z]+\ )?days?\b|\bfor\ (?:some|several)\ days\b
"""
OTHER_MATTER = r"""
    \b(?:call|phone|ring|e-?mail|bring|hand|give|send|collect|fetch|pick\ up|drop|doctor|dentist|appointment|homework
    |worksheets?|test|trip|note|hope|hopes|hoping|let\ you\ know|report|meeting|concert|practice|excursion|library
    |money|lunch\ box)\b
"""
SIBLING_TOO = r"""
    \b(?:brother|sister|sibling|twin)s?\b(?=[^.!?\n]*\b(?:too|also|as\ well)\b)
    |\balso\b[^.!?\n]{0,16}\b(?:brother|sister|sibling|twin)s?\b
"""
SINCE = r"\bsince\ $"
"""Before a day that is over."""
HANDED_TO = r"\b(?:to|with|by|via|from|for)\s$"
"""Before a student to whom something is handed."""
HOUR_OF_A_VISIT = r"\s*(?:is|was)\ (?:the|her|his|our|their)\ (?:appointment|doctor|dentist|check-?up)"
