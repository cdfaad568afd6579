"""Events: which of them are causes, and which are over."""

NO_REASON = r"""
    (?:\ (?:on|this|next)\ [a-z]+)?\ (?:is|are|was)\ (?:(?:very|so|really|too|quite|most)\ )*
    (?:important|coming\ up|soon|close|near|what|dear)\b
"""
"""How a sentence goes on behind an event that is not why somebody stays away: "the concert is important to her"."""
OVER_BEFORE = r"""
    \b(?:on\ the\ (?:very\ )?(?:day|morning|eve)\ of|the\ (?:day|night|morning|week)\ (?:before|of)|(?:just|right
     |shortly)\ before
     |in\ time\ for|ahead\ of|miss(?:es|ing|ed)?(?:\ out\ on)?|looking\ forward\ to|excited\ (?:about|for)|upset\ about
     |(?:prepar|practi[sc]|rehears|train)\w+\ for)
     \ (?:(?:the|an?|their|her|his|our|that|this|big|school|class)\ )*(?:[a-z]+\ )?$|
    \b(?:after|following)\ (?:(?:our|the|an?|their|her|his|my|that|this|last|long|big|all|family|week-?end|sports?
     |school|music|yesterday's|sunday's|saturday's)\ )*$
"""
"""Before an event that is over: "too tired after our trip"."""
TREATED_BEFORE_A_VISIT = r"""
    \b(?:check-?\ ?(?:ups?)?|follow-?\ ?ups?|appointment|visit|review|control|examination|scan|x-?ray|doctor|clinic
     |hospital)(?:\ (?!absent|off|home|because|so|and|but|as)[a-z'-]+){0,4}?\ (?:after|following|since|from)
    \ (?:(?:the|an?|her|his|last|recent|spring|summer)\ )*(?:[a-z'-]+\ ){0,2}$
"""
"""Before an operation after which somebody sees a doctor: "a check-up after her heart surgery"."""
JOURNEY_THERE = r"\b(?:the|this|that)\ (?:trip|journey|travel)\ (?:is|starts|begins|will\ be|takes\ place)\b"
"""A journey of which a sentence before has told what it is for: "My sister gets married. The trip is on Friday"."""
BUT = r"[,;]?\s(?:but|however|yet)\s"
CAUSAL = r"""
    \b(?:because|due\ to|owing\ to|since|as)\b
    |\bso\ (?=(?:s?he|they|we|i|both|my|his|her|the)\b|、|[a-z]+\ (?:will|is|are|won't|has|needs|can't)\b)
"""
PURPOSE = r"\b(?:because|due\ to|owing\ to)\b|\bso\ (?=(?:s?he|they|we|i|both)\b|、)"
AGAIN = r"""
    \breturn(?:s|ing)?\ to\ (?:school|class)\b
    |\bre-?join(?:s|ing)?\ (?:school|the\ class|(?:his|her|their)\ class(?:mates|es)?)\b
    |\b(?:be|is|are|comes?|coming|go|goes|going)\ back\ (?:at|in|to)\ (?:school|class)\b
    |\b(?:is|comes|he'll\ be|she'll\ be|s?he\ will\ be)\ back\ (?:in\ |with\ (?:you|us)\ )?(?:today
     |this\ morning)\b
"""
PRECAUTION = r"""
    \bto\ be\ (?:on\ the\ )?(?:\w+\ )?(?:safe(?:\ side)?|sure|certain)\b|\bas\ a\ precaution\b|\bjust\ in\ case\b
     |\bprecautionary\b
    |\b(?:one\ more|another|an\ extra)\ day\b|\b(?:24|48|twenty-four)\ hours\b
"""
"""Why somebody still stays away who is better: "the fever is gone, but to be on the safe side"."""
CHANGE_OF_MIND = r"after\ all"
FEVER_OVER = r"(?:no\ (?:more\ )?)?(?:fever|temp)"
