import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from support.network.dialogue import START, Caller

from mailgate.smtp.replies import SmtpReply
from mailgate.smtp.session import COMMANDS_PER_MAIL, LINE_BYTES
from smtp.recording import RecordingHandler, serving

pytestmark = pytest.mark.both_loops

MAIL = b"Subject: x\r\n\r\nhello\r\n"

CLOCK_STEP = 0.01
"""Seconds: an event loop's clock is that coarse at most (uvloop counts milliseconds)."""


@pytest.fixture
def handler() -> RecordingHandler:
    return RecordingHandler()


@pytest.fixture
async def caller(handler: RecordingHandler) -> AsyncIterator[Caller]:
    async with serving(handler) as connect, connect() as someone:
        yield someone


async def test_a_mail_arrives_as_it_was_sent(handler: RecordingHandler, caller: Caller) -> None:
    assert await caller.brings(MAIL) == SmtpReply.ACCEPTED
    assert handler.mails == [("a@client.example", ("login@gate.example",), MAIL)]


async def test_ehlo_offers_what_we_do(caller: Caller) -> None:
    [offers] = await caller.says("EHLO client.example")
    assert offers.split("\n") == [
        "250-gate.example",
        "250-PIPELINING",
        "250-SIZE 200000",
        "250-8BITMIME",
        "250-SMTPUTF8",
        "250 ENHANCEDSTATUSCODES",
    ]


async def test_commands_may_come_all_in_one_packet(handler: RecordingHandler, caller: Caller) -> None:
    more = ("RCPT TO:<elsewhere@other.example>", "DATA")
    replies = await caller.says(*START[:3], *more)
    assert [reply[:3] for reply in replies] == ["250", "250", "250", "550", "354"]
    replies = await caller.says(MAIL + b".", *START[1:], replies=4)
    assert [reply[:3] for reply in replies] == ["250", "250", "250", "354"]
    assert await caller.says(MAIL + b".", "QUIT") == [SmtpReply.ACCEPTED, "221 2.0.0 gate.example closing"]
    assert await caller.hears() == ""
    assert handler.contents == [MAIL, MAIL]


async def test_the_null_sender_is_taken(handler: RecordingHandler, caller: Caller) -> None:
    await caller.says("EHLO c", "MAIL FROM:<>", "RCPT TO:<login@gate.example>", "DATA")
    await caller.says(MAIL + b".")
    assert handler.mails[0][0] == ""


@pytest.mark.parametrize(
    ("parameters", "reply"),
    [
        ("", SmtpReply.SENDER_OK),
        (" SIZE=200000", SmtpReply.SENDER_OK),
        (" size=5 body=8bitmime", SmtpReply.SENDER_OK),
        (" BODY=7BIT SMTPUTF8", SmtpReply.SENDER_OK),
        (" SIZE=200001", SmtpReply.TOO_BIG),
        (f" SIZE={'9' * 40}", SmtpReply.TOO_BIG),
        (" SIZE=many", SmtpReply.PARAMETER_UNKNOWN),
        (" BODY=BINARYMIME", SmtpReply.PARAMETER_UNKNOWN),
        (" RET=FULL", SmtpReply.PARAMETER_UNKNOWN),
    ],
)
async def test_mail_takes_the_parameters_that_ehlo_offered(caller: Caller, parameters: str, reply: SmtpReply) -> None:
    replies = await caller.says("EHLO c", f"MAIL FROM:<a@client.example>{parameters}")
    assert replies[1] == reply


@pytest.mark.parametrize(
    "address",
    [
        "a..b@docomo.example",
        ".ab@x.example",
        "ab.@x.example",
        '"a b"@x.example',
        "a/b?c=d@x.example",
        "山田@例え.example",
    ],
)
async def test_addresses_that_carriers_gave_out_are_taken(
    handler: RecordingHandler, caller: Caller, address: str
) -> None:
    await caller.says("EHLO c", f"MAIL FROM:<{address}> SMTPUTF8", *START[2:])
    assert await caller.says(MAIL + b".") == [SmtpReply.ACCEPTED]
    assert handler.mails[0][0] == address


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("MAIL FROM: <a@b.example>", "250"),
        ("mail from:a@b.example", "250"),
        ("MAIL TO:<a@b.example>", "501"),
        ("MAIL", "501"),
        ("MAIL FROM:", "501"),
        ("MAIL FROM:<a@b.example", "501"),
        ("RCPT TO:<login@gate.example>", "503"),
        ("DATA", "503"),
        ("EHLO", "501"),
        ("HELO", "501"),
        ("HELO c", "250"),
        ("RSET", "250"),
        ("NOOP whatever", "250"),
        ("VRFY login", "252"),
        ("EXPN login", "502"),
        ("HELP", "502"),
        ("AUTH PLAIN AGEAYg==", "502"),
        ("STARTTLS", "502"),
        ("BDAT 5 LAST", "500"),
        ("", "500"),
        ("\0\x01\x02", "500"),
        (b"\xff\xfe MAIL", "500"),
    ],
)
async def test_every_command_has_its_answer(caller: Caller, line: str | bytes, code: str) -> None:
    replies = await caller.says("EHLO c", line)
    assert replies[1][:3] == code


