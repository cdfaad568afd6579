"""English courtesies of staff."""

COURTESY = (
    r"thanks?(?:you)?|bestregards|good(?:morning|afternoon|evening)|hello|hi|havea(?:nice|good|great)(?:day|one|morning|weekend)"
    r"|sentfrom(?:my)?[a-z0-9]{2,24}|getoutlookfor(?:ios|android|mac)"
    r"|sorryforthe(?:late|delayed|slow)(?:reply|response|answer)|sorryforthedelay"
    r"|(?:hello|hi|goodmorning),?thisis(?!wrong|not|from|a|the)[a-z]{2,12}"
)
"""Without spaces."""
_SYLLABLE = r"(?:(?:[kstp](?=[kstpc]))?(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmrwyjf])?[aeiou]h?|n(?![aeiouy]))"
_NO_NAME = r"""
    (?:none|done|same|some|here|home|more|gone|nine|note|date|hasn|again|me|him|to|are|no|so|then|one|sure|fine|kids|mine)
"""
NAME = rf"(?!(?i:{_NO_NAME})\b)(?=[A-Z])(?i:{_SYLLABLE}{{2,6}})\b"
SIGNED = rf"""
    (?i:\b(?:thanks|thank\syou|(?:best|kind|warm)\sregards|regards|sincerely|cheers)(?:\s(?:so|very)\smuch|\sa\slot|\sagain)?)
    \s?[,.!]?\s+(?P<name>(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?(?:[A-Z]\.\s?)?{NAME}(?:\s{NAME})?)[\s.]*$
"""
"""A Japanese name in capitalised words at the end, behind thanks."""
