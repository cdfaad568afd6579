"""Who comes for a student who leaves early, as English tells it."""

_WHO = r"""
    (?:i|(?:step-?)?(?:mother|father)(?:-in-law)?|grand(?:mother|father|ma|pa|parents|mom|dad)|m[ou]m|mommy|mummy
     |dad|daddy|granny|nana|husband|wife|partner|aunt(?:ie)?|uncle|(?:big\ |older\ |elder\ )?(?:sister|brother)
     |(?:baby)?sitter|nanny|neighbou?r|parents|cousin|friend)
"""
_WILL = r"(?:\ will(?:\ be)?|\ (?:is|are|am)(?:\ (?:going|coming)\ to)?|'ll(?:\ be)?|'s|'m|\ can|\ would)"
_HIM = r"(?:h[ie]m|her|them|(?:the\ )?(?:kids|children|girls?|boys?|both)|[a-z]+)"
COMES_FOR = rf"""
    \b(?P<somebody>{_WHO}(?:\ (?:and|or)\ (?:(?:my|his|her|their|the)\ )?{_WHO})?)
    (?:{_WILL})?\ (?:(?:then|probably|just)\ )?(?:(?:come|coming|comes|be\ there)\ (?:and|to)\ )?
    (?:pick(?:s|ing)?\ (?:{_HIM}\ )?up|(?:collect|fetch)(?:s|es|ing)?\ {_HIM}
     |(?:com(?:e|es|ing)|be\ there)\ (?:over\ |to\ school\ )?for\ {_HIM}
     |(?:get|meet)(?:s|ting|ing)?\ (?:h[ie]m|her|them)
     |wait(?:ing)?\ (?:for\ {_HIM}\ )?(?:at|by|in)\ (?:the\ )?(?:school\ )?(?:gate|entrance|office|door|front))\b
    |\b(?:picked\ up|collected|fetched)\ by\ (?:(?:my|his|her|their|the)\ )?(?P<by>{_WHO})\b
    |(?P<walks>\b(?:walk|go|come)(?:s|ing)?\ home\ alone)\b
"""
"""Who comes for a student, without whose relative that is: "her father will pick her up"."""
