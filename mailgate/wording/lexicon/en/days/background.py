"""Days of something that was, or that is not the notice's."""

RETURN = r"""
    (?:(?<=[,.;!?]\ )|\band\ |\b(?:s?he|they|both|kids
     |(?!(?:i|we|you|it|that|mum|mom|dad|mother|father)\b)[a-z]{3,})(?:'ll|\ will)\ be\ )
    back(?:\ (?:to|in|at)(?:\ (?:school|class))?)?\ (?:on\ |from\ )?(?:the\ )?$
"""
"""The same, where an absence was told: "out today, back next Monday"."""
AS_USUAL_THEN = r"""
    (?:,?\ (?:and|&|to|until|till)\ (?:to(?:day|morrow)|[a-z]+day))?
    ,?\ (?:(?:as|like)\ (?:usual|always|normal)|normally)(?=\s*(?:[.,!)\n]|$))
"""
"""Behind the first or the last day of a coming that is no news: "they will be in class today and tomorrow as usual"."""
RETURN_BEHIND = r"""
    (?:\ on(?:wards?)?)?,?\ (?:s?he|they|both
     |(?!(?:i|we|you|it|that|mum|mom|dad|mother|father)\b)[a-z]{3,})
    (?:'s|'ll|'re|\ (?:is|are|will|should|can|may|comes?|goes|go|returns?(?=\ (?:to\ school|again))))
    (?:\ (?:be|come|return|able|allowed|fine|well|better|ok|fit|of\ course|then|already|there|back|in|at\ school
     |to\ school)){0,4}
    (?:\ again|\ as\ (?:usual|always|normal)|(?<=\ back))(?=\s*(?:[.,!)\n]|$))
    |,?\ (?:(?:i|we)\ (?:think|hope|guess|believe|suppose)\ |hopefully\ |maybe\ )?s?he(?:'s|'ll\ be|\ is|\ will\ be)
     \ (?:(?:surely|already|probably|hopefully)\ )?(?:ok(?:ay)?|fine|better|well|good|healthy|all\ right)(?:\ again)?
     (?=\s*(?:[.,!)\n]|$))
    |,?\ (?:is\ |will\ be\ |should\ be\ |hopefully\ )?(?:ok(?:ay)?|fine|normal|no\ problem|as\ usual|back\ to\ normal)
     (?:\ (?:na|again|po|hopefully|school|then|i\ (?:hope|think)))*(?=\s*(?:[.,!)\n]|$))
"""
"""Behind the day: "On Thursday she is of course there again"."""
COMES_AGAIN = r"""
    (?:(?<!\bno\ )\b(?:school|class)\ again|\b(?:(?:we'll|i'll|we\ will|i\ will|let's|we\ can)\ )?try(?:ing)?\ again
     |\b(?:back|returns?|returning)(?:\ (?:in|at|to)\ (?:school|class))?
     |\b(?:come|go|be|comes|goes)\ (?:back\ )?(?:to\ school\ )?again)
    (?:,?\ (?:hopefully|probably))?\ (?:on\ |from\ )?(?:the\ )?(?:next\ )?$
"""
"""Before the day of coming again, which tells that the student is away until then: "covid. School again on Monday"."""
NO_COMING_OF_THEIRS = r"""
    \b(?:i|we|i'll|we'll|i'm|we're|you|it|mum|mom|dad|mother|father|grand\w+|doctor|dentist|husband|wife|teacher)
    (?:\ (?:will|am|are|is|be|going|to|come|go|at|in|back))*\ $
    |\b(?:keep|hold)[a-z]*\ [a-z]+\ $
"""
HOPED_BEFORE = r"\b(?:may|might|could|hop(?:e|es|ing)|hopefully|perhaps|maybe|probably|possibly)\b[^.!?\n]{0,30}$"
"""Before "back on Monday" of somebody else: "I'll be back on Monday"."""
PAST_DAY = r"^(?:yesterday|yday|last)"
SINCE = r"""
    \bsince\s+(?:the\s)?$|(?:fever|cough|cold|ache|pain|vomiting|unwell|ill)\ from\ (?:the\ )?$
    |\b(?:hopefully\s(?:be\s)?(?:back\s)?|(?:should|hopes?\sto|hoping\sto)\s(?:be|come)\sback\s(?:(?:in|at
     |to)\s(?:school
     |class)\s)?)(?:on\s|by\s|for\s)?$|\bexpect(?:ing)?\s(?:him|her|them)\sback\s(?:on\s|by\s)?$
    |\b(?:let\syou\sknow|keep\syou\s(?:posted|updated|informed)|update\syou|contact\syou|write(?:\sto\syou)?
     |be\sin\stouch)
     (?:\sagain|\sabout|\sfor|\son)*\s$
    |(?<!n't\ )(?<!not\ )\bbe\ (?:fine|ok|okay|better|well|good|right|fit)(?:\ again)?\ (?:by|for|on|from)\ (?:the\ )?$
    |\bsee\ (?:you|u|her|him)\s(?:on\s)?$
"""
WAITED_FOR = r"""
    a\ while\b|some\ time\b|
    \b(?:until|till)\ (?:my|our|the|her|his|someone|somebody|it|they|s?he|grand\w+|mum|mom|dad)\b[^.,!?\n]{0,30}?
    \b(?:arrives?|comes?|gets?|is|are|opens?|leaves?|wakes?|returns?|starts?)\b
"""
"""What somebody waits for before a coming: "until my mum arrives"."""
MOVED_BEFORE = r"""
    \b(?:moved|changed|postponed|shifted|pushed\ back|rescheduled|put\ off)\ (?:[a-z']+\ ){0,3}
    (?:to|until|till)\ (?:the\ )?$
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
      |vomiting)(?:\ (?:sick|ill|from\ school|school|with\ [a-z\ ]{{1,20}}))?
      \ (?:last\ |on\ )(?:[a-z]+day,?\ (?:and|&)\ (?:on\ )?)?$
    |\b(?:we|i|s?he|they)\ (?:all\ )?(?:went|were|was|came|drove|flew|visited|travel+ed|got\ back|returned)\b
    [^.]{{0,40}}\b(?:on|since)\ $
    |\b(?:funeral|burial|cremation|wake|memorial)\ (?:was|took\ place)\ (?:held\ )?on\ $
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
