"""Each page of the staff, and the duties by which it opens; to the others it is not there."""

import pytest

from mailgate.school.models import Duty, DutyKind, StaffMember
from mailgate.web.admin.settings.topics import TOPICS
from web.browser import Browser
from web.world import OFFICE, World

HOMEROOM, GRADE, NURSE, OFFICE_DUTY, HEAD, ADMIN = DutyKind
READERS = {HOMEROOM, GRADE, NURSE, OFFICE_DUTY, HEAD}
EVERYBODY = set(DutyKind)

OPEN_TO = {
    "/desk": EVERYBODY,
    "/desk?show=students": EVERYBODY,
    "/desk/telephone?student=1": EVERYBODY,
    "/desk/letters": EVERYBODY,
    "/desk/notices/1": READERS,
    "/desk/notices/1/correct": READERS,
    "/desk/notices/1/withdraw": READERS,
    "/desk/notices/1/history": READERS,
    "/desk/students/1": READERS,
    "/desk/print": READERS,
    "/desk/exports": READERS,
    "/desk/numbers": {NURSE, OFFICE_DUTY, HEAD},
    "/desk/suspensions": {NURSE, OFFICE_DUTY, HEAD},
    "/desk/replies": {ADMIN},
    "/admin/settings": {ADMIN},
    "/admin/settings/history": {ADMIN},
    "/admin/settings/kinds": {ADMIN},
    "/admin/settings/kinds/sick": {ADMIN},
    **{f"/admin/settings/{topic}": {ADMIN} for topic in TOPICS},
}
"""The notice is about a student of 3-1, as is the student of this number."""


async def assign(world: World, duty: DutyKind, grade: str) -> Browser:
    """Somebody with this duty alone: for 3-1 or 1-2, for their grades, or for the school."""

    def change() -> None:
        places = {HOMEROOM: {"grade": grade, "classroom": "1" if grade == "3" else "2"}, GRADE: {"grade": grade}}
        staff = StaffMember.get(StaffMember.mailbox == world.mailboxes[OFFICE])
        Duty.update(kind=duty, **places.get(duty, {})).where(Duty.staff == staff).execute()

    await world.dependencies.store.write(change)
    return await world.logged_in(OFFICE)


@pytest.mark.parametrize("duty", DutyKind)
async def test_a_page_opens_to_the_duties_of_the_table(world: World, mother: Browser, duty: DutyKind) -> None:
    await world.submitted(mother)
    reader = await assign(world, duty, "3")
    found = {path: (await reader.get(path)).status for path in OPEN_TO}
    assert found == {path: 200 if duty in duties else 404 for path, duties in OPEN_TO.items()}


@pytest.mark.parametrize("duty", [HOMEROOM, GRADE])
async def test_notices_and_students_of_other_places_are_not_there(
    world: World, mother: Browser, duty: DutyKind
) -> None:
    await world.submitted(mother, remarks="38度5分")
    reader = await assign(world, duty, "1")
    for path in OPEN_TO:
        page = await reader.get(path)
        if "/notices/" in path or "/students/" in path:
            assert page.status == 404, path
        assert "38度5分" not in page.text
