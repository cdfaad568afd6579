"""Who really sent a mail: what a relay reports, and what a look into a made-up DNS tells."""

import subprocess
from pathlib import Path
from typing import Any

import dkim
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.mail.addresses import Address, parse
from mailgate.mail.authentication.dmarc import check
from mailgate.mail.authentication.lookup import DnsFailure
from mailgate.mail.authentication.results import Authentication, reported

PASS, NONE, FAIL = Authentication.PASS, Authentication.NONE, Authentication.FAIL
SENDER = Address("sato", "school.example")


# -- what a relay reports -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "verdict"),
    [
        ("mx.example; dmarc=pass (p=reject dis=none) header.from=school.example", PASS),
        ("mx.example 1; spf=fail smtp.mailfrom=x.example; dmarc=pass header.from=school.example", PASS),
        ("MX.Example; dkim=pass header.d=x.example; DMARC=PASS header.from=School.Example", PASS),
        ("mx.example; dmarc=pass", PASS),
        ("mx.example; dmarc=fail (p=none) header.from=school.example", FAIL),
        ("mx.example; dmarc=fail (p=reject) header.from=school.example;", FAIL),
        ("mx.example; dmarc=none header.from=school.example", NONE),
        ("mx.example; dmarc=temperror header.from=school.example", NONE),
        ("mx.example; dmarc=bestguesspass header.from=school.example", NONE),
        ("mx.example; dmarc=permerror header.from=school.example", FAIL),
        ("mx.example; dmarc=whatever header.from=school.example", FAIL),
        ('"mx.example"; dmarc=fail header.from=school.example', FAIL),
        ("(a comment) mx.example; dmarc=fail header.from=school.example", FAIL),
        ("mx.example; spf=pass smtp.mailfrom=a..b@docomo.ne.jp", NONE),
        ("mx.example; none", NONE),
    ],
)
def test_what_our_relay_reports_is_believed(field: str, verdict: Authentication) -> None:
    assert reported([field], "mx.example", SENDER) is verdict


@pytest.mark.parametrize("field", ["mx.elsewhere; dmarc=fail", "mx.example.evil; dmarc=pass", "", ";", "dmarc=pass"])
def test_what_another_server_reports_is_nothing(field: str) -> None:
    assert reported([field, "mx.example; dmarc=pass header.from=school.example"], "mx.example", SENDER) is NONE
    assert reported([field], "", SENDER) is NONE


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ([], NONE),
        (["mx.example; dmarc=pass header.from=school.example"], PASS),
        (["mx.example; spf=pass", "mx.example; dmarc=pass header.from=school.example"], PASS),
        (["mx.example; spf=pass", "mx.example; dmarc=fail header.from=school.example"], FAIL),
        (["mx.example; dmarc=pass", "mx.example; dmarc=fail header.from=school.example"], FAIL),
        (["mx.example; dmarc=fail header.from=school.example", "mx.example; dmarc=pass"], FAIL),
        (["mx.example; spf=pass", "mx.evil; spf=pass", "mx.example; dmarc=fail"], NONE),
        (["mx.example; spf=pass", "", "mx.example; dmarc=pass"], NONE),
        (["mx.example; dmarc=pass"] * 10, PASS),
        (["mx.example; dmarc=pass"] * 11, FAIL),
    ],
)
def test_all_fields_of_our_relay_above_the_first_foreign_one_count(fields: list[str], verdict: Authentication) -> None:
    assert reported(fields, "mx.example", SENDER) is verdict


def test_a_pass_for_another_from_is_none_for_ours() -> None:
    """Two From fields: the relay looked at one, we read the other."""
    assert reported(["mx.example; dmarc=pass header.from=evil.example"], "mx.example", SENDER) is FAIL
    assert reported(["mx.example; dmarc=pass header.from=school.example"], "mx.example", None) is FAIL


