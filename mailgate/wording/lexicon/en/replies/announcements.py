"""English of staff who write an announcement by mail, or approve one. Labels are without blanks."""

TO = "to|recipients?"
SUBJECT = "subject|title"
KIND = "kind|urgency"
HOUR_TO_SEND = "send(?:it)?(?:at|on|time)?|sendingtime|timetosend|scheduled?(?:for|at)?"
DAY_AND_HOUR = "when|date|time|dateandtime|at"
REPETITION = "repeat(?:s|ed)?|repetitions?|resend|sendagain"
SENDER = "from|sender|inthenameof"
REPLY_TO = "repl(?:y|ies)-?to"
BODY = "text|body|message"
LANGUAGES = {
    "ja": "japanese|ja",
    "ja-simple": "(?:easy|simple|plain)japanese|ja-simple",
    "en": "english|en",
    "pt": "portuguese|português|pt",
    "vi": "vietnamese|tiếngviệt|vi",
    "fil": "filipino|tagalog|fil",
    "zh": "chinese|中文|zh",
}
BETWEEN_CLEAR_NAMES = r"\s+(?:and|&)\s+"
OF_FAMILY = r"(?:'s)?\s+(?:family|families|parents?|guardians?)"
ORDINARY = "ordinary|normal|usual"
EMERGENCY = "emergency|urgent"
SAFETY_CHECK = r"safety(?:\s?check)?"
SCHOOL = r"(?:the\s)?school"
NOTHING = "none|no|never|nobody"
MINUTES, HOURS, TIMES = r"-?\s?min(?:ute)?s?\b|m\b", r"-?\s?hours?\b|h\b", r"times?\b"
AROUND_REPETITION = (
    r"to\s(?:those|all)\swho\shave\snot\sread\sit|every|each|after|up\sto|at\smost|until|then|and|[,.;/\s]"
)
AT_ONCE = r"(?:right\s)?now|at\sonce|immediately|asap"
EARLY_HOUR = r"(?:[1-5]|one|two|three|four|five)\so'?clock|[1-5]$"
AROUND_HOUR = r"\b(?:at|on|send|it)\b|[,]"
SEND = r"(?:(?:yes|ok|okay|sure)[,.!\s]*)?(?:please\s)?send(?:\s(?:it|this))?(?:\s(?:now|out))?(?:,?\s?please)?[\s.!]*"
TAKE_BACK = r"(?:please\s)?(?:cancel|delete)(?:\s(?:it|this))?(?:,?\s?please)?[\s.!]*"
APPROVED = r"""
    (?:(?:yes|ok|okay|sure)[,.\s]*)?(?:approved?|i\ approve(?:\ it|\ this)?)[\s。.!]*
    |(?:ok|okay|yes(?:\ please)?|y)[\s。.!]*
"""
