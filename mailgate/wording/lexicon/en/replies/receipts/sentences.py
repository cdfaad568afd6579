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
ONLY_THEY = r"""
    (?:^|(?<=[.!]\ ))(?:(?:sorry|actually|oops|no),?\ |it(?:'s|\ is)\ )*only\ (?P<who>[a-z]{2,12})
    \ (?:is|will\ be|who\ is)\ (?:(?:staying|at)\ home|stay(?:ing)?\ home|absent|off|away|out|not\ coming)
    (?:\ (?:today|from\ school))*[.!\s]*
"""
"""Who stays away, beside somebody who comes: "Only Hanako is staying home"."""
