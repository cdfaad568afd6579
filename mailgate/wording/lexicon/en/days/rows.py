"""Rows of days: their ends, their length, and what joins them."""

FROM_A_DAY = r",?\s\(?(?:from|starting|beginning|commencing|as\sof)(?:\s(?:on|from|with))?\s(?:the\s)?"
"""Between how many days there are and the first of them: "for three days from tomorrow"."""
TO_ITS_LENGTH = r"(?:\son(?:wards?)?)?,?(?:\s(?!for\b|has\b|had\b|have\b|been\b|and\b|but\b)[a-z']+){0,9}\s"
"""Between the first day and how many there are: "from tomorrow she will be absent for three days"."""
LENGTH_OF_ABSENCE = r"""
    ,?(?:\ (?!has\b|had\b|have\b|been\b|was\b|were\b|so\b|but\b|because\b|stayed\b
     |[a-z]+ing\b)[a-z'&]+){0,7}?\ (?:absent|away|off|out|home)\b
    |,?(?:\ (?!has\b|had\b|have\b|been\b|was\b|were\b|so\b|but\b|because\b)[a-z'&]+){1,5}?
     \ (?:won't|can't|cannot|will\ not|will\ miss|won't\ be)\b
"""
"""Behind a number of days: "for three days from today Hanako and Taro will be absent"."""
JOINER = r"\s*(?:(?:,\s)?(?:and|&|n|plus|\+)(?:\s(?:also|then|again))?|to|until|till|through|thru)\s*"
_TOO = r"(?:(?:,\s)?(?:and\s)?incl(?:uding|usive(?:\sof)?|\.)?\s)"
RANGE = rf"\.\s?[-–]\s?|[).,]?\s*(?:to|until|till|til|through|thru)\s*{_TOO}?(?:the\s)?"
_TO_BE_SAFE = r"""
    (?:,?\s\(?(?:just\s|also\s)?(?:to\sbe\s(?:on\sthe\s)?(?:\w+\s)?safe(?:\sside)?|for\s(?:safety(?:'s\ssake)?
     |good\smeasure)
     |as\sa\sprecaution|(?:un)?fortunately|sadly|of\scourse)\)?,?)
"""
LISTED = rf"""
    [).]?\s*(?:(?:,\s)?(?:&|and|n|plus)(?:\s(?:also|then|again))?{_TO_BE_SAFE}?|,|/|\+|or
     |as\swell\sas)\s*(?:on\s)?(?:the\s)?
"""
_OF_WHOM = "|".join(
    rf"(?<=\b{before}\ )"
    for before in (
        "on",
        "for",
        "off",
        "out",
        "away",
        "absent",
        "home",
        "school",
        "him",
        "her",
        "them",
        "children",
        "kids",
        "miss",
        "misses",
        "missing",
    )
)
_EXCUSED = r"\bexcuse\ (?:(?!that|these|those|on|for)[a-z]+\ ){1,4}"
UNTIL_THEN = r"\b(?:until|till|til|up\ to)\ then\b"
THAT_DAY = rf"(?:{_OF_WHOM})(?:that|the\ same)\ day\b|{_EXCUSED}that\ day\b"
THOSE_DAYS = rf"(?:{_OF_WHOM})(?:these|those)\ days\b|{_EXCUSED}(?:these|those)\ days\b"
THEM_ALL = rf"(?:{_OF_WHOM})(?:both|(?:the|these|those)\ two)\ days\b"
"""Days that were named before: "driving to Nagano on Friday, so excuse them that day"."""
SAME_AGAIN_BEFORE = r"""
    (?<!maybe\s)(?<!probably\s)(?<!perhaps\s)(?<!possibly\s)\b(?:ditto|(?:the\s)?same|likewise)
    (?:\s(?:for|on|goes\sfor|again))*(?:\sthe)?\s$
"""
SAME_AGAIN_BEHIND = r"\s?[:=,-]?\s(?:the\s)?(?:same|ditto|likewise)\b(?!\s(?:time|day|place|thing|as|doctor|clinic))"
SAME_IN_DOUBT = r"[^.!\n]{0,30}(?:\?|\b(?:maybe|perhaps|might|not\ sure|probabl|possibl))"
"""Around a day of which the same is told as of the one before it: "Wed: absent. Thu: same"."""
_UNTIL = r"(?:until|till|til|through|thru)"
UNTIL_BEFORE = rf"""
    (?:\bup\ )?\b{_UNTIL}(?:\ to|\ at\ least)?\s{_TOO}?(?:the\ )?$
    |\bup\ to\s{_TOO}?(?:the\ )?$
"""
_NOT_BACK = r"""
    (?:n't|\bnot|\bcannot|\bcant|\bwont|\bunable)(?:\ (?:(?:send|bring|let)(?:t?ing)?\ [a-z]+|be|able|allowed|expected
     |going|to|come|coming|go|get|attend
     |in|at
     |the|school|class|probably|again|back|return(?:ing)?|him|her|them|us|with|you)){1,8}
"""
BACK_BEFORE = rf"""
    {_NOT_BACK}(?<=\ back|eturn|rning)(?:\ (?:in|at|to|school|class)){{0,3}}\ (?:until|till|til|before)\ (?:the\ )?$
    |{_NOT_BACK}\ before\ (?:the\ )?$
"""
"""Before the day of coming again: "she won't be back until Monday", "not to come to school before Monday"."""
COMES_BACK_BEFORE = r"\bback(?:\ (?:to|in|at)\ (?:school|class))?\ (?:on\ |from\ )?(?:the\ )?$"
"""Before the first day of coming again, on this one and on all that follow: "she can come back tomorrow"."""
NOT_UNTIL_BEFORE = rf"{_NOT_BACK}\ (?:until|till|til)\ (?:the\ )?$"
"""Before a day of which people differ: "she won't be in until Friday"."""
INCLUDING_BEFORE = r"\bincl(?:\.|uding)?\ $"
INCLUDED = r"[\s,(]*incl(?:uded|uding|usive)?\b"
UNTIL_MONDAY_BEFORE = r"\b(?:until|till|til)\ $"
BACK_ANOTHER_DAY = r"""
    ,?\ (?:and\ )?(?:(?:s?he|they)(?:'s|'ll\ be|'re|\ (?:is|are|will\ be|comes?|can\ come))\ )?(?:back|returns?
     |returning)\b
    (?:\ (?:at|in|to)\ (?:school|class))?\ (?:on\ )?(?:the\ )?(?:[a-z]{2,6}day|[0-9])
"""
"""Behind a Monday that is the last day away: "till Monday, back on Tuesday"."""
OPEN_BEFORE = r"\b(?:before|after|by|beyond|past|as\ far\ as|(?<!up\ )(?<!through\ )to)\ (?:the\ )?$"
"""What leaves open whether the day itself is meant, and which others are."""
FROM_BEFORE = r"(?:from|since|starting)\s+$"
ELAPSED = r"""
    \b(?:was|were|has\ been|have\ been|had\ been)\ (?:both\ |all\ )*(?:absent|off|out|away|(?:at\ )?home
     |in\ bed)(?:\ sick|\ ill)?
     \ for\ (?:the\ (?:last|past)\ )?(?:[0-9]+|two|three|four|five|a\ few|several)\ (?:days|weeks?)(?!\ from)|
    \b(?:has|have|had|been|'s|sick|ill|fever|cough\w*|headache)\b
    (?:(?!\b(?:will|absent|off|out|home|away|stay\w*|rest\w*|miss\w*|keep\w*
     |needs?)\b)[^.]){0,30}\bfor\ (?:the\ (?:last|past)\ )?
    (?:[0-9]+|two|three|four|five|a\ few|several)\ (?:days|weeks?)(?!\ from)
"""
LENGTH_OF_ABSENCE_BEFORE = r"""
    \b(?:absent|out|off|away|home|miss\w*|rest\w*|leave|in\ bed)\b[^.]{0,25}$
    |(?:n't|\bnot|\bcannot|\bunable)\b[^.!?\n,;]{0,30}\b(?:attend|come|go|school|class(?:es)?)\ $
"""
_AWAY_BEFORE = "|".join(
    rf"(?<=\b{away}\s)" for away in ("absent", "home", "off", "away", "out", "rest", "leave", "school", "class", "bed")
)
LENGTH = (
    rf"(?:for\s|{_AWAY_BEFORE})(?P<english>[0-9]|two|three|four|five)\s(?:school\s)?days\b(?!\s(?:ago|before|earlier))"
    r"(?:,?\s(?:from|starting|beginning)\s(?:today|this\smorning))?"
)
SAME = r",?\ the\ |\s[-–]\s"
LENGTH_GAP = r"[\s,:(]*(?:(?:on|from|the|namely)\s)*"
SPELLED_OUT = r",?\ \(?(?:i\.?e\.?|that\ is|namely)[,:]?\ [^.;()\n]*"
