"""Comments, docstrings and documents name only what is there: files, headings, symbols, settings, commands, RFCs."""

import ast
import configparser
import os.path
import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

import click
import pytest
from references.prose import Passage, code, files, passages, read
from references.symbols import is_symbol

from mailgate.cli import mailgate

TICKED = re.compile(r"`([^`]+)`")
RFC = re.compile(r"\bRFC\s+(\d\w*)(?:,?\s+sections?\s+(\S+))?")
RFC_SECTION = re.compile(r"\bRFC\s+\d\w*,?\s+sections?\s+\S+")
RFC_NUMBER = re.compile(r"[1-9]\d{2,3}(?:bis)?")
SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,5}")
LOOSE_SECTION = re.compile(
    r"\bRFC \d+,? \d+(?:\.\d+)*|\b(?:issue|promises?|design|seed)\s+(?:sections?\s+)?#?\d|(?<![\]\d],) sections? \d"
)
NOWHERE = re.compile(r"shared/|/work/|\bthe seed's\b")
FILE = re.compile(r"(?<![\w@/.*-])[\w./*-]*\w\.(?:py|md|txt|html|css|toml|ini|po|csv|png|svg)\b(?![\w@])")
TEST = re.compile(r"(tests/[\w/]+\.py)::(\w+)")
CITED = re.compile(r"(docs/[\w-]+\.md|[A-Z]{5,}\.md), \"([^\"]+)\"")
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
PLACEHOLDER = re.compile(r"\b[A-Z]{2,}\b")
IDENTIFIER = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*", re.ASCII)
PATH = re.compile(r"[\w.-]*(?:/[\w.-]+)+/?|[\w.-]+/")
SETTING = re.compile(r"\[(\w+)\](?: (\w+))?(?: = .*)?")

EXAMPLES = {
    "t.toml",
    "roster.csv",
    "staff.csv",
    "november.csv",
    "family.html",
    "first-graders.csv",
    "none.ini",
    "/.well-known/security.txt",
}
"""Files that a reader makes, and one that is a page."""

FOREIGN = frozenset(
    (
        *("A", "TimeoutStopSec", "KillMode=mixed"),  # systemd
        *("relay_recipient_maps", "maximal_backoff_time", "smtp-sink", "smtp-source"),  # Postfix
        *("pg_dump", "pg_rewind", "send_message", "wal_autocheckpoint"),  # PostgreSQL, Python, SQLite
        *("Asia/Tokyo", "t.vodafone.ne.jp", "IPM.Note"),
    )
)
"""Words of other programs and of the world, which our code does not use."""


# -- what there is ------------------------------------------------------------------------------------


@cache
def all_code() -> str:
    """All that is no prose: the package, the scripts, the templates and the settings, but not the tests."""
    return "\n".join(code(file) for file in files() if file.parts[0] != "tests")


