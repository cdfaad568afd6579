"""English words that say anything against a form: what is the matter."""

HAD = r"\bhad\ (?:an?\ )?(?:\w+\ )?$"
"""Before what somebody had then."""
UNPROVEN = r"""
    \b(?:tests?|results?)\b[^.!?\n]{0,24}\bnegative\b(?!\ for)|\btested\ negative\b(?!\ for)|\bnot\ confirmed\b
    |\bwaiting\ (?:for|on)\ (?:the\ )?(?:test\ )?results?\b|\bsuspect
"""
NOW_BEFORE = r"\b(?:actually|it(?:'s|\ is)\ (?:now|really|rather)|this\ time)\b[^.!?\n]{0,24}$"
