import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.mail.authentication.received import client, instant

DATE = "Tue, 24 Nov 2026 07:02:00 +0900"


@pytest.mark.parametrize(
    ("field", "address"),
    [
        (
            (
                "from mail.school.example (mail.school.example [192.0.2.7])\n"
                f"\tby mx.gate.example (Postfix) with ESMTP id 4Zk3Xq1Q2Tz9rw\n\tfor <x+y@gate.example>; {DATE} (JST)"
            ),
            "192.0.2.7",
        ),
        (
            (
                "from mail.school.example (mail.school.example [IPv6:2001:db8::7])\n"
                "\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)\n"
                "\t key-exchange X25519 server-signature RSA-PSS (2048 bits) server-digest SHA256)\n"
                "\t(No client certificate requested)\n"
                f"\tby mx.gate.example (Postfix) with ESMTPS id 4Zk3Xq1Q2Tz9rw\n\tfor <x@gate.example>; {DATE} (JST)"
            ),
            "2001:db8::7",
        ),
        (
            (
                "from [192.168.1.5] (unknown [192.0.2.7])\n\t(Authenticated sender: sato@school.example)\n"
                f"\tby mx.gate.example (Postfix) with ESMTPSA id 4Zk3Xq; {DATE} (JST)"
            ),
            "192.0.2.7",
        ),
        (
            f"from smtpclient.apple (unknown [192.0.2.7]) by mx.gate.example (Postfix) with ESMTP id 4Z; {DATE}",
            "192.0.2.7",
        ),
        (
            (
                "from mail.school.example (mail.school.example [192.0.2.7])\n"
                "\tby mx.gate.example (8.17.1/8.17.1) with ESMTPS id 2BO0x1Yz001234\n"
                f"\t(version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NO)\n\tfor <x@gate.example>; {DATE}"
            ),
            "192.0.2.7",
        ),
        (
            f"from x.example ([192.0.2.7])\n\tby mx.gate.example (8.15.2/8.15.2/Debian-22) with ESMTP id 2B; {DATE}",
            "192.0.2.7",
        ),
        (
            (
                "from x.example (mail.x.example [192.0.2.7] (may be forged))\n"
                f"\tby mx.gate.example (8.17.1/8.17.1) with ESMTP id 2BO0x1Yz001234; {DATE}"
            ),
            "192.0.2.7",
        ),
    ],
)
def test_the_forms_of_postfix_and_sendmail_are_read(field: str, address: str) -> None:
    assert client(field) == address


WORDS = st.sampled_from(
    ["from", "by", "x", "(", ")", "[192.0.2.7]", "[203.0.113.9]", "(HELO", "(unknown", "helo=", ";", "\n\t", "mx", DATE]
)


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=15).map(" ".join)))
def test_no_field_raises_or_names_what_is_no_address(field: str) -> None:
    assert client(field) in {"", "192.0.2.7", "203.0.113.9"}


@pytest.mark.parametrize(
    "field",
    [
        f"from a.example (a.example [192.0.2.7]) by mx.gate.example (Postfix) with ESMTP id 4Z; {DATE} (JST)",
        f"by mx.gate.example with LMTP; {DATE}",
        "from x by y; Mon, 23 Nov 2026 22:02:00 GMT",
    ],
)
def test_the_field_says_when_the_server_took_the_mail(field: str) -> None:
    assert instant(field) == 1_795_471_320


@pytest.mark.parametrize(
    "field", ["", "from x by y", "from x by y; yesterday", "; Tue, 24 Nov 2026 07:02:00", "x" * 3_000]
)
def test_a_field_without_a_time_says_nothing(field: str) -> None:
    assert instant(field) is None


@given(st.text())
def test_no_field_breaks_the_reading_of_its_time(text: str) -> None:
    assert isinstance(instant(text), int | None)
