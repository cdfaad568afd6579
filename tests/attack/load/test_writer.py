"""No text, however made, keeps the database's writer or the other connections waiting."""

import asyncio
import random
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from support import RunningGateway

from mailgate.inbox import dispatch
from mailgate.mail import reading
from mailgate.smtp import listener

MOST_SECONDS = 0.5
"""Of one processor's time; it is 0.005 on the machine of docs/performance.md, and was 17 once."""

BYTES = 900_000
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
MIXED = [*"休熱太郎はが を、。1２年組月日から時半", "\r\n"]


def long_texts() -> dict[str, str]:
    """Each of these as often as a mail may hold it."""
    chosen = random.Random(1)  # noqa: S311 - the same mixture each time
    texts = {name: text * (BYTES // len(text.encode())) for name, text in TEXTS.items()}
    texts["numbered lines with words"] = "".join(f"1 OK {number}\r\n" for number in range(BYTES // 12))
    texts["a mixture"] = "".join(chosen.choice(MIXED) for _ in range(BYTES // 3))
    return texts


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The processor's time that each unit of work for a mail took."""
    measured: list[float] = []
    handle = dispatch.handle

    def measure(*arguments: Any) -> bool:
        begun = time.thread_time()
        try:
            return handle(*arguments)
        finally:
            measured.append(time.thread_time() - begun)

    monkeypatch.setattr(listener, "handle", measure)
    return measured


async def addresses(gateway: RunningGateway) -> list[tuple[str, str]]:
    """Who may write where."""
    mother, father, teacher = gateway.mother, gateway.father, gateway.teacher
    await mother.logs_in()
    await mother.tells_the_school()
    await teacher.mails("today@...")
    await teacher.mails("phone@...")
    await father.mails("login@...")
    return [
        (mother.address, (await mother.letter("受け付けました")).reply_to),
        (father.address, (await father.letter("ログイン")).reply_to),
        (teacher.address, (await teacher.letter("要確認")).reply_to),
        (teacher.address, (await teacher.letter(text_contains="押すだけで返信")).reply_to),
        (teacher.address, (await teacher.letter("電話で受けた連絡")).reply_to),
        (teacher.address, f"phone@{gateway.domain}"),
    ]


@pytest.mark.parametrize("name", sorted(long_texts()))
async def test_no_text_holds_the_writer(gateway: RunningGateway, seconds: list[float], name: str) -> None:
    people = await addresses(gateway)
    seconds.clear()
    for number, (sender, recipient) in enumerate(people):
        head = f"From: {sender}\r\nTo: {recipient}\r\nMessage-ID: <{number}@x.example>\r\n"
        mail = f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{long_texts()[name]}\r\n".encode()
        assert (await gateway.mother.sends(mail, [recipient], sender)).code == 250
    assert len(seconds) >= len(people), "a unit runs again once its words are read"
    assert max(seconds) < MOST_SECONDS


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
