"""A database is looked at without a change, and all that the doctor asks of it is answered on both engines."""

from pathlib import Path

import pytest

from mailgate.doctor.traffic import of_traffic
from mailgate.school.moment import Moment
from mailgate.settings import parse
from mailgate.store import StoreUnavailable, open_store
from mailgate.store.condition import condition_of
from mailgate.store.schema import MIGRATIONS

AT = Moment(1_795_500_000)
SETTINGS = "[gateway]\ndomain = gate.example\npublic_url = https://gate.example\n"


def test_a_database_of_ours_is_in_order(database: str) -> None:
    condition = condition_of(database)
    assert (condition.broken, condition.pending, condition.unknown) == ("", (), ())


def test_one_without_tables_lacks_every_migration_and_still_does(new_database: str) -> None:
    if new_database.startswith("sqlite"):
        Path(new_database.removeprefix("sqlite:///")).touch()
    for _ in range(2):
        assert len(condition_of(new_database).pending) == len(list(MIGRATIONS.glob("[0-9]*.py")))


@pytest.mark.parametrize("content", [b"this is no database\n" * 300])
def test_what_is_no_database_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "no.db").write_bytes(content)
    with pytest.raises(StoreUnavailable, match="not a database"):
        condition_of(f"sqlite:///{tmp_path / 'no.db'}")


async def test_the_doctor_is_answered(database: str, tmp_path: Path) -> None:
    store = await open_store(database, waiting_units=64)
    found = await of_traffic(store, AT, parse(SETTINGS, tmp_path))
    await store.close()
    assert [finding.topic for finding in found] == ["letters", "bounces", "backup", "authserv_id"]
