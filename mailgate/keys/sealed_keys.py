"""The key file, sealed by a passphrase so that it can lie beside a backup: scrypt (RFC 7914) and Fernet."""

import base64
import json
import os

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

COST, BLOCK, PARALLEL = 2**17, 8, 1
"""A guess takes 128 MiB and some tenths of a second (OWASP Password Storage Cheat Sheet)."""

FEWEST_CHARACTERS = 12


class WrongPassphrase(Exception):
    """The passphrase does not open it, or it is no sealed key file."""


def seal(keys: bytes, passphrase: str) -> str:
    """The content of a key file, sealed; JSON."""
    salt = os.urandom(16)
    token = Fernet(_key(passphrase, salt)).encrypt(keys).decode("ascii")
    return json.dumps({"kdf": "scrypt", "salt": salt.hex(), "fernet": token})


def unseal(sealed: str, passphrase: str) -> bytes:
    """The content again. Raises WrongPassphrase."""
    try:
        document = json.loads(sealed)
        return Fernet(_key(passphrase, bytes.fromhex(document["salt"]))).decrypt(document["fernet"])
    except (ValueError, KeyError, TypeError, InvalidToken) as error:
        raise WrongPassphrase("the passphrase does not open it") from error


def _key(passphrase: str, salt: bytes) -> bytes:
    derived = Scrypt(salt=salt, length=32, n=COST, r=BLOCK, p=PARALLEL).derive(passphrase.encode("utf-8"))
    return base64.urlsafe_b64encode(derived)
