"""The groups of a school (/admin/groups), and the page of one: its name, who is in it, and who wants nothing of it.

Words that are looked for come by POST: addresses and names do not belong into the logs of proxies.
"""

from collections.abc import Sequence

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import ChangeId, GroupId, MailboxId, StudentId
from mailgate.school.changes.undoing import CannotUndo
from mailgate.school.directory.roster import finding
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Refused
from mailgate.school.news.groups import by_staff, taking
from mailgate.school.news.groups.by_staff import Search
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


class GroupPages:
    """Where the office makes groups and says who is in them."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/admin/groups", self.overview, methods=["GET"]),
            Route("/admin/groups", self.make, methods=["POST"]),
            Route("/admin/groups/{group:int}", self.one, methods=["GET"]),
            Route("/admin/groups/{group:int}", self.change, methods=["POST"]),
            Route("/admin/groups/{group:int}/remove", self.ask_removal, methods=["GET"]),
            Route("/admin/groups/{group:int}/remove", self.remove, methods=["POST"]),
        ]

    async def overview(self, request: Request) -> Response:
        """The groups, and the form of a new one."""
        return await self._overview(request, forms.text(request.query_params, "school"))

    async def make(self, request: Request) -> Response:
        """Make a group, and lead to its page."""
        at, fields = self._context.moment(request), await self._context.form_of_session(request)
        code, write = forms.text(fields, "school"), self._context.staff_sessions.write
        try:
            _, group = await write(request, at, by_staff.make, code, forms.text(fields, "name"), own=_is_own(fields))
        except Refused as refused:
            return await self._overview(request, code, fields, refused.problems)
        return RedirectResponse(f"/admin/groups/{group}", 303)

    async def _overview(
        self, request: Request, code: str, typed: FormData | None = None, problems: Sequence[Problem] = ()
    ) -> Response:
        at = self._context.moment(request)
        visitor, found = await self._context.staff_sessions.read(request, at, by_staff.overview, code)
        return self._context.renderer.page(
            request,
            "admin/groups/groups",
            visitor,
            status=422 if problems else 200,
            found=found,
            group_name=forms.text(typed, "name") if typed else "",
            own=_is_own(typed) if typed else True,
            problems=problems,
        )

    # -- one group --------------------------------------------------------------------------------------

    async def one(self, request: Request) -> Response:
        """Who is in a group."""
        return await self._page(request)

    async def change(self, request: Request) -> Response:
        """Do what the button says: look for somebody, let them in or take them out, or rename the group."""
        fields = await self._context.form_of_session(request)
        match forms.text(fields, "step"):
            case "search":
                return await self._page(request, search=await self._search(request, fields))
            case "undo":
                return await self._undo(request, fields)
        try:
            await self._change(request, fields)
        except Refused as refused:
            return await self._page(request, problems=refused.problems, typed=fields, status=422)
        return RedirectResponse(f"/admin/groups/{group_of(request)}", 303)

    async def _undo(self, request: Request, fields: FormData) -> Response:
        at, number = self._context.moment(request), ChangeId(forms.number(forms.text(fields, "change")) or 0)
        try:
            _, stays = await self._context.staff_sessions.write(request, at, taking.undo, group_of(request), number)
        except CannotUndo:
            return await self._page(request, overtaken=True, status=409)
        return await self._page(request, stays=stays)

    async def _search(self, request: Request, fields: FormData) -> Search | None:
        at, words = self._context.moment(request), forms.text(fields, "words")[: finding.LONGEST]
        if not words:
            return None
        write = self._context.staff_sessions.write
        _, found = await write(request, at, by_staff.search, group_of(request), words)
        return found

    async def _change(self, request: Request, fields: FormData) -> None:
        at, group, write = self._context.moment(request), group_of(request), self._context.staff_sessions.write
        student, mailbox = (forms.number(forms.text(fields, name)) for name in ("student-out", "mailbox-out"))
        if student or mailbox:
            members = (StudentId(student) if student else None, MailboxId(mailbox) if mailbox else None)
            await write(request, at, by_staff.leave, group, *members)
        elif forms.text(fields, "step") == "join":
            numbers = [number for each in fields.getlist("student") if (number := forms.number(str(each)))]
            students, address = list(map(StudentId, numbers)), forms.text(fields, "address")
            await write(request, at, by_staff.join, group, students, address)
        else:
            await write(request, at, by_staff.change, group, forms.text(fields, "name"), own=_is_own(fields))

    async def _page(
        self,
        request: Request,
        *,
        search: Search | None = None,
        problems: Sequence[Problem] = (),
        typed: FormData | None = None,
        overtaken: bool = False,
        stays: Sequence[str] | None = None,
        status: int = 200,
    ) -> Response:
        at, group = self._context.moment(request), group_of(request)
        visitor, detail = await self._context.staff_sessions.read(request, at, by_staff.one, group)
        await self._context.record_look(at, visitor, ("group", group), by_staff.seen, detail)
        return self._context.renderer.page(
            request,
            "admin/groups/group",
            visitor,
            status=status,
            detail=detail,
            search=search,
            problems=problems,
            overtaken=overtaken,
            stays=stays,
            group_name=forms.text(typed, "name") if typed else detail.row.name,
            own=_is_own(typed) if typed else detail.row.own,
        )

    async def ask_removal(self, request: Request) -> Response:
        """Ask before a group is removed."""
        at = self._context.moment(request)
        visitor, detail = await self._context.staff_sessions.read(request, at, by_staff.one, group_of(request))
        return self._context.renderer.page(request, "admin/groups/remove", visitor, detail=detail)

    async def remove(self, request: Request) -> Response:
        """Remove a group."""
        at = self._context.moment(request)
        await self._context.form_of_session(request)
        _, code = await self._context.staff_sessions.write(request, at, by_staff.remove, group_of(request))
        return RedirectResponse(f"/admin/groups?school={code}", 303)


def group_of(request: Request) -> GroupId:
    """The group that the path names. Raises NotFound for what cannot be one."""
    number = forms.number(str(request.path_params["group"]))
    if number is None:
        raise NotFound
    return GroupId(number)


def _is_own(fields: FormData) -> bool:
    """Whether the form says that the group is the school's own, which cannot be unsubscribed."""
    return forms.text(fields, "own") != "no"
