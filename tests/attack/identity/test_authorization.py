"""Every page, and who may use it: a page that is not in this table fails, and so does a person who is not."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import pytest_asyncio
from starlette.routing import Route
from support.files import png
from web.browser import Browser, Page
from web.world import BOTH, FATHER, HOMEROOM, MOTHER, OFFICE, STRANGER, World
from web.world import world as make_world

from mailgate.school.models import (
    Announcement,
    EnrolmentCode,
    GroupMember,
    Guardianship,
    Mailbox,
    NewYear,
    Notice,
    Recipient,
    RecipientGroup,
    Reply,
    School,
    StaffMember,
    Student,
)

NOBODY = ""
PEOPLE = (MOTHER, FATHER, STRANGER, HOMEROOM, OFFICE, BOTH, NOBODY)
FAMILY, GUARDIANS = {MOTHER, FATHER}, {MOTHER, FATHER, STRANGER, BOTH}
ON_DUTY, STAFF = {HOMEROOM, OFFICE}, {HOMEROOM, OFFICE, BOTH}
EVERYBODY = set(PEOPLE) - {NOBODY}
CHILD = "花子"
"""The notice is about her: her family is FAMILY, her school's staff ON_DUTY; BOTH teaches another class."""

MAY = {
    ("GET", "/"): EVERYBODY,
    ("GET", "/notices/new"): GUARDIANS,
    ("POST", "/notices/new"): FAMILY,
    ("GET", "/notices/{notice}"): FAMILY,
    ("GET", "/notices/{notice}/edit"): FAMILY,
    ("POST", "/notices/{notice}/edit"): FAMILY,
    ("GET", "/notices/{notice}/withdraw"): FAMILY,
    ("POST", "/notices/{notice}/withdraw"): FAMILY,
    ("GET", "/news"): EVERYBODY,
    ("GET", "/news/{announcement}"): FAMILY,
    ("POST", "/news/{announcement}"): FAMILY,
    ("GET", "/news/{announcement}/files/{attachment}"): FAMILY,
    ("GET", "/desk/news"): STAFF,
    ("GET", "/desk/news/new"): STAFF,
    ("POST", "/desk/news/new"): STAFF,
    ("GET", "/desk/news/{announcement:int}"): ON_DUTY,
    ("POST", "/desk/news/{announcement:int}"): ON_DUTY,
    ("GET", "/desk/news/{announcement:int}/edit"): ON_DUTY,
    ("POST", "/desk/news/{announcement:int}/edit"): ON_DUTY,
    ("GET", "/desk/news/{announcement}/files/{attachment}"): ON_DUTY,
    ("GET", "/desk/news/{announcement:int}/readers"): ON_DUTY,
    ("GET", "/desk/news/{announcement:int}/results"): ON_DUTY,
    ("GET", "/family"): GUARDIANS,
    ("POST", "/family"): GUARDIANS,
    ("GET", "/family/leave"): GUARDIANS,
    ("GET", "/me/notifications"): GUARDIANS,
    ("POST", "/me/notifications"): set(),
    ("POST", "/family/leave"): FAMILY,
    ("GET", "/desk"): STAFF,
    ("GET", "/desk/notices/{notice}"): ON_DUTY,
    ("POST", "/desk/notices/{notice}"): ON_DUTY,
    ("POST", "/desk/confirm"): STAFF,
    ("GET", "/desk/print"): STAFF,
    ("GET", "/desk/replies"): set(),
    ("POST", "/desk/replies"): set(),
    ("GET", "/admin/settings"): set(),
    ("GET", "/admin/settings/history"): set(),
    ("POST", "/admin/settings/history"): set(),
    ("GET", "/admin/settings/kinds"): set(),
    ("POST", "/admin/settings/kinds"): set(),
    ("GET", "/admin/settings/kinds/{kind}"): set(),
    ("POST", "/admin/settings/kinds/{kind}"): set(),
    ("GET", "/admin/settings/{topic}"): set(),
    ("POST", "/admin/settings/{topic}"): set(),
    ("GET", "/desk/telephone"): STAFF,
    ("POST", "/desk/telephone"): STAFF,
    ("GET", "/desk/notices/{notice}/correct"): ON_DUTY,
    ("POST", "/desk/notices/{notice}/correct"): ON_DUTY,
    ("GET", "/desk/notices/{notice}/withdraw"): ON_DUTY,
    ("POST", "/desk/notices/{notice}/withdraw"): ON_DUTY,
    ("GET", "/desk/notices/{notice}/undo"): ON_DUTY,
    ("POST", "/desk/notices/{notice}/undo"): ON_DUTY,
    ("GET", "/desk/notices/{notice}/history"): ON_DUTY,
    ("GET", "/desk/students/{student}"): ON_DUTY,
    ("GET", "/desk/roll"): STAFF,
    ("POST", "/desk/roll"): ON_DUTY,
    ("GET", "/desk/letters"): STAFF,
    ("POST", "/desk/letters"): STAFF,
    ("GET", "/desk/numbers"): {OFFICE},
    ("GET", "/desk/exports"): STAFF,
    ("POST", "/desk/exports"): STAFF,
    ("GET", "/desk/suspensions"): {OFFICE},
    ("GET", "/city"): {OFFICE},
    ("GET", "/desk/suspensions/{notice}"): {OFFICE},
    ("GET", "/admin/roster"): STAFF,
    ("POST", "/admin/roster"): STAFF,
    ("GET", "/admin/roster/students/{student}"): ON_DUTY,
    ("GET", "/admin/roster/new"): {OFFICE},
    ("POST", "/admin/roster/new"): {OFFICE},
    ("POST", "/admin/roster/export"): {OFFICE},
    ("GET", "/admin/line"): {OFFICE},
    ("POST", "/admin/line/{enrolment:int}"): set(),
    ("GET", "/line/link"): EVERYBODY,
    ("POST", "/line/unlink"): EVERYBODY,
    **{
        (method, f"/admin/roster/students/{{student}}/{act}"): {OFFICE}
        for act in ("edit", "phone", "leave", "return", "guardians/new", "guardians/{guardian}/replace")
        for method in ("GET", "POST")
    },
    ("GET", "/admin/roster/students/{student}/guardians/{guardian}/remove"): {OFFICE},
    ("POST", "/admin/roster/students/{student}/guardians/{guardian}/remove"): {OFFICE},
    ("POST", "/admin/roster/students/{student}/paper"): {OFFICE},
    ("GET", "/admin/staff"): {OFFICE},
    ("GET", "/admin/staff/new"): {OFFICE},
    ("POST", "/admin/staff/new"): {OFFICE},
    ("GET", "/admin/staff/{member}"): {OFFICE},
    ("POST", "/admin/staff/{member}"): {OFFICE},
    ("GET", "/admin/staff/{member}/remove"): {OFFICE},
    ("POST", "/admin/staff/{member}/remove"): {OFFICE},
    ("POST", "/admin/staff/{member}/away"): {OFFICE},
    ("GET", "/admin/imports"): {OFFICE},
    ("POST", "/admin/imports"): {OFFICE},
    ("GET", "/admin/imports/{upload}"): {OFFICE},
    ("POST", "/admin/imports/{upload}"): {OFFICE},
    ("POST", "/admin/imports/undo"): {OFFICE},
    ("GET", "/admin/groups"): {OFFICE},
    ("POST", "/admin/groups"): {OFFICE},
    ("GET", "/admin/groups/{group:int}"): {OFFICE},
    ("POST", "/admin/groups/{group:int}"): {OFFICE},
    ("GET", "/admin/groups/{group:int}/remove"): {OFFICE},
    ("POST", "/admin/groups/{group:int}/remove"): {OFFICE},
    ("POST", "/admin/groups/{group:int}/export"): {OFFICE},
    ("POST", "/admin/groups/{group:int}/file"): {OFFICE},
    ("GET", "/admin/groups/{group:int}/file/{upload}"): {OFFICE},
    ("POST", "/admin/groups/{group:int}/file/{upload}"): {OFFICE},
    ("GET", "/admin/year"): {OFFICE},
    ("POST", "/admin/year"): {OFFICE},
    ("POST", "/admin/year/{year}"): {OFFICE},
    ("POST", "/admin/year/undo"): {OFFICE},
    ("GET", "/admin/privacy"): set(),
    ("POST", "/admin/privacy"): set(),
    ("POST", "/admin/privacy/export"): set(),
    ("POST", "/admin/privacy/erase"): set(),
    ("GET", "/second-factor"): STAFF,
    ("GET", "/second-factor/passkey"): STAFF,
    ("GET", "/me/second-factor"): STAFF,
    ("POST", "/me/second-factor"): STAFF,
    ("GET", "/me/sessions"): EVERYBODY,
    ("GET", "/me/push"): EVERYBODY,
    ("GET", "/desk/install"): STAFF,
    ("GET", "/offline"): EVERYBODY,
}
WANTED: dict[tuple[str, str], dict[str, Any]] = {
    ("GET", "/line/link"): {"linkToken": "NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY"},
    ("POST", "/family"): {"address": "new@example.jp", "use": "beside"},
    ("POST", "/desk/confirm"): {"notice": "1.1"},
    ("GET", "/desk/telephone"): {"student": "1"},
    ("POST", "/desk/telephone"): {"student": "1", "choice": "sick 発熱", "date": "2026-11-26"},
    ("POST", "/desk/notices/{notice}/correct"): {"why": "電話で聞きました"},
    ("POST", "/desk/notices/{notice}/withdraw"): {"why": "電話で聞きました"},
    ("POST", "/admin/privacy/erase"): {"who": MOTHER, "again": MOTHER},
    ("POST", "/admin/privacy/export"): {"who": MOTHER},
    ("POST", "/admin/roster/new"): {"grade": "3", "classroom": "1", "number": "40", "name": "新井 空"},
    ("POST", "/admin/roster/students/{student}/edit"): {
        "grade": "3",
        "classroom": "1",
        "number": "41",
        "name": "佐藤 花子",
        "seen_grade": "3",
        "seen_classroom": "1",
        "seen_number": "12",
        "seen_name": "佐藤 花子",
    },
    ("POST", "/admin/roster/students/{student}/guardians/new"): {"address": "new@example.jp"},
    ("POST", "/admin/roster/students/{student}/guardians/{guardian}/replace"): {"address": "new@example.jp"},
    ("POST", "/admin/staff/new"): {"address": "new@school.example", "name": "木村 健", "duty": "nurse"},
    ("POST", "/admin/staff/{member}"): {
        "name": "木村 健",
        "duty": "nurse",
        "seen_name": "田中 先生",
        "seen_task": "homeroom|3|1",
    },
    ("POST", "/admin/groups"): {"name": "金管バンド"},
    ("POST", "/admin/groups/{group:int}"): {"step": "search", "words": CHILD},
    ("POST", "/desk/roll"): {"step": "seats", "grade": "3", "class": "1"},
    ("POST", "/desk/news/{announcement:int}"): {"step": "stop"},
    ("POST", "/desk/news/new"): {"subject.ja": "雪", "text.ja": "休校", "audience": "classroom|1|2"},
}
"""What a form wants beside the fields that all forms here are sent with."""

