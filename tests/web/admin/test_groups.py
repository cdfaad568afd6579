"""The pages of groups: they are made, filled by hand and by file, renamed and removed; who unsubscribed is seen."""

import pytest
from support import RunningGateway
from support.pages import Page
from support.people import Person
from support.school import HANAKO, MIKI, TARO

from mailgate.ids import StudentId
from mailgate.school.changes import journal
from mailgate.school.models import AuditRecord, GroupMember, Mailbox, RecipientGroup, Student, Unsubscription, Upload

SEAT = f"3-1 12番 {TARO}"
FILE = f"学年,組,番号,氏名,メール\n3,1,12,{TARO},\n1,2,20,{HANAKO},\n,,,,sato@school.example\n"


async def page_of(person: Person) -> Page:
    await person.logs_in()
    return await (await person.opens("/desk")).follow("グループ")


async def made(person: Person, name: str = "金管バンド", own: str = "yes") -> Page:
    return await (await page_of(person)).press("作る", name=name, own=own)


async def events(gateway: RunningGateway, word: str = "group") -> list[str]:
    def look() -> list[str]:
        return [row.event for row in AuditRecord.select().order_by(AuditRecord.id) if word in row.event]

    return await gateway.dependencies.store.read(look)


async def members(gateway: RunningGateway) -> set[str]:
    def look() -> set[str]:
        return {row.student.name if row.student else row.mailbox.address for row in GroupMember.select()}

    return await gateway.dependencies.store.read(look)


async def test_a_group_is_made_renamed_and_removed(gateway: RunningGateway) -> None:
    page = await made(gateway.office, "PTA", own="no")
    assert "学校とは別の団体" in page.text
    page = await page.press("変える", name="ＰＴＡ役員", own="yes")
    assert page.title.startswith("ＰＴＡ役員")
    assert "受け取りを止めた人" not in page.text
    overview = await page.follow("グループの一覧へ")
    assert "ＰＴＡ役員" in overview.text
    asked = await page.follow("このグループを消す")
    assert "このグループを消しますか" in asked.text
    gone = await asked.press("グループを消す")
    assert "まだグループがありません。" in gone.text
    assert "user_updated:groups" in await events(gateway)


async def test_a_name_that_cannot_be_is_said_and_what_was_typed_stays(gateway: RunningGateway) -> None:
    page = await made(gateway.office, " ")
    assert (page.status, "グループの名前" in page.text) == (422, True)
    await made(gateway.office, "PTA")
    page = await made(gateway.office, "金管バンド")
    known = await page.press("変える", name="PTA", own="no")
    assert known.status == 422
    assert 'value="PTA"' in known.html


async def test_students_are_looked_for_and_let_in_and_taken_out(gateway: RunningGateway) -> None:
    page = await made(gateway.office)
    found = await page.press("さがす", words="3-1")
    assert TARO in found.text
    assert MIKI in found.text
    page = await found.press("選んだ人を加える", student=[SEAT, f"3-1 8番 {MIKI}"])
    assert await members(gateway) == {TARO, MIKI}
    again = await page.press("さがす", words=TARO)
    assert "もう入っています。" in again.text
    page = await again.press("外す")
    assert await members(gateway) == {TARO}
    assert MIKI not in page.text


async def test_an_address_is_a_member_of_its_own_if_the_school_knows_it(gateway: RunningGateway) -> None:
    page = await made(gateway.office)
    found = await page.press("さがす", words="SATO@school.example")
    await found.press("選んだ人を加える", address="sato@school.example")
    assert await members(gateway) == {"sato@school.example"}
    unknown = await page.press("さがす", words="stranger@elsewhere.example")
    assert "あてはまる人は見つかりませんでした。" in unknown.text


async def test_a_file_shows_who_comes_and_goes_before_it_is_taken(gateway: RunningGateway) -> None:
    page = await made(gateway.office)
    found = await page.press("さがす", words=MIKI)
    page = await found.press("選んだ人を加える")
    preview = await page.upload("ファイルの内容を見る", {"file": FILE.encode()})
    for words in ("加わる人 3件", f"3-1 12 {TARO}", "sato@school.example", "外れる人 1件", MIKI):
        assert words in preview.text, words
    assert await members(gateway) == {MIKI}
    taken = await preview.press("この内容で取り込む")
    assert "児童・生徒2人、アドレス1件" in taken.text
    assert await members(gateway) == {TARO, HANAKO, "sato@school.example"}
    second = await preview.press("この内容で取り込む")
    assert (second.status, second.path) == (200, taken.path)
    assert not (await gateway.dependencies.store.read(Upload.get)).content


