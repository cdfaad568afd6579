"""The settings, and the files that they name: the key, and the certificate for mail."""

import os
from collections.abc import Iterator, Sequence

from mailgate.doctor.finding import Finding, ok, warning, wrong
from mailgate.keys.key_file import name_of, read_keys
from mailgate.keys.vapid import read_vapid_key
from mailgate.service import certificates
from mailgate.settings import Settings

OTHERS = 0o077
"""The bits of a file's mode by which anybody but its owner may do something with it."""


def of_settings(problems: Sequence[str], warnings: Sequence[str]) -> Iterator[Finding]:
    """What `serve` would refuse to start with, and what it would warn of, in its own words."""
    yield from (wrong("settings", "settings-problem", text=text) for text in problems)
    yield from (warning("settings", "settings-warning", text=text) for text in warnings)
    if not problems and not warnings:
        yield ok("settings", "settings")


def of_user(settings: Settings) -> Iterator[Finding]:
    """Whether what this command makes would become somebody else's than the gateway's."""
    file = settings.gateway.database_file or settings.gateway.secret_key_file
    owner = file.stat().st_uid if file.exists() else os.geteuid()
    if owner != os.geteuid():
        yield warning("user", "user-other", user=os.geteuid(), owner=owner, file=file)


def of_key(settings: Settings) -> Iterator[Finding]:
    """The signing keys and who may read them."""
    file = settings.gateway.secret_key_file
    try:
        keys = read_keys(file)
    except OSError as error:
        yield wrong("key", "key-unread", file=file, why=error.strerror)
        return
    except ValueError as error:
        yield wrong("key", "key-unread", file=file, why=str(error))
        return
    mode = file.stat().st_mode & 0o777
    if mode & OTHERS:
        yield wrong("key", "key-mode", file=file, mode=f"{mode:04o}")
    else:
        yield ok("key", "key", name=name_of(keys[0]), count=len(keys), mode=f"{mode:04o}")


def of_vapid_key(settings: Settings) -> Iterator[Finding]:
    """The key by which push services know us, and who may read it."""
    file = settings.push.vapid_key_file
    if not settings.push.is_on:
        yield ok("push", "push-off", file=file)
        return
    try:
        read_vapid_key(file)
    except (OSError, ValueError) as error:
        yield wrong("push", "push-unread", file=file, why=str(error))
        return
    mode = file.stat().st_mode & 0o777
    if mode & OTHERS:
        yield wrong("push", "push-mode", file=file, mode=f"{mode:04o}")
    else:
        yield ok("push", "push", file=file, mode=f"{mode:04o}")


def of_certificate(settings: Settings, now: int) -> Iterator[Finding]:
    """The certificate for mail, where the settings name one."""
    if file := settings.smtp.tls_certificate:
        try:
            end = certificates.end_of_file(file)
        except (OSError, ValueError) as error:
            yield wrong("smtp-certificate", "smtp-certificate-unread", file=file, why=str(error))
            return
        facts = {"file": file, "day": certificates.last_day(end, settings.gateway.time_zone)}
        if certificates.ends_soon(end, now):
            yield wrong("smtp-certificate", "smtp-certificate-ends", **facts)
        else:
            yield ok("smtp-certificate", "smtp-certificate", **facts)
