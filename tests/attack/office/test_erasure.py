"""An erased family does not come back by a file that waits, nor by an undo; other schools' files stay."""

import pytest
from support import RunningGateway
from support.school import MIKI

from mailgate.school.models import Change, Duty, Guardianship, Mailbox, School, StaffMember, Student, Upload
from mailgate.school.privacy import erasure, subjects

HEADINGS = "学年,組,番号,氏名,保護者\n"


async def erased(gateway: RunningGateway, who: str, code: str = "") -> None:
    """Erase somebody, at one school or everywhere."""

    def write() -> None:
        school = School.get(School.code == code) if code else None
        erasure.erase(gateway.dependencies.moment(), subjects.find(who, school))

    await gateway.dependencies.store.write(write)


async def counted(gateway: RunningGateway, name: str) -> int:
    return await gateway.dependencies.store.read(lambda: Student.select().where(Student.name == name).count())


@pytest.mark.parametrize(
    "line",
    [
        "3,1,8,鈴木　美紀,\n",
        "3,1,8,鈴木美紀,\n",
        "4,1,8,スズキ,母 <SUZUKI@Mail.Example>\n",
        "4,1,8,スズキ,ｓｕｚｕｋｉ＠ｍａｉｌ．ｅｘａｍｐｌｅ\n",
    ],
)
async def test_a_waiting_file_is_gone_however_it_spells_them(gateway: RunningGateway, line: str) -> None:
    await gateway.office.logs_in()
    page = await gateway.office.opens("/admin/imports")
    preview = await page.upload("名簿の内容を見る", {"file": (HEADINGS + "1,1,9,新井 空,\n" + line).encode()})
    assert preview.status == 200
    await erased(gateway, gateway.neighbour.address)
    assert (await preview.press("この内容で取り込む")).status == 404
    assert not await gateway.dependencies.store.read(lambda: Upload.select().exists())
    assert await counted(gateway, MIKI) == 0


async def test_a_waiting_file_of_another_school_stays(gateway: RunningGateway) -> None:
    def promote() -> None:
        staff = StaffMember.get(StaffMember.mailbox == Mailbox.get(Mailbox.canonical == "watanabe@chugaku.example"))
        Duty.create(staff=staff, kind="office")

    await gateway.dependencies.store.write(promote)
    await gateway.secondary_teacher.logs_in()
    page = await gateway.secondary_teacher.opens("/admin/imports")
    same_name = (HEADINGS + f"2,1,1,{MIKI},other@mail.example\n").encode()
    preview = await page.upload("名簿の内容を見る", {"file": same_name})
    await erased(gateway, gateway.neighbour.address, "s1")
    assert "取り込みました" in (await preview.press("この内容で取り込む")).text


@pytest.mark.parametrize("act", ["erase, undo", "undo, erase, undo"])
async def test_an_undo_brings_no_erased_family_back(gateway: RunningGateway, act: str) -> None:
    await gateway.office.logs_in()
    page = await gateway.office.opens("/admin/imports")
    moved = (HEADINGS + f"3,2,1,{MIKI},suzuki@mail.example\n").encode()
    await (await page.upload("名簿の内容を見る", {"file": moved})).press("この内容で取り込む")
    page = await gateway.office.opens("/admin/imports")
    if act.startswith("undo"):
        await page.press("元に戻す")
    await erased(gateway, gateway.neighbour.address)
    assert (await page.press("元に戻す")).status in {200, 409}
    assert await counted(gateway, MIKI) == 0

    def left() -> tuple[int, str]:
        theirs = Mailbox.canonical == "suzuki@mail.example"
        contents = "".join(row.content for row in Change.select())
        return Guardianship.select().join(Mailbox).where(theirs).count(), contents

    bound, contents = await gateway.dependencies.store.read(left)
    assert bound == 0
    assert "suzuki@mail.example" not in contents
