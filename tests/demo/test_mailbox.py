"""/mailbox: people write, read and answer in one page, as far as a browser without JavaScript shows it."""

import asyncio
import html
import re

import httpx
import pytest

from demo.conftest import EARLY
from mailgate.demo.browser import Browser
from mailgate.demo.environment import DemoEnvironment
from mailgate.demo.mailbox import linked
from mailgate.demo.relay import delivered

MOTHER, FATHER = "megumi@yamashita.example", "naoki..y@docomo.example"
TEACHER = "yamamoto@hibari.example"


async def log_in_and_report(demo: DemoEnvironment) -> None:
    """The mother reports both students ill, by her letter and the pages."""
    letter = demo.mails.of(MOTHER)[0]
    browser = Browser()

    def report() -> None:
        page = browser.send(browser.open(letter.link), "ログインする", passcode=letter.digits)
        page = browser.follow(page, "欠席・遅刻を連絡する")
        students = ["山下 花", "山下 蓮"]
        page = browser.send(page, "確認へ進む", student=students, kind="欠席（病欠）", reason="発熱", date="今日")
        browser.send(page, "送信する")

    await asyncio.to_thread(report)


async def test_a_parent_writes_and_a_teacher_answers_and_both_parents_see_it_confirmed(
    demo: DemoEnvironment, web: httpx.AsyncClient
) -> None:
    page = await web.post("/mailbox/send", data={"from": MOTHER, "to": demo.login_address})
    assert re.search(r'パスコード: <strong class="digits">\d{4} \d{4}</strong>', page.text)
    assert f'<a href="{demo.url}/login/' in page.text

    await log_in_and_report(demo)
    page = await web.post("/mailbox/send", data={"from": FATHER, "to": demo.login_address})
    assert page.text.count("いまは「未確認」です。") == 2
    letter = demo.mails.of(TEACHER)[0]
    words = "承知しました。お大事になさってください。"
    page = await web.post(
        "/mailbox/send", data={"from": TEACHER, "letter": letter.number, "text": words, "teacher": TEACHER}
    )
    assert page.url.params["teacher"] == TEACHER
    assert page.text.count("「確認済」です。") == 2
    assert page.text.count(words) == 3  # as it was sent, and in the letters to both parents


async def test_a_reply_that_only_needs_to_be_picked_is_sent_inside_the_demo(
    demo: DemoEnvironment, web: httpx.AsyncClient
) -> None:
    await web.post("/mailbox/send", data={"from": MOTHER, "to": demo.login_address})
    await log_in_and_report(demo)
    await delivered(demo.dependencies.store)
    page = (await web.get("/mailbox", params={"teacher": TEACHER})).text
    assert "mailto:" not in re.sub("<[^>]*>", "", page), "no gibberish to read"
    ready = html.unescape(re.findall(r'name="mailto" value="([^"]+)"', page)[0])
    page = (await web.post("/mailbox/send", data={"from": TEACHER, "mailto": ready, "teacher": TEACHER})).text
    assert page.count("「確認済」です。") == 2
    assert page.count("お大事になさってください。") >= 3


async def test_a_mail_that_is_refused_says_so_in_its_writers_mailbox(web: httpx.AsyncClient) -> None:
    page = await web.post("/mailbox/send", data={"from": MOTHER, "to": "nobody@mailgate.localhost", "text": "もしもし"})
    assert re.search(r"届きませんでした: 550 [^<]+", page.text)
    page = await web.post("/mailbox/send", data={"from": MOTHER, "to": "somebody@elsewhere.example"})
    assert page.text.count("届きませんでした") == 2


async def test_another_family_is_shown_with_its_own_school(web: httpx.AsyncClient) -> None:
    page = await web.get("/mailbox", params={"family": "mayumi-t@softbank.example"})
    assert "高橋 剛" in page.text
    assert "-go.takahashi@ezweb.example" in page.text
    assert "2-1 担任" in page.text
    assert "山下 恵" not in page.text


async def test_the_clock_is_set_by_the_page(demo: DemoEnvironment, web: httpx.AsyncClient) -> None:
    page = await web.post("/mailbox/clock", data={"to": "school-morning", "family": FATHER})
    assert "2026年11月24日（火） 7:30" in page.text
    assert page.url.params["family"] == FATHER
    assert "7:40" in (await web.post("/mailbox/clock", data={"to": "later"})).text
    assert "2026年12月1日（火） 12:59" in (await web.post("/mailbox/clock", data={"at": "2026-12-01T12:59"})).text
    assert (await web.post("/mailbox/clock", data={"at": "noon"})).status_code == 400
    assert "2026年11月24日（火） 6:50" in (await web.post("/mailbox/clock", data={"to": "real"})).text
    assert demo.clock() == EARLY


