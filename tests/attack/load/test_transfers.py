"""Who sends or takes a large file slowly gets it; who stops in the middle of it holds nothing for long."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from conversations.news.writing import snow
from support import RunningGateway
from support.files import pdf, uploaded
from support.network.dialogue import Caller, calling
from support.network.post import PATIENCE
from web.browser import Browser
from web.world import OFFICE
from web.world import world as make_world

from mailgate.ids import MailboxId
from mailgate.keys import letter_links
from mailgate.machine.memory import BytesInFlight
from mailgate.school.models import Attachment, Recipient
from mailgate.web import connection, page_context
from mailgate.web.news import downloads

FORM = (
    b"POST /login HTTP/1.1\r\nHost: gate.localhost\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n"
)
SIZE = 60_000
LARGE = pdf().replace(b"%%EOF", b"x" * 9_000_000 + b"%%EOF")


async def status(caller: Caller) -> int:
    """The status of the answer."""
    async with asyncio.timeout(PATIENCE):
        head = await caller.reader.readuntil(b"\r\n\r\n")
    return int(head.split()[1])


async def test_a_form_may_take_as_long_as_it_goes_on(gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "REQUEST_SECONDS", 0.3)
    monkeypatch.setattr(connection, "LEAST_BYTES", 1)
    loop, sent = asyncio.get_running_loop(), 0
    async with calling(gateway.service.web) as caller:
        await caller.sends(FORM % SIZE)
        ends = loop.time() + 1
        while loop.time() < ends and sent < SIZE - 1:
            await caller.sends(b"x")
            await asyncio.sleep(0)
            sent += 1
        await caller.sends(b"x" * (SIZE - sent))
        assert await status(caller) == 422


async def test_a_form_that_stops_is_sent_away(gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "REQUEST_SECONDS", 0.2)
    monkeypatch.setattr(connection, "LEAST_BYTES", 1_000)
    async with calling(gateway.service.web) as caller:
        await caller.sends(FORM % SIZE + b"x" * 30_000)
        assert await status(caller) == 408


async def test_who_has_the_answer_and_goes_on_sending_is_sent_away(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "REQUEST_SECONDS", 0.2)
    monkeypatch.setattr(connection, "LEAST_BYTES", 1)
    async with calling(gateway.service.web) as caller, asyncio.timeout(PATIENCE):
        await caller.sends(FORM % 1_000_000_000)
        with pytest.raises(ConnectionError):  # noqa: PT012 - it comes at any of them
            while True:
                await caller.sends(b"x" * 1_000)
                await asyncio.sleep(0)


# -- downloads ----------------------------------------------------------------------------------------


@pytest_asyncio.fixture
async def link(gateway: RunningGateway) -> str:
    """The address of a large file for one of the families that got the announcement."""
    number = await snow(gateway, gateway.office)
    gateway.clock.forward(minutes=1)
    await gateway.announced()

    def attach() -> str:
        reader = MailboxId(Recipient.get().mailbox_id)
        file = uploaded(gateway.dependencies.moment(), reader, "large.pdf", LARGE)
        Attachment.update(announcement=number).execute()
        return letter_links.file_token(gateway.dependencies.keyring, file, reader)

    return f"/files/{await gateway.dependencies.store.write(attach)}"


@contextlib.asynccontextmanager
async def taking(gateway: RunningGateway, link: str) -> AsyncIterator[socket.socket]:
    """A client that asks for the file and takes nothing of it so far."""
    loop = asyncio.get_running_loop()
    with socket.socket() as client:
        client.setblocking(False)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        await loop.sock_connect(client, gateway.service.web)
        await loop.sock_sendall(client, f"GET {link} HTTP/1.1\r\nHost: gate.localhost\r\n\r\n".encode())
        yield client


async def received(client: socket.socket) -> int:
    """How many bytes come until the server has nothing more, or hangs up."""
    loop, size = asyncio.get_running_loop(), 0
    with contextlib.suppress(ConnectionError):
        while content := await loop.sock_recv(client, 65_536):
            size += len(content)
            if size > len(LARGE):
                break
    return size


async def test_who_takes_nothing_of_a_file_is_sent_away(
    gateway: RunningGateway, link: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    gone = asyncio.Event()
    lost = connection.HttpConnection.connection_lost

    def tell(self: connection.HttpConnection, error: Exception | None) -> None:
        lost(self, error)
        gone.set()

    monkeypatch.setattr(connection, "TAKING_SECONDS", 0.2)
    monkeypatch.setattr(connection.HttpConnection, "connection_lost", tell)
    async with taking(gateway, link) as client, asyncio.timeout(PATIENCE):
        await gone.wait()
        assert await received(client) < len(LARGE)
    await gateway.settled()
    assert "Traceback" not in caplog.text


async def test_who_takes_it_slowly_gets_all_of_it(gateway: RunningGateway, link: str) -> None:
    async with taking(gateway, link) as client, asyncio.timeout(PATIENCE):
        assert await received(client) > len(LARGE)


async def test_one_mailbox_has_few_on_their_way_and_then_again(
    gateway: RunningGateway, link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "MOST_OF_READER", 1)
    async with taking(gateway, link) as client, asyncio.timeout(PATIENCE):
        assert (await asyncio.get_running_loop().sock_recv(client, 12)).endswith(b" 200")
        async with calling(gateway.service.web) as other:
            await other.sends(f"GET {link} HTTP/1.1\r\nHost: gate.localhost\r\n\r\n".encode())
            assert await status(other) == 429
        assert await received(client) > len(LARGE) - 12
    async with calling(gateway.service.web) as other:
        await other.sends(f"HEAD {link} HTTP/1.1\r\nHost: gate.localhost\r\n\r\n".encode())
        assert await status(other) == 200


# -- uploads ------------------------------------------------------------------------------------------


async def test_forms_with_files_have_a_cap_together_and_other_forms_go_on(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_context, "BytesInFlight", lambda _: BytesInFlight(200_000))
    async with make_world(tmp_path) as world:  # type: ignore[arg-type]
        office = await world.logged_in(OFFICE)
        half, rest = asyncio.Event(), asyncio.Event()

        async def slowly() -> AsyncIterator[bytes]:
            yield b'--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n' + b"x" * 150_000
            half.set()
            await rest.wait()
            yield b"\r\n--b--\r\n"

        first = asyncio.create_task(posted(office, slowly()))
        await half.wait()
        assert await posted(office, whole()) == 503
        assert (await world.submitted(await world.logged_in("mother@example.jp"))).status == 200
        rest.set()
        assert await first == 403, "it is read to its end, and then found to have no token"
        assert await posted(office, whole()) == 403


async def whole() -> AsyncIterator[bytes]:
    """A form with a file that would fit alone."""
    yield b'--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n' + b"x" * 100_000
    yield b"\r\n--b--\r\n"


async def posted(browser: Browser, content: AsyncIterator[bytes]) -> int:
    """The status of the form of an announcement that brings this."""
    headers = {"Content-Type": "multipart/form-data; boundary=b"}
    return (await browser.client.post("/desk/news/new", content=content, headers=headers)).status_code
