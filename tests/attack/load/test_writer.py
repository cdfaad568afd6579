"""No text, however made, keeps the database's writer or the other connections waiting."""

import asyncio
import functools
import itertools
import random
import threading
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from support import RunningGateway
from web.browser import Browser
from web.world import HOMEROOM, MOTHER
from web.world import world as make_world

from attack.identity.test_forms import address, forms
from mailgate.mail import reading
from mailgate.smtp import listener
from mailgate.store.sqlite import SqliteStore

WRITER_SECONDS = 0.05
"""Of one processor's time, for any unit of work; it is 0.005 on the machine of docs/performance.md, and was 17 once."""

GATEWAY_SECONDS = 0.5
"""Of the processors' time for all that a mail brings about, from the first byte to the last letter that follows."""

TRIES = 3
"""The best of these counts: others use this machine, too."""

REFERENCE_SECONDS = 0.016
"""What `reference` takes on the machine of docs/performance.md: a slower one may take as much longer for all else."""

BYTES = 300_000
"""More than is read of any mail."""

TEXTS = {
    "letters that NFKC makes 18 of": "\ufdfa",
    "the same as lines": "\ufdfa\r\n",
    "the same as words": "\ufdfa ",
    "sentences": "太郎は熱で休みます。\r\n",
    "one word": "休",
    "numbers": "1 ",
    "numbered lines": "1 OK\r\n",
    "days": "11月24日 ",
    "times": "10:30 ",
    "names": "山田太郎 ",
    "fields of a form": "内容: 1\r\n",
    "a line that separates": "-",
    "English": "taro is sick today and tomorrow. ",
    "invisible characters": "\u200b",
    "combining marks": "か\u3099",
    "quotes": "> 1 OK\r\n",
}
OF_A_FORM = 60_000
"""Bytes; a letter may take nine of them in a form."""

LOGGING_OUT = {"/logout", "/login", "/login/{token:path}", "/language"}
LEAVING = "/family/leave"
"""It logs out, too, and so comes last."""
COMMANDS = ("login", "help", "notice", "register", "join+x", "remove", "leave", "today", "postmaster", "bounce+x")
MIXED = [*"休熱太郎はが を、。1２年組月日から時半", "\r\n"]


