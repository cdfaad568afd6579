"""A paper in wrong hands opens the door once at the most, and guessing shuts it for nobody else."""

import pytest
from support import Letter, RunningGateway
from support.people import Person
from support.school import TARO

from mailgate.school.access import enrolment, papers
from mailgate.school.changes.files import roster as roster_imports
from mailgate.school.directory.imports import roster
from mailgate.school.models import Guardianship, Mailbox


async def paper(gateway: RunningGateway) -> str:
    """The code on the paper for 太郎, as the school prints it now."""
    keyring = gateway.dependencies.keyring
    issuer = papers.Issuer(lambda secret, name: keyring.code("enrol", secret, name), keyring.newest)
    issued = await gateway.dependencies.store.write(
        papers.issue, gateway.dependencies.moment(), "s1", ("3", "1"), issuer, renew=False
    )
    return next(each.code for each in issued if each.name == TARO)


async def join_letter(person: Person, code: str) -> Letter:
    """The letter that the code brings."""
    await person.mails(f"register+{code}@...")
    return await person.letter("登録を続けるには")


async def undo(gateway: RunningGateway) -> None:
    """The office takes back what it was told last."""
    await gateway.office.replies(await gateway.office.letter("登録されました"), "取消")
    await gateway.office.letter("まとめ")


async def is_guardian(gateway: RunningGateway, person: Person) -> bool:
    """Whether this address speaks for anybody."""

    def look() -> bool:
        theirs = Guardianship.select().join(Mailbox).where(Mailbox.canonical == person.address.lower())
        return bool(theirs.exists())

    await gateway.settled()
    return await gateway.dependencies.store.read(look)


async def test_what_the_office_undid_stays_undone(gateway: RunningGateway) -> None:
    code = await paper(gateway)
    letter = await join_letter(gateway.stranger, code)
    await gateway.stranger.replies(letter)
    await undo(gateway)
    await gateway.stranger.replies(letter)
    assert not await is_guardian(gateway, gateway.stranger), "the old letter works again"
    await gateway.stranger.mails(f"register+{code}@...")
    await gateway.stranger.letter("使えません")


async def test_an_old_letter_does_not_answer_for_the_new_paper(gateway: RunningGateway) -> None:
    code = await paper(gateway)
    letter = await join_letter(gateway.stranger, code)
    await gateway.stranger.replies(letter)
    await undo(gateway)
    new = await paper(gateway)
    assert new != code, "a void code is printed again"
    await gateway.stranger.replies(letter)
    assert not await is_guardian(gateway, gateway.stranger)
    await gateway.stranger.replies(await join_letter(gateway.stranger, new))
    assert await is_guardian(gateway, gateway.stranger), "with the new paper they come in"


async def test_the_other_parent_cannot_use_the_paper_either(gateway: RunningGateway) -> None:
    code = await paper(gateway)
    await gateway.stranger.replies(await join_letter(gateway.stranger, code))
    await undo(gateway)
    await gateway.neighbour.mails(f"register+{code}@...")
    await gateway.neighbour.letter("使えません")


async def test_whom_the_roster_takes_away_does_not_come_back_by_an_old_paper(gateway: RunningGateway) -> None:
    code = await paper(gateway)
    letter = await join_letter(gateway.stranger, code)
    await gateway.stranger.replies(letter)
    assert await is_guardian(gateway, gateway.stranger)
    file = f"学年,組,番号,氏名,保護者,削除\n3,1,12,{TARO},{gateway.mother.address},{gateway.stranger.address}\n"
    lines = roster.read_file(file.encode()).lines
    await gateway.dependencies.store.write(roster_imports.enrol, gateway.dependencies.moment(), "s1", lines, 1)
    assert not await is_guardian(gateway, gateway.stranger)
    await gateway.stranger.replies(letter, "もう一度")
    await gateway.stranger.mails(f"register+{code}@...")
    await gateway.stranger.letter("使えません")
    assert not await is_guardian(gateway, gateway.stranger)
    assert await paper(gateway) != code


async def test_who_was_removed_is_logged_out_at_once(gateway: RunningGateway) -> None:
    await gateway.stranger.replies(await join_letter(gateway.stranger, await paper(gateway)))
    await gateway.stranger.letter("保護者として登録されました")
    await gateway.stranger.logs_in()
    await gateway.stranger.mails("login@...")
    link = (await gateway.stranger.letter(text_contains="パスコード")).link
    await undo(gateway)
    page = await gateway.stranger.opens("/")
    assert page.path == "/login", page.text
    assert "パスコード（" not in (await gateway.stranger.opens(link)).text, "a link of before is dead, too"


async def test_wrong_codes_of_one_sender_stop_nobody_else(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enrolment, "WRONG_AN_HOUR", 10)
    code = await paper(gateway)
    for number in range(enrolment.WRONG_AN_HOUR + 1):
        await gateway.stranger.mails(f"register+{number:016}@...")
    await join_letter(gateway.neighbour, code)
