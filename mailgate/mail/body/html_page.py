"""HTML to plain text, in linear time."""

import html
import re

_TOKEN = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*+)[^<>]*+>|(<!--)|<[!?/][^<>]*+>|([^<]+|<+(?=<)|<)")
# fmt: off
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol",
    "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
})
# fmt: on
_MAX_QUOTES = 20
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"head", "script", "style", "title"})
_SPACES = re.compile(r"[ \t\n\r\f]+")
LONG_NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")
"""A character by a number that none has; html.unescape() raises on thousands of digits."""


def from_html(markup: str) -> str:
    """What a page says, line by line; lines inside a blockquote begin with ``> `` for each level."""
    page = _Page()
    position = 0
    comments_end = True
    while token := _TOKEN.match(markup, position):
        position = token.end()
        closing, tag, comment, text = token.groups()
        if comment and comments_end and page.unseen not in {"script", "style"}:
            end = markup.find("-->", position)
            comments_end = end >= 0
            position = end + 3 if comments_end else position
        elif tag and closing:
            page.close(tag.lower())
        elif tag:
            page.open(tag.lower())
        elif text and not page.unseen:
            page.write(text)
    page.end_line()
    return "\n".join(page.lines).strip("\n")


class _Page:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.unseen = ""
        self._line: list[str] = []
        self._quotes = 0
        self._preformatted = False

    def open(self, tag: str) -> None:
        if self.unseen == "head" and tag in _BLOCKS:
            self.unseen = ""
        if self.unseen:
            return
        if tag in _UNSEEN:
            self.unseen = tag
        elif tag == "br":
            self._line.append("")
            self.end_line()
        elif tag in _CELLS:
            self.write(" ")
        elif tag in _BLOCKS:
            self.end_line()
            self._quotes += tag == "blockquote"
            self._preformatted |= tag == "pre"

    def close(self, tag: str) -> None:
        if self.unseen:
            self.unseen = "" if tag == self.unseen else self.unseen
        elif tag in _BLOCKS:
            self.end_line()
            self._quotes = max(0, self._quotes - (tag == "blockquote"))
            self._preformatted &= tag != "pre"

    def write(self, text: str) -> None:
        if "&" in text:
            text = html.unescape(LONG_NUMBER.sub("\ufffd", text))
        if self._preformatted:
            first, *others = text.split("\n")
            self._line.append(first)
            for other in others:
                self.end_line()
                self._line.append(other)
            return
        text = _SPACES.sub(" ", text)
        if self._line or text != " ":
            self._line.append(text if self._line else text.removeprefix(" "))

    def end_line(self) -> None:
        if self._line:
            line = "".join(self._line).replace("\xa0", " ").rstrip()
            self.lines.append("> " * min(self._quotes, _MAX_QUOTES) + line)
            self._line = []
