"""The operator hears of each trouble by one letter a day, and of nothing else."""

import asyncio
import contextlib
import re
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from support import GatewayWith, RunningGateway, running_gateway
from support.letters import Letter
from support.network.tls import Certificate

from mailgate.ids import LetterId
from mailgate.school.audit import backups
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.letters.alarms import Trouble
from mailgate.school.letters.line import budget
from mailgate.school.letters.line.budget import Budget
from mailgate.school.models import Bounce, Handled, Mailbox, School
from mailgate.school.models import Letter as Row
from mailgate.school.moment import Moment
from mailgate.service.watch import Watch

OPERATOR = "operator@city.example"
SETTINGS: dict[str, dict[str, object]] = {"gateway": {"operator": OPERATOR}}
DAY = 86_400


@contextlib.asynccontextmanager
async def proxy(certificate: Certificate) -> AsyncIterator[str]:
    """Somebody who shows this certificate and says nothing; the address of their pages."""
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0, ssl=certificate.server_context())
    async with server:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def with_pages_at(url: str) -> dict[str, dict[str, object]]:
    return {"gateway": SETTINGS["gateway"] | {"public_url": url}}


class Watched:
    """A gateway with somebody who watches it, on a disk and with seconds that a test may change."""

    def __init__(self, gateway: RunningGateway) -> None:
        self.gateway = gateway
        self.free = 50
        self.jumped = 0
        self.watch = Watch(gateway.dependencies, lambda: float(gateway.clock() - self.jumped), lambda _: self.free)

    async def told(self) -> list[Letter]:
        """The letters to the operator after another look."""
        await self.watch.look()
        await self.gateway.settled()
        return self.gateway.post.of(OPERATOR)

    async def write(self, unit: Callable[[], object]) -> None:
        """Put something into the database."""
        await self.gateway.dependencies.store.write(unit)


@pytest.fixture
async def watched(tmp_path: Path) -> AsyncIterator[Watched]:
    async with running_gateway(tmp_path, settings=SETTINGS) as gateway:
        yield Watched(gateway)


def letter_of(minutes: int, now: int) -> Callable[[], object]:
    """A unit that queues a letter as of some minutes ago, which is deferred for long."""
    row = {"mailbox": 1, "recipient": "a@x.example", "domain": "x.example", "template": "help", "priority": 1}
    error = "451 4.3.0 try later"
    return lambda: Row.create(
        **row, data="", reference="r", created=now - 60 * minutes, due=now + 30 * DAY, error=error, attempts=3
    )


def bounces(count: int, when: int) -> None:
    first = (Bounce.select().count() or 0) + 100
    mailbox = Mailbox.get()
    for number in range(first, first + count):
        Bounce.create(letter=number, mailbox=mailbox, kind="full", created=when)


def strangers(count: int, when: int) -> None:
    first = Handled.select().count()
    for number in range(first, first + count):
        Handled.create(fingerprint=f"f{number}", created=when, mail="m", disposition="stranger")


async def test_nobody_hears_of_a_gateway_that_is_well(watched: Watched) -> None:
    now = watched.gateway.clock()
    await watched.write(letter_of(9, now))
    await watched.write(lambda: bounces(19, now - 5))
    await watched.write(lambda: strangers(49, now - 5))
    await watched.watch.look()
    watched.gateway.clock.forward(hours=2)
    watched.free = 10
    await watched.write(lambda: Row.delete().execute())
    assert await watched.told() == []


async def test_letters_that_wait_are_told_once_a_day_before_all_others(watched: Watched) -> None:
    await watched.write(letter_of(25, watched.gateway.clock()))
    await watched.watch.look()
    await watched.watch.look()
    letter = await watched.gateway.post.letter(OPERATOR, lambda _: True)
    assert "たまっています" in letter.subject
    assert "1通が10分より長く待っています" in letter.text
    assert "25分前" in letter.text
    assert "451 4.3.0 try later" in letter.text
    watched.gateway.clock.forward(days=1)
    await watched.watch.look()
    await watched.gateway.post.letter(OPERATOR, lambda _: True)
    assert len(watched.gateway.post.of(OPERATOR)) == 2


async def test_a_full_disk_a_moved_clock_and_a_wrong_number_are_told_together(watched: Watched) -> None:
    watched.free = 9
    watched.jumped = -3_600
    await watched.write(lambda: School.update(phone="事務室").where(School.id == 1).execute())
    texts = {letter.subject: letter.text for letter in await watched.told()}
    assert len(texts) == 3
    assert any("9% です" in text for text in texts.values())
    assert any("3600 秒" in text for text in texts.values())
    assert any("mailgate school change s1 --phone" in text for text in texts.values())
    assert len(await watched.told()) == 3, "each once a day"


@pytest.mark.parametrize(
    ("rows", "words"), [(bounces, "戻るメールが急に増え"), (strangers, "登録のない人からのメールが急に増え")]
)
async def test_a_surge_is_many_more_than_usual(watched: Watched, rows: Callable[[int, int], None], words: str) -> None:
    now = watched.gateway.clock()
    await watched.write(lambda: rows(7 * 30, now - 3 * DAY))  # 30 a day
    await watched.write(lambda: rows(89, now - 60))
    assert await watched.told() == []
    await watched.write(lambda: rows(1, now - 60))
    (letter,) = await watched.told()
    assert words in letter.subject
    assert "90通" in letter.text


