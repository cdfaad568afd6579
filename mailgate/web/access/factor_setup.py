"""Setting up a second factor, and taking it away: /me/second-factor."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.school.access import second_factor
from mailgate.school.access.sessions import Visitor
from mailgate.school.moment import Moment
from mailgate.web.access.factors import APP_DIGITS, Factors, qr_code
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.request.cookies import new_value


class FactorSetupPages:
    """The page on which staff set up their second factors."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._store = context.dependencies.store
        self._factors = Factors(context.dependencies)

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/me/second-factor", self.see, methods=["GET"]),
            Route("/me/second-factor", self.change, methods=["POST"]),
        ]

    async def see(self, request: Request) -> Response:
        """What is set up."""
        visitor = await self._context.staff(request)
        return await self._page(request, visitor)

    async def change(self, request: Request) -> Response:
        """Do what the pressed button says (`step`)."""
        form = await self._context.form_of_session(request)
        visitor = await self._context.staff(request)
        at, step = self._context.moment_of(request, visitor), forms.text(form, "step")
        if step == "confirm-app":
            return await self._confirm_app(request, at, visitor, forms.code(forms.text(form, "code"), APP_DIGITS))
        if step == "begin-app":
            await self._store.write(second_factor.begin_app, at, visitor, self._factors.newest_key)
        elif step == "remove-app":
            await self._store.write(second_factor.remove_app, at, visitor)
        elif step == "remove-passkey":
            await self._store.write(second_factor.remove_passkey, at, visitor, forms.text(form, "credential"))
        elif step == "recovery":
            await self._store.write(second_factor.renew_recovery_codes, at, visitor, self._factors.newest_key)
            return await self._page(request, visitor, shows_codes=True)
        return RedirectResponse("/me/second-factor", 303)

    async def _confirm_app(self, request: Request, at: Moment, visitor: Visitor, code: str) -> Response:
        """The first code of an app: from now on it is in use."""
        if not code:
            return await self._page(request, visitor, "no-guess")
        own_factors = await self._store.read(second_factor.own_factors, visitor.mailbox)
        proof, cookie = self._factors.read_app(at, own_factors.app, code), new_value(self._context.dependencies.entropy)
        failure = await self._store.write(second_factor.confirm_app, at, visitor, proof, cookie)
        if failure:
            return await self._page(request, visitor, failure.name.lower().replace("_", "-"))
        return await self._context.verified(RedirectResponse("/me/second-factor?added", 303), cookie)

    async def _page(
        self, request: Request, visitor: Visitor, failure: str = "", *, shows_codes: bool = False
    ) -> Response:
        own_factors = await self._store.read(second_factor.own_factors, visitor.mailbox)
        missing = await self._store.read(second_factor.missing_for_change, self._context.moment(request), visitor)
        begun = own_factors.app if own_factors.app and not own_factors.app_active else None
        uri = self._factors.app_uri(begun, visitor.address) if begun else ""
        shown = own_factors.recovery if visitor.verified and shows_codes else None
        return self._context.renderer.page(
            request,
            "access/factor_setup",
            visitor,
            status={"": 200, "too-many": 429}.get(failure, 422),
            own_factors=own_factors,
            missing=missing,
            minutes=second_factor.CHANGE_SECONDS // 60,
            required=await self._store.read(second_factor.is_required, visitor.mailbox),
            failure=failure,
            added="added" in request.query_params,
            secret=self._factors.app_secret(begun) if begun else "",
            uri=uri,
            qr=qr_code(uri) if uri else "",
            codes=self._factors.recovery_codes(shown) if shown else [],
        )
