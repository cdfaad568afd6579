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
            of_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
            yield "" if of_re else node.func.attr, node


@pytest.mark.parametrize("file", FILES)
def test_no_text_is_run(file: str) -> None:
    tree = ast.parse((TOP / file).read_text("utf-8"))
    forbidden = RUN_OBJECTS | (set() if file in START_PROGRAMS else RUN_PROGRAMS)
    if not (file.startswith("mailgate/demo/") or file in ASK_SETTINGS):
        forbidden |= CALL_OUT
    if file in ASK_KERNEL:
        forbidden -= {"ctypes"}
    assert forbidden.isdisjoint(imported(tree))
    assert RUN_TEXT.isdisjoint(name for name, _ in called(tree))


@pytest.mark.parametrize(
    "file", [file for file in FILES if not file.startswith(("mailgate/store/", "mailgate/migrat"))]
)
def test_no_statement_is_put_together_from_text(file: str) -> None:
    """peewee binds every value; what is written as SQL is written in the source."""
    for name, call in called(ast.parse((TOP / file).read_text("utf-8"))):
        if name in {"execute_sql", "SQL"} and call.args:
            is_fixed = isinstance(call.args[0], ast.Constant) or ast.unparse(call.args[0]) == "compiled.sql"
            assert is_fixed, ast.unparse(call)


@pytest.mark.parametrize("file", FILES)
def test_no_pattern_is_made_of_what_somebody_wrote(file: str) -> None:
    """A pattern is put together when a module is loaded; what is put into one later is escaped."""
    for function in ast.walk(ast.parse((TOP / file).read_text("utf-8"))):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.JoinedStr) and _is_pattern_of(node, function):
                    loose = [ast.unparse(part.value) for part in node.values if isinstance(part, ast.FormattedValue)]
                    ours = OURS | _escaped_in(function)
                    assert all(part in ours or part.startswith("re.escape(") or _is_constant(part) for part in loose)


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


def _is_pattern_of(text: ast.JoinedStr, function: ast.AST) -> bool:
    """Whether this text is the pattern of a call of `re`."""
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call) and ast.unparse(node.func)[:3] == "re."]
    return any(call.args and call.args[0] is text for call in calls)


@pytest.mark.parametrize("file", SCRIPTS)
def test_no_script_keeps_anything_or_hears_anybody(file: str) -> None:
    """Nothing is stored, no other window is heard, and no text is put into the page as markup."""
    script = (TOP / file).read_text("utf-8")
    words = r"\b(?:\w*Storage|indexedDB|cookie|postMessage|onmessage|innerHTML|outerHTML|write|eval|Function|import)\b"
    assert re.findall(words, re.sub(r"//.*", "", script)) == []
    assert "__proto__" not in script
