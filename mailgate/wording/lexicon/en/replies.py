"""English of replies: of guardians to a receipt, of staff to a list and to a roll call."""

MISTAKEN = r"\b(?:instead|correction|mistake)\b"
TOO = r"\b(?:also|too|as\ well)\b"
ENDS = r"\b(?:until|only)\b"

OK = r"all\ ok|confirmed"
ALL = "all"
OTHERS = r"others?|the\ rest"
AND = "and"
RESERVED = r"no\b|not\b|don'?t|except"
COURTESY = r"thanks?(?:you)?|bestregards"
ASK = r"\bask(?:\ (?:the\ )?(?:families|guardians|parents|them))?\b(?:,?\ please)?"
NOBODY = r"none|nobody(?:\ is\ missing)?|all\ (?:here|present)|everybody\ is\ here"
