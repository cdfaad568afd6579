"""English of replies to a roll call."""

ASK = r"\bask(?:\ (?:the\ )?(?:families|guardians|parents|them))?\b(?:,?\ please)?"
REMARK = r"""
    (?:i|we)\ (?:(?:just\ |have\ |already\ )*(?:checked|looked|searched|waited|called|asked)|'?ll|will|am|'m|hope)\b
     (?!.*(?:\b(?:think|guess|sure|believe|saw|seen|found|but|maybe|perhaps|might|here|come|arrive|not)\b|n't))[^0-9?]*[.!\s]*
    |(?:a\ bit\ |a\ little\ )?(?:worried|strange|unusual|odd)[.!\s]*
"""
"""A sentence about what the teacher does, or thinks of it."""
NOBODY = r"""
    \bnone(?:\ (?:is\ |are\ )?(?:missing|absent))?\b|\bnobody(?:\ is\ (?:missing|absent))?
    |\bno\ (?:one|absences?|absentees?)(?:\ is\ (?:missing|absent))?\b|\bno\ empty\ seats\b|\bfull\ (?:attendance
     |house)\b
"""
HERE = r"""
    (?:\bis|\bare|'s)?\ ?\b(?:(?<!not\ )here|(?<!not\ )present|(?:has|have)\ (?:just\ )?arrived
     |(?<!not\ )(?<!n't\ )arrived|accounted\ for
     |(?<!not\ )in\ (?:class|the\ classroom|(?:his|her|their)\ seats?)|(?<!not\ )(?:taken|occupied|filled))\b
"""
MISSING = r"""
    (?:\bis|\bare|'s)?\ ?\b(?:absent|missing|away|not\ (?:here|present|in(?:\ class|\ the\ (?:class)?room)?))\b
    |\b(?:isn't|aren't)\ (?:here|present|in(?:\ class|\ the\ (?:class)?room)?)\b
    |\b(?:hasn't|haven't|has\ not|have\ not)\ (?:yet\ )?(?:arrived|come|shown\ up)\b
    |\bempty(?:\ seats?)?\b
"""
EVERYBODY = r"\b(?:all(?:\ of\ them)?(?:\ (?:the\ )?(?:students|children|kids|seats))?|everybody|everyone)\b"
OTHERS = r"\b(?:the\ )?(?:others|rest)\b"
EXCEPT = r"\b(?:except|but)\b"
ALONE = r"\bonly\b"
FILLING = r"\b(?:and\ correct|and|is|are|numbers?|nos?\.|seats?|yet|today|this\ morning|thank\ you|thanks)(?!\w)"