async def test_nothing_is_taken_before_a_greeting(caller: Caller) -> None:
    assert await caller.says("MAIL FROM:<a@b.example>") == [SmtpReply.BAD_SEQUENCE]


@pytest.mark.parametrize("path", ["RCPT TO:<>", "RCPT TO:", "RCPT <login@gate.example>"])
async def test_a_recipient_must_be_one(caller: Caller, path: str) -> None:
    replies = await caller.says(*START[:2], path)
    assert replies[2] == SmtpReply.SYNTAX


async def test_rset_forgets_the_mail(caller: Caller) -> None:
    replies = await caller.says(*START[:3], "RSET", "DATA", "MAIL FROM:<a@b.example>")
    assert replies[3:] == [SmtpReply.OK, SmtpReply.BAD_SEQUENCE, SmtpReply.SENDER_OK]


async def test_too_many_recipients_are_put_off_and_the_others_kept(handler: RecordingHandler, caller: Caller) -> None:
    recipients = [f"{number}@gate.example" for number in range(5)]
    replies = await caller.says(*START[:2], *[f"RCPT TO:<{recipient}>" for recipient in recipients], "DATA")
    assert replies[2:7] == [SmtpReply.RECIPIENT_OK] * 3 + [SmtpReply.TOO_MANY_RECIPIENTS] * 2
    await caller.says(MAIL + b".")
    assert handler.mails[0][1] == tuple(recipients[:3])


async def test_a_loop_of_commands_ends(caller: Caller) -> None:
    replies = await caller.says(*["NOOP"] * (COMMANDS_PER_MAIL + 1))
    assert replies == [SmtpReply.OK] * COMMANDS_PER_MAIL + [SmtpReply.TOO_MANY_COMMANDS]
    assert await caller.hears() == ""


async def test_many_mails_on_one_connection_are_no_loop(handler: RecordingHandler, caller: Caller) -> None:
    await caller.says(START[0])
    for _ in range(COMMANDS_PER_MAIL):
        await caller.says(*START[1:])
        assert await caller.says(MAIL + b".") == [SmtpReply.ACCEPTED]
    assert len(handler.mails) == COMMANDS_PER_MAIL


async def test_a_command_line_without_end_is_refused_and_the_connection_goes_on(caller: Caller) -> None:
    assert await caller.says("NOOP " + "x" * (LINE_BYTES * 3), "NOOP") == [SmtpReply.LINE_TOO_LONG, SmtpReply.OK]


@pytest.mark.parametrize(("more", "reply"), [(0, SmtpReply.OK), (1, SmtpReply.LINE_TOO_LONG)])
async def test_a_command_line_is_read_to_its_last_byte(caller: Caller, more: int, reply: SmtpReply) -> None:
    """The carriage return counts, the line feed does not."""
    filled = "NOOP " + "x" * (LINE_BYTES - len("NOOP \r") + more)
    assert await caller.says(filled) == [reply]


async def test_a_command_line_without_end_may_come_in_any_pieces(caller: Caller) -> None:
    for piece in range(8):
        await caller.sends(b"x" * (3_000 + piece))
        await asyncio.sleep(0)
    assert await caller.says("") == [SmtpReply.LINE_TOO_LONG]
    assert await caller.says("NOOP") == [SmtpReply.OK]


async def test_a_message_may_have_lines_of_any_length(handler: RecordingHandler, caller: Caller) -> None:
    content = b"Subject: x\r\n\r\n" + b"y" * 150_000 + b"\r\n"
    assert await caller.brings(content) == SmtpReply.ACCEPTED
    assert handler.contents == [content]


