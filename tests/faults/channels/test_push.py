"""kill -9 while notes go out by Web Push: none is lost, and what comes twice takes the place of the first."""

import asyncio
import contextlib
import random
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import pytest
from support import PostOffice, school
from support.push.device import Device
from support.push.running import their_certificate
from support.push.service import PushServices

from faults.service import Service, until_true, write_settings
from mailgate.addresses.push import host_of
from mailgate.keys.vapid import new_vapid_key, read_vapid_key
from mailgate.school.letters import outbox
from mailgate.school.letters.channels import Destination
from mailgate.school.letters.outbox import Outgoing
from mailgate.school.letters.push import subscriptions
from mailgate.school.models import Channel, Letter, Mailbox, PushSubscription
from mailgate.school.moment import Moment

pytestmark = pytest.mark.slow

AT_A_TIME = 20
TESTS = Path(__file__).parents[2]


def now() -> int:
    return int(time.time())


@pytest.fixture
async def services(tmp_path: Path) -> AsyncIterator[PushServices]:
    """Push services that outlive the courier."""
    async with PushServices(their_certificate(tmp_path)) as opened:
        yield opened


@pytest.fixture
def gateway(database: str, tmp_path: Path, post: PostOffice) -> Service:
    """The settings, the keys and the database of a gateway whose couriers alone run, in `carrying`."""
    (tmp_path / "vapid.key").write_bytes(new_vapid_key())
    return Service(write_settings(tmp_path, post.port, {"gateway": {"database": database}}))


def settle_in(device: Device, vapid: str) -> None:
    """A guardian wants notes on this device."""
    school.settle_in()
    subscriptions.subscribe(Moment(now()), Mailbox.get().id, device.given, vapid)


def write_of(notices: Iterable[int]) -> None:
    """Queue a note of each of these notices."""
    subscription = PushSubscription.get()
    to = Destination(Channel.PUSH, str(subscription.id), host_of(subscription.endpoint))
    notes = [Outgoing(subscription.mailbox, "receipt", {"notice": notice}, to=to) for notice in notices]
    outbox.enqueue(Moment(now()), notes)


def pages_to_come() -> set[str]:
    """The pages of the notes that are not known to be taken."""
    waiting = Letter.select(Letter.data).where(outbox.IS_WAITING)
    return {f"/notices/{outbox.read_data(data)[0]['notice']}" for (data,) in waiting.tuples()}


@contextlib.asynccontextmanager
async def carrying(folder: Path, services: PushServices) -> AsyncIterator[None]:
    """During the block couriers carry what is queued in this folder; at its end they are killed."""
    port, certificate = services.network.port, services.certificate.certificate
    arguments = [str(folder / "settings.ini"), str(port), str(certificate)]
    with (folder / "log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "faults.channels.push_courier", *arguments, cwd=TESTS, stderr=log
        )
    try:
        yield
    finally:
        process.kill()
        await process.wait()


async def test_a_kill_loses_no_note_and_repeats_only_what_was_in_the_air(
    tmp_path: Path, gateway: Service, services: PushServices, chance: random.Random, kills: int
) -> None:
    device = Device(services, "mother")
    await gateway.run(settle_in, device, read_vapid_key(tmp_path / "vapid.key").public)
    in_the_air: Counter[str] = Counter()
    for first in range(0, AT_A_TIME * kills, AT_A_TIME):
        await gateway.run(write_of, range(first, first + AT_A_TIME))
        async with carrying(tmp_path, services):
            await services.messages(len(services.taken) + chance.randrange(1, AT_A_TIME))
        waiting = await gateway.run(pages_to_come)
        in_the_air.update(waiting & {note["tag"] for note in device.notes})
    async with carrying(tmp_path, services):
        await _until_all_are_taken(gateway)
    came = Counter(note["tag"] for note in device.notes)
    assert came.keys() == {f"/notices/{number}" for number in range(AT_A_TIME * kills)}
    assert [page for page in came if came[page] > 1 + in_the_air[page]] == []
    topics = {(note["tag"], taken.headers["topic"]) for note, taken in zip(device.notes, services.taken, strict=True)}
    assert len(topics) == len(came), "a push service that still has the first replaces it"


async def _until_all_are_taken(gateway: Service) -> None:
    async def are_taken() -> bool:
        return not await gateway.run(outbox.backlog)

    await until_true(are_taken)
