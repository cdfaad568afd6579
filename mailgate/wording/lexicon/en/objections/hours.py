"""English words that say anything against a form: when the student comes or leaves."""

LATER_THAN_THAT = r"""
    \bmake\ (?:it|that)\ [0-9n]|\b(?:more\ like|closer\ to)\ (?:[0-9]{1,2}\b|noon|midday|nine|ten|eleven|twelve)
    |\b(?:later|earlier)\ than\b|\b(?:hours?|minutes?|mins?|[0-9]+\ ?min)\ (?:later|earlier|more|longer)\b
    |\bnot\ (?:before|until)\b
"""
FROM_A_PART = r"""
    \b(?:after|at|by|from|around|for|in\ time\ for)\ (?:the\ )?(?:lunch|noon|midday|recess|break|afternoon
    |(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|[4-6]th)\ (?:period|lesson|class))\b
"""
HOUR_OF_A_VISIT = r"\s*(?:is|was)\ (?:the|her|his|our|their)\ (?:appointment|doctor|dentist|check-?up)"
