"""What these tests share: the relay, and gateways on one database."""

import os
import random
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path

import pytest
from faults.service import Service, write_settings
from support import PostOffice
from support.databases.postgres import Cluster, server_folder

from mailgate.keys.key_file import new_key
from servers.postgres.pooler import pooled


@pytest.fixture
async def post() -> AsyncIterator[PostOffice]:
    """The relay behind all gateways."""
    office = PostOffice()
    await office.open()
    yield office
    await office.close()


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """Random instants; the seed is told when the test fails."""
    seed = int.from_bytes(os.urandom(4))
    request.node.add_report_section("setup", "seed", str(seed))
    return random.Random(seed)  # noqa: S311 - no secret


GatewaysOn = Callable[[str, int], Sequence[Service]]
"""This number of gateways with one key on the database at this URL; none is started."""


@pytest.fixture
def gateways_on(tmp_path: Path, post: PostOffice) -> GatewaysOn:
    """See `GatewaysOn`."""
    key = tmp_path / "shared.key"
    key.write_text(new_key())

    def gateways(url: str, number: int) -> list[Service]:
        shared = {"gateway": {"database": url, "secret_key_file": key, "drain_seconds": 300}}
        return [Service(write_settings(tmp_path / f"{name}", post.port, shared)) for name in range(number)]

    return gateways


@pytest.fixture
def pooler(cluster: Cluster) -> Iterator[Callable[[str], str]]:
    """The URL by which a database of the cluster is reached through PgBouncer, in transaction mode."""
    with server_folder() as folder, pooled(cluster, folder) as through:
        yield through
