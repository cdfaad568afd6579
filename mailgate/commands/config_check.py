"""The files that settings name, looked at before they are needed: what is wrong is said with section, key and line."""

import contextlib
import ipaddress
import stat
from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from mailgate.commands import context
from mailgate.keys.key_file import read_keys
from mailgate.line.channel_secret import read_secret
from mailgate.service.lock import locked
from mailgate.settings import Settings, SettingsError, place_of
from mailgate.store.foreign import is_foreign

INNER_DOMAINS = (".localhost", ".local", ".internal", ".home.arpa")
"""Names that only this machine or its network knows (RFC 6761, RFC 6762, RFC 8375, and ICANN's "internal")."""

Named = tuple[str, str, Path | None, Callable[[Path], object]]
"""Section, key, the file (None: none is named), and how it is read: raises OSError or ValueError."""


def keys(settings: Settings) -> tuple[bytes, ...]:
    """The signing keys. Raises SettingsError."""
    demand(settings, [])
    return read_keys(settings.gateway.secret_key_file)


def demand(settings: Settings, roles: Collection[str]) -> None:
    """Raises SettingsError naming each file that a process of these roles needs and cannot use."""
    problems = [problem for named in _needed(settings, roles) if (problem := _problem(*named))]
    problems += _missing(settings)
    if problems:
        raise SettingsError(problems)


def warnings(settings: Settings) -> list[str]:
    """A sentence for each thing that lets others read a secret or change what runs; we serve with it all the same.

    These are other users of this machine, and everybody between a family's browser and us.
    """
    return [*_readable(settings), *_writable(settings), *_password(settings), *_plain(settings)]


def _readable(settings: Settings) -> Iterator[str]:
    """The secrets that everybody can read."""
    secrets = {
        ("gateway", "secret_key_file"): settings.gateway.secret_key_file,
        ("gateway", "database"): settings.gateway.database_file,
        ("smtp", "tls_key"): settings.smtp.tls_key,
        ("relay", "password_file"): settings.relay.password_file,
        ("line", "channel_secret_file"): settings.line.channel_secret_file,
        ("push", "vapid_key_file"): settings.push.vapid_key_file,
    }
    for key, file in secrets.items():
        if file and _mode(file) & stat.S_IROTH:
            yield f"{_place(*key)} = {file}: everybody on this machine can read it; chmod 600 {file}"


def _writable(settings: Settings) -> Iterator[str]:
    """The settings, the key and their folders, where others can change or replace them."""
    files = (context.settings_file().absolute(), settings.gateway.secret_key_file)
    for path in dict.fromkeys((*files, *(file.parent for file in files))):
        mode = _mode(path)
        if mode & (stat.S_IWGRP | stat.S_IWOTH) and not mode & stat.S_ISVTX:
            yield f"{path}: other users of this machine can change it; chmod go-w {path}"


def _password(settings: Settings) -> Iterator[str]:
    """A password in the settings, which a file of its own, or none at all, would keep better."""
    if urlsplit(settings.gateway.database).password:
        why = "there is a password in it; let PostgreSQL know the user without one (peer), or use ~/.pgpass"
        yield f"{_place('gateway', 'database')}: {why}"


def _plain(settings: Settings) -> Iterator[str]:
    """Pages without TLS at a name that others than this machine and its network can know."""
    url = urlsplit(settings.gateway.public_url)
    if url.scheme == "http" and _is_public(url.hostname or ""):
        why = "passcodes and notices cross the network in clear; let the proxy in front speak https, and write it here"
        yield f"{_place('gateway', 'public_url')} = {settings.gateway.public_url}: {why}"


def _is_public(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith(INNER_DOMAINS)


def _mode(path: Path) -> int:
    return path.stat().st_mode if path.exists() else 0


def _missing(settings: Settings) -> Iterator[str]:
    """A key that another one makes necessary."""
    if settings.line.is_on and settings.line.channel_secret_file is None:
        yield f"{_place('line', 'channel_secret_file')} must be given where there is a channel_id"


def _needed(settings: Settings, roles: Collection[str]) -> Iterator[Named]:
    smtp, relay = settings.smtp, settings.relay
    yield "gateway", "secret_key_file", settings.gateway.secret_key_file, read_keys
    if "smtp" in roles:
        yield "smtp", "tls_certificate", smtp.tls_certificate, partial(_read_certificate, key=smtp.tls_key)
        yield "smtp", "tls_key", smtp.tls_key, Path.read_bytes
    if "courier" in roles:
        yield "relay", "password_file", relay.password_file, partial(Path.read_text, encoding="utf-8")
    if settings.line.is_on and not {"web", "courier"}.isdisjoint(roles):
        yield "line", "channel_secret_file", settings.line.channel_secret_file, read_secret
    if settings.push.is_on and not {"courier", "web"}.isdisjoint(roles):
        yield "push", "vapid_key_file", settings.push.vapid_key_file, _read_vapid_key


def _problem(section: str, key: str, file: Path | None, read: Callable[[Path], object]) -> str | None:
    if file is None:
        return None
    try:
        read(file)
    except OSError as error:
        why = error.strerror
    except ValueError as error:
        why = str(error)
    else:
        return None
    return f"{_place(section, key)} = {file}: {why}"


def _read_certificate(file: Path, key: Path | None) -> None:
    import ssl  # `serve` has to be there at once, and most gateways have no certificate of their own

    file.read_bytes()
    try:
        with contextlib.suppress(FileNotFoundError, PermissionError):  # then it is the key's, which is looked at, too
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(file, key)
    except ssl.SSLError:
        raise ValueError("is no certificate in PEM to which the private key of `tls_key` belongs") from None


def _read_vapid_key(file: Path) -> None:
    from mailgate.keys.vapid import read_vapid_key  # not for those that have no such key

    read_vapid_key(file)


def _place(section: str, key: str) -> str:
    return place_of(context.settings_file(), section, key)


def demand_database(settings: Settings) -> None:
    """A slip in the settings must not show as an empty gateway. Raises SettingsError where the file is not ours."""
    file = settings.gateway.database_file
    if file and not file.is_file():
        why = "there is no such database; `mailgate init` makes one"
        raise SettingsError([f"{_place('gateway', 'database')} = {file}: {why}"])
    if file and is_foreign(file):
        why = "it is a database of another program"
        raise SettingsError([f"{_place('gateway', 'database')} = {file}: {why}"])


def lock_of(settings: Settings) -> Path:
    """The file that `mailgate serve` locks while it runs."""
    return settings.gateway.database_file or context.settings_file()


@contextlib.contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Let no other `mailgate serve` of this machine run with the same database.

    Where that is PostgreSQL's, with the same settings file. Raises SettingsError where one does.
    """
    file = settings.gateway.database_file
    try:
        with locked(lock_of(settings)):
            yield
    except BlockingIOError:
        why = "another `mailgate serve` is running with it; stop that one first"
        place = f"{_place('gateway', 'database')} = {file}" if file else str(context.settings_file())
        raise SettingsError([f"{place}: {why}"]) from None
