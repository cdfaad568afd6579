"""Rich menus and their pictures."""

import hashlib
from dataclasses import dataclass, field
from typing import Any

from mailgate.demo.line.checking import Document, check_menu, check_picture
from mailgate.demo.line.faults import ApiRefusal

NOT_FOUND = ApiRefusal(404, "Not found")


@dataclass
class Menus:
    """All menus by their ids, their pictures, and which of them every phone shows."""

    menus: dict[str, Document] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    default: str = ""
    made: int = 0

    def create(self, menu: Document) -> str:
        """A new menu's id. Raises ApiRefusal."""
        check_menu(menu)
        self.made += 1
        menu_id = f"richmenu-{hashlib.sha256(str(self.made).encode()).hexdigest()[:32]}"
        self.menus[menu_id] = menu
        return menu_id

    def put_picture(self, menu_id: str, content_type: str, content: bytes) -> None:
        """Give a menu its picture, once. Raises ApiRefusal."""
        menu = self._get(menu_id)
        if menu_id in self.pictures:
            raise ApiRefusal(400, "An image has already been uploaded to the richmenu")
        check_picture(menu, content_type, content)
        self.pictures[menu_id] = content

    def make_default(self, menu_id: str) -> None:
        """Show a menu on every phone. Raises ApiRefusal."""
        self._get(menu_id)
        if menu_id not in self.pictures:
            raise ApiRefusal(400, "must upload richmenu image before applying it to user")
        self.default = menu_id

    def delete(self, menu_id: str) -> None:
        """Take a menu away. Raises ApiRefusal."""
        self._get(menu_id)
        del self.menus[menu_id]
        self.pictures.pop(menu_id, None)
        if self.default == menu_id:
            self.default = ""

    def default_actions(self) -> list[dict[str, Any]]:
        """What the areas of the menu that every phone shows do."""
        return [area["action"] for area in self.menus[self.default]["areas"]] if self.default else []

    def _get(self, menu_id: str) -> Document:
        try:
            return self.menus[menu_id]
        except KeyError:
            raise NOT_FOUND from None
