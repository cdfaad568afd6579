"""What an operator does when somebody's phone or computer is lost."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

from support.command_line import CommandLine

from mailgate.commands import database
from mailgate.ids import MailboxId
from mailgate.keys.key_file import name_of, read_keys
from mailgate.school.access import sessions
from mailgate.school.access.sessions import BrowserSession
from mailgate.school.models import Authenticator, Mailbox, Passkey, Session
from mailgate.school.moment import Moment
from mailgate.settings import LoginSettings, load

NOW = Moment(1_800_000_000)


def in_database(unit: Callable[[], object]) -> object:
    """Run a unit of work in the gateway of the current folder."""

    async def run() -> object:
        async with database.opened(load(Path("settings.ini"))) as store:
            return await store.write(unit)

    return asyncio.run(run())


def log_in() -> None:
    """Two people in a browser each, the first with an app for a second factor."""
    for name in ("a", "b"):
        mailbox: MailboxId = Mailbox.create(address=f"{name}@x.jp", canonical=f"{name}@x.jp").id
        sessions.begin(NOW, mailbox, BrowserSession(name, remember=True), LoginSettings())
    Authenticator.create(mailbox=1, nonce="n", key_name="k", active=True, created=NOW.now)


def test_sessions_of_an_address_or_of_everybody_are_ended(gate: CommandLine) -> None:
    in_database(log_in)
    assert gate.run("sessions", "end", "A@X.jp")[0] == "ended 1 sessions\n"
    assert in_database(lambda: Session.get().mailbox_id) == 2
    assert gate.run("sessions", "end", "--all")[0] == "ended 1 sessions\n"
    assert in_database(lambda: Session.select().count()) == 0
    for wrong in ([], ["a@x.jp", "--all"]):
        assert len(gate.run("sessions", "end", *wrong, code=2)[1]) == 1
    assert gate.run("sessions", "end", "nobody@x.jp", code=1)[1] == ["nobody@x.jp is not registered"]


def test_a_lost_second_factor_is_reset(gate: CommandLine) -> None:
    in_database(log_in)
    assert gate.run("staff", "reset-second-factor", "a@x.jp")[0] == "reset the second factor of a@x.jp\n"
    assert in_database(lambda: Authenticator.select().count()) == 0
    assert in_database(lambda: Session.get().mailbox_id) == 2, "its sessions are ended"
    assert gate.run("staff", "reset-second-factor", "a@x.jp", code=1)[1] == ["a@x.jp has no second factor"]


def test_a_key_that_second_factors_need_is_known_as_such(gate: CommandLine) -> None:
    (old,) = read_keys(Path("mailgate.key"))
    in_database(log_in)
    in_database(lambda: Authenticator.update(key_name=name_of(old)).execute())
    gate.run("key", "rotate")
    rows = [line.split("\t") for line in gate.run("key", "list")[0].splitlines()]
    assert [row[5] for row in rows] == ["0", "1"]
    out, _ = gate.run("key", "retire", name_of(old), typed="y\n")
    assert "1 apps and papers of staff end with it" in out


def test_an_export_tells_of_second_factors_and_holds_no_secret_of_them(gate: CommandLine) -> None:
    in_database(log_in)
    in_database(
        lambda: Passkey.create(
            mailbox=1, credential="secret-id", public_key="secret-key", sign_count=0, name="desk", created=NOW.now
        )
    )
    out, _ = gate.run("family", "export", "a@x.jp")
    known = json.loads(out)
    assert known["passkeys"][0]["name"] == "desk"
    assert known["authenticators"][0]["active"]
    assert "secret" not in json.dumps(known["passkeys"])
    assert "nonce" not in out
