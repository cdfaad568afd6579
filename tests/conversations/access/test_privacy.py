"""What the database must not hold, and whom pages do not show anything to (README.md, "What it promises")."""

import re

import pytest
from support import Page, RunningGateway
from support.school import MIKI, TARO

WORDS = re.compile(r"[A-Za-z0-9_-]{16,}")


async def a_whole_day(gateway: RunningGateway) -> Page:
    """Everything that makes letters: log in, tell, change, confirm by link, reply by mail."""
    await gateway.mother.logs_in()
    notice = await gateway.mother.tells_the_school()
    told = await gateway.teacher.letter("要確認")
    page = await gateway.teacher.opens(told.link)
    await page.press("確認済にする", passcode=told.passcode)
    await gateway.office.replies(await gateway.office.letter("要確認"), "承知しました")
    await gateway.settled()
    return notice


async def test_the_database_holds_no_passcode_no_link_no_token_and_no_session(gateway: RunningGateway) -> None:
    await a_whole_day(gateway)
    secrets = {cookie.value for person in (gateway.mother, gateway.teacher) for cookie in person.browser.cookies.jar}
    for letter in gateway.post.letters:
        if "確認番号" in letter.text or "パスコード: " in letter.text:
            link = letter.link.rpartition("/")[2]
            secrets |= {link, link.rpartition(".")[2], letter.passcode.replace(" ", ""), letter.passcode}
        if "+" in letter.reply_to:
            secrets.add(letter.reply_to.partition("+")[2].partition("@")[0])
        secrets.add(letter.envelope_sender.partition("+")[2].partition("@")[0])
    secrets.discard(None)
    secrets.discard("")
    assert len(secrets) > 15
    stored = gateway.stored_bytes()
    assert TARO.encode() in stored, "the scan sees what the database holds"
    four_digits = {secret for secret in secrets if re.fullmatch(r"\d{4}", str(secret))}
    found = {secret for secret in secrets - four_digits if secret and secret.encode() in stored}
    assert found == set()


async def test_no_letter_or_passcode_is_kept_once_it_was_sent(gateway: RunningGateway) -> None:
    await a_whole_day(gateway)
    rows = await gateway.dependencies.store.read(_letters)
    assert {state for state, _ in rows} == {"sent"}
    assert {data for _, data in rows} == {""}


def _letters() -> list[tuple[str, str]]:
    from mailgate.school.models import Letter

    return [(letter.state, letter.data) for letter in Letter.select()]


async def test_another_familys_notice_answers_like_one_that_does_not_exist(gateway: RunningGateway) -> None:
    notice = await a_whole_day(gateway)
    await gateway.neighbour.logs_in()
    for path in ("", "/edit", "/withdraw"):
        foreign = await gateway.neighbour.opens(f"{notice.path}{path}")
        nowhere = await gateway.neighbour.opens(f"/notices/999999{path}")
        assert foreign.status == nowhere.status == 404
        assert foreign.text == nowhere.text
        assert TARO not in foreign.html


async def test_a_guardian_sees_only_their_own_students(gateway: RunningGateway) -> None:
    await gateway.neighbour.logs_in()
    form = await gateway.neighbour.opens("/notices/new")
    assert MIKI in form.text
    assert TARO not in form.html
    last = form.form("確認へ進む")
    refused = await form.send(last, "確認へ進む", kind="欠席（病欠）", reason="発熱")
    assert refused.status in {200, 422}
    forged = await gateway.neighbour.browser.post(
        "/notices/new", data=last.fields | {"student": "1", "kind": "sick", "reason": "発熱", "step": "submit"}
    )
    assert forged.status_code == 422
    await gateway.settled()
    assert gateway.teacher.letters == []


@pytest.mark.parametrize("who", ["other_teacher", "secondary_teacher"])
async def test_staff_see_only_what_their_duty_covers(gateway: RunningGateway, who: str) -> None:
    await a_whole_day(gateway)
    outsider = getattr(gateway, who)
    desk = await outsider.logs_in()
    assert TARO not in desk.html
    assert (await outsider.opens("/desk/notices/1")).status == 404


async def test_a_guardian_has_no_desk(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    assert (await gateway.mother.opens("/desk")).status == 404


@pytest.mark.parametrize("path", ["/", "/notices/new", "/notices/1", "/notices/1/edit", "/desk", "/desk/notices/1"])
async def test_nothing_is_shown_to_who_is_not_logged_in(gateway: RunningGateway, path: str) -> None:
    await a_whole_day(gateway)
    page = await gateway.stranger.opens(path)
    assert TARO not in page.html
    assert page.path == "/login"


async def test_a_notice_from_another_site_is_not_taken(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    form = await gateway.mother.opens("/notices/new")
    last_look = await form.press("確認へ進む", student=TARO, kind="欠席（病欠）", reason="発熱")
    fields = last_look.form("送信する").fields | {"step": "submit"}
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://evil.example"}):
        answer = await gateway.mother.browser.post("/notices/new", data=fields, headers=headers)
        assert answer.status_code == 403
    tokens: list[list[str]] = [["x"], []]
    for token in tokens:  # a page that hides its origin is ours only by its token
        answer = await gateway.mother.browser.post(
            "/notices/new", data=fields | {"csrf": token}, headers={"Origin": "null"}
        )
        assert answer.status_code == 403
    stolen = await gateway.mother.browser.post("/notices/new", data=fields | {"csrf": "x" * 24})
    assert "送信しました" not in stolen.text
    await gateway.settled()
    assert gateway.teacher.letters == []
