"""The channel secret of a LINE official account, as the LINE Developers Console shows it."""

import re
from pathlib import Path


def read_secret(file: Path) -> str:
    """What signs LINE's webhooks and gets access tokens. Raises OSError, or ValueError where the file holds none."""
    secret = file.read_text("ascii").strip()
    if not re.fullmatch(r"[0-9A-Za-z]{16,128}", secret):
        raise ValueError("is no channel secret, letters and digits on one line as the LINE Developers Console shows it")
    return secret
