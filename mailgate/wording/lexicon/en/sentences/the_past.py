"""What was the matter before, and holds no more."""

_NOW = r"""
    (?=(?:[.,;!]\s|\s)(?:but\s|and\s|so\s)?(?:now|today|this\ time)\b
     (?![^.!?\n]*\b(?:also|too|still|as\ well|again|even)\b))
"""
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
RECENTLY = rf"(?:^|(?<=[.!?\n]\s))[^.!?\n]*?(?<!since\s)(?<!from\s)\b(?:yesterday|on\ {_WEEKDAY})\b[^\n]*?{_NOW}"
BUT_TODAY = r"\ yesterday,?\ but\ (?:it's\ )?(?:today|now)\b"
LONG_AGO = rf"""
    [^.!?,;:\n]*\b(?:(?<!since\ )(?<!for\ )(?:years?|months?)\ ago|as\ an?\ (?:baby|toddler|infant)
     |(?:s?he|they)\ (?:once|used\ to)\b|when\ [a-z]+\ (?:was|were)\ (?:a\ |only\ |just\ )*
      (?:little|small|young(?:er)?|born|baby|toddler|[0-9]+|one|two|three|four|five|six)
     |last\ (?:year|spring|summer|autumn|winter|{_MONTH})|a\ history\ of)\b[^.!?,;:\n]*
"""
"""What was the matter long ago, and is never why: "she had asthma as a baby"."""
HEARD_OF_BEFORE = r"""
    \s*(?:yesterday\ )?(?:(?:the\ |her\ |his\ )?(?:school|teacher|nurse|principal)
      \ (?:told|said|called|wrote|informed|let)
     |i\ heard|we\ (?:heard|were\ told)|(?:thanks?|thank\ you)\ for\ (?:letting|telling|informing))\b[^.!?\n]*[.!\s]*$
"""
WHO_WAS = r"(?<=,)\ who\ (?:was|were|had|has\ been|have\ been|stayed|missed|did|went|came)\b[^,.!?\n]{0,80},"
"""A clause of what was, beside what is said of the day: "Hanako, who was out sick on Friday, is back"."""
THEN = rf"""
    {RECENTLY}
    |(?:^|(?<=[.!?\n]\s))[^.!?\n]*?\b(?:(?<!since\s)(?<!from\s)last\ (?:week(?:end)?|month|year|time|{_WEEKDAY})
     |(?:days|weeks?|months?)\ ago|in\ (?:the\ )?(?:spring|summer|autumn|fall|winter)|at\ first|first(?=\ (?:it|s?he))
     |(?:started|began)\ (?:with|as|off)|previously)\b[^\n]*?{_NOW}
"""
"""What was the matter before, where a text tells what is now: "a stomachache last week but today it's a headache"."""
