"""登録内容: what guardians see of their registration, how they add or change an address, and how they leave."""

import pytest
from support import RunningGateway
from support.pages import Page
from support.people import Person
from support.school import HANAKO, JIRO, MIKI, PHONES, PRIMARY, SECONDARY, TARO

from mailgate.school.access import another_address
from mailgate.school.models import Farewell, Guardianship, Mailbox, Notice, Session
from mailgate.words.languages import FAMILY_LANGUAGES

NEW = "hanako.mama@new.example"


def new_mailbox(gateway: RunningGateway, address: str = NEW) -> Person:
    """Somebody's other mailbox."""
    return Person(gateway, "", address)


async def asks(person: Person, address: str, use: str) -> Page:
    """Fill in the form for another address."""
    page = await person.opens("/family")
    return await page.press("確かめるメールを送る", address=address, use=use)


async def students_of(gateway: RunningGateway, address: str) -> list[str]:
    """Whom an address speaks for."""
    await gateway.settled()

    def look() -> list[str]:
        rows = Guardianship.select().join(Mailbox).where(Mailbox.canonical == address.lower())
        return sorted(row.student.name for row in rows)

    return await gateway.dependencies.store.read(look)


async def changed(gateway: RunningGateway, person: Person, use: str = "instead", address: str = NEW) -> Person:
    """This person uses another address from now on."""
    await person.logs_in()
    await asks(person, address, use)
    other = new_mailbox(gateway, address)
    await other.replies(await other.letter("登録を続けるには"))
    await other.letter("保護者として登録されました")
    return other


# -- what is there to see --------------------------------------------------------------------------------


