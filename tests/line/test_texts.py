"""What LINE is given to keep: no text holds a name, a kind, a reason or a remark, whatever a letter knows."""

import re
from pathlib import Path

import pytest
from jinja2 import meta

from mailgate.ids import LetterId, MailboxId
from mailgate.keys.key_file import new_key, read_keys
from mailgate.keys.signing import Keyring
from mailgate.line.api.messages import MOST_MESSAGES, text
from mailgate.line.composing import ANSWERS, OTHER, BubbleComposer
from mailgate.mail.letter_files import letter_files
from mailgate.resources import TEMPLATES
from mailgate.school.letters.channels import facts_beside_mail
from mailgate.school.letters.claims import Claimed
from mailgate.school.letters.outbox import Thread
from mailgate.school.models import Priority
from mailgate.settings import parse
from mailgate.words.languages import FAMILY_LANGUAGES
from mailgate.words.templates import environment

SECRET = ("山田 太郎", "欠席（病欠）", "発熱", "三十八度です", "お大事に")
KNOWS_ALL = {
    **dict.fromkeys(("name", "school", "kind", "reason", "remarks", "reply", "subject", "text"), SECRET[0]),
    "notices": [{"name": SECRET[0], "kind": SECRET[1], "reason": SECRET[2], "remarks": SECRET[3]}],
    "replies": [SECRET[4]],
    "students": [{"name": SECRET[0]}],
    "announcement": 7,
}
LETTERS = sorted({file.stem for file in letter_files() if not file.stem.startswith("_")})
TEMPLATES_OF_LINE = sorted((TEMPLATES / "line").glob("*/*/*.txt"))
SETTINGS = "[gateway]\ndomain = gate.example\npublic_url = https://gate.example\n"
MAY_KNOW = {"link", "telephones", "passcode", "until", "number", "schools", "is_linked", "is_urgent"}
"""What a template may know: links, digits and times, how urgent it is, and for people without a role the telephones."""

WITHOUT_LINK = {"enrolled", "left", "refused"}
"""Letters about the registration itself, which lead nowhere."""


@pytest.fixture
def composer(tmp_path: Path) -> BubbleComposer:
    (tmp_path / "mailgate.key").write_text(new_key(), "ascii")
    keyring = Keyring(read_keys(tmp_path / "mailgate.key"), lambda: 1_800_000_000)
    return BubbleComposer(parse(SETTINGS, tmp_path), keyring)


def claimed(template: str, language: str, notice: int | None, priority: int = Priority.NOTICE) -> Claimed:
    """A letter to a guardian whom LINE reaches, as the outbox queues it."""
    facts = facts_beside_mail(KNOWS_ALL, notice)  # type: ignore[arg-type]
    head = LetterId(1), MailboxId(1), "U" + "0" * 32, "line.invalid", priority, template, "reference", "k", 0
    return Claimed(*head, facts, language, None, Thread())


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
def test_no_letter_whatever_it_knows_tells_line_more_than_that_it_came(composer: BubbleComposer, language: str) -> None:
    for template in LETTERS:
        for notice, path in ((12, "/notices/12"), (None, "/news/7")):
            bubbles = composer.compose(claimed(template, language, notice), {})
            assert 1 <= len(list(map(text, bubbles))) <= MOST_MESSAGES
            said = "\n".join(bubbles)
            assert not [word for word in SECRET if word in said], template
            assert template in WITHOUT_LINK or f"https://gate.example{path}?openExternalBrowser=1" in said, template


URGENT = {
    "ja": "緊急のお知らせ",
    "ja-simple": "きんきゅう",
    "en": "emergency",
    "pt": "urgente",
    "vi": "khẩn cấp",
    "fil": "emergency",
    "zh": "紧急",
}


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
def test_an_emergency_is_told_from_other_news(composer: BubbleComposer, language: str) -> None:
    ((urgent,), (other,)) = (
        composer.compose(claimed("announcement", language, None, priority), {})
        for priority in (Priority.NOTICE, Priority.BULK)
    )
    assert URGENT[language] in urgent
    assert URGENT[language] not in other
    assert "https://gate.example/news/7?openExternalBrowser=1" in urgent


@pytest.mark.parametrize("file", TEMPLATES_OF_LINE, ids=lambda file: "-".join(file.with_suffix("").parts[-3:]))
def test_no_template_of_line_names_a_person_or_what_they_said(file: Path) -> None:
    source = file.read_text("utf-8")
    known = meta.find_undeclared_variables(environment("line", file.parent.name).parse(source))
    assert known - MAY_KNOW == set()
    assert not re.search(r"\b(?:name|kind|reason|remarks)\b", re.sub(r"school\.name", "", source))


@pytest.mark.parametrize("answer", sorted({file.stem for file in TEMPLATES_OF_LINE if file.parts[-3] in ANSWERS}))
def test_a_letter_named_like_an_answer_in_the_chat_is_not_said_in_its_words(
    composer: BubbleComposer, answer: str
) -> None:
    assert composer.compose(claimed(answer, "en", 12), {}) == composer.compose(claimed(OTHER, "en", 12), {})


def test_every_language_says_the_same_letters() -> None:
    by_language = {language: set[tuple[str, str]]() for language in FAMILY_LANGUAGES}
    for file in TEMPLATES_OF_LINE:
        by_language[file.parent.name].add((file.parts[-3], file.stem))
    assert len({frozenset(names) for names in by_language.values()}) == 1
