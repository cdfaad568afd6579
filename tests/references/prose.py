"""All that the project says in prose: comments, docstrings and documents, and the names that they may mention."""

import ast
import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]

FENCE = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
TEMPLATE_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")
"""Where statements hold statements (Python's documentation, "Abstract grammar")."""
SHELL_COMMENT = re.compile(r"(?m)^\s*[#;].*$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of prose, the file that holds it, and the line that it begins on."""

    file: PurePosixPath
    line: int
    text: str


@cache
def files() -> tuple[PurePosixPath, ...]:
    """Every file of the project, relative to its top."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return tuple(path for path in map(PurePosixPath, filter(None, listed.split("\0"))) if (ROOT / path).exists())


@cache
def read(file: PurePosixPath) -> str:
    """What a file holds; nothing where it is no text."""
    return (ROOT / file).read_text("utf-8", errors="ignore") if file.suffix not in {".png", ".svg"} else ""


@cache
def tree(file: PurePosixPath) -> ast.Module:
    """A module, parsed once for all who ask."""
    return ast.parse(read(file))


@cache
def passages() -> tuple[Passage, ...]:
    """Every comment, docstring and document."""
    return tuple(_passages())


def _passages() -> Iterator[Passage]:
    for file in files():
        text = read(file)
        if file.suffix == ".py":
            yield from (Passage(file, line, said) for line, said in (*comments(text), *docstrings(file)))
        elif file.suffix == ".md":
            yield from _paragraphs(file, FENCE.sub(lambda fence: "\n" * fence[0].count("\n"), text))
        else:
            pattern = TEMPLATE_COMMENT if file.parts[:2] == ("templates", "mail") else SHELL_COMMENT
            for found in pattern.finditer(text) if file.suffix not in {".po", ".csv", ""} or _is_script(text) else ():
                yield Passage(file, text.count("\n", 0, found.start()) + 1, found[0])


def comments(source: str) -> Iterator[tuple[int, str]]:
    """The comments of a module; those on lines that follow one another are one."""
    last = 0
    block: list[str] = []
    for token in _comments(source):
        if block and token.start[0] != last + 1:
            yield last - len(block) + 1, "\n".join(block)
            block = []
        block.append(token.string)
        last = token.start[0]
    if block:
        yield last - len(block) + 1, "\n".join(block)


@cache
def _comments(source: str) -> tuple[tokenize.TokenInfo, ...]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline) if "#" in source else ()
    return tuple(token for token in tokens if token.type == tokenize.COMMENT)


def docstrings(file: PurePosixPath) -> Iterator[tuple[int, str]]:
    """The docstrings of a module, also those below a constant."""
    for first, _, text in _lone_strings(file):
        yield first, text


@cache
def code(file: PurePosixPath) -> str:
    """What a file holds beside prose: a module without its comments and docstrings, nothing of a document."""
    if file.suffix != ".py":
        return "" if file.suffix == ".md" else read(file)
    lines = read(file).split("\n")
    for comment in _comments(read(file)):
        row, column = comment.start
        lines[row - 1] = lines[row - 1][:column]
    for first, last, _ in _lone_strings(file):
        lines[first - 1 : last] = [""] * (last - first + 1)
    return "\n".join(lines)


@cache
def _lone_strings(file: PurePosixPath) -> tuple[tuple[int, int, str], ...]:
    """The strings of a module that are statements, each with its first and its last line."""
    return tuple(_strings_in(tree(file)))


def _strings_in(block: ast.AST) -> Iterator[tuple[int, int, str]]:
    """Statements alone are looked through: a module has ten times as many expressions."""
    for part in (part for name in BLOCKS for part in getattr(block, name, ())):
        match part:
            case ast.Expr(value=ast.Constant(value=str(text)), lineno=first, end_lineno=int(last)):
                yield first, last, text
            case _:
                yield from _strings_in(part)


def _paragraphs(file: PurePosixPath, text: str) -> Iterator[Passage]:
    line = 1
    for paragraph in text.split("\n\n"):
        yield Passage(file, line, paragraph)
        line += paragraph.count("\n") + 2


def _is_script(text: str) -> bool:
    return text.startswith("#!")
