"""The hot units of work ask the database little, and never the same thing twice."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conversations.news.surveys import ATTENDANCE, asks
from peewee import SqliteDatabase
from support import RunningGateway, running_gateway

from mailgate.school.news.surveys.writing import SurveyContent
from mailgate.store import Store

Statements = list[tuple[str, tuple[Any, ...]]]


class ListeningStore:
    """A store that keeps what each unit of work said to the database."""

    def __init__(self, store: Store, said: Statements) -> None:
        self._store = store
        self._said = said
        self.committed = 0
        self.on_commit = store.on_commit
        self.units: list[Statements] = []

    async def read(self, unit: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return await self._store.read(unit, *args, **kwargs)

    async def write(self, unit: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        def listened(*inner: Any, **named: Any) -> Any:
            before = len(self._said)
            result = unit(*inner, **named)
            self.units.append(self._said[before:])
            return result

        result = await self._store.write(listened, *args, **kwargs)
        self.committed = self._store.committed
        return result

    @property
    def waiting(self) -> int:
        return self._store.waiting

    async def forget(self) -> None:
        await self._store.forget()

    async def close(self) -> None:
        await self._store.close()

    def that(self, does: str) -> Statements:
        """What a unit said that does this; of several, the one that said most."""
        return max((said for said in self.units if any(sql.startswith(does) for sql, _ in said)), key=len)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Statements:
    """All that is said to the database from now on, in order."""
    found: Statements = []
    run = SqliteDatabase.execute_sql

    def noted(database: SqliteDatabase, sql: str, params: Any = None, *rest: Any) -> Any:
        found.append((sql, tuple(params or ())))
        return run(database, sql, params, *rest)

    monkeypatch.setattr(SqliteDatabase, "execute_sql", noted)
    return found


async def logs_in(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")


async def tells_by_mail(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    await gateway.mother.replies(await gateway.mother.letter(), "太郎が熱で今日休みます")


async def tells_by_form(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()


async def confirms(gateway: RunningGateway) -> None:
    await tells_by_mail(gateway)
    await gateway.teacher.replies(await gateway.teacher.letter(), "お大事に")


HOT: dict[str, tuple[Callable[[RunningGateway], Any], str, int]] = {
    "login by mail": (logs_in, 'INSERT INTO "challenge"', 10),
    "notice by mail": (tells_by_mail, 'INSERT INTO "notice"', 21),
    "notice by form": (tells_by_form, 'INSERT INTO "notice"', 21),
    "confirm by mail": (confirms, 'UPDATE "notice"', 15),
    "courier turn": (logs_in, 'UPDATE "letter"', 8),
}
"""What happens, the statement that tells its unit from others, and how many statements it may say."""


@pytest.mark.parametrize(("happens", "does", "most"), HOT.values(), ids=HOT)
async def test_a_hot_unit_asks_little_and_nothing_twice(
    tmp_path: Path, said: Statements, happens: Callable[[RunningGateway], Any], does: str, most: int
) -> None:
    listening: list[ListeningStore] = []

    def listen(store: Store) -> Store:
        listening.append(ListeningStore(store, said))
        return listening[-1]

    async with running_gateway(tmp_path, store=listen) as gateway:
        await happens(gateway)
        await gateway.settled()
    asked = listening[-1].that(does)
    twice = [query for query, times in Counter(asked).items() if times > 1 and query[0].startswith("SELECT")]
    assert not twice
    assert len(asked) <= most, "\n".join(sql for sql, _ in asked)


async def test_who_has_not_answered_is_looked_for_once_a_reminder_and_not_each_second(
    gateway: RunningGateway, said: Statements
) -> None:
    await asks(gateway, SurveyContent((ATTENDANCE,), remind_daily=True))
    await gateway.announced()

    async def looks(times: int) -> int:
        """How often the recipients were read in these looks."""
        said.clear()
        for _ in range(times):
            await gateway.announcing.look()
        await gateway.announcing.settled()
        return sum('"answered" FROM "recipient"' in sql for sql, _ in said)

    assert await looks(3) == 0
    gateway.clock.forward(days=1)
    assert await looks(3) == 1
    assert await looks(3) == 0
