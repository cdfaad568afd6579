import asyncio
import datetime as dt

import pytest
from support import Letter, Page, RunningGateway

from mailgate.school.models import Letter as LetterRow
from mailgate.school.models import Session


async def log_in_letter(gateway: RunningGateway) -> Letter:
    await gateway.mother.mails("login@...")
    return await gateway.mother.letter(text_contains="パスコード")


async def test_an_empty_mail_the_link_and_the_passcode_log_in(gateway: RunningGateway) -> None:
    assert (await gateway.mother.mails("login@...")).code == 250
    letter = await gateway.mother.letter()
    page = await gateway.mother.opens(letter.link)
    assert "パスコード" in page.text
    inside = await page.press("ログイン", passcode=letter.passcode)
    assert inside.path == "/"
    assert "欠席・遅刻を連絡する" in inside.text


async def test_the_address_and_the_passcode_log_in_without_a_link(gateway: RunningGateway) -> None:
    letter = await log_in_letter(gateway)
    page = await gateway.mother.opens("/login")
    inside = await page.press("ログイン", address="Yamada.H..h@DOCOMO.example", passcode=letter.passcode)
    assert inside.path == "/"


async def test_a_staff_member_finds_the_desk(gateway: RunningGateway) -> None:
    assert (await gateway.teacher.logs_in()).path == "/desk"


@pytest.mark.parametrize(
    ("to", "text"),
    [
        ("LOGIN@GATE.EXAMPLE", ""),
        ("login@...", "ログインしたいです"),
        ("login@...", "iPhoneから送信"),
        ("login+anything@...", ""),
    ],
)
async def test_the_address_is_the_command_whatever_is_written(gateway: RunningGateway, to: str, text: str) -> None:
    assert (await gateway.mother.mails(to, text)).code == 250
    assert (await gateway.mother.letter()).passcode


@pytest.mark.parametrize("spelled", ["{}", "{0:0>1} ", "　{}　"])
@pytest.mark.parametrize("full_width", [False, True])
async def test_a_passcode_may_be_typed_as_people_type(gateway: RunningGateway, spelled: str, full_width: bool) -> None:
    letter = await log_in_letter(gateway)
    typed = spelled.format(letter.passcode)
    if full_width:
        typed = typed.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}).replace(" ", "－")
    page = await gateway.mother.opens(letter.link)
    assert (await page.press("ログイン", passcode=typed)).path == "/"


async def test_a_wrong_passcode_is_asked_again_five_times_and_then_no_more(gateway: RunningGateway) -> None:
    letter = await log_in_letter(gateway)
    page = await gateway.mother.opens(letter.link)
    wrong = "0000 0000" if letter.passcode != "0000 0000" else "1111 1111"
    for _ in range(5):
        again = await page.press("ログイン", passcode=wrong)
        assert again.status == 422
        assert "パスコードが違います" in again.text
    spent = await page.press("ログイン", passcode=letter.passcode)
    assert spent.status == 410
    assert "login@gate.example" in spent.text


async def test_fifty_tries_at_once_are_five_tries_and_one_session(gateway: RunningGateway) -> None:
    letter = await log_in_letter(gateway)
    page = await gateway.mother.opens(letter.link)
    form = page.form("ログイン")
    tries = [letter.passcode] * 3 + ["1234 5678"] * 47
    answers = await asyncio.gather(*[page.send(form, "ログイン", passcode=each) for each in tries])
    assert sum(answer.path == "/" for answer in answers) <= 1
    assert sum(answer.status == 422 for answer in answers) <= 5
    assert await gateway.dependencies.store.read(lambda: Session.select().count()) <= 1


async def test_looking_at_a_link_changes_nothing(gateway: RunningGateway) -> None:
    letter = await log_in_letter(gateway)
    for _ in range(20):
        await gateway.stranger.opens(letter.link)
        await gateway.stranger.browser.head(letter.link)
    page = await gateway.mother.opens(letter.link)
    assert (await page.press("ログイン", passcode=letter.passcode)).path == "/"


async def test_a_link_that_is_too_old_says_to_mail_again(gateway: RunningGateway) -> None:
    letter = await log_in_letter(gateway)
    page = await gateway.mother.opens(letter.link)
    gateway.clock.forward(minutes=10)
    for dead in (await page.press("ログイン", passcode=letter.passcode), await gateway.mother.opens(letter.link)):
        assert dead.status == 410
        assert "時間が過ぎました" in dead.text
        assert "login@gate.example" in dead.text


async def test_a_link_is_good_up_to_its_last_second(gateway: RunningGateway) -> None:
    letter = await log_in_letter(gateway)
    gateway.clock.forward(minutes=9, seconds=59)
    page = await gateway.mother.opens(letter.link)
    assert (await page.press("ログイン", passcode=letter.passcode)).path == "/"


async def test_a_used_link_says_to_mail_again_but_not_to_whom_it_let_in(gateway: RunningGateway) -> None:
    letter = await log_in_letter(gateway)
    page = await gateway.mother.opens(letter.link)
    await page.press("ログイン", passcode=letter.passcode)
    assert (await gateway.mother.opens(letter.link)).path == "/"
    assert (await gateway.stranger.opens(letter.link)).status == 410


@pytest.mark.parametrize("cut", [1, 10, 30, 60])
async def test_a_cut_link_says_what_to_do(gateway: RunningGateway, cut: int) -> None:
    letter = await log_in_letter(gateway)
    page = await gateway.mother.opens(letter.link[:-cut])
    assert page.status == 404
    assert "このリンクは使えません" in page.text
    assert "login@gate.example" in page.text


