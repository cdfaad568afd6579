"""A stolen session takes no family over, other addresses are no way to bomb anybody, and nothing comes back unasked."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support import Letter, RunningGateway, running_gateway
from support.pages import Page
from support.people import Person
from support.school import HANAKO, JIRO, MIKI, TARO

from mailgate.mail.addresses import Address
from mailgate.school.access import another_address, second_factor
from mailgate.school.changes.acts import guardians
from mailgate.school.changes.files import roster as files
from mailgate.school.directory.imports import roster as reading
from mailgate.school.models import AddressRequest, Guardianship, Mailbox

MX = "mx.gate.example"
THIEF = "thief@elsewhere.example"


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncIterator[RunningGateway]:
    """A gateway behind a relay that reports who is genuine."""
    async with running_gateway(tmp_path, settings={"smtp": {"authserv_id": MX}}) as gateway:
        yield gateway


async def asks(person: Person, address: str, use: str) -> Page:
    """Fill in the form for another address."""
    page = await person.opens("/family")
    return await page.press("確かめるメールを送る", address=address, use=use)


async def speaks_for(gateway: RunningGateway, address: str) -> int:
    """For how many students an address speaks."""
    await gateway.settled()
    theirs = Mailbox.canonical == address.lower()
    return int(await gateway.dependencies.store.read(lambda: Guardianship.select().join(Mailbox).where(theirs).count()))


async def stolen(gateway: RunningGateway, use: str) -> Person:
    """Somebody uses mother's open browser to bring their own mailbox in, and proves it."""
    await gateway.mother.logs_in()
    await asks(gateway.mother, THIEF, use)
    thief = Person(gateway, "", THIEF)
    await thief.replies(await thief.letter("登録を続けるには"))
    await thief.letter("保護者として登録されました")
    await thief.logs_in()
    return thief


async def news(gateway: RunningGateway) -> Letter:
    """What mother's own mailbox is told at once."""
    return await gateway.mother.letter(text_contains="「取消」と書いて返信")


# -- the session -----------------------------------------------------------------------------------------


