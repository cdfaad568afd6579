"""Text whose lines run on (`format=flowed`, RFC 3676)."""


def from_flowed(text: str, *, delete_space: bool) -> str:
    """Undo format=flowed: a line that ends in a space runs on, less that space if `DelSp=yes` was announced."""
    paragraphs: list[list[str]] = []
    open_depth = -1
    for line in text.split("\n"):
        unquoted = line.lstrip(">")
        depth = len(line) - len(unquoted)
        content = unquoted.removeprefix(" ")
        signature = content == "-- "
        flows = content.endswith(" ") and not signature
        if depth != open_depth or signature:
            paragraphs.append([">" * depth + " "] if depth else [])
        paragraphs[-1].append(content[:-1] if flows and delete_space else content)
        open_depth = depth if flows else -1
    return "\n".join(map("".join, paragraphs))
