"""The school's desk beside the mailboxes: its numbers on the page of the mailboxes, and a door to the desk itself.

Browsers keep cookies for each host. So the desk is opened at the other name of this machine, and a guardian and a staff
member are logged in at the same time.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.demo.town.people import FOLDER, Person, Town
from mailgate.dependencies import Dependencies
from mailgate.school.access import sessions
from mailgate.school.access.sessions import BrowserSession
from mailgate.school.desk import day
from mailgate.school.desk.day import DeskWish, Picture
from mailgate.school.models import Mailbox
from mailgate.school.moment import Moment, Origin, Way
from mailgate.settings import LoginSettings
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.request.cookies import new_value
from mailgate.words.templates import environment

OTHER_NAME = {"localhost": "127.0.0.1", "127.0.0.1": "localhost"}


def seen_by(at: Moment, address: str) -> Picture:
    """A unit of work: the desk as this member of the staff (a canonical address) sees it."""
    return day.of_reader(at, Mailbox.get(Mailbox.canonical == address).id, DeskWish())


def log_in(at: Moment, address: str, browser: BrowserSession, login: LoginSettings) -> None:
    """A unit of work: a session for this person (a canonical address), without a mail."""
    mailbox = Mailbox.get(Mailbox.canonical == address)
    sessions.begin(at.of(mailbox.id, mailbox.address), mailbox.id, browser, login)


class DeskDoor:
    """The numbers of the desk, and the page that logs in a member of the staff."""

    def __init__(self, dependencies: Dependencies, town: Town) -> None:
        self._dependencies = dependencies
        self._context = PageContext.over(dependencies)
        self._town = town
        self._page = environment(FOLDER.name, "ja").get_template("desk.html")

    def routes(self) -> list[BaseRoute]:
        """The routes of the door."""
        return [
            Route("/mailbox/desk", self.ask, methods=["GET"]),
            Route("/mailbox/desk", self.open, methods=["POST"]),
        ]

    async def picture(self, person: Person) -> Picture:
        """The desk as this member of the staff sees it now."""
        return await self._dependencies.store.read(seen_by, self._dependencies.moment(), person.canonical)

    def address(self, request: Request, person: Person) -> str:
        """Where the door for this person is: at the other name of this machine."""
        host = request.url.hostname or ""
        return str(
            request.url.replace(hostname=OTHER_NAME.get(host, host), path="/mailbox/desk", query=f"as={person.address}")
        )

    async def ask(self, request: Request) -> Response:
        """The page with the button."""
        return HTMLResponse(self._page.render(person=self._member(request.query_params.get("as", ""))))

    async def open(self, request: Request) -> Response:
        """Log in, and go to the desk. Raises Forged when another site made this request."""
        person = self._member(forms.text(await self._context.form(request), "as"))
        browser = BrowserSession(new_value(self._dependencies.entropy), remember=False)
        at, login = self._dependencies.moment(Origin(Way.PAGE)), self._dependencies.settings.login
        await self._dependencies.store.write(log_in, at, person.canonical, browser, login)
        response = RedirectResponse("/desk", 303)
        self._context.sessions.give(response, browser.cookie, remember=False)
        return response

    def _member(self, address: str) -> Person:
        person = self._town.person(address)
        if person is None or not person.duty:
            raise HTTPException(404)
        return person
