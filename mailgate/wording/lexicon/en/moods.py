"""English for how certain a deed is, told before the verb."""

_TO_ARRIVE = r"""
    (?:(?:hopefully|then|both|all)\ )*(?:arrive|be\ (?:(?:at|about|around|by)\ (?:[0-9]|half|quarter)|there|back|in
     |at\ school|with\ you|here|(?:at|in)\ (?:her|his
     |their)\ [a-z]+|[a-z]+ing\ (?:in|up|over|along)\ (?:at|around|about|by)\b)
     |have\ \w+\ (?:in|there|with|at)\b|get|reach|make|come|roll|pop|rock)
"""
_BE_FINE = r"(?:be|feel)\ (?:(?:all|much|quite|totally)\ )?(?:fine|ok|okay|better|well|good|right)(?!\ (?:to|enough)\b)"
_NOT_SURE = r"not\ sure(?!\ (?:what|why|how|where|who|from\ what)\b[^.!?\n]{0,50}?,?\ but\b)"
DOUBT = rf"""
    (?:n't|\bnot)\ (?:think|believe|suppose|imagine)\b|
    \b(?:(?<!and\ )(?<!and\ i\ )(?<!and\ we\ )(?<!no\ )hop(?:e|es|ing)(?=\ [a-z])
      (?![^.!?\n]*(?:[0-9]|noon|half|quarter|lunch))
     |might|may|maybe|perhaps|probably|possibly|{_NOT_SURE}|considering|likely|usually|sometimes|generally|typically
     |(?<!\bshe\ )(?<!\bhe\ )(?<!they\ )should(?!\ {_TO_ARRIVE}|\ {_BE_FINE})
     |(?:(?<=\bshe\ )|(?<=\bhe\ )|(?<=they\ ))should
      (?!\ (?:{_TO_ARRIVE}|rest|recover|recuperate|stay|remain|not\ (?:come|go|attend)))
    )\b
"""
"""A doubt about its own clause."""
_POLITE = r"""
    \ (?:(?:that|it|this)(?:'s|\ is)\ (?:ok|okay|all\ right|alright|fine|possible)|(?:that|it|this)\ (?:works|suits)
     |you\ (?:don't\ mind|need|have
     |could)|possible
     |there\ (?:is|are)\ any|(?:a\ (?:bit|little|tad)|slightly|somewhat|rather)\ (?!better|worse|warm
     |hot)[a-z]+(?=[.,!;)]))\b
"""
CONDITION = rf"""
    \b(?:(?<!best\ )(?<!better\ )(?<!better\ off\ )if(?!{_POLITE})|whether|unless
     |(?<!just\ )in\ case|depend(?:s|ing)|could(?!n't|\ not\ (?:attend|come|go|make|manage|get|be|report|send))
     |{_NOT_SURE}
     |i\ wonder|(?:chances|odds)\ are
     |in\ (?:that|this|which)\ case|provid(?:ed|ing)\ (?:that|the|an?|s?he|they|it|her|his|our|no|there|nothing)
     |(?:as|so)\ long\ as|assuming|suppos(?:e|ing)|subject\ to|only\ when|barring
     |otherwise(?!\ (?:fine|ok|okay|well|healthy|all|good|in))
     |(?:can|may|might)\ (?:i|we|he|she|they|you)
     |(?:probably|maybe|perhaps|possibly)\ (?:also\ )?(?:today|tomorrow|the\ day
      |(?:mon|tues|wednes|thurs|fri)day)
     |(?:^\s*|(?<=[.,;]\ ))(?:should(?!\ (?:{_TO_ARRIVE}|rest|be|not|stay|also|have))|(?:had|were)\ (?:s?he|they|we
      |it))
     |(?:when|once|as\ soon\ as)\ [^.,;\n]{{0,25}}(?:better|gone|well|recover\w*|improves?|drops?|clears?
      |(?:go|come)(?:es|s)?\ (?:down|away)))\b|\?
"""
"""What makes a question or a condition of the whole sentence."""
REQUEST = r"""
    ,\s(?:ok(?:ay)?|alright|all\sright|yes)(?:\s(?:teacher|sensei|sir|madam|ma'?a?m|miss|po))?\s?\?|
    (?:^|[,;:]|\band|\bso|\s-)\s*(?:please\s)?(?:can|could|would|will)\s(?:you|someone|somebody)\s(?:please\s|kindly\s)?
    (?:(?!\b(?:tell\sme|advise|if|whether|let\sme\sknow|confirm|mind)\b)[^.?!\n])*\?
"""
"""What the school is asked to do beside the deed: "..., can you have her at reception?"."""
PLANNED_END = r"""
    (?P<end>\b(?:until|till|til|through)\ (?:the\ )?[a-z0-9]+(?:\ [a-z0-9]+)?)(?:,?\ \(?|\ -\ )if\ (?:all|everything
     |things)\ (?:goes|go)\ (?:well|smoothly|to\ plan|as\ planned|according\ to\ plan)\)?
"""
"""A condition of the end alone: "in hospital until Friday, if all goes to plan"."""
TOLD_TO_SOMEBODY = r"""
    \b(?:can|could|would|will)\ (?:you|someone|somebody)\ (?:please\ |kindly\ )?
    (?:tell|let|inform|notify|remind|pass\ (?:it\ |this\ |the\ message\ )?on\ to)
    \ (?:(?:the|her|his|their|our|[a-z]+'s)\ (?:[a-z-]+\ ){0,2}?(?:teachers?|office|class|school|homeroom|driver
     |coordinator)
     |(?:mr|mrs|ms|miss)\.?\ [a-z-]+|[a-z]+[\ -]?(?:sensei|san))
    (?:\ know)?(?:\ that)?\ (?!if\b|whether\b|when\b|what\b|to\b|about\b)
"""
"""What the school is asked to pass on: "could you tell her teacher that she won't be coming today?"."""
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
    |\byou(?:\ (?:still\ )?(?:have|had)|'ve|'d)\ (?:still\ |probably\ )?[a-z]+(?:\ and\ [a-z]+)?
     \ (?:down\ |marked\ |listed\ |registered\ |noted\ )?(?:as\ |for\ |to\ be\ )?$
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
    \b(?:maybe|probably|perhaps|possibly)\s(?=at\b|around\b|about\b|by\b|[0-9]
     |(?:make\ it|arrive|reach|come|get\ (?:there|in|to)|be\ (?:there|in|with\ you|at\ school|here)|turn\ up)
      \b[^.!?\n,;]{0,24}?\b(?:[0-9]{1,2}\b|noon|half|quarter))
    |\bdoctor\s(?:says?|said|thinks|wants|recommend\w*|advi\w*)\s(?:that\s)?\w+\s(?:should|may)\b
