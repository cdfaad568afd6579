"""English of a reply that says on which days an absence is now."""

MOVED = r"\b(?:shorten\w*|extend\w*|prolong\w*|chang\w+|instead|correction)\b"
OF_ABSENCE = r"\b(?:shorten\w*|extend\w*|prolong\w*|absen\w+|off|home|away|rest\w*|make\ it|chang\w+)\b"
DANGER = r"\b(?:about|around|homework|form)\b"
ONLY = r"\b(?:only|just)\b"
"""Before days that are all: "absent only on the 24th"."""
