"""English of replies to a receipt."""

MISTAKEN = r"\b(?:instead|correction|mistake)\b"
RATHER = r",?\ not\ "
TOO = r"\b(?:also|too|as\ well)\b"
AROUND = r"""
    ^(?i:sorry,?\ )?(?i:i\ made\ a\ mistake|my\ mistake|that\ was\ (?:wrong|a\ mistake))[.,!\s]*
    |(?:^|(?<=[.,!]\ ))(?i:(?:s?he|it|the\ reason)(?:\ actually)?(?:'s|\ is|\ has|\ was)(?:\ actually)?(?:\ an?)?\ )
     (?=[^.!\n]*,?\ (?i:not|instead\ of)\ )
    |(?<=\w),?\ (?i:not|instead\ of)\ (?:an?\ )?[A-Za-z\ ]{1,20}[.!\s]*$
"""
ENDS = r"\b(?:until|only)\b"
FAMILY_ERRAND = r"""
    \b(?:nobody|no\ one|no-one)\ (?:else\ )?(?:(?:who\ )?can|to)\ (?:walk|take|bring|drive|drop)
    |\b(?:take|taking|driving|bringing)\ \w+\ to\ (?:the\ |a\ |her\ |his\ )?(?:doctor|clinic|hospital|dentist)
"""
