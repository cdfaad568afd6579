"""The page of imports: a file is uploaded, looked at, taken once and undone; who may not, and what is refused."""

import pytest
from support import RunningGateway
from support.pages import Page
from support.people import Person
from support.school import HANAKO, MIKI, TARO

from mailgate.school.models import Change, Guardianship, Student, Upload
from mailgate.spreadsheets.cells import Sheet, Workbook
from mailgate.spreadsheets.workbooks import workbook

HEADINGS = "学年,組,番号,氏名,保護者1メール,削除"
SORA = "1,1,1,新井 空,arai@mail.example,"
MIKI_MOVES = f"3,2,1,{MIKI},suzuki@mail.example,"
MIKI_LOSES = f"3,1,8,{MIKI},suzuki@mail.example,○"
STAFF = "氏名,メール,役割,担当\n事務室,office@school.example,事務,\n佐藤 恵,sato@school.example,担任,3-1\n"


def roster(*lines: str) -> bytes:
    return "\n".join([HEADINGS, *lines]).encode()


async def page_of(person: Person) -> Page:
    await person.logs_in()
    return await (await person.opens("/desk")).follow("取り込み")


async def uploaded(page: Page, content: bytes) -> Page:
    """The preview of a roster."""
    return await page.upload("名簿の内容を見る", {"file": content})


async def seats(gateway: RunningGateway) -> dict[str, str]:
    def look() -> dict[str, str]:
        rows = Student.select().where(Student.enrolled, Student.school == 1)
        return {row.name: f"{row.grade}-{row.classroom} {row.number}" for row in rows}

    return await gateway.dependencies.store.read(look)


async def count(gateway: RunningGateway, table: type[Change] | type[Upload] | type[Guardianship]) -> int:
    return await gateway.dependencies.store.read(lambda: int(table.select().count()))


BEFORE = {TARO: "3-1 12", HANAKO: "1-2 20", MIKI: "3-1 8"}


async def test_a_preview_shows_what_the_file_would_do_and_changes_nothing(gateway: RunningGateway) -> None:
    preview = await uploaded(await page_of(gateway.office), roster(SORA, MIKI_MOVES))
    assert preview.status == 200
    for words in ("追加 1件", "1-1 1 新井 空", "移動 1件", f"3-1 8 {MIKI} → 3-2 1 {MIKI}", TARO):
        assert words in preview.text, words
    assert await seats(gateway) == BEFORE
    await gateway.settled()
    assert gateway.office.letters[1:] == []


async def test_what_was_shown_is_taken_told_and_undone(gateway: RunningGateway) -> None:
    preview = await uploaded(await page_of(gateway.office), roster(SORA, MIKI_MOVES))
    done = await preview.press("この内容で取り込む")
    assert "取り込みました" in done.text
    assert await seats(gateway) == BEFORE | {MIKI: "3-2 1", "新井 空": "1-1 1"}
    assert "追加 1人" in (await gateway.office.letter("名簿ファイルの取り込みのまとめ")).text
    page = await done.follow("取り込みのページへ（元に戻すのもここ）")
    assert "追加1人、変更1人" in page.text
    undone = await page.press("元に戻す")
    assert "元に戻しました。" in undone.text
    assert await seats(gateway) == BEFORE
    assert not any(form.button("元に戻す") for form in undone.forms)


async def test_a_second_press_does_nothing_more(gateway: RunningGateway) -> None:
    preview = await uploaded(await page_of(gateway.office), roster(SORA))
    first = await preview.press("この内容で取り込む")
    second = await preview.press("この内容で取り込む")
    assert (first.text, second.status) == (second.text, 200)
    assert (await count(gateway, Change), len(await seats(gateway))) == (1, 4)


async def test_many_losses_want_their_number(gateway: RunningGateway) -> None:
    preview = await uploaded(await page_of(gateway.office), roster(MIKI_LOSES))
    assert "suzuki@mail.example" in preview.text
    assert "3人のうち1人" in preview.text
    for typed in ("", "2"):
        refused = await preview.press("この内容で取り込む", number=typed)
        assert (refused.status, "数字で正しく入れてください" in refused.text) == (422, True)
    assert await count(gateway, Change) == 0
    assert "取り込みました" in (await preview.press("この内容で取り込む", number="１人")).text
    assert MIKI in (await gateway.neighbour.letter("登録から外れました")).text