async def test_a_passcode_belongs_to_its_own_link(gateway: RunningGateway) -> None:
    first = await log_in_letter(gateway)
    gateway.clock.forward(minutes=1)
    second = await log_in_letter(gateway)
    assert first.passcode != second.passcode
    page = await gateway.mother.opens(first.link)
    assert (await page.press("ログイン", passcode=second.passcode)).status == 422
    assert (await page.press("ログイン", passcode=first.passcode)).path == "/"


async def test_a_success_ends_all_other_links(gateway: RunningGateway) -> None:
    first = await log_in_letter(gateway)
    gateway.clock.forward(minutes=1)
    second = await log_in_letter(gateway)
    await (await gateway.mother.opens(second.link)).press("ログイン", passcode=second.passcode)
    page = await gateway.stranger.opens(first.link)
    assert page.status == 410


async def test_a_stranger_is_answered_like_anybody_and_gets_no_letter(gateway: RunningGateway) -> None:
    known, unknown = await gateway.mother.mails("login@..."), await gateway.stranger.mails("login@...")
    assert (known.code, known.text[:-16]) == (unknown.code, unknown.text[:-16]), "they differ in the mail's id"
    await gateway.mother.letter()
    await gateway.settled()
    assert gateway.stranger.letters == []


async def test_login_letters_are_capped_by_the_minute(gateway: RunningGateway) -> None:
    for _ in range(3):
        assert (await gateway.mother.mails("login@...")).code == 250
    gateway.clock.forward(minutes=1)
    await gateway.mother.mails("login@...")
    await gateway.settled()
    assert [letter.subject for letter in gateway.mother.letters].count("学校連絡のログイン") == 2


async def test_beyond_the_cap_one_line_says_until_when_the_last_link_works(gateway: RunningGateway) -> None:
    for _ in range(4):
        await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter("ログインのメールについて")
    assert "、7:40まで使えます" in letter.text
    assert "0144-00-0001" in letter.text
    await gateway.settled()
    assert len(gateway.mother.letters) == 2, "once a day"


async def test_the_letter_answers_the_mail_and_no_machine_will_answer_it(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...", Message_ID="<question@client.example>", References="<older@client.example>")
    message = (await gateway.mother.letter()).message
    assert message["In-Reply-To"] == "<question@client.example>"
    assert message["References"].split() == ["<older@client.example>", "<question@client.example>"]
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message["To"] == "yamada.h..h@docomo.example"


async def test_the_letter_goes_to_the_address_as_registered(gateway: RunningGateway) -> None:
    content = b"From: YAMADA.ICHIRO@MAIL.EXAMPLE\r\nTo: login@gate.example\r\n\r\n"
    await gateway.stranger.sends(content, ["login@gate.example"])
    assert (await gateway.father.letter()).recipient == "Yamada.Ichiro@mail.example"


async def test_logging_out_ends_the_session(gateway: RunningGateway) -> None:
    inside = await gateway.mother.logs_in()
    out = await inside.press("ログアウト")
    assert out.path == "/login"
    assert (await gateway.mother.opens("/")).path == "/login"


async def test_a_login_beside_another_is_told_of(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.settled()
    assert len(gateway.mother.letters) == 1
    gateway.clock.forward(minutes=2)
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter("ログイン")
    browser = gateway.browser()
    phone = Page(browser, await browser.get(letter.link))
    assert (await phone.press("ログイン", passcode=letter.passcode)).status == 200
    told = await gateway.mother.letter("ほかの端末")
    assert "すべての端末からログアウト" in told.text
    gateway.clock.forward(minutes=31)
    await gateway.mother.logs_in()
    await gateway.settled()
    assert len([letter for letter in gateway.mother.letters if "ほかの端末" in letter.subject]) == 1


async def test_an_idle_session_ends(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    gateway.clock.forward(minutes=29)
    assert (await gateway.mother.opens("/")).path == "/"
    gateway.clock.forward(minutes=29)
    assert (await gateway.mother.opens("/")).path == "/"
    gateway.clock.forward(minutes=31)
    assert (await gateway.mother.opens("/")).path == "/login"


@pytest.mark.parametrize(("waited", "works"), [(25, True), (119, True), (121, False)])
async def test_the_minutes_of_a_passcode_begin_as_its_letter_goes_out(
    gateway: RunningGateway, waited: int, works: bool
) -> None:
    gateway.post.answers["RCPT"] = "450 4.2.0 greylisted, come again"
    await gateway.mother.mails("login@...")
    await gateway.until(lambda: LetterRow.select().where(LetterRow.error != "").exists())
    gateway.post.answers.clear()
    gateway.clock.forward(minutes=waited)
    letter = await gateway.mother.letter(text_contains="パスコード")
    end = dt.datetime(2026, 11, 24, 7, 30) + dt.timedelta(minutes=10 + (waited if works else 0))  # noqa: DTZ001 - in Japan
    assert f"10分以内（{end.hour}:{end:%M}まで）" in letter.text
    gateway.clock.forward(minutes=9)
    page = await gateway.mother.opens(letter.link)
    if works:
        assert (await page.press("ログイン", passcode=letter.passcode)).path == "/"
    else:
        assert page.status == 410


async def test_a_passcode_that_went_out_late_ends_all_the_same(gateway: RunningGateway) -> None:
    gateway.post.answers["RCPT"] = "450 4.2.0 greylisted, come again"
    await gateway.mother.mails("login@...")
    await gateway.until(lambda: LetterRow.select().where(LetterRow.error != "").exists())
    gateway.post.answers.clear()
    gateway.clock.forward(minutes=25)
    letter = await gateway.mother.letter(text_contains="パスコード")
    gateway.clock.forward(minutes=11)
    assert (await gateway.mother.opens(letter.link)).status == 410
