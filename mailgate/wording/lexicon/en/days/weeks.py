"""Weeks, and days that are only roughly told."""

from mailgate.wording.lexicon.en.days.dates import MONTHS, WEEKDAY

WEEKS = {"this": 0, "last": -1, "this week": 0, "next week": 1}
STRETCHES = {"this week": ("week", 0), "next week": ("week", 1), "this month": ("month", 0), "next month": ("month", 1)}
"""A week or a month, and how many ahead."""
_AWAY = ("in", "back", "school", "class", "off", "absent", "home", "out", "away", "rests")
_BEHIND_AWAY = "|".join(rf"(?<=\b{away}\ )" for away in _AWAY)
_AWAY_THIS_WEEK = rf"(?:{_BEHIND_AWAY})this\ week\b(?!,?\s(?:until|till|to|on|from|and|\(|{WEEKDAY}))"
VAGUE = rf"""
    \b(?:until|till)\ after\ (?:the|her|his|our|their)\ (?:[a-z]+\ )?(?:funeral|wedding|burial|wake|operation
     |surgery|trip
     |holidays?|festival|ceremony|service)\b|
    next\ (?:week(?!,?\ (?:on\ )?(?:{WEEKDAY})\b)|month|year|term)\b|(?:mon|tues|wednes|thurs|fri)days\b
    |\b(?:every|each)\ (?:other\ |second\ )?(?:week|{WEEKDAY})|\bnext\ (?:[2-9]|two|three|four|five
     |couple\ of)\ (?:school\ )?days|\bup\ to\ (?:an?|[0-9]+|two|three
     |four|five|several)\ (?:few\ )?(?:school\ )?(?:days?|weeks?)
    |(?<![nsir]day\ )(?<!\bmon\ )(?<!\btue\ )(?<!\bwed\ )(?<!\bthu\ )(?<!\bfri\ )(?<!hurs\ )(?<!of\ )
     (?!{_AWAY_THIS_WEEK})this\ week(?!,?\ (?:until|till|through|to)\ )|few\ days
     |couple\ of\ days
    |for\ (?:(?:about|around|almost|nearly|roughly|maybe|another|at\ least|over)\ )?(?:an?|one|two|three|four
     |the(?!\ (?:whole|entire)\ week\b)
     |[1-9])\ (?:whole\ |next
     \ |more\ )?(?:week(?!-?end)|month)s?
    |(?:(?:for|another)\ )?(?:about|around|almost|nearly|roughly|maybe|another|at\ least|over)\ (?:[2-9]|two|three
     |four|five)\ (?:more\ |school\ )*days\b
    |(?:for\ )?(?:[2-9]|two|three|four|five)\ more\ (?:school\ )?days\b|\b(?:a\ day|one|two|three|[1-9])\ (?:or|-
     |to)\ (?:two|three|four|five|[2-9])\ days?\b|\ba\ day\ or\ (?:two|so)\b|a\ while|some\ time
    |\b(?:until|till)\ (?!then\b|at\ least\ |(?:and\ )?incl|the\ end(?=\s*(?:[.,!\n]|$|as\b
     |of\ (?:the\ (?:school\ )?day|school
     |class|lessons)\b))|(?:the\ )?end\ of\ (?:the|this)\ week\b
     |(?:the\ )?(?:about\ |around\ |next\ |this\ |following\ )?
     (?:[0-9]|dawn\b|daybreak\b|sunrise\b|midnight\b|(?:very\ )?late\b|(?:early\ |small\ )?(?:hours|morning)\b
      |(?:week,?\ (?:on\ )?)?(?:{WEEKDAY})|{"|".join(MONTHS)}|today|tomorrow|noon|lunch|day\ after|after))\w+
"""
TWO_WAYS_AFTER = r"\s*or\b"
NEITHER_BEFORE = r"(?:n't|\bnot?|\bwont|\bcant|\bunable)\b[^.!?\n]{0,60}$"
"""Before "today or tomorrow" where both are meant."""
UNTIL_IT_ENDS = r"(?:until|till|til)\ (?:it|s?he|they|the|her|his|this|that|everything|things|all|symptoms)\b"
"""An end that is no day, behind one on which a student stays away in any case: "home today till it settles"."""
WEEK_LONG = rf"""
    \b(?:(?:for\ )?(?:the\ )?(?:rest|remainder)|(?:until|till|through|to)\ (?:the\ )?end)\ of\ (?:the|this)\ week\b
    |\b(?:for\ )?(?:the|this)\ (?:whole|entire)(?:\ of\ (?:the|this))?\ week\b|{_AWAY_THIS_WEEK}
    |\ball\ (?:of\ )?(?:this\ )?week(?:\ long)?\b
"""
ANY_WEEK = rf"(?:next\s+)?(?P<weekday>{WEEKDAY})"
"""A weekday that may be of any week to come: "Thursday, 3 December"."""
