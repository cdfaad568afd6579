"""English for times of day."""

CLOCK = r"""
    (?P<bare>\b1?[0-9])\s?(?P<english>[ap]\.?m\b)
    |(?:(?<=\bat\s)|(?<=\bby\s)|(?<=\baround\s)|(?<=\babout\s))
     (?P<plain>[7-9]|1[0-2]|[1-3](?=\s(?:for|today|tomorrow|because|due)\b|[.,]|$))(?=[\s.,]|$)(?!\s?(?:min|hour|day))
"""
LEAD = r"(?:at|around|about|by|\s)*"
ABOUT_BEFORE = r"\s*(?:(?:at|around|about|by|eta|arrival|arriving|probably|maybe|hopefully)[\s:]*)*"
ONLY_TIME = r"[.!\s]*"
AROUND = r",\s(?:at|around|about|by)\s$"
ARRIVAL_BEFORE = r"""
    (?:expect\s(?:him|her|them)(?:\sin)?|arrival|arriv(?:e|es|ing)(?:\sat)?(?:\sschool)?|(?:come|coming|be|get|there|in|school|late)(?:\sin)?)
    (?::|\(|\s|at|around|about|by|until|till)*$
"""
BY_LESSON = r"""
    \b(?P<side>after|before)(?:-(?P<code>[1-8]|lunch|morning)\b|\s(?:the\s)?
    (?:(?:lesson|period|class)\s(?P<number>[1-8])\b|(?P<ordinal>[1-8])(?:st|nd|rd|th)\s(?:lesson|period|class)\b|(?P<meal>lunch)\b
    |(?P<half>morning)\s(?:lessons|classes)\b))
"""
LEAVES_BEFORE = r"""
    (?:\bleav(?:e|es|ing)|\bgo(?:es|ing)?\shome|\bpick(?:s|ed|ing)?(?:\s\w+){0,2}\sup|\bup\s\w+|early)
    (?:\s|,|early|school|home|today|tomorrow|at|around|about|by)*$
"""
AT_A_VERB = r"[a-z]\s(?:at|by|around|about)\s$"
"""A time that belongs to the verb before it: "Mom leaves at 8, so ..."."""
