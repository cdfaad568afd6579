"""English of a reply that says on which days an absence is now."""

MOVED = r"""
    \b(?:mov(?:e|ed|ing)|later|earlier|postpon\w*|pushed|shorten\w*|extend\w*|prolong\w*|chang\w+|instead|correction)\b
"""
OF_ABSENCE = (
    r"\b(?:shorten\w*|extend\w*|prolong\w*|absen\w+|off|home|away|rest\w*|make\ it|chang\w+|keep\w*|stay\w*|hospital)\b"
)
DANGER = r"\b(?:about|around|homework|form)\b"
LEFT = r"\b(?:only|just|until)\b"
ONLY = r"\b(?:only|just)\b"
"""Before days that are all: "absent only on the 24th"."""
NOTHING_BUT = (
    r"(?:\b(?:it|is|it's|should|be|just|only|please|on|for|from|the|that's|dates?|days?|are|to|actually)\b|[,.!\s'])*"
)
"""What may stand around the days that are all that a clause says: "It's only the 26th"."""
ASKED_BEFORE = r"""
    \b(?:(?:mov|chang|postpon|reschedul)(?:e|ed|ing)|(?:shift|push)(?:ed|ing)?|same(?:\ again)?|it's|it\ is|it\ was)
    \ (?:(?:it|this|that|them|back)\ )?(?:to|for|until)\ (?:the\ )?$
"""
"""Before a day that is asked for: "please move it to tomorrow"."""
