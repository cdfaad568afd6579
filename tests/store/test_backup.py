"""A drill: a copy of a gateway that serves, a loss, the way back; on both engines."""

from pathlib import Path

import pytest
from support import RunningGateway, running_gateway
from support.school import TARO

from mailgate.school.access import restoring
from mailgate.school.models import Challenge, Handled, Letter, Mailbox, Notice, Session
from mailgate.school.moment import Moment
from mailgate.store import backup, open_store
from mailgate.store.backup import BackupFailed

AT = Moment(1_795_500_000)


async def test_what_was_there_is_there_again_and_nothing_of_the_past_goes_out(tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    async with running_gateway(tmp_path) as gateway:
        await a_morning(gateway)
        counts = backup.back_up(gateway.dependencies.settings.gateway.database, copy)
        await gateway.mother.tells_the_school(date="other", other_date="2026-12-01")
    assert counts["notice"] == 1
    restored = tmp_path / "restored" / "mailgate.db"
    restored.parent.mkdir()
    backup.bring_back(copy, f"sqlite:///{restored}")
    store = await open_store(f"sqlite:///{restored}", waiting_units=64)
    assert await store.write(restoring.settle, AT) == 1
    assert await store.read(lambda: [row.student.name for row in Notice.select()]) == [TARO]
    assert await store.read(lambda: Letter.select().where(Letter.state == "waiting").count()) == 0
    assert await store.read(lambda: Session.select().count()) == 0
    assert await store.read(lambda: Challenge.select().where(Challenge.open).count()) == 0
    assert await store.read(lambda: Handled.select().count()) == counts["handled"] > 0
    await store.close()


async def a_morning(gateway: RunningGateway) -> None:
    """A family tells the school; a login letter waits, since the relay takes none to its address."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(student=TARO)
    await gateway.settled()
    gateway.post.answers["RCPT"] = "451 4.3.0 later"
    await gateway.father.mails("login@...")


async def test_a_copy_is_whole_on_each_engine(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    store = await open_store(database, waiting_units=64)
    await store.write(lambda: Mailbox.create(address="a@x.example", canonical="a@x.example"))
    backup.back_up(database, tmp_path / "copy")
    await store.write(lambda: Mailbox.create(address="b@x.example", canonical="b@x.example"))
    await store.close()
    is_file = database.startswith("sqlite")
    empty = f"sqlite:///{tmp_path / 'new.db'}" if is_file else request.getfixturevalue("cluster").new_database()
    backup.bring_back(tmp_path / "copy", empty)
    again = await open_store(empty, waiting_units=64)
    assert await again.read(lambda: [row.address for row in Mailbox.select()]) == ["a@x.example"]
    await again.write(lambda: Mailbox.create(address="c@x.example", canonical="c@x.example"))
    await again.close()
    with pytest.raises(BackupFailed):
        backup.bring_back(tmp_path / "copy", empty)


@pytest.mark.parametrize("content", [b"", b"this is no database\n" * 300])
def test_what_is_no_database_of_ours_is_not_copied(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "no.db").write_bytes(content)
    with pytest.raises(BackupFailed):
        backup.back_up(f"sqlite:///{tmp_path / 'no.db'}", tmp_path / "copy.db")
    assert [path.name for path in tmp_path.iterdir()] == ["no.db"]


def test_a_password_is_no_argument_of_a_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pg_dump"
    program.write_text('#!/bin/sh\necho "$@" "with $PGPASSWORD" >&2\nexit 1\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    with pytest.raises(BackupFailed, match=r"dbname=postgresql://gate@db\.example:5/mail .* with secret"):
        backup.back_up("postgresql://gate:secret@db.example:5/mail", tmp_path / "copy")
