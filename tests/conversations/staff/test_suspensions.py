"""出席停止: the school asks how an illness went, the family tells, the school decides, and both know the last day."""

import pytest
from support import RunningGateway
from support.pages import Page
from support.school import TARO

from mailgate.school.models import AuditRecord, Notice, School, Suspension

ORDER = "校長の指示により、出席停止にする"
ASK = "保護者に療養報告を頼む"
DECLINE = "出席停止にしない"


async def proposed(gateway: RunningGateway) -> Page:
    """The nurse's page about a notice that says influenza. Today is Tuesday, 24 November."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(reason="インフルエンザA型")
    await gateway.nurse.logs_in()
    listing = await gateway.nurse.opens("/desk/suspensions")
    return await listing.follow(TARO)


async def test_the_whole_way_by_mail(gateway: RunningGateway) -> None:
    case = await proposed(gateway)
    assert "まだ決まりません" in case.text
    await case.press(ASK, onset="2026-11-21")
    asked = await gateway.mother.letter("療養報告のお願い")
    assert "発症した日: 2026年11月21日" in asked.text
    await gateway.mother.replies(asked, "発症した日: 11/21\n熱が下がった日: 11/24")
    taken = await gateway.mother.letter("療養報告を受け付けました")
    assert "最後の日は 2026年11月26日（木）" in taken.text
    told = await gateway.nurse.letter("療養報告")
    assert TARO in told.text
    assert "インフルエンザ" not in told.text
    assert "11月" not in told.text
    notice = await gateway.nurse.opens("/desk/notices/1")
    case = await notice.follow("出席停止にするか決める")
    assert (await case.press(ORDER)).status == 200
    ordered = await gateway.father.letter("出席停止のお知らせ")
    assert "最後の日: 2026年11月26日（木）" in ordered.text
    assert "登校できる日: 2026年11月27日（金） から" in ordered.text
    assert TARO not in ordered.subject
    page = await gateway.nurse.opens("/desk/numbers")
    assert "出席停止1" in "".join(page.text.split())


async def test_the_enter_key_in_a_field_orders_nothing(gateway: RunningGateway) -> None:
    case = await proposed(gateway)
    first = next(
        each for each in case.root.all("input", "button") if each.get("type") == "submit" or each.tag == "button"
    )
    assert (first.get("name"), first.get("value")) == ("step", "look")
    case = await case.press("look", onset="2026-11-21")
    assert case.form(ORDER).fields["onset"] == ["2026-11-21"], "what was typed is still there"
    assert "まだ決まりません" in case.text
    assert not await gateway.dependencies.store.read(lambda: Suspension.select().exists())


async def test_a_report_by_page_after_the_order_tells_both_the_last_day(gateway: RunningGateway) -> None:
    await (await proposed(gateway)).press(ORDER)
    assert "まだ決まっていません" in (await gateway.mother.letter("出席停止のお知らせ")).text
    asked = await gateway.mother.letter("療養報告のお願い")
    link = next(line for line in asked.text.splitlines() if "/recovery/" in line)
    page = await gateway.mother.opens(link)
    page = await page.press("送信する", onset="2026-11-24", recovery="2026-11-23")
    assert page.status == 422
    assert "より前の日になっています" in page.text
    page = await page.press("送信する", onset="2026-11-20", recovery="2026-11-23")
    assert "出席停止の最後の日: 2026年11月25日（水）" in page.text
    assert "2026年11月25日（水）" in (await gateway.father.letter("出席停止のお知らせ", "最後の日: 2026")).text
    assert "最後の日は、保護者にも届いています" in (await gateway.nurse.letter("療養報告")).text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("お世話になっております。元気です。", "日が書かれていませんでした"),
        ("発症した日: 11/21か22", "日を読み取れない行がありました"),
        ("発症した日: 11/24\n熱が下がった日: 11/22", "より前の日になっています"),
        ("発症した日: 11/27", "まだ来ていない日です"),
    ],
)
async def test_a_reply_that_says_no_day_is_asked_again(gateway: RunningGateway, text: str, why: str) -> None:
    await (await proposed(gateway)).press(ASK)
    await gateway.mother.replies(await gateway.mother.letter("療養報告のお願い"), text)
    again = await gateway.mother.letter("療養報告のお願い", "まだ受け付けていません")
    assert why in again.text
    await gateway.mother.replies(again, "発症 11月21日、\n解熱 昨日")
    assert "2026年11月26日" in (await gateway.mother.letter("療養報告を受け付けました")).text


async def test_who_decides_sees_what_it_is_now(gateway: RunningGateway) -> None:
    case = await proposed(gateway)
    await gateway.office.logs_in()
    other = await gateway.office.opens("/desk/suspensions/1")
    await case.press(DECLINE)
    late = await other.press(ORDER)
    assert late.status == 409
    assert "ほかの人が、ちょうど今これを変えました" in late.text
    assert "出席停止にしない" in late.text
    assert not [letter for letter in gateway.mother.letters if "出席停止" in letter.subject]


async def test_a_family_reports_on_its_own_students_alone(gateway: RunningGateway) -> None:
    await (await proposed(gateway)).press(ASK)
    asked = await gateway.mother.letter("療養報告のお願い")
    await gateway.neighbour.logs_in()
    assert (await gateway.neighbour.opens("/recovery/1")).status == 404
    await gateway.neighbour.replies(asked, "発症した日: 11/21")
    await gateway.settled()
    row = await gateway.dependencies.store.read(lambda: Suspension.get_by_id(1))
    assert row.onset == ""
    for person in (gateway.teacher, gateway.secondary_teacher, gateway.mother):
        await person.logs_in()
        assert (await person.opens("/desk/suspensions")).status == 404
        assert (await person.opens("/desk/suspensions/1")).status == 404


async def test_a_disease_for_the_doctor_ends_the_day_before_school(gateway: RunningGateway) -> None:
    case = await proposed(gateway)
    await case.press(ORDER, disease="水痘 （医師が認めるまで）")
    asked = await gateway.mother.letter("療養報告のお願い")
    assert "医師が登校してよいと言った日" in asked.text
    await gateway.mother.replies(asked, "医師が登校してよいと言った日：11月30日")
    assert "最後の日: 2026年11月29日" in (await gateway.mother.letter("出席停止のお知らせ", "最後の日: 2026")).text


async def test_every_step_is_on_record_and_goes_with_the_family(gateway: RunningGateway) -> None:
    case = await proposed(gateway)
    await case.press(ASK)
    await gateway.mother.replies(await gateway.mother.letter("療養報告のお願い"), "発症した日: 11/21")
    await gateway.mother.letter("療養報告を受け付けました")
    await (await gateway.nurse.opens("/desk/suspensions/1")).press(ORDER)
    events = await gateway.dependencies.store.read(
        lambda: [row.event for row in AuditRecord.select().where(AuditRecord.event.contains("suspension,"))]
    )
    assert events == [f"sensitive_update:suspension,{step}" for step in ("asked", "reported", "ordered")]
    await gateway.dependencies.store.write(lambda: Notice.delete().execute())
    kept = await gateway.dependencies.store.read(lambda: Suspension.get_by_id(1))
    assert kept.notice_id is None


async def test_a_school_that_lets_letters_have_details_reads_the_days_in_them(gateway: RunningGateway) -> None:
    def lets() -> None:
        school = School.get(School.code == "s1")
        School.update(
            rules=str(school.rules).replace('"details_in_letters": false', '"details_in_letters": true')
        ).where(School.id == school.id).execute()

    await gateway.dependencies.store.write(lets)
    await (await proposed(gateway)).press(ASK)
    await gateway.mother.replies(await gateway.mother.letter("療養報告のお願い"), "発症した日: 11/21")
    told = await gateway.nurse.letter("療養報告")
    assert "インフルエンザ" in told.text
    assert "発症した日: 2026年11月21日（土）" in told.text
