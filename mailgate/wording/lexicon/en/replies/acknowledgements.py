"""English of acknowledgements."""

_FOR = r"""
    for\ (?:the|all\ the|(?:all\ )?your|letting\ (?:me|us)\ know|confirming|checking|understanding|everything
     |telling\ (?:me|us))
"""
_WHAT = r"""
    (?:\ (?:quick|fast|prompt|kind|warm))?
    (?:\ (?:confirmations?|reply|answer|response|message|note|update|help|words|wishes|concern|support|patience
     |understanding))?
"""
THANKS = rf"""
    (?:ok(?:ay)?\ |great\ )?(?:many\ thanks|thanks|thank\ you
     |thx)(?:\ (?:a\ (?:lot|million|bunch)|again|so\ much|very\ much))?(?:\ {_FOR}{_WHAT})?
    |much\ appreciated|cheers
"""
READ = r"""
    got\ it|understood|(?:well\ )?(?:received|noted)(?:\ with\ (?:many\ )?thanks)?
    |(?:(?:i|we)(?:\ have|'ve)?\ )?(?:just\ )?(?:already\ )?(?:read|seen)
     (?:\ (?:it|this|that|(?:the|your)\ (?:message|mail|e-?mail|letter|notice|announcement)))?
"""
UNDERSTOOD = rf"""
    {READ}|ok(?:ay)?|confirmed|all\ right|alright|great|perfect|will\ do|sure|yes
    |(?:looks|all|sounds)\ (?:good|right|correct|fine)
"""
CLOSING = r"""
    (?:kind|best|warm)?\ ?regards|best(?:\ wishes)?|see\ you(?:\ tomorrow)?
    |(?:there(?:'s|\ is)\ )?no\ need\ to\ (?:reply|respond|answer|write\ back|call(?:\ back)?|worry)
    |no\ reply\ (?:needed|necessary)
    |thanks\ for\ (?:being\ so\ )?(?:understanding|patient|kind)
    |have\ a\ (?:very\ )?(?:nice|good|great|lovely|wonderful)\ (?:day|week|weekend|morning|evening|one)
"""
GREETING = r"""
    ma'?a?m|sir|madam|miss|teacher|sensei|(?:hi|hello|dear|good\ (?:morning|afternoon|evening))(?:\ [a-z.]{1,20}){0,3}
    |(?:(?:i'm|i\ am|so|very|really)\ )*(?:sorry|apologies)
     (?:\ (?:about\ that|for
      \ (?:not\ being\ clear|the\ (?:trouble|inconvenience|confusion|bother|late\ (?:reply|notice)))))?
"""
YES = r"yes|yes\ please|y"
AGREED = r"""
    no\ (?:more\ |further\ )?changes?|nothing\ (?:to\ change|has\ changed|changes)
    |send\ it|please\ send\ it|(?:that(?:'s|\ is)\ |all\ )?(?:right|correct)
"""
NO = r"""
    no|no\ thanks|don't\ send(?:\ it)?|do\ not\ send(?:\ it)?|cancel(?:\ it)?|never\ mind
    |(?:he|she|they)(?:\ is|\ are|'s|'re|\ will|'ll)?\ (?:come|coming|go|going)(?:\ to\ school)?\ after\ all
"""
