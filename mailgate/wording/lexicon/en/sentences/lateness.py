"""Coming late, and when."""

LATE_SIGN = r"""
    \b(?:after(?!\ (?:all|last|being|having
     |(?:an?|his|her|their|the|this)\ (?:long\ |bad\ )?(?:illness|sickness|flu|cold|fever|covid|operation|surgery
     |week|break|holiday|absence)|(?:\w+\ )?(?:days|weeks)))|until(?!\ (?:the\ )?(?:(?:next|this|last)\ )?(?:(?:mon
      |tues|wednes|thurs|fri|satur|sun)day|[0-9]{1,2}(?:st|nd|rd|th)|tomorrow|week))|later
    |(?:from|for|by|in|at|to|during)\ (?:the\ )?(?:[1-6](?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth
     |afternoon)
     \ (?:period|lesson|hour|class))\b|\bbefore\ (?:the\ )?(?:[2-6](?:nd|rd|th)|second|third|fourth|fifth
      |sixth)\ (?:period|lesson|hour|class)\b
     |\bat\ (?:noon|lunch)|\b(?:by|before|around|about)\ lunch(?:\ ?time)?\b|\b(?:this|in\ the)\ afternoon\b
      |\bafterwards?\b
     |\bafter\ that\b
"""
CALLED_LATE = r"\b(?:late|tardy|delay)"
LATE_NOW = r"""
    \b(?:soon|shortly|in\ (?:about\ |around\ |roughly\ )?(?:(?:a\ few|[0-9]+|five|ten|fifteen|twenty|thirty)\ min\w*
     |half\ an\ hour|an\ hour))\b
"""
