"""Whether a cause is there, denied, over or only thought of."""

_THINKS = r"""
    (?:i|we|they|everyone|everybody|(?:the|our|her|his|a|my)\ (?:school\ )?(?:nurse|doctor|gp|dentist|teacher|clinic
     |husband|wife|mother|father|mum|mom|dad|grand\w+))
"""
_THOUGHT = rf"""
    (?:\b{_THINKS}\ (?:(?:had|at\ first|first|initially|originally|just|both|all)\ )*
     (?:thought|feared|suspected|assumed|worried|believed|guessed)
     (?:\ (?:that|it|this|s?he|they|[a-z]+(?=\ (?:had|has|was|might|may|could)\ )
      |had|was|were|might|may|be|have|could|is|an?|the|at|first|of))*
    |\b(?:it|this)\ (?:looked|seemed|sounded)\ (?:like|to\ be)(?:\ an?|\ the)?)\s$
"""
"""Before an illness that was only thought of: "I thought it was a fever, but"."""
DENIED_BEFORE = rf"""
    {_THOUGHT}|\b(?:rather\ than|instead\ of)\ (?:(?:the|an?|her|his|having)\ )*$|
    \b(?:have|has|had|is|'s|'ve)\ (?:\w+\ )?(?:got(?:ten)?\ over|recovered\ from|past|rid\ of)
     \ (?:(?:the|an?|that|her|his|last|week's)\ )*$|
    \bnot\ because\ (?:of\ )?(?:(?:s?he|they)(?:'s|'re|\ (?:is|are|has|have))|her|his|an?|any|the|being)\ (?:an?\ )?
     (?:[a-z]+\ )?$|
    \bmore\ (?:of\ )?(?:an?\ )?(?:[a-z]+\ ){{1,3}}than\ (?:of\ )?(?:an?\ )?$|
    \b(?:negative\ (?:for|on|to)|ruled\ out)\ (?:the\ |both\ |either\ |(?:[a-z0-9-]+\ ){{1,2}}(?:and|or|nor|&)\ )*$|
    \blast\ (?:week|month|year|spring|summer|autumn|winter)'s\ (?:bad\ |nasty\ )?$|
    (?:\bno|\bwithout|\bnot|n't|\b(?:wo|ca|is|does|did)nt|\bnever|\bneither|\bnor)\s
    (?:(?!stop|shak|rid\b|but\b|so\b|because\b|due\b|since\b|as\b|with\b|and\b|for\b|from\b|at\b|in\b
     |school\b|(?:well|good|great|okay?)\s(?:s?he'?s?|they|it|[a-z]+\s(?:has|is))\b)[a-z']+\s){{0,5}}$
"""
DOUBTED_BEFORE = r"""
    \b(?:may|might|could)\ (?:(?:well|also|just|possibly|even)\ )?(?:have|be|be\ (?:having|getting)|get)
     \ (?:(?:caught|got|an?|the|some|bad)\ )*$
"""
"""Before an illness that is only suspected: "she may have flu B"."""
IS_NO = r"\bnot\ (?:an?\ |the\ )?$"
_GONE = r"""
    (?:\ (?:is|has|was|are|were)|'s)
    (?:\ (?:now|all|since|completely|totally|entirely|long|finally|already|fully))*\s
     (?:gone|passed|grand|back\ to\ normal|normal\ again|over(?!\ ?[0-9]))\b
"""
GONE = rf"""
    (?:\ (?!today\b|now\b|and\b|so\b|but\b)[a-z]+){{0,5}},?\ (?:but|and)\ (?:it|that|this){_GONE}
    |\ (?:that\ )?(?:s?he|they)\ had[^.!?\n]{{0,30}}?{_GONE}|\ (?:is|has|was)\ gone\b|\ went\ (?:away|down)\b
"""
"""Behind an illness that is over: "a fever yesterday, but it's gone"."""
DENIED_AFTER = rf"""
    \ but\ (?:rather\ )?(?:because\ of|due\ to|with)\b|
    (?:\ (?!today\b|now\b|and\b|so\b|but\b)[a-z]+){{0,5}},?\ (?:but|and)\ (?:it|that|this){_GONE}
    |\ (?:from|of|at|over|on)\ (?:the\ |last\ )?(?:week-?end|yesterday|night
     |(?:mon|tues|wednes|thurs|fri|satur|sun)day){_GONE}
    |\ (?:that\ )?(?:s?he|they)\ had(?:\ (?:over|on|at|last|yesterday|the|this|long|week-?end|night|[a-z]+day)){{0,4}}
     {_GONE}|\ nothing\b|
    \ (?:any\ ?more|(?:(?:from\ |of\ )?(?:yesterday|last\ night)\ )?(?:is|has|was)\ gone|went\ (?:away|down)|(?:that
     |which)(?:\ (?:is|has|are|have)|'s)(?:\ (?:now|all|since|already|finally))*\ (?:gone|over|passed|cleared)
     |medicine
     |medication|check(?!-?\ ?up)
     |(?:tests?\ )?(?:is|was|were|are|came\ (?:back|out)|turned\ out)\ (?:both\ |all\ )?negative|negative)\b
"""
TAKEN = r"\ (?:(?:from|of|on)\ )?last\ (?:week(?:-?end)?|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
"""Behind an illness of before, which is why only where nothing else is: "off with a fever last week"."""
SIDE = r"\ (?:ankle|wrist|arm|leg|foot|knee|finger|thumb|toe|hand|shoulder|elbow|collarbone|nose)\b"
"""The limb that is hurt, before what is said of the injury: "her sprained ankle is fine again"."""
PAIRED = r"(?:\ (?:and|or|nor|&|plus)\ (?:also\ |the\ )?|\s?/\s?|\ ?&\ ?)"
"""Between two illnesses that are denied together: "tests for covid and flu were negative"."""
FEIGNED = r"""
    [^.!?\n]{0,40}?\b(?:
     (?:just|only|probably|clearly|obviously|sounds?\ like|that's|it's)\ (?:\w+\ )?an?\ (?:\w+\ )?excuse
     |(?:but|though|although|when)\ [^.!?\n]{0,16}?\b(?:just|simply|only|really|actually)
      \ (?:overslept|slept\ in|(?:stayed\ up|went\ to\ bed)\ (?:too\ )?late)
     |(?:i|we)\ (?:do\ not|don't|did\ not|didn't)\ (?:really\ |quite\ )?(?:believe|buy)
     |mak(?:ing|es)\ (?:it|that)\ up|faking|pretending)\b
"""
"""Behind an illness that the family does not believe in: "she says her tummy hurts, but it's just an excuse"."""
FIGURATIVE = r"""
    \b(?:a|one)\ (?:(?:real|bit\ of\ a|huge|big|constant|such\ a)\ )?headache\ (?:to|getting|for\ (?:me|us|my|all)\b)\b
    |\b(?:what\ a|such\ a|giv(?:es?|ing)\ (?:me|us)\ a|my\ biggest)\ headache\b
    |\bpain\ in\ the\ (?:neck|backside|bum|ass|butt)\b
    |\bsick\ (?:of|and\ tired\ of|to\ death\ of)\b|\b(?:mak(?:es?|ing)\ (?:me|us)|worried|scared)\ sick\b
    |\b(?:fever\ pitch|(?:cabin|spring|football|festival)\ fever|cold\ (?:feet|shoulder)|heart-?\ ?ache)\b
    |\b(?:laugh(?:ed|ing)?|cried|crying)\b[^.!?\n]{0,20}\b(?:hurts?|ached?|sick)\b|\bbroken\ (?:heart|record|clock)\b
    |\b(?:cough(?:ed|ing)?)\ up\ (?:the|some|our|my)\ (?:money|cash|fee)
"""
"""What tells of no illness, in words for one: "it's a headache to get him out of bed"."""
