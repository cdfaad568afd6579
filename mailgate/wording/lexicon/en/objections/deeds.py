"""English words that say anything against a form: what the student does."""

THERE_FOR_A_PART = r"""
    \b(?:attend(?!ance)|join(?!ed)|take\ part|sit|do|come\ for)\b[^.!\n]{0,16}
    \b(?:lessons?|class(?:es)?|test|exam|school|afternoon|morning|lunch|period|rehearsal)\b
"""
ON_THE_WAY = r"""
    \bon\ the\ (?:school\ )?(?:bus|train)\b|\b(?:left|set\ off)\ for\ school\b|    \balready\ (?:at|in)\ (?:school
     |class)\b|\bon\ (?:her|his|their|the)\ way\b|\bdropped\ (?:her|him|them)\ off\b
"""
NOT_LATE = r"""
    \bbefore\ (?:the\ )?(?:first\ |school\ )?(?:bell|lesson|class)\b|\b(?:in\ time\ )?for\ (?:the\ )?(?:first
     |1st)\ (?:period|lesson|class)\b|\bon\ time\b|\bnot\ (?:be\ )?late\b
"""
