"""What the faults have in common."""

import os
import random
from collections.abc import AsyncIterator

import pytest
from support import PostOffice

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"


@pytest.fixture
async def post() -> AsyncIterator[PostOffice]:
    """The relay that outlives the gateway."""
    office = PostOffice()
    await office.open()
    yield office
    await office.close()


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """Random instants; the seed is told when the test fails."""
    seed = int.from_bytes(os.urandom(4))
    request.node.user_properties.append(("seed", seed))
    request.node.add_report_section("setup", "seed", str(seed))
    return random.Random(seed)  # noqa: S311 - no secret


@pytest.fixture
def kills() -> int:
    """How often to kill: a few times, or as `scripts/test --long` does."""
    return 50 if LONG else 3
