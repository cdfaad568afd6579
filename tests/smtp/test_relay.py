import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support import HANG_UP, PostOffice
from support.network.tls import Certificate

from mailgate.settings import RelaySettings
from mailgate.smtp.composing import OutgoingMail
from mailgate.smtp.relay import RelayDown, SmtpRelay

MAIL = OutgoingMail("bounce+x@gate.example", "a..b@docomo.example", b"Subject: x\r\n\r\n.hello\r\n..\r\n")


@pytest.fixture
async def post() -> AsyncIterator[PostOffice]:
    office = PostOffice()
    await office.open()
    yield office
    await office.close()


@pytest.fixture
async def relay(post: PostOffice) -> AsyncIterator[SmtpRelay]:
    relay = SmtpRelay(RelaySettings(port=post.port), "gate.example")
    yield relay
    await relay.close()


async def test_a_mail_arrives_byte_for_byte_with_its_envelope(post: PostOffice, relay: SmtpRelay) -> None:
    assert (await relay.send(MAIL)).error == ""
    [letter] = post.letters
    assert (letter.envelope_sender, letter.recipient, letter.raw) == (MAIL.sender, MAIL.recipient, MAIL.content)


@pytest.mark.parametrize("recipient", ['"a b"@x.example', ".ab@x.example", "a/b?c=d@x.example"])
async def test_odd_addresses_are_written_to_as_they_are(post: PostOffice, relay: SmtpRelay, recipient: str) -> None:
    assert (await relay.send(OutgoingMail("b@gate.example", recipient, b"\r\n"))).error == ""
    assert post.letters[0].recipient == recipient


async def test_a_connection_is_used_again(post: PostOffice, relay: SmtpRelay) -> None:
    for _ in range(5):
        await relay.send(MAIL)
    assert (len(post.letters), post.connections) == (5, 1)


async def test_several_mails_at_once_go_over_as_many_connections(post: PostOffice, relay: SmtpRelay) -> None:
    await asyncio.gather(*[relay.send(MAIL) for _ in range(4)])
    await asyncio.gather(*[relay.send(MAIL) for _ in range(4)])
    assert (len(post.letters), post.connections) == (8, 4)


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize("reply", ["450 4.2.1 later", "451 4.3.0 later", "452 4.3.1 full"])
async def test_a_4xx_is_for_now(post: PostOffice, relay: SmtpRelay, command: str, reply: str) -> None:
    post.answers[command] = reply
    result = await relay.send(MAIL)
    assert result.error == reply
    assert not result.permanent


@pytest.mark.parametrize("command", ["RCPT", "DATA"])
async def test_a_5xx_is_for_ever(post: PostOffice, relay: SmtpRelay, command: str) -> None:
    post.answers[command] = "550 5.1.1 unknown"
    result = await relay.send(MAIL)
    assert result.error == "550 5.1.1 unknown"
    assert result.permanent


async def test_a_relay_that_does_not_want_our_sender_condemns_no_letter(post: PostOffice, relay: SmtpRelay) -> None:
    post.answers["MAIL"] = "530 5.7.0 authentication required"
    result = await relay.send(MAIL)
    assert result.error
    assert not result.permanent


async def test_after_a_refusal_the_connection_goes_on(post: PostOffice, relay: SmtpRelay) -> None:
    post.answers["RCPT"] = "550 5.1.1 unknown"
    await relay.send(MAIL)
    post.answers.clear()
    assert (await relay.send(MAIL)).error == ""
    assert post.connections == 1


@pytest.mark.parametrize("answers", [{"CONNECT": HANG_UP}, {"EHLO": HANG_UP}, {"EHLO": "554 5.7.1 go away"}], ids=str)
async def test_a_relay_that_does_not_let_us_in_is_down(
    post: PostOffice, relay: SmtpRelay, answers: dict[str, str]
) -> None:
    post.answers = answers
    with pytest.raises(RelayDown):
        await relay.send(MAIL)


async def test_a_relay_that_is_not_there_is_down_and_comes_back(post: PostOffice, relay: SmtpRelay) -> None:
    await post.close()
    with pytest.raises(RelayDown):
        await relay.send(MAIL)
    await post.open()
    assert (await relay.send(MAIL)).error == ""


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA"])
async def test_a_hang_up_in_the_middle_is_for_now(post: PostOffice, relay: SmtpRelay, command: str) -> None:
    post.answers[command] = HANG_UP
    result = await relay.send(MAIL)
    assert result.error
    assert not result.permanent
    post.answers.clear()
    assert (await relay.send(MAIL)).error == ""


