"""Names out of the office's files, and words of families and staff: no page takes them for markup."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from web.world import MOTHER, OFFICE, World
from web.world import world as make_world

from mailgate.school.models import (
    Duty,
    GroupMember,
    Mailbox,
    RecipientGroup,
    School,
    StaffMember,
    Student,
    Unsubscription,
)

EVIL = "\"'><img src=x onerror=alert(1)>"
PAGES = (
    *("/desk", "/desk?show=select", "/desk?show=students", "/desk/print", "/desk/notices/1", "/desk/notices/1/history"),
    *("/desk/notices/1/correct", "/desk/notices/1/withdraw", "/desk/notices/1/undo", "/desk/students/1", "/desk/roll"),
    *("/desk/numbers", "/desk/numbers?span=year", "/desk/exports", "/desk/suspensions", "/desk/suspensions/1"),
    *("/desk/telephone?student=1", "/desk/letters", "/city", "/city?span=month"),
)

OFFICE_PAGES = (
    *("/admin/roster", "/admin/roster?show=left", "/admin/roster/new", "/admin/roster/students/1"),
    *(f"/admin/roster/students/1/{act}" for act in ("edit", "leave", "guardians/new", "guardians/1/remove")),
    *("/admin/staff", "/admin/staff/new", "/admin/staff/1", "/admin/staff/1/remove", "/admin/imports", "/admin/year"),
    *("/admin/groups", "/admin/groups/1", "/admin/groups/1/remove"),
    *("/admin/privacy", "/admin/settings", "/admin/settings/school", "/admin/settings/history"),
)


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with make_world(tmp_path, operator=OFFICE) as made:
        await made.submitted(await made.logged_in(MOTHER), remarks=EVIL)
        await made.dependencies.store.write(rename)
        yield made


def rename() -> None:
    School.update(name=EVIL).execute()
    StaffMember.update(name=EVIL).execute()
    Student.update(name=EVIL, kana=EVIL, number=EVIL[:8]).execute()
    group = RecipientGroup.create(school=School.get(), name=EVIL, own=False)
    GroupMember.create(group=group, student=Student.get())
    Unsubscription.create(group=group, mailbox=Mailbox.get(Mailbox.address == MOTHER), created=0, way="page")
    Duty.create(staff=StaffMember.get(StaffMember.mailbox == Mailbox.get(Mailbox.address == OFFICE)), kind="admin")


async def test_no_page_takes_a_name_for_markup(world: World) -> None:
    office, mother = await world.logged_in(OFFICE), await world.logged_in(MOTHER)
    answered = await office.fill_in("/desk/notices/1", reply=EVIL)
    assert answered.status == 200
    corrected = await office.fill_in(
        "/desk/notices/1/correct", step="submit", why=EVIL, kind="sick", reason="頭痛", date="2026-11-24", remarks=EVIL
    )
    assert corrected.status == 200
    family = ("/", "/notices/1", "/notices/new", "/telephones", "/family", "/family/leave")
    for browser, pages in ((office, (*PAGES, *OFFICE_PAGES)), (mother, family)):
        for page in [await browser.get(path) for path in pages]:
            assert page.status == 200 or page.path.endswith("/undo"), page.path
            assert "<img" not in page.html, page.path
