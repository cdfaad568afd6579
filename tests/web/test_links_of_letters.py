"""The links in letters, which name pages that are there."""

import re
from pathlib import Path

import pytest
from starlette.routing import Match, Route

from web.world import World

TEMPLATES = Path(__file__).parents[2] / "templates" / "mail"
LINK = re.compile(r"\{\{ public_url \}\}(/(?:\{\{.*?\}\}|\S)*)")
PATHS = sorted(
    {
        re.sub(r"\{\{.*?\}\}", "1", link).partition("?")[0]
        for file in TEMPLATES.rglob("*.txt")
        for link in LINK.findall(file.read_text("utf-8"))
    }
)


@pytest.mark.parametrize("path", PATHS)
async def test_a_letter_names_a_page_that_is_there(world: World, path: str) -> None:
    asked = {"type": "http", "method": "GET", "path": path, "headers": []}
    routes = [route for route in world.app.routes if isinstance(route, Route)]
    assert any(route.matches(asked)[0] is Match.FULL for route in routes)
