"""The files in `deploy/` for the programs around a gateway, filled in for one of them.

They hold good as they stand for an example: the domain, folders and ports that docs/operating.md shows. To fill one in
puts the gateway's own in the place of the example's.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from mailgate.installation.recipients import recipient_map
from mailgate.resources import DEPLOY
from mailgate.settings import Listen, Settings

FOLDERS = ("caddy", "nginx", "postfix", "systemd")
"""Whose files are filled in; the others hold nothing that differs from gateway to gateway."""

EXAMPLE_NAME = "mail.school.example.jp"
EXAMPLE_FOLDER = "/srv/mailgate"
EXAMPLE_PROGRAM = "/opt/mailgate"
EXAMPLE_SMTP = "[127.0.0.1]:8025"
EXAMPLE_WEB = "127.0.0.1:8080"
EXAMPLE_SIZE = "1000000"

RECIPIENTS = PurePosixPath("postfix/mailgate")
"""The only file that is made and not filled in: from the list of our commands."""


def filled_in(settings: Settings, folder: Path) -> Iterator[tuple[PurePosixPath, str]]:
    """Each file's place below `deploy/` and its text, for the gateway whose settings lie in this folder."""
    for file in sorted(file for name in FOLDERS for file in (DEPLOY / name).iterdir()):
        place = PurePosixPath(file.relative_to(DEPLOY).as_posix())
        if place != RECIPIENTS:
            yield place, _filled_in(file.read_text("utf-8"), _own(settings, folder, place))
    yield RECIPIENTS, recipient_map(*settings.domains)


def taken_in_front(settings: Settings) -> int:
    """How many bytes the mail server in front takes: a twentieth less than we do, since it adds lines to each mail."""
    return settings.largest_message_bytes * 1_000_000 // 1_048_576


def _own(settings: Settings, folder: Path, place: PurePosixPath) -> dict[str, str]:
    """What stands in the place of each example. The name is that of the pages for web servers, else the mail domain."""
    host = urlsplit(settings.gateway.public_url).hostname or settings.gateway.domain
    return {
        EXAMPLE_NAME: host if place.parent.name in {"caddy", "nginx"} else settings.gateway.domain,
        EXAMPLE_FOLDER: str(folder),
        EXAMPLE_PROGRAM: sys.prefix,
        EXAMPLE_SMTP: f"[{_reached(settings.smtp.listen)}]:{settings.smtp.listen.port}",
        EXAMPLE_WEB: _host_and_port(settings.web.listen),
        EXAMPLE_SIZE: str(taken_in_front(settings)),
    }


def _filled_in(text: str, own: dict[str, str]) -> str:
    return re.sub("|".join(map(re.escape, own)), lambda found: own[found[0]], text)


def _reached(listen: Listen) -> str:
    """Where a program of this machine reaches who listens there: on all addresses also on the loopback one."""
    loopback = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  # nosec B104 - compared, not listened on
    return loopback.get(listen.host, listen.host)


def _host_and_port(listen: Listen) -> str:
    host = _reached(listen)
    return f"[{host}]:{listen.port}" if ":" in host else f"{host}:{listen.port}"
