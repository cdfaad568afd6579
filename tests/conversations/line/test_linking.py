"""Linking a phone to a mailbox, and ending that, as a family goes through it."""

import re

import pytest
from support import Letter, RunningGateway
from support.letters import URL_LINE
from support.pages import Page
from support.people import Person
from support.school import TARO

from conversations.line.test_chat import logs_in
from mailgate.demo.line.phone import Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.school.directory import mailboxes
from mailgate.school.models import AuditRecord, LineNonce, LineUser


async def asks(phone: Phone, word: str = "連携") -> str:
    """The address that the chat answers with."""
    await phone.say(word)
    found = URL_LINE.search((await phone.bubble("/line/link")).text)
    assert found
    return found[0]


async def takes_to_line(phone: Phone, page: Page) -> str:
    """Press the button, and open LINE's page to which it leads; what that says."""
    form = page.form("このLINEとつなぐ")
    browser = page._browser
    headers = {"Origin": "http://gate.localhost", "Sec-Fetch-Site": "same-origin"}
    answer = await browser.post("/line/link", data=form.filled_in(), headers=headers, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return await phone.open_link(answer.headers["location"])


async def links(person: Person, phone: Phone) -> None:
    """All the way, in a browser that is logged in by then."""
    if (await person.opens("/family")).path != "/family":
        await person.logs_in()
    assert "連携しました" in await takes_to_line(phone, await person.opens(await asks(phone)))


async def owners(gateway: RunningGateway, phone: Phone) -> list[str]:
    """The addresses of the mailboxes that a phone is linked to."""

    def find() -> list[str]:
        rows = LineUser.select().where(LineUser.user == phone.id)
        return [row.mailbox.address for row in rows]

    return await gateway.dependencies.store.read(find)


async def told(person: Person) -> Letter:
    return await person.letter(subject_contains="LINE")


async def test_a_guardian_links_a_phone_and_everybody_hears_of_it(gateway: RunningGateway, phone: Phone) -> None:
    await links(gateway.mother, phone)
    assert "解除" in (await phone.bubble("LINEとつながりました")).text
    own, other = await told(gateway.mother), await told(gateway.father)
    assert own.subject == "LINEとつながりました"
    assert "/family" in own.text
    assert other.subject == "保護者の方がLINEをつなぎました"
    assert TARO in other.text
    assert gateway.mother.address not in other.text
    assert gateway.neighbour.letters == []
    assert (await logs_in(gateway, phone)).status == 200


async def test_the_way_leads_over_the_login(gateway: RunningGateway, phone: Phone) -> None:
    mother = gateway.mother
    page = await mother.opens(await asks(phone))
    assert page.path == "/login"
    await mother.mails("login@...")
    letter = await mother.letter(text_contains="パスコード")
    page = await (await mother.opens(letter.link)).press("ログイン", passcode=letter.passcode)
    assert page.path == "/line/link"
    assert mother.address in page.text
    assert "連携しました" in await takes_to_line(phone, page)


async def test_looking_changes_nothing_and_the_title_says_nothing(gateway: RunningGateway, phone: Phone) -> None:
    await gateway.mother.logs_in()
    address = await asks(phone)
    for _ in range(3):
        page = await gateway.mother.opens(address)
        assert page.title.startswith("LINE")
    assert await owners(gateway, phone) == []
    assert await gateway.dependencies.store.read(lambda: LineNonce.select().count()) == 0


@pytest.mark.parametrize("word", ["解除", "unlink", "かいじょ"])
async def test_the_word_ends_the_link(gateway: RunningGateway, phone: Phone, word: str) -> None:
    await links(gateway.mother, phone)
    await told(gateway.mother)
    await phone.say(word)
    await phone.bubble("連携を解除しました")
    assert (await told(gateway.mother)).subject == "LINEとのつながりが外れました"
    assert await owners(gateway, phone) == []
    await phone.say("ログイン")
    await phone.bubble("まだ学校への登録とつながっていません")


async def test_the_family_s_page_ends_all_links(gateway: RunningGateway, platform: LinePlatform, phone: Phone) -> None:
    other = platform.phone("father")
    other.is_friend = True
    await links(gateway.mother, phone)
    await links(gateway.mother, other)
    page = await gateway.mother.opens("/family")
    assert page.text.count("つながっています") == 2
    page = await page.press("LINEの連携を解除する")
    assert "LINEの連携を解除しました" in page.text
    assert await owners(gateway, phone) == await owners(gateway, other) == []


async def test_one_phone_speaks_for_one_mailbox_and_the_last_link_counts(gateway: RunningGateway, phone: Phone) -> None:
    await links(gateway.mother, phone)
    await told(gateway.mother)
    await links(gateway.father, phone)
    assert await owners(gateway, phone) == [gateway.father.address]
    assert (await told(gateway.mother)).subject == "LINEとのつながりが外れました"


async def test_a_new_phone_is_linked_beside_the_old_one(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    new = platform.phone("new")
    new.is_friend = True
    await links(gateway.mother, phone)
    await links(gateway.mother, new)
    for each in (phone, new):
        assert await owners(gateway, each) == [gateway.mother.address]
        gateway.clock.forward(minutes=5)
        assert (await logs_in(gateway, each)).status == 200


async def test_who_links_again_is_linked_once_and_tells_nobody_again(gateway: RunningGateway, phone: Phone) -> None:
    await links(gateway.mother, phone)
    await told(gateway.father)
    await gateway.mother.opens("/family")
    assert "もう連携しています" in (await answered(phone, "連携"))
    await links(gateway.mother, phone)
    await gateway.settled()
    assert len([letter for letter in gateway.father.letters if "LINE" in letter.subject]) == 1


async def answered(phone: Phone, word: str) -> str:
    await phone.say(word)
    return (await phone.bubble("/line/link")).text


async def test_the_acts_are_on_record(gateway: RunningGateway, phone: Phone) -> None:
    await links(gateway.mother, phone)
    await phone.say("解除")
    await phone.bubble("連携を解除しました")

    def events() -> list[tuple[str, str]]:
        rows = AuditRecord.select().where(AuditRecord.event.contains("line,")).order_by(AuditRecord.id)
        return [(row.event, row.way) for row in rows]

    found = await gateway.dependencies.store.read(events)
    assert found == [("user_updated:line,linked", "line"), ("user_updated:line,unlinked", "line")]


async def test_the_page_is_in_the_language_of_the_family(gateway: RunningGateway, phone: Phone) -> None:
    def speak() -> None:
        owner = mailboxes.mailbox_of(gateway.mother.address)
        assert owner
        mailboxes.speak(owner.id, "pt")

    await gateway.mother.logs_in()
    await gateway.dependencies.store.write(speak)
    page = await gateway.mother.opens(await asks(phone))
    assert "Vincular o LINE" in page.text
    assert not re.search("[ぁ-ん]", page.root.all("main")[0].text.replace("日本語", ""))


async def test_the_link_goes_with_a_change_of_address_and_comes_back(gateway: RunningGateway, phone: Phone) -> None:
    await links(gateway.mother, phone)
    page = await gateway.mother.opens("/family")
    await page.press("確かめるメールを送る", address="new@mail.example", use="instead")
    new = Person(gateway, "", "new@mail.example")
    await new.replies(await new.letter("登録を続けるには"))
    done = await gateway.mother.letter(text_contains="取消")
    assert await owners(gateway, phone) == ["new@mail.example"]
    await gateway.mother.replies(done, "取消")
    assert await owners(gateway, phone) == [gateway.mother.address]
