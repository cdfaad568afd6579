"""How English tells which causes hold."""

DENIED_BEFORE = r"""
    (?:\bno|\bwithout|\bnot|n't|\b(?:wo|ca|is|does|did)nt|\bnever|\bneither|\bnor)\s
    (?:(?!but\b|so\b|because\b|due\b|since\b|as\b|with\b|and\b|for\b|from\b|at\b|in\b|school\b)[a-z']+\s){0,5}$
"""
PET = r"\b(?:cat|dog|rabbit|hamster|goldfish|bird|pet)\s(?:has\ |had\ |just\ |sadly\ )*$"
DENIED_AFTER = r"\ (?:any\ ?more|is\ gone|has\ gone|went\ (?:away|down)|medicine|medication|check(?!-?\ ?up))\b"
RELATIVE = r"""
    \b(?:brother|sister|father|mother|dad|mum|mom|granny|nan|grandad|parents|grandfather|grandmother|grandpa|grandma
     |husband|wife|friend|cousin|classmate
     |neighbou?r
    |nephew|niece|uncle|aunt|boss|teacher|of\ us|i|we(?=\ (?:all\ )?(?:have|had|caught|tested)\ ))
    \ (?:just\ |also\ |all\ )?(?:is|are|am|has|have|had|was|tested|caught)\b(?!\ to\b)
    |\b(?:brother|sister|father|mother|dad|mum|mom|grandfather|grandmother|grandpa|grandma|husband|wife|i|we)\ $
"""
HARMLESS_RELATIVE = r"""
    (?:(?<=\bwe\ have)|(?<=\bwe\ had))\ (?:an?\ )?(?:[a-z'-]+\ ){0,2}?(?:appointment|doctor|dent|clinic|hospital)
"""
"""Of a family that goes to the doctor's with the student."""
VISIT_IS_THE_CAUSE = r"(?:'s)?(?:\ (?:appointment|visit|check-?up|office|clinic))?(?:[\s.,!]|$)"
CAUSAL = r"""
    \b(?:because|due\ to|owing\ to|since|as)\b
    |\bso\ (?=(?:s?he|they|we|i|both|my|his|her|the)\b|、|[a-z]+\ (?:will|is|are|won't|has|needs|can't)\b)
"""
PURPOSE = r"\b(?:because|due\ to|owing\ to)\b|\bso\ (?=(?:s?he|they|we|i|both)\b|、)"
CHANGE_OF_MIND = r"after\ all"
DOUBT = r"\bappointment\b|\b(?:feel\w*|well|fine|good|ok|okay|better|again|gone|over|normal)\b|\?"
"""What may be another cause of coming, or why it is no lateness."""
NOT_SICK = r"\bnot\ sick\b"
SICK = r"\bsick\b"
