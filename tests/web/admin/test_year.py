"""The page of the new school year: what is previewed, prepared, called off and undone, and what is refused."""

import asyncio

from support import RunningGateway
from support.pages import Page
from support.people import Person
from support.school import HANAKO, MIKI, TARO

from mailgate.school.models import Student
from mailgate.service.scheduler import Scheduler

ROSTER = (
    "学年,組,番号,氏名,保護者1メール\n1,1,1,新井 空,arai@mail.example\n4,2,5,山田 太郎,second@mail.example\n".encode()
)
STAFF = (
    "氏名,メール,役割,担当\n事務室,office@school.example,事務,\n佐藤 恵,sato@school.example,担任,4-1 4-2\n"
    "高橋 誠,takahashi@school.example,担任,2-2 1-1\n"
).encode()


async def page_of(person: Person) -> Page:
    await person.logs_in()
    return await (await person.opens("/desk")).follow("新年度")


async def drafted(page: Page) -> Page:
    page = await page.press("この学年で表を作る", last="6")
    return await page.upload("内容を見る", {"roster": ROSTER, "staff": STAFF}, day="2027-04-01")


async def seats(gateway: RunningGateway) -> dict[str, str]:
    def look() -> dict[str, str]:
        rows = Student.select().where(Student.enrolled, Student.school == 1)
        return {row.name: f"{row.grade}-{row.classroom} {row.number}" for row in rows}

    return await gateway.dependencies.store.read(look)


async def prepared(gateway: RunningGateway) -> Page:
    draft = await drafted(await page_of(gateway.office))
    return await draft.press("この内容で準備する")


async def test_a_draft_shows_what_it_would_do_and_does_nothing(gateway: RunningGateway) -> None:
    page = await page_of(gateway.office)
    assert "名簿の学年から決めました" in page.text
    draft = await drafted(page)
    assert draft.status == 200
    for words in ("まだ決まっていません", "新井 空", MIKI, "担任 4-1", "＋second@mail.example", "3 → 4（2人）"):
        assert words in draft.text, words
    assert (await draft.press("やめる")).text.count("まだ決まっていません") == 0
    gateway.clock.set("2027-04-01 00:00:00")
    await gateway.scheduler.tick()
    assert (await seats(gateway))[TARO] == "3-1 12"


async def test_what_is_prepared_takes_effect_by_the_clock_and_is_undone(gateway: RunningGateway) -> None:
    before = await seats(gateway)
    assert "準備できています" in (await prepared(gateway)).text
    gateway.clock.set("2027-04-01 00:00:00")
    await gateway.scheduler.tick()
    assert await seats(gateway) == {TARO: "4-2 5", HANAKO: "2-2 20", MIKI: "4-1 8", "新井 空": "1-1 1"}
    told = await gateway.office.letter("新年度に切り替わりました")
    assert MIKI in told.text, "the file names others of the grade, but not her"
    page = await page_of(gateway.office)
    assert "元に戻しました" in (await page.press("元に戻す")).text
    assert await seats(gateway) == before


async def test_what_was_called_off_does_nothing(gateway: RunningGateway) -> None:
    page = await (await prepared(gateway)).press("準備を取り消す")
    assert "準備できています" not in page.text
    gateway.clock.set("2027-04-02 00:00:00")
    await gateway.scheduler.tick()
    assert (await seats(gateway))[TARO] == "3-1 12"


async def test_a_last_grade_and_a_grade_s_own_move_are_the_office_s_to_say(gateway: RunningGateway) -> None:
    page = await (await page_of(gateway.office)).press("この学年で表を作る", last="3")
    assert page.form("内容を見る").fields["following"] == ["2", ""]
    draft = await page.press("内容を見る", day="2027-04-01", following=["2", "1"])
    assert "3 → 1（2人）" in draft.text


async def test_each_wrong_line_is_named_and_nothing_typed_is_lost(gateway: RunningGateway) -> None:
    page = await page_of(gateway.office)
    refused = await page.upload("内容を見る", {"roster": b"x"}, day="2027-04-05", following=["2", "1"])
    assert refused.status == 422
    assert "まだ何もしていません" in refused.text
    again = refused.form("内容を見る").fields
    assert (again["day"], again["following"]) == (["2027-04-05"], ["2", "1"])
    late = await page.press("内容を見る", day="2026-11-01")
    assert late.status == 422


async def test_a_page_that_is_no_more_true_changes_nothing(gateway: RunningGateway) -> None:
    page = await prepared(gateway)
    await page.press("準備を取り消す")
    assert (await page.press("準備を取り消す")).status == 409


async def test_a_teacher_has_no_such_page(gateway: RunningGateway) -> None:
    await gateway.teacher.logs_in()
    assert "新年度" not in (await gateway.teacher.opens("/desk")).text
    assert (await gateway.teacher.opens("/admin/year")).status == 404


async def test_two_processes_let_it_take_effect_once(gateway: RunningGateway) -> None:
    await prepared(gateway)
    gateway.clock.set("2027-04-01 00:00:00")
    await asyncio.gather(gateway.scheduler.tick(), Scheduler(gateway.dependencies).tick())
    await gateway.settled()
    assert sum("新年度に切り替わりました" in letter.subject for letter in gateway.office.letters) == 1
    assert (await seats(gateway))[HANAKO] == "2-2 20"


async def test_the_office_makes_no_admin_by_a_file(gateway: RunningGateway) -> None:
    page = await page_of(gateway.office)
    wanted = "氏名,メール,役割,担当\n事務室,office@school.example,事務,\n山本 一,yamamoto@school.example,管理者,\n"
    refused = await page.upload("内容を見る", {"staff": wanted.encode()})
    assert refused.status == 422
    assert "管理者だけが変えられます" in refused.text
