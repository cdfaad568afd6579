"""What bad mail gets: a clear code, no trace of the inside, and the next mail is taken as ever."""

import pytest
from support import GatewayWith, RunningGateway
from support.network.dialogue import calling

LOGIN = ["login@gate.example"]


@pytest.mark.parametrize(
    ("recipient", "code"),
    [
        ("nobody@gate.example", 550),
        ("loginx@gate.example", 550),
        ("+confirm@gate.example", 550),
        ("someone@elsewhere.example", 550),
        ("login@sub.gate.example", 550),
        ("login%elsewhere.example@gate.example", 550),
        ("elsewhere.example!login@gate.example", 550),
        ("login@elsewhere.example@gate.example", 553),
        ("login", 553),
        ("postmaster", 250),
        ("Postmaster@gate.example", 250),
        ("abuse@gate.example", 250),
    ],
)
async def test_only_our_own_addresses_are_taken(gateway: RunningGateway, recipient: str, code: int) -> None:
    answer = await gateway.mother.sends(b"From: yamada.h..h@docomo.example\r\n\r\nhello\r\n", [recipient])
    assert answer.code == code
    assert answer.command == ("DATA" if code == 250 else "RCPT")


async def test_an_oversized_mail_is_refused_by_what_it_says_and_by_what_it_is(gateway_with: GatewayWith) -> None:
    async with (
        gateway_with(settings={"smtp": {"max_message_bytes": 20_000}}) as gateway,
        calling(gateway.service.smtp) as caller,
    ):
        await caller.hears()
        replies = await caller.says("EHLO c", "MAIL FROM:<a@b.example> SIZE=20001")
        assert "SIZE 20000" in replies[0]
        assert replies[1].startswith("552 ")
        answer = await gateway.mother.sends(b"Subject: big\r\n\r\n" + b"x" * 20_000, LOGIN)
        assert answer.code == 552
        assert (await gateway.mother.mails("login@...")).code == 250
        assert await gateway.mother.letter()


@pytest.mark.parametrize("content", [b"", b"\r\n", b"hello", b"\r\n\r\n\r\n"], ids=repr)
async def test_a_mail_without_headers_is_from_its_envelope(gateway: RunningGateway, content: bytes) -> None:
    assert (await gateway.mother.sends(content, LOGIN)).code == 250
    assert (await gateway.mother.letter()).link


UNDECODABLE = {
    "raw bytes": b"From: \xff\xfe\x80 <yamada.h..h@docomo.example>\r\nSubject: \x81\x82\r\n\r\n\xff\xfe\x80\x1b$B\r\n",
    "an unknown charset": (
        b"From: yamada.h..h@docomo.example\r\nSubject: =?x-nothing?B?////?=\r\n"
        b"Content-Type: text/plain; charset=x-nothing\r\n\r\n\xe5\xb1\r\n"
    ),
    "broken base64": (
        b"From: yamada.h..h@docomo.example\r\nContent-Type: text/plain; charset=iso-2022-jp\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n!!!!=A=\r\n"
    ),
    "a boundary that never comes": (
        b"From: yamada.h..h@docomo.example\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--x\r\n"
    ),
    "a broken Message-ID": b"From: yamada.h..h@docomo.example\r\nMessage-ID: <\r\nReferences: <<<\r\n\r\nhello\r\n",
    "an encoded line end": (
        b"From: =?utf-8?B?YQ0KQmNjOiBlQGV2aWwuZXhhbXBsZQ==?= <yamada.h..h@docomo.example>\r\n\r\n\r\n"
    ),
}


@pytest.mark.parametrize("content", UNDECODABLE.values(), ids=UNDECODABLE)
async def test_an_undecodable_mail_is_read_as_far_as_it_goes(gateway: RunningGateway, content: bytes) -> None:
    answer = await gateway.mother.sends(content, LOGIN)
    assert answer.code == 250
    letter = await gateway.mother.letter()
    assert letter.link
    assert "evil.example" not in letter.raw.decode()


async def test_many_mails_on_one_connection_as_mail_servers_send_them(gateway: RunningGateway) -> None:
    guardians = [gateway.mother, gateway.father, gateway.neighbour, gateway.teacher]
    async with calling(gateway.service.smtp) as caller:
        await caller.hears()
        await caller.says("EHLO relay.example")
        for number in range(40):
            sender = guardians[number % 4].address
            envelope = [f"MAIL FROM:<{sender}> BODY=8BITMIME SIZE=100", "RCPT TO:<login@gate.example>", "DATA"]
            replies = await caller.says(*envelope)
            assert [reply[:3] for reply in replies] == ["250", "250", "354"]
            message = f"From: {sender}\r\nMessage-ID: <{number}@relay.example>\r\n\r\n.".encode()
            assert (await caller.says(message))[0].startswith("250 ")
            gateway.clock.forward(minutes=4)
        assert (await caller.says("QUIT"))[0].startswith("221")
    await gateway.settled()
    assert [len(guardian.letters) for guardian in guardians] == [10, 10, 10, 10]


async def test_connections_are_counted_in_all_and_for_each_client(gateway_with: GatewayWith) -> None:
    limits = {"smtp_connections": 3, "smtp_connections_per_ip": 2}
    settings = {"limits": limits, "smtp": {"trusted_relays": "10.0.0.0/8"}}
    async with gateway_with(settings=settings) as gateway, calling(gateway.service.smtp) as one:
        assert (await one.hears()).startswith("220")
        async with calling(gateway.service.smtp) as two, calling(gateway.service.smtp) as three:
            assert (await two.hears()).startswith("220")
            assert (await three.hears()).startswith("421 4.7.0")
            assert await three.hears() == ""
            await two.says("QUIT")
            assert await two.hears() == ""
        async with calling(gateway.service.smtp) as four:
            assert (await four.hears()).startswith("220")


async def test_a_relay_of_ours_may_open_as_many_as_there_are(gateway_with: GatewayWith) -> None:
    settings = {"limits": {"smtp_connections": 2, "smtp_connections_per_ip": 1}}
    async with (
        gateway_with(settings=settings) as gateway,
        calling(gateway.service.smtp) as one,
        calling(gateway.service.smtp) as two,
    ):
        assert (await one.hears()).startswith("220")
        assert (await two.hears()).startswith("220")
        async with calling(gateway.service.smtp) as three:
            assert (await three.hears()).startswith("421")


async def test_a_client_may_bring_so_many_mails_a_minute(gateway_with: GatewayWith) -> None:
    settings = {"limits": {"smtp_mails_per_minute_per_ip": 2}, "smtp": {"trusted_relays": "10.0.0.0/8"}}
    async with gateway_with(settings=settings) as gateway:
        codes = [(await gateway.mother.mails("help@...", str(number))).code for number in range(3)]
        assert codes == [250, 250, 450]
        gateway.clock.forward(minutes=1)
        assert (await gateway.mother.mails("help@...")).code == 250
