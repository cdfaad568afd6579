import ssl
from collections.abc import AsyncIterator

import pytest
from support.network.dialogue import START, Caller
from support.network.tls import Certificate

from mailgate.settings import SmtpSettings
from mailgate.smtp.listener import tls_context
from mailgate.smtp.replies import SmtpReply
from smtp.recording import RecordingHandler, serving

pytestmark = pytest.mark.both_loops

MAIL = b"Subject: x\r\n\r\nhello\r\n"


@pytest.fixture
def trusted(certificate: Certificate) -> ssl.SSLContext:
    return certificate.client_context()


@pytest.fixture
def handler() -> RecordingHandler:
    return RecordingHandler()


@pytest.fixture
async def caller(handler: RecordingHandler, certificate: Certificate) -> AsyncIterator[Caller]:
    async with serving(handler, tls=certificate.server_context()) as connect, connect() as someone:
        yield someone


async def test_a_mail_comes_by_tls(handler: RecordingHandler, caller: Caller, trusted: ssl.SSLContext) -> None:
    assert "250-STARTTLS" in (await caller.says("EHLO c"))[0]
    await caller.starts_tls(trusted)
    assert "STARTTLS" not in (await caller.says("EHLO c"))[0]
    big = b"Subject: x\r\n\r\n" + b"y" * 100_000 + b"\r\n"
    for content in (MAIL, big):
        assert await caller.brings(content) == SmtpReply.ACCEPTED
    assert handler.contents == [MAIL, big]
    assert (await caller.says("QUIT"))[0].startswith("221")
    assert await caller.hears() == ""


async def test_after_tls_all_that_was_said_is_forgotten(caller: Caller, trusted: ssl.SSLContext) -> None:
    await caller.says(*START[:3])
    await caller.starts_tls(trusted)
    replies = await caller.says("MAIL FROM:<a@b.example>", "DATA", "STARTTLS")
    assert replies == [SmtpReply.BAD_SEQUENCE, SmtpReply.BAD_SEQUENCE, SmtpReply.NOT_OFFERED]


async def test_what_was_said_in_clear_after_starttls_is_thrown_away(caller: Caller, trusted: ssl.SSLContext) -> None:
    # CVE-2011-0411: a stranger on the line puts a command behind STARTTLS, to be heard as if it had come by TLS.
    await caller.sends(b"EHLO c\r\nSTARTTLS\r\nEHLO evil\r\nMAIL FROM:<evil@c.example>\r\n")
    assert (await caller.hears()).startswith("250")
    assert (await caller.hears()).startswith("220")
    try:
        await caller.writer.start_tls(trusted, server_hostname="gate.example")
    except (ssl.SSLError, ConnectionError):
        return  # it was taken for a broken handshake: just as well
    assert await caller.says("NOOP", "DATA") == [SmtpReply.OK, SmtpReply.BAD_SEQUENCE]


async def test_a_client_that_cannot_shake_hands_is_let_go(handler: RecordingHandler, caller: Caller) -> None:
    await caller.says("EHLO c", "STARTTLS")
    await caller.sends(b"I know nothing of TLS\r\n" * 20)
    assert await caller.hears() == ""
    assert not handler.present


async def test_who_hangs_up_in_the_handshake_is_gone(handler: RecordingHandler, caller: Caller) -> None:
    await caller.says("EHLO c", "STARTTLS")
    caller.writer.write_eof()
    assert await caller.hears() == ""
    assert not handler.present


async def test_starttls_takes_no_words(caller: Caller) -> None:
    assert await caller.says("STARTTLS now", "NOOP") == [SmtpReply.SYNTAX, SmtpReply.OK]


async def test_old_versions_of_tls_are_not_spoken(certificate: Certificate) -> None:
    settings = SmtpSettings(tls_certificate=certificate.certificate, tls_key=certificate.key)
    context = tls_context(settings)
    assert context
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
    assert not [each for each in context.get_ciphers() if each["strength_bits"] < 128]
