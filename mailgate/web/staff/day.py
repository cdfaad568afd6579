"""The desk: a school day by classroom, with every notice that its reader may see (/desk).

`show` says what for: nothing is the page that comes anew each minute, `select` the one on which several notices are
ticked and words are typed. The latter stays as it is, so that nothing typed or ticked is lost.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.school.access.sessions import Visitor
from mailgate.school.desk import day, students
from mailgate.school.desk.as_shown import LineOutcome
from mailgate.school.desk.day import DeskWish, Picture
from mailgate.school.moment import Moment
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms

REFRESH_SECONDS = 60
SELECT, STUDENTS = "select", "students"
LONGEST_PLACE = 16
LONGEST_CODE = 32


@dataclass(frozen=True, slots=True)
class Here:
    """Where on the desk a page is; called with changes, it gives the address of a page beside it."""

    school: str = ""
    date: str = ""
    grade: str = ""
    classroom: str = ""
    show: str = ""

    def __call__(self, path: str = "/desk", /, **changes: object) -> str:
        """The address of the page that differs from this one by `changes`; an empty one takes a part away."""
        parts: dict[str, object] = {name.replace("classroom", "class"): getattr(self, name) for name in self.__slots__}
        parts |= {name.replace("classroom", "class"): value for name, value in changes.items()}
        query = urlencode({name: value for name, value in parts.items() if value}, doseq=True)
        return f"{path}?{query}" if query else path

    def selecting(self) -> "Here":
        """The same place with boxes to tick."""
        return replace(self, show=SELECT)

    @property
    def wish(self) -> DeskWish:
        """What the domain is asked for; what cannot be read is left out."""
        return DeskWish(self.school, forms.day(self.date), self.grade, self.classroom)


def here(asked: Mapping[str, object]) -> Here:
    """Where the page of this query, or of a form that says the same, is."""
    date = forms.text(asked, "date")
    return Here(
        school=forms.text(asked, "school")[:LONGEST_CODE],
        date=date if forms.day(date) else "",
        grade=forms.text(asked, "grade")[:LONGEST_PLACE],
        classroom=forms.text(asked, "class")[:LONGEST_PLACE],
        show=forms.text(asked, "show"),
    )


@dataclass(frozen=True, slots=True)
class ShownDay:
    """The page of a day: the picture, and what its form shows.

    `ticked` are the notices that are ticked, `words` what is typed, `problem` why nothing was done, `became` what was
    just done with which notices, by outcome. `comes_again`: the page came anew by itself.
    """

    picture: Picture
    place: Here
    ticked: Collection[int] = ()
    words: str = ""
    problem: str = ""
    became: Mapping[str, Sequence[int]] = field(default_factory=dict)
    comes_again: bool = False

    async def page(
        self, context: PageContext, request: Request, at: Moment, visitor: Visitor, status: int = 200
    ) -> Response:
        """The response, once it is on record who saw which notices. Raises StoreUnavailable."""
        picture = self.picture
        saw = context.saw_again if self.comes_again else context.saw
        await saw(at, visitor, *(line.notice for line in (*picture.waiting, *picture.settled)))
        return context.renderer.page(
            request,
            "desk/day",
            visitor,
            status=status,
            picture=picture,
            here=self.place,
            ticked=self.ticked,
            words=self.words,
            problem=self.problem,
            became={outcome.value: self.became.get(outcome, ()) for outcome in LineOutcome},
        )


class DayPages:
    """The page of a day."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The route of this page."""
        return [Route("/desk", self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """The day that was asked for, or a classroom's students."""
        place, asked = here(request.query_params), request.query_params
        if place.show == STUDENTS:
            return await self._students(request, place)
        at = self._context.moment(request)
        visitor, picture = await self._context.staff_sessions.read(request, at, day.of_reader, place.wish)
        became = {outcome.value: _numbers(asked, outcome.value) for outcome in LineOutcome}
        shown = ShownDay(picture, place, _ticked(asked, picture), became=became, comes_again="again" in asked)
        response = await shown.page(self._context, request, at, visitor)
        if not place.show:
            response.headers["Refresh"] = f"{REFRESH_SECONDS}; url={place(again=1)}"
        return response

    async def _students(self, request: Request, place: Here) -> Response:
        at = self._context.moment(request)
        visitor, roster = await self._context.staff_sessions.read(request, at, students.of_reader, place.wish)
        await self._context.saw(at, visitor, *(line.notice for each in roster.students for line in each.lines))
        entered = forms.number(request.query_params.get("entered", ""))
        return self._context.renderer.page(
            request, "desk/students", visitor, roster=roster, here=place, entered=entered
        )


def _ticked(asked: QueryParams, picture: Picture) -> Collection[int]:
    """The notices that are ticked as the page comes: those that the address names, or all."""
    if "all" in asked:
        return {line.notice.id for line in picture.waiting}
    return _numbers(asked, "notice")


def _numbers(asked: QueryParams, name: str) -> list[int]:
    return [number for text in asked.getlist(name) if (number := forms.number(text))]
