"""Two school years of a primary school, from April to March and on: pages, mails and the clock, as people use them."""

import datetime as dt

from support import RunningGateway
from support.pages import Page
from support.school import HANAKO, MIKI, TARO

from conversations.morning import strikes
from mailgate.school.access.papers import Issuer, issue
from mailgate.school.attendance import export
from mailgate.school.attendance.spans import Length
from mailgate.school.models import Duty, School, Student

SORA, RIN = "新井 空", "石井 凛"
HEADINGS = "学年,組,番号,氏名,保護者1メール\n"
FIRST_GRADERS = f"{HEADINGS}1,1,1,{SORA},\n"
NEXT_YEAR = f"{HEADINGS}1,1,1,{RIN},ishii@mail.example\n5,2,3,{TARO},\n"
STAFF = (
    "氏名,メール,役割,担当\n事務室,office@school.example,事務,\n伊藤 舞,ito@school.example,養護教諭,\n"
    "佐藤 恵,sato@school.example,担任,2-1 1-1\n高橋 誠,takahashi@school.example,担任,5-2 3-2\n"
)


async def at_desk(gateway: RunningGateway, says: str) -> Page:
    """The office, logged in at this hour, on the page of the new school year."""
    gateway.clock.set(says)
    await gateway.office.logs_in()
    return await (await gateway.office.opens("/desk")).follow("新年度")


async def prepares(page: Page, day: str, roster: str = "", staff: str = "", last: str = "6") -> Page:
    """The office prepares a year: the form, the preview, and the page that says that all is ready."""
    files = {name: text.encode() for name, text in (("roster", roster), ("staff", staff)) if text}
    form = await page.press("この学年で表を作る", last=last)
    ready = await (await form.upload("内容を見る", files, day=day)).press("この内容で準備する")
    assert "準備できています" in ready.text
    return ready


async def seats(gateway: RunningGateway) -> dict[str, str]:
    def look() -> dict[str, str]:
        rows = Student.select().where(Student.enrolled, Student.school == 1)
        return {row.name: f"{row.grade}-{row.classroom} {row.number}" for row in rows}

    return await gateway.dependencies.store.read(look)


async def register(gateway: RunningGateway, day: str) -> dict[str, list[str]]:
    """Who stands on which sheet of the register of the school year in which this day lies."""

    def read() -> dict[str, list[str]]:
        at, school = gateway.dependencies.moment(), School.get_by_id(1)
        table = export.of_operator(at, school, Length.YEAR, dt.date.fromisoformat(day)).table(str)
        return {sheet.name: [str(row[3]) for row in sheet.rows] for sheet in table.sheets}

    return await gateway.dependencies.store.read(read)


async def paper(gateway: RunningGateway) -> str:
    """The code on the first-grader's paper."""
    keyring = gateway.dependencies.keyring
    issuer = Issuer(lambda secret, name: keyring.code("enrol", secret, name), keyring.newest)
    (found,) = await gateway.dependencies.store.write(
        issue, gateway.dependencies.moment(), "s1", ("1", "1"), issuer, renew=False
    )
    return found.code


