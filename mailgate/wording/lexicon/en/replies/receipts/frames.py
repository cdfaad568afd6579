"""English around what a reply to a receipt says: who writes."""

SIGNATURE = r"""
    (?:[Rr]egards|[Ss]incerely|(?<=[.!?\n])\s*(?:Best|Many\ thanks|Thanks|Cheers)(?:\ [Ww]ishes)?)[,.!\s]+
    (?P<who>[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2})[.!\s]*$
"""
"""The writer's name below a mail, with its capitals: "Best regards, Hanae Yamada"."""
