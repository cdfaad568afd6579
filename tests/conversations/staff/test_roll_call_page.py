"""The three lists of a morning on pages: seats are ticked, families asked, and who turned up is taken off the list."""

import datetime as dt

import pytest
from support import Page, Person, RunningGateway
from support.school import HANAKO, MIKI, PRIMARY, TARO

from conversations.morning import decides, joins, strikes, tells
from mailgate.school.models import AuditRecord, DutyKind, Roll, School, Student

KEN = "佐々木 健"
ROOM = "/desk/roll?school=s1&grade=3&class=1"


@pytest.fixture(autouse=True)
async def in_the_morning(gateway: RunningGateway) -> None:
    """It is twenty to nine; 5 佐々木 has no address."""

    def enrol() -> None:
        school = School.get(School.name == PRIMARY)
        Student.create(school=school, grade="3", classroom="1", number="5", name=KEN)

    await gateway.dependencies.store.write(enrol)
    gateway.clock.set("2026-11-24 07:20")


async def the_room(person: Person) -> Page:
    await person.logs_in()
    return await person.opens(ROOM)


async def ids(gateway: RunningGateway, *names: str) -> list[str]:
    def look() -> list[str]:
        return [str(Student.get(Student.name == name).id) for name in names]

    return await gateway.dependencies.store.read(look)


async def marks(gateway: RunningGateway, page: Page, *names: str) -> Page:
    return await page.press("空席を記録する", empty=await ids(gateway, *names))


def section(page: Page, heading: str) -> str:
    """What stands under a heading."""
    return next(part.text for part in page.root.all("section") if part.text.startswith(heading))