async def test_two_school_years(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(
        lambda: Student.update(grade="5", classroom="1").where(Student.name == MIKI).execute()
    )
    await the_first_april(gateway)
    await a_year_of_notices(gateway)
    await the_second_april(gateway)
    await the_graduate_s_family_says_farewell(gateway)
    await the_third_april_goes_wrong_and_is_done_again(gateway)


async def the_first_april(gateway: RunningGateway) -> None:
    """A first-grader comes without an address, and the family enrols by its paper."""
    await prepares(await at_desk(gateway, "2026-03-20 10:00"), "2026-04-01", FIRST_GRADERS)
    await strikes(gateway, "2026-03-31 23:59:59")
    assert (await seats(gateway))[HANAKO] == "1-2 20"
    await strikes(gateway, "2026-04-01 00:00:00")
    assert await seats(gateway) == {TARO: "4-1 12", HANAKO: "2-2 20", MIKI: "6-1 8", SORA: "1-1 1"}
    assert "新入生・転入 1人" in (await gateway.office.letter("新年度に切り替わりました")).text
    gateway.clock.set("2026-04-07 15:00")
    await gateway.stranger.mails(f"register+{await paper(gateway)}@...")
    await gateway.stranger.replies(await gateway.stranger.letter("登録を続けるには"))
    assert SORA in (await gateway.stranger.letter("保護者として登録されました")).text


async def a_year_of_notices(gateway: RunningGateway) -> None:
    """Three families report; one of them in March, for a day in April."""
    for day, person, name in (
        ("2026-06-15", gateway.stranger, SORA),
        ("2026-11-24", gateway.neighbour, MIKI),
        ("2027-03-30", gateway.mother, TARO),
    ):
        gateway.clock.set(f"{day} 07:00")
        await person.logs_in()
        later = {"date": "other", "other_date": "2027-04-08"} if name == TARO else {}
        await person.tells_the_school(student=name, **later)
        assert name in (await person.letter("受け付けました")).text


async def the_second_april(gateway: RunningGateway) -> None:
    """Prepared in March, in effect on the first of April: classes, teachers, and what was told before."""
    ready = await prepares(await at_desk(gateway, "2027-03-31 09:00"), "2027-04-01", NEXT_YEAR, STAFF)
    assert "使えなくなるアドレス 1件" in ready.text
    await strikes(gateway, "2027-04-01 00:00:00")
    assert await seats(gateway) == {TARO: "5-2 3", HANAKO: "3-2 20", SORA: "2-1 1", RIN: "1-1 1"}
    assert await register(gateway, "2026-11-24") == {"1-1": [SORA], "2-2": [HANAKO], "4-1": [TARO], "6-1": [MIKI]}
    assert await register(gateway, "2027-04-08") == {"1-1": [RIN], "2-1": [SORA], "3-2": [HANAKO], "5-2": [TARO]}
    assert "卒業 1人" in (await gateway.office.letter("新年度に切り替わりました")).text
    gateway.clock.set("2027-04-08 07:40")
    await gateway.other_teacher.logs_in()
    assert TARO in (await gateway.other_teacher.opens("/desk?date=2027-04-08")).text
    await gateway.teacher.logs_in()
    assert TARO not in (await gateway.teacher.opens("/desk?date=2027-04-08")).text
    await gateway.office.logs_in()
    past = await gateway.office.opens("/desk?date=2026-11-24")
    assert MIKI in past.text
    assert "6-1" in past.text, "the day shows the classrooms of then"
    await gateway.dependencies.store.write(
        lambda: Duty.update(grade="6", classroom="1").where(Duty.grade == "1", Duty.classroom == "1").execute()
    )
    assert MIKI not in (await gateway.teacher.opens("/desk?date=2026-11-24")).text, "she is no student of theirs"
    assert (await gateway.teacher.opens("/desk/notices/2")).status == 404


async def the_graduate_s_family_says_farewell(gateway: RunningGateway) -> None:
    """They read for a month, report nothing more, and are told twice before it ends."""
    assert "5月1日（土）まで" in (await gateway.neighbour.letter("卒業・転出のあとの連絡について")).text
    await gateway.neighbour.logs_in()
    home = await gateway.neighbour.opens("/")
    assert MIKI in home.text
    assert "欠席・遅刻を連絡する" not in home.text
    assert "5月1日（土）まで見られます" in home.text
    assert "発熱" in (await home.follow(MIKI)).text
    await strikes(gateway, "2027-04-25 00:00:00")
    assert MIKI in (await gateway.neighbour.letter("までです")).text
    await strikes(gateway, "2027-05-01 23:59:59")
    assert (await gateway.neighbour.opens("/notices/2")).status == 200
    await strikes(gateway, "2027-05-02 00:00:00")
    assert (await gateway.neighbour.opens("/notices/2")).path == "/login"
    await gateway.neighbour.mails("login@...")
    assert "パスコード" not in (await gateway.neighbour.letter()).text


async def the_third_april_goes_wrong_and_is_done_again(gateway: RunningGateway) -> None:
    """The wrong grade graduates; all of it is undone, and done again some days later."""
    before = await seats(gateway)
    await prepares(await at_desk(gateway, "2028-03-20 10:00"), "2028-04-01", last="5")
    await strikes(gateway, "2028-04-01 00:00:00")
    assert TARO not in await seats(gateway)
    page = await at_desk(gateway, "2028-04-03 08:00")
    assert "元に戻しました" in (await page.press("元に戻す")).text
    assert await seats(gateway) == before
    await gateway.mother.letter("保護者として登録されました")
    await prepares(await at_desk(gateway, "2028-04-03 09:00"), "2028-04-04")
    await strikes(gateway, "2028-04-04 00:00:00")
    assert await seats(gateway) == {TARO: "6-2 3", HANAKO: "4-2 20", SORA: "3-1 1", RIN: "2-1 1"}
    gateway.clock.set("2028-04-10 07:00")
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(student=TARO)
    assert await register(gateway, "2027-11-01") == {"1-1": [RIN], "2-1": [SORA], "3-2": [HANAKO], "5-2": [TARO]}
