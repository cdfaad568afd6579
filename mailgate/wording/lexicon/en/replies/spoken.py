"""English of replies to a list of notices: what is surely spoken to a family, and what may be for the school."""

_ENDS = r"(?=\s*(?:[.,!]|-|$|and\b))"
_FAMILY_DOES = rf"""
    (?:(?:get\ (?:some|plenty\ of|lots\ of|a\ lot\ of)\ )?rest(?:\ (?:well|up|until|today|as|at\ home)\b|{_ENDS})
     |take\ it\ easy|relax{_ENDS}|stay\ (?:at\ )?(?:home|in\ bed|warm|safe|healthy|hydrated)|sleep\ (?:well|in)
     |eat\ well|keep\ (?:warm|hydrated|resting)|drink\ (?:plenty|lots|enough|water|fluids|a\ lot)|dress\ warmly
     |keep\ (?:him|her|them)\ (?:at\ )?(?:home|warm)|come\ back\ (?:soon|when|to\ school)
     |bring\ (?:your|an?\ (?:doctor's\ note|umbrella|water\ bottle))
     |let\ us\ know\ (?:how|when|if)\ (?:you|he|she|they)\ (?:are|is|feels?|gets?|recovers?))
"""
_DAY = r"(?:mon|tues|wednes|thurs|fri)day"
_WISHES = rf"""
    get\ well|get\ better|feel\ better|take\ (?:good\ )?care(?:\ of\ yoursel(?:f|ves)|(?!\ of))
    |good\ luck(?!\ with)|welcome\ back|best\ wishes
    |(?:safe|happy)\ (?:trip|travels?|journey|flight)|congratulations|condolences|speedy\ recovery|have\ fun
    |(?:no\ worries|don't\ worry|no\ need\ to\ worry)\ about\ (?:the\ |your\ |his\ |her\ )?
     (?:homework|class|classes|lessons?|tests?|work)
    |(?:we|everyone|everybody|the\ class|your\ friends)(?:'ll|\ will|\ all)?\ miss(?:es|ed)?\ you
    |see\ you\ (?:soon|tomorrow|again|back|then|(?:on\ |next\ )?{_DAY}|next\ week)
    |(?:everyone|everybody|we)(?:\ is|'s|\ are|'re)\ (?:all\ )?waiting\ for\ you
    |looking\ forward\ to\ (?:seeing\ you|your|hearing\ your|having\ you)|be\ careful\ (?:on|when|with)
    |take\ your\ time|come\ carefully|travel\ safely|no\ need\ to\ rush|homework\ can\ wait
    |our\ thoughts\ are\ with\ you
"""
_GOOD = r"(?:great|nice|good|lovely|wonderful|safe|fun|restful|fantastic)"
_TIME = r"(?:trip|time|holidays?|vacation|weekend|journey|flight|rest)"
SURELY_SPOKEN = rf"""
    \b(?:{_WISHES})\b
    |\b(?:have|enjoy)\ (?:an?\ |your\ |the\ )?(?:very\ )?(?:{_GOOD}\ )?{_TIME}\b
    |\bhope\ (?:you(?:'re|\ are)?|your|(?:he|she|\w+)(?:'s|\ is)?)\ (?:feels?|feeling|gets?|getting|recovers?)\b
    |\bhope\ to\ see\ you\b
    |(?:^|[.!,]\ |please\ |and\ |so\ |just\ |now\ )(?:(?:do|just|all|please)\ )?{_FAMILY_DOES}
    |\bthank(?:s|\ you)\ for\ (?:letting\ us\ know|telling\ us|informing\ us)
"""
"""What nobody says to a colleague."""
LEADS_TO_SPEECH = r"""
    (?:(?:please|just|do|so|and|now|then|also|oh|hi|hello|dear(?:\ [a-z]+)?|we|i|all|really|very|much
      |until\ then|in\ the\ meantime
      |(?:(?:i'm|i\ am|we\ are|so)\ )?sorry\ to\ hear\ (?:that|this|it|about\ (?:your|the)\ [a-z]+)
      |(?:that's\ )?too\ bad|poor\ (?:thing|you)
      |no\ (?:worries|problem)|thanks?|thank\ you|ok(?:ay)?)\b[\s,.!-]*)*+
"""
"""What may stand before it: "I doubt it, but get well soon" is for nobody there."""
FOR_SCHOOL = r"""
    \b(?:nurse|office|principal|vice|kitchen|lunch\ (?:room|lady|staff)|secretary|register|roster|roll|list|system
     |forms?|paper\w*|certificate|letter|bus|colleague|staff|teacher|counsell?or|librar\w+|attendance|desk|meeting|me
     |gate|file)\b
    |\b(?:the|his|her|their|with)\ (?:famil\w+|parents?|mother|mom|mum|dad|father|guardians?|grand\w+|brother|sister)\b
    |\b(?:someone|somebody|anyone|anybody|(?:can|could|would|will)\ you|can\ we|have\ (?:him|her|them|someone|the)
     |arrives?|make\ (?:sure|up)|mark|cancel|enter|update|change|correct|forward\ (?!to)|print|record|reply|handle
     |deal)\b
    |\b(?:said|asked|called|phoned|spoke|talked|emailed|heard|informed|told)\b(?!\ to\ hear)
"""
"""Places, tasks and people of a school, and a family that is spoken of."""
BESIDE_SPEECH = r"""
    \s?(?!.*\b(?:i|he|she|they|it|his|her|him|their|them|was|were|did|had|has|have|please
      |could|can|not(?!\ needed)|let|should|must|needs?|often|never|always|again|late|missing|unpaid|overdue|bad|noisy
      |problems?|worried\ about|behaviou?r|moved|watch|money|fees?)\b)[a-z][^?]*
    |(?:(?:i'm|i\ am|we\ are)\ )?sorry\ to\ hear\b[^?]*
"""
"""What may stand beside it."""
