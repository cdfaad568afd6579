"""What staff write who write an announcement by mail, or approve one."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import announcements as en
from mailgate.wording.lexicon.ja.replies import announcements as ja

LABELS = {
    name: any_of(rf"\s*(?:{japanese}|{english})\s?[:：]\s*")
    for name, japanese, english in (
        ("to", ja.TO, en.TO),
        ("subject", ja.SUBJECT, en.SUBJECT),
        ("kind", ja.KIND, en.KIND),
        ("body", ja.BODY, en.BODY),
    )
}
"""What a line begins with, by what it gives."""
BETWEEN = any_of(ja.BETWEEN)
EMERGENCY = any_of(ja.EMERGENCY, en.EMERGENCY)
SEND = any_of(ja.SEND, en.SEND)
TAKE_BACK = any_of(ja.TAKE_BACK, en.TAKE_BACK)
APPROVED = any_of(ja.APPROVED, en.APPROVED)
