"""Showing a second factor: /second-factor, and /second-factor/passkey, the one page that needs a script.

The page of passkeys also takes new ones (`?add`): a browser makes and uses them by script alone.
"""

import re
from collections.abc import Callable

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.school.access import second_factor
from mailgate.school.access.second_factor import OwnFactors, Proof
from mailgate.school.access.sessions import Visitor
from mailgate.school.moment import Moment
from mailgate.web.access.factors import Factors
from mailgate.web.access.passkeys import Passkeys
from mailgate.web.assets import PASSKEY_SCRIPT
from mailgate.web.headers import MAY_RUN_OUR_SCRIPT
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.request.cookies import new_value

LONGEST_NAME = 60
_OWN_PAGE = re.compile("/(?:desk|me)(?:/[a-z0-9/-]*)?")


class SecondFactorPages:
    """The pages between the login and what needs a second factor."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._store = context.dependencies.store
        self._factors = Factors(context.dependencies)
        self._passkeys = Passkeys(context.dependencies)

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/second-factor", self.ask, methods=["GET"]),
            Route("/second-factor", self.show_code, methods=["POST"]),
            Route("/second-factor/passkey", self.ask_passkey, methods=["GET"]),
            Route("/second-factor/passkey", self.take_passkey, methods=["POST"]),
        ]

    async def ask(self, request: Request) -> Response:
        """The question for a code; where nothing is set up yet, the way to do so."""
        visitor = await self._context.staff(request)
        return await self._page(request, visitor, page_after(request.query_params.get("to", "")))

    async def show_code(self, request: Request) -> Response:
        """Take the code of an app, or one from paper."""
        form = await self._context.form_of_session(request)
        visitor = await self._context.staff(request)
        at, to = self._context.moment_of(request, visitor), page_after(forms.text(form, "to"))
        own_factors = await self._store.read(second_factor.own_factors, visitor.mailbox)
        readable, proof = self._factors.read(at, own_factors, forms.text(form, "code"))
        if not readable:
            return await self._page(request, visitor, to, "no-guess")
        return await self._show(request, at, visitor, proof, to)

    async def ask_passkey(self, request: Request) -> Response:
        """The question for a passkey."""
        visitor = await self._context.staff(request)
        return await self._passkey_page(request, visitor, page_after(request.query_params.get("to", "")))

    async def take_passkey(self, request: Request) -> Response:
        """Take what the browser's script has put into the form."""
        form = await self._context.form_of_session(request)
        visitor = await self._context.staff(request)
        at, to = self._context.moment_of(request, visitor), page_after(forms.text(form, "to"))
        if "add" in request.query_params:
            return await self._add_passkey(request, at, visitor, form)
        own_factors = await self._store.read(second_factor.own_factors, visitor.mailbox)
        proof = self._passkeys.used(visitor, own_factors, forms.text(form, "challenge"), forms.text(form, "answer"))
        return await self._show(request, at, visitor, proof, to)

    # -- what they are made of ------------------------------------------------------------------------

    async def _show(self, request: Request, at: Moment, visitor: Visitor, proof: Proof | None, to: str) -> Response:
        cookie = new_value(self._context.dependencies.entropy)
        failure = await self._store.write(second_factor.show, at, visitor, proof, cookie)
        if failure:
            return await self._page(request, visitor, to, failure.name.lower().replace("_", "-"))
        return await self._context.verified(RedirectResponse(to, 303), cookie)

    async def _add_passkey(self, request: Request, at: Moment, visitor: Visitor, form: FormData) -> Response:
        name = forms.text(form, "name")[:LONGEST_NAME]
        token, answer = forms.text(form, "challenge"), forms.text(form, "answer")
        added = self._passkeys.added(visitor, token, answer, name)
        cookie = new_value(self._context.dependencies.entropy)
        if added is None or not await self._store.write(second_factor.add_passkey, at, visitor, *added, cookie):
            return await self._passkey_page(request, visitor, "/me/second-factor", "wrong")
        return await self._context.verified(RedirectResponse("/me/second-factor?added", 303), cookie)

    async def _page(self, request: Request, visitor: Visitor, to: str, failure: str = "") -> Response:
        own_factors = await self._store.read(second_factor.own_factors, visitor.mailbox)
        places = await self._context.telephones.of_visitor(request)
        return self._context.renderer.page(
            request,
            "access/second_factor",
            visitor,
            status={"": 200, "too-many": 429}.get(failure, 422),
            own_factors=own_factors,
            to=to,
            failure=failure,
            places=places,
        )

    async def _passkey_page(self, request: Request, visitor: Visitor, to: str, failure: str = "") -> Response:
        own_factors = await self._store.read(second_factor.own_factors, visitor.mailbox)
        adds = "add" in request.query_params
        ask: Callable[[Visitor, OwnFactors], tuple[str, str]] = self._passkeys.ask_to_use
        if adds:
            await self._store.read(second_factor.demand_change, self._context.moment(request), visitor)
            ask = self._passkeys.ask_to_add
        elif not own_factors.passkeys:
            return RedirectResponse("/second-factor", 303)
        options, challenge = ask(visitor, own_factors)
        response = self._context.renderer.page(
            request,
            "access/passkey",
            visitor,
            status=422 if failure else 200,
            adds=adds,
            options=options,
            challenge=challenge,
            to=to,
            failure=failure,
            script=PASSKEY_SCRIPT,
        )
        response.headers.update(MAY_RUN_OUR_SCRIPT)
        return response


def page_after(typed: str) -> str:
    """The page of ours that was asked for; the first page for whatever is none."""
    return typed if _OWN_PAGE.fullmatch(typed) else "/"