async def test_a_session_of_an_hour_ago_brings_no_address_in(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    form = await gateway.mother.opens("/family")
    for _ in range(second_factor.CHANGE_SECONDS // 600 + 1):
        gateway.clock.forward(seconds=600)
        await gateway.mother.opens("/")
    page = await form.press("確かめるメールを送る", address=THIEF, use="instead")
    assert "もう一度ログインしてください" in page.text
    await gateway.settled()
    assert gateway.post.of(THIEF) == []
    assert "確かめるメールを送る" not in (await gateway.mother.opens("/family")).text


@pytest.mark.parametrize("use", ["beside", "instead"])
async def test_the_owner_hears_at_once_and_takes_everything_back(gateway: RunningGateway, use: str) -> None:
    thief = await stolen(gateway, use)
    await gateway.mother.replies(await news(gateway), "取消")
    await gateway.mother.letter("取り消されました")
    assert await speaks_for(gateway, THIEF) == 0
    assert await speaks_for(gateway, gateway.mother.address) == 3
    assert (await thief.opens("/")).path == "/login"
    await thief.mails("notice@...", "太郎が熱で休みます")
    assert "いまは登録されていません" in (await thief.letter("受け付けられません")).text


@pytest.mark.parametrize("use", ["beside", "instead"])
async def test_until_then_the_new_address_hands_nothing_on(gateway: RunningGateway, use: str) -> None:
    thief = await stolen(gateway, use)
    page = await thief.opens("/family")
    assert "登録されたばかりです" in page.text
    fields = {"csrf": page.form("このことばにする").fields["csrf"], "address": "second@elsewhere.example", "use": use}
    origin = {"Origin": "http://gate.localhost", "Sec-Fetch-Site": "same-origin"}
    sent = await thief.browser.post("/family", data=fields, headers=origin)
    assert sent.status_code == 422
    students = [str(number) for number in range(1, 5)]
    left = await thief.browser.post("/family/leave", data={**fields, "student": students}, headers=origin)
    assert left.status_code == 404
    await thief.mails("leave@...")
    await thief.replies(await thief.letter("退会しますか"), "退会")
    assert "7日間は退会できません" in (await thief.letter("受け付けられません")).text
    assert await speaks_for(gateway, THIEF) == 3
    assert gateway.post.of("second@elsewhere.example") == []
    gateway.clock.forward(days=another_address.UNDO_DAYS, seconds=1)
    await thief.logs_in()
    assert "確かめるメールを送りました" in (await asks(thief, "second@elsewhere.example", use)).text


async def test_what_the_office_took_away_does_not_come_back_by_an_undo(gateway: RunningGateway) -> None:
    await stolen(gateway, "instead")
    told = await news(gateway)
    local, _, domain = THIEF.partition("@")
    remove = guardians.remove_from_all
    await gateway.dependencies.store.write(remove, gateway.dependencies.moment(), "s1", Address(local, domain))
    await gateway.mother.replies(told, "取消")
    await gateway.mother.letter("取り消されました")
    assert await speaks_for(gateway, gateway.mother.address) == 1, "次郎 alone, at the other school"


async def test_nobody_else_takes_it_back(gateway: RunningGateway) -> None:
    await stolen(gateway, "instead")
    told = await news(gateway)
    for other in (gateway.father, gateway.neighbour, gateway.stranger):
        await other.replies(told, "取消")
    assert await speaks_for(gateway, THIEF) == 3


async def test_the_thief_s_undo_of_a_letter_of_before_is_theirs_alone(gateway: RunningGateway) -> None:
    thief = await stolen(gateway, "beside")
    told = await news(gateway)
    await thief.replies(told, "取消")
    assert await speaks_for(gateway, gateway.mother.address) == 3
    assert await speaks_for(gateway, THIEF) == 3


# -- the proof -------------------------------------------------------------------------------------------


async def test_the_proof_counts_from_that_address_alone_and_once(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await asks(gateway.mother, THIEF, "beside")
    other = Person(gateway, "", THIEF)
    proof = await other.letter("登録を続けるには")
    for somebody in (gateway.neighbour, gateway.stranger, gateway.mother):
        await somebody.replies(proof)
    assert await speaks_for(gateway, THIEF) == 0
    await asyncio.gather(*(other.replies(proof, str(number)) for number in range(3)))
    assert await speaks_for(gateway, THIEF) == 3
    assert len([letter for letter in gateway.post.of(THIEF) if "保護者として登録されました" in letter.subject]) == 1


def said(verdict: str, domain: str) -> dict[str, str]:
    """What the relay in front says of a mail."""
    return {"Authentication_Results": f"{MX}; dmarc={verdict} header.from={domain}"}


@pytest.mark.parametrize("is_forged", [True, False], ids=["forged", "a program's"])
async def test_forged_mail_and_programs_prove_and_undo_nothing(guarded: RunningGateway, is_forged: bool) -> None:
    verdict, headers = ("fail", {}) if is_forged else ("pass", {"Auto_Submitted": "auto-replied"})
    await guarded.mother.logs_in()
    await asks(guarded.mother, THIEF, "instead")
    other = Person(guarded, "", THIEF)
    proof = await other.letter("登録を続けるには")
    await other.mails(proof.reply_to, **said(verdict, "elsewhere.example"), **headers)
    assert await speaks_for(guarded, THIEF) == 0
    await other.mails(proof.reply_to, **said("pass", "elsewhere.example"))
    told = await news(guarded)
    await guarded.mother.mails(told.reply_to, "取消", **said(verdict, "docomo.example"), **headers)
    assert await speaks_for(guarded, THIEF) == 3
    await guarded.mother.mails(told.reply_to, "取消", **said("pass", "docomo.example"))
    await guarded.mother.letter("取り消されました")


async def test_whom_the_school_removed_meanwhile_brings_nobody_in(gateway: RunningGateway) -> None:
    await gateway.neighbour.logs_in()
    await asks(gateway.neighbour, THIEF, "beside")
    other = Person(gateway, "", THIEF)
    proof = await other.letter("登録を続けるには")
    local, _, domain = gateway.neighbour.address.partition("@")
    remove = guardians.remove_from_all
    await gateway.dependencies.store.write(remove, gateway.dependencies.moment(), "s1", Address(local, domain))
    await other.replies(proof)
    assert await speaks_for(gateway, THIEF) == 0


# -- no bomb, and nothing to learn --------------------------------------------------------------------------


async def test_other_addresses_are_no_mail_bomb(gateway: RunningGateway) -> None:
    for guardian in (gateway.mother, gateway.father, gateway.neighbour):
        await guardian.logs_in()
        for _ in range(4):
            last = await asks(guardian, THIEF, "beside")
        assert last.status == 429
    await gateway.settled()
    assert len(gateway.post.of(THIEF)) == another_address.LETTERS_TO_ONE_A_DAY
    for number in range(10):
        await asks(gateway.mother, f"victim{number}@elsewhere.example", "beside")
    await gateway.settled()
    victims = [letter for letter in gateway.post.letters if letter.recipient.startswith("victim")]
    assert len(victims) < another_address.LETTERS_A_DAY


async def test_the_page_says_the_same_of_known_and_unknown_addresses(gateway: RunningGateway) -> None:
    await gateway.neighbour.logs_in()
    known = await asks(gateway.neighbour, gateway.mother.address, "beside")
    unknown = await asks(gateway.neighbour, THIEF, "beside")
    assert (known.status, known.text) == (unknown.status, unknown.text)


async def test_nobody_leaves_for_another_s_child(gateway: RunningGateway) -> None:
    await gateway.neighbour.logs_in()
    page = await gateway.neighbour.opens("/family/leave")
    form = page.form("退会する")
    fields = {**form.fields, "student": ["1", "2", "3"]}
    origin = {"Origin": "http://gate.localhost", "Sec-Fetch-Site": "same-origin"}
    answer = await gateway.neighbour.browser.post("/family/leave", data=fields, headers=origin)
    assert answer.status_code == 404
    assert not any(name in answer.text for name in (TARO, HANAKO, JIRO))
    assert await speaks_for(gateway, gateway.mother.address) == 3
    assert MIKI in (await gateway.neighbour.opens("/family")).text


async def test_the_database_keeps_no_address_that_nobody_proved(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await asks(gateway.mother, THIEF, "beside")
    await gateway.settled()
    gateway.clock.forward(days=2)
    await gateway.scheduler.tick()
    assert not await gateway.dependencies.store.read(lambda: AddressRequest.select().exists())


async def test_a_list_that_names_the_old_address_does_not_bring_it_back(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(lambda: Guardianship.delete().where(Guardianship.student != 4).execute())
    await gateway.neighbour.logs_in()
    await asks(gateway.neighbour, THIEF, "instead")
    other = Person(gateway, "", THIEF)
    await other.replies(await other.letter("登録を続けるには"))
    await other.letter("保護者として登録されました")
    old = gateway.neighbour.address
    for column, address in (("保護者", old), ("保護者", f"{old} {THIEF}"), ("削除", old)):
        file = f"学年,組,番号,氏名,保護者,{column if column == '削除' else '保護者2'}\n3,1,8,{MIKI},"
        file += f"{address},\n" if column == "保護者" else f",{address}\n"
        lines = reading.read_file(file.encode()).lines
        await gateway.dependencies.store.write(
            files.enrol, gateway.dependencies.moment(), "s1", lines, 1 if column == "削除" else None
        )
        assert await speaks_for(gateway, old) == 0
        assert await speaks_for(gateway, THIEF) == (0 if column == "削除" else 1)
