"""What the office changes about one student and the guardians, and who reads of it."""

from typing import Any

import pytest
from conversations.morning import joins
from support import RunningGateway
from support.pages import Page
from support.people import Person
from support.school import HANAKO, MIKI, TARO

from mailgate.school.models import Duty, DutyKind, EnrolmentCode, Guardianship, Mailbox, Session, Student

GRANDMOTHER = "Obaachan@mail.example"
TARO_PAGE = "/admin/roster/students/1"


async def in_the_office(gateway: RunningGateway) -> Person:
    await gateway.office.logs_in()
    return gateway.office


async def student(gateway: RunningGateway, name: str = TARO) -> dict[str, Any]:
    return await gateway.dependencies.store.read(lambda: Student.get(Student.name == name).__data__)


async def guardians(gateway: RunningGateway, name: str = TARO) -> dict[str, str]:
    """The guardians of a student by address, each with how they came to be one."""

    def look() -> dict[str, str]:
        rows = Guardianship.select(Mailbox.address, Guardianship.source).join(Mailbox).switch(Guardianship)
        return dict(rows.join(Student).where(Student.name == name).tuples())

    return await gateway.dependencies.store.read(look)


# -- students -----------------------------------------------------------------------------------------


async def test_a_student_is_moved_and_corrected(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    form = await (await office.opens(TARO_PAGE)).follow("学級・番号・氏名を直す")
    page = await form.press("保存する", grade="１年", classroom="２組", number="7番", name="山田　太朗", kana="ﾔﾏﾀﾞ ﾀﾛｳ")
    assert "保存しました" in page.text
    row = await student(gateway, "山田 太朗")
    assert (row["grade"], row["classroom"], row["number"], row["kana"]) == ("1", "2", "7", "ヤマダ タロウ")


async def test_the_familys_telephone_numbers_are_kept(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    form = await (await office.opens(TARO_PAGE)).follow("電話番号を直す")
    refused = await form.press("保存する", phone="1234567890")
    assert refused.status == 422
    assert "電話番号は、0か+から始まる数字で入れてください" in refused.text
    assert refused.form("保存する").fields["phone"] == ["1234567890"]
    page = await refused.press("保存する", phone="090－1234－5678, 0144-00-0000")
    assert "090-1234-5678、0144-00-0000" in page.text
    await gateway.teacher.logs_in()
    assert "090-1234-5678" not in (await gateway.teacher.opens(TARO_PAGE)).text, "no teacher needs them here"


async def test_a_seat_that_is_taken_is_refused_with_who_sits_there(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    page = await (await office.opens(f"{TARO_PAGE}/edit")).press("保存する", number="8")
    assert page.status == 422
    assert f"3年1組8番は、{MIKI}さんの席です" in page.text
    assert page.form("保存する").fields["number"] == ["8"]
    assert (await student(gateway))["number"] == "12"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"grade": ""}, "学年を入れてください"),
        ({"grade": "さん"}, "学年は「3」のような数字です"),
        ({"classroom": ""}, "組を入れてください"),
        ({"classroom": "4年1組"}, "組だけを入れてください"),
        ({"classroom": "4-1"}, "組だけを入れてください"),
        ({"number": "12A"}, "番号は「12」のような数字です"),
        ({"name": "　"}, "氏名を入れてください"),
        ({"name": "山" * 256}, "255文字までです"),
    ],
)
async def test_what_cannot_be_is_said_beside_its_field(
    gateway: RunningGateway, typed: dict[str, str], said: str
) -> None:
    office = await in_the_office(gateway)
    before = await student(gateway)
    page = await (await office.opens(f"{TARO_PAGE}/edit")).press("保存する", **typed)
    assert page.status == 422
    assert page.text.count(said) == 2
    assert await student(gateway) == before