NOTHING_TO_DO = {
    ("POST", "/admin/line/{enrolment:int}"),
    ("POST", "/line/unlink"),
    ("GET", "/desk/replies"),
    ("POST", "/desk/replies"),
    ("GET", "/admin/settings"),
    ("GET", "/admin/settings/history"),
    ("POST", "/admin/settings/history"),
    ("GET", "/admin/settings/kinds"),
    ("POST", "/admin/settings/kinds"),
    ("GET", "/admin/settings/kinds/{kind}"),
    ("POST", "/admin/settings/kinds/{kind}"),
    ("GET", "/admin/settings/{topic}"),
    ("POST", "/admin/settings/{topic}"),
    ("GET", "/admin/privacy"),
    ("POST", "/me/notifications"),
    *(("POST", f"/admin/privacy{act}") for act in ("", "/export", "/erase")),
    ("GET", "/desk/notices/{notice}/undo"),
    ("POST", "/desk/notices/{notice}/undo"),
    ("POST", "/desk/news/{announcement:int}/edit"),
    ("GET", "/desk/news/{announcement:int}/results"),
    ("POST", "/admin/year/{year}"),
    ("POST", "/admin/year/undo"),
    ("POST", "/admin/imports"),
    ("GET", "/admin/imports/{upload}"),
    ("POST", "/admin/imports/{upload}"),
    ("POST", "/admin/imports/undo"),
    ("POST", "/admin/groups/{group:int}/file"),
    ("GET", "/admin/groups/{group:int}/file/{upload}"),
    ("POST", "/admin/groups/{group:int}/file/{upload}"),
}
"""Pages that find nothing to do in this world, which has no admin, for anybody (tests/web/staff)."""

