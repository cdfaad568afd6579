"""What a screen is given to show: it says what happened and where to read it, in every language."""

import json
import os
from pathlib import Path

import pytest
from support.push.browser import SubscribedBrowser

from mailgate.addresses.push import Endpoint
from mailgate.ids import LetterId, MailboxId
from mailgate.keys.key_file import new_key, read_keys
from mailgate.keys.signing import Keyring
from mailgate.keys.vapid import new_vapid_key, read_vapid_key
from mailgate.push.composing import PAGES, SECONDS_TO_LIVE, NoteComposer
from mailgate.school.letters.channels import TOPICS
from mailgate.school.letters.claims import Claimed
from mailgate.school.letters.outbox import Thread
from mailgate.school.models import Priority
from mailgate.settings import parse
from mailgate.words.languages import FAMILY_LANGUAGES

NOW = 1_800_000_000
ENDPOINT = Endpoint("push.example", "/mother")
FACTS = {"notice": 12, "announcement": 7, "first": True, "waiting": 3}
SETTINGS = "[gateway]\ndomain = gate.example\npublic_url = https://gate.example\n"


@pytest.fixture
def composer(tmp_path: Path) -> NoteComposer:
    (tmp_path / "mailgate.key").write_text(new_key(), "ascii")
    (tmp_path / "vapid.key").write_bytes(new_vapid_key())
    keyring = Keyring(read_keys(tmp_path / "mailgate.key"), lambda: NOW)
    return NoteComposer(parse(SETTINGS, tmp_path), keyring, read_vapid_key(tmp_path / "vapid.key"))


def claimed(template: str, language: str, priority: int = Priority.BULK) -> Claimed:
    """A letter to a subscription, as the outbox queues it."""
    head = LetterId(1), MailboxId(1), "1", "push.example", priority, template, "reference", "k", NOW
    return Claimed(*head, FACTS, language, None, Thread())


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
@pytest.mark.parametrize("template", TOPICS)
def test_whatever_can_be_chosen_has_words_and_a_page(composer: NoteComposer, template: str, language: str) -> None:
    browser = SubscribedBrowser()
    message = composer.compose(claimed(template, language), ENDPOINT, browser.keys, NOW, os.urandom)
    document = json.loads(browser.reads(message.body))
    shown = document["notification"]
    assert document["web_push"] == 8030
    assert shown["title"]
    assert shown["body"]
    assert shown["lang"] in {language.partition("-")[0], "ja"}
    assert shown["navigate"] == "https://gate.example" + PAGES[template].format_map(FACTS)
    assert dict(message.headers)["TTL"] == str(SECONDS_TO_LIVE)


def test_what_a_language_has_no_words_for_is_said_in_japanese(composer: NoteComposer) -> None:
    browser = SubscribedBrowser()
    message = composer.compose(claimed("digest", "pt"), ENDPOINT, browser.keys, NOW, os.urandom)
    shown = json.loads(browser.reads(message.body))["notification"]
    assert (shown["title"], shown["lang"]) == ("未確認 3件", "ja")


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
def test_an_emergency_is_told_from_other_news(composer: NoteComposer, language: str) -> None:
    browser = SubscribedBrowser()
    urgent, other = (
        json.loads(browser.reads(composer.compose(letter, ENDPOINT, browser.keys, NOW, os.urandom).body))
        for letter in (claimed("announcement", language, priority) for priority in (Priority.NOTICE, Priority.BULK))
    )
    assert urgent["notification"]["title"] != other["notification"]["title"]
    assert urgent["notification"]["body"] != other["notification"]["body"]
    assert urgent["notification"]["lang"] == language.partition("-")[0]
