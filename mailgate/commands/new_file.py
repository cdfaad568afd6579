"""A file that must not exist yet: nothing that an operator has is written over."""

import os
from pathlib import Path


def write_new(file: Path, content: bytes, mode: int = 0o600) -> None:
    """Write a new file, for its owner alone unless its mode says more. Raises FileExistsError, and OSError."""
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as opened:
        opened.write(content)