async def test_a_live_page_reloads_itself_and_so_has_nothing_to_type_into(web: httpx.AsyncClient) -> None:
    await web.post("/mailbox/send", data={"from": MOTHER, "to": "login@mailgate.localhost"})
    live = (await web.get("/mailbox", params={"live": "1"})).text
    assert 'http-equiv="refresh"' in live
    assert "<textarea" not in live
    still = (await web.get("/mailbox")).text
    assert 'http-equiv="refresh"' not in still
    assert "<textarea" in still


async def test_looking_changes_nothing(demo: DemoEnvironment, web: httpx.AsyncClient) -> None:
    for path in ("/mailbox", "/mailbox/send", "/mailbox/clock", "/mailbox.css"):
        await web.get(path)
        await web.head(path)
    assert demo.mails.all() == []
    assert demo.clock() == EARLY


async def test_the_page_is_as_locked_as_all_others(web: httpx.AsyncClient) -> None:
    page, ours = await web.get("/mailbox"), await web.get("/login")
    for name in ("content-security-policy", "referrer-policy", "cache-control", "x-content-type-options"):
        assert page.headers[name] == ours.headers[name]
    assert "<script" not in page.text
    assert 'style="' not in page.text


async def test_another_site_cannot_write_or_set_the_clock(demo: DemoEnvironment, web: httpx.AsyncClient) -> None:
    foreign = {"Sec-Fetch-Site": "cross-site"}
    mail = {"from": MOTHER, "to": demo.login_address}
    assert (await web.post("/mailbox/send", data=mail, headers=foreign)).status_code == 403
    assert (await web.post("/mailbox/clock", data={"to": "later"}, headers=foreign)).status_code == 403
    assert demo.mails.all() == []
    assert demo.clock() == EARLY


@pytest.mark.parametrize(
    "fields",
    [
        {"to": "login@mailgate.localhost"},
        {"from": "stranger@elsewhere.example", "to": "login@mailgate.localhost"},
        {"from": FATHER, "letter": "1", "text": "母あての手紙への返信"},
        {"from": FATHER, "letter": "x", "text": ""},
    ],
)
async def test_nobody_writes_as_a_stranger_or_answers_a_letter_of_somebody_else(
    demo: DemoEnvironment, web: httpx.AsyncClient, fields: dict[str, str]
) -> None:
    await web.post("/mailbox/send", data={"from": MOTHER, "to": demo.login_address})
    before = len(demo.mails.all())
    assert (await web.post("/mailbox/send", data=fields)).status_code == 400
    assert len(demo.mails.all()) == before


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a < b & c", "a &lt; b &amp; c"),
        (
            "見る:\nhttp://a.example/login/a.b-c_d\n",
            '見る:\n<a href="http://a.example/login/a.b-c_d" target="_blank" rel="noopener">http://a.example/login/a.b-c_d</a>\n',
        ),
        ("Mã số: 0123 4567", 'Mã số: <strong class="digits">0123 4567</strong>'),
        ("密码：0123", '密码：<strong class="digits">0123</strong>'),
        ("確認番号: 0123", '確認番号: <strong class="digits">0123</strong>'),
        ("電話 0144-00-1001", "電話 0144-00-1001"),
        (
            'http://a.example/"onclick="x',
            '<a href="http://a.example/" target="_blank" rel="noopener">http://a.example/</a>&#34;onclick=&#34;x',
        ),
        (
            "mailto:a+b@c.example?subject=OK&body=x",
            '<button form="f" name="mailto" value="mailto:a+b@c.example?subject=OK&amp;body=x">送る</button>',
        ),
    ],
)
def test_links_can_be_pressed_and_passcodes_stand_out_and_the_rest_is_text(text: str, shown: str) -> None:
    assert linked(text, "f", "送る") == shown


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8080", "mailgate.localhost"])
async def test_a_page_of_the_internet_cannot_read_the_mailboxes(web: httpx.AsyncClient, host: str) -> None:
    for path in ("/mailbox", "/login", "/"):
        assert (await web.get(path, headers={"host": host})).status_code == 400
