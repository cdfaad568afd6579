"""The key file: one key on each line, the newest first. `serve` reads it; `mailgate key` adds keys and removes them."""

import hashlib
import os
import re
import secrets
from pathlib import Path

_LINE = re.compile(r"\s*((?:[0-9A-Fa-f]{2}){32,}\s*)?")


def read_keys(path: Path) -> tuple[bytes, ...]:
    """The keys of this file.

    Raises OSError when it cannot be read and ValueError when it holds no key, a weak one or anything else.
    """
    keys = []
    for number, line in enumerate(path.read_text("ascii", errors="replace").splitlines(), 1):
        if not _LINE.fullmatch(line):
            raise ValueError(f"line {number} is no key of 64 hexadecimal digits, as `openssl rand -hex 32` makes one")
        if line.strip():
            keys.append(bytes.fromhex(line))
    if not keys:
        raise ValueError("there is no key in it; `openssl rand -hex 32` makes one")
    return tuple(keys)


def name_of(key: bytes) -> str:
    """What a key is called by: it does not tell the key."""
    return hashlib.sha256(key).hexdigest()[:8]


def new_key() -> str:
    """One line of a key file: 256 random bits."""
    return secrets.token_hex(32)


def rotate(path: Path) -> str:
    """Add a new key before all others. Returns its name. Raises OSError."""
    line = new_key()
    _write(path, [line, *path.read_text("ascii").splitlines()])
    return name_of(bytes.fromhex(line))


def retire(path: Path, name: str) -> None:
    """Remove the key of this name. Raises OSError."""
    lines = path.read_text("ascii").splitlines()
    _write(path, [line for line in lines if line.strip() and name_of(bytes.fromhex(line)) != name])


def _write(path: Path, lines: list[str]) -> None:
    """Replace the file as a whole: a crash leaves the old one or the new one. Owner and mode stay."""
    before, new = path.stat(), path.with_name(f"{path.name}.new")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        os.fsync(file.fileno())
        os.fchmod(file.fileno(), before.st_mode & 0o777)
        os.fchown(file.fileno(), before.st_uid, before.st_gid)
    new.replace(path)
