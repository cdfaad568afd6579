"""A town for the gateway: settings, key, database with schools and families, everybody logged in.

    python -m benchmark.towns.prepare FOLDER DATABASE RELAY_PORT FAMILIES WAITING OLD OVER TODAY SCHOOL

WAITING notices are there to be confirmed, OLD ones of each family fill the table, OVER rows of everything else wait for
the purge, the first school has TODAY notices on its desk, and each school has SCHOOL students.
"""

import asyncio
import datetime as dt
import json
import secrets
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

from benchmark.towns import town
from mailgate.keys.key_file import new_key, read_keys
from mailgate.keys.signing import Keyring
from mailgate.resources import TEMPLATES
from mailgate.school.access import sessions
from mailgate.school.directory import rules
from mailgate.school.directory.calendar import Calendar
from mailgate.school.directory.documents.document import read_document, write_document
from mailgate.school.models import (
    Challenge,
    Duty,
    DutyKind,
    Guardianship,
    Handled,
    Letter,
    Mailbox,
    Notice,
    School,
    Session,
    StaffMember,
    Student,
)
from mailgate.settings import Settings, parse
from mailgate.store import opened_store

CLASS = 30
GRADES = 6
LOGGED_IN = 2_000
"""How many families use the pages."""

GUARDIANS = 60_000
"""How many may ask for login letters; the others only fill the tables."""

OFFICE, NURSE = "office@school.example", "nurse@school.example"
"""The office is that of all schools, the nurse that of the first one."""

BETWEEN = 36
"""How many days lie between the old notices of a family: ten of them are a year's."""

DAY = 86_400


def settings_text(relay_port: int, database: str) -> str:
    """The settings of a gateway whose limits do not bite a load that comes from one address."""
    return (
        f"[gateway]\ndomain = {town.DOMAIN}\npublic_url = http://gate.example\ndatabase = {database}\n"
        f"[smtp]\nlisten = 127.0.0.1:0\n[web]\nlisten = 127.0.0.1:0\n"
        f"[relay]\nport = {relay_port}\n[limits]\nsmtp_connections = 2000\n"
    )


def address(family: int) -> str:
    """A family's address, at one of the eight providers that families have."""
    return f"family{family}@provider{family % 8}.example"


def teacher(school: int, classroom: int) -> str:
    """A homeroom teacher's address."""
    return f"teacher{school}-{classroom}@school.example"


