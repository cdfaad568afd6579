"""The links in letters, which name pages that are there."""

import re
from pathlib import Path

from starlette.routing import Match, Route

from web.world import world as make_world

TEMPLATES = Path(__file__).parents[2] / "templates" / "mail"
LINK = re.compile(r"\{\{ public_url \}\}(/(?:\{\{.*?\}\}|\S)*)")
PATHS = sorted(
    {
        re.sub(r"\{\{.*?\}\}", "1", link).partition("?")[0]
        for file in TEMPLATES.rglob("*.txt")
        for link in LINK.findall(file.read_text("utf-8"))
    }
)


async def test_letters_name_pages_that_are_there(tmp_path: Path) -> None:
    async with make_world(tmp_path, line_channel="2000000000") as world:
        routes = [route for route in world.app.routes if isinstance(route, Route)]
    asked = {path: {"type": "http", "method": "GET", "path": path, "headers": []} for path in PATHS}
    missing = [path for path, scope in asked.items() if Match.FULL not in {each.matches(scope)[0] for each in routes}]
    assert PATHS
    assert missing == []
