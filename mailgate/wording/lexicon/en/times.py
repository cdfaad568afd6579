"""English for times of day."""

import re

_HOUR = r"(?:eight|nine|ten|eleven|twelve|one|two|three)"
_AT = ("at", "by", "till", "until", "from", "around", "about", "approx", "approx.", "more like")
_VERBS = ("reach", "reaches", "reaching", "come", "comes", "coming", "arrive", "arrives", "arriving")
_ARRIVAL = ("arrival", "arrival:", "eta", "eta:")
_OTHERS = (
    "leave",
    "leaves",
    "leaving",
    "home",
    "school",
    "there",
    "in",
    "late",
    "late,",
    "later,",
    "maybe",
    "for",
    "you",
)

_PERHAPS = ("so", "maybe", "probably", "say", "like")
_FOR = ("in for", "there for", "you for", "up for", "over for", "along for", "ready for", "her for", "him for")


def _behind(words: tuple[str, ...]) -> str:
    return "|".join(rf"(?<=\b{re.escape(word)}\s)" for word in words)


AT_AN_HOUR = rf"(?:{_behind((*_AT, *_VERBS))})"
"""Behind what 11.25 is an hour, and no day."""
CLOCK = rf"""
    (?P<bare>\b1?[0-9])\s?(?P<english>[ap]\.?m\b)
    |\b(?P<french>[7-9]|1[0-5])h(?P<french_rest>[0-5][0-9])\b(?!\s(?:late|later|delay|drive|flight))
    |(?P<midday>\b(?:noon|midday)\b)
    |\b(?:a\s)?(?P<part>half|quarter|five|ten|twenty|twenty-five|[1-5]?[0-9](?=\s(?:past|min\w*\sto)))
     \s(?:min\w*\s)?(?P<side>past|to)\s(?P<beside>[0-9]{{1,2}}
     |(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)
    |\bhalf\s(?P<half_past>{_HOUR}\b(?!\sof\b)|(?:[1-3]|[89]|1[0-2])\b(?!\.[0-9]))
    |\b(?P<oclock>[0-9]{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\so'?clock\b
    |\b(?P<ish>[1-3]|[7-9]|1[0-2]|{_HOUR})\s?-?ish\b
    |(?:{_behind((*_AT, *_VERBS, *_ARRIVAL, *_OTHERS))})
     (?P<whole>[1-3]|[7-9]|1[0-5])[.h](?P<rest>[0-5][0-9])(?![0-9])\s?(?P<dotted>[ap]\.?m\b)?
    |(?:{_behind((*_AT, *_VERBS, "in", "there", "school"))})
     (?P<four>(?:0[7-9]|1[0-5])[0-5][05])(?=\s?(?:h(?:rs?|ours)?\b)?\s*(?:[.,;!)\n]|$|today|tomorrow|because|due|as|so
      |for|after))
    |(?:{_behind(_PERHAPS)})(?P<lone>[89]|1[0-2])(?=[.,!)]?(?:\s|$)(?!\s?[a-z]))
    |\b(?P<round>[89]|1[0-2])(?=\sor\s(?:so|thereabouts)\b)
    |(?:{_behind(_VERBS)})(?P<come>[89]|1[0-5])(?=\s*(?:[.,!](?![0-9])|$|(?:today|tomorrow)\b))
    |(?:{_behind((*_AT, *_FOR))})
     (?P<plain>[7-9]|1[0-2]|{_HOUR}(?=\s(?:today|tomorrow|because|due|once|for|as|so|sharp|latest|at\sthe\slatest
      |on\sthe\sdot)\b
      |[.,!?)]|$)|[1-3](?=\s(?:for|today|tomorrow|because|due)\b|[.,!?)]|$))(?=[\s.,!?)]
      |$)(?!\.[0-9])
     (?!\s?(?:min|hour|day|(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:to|-|until|till)\s?[0-9]))
"""
HALF_AN_HOUR = rf"\bhalf\s(?:{_HOUR}|[1-3]|[89]|1[0-2])\b(?!\sof\b)"
HALF_BEFORE = r"""
    \b(?:many|friendly|best|kind|dear|warm|sunny|nice|lovely|with|lots\sof)\s(?:\w+\s)?greetings\b|(?:^
     |[.!,\n]\s*)greetings\b
    |\bgr[üu]e?(?:ß|ss)e?\b|\b(?:groetjes|hilsen|h[äa]lsningar|pozdrav\w*)\b
"""
"""Signs of a writer in whose language "half ten" is half an hour before ten."""
HOURS = {
    name: at
    for at, name in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
}
ORDINALS = {name: str(at) for at, name in enumerate(("first", "second", "third", "fourth", "fifth", "sixth"), start=1)}
MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
BEFORE = "to"
"""Stands between minutes and the hour that they are before."""
LEAD = r"(?:at|around|about|by|\s)*"
ABOUT_BEFORE = r"""
    \s*(?:(?:more\slike|more\sor\sless|at|around|about|by|eta|arrival|arriving|probably|maybe|hopefully
     |i(?:'d|\swould)?\s(?:guess|think|reckon|say|expect|hope))[\s:,]*)*
"""
SAID_BEFORE = r"(?:(?<!\w\s)|(?<=please\s))expect\w*\s[a-z]+(?:\sand\s[a-z]+)?\s(?:in\s)?(?:at|by|around|about)\s$"
BEFORE_A_LONE_HOUR = r"(?:^|[.,]\s?|\b(?:eta|arrival|arriving|more\slike)\s)(?:at|around|about|by|\s)*$"
ONLY_TIME = r"""
    (?:\sor\s(?:so|thereabouts))?(?:,?\s(?:i\s(?:think|guess|hope)|(?:at\s(?:the\s)?)?latest|probably|maybe))?[.!\s]*
"""
AROUND = rf"""
    ,\s(?:(?:approximately|roughly|probably|maybe|hopefully|i\sthink)\s)?(?:approx\.?|at|around|about|by|more\slike
     |{"|".join(_PERHAPS)})\s$
"""
ARRIVAL_BEFORE = r"""
    (?:expect(?:ed|\s(?:him|her|them))?(?:\sin)?|(?:he|she|they)(?:'ll|\swill)\s(?:only\s)?start(?:\sschool)?|(?:bring
     |drop|send)\w*(?:\s\w+){1,3}|eta|up|class|desk|seat|classroom|report(?:s|ing)?|arrival|arriv(?:e
     |es|ing)(?:\sat)?(?:\sschool)?
     |(?:come|comes|coming|be|(?:with|to|join)\syou|along|down|get|get(?:s|ting)?\sto\syou|reach(?:es|ing)?|t?here|back
      |in|off
      |out|home|away|absent|over|it|school|desks?|seats?|place|classroom
     |late)(?:\sin)?)
    (?::|\(|\s|,|after(?:wards?)?(?=[\s,])
     |after\s(?:the|her|his|their|that|this)\s(?:[a-z-]+\s)?(?:appointment|visit|check-?up|session|treatment|scan|test
      |dentist|doctor)s?
     |later|today|tomorrow|this\smorning|to\sschool|in|there|a\sbit|a\slittle|approx(?:imately)?|more\sor\sless|roughly
     |probably|maybe|hopefully|like|say|just|shortly|i(?:'d|\swould)?\s(?:think|guess|say|reckon|expect|hope)|at
      |around|about|by|until|till|from|for|only)*$
"""
APPOINTMENT_BEFORE = r"""
    \b(?:appointment|dentist|doctor|clinic|hospital|orthodontist|check-?(?:up)?|visit|scan|therapy|lesson|recital|flight
     |train|starts
     |begins|opens|departs|lands|(?:be|is)\ seen)
    (?:\s(?!(?:for|to|so|and|but)\b)[a-z]+){0,3}\s(?:at|for|around|about)\s$
    |\b(?:booked|fit(?:ted)?|squeezed?|slotted|pencil+ed|put|checked)\s(?:\w+\s)?in\s(?:at|for|around|about)\s$
    |(?:n't|\bnot|\bunable\sto)\s(?:[a-z]+\s){0,6}(?:for|by|before)\s$
"""
"""Stands before an hour at which something else begins, or that is missed: "her appointment is at noon"."""
BY_LESSON = r"""
    \b(?P<side>after|before)(?:-(?P<code>[1-8]|lunch|morning)\b|\s(?:the\s)?
    (?:(?:lesson|period|class)\s(?P<number>[1-8])\b|(?P<ordinal>[1-8](?=(?:st|nd|rd|th)\s)|first|second|third|fourth
     |fifth|sixth)(?:st|nd|rd|th)?
     \s(?:lesson|period|class)\b
     |(?:school\s)?(?P<meal>lunch)(?:\s?time)?\b
    |(?P<half>morning)\s(?:lessons|classes)\b))
"""
LEAVES_BEFORE = r"""
    (?:\bleav(?:e|es|ing)|\bgo(?:es|ing)?\shome|\bpick(?:s|ed|ing)?(?:\s\w+){0,2}\sup|\bup\s\w+|early)
    (?:\s|,|early|school|home|today|tomorrow|at|around|about|by)*$
"""
AT_A_VERB = r"[a-z]\s(?:at|by|around|about)\s$"
"""A time that belongs to the verb before it: "Mom leaves at 8, so ..."."""
