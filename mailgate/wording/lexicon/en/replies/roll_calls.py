"""English of replies to a roll call."""

ASK = r"\bask(?:\ (?:the\ )?(?:families|guardians|parents|them))?\b(?:,?\ please)?"
NOBODY = r"""
    \bnone(?:\ (?:is\ |are\ )?(?:missing|absent))?\b|\bnobody(?:\ is\ (?:missing|absent))?
    |\bno\ (?:one|absences?|absentees?)(?:\ is\ (?:missing|absent))?\b|\bno\ empty\ seats\b|\bfull\ (?:attendance
     |house)\b
"""
HERE = r"""
    (?:\bis|\bare)?\ ?\b(?:(?<!not\ )here|(?<!not\ )present|(?:has|have)\ (?:just\ )?arrived
     |(?<!not\ )(?<!n't\ )arrived|accounted\ for
     |(?<!not\ )in\ (?:class|the\ classroom|(?:his|her|their)\ seats?)|(?<!not\ )(?:taken|occupied|filled))\b
"""
MISSING = r"""
    (?:\bis|\bare)?\ ?\b(?:absent|missing|away|not\ (?:here|present|in(?:\ class|\ the\ classroom)?))\b
    |\b(?:isn't|aren't)\ (?:here|present|in(?:\ class|\ the\ classroom)?)\b
    |\b(?:hasn't|haven't|has\ not|have\ not)\ (?:yet\ )?(?:arrived|come|shown\ up)\b
    |\bempty(?:\ seats?)?\b
"""
EVERYBODY = r"\b(?:all(?:\ of\ them)?(?:\ (?:the\ )?(?:students|children|kids|seats))?|everybody|everyone)\b"
OTHERS = r"\b(?:the\ )?(?:others|rest)\b"
EXCEPT = r"\b(?:except|but)\b"
ALONE = r"\bonly\b"
FILLING = r"\b(?:and|is|are|numbers?|nos?\.|seats?|yet|today|this\ morning|thank\ you|thanks)(?!\w)"
