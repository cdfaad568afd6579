"""English of replies to a receipt."""

MISTAKEN = r"\b(?:instead|correction|mistake)\b"
RATHER = r",?\ not\ "
PIECE_END = (
    r"(?<=[a-z0-9)])[,;]\ (?:but\ |and\ |while\ )?(?!(?:and\ )?(?:not|rather|instead)\b)|\ (?:but|while)\ (?!not\b)"
)
BOTH = r"(?:yes,?\ )?both(?:\ of\ them)?(?:,?\ please)?[.!\s]*"
TOO = r"\b(?:also|too|as\ well)\b"
AROUND = r"""
    ^(?i:sorry,?\ )?(?i:i\ made\ a\ mistake|my\ mistake|that\ was\ (?:wrong|a\ mistake))[.,!\s]*
    |(?:^|(?<=[.,!\w]\ ))(?i:(?:s?he|it|the\ reason)(?:\ actually)?(?:'s|\ is|\ has|\ was)(?:\ actually)?(?:\ an?)?\ )
     (?=[^.!\n]*,?\ (?i:not|instead\ of)\ )
    |(?<=\w),?\ (?i:not|instead\ of)\ (?:an?\ |at\ )?[A-Za-z0-9:\ ]{1,20}[.!\s]*$
"""
ENDS = r"\b(?:until|only)\b"
