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
    \ (?:(?P<younger>younger|little|youngest|second)|(?P<elder>elder|older|big|eldest|oldest|first)
     |(?=son|daughter|boy|girl))
    \ ?(?:one|child|kid|son|daughter|boy|girl)\b(?!'s)
"""
"""Which of several children is meant."""
NOT_THIS_ONE = r"\bnot\ (?:him|her|this\ one|the\ (?:boy|girl|older|younger)(?:\ one)?)\b(?=\s*(?:[.,!;]|$))"
"""Who is not meant."""
_HAS = r"""
    (?:'s|'ll|'d)?\ (?:has|had|is|was|will|won't|can't|cannot|threw|woke|feels?|felt|got|vomited|complain\w*|started
     |caught|needs?|fell|hurt)\b
"""
DAUGHTER = rf"""
    (?:^|(?<=[.!?\n]\ )|(?<=\n))(?:she{_HAS}|my\ daughter{_HAS}
     |her\ (?:fever|temperature|head|stomach|tummy|throat|cough)\b)
"""
SON = rf"""
    (?:^|(?<=[.!?\n]\ )|(?<=\n))(?:he{_HAS}|my\ son{_HAS}|his\ (?:fever|temperature|head|stomach|tummy|throat|cough)\b)
"""
SOMEBODY_ELSE = r"""
    \b(?:sister|brother|sibling|twin|friend|cousin|mother|father|mom|mum|dad|husband|wife|teacher|doctor|grand\w+|nurse
     |dentist)\b
"""
"""Somebody else of whom a pronoun may be."""
