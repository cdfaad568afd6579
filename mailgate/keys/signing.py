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
        self._prepared: dict[str, list[hmac.HMAC]] = {}
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
        mac = _mac(self._macs(f"address {purpose}")[chosen], payload)[:ADDRESS_MAC_BYTES]
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
        for prepared in self._macs(f"address {purpose}"):
            if hmac.compare_digest(_mac(prepared, payload)[:ADDRESS_MAC_BYTES], mac):
                return _unpacked(payload)
        raise BadToken

    def code(self, purpose: str, word: str, key_name: str) -> str:
        """16 letters and digits (80 bits) for people to type, derived from the key and this word.

        None of i, l, o and u is among them (Crockford's base32). Raises KeyError when the key of this name is gone.
        """
        if key_name not in self._names:
            raise KeyError(key_name)
        prepared = self._macs(f"code {purpose}")[self._names.index(key_name)]
        return base64.b32encode(_mac(prepared, word.encode())[:10]).decode("ascii").translate(READABLE)

    def secret(self, purpose: str, word: str, key_name: str) -> bytes:
        """160 bits derived from the key and this word, as RFC 4226 section 4 recommends for one-time codes.

        Raises KeyError when the key of this name is gone.
        """
        if key_name not in self._names:
            raise KeyError(key_name)
        prepared = self._macs(f"secret {purpose}")[self._names.index(key_name)]
        return _mac(prepared, word.encode())[:20]

    # -- digits: passcodes and check numbers --------------------------------------------------------

    def digits(self, purpose: str, word: str, count: int) -> str:
        """`count` digits, derived from the key and this word."""
        return self._digits(self._macs(f"digits {purpose}")[-1], word, count)

    def digits_match(self, purpose: str, word: str, typed: str, count: int) -> bool:
        """Whether these are the digits, compared in constant time; `typed` is plain digits."""
        given = typed.encode("utf-8", "replace")
        macs = self._macs(f"digits {purpose}")
        return any(hmac.compare_digest(self._digits(prepared, word, count).encode(), given) for prepared in macs)

    def _digits(self, prepared: hmac.HMAC, word: str, count: int) -> str:
        number = int.from_bytes(_mac(prepared, word.encode())[:16], "big")
        return f"{number % 10**count:0{count}}"

    # -- form tokens --------------------------------------------------------------------------------

    def seal(self, purpose: str, word: str) -> str:
        """A URL-safe MAC of `word`: the form token of the session that the word names."""
        mac = _mac(self._macs(f"seal {purpose}")[-1], word.encode())
        return base64.urlsafe_b64encode(mac[:18]).decode("ascii")

    def seal_matches(self, purpose: str, word: str, seal: str) -> bool:
        """Whether any of our keys made this seal for this word."""
        given = seal.encode("utf-8", "replace")
        macs = (_mac(prepared, word.encode()) for prepared in self._macs(f"seal {purpose}"))
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

    def _macs(self, purpose: str) -> list[hmac.HMAC]:
        """An HMAC-SHA-256 by each key that has signed nothing yet: to prepare a key takes as long as to sign."""
        macs = self._prepared.get(purpose)
        if macs is None:
            macs = self._prepared[purpose] = [hmac.new(key, digestmod="sha256") for key in self._purpose_keys(purpose)]
        return macs

    def _purpose_keys(self, purpose: str) -> list[bytes]:
        salt = f"mailgate {purpose}"
        return [Signer(key, salt=salt, digest_method=hashlib.sha256).derive_key() for key in self._keys]


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


def _mac(prepared: hmac.HMAC, value: bytes) -> bytes:
    mac = prepared.copy()
    mac.update(value)
    return mac.digest()


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
