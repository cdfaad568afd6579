"""What is taken back, put right or changed."""

CHANGED = r"after\ all"
NOT_MEANT = r"\b(?:this\ is\ (?:only\ |just\ )?a\ test|test\ (?:mail|message|e-?mail)|(?:draft|example)\s?:)"
SENT_BEFORE = r"""
    \b(?:message|e?-?mail|notice|note|text|report|form)
     \ (?:(?:that\ )?(?:i|we)(?:'ve)?\ (?:just\ )?(?:sent|wrote)\ |from\ |of\ )$
"""
"""Before and behind the day on which a notice was sent: "my message from this morning", "yesterday's mail"."""
SENT = r"'s\ (?:\w+\ )?(?:notice|e?-?mail|report)"
MESSAGE_ABOUT = r"""
    \b(?:messages?|mail|e-?mail|notes?|notice|report|form)\ (?:[a-z0-9:.'-]+\ ){0,6}?(?:about|that|saying|regarding)\b
    [^.!?\n]{0,40}$
"""
"""Before a deed that was told in a message which is taken back."""
OF_A_NOTICE = r"""
    absence\b[^.!?]{0,40}\b(?:be|is|was|been|please)\s*
    |absence,?\ (?:that\ )?(?:i|we)(?:'ve|\ have)?\ (?:just\ |already\ )?(?:sent|reported|submitted|filed
    |wrote)\b[^!?]*[.!]\s*
"""
NOTICE_SENT_BEFORE = r"""
    \b(?:sent|submitted|filed|reported|registered|put\ in|wrote)\ (?:(?:you|in|off|out|already|just)\ )*
    (?:an?|the|this|that|her|his|another)\ (?:wrong\ )?$
"""
"""Before an absence that was sent, and is taken back: "I just sent an absence notice for Hanako"."""
"""How what is taken back is named, before it is: "her absence for today can be cancelled"."""
MEANT_OTHERWISE = r"""
    \b(?:chang|mov|switch|shift)(?:e|ed|ing)?\b[^.!?\n]{0,50}\babsen\w*[^.!?\n]{0,40}\bfrom\b[^.!?\n]{1,40}\bto\b|
    \b(?:wrote|told|said|e?-?mailed|reported)\b[^\n]{0,90}?
    \b(?:i|we)\ (?:really\ |actually\ |of\ course\ )?meant\ (?:for\ )?(?:the\ )?
    (?:next|[0-9]|(?:mon|tues|wednes|thurs|fri)day|tomorrow)
"""
"""Of which day a notice was that named another one: "I wrote that she is off on Tuesday. I meant next Tuesday"."""
