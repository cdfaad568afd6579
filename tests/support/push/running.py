"""A running gateway with a key for push services, which reaches those of a test."""

import contextlib
from collections.abc import Mapping
from pathlib import Path

from mailgate.keys.vapid import new_vapid_key
from mailgate.push.service import HttpPushService
from support.network.tls import Certificate, make_certificate
from support.push.device import HOST
from support.push.service import PushServices
from support.running_gateway import RunningGateway, running_gateway

OTHER_HOST = "updates.push.services.mozilla.com"


def their_certificate(folder: Path) -> Certificate:
    """What push services show, its files in this folder."""
    return make_certificate(folder, names=[HOST, OTHER_HOST])


def gateway_with_push(
    folder: Path, services: PushServices, settings: Mapping[str, Mapping[str, object]]
) -> contextlib.AbstractAsyncContextManager[RunningGateway]:
    """A gateway in this folder with these settings."""
    (folder / "vapid.key").write_bytes(new_vapid_key())
    service = HttpPushService(services.network, services.certificates)
    return running_gateway(folder, settings=settings, push_service=service)
