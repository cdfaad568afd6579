"""The hottest queries: built by peewee, compiled once for each engine, run with new values.

Building a query costs peewee far more time than SQLite needs to run it. A statement is used like a function; its
parameters are those of the function that builds it.
"""

import inspect
import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

from peewee import Value

from mailgate.school.models import Letter
from mailgate.school.models.table import Table

M = TypeVar("M", bound=Table)


class _Slot:
    """Stands in a compiled query where a value will be."""

    def __init__(self, position: int) -> None:
        self.position = position


class _Compiled(NamedTuple):
    """SQL, what makes its parameters of a call's values, and its columns of each table."""

    sql: str
    parameters: Callable[[Sequence[Any]], tuple[Any, ...]]
    tables: list[tuple[Any, list[str], slice]]


class Statement:
    """A query that is compiled once. Called with its parameters' values, it returns the rows as tuples.

    `parameters` is how many there are, for a `build` that takes any number.
    """

    def __init__(self, build: Callable[..., Any], parameters: int | None = None) -> None:
        if parameters is None:
            parameters = len(inspect.signature(build).parameters)
        self._build = build
        self._slots = [Value(_Slot(position), converter=_as_it_is) for position in range(parameters)]
        self._compiled: dict[type[Any], _Compiled] = {}

    def __call__(self, *values: Any) -> list[tuple[Any, ...]]:
        """Run it in the current thread's transaction."""
        cursor = self._run(values)
        return list(cursor.fetchall()) if cursor.description else []

    def models(self, *values: Any) -> list[Any]:
        """Run a SELECT of columns of one table; its rows as models."""
        return [model for (model,) in self.together(*values)]

    def together(self, *values: Any) -> list[tuple[Any, ...]]:
        """Run a SELECT over several tables; its rows as a model for each table, in the order of the SELECT."""
        rows = self(*values)
        tables = self._compiled[type(_database())].tables
        return [tuple(as_model(model, names, row[part]) for model, names, part in tables) for row in rows]

    def count(self, *values: Any) -> int:
        """Run it; how many rows it changed."""
        return int(self._run(values).rowcount)

    def _run(self, values: Sequence[Any]) -> Any:
        database = _database()
        compiled = self._compiled.get(type(database))
        if compiled is None:
            compiled = self._compiled[type(database)] = _compile(self._build(*self._slots), len(self._slots))
        return database.execute_sql(compiled.sql, compiled.parameters(values))


def as_model(model: type[M], names: Iterable[str], row: Sequence[Any]) -> M:
    """A row of these columns of one table as its model, without the work of setting each field by itself."""
    made = model()
    made.__data__.update(zip(names, row, strict=True))
    return made


class RowLock(Statement):
    """A SELECT ... FOR UPDATE that is run for its lock alone; `build` uses `models.locked`."""

    def __call__(self, *values: Any) -> list[tuple[Any, ...]]:
        """Hold the rows until the end of the transaction; nothing is to do where the database has one writer."""
        return super().__call__(*values) if _database().for_update else []


def _compile(query: Any, values: int) -> _Compiled:
    columns = getattr(query, "_returning", None) or ()
    tables, start = [], 0
    for model, group in itertools.groupby(columns, key=lambda column: column.model):
        names = [column.name for column in group]
        tables.append((model, names, slice(start, start + len(names))))
        start += len(names)
    sql, parameters = query.sql()
    if _database().param == "?":
        return _Compiled(_numbered(sql, parameters), tuple, tables)
    return _Compiled(sql, _picker(parameters, values), tables)


def _numbered(sql: str, parameters: Iterable[Any]) -> str:
    """SQLite's SQL with the constants in it, and each value by its number: it is bound once, however often it stands.

    See "Parameters" in SQLite's "SQL Language Expressions".
    """
    start, *others = sql.split("?")
    written = zip(map(_written, parameters), others, strict=True)
    return start + "".join(itertools.chain(*written))


def _written(parameter: Any) -> str:
    """A parameter in SQLite's SQL: a value's number, or a constant as it is."""
    if isinstance(parameter, _Slot):
        return f"?{parameter.position + 1}"
    return "'{}'".format(parameter.replace("'", "''")) if isinstance(parameter, str) else str(int(parameter))


def _picker(parameters: Sequence[Any], values: int) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    """What puts a call's values and the constants where PostgreSQL's parameters stand."""
    constants = tuple(parameter for parameter in parameters if not isinstance(parameter, _Slot))
    places = itertools.count(values)
    picked = [parameter.position if isinstance(parameter, _Slot) else next(places) for parameter in parameters]

    def pick(given: Sequence[Any]) -> tuple[Any, ...]:
        items = (*given, *constants)
        return tuple([items[place] for place in picked])

    return pick


def _database() -> Any:
    return Letter._meta.database  # noqa: SLF001 - peewee's own documented name


def _as_it_is(value: Any) -> Any:
    return value
