"""Keys are added, listed with what they still verify, and retired; a crash never leaves half a file."""

import json
import stat
from pathlib import Path

from support.command_line import CommandLine

from mailgate.keys.key_file import name_of, read_keys
from mailgate.keys.vapid import read_vapid_key

KEY = Path("mailgate.key")
VAPID = Path("vapid.key")
ROSTER = "学年,組,番号,氏名,保護者1メール\n3,1,12,山田 太郎,mother@x.example\n"


def test_a_new_key_signs_and_the_old_one_still_verifies(gate: CommandLine) -> None:
    (old,) = read_keys(KEY)
    out, _ = gate.run("key", "rotate")
    new, kept = read_keys(KEY)
    assert kept == old
    assert name_of(new) in out
    assert new.hex() not in out
    assert "restart the gateway" in out
    assert stat.S_IMODE(KEY.stat().st_mode) == 0o600
    listed = [line.split("\t")[:2] for line in gate.run("key", "list")[0].splitlines()]
    assert listed == [[name_of(new), "signs"], [name_of(old), "verifies"]]


def test_the_list_says_what_a_key_still_verifies(gate: CommandLine) -> None:
    Path("roster.csv").write_text(ROSTER, "utf-8")
    gate.run("roster", "import", "--school", "takushin", "roster.csv")
    gate.run("roster", "codes", "--school", "takushin", "--class", "3-1")
    (old,) = read_keys(KEY)
    gate.run("key", "rotate")
    rows = [line.split("\t") for line in gate.run("key", "list")[0].splitlines()]
    assert [row[2] for row in rows] == ["0", "1"]
    out, _ = gate.run("key", "retire", name_of(old), typed="y\n")
    assert "1 codes on papers" in out
    assert len(read_keys(KEY)) == 1


def test_the_key_that_signs_cannot_be_retired(gate: CommandLine) -> None:
    (only,) = read_keys(KEY)
    _, err = gate.run("key", "retire", name_of(only), code=1)
    assert "`mailgate key rotate` makes another one first" in err[0]
    _, err = gate.run("key", "retire", "12345678", code=1)
    assert "there is no key 12345678" in err[0]
    assert read_keys(KEY) == (only,)


def test_who_says_no_retires_nothing(gate: CommandLine) -> None:
    (old,) = read_keys(KEY)
    gate.run("key", "rotate")
    gate.run("key", "retire", name_of(old), typed="n\n", code=1)
    assert len(read_keys(KEY)) == 2


def test_what_is_done_to_keys_is_on_record(gate: CommandLine) -> None:
    (old,) = read_keys(KEY)
    gate.run("key", "rotate")
    gate.run("key", "retire", name_of(old), typed="n\n", code=1)
    gate.run("key", "retire", name_of(old), typed="y\n")
    events = [json.loads(line)["event"] for line in gate.run("audit", "--json")[0].splitlines()]
    assert [event for event in events if "key" in event] == ["authz_admin:key-rotated", "authz_admin:key-retired"]


def test_a_gateway_that_is_older_gets_a_key_for_push_services(gate: CommandLine) -> None:
    VAPID.unlink()
    out, _ = gate.run("key", "vapid")
    made = read_vapid_key(VAPID)
    assert "made" in out
    assert "restart the gateway" in out
    assert stat.S_IMODE(VAPID.stat().st_mode) == 0o600
    _, err = gate.run("key", "vapid", code=1)
    assert "exists already and is left as it is" in err[0]
    assert read_vapid_key(VAPID).public == made.public
    events = [json.loads(line)["event"] for line in gate.run("audit", "--json")[0].splitlines()]
    assert events.count("authz_admin:key-vapid") == 1
