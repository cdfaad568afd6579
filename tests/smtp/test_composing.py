import datetime as dt
import re
from pathlib import Path

import pytest
from support import Clock, Letter, settings_of

from mailgate.inbox.requests import TOKENS, Command
from mailgate.school.ids import LetterId, MailboxId
from mailgate.school.letters.outbox import Claimed, Thread
from mailgate.school.models import Priority
from mailgate.signing import Keyring, new_key
from mailgate.smtp.composing import Composer

LARGEST = 2**40 - 1
NEVER_SO_LARGE: dict[str, tuple[int, ...]] = {
    "change": (LARGEST, LARGEST, 100, 100_000),  # a mailbox, a notice, how many there are, a revision
}
OLD, NEW = bytes.fromhex(new_key()), bytes.fromhex(new_key())


def claimed(reply: tuple[str, tuple[int, ...]] | None = None, key_name: str = "", **facts: object) -> Claimed:
    return Claimed(
        id=LetterId(LARGEST),
        mailbox=MailboxId(LARGEST),
        address="a..b@docomo.example",
        domain="docomo.example",
        priority=Priority.NOTICE,
        template="help",
        reference="r" * 26,
        key_name=key_name,
        created=int(dt.datetime(2026, 11, 23, 22, 30, tzinfo=dt.UTC).timestamp()),
        facts={"schools": [{"name": "青葉小学校", "phone": "0144-00-0001"}]} | facts,
        language="",
        reply=reply,
        answering=Thread("<question@client.example>", ("<older@client.example>",)),
    )


@pytest.fixture
def composer(tmp_path: Path) -> Composer:
    return Composer(settings_of(tmp_path, 25, {}), Keyring([OLD], Clock()))


def read(composer: Composer, letter: Claimed) -> Letter:
    mail = composer.compose(letter)
    return Letter(mail.sender, mail.recipient, mail.content)


@pytest.mark.parametrize("command", TOKENS)
def test_a_local_part_fits_into_64_octets_however_large_the_numbers(composer: Composer, command: Command) -> None:
    letter = read(composer, claimed((command.value, NEVER_SO_LARGE.get(command, (LARGEST,) * TOKENS[command]))))
    local, _, domain = letter.reply_to.partition("@")
    assert len(local) <= 64
    assert local == local.lower()
    assert domain == "gate.example"
    assert len(letter.envelope_sender.partition("@")[0]) <= 64


def test_every_letter_comes_from_the_same_address_and_returns_to_its_own(composer: Composer) -> None:
    letter = read(composer, claimed(("confirm", (1, 2))))
    assert letter.message["From"].addresses[0].addr_spec == "login@gate.example"
    assert letter.envelope_sender.startswith("bounce+")
    assert letter.reply_to.startswith("confirm+")
    assert letter.message["To"] == letter.recipient == "a..b@docomo.example"


def test_a_letter_without_a_token_is_answered_at_login(composer: Composer) -> None:
    assert read(composer, claimed()).reply_to == "login@gate.example"


def test_the_message_id_carries_the_reply_address_and_a_reference_of_its_own(composer: Composer) -> None:
    letter = read(composer, claimed(("confirm", (1, 2))))
    local = letter.reply_to.partition("@")[0]
    assert letter.message_id == f"<{local}.{'r' * 26}@gate.example>"


def test_a_letter_is_the_same_at_every_attempt_whichever_key_is_the_newest(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, 25, {})
    before, after = Keyring([OLD], Clock()), Keyring([NEW, OLD], Clock())
    letter = claimed(("confirm", (1, 2)), key_name=before.newest, event="submitted")
    first, second = (Composer(settings, keyring)._reply_local(letter) for keyring in (before, after))
    assert first == second
    assert after.read_address("confirm", first.partition("+")[2]) == (1, 2)


def test_a_letter_is_plain_text_in_short_lines_of_ascii(composer: Composer) -> None:
    content = composer.compose(claimed()).content
    assert content.isascii()
    assert all(len(line) <= 78 for line in content.split(b"\r\n"))
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    message = read(composer, claimed()).message
    assert message.get_content_type() == "text/plain"
    assert message["Content-Transfer-Encoding"] == "base64"
    assert message["Date"].datetime.astimezone(dt.UTC).hour == 22


def test_header_lines_cannot_be_brought_in_by_what_is_answered(composer: Composer) -> None:
    letter = claimed()
    assert re.findall(rb"^(?i:bcc|x-evil)", composer.compose(letter).content, re.MULTILINE) == []
