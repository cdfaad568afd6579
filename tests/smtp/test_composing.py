import dataclasses
import datetime as dt
import re
from pathlib import Path

import pytest
from support import Clock, Letter, settings_of

from mailgate.addresses.reply import (
    AnswerAddress,
    ChangeAddress,
    ConfirmAddress,
    CorrectAddress,
    DigestAddress,
    JoinAddress,
    LeaveAddress,
    NoticeAddress,
    PhoneAddress,
    RemoveAddress,
    ReplyAddress,
    RollCallAddress,
    of_token,
)
from mailgate.ids import DigestId, EnrolmentCodeId, LetterId, MailboxId, NoticeId, RollId, StudentId
from mailgate.keys.key_file import new_key
from mailgate.keys.signing import Keyring
from mailgate.school.letters.claims import Claimed
from mailgate.school.letters.outbox import Thread
from mailgate.school.models import Priority
from mailgate.smtp.composing import MailComposer

LARGEST = 2**40 - 1
ANYBODY = MailboxId(LARGEST)
LONGEST: list[ReplyAddress] = [
    ConfirmAddress(NoticeId(LARGEST), ANYBODY),
    NoticeAddress(ANYBODY, dt.date.max),
    AnswerAddress(ANYBODY, 2**26, 2**38 - 1, 2**28 - 1),
    ChangeAddress(ANYBODY, NoticeId(LARGEST), count=100, revision=100_000),
    PhoneAddress(ANYBODY, dt.date.max),
    CorrectAddress(NoticeId(LARGEST), ANYBODY, revision=100_000),
    DigestAddress(DigestId(LARGEST), ANYBODY),
    RollCallAddress(RollId(LARGEST), ANYBODY),
    JoinAddress(EnrolmentCodeId(LARGEST), LARGEST),
    RemoveAddress(ANYBODY, StudentId(LARGEST), ANYBODY),
    LeaveAddress(ANYBODY, dt.date.max),
]
TO_CONFIRM = ConfirmAddress(NoticeId(1), MailboxId(2))
OLD, NEW = bytes.fromhex(new_key()), bytes.fromhex(new_key())


def claimed(reply: ReplyAddress | None = None, key_name: str = "", **facts: object) -> Claimed:
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
def composer(tmp_path: Path) -> MailComposer:
    return MailComposer(settings_of(tmp_path, 25, {}), Keyring([OLD], Clock()))


def read(composer: MailComposer, letter: Claimed) -> Letter:
    mail = composer.compose(letter)
    return Letter(mail.sender, mail.recipient, mail.content)


@pytest.mark.parametrize("address", LONGEST, ids=lambda address: address.command)
def test_a_local_part_fits_into_64_octets_however_large_the_numbers(
    composer: MailComposer, address: ReplyAddress
) -> None:
    letter = read(composer, claimed(address))
    local, _, domain = letter.reply_to.partition("@")
    assert len(local) <= 64
    assert local == local.lower()
    assert domain == "gate.example"
    assert len(letter.envelope_sender.partition("@")[0]) <= 64


def test_every_letter_comes_from_the_same_address_and_returns_to_its_own(composer: MailComposer) -> None:
    letter = read(composer, claimed(TO_CONFIRM))
    assert letter.message["From"].addresses[0].addr_spec == "login@gate.example"
    assert letter.envelope_sender.startswith("bounce+")
    assert letter.reply_to.startswith("confirm+")
    assert letter.message["To"] == letter.recipient == "a..b@docomo.example"


def test_a_letter_without_a_token_is_answered_at_login(composer: MailComposer) -> None:
    assert read(composer, claimed()).reply_to == "login@gate.example"


def test_the_message_id_carries_the_reply_address_and_a_reference_of_its_own(composer: MailComposer) -> None:
    letter = read(composer, claimed(TO_CONFIRM))
    local = letter.reply_to.partition("@")[0]
    assert letter.message_id == f"<{local}.{'r' * 26}@gate.example>"


def test_a_letter_is_the_same_at_every_attempt_whichever_key_is_the_newest(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, 25, {})
    before, after = Keyring([OLD], Clock()), Keyring([NEW, OLD], Clock())
    letter = claimed(TO_CONFIRM, key_name=before.newest, event="submitted")
    first, second = (MailComposer(settings, keyring)._reply_local(letter) for keyring in (before, after))
    assert first == second
    assert of_token("confirm", first.partition("+")[2], after) == TO_CONFIRM


def test_a_letter_is_plain_text_in_short_lines_of_ascii(composer: MailComposer) -> None:
    content = composer.compose(claimed()).content
    assert content.isascii()
    assert all(len(line) <= 78 for line in content.split(b"\r\n"))
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    message = read(composer, claimed()).message
    assert message.get_content_type() == "text/plain"
    assert message["Content-Transfer-Encoding"] == "base64"
    assert message["Date"].datetime.astimezone(dt.UTC).hour == 22


def test_header_lines_cannot_be_brought_in_by_what_is_answered(composer: MailComposer) -> None:
    letter = claimed()
    assert re.findall(rb"^(?i:bcc|x-evil)", composer.compose(letter).content, re.MULTILINE) == []


@pytest.mark.parametrize(
    ("address", "recipient"),
    [
        ("a..b@docomo.example", "a..b@docomo.example"),
        ("taro@例え.example", "taro@xn--r8jz45g.example"),
        ("山田@例え.example", "山田@xn--r8jz45g.example"),
        ("Taro@Docomo.example", "Taro@docomo.example"),
    ],
)
def test_a_domain_beyond_ascii_is_written_so_that_every_server_takes_it(
    tmp_path: Path, address: str, recipient: str
) -> None:
    settings = settings_of(tmp_path, 25, {})
    mail = MailComposer(settings, Keyring([NEW], lambda: 0)).compose(dataclasses.replace(claimed(), address=address))
    assert mail.recipient == recipient
    assert f"\r\nTo: {recipient}\r\n".encode() in mail.content


def test_the_date_has_a_numeric_zone(tmp_path: Path) -> None:
    mail = MailComposer(settings_of(tmp_path, 25, {}), Keyring([NEW], lambda: 0)).compose(claimed())
    assert b"\r\nDate: Mon, 23 Nov 2026 22:30:00 +0000\r\n" in mail.content
