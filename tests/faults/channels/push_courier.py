"""The couriers of a gateway in a process of their own, for which every push service is one on the loopback interface.

python -m faults.channels.push_courier SETTINGS PORT CERTIFICATE
"""

import asyncio
import sys
from pathlib import Path

from support.network.tls import Certificate
from support.push.service import Loopback

from mailgate.push.service import HttpPushService
from mailgate.service.gateway import Gateway, open_dependencies
from mailgate.settings import load


async def carry(settings: Path, port: int, certificate: Path) -> None:
    """Carry letters until the process is killed. `certificate` (PEM) is what the push service shows."""
    trusted = Certificate(certificate, certificate).client_context()
    async with open_dependencies(load(settings)) as dependencies:
        gateway = Gateway(dependencies, ["courier"], push_service=HttpPushService(Loopback(port), trusted))
        await gateway.start()
        await gateway.ended.wait()


if __name__ == "__main__":
    asyncio.run(carry(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])))
