"""A family without a mailbox enrols in the chat, by the paper's code and a proof as the school decides."""

import json
import re
from collections.abc import Callable

import pytest
from support import RunningGateway
from support.pages import Page
from support.school import HANAKO, MIKI, TARO

from conversations.access.test_enrolment import papers
from conversations.line.test_chat import logs_in
from conversations.line.test_linking import links, owners
from mailgate.demo.line.phone import Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.school.access.papers import MOST_USES
from mailgate.school.models import AuditRecord, EnrolmentCode, Guardianship, LineEnrolment, Mailbox, School, Student

BORN = "2018-04-02"


async def by_birth_date(gateway: RunningGateway) -> None:
    """The schools let birth dates prove, and have the one of 太郎."""

    def decide() -> None:
        for school in School.select():
            school.rules = json.dumps(json.loads(school.rules) | {"line_enrolment": "birth-date"})
            school.save()
        Student.update(born=BORN).where(Student.name == TARO).execute()

    await gateway.dependencies.store.write(decide)


async def code_of(gateway: RunningGateway, student: str = TARO) -> str:
    return (await papers(gateway))[student]


async def number_of(phone: Phone, code: str) -> str:
    """The number that the chat answers a code with."""
    await phone.say(code)
    found = re.search(r"番号: (\d{4})", (await phone.bubble("学校が確かめてから")).text)
    assert found
    return found[1]


async def is_guardian(gateway: RunningGateway, phone: Phone, student: str = TARO) -> bool:
    def look() -> bool:
        theirs = Guardianship.select().join(Student).where(Student.name == student)
        return bool(theirs.switch(Guardianship).join(Mailbox).where(Mailbox.canonical.startswith(phone.id.lower())))

    return await gateway.dependencies.store.read(look)


async def office_s_page(gateway: RunningGateway) -> Page:
    """The list of those who wait, before somebody of the office who is logged in by then."""
    page = await gateway.office.opens("/admin/line")
    if page.path != "/admin/line":
        await gateway.office.logs_in()
        page = await gateway.office.opens("/admin/line")
    return page


async def enrolled(gateway: RunningGateway, phone: Phone) -> None:
    """All the way to a guardian whom only this phone reaches, with the office's word."""
    await number_of(phone, await code_of(gateway))
    page = await (await office_s_page(gateway)).press("登録する")
    assert "保護者として登録しました" in page.text
    await phone.bubble("保護者として登録されました")


async def test_the_office_confirms_by_the_number(gateway: RunningGateway, phone: Phone) -> None:
    number = await number_of(phone, await code_of(gateway))
    assert not await is_guardian(gateway, phone)
    letter = await gateway.office.letter("LINEでの登録の申し込みがあります")
    assert number not in letter.text, "the office asks for it"
    assert "/admin/line" in letter.text
    page = await office_s_page(gateway)
    assert TARO in page.text
    assert number in page.text
    page = await page.press("登録する")
    assert "待っている申し込みはありません" in page.text
    assert (await phone.bubble("保護者として登録されました")).paid
    assert await is_guardian(gateway, phone)
    for guardian in (gateway.mother, gateway.father):
        assert phone.id.lower() not in (await guardian.letter("登録されました")).text


async def test_it_is_a_guardian_like_any_other(gateway: RunningGateway, phone: Phone) -> None:
    await enrolled(gateway, phone)
    page = await logs_in(gateway, phone)
    page = await page.open("/notices/new")
    last_look = await page.press("確認へ進む", kind="欠席（病欠）", reason="発熱")
    await last_look.press("送信する")
    told = (await phone.bubble("受け付けました")).text
    for word in (TARO, "発熱", "病欠"):
        assert word not in told
    assert TARO in (await gateway.mother.letter("受け付けました")).text
    assert "要確認" in (await gateway.teacher.letter("要確認")).subject


async def test_until_then_the_chat_names_the_number(gateway: RunningGateway, phone: Phone) -> None:
    number = await number_of(phone, await code_of(gateway))
    await phone.say("ログイン")
    assert number in (await phone.bubble("まだ保護者として登録されていません")).text
    assert await number_of(phone, await code_of(gateway)) == number
    assert len([letter for letter in gateway.office.letters if "申し込み" in letter.subject]) <= 1


async def test_the_office_refuses_and_the_paper_is_void(gateway: RunningGateway, phone: Phone) -> None:
    code = await code_of(gateway)
    await number_of(phone, code)
    page = await (await office_s_page(gateway)).press("断る")
    assert "この登録用紙は、もう使えません" in page.text
    await phone.bubble("申し込みは登録されませんでした")
    await phone.say(code)
    await phone.bubble("この登録コードは使えません")
    assert not await is_guardian(gateway, phone)
    assert await code_of(gateway) != code


async def test_the_birth_date_proves_at_once(gateway: RunningGateway, phone: Phone) -> None:
    await by_birth_date(gateway)
    await phone.say(await code_of(gateway))
    assert "20180402" in (await phone.bubble("生年月日を数字8けた")).text
    await phone.say("平成30年4月2日")
    assert not (await phone.bubble("保護者として登録されました")).paid
    assert await is_guardian(gateway, phone)
    await gateway.mother.letter("登録されました")
    await gateway.office.letter("登録されました")
    await gateway.settled()
    assert not any("申し込み" in letter.subject for letter in gateway.office.letters)