async def test_a_connection_that_was_closed_while_idle_is_replaced(post: PostOffice, relay: SmtpRelay) -> None:
    await relay.send(MAIL)
    post.hang_up()
    assert (await relay.send(MAIL)).error == ""
    assert post.connections == 2


async def test_a_connection_that_was_ended_with_a_421_while_idle_is_replaced() -> None:
    greeted = 0

    async def impatient(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal greeted
        greeted += 1
        first = greeted == 1
        writer.write(b"220 relay.example\r\n")
        for reply in (b"250 hello\r\n", b"250 ok\r\n", b"250 ok\r\n", b"354 go\r\n"):
            await reader.readline()
            writer.write(reply)
        await reader.readuntil(b"\r\n.\r\n")
        writer.write(b"250 taken\r\n" + (b"421 4.4.2 idle for too long\r\n" if first else b""))
        await writer.drain()
        if not first:
            await reader.read()
        writer.close()

    server = await asyncio.start_server(impatient, "127.0.0.1", 0)
    relay = SmtpRelay(RelaySettings(port=server.sockets[0].getsockname()[1]), "gate.example")
    results = [await relay.send(MAIL), await relay.send(MAIL)]
    await relay.close()
    server.close()
    assert [result.error for result in results] == ["", ""]
    assert greeted == 2


async def test_an_address_that_cannot_be_sent_to_is_for_ever(post: PostOffice, relay: SmtpRelay) -> None:
    result = await relay.send(OutgoingMail("b@gate.example", "山田@例え.example", b"\r\n"))
    assert result.permanent or result.error == ""


async def test_a_wrong_password_is_the_relays_trouble(post: PostOffice, tmp_path: Path) -> None:
    (tmp_path / "password").write_text("secret\n")
    settings = RelaySettings(port=post.port, username="gate", password_file=tmp_path / "password")
    relay = SmtpRelay(settings, "gate.example")
    with pytest.raises(RelayDown) as down:
        await relay.send(MAIL)
    assert "secret" not in str(down.value)
    await relay.close()


# -- with TLS -----------------------------------------------------------------------------------------


async def speaker(answers: dict[str, str], context: ssl.SSLContext | None = None) -> tuple[asyncio.Server, list[str]]:
    """A relay that answers a command so, else with 250; and what was said to it."""
    heard: list[str] = []

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, ssl.SSLError):
            writer.write(b"220 x\r\n")
            while line := (await reader.readline()).decode():
                heard.append(line.strip())
                command = line[:4].strip().upper()
                writer.write(f"{answers.get(command, '250 x')}\r\n".encode())
                if command == "STAR" and context:
                    await writer.start_tls(context)
        writer.close()

    return await asyncio.start_server(speak, "127.0.0.1", 0), heard


async def test_a_relay_that_offers_no_tls_gets_nothing_in_clear(tmp_path: Path) -> None:
    """Somebody on the way may have taken STARTTLS out of the answer."""
    server, heard = await speaker({"EHLO": "250-x\r\n250 AUTH PLAIN"})
    (tmp_path / "password").write_text("secret\n")
    port = server.sockets[0].getsockname()[1]
    relay = SmtpRelay(
        RelaySettings(port=port, security="starttls", username="a", password_file=tmp_path / "password"), "g.x"
    )
    with pytest.raises(RelayDown):
        await relay.send(MAIL)
    assert [line for line in heard if not line.startswith(("EHLO", "QUIT"))] == []
    server.close()


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_relay_with_a_strange_certificate_gets_no_mail(certificate: Certificate, security: str) -> None:
    context = certificate.server_context()
    answers = {"EHLO": "250-x\r\n250 STARTTLS", "STAR": "220 x"}
    server, heard = await speaker(answers, context)
    if security == "tls":
        server.close()
        server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0, ssl=context)
    settings = RelaySettings(host="localhost", port=server.sockets[0].getsockname()[1], security=security)  # type: ignore[arg-type]
    with pytest.raises(RelayDown, match=r"(?i)certificate"):
        await SmtpRelay(settings, "gate.example").send(MAIL)
    assert not [line for line in heard if line.startswith("MAIL")]
    server.close()
