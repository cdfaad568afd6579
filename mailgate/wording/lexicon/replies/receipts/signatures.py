"""Who signs a reply to a receipt, below what it says; names in Latin letters have their capitals."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts import signatures as en
from mailgate.wording.lexicon.ja.replies.receipts import signatures as ja

SENT_FROM = any_of(ja.SENT_FROM, en.SENT_FROM)
"""What a telephone writes below a mail."""
LAST_LINE, ENDS_ABOVE = any_of(ja.LAST_LINE), any_of(ja.ENDS_ABOVE)
BREAK = any_of(ja.BREAK)
FAMILY_NAME = ja.FAMILY_NAME
OF_WHOM = any_of(ja.OF_WHOM, en.OF_WHOM)
"""Who writes, by what he or she is to a student: "花子の母", "Hanako's mother"."""
GIVEN_NAME = any_of(ja.GIVEN_NAME, en.GIVEN_NAME)
BESIDE_NAMES = any_of(ja.BESIDE_NAMES, en.BESIDE_NAMES)
CLOSED = any_of(en.CLOSED)
"""A name behind "Regards,"."""
ALONE = any_of(en.ALONE)