async def test_a_message_that_is_too_big_is_refused_and_the_connection_goes_on(
    handler: RecordingHandler, caller: Caller
) -> None:
    line = b"z" * 998 + b"\r\n"
    assert await caller.brings(line * 1_000) == SmtpReply.TOO_BIG
    assert await caller.brings(MAIL) == SmtpReply.ACCEPTED
    assert handler.contents == [MAIL]


async def test_an_empty_message_is_a_message(handler: RecordingHandler, caller: Caller) -> None:
    assert await caller.brings(b"") == SmtpReply.ACCEPTED
    assert handler.contents == [b""]


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        (b"..\r\n", b".\r\n"),
        (b"..a\r\n...b\r\n", b".a\r\n..b\r\n"),
        (b"a\r\n..\r\nb\r\n", b"a\r\n.\r\nb\r\n"),
        (b".a\r\n", b"a\r\n"),  # RFC 5321 section 4.5.2: the first of the dots is taken away, whatever follows
    ],
)
async def test_dots_are_unstuffed(handler: RecordingHandler, caller: Caller, sent: bytes, read: bytes) -> None:
    assert await caller.brings(sent) == SmtpReply.ACCEPTED
    assert handler.contents == [read]


SMUGGLED = b"MAIL FROM:<evil@client.example>\r\nRCPT TO:<login@gate.example>\r\nDATA\r\n"


@pytest.mark.parametrize(
    "ending",
    [
        b"\n.\n",
        b"\n.\r\n",
        b"\r.\r\n",
        b"\r.\r",
        b"\r\n.\n",
        b"\r\n.\r",
        b"\r\n\0.\r\n",
        b"\r\n.\0\r\n",
        b"\r\n.\r\r\n",
    ],
    ids=repr,
)
async def test_a_smuggled_ending_ends_nothing_and_the_mail_is_refused(
    handler: RecordingHandler, caller: Caller, ending: bytes
) -> None:
    assert await caller.brings(b"hello" + ending + SMUGGLED + b"evil\r\n") == SmtpReply.BARE_CONTROL
    assert await caller.says("NOOP") == [SmtpReply.OK]
    assert handler.mails == []


@pytest.mark.parametrize("control", [b"\r", b"\n", b"\0", b"\n\r"], ids=repr)
async def test_bare_control_characters_are_refused(handler: RecordingHandler, caller: Caller, control: bytes) -> None:
    assert await caller.brings(b"a" + control + b"b\r\n") == SmtpReply.BARE_CONTROL
    assert handler.mails == []


async def test_an_exception_is_a_451_that_tells_nothing(
    handler: RecordingHandler, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail() -> None:
        raise ValueError("secret of the house")

    handler.taking = fail
    with caplog.at_level(logging.ERROR):
        assert await caller.brings(MAIL) == SmtpReply.TRY_LATER
    assert "secret of the house" in caplog.text
    handler.taking = None
    assert await caller.brings(MAIL) == SmtpReply.ACCEPTED


async def test_a_client_that_stops_sending_still_gets_its_answer(handler: RecordingHandler, caller: Caller) -> None:
    await caller.starts_a_mail()
    await caller.sends(MAIL + b".\r\n")
    caller.writer.write_eof()
    assert await caller.hears() == SmtpReply.ACCEPTED
    assert await caller.hears() == ""
    assert handler.contents == [MAIL]


async def test_a_client_that_hangs_up_within_a_message_has_sent_none(handler: RecordingHandler, caller: Caller) -> None:
    await caller.starts_a_mail()
    await caller.sends(MAIL)
    caller.writer.write_eof()
    assert await caller.hears() == ""
    assert handler.mails == []


async def test_who_says_nothing_is_sent_away(handler: RecordingHandler) -> None:
    async with serving(handler, idle_seconds=0.05) as connect, connect() as caller:
        assert await caller.hears() == SmtpReply.IDLE
        assert await caller.hears() == ""


async def test_who_says_something_is_not_idle(handler: RecordingHandler) -> None:
    idle = 1.0
    async with serving(handler, idle_seconds=idle) as connect, connect() as caller:
        for _ in range(50):
            last = asyncio.get_running_loop().time()
            assert await caller.says("NOOP") == [SmtpReply.OK]
        assert await caller.hears() == SmtpReply.IDLE
        assert asyncio.get_running_loop().time() - last > idle - CLOCK_STEP


async def test_a_session_ends_however_much_is_said(handler: RecordingHandler) -> None:
    async with serving(handler, session_seconds=0.1) as connect, connect() as caller:
        await caller.starts_a_mail()
        assert await caller.hears() == SmtpReply.SESSION_OVER
        assert await caller.hears() == ""
