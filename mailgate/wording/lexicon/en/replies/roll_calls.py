"""English of replies to a roll call."""

_FAMILY = r"(?:home|(?:the\ |his\ |her\ |their\ )?(?:famil(?:y|ies)|parents?|mother|m[ou]m|dad|father|guardians?))"
_CALL = r"(?:call|phone|ring|contact|ask|email|check\ with|get\ in\ touch\ with|reach\ out\ to)"
ASK = rf"""
    (?:(?:please|pls)\ )?\bask(?:\ (?:the\ )?(?:families|guardians|parents|them))?\b(?:,?\ please)?(?!\ [a-z])
    |(?:^|[.,;!]\ |\band\ )?(?:(?:please|pls),?\s
     |(?:can|could|would)\ (?:you|someone|somebody|the\ office)\ (?:please\ )?)
     {_CALL}\ {_FAMILY}\b(?:,?\ please)?\??
    |(?:^|[.,;!]\ |\band\ ){_CALL}\ {_FAMILY}\b(?:,?\ please)?
"""
REASON = r"""
    ^[\s,]*(?:(?:and|but)\ )?
     (?:(?:i\ have\ )?no\ idea(?:\ why)?|(?:i\ )?(?:don't|do\ not)\ know\ why|not\ sure\ why)[\s,.]*$
"""
"""Why families are to be asked: nothing else is said beside the request."""
REQUEST = r"\b(?:please|pls|(?:can|could|would|will)\ (?:you|someone|somebody|anyone))\b"
REMARK = r"""
    no\ (?:word|call|message|note)
     \ (?:from\ (?:home|(?:the|his|her|their)\ (?:family|parents|mother|father))|yet|so\ far)[.!\s]*|
    (?:i|we)\ (?:haven't|have\ not)\ (?:heard|received|had)\ (?:anything|(?:any|a)\ (?:word|message|call|note))
     (?:\ from\ (?:home|them|(?:the|his|her|their)\ (?:family|parents|mother)))?(?:\ (?:yet|so\ far))?[.!\s]*|
    (?:i|we)(?:\ have|'ve)?\ (?:already\ |just\ )*(?:checked|looked|searched)\b
     (?!.*(?:\b(?:think|guess|sure|believe|saw|seen|found|but|maybe|perhaps|might|here|come|arrive|not)\b
      |n't))[^0-9?。]*
    |(?:it's|it\ is)\ (?:raining|snowing|icy|foggy|cold|freezing)[^。0-9?]*
    |(?:maybe|perhaps|probably)\ (?:the|his|her|their)\ (?:bus|train)\ is\ (?:late|delayed)[.!\s]*
    |(?!not\b)(?!.*(?:\b(?:others?|every(?:body|one)|all|rest|both|each|(?:some|any)(?:body|one)|nobody|no\ one|none
      |half|most|few|more|class(?:es|room)?|seats?|desk|chair|nurse(?:'s)?|infirmary|toilet|bathroom|office|library|gym|pe
       |hall\w*
      |corridor|outside|upstairs|downstairs|playground|yard|bag|shoes|coat|here|there|in|arriv\w+|com(?:e|es|ing)|came
      |way|late\w*|left|leaving|early|home|sick|ill|fever|unwell|doctor|hospital|appointment|told|heard|sa(?:id|ys)
      |called\ in|notice|known?|knew|think|thought|guess|sure|believe|may|maybe|might|perhaps|probably|possibly|seems?
      |suppose|should|unless|if|but|except|only|actually|correction|mistake|wrong|saw|seen|found|trip|excused|club
       |team
      |practice|moved|switched|transferred|either|too|also)\b|n't))[a-z][^0-9。]*
"""
"""Where somebody looked, or a sentence in which nothing is about others, where somebody is, or a doubt."""
OF_WHO_IS_HERE = r"""
    (?!.*(?:\b(?:not?|never|nobody|none|absent|missing|away|left|leaving|leaves|went|gone|home|early|sick|ill|fever|unwell|nurse(?:'s)?
      |infirmary|doctor|hospital|maybe|might|may|perhaps|probably|possibly|think|guess|believe|seems?|sure|should|will
       |would|if|but|except|only|actually|correction|mistake|wrong|said|says|told|heard|called|phoned|wrote|email\w*
       |notice|coming|yet|until|later|class|brother|sister|mother|father|parents?|please|can|could|who|where)\b
      |n't|'ll\b))[^。?]*[a-z][^。?]*
"""
"""What is said of those who are here."""
NOBODY = r"""
    \bnone(?:(?:\ of\ them)?\ (?:is\ |are\ )?(?:missing|absent))?\b
     (?!\ of\b|\ (?:(?:is|are|has|have)\b|here|present|in\b))
    |\b(?:nobody|no\ one)
     (?:(?:\ is|'s)?\ (?:missing|absent)|(?!'s|\ (?:is|has|was|here|present|in|came|arrived|yet|seen)\b))
    |\bno\ (?:absences?|absentees?)(?:(?:\ is|'s)?\ (?:missing|absent))?\b|\bno\ empty\ seats\b
    |\bwe(?:'re|\ are)\ (?:all\ )?complete\b|\bfull\ (?:attendance|house|class)\b
"""
_PLACE = r"""
    (?:at|in)\ (?:the\ )?(?:gym|library|playground|schoolyard|yard|pool|hall|(?:music|science|art|computer)\ room)
"""
"""Where a class is, or somebody who is at school."""
HERE = rf"""
    (?:\bis|\bare|'s)?\ ?\b(?:(?<!not\ )here|(?<!not\ )(?<!n't\ ){_PLACE}|(?<!not\ )present
     |(?:has|have)\ (?:just\ )?arrived
     |(?:has|have)\ (?:just\ |now\ )?(?:come|shown\ up|turned\ up)(?:\ in)?|(?<!not\ )(?<!n't\ )arrived|accounted\ for
     |(?:just\ |now\ |finally\ )*(?:came|walked|ran)(?:\ (?:in|back))?|(?:showed|turned)\ up|made\ it
     |(?<!not\ )in(?=\s*(?:[.,!]|$)|\ (?:now|today|except|but|apart)\b)
     |(?<!not\ )in\ (?:class|the\ classroom|(?:his|her|their)\ seats?)|(?<!not\ )(?:taken|occupied|filled))\b
"""
UNLIKE_THEM = r"""
    (?:(?<=else)\ (?:is|has)|(?:(?<=others)|(?<=人))\ (?:are|have)|(?<=rest)\ (?:is|are|has|have))(?=[.!\s]*$)
"""
"""That the others are there, unlike those before: "Number 3 isn't here. Everyone else is"."""
MISSING = r"""
    (?:\bis|\bare|'s)?\ ?\b(?<!\bnot\ )(?<!n't\ )(?<!\bno\ )(?<!never\ )
     (?:absent|missing|away|not\ (?:here|present|in(?:\ class|\ the\ (?:class)?room)?))\b
    |\b(?:isn't|aren't)\ (?:here|present|in(?:\ class|\ the\ (?:class)?room)?)\b
    |\b(?:hasn't|haven't|has\ not|have\ not)\ (?:yet\ )?(?:arrived|come|shown\ up|turned\ up)\b(?:\ in)?
    |\b(?:isn't|aren't|wasn't)\ in(?=\s*(?:[.,!]|$))|\bno(?:\ |-)shows?\b|\b(?:empty|vacant|unoccupied)(?:\ seats?)?\b
    |\b(?:no\ sign\ of|(?:i\ )?(?:don't|do\ not|can't|cannot|can\ not|haven't|have\ not)\ (?:see|seen|find|found))\b
    |\b(?:didn't|did\ not)\ (?:come|arrive|show\ up|turn\ up)\b|\bnowhere\ to\ be\ seen\b
    |\b(?:nobody|no\ one)(?:'s|\ has)\ seen\b|\b(?:still\ )?waiting\ for\b
"""
BESIDE = r"""
    (?!.*(?:\b(?:think|guess|may|maybe|might|probably|perhaps|possibly|sure|unsure|believe|suppose|seems?|if|when
     |until
      |unless|could|should|will|would|sa(?:id|ys)|told|heard|know|usual\w*|yesterday|last|tomorrow|not?|never|none
      |without|neither|nor|late|left|went|gone|go|going|sick|ill|fever|unwell|nurse|infirmary|toilet|bathroom|office
      |library|gym|hall|corridor|home|early|hospital|notice|message|e?-?mail|bag|shoes|brother|sister|twin|friend
       |mother
      |father
      |mom|mum|dad|almost|nearly|most|some|half|few|except|but|only|other|another|next|class|grade|or|was|were|had
      |why|who|which|where|number|beside|behind|front|near|between|for)\b|n't))[a-z'\s]{1,40}
"""
"""Words before what a clause tells that alter nothing of it: no doubt, no place, no notice and no person."""
DENIED = r"""
    \bnot\ (?:a\ |the\ )?(?:all|every\w*|both|many|most|quite|absent|missing|empty|away|full|none|nobody|no)\b
    |\b(?:isn't|aren't|wasn't|never)\ (?:absent|missing|empty|away)\b
"""
"""That something is not so: who is there, it leaves open."""
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_COUNT = rf"(?P<count>{'|'.join(COUNTS)}|[1-9][0-9]?)"
_OF_THEM = r"(?:\ (?:of\ them|students|children|kids|seats))?\b"
COUNTED_ALL = rf"\ball\ (?:of\ )?(?:the\ )?{_COUNT}{_OF_THEM}(?!\ of)"
COUNTED_OTHERS = rf"\bthe\ other\ {_COUNT}{_OF_THEM}"
EVERYBODY = r"\b(?:all(?:\ of\ them)?(?:\ (?:the\ )?(?:students|children|kids|seats))?|everybody|everyone)\b"
OTHERS = r"\b(?:(?:all\ )?(?:of\ )?(?:the\ )?(?:others|rest)|every(?:body|one)\ else)\b"
EXCEPT = r"\b(?:except(?:\ for)?|but|apart\ from|other\ than)\b"
_THE_REST = r"(?:(?:all\s)?(?:of\s)?(?:the\s)?(?:others|rest)|every(?:one|body))\b"
AND_THEN = rf"""
    (?<=[a-z])\s(?:and|but)\s(?=(?:i|we)\s(?:haven't|have\snot|don't|do\snot)\b)
    |(?<=[a-z])\s-+\s(?=(?:the|his|her|their)\b)
    |(?:(?<=[a-z])|(?<=:[0-9]{{2}}))[,;]\s+(?:(?:so|and|but)\s+)?(?={_THE_REST}|all\b|[0-9]+番|ほかの[0-9])|(?<=[a-z])\s(?:so|and|but)\s(?={_THE_REST})|(?<=present),\s(?=we\b)|(?<=here),\s(?=we\b)|(?:(?<=missing)|(?<=absent)),\s(?=we\b)
"""
"""Before a further clause about seats: "Kimura is absent, the others are here"."""
ALONE = r"\bonly\b"
HOUR = r"(?<=\w)\ at\ (?:about\ |around\ )?[0-9]{1,2}[:.][0-9]{2}(?:\ ?[ap]\.?m\b\.?)?"
FILLING = r"""
    (?<=番)'s\b|
    \bno\ (?:word|call|message|note)\ (?:yet\ )?from
     \ (?:home|(?:the|his|her|their)\ (?:family|parents|mother|father))\b
    |\b(?:there\ is|there's|one|two|three|four)\b(?=.*[0-9])
    |\b(?:and\ correct|and|is|are|numbers?|nos?\.|seats?|yet|still|again|now|so\ far|currently|at\ the\ moment|the
     |in\ (?:class|the\ (?:class)?room)|today|this\ morning|thank\ you|thanks)(?!\w)
"""
