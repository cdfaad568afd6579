"""English that may change something, or that the school has to hear: no sentence with any of it is an aside."""

_CHANGE = r"""
    change[ds]?|instead|wrong|mistak\w*|correct\w*|actually|cancel\w*|(?<!dozing\ )(?<!nodding\ )(?<!dozed\ )off
    |longer|shorter|until|till
    |(?<!asleep\ )(?<!sleeping\ )again|another|other
    |except|only|postpon\w*|move[ds]?
    |sent\ (?:it|this|that)
    |not\ (?:my|our|her|his)|no\ (?:idea|longer)|any\ ?more|shoes|uniform|dressed|accident\w*|without\ (?:ask|tell)\w*
"""
_ASKED = r"""
    please|can(?!'t\ wait|\ (?:keep|look|take\ care|watch))
    |could|would|should|may|might|must|need\w*|want\w*|like\ to|wish\w*|asks?|call
    |phone|talk
    |speak
    |meet\w*|send(?!\ you\ (?:a|some)\ (?:post|photo|pict))
    |bring|if|unless|whether|wonder\w*|maybe|perhaps|probably|hope\ to|expect\w*|unsure|not\ sure
"""
_OTHERS = r"brothers?|sisters?|siblings?|twins?|too|also|as\ well|kids|children|family|everyone|everybody|we\ are\ all"
_AT_SCHOOL = r"""
    school|class\w*|teachers?|lessons?|bus|lunch|clubs?|swim\w*|pe|trip|exams?
    |tests?(?!\ was\ negative|\ came\ back\ negative)
    |fees?|allerg\w*|homework|worksheets?|handouts?|prints?|letters?|notebooks?
"""
_NEWS = r"""
    positive|diagnos\w*|says|said|told|results?|hospital|admitted|surgery|rash|spots|brok\w*|fractur\w*|bull(?:y|ied)\w*
    |hurts?|hit
    |fell(?!\ (?:back\ )?asleep)|fall(?!ing\ asleep|\ asleep)|contagious|infect\w*|quarantine|weeks?
    |days?|emergency|ambulance|died|dying
    |keep(?:s|ing)?\ (?:her|him|them)(?!\ (?:home|warm|in\ bed|company))
"""
_COMES = r"""
    come[s]?|coming|came|go(?:es|ing|ne)?|went|leav\w*|left|arriv\w*|late[r]?|early|earlier|return\w*|back|attend\w*
    |out|in\b(?!\ bed|-law)
"""
_WELL = r"up|better|fine|well|outside|playground|park|recover\w*|normal|okay|ok|healthy|worse"
MOVES = rf"\b(?:{_COMES})\b"
NO_CONCESSION = rf"\b(?:{_CHANGE}|{_ASKED}|{_OTHERS}|{_AT_SCHOOL}|{_NEWS})\b"
DANGER = rf"{NO_CONCESSION}|\b(?:{_WELL})\b"
STAYS_AWAY = r"""
    \b(?:asleep|sleep\w*|bed|home|rest(?:s|ing)?|nap\w*|lying|sofa|couch
     |crowded|busy|queue|line|long|slow\w*|delay\w*|yet|still|not|afternoon|evening)\b
"""
"""What is no news of somebody who stays at home, and may be of somebody who is to come."""
