"""What English says beside a deed."""

LATE_SIGN = r"""
    \b(?:after(?!\ (?:all|last|being|having
     |(?:an?|his|her|their|the|this)\ (?:long\ |bad\ )?(?:illness|sickness|flu|cold|fever|covid|operation|surgery
     |week|break|holiday|absence)|(?:\w+\ )?(?:days|weeks)))|until|later
    |(?:from|for|by|in|at|to)\ (?:the\ )?(?:[1-6](?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|afternoon)
     \ (?:period|lesson|hour|class))\b|\bat\ (?:noon|lunch)|\b(?:this|in\ the)\ afternoon\b|\bafterwards?\b
     |\bafter\ that\b
"""
CALLED_LATE = r"\b(?:late|tardy|delay)"
LATE_NOW = r"\b(?:soon|shortly|in\ (?:about\ )?(?:a\ few|[0-9]+)\ min\w*)\b"
ABSENCE_ANNOUNCED = r"""
    \b(?:i|we)(?:\ (?:have|had)|'ve|'d)?\ (?:already\ |just\ )?
    (?:told|wrote|written|said|mentioned|informed|reported|e-?mailed|messaged|announced|called)\b[^.!?\n]{0,80}?
    \b(?:absent|absence|off|out|home|in\ sick|not\ (?:be\ )?(?:com(?:e|ing)|there|in))\b
    |\b(?:was|were)\ (?:(?:meant|supposed|going|due)\ )?to\ (?:stay|remain|be)\ (?:at\ home|home|absent|off|away)\b
"""
"""An absence of which the school was told before."""
_NOW = r"""
    (?=(?:[.,;!]\s|\s)(?:but\s|and\s|so\s)?(?:now|today|this\ time)\b
     (?![^.!?\n]*\b(?:also|too|still|as\ well|again|even)\b))
"""
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
RECENTLY = rf"(?:^|(?<=[.!?\n]\s))[^.!?\n]*?(?<!since\s)(?<!from\s)\b(?:yesterday|on\ {_WEEKDAY})\b[^\n]*?{_NOW}"
HEARD_OF_BEFORE = r"""
    \s*(?:yesterday\ )?(?:(?:the\ |her\ |his\ )?(?:school|teacher|nurse|principal)
      \ (?:told|said|called|wrote|informed|let)
     |i\ heard|we\ (?:heard|were\ told)|(?:thanks?|thank\ you)\ for\ (?:letting|telling|informing))\b[^.!?\n]*[.!\s]*$
"""
THEN = rf"""
    {RECENTLY}
    |(?:^|(?<=[.!?\n]\s))[^.!?\n]*?\b(?:(?<!since\s)(?<!from\s)last\ (?:week(?:end)?|month|year|time|{_WEEKDAY})
     |(?:days|weeks?|months?)\ ago|in\ (?:the\ )?(?:spring|summer|autumn|fall|winter)|at\ first|first(?=\ (?:it|s?he))
     |(?:started|began)\ (?:with|as|off)|previously)\b[^\n]*?{_NOW}
"""
"""What was the matter before, where a text tells what is now: "a stomachache last week but today it's a headache"."""
CHANGED = r"after\ all"
WELL = r"""
    (?:'s|\bis|\bwill\ be)\ (?:(?:all|perfectly|totally|completely|absolutely|just|quite)\ )?
     (?:in|ok|okay|good|grand|sweet|all\ ?right|alright|right\ as\ rain|healthy|at\ school|there)\b|\bnormal(?:ly)?\b
      |\b(?:as|like)\ (?:usual|normal|always)\b
     |\b(?:the|his|her)\ (?:usual|normal)\ time\b|\bfine\b|\bwell\b
    |\b(?:has\ |have\ )?(?:already\ left|left\ already)\b|\bon\ (?:his|her|the|their)\ way\b|\bon\ time\b
    |\b(?:go|goes|going|come|comes|coming)\ (?:to\ school\ )?(?:as\ )?(?:normal(?:ly)?|usual(?:ly)?)\b
    |\bgoes(?:\ to\ school)?(?=\s*(?:[.,!\n]|$))
    |\b(?:is|will\ be)\ going(?:\ to\ school)?(?=\s*(?:[.,!\n]|$))|\byes\ school\b
    |\bstay(?:s|ing)?\ (?:(?:until|till|to|for)\ )?the\ (?:end|(?:whole|full|rest\ of\ the)\ day)\b
    |\b(?:left|leaves|leaving|walked|walks|walking)\ (?:the\ house|home|at\ the\ (?:usual|normal)\ time|for\ school
     |to\ school|with\ (?:\w+\ )?friends)
     (?:\ (?:already|as\ always|as\ usual|on\ time|at\ the\ (?:usual|normal)\ time
       |(?:at|around|about)\ [0-9]{1,2}(?::[0-9]{2})?(?:\ ?am)?))?\b
    |\b(?:went|gone|walked|left|cycled)\ (?:ahead|with|in\ with|off|alone|together|as\ (?:usual|normal|always))\b
     |\bstays?\b(?=\s*(?:[.,!\n]|$))|\balready\ (?:went|gone|there|in)\b
     |(?<!not\ )(?<!n't\ )\bcoming(?=\s*(?:[.,!\n]|$))|\bset\ off\b|(?:'s
      |\bis)\ (?:already\ )?on\ the\ (?:school\ )?bus\b|\bpresent\b|\b(?:come|go)(?=[.!]?\s*$)
     |\b(?:been|was|already)\ dropped\ off\b
     |\bno\ symptoms\b
"""
BESIDE_BARE_NOTE = r"""
    (?:[\s.,:;!()/&+*-]|3[7-9](?:\.[0-9])?|\b(?:and|got|kena|again|still|down|with|of|a|high|very|bad|positive|confirmed
     |degrees?|c|po|lah|sir|ma'?a?m|madam|miss|teacher|cher|dear|hello|hi|good|morning|sorry|thanks?|you|please|pls
      |regards
     |kids?|children)\b)*
"""
SICK_BY_ITSELF = r"sick|ill|unwell"
MAY_LEAVE = r"""
    \b(?:(?:may|can|could)\ (?!(?:have|need|be|get|want|well|just|still|also|even|not|only|possibly|probably)\b)
     (?:(?:[a-z]+|&)\ ){1,4}?(?:please\ )?|(?:possible|ok|okay|alright
     |all\ right)\ (?:for\ (?:[a-z]+\ ){1,4}?)?to\ )
    (?:be\ |let\ |send\ |have\ (?:[a-z]+\ ){1,4}?ready|leave|go|come|quit|slip|head|dash|pop|nip|step|pick|fetch|collect
     |take|release|dismiss|excuse)
    |\bwould\ you\ (?:mind|please|kindly|be\ so\ kind\ as\ to)\ (?:let|excus|releas|dismiss|allow|send)
"""
PLEASE_LET = r"\b(?:please|kindly)\b|\b(?:can|could|would|will)\ you\b"
"""What asks the school to let a student go, and not whether it may be."""
OPEN_REQUEST = r"\b(?:if|unless|or|whether|in\ case|not|when|once|after\ all)\b"
LEFT_OPEN = r"""
    \bwhat\ (?:do\ you\ think|should\ (?:i|we)\ do|would\ you\ (?:do|suggest))\b|\bplease\ advise\b
    |\b(?:hang|hold)\ on\b(?!\ to)|\b(?:scratch|strike)\ that\b|\bon\ second\ thoughts?\b
    |(?<=[.!?]\s)(?:(?:actually|oh|no)[,.]?\s)*wait\s?[,.!…-]
    |\b(?:that|it|this)(?:\ (?:is|was)|'s)\ (?:(?:just|only|all|of\ course|what|a|an|her|his|my|i)\ )*
     (?:jok(?:e|ing)|lie|fib|prank|nonsense|not\ true|untrue|wrong|mistaken?|misunderstanding|rumou?r|should|fake
      |kidding)\b
    |\b(?:said|told\ (?:her|him|them))\ no\b|\b(?:only|just|was)\ (?:kidding|joking)\b|\bnice\ try\b
    |\brumou?r\ has\ it\b|(?<=[.!?,]\s)not\ (?:true|so)\b
    |\bnot\ (?:convinced|decided)\b|\bhaven't\ decided\b
    |(?<=[.!?]\s)(?:s?he|they|it)(?:\ (?:won't|will\ not|isn't|is\ not|aren't|are\ not)|'s\ not|'re\ not)
     (?:\ be)?\s*[.!]
"""
"""A question to the school, that nothing is decided, or that something said before is not so."""
NOT_BUT = r"\bbut\s*$"
NOT_MEANT = r"\b(?:this\ is\ (?:only\ |just\ )?a\ test|test\ (?:mail|message|e-?mail)|(?:draft|example)\s?:)"
SENT_BEFORE = r"""
    \b(?:message|e?-?mail|notice|note|text|report|form)
     \ (?:(?:that\ )?(?:i|we)(?:'ve)?\ (?:just\ )?(?:sent|wrote)\ |from\ )$
"""
"""Before and behind the day on which a notice was sent: "my message from this morning", "yesterday's mail"."""
SENT = r"'s\ (?:\w+\ )?(?:notice|e?-?mail|report)"
MESSAGE_ABOUT = r"""
    \b(?:messages?|mail|e-?mail|notes?|notice|report|form)\ (?:[a-z'-]+\ ){0,5}?(?:about|that|saying|regarding)\b
    [^.!?\n]{0,40}$
"""
"""Before a deed that was told in a message which is taken back."""
OF_A_NOTICE = r"absence\b[^.!?]{0,40}\b(?:be|is|was|been|please)\s*"
"""How what is taken back is named, before it is: "her absence for today can be cancelled"."""
WHICH_SIBLING = r"\b(?:son|daughter|brother|sister|one)\b"
