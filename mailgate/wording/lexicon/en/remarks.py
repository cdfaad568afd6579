"""English courtesies, and words that carry no news of their own."""

COURTESY = r"""
    \b(?:dear|hello|hi|good\ morning|thank(?:s|\ you)(?:\ very\ much)?|best\ regards|kind\ regards|regards
    |sincerely|please|sir|madam|teachers?|mr|mrs|ms)\b|sent\ from\ my\ [a-z ]+
"""
PLAIN = r"""
    \b(?:has|is|a|will|be|today|the|and|to|my|son|daughter|he|she|because|of|due|with|from|at|for|school|so|in|days?
    |arrive|around|about)\b
"""
URGENT = r"""
    (?<!not\ )(?<!nothing\ )(?<!isn't\ )\b(?:urgent(?:ly)?|emergency|as\ soon\ as\ possible|asap|immediately|ambulance
    |(?:call|phone|ring)\ (?:me|us)(?:\ back)?|(?:need|like|want)\ to\ (?:talk|speak))\b
"""