async def test_a_file_is_taken_back_but_for_what_was_changed_since(gateway: RunningGateway) -> None:
    page = await made(gateway.office)
    for name in (MIKI, TARO):
        page = await (await page.press("さがす", words=name)).press("選んだ人を加える")
    file = FILE.replace(f"3,1,12,{TARO},\n", "")
    page = await (await page.upload("ファイルの内容を見る", {"file": file.encode()})).press("この内容で取り込む")
    assert await members(gateway) == {HANAKO, "sato@school.example"}
    await gateway.dependencies.store.write(lambda: Student.update(enrolled=False).where(Student.name == MIKI).execute())
    undone = await page.press("元に戻す")
    assert await members(gateway) == {TARO}
    assert f"戻さなかった人: 3-1 8 {MIKI}" in undone.text
    assert "元に戻す" not in undone.html
    again = await page.press("元に戻す")
    assert (again.status, "もう元に戻せません" in again.text) == (409, True)


async def test_who_is_forgotten_comes_back_by_no_undo(gateway: RunningGateway) -> None:
    page = await made(gateway.office)
    page = await (await page.press("さがす", words=MIKI)).press("選んだ人を加える")
    page = await (await page.upload("ファイルの内容を見る", {"file": FILE.encode()})).press("この内容で取り込む")

    def forget() -> None:
        journal.forget([StudentId(Student.get(Student.name == MIKI).id)], [])

    await gateway.dependencies.store.write(forget)
    await page.press("元に戻す")
    assert await members(gateway) == set()


async def test_a_file_is_taken_back_for_seven_days_by_its_own_school(gateway: RunningGateway) -> None:
    page = await made(gateway.office)
    page = await (await page.upload("ファイルの内容を見る", {"file": FILE.encode()})).press("この内容で取り込む")
    assert "元に戻す" in page.html
    assert "元に戻す" not in (await gateway.office.opens("/admin/imports")).html
    other = await made(gateway.office, "PTA")
    assert "元に戻す" not in other.html
    gateway.clock.forward(days=7)
    await gateway.office.logs_in()
    assert "元に戻す" not in (await gateway.office.opens(page.path)).html


async def test_what_changed_since_the_preview_is_shown_before_it_is_taken(gateway: RunningGateway) -> None:
    page = await made(gateway.office)
    preview = await page.upload("ファイルの内容を見る", {"file": FILE.encode()})
    found = await page.press("さがす", words=MIKI)
    await found.press("選んだ人を加える")
    shown = await preview.press("この内容で取り込む")
    assert (shown.status, "まだ取り込んでいません" in shown.text) == (409, True)
    await shown.press("この内容で取り込む")
    assert await members(gateway) == {TARO, HANAKO, "sato@school.example"}


async def test_a_wrong_file_is_named_line_by_line(gateway: RunningGateway) -> None:
    page = await made(gateway.office)
    refused = await page.upload("ファイルの内容を見る", {"file": f"{FILE}9,9,9,だれか,\n".encode()})
    assert (refused.status, "file.csv:5" in refused.text) == (422, True)
    assert await members(gateway) == set()


async def test_what_is_taken_away_can_be_taken_again(gateway: RunningGateway) -> None:
    page = await made(gateway.office)
    page = await (await page.upload("ファイルの内容を見る", {"file": FILE.encode()})).press("この内容で取り込む")
    file = (await page.press("CSV（UTF-8）")).response.content
    assert TARO in file.decode("utf-8-sig")
    assert "sensitive_read:export" in await events(gateway, "export")
    preview = await page.upload("ファイルの内容を見る", {"file": file})
    assert "変わるものはありません。" in preview.text


async def test_who_unsubscribed_is_seen_by_the_office_and_that_is_on_record(gateway: RunningGateway) -> None:
    await made(gateway.office, "PTA", own="no")

    def end() -> None:
        mother = Mailbox.get(Mailbox.address == gateway.mother.address)
        Unsubscription.create(group=RecipientGroup.get(), mailbox=mother, created=1_795_471_800, way="page")

    await gateway.dependencies.store.write(end)
    page = await gateway.office.opens("/admin/groups/1")
    assert gateway.mother.address in page.text
    assert TARO in page.text
    assert "sensitive_read:groups" in await events(gateway)


@pytest.mark.parametrize("person", ["teacher", "nurse", "mother"])
async def test_nobody_else_sees_or_changes_a_group(gateway: RunningGateway, person: str) -> None:
    page = await made(gateway.office)
    preview = await page.upload("ファイルの内容を見る", {"file": FILE.encode()})
    other: Person = getattr(gateway, person)
    await other.logs_in()
    for path in ("/admin/groups", page.path, f"{page.path}/remove", preview.path):
        assert (await other.opens(path)).status == 404, path


async def test_a_file_of_a_group_is_no_import_of_a_roster(gateway: RunningGateway) -> None:
    page = await made(gateway.office)
    preview = await page.upload("ファイルの内容を見る", {"file": FILE.encode()})
    number = preview.path.rsplit("/", 1)[1]
    assert (await gateway.office.opens(f"/admin/imports/{number}")).status == 404