@pytest.mark.parametrize("typed", ["3-1", "3年1組", "３年１組"])
async def test_a_whole_class_in_the_field_of_the_class_is_understood(gateway: RunningGateway, typed: str) -> None:
    office = await in_the_office(gateway)
    page = await (await office.opens(f"{TARO_PAGE}/edit")).press("保存する", classroom=typed, number="14")
    assert "保存しました" in page.text
    row = await student(gateway)
    assert (row["grade"], row["classroom"], row["number"]) == ("3", "1", "14")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"classroom": "7"}, "3年7組には、まだ児童・生徒がいません"),
        ({"name": HANAKO}, "同じ氏名の児童・生徒がいます"),
        ({"grade": "19", "classroom": "1"}, "19年という学年はありますか"),
    ],
)
async def test_what_may_be_a_slip_is_asked_once(gateway: RunningGateway, typed: dict[str, str], said: str) -> None:
    office = await in_the_office(gateway)
    asked = await (await office.opens(f"{TARO_PAGE}/edit")).press("保存する", **typed)
    assert asked.status == 422
    assert said in asked.text
    other = await asked.press("保存する", name="", classroom="1")
    assert other.status == 422
    assert "保存しました" in (await asked.press("保存する")).text


async def test_the_second_of_two_is_shown_what_has_changed(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    first, second = await office.opens(f"{TARO_PAGE}/edit"), await office.opens(f"{TARO_PAGE}/edit")
    await first.press("保存する", number="30")
    page = await second.press("保存する", name="山田 太朗", number="31")
    assert page.status == 409
    assert "ほかの人がこの児童・生徒の登録を変えました" in page.text
    assert "番号: 12 → 30" in page.text
    assert page.form("保存する").fields["name"] == ["山田 太朗"]
    assert (await student(gateway))["number"] == "30"
    assert "保存しました" in (await page.press("保存する")).text
    assert (await student(gateway, "山田 太朗"))["number"] == "31"


async def test_the_same_form_sent_twice_is_done_once(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    form = await office.opens(f"{TARO_PAGE}/edit")
    for _ in range(2):
        assert "保存しました" in (await form.press("保存する", number="30")).text


async def test_what_was_there_before_is_not_doubted_again(gateway: RunningGateway) -> None:
    def another_taro_in_a_class_of_his_own() -> None:
        Student.update(name=TARO, classroom="9").where(Student.name == HANAKO).execute()

    await gateway.dependencies.store.write(another_taro_in_a_class_of_his_own)
    office = await in_the_office(gateway)
    for page in (TARO_PAGE, "/admin/roster/students/2"):
        assert "保存しました" in (await (await office.opens(f"{page}/edit")).press("保存する", number="33")).text


async def test_a_new_student_sent_twice_is_added_once(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    form = await office.opens("/admin/roster/new")
    for _ in range(2):
        page = await form.press("追加する", grade="3", classroom="1", number="40", name="新井 空")
        assert "追加しました" in page.text
    assert await gateway.dependencies.store.read(lambda: Student.select().count()) == 5


async def test_a_student_is_added_with_a_guardian(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    form = await (await office.opens("/admin/roster?grade=3&class=1")).follow("児童・生徒を追加する")
    assert form.form("追加する").fields["classroom"] == ["1"]
    page = await form.press("追加する", number="21", name="佐々木 蓮", kana="ささき れん")
    assert "追加しました" in page.text
    page = await (await page.follow("保護者を追加する")).press("追加する", address=GRANDMOTHER)
    assert "メールで知らせます" in page.text
    assert await guardians(gateway, "佐々木 蓮") == {GRANDMOTHER: "page"}
    person = Person(gateway, "", GRANDMOTHER)
    assert "佐々木 蓮さん" in (await person.letter("保護者として登録されました")).text


async def test_who_left_cannot_be_told_of_and_comes_back_with_the_family(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    await gateway.mother.logs_in()
    page = await (await (await office.opens(TARO_PAGE)).follow("転出・卒業にする")).press("転出・卒業にする")
    assert "転出・卒業にしました" in page.text
    assert not (await student(gateway))["enrolled"]
    assert TARO in (await gateway.mother.letter("卒業・転出")).text
    assert TARO not in (await gateway.mother.opens("/notices/new")).text
    page = await (await page.follow("名簿に戻す")).press("名簿に戻す")
    assert "名簿に戻しました" in page.text
    assert (await student(gateway))["enrolled"]
    assert len(await guardians(gateway)) == 2
    assert TARO in (await gateway.mother.opens("/notices/new")).text


async def test_a_seat_that_was_given_away_is_not_given_back(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    await (await office.opens(f"{TARO_PAGE}/leave")).press("転出・卒業にする")
    student = await (await office.opens("/admin/roster/new")).press(
        "追加する", grade="3", classroom="1", number="12", name="佐々木 蓮"
    )
    assert student.status == 200
    page = await (await office.opens(f"{TARO_PAGE}/return")).press("名簿に戻す")
    assert "3年1組12番は、佐々木 蓮さんの席です" in page.text


# -- guardians ----------------------------------------------------------------------------------------


async def test_another_guardian_is_told_and_so_are_the_others(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    await (await office.opens(f"{TARO_PAGE}/guardians/new")).press("追加する", address=GRANDMOTHER)
    assert GRANDMOTHER in (await Person(gateway, "", GRANDMOTHER).letter("保護者として登録されました")).text
    told = (await gateway.mother.letter("保護者の登録が変わりました")).text
    assert "O…@mail.example" in told
    assert GRANDMOTHER not in told
    assert "アドレス：追加 1件" in (await gateway.office.letter("名簿の変更")).text


async def test_a_guardian_is_replaced(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    await gateway.father.logs_in()
    links = [link.get("href") for link in (await office.opens(TARO_PAGE)).root.all("a") if "変える" in link.text]
    form = await office.opens(links[1])
    assert gateway.father.address in form.text
    await form.press("変える", address=GRANDMOTHER)
    assert set(await guardians(gateway)) == {gateway.mother.address, GRANDMOTHER}
    assert TARO in (await gateway.father.letter("登録から外れました")).text
    assert await gateway.dependencies.store.read(lambda: Session.select().count()) == 1
    assert (await office.opens(links[1])).status == 404
    assert "登録しました" in (await form.press("変える", address=GRANDMOTHER)).text
    gone = await form.press("変える", address="aunt@mail.example")
    assert gone.status == 422
    assert "もう保護者から外れています" in gone.text
    assert set(await guardians(gateway)) == {gateway.mother.address, GRANDMOTHER}


async def test_a_guardian_is_removed_and_the_paper_is_void(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    page = await office.opens(TARO_PAGE)
    await page.press("登録用紙を印刷する")
    last_look = await (await office.opens(TARO_PAGE)).follow("保護者から外す")
    assert gateway.mother.address in last_look.text
    assert set(await guardians(gateway)) == {gateway.mother.address, gateway.father.address}
    page = await last_look.press("外す")
    assert "外しました" in page.text
    assert "もう使えません" in page.text
    assert set(await guardians(gateway)) == {gateway.father.address}
    assert len(await guardians(gateway, HANAKO)) == 2
    assert "登録から外れました" in (await gateway.mother.letter("登録から外れました")).text
    assert "外しました" in (await last_look.press("外す")).text
    again = await office.opens(last_look.path)
    assert again.status == 200
    assert "もう保護者から外してあります" in again.text
    assert set(await guardians(gateway)) == {gateway.father.address}
    await gateway.settled()
    assert len(gateway.mother.letters) == 1


@pytest.mark.parametrize(
    ("typed", "said"), [("", "メールアドレスを入れてください"), ("mother at x", "メールアドレスではありません")]
)
async def test_what_is_no_address_is_refused(gateway: RunningGateway, typed: str, said: str) -> None:
    office = await in_the_office(gateway)
    page = await (await office.opens(f"{TARO_PAGE}/guardians/new")).press("追加する", address=typed)
    assert page.status == 422
    assert said in page.text
    assert page.form("追加する").fields["address"] == [typed]


@pytest.mark.parametrize("typed", ["notice@gate.example", "x@mail.GATE.example"])
async def test_an_address_of_our_own_is_warned_of(gateway: RunningGateway, typed: str) -> None:
    office = await in_the_office(gateway)
    asked = await (await office.opens(f"{TARO_PAGE}/guardians/new")).press("追加する", address=typed)
    assert "システムのアドレスです" in asked.text
    assert len(await guardians(gateway)) == 2
    await asked.press("追加する")
    assert len(await guardians(gateway)) == 3


async def test_who_is_a_guardian_already_is_not_added_twice(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    address = gateway.mother.address.upper()
    page = await (await office.opens(f"{TARO_PAGE}/guardians/new")).press("追加する", address=address)
    assert page.status == 200
    assert len(await guardians(gateway)) == 2
    await gateway.settled()
    assert not any("登録" in letter.subject for letter in gateway.mother.letters)


# -- papers and files ---------------------------------------------------------------------------------


async def code(gateway: RunningGateway) -> str:
    return await gateway.dependencies.store.read(lambda: EnrolmentCode.get().digest)


async def test_a_paper_is_printed_and_stays_the_same_until_a_new_one_is_wanted(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    page = await office.opens(TARO_PAGE)
    paper = await page.press("登録用紙を印刷する")
    assert paper.status == 200
    assert f"{TARO} さんの保護者の方へ" in paper.text
    assert "register+" in paper.text
    assert "'unsafe-inline'" not in paper.response.headers["content-security-policy"]
    first = await code(gateway)
    await page.press("登録用紙を印刷する")
    assert await code(gateway) == first
    await page.press("新しいコードの用紙にする")
    assert await code(gateway) != first
    assert "まで使えます" in (await office.opens(TARO_PAGE)).text


async def test_the_file_has_every_student_and_is_on_record(gateway: RunningGateway) -> None:
    office = await in_the_office(gateway)
    taken = await (await office.opens("/admin/roster")).press("CSV（UTF-8）")
    rows = taken.response.content.decode("utf-8-sig").splitlines()
    assert rows[0] == "学年,組,番号,氏名,ふりがな,保護者1メール,保護者2メール"
    assert len(rows) == 4
    assert gateway.mother.address in rows[1]


# -- who may not --------------------------------------------------------------------------------------

FORMS = (
    *(f"{TARO_PAGE}/{act}" for act in ("edit", "leave", "return", "paper", "guardians/new")),
    *(
        "/admin/roster/new",
        "/admin/roster/export",
        f"{TARO_PAGE}/guardians/1/replace",
        f"{TARO_PAGE}/guardians/1/remove",
    ),
)


async def posts(person: Person, path: str) -> Page:
    """Send a form that was never shown, with a token of the own session."""
    token = (await person.opens("/me/sessions")).form("ログアウト").fields["csrf"]
    sent = {"csrf": token, "address": GRANDMOTHER, "grade": "3", "classroom": "1", "number": "40", "name": "山田 三郎"}
    origin = {"Origin": "http://gate.localhost", "Sec-Fetch-Site": "same-origin"}
    return Page(person.browser, await person.browser.post(path, data=sent, headers=origin))


@pytest.mark.parametrize("path", FORMS)
async def test_who_only_looks_changes_nothing(gateway: RunningGateway, path: str) -> None:
    head = await joins(gateway, "田中 守", "tanaka@school.example", DutyKind.HEAD)

    def everything() -> list[Any]:
        return [list(table.select().tuples()) for table in (Student, Guardianship, Mailbox, EnrolmentCode)]

    before = await gateway.dependencies.store.read(everything)
    for person in (gateway.teacher, gateway.mother, head):
        await person.logs_in()
        assert (await person.opens(path)).status in {404, 405}
        assert (await posts(person, path)).status == 404
    assert await gateway.dependencies.store.read(everything) == before


async def test_the_office_of_one_school_cannot_touch_another(gateway: RunningGateway) -> None:
    def moves_to_the_secondary_school() -> None:
        Duty.update(kind=DutyKind.OFFICE, grade="", classroom="").where(Duty.grade == "2").execute()

    await gateway.dependencies.store.write(moves_to_the_secondary_school)
    await gateway.secondary_teacher.logs_in()
    for path in FORMS[:5]:
        assert (await posts(gateway.secondary_teacher, path)).status == 404
