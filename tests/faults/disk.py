"""A disk that fails: system calls of a running process answered with an error, by strace."""

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator

from support.network.post import PATIENCE

STRACE = shutil.which("strace")


@contextlib.asynccontextmanager
async def failing(pid: int, calls: str, error: str) -> AsyncIterator[None]:
    """During the block these system calls of a process (separated by commas) fail with this error, as EIO."""
    assert STRACE, "install strace"
    command = [STRACE, "-f", "-p", str(pid), "-o", "/dev/null", "-e", f"trace={calls}"]
    strace = await asyncio.create_subprocess_exec(
        *command, "-e", f"inject={calls}:error={error}", stderr=asyncio.subprocess.PIPE
    )
    assert strace.stderr
    try:
        async with asyncio.timeout(PATIENCE):
            said = await strace.stderr.readline()
        assert b"attached" in said, said.decode()
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            strace.terminate()
        await strace.wait()
