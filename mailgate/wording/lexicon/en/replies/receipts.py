"""English of replies to a receipt."""

MISTAKEN = r"\b(?:instead|correction|mistake)\b"
RATHER = r",?\ not\ "
TOO = r"\b(?:also|too|as\ well)\b"
ENDS = r"\b(?:until|only)\b"
