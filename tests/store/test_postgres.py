"""What only PostgreSQL has: connections that are lost, and several processes on one database."""

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest
from support import Clock
from support.databases.postgres import Cluster
from support.network.post import PATIENCE

from mailgate.school.letters import claims, outbox
from mailgate.school.letters.claims import Wanted
from mailgate.school.letters.outbox import Outgoing
from mailgate.school.models import Mailbox
from mailgate.school.moment import Moment
from mailgate.store import StoreUnavailable
from mailgate.store.postgres import PostgresStore, open_postgres


@pytest.fixture
async def store(cluster: Cluster) -> AsyncIterator[PostgresStore]:
    opened = await open_postgres(cluster.migrated_database(), 1_000)
    yield opened
    await opened.close()


def add(name: str) -> None:
    Mailbox.insert(address=name, canonical=name).execute()


async def test_a_connection_lost_in_the_middle_of_a_unit_undoes_the_unit(store: PostgresStore) -> None:
    def cut() -> None:
        add("before the cut")
        store._database.execute_sql("SELECT pg_terminate_backend(pg_backend_pid())")
        add("after the cut")

    with pytest.raises(StoreUnavailable):
        await store.write(cut)
    await asyncio.gather(*[store.write(add, f"{number}") for number in range(8)])
    assert await store.read(lambda: {row.canonical for row in Mailbox.select()}) == {str(number) for number in range(8)}


async def test_connections_lost_between_two_units_cost_a_try_each_and_no_more(store: PostgresStore) -> None:
    await asyncio.gather(*[store.write(add, f"{number}") for number in range(8)])
    await store.write(
        lambda: store._database.execute_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )
    )
    outcomes = [
        outcome
        for _ in range(20)
        for outcome in await asyncio.gather(store.write(lambda: None), return_exceptions=True)
    ]
    assert sum(isinstance(outcome, StoreUnavailable) for outcome in outcomes) <= 3
    assert outcomes[-1] is None


async def test_couriers_whose_claims_overlap_get_different_letters(store: PostgresStore) -> None:
    at, both_have_claimed = Moment(Clock()()), threading.Barrier(2)

    def queue() -> None:
        mailbox = Mailbox.create(address="a@x.example", canonical="a@x.example")
        outbox.enqueue(at, [Outgoing(mailbox, "help", {}) for _ in range(20)])

    def claim() -> list[int]:
        claimed = claims.claim(at, Wanted(most=10, key_name="k"))
        both_have_claimed.wait(PATIENCE)
        return [letter.id for letter in claimed]

    await store.write(queue)
    one, other = await asyncio.gather(store.write(claim), store.write(claim))
    assert len(one) == len(other) == 10
    assert not set(one) & set(other)
