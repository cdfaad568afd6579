"""The numbers of all schools for the operator, who is named in the settings and works at some school (/city)."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.mail import addresses
from mailgate.school.attendance import city
from mailgate.school.attendance.spans import Length
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.staff.numbers import charts
from mailgate.web.staff.numbers.pages import length_of, parts_of


class CityPages:
    """The operator's page."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        operator = addresses.parse(context.dependencies.settings.gateway.operator)
        self._operator = operator.canonical if operator else ""

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [Route("/city", self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """A span's numbers at all schools."""
        at = self._context.moment(request)
        asked = request.query_params
        length, day = length_of(asked.get("span", "")), forms.day(asked.get("date", ""))
        visitor, records = await self._context.staff_sessions.read(
            request, at, city.of_operator, self._operator, length, day
        )
        await self._context.dependencies.store.write(
            record_repeated, at.of(visitor.mailbox, visitor.address), Event.NUMBERS_SEEN
        )
        found = await asyncio.to_thread(records.city)
        return self._context.renderer.page(
            request,
            "numbers/city",
            visitor,
            city=found,
            today=max((each.day for each in records.schools), default=found.span.first),
            lengths=Length,
            curve=charts.columns(
                [f"{day.month}/{day.day}" for day, _ in found.days], [parts_of(count) for _, count in found.days]
            ),
            schools=charts.rows([(school.name, school.total.away) for school in found.schools], charts.LONG_LABEL),
        )
