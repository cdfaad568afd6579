"""`mailgate doctor` as an operator sees it: what is right, and each thing that can be wrong."""

import asyncio
import contextlib
import json
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from support.network.tls import Certificate

from doctor.world import DOMAIN, HOST, Surroundings, change
from mailgate.inbox.handlers import operator
from mailgate.school.audit import backups
from mailgate.school.models import Backup, Bounce, Handled, Letter, Mailbox, School
from mailgate.school.moment import Moment
from mailgate.service.lock import locked
from mailgate.store import StoreUnavailable

TOPICS = [
    *("settings", "key", "push", "disk", "clock", "serve"),
    *("database", "version", "wal", "commit", "letters", "bounces", "backup"),
    *("authserv_id", "relay", "relay-tls", "relay-auth", "relay-smtputf8", "relay-size"),
    *("mx", "spf", "dkim", "dmarc", "ptr", "pages", "forwarded", "certificate", "line", "recipients"),
]


async def test_an_installation_where_all_is_right(around: Surroundings) -> None:
    lines = await around.doctor(code=0)
    assert [line.split()[:2] for line in lines] == [["ok", topic] for topic in TOPICS]
    assert not any("→" in line for line in lines)


async def test_for_programs(around: Surroundings) -> None:
    rows = [json.loads(line) for line in await around.doctor("--json", code=0)]
    assert [row["topic"] for row in rows] == TOPICS
    assert set(rows[0]) == {"topic", "state", "code", "facts", "said", "mend"}
    assert rows[1]["facts"]["mode"] == "0600"


async def test_it_speaks_japanese_where_the_gateway_does(around: Surroundings) -> None:
    around.arguments += ["--language", "ja"]
    assert "壊れていません" in await around.line("database")


# -- the machine --------------------------------------------------------------------------------------


async def test_the_key_for_push_services_and_its_mode(around: Surroundings) -> None:
    key = around.folder / "vapid.key"
    key.chmod(0o640)
    assert "chmod 600" in await around.line("push")
    key.write_text("no key")
    assert "`mailgate key vapid` makes one" in await around.line("push")
    key.unlink()
    line = await around.line("push")
    assert line.startswith("ok")
    assert "nobody can ask for notes" in line


async def test_push_services_are_called_only_where_the_operator_wants_it(around: Surroundings) -> None:
    file = around.folder / "settings.ini"
    file.write_text(file.read_text("utf-8").replace("hosts = fcm.googleapis.com ", "hosts = localhost *."), "utf-8")
    line = await around.line("push-host", "--push")
    assert line.startswith("unknown")
    assert "localhost: " in line
    assert "port 443" in line


async def test_the_key_and_its_mode(around: Surroundings) -> None:
    (around.folder / "mailgate.key").chmod(0o640)
    line = await around.line("key")
    assert line.startswith("wrong")
    assert "0640" in line
    assert "chmod 600" in line
    (around.folder / "mailgate.key").write_text("no key")
    assert "is no key of 64 hexadecimal digits" in await around.line("key")
    (around.folder / "mailgate.key").unlink()
    assert "No such file" in await around.line("key")


async def test_what_serve_says_of_the_settings(around: Surroundings) -> None:
    change(password_file="nothing-there")
    change(public_url="http://gate.example.jp")
    lines = (await around.line("settings")).splitlines()
    assert [line.split()[0] for line in lines] == ["wrong", "warning"]
    assert "[relay] password_file" in lines[0]
    assert "in clear" in lines[1]


async def test_somebody_who_is_not_the_services_own_user(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 12_345)
    assert "you are user 12345" in await around.line("user")


