import ipaddress

import pytest

from mailgate.addresses.client import counted_as, forwarded, is_in


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
        ("nobody", "nobody"),
    ],
)
def test_a_client_counts_as_what_one_subscriber_has(address: str, name: str) -> None:
    assert counted_as(address) == name


@pytest.mark.parametrize(
    ("address", "holds"),
    [
        ("127.0.0.1", True),
        ("127.255.0.1", True),
        ("::ffff:127.0.0.1", True),
        ("::1", True),
        ("128.0.0.1", False),
        ("::2", False),
        ("", False),
        ("localhost", False),
    ],
)
def test_an_address_is_in_a_network_however_it_is_written(address: str, holds: bool) -> None:
    networks = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))
    assert is_in(address, networks) is holds


@pytest.mark.parametrize(
    ("peer", "fields", "client"),
    [
        ("203.0.113.9", ["198.51.100.1"], "203.0.113.9"),
        ("127.0.0.1", [], "127.0.0.1"),
        ("127.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("127.0.0.1", ["198.51.100.1:4711"], "198.51.100.1"),
        ("127.0.0.1", ["2001:db8::1"], "2001:db8::1"),
        ("127.0.0.1", ["[2001:db8::1]"], "2001:db8::1"),
        ("127.0.0.1", ["[2001:db8::1]:4711"], "2001:db8::1"),
        ("127.0.0.1", ['"[2001:db8::1]:4711"'], "2001:db8::1"),
        ("127.0.0.1", ["::ffff:198.51.100.1"], "198.51.100.1"),
        ("127.0.0.1", ["192.0.2.66, 198.51.100.1"], "198.51.100.1"),
        ("127.0.0.1", ["192.0.2.66", "198.51.100.1"], "198.51.100.1"),
        ("127.0.0.1", ["192.0.2.66, 198.51.100.1, 10.0.0.7, 127.0.0.2"], "198.51.100.1"),
        ("127.0.0.1", ["192.0.2.66, 198.51.100.1:80, [10::1]:80,10.0.0.7:99"], "10::1"),
        ("127.0.0.1", ["10.0.0.7"], "10.0.0.7"),
        ("127.0.0.1", ["198.51.100.1, unknown"], "127.0.0.1"),
        ("127.0.0.1", ["198.51.100.1,"], "127.0.0.1"),
        ("127.0.0.1", ["198.51.100.1, 10.0.0.7, _hidden"], "127.0.0.1"),
        ("", ["198.51.100.1"], ""),
    ],
)
def test_the_client_behind_proxies_is_the_nearest_that_is_none_of_them(
    peer: str, fields: list[str], client: str
) -> None:
    proxies = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("10.0.0.0/8"))
    assert forwarded(peer, fields, proxies) == client
