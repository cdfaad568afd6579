"""The three lists of a morning (/desk/roll), and the seats of a classroom (/desk/roll?school=s1&grade=3&class=1).

A POST says by `step` what is done: `seats` are marked, families are asked (`ask`), or a student is there after all
(`explain`). It leads back to the classroom or to the lists, wherever the button stood.
"""

from urllib.parse import urlencode

from starlette.datastructures import FormData, QueryParams
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import StudentId
from mailgate.school.access.sessions import Visitor
from mailgate.school.desk.roll_call import lists, marking
from mailgate.school.desk.roll_call.lists import ClassroomToMark
from mailgate.school.desk.roll_call.marking import Room
from mailgate.school.errors import NotFound, Overtaken
from mailgate.school.moment import Moment
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms

LONGEST_NAME = 32


class RollCallPages:
    """The pages of the roll call."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/desk/roll", self.show, methods=["GET"]),
            Route("/desk/roll", self.act, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """The lists of all classrooms, or the classroom that is asked for."""
        at = self._context.moment(request)
        if room := _room(request.query_params):
            visitor, classroom = await self._context.staff_sessions.read(request, at, lists.of_classroom, room)
            return await self._classroom(request, at, visitor, classroom)
        visitor, schools = await self._context.staff_sessions.read(request, at, lists.of_reader)
        seen = tuple(each.school.id for each in schools)
        await self._context.record_look(at, visitor, ("roll call", *seen), marking.seen, seen)
        return self._context.renderer.page(request, "roll_call/lists", visitor, schools=schools)

    async def act(self, request: Request) -> Response:
        """Do what a button says; a form of an earlier session is shown once more."""
        at = self._context.moment(request)
        form = await self._context.form(request)
        room, step = _room_of(form), forms.text(form, "step")
        if not await self._context.is_of_session(request, form):
            visitor, classroom = await self._context.staff_sessions.read(request, at, lists.of_classroom, room)
            ticked = _ticked(form) if step == "seats" else None
            return await self._classroom(request, at, visitor, classroom, ticked, "unsent", 422)
        match step:
            case "ask":
                await self._context.staff_sessions.write(request, at, marking.ask, room)
            case "explain":
                student = StudentId(forms.number(forms.text(form, "student")) or 0)
                await self._context.staff_sessions.write(request, at, marking.explain, room, student)
            case _:
                return await self._mark(request, at, room, form)
        return RedirectResponse(_back(form, room), 303)

    async def _mark(self, request: Request, at: Moment, room: Room, form: FormData) -> Response:
        """Write down which seats are empty. What somebody else has marked meanwhile is shown, with these ticks kept."""
        ticked, seen = _ticked(form), forms.text(form, "seen")
        try:
            await self._context.staff_sessions.write(request, at, marking.mark, room, ticked, seen)
        except Overtaken:
            visitor, classroom = await self._context.staff_sessions.read(request, at, lists.of_classroom, room)
            return await self._classroom(request, at, visitor, classroom, ticked, "changed", 409)
        return RedirectResponse(f"/desk/roll?{_query(room)}", 303)

    async def _classroom(
        self,
        request: Request,
        at: Moment,
        visitor: Visitor,
        classroom: ClassroomToMark,
        ticked: set[StudentId] | None = None,
        refusal: str = "",
        status: int = 200,
    ) -> Response:
        look = ("roll call", classroom.lists.room)
        await self._context.record_look(at, visitor, look, marking.seen, [classroom.school.id])
        return self._context.renderer.page(
            request,
            "roll_call/classroom",
            visitor,
            status=status,
            classroom=classroom,
            ticked=classroom.suggested if ticked is None else ticked,
            seen=marking.said(classroom.lists.roll),
            refusal=refusal,
        )


def _ticked(form: FormData) -> set[StudentId]:
    """The students whose seats are ticked."""
    return {StudentId(number) for each in form.getlist("empty") if (number := forms.number(str(each)))}


def _room(asked: QueryParams | FormData) -> Room | None:
    """The classroom that is named; None where none is."""
    school, grade, classroom = (forms.text(asked, name)[:LONGEST_NAME] for name in ("school", "grade", "class"))
    return Room(school, grade, classroom) if grade and classroom else None


def _room_of(form: FormData) -> Room:
    """The classroom of a form. Raises NotFound where it names none."""
    room = _room(form)
    if room is None:
        raise NotFound
    return room


def _back(form: FormData, room: Room) -> str:
    """The page on which the button stood."""
    return "/desk/roll" if forms.text(form, "back") == "lists" else f"/desk/roll?{_query(room)}"


def _query(room: Room) -> str:
    return urlencode({"school": room.school, "grade": room.grade, "class": room.classroom})
