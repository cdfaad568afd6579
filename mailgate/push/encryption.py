"""Encrypts a note so that only the browser that subscribed can read it (RFC 8291), in one record (RFC 8188)."""

from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from mailgate.keys.browser_keys import CURVE, BrowserKeys

SALT_BYTES = 16
RECORD_BYTES = 4_096
"""How much a push service takes at least (RFC 8030 section 7.2): one record with its header."""

LONGEST = 2_850
"""Bytes of a note. With what is added to it a message stays below 3 kB, which every push service takes."""

LAST_RECORD = b"\x02"
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_SEED_BYTES = 48
"""Random bytes that become a private key: with 16 more than the key has, none is likelier than another (SP 800-186)."""


def encrypt(note: bytes, browser: BrowserKeys, entropy: Callable[[int], bytes]) -> bytes:
    """The body of a message, to be sent with Content-Encoding: aes128gcm.

    Raises ValueError where the note is longer than LONGEST, or the browser's key is no point of the curve.
    """
    if len(note) > LONGEST:
        raise ValueError(f"a note of {len(note)} bytes is too long for a push service")
    number = int.from_bytes(entropy(_SEED_BYTES), "big") % (_ORDER - 1) + 1
    return encrypt_with(note, browser, ec.derive_private_key(number, CURVE), entropy(SALT_BYTES))


def encrypt_with(note: bytes, browser: BrowserKeys, own: ec.EllipticCurvePrivateKey, salt: bytes) -> bytes:
    """What `encrypt` returns, with a private key that is used for this message alone, and a salt. Raises ValueError."""
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, browser.public)
    ours = own.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = own.exchange(ec.ECDH(), theirs)
    word = b"WebPush: info\0" + browser.public + ours
    keying = _derived(shared, browser.secret, word, 32)
    key = _derived(keying, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derived(keying, salt, b"Content-Encoding: nonce\0", 12)
    header = salt + RECORD_BYTES.to_bytes(4, "big") + bytes([len(ours)]) + ours
    return header + AESGCM(key).encrypt(nonce, note + LAST_RECORD, None)


def _derived(secret: bytes, salt: bytes, word: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt, word).derive(secret)