async def test_a_certificate_that_ends_soon_is_told(gateway_with: GatewayWith, certificate: Certificate) -> None:
    files = {"tls_certificate": certificate.certificate, "tls_key": certificate.key}
    async with gateway_with(settings={**SETTINGS, "smtp": files}) as gateway:
        watched = Watched(gateway)
        (letter,) = await watched.told()
    assert "証明書" in letter.subject
    assert str(certificate.certificate) in letter.text


async def test_a_certificate_that_the_proxy_shows_is_told(gateway_with: GatewayWith, certificate: Certificate) -> None:
    """The one of this test ends in two days, and nobody trusts it."""
    async with proxy(certificate) as url, gateway_with(settings=with_pages_at(url)) as gateway:
        (letter,) = await Watched(gateway).told()
    assert "ページの証明書" in letter.subject
    assert url in letter.text


async def test_a_proxy_that_does_not_answer_is_no_trouble(gateway_with: GatewayWith, certificate: Certificate) -> None:
    async with proxy(certificate) as url:
        pass
    async with gateway_with(settings=with_pages_at(url)) as gateway:
        assert await Watched(gateway).told() == []


async def test_a_late_backup_is_told(watched: Watched) -> None:
    at = watched.gateway.dependencies.moment
    await watched.write(lambda: record(at(), Event.CLOCK_STARTED))
    watched.gateway.clock.forward(hours=36)
    assert await watched.told() == []
    watched.gateway.clock.forward(hours=1)
    (letter,) = await watched.told()
    assert "バックアップがありません" in letter.subject
    assert "まだ一度も" in letter.text
    await watched.write(lambda: backups.note(at()))
    watched.gateway.clock.forward(hours=36)
    assert len(await watched.told()) == 1
    watched.gateway.clock.forward(hours=2)
    assert "38時間" in (await watched.told())[-1].text


async def test_nobody_hears_of_backups_where_they_are_made_in_another_way(gateway_with: GatewayWith) -> None:
    async with gateway_with(settings={"gateway": SETTINGS["gateway"] | {"backup_hours": 0}}) as gateway:
        await gateway.dependencies.store.write(lambda: record(gateway.dependencies.moment(), Event.CLOCK_STARTED))
        gateway.clock.forward(days=9)
        assert await Watched(gateway).told() == []


async def test_a_month_of_line_that_is_nearly_used_up_is_told_and_again_when_it_is(gateway_with: GatewayWith) -> None:
    async with gateway_with(settings=SETTINGS | {"line": {"monthly_pushes": 10}}) as gateway:
        watched = Watched(gateway)

        def pay(first: int, last: int) -> list[bool]:
            at, month = gateway.dependencies.moment(), Budget.of(gateway.dependencies.settings)
            return [budget.take(at, LetterId(number), month) for number in range(first, last)]

        await watched.write(lambda: pay(1, 8))
        assert await watched.told() == []
        await watched.write(lambda: pay(8, 9))
        (letter,) = await watched.told()
        assert "8通" in letter.text
        assert "とってあります" in letter.text
        await watched.write(lambda: pay(9, 12))
        gateway.clock.forward(days=1)
        letter = (await watched.told())[-1]
        assert "10通" in letter.text
        assert "もう送れません" in letter.text
        gateway.clock.set("2026-12-01 07:00:00")
        assert len(await watched.told()) == 2


async def test_what_lasts_is_told_once_a_day_until_it_is_mended(
    gateway_with: GatewayWith, certificate: Certificate, caplog: pytest.LogCaptureFixture
) -> None:
    files = {"tls_certificate": certificate.certificate, "tls_key": certificate.key}
    async with proxy(certificate) as url, gateway_with(settings=with_pages_at(url) | {"smtp": files}) as gateway:
        watched = Watched(gateway)
        for day in (1, 2):
            await all_goes_wrong(watched)
            for _ in range(3):
                await watched.watch.look()
            told = Counter(re.findall(r"alarm: (\S+) ", caplog.text))
            assert told == dict.fromkeys(map(str, Trouble), day)
            gateway.clock.forward(days=1)


async def all_goes_wrong(watched: Watched) -> None:
    """All that there is to be told, as of now."""
    now = watched.gateway.clock()
    watched.free = 3
    await watched.write(letter_of(25, now))
    await watched.write(lambda: bounces(100, now - 60))
    await watched.write(lambda: strangers(100, now - 60))
    await watched.write(lambda: School.update(phone="事務室").where(School.id == 1).execute())
    await watched.write(lambda: backups.note(Moment(now - 40 * 3_600)))
    await watched.write(lambda: budget.end(Moment(now), Budget.of(watched.gateway.dependencies.settings)))
    watched.jumped += 3_600


async def test_an_operator_may_read_english(gateway_with: GatewayWith) -> None:
    async with gateway_with(settings={"gateway": {"operator": OPERATOR, "language": "en"}}) as gateway:
        watched = Watched(gateway)
        watched.free = 3
        (letter,) = await watched.told()
    assert letter.subject == "[Alarm] The disk is nearly full"
    assert "3% is free" in letter.text


async def test_without_an_operator_the_log_says_it_once_a_day(
    gateway: RunningGateway, caplog: pytest.LogCaptureFixture
) -> None:
    watched = Watched(gateway)
    watched.free = 3
    for _ in range(2):
        assert await watched.told() == []
    assert caplog.text.count("alarm: disk") == 1