PROVEN = {
    ("POST", "/second-factor"),
    ("POST", "/second-factor/passkey"),
    ("POST", "/me/sessions"),
    ("POST", "/me/push"),
    ("POST", "/line/link"),
}
"""Forms that want a proof, or a session, device or chat of one's own (tests/web/access, tests/conversations)."""

CASES = {
    ("POST", "/desk/suspensions/{notice}"),
    ("GET", "/recovery/{suspension}"),
    ("POST", "/recovery/{suspension}"),
}
"""Pages of a suspension, which this notice is none of (tests/conversations/staff/test_suspensions.py)."""

OPEN = {
    *("/login", "/login/{token:path}", "/logout", "/language", "/confirm/{token:path}"),
    *("/unsubscribe/{token:path}", "/files/{token:path}"),
    *("/install", "/manifest.webmanifest", "/icons/{name}", "/apple-touch-icon.png"),
    *("/telephones", "/livez", "/readyz", "/forwarded", "/favicon.ico", "/.well-known/security.txt"),
}
"""Pages that need no session: each asks for a proof of its own, or shows nothing of anybody."""


FILES = (".css", ".js")

WITH_SCRIPT = {"/me/push", "/second-factor/passkey"}
"""The pages that may run a script of ours; a browser has no other way to subscribe, and none to use a passkey."""

