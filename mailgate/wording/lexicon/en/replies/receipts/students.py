"""What a reply to a receipt says of students: which one is meant, or which else."""

NOT_THIS = r"""
    (?:(?:oh|(?:so\ )?sorry|oops|no|actually)[,.!]*\ )*(?:(?:it's|it\ is|it\ was|this\ is|that's|i\ meant?)\ )?not[ ]
"""
THIS_ONE = r"""
    (?:(?:oh|(?:so\ )?sorry|oops|no|actually)[,.!]*\ )*
    (?:it's|it\ is|it\ was|it\ should\ (?:be|have\ been|say)|this\ is|that's|i\ meant?)\ (?:actually\ |for\ |about\ )?
"""
SHOULD_BE = r"\b(?:should\ (?:be|have\ been|say)|meant?)\ (?:actually\ |for\ |about\ )?$"
"""Before the one who is meant, and needs no more: "It should be Taro"."""
BUT_THIS = r"(?:,|\.)?\ (?:(?:but|it's|it\ is|it\ was|it\ should\ be|i\ meant?)(?:\ (?:actually|for|about))?\ )?"
IS_WHO = r"""
    (?:\ (?:who|that)(?:\ is|'s|\ will\ be)\ (?:absent|sick|ill|off|late|(?:staying|at)\ home|out|not\ coming)
    (?:\ today)?)?[.!\s]*
"""
"""Around the names of "it's not Hanako, it's Taro who is absent"."""
WHO_RATHER = r"""
    \ (?:who|that)\ (?:has|is|will|needs|stays|was)\b(?=[^.!?]*\b(?:fever|sick|ill|unwell|absent|home|off|away
     |out|late|trip|appointment|doctor|dentist|temperature|ache|headache|cold|flu|cough)\b)
    [^.!?]{0,80}?,?\ (?:and\ )?not[ ]
"""
OF_AN_ABSENCE, OF_LATENESS = r"\b(?:absen\w+|home|off\ sick)\b", r"\blate\b"
"""Between the names of "it is Taro who has the fever, not Hanako"."""
NAMES_MISTAKEN = r"""
    (?:(?:oh|no|dear|sorry|oops|so|very|i|we|think|have|must)[,.!]*\ )*
    (?:(?:mixed|swapped)\ (?:up\ )?(?:the|their|my\ children's)\ names
     |(?:wrote|gave|put|used|chose|picked|selected|reported|named)\ the\ wrong\ (?:name|child|student|kid|one)
     |(?:the|her|his|that)\ name\ (?:is|was)\ (?:wrong|a\ mistake|incorrect))
    (?:,?\ sorry)?[.!,\s]*
"""
BEFORE_ONE = r"""
    \s*(?:(?:oh|no|sorry|oops|actually|so|very|but|and)[,.!]*\ )*
    (?:it's|it\ is|it\ was|this\ is|that's|i\ meant?)\ (?:actually\ |really\ )?
"""
IS_THE_RIGHT = r"""
    (?:,?\ \([^()]{1,20}\))?
    \ (?:who(?:'s|\ is|\ has)|with|that\ (?:is|has))\ (?:(?:the|a|an|got|running|not|in|at)\ )*
    (?=[^.!?]*\b(?:fever|temperature|sick|ill|unwell|absent|off|home|late|trip|doctor|dentist|appointment|ache|cold|flu|cough)\b)
    [a-z\ ]{2,30}[,.;!\s]*
"""
"""Around the one who is meant: "It's Taro (1-2) with the fever"."""
IS_THERE = r"\b(?:at|to|for|in)\ (?:school|class)\b|\bas\ (?:usual|normal|always)\b|\bfine\b"
_DOES = r"(?=\ (?:is|was|went|goes|has|had|will|came|left|can|also)\b)"
YOUNGER_ONE = rf"\b(?:her|his|the)\ (?:little|younger|baby)\ (?:brother|sister){_DOES}"
ELDER_ONE = rf"\b(?:her|his|the)\ (?:big|older|elder)\ (?:brother|sister){_DOES}"
FAMILY_ERRAND = r"""
    \b(?:nobody|no\ one|no-one)\ (?:else\ )?(?:(?:who\ )?can|to)\ (?:walk|take|bring|drive|drop)
    |\b(?:take|taking|driving|bringing)\ \w+\ to\ (?:the\ |a\ |her\ |his\ )?(?:doctor|clinic|hospital|dentist)
"""
SAME = r"\b(?:same|with\ us|with\ her|with\ him|together|along)\b"
SAME_DAYS = r"(?:\bon\ |\bfor\ )?\b(?:exactly\ )?(?:the\ )?same\ (?:two\ |three\ )?(?:days|dates)\b\ ?"
GOES_ALONG = r"""
    \b(?:is|will\ be)\ (?:also\ )?(?:coming|going|travell?ing)
     \ (?:along\ (?:with\ (?:us|her|him)|as\ well|too)|with\ (?:us|her|him)(?:,?\ (?:as\ well|too))?|along(?=[,.;!]))
    (?:,?\ (?:so|and)\ (?:s?he\ )?)?
"""
"""Of one student more on the journey: "Taro is coming with us, so he will be absent on the same days"."""
ILL_ONLY = r"\bonly\ (?P<who>[a-z]{2,12})\ (?:is|has)\ (?:a\ |the\ )?(?:off\ sick|sick|ill|unwell|fever|temperature)\b"
"""Who alone is said to be ill: "Only Hanako is sick"."""
