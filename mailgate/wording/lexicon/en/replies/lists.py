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
COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_ONES = r"(?:(?:one|kid|student|child|boy|girl)s?|children)"
_COUNT = rf"{'|'.join(COUNTS)}|[2-9]"
CALLED_BY_NOTICE = rf"""
    \bthe\ (?:(?P<count_en>{_COUNT})\ )?(?:{_ONES}\ )?with\ (?:the\ |an?\ )?(?P<what_en>[a-z]+(?:\ ache)?)\b
    |\bthe\ (?:(?P<count_of>{_COUNT})\ )?(?P<what_kind>[a-z]+(?:\ ache)?)\ (?:{_ONES}|case|notice)\b
    |\bthe\ (?P<what_event>trip|flu|fever)(?=\s(?:is|and)\b|:)
"""
KINDS = (("sick|ill", ("sick",)), ("absent|absence", ("sick", "absence")), ("late", ("late",)))