async def test_a_disk_that_is_nearly_full(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mailgate.machine.disk.free_percent", lambda _: 9)
    assert (await around.line("disk")).startswith("warning")
    monkeypatch.setattr("mailgate.machine.disk.free_bytes", lambda _: 2**20)
    assert (await around.line("disk")).startswith("wrong")


@pytest.mark.parametrize(("state", "begin"), [(5, "warning"), (-1, "unknown"), (0, "ok")])
async def test_the_clock(around: Surroundings, monkeypatch: pytest.MonkeyPatch, state: int, begin: str) -> None:
    monkeypatch.setattr("mailgate.doctor.machine.clock_state", lambda: state)
    assert (await around.line("clock")).startswith(begin)


async def test_a_clock_behind_the_database(around: Surroundings) -> None:
    await around.write(lambda at: Handled.create(fingerprint="f", created=at.now + 4_000, mail="m"))
    assert "seconds behind" in await around.line("clock")


async def test_a_certificate_for_mail(around: Surroundings, certificate: Certificate) -> None:
    change(tls_certificate=certificate.certificate, tls_key=certificate.key)
    assert (await around.line("smtp-certificate")).startswith("wrong")
    (around.folder / "broken.pem").write_text("nothing")
    change(tls_certificate="broken.pem")
    assert "→ see [smtp] tls_certificate" in await around.line("smtp-certificate")


async def test_whether_the_service_runs(around: Surroundings) -> None:
    assert "runs on this machine" in await around.line("serve")
    around.stops_serving()
    line = await around.line("serve")
    assert line.startswith("warning")
    assert "→ systemctl start mailgate" in line
    with locked(around.folder / "mailgate.db"):
        assert (await around.line("serve")).startswith("ok")
    (around.folder / "mailgate.db").unlink()
    assert (await around.line("serve")).startswith("unknown")


# -- the database -------------------------------------------------------------------------------------


async def test_a_database_that_is_broken(around: Surroundings) -> None:
    await around.dependencies.store.forget()
    damage(around.folder / "mailgate.db")
    lines = await around.doctor(code=1)
    (line,) = [line for line in lines if line.split()[1] == "database"]
    assert line.startswith("wrong")
    assert "mailgate restore" in line
    assert any(line.startswith("unknown  letters") for line in lines)


def damage(file: Path) -> None:
    """Write over two of its pages."""
    with file.open("r+b") as opened:
        opened.seek(5 * 4_096)
        opened.write(b"x" * 8_192)


async def test_a_database_that_is_not_there(around: Surroundings) -> None:
    change(database="sqlite:///mailgtae.db")
    assert "there is no such file" in await around.line("database")
    assert not (around.folder / "mailgtae.db").exists()
    with contextlib.closing(sqlite3.connect("other.db")) as database, database:
        database.execute("CREATE TABLE message (text)")
    change(database="sqlite:///other.db")
    assert "of another program" in await around.line("database")


async def test_a_database_of_another_version(around: Surroundings) -> None:
    with contextlib.closing(sqlite3.connect("mailgate.db")) as database, database:
        database.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_future', '2030-01-01')")
    assert "9999_future" in await around.line("version")
    with contextlib.closing(sqlite3.connect("mailgate.db")) as database, database:
        database.execute("DELETE FROM schema_migration WHERE name IN ('9999_future', '0030_backup')")
    assert (await around.line("version")).startswith("warning")


async def test_a_log_that_is_not_moved(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mailgate.doctor.database.LARGEST_LOG", -1)
    assert "restart mailgate" in await around.line("wal")


async def test_a_database_that_takes_nothing(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise StoreUnavailable("database or disk is full")

    monkeypatch.setattr("mailgate.school.limits.try_out", full)
    assert "disk is full" in await around.line("commit")


# -- mail and letters ---------------------------------------------------------------------------------


def letter_of(at: Moment, minutes: int) -> None:
    """A letter that has waited for some minutes."""
    row = {"recipient": "a@x.example", "domain": "x.example", "template": "help", "priority": 1, "data": ""}
    Letter.create(**row, reference="r", created=at.now - 60 * minutes, due=at.now + 9_999, error="451 later")


async def test_letters_that_wait(around: Surroundings) -> None:
    await around.write(lambda at: letter_of(at, 5))
    assert (await around.line("letters")).startswith("ok       letters          1 wait")
    await around.write(lambda at: letter_of(at, 25))
    line = await around.line("letters")
    assert line.startswith("wrong")
    assert "451 later" in line


async def test_what_the_operator_is_told_by_letter(around: Surroundings) -> None:
    def much(at: Moment) -> None:
        mailbox = Mailbox.create(address="a@x.example", canonical="a@x.example")
        for number in range(60):
            Bounce.create(letter=number, mailbox=mailbox, kind="full", created=at.now - 9)
            Handled.create(fingerprint=f"f{number}", created=at.now - 9, mail="m", disposition="stranger")
        School.update(phone="事務室").execute()
        backups.note(replace(at, now=at.now - 40 * 3_600))

    await around.write(much)
    lines = await around.doctor(code=1)
    said = {line.split()[1]: line for line in lines if line.startswith("wrong")}
    assert set(said) == {"bounces", "strangers", "school", "backup"}
    assert "60 came back" in said["bounces"]
    assert "takushin" in said["school"]
    assert "40 hours" in said["backup"]


async def test_no_backup_yet(around: Surroundings) -> None:
    await around.write(lambda _: Backup.delete().execute())
    assert (await around.line("backup")).startswith("warning")
    change(backup_hours=0)
    assert (await around.line("backup")).startswith("ok")


async def test_who_finds_out_about_senders(around: Surroundings) -> None:
    change(verify="no")
    assert "nobody finds out" in await around.line("authserv_id")
    change(authserv_id="mx.example.jp")
    assert "never seen" in await around.line("authserv_id")
    await around.write(lambda at: Handled.create(fingerprint="f", created=at.now - 9, mail="m", command="help"))
    assert (await around.line("authserv_id")).startswith("ok")
    await around.write(lambda at: operator.report_missing(at, around.dependencies.settings))
    assert "without a report of mx.example.jp" in await around.line("authserv_id")


# -- the relay ----------------------------------------------------------------------------------------


async def test_a_relay_that_is_away(around: Surroundings) -> None:
    await around.post.close()
    assert "→ see host, port and password_file in [relay]" in await around.line("relay")


async def test_a_relay_that_refuses_our_name(around: Surroundings) -> None:
    (around.folder / "password").write_text("wrong")
    change(username="mailgate", password_file="password")
    around.post.offers = ["AUTH PLAIN"]
    line = await around.line("relay-auth")
    assert line.startswith("wrong")
    assert "538" in line, "what the relay said"
    assert "see username and password_file in [relay]" in line


async def test_a_relay_whose_certificate_nobody_trusts(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    change(security="tls", port=around.proxy.port)
    line = await around.line("relay-tls")
    assert line.startswith("wrong")
    assert "certificate" in line


async def test_a_relay_without_tls_for_which_it_was_asked(around: Surroundings) -> None:
    change(security="starttls")
    assert (await around.line("relay")).startswith("wrong")


async def test_what_a_relay_does_not_offer(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    around.post.offers = ["SIZE 1000"]
    assert "takes 1000 bytes" in await around.line("relay-size")
    assert (await around.line("relay-smtputf8")).startswith("warning")
    around.post.offers = ["SIZE 1000000"]  # as deploy/postfix/main.cf says
    assert (await around.line("relay-size")).startswith("ok")
    around.post.offers = ["SMTPUTF8"]
    assert (await around.line("relay-size")).startswith("unknown")
    monkeypatch.setattr("mailgate.doctor.mail.relay.is_this_machine", lambda _: False)
    assert "in clear" in await around.line("relay-tls")


# -- the DNS ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("topic", "name", "kind", "values", "words"),
    [
        ("mx", DOMAIN, "MX", (), "has none, so no mail comes"),
        ("mx", HOST, "A", (), f"{HOST} has no address"),
        ("spf", DOMAIN, "TXT", (), "publishes none"),
        ("spf", DOMAIN, "TXT", ('"v=spf1 mx -all"', '"v=spf1 -all"'), "publishes several"),
        ("spf", DOMAIN, "TXT", ('"v=spf1 ip4:192.0.2.9 -all"',), "does not allow 203.0.113.5"),
        ("dkim", f"mailgate._domainkey.{DOMAIN}", "TXT", (), "there is no key at"),
        ("dkim", f"mailgate._domainkey.{DOMAIN}", "TXT", ('"v=DKIM1; p="',), "revoked"),
        ("dmarc", f"_dmarc.{DOMAIN}", "TXT", (), "anybody may write in the school's name"),
        ("dmarc", f"_dmarc.{DOMAIN}", "TXT", ('"v=DMARC1; p=none"',), "p=none stops nobody"),
        ("ptr", "5.113.0.203.in-addr.arpa", "PTR", (), "203.0.113.5 has no name"),
        ("ptr", "5.113.0.203.in-addr.arpa", "PTR", ("other.example.",), "has another address"),
    ],
)
async def test_a_record_that_is_missing_or_wrong(
    around: Surroundings, topic: str, name: str, kind: str, values: tuple[str, ...], words: str
) -> None:
    around.dns.zone[name, kind] = values
    line = await around.line(topic)
    assert line.split()[0] in {"wrong", "warning"}
    assert words in line
    assert " → " in line


async def test_another_selector(around: Surroundings) -> None:
    around.dns.zone[f"s2026._domainkey.{DOMAIN}", "TXT"] = ('"p=MIIB"',)
    assert (await around.line("dkim", "--selector", "s2026")).startswith("ok")


async def test_without_a_dns_nothing_is_called_wrong(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mailgate.smtp.verification.LOOKUP_SECONDS", 0.2)
    around.dns.is_silent = True
    lines = await around.doctor(code=0)
    silent = [line for line in lines if line.startswith("unknown")]
    assert [line.split()[1] for line in silent] == ["mx", "spf", "dkim", "dmarc", "ptr"]
    assert all("the DNS does not answer" in line for line in silent)


async def test_a_dns_that_knows_no_world_outside(around: Surroundings) -> None:
    around.dns.zone.clear()
    lines = await around.doctor(code=0)
    assert sum("knows no names of the world outside" in line for line in lines) == 4


async def test_the_records_to_publish_are_those_that_are_looked_for(around: Surroundings) -> None:
    out, _ = await asyncio.to_thread(around.shell.run, "doctor", "--dns", "--selector", "s2026")
    assert f"{DOMAIN}.\tIN\tMX\t" in out
    assert f"s2026._domainkey.{DOMAIN}.\tIN\tTXT\t" in out
    around.dns.zone.clear()
    around.dns.zone[".", "NS"] = ("a.root-servers.net.",)
    for line in out.replace("ADDRESS-OF-THIS-MACHINE", "203.0.113.5").splitlines():
        name, _, kind, value = line.split("\t")
        name = "5.113.0.203.in-addr.arpa." if kind == "PTR" else name
        around.dns.zone.setdefault((name.rstrip("."), kind), (value,))
        if kind == "TXT" and "spf1" in value:
            around.dns.zone[name.rstrip("."), kind] = (value,)
    lines = await around.doctor("--selector", "s2026", code=0)
    assert {line.split()[0] for line in lines} == {"ok"}


# -- the pages ----------------------------------------------------------------------------------------


async def test_pages_that_are_not_there(around: Surroundings) -> None:
    change(public_url="https://127.0.0.1:1")
    lines = await around.doctor(code=1)
    said = {line.split()[1]: line for line in lines}
    assert "Connection refused" in said["pages"]
    assert said["forwarded"].startswith("unknown")
    assert said["certificate"].startswith("unknown")


async def test_a_name_that_cannot_be_looked_up(around: Surroundings) -> None:
    change(public_url="https://nowhere.invalid")
    lines = await around.doctor(code=0)
    assert [line.split()[1] for line in lines if line.startswith("unknown")] == ["pages", "forwarded", "certificate"]


async def test_pages_of_somebody_else(around: Surroundings) -> None:
    around.proxy.adds = "an error"
    assert "not answered by this gateway (status 502)" in await around.line("pages")


async def test_a_certificate_that_nobody_trusts(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    assert "browsers do not trust" in await around.line("pages")


async def test_a_certificate_that_ends_soon(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mailgate.service.certificates.SOON_DAYS", 91)
    assert "renew it (certbot renew)" in await around.line("certificate")


@pytest.mark.parametrize(
    ("adds", "words"), [("nothing", "limits see a single client"), ("what it got", "clients can choose theirs")]
)
async def test_a_proxy_that_does_not_tell_the_client(around: Surroundings, adds: str, words: str) -> None:
    around.proxy.adds = adds
    line = await around.line("forwarded")
    assert words in line
    assert "proxy_set_header X-Forwarded-For" in line


async def test_a_gateway_with_another_key_tells_nothing_of_its_proxy(around: Surroundings) -> None:
    (around.folder / "mailgate.key").write_text("ab" * 32)
    assert "status 404" in await around.line("forwarded")


# -- Postfix ------------------------------------------------------------------------------------------


async def test_a_map_that_lacks_an_address(around: Surroundings) -> None:
    table = around.folder / "recipients"
    table.write_text(table.read_text("utf-8").replace("login|", ""), "utf-8")
    line = await around.line("recipients")
    assert line.startswith("wrong")
    assert f"lacks login@{DOMAIN}, login+token@{DOMAIN} " in line


async def test_a_map_that_takes_anything(around: Surroundings) -> None:
    (around.folder / "recipients").write_text(f"/@{DOMAIN}$/ OK\n", "utf-8")
    assert (await around.line("recipients")).startswith("warning")


async def test_postfix_is_asked_for_its_own_map(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    program("postconf", "echo regexp:/etc/postfix/mailgate")
    program("postmap", 'while read -r key; do case "$key" in no-such*) ;; *) printf "%s\\tOK\\n" "$key";; esac; done')
    monkeypatch.setenv("PATH", str(around.folder), prepend=":")
    around.arguments = []
    assert (await around.line("recipients")).startswith("ok       recipients       regexp:/etc/postfix/mailgate has")
    program("postconf", "echo")
    assert "takes mail to any address" in await around.line("recipients")
    program("postconf", "echo broken >&2; exit 1")
    assert (await around.line("recipients")).startswith("unknown")


async def test_where_postfix_is_not_on_this_machine(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    assert (await around.line("recipients")).startswith("ok")
    around.arguments = []
    assert "there is no postconf on this machine" in await around.line("recipients")


def program(name: str, script: str) -> None:
    """A program of this name in this folder."""
    file = Path(name)
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(stat.S_IRWXU)
