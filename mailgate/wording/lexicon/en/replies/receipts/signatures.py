"""English of who signs a reply to a receipt, below what it says."""

from mailgate.wording.lexicon.en.replies.signatures import NAME

CLOSED = r"""
    (?:[Rr]egards|[Ss]incerely|(?<=[.!?\n])\s*(?:Best|Many\ thanks|Thanks|Cheers)(?:\ [Ww]ishes)?)[,.!\s]+
    (?P<who>[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2})[.!\s]*$
"""
"""The writer's name below a mail, with its capitals: "Best regards, Hanae Yamada"."""
SENT_FROM = r"(?:^|(?<=\n)|(?<=[.!?]\ ))sent\ from\ (?:my\ )?[a-z][\w\ ]{1,20}\s*$"
ALONE = rf"{NAME}"
"""A writer's given name in a line of its own."""
_PARENT = r"(?:grand)?(?:mother|father|mum|mom|dad|ma|pa)|parents?|guardian"
OF_WHOM = rf"\b(?:{_PARENT}|m(?:r|s|rs)(?=\.|\ ))\b"
GIVEN_NAME = r"(?:\b[A-Z](?:\.|[a-z]{1,9}\b)\s?){0,2}§(?:\s[A-Z][a-z]{1,9}\b)?"
BESIDE_NAMES = rf"'s\b|\b(?:{_PARENT}|m(?:r|s|rs)|of|and|the|class)\b"
