"""What staff see and do at their desk."""

import pytest

from mailgate.ids import NoticeId
from mailgate.school.models import Delivery, Letter, Notice, Reply, State
from mailgate.school.notices import confirmation, submission
from web.browser import Browser
from web.world import BOTH, FATHER, HOMEROOM, MOTHER, OFFICE, STRANGER, World


async def test_the_desk_shows_the_notices_of_one_s_own_students(world: World, mother: Browser) -> None:
    await world.submitted(mother, "佐藤 花子", "佐藤 太郎")
    homeroom, office = await world.logged_in(HOMEROOM), await world.logged_in(OFFICE)
    page = await homeroom.get("/desk")
    assert "花子" in page.text
    assert "太郎" not in page.text
    page = await office.get("/desk")
    assert page.text.index("太郎") < page.text.index("花子")  # by classroom
    assert (await homeroom.get("/desk/notices/2")).status == 404


async def test_the_desk_keeps_what_nobody_confirmed(world: World, mother: Browser) -> None:
    await world.submitted(mother, "佐藤 花子", date="2026-11-27")
    await world.submitted(mother, "佐藤 太郎")
    world.clock.set("2026-11-25 07:30:00")
    office = await world.logged_in(OFFICE)
    page = await office.get("/desk")
    assert "花子" in page.text
    assert "太郎" in page.text
    await world.dependencies.store.write(
        confirmation.confirm, world.dependencies.moment(), world.mailboxes[OFFICE], NoticeId(2), ""
    )
    page = await office.get("/desk")
    assert "花子" in page.text
    assert "太郎" not in page.text


@pytest.mark.parametrize(("day", "is_shown"), [("2026-11-26", True), ("2026-11-27", True), ("2026-11-28", False)])
async def test_what_is_confirmed_stays_on_the_desk_to_its_last_day(
    world: World, mother: Browser, day: str, is_shown: bool
) -> None:
    await world.submitted(mother, "佐藤 太郎", date="2026-11-26", until="2026-11-27")
    office = await world.logged_in(OFFICE)
    await office.send(await office.get("/desk/notices/1"), reply="")
    world.clock.set(f"{day} 07:30:00")
    page = await (await world.logged_in(OFFICE)).get("/desk")
    assert ("太郎" in page.text) is is_shown


