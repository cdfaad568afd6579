"""A small browser for the script: it opens pages, reads what they show, and fills in forms as a person would.

Fields are filled in by name; where a field offers choices, by the words that stand beside them.
"""

import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from urllib.parse import urlencode, urljoin

SECONDS = 20.0
UNSHOWN = {"title", "style", "script"}
LINES = {"p", "div", "h1", "h2", "li", "dt", "dd", "label", "legend", "button", "option", "section", "form", "br"}


class NotOnPage(Exception):
    """The page does not have what was to be filled in or pressed."""


@dataclass
class HtmlField:
    """All fields of one name in a form: the values that are sent, and the choices (words and value), if any."""

    values: list[str] = field(default_factory=list)
    choices: list[tuple[str, str]] = field(default_factory=list)

    def fill_in(self, words: Sequence[str]) -> None:
        """Type these words, or choose what begins with them, and nothing else. Raises NotOnPage."""
        self.values = [self._choice(word) for word in words] if self.choices else [*words]

    def _choice(self, word: str) -> str:
        value = next((value for shown, value in self.choices if shown.startswith(word)), None)
        if value is None:
            raise NotOnPage(f"no choice {word}")
        return value


@dataclass
class HtmlForm:
    """A form: where it goes, its fields by name, and its buttons (words, name and value)."""

    action: str
    method: str
    fields: dict[str, HtmlField] = field(default_factory=dict)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Page:
    """A page as it is shown: where it is, its status, its lines, its links by their words, its forms."""

    url: str
    status: int
    lines: tuple[str, ...]
    links: Mapping[str, str]
    forms: tuple[HtmlForm, ...]

    @property
    def buttons(self) -> list[str]:
        """The words of its buttons."""
        return [words for form in self.forms for words, _, _ in form.buttons]

    def words(self, name: str) -> list[str]:
        """The words beside all choices of a field."""
        return [words for form in self.forms if name in form.fields for words, _ in form.fields[name].choices]

    def chosen(self, name: str) -> list[str]:
        """The words beside what is chosen."""
        fields = [form.fields[name] for form in self.forms if name in form.fields]
        return [words for field in fields for words, value in field.choices if value in field.values]

    def typed(self, name: str) -> list[str]:
        """What stands in a field, typed or chosen. Raises NotOnPage."""
        for form in self.forms:
            if name in form.fields:
                return form.fields[name].values
        raise NotOnPage(f"no field {name}")


class Browser:
    """One person's browser, with its own cookies."""

    def __init__(self) -> None:
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(CookieJar())
        )

    def open(self, url: str) -> Page:
        """Follow an address."""
        return self._ask(urllib.request.Request(url))  # noqa: S310 - addresses of our own letters and pages

    def follow(self, page: Page, words: str) -> Page:
        """Follow the link with these words. Raises NotOnPage."""
        if words not in page.links:
            raise NotOnPage(f"no link {words}")
        return self.open(page.links[words])

    def send(self, page: Page, button: str, **typed: str | Sequence[str]) -> Page:
        """Fill in the form that has this button, and press it. Raises NotOnPage."""
        form, name, value = self._with_button(page, button)
        for key, said in typed.items():
            if key not in form.fields:
                raise NotOnPage(f"no field {key}")
            form.fields[key].fill_in([said] if isinstance(said, str) else said)
        fields = [(key, value) for key, entry in form.fields.items() for value in entry.values]
        body = urlencode([*fields, *([(name, value)] if name else [])]).encode()
        return self._ask(urllib.request.Request(urljoin(page.url, form.action), body))  # noqa: S310

    @staticmethod
    def _with_button(page: Page, words: str) -> tuple[HtmlForm, str, str]:
        for form in page.forms:
            for shown, name, value in form.buttons:
                if shown == words:
                    return form, name, value
        raise NotOnPage(f"no button {words}")

    def _ask(self, request: urllib.request.Request) -> Page:
        try:
            answer = self._opener.open(request, timeout=SECONDS)
        except urllib.error.HTTPError as error:
            answer = error  # a page all the same
        with answer:
            reader = _PageReader(answer.url)
            reader.feed(answer.read().decode("utf-8"))
            return Page(answer.url, answer.status, reader.lines(), reader.links, tuple(reader.forms))


class _PageReader(HTMLParser):
    """Reads what a page shows, and its forms."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.forms: list[HtmlForm] = []
        self.links: dict[str, str] = {}
        self._url = url
        self._text: list[str] = []
        self._inside: list[str] = []
        self._begun: dict[str, int] = {}
        self._named: dict[str, dict[str, str]] = {}
        self._choice: tuple[HtmlField, str] | None = None

    def lines(self) -> tuple[str, ...]:
        """What is shown, a line for each block."""
        shown = (" ".join(line.split()) for line in "".join(self._text).split("\n"))
        return tuple(line for line in shown if line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        given = {name: value or "" for name, value in attrs}
        if tag in LINES:
            self._text.append("\n")
        self._begun[tag], self._named[tag] = len(self._text), given
        if tag in UNSHOWN:
            self._inside.append(tag)
        elif tag == "form":
            self.forms.append(HtmlForm(given.get("action", self._url), given.get("method", "get")))
        elif tag == "input" and self.forms:
            self._input(given)
        elif tag in {"select", "textarea"} and self.forms:
            self.forms[-1].fields[given.get("name", "")] = HtmlField()

    def _input(self, given: Mapping[str, str]) -> None:
        name, value = given.get("name", ""), given.get("value", "")
        if given.get("type") == "submit":
            self.forms[-1].buttons.append((value, name, value))
            return
        entry = self.forms[-1].fields.setdefault(name, HtmlField())
        if given.get("type") in {"radio", "checkbox"}:
            self._choice = entry, value
            entry.choices.append(("", value))
            entry.values += [value] if "checked" in given else []
        else:
            entry.values.append(value)

    def handle_endtag(self, tag: str) -> None:
        """A tag ends: the words since its beginning are its own."""
        words = " ".join("".join(self._text[self._begun.get(tag, len(self._text)) :]).split())
        given = self._named.get(tag, {})
        if tag in UNSHOWN and self._inside:
            self._inside.pop()
        elif tag == "a" and "href" in given:
            self.links.setdefault(given.get("aria-label", words), urljoin(self._url, given["href"]))
        elif tag == "label" and self._choice:
            entry, value = self._choice
            entry.choices[-1] = words, value
            self._choice = None
        elif self.forms:
            self._end_in_form(tag, words, given)
        if tag in LINES:
            self._text.append("\n")

    def _end_in_form(self, tag: str, words: str, given: Mapping[str, str]) -> None:
        form = self.forms[-1]
        if tag == "button":
            form.buttons.append((words, given.get("name", ""), given.get("value", "")))
        elif tag == "option":
            select = form.fields[self._named["select"].get("name", "")]
            select.choices.append((words, given.get("value", words)))
            if "selected" in given or not select.values:  # the first one, unless another is marked
                select.values = [given.get("value", words)]
        elif tag == "textarea":
            form.fields[given.get("name", "")].values = ["".join(self._text[self._begun["textarea"] :])]

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self._inside:
            self._text.append(data)
