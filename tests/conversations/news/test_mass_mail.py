"""Letters to many: rendered once, with each reader's own put in, and with what the big providers ask for."""

import json

import pytest
from support import GatewayWith, RunningGateway, school

from conversations.news.writing import SNOW, snow, speaks, writes
from mailgate.addresses.reply import RespondAddress, to_json
from mailgate.ids import SchoolId
from mailgate.mail.writing import LetterWriter
from mailgate.school.models import (
    Announcement,
    AnnouncementKind,
    AnnouncementState,
    AudienceKind,
    Letter,
    Mailbox,
    Recipient,
    RecipientGroup,
    School,
    Unsubscription,
)
from mailgate.school.news.audiences import Target
from mailgate.school.news.writing.drafts import Content, Text

SUBJECT = "【緊急】雪のため臨時休校"
OWN_DOMAIN = {"news": {"domain": "news.example"}}


def of_others() -> int:
    """A group at the first school that is not its own."""
    return int(RecipientGroup.insert(school=School.get(School.code == "s1").id, name="PTA", own=False).execute())


def becomes_own(group: int) -> None:
    """The school makes it its own."""
    RecipientGroup.update(own=True).where(RecipientGroup.id == group).execute()


def ended() -> list[str]:
    """The addresses of those who want nothing more of some group."""
    return [address for (address,) in Unsubscription.select(Mailbox.address).join(Mailbox).tuples()]


def another_telephone() -> None:
    """All schools get another number."""
    School.update(phone="0144-00-9999").execute()


def once_more(address: str) -> None:
    """A letter that went goes again."""
    row = Recipient.get(Recipient.mailbox == Mailbox.get(Mailbox.address == address).id)
    reply = to_json(RespondAddress(row.announcement_id, row.mailbox_id))
    facts = {"announcement": row.announcement_id, "round": 0}
    data = {"facts": facts, "language": "", "reply": reply, "message_id": "", "references": []}
    Letter.update(state="waiting", data=json.dumps(data), due=0).where(Letter.id == row.letter).execute()


def second_school() -> SchoolId:
    """The number of the secondary school."""
    return SchoolId(School.get(School.code == "s2").id)


async def goes(gateway: RunningGateway, group: int | None = None) -> None:
    """An emergency goes to everybody."""
    await snow(gateway, gateway.office, kind=AnnouncementKind.EMERGENCY, group=group)
    await gateway.announced()


