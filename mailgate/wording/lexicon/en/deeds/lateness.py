"""Coming late."""

from mailgate.wording.lexicon.en.deeds.phrases import AN_HOUR, BEGIN, CLOCK, HER, IN, NEITHER, NOT

_COMING_WORDS = r"""
    (?:(?:be|able|going|to|come|coming|attend|arrive|arriving|get|getting|go|make|start|reach|there|here|in|at|school
     |class
     |it|today|this|morning|tomorrow)\ ){1,8}
"""
_UNTIL_HOUR = r"""
    (?:about\ |around\ |after\ )?
    (?:1?[0-9](?:[:.][0-9]{2}|\ ?[ap]\.?m\b|\ o'?clock)|(?:[89]|1[0-2])(?=\s*(?:[.,!;]|$)|\ (?:today|because|as|due
     |since)\b)
     |noon|midday|lunch|half|quarter|(?:this|the|tomorrow)\ afternoon
     |(?:the\ )?(?:second|third|fourth|fifth|sixth|[2-6](?:nd|rd|th))\ (?:period|lesson|class))
"""
"""When a coming is late, behind "not until"."""
BROUGHT = rf"{NOT}\ (?:be\ able\ to\ )?(?:get|bring|take|drive|walk|drop|send)(?:t?ing)?\ {HER}"
"""Whom somebody cannot bring in time: "I can't get her to school before 10"."""
LATE = rf"""
    \b(?:(?<!out\ until\ )(?<!back\ until\ )(?<!until\ )(?<!went\ off\ )(?<!too\ )(?<!up\ )(?<!slept\ )
     (?<!left\ )(?<!leave\ )(?<!leaving\ )
     late(?:ness)?
     (?!\ (?:husband|wife|father|mother|dad|mum|mom|grand[a-z]+|uncle|aunt|brother|sister|son|daughter|friend
      |parents|mr|mrs|than
      |notice|reply|response|message|e?-?mail|report|info\w*|news|request|contact|submission|call
      |last|night|for\ (?:the|her|his|our|an?)\ (?:bus|train|dentist|doctor|appointment|flight)|(?:to\ )?(?:pick
       |collect|fetch)
      |on\ (?:mon|tues|wednes|thurs|fri|sun|satur)day)|r)
    |tardy|running\ behind|(?:will|'ll|to)\ be\ delayed
    |(?:{NOT}|{NEITHER})\ {_COMING_WORDS}(?:(?:on|in)\ time|(?:until|till)\ {_UNTIL_HOUR}
     |(?:for|by|before)\ (?:{CLOCK}|the\ (?:bell|start)|registration|assembly|roll\ ?call|(?:the\ )?first\ (?:period
      |lesson|class|bell)|homeroom))
    |{BROUGHT}\ (?:to\ school|in|over|there|off)
     \ (?:until|till|before)\ (?:{_UNTIL_HOUR}|{CLOCK})
    |(?:miss|skip)(?:es|s|p?ing)?\ (?:the\ |her\ |his\ |their\ )?(?:first|1st)\ (?:(?:one|two|three|few|couple\ of|or
     |[1-3])\ )*
     (?:lessons?|periods?|classes|hours?)
    |(?:don't|do\ not|not|can't)\ expect(?:ing)?\ {HER}\ (?:(?:in|there|back|at\ school|today
     |to\ be\ there)\ )*(?:before|until|till)
     \ (?:{_UNTIL_HOUR}|eight|nine|ten|eleven|twelve)
    |(?:comes?|coming|be|arrives?|arriving|gets?|getting
     |start)\ (?:{IN}\ )?(?:a\ (?:bit|little)\ )?later(?!\ than\ usual\ from))\b
"""
LATE_BY_HOUR = rf"\b(?:in|there|here|at\ school|over)\ (?={AN_HOUR})"
"""What alone tells that somebody comes late, where nothing else is said to be done: "Hanako there by 9"."""
LATE_BY_HOUR_BEFORE = rf"{BEGIN}(?:[a-z']+\ )?$"
LATE_BY_HOUR_OF = r"(?:,?\ (?:to\ |should\ |will\ )?(?:be\ )?|'ll\ be\ )"