async def test_announced_absences_are_ticked_before_anybody_has_looked(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    page = await the_room(gateway.teacher)
    assert page.form("空席を記録する").filled_in()["empty"] == await ids(gateway, TARO)
    assert "まだ記録されていません" in page.text


async def test_the_three_lists_stand_beside_each_other(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await tells(gateway, MIKI, "late", "通院", arrival=dt.time(10, 30))
    page = await marks(gateway, await the_room(gateway.teacher), KEN, MIKI)
    assert page.path == "/desk/roll"
    assert f"12 {TARO} 欠席（病欠） 未確認" in section(page, "連絡のある")
    assert f"8 {MIKI} 遅刻 10:30ごろ到着 未確認 まだ来ていません" in section(page, "連絡のある")
    assert f"5 {KEN}" in section(page, "連絡のない空席 1")
    assert f"12 {TARO}" in section(page, "連絡と違う 1")
    assert page.form("空席を記録する").filled_in()["empty"] == await ids(gateway, KEN, MIKI)


async def test_a_reply_by_mail_and_the_page_are_one_roll(gateway: RunningGateway) -> None:
    await decides(gateway, seats="07:30")
    await strikes(gateway, "07:30")
    await gateway.teacher.replies(await gateway.teacher.letter("出席の確認"), "5 8")
    await gateway.teacher.letter("連絡なしの空席 2人")
    page = await the_room(gateway.teacher)
    assert MIKI in section(page, "連絡のない空席 2")


async def test_the_families_are_asked_at_the_press_of_a_button_and_each_once(gateway: RunningGateway) -> None:
    page = await marks(gateway, await the_room(gateway.teacher), KEN, MIKI)
    assert "届くメールがありません" in section(page, "連絡のない")
    asked = await page.press("3年1組の家庭にメールで問い合わせる（1人）")
    assert MIKI in (await gateway.neighbour.letter("登校の確認")).text
    assert "佐藤 恵" in (await gateway.office.letter("連絡なしの空席")).text
    assert "メールで問い合わせました" in section(asked, "連絡のない")
    assert "問い合わせる（" not in asked.text
    await marks(gateway, asked, MIKI)
    await gateway.settled()
    assert len([letter for letter in gateway.neighbour.letters if "登校の確認" in letter.subject]) == 1


async def test_a_student_who_turned_up_leaves_the_list_with_who_said_so(gateway: RunningGateway) -> None:
    page = await marks(gateway, await the_room(gateway.teacher), KEN)
    await gateway.office.logs_in()
    lists = await gateway.office.opens("/desk/roll")
    done = await lists.press(f"来ていました {KEN}")
    assert done.path == "/desk/roll"
    assert f"{KEN} 来ていました: 事務室" in section(done, "連絡のない空席 0")
    again = await marks(gateway, await page.open(ROOM), KEN)
    assert f"来ていました {KEN}" in section(again, "連絡のない空席 1")
    assert "事務室" not in section(again, "連絡のない")


async def test_a_family_that_was_phoned_leaves_the_list_by_a_telephone_notice(gateway: RunningGateway) -> None:
    page = await marks(gateway, await the_room(gateway.teacher), MIKI)
    call = await page.follow(f"電話の連絡を入力 {MIKI}")
    await call.press("発熱")
    now = await page.open(ROOM)
    assert MIKI in section(now, "連絡のある欠席・遅刻 1")
    assert MIKI not in section(now, "連絡のない空席 0")
    assert MIKI in (await gateway.neighbour.letter("電話の連絡を学校が受け付けました")).text


async def test_a_session_that_ended_loses_no_ticks(gateway: RunningGateway) -> None:
    page = await the_room(gateway.teacher)
    gateway.clock.forward(hours=13)
    shown = await marks(gateway, page, KEN, MIKI)
    assert shown.status == 401
    await gateway.teacher.logs_in()
    again = await shown.press("続ける")
    assert "まだ送信されていません" in again.text
    assert again.form("空席を記録する").filled_in()["empty"] == await ids(gateway, KEN, MIKI)


async def test_who_is_missing_again_by_mail_has_not_turned_up(gateway: RunningGateway) -> None:
    await decides(gateway, seats="07:30")
    await strikes(gateway, "07:30")
    roll = await gateway.teacher.letter("出席の確認")
    await gateway.teacher.replies(roll, "8")
    await gateway.teacher.letter("連絡なしの空席 1人")
    page = await (await the_room(gateway.teacher)).press(f"来ていました {MIKI}")
    assert "来ていました: 佐藤 恵" in section(page, "連絡のない空席 0")
    await gateway.teacher.replies(roll, "8番 いません")
    await gateway.teacher.letter("連絡なしの空席 1人")
    now = section(await page.open(ROOM), "連絡のない空席 1")
    assert "来ていました: 佐藤 恵" not in now


async def test_on_a_day_without_lessons_the_page_says_so(gateway: RunningGateway) -> None:
    gateway.clock.set("2026-11-23 07:20")
    assert "今日は授業がありません" in (await the_room(gateway.teacher)).text
    assert "今日は授業がありません" in (await gateway.teacher.opens("/desk/roll")).text


DUTIES = {
    DutyKind.HOMEROOM: (False, False),
    DutyKind.GRADE: (True, True),
    DutyKind.NURSE: (True, False),
    DutyKind.OFFICE: (True, True),
    DutyKind.HEAD: (True, True),
    DutyKind.ADMIN: (False, False),
}
"""Whether somebody with this duty (for the whole school, or grade 3; a homeroom is another one) sees and marks 3-1."""


@pytest.mark.parametrize(("duty", "may"), DUTIES.items())
async def test_who_sees_and_who_marks_a_classroom(
    gateway: RunningGateway, duty: DutyKind, may: tuple[bool, bool]
) -> None:
    grade = {DutyKind.GRADE: "3", DutyKind.HOMEROOM: "1"}.get(duty, "")
    person = await joins(gateway, "新任 一", "new@school.example", duty, grade)
    page = await the_room(person)
    assert (page.status == 200, "空席を記録する" in page.text) == may


async def test_the_same_ticks_sent_twice_are_marked_once(gateway: RunningGateway) -> None:
    page = await the_room(gateway.teacher)
    for _ in range(2):
        done = await marks(gateway, page, KEN)
        assert done.status == 200
    assert KEN in section(done, "連絡のない空席 1")


async def test_what_was_marked_meanwhile_is_shown_and_the_ticks_are_kept(gateway: RunningGateway) -> None:
    mine = await the_room(gateway.teacher)
    await marks(gateway, await the_room(gateway.office), KEN)
    shown = await marks(gateway, mine, MIKI)
    assert shown.status == 409
    assert "ほかの人がこの学級の空席を記録しました" in shown.text
    assert shown.form("空席を記録する").filled_in()["empty"] == await ids(gateway, MIKI)
    assert KEN in section(shown, "連絡のない空席 1")
    done = await shown.press("空席を記録する")
    assert MIKI in section(done, "連絡のない空席 1")


async def test_the_lists_of_the_school_are_those_of_one_s_duty(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await tells(gateway, HANAKO)
    for person, rooms in ((gateway.office, {"3-1", "1-2"}), (gateway.teacher, {"3-1"})):
        await person.logs_in()
        page = await person.opens("/desk/roll")
        shown = {
            link.text.split()[0]
            for each in page.root.all("ul")
            if each.get("class") == "calls"
            for link in each.all("a")
        }
        assert shown == rooms
        assert (HANAKO in page.text) == ("1-2" in rooms)


async def test_the_nurse_sees_the_lists_and_marks_nothing(gateway: RunningGateway) -> None:
    await marks(gateway, await the_room(gateway.teacher), KEN)
    page = await the_room(gateway.nurse)
    assert KEN in page.text
    assert "空席を記録する" not in page.text
    assert "来ていました" not in page.text
    own = {"csrf": page.form("ログアウト").fields["csrf"], "school": "s1", "grade": "3", "class": "1", "seen": "[5]"}
    for what in ("seats", "ask", "explain"):
        fields = {**own, "step": what, "student": "5", "empty": "4"}
        answer = await gateway.nurse.browser.post("/desk/roll", data=fields)
        assert answer.status_code == 404
    assert await gateway.dependencies.store.read(lambda: Roll.get().empty) == "[5]"


async def test_nobody_else_sees_a_classroom(gateway: RunningGateway) -> None:
    for person in (gateway.mother, gateway.other_teacher, gateway.secondary_teacher):
        await person.logs_in()
        assert (await person.opens(ROOM)).status == 404
    for odd in ("school=x", "school=s1&grade=9&class=9", "school=99&grade=3&class=1"):
        page = await gateway.other_teacher.opens(f"/desk/roll?{odd}")
        assert page.status == (200 if odd == "school=x" else 404)
    assert (await gateway.mother.opens("/desk/roll")).status == 404


async def test_students_without_a_number_have_seats_too(gateway: RunningGateway) -> None:
    def enrol() -> None:
        school = School.get(School.name == PRIMARY)
        for name in ("転入 一", "転入 二"):
            Student.create(school=school, grade="3", classroom="1", number="", name=name)

    await gateway.dependencies.store.write(enrol)
    page = await marks(gateway, await the_room(gateway.teacher), "転入 二")
    assert "転入 二" in section(page, "連絡のない空席 1")
    assert "転入 一" not in section(page, "連絡のない空席 1")


async def test_everything_is_on_record(gateway: RunningGateway) -> None:
    page = await marks(gateway, await the_room(gateway.teacher), KEN, MIKI)
    asked = await page.press("3年1組の家庭にメールで問い合わせる（1人）")
    await asked.press(f"来ていました {MIKI}")

    def events() -> list[str]:
        rows = AuditRecord.select().where(AuditRecord.event.contains("roll-call")).order_by(AuditRecord.id)
        return [row.event for row in rows]

    assert await gateway.dependencies.store.read(events) == [
        "sensitive_read:roll-call,lists",
        "sensitive_update:roll-call,seats",
        "sensitive_update:roll-call,families-asked",
        "sensitive_update:roll-call,explained",
    ]


async def test_a_grade_lead_calls_the_roll_of_the_grade(gateway: RunningGateway) -> None:
    lead = await joins(gateway, "学年 主任", "lead@school.example", "grade", "3")
    page = await marks(gateway, await the_room(lead), KEN)
    assert KEN in section(page, "連絡のない空席 1")
    assert await gateway.dependencies.store.read(lambda: Roll.select().count()) == 1
