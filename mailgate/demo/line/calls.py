"""The calls of the API, each with the name by which it can be made to fail."""

import json
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from mailgate.demo.line.checking import Document, messages_of
from mailgate.demo.line.faults import INVALID_TOKEN, UNAUTHORIZED, ApiRefusal, BrokenOff, Fault, Faults
from mailgate.demo.line.menus import NOT_FOUND

if TYPE_CHECKING:
    from mailgate.demo.line.platform import LinePlatform

RETRY_KEY = "x-line-retry-key"
BEARER = "Bearer "
MOST_WEBHOOK = 500


@dataclass(frozen=True, slots=True)
class ApiCall:
    """A call that was made, and its answer's status; None where the answer broke off."""

    name: str
    document: Any
    retry_key: str
    status: int | None


@dataclass(frozen=True, slots=True)
class ApiRequest:
    """A call, read."""

    request: Request
    body: bytes

    @property
    def document(self) -> Document:
        """Its JSON object. Raises ApiRefusal."""
        try:
            document = json.loads(self.body)
        except ValueError:
            document = None
        if not isinstance(document, dict):
            raise ApiRefusal(400, "The request body could not be parsed as JSON (line: 1, column: 1)")
        return document

    def header(self, name: str) -> str:
        """A header of the call."""
        return self.request.headers.get(name, "")

    def part(self, name: str) -> str:
        """A part of the path."""
        value: str = self.request.path_params[name]
        return value


Handler = Callable[[ApiRequest], Awaitable[Document]]


