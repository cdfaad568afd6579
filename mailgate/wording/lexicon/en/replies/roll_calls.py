"""English of replies to a roll call."""

ASK = r"\bask(?:\ (?:the\ )?(?:families|guardians|parents|them))?\b(?:,?\ please)?"
NOBODY = r"""
    \bnone(?:\ (?:is\ |are\ )?(?:missing|absent))?\b|\bnobody(?:\ is\ (?:missing|absent))?
    |\bno\ (?:one|absences?)(?:\ is\ (?:missing|absent))?\b|\bno\ empty\ seats\b
"""
HERE = r"(?:\bis|\bare)?\ ?\b(?:(?<!not\ )here|(?<!not\ )present|(?:has|have)\ (?:just\ )?arrived|arrived)\b"
MISSING = r"""
    (?:\bis|\bare)?\ ?\b(?:absent|missing|not\ (?:here|present|in))\b|\b(?:isn't|aren't)\ (?:here|present|in)\b
    |\bempty(?:\ seats?)?\b
"""
EVERYBODY = r"\b(?:all|everybody|everyone)\b"
OTHERS = r"\b(?:the\ )?(?:others|rest)\b"
EXCEPT = r"\b(?:except|but)\b"
ALONE = r"\bonly\b"
FILLING = r"\b(?:and|is|are|numbers?|seats?)\b"
