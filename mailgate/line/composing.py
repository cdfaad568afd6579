"""Composes a claimed letter as bubbles of LINE: what happened, and a link that leads to it after the login.

A template in templates/line/ROOM/LANGUAGE/NAME.txt is one bubble, or several with a line of three hyphens between them.
Answers in the chat have rooms of their own: a letter of the same name is never said in their words.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment

from mailgate.delivery.login_facts import login_facts
from mailgate.keys.signing import Keyring
from mailgate.school.letters.claims import Claimed
from mailgate.settings import Settings
from mailgate.words.languages import FAMILY_LANGUAGES
from mailgate.words.templates import environment, language_of_text

ROOM = "line"
ANSWERS, LETTERS = ("chat", "linking"), "letters"
OTHER = "other"
"""The letter that stands for all letters that have no template of their own here."""

BETWEEN_BUBBLES = "\n---\n"
IN_THE_BROWSER = "openExternalBrowser=1"
"""LINE then opens a link in the phone's browser, which keeps a login (LINE's reference, "LINE URL scheme")."""


class BubbleComposer:
    """Composes letters in the name of this gateway."""

    def __init__(self, settings: Settings, keyring: Keyring) -> None:
        self._settings = settings
        self._keyring = keyring

    def compose(self, letter: Claimed, facts: Mapping[str, Any]) -> list[str]:
        """The bubbles of this letter, the same at every attempt but for the time signed into a link.

        Beside these facts the template knows the letter's own, whether it `is_urgent`, and our pages `link` and
        `telephones`.
        """
        language = letter.language or self._settings.gateway.language
        known = {
            **letter.facts,
            "is_urgent": letter.is_urgent,
            "link": self.page(_path_of(letter.facts)),
            "telephones": self.page("/telephones"),
            **self._login(letter),
            **facts,
        }
        text = _template(_rooms(letter), letter.template, language).render(known)
        return [bubble.strip() for bubble in text.split(BETWEEN_BUBBLES)]

    def page(self, path: str) -> str:
        """The address of a page of ours, as it stands in a bubble."""
        return _in_browser(f"{self._settings.gateway.public_url}{path}")

    def _login(self, letter: Claimed) -> dict[str, Any]:
        facts = login_facts(letter, self._settings, self._keyring)
        return facts | {"link": _in_browser(facts["link"])} if facts else {}


def _in_browser(link: str) -> str:
    return f"{link}{'&' if '?' in link else '?'}{IN_THE_BROWSER}"


def _path_of(facts: Mapping[str, Any]) -> str:
    """The page of what the letter is about."""
    if "notice" in facts:
        return f"/notices/{facts['notice']}"
    if "announcement" in facts:
        return f"/news/{facts['announcement']}"
    return "/"


def _rooms(letter: Claimed) -> tuple[str, ...]:
    """Where the words of this letter are: an answer in the chat may also say what a letter says."""
    return (*ANSWERS, LETTERS) if letter.is_awaited else (LETTERS,)


@lru_cache(maxsize=256)
def _template(rooms: tuple[str, ...], name: str, language: str) -> Any:
    """The template of this name, or of OTHER, in the language in which it is there for somebody who reads this one."""
    for room, wanted in (*((room, name) for room in rooms), (LETTERS, OTHER)):
        if spoken := language_of_text(f"{ROOM}/{room}", wanted, language):
            return _environment(spoken).get_template(f"{room}/{spoken}/{wanted}.txt")
    raise LookupError(f"{OTHER} has no words")


@lru_cache(maxsize=len(FAMILY_LANGUAGES))
def _environment(language: str) -> Environment:
    return environment(ROOM, language)
