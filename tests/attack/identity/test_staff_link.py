"""The link of a staff letter in other hands: it shows nothing, and wrong numbers shut nobody else out."""

import pytest
from support import RunningGateway
from support.school import TARO


@pytest.fixture
async def opened(gateway: RunningGateway) -> RunningGateway:
    """A gateway whose mother has reported a fever."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(remarks="38.5度")
    return gateway


async def test_wrong_numbers_never_shut_the_teacher_s_reply_out(opened: RunningGateway) -> None:
    told = await opened.teacher.letter("要確認")
    wrong = f"{(int(told.passcode[0]) + 1) % 10}{told.passcode[1:]}"
    page = await opened.stranger.opens(told.link)
    statuses = [(await page.press("確認済にする", passcode=wrong)).status for _ in range(60)]
    assert statuses == [422] * 10 + [429] * 50
    assert (await page.press("確認済にする", passcode=told.passcode)).status == 429
    await opened.teacher.replies(told, "お大事に。")
    assert "お大事に。" in (await opened.father.letter("確認しました")).text


async def test_six_digits_cannot_be_guessed_within_seven_days(opened: RunningGateway) -> None:
    told = await opened.teacher.letter("要確認")
    assert len(told.passcode.replace(" ", "")) == 6
    wrong = f"{(int(told.passcode[0]) + 1) % 10}{told.passcode[1:]}"
    page = await opened.stranger.opens(told.link)
    tries = 0
    for _ in range(7 * 24 - 1):
        for _ in range(11):
            answer = await page.press("確認済にする", passcode=wrong)
            if answer.status != 422:
                break
            tries += 1
        opened.clock.forward(hours=1)
    assert tries <= 100, "fifty in each span of seven days"
    opened.clock.forward(hours=2)
    assert (await opened.stranger.opens(told.link)).status == 404


async def test_without_a_login_the_page_says_less_than_the_letter(opened: RunningGateway) -> None:
    told = await opened.teacher.letter("要確認")
    page = await opened.stranger.opens(told.link)
    wrong = await page.press("確認済にする", passcode="000")
    for answer in (page, wrong, await page.press("確認済にする", passcode=told.passcode)):
        for hidden in (TARO, "発熱", "病欠", "38.5"):
            assert hidden not in answer.html
