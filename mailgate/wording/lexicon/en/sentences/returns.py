"""Coming after all, or again after an absence."""

ABSENCE_ANNOUNCED = r"""
    \b(?:i|we|my\ (?:ex-?\ ?)?(?:husband|wife|partner|mother|father|mum|mom|dad)
     |(?:her|his|their)\ (?:mum|mom|mother|dad|father|grand[a-z]+))(?:\ (?:have|had|has)|'ve|'d)?\ (?:already\ |just\ )?
    (?:told|wrote|written|said|mentioned|informed|reported|e-?mailed|messaged|announced|called)\b[^.!?\n]{0,80}?
    \b(?:absent|absence|off|away|out|home|in\ sick|not\ (?:be\ )?(?:com(?:e|ing)|there|in))\b
    |\b(?:forget|never\ ?mind|scratch)\ (?:about\ )?(?:my|our|the|that|this|(?:yesterday|last\ night)'s)
     \ (?:\w+\ ){0,2}?(?:message|e?-?mail|note|text|notice|report|absence)\b[^.!?\n]{0,90}
    |\byou(?:\ (?:still\ )?(?:have|had)|'ve|'d)\ (?:still\ |probably\ )?[a-z]+(?:\ and\ [a-z]+)?
     \ (?:down\ |marked\ |listed\ |registered\ |noted\ )?(?:as|for|to\ be)\ (?:absent|away|off|out|home)\b
    |\b(?:was|were|is|are)\ (?:put\ |marked\ |booked\ |still\ )?down\ (?:as|to\ be|for)\ (?:absent|away|off|out|home)\b
    |(?:\b(?:was|were|is|had\ been)|,)\ (?:marked|reported|announced|registered|listed|recorded|put\ down|signed\ off)
     \ (?:as\ )?(?:absent|away|off|out|sick)\b
    |\b(?:was|were)\ (?:(?:meant|supposed|going|due)\ )?to\ (?:stay|remain|be)\ (?:at\ home|home|absent|off|away)\b
"""
"""An absence of which the school was told before."""
ALTHOUGH = r"\b(?:even\ )?(?:al)?though\ $"
"""Before it, behind the coming: "Taro comes on Friday, although I reported him absent"."""
UNTIL = r"\ (?:until|till|til|through|thru|to|up\ to)\ (?:the\ |this\ )?"
"""Between it and its end."""
WAS_AWAY = r"""
    \b(?:is|'s|be|comes?|coming|go(?:es|ing)?)\ back\b|\breturn(?:s|ing)?\ (?:to\ school|today|tomorrow)\b
    |\b(?:was|has\ been|been)\ (?:absent|off|away|at\ home|out\ (?:sick|ill|with|since|last|all|for))\b|\b(?:at|in
     |to)\ (?:school|class)\ again\b
"""
"""How an absence is spoken of that lasted until now."""
_AWAY = r"(?:absent|off|out(?!\ of\ (?!school))|away|(?:at\ )?home)"
_OUT = rf"(?:{_AWAY}|in\ bed|ill|sick|unwell|poorly)"
_SOME_DAYS = r"""
    (?:since\ (?:last\ |this\ |the\ |late\ )*(?:[a-z]{2,6}day|yesterday|week-?end|week|[0-9]+)\b(?!\ (?:morning|night))
     |(?:for|these)\ (?:(?:the|last|past|whole|about|almost|a|few|couple|of|several|two|three|four|five|six|seven|ten
      |[2-9]
      |long)\ ){1,4}(?:school\ )?(?:days|weeks?|while|time)|all\ (?:of\ )?(?:last|this)\ week|all\ week
       |until\ yesterday)
"""
STILL_AWAY = rf"""
    (?<!\bi\ )(?<!\bwe\ )\b(?:has|have)(?:\ (?:both|all|now|also))*\ been\ {_OUT}\b[^.!?,;\n]{{0,40}}?\b{_SOME_DAYS}
    |(?<!\bi\ )(?<!\bwe\ )\b(?:was|were)\ (?:both\ |all\ )*{_AWAY}(?:\ sick|\ ill)?
     \ (?:all\ |for\ most\ of\ )?last\ week\b[^.!?,;\n]{{0,30}}(?=[^\n]{{0,120}}?\bback\b)
"""
"""The same of a student, with how long: "Hanako, who has been off since Thursday"."""
AWAY_ILL = rf"""
    (?<!\bi\ )(?<!\bwe\ )\b(?:was|were|has\ been|have\ been|had\ been)(?:\ (?:both|all|also))*\ {_OUT}\b[^.!?\n]{{0,60}}
    |\bafter\ (?:an?|her|his|the|their|[a-z]+)\ (?:[a-z]+\ ){{0,2}}(?:bout|week|days?|weeks)\ [^.!?\n]{{0,30}}
    |\bafter\ (?:having|her|his|the|their)\ [^.!?\n]{{0,24}}
"""
"""An absence of before and why it was: "was out last week with the flu", "back after a bout of flu"."""
COMES_AGAIN = r"""
    (?:^|\b(?:be|is|are|'s|'re|comes?|coming|go(?:es)?|going|come\ in|school|class|here|there
     |(?:send|bring|have|expect|get|drop|let)(?:ing)?\ [a-z]+)\ )(?:[a-z]+\ ){0,2}?(?:back|again)\b(?!\ (?:in|at|to
      |from|with)\ (?!school|class|lessons|his\ (?:desk|seat|class)|her\ (?:desk|seat|class)|you))
    |\breturn(?:s|ing)?\b(?!\ (?:the|a|an|her|his|our|my|home|from)\b)
    |\bsee\ (?:you|us|her|him|them)(?:\ all)?\ (?:again|back)\b|\b(?:try|another\ try|next\ attempt
     |attempt\ it)(?:\ again)?\b
    |\bresum(?:e|es|ing)\b|\brejoin\w*\b
"""
"""What makes a day that is named in the same clause the one of coming again: "back Thursday", "see you on Friday"."""
SEE_YOU = r"\bsee\ (?:you|us|her|him|them)\b(?!\ (?:at|for|in|during)\b)"
"""The same of the next day of school; on a later one it may be another meeting."""
NO_COMING_AGAIN = r"""
    \b(?:if|unless|whether|depend\w*|maybe|perhaps|might|may|could|not|never|no|without|until|till|til|before|after|tests?
     |tested|doctors?|docs?|dentist|clinic|hospital|appointment|check\w*|call|phone|ring|write|e?-?mail|update|inform
     |report|tell|fever|temperature|cough|it|i|i'm|i'll|my|husband|wife|father|dad|mother|mum|mom|grand[a-z]*|granny
     |brother|sister|cousin|work|office|party|trip|medicine|club|practice|training|lesson|rehearsal|piano|swim\w*)\b
    |n't\b|\?
"""
"""Words of such a clause that leave it open, or tell of something or somebody else."""
WHO_RETURNS = r"""
    \s*(?:(?:and|but|so|then|hopefully|also|on)\ |(?:to(?:day|morrow)|[a-z]+day)\ )*
    (?!(?:s?he|they|we|you|both|all|who|that|there|back|school|class|will|should|can|see|try)\b)
    (?P<who>(?:(?:my|our|her|his|their|the|an?)\ )?[a-z]+)(?:'s|'ll|'re|\ (?:is|are|will|comes?|goes?|returns|should
     |can))\b
"""
"""How a clause begins that tells of somebody by a name or another word than a pronoun."""
AT_SCHOOL_TODAY = r"""
    \b(?:mask|p\.?\ ?e|gym|sports?|swim\w*|nurse|(?<!back\ in\ )(?<!back\ to\ )class|lessons?|recess|break\ ?time
     |eye\ on|wear\w*|let|lets
     |allow\w*|remind\w*
     |seat|outside|anyway|send\w*|sent|dropp?\w*|on\ (?:her|his|their)\ way|pick\w*|fetch\w*|collect\w*|(?:give
      |take)\ (?:her|him|them)
     |meeting|conference|open\ day|bring\w*|late|early)\b
"""
"""What is said of who is at school in spite of an illness: "she has a cough, please let her wear a mask"."""
CLAUSE_MARK = r"[.,;:!?()\n]|\s[-–—]+\s|\b(?:and|but|so)\s"
TOLD_OF_THE_PAST = r"""
    \b(?:was|were|had|last|ago|didn't|used|healed|over|gone|better|cleared|recovered|finished|passed|well|great|nicely
     |smoothly)\b
"""
"""Beside an illness of which nobody knows whether it lasts."""
AS_BEFORE = r"""
    \b(?:i|we)\ (?:was|were)\ (?:(?:just|really|also)\ )*(?:going|planning|about|tempted)\ to\ (?:keep|let|leave)\b
    |\b(?:i|we)\ (?:nearly|almost)\ kept\b|\b(?:considered|thought\ (?:about|of)|thinking\ (?:about|of))\ keeping\b
"""
"""What was only planned, and announced to nobody: "I was going to keep her home"."""
AS_USUAL = r"\b(?:as|like)\ (?:usual|always|normal|every\ day)\b|\bnormally\b"
"""How who was not away comes."""
WATCHED = r"""
    \b(?:(?:call|ring|phone|text|contact|let)\ (?:me|us|his|her|their)\b[^.!?\n]{0,40}?\b(?:if|in\ case|should)\b
    |(?:if|should)\b[^.!?\n]{1,50}?\b(?:call|ring|phone|text|contact|fetch|collect|pick)\b
    |keep(?:ing)?\ an\ eye\ on\b)
"""
"""What is to be done for who comes and may not be well."""
