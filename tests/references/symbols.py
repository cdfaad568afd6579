"""The names that the project's modules define, read from their source."""

import ast
import importlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath

from references.prose import files, tree

ROOMS = ("mailgate", "tests", "scripts")
"""Where modules stand; their names begin below `tests` and `scripts`, and with `mailgate`."""

Definitions = dict[str, set[str]]
"""What a module defines, and of each class its members."""


@cache
def modules() -> dict[str, Definitions]:
    """Every module by its dotted name."""
    found = {}
    for file in files():
        if file.suffix == ".py" and file.parts[0] in ROOMS:
            parts = file.with_suffix("").parts
            name = ".".join(parts if parts[0] == "mailgate" else parts[1:]).removesuffix(".__init__")
            found[name] = _definitions(tree(file)) | _exported(file)
    return found


@cache
def is_symbol(dotted: str) -> bool:
    """Whether this is a module, class or member of ours, or of a library that is installed."""
    parts = tuple(dotted.split("."))
    return any(_is_in(definitions, rest) for definitions, rest in _readings(parts)) or _is_foreign(parts)


def _readings(parts: tuple[str, ...]) -> Iterator[tuple[Definitions, tuple[str, ...]]]:
    """Each module that the first parts may name, with what is looked for in it."""
    for definitions in _modules_with().get(parts[0], ()):
        yield definitions, parts
    for length in range(1, len(parts) + 1):
        for definitions in _modules_called().get(parts[:length], ()):
            yield definitions, parts[length:]


@cache
def _modules_with() -> Mapping[str, list[Definitions]]:
    """The modules that define each name."""
    found = defaultdict(list)
    for definitions in modules().values():
        for name in definitions:
            found[name].append(definitions)
    return found


@cache
def _modules_called() -> Mapping[tuple[str, ...], list[Definitions]]:
    """The modules by each end of their dotted names."""
    found = defaultdict(list)
    for name, definitions in modules().items():
        path = tuple(name.split("."))
        for start in range(len(path)):
            found[path[start:]].append(definitions)
    return found


def _is_in(definitions: Definitions, parts: tuple[str, ...]) -> bool:
    match parts:
        case ():
            return True
        case (name,):
            return name in definitions
        case (name, member):
            return member in definitions.get(name, ())
    return False


def _is_foreign(parts: tuple[str, ...]) -> bool:
    for length in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(parts[:length]))
        except (ImportError, ValueError):
            continue
        for part in parts[length:]:
            found = getattr(found, part, None)
        return found is not None
    return False


def _definitions(module: ast.Module) -> Definitions:
    found: Definitions = {}
    for node in module.body:
        for name in _names(node):
            found[name] = set(_members(node)) if isinstance(node, ast.ClassDef) else set()
    return found


def _exported(file: PurePosixPath) -> Definitions:
    """What a package takes out of its modules for others."""
    imports = tree(file).body if file.name == "__init__.py" else []
    return {alias.name: set() for node in imports if isinstance(node, ast.ImportFrom) for alias in node.names}


def _names(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            yield name
        case ast.Assign(targets=targets):
            yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name
        case ast.If(body=body):
            yield from (name for inner in body for name in _names(inner))


def _members(node: ast.ClassDef) -> Iterator[str]:
    """What a class defines in its body, and what its methods set on themselves."""
    for inner in node.body:
        yield from _names(inner)
    for found in ast.walk(node):
        if isinstance(found, ast.Attribute) and isinstance(found.ctx, ast.Store):
            yield found.attr
