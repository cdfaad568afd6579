"""The menu below the chat: its areas and its picture stand in `templates/line/`."""

import json
from typing import Any

from mailgate.line.api import menus
from mailgate.line.api.connection import LineApi
from mailgate.resources import TEMPLATES
from mailgate.words.templates import environment

PICTURE = TEMPLATES / "line" / "menu.png"


def menu(public_url: str) -> dict[str, Any]:
    """The menu as LINE takes it; one area leads to the pages of this address."""
    document: dict[str, Any] = json.loads(
        environment("line", "ja").get_template("menu.json").render(public_url=public_url)
    )
    return document


async def replace(api: LineApi, public_url: str) -> str:
    """Show our menu to everybody, in the place of those that were made so before; its id.

    Raises LineError. Until the new one is complete, everybody sees the old one.
    """
    wanted = menu(public_url)
    before = await menus.named(api, wanted["name"])
    menu_id = await menus.create(api, wanted)
    try:
        await menus.put_picture(api, menu_id, PICTURE.read_bytes())
        await menus.make_default(api, menu_id)
    except BaseException:
        await menus.delete(api, menu_id)
        raise
    for old in before:
        await menus.delete(api, old)
    return menu_id
