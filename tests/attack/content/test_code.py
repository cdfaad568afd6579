"""No text that comes from outside becomes a command, a program, a template or a statement: nothing here runs text."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).parents[3]
FILES = sorted(path.relative_to(TOP).as_posix() for path in (TOP / "mailgate").rglob("*.py"))
SCRIPTS = sorted(path.relative_to(TOP).as_posix() for path in (TOP / "templates").rglob("*.js"))

RUN_OBJECTS = {"pickle", "marshal", "shelve", "dill", "yaml", "xml", "lxml", "ldap", "ctypes"}
"""Modules that make objects of bytes, or that read entities, queries and memory."""

RUN_PROGRAMS = {"subprocess", "pty", "commands"}
CALL_OUT = {"urllib.request", "http.client", "requests", "httpx", "aiohttp", "ftplib"}
START_PROGRAMS = {"mailgate/service/supervisor.py", "mailgate/store/backup.py", "mailgate/doctor/mail/postfix.py"}
"""Files that start programs of ours, of PostgreSQL and of Postfix, with arguments that no request has a part in."""

ASK_SETTINGS = {
    "mailgate/commands/service/top.py",
    "mailgate/doctor/pages.py",
    "mailgate/line/api/connection.py",
}
"""Files that ask an address, which the operator's settings name and no request has a part in."""

ASK_KERNEL = {"mailgate/doctor/machine.py"}
"""A command that asks the system's library for what Python does not offer."""

RUN_TEXT = {"eval", "exec", "compile", "__import__", "from_string", "system", "popen", "literal_eval"}
"""Functions that run a text; `re.compile` is another one."""

OURS = {"ending", "count - 1"}
"""Arguments that stand as constants in every call."""


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules that a file loads, each with those above it."""
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            yield from {name, name.partition(".")[0]}


def called(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """The names of the functions that a file calls, but for those of `re`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, node
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield "" if _is_of_re(node.func) else node.func.attr, node


Trees = dict[str, ast.Module]


@pytest.fixture(scope="module")
def trees() -> Trees:
    """What each file says."""
    return {file: ast.parse((TOP / file).read_text("utf-8")) for file in FILES}


def forbidden_in(file: str) -> set[str]:
    """The modules that this file may not load."""
    forbidden = RUN_OBJECTS | (set() if file in START_PROGRAMS else RUN_PROGRAMS)
    if not (file.startswith("mailgate/demo/") or file in ASK_SETTINGS):
        forbidden |= CALL_OUT
    return forbidden - {"ctypes"} if file in ASK_KERNEL else forbidden


def test_no_text_is_run(trees: Trees) -> None:
    loaded = {(file, module) for file, tree in trees.items() for module in forbidden_in(file) & {*imported(tree)}}
    run = {(file, name) for file, tree in trees.items() for name, _ in called(tree) if name in RUN_TEXT}
    assert (loaded, run) == (set(), set())


def test_no_statement_is_put_together_from_text(trees: Trees) -> None:
    """peewee binds every value; what is written as SQL is written in the source."""
    put_together = [
        (file, ast.unparse(call))
        for file, tree in trees.items()
        if not file.startswith(("mailgate/store/", "mailgate/migrat"))
        for name, call in called(tree)
        if name in {"execute_sql", "SQL"} and call.args and not _is_fixed(call.args[0])
    ]
    assert put_together == []


def _is_fixed(statement: ast.expr) -> bool:
    return isinstance(statement, ast.Constant) or ast.unparse(statement) == "compiled.sql"


def test_no_pattern_is_made_of_what_somebody_wrote(trees: Trees) -> None:
    """A pattern is put together when a module is loaded; what is put into one later is escaped."""
    loose = [(file, part) for file, tree in trees.items() for part in _put_into_patterns(tree)]
    assert loose == []


def _put_into_patterns(tree: ast.Module) -> Iterator[str]:
    """What the functions of a file put into a pattern as it is, but for what is ours."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            ours = OURS | _escaped_in(function)
            for pattern in _patterns_in(function):
                parts = [ast.unparse(part.value) for part in pattern.values if isinstance(part, ast.FormattedValue)]
                yield from (
                    part for part in parts if not (part in ours or part.startswith("re.escape(") or _is_constant(part))
                )


def _is_constant(part: str) -> bool:
    return part.rpartition(".")[2].isupper()


def _escaped_in(function: ast.AST) -> set[str]:
    """The names of what this function joins of escaped words: `"|".join(re.escape(word) for word in words)`."""
    return {
        ast.unparse(node.targets[0])
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and ast.unparse(node.value.func).endswith(".join")
        and ast.unparse(node.value.args[0]).startswith(("re.escape(", "(re.escape(", "map(re.escape,"))
    }


def _patterns_in(function: ast.AST) -> Iterator[ast.JoinedStr]:
    """The patterns that this function's calls of `re` are given, of those with something put in."""
    for node in ast.walk(function):
        if (
            isinstance(node, ast.Call)
            and _is_of_re(node.func)
            and node.args
            and isinstance(node.args[0], ast.JoinedStr)
        ):
            yield node.args[0]


def _is_of_re(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "re"


@pytest.mark.parametrize("file", SCRIPTS)
def test_no_script_keeps_anything_or_hears_anybody(file: str) -> None:
    """Nothing is stored, no other window is heard, and no text is put into the page as markup."""
    script = (TOP / file).read_text("utf-8")
    words = r"\b(?:\w*Storage|indexedDB|cookie|postMessage|onmessage|innerHTML|outerHTML|write|eval|Function|import)\b"
    assert re.findall(words, re.sub(r"//.*", "", script)) == []
    assert "__proto__" not in script