@pytest.mark.parametrize(
    "field",
    [
        'mx.example; dmarc=pass reason="; dmarc=fail',
        "mx.example; dmarc=pass header.from=学校.example",
        "mx.example; " + "(" * 3_000,
        "mx.example; " + "x" * 100_000,
        "mx.example; dmarc",
    ],
)
def test_a_field_of_ours_that_cannot_be_read_proves_nothing(field: str) -> None:
    assert reported([field], "mx.example", SENDER) is FAIL


def test_words_in_quotes_and_comments_are_no_verdict() -> None:
    field = 'mx.example; spf=fail (dmarc=pass) smtp.mailfrom="; dmarc=pass header.from=school.example"@evil.example'
    assert reported([field], "mx.example", SENDER) is not PASS


@given(st.text(max_size=300))
def test_no_field_raises(text: str) -> None:
    for field in (text, f"mx.example; {text}", f"mx.example; dmarc=pass {text}"):
        reported([field], "mx.example", SENDER)


# -- our own look -------------------------------------------------------------------------------------


class Zone:
    """A made-up DNS. A record that is None does not answer now."""

    def __init__(self) -> None:
        self.records: dict[tuple[str, str], Any] = {}
        self.asked: list[str] = []

    def text(self, name: str, value: str) -> "Zone":
        """Add a TXT record, cut as the DNS cuts it."""
        data = value.encode()
        pieces = tuple(data[start : start + 255] for start in range(0, len(data), 255))
        self.records.setdefault((name, "TXT"), []).append(pieces)
        return self

    def silent(self, name: str) -> "Zone":
        """This name does not answer."""
        self.records[name, "TXT"] = None
        return self

    def __call__(self, name: str, kind: str) -> list[Any]:
        self.asked.append(name)
        found = self.records.get((name, kind), [])
        if found is None:
            raise DnsFailure(name)
        return list(found)


MAIL = b"From: sato@school.example\r\nTo: confirm+x@gate.example\r\nSubject: Re\r\n\r\nOK\r\n"
CLIENT = "192.0.2.1"


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, str]:
    """A private key, and what its domain publishes of it."""
    file = tmp_path_factory.mktemp("key") / "key.pem"
    subprocess.run(["openssl", "genrsa", "-traditional", "-out", file, "1024"], check=True, capture_output=True)
    public = subprocess.run(["openssl", "rsa", "-in", file, "-pubout"], check=True, capture_output=True, text=True)
    return Path(file).read_bytes(), "v=DKIM1; k=rsa; p=" + "".join(public.stdout.split("-----")[2].split())


@pytest.fixture
def zone(key: tuple[bytes, str]) -> Zone:
    """school.example says who may send for it and how it signs; evil.example does so, too."""
    zone = Zone()
    zone.text("_dmarc.school.example", "v=DMARC1; p=reject")
    for domain in ("school.example", "sub.school.example", "evil.example"):
        zone.text(f"s1._domainkey.{domain}", key[1])
    zone.text("school.example", f"v=spf1 ip4:{CLIENT} -all")
    zone.text("evil.example", "v=spf1 ip4:198.51.100.9 -all")
    zone.text("_dmarc.evil.example", "v=DMARC1; p=none")
    return zone


def signed(key: tuple[bytes, str], domain: str, mail: bytes = MAIL) -> bytes:
    signature: bytes = dkim.sign(mail, b"s1", domain.encode(), key[0], include_headers=[b"From", b"Subject"])
    return signature + mail


def judge(zone: Zone, mail: bytes, client: str = "203.0.113.5", by: str = "x@elsewhere.example") -> Authentication:
    return check(mail, client, by, SENDER, zone)


def test_a_signature_of_the_domain_is_a_pass(zone: Zone, key: tuple[bytes, str]) -> None:
    assert judge(zone, signed(key, "school.example")) is PASS


