"""Leaving before lessons end."""

from mailgate.wording.lexicon.en.deeds.phrases import AN_HOUR, AT_THE_DOOR, BE, BOTH_NAMES, HER, LESSON, WHEN

_AT = rf"""
    (?:{AN_HOUR}|(?:(?:right|straight|just|directly)\ )?(?:after|before)\ (?:school\ )?(?:lunch|the\ |[0-9]|period
     |lesson
     |morning|first|second|third|fourth|fifth|sixth))
"""
_ON_THE_WAY = rf"""
    (?:,?\ (?:early|please|{WHEN}|from\ (?:the\ )?(?:school|class|office|gate)|up)|{AT_THE_DOOR})*
"""
_LEAVING = rf"{_ON_THE_WAY},?\ (?={_AT})"
PICK_UP = rf"""
    (?:(?:tak(?:e|es|ing)|whisk(?:ing)?|pull(?:ing)?|sneak(?:ing)?|steal(?:ing)?)\ {BOTH_NAMES}
      \ (?:out(?:\ of\ (?:the\ )?(?:school|class))?|off|away|with\ (?:me|us)|home|from\ (?:school|class))
     |{BE}\ taken\ out(?:\ of\ school)?
     |(?:grab|get|com(?:e|ing)\ (?:get|for))\ (?!(?:there|in|to|home|back|here|ready
     |dressed)\b){HER}(?=(?:\ {WHEN})?\ {_AT})
     |(?:pick(?:s|ing)?|fetch(?:es|ing)?|collect(?:s|ing)?)\ (?:up\ {BOTH_NAMES}|{BOTH_NAMES}(?:\ up)?)
     |(?:come|coming)\ (?:over\ )?(?:and|to)\ get\ {BOTH_NAMES}|send\ {HER}\ to\ the\ (?:office|gate|entrance)
     |com(?:e|ing)\ (?:and\ |to\ )?take\ {BOTH_NAMES}|(?:needs?|wants?)\ (?:picking\ up|collecting|fetching)
     |be{AT_THE_DOOR}\ (?:for|to\ (?:get|fetch|collect|meet))\ {HER}
     |(?:have\ {HER}|be|get\ {HER})\ (?:ready|waiting)(?:\ to\ (?:go|leave))?{AT_THE_DOOR}?
     |(?:(?:have|get)\ {HER}|(?:could|can|may)\ {BOTH_NAMES}\ (?:please\ )?be){AT_THE_DOOR}
     |pick(?:s|ing)?\ up(?=\ {AN_HOUR})|(?:want|need|have|like|'ll|must)\ (?:to\ )?take\ {BOTH_NAMES}
      |(?:{BE}|being|get(?:s
     |ting)?)\ (?:picked\ up|collected
     |fetched))
"""
"""What is leaving early only where the mail tells why: "I will pick her up at 1:30"."""
_AN_HOUR_TO = rf"""
    (?:(?:at|around|about|by)\ [0-9]{{1,2}}(?:[:.][0-9]{{2}})?\ ?(?:[ap]\.?m\.?|o'clock)?|after\ (?:lunch
     |{LESSON})),?\ (?:and\ )?
    (?:(?!and\b|but\b|so\b|because\b)[a-z']+\ ){{0,5}}?
"""
FETCHED = rf"(?:{_AN_HOUR_TO})?{PICK_UP}"
AS_ALWAYS = r"[^.!?\n]*\b(?:as\ (?:usual|always)|after\ school|(?:usual|normal)\ time)\b"
"""Behind a fetching that is no leaving early."""
EARLY = rf"""
    \b(?:leav(?:e|es|ing)\ (?:school\ )?early|early\ leave
     |{PICK_UP}{_ON_THE_WAY}\ early|(?:tak(?:e|es|ing)|let)\ {BOTH_NAMES}\ (?:out\ |leave\ |go\ )?early
     |go(?:es|ing)?\ home\ early
    |(?:(?:leav(?:e|es|ing)|quit(?:s|ting)?)\ (?:the\ )?school
     |(?:slip|dash|pop|step|nip|head|run|scoot|shoot|duck|bow|sneak|be)(?:s|ing)?\ (?:off|away)
     |(?:(?:go|head)(?:es|s|ing)?|come|slip|dash|pop|step|get|duck|nip)\ out(?:\ of\ (?:the\ )?(?:school|class))?
     |(?:needs?|has|have|got|wants?)\ to\ (?:leave|go|be\ (?:picked\ up|let\ out))
     |(?:let(?:ting)?|allow(?:ing)?|have|want|like)\ {HER}\ (?:ready\ |to\ )*(?:leave|go|out)|be\ let\ (?:out|go)
     |be\ out(?:\ of\ school)?
     |send\ {HER}\ home|for\ {HER}(?:\ [a-z]+)?\ to\ (?:leave|go|get\ out)
     |(?:will|'ll|must|can|could|may|to)\ (?:{HER}\ )?(?:please\ )?leave(?:\ class)?
     |{BE}\ leaving|early\ (?:pick-?\ ?up|dismissal|leave|release)(?:\ for\ {HER})?|(?<=[.,;]\ )leaving
      |(?<!\bone\ )(?<!flight\ )(?<!plane\ )(?<!train\ )(?<!\bbus\ )(?<!ferry\ )(?<!boat\ )(?<!shinkansen\ )leaves
      |(?<!\bwe\ )(?<!\bi\ )leave
     |(?:releas|dismiss|excus)(?:e|es|ing)?\ {HER}|be\ (?:released|dismissed|excused)
     |(?:go(?:es|ing)?|come)\ home
     |{PICK_UP}){_LEAVING}
    |{_AN_HOUR_TO}{PICK_UP})
"""
