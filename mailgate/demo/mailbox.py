"""/mailbox: the mailboxes of one family and of its school, side by side, to read, to answer and to write from."""

import asyncio
import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, unquote, urlencode

from markupsafe import Markup, escape
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.demo.clock import DemoClock, next_school_morning
from mailgate.demo.desk import DeskDoor
from mailgate.demo.line.platform import LinePlatform
from mailgate.demo.mail_program import MailProgram
from mailgate.demo.mails import Mail, Mails
from mailgate.demo.phone import FamilyPhone
from mailgate.demo.relay import delivered
from mailgate.demo.town.people import FOLDER, DemoFamily, Person, Town
from mailgate.dependencies import Dependencies
from mailgate.mail.quoting.reply_words import written
from mailgate.school.directory.calendar import Calendar
from mailgate.service.scheduler import Scheduler
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.words.hours import hour
from mailgate.words.templates import environment

LIVE_SECONDS = 3
MOST_SHOWN = 30

_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"']+")
_DIGITS_LINE = re.compile(r"^([^\d:：\n]+[:：] ?)(\d{4}(?: \d+)*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MailboxView:
    """What the page shows, as its address says: addresses of a guardian, a teacher, an office; whether it is live."""

    family: str = ""
    teacher: str = ""
    office: str = ""
    live: str = ""

    @classmethod
    def read(cls, fields: Mapping[str, str]) -> "MailboxView":
        """The view that an address or a form names."""
        return cls(**{name: fields[name] for name in cls.__slots__ if name in fields})

    def url(self, **changes: str) -> str:
        """The address of this view, or of one that differs from it."""
        changed = replace(self, **changes)
        query = {name: value for name in self.__slots__ if (value := getattr(changed, name))}
        return "/mailbox" + (f"?{urlencode(query)}" if query else "")


@dataclass(frozen=True, slots=True)
class MailboxColumn:
    """One mailbox on the page; `others`, with how many letters they got, can be looked at in its place."""

    person: Person
    mails: list[Mail]
    chosen_by: str = ""
    others: tuple[tuple[Person, int], ...] = ()


class MailboxPages:
    """The page and what its forms do."""

    def __init__(
        self,
        dependencies: Dependencies,
        town: Town,
        mails: Mails,
        mail_program: MailProgram,
        line: LinePlatform,
        clock: DemoClock,
        calendar: Calendar,
    ) -> None:
        self._dependencies = dependencies
        self._context = PageContext.over(dependencies)
        self._scheduler = Scheduler(dependencies)
        self._desk = DeskDoor(dependencies, town)
        self._phone = FamilyPhone(town, line)
        self._town = town
        self._mails = mails
        self._mail_program = mail_program
        self._clock = clock
        self._calendar = calendar
        self._zone = dependencies.settings.gateway.time_zone
        templates = environment(FOLDER.name, "ja")
        templates.filters |= {"linked": linked, "written": written, "instant": self._instant}
        self._page = templates.get_template("mailbox.html")
        self._style = (FOLDER / "mailbox.css").read_bytes()

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/mailbox", self.show, methods=["GET"]),
            Route("/mailbox/send", self.send, methods=["POST"]),
            Route("/mailbox/line", self.use_phone, methods=["POST"]),
            Route("/mailbox/clock", self.set_clock, methods=["POST"]),
            Route("/mailbox.css", self.style, methods=["GET"]),
            *self._desk.routes(),
            *self._phone.routes(),
        ]

    async def show(self, request: Request) -> Response:
        """Every mailbox of this view, and the desk of its office."""
        view = MailboxView.read(request.query_params)
        family = self._town.family(view.family)
        columns = self._columns(view, family)
        office = columns[-1].person
        html = self._page.render(
            view=view,
            family=family,
            families=self._town.families,
            columns=columns,
            phone=self._phone.screen(family),
            office=office,
            desk=await self._desk.picture(office),
            desk_address=self._desk.address(request, office),
            now=self._now(),
            morning=next_school_morning(self._now(), self._calendar),
            clock_is_set=self._clock.is_set,
            login_address=f"login@{self._dependencies.settings.gateway.domain}",
            live_seconds=LIVE_SECONDS,
        )
        return HTMLResponse(html)

    async def style(self, _: Request) -> Response:
        """The stylesheet of this page."""
        return Response(self._style, media_type="text/css")

    async def send(self, request: Request) -> Response:
        """Send a mail in somebody's name; back on the page is what it has set off."""
        fields = await self._fields(request)
        author, text = self._author(fields), forms.text(fields, "text")
        if "letter" in fields:
            letter = self._letter(author, forms.text(fields, "letter"))
            await asyncio.to_thread(self._mail_program.reply, author, letter, text)
        elif "mailto" in fields:
            await asyncio.to_thread(self._mail_program.send, author, *_ready_made(forms.text(fields, "mailto")))
        else:
            to, subject = forms.text(fields, "to"), forms.text(fields, "subject")
            await asyncio.to_thread(self._mail_program.send, author, to, subject, text)
        await delivered(self._dependencies.store)
        return _back(fields)

    async def use_phone(self, request: Request) -> Response:
        """Tap or type at a phone with LINE; back on the page is what the account has answered."""
        fields = await self._fields(request)
        await self._phone.use(fields)
        await delivered(self._dependencies.store)
        return _back(fields)

    async def set_clock(self, request: Request) -> Response:
        """Set the clock: to the next school morning, ten minutes on, back to the real time, or to what was typed.

        What is due at that hour (lists, reminders) comes at once.
        """
        fields = await self._fields(request)
        to = forms.text(fields, "to")
        if to == "school-morning":
            self._clock.set(next_school_morning(self._now(), self._calendar))
        elif to == "later":
            self._clock.forward(dt.timedelta(minutes=10))
        elif to == "real":
            self._clock.reset()
        else:
            self._clock.set(self._typed_moment(forms.text(fields, "at")))
        await self._scheduler.tick()
        await delivered(self._dependencies.store)
        return _back(fields)

    # -- what they are made of ------------------------------------------------------------------------

    def _columns(self, view: MailboxView, family: DemoFamily) -> list[MailboxColumn]:
        columns = [MailboxColumn(guardian, self._recent(guardian)) for guardian in family.guardians]
        for chosen_by, people in (("teacher", self._town.homerooms(family)), ("office", self._town.offices(family))):
            wanted = getattr(view, chosen_by)
            person = next((who for who in people if who.address == wanted), people[0])
            others = tuple((who, self._letters_to(who)) for who in people) if len(people) > 1 else ()
            columns.append(MailboxColumn(person, self._recent(person), chosen_by, others))
        return columns

    def _recent(self, person: Person) -> list[Mail]:
        return self._mails.of(person.address)[:MOST_SHOWN]

    def _letters_to(self, person: Person) -> int:
        return sum(not mail.sent for mail in self._mails.of(person.address))

    def _author(self, fields: Mapping[str, object]) -> Person:
        author = self._town.person(forms.text(fields, "from"))
        if author is None:
            raise HTTPException(400)
        return author

    def _letter(self, author: Person, number: str) -> Mail:
        """The letter that is answered: one in this person's own mailbox."""
        for mail in self._mails.of(author.address):
            if str(mail.number) == number and not mail.sent:
                return mail
        raise HTTPException(400)

    async def _fields(self, request: Request) -> Mapping[str, object]:
        """The fields of a POST. Raises Forged when another site made it: it would write in somebody's name."""
        return await self._context.form(request)

    def _now(self) -> dt.datetime:
        return dt.datetime.fromtimestamp(self._clock(), self._zone)

    def _instant(self, moment: dt.datetime) -> str:
        local = moment.astimezone(self._zone)
        return f"{local.month}/{local.day} {hour(local)}"

    def _typed_moment(self, typed: str) -> dt.datetime:
        try:
            return dt.datetime.fromisoformat(typed).replace(tzinfo=self._zone)
        except ValueError:
            raise HTTPException(400) from None


