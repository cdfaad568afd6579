"""English of a reply to a receipt that something is to be corrected."""

ANNOUNCES = r"""
    (?:(?:i'm\ |so\ |very\ )*sorry,?\ (?:(?:but|for\ the\ (?:confusion|mistake|trouble)),?\ ?)?)?
    (?:(?:please\ |kindly\ |can\ you\ |could\ you\ |i\ (?:need|want|have)\ to\ )+
     (?:change|correct|update|fix|amend)\ (?:it|this|that|accordingly
      |(?:the|her|his|their|my)\ (?:reason|date|day|days|time|notice|absence|name))(?:\ (?:please|accordingly))?
     |(?:i\ )?(?:wrote|put|chose|pressed|selected|sent|made|entered|typed|gave)?\ ?(?:a|the|my)?\ ?
      (?:wrong|mistaken|mistake)\ ?(?:date|day|reason|name|child|button|one|time|hour|box|kind)?)
    [.!?\s]*
"""
SOMEHOW = r"\b(?:wrong\ (?:reason|day|date|child|kid|one|box|button|name)|my\ mistake|typed|typo|oops|mixed\ up)\b"
WRONG = r"""
    \b(?:i|we)\ (?:had\ )?(?:put|wrote|chose|picked|selected|entered|said|clicked|ticked|typed)\ (?:down\ )?
    (?P<put>[a-z\ ]{2,20}?)(?:\ (?:by\ mistake|earlier|before|as\ the\ reason))?,?\ but[ ]
"""
IS_NOT = r"""
    (?<![a-z])(?:(?:it|s?he|this|that)(?:\ is|'s|\ was|\ has|\ does)?(?:\ ?not|n't)|no)
     (?:\ (?:really|actually|have|got|running))*\ (?:an?\ |the\ )?(?P<no>[a-z\ ]{1,20}?)(?:\ at\ all)?
     [,.;-]+\ (?:but\ |and\ )?(?=(?:it|s?he|this|just|only|the|a)\b)
    |    (?<=\ )not\ (?:because\ of\ )?(?:an?\ |the\ |her\ |his\ )?(?P<rather>[a-z\ ]{1,20}?),?\ but\ (?:rather\ )?
     (?=an?\ |the\ |on\ |from\ |[a-z0-9]+\.)
    |    (?<=[a-z0-9])(?:,\ (?:and\ )?not|,?\ instead\ of|,?\ rather\ than)\ (?:just\ |only\ )?(?P<not>[^.,!?\n]{1,30})
    (?=[.,!\n]|$)
"""
"""What is not so, behind what is: "until Thursday, not just today"."""
