"""An admin of one school finds and changes nothing of another, whatever numbers and codes their forms carry."""

import json
from typing import Any

import pytest
from support import RunningGateway
from support.people import Person
from support.school import HANAKO, MIKI, TARO

from mailgate.school.models import Change, Duty, Guardianship, Mailbox, NewYear, School, StaffMember, Student, Upload

TABLES = (School, Student, Guardianship, StaffMember, Duty, Change, Upload, NewYear)
NAMES = (TARO, HANAKO, MIKI, "佐藤 恵")
ORIGIN = {"Origin": "http://gate.localhost", "Sec-Fetch-Site": "same-origin"}
ROSTER = f"学年,組,番号,氏名,保護者\n3,2,1,{MIKI},suzuki@mail.example\n1,1,1,新井 空,\n".encode()


async def of(gateway: RunningGateway, person: Person, kind: str) -> None:
    """Give a staff member a duty for the whole school."""

    def write() -> None:
        staff = StaffMember.get(StaffMember.mailbox == Mailbox.get(Mailbox.canonical == person.address))
        Duty.create(staff=staff, kind=kind)

    await gateway.dependencies.store.write(write)


async def state(gateway: RunningGateway) -> list[Any]:
    return await gateway.dependencies.store.read(lambda: [list(table.select().tuples()) for table in TABLES])


@pytest.fixture
async def upload(gateway: RunningGateway) -> str:
    """A file that waits at the first school, where another one was taken and a new year is a draft."""
    await of(gateway, gateway.office, "admin")
    await of(gateway, gateway.secondary_teacher, "admin")
    await gateway.office.logs_in()
    page = await gateway.office.opens("/admin/imports")
    await (await page.upload("名簿の内容を見る", {"file": ROSTER})).press("この内容で取り込む")
    csrf = page.form("名簿の内容を見る").fields["csrf"]
    fields = {"csrf": csrf, "school": "s1", "day": "2027-04-01"}
    drafted = await gateway.office.browser.post("/admin/year", data=fields, headers=ORIGIN)
    assert drafted.status_code in {200, 303}
    preview = await page.upload("名簿の内容を見る", {"file": ROSTER.replace(b"3,2,1", b"3,3,1")})
    return preview.path.rpartition("/")[2]


def addresses(upload: str) -> list[tuple[str, dict[str, str]]]:
    """Each form of the office, filled in for the first school."""
    student, guardian = "/admin/roster/students/1", "/admin/roster/students/1/guardians"
    seen = {"seen_grade": "3", "seen_classroom": "1", "seen_number": "12", "seen_name": TARO}
    return [
        ("/admin/roster", {"words": "山田"}),
        ("/admin/roster/export", {"format": "csv"}),
        ("/admin/roster/new", {"grade": "3", "classroom": "1", "number": "39", "name": "新井 空"}),
        (f"{student}/edit", {"grade": "3", "classroom": "1", "number": "39", "name": TARO} | seen),
        (f"{student}/leave", {}),
        (f"{student}/paper", {"renew": "1"}),
        (f"{guardian}/new", {"address": "thief@mail.example"}),
        *((f"{guardian}/{number}/replace", {"address": "thief@mail.example"}) for number in (1, 2)),
        *((f"{guardian}/{number}/remove", {}) for number in (1, 2)),
        ("/admin/staff/new", {"address": "thief@mail.example", "name": "人", "duty": "admin"}),
        ("/admin/staff/1", {"name": "人", "duty": "nurse", "seen_name": "佐藤 恵", "seen_task": "homeroom|3|1"}),
        ("/admin/staff/1/remove", {}),
        ("/admin/staff/1/away", {}),
        (f"/admin/imports/{upload}", {}),
        ("/admin/imports/undo", {"change": "1"}),
        ("/admin/year", {"day": "2027-04-01"}),
        ("/admin/year/1", {"step": "confirm"}),
        ("/admin/year/1", {"step": "cancel"}),
        ("/admin/year/undo", {"change": "1"}),
        ("/admin/settings/school", {"seen": "1", "school.name": "x"}),
        ("/admin/settings/history", {"revision": "1"}),
        ("/admin/privacy", {"who": "山田"}),
        ("/admin/privacy/export", {"who": "#1", "format": "json"}),
        ("/admin/privacy/erase", {"who": "#1", "again": "#1"}),
    ]


