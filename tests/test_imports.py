"""The house holds: imports point downwards only (docs/architecture.md), and no process loads what it does not need."""

import ast
import functools
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

import mailgate
from mailgate.keys import key_file

ROOT = Path(mailgate.__file__).parent
EDGES = ("mailgate.smtp", "mailgate.web", "mailgate.line", "mailgate.push")
DOMAIN = ("mailgate.school", "mailgate.store", "mailgate.dependencies", "mailgate.service")
FRONT = ("mailgate.cli", "mailgate.commands", "mailgate.demo", "mailgate.doctor")


def modules() -> dict[str, Path]:
    """Every module of the package but the migrations, by its name."""
    files = (file for file in ROOT.rglob("*.py") if "migrations" not in file.parts)
    return {
        ".".join(["mailgate", *file.relative_to(ROOT).with_suffix("").parts]).removesuffix(".__init__"): file
        for file in files
    }


@functools.cache
def imports_of(file: Path) -> set[str]:
    """What a file imports, wherever in it the import stands: modules and the names taken out of them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are written out"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def is_in(name: str, rooms: Iterable[str]) -> bool:
    """Whether a module, or a name in it, belongs to one of these rooms."""
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


OUTSIDE = (*EDGES, "mailgate.inbox", "mailgate.service", *FRONT)
"""What stands above the domain and the store."""

DOCUMENTS = ("document", "flat", "reader", "register", "settings", "values")
RULE_MODULES = ("rules", "calendar", *(f"documents.{name}" for name in DOCUMENTS))

RULES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "the language of mail": (("mailgate.mail",), (*OUTSIDE, *DOMAIN)),
    "the wording of notices": (("mailgate.wording",), (*OUTSIDE, *DOMAIN, "mailgate.mail")),
    "signing": (("mailgate.keys.signing", "mailgate.keys.key_file"), ("mailgate",)),
    "the key file": (("mailgate.keys.key_file",), ("mailgate",)),
    "reply addresses": (
        ("mailgate.addresses.reply",),
        ("mailgate.keys.signing", "mailgate.mail", "mailgate.wording"),
    ),
    "ids": (("mailgate.ids",), ("mailgate",)),
    "the ground floor": (
        tuple(f"mailgate.{room}" for room in ("addresses", "ids", "visible", "resources", "machine")),
        (*OUTSIDE, *DOMAIN),
    ),
    "words": (("mailgate.words",), (*OUTSIDE, *DOMAIN, "mailgate.mail", "mailgate.keys.signing")),
    "spreadsheets": (("mailgate.spreadsheets",), (*OUTSIDE, *DOMAIN, "mailgate.mail", "mailgate.keys.signing")),
    "a school's rules": (
        tuple(f"mailgate.school.directory.{module}" for module in RULE_MODULES),
        ("mailgate",),
    ),
    "the tables": (("mailgate.school.models",), ("mailgate",)),
    "settings": (("mailgate.settings", "mailgate.addresses.client"), ("mailgate",)),
    "the domain": (
        ("mailgate.school",),
        (*OUTSIDE, "mailgate.store", "mailgate.dependencies", "mailgate.keys.signing"),
    ),
    "the store": (("mailgate.store",), (*OUTSIDE, "mailgate.mail", "mailgate.dependencies")),
    "what the edges share": (("mailgate.dependencies", "mailgate.uploading"), OUTSIDE),
    "the papers": (("mailgate.papers",), (*OUTSIDE, "mailgate.store", "mailgate.dependencies")),
    "the inbox": (("mailgate.inbox",), (*EDGES, "mailgate.service", "mailgate.store", *FRONT)),
    "the installation": (
        ("mailgate.installation",),
        (*EDGES, "mailgate.service", "mailgate.store", "mailgate.dependencies", *FRONT),
    ),
    "delivery": (("mailgate.delivery",), (*EDGES, "mailgate.inbox", "mailgate.service", *FRONT)),
    "mail's edge": (("mailgate.smtp",), ("mailgate.web", "mailgate.line", "mailgate.push", "mailgate.service", *FRONT)),
    "LINE's edge": (
        ("mailgate.line",),
        ("mailgate.smtp", "mailgate.web", "mailgate.push", "mailgate.inbox", "mailgate.service", *FRONT),
    ),
    "LINE's calls": (
        ("mailgate.line.api", "mailgate.line.channel_secret"),
        (*EDGES, *DOMAIN, "mailgate.inbox", "mailgate.keys", "mailgate.mail", *FRONT),
    ),
    "the push services' edge": (
        ("mailgate.push",),
        ("mailgate.smtp", "mailgate.web", "mailgate.line", "mailgate.inbox", "mailgate.service", *FRONT),
    ),
    "the pages' edge": (
        ("mailgate.web",),
        ("mailgate.smtp", "mailgate.line", "mailgate.push", "mailgate.inbox", "mailgate.service", *FRONT),
    ),
}

FLOORS = (
    *("privacy", "news", "desk", "year", "attendance", "notices", "access", "trace", "changes", "letters", "directory"),
    "audit",
)
"""The rooms of the domain from the top down; each may use those below it, and none those above."""
RULES |= {
    f"the domain's {room}": (
        (f"mailgate.school.{room}",),
        tuple(f"mailgate.school.{above}" for above in FLOORS[:height]),
    )
    for height, room in enumerate(FLOORS)
    if height
}
RULES["the domain's errors"] = (("mailgate.school.errors",), tuple(f"mailgate.school.{room}" for room in FLOORS[:-2]))
DIRECTORY = (
    *("access", "calendar", "documents", "duties", "families", "mailboxes", "people", "places", "rules", "settings"),
    *("school_day", "schools"),
)
RULES["the directory"] = (
    tuple(f"mailgate.school.directory.{module}" for module in DIRECTORY),
    ("mailgate.school.directory.imports",),
)
RULES["the domain's ground"] = (
    tuple(
        f"mailgate.school.{module}" for module in ("mail_text", "models", "readings", "statements", "limits", "moment")
    ),
    tuple(f"mailgate.school.{room}" for room in FLOORS),
)


@pytest.mark.parametrize("rule", RULES)
def test_imports_point_downwards_only(rule: str) -> None:
    rooms, foreign = RULES[rule]
    found = {name: file for name, file in modules().items() if is_in(name, rooms)}
    assert found, f"there is no {rooms} any more"
    upwards = {
        f"{name} imports {imported}"
        for name, file in found.items()
        for imported in imports_of(file)
        if is_in(imported, foreign) and not is_in(imported, rooms)
    }
    assert upwards == set()


def test_only_the_assembly_and_the_front_door_know_the_edges() -> None:
    importers = {
        name
        for name, file in modules().items()
        if not is_in(name, (*EDGES, *FRONT)) and any(is_in(imported, EDGES) for imported in imports_of(file))
    }
    assert importers == {"mailgate.service.gateway"}


FOREIGN_TO_THE_DOMAIN = (
    *("asyncio", "threading", "socket", "smtplib", "aiosmtpd", "aiosmtplib", "starlette", "uvicorn", "uvloop"),
    *("sqlite3", "aiosqlite", "psycopg"),
)


@pytest.mark.parametrize("room", ["mailgate.school", "mailgate.mail", "mailgate.wording", "mailgate.keys.signing"])
def test_the_domain_knows_no_protocol_no_loop_and_no_engine(room: str) -> None:
    for name, file in modules().items():
        if is_in(name, (room,)):
            assert not [imported for imported in imports_of(file) if is_in(imported, FOREIGN_TO_THE_DOMAIN)], name


# -- what a process loads -----------------------------------------------------------------------------

BUILT = """
import asyncio, sys
from mailgate import cli
from mailgate.service import gateway