@functools.cache
def long_texts() -> dict[str, str]:
    """Each of these as often as a mail may hold it."""
    chosen = random.Random(1)  # noqa: S311 - the same mixture each time
    texts = {name: text * (BYTES // len(text.encode())) for name, text in TEXTS.items()}
    texts["numbered lines with words"] = "".join(f"1 OK {number}\r\n" for number in range(BYTES // 12))
    texts["a mixture"] = "".join(chosen.choice(MIXED) for _ in range(BYTES // 3))
    return texts


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The processor's time that each unit of work held the writer."""
    measured: list[float] = []
    write = SqliteStore.write

    async def watched(store: SqliteStore, unit: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        def measure(*inner: Any, **named: Any) -> Any:
            begun = time.thread_time()
            try:
                return unit(*inner, **named)
            finally:
                measured.append(time.thread_time() - begun)

        return await write(store, measure, *args, **kwargs)

    monkeypatch.setattr(SqliteStore, "write", watched)
    return measured


def reference() -> float:
    """The processor's time for a piece of work that never changes."""
    begun = time.thread_time()
    sum(number * number for number in range(400_000))
    return time.thread_time() - begun


def fits(taken: tuple[float, float]) -> bool:
    """Whether neither the longest unit of work nor all together took too long."""
    writer, whole = taken
    return writer < WRITER_SECONDS and whole < GATEWAY_SECONDS


async def best(tries: Callable[[int], Awaitable[None]], seconds: list[float]) -> tuple[float, float]:
    """What one of a few tries took at the least: the longest unit of work, and all together."""
    found: list[tuple[float, float]] = []
    for number in range(TRIES):
        seconds.clear()
        begun = time.process_time()
        await tries(number)
        taken = (max(seconds, default=0.0), time.process_time() - begun)
        if fits(taken):
            return taken
        slowness = max(reference() / REFERENCE_SECONDS, 1.0)
        found.append((taken[0] / slowness, taken[1] / slowness))
        if fits(found[-1]):
            break
    return min(each for each, _ in found), min(each for _, each in found)


async def addresses(gateway: RunningGateway) -> list[tuple[str, str]]:
    """Who may write where."""
    mother, father, teacher = gateway.mother, gateway.father, gateway.teacher
    await mother.logs_in()
    await mother.tells_the_school()
    await teacher.mails("today@...")
    await teacher.mails("phone@...")
    await father.mails("login@...")
    stranger = gateway.stranger.address
    return [
        *((sender, f"{command}@{gateway.domain}") for command in COMMANDS for sender in (mother.address, stranger)),
        (mother.address, (await mother.letter("受け付けました")).reply_to),
        (father.address, (await father.letter("ログイン")).reply_to),
        (teacher.address, (await teacher.letter("要確認")).reply_to),
        (teacher.address, (await teacher.letter(text_contains="押すだけで返信")).reply_to),
        (teacher.address, (await teacher.letter("電話で受けた連絡")).reply_to),
        (teacher.address, f"phone@{gateway.domain}"),
        (stranger, f"phone@{gateway.domain}"),
    ]


@pytest.mark.parametrize("name", sorted(long_texts()))
async def test_no_text_holds_the_writer(gateway: RunningGateway, seconds: list[float], name: str) -> None:
    for sender, recipient in await addresses(gateway):
        sending = bringing(gateway, sender, recipient, long_texts()[name])
        writer, whole = await best(sending, seconds)
        assert seconds, "a unit of work for each mail"
        assert writer < WRITER_SECONDS, recipient
        assert whole < GATEWAY_SECONDS, recipient


def bringing(gateway: RunningGateway, sender: str, recipient: str, text: str) -> Callable[[int], Awaitable[None]]:
    """Brings a mail of this text to the gateway, another one at each try."""

    async def bring(number: int) -> None:
        head = f"From: {sender}\r\nTo: {recipient}\r\nMessage-ID: <{number}.{recipient}>\r\n"
        mail = f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n".encode()
        assert (await gateway.mother.sends(mail, [recipient], sender)).code == 250

    return bring


FIELDS = (
    *("remarks", "reason", "date", "until", "arrival", "departure", "pickup", "phone", "kind", "student"),
    *("reply", "passcode", "code", "address", "name", "answer", "session", "digest_at", "revision", "language"),
)


@pytest.mark.parametrize("name", sorted(long_texts()))
async def test_no_form_holds_the_writer(tmp_path: Path, seconds: list[float], name: str) -> None:
    """Each form there is, with each field as long as a form may be: in some field with each of the texts."""
    texts = sorted(long_texts())
    text = long_texts()[name][: OF_A_FORM // 9]
    async with make_world(tmp_path) as world:
        mother, teacher = await world.logged_in(MOTHER), await world.logged_in(HOMEROOM)
        await world.submitted(mother)
        usual = {**world.notice(date="2026-11-25"), "revision": "1", "reply": "x", "step": "submit"}
        tokens = {browser: (await browser.get("/")).hidden()["csrf"] for browser in (mother, teacher)}
        paths = [*sorted({*forms(world)} - LOGGING_OUT - {LEAVING}), LEAVING]
        for path, field in itertools.islice(itertools.product(paths, FIELDS), texts.index(name), None, len(texts)):
            for browser, token in tokens.items():
                fields = {**usual, "csrf": token, field: text}
                writer, whole = await best(sending(browser, address(world, path), fields), seconds)
                assert writer < WRITER_SECONDS, (path, field)
                assert whole < GATEWAY_SECONDS, (path, field)


def sending(browser: Browser, path: str, fields: dict[str, Any]) -> Callable[[int], Awaitable[None]]:
    """Sends a form with these fields."""

    async def send(_: int) -> None:
        answer = await browser.client.post(path, data=fields, follow_redirects=False)
        assert answer.status_code < 500
        assert answer.status_code != 401 or path == LEAVING

    return send


async def test_a_large_mail_that_is_read_keeps_no_other_waiting(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reading of the large one does not end before the other one was answered."""
    answered = threading.Event()
    read: Callable[..., reading.IncomingMail] = reading.read

    def read_slowly(raw: bytes, *arguments: Any) -> reading.IncomingMail:
        if len(raw) > listener.LARGE_BYTES:
            assert answered.wait(30)
        return read(raw, *arguments)

    monkeypatch.setattr(listener, "read", read_slowly)
    large = gateway.father.mails("login@...", "x" * (listener.LARGE_BYTES + 1))
    first = asyncio.ensure_future(large)
    assert (await gateway.mother.mails("login@...")).code == 250
    answered.set()
    assert (await first).code == 250
