"""Every mail and every letter leaves a trace: in the reply to it, in the log, and in what `mailgate trace` reads."""

import logging

import pytest
from support import GatewayWith, RunningGateway
from support.letters import plain_mail

from conversations.delivery.test_bounces import FULL, report
from mailgate.delivery.way_out import DeliveryResult
from mailgate.school.audit import listing
from mailgate.school.audit.events import Event
from mailgate.school.audit.listing import RecordEntry, RecordSearch
from mailgate.school.privacy import erasure, subjects
from mailgate.school.trace import story
from mailgate.school.trace.story import Trace
from mailgate.smtp.composing import OutgoingMail

QUEUED = "250 2.0.0 Ok: queued as 4F2X9z0"


class NamingRelay:
    """A relay that takes each mail and says under which number."""

    result = DeliveryResult(response=QUEUED)

    async def send(self, mail: OutgoingMail) -> DeliveryResult:  # noqa: ARG002 - as the protocol names it
        return self.result

    async def close(self) -> None:
        """See `relay.Relay`."""


def id_of(answer: str) -> str:
    """The id in the reply to a mail."""
    return answer.removeprefix("2.0.0 Committed as ")


async def told(gateway: RunningGateway, mail: str) -> Trace:
    (trace,) = await gateway.dependencies.store.read(story.of_mail, mail)
    return trace


async def test_a_mail_can_be_followed_from_its_250_to_the_number_at_the_relay(gateway_with: GatewayWith) -> None:
    async with gateway_with(relay=NamingRelay()) as gateway:
        answer = await gateway.mother.mails("login@...")
        await gateway.settled()
        trace = await told(gateway, id_of(answer.text))
    assert [(each.command, each.sign, each.disposition) for each in trace.actions] == [("login", "", "carried-out")]
    (letter,) = trace.letters
    assert (letter.template, letter.recipient, letter.state) == ("login", "y…@docomo.example", "sent")
    assert (letter.queue_id, letter.response) == ("4F2X9z0", QUEUED)


async def test_what_a_mail_did_is_on_record_with_its_id(gateway: RunningGateway) -> None:
    mail = id_of((await gateway.mother.mails("login@...")).text)
    found: list[RecordEntry] = []
    await gateway.dependencies.store.read(listing.each, RecordSearch(mail=mail), found.append)
    assert [entry.event for entry in found] == [Event.LOGIN_ASKED]


async def test_the_log_has_one_line_for_a_mail_and_one_for_each_attempt(
    gateway_with: GatewayWith, caplog: pytest.LogCaptureFixture
) -> None:
    relay = NamingRelay()
    relay.result = DeliveryResult("450 4.2.0 <yamada.h..h@docomo.example>: greylisted")
    with caplog.at_level(logging.INFO):
        async with gateway_with(relay=relay) as gateway:
            mail = id_of((await gateway.mother.mails("login@...")).text)
            await gateway.until(lambda: story.of_mail(mail)[0].letters[0].error)
            relay.result = DeliveryResult(response=QUEUED)
            gateway.clock.forward(minutes=5)
            await gateway.settled()
    arrived, deferred, sent = [record for record in caplog.records if mail in record.getMessage()]
    assert (
        " bytes from y…@docomo.example to login, written by a person (sign none): carried-out" in arrived.getMessage()
    )
    assert deferred.getMessage().endswith("attempt 1 after 0 s: deferred: 450 4.2.0 <y…@docomo.example>: greylisted")
    assert sent.getMessage().endswith(f"attempt 2 after 300 s: sent, queue id 4F2X9z0: {QUEUED}")
    assert [record.levelname for record in (arrived, deferred, sent)] == ["INFO", "WARNING", "INFO"]
    assert "yamada" not in caplog.text


async def test_what_brings_nothing_leaves_a_trace_too(gateway: RunningGateway) -> None:
    """A mail that comes twice, a machine's, a stranger's, and one to nobody in particular."""
    first = plain_mail(gateway.mother.address, f"login@{gateway.domain}", "", "")
    answers = [await gateway.mother.sends(first, [f"login@{gateway.domain}"]) for _ in range(2)]
    machine = await gateway.mother.mails("login@...", Auto_Submitted="auto-replied")
    stranger = await gateway.stranger.mails("login@...")
    first_trace, machine_trace, stranger_trace = [
        await told(gateway, id_of(answer.text)) for answer in (answers[0], machine, stranger)
    ]
    assert await gateway.dependencies.store.read(story.of_mail, id_of(answers[1].text)) == []
    assert first_trace.actions[0].disposition == "carried-out"
    assert [(each.command, each.sign, each.disposition) for each in machine_trace.actions] == [
        ("", "auto-submitted", "ignored")
    ]
    assert stranger_trace.actions[0].disposition == "stranger"
    assert stranger_trace.letters == ()


async def test_a_letter_that_came_back_says_why(gateway: RunningGateway) -> None:
    answer = await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter()
    await gateway.settled()
    await gateway.stranger.sends(report(letter, *FULL), [letter.envelope_sender], sender="")
    (traced,) = (await told(gateway, id_of(answer.text))).letters
    assert (traced.bounce, traced.bounced) == ("full", gateway.clock())
    by_letter = await gateway.dependencies.store.read(story.of_letter, traced.letter)
    assert [trace.mail for trace in by_letter] == [id_of(answer.text)]
    by_message_id = await gateway.dependencies.store.read(story.of_message_id, letter.message_id, 0)
    assert [trace.letters for trace in by_message_id] == [(traced,)]


async def test_an_address_tells_its_mails_and_its_letters_and_nothing_after_an_erasure(
    gateway: RunningGateway,
) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.mails("help@...", Message_ID="<one@docomo.example>")
    await gateway.mother.tells_the_school()
    await gateway.settled()
    store = gateway.dependencies.store
    fathers = await store.read(story.of_address, gateway.father.address.lower(), 0)
    assert [(trace.mail, trace.letters[0].template) for trace in fathers] == [("", "receipt")], "a page brought it"
    mothers = await store.read(story.of_address, gateway.mother.address, 0)
    assert {letter.template for trace in mothers for letter in trace.letters} >= {"login", "help", "receipt"}
    (asked,) = await store.read(story.of_message_id, "one@docomo.example", 0)
    assert ([each.command for each in asked.actions], asked in mothers) == (["help"], True)
    assert await store.read(story.of_address, gateway.mother.address, gateway.clock() + 1) == []
    subject = await store.read(subjects.find, gateway.mother.address)
    await store.write(erasure.erase, gateway.dependencies.moment(), subject)
    assert await store.read(story.of_address, gateway.mother.address, 0) == []
