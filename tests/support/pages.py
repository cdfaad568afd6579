"""Pages as people use them, without a browser: read them, follow a link by its words, fill in a form by its labels."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from typing import Any

import httpx

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
INVISIBLE = {"style", "script", "head", "title"}


@dataclass(eq=False)
class Element:
    """An element of a page, with the text and the elements in it."""

    tag: str
    attributes: dict[str, str]
    inside: "list[Element | str]" = field(default_factory=list)

    @cached_property
    def below(self) -> "list[Element]":
        """All elements in this one, in the order of the page, which is whole and stays as it is."""
        children = [child for child in self.inside if isinstance(child, Element)]
        return [element for child in children for element in (child, *child.below)]

    def all(self, *tags: str) -> "list[Element]":
        """All elements of these tags in this one."""
        return [element for element in self.below if element.tag in tags]

    @property
    def text(self) -> str:
        """What is read here; white space as a browser shows it."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.inside:
            if isinstance(child, str):
                yield child
            elif child.tag not in INVISIBLE:
                yield from child._texts()
                yield " " if child.tag not in {"a", "b", "em", "span", "strong", "small", "time"} else ""

    def get(self, name: str) -> str:
        """An attribute; empty when it is not there."""
        return self.attributes.get(name, "")


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("document", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Written as `<rect/>`: of SVG."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        names = [element.tag for element in self._open]
        assert tag in names, f"</{tag}> closes nothing"
        assert names[-1] == tag, f"</{tag}> while <{names[-1]}> is open"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)


