"""Logging in and out: /login, /login/TOKEN, /logout, /language."""

from typing import Literal

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.keys.signing import BadToken, ExpiredToken
from mailgate.mail import addresses
from mailgate.school.access import login, sessions
from mailgate.school.access.login import Failure, LoginLink, TypedPasscode
from mailgate.school.access.login_letters import LIVE
from mailgate.school.access.sessions import BrowserSession
from mailgate.school.audit.events import Event
from mailgate.school.directory import mailboxes, people
from mailgate.web.access import destination
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.request.client import device_of
from mailgate.web.request.cookies import new_value
from mailgate.words.languages import FAMILY_LANGUAGES

YEAR_SECONDS = 365 * 86_400

NotEntered = Failure | Literal["no-guess", "no-cookies"]
"""Why nobody is logged in: the domain says no, what was typed is no passcode, or the browser keeps no cookies."""


class LoginPages:
    """The way in and the way out."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._settings = context.dependencies.settings
        self._keyring = context.dependencies.keyring
        self._store = context.dependencies.store

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/login", self.by_address, methods=["GET"]),
            Route("/login", self.enter_by_address, methods=["POST"]),
            Route("/login/{token:path}", self.by_link, methods=["GET"]),
            Route("/login/{token:path}", self.enter_by_link, methods=["POST"]),
            Route("/logout", self.log_out, methods=["POST"]),
            Route("/language", self.speak, methods=["POST"]),
        ]

    # -- with the letter's link ---------------------------------------------------------------------

    async def by_link(self, request: Request) -> Response:
        """The page that asks for the passcode, or says why this link is of no use any more."""
        if not forms.link_token(request):
            return RedirectResponse("/login", 303)
        at = self._context.moment(request)
        try:
            challenge = self._challenge(request)
        except BadToken as error:
            return await self._bad_link(request, error)
        login_link = await self._store.read(
            login.login_link, at, challenge, self._settings.limits, self._settings.news.board
        )
        if login_link is None:
            return await self._dead_link(request, None, None)
        if login_link.failure:
            visitor = await self._context.sessions.visitor(request)
            if visitor and visitor.mailbox == login_link.mailbox:  # the letter's link once more: simply in
                return RedirectResponse("/", 303)
            return await self._dead_link(request, login_link.failure, login_link)
        return self._context.renderer.page(request, "access/passcode", failure="", known_language=login_link.language)

    async def enter_by_link(self, request: Request) -> Response:
        """Try the passcode that was typed."""
        at = self._context.moment(request)
        form = await self._context.form(request)
        try:
            challenge = self._challenge(request)
        except BadToken as error:
            return await self._bad_link(request, error)
        passcode, browser = self._passcode(form), self._browser_session(request, form)
        outcome = self._no_guess(request, form, passcode)
        if outcome is None:
            is_right, settings = self._is_passcode(challenge, passcode), self._settings
            outcome = await self._store.write(
                login.enter, at, challenge, is_right, browser, settings.login, settings.limits, settings.news.board
            )
        if outcome is None:
            return self._inside(request, browser)
        login_link = await self._store.read(
            login.login_link, at, challenge, self._settings.limits, self._settings.news.board
        )
        over = outcome if isinstance(outcome, Failure) else login_link and login_link.failure
        if over and over not in {Failure.WRONG, Failure.TOO_MANY}:
            return await self._dead_link(request, over, login_link)
        language = login_link.language if login_link else ""
        return self._context.renderer.page(
            request, "access/passcode", status=_status(outcome), failure=str(outcome), known_language=language
        )

    def _challenge(self, request: Request) -> str:
        """The challenge that the request's link names. Raises BadToken or ExpiredToken."""
        age = self._settings.login.minutes_valid * 60 + login.LATE_SECONDS
        return self._keyring.read_link("login", forms.link_token(request), max_age=age)

    async def _bad_link(self, request: Request, error: BadToken) -> Response:
        is_old = isinstance(error, ExpiredToken)
        await self._context.denied(request, Event.LOGIN_EXPIRED if is_old else Event.LINK_FOREIGN)
        return await self._dead_link(request, Failure.EXPIRED if is_old else None, None)

    async def _dead_link(self, request: Request, failure: Failure | None, login_link: LoginLink | None) -> Response:
        """The page that says what to do now, with the telephone numbers of the schools concerned."""
        if login_link:
            places = await self._store.read(people.schools_of, login_link.mailbox)
        else:
            places = await self._context.telephones.of_anybody()
        return self._context.renderer.page(
            request,
            "access/dead_link",
            status=410 if failure else 404,
            known_language=login_link.language if login_link else "",
            why=str(failure) if failure else "unknown",
            places=places,
        )

    # -- with the address ---------------------------------------------------------------------------

    async def by_address(self, request: Request) -> Response:
        """How to log in, and the form for those whose carrier drops mail with links."""
        return await self._address_page(request)

    async def enter_by_address(self, request: Request) -> Response:
        """Try the passcode that was typed beside an address."""
        at = self._context.moment(request)
        form = await self._context.form(request)
        typed = forms.text(form, "address")
        address = addresses.parse(typed)
        canonical = address.canonical if address else ""
        passcode, browser = self._passcode(form), self._browser_session(request, form)
        outcome = self._no_guess(request, form, passcode)
        if outcome is None:
            names = await self._store.read(login.live_challenges, at, canonical)
            tried = TypedPasscode(canonical, tuple(names), self._matching(names, passcode))
            settings = self._settings
            outcome = await self._store.write(
                login.enter_by_address, at, tried, browser, settings.login, settings.limits, settings.news.board
            )
        if outcome is None:
            return self._inside(request, browser)
        return await self._address_page(request, outcome, typed)

    async def _address_page(self, request: Request, failure: NotEntered | None = None, typed: str = "") -> Response:
        return self._context.renderer.page(
            request,
            "access/login",
            status=_status(failure) if failure else 200,
            failure=str(failure) if failure else "",
            typed=typed,
            places=await self._context.telephones.of_anybody(),
            left="left" in request.query_params,
        )

    # -- both ---------------------------------------------------------------------------------------

    def _passcode(self, form: FormData) -> str:
        """The passcode that was typed; empty for what cannot be one, as from a scanner that presses the button."""
        return forms.code(forms.text(form, "passcode"), self._settings.login.passcode_digits)

    def _no_guess(self, request: Request, form: FormData, passcode: str) -> NotEntered | None:
        """Why this is no try, before anything is counted or spent; None: it is one.

        A form of ours brings a token, and with it the cookie that the token is bound to.
        """
        if "csrf" in form and not self._context.guard.keeps_cookies(request):
            return "no-cookies"
        return None if passcode else "no-guess"

    def _matching(self, challenges: list[str], passcode: str) -> str | None:
        """The challenge whose passcode was typed. As many are compared where nobody has the address."""
        nobodys = [""] * (LIVE - len(challenges))
        found = [each for each in [*challenges, *nobodys] if self._is_passcode(each, passcode)]
        return next(filter(None, found), None)

    def _is_passcode(self, challenge: str, passcode: str) -> bool:
        return self._keyring.digits_match("login", challenge, passcode, self._settings.login.passcode_digits)

    def _browser_session(self, request: Request, form: FormData) -> BrowserSession:
        """What the session will be, if it begins."""
        cookie = new_value(self._context.dependencies.entropy)
        earlier = self._context.cookies.session.read(request)
        return BrowserSession(cookie, "remember" in form, earlier, device_of(request))

    def _inside(self, request: Request, browser: BrowserSession) -> Response:
        asked_for = self._context.cookies.destination
        response = RedirectResponse(destination.path(request, asked_for), 303)
        destination.forget(response, request, asked_for)
        self._context.sessions.give(response, browser.cookie, remember=browser.remember)
        return response

    # -- out, and in another language ---------------------------------------------------------------

    async def log_out(self, request: Request) -> Response:
        """End this session, or all of this mailbox's."""
        form = await self._context.form_of_session(request)
        visitor = await self._context.sessions.visitor(request)
        if visitor:
            at = self._context.moment(request).of(visitor.mailbox, visitor.address)
            if "everywhere" in form:
                await self._store.write(sessions.log_out_everywhere, at, visitor.mailbox)
            else:
                await self._store.write(sessions.log_out, at, visitor.session)
        response = RedirectResponse("/login?left", 303)
        self._context.sessions.take(response)
        return response

    async def speak(self, request: Request) -> Response:
        """Pages in another language, and letters too for a visitor who is logged in."""
        form = await self._context.form_of_browser(request)
        language, back = forms.text(form, "language"), forms.text(form, "back")
        response = RedirectResponse(back if _is_own_path(back) else "/", 303)
        if language in FAMILY_LANGUAGES:
            self._context.cookies.language.give(response, language, YEAR_SECONDS)
            visitor = await self._context.sessions.visitor(request)
            if visitor:
                await self._store.write(mailboxes.speak, visitor.mailbox, language)
        return response


def _status(failure: NotEntered) -> int:
    return 429 if failure in {Failure.TOO_MANY, Failure.CLOSED} else 422


def _is_own_path(path: str) -> bool:
    return path.startswith("/") and not path.startswith("//") and "\\" not in path and path.isprintable()
