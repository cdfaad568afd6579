"""English words that say anything against a form: which days it is about, or what was the matter on other days."""

MORE_DAYS = r"""
    \b(?:[a-z]+|[0-9]+)\ more\ days?\b|\b(?:another|few)\ (?:[a-z]+\ )?days?\b|\bfor\ (?:some|several)\ days\b
"""
OTHER_MATTER = r"""
    \b(?:call|talk|speak|discuss|chat|phone|ring|e-?mail|bring|hand|give|send|collect|fetch|pick\ up|drop
    |doctor|dentist|appointment|homework
    |worksheets?|test|trip|note|hope|hopes|hoping|let\ you\ know|report|meeting|concert|practice|excursion|library
    |money|lunch\ box)\b
"""
SINCE = r"\bsince\ $"
"""Before a day that is over."""
HAPPENED = r"""
    \b(?:passed\ away|died|fell|hurt|broke|twisted|started|began|was\ (?!supposed|going|moved|changed)|got|came\ down
     |threw\ up|vomited|had|went|ran)
    \b[^.!?\n]*\bon\ $
"""
"""What has happened by now: "passed away on Saturday"."""
