"""What the database must not hold, and whom pages do not show anything to (design, promises 3 and 6)."""

import re

import pytest
from support import House, Page
from support.school import MIKI, TARO

WORDS = re.compile(r"[A-Za-z0-9_-]{16,}")


async def a_whole_day(house: House) -> Page:
    """Everything that makes letters: log in, tell, change, confirm by link, reply by mail."""
    await house.mother.logs_in()
    notice = await house.mother.tells_the_school()
    told = await house.teacher.letter("要確認")
    page = await house.teacher.opens(told.link)
    await page.press("確認済にする", passcode=told.passcode)
    await house.office.replies(await house.office.letter("要確認"), "承知しました")
    await house.settled()
    return notice


async def test_the_database_holds_no_passcode_no_link_no_token_and_no_session(house: House) -> None:
    await a_whole_day(house)
    secrets = {cookie.value for person in (house.mother, house.teacher) for cookie in person.browser.cookies.jar}
    for letter in house.post.letters:
        if "確認番号" in letter.text or "パスコード: " in letter.text:
            link = letter.link.rpartition("/")[2]
            secrets |= {link, link.rpartition(".")[2], letter.passcode.replace(" ", ""), letter.passcode}
        if "+" in letter.reply_to:
            secrets.add(letter.reply_to.partition("+")[2].partition("@")[0])
        secrets.add(letter.envelope_sender.partition("+")[2].partition("@")[0])
    secrets.discard(None)
    secrets.discard("")
    assert len(secrets) > 15
    stored = house.stored_bytes()
    assert TARO.encode() in stored, "the scan sees what the database holds"
    four_digits = {secret for secret in secrets if re.fullmatch(r"\d{4}", str(secret))}
    found = {secret for secret in secrets - four_digits if secret and secret.encode() in stored}
    assert found == set()


async def test_no_letter_or_passcode_is_kept_once_it_was_sent(house: House) -> None:
    await a_whole_day(house)
    rows = await house.dependencies.store.read(_letters)
    assert {state for state, _ in rows} == {"sent"}
    assert {data for _, data in rows} == {""}


def _letters() -> list[tuple[str, str]]:
    from mailgate.school.models import Letter

    return [(letter.state, letter.data) for letter in Letter.select()]


async def test_another_familys_notice_answers_like_one_that_does_not_exist(house: House) -> None:
    notice = await a_whole_day(house)
    await house.neighbour.logs_in()
    for path in ("", "/edit", "/withdraw"):
        foreign = await house.neighbour.opens(f"{notice.path}{path}")
        nowhere = await house.neighbour.opens(f"/notices/999999{path}")
        assert foreign.status == nowhere.status == 404
        assert foreign.text == nowhere.text
        assert TARO not in foreign.html


async def test_a_guardian_sees_only_their_own_students(house: House) -> None:
    await house.neighbour.logs_in()
    form = await house.neighbour.opens("/notices/new")
    assert MIKI in form.text
    assert TARO not in form.html
    last = form.form("確認へ進む")
    refused = await form.send(last, "確認へ進む", kind="欠席（病欠）", reason="発熱")
    assert refused.status in {200, 422}
    forged = await house.neighbour.browser.post(
        "/notices/new", data=last.fields | {"student": "1", "kind": "sick", "reason": "発熱", "step": "submit"}
    )
    assert forged.status_code == 422
    await house.settled()
    assert house.teacher.letters == []


@pytest.mark.parametrize("who", ["other_teacher", "secondary_teacher"])
async def test_staff_see_only_what_their_duty_covers(house: House, who: str) -> None:
    await a_whole_day(house)
    outsider = getattr(house, who)
    desk = await outsider.logs_in()
    assert TARO not in desk.html
    assert (await outsider.opens("/desk/notices/1")).status == 404


async def test_a_guardian_has_no_desk(house: House) -> None:
    await house.mother.logs_in()
    assert (await house.mother.opens("/desk")).status == 404


@pytest.mark.parametrize("path", ["/", "/notices/new", "/notices/1", "/notices/1/edit", "/desk", "/desk/notices/1"])
async def test_nothing_is_shown_to_who_is_not_logged_in(house: House, path: str) -> None:
    await a_whole_day(house)
    page = await house.stranger.opens(path)
    assert TARO not in page.html
    assert page.path == "/login"


async def test_a_notice_from_another_site_is_not_taken(house: House) -> None:
    await house.mother.logs_in()
    form = await house.mother.opens("/notices/new")
    last_look = await form.press("確認へ進む", student=TARO, kind="欠席（病欠）", reason="発熱")
    fields = last_look.form("送信する").fields | {"step": "submit"}
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
        answer = await house.mother.browser.post("/notices/new", data=fields, headers=headers)
        assert answer.status_code == 403
    stolen = await house.mother.browser.post("/notices/new", data=fields | {"csrf": "x" * 24})
    assert "送信しました" not in stolen.text
    await house.settled()
    assert house.teacher.letters == []