def parse(html: str) -> Element:
    """The elements of a page, which must be well nested."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class Form:
    """A form of a page: what stands in it, and what somebody types into it."""

    def __init__(self, element: Element, page: Element) -> None:
        self.element = element
        self._labels = {label.get("for"): label for label in page.all("label")}
        self._wrapping = [(label, set(map(id, (label, *label.below)))) for label in page.all("label")]

    @property
    def fields(self) -> dict[str, list[str]]:
        """What a browser would send now, without any button."""
        found: dict[str, list[str]] = {}
        for control in self.element.all("input", "textarea", "select"):
            if control.get("name") and "disabled" not in control.attributes:
                found.setdefault(control.get("name"), []).extend(_values(control))
        return found

    @property
    def file_fields(self) -> list[str]:
        """The fields for files; a browser sends them also where none was chosen."""
        return [each.get("name") for each in self.element.all("input") if each.get("type") == "file"]

    def asks_for(self, name: str) -> bool:
        """Whether somebody can type or choose this here."""
        return any(control.get("type") != "hidden" for control in self._controls(name))

    def _controls(self, name: str) -> list[Element]:
        return [each for each in self.element.all("input", "textarea", "select") if each.get("name") == name]

    def button(self, label: str) -> Element | None:
        """The button with these words."""
        for button in self.element.all("button", "input"):
            words = button.text if button.tag == "button" else button.get("value")
            if button.get("type") not in {"button", "reset"} and label in words:
                return button
        return None

    def filled_in(self, **typed: str | list[str]) -> dict[str, list[str]]:
        """The fields with these typed or chosen; what is chosen is named by its value or its label."""
        fields = self.fields
        for name, value in typed.items():
            assert self.asks_for(name), f"nobody is asked for {name}, only for {', '.join(fields)}"
            controls = self._controls(name)
            values = value if isinstance(value, list) else [value]
            fields[name] = [self._offered(controls, each) for each in values]
        return fields

    def _offered(self, controls: list[Element], wanted: str) -> str:
        offers: dict[str, str] = {}
        for control in controls:
            if control.tag == "select":
                offers |= {option.get("value"): option.text for option in control.all("option")}
            elif control.get("type") in {"checkbox", "radio"}:
                offers[control.get("value") or "on"] = self.label(control)
            else:
                return wanted
        for value, label in offers.items():
            if wanted in (value, label):
                return value
        matching = [value for value, label in offers.items() if label.startswith(wanted)]
        assert len(matching) == 1, f"{wanted} is not one of {offers}"
        return matching[0]

    def label(self, control: Element) -> str:
        """What stands at a field for people to read."""
        label = self._labels.get(control.get("id")) if control.get("id") else None
        if label is None:
            label = next((label for label, inside in self._wrapping if id(control) in inside), None)
        return label.text if label else control.get("aria-label")


def _values(control: Element) -> list[str]:
    if control.tag == "textarea":
        return ["".join(child for child in control.inside if isinstance(child, str)).removeprefix("\n")]
    if control.tag == "select":
        options = control.all("option")
        chosen = [option for option in options if "selected" in option.attributes] or options[:1]
        return [option.get("value") for option in chosen]
    if control.get("type") in {"checkbox", "radio"}:
        return [control.get("value") or "on"] if "checked" in control.attributes else []
    return [] if control.get("type") in {"submit", "button", "image", "reset"} else [control.get("value")]


class Page:
    """A page that somebody is looking at."""

    def __init__(self, browser: httpx.AsyncClient, response: httpx.Response) -> None:
        self._browser = browser
        self.response = response
        self.status = response.status_code
        self.path = response.url.path
        self.html = response.text

    @cached_property
    def root(self) -> Element:
        """Its elements."""
        return parse(self.html)

    @property
    def text(self) -> str:
        """All that is read on it."""
        return self.root.text

    @property
    def title(self) -> str:
        """Its title."""
        return "".join(title.text for title in self.root.all("title"))

    @property
    def forms(self) -> list[Form]:
        """Its forms."""
        return [Form(element, self.root) for element in self.root.all("form")]

    def form(self, button: str) -> Form:
        """The form with this button."""
        for form in self.forms:
            if form.button(button):
                return form
        raise AssertionError(f"no button {button} on {self.path} ({self.status}):\n{self.text}")

    async def follow(self, words: str) -> "Page":
        """Follow the first link with these words."""
        for link in self.root.all("a"):
            if words in link.text:
                return await self.open(link.get("href"))
        raise AssertionError(f"no link {words} on {self.path} ({self.status}):\n{self.text}")

    async def open(self, address: str) -> "Page":
        """Go to an address, relative to this page or whole."""
        return Page(self._browser, await self._browser.get(self.response.url.join(address)))

    async def press(self, button: str, **typed: str | list[str]) -> "Page":
        """Fill in the form with this button, and press it."""
        return await self.send(self.form(button), button, **typed)

    async def send(self, form: Form, button: str, **typed: str | list[str]) -> "Page":
        """The same with a form of this page that was kept aside."""
        return await self._send(form, button, form.filled_in(**typed), {})

    async def upload(self, button: str, files: Mapping[str, bytes], **typed: str | list[str]) -> "Page":
        """Fill in the form with this button, choose files for its fields, and press it."""
        form = self.form(button)
        return await self._send(form, button, form.filled_in(**typed), files)

    async def _send(self, form: Form, button: str, fields: dict[str, Any], files: Mapping[str, bytes]) -> "Page":
        pressed = form.button(button)
        if pressed and pressed.get("name"):
            fields[pressed.get("name")] = pressed.get("value")
        target = self.response.url.join((pressed.get("formaction") if pressed else "") or form.element.get("action"))
        if form.element.get("method").lower() != "post":
            return Page(self._browser, await self._browser.get(target, params=fields))
        origin = f"{self.response.url.scheme}://{self.response.url.netloc.decode('ascii')}"
        headers = {"Origin": origin, "Sec-Fetch-Site": "same-origin"}
        chosen = {name: ("file.csv", files[name]) if name in files else ("", b"") for name in form.file_fields}
        fields = {name: value for name, value in fields.items() if name not in chosen}
        response = await self._browser.post(target, data=fields, files=chosen or None, headers=headers)
        return Page(self._browser, response)
