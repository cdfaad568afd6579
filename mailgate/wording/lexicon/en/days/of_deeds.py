"""What ties a day to a deed, or to something else."""

NOT_THAT_BEFORE = r"""
    (?:^|[,;.。(-]\s?)(?:(?:and|but|it's|this\ is|i\ mean|that's)\ )?not\ (?:(?:on|for|about)\ )?(?:the\ )?$
"""
"""Before a day that is not the one: ", not the 26th"."""
INSTEAD = (
    r"\s?[,.;:-]+\s(?:(?:but|on|i\ meant?|it's|the|sorry|rather)[,\s]+){0,3}|\s(?:but|rather)\s(?:on\s)?(?:the\s)?"
)
"""Between it and the day that is meant: "not Thursday, Friday"."""
DENIED_AS_WELL = r"\s?(?:and|or|&|to|until|-)\s?(?:on\s)?(?:the\s)?"
"""Between days that are denied together."""
_AS_TOLD_BY = r"""
    doctor(?:'s)?|doc(?:'s)?|dr|clinic|gp|hospital|pa?ediatrician|says?|said|wrote|advises?|advised|recommends?|recommended
    |order(?:s|ed)?|told|tells|wants|needs|us|the|our|her|him|his|to|stay|be|at|home|bed|rest|off|absent|away
"""
"""How a doctor is quoted with the end of an absence, in any order: "Doctor says until Thursday"."""
_UP_TO = r"up|to|at|least|until|till|til|through|including|inclusive"
BARE_DAY = rf"""
    (?:\s|dates?|days?|when|on|for|[:,.!-])*
    |(?=[^!?\n]*\b(?:until|till|til|through)\b)(?:\s|for|[:,.!-]|\b(?:{_UP_TO}|{_AS_TOLD_BY})\b)*
"""
PREDICATE = r"[a-z][.!\s]*$"
OF_THE_WRITER = r"""
    \s*(?:(?:and|so|but)\ )?(?:i|we|my|could|can|would|will\ (?:you|there)|please|pls|kindly|thanks?|see|let|what
     |is\ there
     |do|does)\b
"""
"""Begins a sentence about what the writer does, or asks of the school."""
ADDED = r"\b(?:too|also|as\ well|same|again|either|both|s?he|they|off|home|absent|rest)\b"
FOR_AN_EVENT = r"\ (?:(?:is|are|will|be|takes?|place|held|on|the|an?|there|for)\ )*"
"""Stands between an event and its day: "the wake is tomorrow and the funeral on Thursday"."""
ALONE = rf"""
    (?:\s|and|also|plus|then|too|as\ well|again|probably|maybe|same|ditto|perhaps|likely|on|for|the|[:.,!?&+-]
     |\b(?:{_UP_TO}
     |{_AS_TOLD_BY})\b)*
"""
"""What may stand around a day that is added by itself: "And tomorrow"."""
DOUBTED = r"\b(?:might|maybe|perhaps|possibly|probably|may|if)\b"
"""What leaves open a day that is added: "maybe tomorrow too"."""
HEADS = r"""
    \b(?:writ\w+|inform\w*|notif\w+|report\w*|tell\ you|let\ you\ know|heads?\ up|e-?mail\w*|messag\w+)\b
     [^.!?\n]*\b(?:about|regarding|of|for|on)\b
    |^\s*(?:regarding|about|re|concerning|for|on)\b
"""
"""A sentence that names the day of which the next ones tell: "I'm writing about tomorrow"."""
ASIDE = r"""
    ^\s*(?:(?:and|so|but)\ )?(?:(?:i|we)(?:'ll|\ will|'d|\ can|\ could)\ (?!(?:be|have|go|fly|leave|travel|need)\b)
     |(?:i|we)\ (?:hope|gave|paid|sent|told|called)\b|thanks?\b|thank\b|see\ you\b|happy\b
     |please\ (?:give|tell|send|call|keep)\b
     |(?:could|would|can|will)\ you\b)
    |\b(?:open\ day|conference|concert|parents'\ (?:meeting|evening)|meeting|(?<!kindly\ )(?<!please\ )(?<!pls\ )note
     |report\ card|library\ books?)\b
"""
"""A sentence about a day on which something is brought, held or told: "I'll bring the money tomorrow"."""
SCHOOL_AT_A_WEEKEND = r"sports?\ day|open\ (?:day|house|class)|concert|festival|fair\b|performance|recital|bazaar|event"
