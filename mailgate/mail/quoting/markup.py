"""An HTML body as the lines of a plain-text mail: quotes with `> `, originals of Outlook below a separator."""

import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser

from mailgate.mail.body.html_page import LONG_NUMBER
from mailgate.mail.quoting.signatures import LONGEST_SIGNATURE, reads_like_sentence

_BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|center|d[dlt]|div|fieldset|footer|form|h[1-6]|header|hr|html|li|main|ol|p|pre"
    r"|section|table|tbody|t[dhr]|tfoot|thead|ul"
)
_CELLS = frozenset(("td", "th"))
_SILENT = frozenset(("script", "style", "title"))

_QUOTES = frozenset(("gmail_attr", "yahoo_quoted", "moz-cite-prefix"))
_SIGNATURES = frozenset(
    ("gmail_signature", "moz-signature", "signature", "ms-outlook-mobile-signature", "protonmail_signature_block")
)
_LONGEST_EMOJI = 8
# Outlook copies the original without marking it: from one of these on, the rest of the mail is the original.
_OPENINGS = frozenset(("divrplyfwdmsg", "appendonsend", "outlookmessageheader"))
_SEPARATOR = "-----Original Message-----"
# A person's own indented lines are blockquotes too, in Gmail and Apple Mail.
_INDENT = re.compile(r"webkit-indent-blockquote|border\s*:\s*(?:none|0)|margin\s*:\s*0(?:px)? 0(?:px)? 0(?:px)? 40px")
_RULED = re.compile(r"border-left\s*:(?!\s*0)(?![^;]*(?:none|\b0px))[^;]*(?:solid|\dpx)")
_TIGHT = re.compile(r"mso|margin(?:-top|-bottom)?\s*:\s*0")
_KEEPS_BREAKS = re.compile(r"white-space\s*:\s*pre")

_COMMENT_OPEN, _COMMENT_CLOSE = "<!--", "-->"
_NO_TAG = re.compile(r"<(?!/?[a-zA-Z][^<>]*>)")
_SPACES = re.compile(r"[ \t\n\r\f]+")


def text_of(html: str) -> str:
    """The text of an HTML body, in the conventions of plain-text mail. Never raises; time grows with the size."""
    reader = _LineReader()
    # A `<` that opens no tag is text, and html.parser would look for its end again and again.
    reader.feed(_NO_TAG.sub("&lt;", LONG_NUMBER.sub("\ufffd", _without_comments(html))))
    reader.close()
    return reader.text()


def _without_comments(html: str) -> str:
    kept: list[str] = []
    at = 0
    while (start := html.find(_COMMENT_OPEN, at)) >= 0 and (end := html.find(_COMMENT_CLOSE, start)) >= 0:
        kept.append(html[at:start])
        at = end + len(_COMMENT_CLOSE)
    kept.append(html[at:])
    return re.sub(r"<[!?][^<>]*>", "", "".join(kept))


@dataclass(frozen=True, slots=True)
class _Block:
    """An open block element: whether it quotes, keeps line breaks, and where its lines begin if it is a signature."""

    tag: str
    quotes: bool
    keeps_breaks: bool
    signature: int | None


class _LineReader(HTMLParser):
    """Collects lines, and knows whether it is inside a quote, a signature or text whose line breaks count."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._open: list[_Block] = []
        self._tags: Counter[str] = Counter()
        self._quotes = 0
        self._keeps_breaks = 0
        self._silent = False

    def text(self) -> str:
        """All that was read."""
        self._end_line()
        return "\n".join(self._lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = tag in _SILENT
        attributes = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._break_line()
        elif tag == "img":
            self._line.append(_emoji(attributes.get("alt", "")))
        elif _BLOCKS.fullmatch(tag):
            self._end_block_line(tag)
            self._open_block(tag, {name: value.lower() for name, value in attributes.items()})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # The slash of `<div/>` means nothing in HTML: a browser opens the element.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._silent = False
        if _BLOCKS.fullmatch(tag):
            self._end_block_line(tag)
            while self._tags[tag]:
                if self._close_block() == tag:
                    break

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        first, *more = data.split("\n") if self._keeps_breaks else [data]
        self._line.append(first)
        for line in more:
            self._break_line()
            self._line.append(line)

    def _open_block(self, tag: str, attributes: dict[str, str]) -> None:
        look = f"{attributes.get('class', '')} {attributes.get('style', '')}"
        names = {*attributes.get("class", "").split(), attributes.get("id", "")}
        cited = attributes.get("type") == "cite" or "gmail_quote" in names
        if not self._quotes and names & _OPENINGS:
            self._lines.append(_SEPARATOR)
        if tag == "p" and not _TIGHT.search(look) and self._lines and self._lines[-1].strip("> "):
            self._break_line()
        block = _Block(
            tag,
            quotes=bool(names & _QUOTES or (tag not in _CELLS and _RULED.search(look)))
            or (tag == "blockquote" and (cited or not _INDENT.search(look))),
            keeps_breaks=tag == "pre" or bool(_KEEPS_BREAKS.search(look)),
            signature=len(self._lines) if names & _SIGNATURES else None,
        )
        self._open.append(block)
        self._tags[tag] += 1
        self._quotes += block.quotes
        self._keeps_breaks += block.keeps_breaks

    def _close_block(self) -> str:
        """Close the innermost open element; the tag it had."""
        block = self._open.pop()
        self._tags[block.tag] -= 1
        self._quotes -= block.quotes
        self._keeps_breaks -= block.keeps_breaks
        if block.signature is not None and _is_signature(self._lines[block.signature :]):
            del self._lines[block.signature :]
        return block.tag

    def _end_block_line(self, tag: str) -> None:
        """At the border of a block: a new line, but the cells of a table's row stand side by side."""
        if tag in _CELLS and not (self._quotes or self._keeps_breaks):
            self._line.append(" ")
        else:
            self._end_line()

    def _end_line(self) -> None:
        """A new line, unless one has just begun."""
        if any(piece.strip(" \t\n\r\f") for piece in self._line):
            self._break_line()
        self._line.clear()

    def _break_line(self) -> None:
        line = "".join(self._line)
        if not self._keeps_breaks:
            line = _SPACES.sub(" ", line).lstrip(" ")
        self._lines.append(f"> {line}" if self._quotes else line)
        self._line.clear()


def _emoji(alt: str) -> str:
    """What a picture says in the text: phones send emoji as pictures, all other pictures are decoration."""
    return alt if len(alt) <= _LONGEST_EMOJI and not any(letter.isalnum() for letter in alt) else ""


def _is_signature(lines: list[str]) -> bool:
    """Whether a signature's element holds one. People also type into it, where Outlook puts the cursor."""
    own = [line for line in lines if not line.startswith("> ")]
    return len(own) <= LONGEST_SIGNATURE and not any(map(reads_like_sentence, own))
