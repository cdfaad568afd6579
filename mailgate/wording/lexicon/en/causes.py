"""How English tells which causes hold."""

DENIED_BEFORE = r"""
    (?:no|without|not|doesn't\ have(?:\ a)?|does\ not\ have(?:\ a)?|don't\ have(?:\ a)?)\s(?:any\s|a\s)?$
"""
RELATIVE = r"""
    \b(?:brother|sister|father|mother|grandfather|grandmother|grandpa|grandma|husband|wife|friend|cousin|classmate|neighbou?r
    |nephew|niece|uncle|aunt|boss|teacher|i|we)
    \ (?:is|are|am|has|have|had|was|tested|caught)\b
"""
CAUSAL = r"\b(?:because|due\ to|since|as)\b"
CHANGE_OF_MIND = r"after\ all"
NOT_SICK = r"\bnot\ sick\b"
SICK = r"\bsick\b"
