"""Signs and verifies links, reply addresses, passcodes and form tokens; encrypts what must be kept but not read.

Everything here is derived from the key file, so the database holds no secret that admits anybody. Each purpose has its
own salt: a token made for one is invalid for another. The key list rotates: the newest key signs, all keys verify.

Threats that this stands against: guessing (96 bits of MAC in an address, 256 in a link), replay for another purpose
(salts), replay for ever (the caller's `max_age`), clients that lower-case a local part (base32), a leaked database
(no key in it). It does not stand against a leaked key file.
"""

import base64
import hashlib
import hmac
from collections.abc import Callable, Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from itsdangerous import BadSignature, SignatureExpired, Signer, TimestampSigner

from mailgate.keys.key_file import name_of

ADDRESS_MAC_BYTES = 12
NONCE_BYTES = 12
"""96 bits, as NIST SP 800-38D recommends for AES-GCM."""
READABLE = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789abcdefghjkmnpqrstvwxyz")


class BadToken(ValueError):
    """This token is incomplete, not ours, or made for another purpose."""


class ExpiredToken(BadToken):
    """This token is ours, but too old."""


class Keyring:
    """Signs with the newest key, verifies with all of them.

    `clock` gives the time in whole seconds (UTC), for what expires.
    """

    def __init__(self, keys: Sequence[bytes], clock: Callable[[], int]) -> None:
        self._keys = list(reversed(keys))  # itsdangerous wants the newest last
        self._names = [name_of(key) for key in self._keys]
        self._clock = clock
        self._derived: dict[str, list[bytes]] = {}
        self._timed: dict[str, TimestampSigner] = {}

    @property
    def newest(self) -> str:
        """The name of the key that signs now, for tokens that must stay the same after a rotation."""
        return self._names[-1]

    # -- links: a text and the time it was signed ---------------------------------------------------

    def link(self, purpose: str, word: str) -> str:
        """A URL-safe token that holds `word` and the time of signing."""
        return self._timed_signer(purpose).sign(word).decode("ascii")

    def read_link(self, purpose: str, token: str, max_age: int) -> str:
        """The word of a token no older than `max_age` seconds. Raises BadToken or ExpiredToken."""
        try:
            return self._timed_signer(purpose).unsign(token, max_age=max_age).decode("ascii")
        except SignatureExpired:
            raise ExpiredToken from None
        except (BadSignature, UnicodeError):
            raise BadToken from None

    def _timed_signer(self, purpose: str) -> TimestampSigner:
        signer = self._timed.get(purpose)
        if signer is None:
            signer = self._timed[purpose] = _ClockSigner(self._keys, purpose, self._clock)
        return signer

    # -- reply addresses: a few numbers in lower-case base32 ----------------------------------------

    def address(self, purpose: str, *numbers: int, key_name: str = "") -> str:
        """A token for a local part (RFC 5321 section 4.5.3.1.1: 64 octets) naming numbers below 2**40.

        `key_name` asks for the key of that name, as long as we still have it.
        """
        payload = b"".join(_packed(number) for number in numbers)
        chosen = self._names.index(key_name) if key_name in self._names else -1
        mac = self._mac(self._purpose_keys(f"address {purpose}")[chosen], payload)[:ADDRESS_MAC_BYTES]
        return _base32(payload + mac)

    def read_address(self, purpose: str, token: str) -> tuple[int, ...]:
        """The numbers of a token, in upper or lower case. Raises BadToken."""
        padded = token.upper() + "=" * (-len(token) % 8)
        try:
            raw = base64.b32decode(padded)
        except ValueError:
            raise BadToken from None
        if base64.b32encode(raw).decode("ascii") != padded:  # one token, one spelling: no unused bits
            raise BadToken
        payload, mac = raw[:-ADDRESS_MAC_BYTES], raw[-ADDRESS_MAC_BYTES:]
        for key in self._purpose_keys(f"address {purpose}"):
            if hmac.compare_digest(self._mac(key, payload)[:ADDRESS_MAC_BYTES], mac):
                return _unpacked(payload)
        raise BadToken

    def code(self, purpose: str, word: str, key_name: str) -> str:
        """16 letters and digits (80 bits) for people to type, derived from the key and this word.

        None of i, l, o and u is among them (Crockford's base32). Raises KeyError when the key of this name is gone.
        """
        if key_name not in self._names:
            raise KeyError(key_name)
        key = self._purpose_keys(f"code {purpose}")[self._names.index(key_name)]
        return base64.b32encode(self._mac(key, word.encode())[:10]).decode("ascii").translate(READABLE)

    def secret(self, purpose: str, word: str, key_name: str) -> bytes:
        """160 bits derived from the key and this word, as RFC 4226 section 4 recommends for one-time codes.

        Raises KeyError when the key of this name is gone.
        """
        if key_name not in self._names:
            raise KeyError(key_name)
        key = self._purpose_keys(f"secret {purpose}")[self._names.index(key_name)]
        return self._mac(key, word.encode())[:20]

    # -- digits: passcodes and check numbers --------------------------------------------------------

    def digits(self, purpose: str, word: str, count: int) -> str:
        """`count` digits, derived from the key and this word."""
        return self._digits(self._purpose_keys(f"digits {purpose}")[-1], word, count)

    def digits_match(self, purpose: str, word: str, typed: str, count: int) -> bool:
        """Whether these are the digits, compared in constant time; `typed` is plain digits."""
        given = typed.encode("utf-8", "replace")
        keys = self._purpose_keys(f"digits {purpose}")
        return any(hmac.compare_digest(self._digits(key, word, count).encode(), given) for key in keys)

    def _digits(self, key: bytes, word: str, count: int) -> str:
        number = int.from_bytes(self._mac(key, word.encode())[:16], "big")
        return f"{number % 10**count:0{count}}"

    # -- form tokens --------------------------------------------------------------------------------

    def seal(self, purpose: str, word: str) -> str:
        """A URL-safe MAC of `word`: the form token of the session that the word names."""
        mac = self._mac(self._purpose_keys(f"seal {purpose}")[-1], word.encode())
        return base64.urlsafe_b64encode(mac[:18]).decode("ascii")

    def seal_matches(self, purpose: str, word: str, seal: str) -> bool:
        """Whether any of our keys made this seal for this word."""
        given = seal.encode("utf-8", "replace")
        macs = (self._mac(key, word.encode()) for key in self._purpose_keys(f"seal {purpose}"))
        return any(hmac.compare_digest(base64.urlsafe_b64encode(mac[:18]), given) for mac in macs)

    # -- what is kept but not readable in the database --------------------------------------------

    def encrypt(self, purpose: str, text: str, nonce: bytes) -> str:
        """A text that only the key file opens (AES-256-GCM); `nonce` are NONCE_BYTES fresh random bytes."""
        sealed = AESGCM(self._purpose_keys(f"encrypt {purpose}")[-1]).encrypt(nonce, text.encode(), None)
        return base64.b64encode(nonce + sealed).decode("ascii")

    def decrypt(self, purpose: str, kept: str) -> str:
        """The text again. Raises BadToken where none of our keys opens it."""
        raw = base64.b64decode(kept)
        for key in reversed(self._purpose_keys(f"encrypt {purpose}")):
            try:
                return AESGCM(key).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], None).decode()
            except InvalidTag:
                continue
        raise BadToken

    def _purpose_keys(self, purpose: str) -> list[bytes]:
        keys = self._derived.get(purpose)
        if keys is None:
            keys = self._derived[purpose] = [
                Signer(key, salt=f"mailgate {purpose}", digest_method=hashlib.sha256).derive_key() for key in self._keys
            ]
        return keys

    @staticmethod
    def _mac(key: bytes, value: bytes) -> bytes:
        return hmac.digest(key, value, "sha256")


