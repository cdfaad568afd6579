"""English for how certain a deed is, told before the verb."""

_TO_ARRIVE = r"""
    (?:(?:hopefully|then|both|all)\ )*(?:arrive|be\ (?:there|back|in|at\ school|with\ you|here)
     |have\ \w+\ (?:in|there|with|at)\b|get|reach|make|come|roll|pop|rock)
"""
DOUBT = rf"""
    \b(?:might|may|maybe|perhaps|probably|possibly|not\ sure|considering|likely
     |(?<!\bshe\ )(?<!\bhe\ )(?<!they\ )should(?!\ {_TO_ARRIVE})
     |(?:(?<=\bshe\ )|(?<=\bhe\ )|(?<=they\ ))should
      (?!\ (?:{_TO_ARRIVE}|rest|recover|recuperate|stay|remain|not\ (?:come|go|attend)))
    )\b
"""
"""A doubt about its own clause."""
_POLITE = r"""
    \ (?:(?:that|it|this)(?:'s|\ is)\ (?:ok|okay|all\ right|alright|fine|possible)|(?:that|it|this)\ (?:works|suits)
     |you\ (?:don't\ mind|need|have
     |could)|possible
     |there\ (?:is|are)\ any)\b
"""
CONDITION = rf"""
    \b(?:(?<!best\ )(?<!better\ )(?<!better\ off\ )if(?!{_POLITE})|whether|unless
     |(?<!just\ )in\ case|depend(?:s|ing)|could(?!n't)
     |not\ sure
     |i\ wonder
     |(?:can|may|might)\ (?:i|we|he|she|they|you)
     |(?:probably|maybe|perhaps|possibly)\ (?:also\ )?(?:today|tomorrow|the\ day
      |(?:mon|tues|wednes|thurs|fri)day)
     |(?:when|once|as\ soon\ as)\ [^.,;\n]{{0,25}}(?:better|gone|well|recover\w*|improves?|drops?|clears?
      |(?:go|come)(?:es|s)?\ (?:down|away)))\b|\?
"""
"""What makes a question or a condition of the whole sentence."""
REQUEST = r"""
    (?:^|[,;:]|\band|\bso|\s-)\s*(?:please\s)?(?:can|could|would|will)\s(?:you|someone|somebody)\s(?:please\s|kindly\s)?
    (?:(?!\b(?:tell\sme|advise|if|whether|let\sme\sknow|confirm|mind)\b)[^.?!\n])*\?
"""
"""What the school is asked to do beside the deed: "..., can you have her at reception?"."""
CLAUSE = r"""
    [!?\n;]|[.:](?![0-9])|[,—–]\s|\s-+\s|\b(?:so|but|because|as|since)\s
    |\band\s(?=(?:s?he|they|we|i|it|is|are|was|will|won't|can't|cannot|has|had|i'm|we're|we'll|i'll
     |(?:the|her|his|our|my)\s\w+\s(?:want|say|said|told|advis|recommend|ask|think|ha[sd]|will|is)\w*)\b)
"""
"""Where a clause of its own begins."""
PAST = r"""
    \b(?:has|have)\ been\s$
    |\b(?:was|were)\s(?:going|due|meant|supposed|set|planning|about)\sto\s(?:be\s)?$
    |\b(?:(?:thought|thinking)\s(?:about|of)|consider(?:ed|ing)|nearly|almost|tempted\sto)\s$
    |\b(?:told|wrote|written|said|thought|mentioned|(?<!be\ )informed|reported|e?-?mailed|messaged|let\ you\ know
     |planned
     |expected)\b
     [^.!?\n]*\b(?:would|was|were)\s(?:not\s|probably\s|have\sto\s|going\sto\s|be\s)*$
    |\b(?:(?:was|were|had\ been)(?!\ (?:\w+\ )?(?:advi[sc]ed|told|asked|ordered|instructed|recommended|requested)\b)
      |(?<!since\ )(?<!from\ )yesterday)\b
     (?![^.]*(?:\b(?:will|won't|going\ to|is|today|must|has\ to|have\ to|needs?\ to|can't|cannot|should)|'ll)\b)[^.]*$
"""
ANNOUNCED = r"""
    \b(?:i|we)(?:\ (?:have|had)|'ve|'d)?\ (?:already\ |just\ )?
    (?:told|wrote|written|said|mentioned|informed|reported|e-?mailed|messaged|announced)\b[^.!?\n]*$
"""
"""Stands before what was only announced, where something else follows behind TURN."""
TURN = r"\b(?:after\ all|but|however|now)\b"
PAST_AFTER = r"""
    \s*(?:from\ school\ |school\ |class\ )?(?:on\ )?(?:yesterday
     |last\ (?:week|night|monday|tuesday|wednesday|thursday|friday))\b
"""
"""What stands right behind a deed of the past."""
EXCUSED = r"\bexcus\w+\ [^.]{1,40}\ for\ (?:being\ |her\ |his\ )?$"
"""Stands before an absence that is over: "excuse her for being absent"."""
FUTURE = r"""
    (?:won't|can't|cannot|isn't|will|'ll|can|going\ to|able\ to|is|(?:stay|remain|rest|keep|come|leave|miss)e?s)\b
"""
MAYBE_AT = r"""
    \b(?:maybe|probably|perhaps|possibly)\s(?=at\b|around\b|about\b|by\b|[0-9])
    |\bdoctor\s(?:says?|said|thinks|wants|recommend\w*|advi\w*)\s(?:that\s)?\w+\s(?:should|may)\b
"""
"""A doubt about the hour, and what a doctor says that should be, are none about the deed."""
DENIED = r"""
    (?:\bnot|n't|\bwont|\bcant|\bisnt|\bno\ longer|\bnever|\bno(?:\ need)?)\s(?:need\ |have\ )?
    (?:be(?:en)?\s|going\ to\ be\s|to\ be\s|to\s)?$
    |(?:\bnot|n't|\bdont|\bdoesnt)\s(?:want|wish|like|feel\ like|plan|intend|need|have|expect)\w*\s(?:(?:her|him
     |them)\s)?(?:to\s)?(?:be\s)?$
    |(?:\bnot|n't)\s(?:mark|count|record|put|list|report)\s[^.!?\n]{0,30}$
"""
