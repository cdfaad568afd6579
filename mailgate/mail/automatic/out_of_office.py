"""Whether a machine's mail says that its owner is not there: an out-of-office reply, as people's mailboxes send them.

It answers one of our letters, so nobody else can have sent it (its address carries a token); it confirms nothing.
"""

import re
from collections.abc import Sequence

from mailgate.mail.automatic.patterns import either
from mailgate.mail.automatic.signs import Grade, Program, Sign
from mailgate.mail.body.mime import Part
from mailgate.mail.headers import Headers

_FIELD = re.compile(r"x-auto-?(?:reply|respond|response)(?!-suppress).*")
_REPORT = re.compile(r"multipart/report|message/.*|text/calendar")
_SUBJECT = re.compile(
    either(
        r"不在|休暇|出張|休業|お休み",
        r"自動(?:返信|応答)",
        r"out of (?:the )?office|away from|on (?:leave|vacation)|vacation",
        r"auto(?:matic)?[ -]?(?:reply|response)",
        r"abwesen|absence|fuera de|fuori (?:sede|ufficio)",
    ),
    re.IGNORECASE,
)


def is_out_of_office(root: Part, subject: str, signs: Sequence[Sign]) -> bool:
    """Whether this mail is such a reply (RFC 3834: `auto-replied`), given the signs that a program wrote it.

    A bounce, a receipt and an answer to an invitation are none. `subject` is decoded.
    """
    found = {sign.name for sign in signs if sign.grade is not Grade.HINT}
    if not found or any(_REPORT.fullmatch(part.type) for part in root.walk()):
        return False
    return Program.OUT_OF_OFFICE in found or _says_so(root.headers) or bool(_SUBJECT.search(subject))


def _says_so(headers: Headers) -> bool:
    replied = any("auto-replied" in value.lower() for value in headers.all("auto-submitted"))
    return replied or any(_FIELD.fullmatch(name) for name in headers.fields)
