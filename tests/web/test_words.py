"""Every word has its place: in the templates in Japanese, in the catalogue in English; nothing is left out."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from mailgate.resources import TEMPLATES
from mailgate.school.directory.documents import settings
from mailgate.school.directory.documents.document import LISTS, TABLES
from mailgate.school.directory.documents.reader import SENTENCES
from mailgate.school.directory.documents.values import OneOf, SomeOf
from mailgate.school.directory.roster.export import HEADINGS
from mailgate.school.directory.rules import FOLLOWING_YEAR
from mailgate.school.letters.preferences import OF_GUARDIANS
from mailgate.school.models import Topic
from mailgate.school.moment import Way
from mailgate.school.news.surveys.files import COLUMNS
from mailgate.school.news.surveys.items import FIXED
from mailgate.school.privacy.inventory import INVENTORY
from mailgate.web.admin.settings.topics import TOPICS
from mailgate.words.catalogues import catalogue
from mailgate.words.languages import FAMILY_LANGUAGES, LANGUAGES
from mailgate.words.templates import environment
from web.browser import Browser
from web.world import HOMEROOM, MOTHER, World

PACKAGE = Path(__file__).parents[2] / "mailgate"
FORMATS = ("language", "day", "short-day", "day-of-month", "example-day", "clock")
JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uff01-\uff60\u3001-\u3011]")


@cache
def messages() -> frozenset[str]:
    """Every msgid in the templates of pages, and of the files that pages give away."""
    templates = [template for room in ("web", "family") for template in (TEMPLATES / room).rglob("*.html")]
    return frozenset(message for template in templates for message in messages_of(template))


def messages_of(template: Path) -> Iterator[str]:
    """Every msgid in one of them."""
    options = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
    with template.open("rb") as source:
        for _, _, message, _ in babel_extract(source, ("_",), [], options):
            yield str(message if isinstance(message, str) else (message or ("",))[0])


def pages_of_guardians() -> Iterator[Path]:
    """The pages that no staff page is, and what all pages share."""
    yield from (TEMPLATES / "web" / name for name in ("base.html", "history/_steps.html", "_notice_fields.html"))
    for template in sorted((TEMPLATES / "web").rglob("*.html")):
        if template.read_text("utf-8").startswith('{% extends "base.html" %}') and template.name != "staff.html":
            yield template


FOR_STAFF_THERE = {"教職員の一覧へ", "二段階認証の設定"}
"""What those pages say to staff alone."""


def names_in_exports() -> set[str]:
    """Every name under which the export of a family says something."""

    def written(module: str) -> str:
        return (PACKAGE / "school" / "privacy" / f"{module}.py").read_text("utf-8")

    own = re.findall(r'"([a-z_]+)":', "".join(map(written, ("export", "news"))))
    return {*own, *(name for holding in INVENTORY.values() for name in holding.shown)}


def problem_codes() -> set[str]:
    """Every code that Python gives to a problem."""
    sources = [module.read_text("utf-8") for room in ("school", "web") for module in (PACKAGE / room).rglob("*.py")]
    of_files = {code for source in sources for code in re.findall(r'"(news-file-[a-z]+)"', source)}
    return of_files | {
        code for source in sources for code in re.findall(r'Problem\(\s*(?:"[a-z]*"|field),\s*"([a-z-]+)"', source)
    }


def test_every_text_of_the_pages_is_in_the_english_catalogue() -> None:
    english = {message: catalogue("en").gettext(message) for message in messages()}
    assert {message: said for message, said in english.items() if said == message or JAPANESE.search(said)} == {}


@pytest.mark.parametrize("language", [each for each in FAMILY_LANGUAGES if each not in LANGUAGES])
def test_every_text_of_the_guardians_pages_is_in_every_catalogue(language: str) -> None:
    with (TEMPLATES / "catalogues" / f"{language}.po").open("rb") as source:
        known = {str(message.id) for message in read_po(source)}
    said = {message for template in pages_of_guardians() for message in messages_of(template)}
    assert said - FOR_STAFF_THERE - known == set()


def test_the_pages_have_texts_and_python_has_problems() -> None:
    assert len(messages()) > 100
    assert {"double", "deadline-passed", "reason-missing", "reason-foreign", "arrival-unreadable"} <= problem_codes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_in_an_export_has_words(language: str) -> None:
    words = catalogue(language)
    assert {name for name in names_in_exports() if words.gettext(f"known.{name}") == f"known.{name}"} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_words_in_every_language(language: str) -> None:
    said = catalogue(language).gettext
    assert {code for code in problem_codes() if said(f"problem.{code}") == f"problem.{code}"} == set()


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
def test_every_topic_of_guardians_has_words_in_their_languages(language: str) -> None:
    with (TEMPLATES / "catalogues" / f"{language}.po").open("rb") as source:
        known = {str(message.id) for message in read_po(source)}
    assert {f"topic.{topic}" for topic in OF_GUARDIANS} <= known


def test_the_default_kinds_and_reasons_have_english_words() -> None:
    seed = tomllib.loads((TEMPLATES / "school.toml").read_text("utf-8"))
    words = {word for kind in seed["kind"] for word in (kind["name"], *kind["reasons"])}
    assert {word for word in words if catalogue("en").gettext(word) == word} == set()


def test_the_english_catalogue_holds_nothing_that_nobody_says() -> None:
    seed = tomllib.loads((TEMPLATES / "school.toml").read_text("utf-8"))
    said = {word for kind in seed["kind"] for word in (kind["name"], *kind["reasons"])} | messages()
    said |= {disease["name"] for disease in seed["disease"]}
    said |= {"state.submitted", "state.confirmed", "mark.suspended"}  # what files of the register say
    said |= {f"topic.{topic}" for topic in Topic}
    said |= {
        f"departure.{when}"
        for when in ("after-lesson", "before-lesson", "after-lunch", "before-lunch", "after-morning")
    }
    said |= {f"known.{name}" for name in names_in_exports()}
    said |= {f"roster.{heading}" for heading in (*HEADINGS, "guardian", "email")}
    said |= set(messages_about_settings())
    said |= {f"problem.{code}" for code in problem_codes()} | {f"format.{name}" for name in FORMATS} | {""}
    said |= set(messages_about_surveys())
    with (TEMPLATES / "catalogues" / "en.po").open("rb") as source:
        known = {str(message.id) for message in read_po(source)}
    assert known - said == set()


def messages_about_surveys() -> Iterator[str]:
    """What letters, pages and files say of surveys by their kinds, options and columns."""
    yield from ("survey.question", "survey.safety")
    yield from (f"survey.{kind}.{number}" for kind, count in FIXED.items() for number in range(1, count + 1))
    yield from (f"survey.column.{code}" for code in COLUMNS)


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
def test_what_surveys_offer_is_said_in_every_language(language: str) -> None:
    own = {message for message in messages_about_surveys() if "column" not in message}
    with (TEMPLATES / "catalogues" / f"{language}.po").open("rb") as source:
        known = {str(message.id) for message in read_po(source)}
    assert own | {"problem.survey-needed", "problem.survey-wrong"} <= known


def messages_about_settings() -> Iterator[str]:
    """What the pages of the settings put together of a word and what a school may set."""
    for key in every_setting():
        yield from (f"setting.{key}", f"setting.{key}.what")
    values = [*settings.SCHOOL.values(), *settings.KIND.values(), *TABLES["calendar"].values()]
    names = {name for value in values if isinstance(value, SomeOf | OneOf) for name in value.allowed}
    yield from (f"setting-value.{name}" for name in (*names, FOLLOWING_YEAR))
    for topic in ("kinds", *TOPICS):
        yield from (f"setting-topic.{topic}", f"setting-topic.{topic}.what")
    yield from (f"setting-problem.{code}" for code in SENTENCES)
    yield from (f"setting-unit.{unit}" for unit in ("days", "minutes", "percent"))
    yield from (f"setting-way.{way}" for way in Way)
    letters = ("told", "receipt", "digest", "reminder", "asked", "guardian/home", "guardian/notice_form")
    yield from (f"setting-preview.{name}" for name in letters)
    yield from ("sample.student", "sample.remarks")


def every_setting() -> list[str]:
    """The key of every setting."""
    keys = [f"school.{key}" for key in settings.CALLED] + list(settings.SCHOOL) + ["calendar.hours", *LISTS]
    return keys + [f"{table}.{key}" for table, known in {**TABLES, **LISTS}.items() for key in known if key != "slug"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_has_a_name_and_says_what_it_does(language: str) -> None:
    said = catalogue(language).gettext
    assert [message for message in messages_about_settings() if said(message) == message] == []


@pytest.mark.parametrize(
    "expression", ['_("確認済")', '_("確認済") if true else ""', '[_("確認済")]|join', '(_("確認済") ~ "")']
)
def test_a_message_is_translated_wherever_it_stands(expression: str) -> None:
    template = environment("web", "en").from_string(f"{{{{ {expression} }}}}")
    assert template.render() == catalogue("en").gettext("確認済")


def test_a_name_in_a_message_is_text_and_no_markup() -> None:
    template = environment("web", "en").from_string('{{ _("%(time)sごろ", time="<b>") }}')
    assert "&lt;b&gt;" in template.render()


NAMES = [catalogue(language).gettext("format.language") for language in FAMILY_LANGUAGES]


def without_names(html: str) -> str:
    """A page without the names of people and schools, and without those of the languages."""
    for name in (*sorted(NAMES, key=len, reverse=True), "ひかり小学校", "佐藤 花子", "佐藤 太郎", "田中 先生"):
        html = html.replace(name, "")
    return re.sub(r'value="[^"]*"', "", html)  # what is sent, not shown


async def test_english_pages_have_no_japanese_left(world: World) -> None:
    mother, teacher = await world.logged_in(MOTHER), await world.logged_in(HOMEROOM)
    for browser in (mother, teacher):
        await browser.post("/language", {**(await browser.get("/")).hidden(), "language": "en", "back": "/"})
    form = await mother.get("/notices/new")
    wrong = await mother.send(form, **world.notice(kind="attend", reason="その他"))
    look = await mother.send(form, **world.notice(until="2026-11-25", phone="090-1234-5678"))
    pages = [form, wrong, look, await mother.send(look, step="submit"), await mother.get("/notices/new?kind=sick")]
    pages += [await mother.get(path) for path in ("/", "/login", "/login/x", "/nowhere", "/notices/1/edit")]
    pages += [await mother.get("/notices/1/withdraw"), await mother.post("/login", {"address": "", "passcode": ""})]
    pages += [await teacher.get(path) for path in ("/desk", "/desk/notices/1", world.confirm_link(1, HOMEROOM))]
    pages += [await teacher.fill_in(world.confirm_link(1, HOMEROOM), step="again"), await teacher.get("/confirm/x")]
    pages += [await mother.get("/notices/1")]
    world.clock.set("2026-11-24 08:00:00")
    pages += [await mother.get("/notices/new"), await mother.send(form, **world.notice())]
    for page in pages:
        assert '<html lang="en">' in page.html
        left = [line for line in without_names(page.html).splitlines() if JAPANESE.search(line)]
        assert left == [], page.path


async def test_japanese_pages_say_kinds_and_reasons_in_the_school_s_words(world: World, mother: Browser) -> None:
    page = await mother.get("/notices/new")
    assert "Sick absence" not in page.html
    assert "新型コロナウイルス感染症" in page.html


@pytest.mark.parametrize("language", [each for each in FAMILY_LANGUAGES if each != "ja"])
async def test_pages_of_guardians_speak_each_language_and_offer_the_others(world: World, language: str) -> None:
    mother = await world.logged_in(MOTHER)
    await mother.post("/language", {**(await mother.get("/")).hidden(), "language": language, "back": "/"})
    form = await mother.get("/notices/new")
    wrong = await mother.send(form, **world.notice(kind="attend", reason="その他"))
    look = await mother.send(form, **world.notice(until="2026-11-25", phone="090-1234-5678"))
    pages = [form, wrong, look, await mother.send(look, step="submit"), await mother.get("/notices/new?kind=sick")]
    pages += [await mother.get(path) for path in ("/", "/login", "/login/x", "/nowhere", "/notices/1/edit")]
    pages += [await mother.get("/notices/1/withdraw"), await mother.get("/notices/1"), await mother.get("/telephones")]
    for page in pages:
        assert f'<html lang="{language}">' in page.html
        left = [line for line in without_names(page.html).splitlines() if _is_left(line, language)]
        assert left == [], page.path
    names = [name for each, name in zip(FAMILY_LANGUAGES, NAMES, strict=True) if each != language]
    assert all(f">{name}</button>" in form.html for name in names)


def _is_left(line: str, language: str) -> bool:
    """Whether a line is in Japanese; of Chinese and easy Japanese only sentences of the Japanese pages are known."""
    if language in ("zh", "ja-simple"):
        return any(message in line for message in long_messages())
    return bool(JAPANESE.search(line))


@cache
def long_messages() -> frozenset[str]:
    """Those that are no single words."""
    return frozenset(message for message in messages() if len(message) > LONG)


LONG = 12


@pytest.mark.parametrize("language", [each for each in FAMILY_LANGUAGES if each not in LANGUAGES])
async def test_pages_of_staff_are_in_japanese_for_who_reads_none_of_their_languages(
    world: World, language: str
) -> None:
    teacher = await world.logged_in(HOMEROOM)
    await teacher.post("/language", {**(await teacher.get("/desk")).hidden(), "language": language, "back": "/"})
    page = await teacher.get("/desk")
    assert '<html lang="ja">' in page.html
    assert ">English</button>" in page.html
    assert ">Português</button>" not in page.html
