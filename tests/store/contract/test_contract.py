"""What every engine promises (`mailgate.store.Store`)."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from mailgate.school.models import Mailbox
from mailgate.store import Store, StoreBusy, StoreUnavailable, open_store

WAITING = 64


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await open_store(database, waiting_units=WAITING)
    yield opened
    await opened.close()


def add(name: str) -> int:
    return int(Mailbox.create(address=name, canonical=name).id)


def add_and_raise(name: str) -> None:
    add(name)
    raise KeyError(name)


def names() -> set[str]:
    return {mailbox.canonical for mailbox in Mailbox.select()}


async def test_what_was_written_is_read(store: Store) -> None:
    number = await store.write(add, "a@x.example")
    assert number > 0
    assert await store.read(names) == {"a@x.example"}


async def test_what_was_written_is_there_after_opening_again(new_database: str) -> None:
    for name in ("a", "b"):
        store = await open_store(new_database, waiting_units=WAITING)
        await store.write(add, name)
        await store.close()
    store = await open_store(new_database, waiting_units=WAITING)
    assert await store.read(names) == {"a", "b"}
    await store.close()


async def test_no_number_is_given_twice(new_database: str) -> None:
    store = await open_store(new_database, waiting_units=WAITING)
    erased = await store.write(add, "a")
    await store.write(lambda: Mailbox.delete().execute())
    await store.close()
    store = await open_store(new_database, waiting_units=WAITING)
    assert await store.write(add, "b") > erased, "a token that names the erased one must never name another"
    await store.close()


async def test_a_unit_that_raises_vanishes_and_its_error_is_its_callers(store: Store) -> None:
    with pytest.raises(KeyError, match="a@x"):
        await store.write(add_and_raise, "a@x.example")
    assert await store.read(names) == set()


async def test_a_unit_that_raises_does_not_harm_its_neighbours(store: Store) -> None:
    units = [store.write(add_and_raise if number == 5 else add, f"{number}") for number in range(10)]
    outcomes = await asyncio.gather(*units, return_exceptions=True)
    assert [number for number, outcome in enumerate(outcomes) if isinstance(outcome, KeyError)] == [5]
    assert await store.read(names) == {str(number) for number in range(10) if number != 5}


async def test_an_error_of_the_engine_is_unavailable_and_harms_no_neighbour(store: Store) -> None:
    await store.write(add, "a")
    outcomes = await asyncio.gather(*[store.write(add, name) for name in "bac"], return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [int, StoreUnavailable, int]
    assert await store.read(names) == {"a", "b", "c"}


async def test_reading_raises_what_the_unit_raises(store: Store) -> None:
    def fail() -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        await store.read(fail)


async def test_a_unit_whose_caller_is_gone_has_its_effect(database: str) -> None:
    store = await open_store(database, waiting_units=WAITING)
    callers = [asyncio.create_task(store.write(add, f"{number}")) for number in range(20)]
    await asyncio.sleep(0)
    for caller in callers:
        caller.cancel()
    await asyncio.gather(*callers, return_exceptions=True)
    await store.close()
    again = await open_store(database, waiting_units=WAITING)
    assert len(await again.read(names)) == 20
    await again.close()


async def test_too_many_waiting_units_are_put_off_and_the_others_done(store: Store) -> None:
    units = [store.write(add, f"{number}") for number in range(3 * WAITING)]
    outcomes = await asyncio.gather(*units, return_exceptions=True)
    assert sum(isinstance(outcome, StoreBusy) for outcome in outcomes) == 2 * WAITING
    assert len(await store.read(names)) == WAITING


async def test_commits_are_counted_and_announced_and_nothing_else_is(store: Store) -> None:
    announced: list[int] = []
    store.on_commit.append(lambda: announced.append(store.committed))
    await store.write(add, "a")
    assert announced == [1]
    with pytest.raises(KeyError):
        await store.write(add_and_raise, "b")
    assert announced == [1]
    assert store.committed == 1


async def test_after_closing_nothing_is_taken(database: str) -> None:
    store = await open_store(database, waiting_units=WAITING)
    await store.close()
    with pytest.raises(StoreUnavailable):
        await store.write(add, "a")
    with pytest.raises(StoreUnavailable):
        await store.read(names)


async def test_closing_finishes_what_waits(database: str) -> None:
    store = await open_store(database, waiting_units=WAITING)
    units = [asyncio.create_task(store.write(add, f"{number}")) for number in range(WAITING)]
    await asyncio.sleep(0)
    await store.close()
    await asyncio.gather(*units)


async def test_two_that_open_a_new_database_at_once_make_it_once(new_database: str) -> None:
    stores = await asyncio.gather(*[open_store(new_database, waiting_units=WAITING) for _ in range(3)])
    for number, store in enumerate(stores):
        await store.write(add, f"{number}")
    assert await stores[0].read(names) == {"0", "1", "2"}
    for store in stores:
        await store.close()


@pytest.mark.parametrize(
    "url", ["sqlite:////nowhere/at/all.db", "postgresql://nobody@127.0.0.1:1/nothing?connect_timeout=1"]
)
async def test_a_database_that_cannot_be_opened_is_unavailable(url: str) -> None:
    with pytest.raises(StoreUnavailable):
        await open_store(url, waiting_units=WAITING)


async def test_a_file_that_is_no_database_is_unavailable(tmp_path: Path) -> None:
    file = tmp_path / "no.db"
    file.write_bytes(b"this is a letter, no database\n" * 200)
    with pytest.raises(StoreUnavailable):
        await open_store(f"sqlite:///{file}", waiting_units=WAITING)