def settle(families: int, size: int) -> None:
    """Families of one guardian and one student each, and schools of this size with staff."""
    document = tomllib.loads((TEMPLATES / "school.toml").read_text("utf-8"))
    text = json.dumps(write_document(read_document(document | {"keep_notices": rules.MOST_KEPT})))
    _many(Mailbox, families, address=ADDRESS, canonical=ADDRESS)
    office = Mailbox.create(address=OFFICE, canonical=OFFICE)
    nurse = Mailbox.create(address=NURSE, canonical=NURSE)
    for number in range(-(-families // size)):
        school = School.create(code=f"s{number}", name=f"第{number}小学校", phone="0144-00-0000", rules=text)
        member = StaffMember.create(school=school, mailbox=office, name="事務室")
        Duty.create(staff=member, kind=DutyKind.OFFICE)
        for classroom in range(-(-size // CLASS)):
            mailbox = Mailbox.create(address=teacher(number, classroom), canonical=teacher(number, classroom))
            member = StaffMember.create(school=school, mailbox=mailbox, name="担任")
            place = {"grade": str(classroom % GRADES + 1), "classroom": str(classroom // GRADES + 1)}
            Duty.create(staff=member, kind=DutyKind.HOMEROOM, **place)
    member = StaffMember.create(school=1, mailbox=nurse, name="保健室")
    Duty.create(staff=member, kind=DutyKind.NURSE)
    room = f"n %% {size} / {CLASS}"
    _many(
        Student,
        families,
        school=f"n / {size} + 1",
        grade=f"'' || ({room} %% {GRADES} + 1)",
        classroom=f"'' || ({room} / {GRADES} + 1)",
        number=f"'' || (n %% {CLASS} + 1)",
        name="'児童' || n",
        kana="'じどう' || n",
    )
    _many(Guardianship, families, student="n + 1", mailbox="n + 1", source="''")


ADDRESS = "'family' || n || '@provider' || (n %% 8) || '.example'"


def _many(model: Any, count: int, **values: str) -> None:
    """Insert rows into a table. The values are SQL over a row's number `n`, with `%%` as the modulus."""
    if count:
        meta = model._meta  # noqa: SLF001 - peewee's own documented name
        defaults = {field.name: _literal(field.default) for field in meta.sorted_fields if field.default is not None}
        columns = {meta.fields[name].column_name: value for name, value in (defaults | values).items()}
        names, expressions = ", ".join(columns), ", ".join(columns.values())
        rows = f"WITH RECURSIVE row(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM row WHERE n + 1 < {count})"  # noqa: S608
        sql = f"INSERT INTO {meta.table_name} ({names}) {rows} SELECT {expressions} FROM row"  # noqa: S608
        meta.database.execute_sql(sql if meta.database.param == "%s" else sql.replace("%%", "%"))


def _literal(value: Any) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value).lower()


def take_room() -> None:
    """Let SQLite keep a large town in memory while it is being made."""
    database: Any = Notice._meta.database  # noqa: SLF001 - peewee's own documented name
    if database.param == "?":
        database.execute_sql("PRAGMA cache_size = -2000000")


def old_notices(families: int, number: int, now: int, size: int) -> None:
    """A confirmed notice of every family for a day long past. Their forms are in no order, as in life."""
    day = f"'{dt.datetime.fromtimestamp(now, dt.UTC).date() - dt.timedelta(20 + number * BETWEEN)}'"
    _many(
        Notice,
        families,
        school=f"n / {size} + 1",
        student="n + 1",
        author="n + 1",
        form=f"'f' || ((n + {number * families}) * 2654435761 %% 4294967296)",
        kind="'absence'",
        kind_name="'欠席（病欠以外）'",
        reason="'旅行'",
        date=day,
        until=day,
        state="'confirmed'",
        **dict.fromkeys(("created", "updated", "confirmed"), str(now)),
    )


def of_today(count: int, now: int, size: int) -> None:
    """Notices of the first school for the day that its desk shows, in all classrooms: every third one waits."""
    yesterday = dt.datetime.fromtimestamp(now, rules.DEFAULT_ZONE).date() - dt.timedelta(1)
    day = f"'{Calendar().next_school_day(yesterday)}'"
    step = size // max(count, 1)
    _many(
        Notice,
        count,
        school="1",
        student=f"n * {step} + 1",
        author=f"n * {step} + 1",
        form="'today' || n",
        kind="CASE n %% 4 WHEN 0 THEN 'late' ELSE 'sick' END",
        kind_name="CASE n %% 4 WHEN 0 THEN '遅刻' ELSE '欠席（病欠）' END",
        reason="CASE n %% 2 WHEN 0 THEN '腹痛' ELSE '頭痛' END",
        remarks="CASE n %% 2 WHEN 0 THEN '朝から痛みがあり、様子を見ています。' ELSE '' END",
        date=day,
        until=day,
        state="CASE n %% 3 WHEN 0 THEN 'submitted' ELSE 'confirmed' END",
        confirmed=f"CASE n %% 3 WHEN 0 THEN NULL ELSE {now} END",
        **dict.fromkeys(("created", "updated"), str(now)),
    )


def over(count: int, now: int) -> None:
    """Challenges, handled mails and letters that the purge is to take away."""
    then = str(now - 40 * DAY)
    _many(Challenge, count, id="'over' || n", mailbox="1", created=then, expires=then)
    _many(Handled, count, fingerprint="'over' || n", created=then)
    _many(
        Letter,
        count,
        mailbox="1",
        recipient="'family0@provider0.example'",
        domain="'provider0.example'",
        template="'login'",
        data="''",
        priority="0",
        reference="'over' || n",
        state="'sent'",
        **dict.fromkeys(("created", "due", "settled"), then),
    )


def log_in(families: int, keyring: Keyring, now: int, size: int) -> list[town.LoggedInGuardian]:
    """A session for some families, evenly from the whole town."""
    known = []
    for number in _spread(families, LOGGED_IN):
        cookie = secrets.token_urlsafe(32)
        session = sessions.session_of(cookie)
        Session.insert(id=session, mailbox=number + 1, created=now, seen=now, ends=now + DAY, remembered=True).execute()
        known.append(
            town.LoggedInGuardian(
                address(number),
                number + 1,
                teacher(number // size, number % size // CLASS),
                cookie,
                keyring.seal("form", session),
            )
        )
    return known


def log_in_staff(canonical: str, now: int) -> str:
    """A session of the staff member with this address; its cookie."""
    cookie = secrets.token_urlsafe(32)
    mailbox = Mailbox.get(Mailbox.canonical == canonical)
    times = {"created": now, "seen": now, "ends": now + DAY}
    Session.insert(id=sessions.session_of(cookie), mailbox=mailbox.id, remembered=True, **times).execute()
    return cookie


def _spread(families: int, most: int) -> range:
    return range(0, families, -(-families // most))


def waiting_notices(
    families: list[town.LoggedInGuardian], count: int, keyring: Keyring, now: int, size: int
) -> list[town.WaitingNotice]:
    """Notices that nobody has confirmed, one a family and day, with the reply addresses of their letters."""
    today = dt.datetime.fromtimestamp(now, dt.UTC).date()
    mailboxes = dict(Mailbox.select(Mailbox.address, Mailbox.id).where(Mailbox.address.startswith("teacher")).tuples())
    known = []
    for number in range(count):
        family = families[number % len(families)]
        day = str(today + dt.timedelta(200 + number // len(families)))
        notice = Notice.create(
            school=(family.student - 1) // size + 1,
            student=family.student,
            author=family.student,
            form=f"waiting{number}",
            kind="absence",
            kind_name="欠席（病欠以外）",
            reason="旅行",
            date=day,
            until=day,
            created=now,
            updated=now,
        )
        token = keyring.address("confirm", notice.id, mailboxes[family.teacher])
        known.append(town.WaitingNotice(family.address, family.teacher, f"confirm+{token}@{town.DOMAIN}"))
    return known


async def _prepare(
    settings: Settings, families: int, waiting: int, old: int, rows_over: int, today: int, size: int
) -> town.LoadedTown:
    now = int(time.time())
    keyring = Keyring(read_keys(settings.gateway.secret_key_file), lambda: now)
    async with opened_store(settings.gateway.database, waiting_units=64) as store:
        await store.write(take_room)
        await store.write(settle, families, size)
        await store.write(over, rows_over, now)
        for number in range(old):
            await store.write(old_notices, families, number, now, size)
        await store.write(of_today, today, now, size)
        known = await store.write(log_in, families, keyring, now, size)
        guardians = [address(number) for number in _spread(families, GUARDIANS)]
        nurse = await store.write(log_in_staff, NURSE, now)
        office = await store.write(log_in_staff, OFFICE, now)
        seal = keyring.seal("form", sessions.session_of(office))
        notices = await store.write(waiting_notices, known, waiting, keyring, now, size)
        return town.LoadedTown(town.Office(OFFICE, office, seal), nurse, guardians, known, notices)


def main(folder: Path, database: str, relay_port: int, *sizes: int) -> None:
    """Make it all in an empty folder and an empty database."""
    text = settings_text(relay_port, database)
    (folder / "settings.ini").write_text(text, "utf-8")
    settings = parse(text, folder)
    settings.gateway.secret_key_file.write_text(new_key(), "ascii")
    town.save(asyncio.run(_prepare(settings, *sizes)), folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:]))
