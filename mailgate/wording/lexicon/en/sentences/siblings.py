"""What a sibling does who comes as always."""

WELL = r"""
    (?:'s|(?<=[a-z,:;)]\ )(?<!\bi\ )(?<!\bwe\ )(?:is|will\ be))\ (?:(?:all|perfectly|totally|completely|absolutely
     |just|quite)\ )?
     (?:in|ok|okay|good|grand|sweet|all\ ?right|alright|right\ as\ rain|healthy|at\ school|there)\b|\bnormal(?:ly)?\b
      |\b(?:as|like)\ (?:per\ )?(?:usual|normal|always|ever|scheduled|any\ other\ day|every\ day)\b
     |\b(?:the|his|her)\ (?:usual|normal)\ time\b|\bfine\b|(?<!\bas\ )\bwell\b
    |\bthis\ time(?=,?\ (?:ha|phew|luckily|fortunately)\b|\s*[.,!])
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
     |(?<!not\ )(?<!n't\ )(?<!not\ be\ )(?<!n't\ be\ )(?<!cannot\ be\ )\bcoming(?:\ (?:to\ school|in))?
      (?=\s*(?:[.,!\n]|$))
     |(?:'ll|\bwill)\ (?:come|go)(?:\ (?:to\ school|in))?(?=\s*(?:[.,!\n]|$))
     |\bcomes(?:\ to\ school)?(?=\s*(?:[.!\n]|$))
     |\bset\ off\b|(?:'s
      |\bis)\ (?:already\ )?on\ the\ (?:school\ )?bus\b|\bpresent\b|\b(?:come|go)(?=[.!]?\s*$)
     |\b(?:been|was|already)\ dropped\ off\b
     |\bno\ symptoms\b|(?:'s|\bis|\bare)\ (?:already\ )?(?:out\ (?:of\ )?the\ (?:door|house)|off\ to\ school)\b
"""
AS_ALWAYS = r"""
    \bas\ (?:per\ )?(?:usual|normal|always)\b|\bon\ (?:his|her)\ way\b|\b(?:has|have)\ left\b
    |\balready\ (?:left|went|gone|off|at\ school|in\ (?:school|class)|there)\b
"""
OF_A_SIBLING = r"""
    \b(?:his|her|their|the)\ (?:\w+\ )?(?:brother|sister|sibling|twin)s?(?:'s)?\ (?:(?!\b(?:s?he|they|but|so
     |because)\b)[^.!?\n])*$
"""
"""Before a coming: "her brother's fine and will be in"."""
MAY_STILL_COME = r"""
    \b(?:slight\w*|mild|a\ (?:bit|little|touch)|wants?|wanted|would|decid\w*|wait\w*|see|let\ you\ know|if|unless
     |whether|fine|better
     |ok(?:ay)?|well|but(?!\ (?:will|should|hopefully|is\ expected|can)\b)|though|although|yesterday|last|had|was
      |were|gone|comes?|coming|bring\w*|late)\b|\?
"""
"""Beside an illness of which it is not told that the student stays away."""
HANDED_TO = r"""
    \b(?:give|giv(?:es|ing)|hand(?:s|ing)?|pass(?:es|ing)?|send(?:s|ing)?|leav(?:e|es|ing)|put|get|hold
     |keep)\ [^.!?\n]{0,60}?
    \b(?:to|with|by|via|through|for)\ $
    |\b(?:put|packed|left|placed|slipped)\ [^.!?\n]{0,60}?\b(?:in|into|inside)\ $
    |\b(?:put|packed|left|placed|slipped|give|gave|handed|sent)\ $
    |\b(?:his|her|their|the|your|my)\ [^.!?,\n]{1,40}?\ (?:comes?|coming|goes|go|going|sent|handed|given|brought
     |packed|travels?)
     \ (?:in\ |along\ |over\ |back\ |home\ |to\ school\ )?(?:with|via|through|by)\ $
"""
"""Before a sibling to whom, or with whom, something is handed: "please give her worksheets to Taro"."""
WHICH_SIBLING = r"\b(?:son|daughter|brother|sister|one)\b"
OF_A_CLOSED_CLASS = r"""
    \bclass\ (?:is|was|has\ been|will\ be)\ (?:now\ |still\ )?(?:closed|shut|suspended)\b|\bclass\ closure\b
"""
"""Why somebody is at home who is not absent."""
