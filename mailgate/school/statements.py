"""The hottest queries: built by peewee, compiled once for each engine, run with new values.

Building a query costs peewee far more time than SQLite needs to run it. A statement is used like a function; its
parameters are those of the function that builds it.
"""

import inspect
from collections.abc import Callable, Iterable
from typing import Any

from peewee import Value

from mailgate.school.models import Letter


class _Slot:
    """Stands in a compiled query where a value will be."""

    def __init__(self, position: int) -> None:
        self.position = position


class Statement:
    """A query that is compiled once. Called with its parameters' values, it returns the rows as tuples."""

    def __init__(self, build: Callable[..., Any]) -> None:
        self._build = build
        self._slots = [
            Value(_Slot(position), converter=_as_it_is)
            for position, _ in enumerate(inspect.signature(build).parameters)
        ]
        self._compiled: dict[type[Any], tuple[str, list[Any]]] = {}

    def __call__(self, *values: Any) -> list[tuple[Any, ...]]:
        """Run it in the current thread's transaction."""
        cursor = self._run(values)
        return list(cursor.fetchall()) if cursor.description else []

    def count(self, *values: Any) -> int:
        """Run it; how many rows it changed."""
        return int(self._run(values).rowcount)

    def _run(self, values: Iterable[Any]) -> Any:
        database = Letter._meta.database  # noqa: SLF001 - peewee's own documented name
        compiled = self._compiled.get(type(database))
        if compiled is None:
            compiled = self._compiled[type(database)] = self._build(*self._slots).sql()
        sql, parameters = compiled
        given = tuple(values)
        return database.execute_sql(sql, [given[p.position] if isinstance(p, _Slot) else p for p in parameters])


def _as_it_is(value: Any) -> Any:
    return value
