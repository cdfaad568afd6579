"""English for what is missed, late or done that is not a student's school day."""

from mailgate.wording.lexicon.en.people.students import SOMEBODY

OCCASION = r"""
    (?:meetings?|conference|lessons?|practice|training|party|(?<!family\ )trip|club|form|money|payment|reply|homework
     |rehearsal|game|match|pe|p\.e\.|gym|swimming|appointment|work|event|concert|festival|show|performance|assembly
     |ceremony|competition|tournament|interview|open\ day|class\ visit|observation)\b
"""
SOMETHING_ELSE = rf"""
    [^.!?\n,]{{0,12}}\b(?:half\ (?:a|the)\ day|(?:a|the)\ half-?\s?day
     |(?:only|just)\ (?:for\ )?(?:this|the)\ (?:morning|afternoon)|for\ the\ (?:morning|afternoon)
     |(?:this|the)\ (?:morning|afternoon)\ only)\b|
    \ (?:(?:coming|getting)\ )?home\b|[^.!?\n,]{{0,12}}\b(?:tonight|this\ evening)\b|
    \ (?:for|with|to|in|at|the|her|his|a|an|my|our|this)\s
    (?:(?!class\b|home\b|today\b|tomorrow\b|bed\b|because\b|due\b|so\b|and\b|after\b|before\b|until\b
     |once\b|when\b|as\b|since\b|with\b)[a-z'-]+\ ){{0,4}}?{OCCASION}
"""
"""What is missed or late that is not the school day; stands behind the deed."""
SIBLING = r"""
    \b(?:his|her|my|their|the)\ (?:\w+\ )?(?:brother|sister|sibling|twin|siblings|brothers
     |sisters)s?\ (?:(?:will|is|are|can)\ )?$
"""
"""Who comes as always, beside the student that the notice is about."""
_NO_OBJECT = "".join(
    rf"(?<!\b{word}\ )" for word in ("after", "from", "of", "to", "at", "with", "by", "in", "for", "has", "have", "see")
)
NOT_THE_CHILD = rf"""
    \b(?:bus|train|taxi|car|teacher
     |delivery)(?:'s)?\ (?:(?:is|was|came|will|be|running|has|been|very|so|a|bit|again)\ )*$
    |{_NO_OBJECT}\b(?:the|our|her|his|my)\ (?:doctor|dentist|nurse|boss|babysitter)(?:'s)?\ (?:(?:is|was|will|be)\ )*$
    |\bi(?:'d|\ would)\ (?:\w+\ )?be\ $
    |\bi(?:'m|'ll)?\ ?(?:(?:will|may|might|can't|cannot|be|am|are|going\ to|have\ to)\ )*$
    |\b(?:writ|e-?mail|messag|text|contact|inform|tell|notify|repl|report|respond|let)\w*
     \ (?:you\ |to\ you\ |know\ |this\ |about\ |it\ |so\ |very\ |too\ |rather\ |a\ (?:bit|little)\ )*$
"""
"""Who is late or away when it is the writer or the mail."""
SOMEBODY_DOES = (
    rf"\b{SOMEBODY}(?:$|\ )(?:(?!\b(?:s?he|they|h[ei][rms]|them|so|because|as|that)\b)[^.!?\n,;:()]){{0,40}}$"
)
"""Who is late or away when it is neither the writer nor, where no name follows, a student."""
WHAT_RETURNS = r"""
    \b(?:before|about|without|of|like)\ $
    |\b(?:fever|temperature|cough|rash|pain|headache|cold|flu|bug|it)(?:'s|\ (?:keeps|is|was|comes|came|has|just
     |always))*\ ?$
"""
"""What is back when it is not the student."""
_NOT_WHOSE = r"(?:(?<!\bit)(?<!\bhe)(?<!\bshe)(?<!that)(?<!here)(?<!what)(?<!who)(?<!this))'s"
SUBJECT = rf"""
    (?:{_NO_OBJECT}\b(?:the|an?|our|my|his|her|some|several|many|most|other|three|four|five|six|half\ the)
     |{_NOT_WHOSE})
    \ (?!(?:kids?|children|child|son|daughter|boys?|girls?|lads?|lass|little|ward|kiddos?
     |wee|young|elder|older|eldest|oldest|youngest|middle|big|small|two|twins?
     |just|only|now|still|also|already|not|all|fine|ok|okay|better|well|ill|sick|unwell|poorly|stuck|off|out|home|back
     |been|got|so|very|and|or|but|to|at|for|with|on|in|as|from|because|since|today|tomorrow|bit|lot|tad|touch|few
      |while|half|hour|minutes?|moment|day|[a-z]+(?:ing|ed))\b)[a-z-]+
    (?:\ (?:in|of|from|at|for)\ (?:(?:the|her|his)\ )?[a-z0-9-]+(?:\ (?!(?:and|but|so|then)\b)[a-z]+)?)?
    (?:\ (?:man|men|lady|guys?|woman|people|engineer|company|driver|inspector|officer|person|service|van
     |truck))?(?:'s|'ll)?
    \ (?:(?:is|was|will|be|are|can|has|been|only|also|just|never|not|did|[a-z]+n't)\ )*$
"""
"""Who or what comes, or is late or away, that is no student: "the plumber is coming", "her homework is late"."""
SEVERAL = r"""
    (?:^|[,;:.!?\n(]\s?|\ -\ |\b(?:and|because|as|since|so|but|when)\ )(?:(?:our|some|many|all|the|her|his)\ )?
    (?:relatives|guests|visitors|(?:grand)?parents|in-?laws|cousins|uncles|aunts|friends|neighbou?rs|workers|movers
     |builders|people|trains|buses|family(?=\ (?:is|are)))(?:\ from\ [a-z]+(?:\ [a-z]+)?)?
    (?:'re|'ll)?\ (?:(?:is|are|will|be|all|also|already)\ )*$
"""
"""The same of several: "relatives are coming"."""
