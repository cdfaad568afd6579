"""The browser's half of RFC 8291, written after the RFC and apart from ours."""

import base64
import hashlib
import hmac
import os

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from mailgate.keys.browser_keys import CURVE, BrowserKeys


class SubscribedBrowser:
    """A browser with the two keys that it makes for a subscription."""

    def __init__(self, private: ec.EllipticCurvePrivateKey | None = None) -> None:
        self._private = private or ec.generate_private_key(CURVE)
        public = self._private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        self.keys = BrowserKeys(public, os.urandom(16))

    @property
    def p256dh(self) -> str:
        """Its public key, as a browser gives it to a page."""
        return _text(self.keys.public)

    @property
    def auth(self) -> str:
        """Its shared secret, likewise."""
        return _text(self.keys.secret)

    def reads(self, message: bytes) -> bytes:
        """The note in a message. Raises InvalidTag where it is not for this browser or was changed."""
        salt, record, length = message[:16], int.from_bytes(message[16:20], "big"), message[20]
        sender, sealed = message[21 : 21 + length], message[21 + length :]
        assert len(sealed) <= record, "one record only"
        secret = self._private.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(CURVE, sender))
        keying = _hkdf(self.keys.secret, secret, b"WebPush: info\0" + self.keys.public + sender, 32)
        key = _hkdf(salt, keying, b"Content-Encoding: aes128gcm\0", 16)
        nonce = _hkdf(salt, keying, b"Content-Encoding: nonce\0", 12)
        padded = AESGCM(key).decrypt(nonce, sealed, None).rstrip(b"\0")
        assert padded[-1:] == b"\x02", "the delimiter of a last record"
        return padded[:-1]


def _hkdf(salt: bytes, secret: bytes, info: bytes, length: int) -> bytes:
    """RFC 5869 for one block of SHA-256."""
    pseudorandom = hmac.digest(salt, secret, hashlib.sha256)
    return hmac.digest(pseudorandom, info + b"\x01", hashlib.sha256)[:length]


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode("ascii").rstrip("=")
