"""English of a reply to a receipt in other words than most use."""

_ILL = r"(?:fever|temperature)"
IT_IS_A = r"""
    (?:(?<=have\ a\ fever)|(?<=have\ a\ temperature)),\ (?:but\ )?
    (?:it's|it\ is|s?he\ has|s?he's\ got)\ (?:just\ |really\ |actually\ )?(?=an?\ )
"""
JUST = ", just "
HAS_NOT = rf"\b(?:doesn't|does\ not)\ have\ a\ (?={_ILL},\ just\ an?\ )"
HAS_NO = "has no "
"""Of an illness that is another one: "Hanako doesn't have a fever, it's a headache"."""
STOMACH_NOT = (
    r"\b(?:her|his|the)\ (?:stomach|tummy|belly)(?=,?\ (?:and\ )?not\ (?:an?\ |the\ )?(?:fever|temperature|cold)\b)"
)
STOMACH_ACHE = "a stomachache"
"""What is the matter, by the part of the body: "It was her stomach, not a fever"."""
ASKED = r"""
    \b(?P<ask>(?:could|can|would)\ (?:you|we|i)(?:\ (?:please|kindly|also|just))?)\ (?=(?:extend|prolong|shorten)\b)
    (?![^?.!\n]*\b(?:if|or|unless|maybe|perhaps)\b)[^?.!\n]{3,60}(?P<mark>\?)
"""
PLEASE, NO_QUESTION = "please", "."
"""A request that is no question: "Could you extend it until Friday?"."""
