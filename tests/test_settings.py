"""settings.ini: everything wrong is named at once, and the file, the program and the manual know the same keys."""

import configparser
import contextlib
import dataclasses
import ipaddress
import itertools
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate import resources
from mailgate.settings import SECTIONS, Listen, SettingsError, load, parse

ROOT = Path(__file__).parent.parent
HERE = Path("/srv/mailgate")
LEAST = "[gateway]\ndomain = mail.example.jp\npublic_url = https://mail.example.jp\n"
KEYS = {(section, key.name) for section, kind in SECTIONS.items() for key in dataclasses.fields(kind)}


def problems_of(text: str) -> list[str]:
    """What is wrong with a settings file."""
    with pytest.raises(SettingsError) as refused:
        parse(text, HERE)
    return refused.value.problems


# -- three places that must agree ---------------------------------------------------------------------


def reference() -> configparser.ConfigParser:
    """The commented reference at the repository's top."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(resources.SETTINGS.read_text("utf-8"))
    return parser


def test_the_reference_has_every_key_and_no_other() -> None:
    parser = reference()
    assert {(section, key) for section in parser.sections() for key in parser[section]} == KEYS


def test_the_reference_shows_the_defaults() -> None:
    parser = reference()
    given_keys = {key: parser["gateway"][key] for key in ("domain", "public_url")}
    least = "\n".join(["[gateway]", *(f"{key} = {value}" for key, value in given_keys.items())])
    assert parse(resources.SETTINGS.read_text("utf-8"), HERE) == parse(least, HERE)


def test_every_key_of_the_reference_is_explained_in_two_languages() -> None:
    lines = resources.SETTINGS.read_text("utf-8").splitlines()
    for above, line in itertools.pairwise(lines):
        if re.match(r"\w+ =", line):
            assert re.fullmatch(r"# .*[ぁ-んァ-ヶ一-龠].* / .*[a-z]{2}.*", above), line


def test_the_manual_has_every_key_with_its_default() -> None:
    manual = (ROOT / "docs" / "operating.md").read_text("utf-8")
    rows = re.findall(r"^\| `\[(\w+)\] (\w+)` \| (.*?) \|", manual, re.MULTILINE)
    parser = reference()
    required = {("gateway", "domain"), ("gateway", "public_url")}
    documented = {(section, key): default.strip("`") for section, key, default in rows}
    assert documented == {
        (section, key): "required" if (section, key) in required else parser[section][key] for section, key in KEYS
    }


# -- reading ------------------------------------------------------------------------------------------


def test_two_keys_are_enough() -> None:
    settings = parse(LEAST, HERE)
    assert settings.gateway.domain == "mail.example.jp"
    assert settings.gateway.database == "sqlite:////srv/mailgate/mailgate.db"
    assert settings.gateway.secret_key_file == HERE / "mailgate.key"
    assert settings.smtp.tls_key is None
    assert settings.web.listen == Listen("127.0.0.1", 8080)


def test_values_are_read_as_what_they_are() -> None:
    settings = parse(
        "[gateway]\nDomain = Mail.Example.JP\npublic_url = https://x.jp/\ndatabase = postgresql://u@h/n\n"
        "time_zone = Europe/Berlin\nsecret_key_file = /etc/key\n"
        "[smtp]\nlisten = [::1]:25\ntls_key = tls/key.pem\ntrusted_relays = 10.0.0.1 10.1.0.0/16\n",
        HERE,
    )
    assert settings.gateway.domain == "mail.example.jp"
    assert settings.gateway.public_url == "https://x.jp"
    assert settings.gateway.database == "postgresql://u@h/n"
    assert settings.gateway.time_zone == ZoneInfo("Europe/Berlin")
    assert settings.gateway.secret_key_file == Path("/etc/key")
    assert settings.smtp.listen == Listen("::1", 25)
    assert settings.smtp.tls_key == HERE / "tls/key.pem"
    assert settings.smtp.trusted_relays == (ipaddress.ip_network("10.0.0.1"), ipaddress.ip_network("10.1.0.0/16"))


def test_a_file_is_read_with_paths_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text("\ufeff" + LEAST, "utf-8")
    assert load(file).gateway.secret_key_file == tmp_path / "mailgate.key"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=re.escape(f"{tmp_path}/none.ini: cannot be read")):
        load(tmp_path / "none.ini")
    (tmp_path / "latin.ini").write_bytes("[gateway]\n# öäü".encode("latin-1"))
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path / "latin.ini")


@pytest.mark.parametrize(
    ("section", "line"),
    [
        ("gateway", "domain = -x-"),
        ("gateway", "domain = 学校.jp"),
        ("gateway", "public_url = mail.example.jp"),
        ("gateway", "public_url = https://mail.example.jp/?a=b"),
        ("gateway", "public_url = https://example.jp/mailgate"),
        ("gateway", "database = mysql://x"),
        ("gateway", "database = sqlite:///"),
        ("gateway", "time_zone = Mars/Olympus"),
        ("gateway", "time_zone = Asia"),
        ("gateway", "language = fr"),
        ("gateway", "tag_separator = ++"),
        ("smtp", "listen = 8025"),
        ("smtp", "listen = localhost:99999"),
        ("smtp", "max_message_bytes = 10 MB"),
        ("smtp", "max_message_bytes = 999"),
        ("smtp", "trusted_relays = 10.0.0.1/8"),
        ("smtp", "trusted_relays = localhost"),
        ("web", "trusted_proxies = *"),
        ("web", "hosts = mail.example.jp:443"),
        ("web", "hosts = *example.jp"),
        ("relay", "port = 0"),
        ("relay", "security = ssl"),
        ("relay", "connections = -1"),
        ("line", "channel_id = @school"),
        ("line", "basic_id = school"),
        ("line", "monthly_pushes = -1"),
        ("line", "api = http://api.line.me"),
        ("line", "api = ftp://localhost"),
        ("line", "api = https://"),
        ("line", "api_data = https://api-data.line.me/v2"),
        ("line", "access = access.line.me"),
        ("login", "passcode_digits = 5"),
        ("login", "minutes_valid = 31"),
        ("login", "session_minutes = 1.5"),
        ("login", "remember_days = ３０日"),
        ("limits", "waiting_units = 1"),
    ],
)
def test_a_wrong_value_is_named_with_its_line_section_and_key(section: str, line: str) -> None:
    required = "" if section == "gateway" else LEAST
    text = f"{required}[{section}]\n{line}\n"
    number = text.splitlines().index(line) + 1
    (problem,) = [found for found in problems_of(text) if "must be given" not in found]
    assert problem.startswith(f"settings.ini:{number}: [{section}] {line}: ")


def test_there_is_line_where_a_channel_is_named() -> None:
    assert not parse(LEAST, HERE).line.is_on
    here = "[line]\nchannel_id = 1234567890\nchannel_secret_file = secret\napi = http://localhost:8081/\n"
    line = parse(LEAST + here, HERE).line
    assert line.is_on
    assert (line.channel_secret_file, line.api) == (HERE / "secret", "http://localhost:8081")
    assert line.api_data == "https://api-data.line.me"


def test_everything_that_is_wrong_is_said_at_once() -> None:
    text = "[gateway]\ncolour = red\npublic_url = x\n\n[smtp]\nlisten = 1\nbacklog = 5\n[fax]\nport = 1\n"
    found = [problem.partition(": ")[::2] for problem in problems_of(text)]
    assert sorted((place, words.split(" ", 2)[:2]) for place, words in found) == [
        ("settings.ini", ["[gateway]", "domain"]),
        ("settings.ini:2", ["[gateway]", "colour"]),
        ("settings.ini:3", ["[gateway]", "public_url"]),
        ("settings.ini:6", ["[smtp]", "listen"]),
        ("settings.ini:7", ["[smtp]", "backlog"]),
        ("settings.ini:8", ["[fax]", "is"]),
    ]


@pytest.mark.parametrize(
    "text", ["domain = x", "[gateway]\n[gateway]", "[gateway]\ndomain = a\ndomain = b", "[gateway"]
)
def test_a_broken_file_is_one_problem_in_one_line(text: str) -> None:
    (problem,) = problems_of(text)
    assert "\n" not in problem


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    for whole in (text, f"[gateway]\n{text}", f"{LEAST}[limits]\nwaiting_units = {text}"):
        with contextlib.suppress(SettingsError):
            parse(whole, HERE)


# -- bounds -------------------------------------------------------------------------------------------


def least_with(section: str, key: str, value: object) -> str:
    """The shortest settings with this key."""
    heading = "" if section == "gateway" else f"[{section}]\n"
    return f"{LEAST}{heading}{key} = {value}\n"


def range_of(section: str, key: str) -> tuple[int, int] | None:
    """The smallest and the largest number that a key says it takes; None for a key that is no number."""
    try:
        parse(least_with(section, key, "?"), HERE)
    except SettingsError as error:
        told = re.search(r"must be a whole number from (\d+) to (\d+)", error.problems[0])
        return (int(told[1]), int(told[2])) if told else None
    return None


RANGES = {
    key: found for key in sorted(KEYS - {("gateway", "domain"), ("gateway", "public_url")}) if (found := range_of(*key))
}


@pytest.mark.parametrize(("section", "key"), RANGES)
def test_a_number_is_taken_up_to_its_bounds_and_no_further(section: str, key: str) -> None:
    least, most = RANGES[section, key]
    for value in (least, most):
        assert getattr(getattr(parse(least_with(section, key, value), HERE), section), key) == value
    for value in (least - 1, most + 1):
        assert problems_of(least_with(section, key, value))


@pytest.mark.parametrize(
    ("section", "key", "bounds"),
    [
        ("login", "passcode_digits", (6, 12)),
        ("login", "minutes_valid", (1, 30)),
        ("login", "session_minutes", (1, 720)),
        ("login", "remember_days", (0, 30)),
        ("limits", "passcode_tries_per_link", (1, 20)),
        ("relay", "port", (1, 65_535)),
    ],
)
def test_no_setting_goes_beyond_what_is_promised(section: str, key: str, bounds: tuple[int, int]) -> None:
    """docs/security.md promises these bounds to everybody, whatever an operator sets."""
    assert RANGES[section, key] == bounds


@pytest.mark.parametrize(("port", "is_one"), [(0, True), (65_535, True), (65_536, False)])
def test_a_port_to_listen_on_is_one(port: int, is_one: bool) -> None:
    text = f"{LEAST}[web]\nlisten = 127.0.0.1:{port}\n"
    assert (parse(text, HERE).web.listen.port == port) if is_one else problems_of(text)