async def test_a_corrected_address_shows_that_the_wrong_one_stays(gateway: RunningGateway) -> None:
    line = f"3,1,8,{MIKI},suzuki-right@mail.example,"
    preview = await uploaded(await page_of(gateway.office), roster(line))
    assert f"3-1 8 {MIKI} suzuki@mail.example （追加: suzuki-right@mail.example）" in preview.text
    assert "削除」の列に" in preview.text


async def test_what_was_changed_meanwhile_is_shown_before_it_is_taken(gateway: RunningGateway) -> None:
    preview = await uploaded(await page_of(gateway.office), roster(MIKI_MOVES))
    await gateway.dependencies.store.write(lambda: Student.update(classroom="9").where(Student.name == MIKI).execute())
    shown = await preview.press("この内容で取り込む")
    assert (shown.status, "見ているあいだに名簿が変わりました" in shown.text) == (409, True)
    assert (await seats(gateway))[MIKI] == "3-9 8"
    assert "取り込みました" in (await shown.press("この内容で取り込む")).text


async def test_a_bad_file_is_named_line_by_line_and_nothing_is_kept(gateway: RunningGateway) -> None:
    refused = await uploaded(await page_of(gateway.office), roster("x,1,1,新井 空,arai,"))
    assert refused.status == 422
    for words in ("file.csv:2: 学年: 「x」は数字ではありません", "file.csv:2: 保護者1メール: 「arai」"):
        assert words in refused.text, words
    assert await count(gateway, Upload) == 0
    old = await uploaded(refused, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert "古い形式のブック（.xls）" in old.text


async def test_a_workbook_is_taken_like_csv(gateway: RunningGateway) -> None:
    sheet = Sheet("名簿", [SORA.split(",")])
    preview = await uploaded(await page_of(gateway.office), workbook(Workbook(HEADINGS.split(","), [sheet])))
    assert "1-1 1 新井 空" in preview.text


async def test_a_file_that_changes_nothing_says_so(gateway: RunningGateway) -> None:
    preview = await uploaded(await page_of(gateway.office), roster(f"3,1,8,{MIKI},suzuki@mail.example,"))
    assert "変わるものはありません" in preview.text
    assert not any(form.button("この内容で取り込む") for form in preview.forms)


async def test_one_person_has_one_file_at_a_time(gateway: RunningGateway) -> None:
    page = await page_of(gateway.office)
    first = await uploaded(page, roster(SORA))
    await uploaded(page, roster(MIKI_MOVES))
    assert await count(gateway, Upload) == 1
    assert (await first.press("この内容で取り込む")).status == 404


async def test_a_staff_file_dismisses_nobody_unasked_and_gives_no_duty_that_is_not_the_office_s(
    gateway: RunningGateway,
) -> None:
    page = await page_of(gateway.office)
    preview = await page.upload("教職員の内容を見る", {"file": STAFF.encode()})
    for words in ("教職員から外れる人 2件", "高橋 誠", "4人のうち2人"):
        assert words in preview.text, words
    assert "取り込みました" in (await preview.press("この内容で取り込む", number="2")).text
    assert await gateway.nurse.letter("教職員の登録から外れました")
    with_admin = f"{STAFF}佐藤 恵,sato@school.example,管理者,\n"
    admin = await page.upload("教職員の内容を見る", {"file": with_admin.encode()})
    refused = await admin.press("この内容で取り込む")
    assert refused.status == 422
    assert "まだ取り込んでいません" in refused.text


@pytest.mark.parametrize("person", ["teacher", "nurse", "mother"])
async def test_nobody_else_sees_or_takes_an_upload(gateway: RunningGateway, person: str) -> None:
    preview = await uploaded(await page_of(gateway.office), roster(SORA))
    other: Person = getattr(gateway, person)
    await other.logs_in()
    assert (await other.opens(preview.path)).status == 404
    assert (await other.opens("/admin/imports")).status == 404
