"""Whether the push services can be reached from this machine, which many a firewall prevents."""

import asyncio
import ssl

from mailgate.doctor.finding import Finding, ok, unknown
from mailgate.settings import Settings

PORT = 443
SECONDS = 5.0


async def of_hosts(settings: Settings) -> list[Finding]:
    """Each host that the settings name in full; one with `*.` cannot be called by that."""
    hosts = [host for host in settings.push.hosts if not host.startswith("*.")]
    return await asyncio.gather(*map(_of_host, hosts))


async def _of_host(host: str) -> Finding:
    try:
        async with asyncio.timeout(SECONDS):
            _, writer = await asyncio.open_connection(host, PORT, ssl=ssl.create_default_context())
            writer.close()
    except (OSError, TimeoutError) as error:
        return unknown("push-host", "push-host-away", host=host, why=str(error) or f"no answer in {SECONDS:.0f} s")
    return ok("push-host", "push-host", host=host)