def is_written(name: str, where: str) -> bool:
    return bool(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", where, re.IGNORECASE))


@cache
def paths() -> frozenset[str]:
    """Every file and folder, by its whole path and by each shorter end of it."""
    found = set()
    for file in files():
        for path in (file, *file.parents):
            found |= {"/".join(path.parts[start:]) for start in range(len(path.parts))}
    return frozenset(found)


def is_path(name: str) -> bool:
    """Whether a file or folder is called so, where capitals stand for any name."""
    name = name.strip("/").removeprefix("./")
    if PLACEHOLDER.search(name) or "*" in name:
        pattern = re.escape(PLACEHOLDER.sub("*", name)).replace(r"\*", r"[^/]+")
        return any(re.fullmatch(pattern, path) for path in paths())
    return name in paths() or f"{name}.py" in paths()


def is_file(name: str, folder: PurePosixPath) -> bool:
    """Whether this file is there; a document is named from the top, or from the folder of the one that names it."""
    if name.endswith(".md"):
        return any(path in files() for path in (PurePosixPath(name), _joined(folder, name)))
    return is_path(name) or name in EXAMPLES or is_written(name, all_code())


def is_test(file: str, name: str) -> bool:
    return is_written(f"def {name}", code(PurePosixPath(file))) if PurePosixPath(file) in files() else False


def _joined(folder: PurePosixPath, name: str) -> PurePosixPath:
    return PurePosixPath(os.path.normpath(folder / name))


def headings(file: str) -> list[str]:
    return HEADING.findall(read(PurePosixPath(file)))


def is_command(line: str) -> bool:
    """Whether these words of a command line, as far as they are no arguments, name commands of ours."""
    found: click.Command = mailgate
    for word in line.split()[1:]:
        if not isinstance(found, click.Group) or not re.fullmatch(r"[a-z][a-z-]*", word):
            return True
        inner = found.get_command(click.Context(found), word)
        if inner is None:
            return False
        found = inner
    return True


def is_setting(section: str, key: str | None) -> bool:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(re.sub(r"(?m)^[#;] ?(?=\w+ =)", "", read(PurePosixPath("settings.ini"))))
    return section in parser and (key is None or key in parser[section])


# -- what a passage names -----------------------------------------------------------------------------


def unresolved(passage: Passage) -> Iterator[str]:
    """What this passage names and is not there."""
    text = " ".join(passage.text.split())
    yield from (found[0] for found in NOWHERE.finditer(text))
    yield from (found[0] for found in LOOSE_SECTION.finditer(f" {RFC_SECTION.sub('', text)}"))
    yield from (found[0] for found in RFC.finditer(text) if not _is_rfc(found[1], found[2]))
    yield from (name for name in FILE.findall(text) if not is_file(name, passage.file.parent))
    yield from (f"{file}::{test}" for file, test in TEST.findall(text) if not is_test(file, test))
    yield from (f"{file}, {title}" for file, title in CITED.findall(text) if title not in headings(file))
    yield from (f"`{name}`" for name in TICKED.findall(text) if not is_there(name, passage.file))


def _is_rfc(number: str, section: str | None) -> bool:
    return bool(RFC_NUMBER.fullmatch(number)) and (section is None or bool(SECTION.match(section)))


@cache
def is_there(name: str, file: PurePosixPath) -> bool:
    """Whether what stands between two backticks in this file can be found, in its code or anywhere.

    What is no name at all counts as found.
    """
    if found := SETTING.fullmatch(name):
        return is_setting(found[1], found[2])
    if name.startswith("mailgate "):
        return is_command(name)
    if name in FOREIGN or name.startswith(("/", "-", ".")) or "@" in name:
        return True
    if IDENTIFIER.fullmatch(name):
        return _is_named(name, file)
    if PATH.fullmatch(name):
        return is_path(name)
    return all(_is_named(dotted, file) for dotted in _dotted_names(name))


def _is_named(name: str, file: PurePosixPath) -> bool:
    return is_written(name, code(file)) or is_symbol(name) or is_path(name) or is_written(name, all_code())


def _dotted_names(code: str) -> Iterator[str]:
    """The names of a piece of code that begin with a module or a class."""
    try:
        tree = ast.parse(code, mode="exec")
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


# -- the tests ----------------------------------------------------------------------------------------


def test_links_between_documents_lead_somewhere() -> None:
    for passage in passages():
        if passage.file.suffix == ".md":
            for target, anchor in LINK.findall(passage.text):
                file = _joined(passage.file.parent, target) if target else passage.file
                assert file in files(), f"{passage.file}: {target}"
                assert not anchor or anchor in map(_anchor, headings(str(file))), f"{passage.file}: #{anchor}"


def test_what_is_named_is_there() -> None:
    missing = [f"{passage.file}:{passage.line}: {name}" for passage in passages() for name in unresolved(passage)]
    assert not missing, "\n".join(missing)


def test_every_line_of_the_glossary_names_something_in_the_code() -> None:
    rows = [line.split("|") for line in read(PurePosixPath("docs/glossary.md")).splitlines() if line.startswith("| ")]
    words = [row for row in rows if "in code" not in row[3]]
    assert len(words) > 30
    assert [row[1] for row in words if not TICKED.search(row[3]) or not all(cell.strip() for cell in row[1:5])] == []


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def test_every_promise_names_a_test() -> None:
    table = read(PurePosixPath("docs/security.md")).partition("## What we promise")[2].partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ")]
    assert len(rows) > 30
    assert [row for row in rows[1:] if not TEST.search(row.split("|")[-2])] == []


def test_prose_says_who_and_how_many() -> None:
    """Words that people outside find hard to read; docs/contributing.md asks for plain English."""
    hard = re.compile(r"\b(?:whoever|told of|so many)\b", re.IGNORECASE)
    assert [f"{found.file}:{found.line}: {found.text}" for found in passages() if hard.search(found.text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "see `seats_answer.txt`",
        "told in templates/mail/ja/seats_answer.txt",
        "`await store.write(notices.submit, guardian, draft)`",
        '(docs/mail.md, "No such heading")',
        "RFC 53210",
        "RFC 5321 section four",
        "seed section 5",
        "(issue 2)",
        "section 3 says so",
        "RFC 5321, 4.5.4.1",
        "`mailgate nonsense`",
        "`[smtp] nonsense`",
        "`Keyring.nonsense`",
        "`nonsense.py`",
        "`school/nonsense/`",
        "tests/test_references.py::test_nonsense",
    ],
)
def test_what_is_not_there_is_found(text: str) -> None:
    assert list(unresolved(Passage(PurePosixPath("docs/mail.md"), 1, text)))


@pytest.mark.parametrize(
    "text",
    [
        "RFC 5321 section 4.5.3.1.1",
        "RFC 6531",
        '(docs/mail.md, "Bounces")',
        "`templates/mail/access/LANGUAGE/login.txt`",
        "`mailgate school add takushin`",
        "`[smtp] listen`",
        "`signing.Keyring`",
        "`mailgate/store`",
        "`asyncio.StreamReader`",
        "`public_url`",
        "tests/test_references.py::test_what_is_named_is_there",
    ],
)
def test_what_is_there_is_found_to_be(text: str) -> None:
    assert not list(unresolved(Passage(PurePosixPath("docs/mail.md"), 1, text)))
