"""The numbers of a school by day, classroom, grade and reason (/desk/numbers)."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.school.attendance import report
from mailgate.school.attendance.marks import Mark, is_absence
from mailgate.school.attendance.numbers import Count, Numbers, ReasonCount
from mailgate.school.attendance.spans import Length
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory.rules import Rules
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.staff.numbers import charts


class NumbersPages:
    """The page of numbers."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [Route("/desk/numbers", self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """A span's numbers: its length, a day within it and the school come in the address."""
        at = self._context.moment(request)
        asked = request.query_params
        length, day = length_of(asked.get("span", "")), forms.day(asked.get("date", ""))
        visitor, found = await self._context.staff_sessions.read(
            request, at, report.of_staff, forms.text(asked, "school"), length, day
        )
        await self._context.dependencies.store.write(
            record_repeated, at.of(visitor.mailbox, visitor.address), Event.NUMBERS_SEEN
        )
        numbers = await asyncio.to_thread(found.numbers)
        return self._context.renderer.page(
            request,
            "numbers/numbers",
            visitor,
            report=found,
            numbers=numbers,
            lengths=Length,
            charts=_charts(numbers, found.today.rules),
        )


def length_of(text: str) -> Length:
    """The length that an address names, or else a day."""
    return next((each for each in Length if each == text), Length.DAY)


def _charts(numbers: Numbers, rules: Rules) -> dict[str, charts.ChartColumns | charts.ChartBars]:
    days = [f"{day.month}/{day.day}" for day, _ in numbers.days]
    reasons = [each for each in numbers.reasons if not each.kind or is_absence(rules.kind(each.kind))]
    return {
        "curve": charts.columns(days, [parts_of(count) for _, count in numbers.days]),
        "classrooms": charts.rows([(f"{each.grade}-{each.classroom}", each.count.away) for each in numbers.classrooms]),
        "grades": charts.rows([(each.grade, each.count.away) for each in numbers.grades]),
        "reasons": charts.rows([(_reason(each, rules), each.count) for each in reasons], charts.LONG_LABEL),
    }


def _reason(each: ReasonCount, rules: Rules) -> str:
    disease = None if each.kind else rules.disease(each.reason)
    return disease.name if disease else each.reason


def parts_of(count: Count) -> list[tuple[str, int]]:
    """A count as the parts of a column."""
    others = count[Mark.OTHER] + count[Mark.MOURNING]
    return [("ill", count[Mark.ILL]), ("suspended", count[Mark.SUSPENDED]), ("other", others)]
