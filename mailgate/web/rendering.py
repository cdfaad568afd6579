"""Pages from templates/web/: compiled once for each language, rendered with what a request found out."""

import datetime as dt
import logging
from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from mailgate.dependencies import Dependencies
from mailgate.resources import TEMPLATES
from mailgate.school.access.sessions import Visitor
from mailgate.school.directory.documents import flat
from mailgate.school.directory.documents.reader import DocumentProblem
from mailgate.school.directory.rules import Problem
from mailgate.web.assets import DESK_STYLE_HREF, HOME_SCREEN_STYLE_HREF, STYLE_HREF
from mailgate.web.home_screen import icons
from mailgate.web.request.cookies import Cookies
from mailgate.web.request.form_guard import FormGuard
from mailgate.words.catalogues import catalogue
from mailgate.words.hours import hour
from mailgate.words.languages import FAMILY_LANGUAGES, LANGUAGES, said_in
from mailgate.words.templates import environment

log = logging.getLogger(__name__)


class Renderer:
    """Renders a template in the reader's language."""

    def __init__(self, dependencies: Dependencies, cookies: Cookies, guard: FormGuard) -> None:
        self._default = dependencies.settings.gateway.language
        self._cookies = cookies
        self._guard = guard
        self._environments = {language: _environment(language) for language in FAMILY_LANGUAGES}
        gateway, login, limits = (
            dependencies.settings.gateway,
            dependencies.settings.login,
            dependencies.settings.limits,
        )
        self._always = {
            "time_zone": gateway.time_zone,
            "line_is_on": dependencies.settings.line.is_on,
            "login_address": f"login@{gateway.domain}",
            "passcode_digits": login.passcode_digits,
            "passcode_tries": limits.passcode_tries_per_link,
            "minutes_valid": login.minutes_valid,
            "remember_days": login.remember_days,
        }

    def language(self, request: Request, visitor: Visitor | None = None, known: str = "") -> str:
        """The language to speak: the visitor's, the one chosen in this browser, the `known` one, or the gateway's."""
        wanted = (visitor.language if visitor else "", self._cookies.language.read(request), known, self._default)
        return next(language for language in wanted if language in FAMILY_LANGUAGES)

    def staff_language(self, request: Request, visitor: Visitor) -> str:
        """The language of the staff's pages for this visitor."""
        return said_in(self.language(request, visitor))[-1]

    def main_part(self, language: str, name: str, **facts: Any) -> str:
        """What stands between the frame of a page in this language: HTML, for another page that shows it."""
        html = (
            self._environments[language]
            .get_template(f"{name}.html")
            .render(**self._always, **facts, visitor=None, csrf="", languages={}, back="")
        )
        return html.partition("<main")[2].partition(">")[2].partition("</main>")[0]

    def file(self, language: str, name: str, **facts: Any) -> str:
        """A file in this language that is no page, such as JSON."""
        return self._environments[language].get_template(name).render(**facts)

    def page(
        self,
        request: Request,
        name: str,
        visitor: Visitor | None = None,
        *,
        status: int = 200,
        known_language: str = "",
        **facts: Any,
    ) -> Response:
        """The page of this template; `visitor` is who sees it, `facts` are its names."""
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            log.warning("refused a request (limit %(limit)s)", {"limit": f"tries at {name}"})
        language = self.language(request, visitor, known_language)
        languages: tuple[str, ...] = FAMILY_LANGUAGES
        if _is_for_staff(name):
            language, languages = said_in(language)[-1], LANGUAGES
        token, cookie = self._guard.token_for(request, visitor)
        html = (
            self._environments[language]
            .get_template(f"{name}.html")
            .render(
                **self._always,
                **facts,
                visitor=visitor,
                csrf=token,
                languages={each: catalogue(each).gettext("format.language") for each in languages},
                # After a POST there is no page to come back to in the other language.
                back=request.scope["path"] if request.method in {"GET", "HEAD"} else "",
            )
        )
        response = HTMLResponse(html, status, {"Link": f"<{STYLE_HREF}>; rel=preload; as=style"})
        if cookie:
            self._cookies.form.give(response, cookie)
        return response


@lru_cache(maxsize=128)
def _is_for_staff(name: str) -> bool:
    """Whether a page is one of the staff's, which are in fewer languages."""
    source = (TEMPLATES / "web" / f"{name}.html").read_text("utf-8")
    return source.startswith('{% extends "staff.html" %}')


@lru_cache(maxsize=len(FAMILY_LANGUAGES))
def _environment(language: str) -> Environment:
    templates = environment("web", language)
    templates.globals |= {
        "style": STYLE_HREF,
        "desk_style": DESK_STYLE_HREF,
        "home_screen_style": HOME_SCREEN_STYLE_HREF,
        "icon": icons.address,
    }
    templates.filters |= {
        "instant": _instant(templates.filters["clock"]),
        "instant_day": _instant_day(templates.filters["day"]),
        "instant_hour": _instant_hour,
        "said_of_setting": _said_of_setting(language),
        "setting_name": _setting_name(language),
        "said": _said(language, templates.filters["day"], templates.filters["words"]),
    }
    return templates


def _instant(clock: Callable[[dt.datetime], str]) -> Callable[[int, ZoneInfo], str]:
    """Seconds UTC as a clock of a time zone shows them."""

    def instant(seconds: int, time_zone: ZoneInfo) -> str:
        return clock(dt.datetime.fromtimestamp(seconds, time_zone))

    return instant


def _instant_day(day: Callable[[dt.date], str]) -> Callable[[int, ZoneInfo], str]:
    """Seconds UTC as the day that it is in a time zone."""

    def instant_day(seconds: int, time_zone: ZoneInfo) -> str:
        return day(dt.datetime.fromtimestamp(seconds, time_zone).date())

    return instant_day


def _instant_hour(seconds: int, time_zone: ZoneInfo) -> str:
    """Seconds UTC as the hour that a clock of a time zone shows."""
    return hour(dt.datetime.fromtimestamp(seconds, time_zone).time())


def _said_of_setting(language: str) -> Callable[[DocumentProblem], str]:
    """What is wrong with a setting, in words."""
    sentences = catalogue(language)

    def said(problem: DocumentProblem) -> str:
        return sentences.gettext(f"setting-problem.{problem.code}") % problem.names

    return said


def _setting_name(language: str) -> Callable[[str], str]:
    """What a setting is called, by its key."""
    names = catalogue(language)
    return lambda key: names.gettext(f"setting.{flat.general(key)}")


def _said(language: str, day: Callable[[dt.date], str], words: Callable[[str], str]) -> Callable[[Problem], str]:
    """A problem in words: the catalogue's sentence for its code, with its names as people write them."""
    readable: dict[type, Callable[[Any], str]] = {dt.date: day, dt.time: hour, str: words}
    sentences = catalogue(language)

    def said(problem: Problem) -> str:
        names = {key: readable.get(type(value), str)(value) for key, value in problem.names.items()}
        return sentences.gettext(f"problem.{problem.code}") % names

    return said
