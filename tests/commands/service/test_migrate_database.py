"""`mailgate migrate-database`: a school moves from SQLite to PostgreSQL with all that it has."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from peewee import PostgresqlDatabase
from support import RunningGateway, running_gateway
from support.databases.postgres import Cluster

from mailgate.commands.service.migrate_database import migrate_database
from mailgate.keys.key_file import read_keys
from mailgate.keys.signing import Keyring
from mailgate.school.audit.verification import SealFinding, verify
from mailgate.school.models import TABLES, Mailbox
from mailgate.store import Store, open_store


@pytest.fixture
async def source(tmp_path: Path) -> Path:
    """The database of a gateway in which something has happened."""
    async with running_gateway(tmp_path) as gateway:
        await something_happens(gateway)
    return tmp_path / "mailgate.db"


async def something_happens(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(remarks="昨夜から😷\n'quoted' \\N \t and \\ more")
    await gateway.teacher.replies(await gateway.teacher.letter(), "お大事に")
    await gateway.settled()
    await gateway.scheduler.tick()


def migrated(source: object, target: str) -> Result:
    return CliRunner().invoke(migrate_database, [str(source), target])


async def everything(url: str) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables."""
    store = await open_store(url, waiting_units=64)
    found = await store.read(
        lambda: {table._meta.table_name: sorted(table.select().tuples(), key=repr) for table in TABLES}
    )
    await store.close()
    return found


async def insert(url: str) -> None:
    """Somebody new in a database that has moved."""
    store: Store = await open_store(url, waiting_units=64)
    await store.write(lambda: Mailbox.create(address="new@x.example", canonical="new@x.example"))
    await store.close()


async def test_all_rows_of_all_tables_arrive_and_life_goes_on(source: Path, cluster: Cluster) -> None:
    target = cluster.new_database()
    done = migrated(source, target)
    assert done.exit_code == 0, done.output
    for table in TABLES:
        assert f"\n{table._meta.table_name}: " in f"\n{done.output}"
    before = await everything(f"sqlite:///{source}")
    assert before == await everything(target)
    assert before["notice"]
    assert before["reply"]
    await insert(target)
    assert await audited(source, target) == (before["audit_seal"][-1][0], ())


async def test_a_number_that_was_erased_is_not_given_again_after_the_move(source: Path, cluster: Cluster) -> None:
    target = cluster.new_database()
    store = await open_store(f"sqlite:///{source}", waiting_units=64)
    erased = await store.write(lambda: Mailbox.create(address="last@x.example", canonical="last@x.example").id)
    await store.write(lambda: Mailbox.delete_by_id(erased))
    await store.close()
    assert migrated(source, target).exit_code == 0
    await insert(target)
    new = await open_store(target, waiting_units=64)
    assert await new.read(lambda: Mailbox.get(canonical="new@x.example").id) > erased
    await new.close()


async def audited(source: Path, target: str) -> tuple[int, tuple[SealFinding, ...]]:
    """The last seal of the audit in the new database, and what is wrong with it."""
    keyring = Keyring(read_keys(source.parent / "mailgate.key"), lambda: 0)
    store = await open_store(target, waiting_units=64)
    verified = await store.read(verify, keyring)
    await store.close()
    return verified.last, verified.findings


async def test_a_database_that_is_not_empty_is_left_alone(source: Path, cluster: Cluster) -> None:
    target = cluster.new_database()
    await insert(target)
    before = await everything(target)
    done = migrated(source, target)
    assert done.exit_code != 0
    assert "not empty" in str(done.exception)
    assert await everything(target) == before


async def test_what_does_not_arrive_as_it_was_is_noticed_and_nothing_is_moved(source: Path, cluster: Cluster) -> None:
    target = cluster.new_database()
    await (await open_store(target, waiting_units=64)).close()
    database = PostgresqlDatabase(target, prefer_psycopg3=True)
    with database.connection_context():
        database.execute_sql(
            "CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN NEW.text := trim(trailing '事に' from NEW.text); RETURN NEW; END $$"
        )
        database.execute_sql("CREATE TRIGGER spoil BEFORE INSERT ON reply FOR EACH ROW EXECUTE FUNCTION spoil()")
    done = migrated(source, target)
    assert done.exit_code != 0
    assert "reply has not arrived as it was" in str(done.exception)
    assert not any((await everything(target)).values())


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [("nowhere.db", "postgresql://x@/y", "is no file"), (__file__, "mysql://x/y", "is no address")],
)
def test_what_cannot_be_is_said(source: str, target: str, said: str) -> None:
    done = migrated(source, target)
    assert done.exit_code != 0
    assert said in str(done.exception)
