"""English of answers to a question."""

BOTH = r"both(?:\ (?:of\ them|days|children|kids))?[.!]?"
OF_TWO = "both"
INFLUENZA = r"influenza|\bflu\b"
NO_CAUSE = r"\b(?:know|sure|why|reason|none|nothing|later)\b"
DAY_NUMBER = r"\b(?P<date>[0-9]{1,2})(?:st|nd|rd|th)\b"
AFTER_STUDENT = r"\s*(?:is|has|:|,|=|-)?\s*"
OF_ALL = r"(?:both|all)(?:\ of\ them)?\s*(?:have|are|:|,)?\s*(?=\S)"