def test_a_signature_of_a_subdomain_is_a_pass_unless_the_policy_is_strict(zone: Zone, key: tuple[bytes, str]) -> None:
    assert judge(zone, signed(key, "sub.school.example")) is PASS
    zone.records["_dmarc.school.example", "TXT"] = [(b"v=DMARC1; p=reject; adkim=s",)]
    assert judge(zone, signed(key, "sub.school.example")) is FAIL


def test_a_signature_of_somebody_else_proves_nothing(zone: Zone, key: tuple[bytes, str]) -> None:
    assert judge(zone, signed(key, "evil.example"), "198.51.100.9", "x@evil.example") is FAIL


def test_a_mail_changed_under_way_fails(zone: Zone, key: tuple[bytes, str]) -> None:
    mail = signed(key, "school.example")
    assert judge(zone, mail.replace(b"OK", b"NO")) is FAIL
    assert judge(zone, mail.replace(b"s1;", b"s2;")) is FAIL


def test_the_second_of_two_signatures_may_hold(zone: Zone, key: tuple[bytes, str]) -> None:
    broken = signed(key, "school.example").replace(b" b=", b" b=BBBB", 1)
    header = broken[: broken.index(b"From:")]
    assert judge(zone, header + signed(key, "school.example")) is PASS


def test_a_server_that_may_send_for_the_domain_is_a_pass(zone: Zone) -> None:
    assert judge(zone, MAIL, CLIENT, "bounces@school.example") is PASS
    assert judge(zone, MAIL, "198.51.100.1", "bounces@school.example") is FAIL
    assert judge(zone, MAIL, "198.51.100.9", "x@evil.example") is FAIL, "allowed for another domain"


def test_without_the_client_only_a_signature_counts(zone: Zone) -> None:
    assert judge(zone, MAIL, "") is FAIL


def test_a_domain_that_publishes_nothing_is_neither_pass_nor_fail(zone: Zone, key: tuple[bytes, str]) -> None:
    del zone.records["_dmarc.school.example", "TXT"]
    assert judge(zone, MAIL) is NONE
    assert judge(zone, signed(key, "school.example")) is NONE


def test_the_policy_of_the_organization_holds_for_its_subdomains(zone: Zone, key: tuple[bytes, str]) -> None:
    sender = Address("sato", "deep.sub.school.example")
    assert check(MAIL, "203.0.113.5", "x@y.example", sender, zone) is FAIL
    assert check(signed(key, "school.example"), "203.0.113.5", "x@y.example", sender, zone) is PASS


def test_a_public_suffix_is_nobodys_organization(zone: Zone, key: tuple[bytes, str]) -> None:
    zone.text("_dmarc.example", "v=DMARC1; p=reject; psd=y")
    assert judge(zone, signed(key, "evil.example")) is FAIL
    assert judge(zone, signed(key, "sub.school.example")) is PASS


def test_a_long_name_does_not_ask_the_dns_for_ever(zone: Zone) -> None:
    sender = Address("a", ".".join("abcdefghijklmnopqrstuvwxyz") + ".school.example")
    check(MAIL, "203.0.113.5", "x@y.example", sender, zone)
    assert len([name for name in zone.asked if name.startswith("_dmarc.")]) <= 20


@pytest.mark.parametrize("name", ["_dmarc.school.example", "s1._domainkey.school.example", "school.example"])
def test_a_dns_that_does_not_answer_is_no_verdict(zone: Zone, key: tuple[bytes, str], name: str) -> None:
    zone.records["school.example", "TXT"] = [(b"v=spf1 -all",)]
    with pytest.raises(DnsFailure):
        judge(zone.silent(name), signed(key, "school.example").replace(b"OK", b"NO"), CLIENT, "x@school.example")


def test_one_proof_is_enough_where_the_dns_does_not_answer_for_the_other(zone: Zone, key: tuple[bytes, str]) -> None:
    mail = signed(key, "school.example")
    assert judge(zone.silent("school.example"), mail, CLIENT, "x@school.example") is PASS
    broken = mail.replace(b"OK", b"NO")
    zone.records["school.example", "TXT"] = [(f"v=spf1 ip4:{CLIENT} -all".encode(),)]
    assert judge(zone.silent("s1._domainkey.school.example"), broken, CLIENT, "x@school.example") is PASS


