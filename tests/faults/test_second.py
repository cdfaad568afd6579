"""A second `mailgate serve` on the same folder says so and leaves the first alone; after a kill the next one starts."""

import asyncio
import sys
from pathlib import Path

import pytest
from support import PostOffice

from faults.crowd import Crowd, log_in
from faults.service import Service, serving, until_true

pytestmark = pytest.mark.slow


async def serve_again(service: Service, folder: Path) -> tuple[int | None, str]:
    command = [sys.executable, "-m", "mailgate", "serve", "--settings", str(folder / "settings.ini")]
    second = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    _, said = await second.communicate()
    return second.returncode, said.decode()


async def test_only_one_serves(tmp_path: Path, post: PostOffice) -> None:
    crowd = Crowd(logins=2, forms=0, replies=0)
    async with serving(tmp_path, post.port, crowd.settle_in) as service:
        code, said = await serve_again(service, tmp_path)
        assert code == 1
        assert "another `mailgate serve` is running with it" in said
        await until_true(lambda: log_in(service, 0))
        await service.kill()
        await service.start()
        await until_true(lambda: log_in(service, 1))
