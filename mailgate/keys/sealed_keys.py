"""The key files, sealed by a passphrase so that they can lie beside a backup: scrypt (RFC 7914) and Fernet."""

import base64
import json
import os
from dataclasses import dataclass

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

COST, BLOCK, PARALLEL = 2**17, 8, 1
"""A guess takes 128 MiB and some tenths of a second (OWASP Password Storage Cheat Sheet)."""

FEWEST_CHARACTERS = 12


@dataclass(frozen=True, slots=True)
class KeyFiles:
    """The contents of the key file, and of the one for push services, of which some gateways have none."""

    gateway: bytes
    vapid: bytes | None = None


class WrongPassphrase(Exception):
    """The passphrase does not open it, or it is no sealed key file."""


def seal(keys: KeyFiles, passphrase: str) -> str:
    """The contents of key files, sealed; JSON."""
    salt = os.urandom(16)
    box = Fernet(_key(passphrase, salt))
    contents = {"fernet": keys.gateway} | ({"vapid": keys.vapid} if keys.vapid else {})
    tokens = {name: box.encrypt(content).decode("ascii") for name, content in contents.items()}
    return json.dumps({"kdf": "scrypt", "salt": salt.hex()} | tokens)


def unseal(sealed: str, passphrase: str) -> KeyFiles:
    """The contents again. Raises WrongPassphrase."""
    try:
        document = json.loads(sealed)
        box = Fernet(_key(passphrase, bytes.fromhex(document["salt"])))
        vapid = box.decrypt(document["vapid"]) if "vapid" in document else None
        return KeyFiles(box.decrypt(document["fernet"]), vapid)
    except (ValueError, KeyError, TypeError, InvalidToken) as error:
        raise WrongPassphrase("the passphrase does not open it") from error


def _key(passphrase: str, salt: bytes) -> bytes:
    derived = Scrypt(salt=salt, length=32, n=COST, r=BLOCK, p=PARALLEL).derive(passphrase.encode("utf-8"))
    return base64.urlsafe_b64encode(derived)
