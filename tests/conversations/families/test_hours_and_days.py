"""Hours and days are written alike wherever they are read, and the days in examples are still to come."""

import datetime as dt
import re

import pytest
from support import RunningGateway
from support.school import TARO

PADDED = re.compile(r"(?<![\d:])0\d:\d\d")
EXAMPLE = re.compile(r"(\d+)月(\d+)日")


async def test_half_past_nine_is_written_one_way(gateway: RunningGateway) -> None:
    gateway.clock.set("2026-11-24 07:05")
    home = await gateway.mother.logs_in()
    form = await home.follow("欠席・遅刻を連絡する")
    late = {"kind": "遅刻", "reason": "通院", "arrival": "９時半"}
    look = await form.press("確認へ進む", student=TARO, date="今日", **late)
    sent = await look.press("送信する")
    await gateway.office.mails("today@...")
    await gateway.settled()
    desk = await gateway.office.logs_in()
    pages = [home, form, look, sent, desk, await desk.follow(TARO), await desk.open("/desk/letters")]
    letters = [letter for person in (gateway.mother, gateway.father, gateway.office) for letter in person.letters]
    assert sum("9:30" in page.text for page in pages) >= 4
    assert sum("9:30" in letter.text for letter in letters) >= 4
    texts = [page.text for page in pages] + [letter.text for letter in letters]
    assert [text for text in texts if PADDED.search(text)] == []


@pytest.mark.parametrize("to", ["login@...", "phone@..."])
async def test_the_days_in_a_form_s_examples_are_to_come(gateway: RunningGateway, to: str) -> None:
    gateway.clock.set("2026-12-30 07:00")
    writer = gateway.office if to == "phone@..." else gateway.mother
    await writer.mails(to)
    letter = await writer.letter(text_contains="月日（例")
    line = next(line for line in letter.text.splitlines() if line.startswith("月日（例"))
    named = [dt.date(2027, int(month), int(day)) for month, day in EXAMPLE.findall(line)]
    assert len(named) == 3
    assert min(named) > dt.date(2026, 12, 30)


@pytest.mark.parametrize(("words", "hinted"), [("花子がインフルエンザで休みます", True), ("花子は休みます", False)])
async def test_only_influenza_is_asked_for_its_type(gateway: RunningGateway, words: str, hinted: bool) -> None:
    await gateway.mother.mails("login@...")
    login = await gateway.mother.letter(text_contains="パスコード")
    polite = "いつもお世話になっております。" * 25
    await gateway.mother.replies(login, f"{polite}\n{words}。")
    asked = await gateway.mother.letter(text_contains="お急ぎのときや")
    assert ("インフルエンザA型ですか" in asked.text) == hinted, asked.text
