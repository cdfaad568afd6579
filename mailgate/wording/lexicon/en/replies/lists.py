"""English of replies to a list of notices."""

COURTESY = r"""
    thanks?(?:\ you)?(?:\ (?:so|very)\ much|\ a\ lot)?
     (?:\ for\ (?:(?:your|the|all|this|morning)\ ){1,3}
      (?:hard\ work|list|help|updates?|reminder|summary|efforts?|information))?
     |thanks?\ to\ (?:the\ office(?:\ (?:team|staff))?|you\ all|everyone|all\ of\ you)
    |have\ a\ (?:nice|good|great)\ (?:day|one|morning|weekend)
    |(?:take\ care|stay\ (?:warm|safe|healthy|well)),?\ (?:everyone|everybody|all|team)
"""
HEARD = r"""
    (?:he|she|they|(?:his|her|the|their)\ (?:mother|father|mom|mum|dad|family|parents))\ (?:had\ |already\ )*
     (?:told|called|informed|phoned|emailed)\ (?:me|us)
     (?:\ (?:about\ it|yesterday|already|last\ (?:week|night|friday)|before|this\ morning|on\ friday|in\ advance))*
"""
"""Behind an OK: that the writer knew of it."""
_FOR_ALL = r"(?:\ (?:them|it)\ all|\ (?:for\ )?(?:all|everyone|everybody)(?:\ of\ (?:them|these|it))?)"
_SEEN = r"(?:confirm(?:ed)?|seen|read|checked|noted|acknowledged?|received|reviewed|aware\ of|got)"
YES = r"""
    (?:yes|yep|yup|yeah|aye)\b(?:,?\ (?:please|(?:to\ |for\ )?(?:all|everyone|everybody)(?:\ of\ (?:them|these))?
     |that's\ (?:right|fine|correct|ok(?:ay)?)|go\ ahead))?
"""
OK = rf"""
    all\ (?:ok|good|fine)
    |(?:i(?:\ have|'ve|\ can)?\ )?{_SEEN}(?:{_FOR_ALL}|\ the\ (?:whole\ )?list)?
    |(?:ok(?:ay)?|fine|good)\ (?:for|with|on|to)\ (?:all|everyone|everybody|everything)(?:\ of\ (?:them|these))?
    |okay|approved?|fine|(?:looks?|sounds?)\ (?:good|fine|right)(?:\ to\ me)?|correct
    |all\ (?:confirmed|noted|seen|acknowledged|received)
    |(?:fine|good|ok(?:ay)?|all\ right)\ (?:from\ my\ side|(?:by|with|for)\ me)|no\ (?:objections?|problems?|issues?
     |concerns?)(?:\ from\ (?:me|my\ side))?
    |(?:please\ )?(?:go\ ahead|proceed|carry\ on)(?:\ with\ (?:all(?:\ of\ (?:them|these))?|them|everything
     |the\ (?:whole\ )?list))?|all\ (?:in\ order|as\ it\ should\ be|clear)|spot\ on|perfect|agreed?|ack
     |good(?:\ to\ go)?|all\ right
    |understood|got\ it
"""
ALL = r"""
    (?:the\ )?(?:whole|entire|full|complete)\ (?:list|lot)|(?<!on\ )the\ list(?=\ (?:is|looks)\b)
     |all(?:\ of\ (?:them|these)|(?:\ the)?\ (?:lines|notices|absences|students|five))?|every(?:thing|one
     |body)(?!\ else)|both
"""
ARE = r"(?:\s?\b(?:are|is|ha(?:s|ve)\ been)\b\s?|'s\s)?"
EXCEPT = r",?\s(?:except|but(?:\ not)?|apart\ from|other\ than)(?:\ for)?\s+"
KEPT = r"""
    (?:[.,;]|\s-+)\s*(?:please\s)?(?:keep|leave|hold)\s(?:(?:that|this)\sone|it|them|those)(?:\s(?:until|till|for|while|because|since|as)\s[^.?0-9]{3,60}|\s(?:open|on\shold|pending|for\snow|as\sit\sis))?(?:,?\splease)?
"""
"""That the lines that are left out stay as they are."""
NO_EXCEPTION = r"(?<!number\ )(?<!no\.\ )(?<!line\ )(?<!except\ )(?<!but\ )(?<!than\ )(?<!from\ )(?<!except\ for\ )"
ALL_BUT = r"(?:all(?:\ lines)?|every(?:one|thing|body))\ (?:except(?:\ for)?|but(?:\ not)?|apart\ from|other\ than)\s+"
_WILL = r"""
    (?:i'll|i\ will|let\ me|i(?:'d|\ would)\ like\ to|(?:i\ )?(?:still\ )?(?:need|want|have)\ to|i(?:'m
     |\ am)\ going\ to
     |(?<!\w\s)will)
"""
_DEFERRED = rf"""
    (?:on\ hold(?:\ (?:until|till|for)\ [^.?]{{3,50}})?|hold|wait(?:ing)?(?:\ (?:for|until|till)\ [^.?]{{3,40}})?
     |later|not\ yet|pending|open|after\ [^.?]{{3,30}}|at\ (?:lunch|noon)|this\ afternoon
     |tomorrow
     |{_WILL}\ (?:look|check|read|do|see|confirm|get|call|talk|ask|speak|phone)\b[^.?]{{0,60}}
     |haven't\ (?:looked|checked|read|seen)[^.?]{{0,30}})
"""
HELD = rf"(?:(?:is|are|will\ be|can|must|should|please)\ ){{0,2}}{_DEFERRED}(?:,?\ please)?[.!\s]*"
HELD_BEGINS = (
    rf"(?:is\ |are\ )?(?:on\ hold|hold\b|wait|later|not\ yet|pending|after\ |at\ lunch|this\ afternoon|{_WILL})"
)
HELD_FIRST = r"""
    (?:(?:(?:please|pls)\ )?(?:hold|keep|leave|park|skip
     |wait\ (?:with|for))|(?:(?:please|pls)\ )?(?:don't|do\ not)\ (?:touch|confirm
     |process)(?:\ yet)?|(?:(?:i'm|i\ am|we're|we\ are)\ )?(?:still\ )?waiting
     \ (?:(?:to\ hear\ )?(?:back\ )?(?:from|about)|for|on)|(?:not\ yet|later)\ (?:for|with)?)\s
"""
ONLY = r"(?:\s(?:only|alone))?(?:\s(?:for\s(?:now|the\smoment|today)|so\sfar))?"
"""Behind lines that are confirmed before the others."""
FIRST = rf"""
    (?:please\ )?(?:i(?:'ve|\ have|\ can|'m|\ am)?\ )?
    (?:{_SEEN}(?:\ for)?|know\ (?:about|of)|confirming|ok(?:ay)?\ (?:for|with))(?:\ |:\ ?)
"""
WHY_HELD = r"""
    ,?\s(?:(?:because|since|as)\s)?(?:i|we|he|she|they|his|her|their|the\s(?:time|reason|family|form))\s
     (?:(?!(?:confirm\w*|others?|rest|ok|fine|tell|please|everyone|everything|all)\b)[a-z']+\s?)+
"""
"""Why lines wait, behind them."""
_I_WANT = r"(?:please|pls|could\ you|can\ you|i(?:'d|\ would)\ like\ to|i\ want\ to|let's|i'll)"
PUT = rf"(?:{_I_WANT}\ )?(?:put|keep|leave|set)\ "
ON_HOLD = r"(?:on\ hold|open|pending|aside|waiting)"
LOOK_WITHIN = r"""
    [^.?!0-9]{0,60}?\b(?:will|'ll|shall|going\ to|let\ me|want\ to|need\ to|like\ to|have\ to
     |can)\ (?:have\ a\ )?(?:look\ (?:at|over|through)|check|see|do|read|confirm|get\ (?:back\ )?to
     |come\ (?:back\ )?to|deal\ with)\s
"""
"""Within a sentence, before the others: "I'm on the bus and will look at the rest"."""
LOOK_AT = rf"{_WILL}\ (?:look\ at|check|read|do|see|get\ to|confirm)\ "
DOUBTED = r"""
    \bforward\b(?!\ to)|\b(?:nurse|office|principal)\b|\b(?:told|asked)\ me\b|\b(?<!can\ )wait\b|\bconfirm
     |\bthe\ (?:rest|others)\b
    |\bi(?:'ll|'d|'m|\ (?:will|would|am|need|have|want|must|should))\ (?![^.!?]*\byou(?:r|rs)?\b)
    |\b(?:tell|ask|remind|inform)\ (?:them|him|her|(?:the|their|his)\ \w+)\b(?!\s?[:,])
    |\bplease\ (?:pass|tell|let(?!\ us\ know\ (?:how|when|if)\ (?:you|he|she|they)\b)|send|give|call|contact|inform
     |mark|hold)\b
"""
OTHERS = r"""
    (?:all\ )?(?:the\ )?others?|rest(?=\ (?:(?:is|are|looks?|can|may|ha(?:s|ve))\b|ok|fine|good|confirmed|noted
     |approved|later)|:|\s?-)|every(?:thing|one|body)\ else
    |(?:the|all\ the)\ (?:rest|remaining\ (?:ones|lines|notices))
"""
AND = "and"
WITHOUT_WORDS = r"(?:,?\ without\ (?:any\ )?(?:comments?|words|message|remarks?|notes?|text))"
SAME = r",?\ (?:too|as\ well|likewise|also)"
BOTH_OF_A_NAME = r"\b(?:both|the\ two)\ "
"""Before a family name that two have."""
ROW = r"(?<![0-9:.])(?P<first>[1-9])\s(?:to|through|thru)\s(?P<last>[1-9])(?![0-9]|[:.][0-9]|\s(?:[ap]m|days?|weeks?))"
NUMBERED = r"(?:nos?\.?|numbers?|lines?|\#)\s?"
NAMED = r"'s\ (?:family|parents?|mother|mom|dad|father|notice|absence|trip|flu|fever|one)"
_FAMILIES = r"(?:(?:all|each)\ )?(?:of\ )?(?:the\ )?(?:family|families|parents|guardians)"
LABELLED = rf"""
    (?:please\ )?(?:(?:tell|say\ to|write(?:\ to)?|reply\ to|answer)\ (?:them|him|her|{_FAMILIES})
     |(?:(?:an?\ )?(?:message|words?|reply)\ (?:to|for)|to|for)\ (?:them|{_FAMILIES}))\s?[:,]\s*
    (?P<words>\S.*)
"""
"""Before what the family is to be told: "tell them: get well soon"."""
SPOKEN = r"""
    (?:please\ |pls\ |just\ )*(?:write|say|send|add|reply|answer|put|tell)(?:\ (?:them|him|her|back
     |(?:to\ )?the\ (?:family|parents|guardians)))?(?:\ (?:something\ like|this|that))?\s?[:,]?\s*
"""
"""Before words in quotation marks: "for no. 3 please write …"."""
TO_ALL = r"""
    (?:please\ )?(?:tell|for|to|(?:an?\ )?(?:words?|message|note|reply)\ (?:for|to)|write\ to|reply\ to
     |answer)\ (?:everyone|everybody|all(?:\ of\ (?:them|these))?|(?:every|each)\ family
     |all\ (?:of\ )?(?:the\ )?(?:famil(?:ies|y)|parents|guardians))
"""
"""That all families are to be told: "Words for all families:"."""
TO = r"(?:(?:please\ )?(?:tell|to|for|let)\ )"
RESERVED = r"no\b(?!\ (?:worries|need\ to\ (?:rush|worry)))|to\b|not\b|don'?t(?!\ worry)|except"
TO_A_FAMILY = r"""
    get\ well|take\ care|thank|please|feel\ better|call|\byou
    |\b(?:have|enjoy|rest|stay|hope|good\ luck|safe\ trip|no\ worries|take|sleep|see|welcome)\b
"""
BESIDE = r"""
    (?!.*(?:\b(?:not|but|except|only|if|unless|wrong|mistake|late|absent|sick|fever|he|she|they|confirm|who|what|why
     |which
      |please|tell|call|ask|let|nurse|parents?|mother)\b
      |n't|[0-9?]))
    (?:good\ morning|hello|hi|sorry|i'm|i\ am|thanks|thank\ you|have\ a|see\ you|busy|in\ a)\b[^.?]*[.!]?
    |(?:sorry\ for\ the\ (?:late|delayed)\ (?:reply|response|answer),?\s?)?
     (?!.*(?:\b(?:not|but|except|only|if|unless|wrong|mistake|late(?!\ (?:reply|response|answer))|absent
        |sick|fever|he|she|they|him|her|them|students?|kids?|child(?:ren)?|confirm\w*|who|what|why|which|please|tell|call\w*|ask\w*|let|nurse|office
        |parents?|mother|father|family|families|saw|seen|heard|think|thought|doubt
        |sure|suppose|guess|believe|wait\w*|hold|later|yet|change\w*|cancel\w*|mark|list|number|others?|rest|notices?|lines?
        |needs?|must|should|have\ to|can|could|would|want\w*)\b|n't|[0-9?]))
     (?:by\ the\ way,?\s|btw,?\s)?(?:it's|it\ is|what\ an?|my|our|we|we're|i|i've|the\ (?:heating|heater|printer
      |copier
      |copy\ machine|projector|wifi|internet|bell|weather|snow|rain|wind|train|bus))
     \ [^.?]*[.!]?
    |(?!.*(?:\b(?:confirm\w*|hold|rest|others?|list|wrong|not|but|except|only|if|unless|call\w*|ask\w*|he|she|they|him|her|them|parents?|family|families)\b|n't|\?|\#|\b(?:no|number|line)s?\b))
     (?:i(?:'ll|\ will)\ be|i(?:'m|\ am|'ve\ been|\ was)|we(?:'re|\ are)|my\ \w+\ is|class\ is)\ (?:[^.?0-9]|(?:at
      |until|till|from|by|period|room|to|before|after)\ [0-9]{1,2}(?::[0-9]{2})?)*[.!]?
    |(?!.*(?:\b(?:confirm\w*|hold|rest|others?|list|wrong|not|but|except|only|if|call\w*|ask\w*|he|she|they|parents?|family)\b
      |n't|[0-9?]))
     (?:now\ )?(?:heading|going|running|rushing|off|on\ my\ way|back)
     \ (?:in|now|out|over|back)?\s?(?:to|for|from)?\ ?[^.?]{2,40}[.!]?
    |(?!.*(?:\b(?:confirm\w*|hold|rest|others?|list|wrong|mistake|not|but|except|only|he|she|they)\b|n't|[0-9?]))
     (?:sorry|apologies)\ for\ the\ (?:late|delayed|slow)\ (?:reply|response|answer)[^.?]{0,60}[.!]?
    |(?:i'll|i\ (?:need|want|have)\ to)\ (?:check|talk|speak|call|ask)\ [^.?0-9]*[.!]?
"""
"""A sentence beside an OK."""
POLITE_ASIDE = r"""
    ^(?:good\ morning|hello|hi\b|see\ you|have\ a\ (?:nice|good)\ (?:day|one)
     |thanks?\b|thank\ you|sorry)(?!.*\b(?:please|tell|call|ask|let|nurse|parents?|mother)\b)[^.?!0-9]*[.!\s]*$
"""
_SOME = r"(?P<count>two|three|four|five|[2-9])"
FIRST_OF_ALL = rf"\b(?:the\ )?(?:first|top)\ {_SOME}\b"
LAST_OF_ALL = rf"\b(?:the\ )?(?:last|bottom)\ {_SOME}\b"
COUNTED_ALL = rf"\ball\ (?:of\ )?(?:the\ )?{_SOME}\b"
COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_ONES = r"(?:(?:one|kid|student|child|boy|girl)s?|children)"
_COUNT = rf"{'|'.join(COUNTS)}|[2-9]"
CALLED_BY_NOTICE = rf"""
    \bthe\ (?:(?P<count_en>{_COUNT})\ )?(?:{_ONES}\ )?with\ (?:the\ |an?\ )?(?P<what_en>[a-z]+(?:\ ache)?)\b
    |\bthe\ (?:(?P<count_of>{_COUNT})\ )?(?P<what_kind>[a-z]+(?:\ ache)?)\ (?:{_ONES}|case|notice)\b
    |\bthe\ (?P<what_event>trip|flu|fever)(?=\s(?:is|and)\b|[:.,;!]|$)
"""
KINDS = (("sick|ill", ("sick",)), ("absent|absence", ("sick", "absence")), ("late", ("late",)))
_ANOTHER_DAY = r"(?:yesterday|tomorrow|last\s[a-z]+|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
OF_ANOTHER_DAY = rf"""
    \b{_ANOTHER_DAY}'s\s(?:[a-z]+\s)?(?:list|digest|notices|absences)\b|\b(?:list|digest|notices|absences)\s(?:from|of|for)\s{_ANOTHER_DAY}\b
"""
