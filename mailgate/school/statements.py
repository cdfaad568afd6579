"""The hottest queries: built by peewee, compiled once for each engine, run with new values.

Building a query costs peewee far more time than SQLite needs to run it. A statement is used like a function; its
parameters are those of the function that builds it.
"""

import inspect
from collections.abc import Callable, Sequence
from typing import Any

from peewee import Value

from mailgate.school.models import Letter


class _Slot:
    """Stands in a compiled query where a value will be."""

    def __init__(self, position: int) -> None:
        self.position = position


class Statement:
    """A query that is compiled once. Called with its parameters' values, it returns the rows as tuples.

    `parameters` is how many there are, for a `build` that takes any number.
    """

    def __init__(self, build: Callable[..., Any], parameters: int | None = None) -> None:
        if parameters is None:
            parameters = len(inspect.signature(build).parameters)
        self._build = build
        self._slots = [Value(_Slot(position), converter=_as_it_is) for position in range(parameters)]
        self._compiled: dict[type[Any], tuple[str, list[Any], Any, list[str]]] = {}

    def __call__(self, *values: Any) -> list[tuple[Any, ...]]:
        """Run it in the current thread's transaction."""
        cursor = self._run(values)
        return list(cursor.fetchall()) if cursor.description else []

    def models(self, *values: Any) -> list[Any]:
        """Run a SELECT of columns of one table; its rows as models."""
        rows = self(*values)
        _, _, model, names = self._compiled[type(_database())]
        return [model(**dict(zip(names, row, strict=True))) for row in rows]

    def count(self, *values: Any) -> int:
        """Run it; how many rows it changed."""
        return int(self._run(values).rowcount)

    def _run(self, values: Sequence[Any]) -> Any:
        database = _database()
        compiled = self._compiled.get(type(database))
        if compiled is None:
            query = self._build(*self._slots)
            names = [column.name for column in getattr(query, "_returning", None) or ()]
            compiled = self._compiled[type(database)] = (*query.sql(), query.model, names)
        sql, parameters, _, _ = compiled
        return database.execute_sql(sql, [values[p.position] if isinstance(p, _Slot) else p for p in parameters])


def _database() -> Any:
    return Letter._meta.database  # noqa: SLF001 - peewee's own documented name


def _as_it_is(value: Any) -> Any:
    return value
