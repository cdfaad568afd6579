"""Rich menus: the pictures below a chat whose areas can be tapped."""

from typing import Any

from mailgate.line.api.connection import LineApi
from mailgate.line.api.errors import LineError, LineFailure

MENUS = "/v2/bot/richmenu"
EVERYBODY = "/v2/bot/user/all/richmenu"


async def create(api: LineApi, menu: dict[str, Any]) -> str:
    """Make a menu (LINE's reference, "Rich menu object"), and return its id. Raises LineError."""
    menu_id = (await api.call("POST", MENUS, menu)).get("richMenuId")
    if not isinstance(menu_id, str):
        raise LineError(LineFailure.BROKEN, "an answer without richMenuId")
    return menu_id


async def put_picture(api: LineApi, menu_id: str, picture: bytes) -> None:
    """Give a menu its picture, a PNG of the menu's size. Raises LineError."""
    await api.call("POST", f"{MENUS}/{menu_id}/content", picture=picture)


async def make_default(api: LineApi, menu_id: str) -> None:
    """Show this menu to everybody. Raises LineError."""
    await api.call("POST", f"{EVERYBODY}/{menu_id}")


async def default(api: LineApi) -> str | None:
    """The menu that everybody sees; None where there is none. Raises LineError."""
    try:
        return str((await api.call("GET", EVERYBODY)).get("richMenuId"))
    except LineError as error:
        if error.failure == LineFailure.MISSING:
            return None
        raise


async def named(api: LineApi, name: str) -> list[str]:
    """The ids of the menus with this name. Raises LineError."""
    menus = (await api.call("GET", f"{MENUS}/list")).get("richmenus", [])
    return [menu["richMenuId"] for menu in menus if menu["name"] == name]


async def delete(api: LineApi, menu_id: str) -> None:
    """Take a menu away. Raises LineError."""
    await api.call("DELETE", f"{MENUS}/{menu_id}")