async def test_the_text_is_rendered_once_for_a_language(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    said = LetterWriter.said

    def noted(writer: LetterWriter, template: str, language: str, *rest: object) -> tuple[str, str]:
        rendered.append(language)
        return said(writer, template, language, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(LetterWriter, "said", noted)
    await gateway.dependencies.store.write(speaks, gateway.father.address, "en")
    await goes(gateway)
    letters = [await person.letter() for person in (gateway.mother, gateway.father, gateway.neighbour)]
    assert sorted(rendered) == ["en", "ja"]
    assert len({letter.reply_to for letter in letters}) == len({letter.message_id for letter in letters}) == 3
    assert all(letter.reply_to.partition("@")[0] in letter.message_id for letter in letters)
    assert letters[0].text == letters[2].text != letters[1].text


async def test_a_telephone_that_changes_stands_in_what_goes_a_minute_later(gateway: RunningGateway) -> None:
    await goes(gateway)
    letter = await gateway.mother.letter(SUBJECT)
    assert school.PHONES[school.PRIMARY] in letter.text
    await gateway.dependencies.store.write(another_telephone)
    gateway.clock.forward(minutes=1)
    await gateway.dependencies.store.write(once_more, gateway.mother.address)
    await gateway.until(lambda: len(gateway.mother.letters) == 2)
    assert "0144-00-9999" in gateway.mother.letters[-1].text


async def test_a_domain_of_its_own_stands_in_from_and_envelope_and_mail_to_it_comes_in(
    gateway_with: GatewayWith,
) -> None:
    async with gateway_with(settings=OWN_DOMAIN) as gateway:
        await comes_from_a_domain_of_its_own(gateway)


async def comes_from_a_domain_of_its_own(gateway: RunningGateway) -> None:
    """What the test above says."""
    await goes(gateway)
    letter = await gateway.mother.letter(SUBJECT)
    assert letter.message["From"].addresses[0].addr_spec == "news@news.example"
    assert letter.envelope_sender.endswith("@news.example")
    assert letter.message["List-Id"] == "<school-1.news.example>"
    assert letter.reply_to.endswith("@gate.example")
    assert "List-Unsubscribe" not in letter.message, "what the school says cannot be unsubscribed"
    await gateway.mother.mails("login@news.example")
    assert (await gateway.mother.letter("ログイン")).envelope_sender.endswith("@gate.example")


async def test_one_mailbox_gets_one_letter_when_two_schools_write_the_same(gateway: RunningGateway) -> None:
    await snow(gateway, gateway.office)
    secondary = await gateway.dependencies.store.read(second_school)
    classroom = Target(AudienceKind.CLASSROOM, secondary, grade="2", classroom="1")
    number = await writes(gateway, gateway.secondary_teacher, Content(texts=SNOW, targets=[classroom]))
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    await gateway.until(lambda: Announcement.get_by_id(number).state == AnnouncementState.SENT)
    await gateway.settled()
    assert [len(person.letters) for person in (gateway.mother, gateway.father, gateway.neighbour)] == [1, 1, 1]


async def test_what_is_not_the_school_s_own_is_stopped_by_one_post(gateway: RunningGateway) -> None:
    group = await gateway.dependencies.store.write(of_others)
    await goes(gateway, group=group)
    letter = await gateway.mother.letter(SUBJECT)
    link = letter.message["List-Unsubscribe"].strip("<>")
    assert letter.message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter.message["List-Id"] == f"<group-{group}.gate.example>"
    assert link in letter.text
    provider = gateway.browser()
    assert "PTA" in (await provider.get(link)).text
    assert (await provider.head(link)).status_code == 200
    assert not await gateway.dependencies.store.read(ended), "a scanner opened it"
    one_click = {"List-Unsubscribe": "One-Click"}
    done = await provider.post(link, data=one_click, headers={"origin": "https://mail.provider.example"})
    assert (done.status_code, (await provider.post(link)).status_code) == (200, 200)
    assert await gateway.dependencies.store.read(ended) == [gateway.mother.address]
    gateway.clock.forward(minutes=2)
    await snow(gateway, gateway.nurse, kind=AnnouncementKind.EMERGENCY, group=group)
    await gateway.announced()
    await gateway.until(lambda: len(gateway.father.letters) == 2)
    assert len(gateway.mother.letters) == 1


async def test_a_link_that_was_changed_or_whose_group_became_the_school_s_stops_nothing(
    gateway: RunningGateway,
) -> None:
    group = await gateway.dependencies.store.write(of_others)
    await goes(gateway, group=group)
    link = (await gateway.mother.letter(SUBJECT)).message["List-Unsubscribe"].strip("<>")
    stand_in = gateway.dependencies.keyring.address("stand-in unsubscribe", group, 1)
    browser = gateway.browser()
    for wrong in (link[:-1], f"{link[:-2]}aa", f"{link[:-2]}qq", f"/unsubscribe/{stand_in}", "/unsubscribe/"):
        assert (await browser.post(wrong)).status_code == 404
    await gateway.dependencies.store.write(becomes_own, group)
    assert [(await browser.get(link)).status_code, (await browser.post(link)).status_code] == [404, 404]
    assert await gateway.dependencies.store.read(ended) == []


async def test_what_goes_to_many_does_not_use_up_the_letters_of_others(gateway_with: GatewayWith) -> None:
    async with gateway_with(settings={"limits": {"letters_per_hour": 2}}) as gateway:
        await goes(gateway)
        await gateway.until(lambda: len(gateway.neighbour.letters) == 1)
        await gateway.mother.mails("login@...")
        await gateway.mother.letter("ログイン")


async def test_beyond_their_own_number_letters_to_many_wait_for_the_next_hour(gateway_with: GatewayWith) -> None:
    async with gateway_with(settings={"news": {"letters_per_hour": 1}}) as gateway:
        await snow(gateway, gateway.office)
        await snow(gateway, gateway.nurse, texts={"ja": Text("給食", "明日はカレーです。")})
        gateway.clock.forward(minutes=1)
        await gateway.announced()
        await gateway.until(lambda: len(gateway.mother.letters) == 1)
        gateway.clock.forward(hours=1)
        await gateway.announced()
        await gateway.until(lambda: len(gateway.mother.letters) == 2)
