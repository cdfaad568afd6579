"""Staying away in the words of a home: on the sofa, in the warm, a duvet day; and not being seen at school."""

from mailgate.wording.lexicon.en.deeds.phrases import BEGIN, GOES_ON, HER, NEITHER, NOT, SCHOOL, UNTIL, WHEN

_WHEN = rf"(?:\ (?:again\ |for\ )?(?:{WHEN}|{UNTIL}|(?:all|the\ (?:whole|entire))\ day)\b)"
"""When somebody stays: without it the words only tell where somebody is."""
_ENDS = rf"(?={_WHEN}|\s*(?:[.,!;)\n-]|$)|\ (?:with|because|as|and|so|due|but|please|pls)\b)"
_OF_REST = r"""
    (?:duvet|sofa|couch|sick|pyjama|pajama|pj|rest|recovery|bed|blanket|home|quiet|lazy|cosy|cozy|snuggle|telly)
"""
_AFFLICTED = r"(?:migraine|headache|fever|puke|flu|asthma|tummy(?:\ ache)?|stomach(?:\ ache)?|cold|cough)"
_KIND_OF = r"(?:(?:whole|full|quiet|lazy|proper|good|nice|cosy|cozy|calm|slow|gentle|restful|enforced|extra)\ )*"
_A_DAY = rf"""
    (?:{_KIND_OF}{_OF_REST}(?:\ |-)day|{_KIND_OF}day\ (?:at\ home|indoors|of\ rest|in\ (?:bed|her\ bed|his\ bed)
     |on\ the\ (?:sofa|couch|settee)|under\ (?:the|a|her|his)\ (?:duvet|blankets?|covers?)))
"""
_SNUG = r"(?:(?:tucked\ up|tucked|snug|warm|safe|cosy|cozy|quiet|wrapped\ up|curled\ up|snuggled\ up)\ (?:and\ )?)*"
_BED = r"""
    (?:(?:in|under|on|beneath)\ (?:the|her|his|their|a|our|my)\ (?:duvet|blankets?|covers|bed\ ?clothes|sofa|couch
     |settee
     |warm)|in\ bed|indoors|inside)
"""
_LIES = (
    r"(?:lie|lying|lay|laying|camp(?:ed|ing)?|park(?:ed|ing)?|snuggl(?:ed?|ing)|curl(?:ed|ing)?|tucked|stay(?:ing|s)?)"
)
AT_HOME = rf"""
    \b(?:(?:hav(?:e|ing)|has|tak(?:e|es|ing)|needs?|be|is|'s)\ (?:(?:herself|himself|themselves)\ )?
     (?:(?:an?|the|another|one\ more|today\ as\ an?)\ ){_A_DAY}
     (?!\ (?:from|at\ (?!home)|yesterday|last|on\ (?:sat|sun)))
    |{BEGIN}(?:(?:it's|it\ is|an?|another|just|so|sadly|today\ is|today's)\ )*(?:{_OF_REST}
     |{_AFFLICTED})(?:\ |-)day\ for\ {HER}(?={_WHEN}|\s*(?:[.,!:;)\n-]|$))
    |(?:(?<=[a-z]\ )(?<!please\ )(?<!kindly\ )(?<!\byou\ )keep|keep(?:s
     |ing))\ {HER}\ (?:both\ )?{_SNUG}(?:{_BED}{_ENDS}|(?:in|here
     |with\ (?:me|us)|out)
     (?={_WHEN}|\s*(?:[.,!;)\n]|$))(?![^.!?\n]*\b(?:break|recess|lunch\ ?time|p\.?e|gym)\b))
    |keep(?:s|ing)?\ {HER}\ out\ of\ {SCHOOL}
    |(?<!\bcan't\ )(?<!cannot\ )leav(?:e|es|ing)\ {HER}\ (?:at\ home|in\ bed)(?={_WHEN})
    |(?:{_LIES})(?:\ (?:down|up|out|put))*\ (?:at\ home|{_BED})(?={_WHEN})
    |(?:stay|stays|staying|remain|remains|remaining)\ (?:both\ )?(?:in|out|here)\ (?:with\ (?:me|us)\ )?
     (?:(?=(?:{WHEN}|{UNTIL})\b)(?![^.!?\n]*\b(?:break|recess|lunch\ ?time)\b))
    |(?:so|both|she(?:'s|\ is)|he(?:'s|\ is)|they(?:'re|\ are))\ (?:both\ )?at\ home(?=\ {WHEN})
    |sit(?:s|ting)?\ (?:(?:{WHEN}|this\ one|school)\ out|out\ (?:{WHEN}|school)(?!'s))
    |giv(?:e|es|ing)\ (?:{WHEN})\ a\ miss(?=\ {WHEN}|[.,!]|$)
    |(?:be|is|are|'s|'re)\ (?:out\ of\ (?:action|commission)|out\ for\ the\ count|down\ for\ the\ count|bed-?\ ?bound
     |house-?\ ?bound|confined\ to\ (?:bed|the\ (?:sofa|house|couch)|barracks)|flat\ (?:out|on\ (?:her|his)\ back)
     |laid\ up(?:\ in\ bed|\ at\ home|\ on\ the\ (?:sofa|couch))?)(?={_WHEN})
    |{NOT}\ (?:be\ )?(?:mak(?:e|ing)|put(?:ting)?\ in)\ (?:an|any|her|his)\ appearance
    |(?:{NOT}|{NEITHER}(?:\ not)?)\ (?:be\ )?grac(?:e|ing)\ (?:you|your|the)\ [^.!?\n]{{0,30}}presence
    |tak(?:e|es|ing)\ (?:it|things)\ easy(?=\ at\ home)
     |missing\ from\ (?:your\ |the\ |her\ |his\ )?(?:class(?:room)?|school|lessons)
    |(?:you\ )?(?:won't|will\ not|'ll\ not)\ (?:be\ )?see(?:ing)?\ {HER}(?=\ (?:{WHEN}|{UNTIL})|[.,!])
    |{NOT}\ (?:be\ )?(?:leav(?:e|ing)|setting\ foot\ outside)\ (?:the\ house|(?:her|his)\ bed)(?={_WHEN})
    |{NOT}\ (?:be\ )?(?:setting|set)\ foot\ (?:outside|in\ {SCHOOL})(?={_WHEN}|[.,!])
    |(?:{NOT}|{NEITHER})\ (?:be\ )?(?:at|in)\ (?:her|his|their)\ (?:desk|seat|place|chair|classroom)s?{GOES_ON}
    |(?:{NOT}|{NEITHER})\ (?:really\ |quite\ |at\ all\ )?up\ (?:to|for)\ (?:it(?=\ {WHEN})|(?:coming|going)\ (?:in
     |to\ {SCHOOL})
     |{SCHOOL})
    |{NOT}\ (?:quite\ |really\ )?(?:manage|face|cope\ with|do|handle)\ (?:a\ (?:whole\ |full\ )?(?:day\ (?:of|at)\ )?)?
     {SCHOOL}(?={_WHEN}|[.,!])
    |{NOT}\ (?:be\ )?(?:able\ to\ )?visit(?:ing)?\ {SCHOOL}
    |(?:none|neither)\ of\ (?:us|the\ two|the\ kids|the\ children|my\ kids|my\ children)\ (?:is|are|will\ be|can\ be)
     \ (?:going|leaving|coming)\ (?:anywhere|the\ house|in|to\ {SCHOOL})(?={_WHEN}|[.,!])
    |school(?:\ (?:is|will\ (?:have\ to\ )?be)|'s)\ (?:off\ (?:the\ (?:table|menu|cards|agenda|list)|limits)
     |not\ an\ option
     |not\ possible|impossible|cancel+ed\ for\ (?:her|him|them)|out\ for\ {HER}|off\ for\ {HER})(?={_WHEN}|[.,!;]|$)
    |school\ (?:(?:isn't|won't\ be)\ (?:happening|possible|an\ option)|(?:will\ (?:have\ to|need\ to)|must
     |has\ to)\ wait)
     (?={_WHEN}|[.,!;]|$)
    |sign(?:ed|s|ing)?\ {HER}\ off(?=\ (?:school|{UNTIL}|{WHEN})|[.,!])|signed\ off(?=\ (?:school|{UNTIL}|{WHEN}))
    |report(?:ing)?\ {HER}\ (?:as\ )?(?:sick|ill|absent|off)|phon(?:e|ing)\ {HER}\ in\ sick
    |home\ (?:sick|ill|unwell|poorly)(?=\ (?:{WHEN}|{UNTIL}))
    |{BEGIN}(?:so\ )?(?:bed|home|sofa|couch|rest)\ for\ {HER}(?={_WHEN})|better\ off\ (?:at\ home|{_BED})(?={_WHEN})
    |(?:miss|skip)(?:es|s|ping|ing)?\ (?:that|both|those|these)\ (?:two\ |three\ |school\ )*days?
    |(?:it's|it\ is|it'll\ be|it\ will\ be|that's)\ a\ (?:(?:big|firm|definite|sad)\ )?no(?:-show)?\ (?:from
     |for)\ {HER}(?=\ {WHEN}|[.,!])
    |(?<!\bgo\ )(?<!going\ )(?<!\beat\ )(?<!\bwe\ are\ )(?<!\bwe're\ )out\ (?:that|both|those)\ days?
    |excuse\ (?:both\ )?(?:(?!from\b|us\b|me\b)[a-z']+\ ){{1,3}}
     (?:for\ (?:{WHEN}|(?:that|this|these|those|both|the)\ (?:two\ |three\ |whole\ )?(?:days?|week))
      |(?:that|these|those|both)\ days?))\b
"""
"""Staying away where a word of school is missing; each needs a day, or the end of its clause."""
