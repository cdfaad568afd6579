"""English of a reply that corrects a notice, with what it tells beside it."""

OPEN = r"""
    n't\b|\b(?:if|might|may|maybe|perhaps|probably|possibly|whether|unless|not\ sure|depending|waiting|know|could
    |suspect\w*)\b
"""
TO_BE_HEARD = r"\b(?:please|could\ you|can\ you|would\ you|brother|sister|homework|form|lunch)\b"
CLAUSE_END = r"""
    [,;:]\ (?=(?:so|and|but|because|as|since|only|just|s?he|they|we|it|then)\b)|(?<=[a-z]):[ ]
    |\ (?=but\ (?:now\ )?(?:s?he|they|it)\b)
"""
CHANGES = r"\b(?:put\ (?:that|it|this)\ down|chang\w+|correct\w*|updat\w+|amend\w*|shorten\w*|extend\w*)\b"
OF_LATENESS = r"\blate\b|\boverslept\b|\btraffic\b|\btrain\b|\bbus\b|\breason\b"
