"""A phone with LINE beside the mailboxes: what its owner sees in the chat and taps, on the page of the mailboxes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.demo.line.phone import Bubble, NotOnPhone, Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.demo.town.people import DemoFamily, Person, Town
from mailgate.line.menu import PICTURE
from mailgate.web.request import forms

MOST_BUBBLES = 8
"""How many of a chat the screen of a phone shows."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A chat with the official account, the oldest bubble first; `menu` is what can be tapped below it.

    The menu's actions are as LINE's reference has them ("Action objects").
    """

    account: str
    is_friend: bool
    bubbles: list[Bubble]
    menu: list[dict[str, Any]]


class FamilyPhone:
    """The phone of a family's first guardian."""

    def __init__(self, town: Town, platform: LinePlatform) -> None:
        self._town = town
        self._platform = platform
        self._menu = PICTURE.read_bytes()

    def routes(self) -> list[BaseRoute]:
        """The route of the menu's picture."""
        return [Route("/mailbox/menu.png", self.picture, methods=["GET"])]

    def screen(self, family: DemoFamily) -> Screen:
        """What it shows now."""
        phone = self._phone(family.guardians[0])
        return Screen(
            self._platform.account.name, phone.is_friend, phone.bubbles[-MOST_BUBBLES:], self._platform.menu_actions()
        )

    async def use(self, fields: Mapping[str, object]) -> None:
        """Do what was pressed or typed at somebody's phone."""
        owner = self._town.person(forms.text(fields, "from"))
        if owner is None:
            raise HTTPException(400)
        phone = self._phone(owner)
        try:
            await _use(phone, fields)
        except NotOnPhone as error:
            raise HTTPException(400) from error

    async def picture(self, _: Request) -> Response:
        """The picture of the menu, as LINE was given it."""
        return Response(self._menu, media_type="image/png")

    def _phone(self, owner: Person) -> Phone:
        return self._platform.phone(owner.canonical)


async def _use(phone: Phone, fields: Mapping[str, object]) -> None:
    if "follow" in fields:
        await phone.follow()
    elif "block" in fields:
        await phone.block()
    elif "tap" in fields:
        await phone.tap(forms.text(fields, "tap"))
    elif words := forms.text(fields, "say"):
        await phone.say(words)
