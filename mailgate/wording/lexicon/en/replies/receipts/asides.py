"""English of sentences in a reply to a receipt that change nothing."""

TELLS_LATER = r"""
    (?:we'll|we\ will|i'll|let's)\ (?:just\ )?see\ how\ (?:s?he|it|things|they)\ (?:does|do|goes?|feels?|is|are)
    [a-z\ ]{0,20}[.!\s]*
    |(?:[^.?!]{0,60}\b)?(?:let\ you\ know|keep\ you\ (?:posted|updated|informed)|update\ you|be\ in\ touch|write\ again)
    [^.?!]{0,60}[.!\s]*
"""
ENDS = r"""
    ^(?=\s*[a-z]+(?:'s|\ is|\ has)\b|[^\n]*\b(?:the|both|she|her|his|they|their|you|my|our|(?:i|we|he)'(?:m|s|ll|ve|re)
     |(?:i|we|he)\ (?:am|is|are|have|has|will))\b)
    \s*[a-z◇〓][a-z◇〓',.!()\s-]*$
"""
"""A sentence of nothing but English, and no numbers."""
SEE_YOU = r"""
    (?:^|,\ (?:so\ |and\ |then\ )*|\ (?:so|and)\ )\s*(?:(?:s?he|we|they)(?:'ll|\ will)\ )?(?:hope(?:fully)?\ to\ )?
    see\ you\b[^?]{0,30}$
"""
"""Before the day on which somebody comes again."""
FLIES_HOME = r"""
    \s*(?:we|they|s?he)(?:'re|'ll|'s|\ are|\ will|\ is)?\ (?:be\ )?
    (?:(?:get|com|fly|driv|arriv|return|travel|head)(?:e?s|e|ing|ting)?\ )?(?:(?:back|home)\ )*
    (?:(?:late\ )?on\ |this\ |coming\ |late\ )*
"""
FLIES_HOME_THEN = r"\ ?(?:(?:late|early)\ )?(?:morning|afternoon|evening|night)?\b[.!\s]*"
"""Around the day on which a journey ends, in a sentence that says no more."""
BACK = r"\b(?:back|return\w*)\b"
"""Coming after an absence, which may be that of the next week: "She's back on Tuesday"."""
_GROWN_UP = r"""
    (?:the|our|her|his|their|my)\ (?:doctor|nurse|neighbou?r|aunt|uncle|husband|wife|mother|father|mum|mom|dad|grand\w+)
"""
HARMLESS = rf"""
    \bfever\ (?:is|has\ come|came|went|has\ gone)\ down\ to\ (?:about\ )?3[789](?:\.[0-9])?(?:\ ?degrees|\ ?°?c)?\b
    |\b(?:curled|tucked|cuddled|wrapped|propped)\ up\b|\bdrinking\ up\b|\bkeeping\ (?:fluids|food|water|it)\ down\b
    |\b{_GROWN_UP}\ (?:thinks?|believes?|feels?|says?|reckons?)\ (?:that\ )?(?:s?he|they)
     \ (?:can|could|should|may)\ (?:go|come|attend)[a-z\ ]{{0,20}}(?=,?\ but\ )
    |\b{_GROWN_UP}(?:-in-law)?\ (?:will\ |is\ going\ to\ |is\ )?(?:come|comes|coming|came)
     (?:\ (?:by|over|along|round|around|here))?
     (?=\ (?:this|today|to\ (?:help|see|look|take|check|listen|examine))|[.!]|$)
    |\b(?:i|we)(?:'ve|'m|'ll|\ have|\ am|\ will)\ (?:arranged\ to\ |be\ |been\ )*work(?:ing)?\ (?:from|at)\ home
     (?:\ (?:for\ )?(?:the\ next\ \w+\ days|today|tomorrow|this\ week))?
    |\b(?:take|taking|bring|bringing)\ (?:her|him|them|both)\ to\ (?:the|a|our)\ (?:doctor\w*|clinic|hospital|p\w+ian)
     (?:\ later(?=\ (?:this|today)))?
    |\b(?:bring|buy|get)(?:\ you)?(?:\ (?:back|home|some|many|a\ few|lots\ of|nice)){{0,3}}
     \ souvenirs?(?:\ (?:back|home))?
"""
"""What holds a dangerous word and changes nothing: "the doctor will come by this afternoon"."""
TOGETHER = r"\b(?:both|the|my|our)\ (?:two\ )?(?:kids|children)\b|\b(?:brother\ and\ sister|siblings)\b"
"""Of several of whom notices stand."""
BROUGHT = r"""
    \b(?:bring|drive|take|walk|drop|send)(?:s|ing)?\ (?:her|him|them)\b
     (?:\ (?:in|off|over|to\ school|by\ (?:car|taxi|bike|train)))*
"""
"""Of who is to come: "Her grandmother will bring her by taxi"."""
CONCEDED = r"(?<=[a-z]),?\ but\ "
"""Behind what is no reason to change anything: "she's better, but we'll keep her home"."""