async def sends(person: Person, school: str, upload: str) -> list[tuple[str, int, str]]:
    """Send them all with this school's code; what comes back."""
    inside = await person.opens("/")
    token = next((form.fields["csrf"] for form in inside.forms if "csrf" in form.fields), [""])
    found = []
    for path, fields in addresses(upload):
        data = {**fields, "csrf": token, "school": school}
        answer = await person.browser.post(path, data=data, headers=ORIGIN)
        found.append((path, answer.status_code, answer.text))
        shown = await person.browser.get(path, params={"school": school, "change": "1"})
        found.append((path, shown.status_code, shown.text))
    return found


@pytest.mark.parametrize("role", ["secondary_teacher", "teacher", "nurse", "mother", "neighbour"])
async def test_nobody_without_the_right_reaches_the_school(gateway: RunningGateway, upload: str, role: str) -> None:
    person = getattr(gateway, role)
    await person.logs_in()
    before = await state(gateway)
    for path, status, text in await sends(person, "s1", upload):
        may_look = role == "teacher" and path in {"/admin/roster", "/admin/roster/students/1"}
        assert may_look or status in {404, 405}, (path, status)
        assert may_look or not any(name in text for name in NAMES), path
    assert await state(gateway) == before


async def test_numbers_of_another_school_are_none_here(gateway: RunningGateway, upload: str) -> None:
    await gateway.secondary_teacher.logs_in()
    before = await state(gateway)
    own = {"/admin/roster/new", "/admin/staff/new", "/admin/year", "/admin/settings/school"}
    for path, _, text in await sends_but(gateway.secondary_teacher, own, upload):
        assert not any(name in text for name in NAMES), path
    assert await state(gateway) == before


async def sends_but(person: Person, own: set[str], upload: str) -> list[tuple[str, int, str]]:
    """Send those with numbers, under the person's own school."""
    token = (await person.opens("/admin/imports")).form("名簿の内容を見る").fields["csrf"]
    found = []
    for path, fields in addresses(upload):
        if path not in own:
            data = {**fields, "csrf": token, "school": "s2"}
            answer = await person.browser.post(path, data=data, headers=ORIGIN)
            found.append((path, answer.status_code, answer.text))
    return found


@pytest.mark.parametrize("token", ["", "x", "another's"])
async def test_no_form_does_anything_without_its_token(gateway: RunningGateway, upload: str, token: str) -> None:
    if token == "another's":
        await gateway.secondary_teacher.logs_in()
        page = await gateway.secondary_teacher.opens("/admin/imports")
        token = page.form("名簿の内容を見る").fields["csrf"][0]
    before = await state(gateway)
    for path, fields in addresses(upload):
        data = {**fields, "csrf": token, "school": "s1"}
        answer = await gateway.office.browser.post(path, data=data, headers=ORIGIN)
        assert answer.status_code in {303, 403, 422}, (path, answer.status_code)
    assert await state(gateway) == before
    assert (await gateway.office.opens("/desk")).path == "/desk"


async def test_no_grade_moves_to_what_the_roster_cannot_hold(gateway: RunningGateway, upload: str) -> None:
    token = (await gateway.office.opens("/admin/imports")).form("名簿の内容を見る").fields["csrf"]
    fields = {"csrf": token, "school": "s1", "day": "2027-04-01", "grade": ["1", "3"], "following": ["x" * 17, "5"]}
    drafted = await gateway.office.browser.post("/admin/year", data=fields, headers=ORIGIN)
    assert drafted.status_code == 200
    draft = await gateway.dependencies.store.read(lambda: NewYear.get(NewYear.state == "draft").content)
    assert json.loads(draft)["moves"] == {"1": "2", "3": "5"}
    assert upload
