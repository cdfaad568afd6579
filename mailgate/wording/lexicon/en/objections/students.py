"""English words that say anything against a form: whom it is about."""

SIBLING_TOO = r"""
    \b(?:brother|sister|sibling|twin)s?\b(?=[^.!?\n]*\b(?:too|also|as\ well)\b)
    |\balso\b[^.!?\n]{0,16}\b(?:brother|sister|sibling|twin)s?\b
"""
HANDED_TO = r"\b(?:to|with|by|via|from|for)\s$"
"""Before a student to whom something is handed."""
IS_OF_CLASS_BEFORE = r"(?:^|,\s|\b(?:class|grade)\s|\bin\s(?:class\s)?)$"
CALLED_BY_AGE = r"""
    \b(?:(?:he|she)(?:'s|\ is|\ was)|it(?:'s|\ is|\ was)|this\ is)\ (?:about\ )?(?:the|my|our|for\ my)
    \ (?:(?P<younger>younger|little|youngest|second)|(?P<elder>elder|older|big|eldest|oldest|first)|(?=son|daughter|boy
     |girl))
    \ ?(?:one|child|kid|son|daughter|boy|girl)\b(?!'s)
"""
"""Which of several children is meant."""
