"""English of a reply that says on which days an absence is now."""

MOVED = r"\b(?:extend\w*|prolong\w*|chang\w+|instead|correction)\b"
OF_ABSENCE = r"\b(?:extend\w*|prolong\w*|absen\w+|off|home|away|rest\w*|make\ it|chang\w+)\b"
DANGER = r"\b(?:about|around|homework|form)\b"
