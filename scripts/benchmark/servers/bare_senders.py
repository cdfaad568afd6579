"""Those that do nothing but send, into the same relay: the limit beside which the letters of an announcement are seen.

Postfix' smtp-source where that is installed, else aiosmtplib in a loop.
"""

import asyncio
import shutil
import subprocess
import time

import aiosmtplib

from benchmark.load.clients import Address

MAILS = 5_000
CONNECTIONS = 4
"""How many connections they use: as many as the gateway does."""

BYTES = 3_000
PROGRAM = shutil.which("smtp-source", path="/usr/sbin:/usr/bin")


def name() -> str:
    """Which one it is."""
    return "smtp-source" if PROGRAM else "aiosmtplib"


def rate(relay: Address) -> float:
    """How many mails a second it hands over."""
    begun = time.monotonic()
    if PROGRAM:
        host, port = relay
        command = [PROGRAM, "-s", f"{CONNECTIONS}", "-d", "-m", f"{MAILS}", "-l", f"{BYTES}", f"{host}:{port}"]
        subprocess.run(command, check=True)  # noqa: S603 - Postfix' own
    else:
        asyncio.run(_aiosmtplib(relay))
    return MAILS / (time.monotonic() - begun)


async def _aiosmtplib(relay: Address) -> None:
    host, port = relay
    mail = "From: <a@gate.example>\r\nMessage-ID: <bare@gate.example>\r\n\r\n" + f"{'x' * 76}\r\n" * (BYTES // 78)

    async def one() -> None:
        async with aiosmtplib.SMTP(hostname=host, port=port) as client:
            for _ in range(MAILS // CONNECTIONS):
                await client.sendmail("a@gate.example", ["b@gate.example"], mail)

    await asyncio.gather(*[one() for _ in range(CONNECTIONS)])