async def build(settings, roles, wakeup_end):
    async with gateway.open_dependencies(settings) as dependencies:
        gateway.Gateway(dependencies, roles)
    print(*(name for name, module in sys.modules.items() if module))

gateway.serve = lambda *arguments: asyncio.run(build(*arguments))
cli.main(["serve", "--only", sys.argv[1]])
"""
"""What is in memory once `mailgate serve --only ROLES` has built all that it serves with."""

REPLACED = """
import os, sys
from mailgate import cli

os.execv = lambda *_: sys.exit(print(*sys.modules))
cli.main(["serve"])
"""
"""What is in memory when `mailgate serve` turns into the supervisor."""

WATCHING = "import mailgate.service.supervisor, sys; print(*sys.modules)"


def loaded(program: str, folder: Path, *arguments: str) -> set[str]:
    """The modules that this program names in the end, in a folder with settings that say nothing but the least."""
    (folder / "mailgate.db").touch()
    (folder / "mailgate.key").write_text(key_file.new_key(), "ascii")
    (folder / "settings.ini").write_text(
        "[gateway]\ndomain = gate.example\npublic_url = http://gate.example\n", "utf-8"
    )
    command = [sys.executable, "-c", program, *arguments]
    path = {"PYTHONPATH": str(ROOT.parent)}
    return set(subprocess.run(command, cwd=folder, env=path, capture_output=True, text=True, check=True).stdout.split())


MAIL_OUT, PAGES = (
    ("aiosmtplib", "babel", "jinja2", "mailgate.delivery.courier"),
    ("mailgate.web", "starlette", "uvicorn"),
)
MAIL_IN = ("aiosmtpd", "authres", "mailgate.smtp.listener", "mailgate.wording.reader")
SELDOM = (
    *("dkim", "dns", "spf"),  # only with `[smtp] verify`
    "holidays",  # when somebody asks for a school day
    *("mailgate.demo", "mailgate.commands.mail.explain", "psycopg", "pyotp", "segno", "tomlkit", "webauthn"),
    "xlsxwriter",
    *(
        "httpx",
        "mailgate.line.api",
        "mailgate.line.composing",
        "mailgate.line.way_out",
    ),  # only with a channel in `[line]`
    *("httpcore", "mailgate.push", "mailgate.keys.vapid"),  # only with a key file of `[push]`
    "prometheus_client",  # only with `[metrics] listen`
)


@pytest.mark.parametrize(
    ("roles", "needed", "foreign"),
    [
        ("smtp", MAIL_IN, (*MAIL_OUT, *PAGES, *SELDOM)),
        ("courier,clock", MAIL_OUT, (*MAIL_IN, *PAGES, *SELDOM)),
        ("web", PAGES, (*MAIL_IN, "aiosmtplib", "mailgate.smtp", *SELDOM)),
    ],
)
def test_a_process_loads_only_what_its_roles_need(
    roles: str, needed: Iterable[str], foreign: Iterable[str], tmp_path: Path
) -> None:
    modules = loaded(BUILT, tmp_path, roles)
    assert modules >= set(needed)
    assert {name for name in modules if is_in(name, foreign)} == set()


def test_serve_loads_next_to_nothing_before_others_take_over(tmp_path: Path) -> None:
    modules = loaded(REPLACED, tmp_path)
    heavy = ("asyncio", "peewee", "jinja2", "mailgate.service.gateway", "mailgate.school", "mailgate.keys.signing")
    assert "mailgate.commands.service.serve" in modules
    assert {name for name in modules if is_in(name, heavy)} == set()


def test_who_watches_over_the_others_loads_next_to_nothing(tmp_path: Path) -> None:
    modules = loaded(WATCHING, tmp_path)
    assert {name for name in modules if is_in(name, ("mailgate",))} <= {
        "mailgate",
        "mailgate.service",
        "mailgate.service.wakeup",
        "mailgate.service.supervisor",
    }
    assert not modules & {"asyncio", "click", "dataclasses", "inspect", "logging", "typing"}
