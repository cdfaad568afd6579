"""English words that say anything against a form: what the student does."""

THERE_FOR_A_PART = r"""
    \b(?:attend(?!ance)|join(?!ed)|take\ part|sit|do|come\ for)\b[^.!\n]{0,16}
    \b(?:lessons?|class(?:es)?|test|exam|school|afternoon|morning|lunch|period|rehearsal)\b
"""
ON_THE_WAY = r"""
    \b(?:drop|bring|send|walk|driv)\w*\ (?:her|him|them)\ (?:off|in|over
     |to\ school)\b(?!\ (?:to|at)\ (?:my|her|his|our|grand|the\ (?:doctor|hospital|clinic|dentist)))
    |\bon\ the\ (?:school\ )?(?:bus|train)\b|\b(?:left|set\ off)\ for\ school\b
    |\balready\ (?:at|in)\ (?:school|class)\b|\bon\ (?:her|his|their|the)\ way\b|\bdropped\ (?:her|him|them)\ off\b
"""
NOT_LATE = r"""
    \bbefore\ (?:the\ )?(?:first\ |school\ )?(?:bell|lesson|class)\b
    |\b(?:in\ time\ )?for\ (?:the\ )?(?:first|1st)\ (?:period|lesson|class)\b|\bon\ time\b|\bnot\ (?:be\ )?late\b
"""
OF_WHOM = r"\b(?:brother|sister|cousin|friend|twin|mother|father|husband|wife)s?,?\ who(?:'s)?\ $"
"""Before what somebody else does: "her brother, who is back at school"."""