def test_names_of_other_organizations_are_not_looked_up(zone: Zone, key: tuple[bytes, str]) -> None:
    judge(zone, signed(key, "evil.example"), "198.51.100.9", "x@evil.example")
    assert not [name for name in zone.asked if "evil" in name]


@pytest.mark.parametrize(
    "record",
    [
        "v=spf1 " + "include:a.example " * 30,
        "v=spf1 include:school.example -all",
        "v=spf1 ip4:nonsense",
        "v=spf1 exists:%{",
    ],
)
def test_a_broken_spf_record_lets_nobody_send(zone: Zone, record: str) -> None:
    zone.records["school.example", "TXT"] = [(record.encode(),)]
    assert judge(zone, MAIL, CLIENT, "x@school.example") is FAIL


@pytest.mark.parametrize(("void", "verdict"), [(2, PASS), (3, FAIL)])
def test_a_record_may_name_two_hosts_that_do_not_exist_and_no_third(
    zone: Zone, void: int, verdict: Authentication
) -> None:
    """Void lookups: RFC 7208 section 4.6.4."""
    hosts = " ".join(f"a:gone{number}.example" for number in range(void))
    zone.records["school.example", "TXT"] = [(f"v=spf1 {hosts} ip4:{CLIENT} -all".encode(),)]
    assert judge(zone, MAIL, CLIENT, "x@school.example") is verdict


@pytest.mark.parametrize(("asked", "verdict"), [(10, PASS), (11, FAIL)])
def test_a_record_may_ask_the_dns_ten_times(zone: Zone, asked: int, verdict: Authentication) -> None:
    """RFC 7208 section 4.6.4."""
    for number in range(asked):
        zone.records[f"host{number}.example", "A"] = ["198.51.100.1"]
    hosts = " ".join(f"a:host{number}.example" for number in range(asked))
    zone.records["school.example", "TXT"] = [(f"v=spf1 {hosts} ip4:{CLIENT} -all".encode(),)]
    assert judge(zone, MAIL, CLIENT, "x@school.example") is verdict


@pytest.mark.parametrize(("broken", "verdict"), [(4, PASS), (5, FAIL)])
def test_of_many_signatures_five_are_tried(
    zone: Zone, key: tuple[bytes, str], broken: int, verdict: Authentication
) -> None:
    good = signed(key, "school.example")
    header = good[: good.index(b"From:")]
    assert judge(zone, header.replace(b" b=", b" b=BBBB", 1) * broken + good) is verdict


def test_eight_names_are_asked_for_a_policy(zone: Zone) -> None:
    """RFC 9989 section 4.10: the name itself and the seven shortest of those above it."""
    name = "a.b.c.d.e.f.g.h.i.example"
    zone.text("_dmarc.d.e.f.g.h.i.example", "v=DMARC1; p=reject")
    assert check(MAIL, "", "", Address("a", name), zone) is FAIL
    above = [asked for asked in zone.asked if asked.startswith("_dmarc.")]
    assert "_dmarc.d.e.f.g.h.i.example" in above
    assert "_dmarc.b.c.d.e.f.g.h.i.example" not in above
    assert len(set(above)) == 8


@given(st.binary(max_size=300))
def test_no_signature_raises(junk: bytes) -> None:
    zone = Zone().text("_dmarc.school.example", "v=DMARC1; p=reject")
    sender = parse("sato@school.example")
    assert sender
    for mail in (
        junk,
        b"DKIM-Signature: " + junk + b"\r\n" + MAIL,
        b"DKIM-Signature: v=1; d=school.example; s=s1; " + junk,
    ):
        assert check(mail, CLIENT, "x@school.example", sender, zone) is FAIL
