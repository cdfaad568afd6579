"""A copy in a file or a folder, the newest kept, the keys sealed beside it; and the way back."""

import json
import stat
import time
from pathlib import Path

import pytest
from support.command_line import CommandLine

from commands.families import looking
from mailgate.keys import sealed_keys
from mailgate.school.audit import backups
from mailgate.school.models import School

PASSPHRASE = "a long passphrase"


def test_a_copy_comes_back(gate: CommandLine) -> None:
    out, _ = gate.run("backup", "copy.db")
    assert out.startswith("wrote copy.db: ")
    assert stat.S_IMODE(Path("copy.db").stat().st_mode) == 0o600
    assert gate.run("backup", "copy.db", code=1)[1] == ["copy.db exists already"]
    said = gate.run("restore", "copy.db", code=1)[1]
    assert said == [f"{Path.cwd() / 'mailgate.db'} exists: stop mailgate, and move the old database away"]
    for file in Path().glob("mailgate.db*"):
        file.unlink()
    out, _ = gate.run("restore", "copy.db")
    assert "0 letters that waited then are not sent" in out
    with looking():
        assert [school.code for school in School.select()] == ["takushin"]
    assert "sys_startup:backup-restored" in gate.run("audit", "--json")[0]


def test_a_program_reads_where_the_copy_is(gate: CommandLine) -> None:
    Path("copies").mkdir()
    Path("copies/mailgate-20260101-000000.db").touch()
    told = json.loads(gate.run("backup", "copies", "--keep", "1", "--json")[0])
    assert [Path(told["file"])] == [*Path("copies").iterdir()]
    assert told["rows"]["school"] == 1
    assert told["keys"] == []
    assert told["deleted"] == ["copies/mailgate-20260101-000000.db"]


def test_a_copy_is_written_down(gate: CommandLine) -> None:
    gate.run("backup", "copy.db")
    with looking():
        assert abs((backups.last() or 0) - time.time()) < 60
    assert "sensitive_read:backup" in gate.run("audit", "--json")[0]


def test_a_copy_that_failed_is_not(gate: CommandLine) -> None:
    Path("copy.db").touch()
    gate.run("backup", "copy.db", code=1)
    with looking():
        assert backups.last() is None


def test_a_folder_keeps_the_newest(gate: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("copies").mkdir()
    Path("copies/mine.db").touch()
    for day in (1, 2, 3):
        monkeypatch.setattr("time.gmtime", lambda day=day: (2026, 12, day, 3, 0, 0, 0, 1, 0))
        gate.run("backup", "copies", "--keep", "2")
    kept = sorted(path.name for path in Path("copies").iterdir())
    assert kept == ["mailgate-20261202-030000.db", "mailgate-20261203-030000.db", "mine.db"]


def test_the_keys_are_sealed_beside_the_copy_when_asked(gate: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed_keys, "COST", 2**14)
    files = (Path("mailgate.key"), Path("vapid.key"))
    keys = [file.read_bytes() for file in files]
    monkeypatch.setattr("click.prompt", lambda *_, **__: PASSPHRASE)
    gate.run("backup", "copy.db", "--keys")
    sealed = Path("copy.db.keys")
    assert stat.S_IMODE(sealed.stat().st_mode) == 0o600
    for key in keys:
        assert key.strip() not in sealed.read_bytes()
    for file in (*Path().glob("mailgate.db*"), *files):
        file.unlink()
    monkeypatch.setattr("click.prompt", lambda *_, **__: "another passphrase")
    assert gate.run("restore", "copy.db", "--keys", code=1)[1] == ["copy.db.keys: the passphrase does not open it"]
    monkeypatch.setattr("click.prompt", lambda *_, **__: PASSPHRASE)
    gate.run("restore", "copy.db", "--keys")
    assert [file.read_bytes() for file in files] == keys
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_keys_that_were_sealed_before_there_were_two_files_come_back(
    gate: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealed_keys, "COST", 2**14)
    monkeypatch.setattr("click.prompt", lambda *_, **__: PASSPHRASE)
    Path("vapid.key").unlink()
    gate.run("backup", "copy.db", "--keys")
    assert set(json.loads(Path("copy.db.keys").read_text("ascii"))) == {"kdf", "salt", "fernet"}
    for file in (*Path().glob("mailgate.db*"), Path("mailgate.key")):
        file.unlink()
    gate.run("restore", "copy.db", "--keys")
    assert Path("mailgate.key").is_file()
    assert not Path("vapid.key").exists()