class _ClockSigner(TimestampSigner):
    """itsdangerous' signer with the time passed in."""

    def __init__(self, keys: list[bytes], purpose: str, clock: Callable[[], int]) -> None:
        super().__init__(keys, salt=f"mailgate link {purpose}", digest_method=hashlib.sha256)
        self._clock = clock

    def get_timestamp(self) -> int:
        return self._clock()


_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = [first + second for first in _LETTERS for second in _LETTERS]
"""What ten bits are in base32."""


def _base32(raw: bytes) -> str:
    """Base32 (RFC 4648 section 6) in small letters and without padding: each letter has two addresses with a token.

    The library's own is written in Python as well, and takes three times as long.
    """
    letters = -(-len(raw) * 8 // 5)
    bits = -(-letters // 2) * 10
    number = int.from_bytes(raw) << bits - 8 * len(raw)
    return "".join([_PAIRS[number >> place & 0x3FF] for place in range(bits - 10, -1, -10)])[:letters]


def _packed(number: int) -> bytes:
    body = number.to_bytes(5, "big").lstrip(b"\0")
    return bytes([len(body)]) + body


def _unpacked(payload: bytes) -> tuple[int, ...]:
    numbers = []
    while payload:
        size = payload[0] + 1
        numbers.append(int.from_bytes(payload[1:size], "big"))
        payload = payload[size:]
    return tuple(numbers)
