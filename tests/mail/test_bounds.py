"""How much of a mail is read: the last that counts, and the first that does not."""

import pytest

from mailgate.mail.addresses import MAX_HEADER_CHARACTERS, mailboxes
from mailgate.mail.authentication.results import MAX_CHARACTERS, Authentication, reported
from mailgate.mail.body.mime import MAX_PARTS, parse
from mailgate.mail.body.readable import MAX_TEXT_CHARACTERS, MAX_TEXT_LINES
from mailgate.mail.headers import MAX_BLOCK_BYTES, MAX_FIELDS
from mailgate.mail.reading import MAX_REFERENCES, Envelope, IncomingMail, read


def letter(*lines: str) -> IncomingMail:
    """Read a mail given as its lines."""
    return read("\r\n".join(lines).encode(), Envelope("hanako@docomo.ne.jp", ("login@school.example.jp",)))


def test_the_last_field_of_a_header_is_read_and_the_next_is_not() -> None:
    fields = [f"X-{number}: x" for number in range(MAX_FIELDS - 1)]
    assert letter(*fields, "Subject: one", "", "").subject == "one"
    assert letter(*fields, "X: x", "Subject: one", "", "").subject == ""


def test_a_header_is_read_to_its_last_byte() -> None:
    subject = "Subject: one"
    filled = f"X: {'x' * (MAX_BLOCK_BYTES - len('X: ') - 1 - len(subject))}"
    assert letter(filled, subject, "", "").subject == "one"
    assert letter(f"{filled}x", subject, "", "").subject == "on"


def test_a_header_that_is_too_long_is_not_complete() -> None:
    filled = b"X: " + b"x" * (MAX_BLOCK_BYTES - 3)
    assert parse(filled + b"\n\nbody").headers.complete
    assert not parse(filled + b"x\n\nbody").headers.complete


@pytest.mark.parametrize(("inside", "is_read"), [(MAX_PARTS - 1, True), (MAX_PARTS, False)])
def test_the_last_part_of_a_mail_is_read_and_the_next_is_not(inside: int, is_read: bool) -> None:
    """The mail itself is the first part."""
    parts = ["--b\r\n\r\n"] * (inside - 1) + ["--b\r\n\r\nthe last", "--b--"]
    assert ("the last" in letter("Content-Type: multipart/mixed; boundary=b", "", *parts).text) is is_read


def test_a_text_is_read_to_its_last_character() -> None:
    assert letter("From: a@x.jp", "", "x" * MAX_TEXT_CHARACTERS).text == "x" * MAX_TEXT_CHARACTERS
    assert letter("From: a@x.jp", "", "x" * MAX_TEXT_CHARACTERS + "y").text == "x" * MAX_TEXT_CHARACTERS


def test_a_text_is_read_to_its_last_line() -> None:
    lines = [str(number) for number in range(MAX_TEXT_LINES)]
    assert letter("From: a@x.jp", "", *lines).text.split("\n")[-1] == lines[-1]
    assert letter("From: a@x.jp", "", *lines, "one more").text.split("\n")[-1] == lines[-1]


def test_the_mail_that_is_answered_is_among_a_hundred_references() -> None:
    thread = [f"<{number}@x.jp>" for number in range(MAX_REFERENCES)]
    mail = letter("In-Reply-To: <answered@x.jp>", f"References: {' '.join(thread)}", "", "")
    assert MAX_REFERENCES == 100
    assert mail.references == ("<answered@x.jp>", *reversed(thread[1:]))


def test_a_list_of_addresses_is_read_to_its_last_character() -> None:
    filled = f"a@x.jp{' ' * (MAX_HEADER_CHARACTERS - len('a@x.jp,b@x.jp'))},b@x.jp"
    assert len(filled) == MAX_HEADER_CHARACTERS
    assert len(mailboxes(filled)) == 2
    assert [str(address) for address in mailboxes(f" {filled}")] == ["a@x.jp", "b@x.j"]


def test_a_report_of_a_relay_is_read_to_its_last_character() -> None:
    report = "mx.example; dmarc=pass"
    filled = report + " " * (MAX_CHARACTERS - len(report))
    assert reported([filled], "mx.example", None) is not Authentication.FAIL
    assert reported([f"{filled} "], "mx.example", None) is Authentication.FAIL
