"""The key file: one key on each line, the newest first. `serve` reads it, and `config_check` validates it before."""

import re
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
