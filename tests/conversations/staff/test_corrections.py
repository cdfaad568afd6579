"""Staff put right what a notice says: everybody learns what was changed, by whom and why, and nothing is lost."""

import pytest
from support import Letter, Page, RunningGateway
from support.school import JIRO, TARO

from conversations.morning import joins, tells, writes_details
from mailgate.school.models import AuditRecord, DutyKind, Notice, NoticeVersion


async def a_confirmed_notice(gateway: RunningGateway) -> None:
    """Taro is ill today, as the mother has said; his teacher has read it."""
    await tells(gateway, TARO, remarks="昨夜から")
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"))
    await gateway.settled()


async def form(gateway: RunningGateway) -> Page:
    await gateway.office.logs_in()
    return await (await gateway.office.opens("/desk/notices/1")).follow("訂正する")


async def corrects(page: Page, why: str = "お電話で伺いました", **fields: str) -> Page:
    """Fill in the form, look it over, and do it."""
    said = {"kind": "遅刻", "reason": "通院", "arrival": "10:30"} | fields
    look = await page.press("訂正を確かめる", why=why, **said)
    assert look.status == 200, look.text
    return await look.press("訂正する")


async def test_a_correction_reaches_everybody_with_what_was_changed_by_whom_and_why(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    done = await corrects(await form(gateway))
    assert done.path == "/desk/notices/1"
    assert "遅刻" in done.text
    for guardian in (gateway.mother, gateway.father):
        letter = (await guardian.letter("学校が連絡を訂正しました")).text
        for words in (
            "事務室（青葉小学校）が",
            "内容: 欠席（病欠） → 遅刻",
            "理由: 発熱 → 通院",
            "> お電話で伺いました",
        ):
            assert words in letter
        assert "到着予定: なし → 10:30" in letter
        assert "0144-00-0001" in letter
    told = await gateway.teacher.letter("【訂正】3年1組")
    assert "内容: 欠席（病欠） → 遅刻" in told.text
    assert "お電話で" not in told.text, "the reason may tell of health"
    await gateway.settled()
    assert not [letter for letter in gateway.office.letters if "訂正" in letter.subject]


async def test_the_seed_s_rule_stands_for_the_guardians(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    await corrects(await form(gateway))
    letter = await gateway.mother.letter("訂正しました")
    await gateway.mother.replies(letter, "取消")
    assert "確認済" in (await gateway.mother.letter("受け付けられません")).text
    assert await gateway.dependencies.store.read(lambda: Notice.get_by_id(1).kind) == "late"


async def test_a_notice_that_nobody_confirmed_is_confirmed_by_its_correction(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await corrects(await form(gateway))
    row = await gateway.dependencies.store.read(lambda: Notice.get_by_id(1))
    assert (row.state, row.confirmed) == ("confirmed", gateway.clock())


async def test_a_list_of_before_a_correction_confirms_and_answers_nothing(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await gateway.teacher.mails("today@...")
    listed = await gateway.teacher.letter("連絡一覧")
    await corrects(await form(gateway))
    await gateway.teacher.replies(listed, "1 お大事に")
    assert "内容が変わりました" in (await gateway.teacher.letter("一部できませんでした")).text
    await gateway.settled()
    assert not [letter for letter in gateway.mother.letters if "お大事に" in letter.text]


async def test_yesterday_s_notice_is_corrected_after_every_deadline(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    gateway.clock.set("2026-11-25 15:00")
    await corrects(await form(gateway), date="2026-11-24")
    assert "訂正しました" in (await gateway.mother.letter("訂正")).subject


@pytest.mark.parametrize(
    ("why", "fields", "words"),
    [
        ("", {}, "わけを書いてください"),
        ("電話", {"reason": "その他"}, "備考に理由を書いてください"),
        ("電話", {"kind": "遅刻", "reason": "頭痛", "arrival": "あさ"}, "時刻"),
        ("電話", {"kind": "欠席（病欠）", "reason": "発熱", "arrival": ""}, "いまの連絡と同じ"),
    ],
)
async def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    gateway: RunningGateway, why: str, fields: dict[str, str], words: str
) -> None:
    await a_confirmed_notice(gateway)
    page = await form(gateway)
    said = {
        "kind": "遅刻",
        "reason": "通院",
        "arrival": "10:30",
        "remarks": "昨夜から" if "同じ" in words else "",
    } | fields
    refused = await page.press("訂正を確かめる", why=why, **said)
    assert refused.status == 422
    assert words in refused.text
    kept = refused.form("訂正を確かめる").filled_in()
    assert kept["why"] == [why]
    assert kept["arrival"] == [said["arrival"]]
    assert await gateway.dependencies.store.read(lambda: Notice.get_by_id(1).kind) == "sick"


async def test_what_was_changed_meanwhile_is_shown_and_never_overwritten(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    page = await form(gateway)
    look = await page.press("訂正を確かめる", why="電話", kind="遅刻", reason="通院")
    await gateway.teacher.logs_in()
    other = await gateway.teacher.opens("/desk/notices/1/correct")
    await corrects(other, reason="腹痛")
    shown = await look.press("訂正する")
    assert shown.status == 409
    assert "ほかの人がこの連絡を変えました" in shown.text
    assert "腹痛" in shown.text
    assert shown.form("訂正を確かめる").filled_in()["why"] == ["電話"]
    assert await gateway.dependencies.store.read(lambda: Notice.get_by_id(1).reason) == "腹痛"


async def test_a_withdrawal_by_the_school_says_why_and_the_notice_counts_no_more(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    await gateway.office.logs_in()
    page = await (await gateway.office.opens("/desk/notices/1")).follow("取り消す")
    refused = await page.press("取り消す")
    assert refused.status == 422
    done = await refused.press("取り消す", why="別のお子さまの連絡でした")
    assert "取消" in done.text
    assert "別のお子さまの連絡でした" in done.text
    letter = (await gateway.mother.letter("学校が連絡を取り消しました")).text
    assert "事務室" in letter
    assert "> 別のお子さまの連絡でした" in letter
    await gateway.mother.replies(await gateway.mother.letter("受け付けました"), "理由: 腹痛")
    assert "もう取り消されています" in (await gateway.mother.letter("受け付けられません")).text


async def test_a_correction_is_undone_within_its_day(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    await corrects(await form(gateway))
    page = await (await gateway.office.opens("/desk/notices/1")).follow("元に戻す")
    assert "発熱" in page.text
    done = await page.press("元に戻す")
    assert "発熱" in done.text
    assert "元に戻す" not in done.text, "there is nothing more to undo"
    letter = (await gateway.mother.letter("訂正を元に戻しました")).text
    assert "理由: 発熱" in letter
    assert "「確認済」です" in letter
    row = await gateway.dependencies.store.read(lambda: Notice.get_by_id(1))
    assert (row.kind, row.reason, row.remarks, row.arrival) == ("sick", "発熱", "昨夜から", "")


async def test_nothing_is_undone_on_the_day_after(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    await corrects(await form(gateway))
    gateway.clock.set("2026-11-25 07:00")
    await gateway.office.logs_in()
    assert "元に戻す" not in (await gateway.office.opens("/desk/notices/1")).text
    assert (await gateway.office.opens("/desk/notices/1/undo")).status == 404


CALL = "児童・生徒: 3年1組 12番 山田太郎\n内容: 1\n理由: 2"


async def a_call(gateway: RunningGateway) -> Letter:
    await gateway.office.mails("phone@...")
    await gateway.office.replies(await gateway.office.letter("電話で受けた連絡の入力"), CALL)
    return await gateway.teacher.letter("【電話・確認済】")


async def test_a_telephone_notice_is_undone_within_its_day(gateway: RunningGateway) -> None:
    await a_call(gateway)
    await gateway.office.logs_in()
    page = await (await gateway.office.opens("/desk/notices/1")).follow("元に戻す")
    done = await page.press("入力を取り消す")
    assert "取消" in done.text
    assert "電話の連絡の入力を取り消しました" in (await gateway.mother.letter("取り消しました")).text
    assert (await gateway.office.opens("/desk/notices/1/undo")).status == 404


async def test_a_call_beside_a_notice_is_its_correction(gateway: RunningGateway) -> None:
    await tells(gateway, TARO, remarks="昨夜から", phone="090-0000-1111")
    await gateway.office.logs_in()
    call = await (await gateway.office.opens("/desk/telephone?student=1")).press("通院", arrival="10:30")
    assert call.status == 422
    form = await call.press("前の連絡を訂正する")
    assert form.status == 200, form.text
    kept = form.form("訂正を確かめる").filled_in()
    assert (kept["remarks"], kept["phone"], kept["arrival"]) == (["昨夜から"], ["090-0000-1111"], ["10:30"])
    look = await form.press("訂正を確かめる", kind="遅刻", reason="通院")
    await look.press("訂正する")
    letter = (await gateway.mother.letter("訂正しました")).text
    assert "> お電話で伺いました。" in letter
    row = await gateway.dependencies.store.read(lambda: Notice.get_by_id(1))
    assert (row.kind, row.remarks, row.phone) == ("late", "昨夜から", "090-0000-1111")


async def test_a_button_that_is_pressed_twice_does_it_once(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    look = await (await form(gateway)).press("訂正を確かめる", kind="遅刻", reason="通院", why="電話")
    ask = await gateway.office.opens("/desk/notices/1/withdraw")
    for _ in range(2):
        assert (await look.press("訂正する")).path == "/desk/notices/1"
    undo = await gateway.office.opens("/desk/notices/1/undo")
    for _ in range(2):
        assert (await undo.press("元に戻す")).path == "/desk/notices/1"
    assert (await ask.press("取り消す", why="電話")).status == 409
    ask = await gateway.office.opens("/desk/notices/1/withdraw")
    for _ in range(2):
        assert (await ask.press("取り消す", why="電話")).path == "/desk/notices/1"
    await gateway.settled()
    assert len([letter for letter in gateway.mother.letters if "学校が" in letter.subject]) == 4


async def test_what_is_undone_does_not_stand_beside_another_notice(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    await gateway.office.logs_in()
    await (await gateway.office.opens("/desk/notices/1/withdraw")).press("取り消す", why="間違い")
    await tells(gateway, TARO, "late", "通院")
    refused = await (await gateway.office.opens("/desk/notices/1/undo")).press("元に戻す")
    assert refused.status == 422
    assert "すでに" in refused.text


async def test_others_may_not_and_cannot_tell_that_there_is_a_notice(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    for person in (gateway.mother, gateway.other_teacher, gateway.secondary_teacher):
        await person.logs_in()
        for page in ("correct", "withdraw", "undo"):
            assert (await person.opens(f"/desk/notices/1/{page}")).status == 404


PAGES = (
    *("/desk/notices/1/correct", "/desk/notices/1/withdraw", "/desk/notices/1/undo"),
    *("/desk/notices/1/history", "/desk/students/1"),
)
DUTIES = {
    DutyKind.HOMEROOM: 404,
    DutyKind.GRADE: 200,
    DutyKind.NURSE: 200,
    DutyKind.OFFICE: 200,
    DutyKind.HEAD: 200,
    DutyKind.ADMIN: 404,
}
"""What somebody with this duty (for the whole school, or grade 3; a homeroom is another one) gets of these pages."""


@pytest.mark.parametrize(("duty", "status"), DUTIES.items())
async def test_who_corrects_and_reads_histories(gateway: RunningGateway, duty: DutyKind, status: int) -> None:
    await a_call(gateway)
    grade = {DutyKind.GRADE: "3", DutyKind.HOMEROOM: "1"}.get(duty, "")
    person = await joins(gateway, "新任 一", "new@school.example", duty, grade)
    await person.logs_in()
    assert {page: (await person.opens(page)).status for page in PAGES} == dict.fromkeys(PAGES, status)


async def test_a_correction_and_what_was_said_before_are_on_record(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    await corrects(await form(gateway))

    def kept() -> tuple[list[str], list[tuple[str, str, bool]]]:
        events = [row.event for row in AuditRecord.select().where(AuditRecord.notice == 1).order_by(AuditRecord.id)]
        versions = [(row.said, row.why, row.by_staff) for row in NoticeVersion.select()]
        return events, versions

    events, [(said, why, by_staff)] = await gateway.dependencies.store.read(kept)
    assert "sensitive_update:notice,corrected" in events
    assert '"reason":"発熱"' in said
    assert '"state":"confirmed"' in said
    assert (why, by_staff) == ("お電話で伺いました", True)


async def test_letters_to_staff_say_why_where_the_school_lets_them_have_details(gateway: RunningGateway) -> None:
    await writes_details(gateway)
    await a_confirmed_notice(gateway)
    await corrects(await form(gateway))
    assert "> お電話で伺いました" in (await gateway.teacher.letter("【訂正】")).text


async def test_a_session_that_ended_loses_nothing_that_was_typed(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    page = await form(gateway)
    gateway.clock.forward(hours=13)
    shown = await page.press("訂正を確かめる", why="電話で伺いました", kind="遅刻", reason="通院")
    assert shown.status == 401
    assert "電話で伺いました" in shown.text
    await gateway.office.logs_in()
    assert "まだ送信されていません" in (await shown.press("続ける")).text


async def test_in_english(gateway: RunningGateway) -> None:
    await a_confirmed_notice(gateway)
    await gateway.office.logs_in()
    page = await gateway.office.opens("/desk/notices/1/correct")
    english = await page.press("English")
    assert "Correcting a notice" in english.text
    assert JIRO not in english.text