async def test_guardians_have_no_desk(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    assert (await mother.get("/desk")).status == 404
    assert (await mother.get("/desk/notices/1")).status == 404
    stranger = await world.logged_in(BOTH)
    assert (await stranger.get("/desk/notices/1")).status == 404


async def test_a_reply_confirms_and_more_may_follow(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    teacher = await world.logged_in(HOMEROOM)
    page = await teacher.get("/desk/notices/1")
    page = await teacher.send(page, reply="お大事に")
    assert page.path == "/desk/notices/1"
    assert "確認済" in page.text
    page = await teacher.send(page, reply="宿題はありません")
    seen = await (await world.logged_in(FATHER)).get("/notices/1")
    assert "お大事に" in seen.text
    assert "宿題はありません" in seen.text


async def test_a_withdrawn_notice_is_not_confirmed_and_the_reply_is_kept(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    teacher = await world.logged_in(HOMEROOM)
    page = await teacher.get("/desk/notices/1")
    await world.dependencies.store.write(
        submission.withdraw, world.dependencies.moment(), world.mailboxes[MOTHER], NoticeId(1), 1
    )
    page = await teacher.send(page, reply="お大事に")
    assert page.status == 409
    assert "お大事に" in page.text
    assert (await world.dependencies.store.read(Notice.get)).state == State.WITHDRAWN


async def test_a_reply_written_in_an_earlier_session_is_shown_once_more(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    teacher = await world.logged_in(HOMEROOM)
    page = await teacher.post("/desk/notices/1", {"csrf": "old", "reply": "お大事に"})
    assert page.status == 422
    assert "お大事に</textarea>" in page.html
    assert "まだ送信されていません。内容を確かめて、もう一度「確認済にする」を押してください。" in page.text
    assert await world.count(Reply) == 0
    await teacher.send(page, reply="お大事に")
    assert await world.count(Reply) == 1


async def test_another_school_s_guardian_cannot_reply(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    stranger = await world.logged_in(STRANGER)
    token = (await stranger.get("/")).hidden()
    assert (await stranger.post("/desk/notices/1", {**token, "reply": "x"})).status == 404
    assert await world.count(Reply) == 0


def _give_up_on_the_mother() -> None:
    Letter.update(state=Delivery.FAILED).where(Letter.recipient == MOTHER, Letter.notice == 1).execute()


async def test_a_letter_that_did_not_reach_a_guardian_is_seen_at_the_desk(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    teacher = await world.logged_in(HOMEROOM)
    assert "届いていません" not in (await teacher.get("/desk")).text
    await world.dependencies.store.write(_give_up_on_the_mother)
    assert "届いていません" in (await teacher.get("/desk")).text
    page = await teacher.get("/desk/notices/1")
    assert MOTHER in page.text
    assert "電話で伝え" in page.text


async def test_what_is_not_confirmed_lies_on_top_with_its_count(world: World, mother: Browser) -> None:
    await world.submitted(mother, "佐藤 太郎")
    await world.submitted(mother, kind="late", reason="通院", arrival="10:00", date="2026-11-26")
    office = await world.logged_in(OFFICE)
    await world.dependencies.store.write(
        confirmation.confirm, world.dependencies.moment(), world.mailboxes[OFFICE], NoticeId(1), ""
    )
    page = await office.get("/desk")
    for shown in ("未確認 1件", "3年1組 12番 佐藤 花子", "10:00ごろ到着", "そのほか 1件", "1年2組 9番 佐藤 太郎"):
        assert shown in page.text
    assert page.text.index("花子") < page.text.index("そのほか") < page.text.index("太郎")
    assert page.title == "今日の連絡 - 保護者からの連絡"
    assert "確認: 事務 高橋 11月24日（火） 7:30" in (await office.get("/desk/notices/1")).text


# -- ready texts, further replies, and the next notice ------------------------------------------------


async def test_a_ready_text_confirms_by_one_button(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    teacher = await world.logged_in(HOMEROOM)
    page = await teacher.get("/desk/notices/1")
    assert "お大事になさってください。" in page.text
    await teacher.send(page, canned="お大事になさってください。", reply="")
    assert "お大事になさってください。" in (await mother.get("/notices/1")).text


async def test_a_further_reply_may_leave_out_a_guardian_who_then_sees_it_nowhere(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    teacher = await world.logged_in(HOMEROOM)
    page = await teacher.send(await teacher.get("/desk/notices/1"), reply="お大事に")
    assert "返信を送らない保護者" in page.text
    page = await teacher.send(page, reply="お母さまへ", skip=str(world.mailboxes[FATHER]))
    assert "お母さまへ" in page.text
    father = await world.logged_in(FATHER)
    assert "お母さまへ" in (await mother.get("/notices/1")).text
    assert "お大事に" in (await father.get("/notices/1")).text
    assert "お母さまへ" not in (await father.get("/notices/1")).text

    def told() -> list[str]:
        rows = Letter.select(Letter.recipient).where(Letter.template == "answer").order_by(Letter.id)
        return [row.recipient for row in rows]

    assert await world.dependencies.store.read(told) == [MOTHER, FATHER, MOTHER]


async def test_a_reply_to_nobody_is_kept_and_not_sent(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    teacher = await world.logged_in(HOMEROOM)
    page = await teacher.send(await teacher.get("/desk/notices/1"), reply="")
    everybody = [str(world.mailboxes[guardian]) for guardian in (MOTHER, FATHER)]
    page = await teacher.send(page, reply="どなたへ", skip=everybody)
    assert page.status == 422
    assert "返信を送る保護者がいません。" in page.text
    assert "どなたへ</textarea>" in page.html
    assert await world.count(Reply) == 0


async def test_a_confirmation_reaches_all_guardians_whatever_the_form_says(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    teacher = await world.logged_in(HOMEROOM)
    await teacher.send(await teacher.get("/desk/notices/1"), reply="x", skip=str(world.mailboxes[FATHER]))
    assert "x" in (await (await world.logged_in(FATHER)).get("/notices/1")).text


async def test_from_a_notice_the_next_one_is_a_click_away(world: World, mother: Browser) -> None:
    await world.submitted(mother, "佐藤 花子", "佐藤 太郎")
    office = await world.logged_in(OFFICE)
    page = await office.send(await office.get("/desk/notices/1"), reply="")
    assert "次の未確認へ（あと1件）" in page.text
    assert "/desk/notices/2" in page.links
    page = await office.send(await office.get("/desk/notices/2"), reply="")
    assert "次の未確認へ" not in page.text