async def test_a_slip_may_be_mended(gateway: RunningGateway, phone: Phone) -> None:
    await by_birth_date(gateway)
    await phone.say(await code_of(gateway))
    await phone.bubble("生年月日を数字8けた")
    await phone.say("20180403")
    await phone.bubble("学校の名簿と合いません")
    await phone.say("20180402")
    await phone.bubble("保護者として登録されました")


async def test_after_three_wrong_dates_only_the_office_can_say(gateway: RunningGateway, phone: Phone) -> None:
    await by_birth_date(gateway)
    await phone.say(await code_of(gateway))
    for wrong in ("20180403", "20180404", "20180405"):
        await phone.say(wrong)
    await phone.bubble("学校が確かめてから")
    await phone.say("20180402")
    await phone.bubble("この画面に書いた文は")
    assert not await is_guardian(gateway, phone)
    await (await office_s_page(gateway)).press("登録する")
    assert await is_guardian(gateway, phone)


async def test_where_the_list_has_no_birth_date_the_office_says(gateway: RunningGateway, phone: Phone) -> None:
    await by_birth_date(gateway)
    await number_of(phone, await code_of(gateway, MIKI))


async def test_a_date_alone_asks_for_nothing(gateway: RunningGateway, phone: Phone) -> None:
    await by_birth_date(gateway)
    await phone.say("20180402")
    await phone.bubble("この画面に書いた文は")
    assert not await is_guardian(gateway, phone)


async def test_who_is_linked_to_a_mailbox_needs_no_further_proof(gateway: RunningGateway, phone: Phone) -> None:
    await links(gateway.mother, phone)
    await phone.say(await code_of(gateway, MIKI))
    await phone.bubble("保護者として登録されました")
    await gateway.mother.opens("/")
    assert MIKI in (await gateway.mother.opens("/family")).text
    await gateway.neighbour.letter("登録されました")


async def test_brothers_and_sisters_need_their_own_proof(gateway: RunningGateway, phone: Phone) -> None:
    await by_birth_date(gateway)
    await phone.say(await code_of(gateway))
    await phone.say("20180402")
    await phone.bubble("保護者として登録されました")
    await number_of(phone, await code_of(gateway, MIKI))
    await (await office_s_page(gateway)).press("登録する")
    assert await is_guardian(gateway, phone, TARO)
    assert await is_guardian(gateway, phone, MIKI)
    assert not await is_guardian(gateway, phone, HANAKO)


async def test_two_phones_are_two_guardians(gateway: RunningGateway, platform: LinePlatform, phone: Phone) -> None:
    other = platform.phone("grandmother")
    other.is_friend = True
    await enrolled(gateway, phone)
    await enrolled(gateway, other)
    assert await owners(gateway, phone) != await owners(gateway, other)


async def test_who_stops_leaves_and_the_others_hear_of_it(gateway: RunningGateway, phone: Phone) -> None:
    await enrolled(gateway, phone)
    await phone.say("解除")
    assert "退会" in (await phone.bubble("このLINEのほかに")).text
    assert await is_guardian(gateway, phone)
    await phone.say("退会")
    await phone.bubble("保護者の登録を終わりました")
    assert not await is_guardian(gateway, phone)
    assert await owners(gateway, phone) == []
    await gateway.mother.letter("登録から外れました")
    await gateway.office.letter("登録から外れました")


async def test_who_asks_to_link_is_told_of_the_other_way(gateway: RunningGateway, phone: Phone) -> None:
    await enrolled(gateway, phone)
    await phone.say("連携")
    assert "登録内容" in (await phone.bubble("もう保護者として登録されています")).text


async def test_the_office_takes_it_back_as_with_anybody(gateway: RunningGateway, phone: Phone) -> None:
    await enrolled(gateway, phone)
    await gateway.office.replies(await gateway.office.letter("登録されました"), "取消")
    await gateway.until(lambda: not Guardianship.select().where(Guardianship.source == "paper").exists())
    await phone.say("ログイン")
    await phone.bubble("登録は、もう使えません")


async def test_the_acts_are_on_record(gateway: RunningGateway, phone: Phone) -> None:
    await enrolled(gateway, phone)

    def events() -> list[tuple[str, str]]:
        rows = AuditRecord.select().where(AuditRecord.event.startswith("user_created:guardian"))
        return [(row.event, row.way) for row in rows.order_by(AuditRecord.id)]

    assert await gateway.dependencies.store.read(events) == [
        ("user_created:guardian,asked-by-line", "line"),
        ("user_created:guardian", "page"),
    ]


Spoil = Callable[[], object]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda: EnrolmentCode.update(void=True).execute(),
        lambda: EnrolmentCode.update(expires=0).execute(),
        lambda: EnrolmentCode.update(uses=MOST_USES).execute(),
        lambda: Student.update(enrolled=False).where(Student.name == TARO).execute(),
    ],
    ids=["void", "over", "used up", "left"],
)
async def test_a_paper_that_is_of_no_use_enrols_nobody(gateway: RunningGateway, phone: Phone, spoil: Spoil) -> None:
    code = await code_of(gateway)
    await gateway.dependencies.store.write(spoil)
    await phone.say(code)
    await phone.bubble("この登録コードは使えません")
    assert await gateway.dependencies.store.read(lambda: LineEnrolment.select().count()) == 0
