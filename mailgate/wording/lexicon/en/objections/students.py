"""English words that say anything against a form: whom it is about."""

SIBLING_TOO = r"""
    \b(?:brother|sister|sibling|twin)s?\b(?=[^.!?\n]*\b(?:too|also|as\ well)\b)
    |\balso\b[^.!?\n]{0,16}\b(?:brother|sister|sibling|twin)s?\b
"""
HANDED_TO = r"\b(?:to|with|by|via|from|for)\s$"
"""Before a student to whom something is handed."""
