"""The settings of a school on pages (/admin/settings; /desk/replies is where one of them stood before).

A form says in `seen` which revision of the settings its writer saw. `step=look` shows the letters and pages that they
would make, and changes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.school.access.sessions import Visitor
from mailgate.school.directory import schools
from mailgate.school.directory.documents import flat
from mailgate.school.directory.documents.document import write_document
from mailgate.school.directory.documents.flat import Difference
from mailgate.school.directory.documents.reader import DocumentProblem, RulesError
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.directory.settings import changing
from mailgate.school.directory.settings.changing import Interfered, SchoolSettings
from mailgate.school.models import School
from mailgate.school.moment import Moment
from mailgate.web.admin.settings import fields, settings_forms
from mailgate.web.admin.settings.fields import SettingField
from mailgate.web.admin.settings.settings_forms import Filled, KindForm, KindsForm, SettingsForm, TopicForm
from mailgate.web.admin.settings.showing import Showing
from mailgate.web.admin.settings.topics import TOPICS
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms

ADDRESS = "/admin/settings"


@dataclass(frozen=True, slots=True)
class FormOutcome:
    """What became of a form: why it is shown again, and what others changed meanwhile."""

    became: str = ""
    status: int = 200
    theirs: Sequence[Difference] = ()


class SettingsPages:
    """The overview and the pages of the topics and the kinds."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._showing = Showing(context.dependencies.settings, context.renderer)
        self._usual = flat.flat(write_document(schools.default_rules(DEFAULT_ZONE)))

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages; those of the history stand before them."""
        return [
            Route(ADDRESS, self.overview, methods=["GET"]),
            Route(f"{ADDRESS}/kinds", self.show, methods=["GET"]),
            Route(f"{ADDRESS}/kinds", self.change, methods=["POST"]),
            Route(f"{ADDRESS}/kinds/{{kind}}", self.show, methods=["GET"]),
            Route(f"{ADDRESS}/kinds/{{kind}}", self.change, methods=["POST"]),
            Route(f"{ADDRESS}/{{topic}}", self.show, methods=["GET"]),
            Route(f"{ADDRESS}/{{topic}}", self.change, methods=["POST"]),
            Route("/desk/replies", self.replies_moved, methods=["GET"]),
            Route("/desk/replies", self.change, methods=["POST"]),
        ]

    async def overview(self, request: Request) -> Response:
        """All topics."""
        visitor, found = await self._found(request, self._context.moment(request), _asked_school(request))
        return self._context.renderer.page(
            request, "admin/settings/overview", visitor, found=found, topics=["kinds", *TOPICS]
        )

    async def replies_moved(self, request: Request) -> Response:
        """The ready texts stand among the other settings; somebody who may not see them learns nothing of that."""
        _, found = await self._found(request, self._context.moment(request), _asked_school(request))
        return RedirectResponse(f"{ADDRESS}/replies?{urlencode({'school': found.school.code})}", 303)

    async def show(self, request: Request) -> Response:
        """The settings as they are."""
        at = self._context.moment(request)
        visitor, found = await self._found(request, at, _asked_school(request))
        form = _form_of(request)
        became = "saved" if "saved" in request.query_params else ""
        return self._page(
            request, at, visitor, found, form, settings_forms.opened(form, found.values), FormOutcome(became)
        )

    async def change(self, request: Request) -> Response:
        """Take the settings, or show what was typed again with what stands against it."""
        at = self._context.moment(request)
        sent = await self._context.form(request)
        code, seen = forms.text(sent, "school"), forms.number(forms.text(sent, "seen")) or 0
        visitor, found = await self._found(request, at, code)
        form = _form_of(request)
        filled = settings_forms.filled(form, sent, found.values)
        if not await self._context.is_of_session(request, sent):
            return self._page(request, at, visitor, found, form, filled, FormOutcome("unsaved", 422))
        if forms.text(sent, "step") == "look":
            return self._page(request, at, visitor, found, form, filled, FormOutcome("look"))
        try:
            await self._context.staff_sessions.write(request, at, changing.change, code, seen, filled.wanted)
        except RulesError:
            return self._page(request, at, visitor, found, form, filled, FormOutcome("wrong", 422))
        except Interfered as interfered:
            visitor, found = await self._found(request, at, code)
            merged = _merged(form, filled, interfered.changed, found.values)
            outcome = FormOutcome("changed", 409, theirs=interfered.changed)
            return self._page(request, at, visitor, found, form, merged, outcome)
        address = request.url.path if request.url.path.startswith(ADDRESS) else f"{ADDRESS}/replies"
        return RedirectResponse(f"{address}?{urlencode({'saved': '', 'school': code})}", 303)

    async def _found(self, request: Request, at: Moment, code: str) -> tuple[Visitor, SchoolSettings]:
        return await self._context.staff_sessions.read(request, at, changing.of_school, code)

    def _page(
        self,
        request: Request,
        at: Moment,
        visitor: Visitor,
        found: SchoolSettings,
        form: SettingsForm,
        filled: Filled,
        outcome: FormOutcome,
    ) -> Response:
        school, problems = _tried(found, filled)
        language = self._context.renderer.staff_language(request, visitor)
        return self._context.renderer.page(
            request,
            f"admin/settings/{form.template}",
            visitor,
            status=outcome.status,
            found=found,
            form=form,
            fields=self._fields(filled, problems, outcome.theirs),
            rows=filled.rows,
            outcome=outcome,
            problems=problems,
            previews=self._showing.of_topic(form.topic, at, school, language),
        )

    def _fields(
        self, filled: Filled, problems: Mapping[str, Sequence[DocumentProblem]], theirs: Sequence[Difference]
    ) -> list[SettingField]:
        changed = {each.key: each for each in theirs}
        return [
            SettingField(key, typed, self._usual.get(key), problems.get(key, ()), changed.get(key))
            for key, typed in filled.typed.items()
        ]


def _asked_school(request: Request) -> str:
    return forms.text(request.query_params, "school")


def _form_of(request: Request) -> SettingsForm:
    """The form of this address. Raises NotFound."""
    if "topic" in request.path_params:
        return TopicForm(request.path_params["topic"])
    if "kind" in request.path_params:
        return KindForm(request.path_params["kind"])
    return TopicForm("replies") if request.url.path == "/desk/replies" else KindsForm()


def _tried(found: SchoolSettings, filled: Filled) -> tuple[School, Mapping[str, Sequence[DocumentProblem]]]:
    """The school as the form would make it, or as it is where the form cannot be taken, with what is wrong."""
    try:
        return changing.preview(found, filled.wanted), {}
    except RulesError as error:
        return found.school, _by_key(error, {**found.values, **filled.wanted})


def _by_key(error: RulesError, values: Mapping[str, Any]) -> dict[str, list[DocumentProblem]]:
    """What is wrong, by the settings that it concerns."""
    problems: dict[str, list[DocumentProblem]] = {}
    for problem in error.found:
        key = flat.key_of(problem.path, values)
        own = fields.OTHER_HOURS if key.startswith(fields.OTHER_HOURS) else key
        problems.setdefault(own, []).append(problem)
    return problems


def _merged(form: SettingsForm, filled: Filled, theirs: Sequence[Difference], values: Mapping[str, Any]) -> Filled:
    """The form with what others changed meanwhile, but for what its writer changed as well."""
    untouched = {each.key for each in theirs if filled.wanted[each.key] == each.before}
    typed = {key: fields.shown(key, values[key]) if key in untouched else given for key, given in filled.typed.items()}
    wanted = {key: values[key] if key in untouched else given for key, given in filled.wanted.items()}
    is_ordered = {each.key for each in theirs} & (set(wanted) - set(typed))
    rows = form.rows(values) if is_ordered <= untouched and is_ordered else filled.rows
    return replace(filled, typed=typed, wanted=wanted, rows=rows)
