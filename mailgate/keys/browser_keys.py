"""The keys that a browser makes for a subscription, by which only it can read a note (RFC 8291 section 2)."""

import base64
import binascii
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric import ec

CURVE = ec.SECP256R1()
PUBLIC_BYTES = 65
SECRET_BYTES = 16


@dataclass(frozen=True, slots=True)
class BrowserKeys:
    """A public key on P-256 (uncompressed) and the secret that the browser shares with us."""

    public: bytes
    secret: bytes


def read_browser_keys(p256dh: str, auth: str) -> BrowserKeys:
    """The keys as a browser gives them, in base64url. Raises ValueError where they are none."""
    found = BrowserKeys(_raw(p256dh, PUBLIC_BYTES), _raw(auth, SECRET_BYTES))
    ec.EllipticCurvePublicKey.from_encoded_point(CURVE, found.public)
    return found


def _raw(text: str, length: int) -> bytes:
    """The bytes of a text in base64url, with or without padding. Raises ValueError."""
    plain = text.rstrip("=")
    try:
        raw = base64.b64decode(plain + "=" * (-len(plain) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, UnicodeError) as error:
        raise ValueError("it is not written in base64url") from error
    if len(raw) != length:
        raise ValueError(f"it has not {length} bytes")
    return raw
