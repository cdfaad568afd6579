"""What LINE refuses: the limits of messages, actions, rich menus and their pictures (LINE's reference)."""

from typing import Any
from urllib.parse import urlsplit

from mailgate.demo.line.faults import ApiRefusal

MOST_MESSAGES = 5
MOST_TEXT_UNITS = 5_000
MOST_QUICK_REPLIES = 13
MOST_LABEL = 20
MOST_POSTBACK = 300
MOST_ADDRESS = 1_000
SCHEMES = ("http", "https", "line", "tel")

WIDTHS = range(800, 2_501)
LEAST_HEIGHT = 250
LEAST_RATIO = 1.45
MOST_PICTURE_BYTES = 1_000_000
MOST_AREAS = 20
PNG = b"\x89PNG\r\n\x1a\n"

Document = dict[str, Any]


def messages_of(document: Document) -> list[Document]:
    """The messages of a reply or a push. Raises ApiRefusal."""
    messages = document.get("messages")
    if not isinstance(messages, list) or not 1 <= len(messages) <= MOST_MESSAGES:
        raise _wrong(f"Size must be between 1 and {MOST_MESSAGES}", "messages")
    for number, message in enumerate(messages):
        _check_message(message, f"messages[{number}]")
    return messages


def _check_message(message: Document, where: str) -> None:
    kind = message.get("type")
    if kind == "text":
        _check_length(message, "text", MOST_TEXT_UNITS, where)
    elif kind == "template":
        _check_length(message, "altText", 1_500, where)
        _check_actions(message["template"].get("actions", []), 4, f"{where}.template.actions")
    else:
        raise _wrong("Must be one of the following values: [text, template]", f"{where}.type")
    items = message.get("quickReply", {}).get("items", [])
    _check_actions([item["action"] for item in items], MOST_QUICK_REPLIES, f"{where}.quickReply.items")


def _check_actions(actions: list[Document], most: int, where: str) -> None:
    if len(actions) > most:
        raise _wrong(f"Size must be between 1 and {most}", where)
    for number, action in enumerate(actions):
        _check_action(action, f"{where}[{number}].action")


def _check_action(action: Document, where: str) -> None:
    _check_length(action, "label", MOST_LABEL, where)
    kind = action.get("type")
    if kind == "postback":
        _check_length(action, "data", MOST_POSTBACK, where)
    elif kind == "message":
        _check_length(action, "text", MOST_POSTBACK, where)
    elif kind == "uri":
        _check_length(action, "uri", MOST_ADDRESS, where)
        if urlsplit(action["uri"]).scheme not in SCHEMES:
            raise _wrong("invalid uri scheme", f"{where}.uri")
    else:
        raise _wrong("Must be one of the following values: [postback, message, uri]", f"{where}.type")


def check_menu(menu: Document) -> None:
    """A rich menu without its picture. Raises ApiRefusal."""
    width, height = _size_of(menu)
    if width not in WIDTHS or height < LEAST_HEIGHT or width / height < LEAST_RATIO:
        raise _wrong("invalid size", "size")
    _check_length(menu, "name", 300, "")
    _check_length(menu, "chatBarText", 14, "")
    areas = menu.get("areas", [])
    _check_actions([area["action"] for area in areas], MOST_AREAS, "areas")
    for number, area in enumerate(areas):
        bounds = area["bounds"]
        if bounds["x"] + bounds["width"] > width or bounds["y"] + bounds["height"] > height:
            raise _wrong("must be within the size", f"areas[{number}].bounds")


def check_picture(menu: Document, content_type: str, content: bytes) -> None:
    """The picture of this rich menu. Raises ApiRefusal."""
    if len(content) > MOST_PICTURE_BYTES:
        raise ApiRefusal(413, "The image is too large")
    if content_type != "image/png" or not content.startswith(PNG):
        raise ApiRefusal(415, "The media type is not supported")
    found = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    if found != _size_of(menu):
        raise ApiRefusal(400, "The size of the image does not match that of the rich menu")


def _size_of(menu: Document) -> tuple[int, int]:
    return menu["size"]["width"], menu["size"]["height"]


def _check_length(document: Document, key: str, most: int, where: str) -> None:
    """A text of 1 to `most` UTF-16 units."""
    text = document.get(key)
    place = f"{where}.{key}".lstrip(".")
    if not isinstance(text, str) or not text.strip():
        raise _wrong("May not be empty", place)
    if len(text.encode("utf-16-le")) > 2 * most:
        raise _wrong(f"Length must be between 0 and {most}", place)


def _wrong(what: str, where: str) -> ApiRefusal:
    return ApiRefusal(400, "The request body has 1 error(s)", (what, where))