def _back(fields: Mapping[str, object]) -> Response:
    view = MailboxView.read({name: forms.text(fields, name) for name in MailboxView.__slots__})
    return RedirectResponse(view.url(), 303)


def _ready_made(link: str) -> tuple[str, str, str]:
    """To whom a mailto: link writes, with which subject and which text (RFC 6068)."""
    to, _, query = link.removeprefix("mailto:").partition("?")
    fields = dict(parse_qsl(query))
    return unquote(to), fields.get("subject", ""), fields.get("body", "").replace("\r\n", "\n")


def linked(text: str, form: str, button: str) -> Markup:
    """A mail's text with its addresses as links and its passcode large.

    A mailto: link is a button of the form with this id: the reader's own mail program would send it into the world.
    """
    pieces = []
    end = 0
    for found in _LINK.finditer(text):
        pieces += [_with_digits(text[end : found.start()]), _link(found[0], form, button)]
        end = found.end()
    return Markup("".join([*pieces, _with_digits(text[end:])]))  # noqa: S704 - every piece is escaped  # nosec B704


def _link(address: str, form: str, button: str) -> str:
    url = escape(address)
    if address.startswith("mailto:"):
        return f'<button form="{escape(form)}" name="mailto" value="{url}">{escape(button)}</button>'
    return f'<a href="{url}" target="_blank" rel="noopener">{url}</a>'


def _with_digits(text: str) -> str:
    return _DIGITS_LINE.sub(r'\1<strong class="digits">\2</strong>', str(escape(text)))