"""
"""A doubt about the hour, and what a doctor says that should be, are none about the deed."""
_NOT_FOR = r"(?!(?:choice|option|alternative|but|just|only|so|and|because|has|have|needs?|must|will|wants?)\b)"
DENIED = rf"""
    \bnot\ (?:that|as\ if|because)\ (?:[a-z']+\ ){{1,3}}$|
    \b(?:nobody|no(?:\ |-)?one|none\ of\ us|neither\ of\ us)(?:\ (?:can|will|is|could|was|able|to|going|there|here
     |free|available|at|home))*\ $|
    (?:\bnot|n't|\bcannot|\bagainst|\bwont|\bcant|\bisnt|\bno\ longer|\bnever|\bno(?:\ need)?)\s(?:need\ |have\ )?
    (?:be(?:en)?\s|going\ to\ be\s|to\ be\s|to\s)?$
    |(?:\bnot|n't|\bdont|\bdoesnt)\s(?:want|wish|like|feel\ like|plan|intend|need|have|expect)\w*\s(?:(?:her|him
     |them)\s)?(?:to\s)?(?:be\s)?$
    |(?:\bnot|n't)\s(?:mark|count|record|put|list|report)\s[^.!?\n]{{0,30}}$
    |(?:\bno|\bnothing|\bnot|n't)\s(?:{_NOT_FOR}[a-z']+\s){{0,4}}(?:to|for)\s(?:be\s)?$
"""
_WRITER = r"(?:i|we|d|kindly|hereby|humbly|must|would|and|not|to|really|just|still|also|only|always|so|but)"
_WHO_KNOWS = r"""
    (?:doctors?|nurse|gp|physician|pa?ediatrician|dentist|specialist|surgeon|hospital|clinic|ent|doc|test|note
     |certificate
     |they|mum|mom|mother|dad|father|husband|wife|grand\w+|who|which|letter)
"""
"""Who does not speak for the student alone."""
WISHED = rf"""
    \b(?!{_WRITER}\b)[a-z]+(?:'d|\ would)\ (?:(?:much|so|really)\ )*
     (?:rather|prefer\ to|love\ to|like\ to(?!\ (?:take|request|apply|be\ excused)))\ (?:be\ |just\ )*$
    |\b(?!{_WRITER}\b)[a-z]+\ (?:(?:really|just|still|also|only|always|would)\ )*
     (?:(?:wants?|wanted|wish(?:es|ed)?|hop(?:es?|ed|ing)|begs?|begged|prefers?|preferred|likes?|loves?|hates?|tr(?:y
      |ies|ied)|pretend(?:s|ed)?|claims?|ask(?:s|ed)?|threaten(?:s|ed)?|think(?:s|ing)?|dream(?:s|ing)?)\ (?:to|of
       |about)
      |(?:wants?|wanted|ask(?:s|ed)?|begs?|begged)\ (?:me|us)\ to|insist(?:s|ed)\ (?:on|that\ she|that\ he))
     \ (?:(?:be|just|also|let|have)\ )*$
    |\b(?!{_WRITER}\b|{_WHO_KNOWS}\b|(?:has|have|had|just|also|s?he|was|were|been|am)\b)
     (?<!\bdr\ )[a-z]+\ (?:told|tells|telling|urg(?:es|ed|ing))\ (?:me|us)\ to\ (?:just\ )?$
    |\b(?!{_WRITER}\b|{_WHO_KNOWS}\b)(?<!\bdr\ )(?<!\bdr\.\ )[a-z]+\ (?:says?|said|claims?|claimed|swears?|insists?
     |reckons?
     |feels|thinks?|thought)\ (?:that\ )?(?:s?he|they)\b[^.!?\n,;]{{0,30}}$
"""
"""Before what only the student would like: "she wanted to stay home"."""
ONLY_WISHED = rf"""
    \b(?!{_WRITER}\b)[a-z]+\ (?:(?:really|just|still|also|only)\ )*
    (?:wanted|wished|hoped|begged|asked|tried|was\ hoping|was\ begging)\ (?:(?:me|us)\ )?to\ (?:(?:be|just|also)\ )*$
    |(?:'d|\ would)\ have\ (?:much\ |really\ )?(?:liked|loved|preferred)\ to\ (?:(?:be|just|also)\ )*$
"""
BUT_NOT = r"[^.!?\n]{0,60}?,?\ but\ (?!(?:i|we)\ (?:also|still|said\ yes|agree|let))"
"""Around what somebody wished for, and did not get: "she wanted to stay home, but she is on her way"."""
OPINION = r"""
    \b(?:husband|wife|partner|mum|mom|mother|dad|father|grand\w+|brother|sister)\ (?:also\ |still\ |just\ )?
    (?:(?:thinks?|believes?|feels?|reckons?|says?|said|thought|insists?)\ (?:that\ )?(?:s?he|they)(?:'s|\ is|\ are)?
     |(?:wants?|wanted|would\ like|prefers?)\ (?:her|him|them)\ to)
    \ (?:well\ enough\ to\ |fit\ enough\ to\ |okay?\ to\ |fine\ to\ |ready\ to\ )?$
"""
COMING = r"(?:(?:can|could|will|is\ able\ to)\ )?(?:be\ )?(?:go|come|attend|back)\b"
"""A coming, and before it who of the family only thinks it right: "my husband thinks she can go"."""
ALLOWED = r"(?<!if\ )\b(?:s?he|they|[a-z]+)\ (?:may|can|should)\ (?:now\ |just\ )?$"
"""Before what a doctor lets a student do, where it is told firmly next: "She may stay at home. She is absent today"."""
FORMAL = r"(?:ask|appl|request|seek)[a-z]*\ (?:for\ )?|absent\b"
"""What nobody but a guardian can want: "Hanako wants to ask for leave"."""
QUOTE = r'["“”«»]'
