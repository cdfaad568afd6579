"""English of replies to a list of notices."""

COURTESY = r"thanks?(?:\ you)?"
OK = (
    r"all\ (?:ok|good|fine)|(?:i\ have\ )?confirmed(?:\ all(?:\ of\ them)?)?"
    r"|confirm|checked|okay|approved?|fine|looks\ good|correct|noted|seen"
)
ALL = r"all(?:\ of\ (?:them|these)|\ (?:lines|notices))?|everything|everyone|both"
ARE = r"(?:\s?\b(?:are|is)\b\s?)?"
ALL_BUT = r"all(?:\ lines)?\ (?:except|but)\s"
HELD = r"(?:on\ hold|hold|wait|later|not\ yet|pending)[.!\s]*"
OTHERS = r"(?:the\ )?others?|the\ rest"
AND = "and"
RESERVED = r"no\b|not\b|don'?t|except"
TO_A_FAMILY = r"get\ well|take\ care|thank|please|feel\ better|call|\byou"
