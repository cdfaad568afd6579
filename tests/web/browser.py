"""A browser for tests: keeps cookies, reads pages, fills in the forms it finds."""

import re
from functools import cached_property
from html.parser import HTMLParser
from typing import Any

import httpx


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hidden: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.text: list[str] = []
        self._skip = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "input" and given.get("type") == "hidden":
            self.hidden.append((given["name"], given.get("value", "")))
        if tag == "a":
            self.links.append(given["href"])
        self._skip = tag == "style"

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self.text.append(data)


class Page:
    """An answer, read as a person reads it."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self.status = response.status_code
        self.path = response.url.raw_path.decode()
        self.html = response.text

    @cached_property
    def _read(self) -> _Reader:
        reader = _Reader()
        reader.feed(self.html)
        return reader

    @property
    def links(self) -> list[str]:
        """Where its links lead."""
        return self._read.links

    @cached_property
    def text(self) -> str:
        """All that is read on it."""
        return " ".join(" ".join(self._read.text).split())

    def hidden(self) -> dict[str, list[str]]:
        """The hidden fields of the page but those of its footer."""
        fields: dict[str, list[str]] = {}
        for name, value in self._read.hidden:
            if name != "back" and value not in fields.get(name, []):
                fields.setdefault(name, []).append(value)
        return fields

    @property
    def title(self) -> str:
        found = re.search("<title>(.*?)</title>", self.html, re.DOTALL)
        return found[1] if found else ""


class Browser:
    """One person's browser; it follows redirects."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client

    async def get(self, path: str) -> Page:
        return Page(await self.client.get(path))

    async def post(self, path: str, fields: dict[str, Any], headers: dict[str, str] | None = None) -> Page:
        """Send these fields as they are."""
        return Page(await self.client.post(path, data=fields, headers=headers or {}))

    async def fill_in(self, path: str, **fields: Any) -> Page:
        """Open this page, fill in its form and send it."""
        return await self.send(await self.get(path), **fields)

    async def send(self, page: Page, **fields: Any) -> Page:
        """Fill in the form of this page and send it, hidden fields and all."""
        return await self.post(page.path, {**page.hidden(), **fields})

    async def upload(self, page: Page, *files: tuple[str, bytes], **fields: Any) -> Page:
        """The same with files in its field `files`: their names and what is in them."""
        sent = [("files", (name, content)) for name, content in files]
        return Page(await self.client.post(page.path, data={**page.hidden(), **fields}, files=sent))
