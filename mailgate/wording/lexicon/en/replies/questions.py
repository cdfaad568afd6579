"""English of answers to a question."""

from mailgate.wording.lexicon.en.days.dates import MONTHS, WEEKDAY

BOTH = r"both(?:\ (?:of\ them|days|children|kids))?(?:\ in\ the\ end)?[.!]?"
OF_TWO = "both"
OF_ANOTHER = r"\b(?:brothers?|sisters?|siblings?|friends?|cousins?|classmates?|twins?|baby|other|not)\b"
OF_ONE_STUDENT = r"""
    \b(?:sons?|daughters?|boy|girl|kid|child|student|brother|sister|elder|older|younger|one\ of|either)\b
    |\b(?:s?he|his|her|him)\b
"""
INFLUENZA = r"influenza|\bflu\b"
NO_CAUSE = r"\b(?:know|sure|why|reason|none|nothing|later)\b"
NEXT_WEEK = r"\bnext\ week\b(?!\ on\b)"
NEXT_MONTH = r"\bnext\ month\b"
COMES_AS_ALWAYS = r"\b(?:is|are)\ (?:fine|well|ok|coming|going)\b|\b(?:comes|goes)\b"
COMES_AS_ON_ANY_DAY = r"""
    ^(?![\s\S]*(?:\blate|\bstay|\bsick|\bill\b|\bunless|\bbut\b|\bif\b|\bmight|\bmay\b|\bmaybe|\bnoon|\bafter|\bperiod|\blesson|[0-9]|\bback\b
     |\bhome\b|\btomorrow|n't|n’t|\bnot\b|(?<!with\ her\ )(?<!with\ his\ )\b(?:sister|brother)|\bother\b
     |\babsent|\?))[\s\S]*
    (?:(?:\bleft|\bgone|\bwent|\bset\ off)\ (?:for|to|off\ to)\ school\b
     |\b(?:is|are|will\ be)\ (?:coming|going)(?:\ in|\ to\ school)?\ (?:just\ )?as\ (?:usual|normal|always)\b)
"""
"""That nothing is as it is not always: "He has already left for school, so no absence"."""
_UNSURE = r"\blate|\bunless|\bif\b|\bmight|\bmay\b|\bmaybe|\btomorrow|[0-9]|\?"
_NOT_THEY = r"(?<!with\ her\ )(?<!with\ his\ )\b(?:sister|brother)|\bother\b"
"""Another child has left; but not in "with her brother"."""
AWAY_NO_MORE = rf"""
    ^(?![\s\S]*(?:{_UNSURE}|{_NOT_THEY}|\bstay|\bsick|\bill\b|\bbut\b|\bnoon|\bafter\b(?!\ all)|\bperiod|\blesson
     |\bback\b|(?<!from\ )\bhome\b|n't|\bnot\b|\babsent|\bleave\ early|\bpick))[\s\S]*
    \b(?:left|gone|went|set\ off|headed|on\ (?:his|her|their)\ way|heading|walking)(?:\ off|\ out)?
    \ (?:for|to)\ school\b
    |^(?![\s\S]*(?:{_UNSURE}|{_NOT_THEY}|\bnoon|\bperiod|\blesson|n't|\bnot\b))[\s\S]*
    \b(?:coming|going)(?:\ in|\ to\ school)?\ (?:today\ )?after\ all\b
"""
"""That who was to stay away goes to school: "False alarm, he has just left for school"."""
NOBODY_AWAY = rf"""
    ^(?![\s\S]*(?:{_UNSURE}|\bonly\b|\bbut\b))[\s\S]*
    (?:\b(?:nobody|no\ one|none\ of\ them|neither(?:\ of\ them)?)\ (?:is|will\ be|are)
      \ (?:absent|away|staying\ home|sick|out)\b
     |\b(?:both(?:\ of\ them)?|they)\ (?:are|have|will\ be)\ (?:both\ )?
      (?:coming|going|left|gone|on\ their\ way)(?:\ (?:for|to))?\ school\b)
"""
"""That none of several students stays away: "Nobody is absent"."""
ALL_OF_IT = r"(?:all|the\ whole|the\ entire)(?:\ of)?(?:\ (?:the|that))?\ ?week[.!]?|monday\ to\ friday|every\ day"
IN_ALL = r"\b(?:all|whole|entire)\b"
WEEKDAYS_FIRST = rf"""
    (?:from\ )?(?:{WEEKDAY})(?:\ (?:to|through|until|till|and)\ |\s?-\s?)(?:{WEEKDAY})[,\s]*\(?
    (?=(?:the\ )?(?:{"|".join(MONTHS)}|[0-9]))
"""
"""Weekdays that their dates follow: "Monday and Tuesday (Nov 30 and Dec 1)"."""
OF_THE_WEEK = r"\b(?:today|tomorrow|this|next|last|coming)\b|[0-9]"
DAY_NUMBER = r"\b(?P<date>[0-9]{1,2})(?:st|nd|rd|th)\b"
NOT_SETTLED = r"""
    \b(?:not|n't|maybe|might|may\ be|perhaps|probably|unsure|sure|if|or|whether|depends?|unless|back
     |return(?:s|ing)?|comes?|coming|goes|except|but|see|yet)\b|[?]|n't\b
"""
OR_ELSE = r"\bor\ (?:be\ |is\ |will\ be\ |may\ be\ )?$"
EITHER_DAY = r"\)?,?\ or\ (?:on\ |perhaps\ |maybe\ )?"
_THE, _ONE = r"(?:it(?:'s|\ is)\ |on\ )?the\ ", r"(?:\ (?:one|day))?[.!]?"
EARLIER_DAY, LATER_DAY = rf"{_THE}(?:first|earlier|former){_ONE}", rf"{_THE}(?:second|later|latter){_ONE}"
_OMITTED = r"""
    (?:(?:oh|ah|oops|(?:i\ am\ |i'm\ )?(?:so\ |very\ )?sorry|apologies|my\ (?:mistake|bad)|yes)[,.!]?\s*)*
    i\ (?:(?:just\ |totally\ |completely\ )?forgot|should\ have|did\ not|didn't)(?:\ to)?
    (?:\ (?:said|say|written|write|mention(?:ed)?|put|tell|told|add|included?|gave|give))?
    (?:\ (?:you|that|it|so|down|in|what|which|who|one|(?:his|her|the|their|my)(?=\ )))*
    (?:\ (?:child'?s?\ )?(?:names?|dates?|days?|reason|time|child))*
"""
OMITTED = rf"{_OMITTED}[.,:!\s]*(?:(?:so\ |i'm\ )*sorry(?:\ about\ that)?[.!\s]*)?"
"""What only says that something was missing: "Sorry, I forgot to write his name"."""
NAME_WAS_WRONG = r"""
    (?:(?:oh|oops|ah|sorry|so\ sorry)[,.!]?\s*)*(?:(?:that|it)(?:'s|\ was|\ is)\ )?(?:an?\ |my\ )?
    (?:typo|autocorrect(?:\ mistake)?|spelling\ mistake)(?:,?\ (?:so\ )?sorry)?[.!\s]*
"""
"""What only says that a name was misspelt: "Oops, autocorrect."."""
BEGINS = rf"(?:{_OMITTED})[.:,]\s+"
AROUND_STUDENT = r"""
    ^(?:[Ii]t(?:'?s|\ is)|[Tt]his\ is|[Ff]or|[Aa]bout|[Jj]ust|[Oo]nly)\ (?:about\ |for\ |just\ |only\ )?(?!not\b)
    |\ (?:only|alone|please)[.!]?$
    |,\ (?i:so\ )?(?i:sorry)
     (?:\ (?:for|about)\ (?:(?:the|my|that)\ )?(?:typo|mistake|mix-?up|confusion|autocorrect|wrong\ name))?[.!]*$
    |,\ (?:(?i:sorry),?\ )?I\ (?:forgot|should|did).*$
    |,?\ (?:in\ )?(?:the\ )?(?:[Gg]rade|[Cc]lass|[Yy]ear)\b[^.]*\.?$|(?<=\w)\.$
"""
_MY, _CHILD = (
    r"(?:(?:it's|it\ is|that's|that\ is|i\ meant?|for)\ )?(?:the|my|our)\ ",
    r"(?:\ (?:one|child|kid|daughter|son|girl|boy))?[.!]?",
)
ELDER = rf"{_MY}(?:older|elder|oldest|eldest){_CHILD}"
YOUNGER = rf"{_MY}(?:younger|youngest|little){_CHILD}"
SIGNATURE = r"""
    \n\s*(?i:(?:(?:best|kind|warm|many|with)\s)*(?:regards|sincerely|wishes|cheers|respectfully)[,.!]?)\s*(?:\n[^\n]{0,40}){0,3}$
"""
GRADE = r"""
    ^(?:he|she|it)?(?:'s|\ is)?\ ?(?:(?:in|the)\ )*
    (?:(?P<grade>[1-6])(?:st|nd|rd|th)?\ grade|grade\ (?P<year>[1-6])),?\ ?(?:class\ (?P<room>[0-9]{1,2}))?[.!]?$
"""
BEGINS_POLITELY = r"(?:(?:oops|whoops|oh|ah|sorry|so\ sorry|apologies|my\ (?:bad|mistake))[,.!]*\s*(?:-\s*)?)+(?=\S)"
PUT_RIGHT = r"(?:(?:no|wait|oh|actually|sorry|i\ mean|correction)[,.!]?\s+)+"
SON = rf"(?:(?:it's|it\ is|for|for\ |this\ is)\ ?)?(?:my\ |our\ |the\ )?(?:son|boy){_CHILD}"
DAUGHTER = rf"(?:(?:it's|it\ is|for|this\ is)\ ?)?(?:my\ |our\ |the\ )?(?:daughter|girl){_CHILD}"
NOT_BUT = r"""
    (?:[Nn]ot|[Ii]t(?:'s|\ is)\ not)\ (?:for\ )?(?P<wrong>[A-Za-z]+)(?:,|\ but|,\ but|\.)\ ?
    (?:[Ii]t(?:'s|\ is)\ )?(?P<meant>[A-Za-z]+)[.!]?
"""
GOES_ON = r"(?:,\ and|,\ but|,)\ (?=(?:he|she|they)\b)"
CORRECTS = r"\b(?:mistake|mixed\ up|wrong|not\ [A-Za-z]+\b[^.]{0,20}\bbut)\b"
NO_TYPE = r"\b(?:not|n't|unknown|yet|or|maybe|neither|both|sure)\b"
AROUND_DAYS = r"""
    \b(?:and|please|pls|only|just|on|for|from|to|until|till|it|is|it's|that's|the|days?|full|whole|all|absent|off|home|s?he|will
     |be|they|in|of|week|this|entire|are|both|thanks?|you)\b
"""
AFTER_STUDENT = r"\s*(?:is|has|:|,|=|-)?\s*"
OF_ALL = r"(?:both|all)(?:\ of\ them)?\s*(?:have|are|:|,)?\s*(?=\S)"
EACH_DIFFERS = r"(?:(?:for|they\ have|it's|the\ reasons\ are)\ )?(?:different(?:\ reasons)?|two\ reasons)[.:,\s]*"
SENT_ELSEWHERE = r"""
    \b(?:meant|intended|supposed)\ (?:to\ go\ to|for)
     \ (?:(?:my|the|our)\ (?:office|work|boss|company|employer|husband|wife|coach)|somebody\ else|someone\ else)\b
    |\bwrong\ (?:address|person|recipient|place|school)\b
    |\bsent\ (?:this|that|it|the\ (?:mail|e-?mail|message))\ (?:to\ you\ )?by\ (?:mistake|accident)\b
"""
NOT_ILL = r"(?:no,?\ )?(?:(?:it|s?he)(?:'s|\ is)\ not|(?:it|s?he)\ isn't)\ (?:an?\ )?(?:illness|ill|sick|unwell)"
UNDECIDED = r"""
    \b(?:deciding|decided\ yet|not\ sure|unsure|which\ one\ to|whether\ to|talking\ about|thinking\ about|maybe|might)\b
"""