NUMBERED = "notice|student|guardian|member|year|upload|announcement|group|attachment|enrolment"
"""What an address names by its number."""


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A school in which mother has sent a notice about Hanako, the office has written to her family, and the PTA is."""
    async with make_world(tmp_path, operator=OFFICE, line_channel="2000000000") as made:
        await made.submitted(await made.logged_in(MOTHER))
        await made.announced(files={"花子.png": png()})
        await made.dependencies.store.write(lambda: RecipientGroup.create(school=School.get(), name="PTA"))
        yield made


async def browser_of(world: World, person: str) -> Browser:
    return await world.logged_in(person) if person else world.browser()


async def ask(world: World, browser: Browser, method: str, path: str) -> Page:
    """Ask for a page of this notice, or send its form with a token of one's own session."""
    there = re.sub(rf"\{{({NUMBERED})(?::int)?\}}", "1", path)
    if method == "GET":
        return await browser.get(f"{there}?{urlencode(WANTED.get((method, path), {}))}".rstrip("?"))
    token = (await browser.get("/")).hidden().get("csrf", [])
    fields: dict[str, Any] = {**world.notice(date="2026-11-25"), "csrf": token, "revision": "1", "step": "submit"}
    return await browser.post(
        there, {**fields, "letters": "both", "digest_at": "", "reply": "x", **WANTED.get((method, path), {})}
    )


async def state(world: World) -> list[list[tuple[object, ...]]]:
    """All that a page may change."""
    tables = (
        Notice,
        Reply,
        StaffMember,
        Guardianship,
        Mailbox,
        NewYear,
        Student,
        EnrolmentCode,
        Recipient,
        Announcement,
        RecipientGroup,
        GroupMember,
    )
    return await world.dependencies.store.read(lambda: [list(table.select().tuples()) for table in tables])


async def test_every_page_is_in_the_table(world: World) -> None:
    routes = [route for route in world.app.routes if isinstance(route, Route)]
    pages = {(method, route.path) for route in routes for method in route.methods or () if method != "HEAD"}
    unlisted = {
        page for page in pages - set(MAY) - PROVEN - CASES if page[1] not in OPEN and not page[1].endswith(FILES)
    }
    assert unlisted == set()
    assert set(MAY) <= pages


@pytest.mark.parametrize("person", PEOPLE)
async def test_people_without_the_right_see_and_change_nothing(world: World, person: str) -> None:
    browser = await browser_of(world, person)
    home, before = await browser.get("/"), await state(world)
    for method, path in (page for page, people in MAY.items() if person not in people):
        page = await ask(world, browser, method, path)
        assert page.path == "/login" or page.status in {401, 403, 404, 422}, (method, path, page.status)
        assert page.path == "/login" or not page.response.history, f"{path} was refused only after a redirect"
        assert CHILD not in page.text, (method, path)
        assert await state(world) == before, (method, path)
    assert (await browser.get("/")).hidden() == home.hidden(), "the session is the same"


@pytest.mark.parametrize(("method", "path"), [page for page in MAY if page not in NOTHING_TO_DO])
async def test_who_may_gets_the_page(world: World, method: str, path: str) -> None:
    page = await ask(world, await browser_of(world, min(MAY[method, path])), method, path)
    assert page.status == 200
    assert path in WITH_SCRIPT or "script-src" not in page.response.headers["content-security-policy"]
    assert path in WITH_SCRIPT or "<script" not in page.html
