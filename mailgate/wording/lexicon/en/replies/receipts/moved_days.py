"""English of a reply that says on which days an absence is now."""

MOVED = r"\b(?:extend\w*|prolong\w*|chang\w+|instead|correction)\b"
TAIL = r"(?:,?\ (?:please|instead|now|only|then))*[.!\s]*"
DANGER = r"""
    \A(?=[\s\S]*[a-z]{3})(?![\s\S]*\b(?:extend\w*|prolong\w*|absen\w+|off|home|away|rest\w*|make\ it|chang\w+)\b)
    |[?]|n't\b|\b(?:if|might|may|maybe|perhaps|probably|whether|unless|not\ sure|depending|about|around|homework|form)\b
"""
"""What is said of anything but the absence, or left open."""
