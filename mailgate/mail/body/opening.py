"""Opens what mail programs wrap whole mails in: Outlook's winmail.dat and opaque S/MIME signatures.

What was inside becomes a child of the part that held it, so that everything else reads it like any other part.
"""

from dataclasses import replace
from enum import StrEnum

from mailgate.mail.body import mime, smime, tnef
from mailgate.mail.body.mime import Part

TNEF = "application/ms-tnef"
SMIME = "application/pkcs7-mime"
_TNEF_TYPES = frozenset((TNEF, "application/vnd.ms-tnef"))


class Sealed(StrEnum):
    """Why a part that should hold a mail gave none: it stands in the part's parameter `sealed`."""

    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"


def opened(part: Part) -> Part:
    """The same tree, with what was wrapped in it opened. Never raises.

    A part that was opened has the type TNEF or SMIME; the former has its message class in the parameter
    `message-class`. One that could not be opened has the parameter `sealed`.
    """
    name = part.filename
    if part.type in _TNEF_TYPES or name == "winmail.dat":
        return _opened_tnef(part)
    if smime.is_smime(part.type, name):
        return _opened_smime(part)
    if part.type == "multipart/encrypted":
        return replace(part, children=(), parameters=part.parameters | {"sealed": Sealed.ENCRYPTED})
    if not part.children:
        return part
    children = tuple(map(opened, part.children))
    return part if all(map(_is, children, part.children)) else replace(part, children=children)


def _is(one: Part, other: Part) -> bool:
    return one is other


def _opened_tnef(part: Part) -> Part:
    found = tnef.read(b"".join(part.content()))
    parameters = part.parameters | {"message-class": found.message_class.lower()}
    kind, words = ("html", found.html) if found.html and not found.text.strip() else ("plain", found.text)
    if not words.strip():
        return replace(part, type=TNEF, parameters=parameters | {"sealed": Sealed.DAMAGED})
    inside = mime.parse(f"Content-Type: text/{kind}; charset=utf-8\n\n{words}".encode("utf-8", "replace"))
    return replace(part, type=TNEF, parameters=parameters, children=(inside,))


def _opened_smime(part: Part) -> Part:
    try:
        inside = smime.content_of(b"".join(part.content()), part.parameters.get("smime-type", "").lower())
    except smime.Encrypted:
        return replace(part, type=SMIME, parameters=part.parameters | {"sealed": Sealed.ENCRYPTED})
    except ValueError:
        return replace(part, type=SMIME, parameters=part.parameters | {"sealed": Sealed.DAMAGED})
    return replace(part, type=SMIME, children=(opened(mime.parse(inside)),))
