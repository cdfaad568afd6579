"""English of sentences in a reply to a receipt that change nothing."""

TELLS_LATER = r"""
    (?:[^.?!]{0,60}\b)?(?:let\ you\ know|keep\ you\ (?:posted|updated|informed)|update\ you|be\ in\ touch|write\ again)
    [^.?!]{0,60}[.!\s]*
"""
ENDS = r"""
    ^(?=\s*[a-z]+\ (?:is|has)\b|[^\n]*\b(?:the|she|her|his|they|their|you|my|our|(?:i|we|he)'(?:m|s|ll|ve|re)
     |(?:i|we|he)\ (?:am|is|are|have|has|will))\b)
    \s*[a-z◇〓][a-z◇〓',.!()\s-]*$
"""
"""A sentence of nothing but English, and no numbers."""
BACK = r"\b(?:back|return\w*)\b"
"""Coming after an absence, which may be that of the next week: "She's back on Tuesday"."""
