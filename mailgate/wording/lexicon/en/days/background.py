"""Days of something that was, or that is not the notice's."""

RETURN = r"""
    (?:(?<=[,.;]\ )|\band\ |\b(?:s?he|they|both|kids
     |(?!(?:i|we|you|it|that|mum|mom|dad|mother|father)\b)[a-z]{3,})(?:'ll|\ will)\ be\ )
    back(?:\ (?:to|in|at)(?:\ (?:school|class))?)?\ (?:on\ |from\ )?(?:the\ )?$
"""
"""The same, where an absence was told: "out today, back next Monday"."""
RETURN_BEHIND = r"""
    ,?\ (?:s?he|they|both
     |(?!(?:i|we|you|it|that|mum|mom|dad|mother|father)\b)[a-z]{3,})(?:'s|'ll|'re|\ (?:is|are|will|comes?|goes|go))
    (?:\ (?:be|come|of\ course|then|already|there|back|in|at\ school|to\ school)){0,4}
    (?:\ again|\ as\ (?:usual|always|normal)|(?<=\ back))(?=\s*(?:[.,!)\n]|$))
"""
"""Behind the day: "On Thursday she is of course there again"."""
PAST_DAY = r"^(?:yesterday|yday|last)"
SINCE = r"""
    \bsince\s+(?:the\s)?$|(?:fever|cough|cold|ache|pain|vomiting|unwell|ill)\ from\ (?:the\ )?$
    |\b(?:hopefully\s(?:be\s)?(?:back\s)?|(?:should|hopes?\sto|hoping\sto)\s(?:be|come)\sback\s(?:(?:in|at|to)\s(?:school
     |class)\s)?)(?:on\s|by\s|for\s)?$|\bexpect(?:ing)?\s(?:him|her|them)\sback\s(?:on\s|by\s)?$
    |\b(?:let\syou\sknow|keep\syou\s(?:posted|updated|informed)|update\syou|contact\syou|write(?:\sto\syou)?
     |be\sin\stouch)
     (?:\sagain|\sabout|\sfor|\son)*\s$
    |\bsee\ (?:you|u|her|him)\s(?:on\s)?$
"""
WAITED_FOR = r"""
    a\ while\b|some\ time\b|
    \b(?:until|till)\ (?:my|our|the|her|his|someone|somebody|it|they|s?he|grand\w+|mum|mom|dad)\b[^.,!?\n]{0,30}?
    \b(?:arrives?|comes?|gets?|is|are|opens?|leaves?|wakes?|returns?|starts?)\b
"""
"""What somebody waits for before a coming: "until my mum arrives"."""
MOVED_BEFORE = r"""
    \b(?:moved|changed|postponed|shifted|pushed\ back|rescheduled|put\ off)\ (?:[a-z']+\ ){0,3}(?:to|until|till)\ $
"""
"""Before the day to which something else was moved."""
_DONE = r"""
    (?:sprained|twisted|hurt|broke|fell|fractured|injured|cut|hit|bumped|banged|burn[te]d?|slipped|tripped|wrote|told
     |said|reported|informed|called|started|began
     |died|passed\ away|expired|caught|tested|collapsed|woke|vomited|threw|left|returned|did|saw|visited|played|ran|ate)
"""
PAST_EVENT_BEFORE = rf"""
    \b(?!(?:i|we|you|it|that|who|which)\b)[a-z]+\ (?:had|got|felt)\b
     (?:(?!\b(?:so|but|because|and|will|is|are)\b)[^.,;!?]){{0,30}}\bon\ $|
    \b(?:i|we|s?he|they|[a-z]{{3,}})\ {_DONE}\b(?!\ to\b)
    (?:(?!\b(?:will|is|are|be|absent|late|off|out|won't|can't|not|so|but|because|we|i|s?he|they)\b)[^.,;]){{0,40}}
    \bon\ $
    |\b[a-z]+\ (?:was|were)\ (?:both\ )?(?:absent|off|away|out|home|at\ home|sick|ill|unwell|poorly|fine|well|late
     |in\ bed|feverish
      |vomiting)(?:\ (?:sick|ill|from\ school|school|with\ [a-z\ ]{{1,20}}))?\ (?:last\ |on\ )$
    |\b(?:we|i|s?he|they)\ (?:all\ )?(?:went|were|was|came|drove|flew|visited|travel+ed|got\ back|returned)\b
    [^.]{{0,40}}\b(?:on|since)\ $
"""
"""What was done on a day gone by: "we went to Nikko on Saturday"."""
CLAUSE_TURNS = r",?\s(?:and|but|so|then|because)\s(?!(?:on\s|the\s)?(?:today|tomorrow|[a-z]+day\b|[0-9]))|[,;]\s"
"""Between two clauses, and not between two days."""
TOLD_AS_OVER = r"""
    \b(?:was|were|wasn't|weren't|had|did|didn't|couldn't|could\ not|went|came|got|felt|threw|fell|left|stayed|missed
     |vomited|collapsed|returned|fainted|tested|developed|started|sprained|broke|hurt|skipped|attended|woke)\b
"""
"""A clause of English that tells of the past."""
ADDED_TO_IT = r"\b(?:too|also|as\ well|again|either|still)\b"
OF_AN_OCCASION = r"\ (?:is|are)\ (?:(?:very|so|really|too|quite|most)\ )*(?:important|dear|exciting)\b"
"""Behind the day of what is not missed: "the concert on Friday is very important to her"."""