class Calls:
    """What the API answers; `log` has all calls but those for a token, `faults` what goes wrong next."""

    def __init__(self, platform: "LinePlatform") -> None:
        self.faults = Faults()
        self.log: list[ApiCall] = []
        self._platform = platform
        self._account = platform.account
        self._menus = platform.menus
        self._webhook = platform.webhook

    def routes(self) -> list[Route]:
        """The routes of all calls."""
        menu, everybody = "/v2/bot/richmenu", "/v2/bot/user/all/richmenu"
        endpoint = "/v2/bot/channel/webhook/endpoint"
        return [
            Route("/oauth2/v3/token", self._token, methods=["POST"]),
            self._route("POST", "/v2/bot/message/reply", "reply", self._reply),
            self._route("POST", "/v2/bot/message/push", "push", self._push),
            self._route("GET", "/v2/bot/message/quota", "quota", self._quota),
            self._route("GET", "/v2/bot/message/quota/consumption", "consumption", self._consumption),
            self._route("POST", "/v2/bot/user/{user}/linkToken", "linkToken", self._link_token),
            self._route("GET", "/v2/bot/info", "info", self._info),
            self._route("GET", endpoint, "endpoint", self._endpoint),
            self._route("PUT", endpoint, "setEndpoint", self._set_endpoint),
            self._route("POST", "/v2/bot/channel/webhook/test", "testEndpoint", self._test_endpoint),
            self._route("POST", menu, "richmenu", self._create_menu),
            self._route("GET", f"{menu}/list", "richmenuList", self._list_menus),
            self._route("POST", f"{menu}/{{menu}}/content", "richmenuContent", self._put_picture),
            self._route("DELETE", f"{menu}/{{menu}}", "deleteRichmenu", self._delete_menu),
            self._route("GET", everybody, "defaultRichmenu", self._default_menu),
            self._route("POST", f"{everybody}/{{menu}}", "setDefaultRichmenu", self._set_default_menu),
        ]

    def _route(self, method: str, path: str, name: str, handler: Handler) -> Route:
        async def endpoint(request: Request) -> Response:
            asked = ApiRequest(request, await request.body())
            response = await self._answer(name, asked, handler)
            status = None if isinstance(response, BrokenOff) else response.status_code
            retry_key = asked.header(RETRY_KEY)
            is_json = asked.header("content-type").startswith("application/json")
            self.log.append(ApiCall(name, asked.document if is_json else asked.body, retry_key, status))
            return response

        return Route(path, endpoint, methods=[method])

    async def _answer(self, name: str, asked: ApiRequest, handler: Handler) -> Response:
        try:
            fault = self.faults.next(name)
            if fault == Fault.HANG_UP:
                return BrokenOff()
            if not self._account.access_tokens.look_up(asked.header("authorization").removeprefix(BEARER)):
                raise UNAUTHORIZED
            answer = await handler(asked)
        except ApiRefusal as refusal:
            return refusal.response()
        return BrokenOff() if fault == Fault.LOST else JSONResponse(answer)

    # -- tokens ---------------------------------------------------------------------------------------

    async def _token(self, request: Request) -> Response:
        form = dict(parse_qsl((await request.body()).decode()))
        try:
            if self.faults.next("token") in {Fault.LOST, Fault.HANG_UP}:
                return BrokenOff()
        except ApiRefusal as refusal:
            return refusal.response()
        if form.get("grant_type") != "client_credentials":
            return JSONResponse({"error": "unsupported_grant_type"}, 400)
        if (form.get("client_id"), form.get("client_secret")) != (
            self._account.channel_id,
            self._account.channel_secret,
        ):
            return JSONResponse({"error": "invalid_client", "error_description": "invalid client_secret"}, 400)
        token = self._account.new_access_token()
        return JSONResponse({"token_type": BEARER.strip(), "access_token": token, "expires_in": 900})

    async def _link_token(self, asked: ApiRequest) -> Document:
        if self._platform.phone_of(asked.part("user")) is None:
            raise NOT_FOUND
        token = f"link{len(self.log):028d}"
        self._account.link_tokens.add(token, asked.part("user"))
        return {"linkToken": token}

    # -- messages -------------------------------------------------------------------------------------

    async def _reply(self, asked: ApiRequest) -> Document:
        if asked.header(RETRY_KEY):
            raise ApiRefusal(400, "The retry key is not supported by this API")
        messages = messages_of(asked.document)
        user = self._account.reply_tokens.use(asked.document.get("replyToken", ""))
        phone = self._platform.phone_of(user or "")
        if phone is None:
            raise INVALID_TOKEN
        await phone.receive(messages, paid=False)
        return _sent(messages)

    async def _push(self, asked: ApiRequest) -> Document:
        messages, key = messages_of(asked.document), asked.header(RETRY_KEY)
        if key and not _is_uuid(key):
            raise ApiRefusal(400, "The value of the retry key is invalid")
        phone = self._platform.phone_of(asked.document.get("to", ""))
        if phone is None:
            raise ApiRefusal(400, "Failed to send messages")
        self._account.count_push(key)
        await phone.receive(messages, paid=True)
        return _sent(messages)

    async def _quota(self, _: ApiRequest) -> Document:
        limit = self._account.monthly_limit
        return {"type": "none"} if limit is None else {"type": "limited", "value": limit}

    async def _consumption(self, _: ApiRequest) -> Document:
        return {"totalUsage": self._account.pushes}

    # -- the account ----------------------------------------------------------------------------------

    async def _info(self, _: ApiRequest) -> Document:
        account = self._account
        named = {"userId": account.bot_id, "basicId": account.basic_id, "displayName": account.name}
        return {**named, "chatMode": "bot", "markAsReadMode": "auto"}

    async def _endpoint(self, _: ApiRequest) -> Document:
        if not self._webhook.address:
            raise NOT_FOUND
        return {"endpoint": self._webhook.address, "active": self._webhook.active}

    async def _set_endpoint(self, asked: ApiRequest) -> Document:
        address = asked.document.get("endpoint", "")
        if not _may_be_webhook(address):
            raise ApiRefusal(400, "Invalid webhook endpoint URL")
        self._webhook.address = address
        return {}

    async def _test_endpoint(self, asked: ApiRequest) -> Document:
        status = await self._webhook.post((), asked.document.get("endpoint", ""))
        reason = "OK" if status == 200 else "ERROR_STATUS_CODE" if status else "COULD_NOT_CONNECT"
        return {
            "success": status == 200,
            "timestamp": "2026-11-24T00:00:00.000Z",
            "statusCode": status or 0,
            "reason": reason,
            "detail": str(status or "no connection"),
        }

    # -- rich menus -----------------------------------------------------------------------------------

    async def _create_menu(self, asked: ApiRequest) -> Document:
        return {"richMenuId": self._menus.create(asked.document)}

    async def _list_menus(self, _: ApiRequest) -> Document:
        return {"richmenus": [{"richMenuId": name, **menu} for name, menu in self._menus.menus.items()]}

    async def _put_picture(self, asked: ApiRequest) -> Document:
        self._menus.put_picture(asked.part("menu"), asked.header("content-type"), asked.body)
        return {}

    async def _delete_menu(self, asked: ApiRequest) -> Document:
        self._menus.delete(asked.part("menu"))
        return {}

    async def _default_menu(self, _: ApiRequest) -> Document:
        if not self._menus.default:
            raise NOT_FOUND
        return {"richMenuId": self._menus.default}

    async def _set_default_menu(self, asked: ApiRequest) -> Document:
        self._menus.make_default(asked.part("menu"))
        return {}


def _sent(messages: list[Document]) -> Document:
    return {"sentMessages": [{"id": str(number), "quoteToken": "q"} for number, _ in enumerate(messages, 1)]}


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False


def _may_be_webhook(address: str) -> bool:
    """LINE wants https; here a gateway of this machine may have none."""
    parts = urlsplit(address)
    is_here = parts.hostname == "127.0.0.1" or (parts.hostname or "").endswith("localhost")
    return len(address) <= MOST_WEBHOOK and parts.scheme in ({"http", "https"} if is_here else {"https"})
