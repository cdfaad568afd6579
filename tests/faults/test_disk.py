"""The disk breaks, is full, or another program holds the database: 451, and all is well again without a restart."""

import asyncio
import sqlite3
from collections import Counter
from pathlib import Path

import pytest
from support import PostOffice
from support.network.post import PATIENCE

from faults import disk
from faults.crowd import Crowd, address, log_in
from faults.service import Service, serving

needs_strace = pytest.mark.skipif(disk.STRACE is None, reason="there is no strace on this machine (Debian: strace)")
CROWD = Crowd(logins=12, forms=0, replies=0)
MAIL = ("--only", "smtp,courier,clock")


@needs_strace
@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
@pytest.mark.parametrize("calls", ["fdatasync,fsync", "pwrite64"])
async def test_while_the_disk_fails_mail_is_put_off_and_then_it_goes_on(
    tmp_path: Path, post: PostOffice, calls: str, error: str
) -> None:
    async with serving(tmp_path, post.port, CROWD.settle_in, *MAIL) as service:
        assert await log_in(service, 0)
        async with disk.failing(service.pid, calls, error):
            answers = await asyncio.gather(*[log_in(service, number) for number in range(1, CROWD.logins)])
        assert not any(answers), "accepted without being on disk"
        before = service.pid
        async with asyncio.timeout(PATIENCE):
            await CROWD.insists([service], accepted=lambda: None)
        await CROWD.settled(service)
        await CROWD.check(service, post)
        assert service.pid == before
        assert "Traceback" not in service.log()


async def test_a_full_queue_says_to_try_again_and_takes_all_that_it_said_yes_to(
    tmp_path: Path, post: PostOffice
) -> None:
    crowd = Crowd(logins=300, forms=0, replies=0)
    few = {"waiting_units": 64}
    refused = asyncio.Event()
    no = 0

    async def attempt(service: Service, number: int) -> bool:
        nonlocal no
        yes = await log_in(service, number)
        no += not yes
        if no >= crowd.logins - 2 * few["waiting_units"]:
            refused.set()
        return yes

    async with serving(tmp_path, post.port, crowd.settle_in, *MAIL, limits=few) as service:
        other = sqlite3.connect(tmp_path / "mailgate.db", isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        attempts = [asyncio.create_task(attempt(service, number)) for number in range(crowd.logins)]
        async with asyncio.timeout(PATIENCE):
            await refused.wait()
        other.execute("ROLLBACK")
        other.close()
        answers = await asyncio.gather(*attempts)
        await crowd.settled(service)
    accepted = [address("login", number) for number, yes in enumerate(answers) if yes]
    assert Counter(letter.recipient for letter in post.letters) == Counter(accepted)
