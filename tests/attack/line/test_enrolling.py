"""Nobody becomes a guardian in the chat by guessing, nor by somebody else's paper once the office knows of it."""

import pytest
from conversations.line.test_enrolling import by_birth_date, code_of, is_guardian, number_of, office_s_page
from support import RunningGateway
from support.pages import Page

from mailgate.demo.line.phone import Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.school.access.line.enrolling import DATES_FOR_STUDENT_A_DAY, WRONG_AN_HOUR
from mailgate.school.models import EnrolmentCode, LineEnrolment


async def test_after_many_wrong_codes_not_even_a_right_one_is_looked_at(gateway: RunningGateway, phone: Phone) -> None:
    code = await code_of(gateway)
    for number in range(WRONG_AN_HOUR):
        await phone.say(f"aaaa-bbbb-cccc-{number:04}")
    await phone.say(code)
    await gateway.settled()
    assert not any("番号:" in bubble.text for bubble in phone.bubbles)
    gateway.clock.forward(hours=1)
    await number_of(phone, code)


async def test_many_phones_together_try_few_birth_dates(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    await by_birth_date(gateway)
    code = await code_of(gateway)
    thieves = [platform.phone(f"thief {number}") for number in range(DATES_FOR_STUDENT_A_DAY)]
    for thief in thieves:
        thief.is_friend = True
        await thief.say(code)
        await thief.bubble("生年月日を数字8けた")
        await thief.say("20180101")
        await thief.bubble("合いません")
    await phone.say(code)
    await phone.say("20180402")
    await phone.bubble("学校が確かめてから")
    assert not await is_guardian(gateway, phone)


async def test_a_new_code_does_not_bring_new_tries(gateway: RunningGateway, phone: Phone) -> None:
    await by_birth_date(gateway)
    code = await code_of(gateway)
    for _ in range(3):
        await phone.say(code)
        await phone.say("20180101")
    await phone.say(code)
    await phone.say("20180402")
    await gateway.settled()
    assert not await is_guardian(gateway, phone)


async def test_a_paper_that_became_void_meanwhile_is_not_confirmed(gateway: RunningGateway, phone: Phone) -> None:
    await number_of(phone, await code_of(gateway))
    page = await office_s_page(gateway)
    await gateway.dependencies.store.write(lambda: EnrolmentCode.update(void=True).execute())
    page = await page.press("登録する")
    assert "この登録用紙はもう使えない" in page.text
    assert not await is_guardian(gateway, phone)


async def test_a_new_paper_ends_what_waits_by_the_old_one(gateway: RunningGateway, phone: Phone) -> None:
    await number_of(phone, await code_of(gateway))

    def renew() -> int:
        EnrolmentCode.delete().execute()
        return int(LineEnrolment.select().count())

    assert await gateway.dependencies.store.write(renew) == 0


async def posted(gateway: RunningGateway, page: Page, enrolment: int, **fields: str) -> int:
    headers = {"Origin": "http://gate.localhost", "Sec-Fetch-Site": "same-origin"}
    answer = await page._browser.post(f"/admin/line/{enrolment}", data=fields, headers=headers, follow_redirects=False)
    return answer.status_code


@pytest.mark.parametrize("who", ["mother", "teacher", "secondary_teacher"])
async def test_only_who_edits_the_roster_of_the_school_decides(gateway: RunningGateway, phone: Phone, who: str) -> None:
    await number_of(phone, await code_of(gateway))
    waiting = await gateway.dependencies.store.read(lambda: int(LineEnrolment.get().id))
    person = getattr(gateway, who)
    await person.logs_in()
    assert (await person.opens("/admin/line")).status == 404
    page = await person.opens("/family" if who == "mother" else "/desk")
    csrf = next(field.get("value") for field in page.root.all("input") if field.get("name") == "csrf")
    assert await posted(gateway, page, waiting, csrf=csrf, act="confirm") == 404
    assert not await is_guardian(gateway, phone)


async def test_a_decision_needs_the_form_s_token_and_one_that_waits(gateway: RunningGateway, phone: Phone) -> None:
    await number_of(phone, await code_of(gateway))
    page = await office_s_page(gateway)
    waiting = await gateway.dependencies.store.read(lambda: int(LineEnrolment.get().id))
    csrf = next(field.get("value") for field in page.root.all("input") if field.get("name") == "csrf")
    assert await posted(gateway, page, waiting, act="confirm") == 403
    assert await posted(gateway, page, waiting, csrf=csrf, act="both") == 404
    assert await posted(gateway, page, waiting + 1, csrf=csrf, act="confirm") == 404
    assert not await is_guardian(gateway, phone)


async def test_nothing_about_the_family_is_said_in_the_chat(gateway: RunningGateway, phone: Phone) -> None:
    await by_birth_date(gateway)
    await phone.say(await code_of(gateway))
    await phone.say("20180402")
    await phone.bubble("保護者として登録されました")
    said = "".join(bubble.text for bubble in phone.bubbles if not bubble.sent)
    for word in ("太郎", "山田", "青葉", "3年", "2018-04-02", "0144"):
        assert word not in said
