"""Several gateways on one PostgreSQL: one dies, the others go on, and nothing is lost or has its effect twice."""

import asyncio
import random
from pathlib import Path

import pytest
from support import Clock, PostOffice, settings_of, until
from support.databases.postgres import Cluster

from faults.crowd import Crowd, insisting
from faults.service import Service, write_settings
from mailgate.delivery.courier import Courier
from mailgate.keys.key_file import new_key
from mailgate.school.letters import claims, outbox
from mailgate.school.models import Mailbox, Priority
from mailgate.school.moment import Moment
from mailgate.service.gateway import open_dependencies
from mailgate.smtp.relay import SmtpRelay
from mailgate.smtp.way_out import MailWayOut

pytestmark = pytest.mark.slow


@pytest.fixture
def three(cluster: Cluster, tmp_path: Path, post: PostOffice) -> list[Service]:
    """Three gateways with one key on one database."""
    key = tmp_path / "shared.key"
    key.write_text(new_key())
    shared = {"gateway": {"database": cluster.migrated_database(), "secret_key_file": key}}
    return [Service(write_settings(tmp_path / f"{number}", post.port, shared)) for number in range(3)]


async def test_of_three_one_is_killed_and_one_starts_again_and_nobody_notices(
    three: list[Service], post: PostOffice, chance: random.Random
) -> None:
    crowd = Crowd(logins=120, forms=60, replies=60)
    killed, restarted, back = sorted(chance.sample(range(1, 240), 3))
    await three[0].run(crowd.settle_in)
    await asyncio.gather(*[service.start() for service in three])
    try:
        async with insisting(crowd, three) as progress:
            await progress.reaches(killed)
            await three[0].kill()
            await progress.reaches(restarted)
            await three[1].stop()
            await three[1].start()
            await progress.reaches(back)
            await three[0].start()
        await crowd.settled(three[2])
        await crowd.check(three[2], post)
    finally:
        await asyncio.gather(*[service.kill() for service in three])


async def test_what_a_killed_courier_had_in_hand_is_carried_by_another_when_its_lease_is_over(
    database: str, tmp_path: Path, post: PostOffice
) -> None:
    clock = Clock()

    def claimed_by_the_killed() -> None:
        mailbox = Mailbox.create(address="a@family.example", canonical="a@family.example")
        letter = outbox.Outgoing(mailbox, "help", {"schools": []}, priority=Priority.LOGIN)
        outbox.enqueue(Moment(clock()), [letter])
        assert claims.claim(Moment(clock()), claims.Wanted(10, "key"))

    settings = settings_of(tmp_path, post.port, {"gateway": {"database": database}})
    async with open_dependencies(settings, clock) as dependencies:
        await dependencies.store.write(claimed_by_the_killed)
        courier = Courier(dependencies, MailWayOut(dependencies, SmtpRelay(settings.relay, "gate.example")))
        carrying = asyncio.create_task(courier.run())
        turns = dependencies.store.committed
        await until(dependencies.store, lambda: dependencies.store.committed > turns + 2)
        assert not post.letters, "taken from somebody who may still be sending it"
        clock.forward(seconds=claims.PAUSES[0] + claims.JITTER_SECONDS)
        await until(dependencies.store, lambda: not outbox.backlog())
        courier.stop()
        await carrying
    assert [letter.recipient for letter in post.letters] == ["a@family.example"]
