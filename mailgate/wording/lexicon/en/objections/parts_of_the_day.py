"""English words about a part of the school day beside an absence: that somebody is there, or what else is then."""

PART = r"""
    \b(?:(?:at|by|around|about|from|after|before)\ (?:[89]|1[0-2]|[1-3])(?::[0-5][0-9])?(?:\s?[ap]\.?m\.?)?\b
      (?!\ (?:days?|hours?))
     |(?:[89]|1[0-2]|[1-3])(?::[0-5][0-9]\s?(?:[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?!\w)|noon|midday|lunch(?:time)?
     |(?:1st|2nd|3rd|4th|5th|6th|first|second|third|fourth|fifth|sixth)\ (?:period|lesson|class)|recess|afternoon)\b
"""
AT_SCHOOL = r"""
    \b(?:come|comes|coming|arriv\w*|attend(?!ance)\w*|join(?!ed)\w*|make\ it|in\ time
     |be\ there|be\ in|drop\w*|bring\w*)\b
"""
BESIDE = r"""
    \b(?:doctor\w*|dentist\w*|hospital|clinic|appointment|check-?up|tests?|results?|x-?ray|call\w*|phone|e-?mail|message|text
     |homework|worksheets?|handouts?|prints|papers|pick\w*\ up|collect|hand\w*\ (?:in|over)|no|not|n't|cancel|skip
     |fever|temperature|degrees|threw|vomit\w*|medicine|sleep\w*|rest\w*|ceremony|funeral|wake|flight|train|leav\w*|fly\w*
     |brother|sister|work|yesterday)\b
"""
