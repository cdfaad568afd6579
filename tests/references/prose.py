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


def passages() -> Iterator[Passage]:
    """Every comment, docstring and document."""
    for file in files():
        text = read(file)
        if file.suffix == ".py":
            yield from (Passage(file, line, said) for line, said in (*comments(text), *docstrings(text)))
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
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            if block and token.start[0] != last + 1:
                yield last - len(block) + 1, "\n".join(block)
                block = []
            block.append(token.string)
            last = token.start[0]
    if block:
        yield last - len(block) + 1, "\n".join(block)


def docstrings(source: str) -> Iterator[tuple[int, str]]:
    """The docstrings of a module, also those below a constant."""
    for expression in _lone_strings(ast.parse(source)):
        yield expression.lineno, ast.literal_eval(expression.value)


@cache
def code(file: PurePosixPath) -> str:
    """What a file holds beside prose: a module without its comments and docstrings, nothing of a document."""
    if file.suffix != ".py":
        return "" if file.suffix == ".md" else read(file)
    tree = ast.parse(read(file))
    for expression in _lone_strings(tree):
        expression.value = ast.Constant(...)
    return ast.unparse(tree)


def _lone_strings(tree: ast.Module) -> Iterator[ast.Expr]:
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant(value=str())):
                yield node


def _paragraphs(file: PurePosixPath, text: str) -> Iterator[Passage]:
    line = 1
    for paragraph in text.split("\n\n"):
        yield Passage(file, line, paragraph)
        line += paragraph.count("\n") + 2


def _is_script(text: str) -> bool:
    return text.startswith("#!")
