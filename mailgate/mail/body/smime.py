"""Opaque S/MIME (RFC 8551): the mail inside a signature.

The signature is not verified: who sent a mail is known otherwise. Needs asn1crypto, which only such a mail loads.
"""

import re

_TYPE = re.compile(r"application/(?:x-)?pkcs7-mime")
_ENCRYPTED = frozenset({"enveloped-data", "authenveloped-data"})
MAX_DEPTH = 4
"""How many signatures may lie one in another: clients that sign and gateways that sign again make two."""


class Encrypted(Exception):
    """Only who has the key can read this."""


def is_smime(kind: str, filename: str) -> bool:
    """Whether a part of this type is a CMS object; some gateways label one application/octet-stream."""
    return bool(_TYPE.fullmatch(kind)) or (kind == "application/octet-stream" and filename.endswith((".p7m", ".p7z")))


def content_of(data: bytes, smime_type: str) -> bytes:
    """The mail inside; `data` is the object, DER or BER, transfer encoding undone, `smime_type` is in lower case.

    Raises Encrypted where it is encrypted, and ValueError where it cannot be understood.
    """
    if smime_type in _ENCRYPTED:
        raise Encrypted
    from asn1crypto import cms

    for _ in range(MAX_DEPTH):
        try:
            found = cms.ContentInfo.load(data)
            kind = found["content_type"].native
            if "enveloped" in kind or kind == "encrypted_data":
                raise Encrypted
            inner = bytes(found["content"]["encap_content_info"]["content"].native or b"")
        except (TypeError, KeyError, AttributeError, RecursionError, OverflowError) as error:
            raise ValueError("no CMS object that holds a mail") from error
        if not inner:
            raise ValueError("a signature without what it signs")
        if inner[:1] != b"\x30":  # a SEQUENCE: another object, since no header field begins so
            return inner
        data = inner
    raise ValueError("too many signatures one in another")
