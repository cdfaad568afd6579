"""The container's files hold together, and the gateway serves where nothing but its folder can be written."""

import asyncio
import contextlib
import re
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from support.network.ports import HOST, reserve_port
from support.network.post import PATIENCE

from mailgate.resources import DEPLOY

TOP = DEPLOY.parent
CONTAINERFILE = (DEPLOY / "container" / "Containerfile").read_text("utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "container" / "compose.yaml").read_text("utf-8"))
BWRAP = shutil.which("bwrap")
AGAIN_SECONDS = 0.05
ROLES = "smtp,web,courier,clock"
"""All of them, in one process: the pages' own has the lowest priority, and is late on a busy machine."""


def said(instruction: str) -> list[str]:
    """What stands behind each instruction of this name."""
    return re.findall(rf"^{instruction} (.*)$", CONTAINERFILE, re.MULTILINE)


def test_all_that_is_copied_is_there_and_enough_to_build_a_wheel() -> None:
    copied = {source for line in said("COPY") if "--from" not in line for source in line.split()[:-1]}
    assert {source for source in copied if not (TOP / source).exists()} == set()
    project = (TOP / "pyproject.toml").read_text("utf-8")
    forced = re.findall(r'^"([\w./]+)" = "mailgate/_resources', project, re.MULTILINE)
    assert copied >= {"pyproject.toml", "README.md", "LICENSE", "mailgate", *forced}


def test_compose_starts_what_the_image_is() -> None:
    service = COMPOSE["services"]["mailgate"]
    build = DEPLOY / "container" / service["build"]["context"]
    assert (build.resolve() / service["build"]["dockerfile"]).read_text("utf-8") == CONTAINERFILE
    assert said("USER") == [service["user"]]
    assert said("VOLUME") == [volume.partition(":")[2] for volume in service["volumes"]]
    assert service["read_only"]
    assert service["cap_drop"] == ["ALL"]


@contextlib.asynccontextmanager
async def contained(folder: Path, *words: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """mailgate under the image's user, everything but /tmp and this folder read-only, without a capability."""
    (user,) = said("USER")
    program = Path(sys.prefix, "bin", "mailgate")
    walls = ("--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp")  # noqa: S108
    kept = [part for place in (TOP, Path(sys.prefix)) for part in ("--ro-bind", place, place)]
    inside = ("--bind", folder, "/mnt", "--chdir", "/mnt", "--unshare-user", "--uid", user, "--gid", user)
    command = [BWRAP, *walls, *kept, *inside, "--cap-drop", "ALL", "--die-with-parent", program, *words]
    log = folder / "log"
    with log.open("ab") as opened:
        process = await asyncio.create_subprocess_exec(*map(str, command), stdout=opened, stderr=opened)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


@pytest.mark.skipif(BWRAP is None, reason="there is no bwrap on this machine (Debian: bubblewrap)")
async def test_it_serves_where_only_its_folder_can_be_written(tmp_path: Path) -> None:
    port, smtp = reserve_port(), reserve_port()
    async with contained(tmp_path, "init", "gate", "--domain", "mail.town.example") as made:
        assert await made.wait() == 0, (tmp_path / "log").read_text()
    settings = tmp_path / "gate" / "settings.ini"
    text = settings.read_text("utf-8").replace(":8080\n", f":{port}\n").replace(":8025\n", f":{smtp}\n")
    settings.write_text(text, "utf-8")
    async with contained(tmp_path, "--settings", "gate/settings.ini", "serve", "--only", ROLES) as serving:
        ready = await answer(f"http://{HOST}:{port}/readyz", serving)
        assert ready.status_code == 200, ready.text
        serving.terminate()
        async with asyncio.timeout(PATIENCE):
            await serving.wait()


async def answer(url: str, serving: asyncio.subprocess.Process) -> httpx.Response:
    """The first answer at this address."""
    async with asyncio.timeout(PATIENCE), httpx.AsyncClient() as client:
        while True:
            assert serving.returncode is None
            with contextlib.suppress(httpx.ConnectError):
                return await client.get(url)
            await asyncio.sleep(AGAIN_SECONDS)
