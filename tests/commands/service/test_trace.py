"""`mailgate trace` tells what became of a mail in words, and as JSON."""

import asyncio
import json
import time

import pytest
from support.command_line import CommandLine

from mailgate.ids import RANDOM_BYTES, mail_id
from mailgate.school.models import Bounce, Handled, Letter, Mailbox
from mailgate.school.trace.arrivals import digest
from mailgate.store import open_store

NOW = int(time.time()) - 60
MAIL = mail_id(NOW, bytes(RANDOM_BYTES))
MOTHER = "hanako@example.jp"


def came_and_went() -> None:
    """A mail of the mother's, the letter that it brought, and its bounce."""
    Handled.create(
        fingerprint="f",
        created=NOW,
        mail=MAIL,
        sender=digest(MOTHER),
        message_id=digest("<m@example.jp>"),
        command="login",
        disposition="carried-out",
    )
    Letter.create(
        id=8812,
        mailbox=Mailbox.create(address=MOTHER, canonical=MOTHER),
        recipient=MOTHER,
        domain="example.jp",
        template="login",
        data="",
        priority=0,
        reference="abc",
        state="sent",
        created=NOW,
        due=NOW,
        settled=NOW + 1,
        mail=MAIL,
        response="250 2.0.0 Ok: queued as 4F2A",
    )
    Bounce.create(letter=8812, mailbox=1, kind="full", created=NOW + 30)


@pytest.fixture
def traced(gate: CommandLine) -> CommandLine:
    """A gateway to which a mother wrote; her login letter came back."""

    async def write() -> None:
        store = await open_store("sqlite:///mailgate.db", waiting_units=64)
        await store.write(came_and_went)
        await store.close()

    asyncio.run(write())
    return gate


KNOWN = {
    "address": MOTHER,
    "mail": MAIL,
    "mail in capitals": MAIL.upper(),
    "letter": "8812",
    "their Message-ID": "<m@example.jp>",
    "our Message-ID": "login.abc@mail.example.jp",
}


@pytest.mark.parametrize("what", KNOWN.values(), ids=KNOWN.keys())
def test_the_story_is_told_by_whatever_one_knows(traced: CommandLine, what: str) -> None:
    out, _ = traced.run("trace", what)
    assert f"メール / mail {MAIL}" in out
    assert "login: 実行しました / carried out" in out
    assert "letter 8812 login → h…@example.jp" in out
    assert "taken by the relay as 4F2A" in out
    assert "came back: 受信箱がいっぱい / mailbox full" in out
    assert MOTHER not in out


def test_programs_read_json_and_the_reading_is_on_record(traced: CommandLine) -> None:
    out, _ = traced.run("trace", MOTHER, "--json")
    (trace,) = [json.loads(line) for line in out.splitlines()]
    assert (trace["mail"], trace["letters"][0]["queue_id"], trace["letters"][0]["bounce"]) == (MAIL, "4F2A", "full")
    seen, _ = traced.run("audit", "--event", "sensitive_read:trace")
    assert len(seen.splitlines()) == 1


@pytest.mark.parametrize(("what", "code"), [("nobody@example.jp", 1), ("7", 1), ("????", 2), ("0" * 16, 1)])
def test_what_is_not_known_is_said(traced: CommandLine, what: str, code: int) -> None:
    out, err = traced.run("trace", what, code=code)
    assert (out, len(err)) == ("", 1)
    assert what in err[0]


def test_only_what_came_since_then_is_told(traced: CommandLine) -> None:
    traced.run("trace", MOTHER, "--since", "2126-01-01", code=1)
    _, err = traced.run("trace", MOTHER, "--since", "yesterday", code=2)
    assert "2026-11-24T07:10" in err[0]
