"""`mailgate install-files` fills the files of `deploy/` in for one gateway."""

import re
from pathlib import Path

import pytest
from support.command_line import CommandLine

from mailgate.inbox.requests import Command
from mailgate.installation.files import RECIPIENTS
from mailgate.installation.recipients import recipient_map
from mailgate.resources import DEPLOY

OWN = """[gateway]
domain = mail.town.example
public_url = https://school.town.example
[smtp]
listen = 0.0.0.0:2525
max_message_bytes = 20000000
[web]
listen = [::1]:8888
"""
EXAMPLES = re.compile(r"school\.example\.jp|/srv/mailgate|/opt/mailgate|:8025|:8080")


@pytest.fixture
def written(shell: CommandLine, tmp_path: Path) -> Path:
    """The files for settings of our own."""
    (tmp_path / "settings.ini").write_text(OWN, "utf-8")
    shell.run("install-files", "files")
    return tmp_path / "files"


def test_nothing_of_the_example_is_left(written: Path) -> None:
    texts = {str(file.relative_to(written)): file.read_text("utf-8") for file in written.rglob("*.*")}
    assert {name: found[0] for name, text in texts.items() if (found := EXAMPLES.search(text))} == {}


def test_each_program_reads_our_own_names_and_ports(written: Path, tmp_path: Path) -> None:
    postfix = (written / "postfix" / "main.cf").read_text("utf-8")
    assert "transport_maps = inline:{ mail.town.example=smtp:[127.0.0.1]:2525 }\n" in postfix
    assert "message_size_limit = 19073486\n" in postfix
    assert "proxy_pass http://[::1]:8888;" in (written / "nginx" / "mailgate.conf").read_text("utf-8")
    assert "\nschool.town.example {\n" in (written / "caddy" / "Caddyfile").read_text("utf-8")
    assert f"\nReadWritePaths={tmp_path}\n" in (written / "systemd" / "mailgate.service").read_text("utf-8")


def test_users_of_other_programs_can_read_them(written: Path) -> None:
    files = [file for file in written.rglob("*") if file.is_file()]
    assert len(files) > 6
    assert {oct(file.stat().st_mode & 0o777) for file in files} == {"0o644"}


def test_what_is_there_already_stays_as_it_is(written: Path, shell: CommandLine) -> None:
    ours = written / "nginx" / "mailgate.conf"
    ours.write_text("ours", "utf-8")
    _, errors = shell.run("install-files", "files", code=1)
    assert f"{Path('files', 'nginx', 'mailgate.conf')} exists already and is left as it is" in errors
    assert ours.read_text("utf-8") == "ours"


@pytest.mark.parametrize("command", Command)
def test_postfix_takes_mail_to_every_address_that_is_answered(command: Command) -> None:
    patterns = re.findall(r"^/(\^.+)/  OK$", recipient_map("mail.example.jp"), re.MULTILINE)
    for local in (command, f"{command}+token", f"{command}-token".upper()):
        assert [pattern for pattern in patterns if re.match(pattern, f"{local}@mail.example.jp", re.IGNORECASE)]
    for address in (f"{command}@mailXexample.jp", f"{command}x@mail.example.jp", f"x{command}@mail.example.jp"):
        assert not [pattern for pattern in patterns if re.match(pattern, address, re.IGNORECASE)]


def test_the_map_of_the_example_is_the_present_one() -> None:
    assert (DEPLOY / RECIPIENTS).read_text("utf-8") == recipient_map("mail.school.example.jp")
