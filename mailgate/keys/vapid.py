"""The key by which push services know this gateway (VAPID, RFC 8292), and what it signs for them.

A subscription is bound to this key: who has the database alone can send nothing to anybody's device.
"""

import base64
import json
from collections.abc import Mapping
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

SECONDS_GOOD = 12 * 3_600
"""How long a signed word is good; RFC 8292 section 2 allows 24 hours."""

_HEADER = {"typ": "JWT", "alg": "ES256"}
_NUMBER_BYTES = 32
_NO_KEY = "there is no private key on P-256 in it; `mailgate key vapid` makes one"


class VapidKey:
    """A private key on the curve P-256. `public` is its public half, as browsers want it: base64url of 65 bytes."""

    def __init__(self, private: ec.EllipticCurvePrivateKey) -> None:
        self._private = private
        point = private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        self.public = _base64url(point)

    def authorization(self, origin: str, contact: str, now: int) -> str:
        """The header Authorization for one push service, signed `now` (seconds UTC).

        `origin` is that of the subscription's endpoint; `contact` is where the service can reach the operator: a
        mailto: or an https: address.
        """
        claims = {"aud": origin, "exp": now + SECONDS_GOOD, "sub": contact}
        signed = f"{_part(_HEADER)}.{_part(claims)}"
        r, s = decode_dss_signature(self._private.sign(signed.encode("ascii"), ec.ECDSA(SHA256())))
        signature = r.to_bytes(_NUMBER_BYTES, "big") + s.to_bytes(_NUMBER_BYTES, "big")  # RFC 7518 section 3.4
        return f"vapid t={signed}.{_base64url(signature)},k={self.public}"


def new_vapid_key() -> bytes:
    """A key file: a private key on P-256 in PEM (PKCS #8)."""
    private = ec.generate_private_key(ec.SECP256R1())
    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def read_vapid_key(file: Path) -> VapidKey:
    """The key in this file. Raises OSError where it cannot be read, and ValueError where it holds no such key."""
    content = file.read_bytes()
    try:
        private = load_pem_private_key(content, None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise ValueError(_NO_KEY) from None
    if isinstance(private, ec.EllipticCurvePrivateKey) and isinstance(private.curve, ec.SECP256R1):
        return VapidKey(private)
    raise ValueError(_NO_KEY)


def _part(content: Mapping[str, object]) -> str:
    return _base64url(json.dumps(content, separators=(",", ":")).encode())


def _base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode("ascii").rstrip("=")