async def test_the_first_page_leads_to_children_schools_and_masked_addresses(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    page = await (await gateway.mother.opens("/")).follow("登録内容")
    for words in (TARO, HANAKO, JIRO, PRIMARY, SECONDARY, *PHONES.values(), "3年1組", "Y…@mail.example"):
        assert words in page.text
    assert gateway.father.address not in page.html
    assert MIKI not in page.html
    assert "次の年度の終わりまで" in page.text


async def test_who_opened_a_notice_is_told_by_duty_and_day(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    assert "記録はありません" in (await gateway.mother.opens("/family")).text
    await gateway.teacher.logs_in()
    await gateway.teacher.opens("/desk/notices/1")
    page = await gateway.father.logs_in()
    text = (await page.follow("登録内容")).text
    assert "担任 1件" in text
    assert gateway.teacher.name not in text
    await gateway.neighbour.logs_in()
    assert "担任 1件" not in (await gateway.neighbour.opens("/family")).text


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
async def test_the_language_is_chosen_there_for_all_schools(gateway: RunningGateway, language: str) -> None:
    await gateway.mother.logs_in()
    page = await (await gateway.mother.opens("/family")).press("このことばにする", language=language)
    assert page.path == "/family"
    assert f'<html lang="{language}">' in page.html
    mailbox = await gateway.dependencies.store.read(lambda: Mailbox.get(Mailbox.language != ""))
    assert mailbox.language == language


async def test_staff_and_strangers_have_no_such_page(gateway: RunningGateway) -> None:
    assert (await gateway.stranger.opens("/family")).path == "/login"
    await gateway.teacher.logs_in()
    assert (await gateway.teacher.opens("/family")).status == 404


# -- another address -------------------------------------------------------------------------------------


async def test_another_mailbox_is_added_by_an_empty_reply(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    assert "確かめるメールを送りました" in (await asks(gateway.mother, NEW, "beside")).text
    other = new_mailbox(gateway)
    proof = await other.letter("登録を続けるには")
    assert PRIMARY not in proof.subject
    assert not any(name in proof.text for name in (TARO, HANAKO, JIRO))
    assert await students_of(gateway, NEW) == []
    await other.replies(proof)
    assert TARO in (await other.letter("保護者として登録されました")).text
    told = await gateway.mother.letter("追加されました")
    assert "h…@new.example" in told.text
    assert (await gateway.father.letter("登録されました")).text.count("h…@new.example") == 1
    assert NEW in (await gateway.office.letter("登録されました")).text
    await other.logs_in()
    assert "保護者が追加" in (await gateway.mother.opens("/family")).text
    await other.mails("notice@...", "太郎が熱で今日休みます")
    await other.letter("この内容で")
    assert len(await students_of(gateway, gateway.mother.address)) == 3


async def test_a_change_moves_everything_and_ends_the_old_sessions(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(lambda: Mailbox.update(language="ja").execute())
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    other = await changed(gateway, gateway.mother)
    assert await students_of(gateway, NEW) == sorted([TARO, HANAKO, JIRO])
    assert await students_of(gateway, gateway.mother.address) == []
    assert (await gateway.mother.opens("/")).path == "/login"
    assert not await gateway.dependencies.store.read(lambda: Session.select().exists())
    told = await gateway.mother.letter("メールアドレスが変わりました")
    assert "h…@new.example" in told.text
    assert "h…@new.example" in (await gateway.father.letter("変わりました")).text
    assert gateway.mother.address in (await gateway.office.letter("変わりました")).text
    await other.logs_in()
    page = await other.opens("/notices/1")
    assert page.status == 200
    author = await gateway.dependencies.store.read(lambda: Notice.get().author.address)
    assert author == NEW
    language = await gateway.dependencies.store.read(lambda: Mailbox.get(Mailbox.canonical == NEW).language)
    assert language == "ja"
    await gateway.mother.mails("notice@...", "太郎が熱で休みます")
    assert "いまは登録されていません" in (await gateway.mother.letter("受け付けられません")).text


async def test_replies_of_before_are_read_at_the_new_address(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"), "お大事になさってください")
    await gateway.settled()
    other = await changed(gateway, gateway.mother)
    await other.logs_in()
    assert "お大事になさってください" in (await other.opens("/notices/1")).text


async def test_the_old_mailbox_takes_a_change_back_with_one_word(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    other = await changed(gateway, gateway.mother)
    await other.logs_in()
    told = await gateway.mother.letter("メールアドレスが変わりました")
    await gateway.mother.replies(told, "ありがとうございます")
    assert "そのままになっています" in (await gateway.mother.letter("受け付けられません")).text
    await gateway.mother.replies(told, "これは私ではありません。取り消してください！")
    await gateway.mother.letter("取り消されました")
    await other.letter("取り消されました")
    await gateway.father.letter("元に戻りました")
    assert await students_of(gateway, gateway.mother.address) == sorted([TARO, HANAKO, JIRO])
    assert await students_of(gateway, NEW) == []
    assert (await other.opens("/")).path == "/login"
    author = await gateway.dependencies.store.read(lambda: Notice.get().author.canonical)
    assert author == gateway.mother.address.lower()
    await gateway.mother.replies(told, "取消")
    assert "元に戻せる期間が過ぎているか" in (await gateway.mother.letter("受け付けられません")).text
    await gateway.mother.logs_in()


async def test_a_farewell_goes_along_and_comes_back(gateway: RunningGateway) -> None:
    def begin() -> None:
        mother = Mailbox.get(Mailbox.canonical == gateway.mother.address.lower())
        Farewell.insert(school=1, mailbox=mother.id, ends="2026-12-25", due="2026-12-18").execute()

    def whose() -> str:
        return str(Farewell.get().mailbox.canonical)

    await gateway.dependencies.store.write(begin)
    await changed(gateway, gateway.mother)
    assert await gateway.dependencies.store.read(whose) == NEW
    await gateway.mother.replies(await gateway.mother.letter("メールアドレスが変わりました"), "取消")
    await gateway.mother.letter("取り消されました")
    assert await gateway.dependencies.store.read(whose) == gateway.mother.address.lower()


async def test_after_a_week_it_is_too_late(gateway: RunningGateway) -> None:
    await changed(gateway, gateway.mother)
    told = await gateway.mother.letter("メールアドレスが変わりました")
    gateway.clock.forward(days=another_address.UNDO_DAYS, seconds=1)
    await gateway.mother.replies(told, "取消")
    await gateway.mother.letter("受け付けられません")
    assert len(await students_of(gateway, NEW)) == 3


async def test_the_proof_is_good_for_two_hours(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await asks(gateway.mother, NEW, "instead")
    other = new_mailbox(gateway)
    proof = await other.letter("登録を続けるには")
    gateway.clock.forward(hours=another_address.HOURS_GOOD)
    await other.replies(proof)
    assert await students_of(gateway, NEW) == []


async def test_a_change_to_the_other_parents_address_can_be_undone_too(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await asks(gateway.mother, gateway.father.address, "instead")
    await gateway.father.replies(await gateway.father.letter("登録を続けるには"))
    told = await gateway.mother.letter("メールアドレスが変わりました")
    assert await students_of(gateway, gateway.mother.address) == []
    await gateway.mother.replies(told, "取消")
    await gateway.mother.letter("取り消されました")
    for parent in (gateway.mother, gateway.father):
        assert len(await students_of(gateway, parent.address)) == 3


@pytest.mark.parametrize(
    ("address", "words"),
    [("nonsense", "まちがいがないか"), ("login@gate.example", "まちがいがないか"), ("", "まちがいがないか")],
)
async def test_what_is_no_address_of_theirs_is_asked_for_again(
    gateway: RunningGateway, address: str, words: str
) -> None:
    await gateway.mother.logs_in()
    page = await asks(gateway.mother, address, "beside")
    assert page.status == 422
    assert words in page.text


async def test_their_own_address_is_no_other(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    page = await asks(gateway.mother, gateway.mother.address.upper(), "instead")
    assert "いま使っているアドレスです" in page.text


# -- leaving ---------------------------------------------------------------------------------------------


async def test_a_guardian_leaves_for_one_child_on_the_page(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    page = await (await gateway.mother.opens("/family")).follow("登録をやめる")
    assert (await page.press("退会する")).status == 422
    left = await page.press("退会する", student=[JIRO])
    assert "退会しました" in left.text
    assert JIRO in left.text
    assert await students_of(gateway, gateway.mother.address) == sorted([TARO, HANAKO])
    assert JIRO in (await gateway.father.letter("外れました")).text
    assert PHONES[SECONDARY] in (await gateway.mother.letter("退会しました")).text
    assert (await gateway.mother.opens("/")).path == "/login"
    assert gateway.office.letters == [], "the other school hears nothing of it"


async def test_a_guardian_leaves_for_all(gateway: RunningGateway) -> None:
    await gateway.neighbour.logs_in()
    page = await gateway.neighbour.opens("/family/leave")
    await page.press("退会する", student=[MIKI])
    assert "1件もありません" in (await gateway.office.letter("外れました")).text
    await gateway.neighbour.mails("login@...")
    assert PHONES[PRIMARY] in (await gateway.neighbour.letter("受け付けられません")).text
