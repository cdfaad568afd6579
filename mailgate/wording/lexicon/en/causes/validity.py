"""Whether a cause is there, denied, over or only thought of."""

_THOUGHT = r"""
    (?:\b(?:i|we)\ (?:(?:first|initially|just|both|all)\ )?(?:thought|feared|suspected|assumed|worried|believed)
     (?:\ (?:that|it|this|s?he|they|hanako|taro|had|was|were|might|may|be|have|could|is|an?|the|at|first|of))*
    |\b(?:it|this)\ (?:looked|seemed|sounded)\ (?:like|to\ be)(?:\ an?|\ the)?)\s$
"""
"""Before an illness that was only thought of: "I thought it was a fever, but"."""
DENIED_BEFORE = rf"""
    {_THOUGHT}|\bmore\ (?:of\ )?(?:an?\ )?(?:[a-z]+\ ){{1,3}}than\ (?:of\ )?(?:an?\ )?$|
    \b(?:negative\ (?:for|on)|ruled\ out)\ (?:the\ |both\ |either\ |flu\ (?:and|or)\ )*$|
    (?:\bno|\bwithout|\bnot|n't|\b(?:wo|ca|is|does|did)nt|\bnever|\bneither|\bnor)\s
    (?:(?!stop|shak|rid\b|but\b|so\b|because\b|due\b|since\b|as\b|with\b|and\b|for\b|from\b|at\b|in\b
     |school\b)[a-z']+\s){{0,5}}$
"""
DOUBTED_BEFORE = r"""
    \b(?:may|might|could)\ (?:(?:well|also|just|possibly|even)\ )?(?:have|be|be\ (?:having|getting)|get)
     \ (?:(?:caught|got|an?|the|some|bad)\ )*$
"""
"""Before an illness that is only suspected: "she may have flu B"."""
IS_NO = r"\bnot\ (?:an?\ |the\ )?$"
DENIED_AFTER = r"""
    \ (?:any\ ?more|(?:(?:from\ |of\ )?(?:yesterday|last\ night)\ )?(?:is|has|was)\ gone|went\ (?:away|down)|medicine
     |medication|check(?!-?\ ?up)|tests?\ (?:is|was|were|are|came\ (?:back|out)|turned\ out)\ negative|negative)\b
"""
FEIGNED = r"""
    [^.!?\n]{0,40}?\b(?:
     (?:just|only|probably|clearly|obviously|sounds?\ like|that's|it's)\ (?:\w+\ )?an?\ (?:\w+\ )?excuse
     |(?:i|we)\ (?:do\ not|don't|did\ not|didn't)\ (?:really\ |quite\ )?(?:believe|buy)
     |mak(?:ing|es)\ (?:it|that)\ up|faking|pretending)\b
"""
"""Behind an illness that the family does not believe in: "she says her tummy hurts, but it's just an excuse"."""
