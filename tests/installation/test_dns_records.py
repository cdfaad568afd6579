"""The records that the domain publishes."""

from pathlib import Path

import pytest

from mailgate.installation.dns_records import dns_records
from mailgate.settings import parse


def published(relay: str, more: str = "") -> list[str]:
    names = "domain = mail.town.example\npublic_url = https://school.town.example\n"
    text = f"[gateway]\n{names}[relay]\nhost = {relay}\n{more}"
    return [" ".join(str(record).split()) for record in dns_records(parse(text, Path()))]


def test_mail_comes_here_and_what_we_send_is_believed() -> None:
    assert published("127.0.0.1") == [
        "mail.town.example. IN MX 10 mail.town.example.",
        "mail.town.example. IN A ADDRESS-OF-THIS-MACHINE",
        "school.town.example. IN A ADDRESS-OF-THIS-MACHINE",
        "ADDRESS-OF-THIS-MACHINE. IN PTR mail.town.example.",
        'mail.town.example. IN TXT "v=spf1 mx -all"',
        'mailgate._domainkey.mail.town.example. IN TXT "v=DKIM1; k=rsa; p=PUBLIC-KEY-OF-THE-RELAY"',
        '_dmarc.mail.town.example. IN TXT "v=DMARC1; p=reject; rua=mailto:postmaster@mail.town.example"',
    ]


@pytest.mark.parametrize(
    ("relay", "mechanism"),
    [
        ("relay.town.example", " a:relay.town.example"),
        ("192.0.2.7", " ip4:192.0.2.7"),
        ("2001:db8::7", " ip6:2001:db8::7"),
    ],
)
def test_a_relay_elsewhere_may_send_for_the_domain(relay: str, mechanism: str) -> None:
    assert f'mail.town.example. IN TXT "v=spf1 mx{mechanism} -all"' in published(relay)


def test_the_domain_of_what_goes_to_many_is_believed_as_well() -> None:
    records = published("127.0.0.1", "[news]\ndomain = news.town.example\n")
    assert records[7:] == [
        "news.town.example. IN MX 10 mail.town.example.",
        'news.town.example. IN TXT "v=spf1 mx -all"',
        'mailgate._domainkey.news.town.example. IN TXT "v=DKIM1; k=rsa; p=PUBLIC-KEY-OF-THE-RELAY"',
        '_dmarc.news.town.example. IN TXT "v=DMARC1; p=reject; rua=mailto:postmaster@news.town.example"',
    ]
