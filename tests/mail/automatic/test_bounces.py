"""Why letters come back, in the words of the servers and carriers that send them back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.mail.automatic.bounces import Verdict, classify

QMAIL = """Hi. This is the qmail-send program at mx.example.jp.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<a@x.jp>:
"""


def report(status: str, diagnostic: str = "", action: str = "failed", told: str = "") -> bytes:
    """A delivery report as RFC 3464 has it."""
    lines = [
        "From: MAILER-DAEMON@mx.example.jp",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        told,
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example.jp",
        "",
        "Final-Recipient: rfc822; hanako@docomo.ne.jp",
        f"Action: {action}",
        f"Status: {status}",
        *([f"Diagnostic-Code: smtp; {diagnostic}"] if diagnostic else []),
        "--b",
        "Content-Type: message/rfc822",
        "",
        "Subject: mailbox full",
        "--b--",
    ]
    return "\r\n".join(lines).encode()


def text(said: str, charset: str = "utf-8") -> bytes:
    """A bounce that is nothing but a text."""
    codec = "iso2022_jp" if charset == "iso-2022-jp" else charset
    return f"From: Postmaster@x.jp\r\nContent-Type: text/plain; charset={charset}\r\n\r\n".encode() + said.encode(codec)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("5.2.2", Verdict.FULL),
        ("4.2.2", Verdict.FULL),
        ("5.1.1", Verdict.UNKNOWN),
        ("5.1.2", Verdict.UNKNOWN),
        ("5.1.10", Verdict.UNKNOWN),
        ("5.2.1", Verdict.UNKNOWN),
        ("5.4.1", Verdict.UNKNOWN),
        ("5.7.1", Verdict.FILTERED),
        ("5.7.26", Verdict.FILTERED),
        ("5.3.4", Verdict.FILTERED),
        ("4.4.1", Verdict.TEMPORARY),
        ("4.7.0", Verdict.TEMPORARY),
        ("5.4.7", Verdict.TEMPORARY),
        ("5.0.0", Verdict.UNKNOWN),
    ],
)
def test_the_status_code_of_a_report_decides(status: str, expected: Verdict) -> None:
    assert classify(report(status)) is expected


@pytest.mark.parametrize(
    ("status", "diagnostic", "expected"),
    [
        ("5.0.0", "550 Unknown user hanako@docomo.ne.jp", Verdict.UNKNOWN),
        ("5.0.0", "550 Unknown user hanako@docomo.ne.jp (in reply to end of DATA command)", Verdict.FILTERED),
        ("5.0.0", "550 : User unknown", Verdict.FILTERED),
        ("5.0.0", "550 <hanako@ezweb.ne.jp>: User unknown", Verdict.UNKNOWN),
        ("5.0.0", "550 Invalid recipient: <hanako@softbank.ne.jp>", Verdict.UNKNOWN),
        ("5.0.0", "550 5.2.2 too much mail data", Verdict.FULL),
        ("5.1.1", "552 5.2.2 The email account that you tried to reach is over quota", Verdict.FULL),
        ("5.0.0", "552 Requested mail action aborted: exceeded storage allocation", Verdict.FULL),
        ("5.7.1", "550 5.7.1 No such user", Verdict.UNKNOWN),
        ("5.0.0", "550-5.7.26 Unauthenticated email from school.example.jp is not accepted", Verdict.FILTERED),
        ("5.4.1", "550 5.4.1 Recipient address rejected: Access denied", Verdict.UNKNOWN),
        ("5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found", Verdict.UNKNOWN),
        ("5.3.0", "553 5.3.0 <a@x.jp>... Address does not\r\n exist", Verdict.UNKNOWN),
        ("5.0.0", "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", Verdict.FILTERED),
        ("5.2.3", "550 5.2.3 RESOLVER.RST.SendSizeLimit.Org; message too large", Verdict.FILTERED),
        ("4.1.1", "450 4.1.1 <a@x.jp>: user unknown", Verdict.TEMPORARY),
        ("5.0.0", "550 Message blocked as spam", Verdict.FILTERED),
        ("5.0.0", "554 5.7.9 no", Verdict.FILTERED),
        ("5.5.0", "550 Requested action not taken: mailbox unavailable", Verdict.UNKNOWN),
        ("5.2.0", "550 5.2.0 Message rejected due to recipient settings", Verdict.FILTERED),
        ("5.0.0", "550 Recipient rejected: no account by that name here", Verdict.UNKNOWN),
        ("5.0.0", "550 User hanako not listed in Domino Directory", Verdict.UNKNOWN),
        ("5.0.0", "554 host is found on one or more DNSBLs", Verdict.FILTERED),
        ("5.0.0", "550 5.1.0 sender domain must be verified", Verdict.FILTERED),
        ("5.0.0", "550 x.jp does not accept mail (nullMX)", Verdict.UNKNOWN),
        ("5.0.0", "550 account has been suspended", Verdict.UNKNOWN),
        ("5.0.0", "554 Too many hops 26 (25 max)", Verdict.TEMPORARY),
        ("5.0.0", "554 Service currently unavailable", Verdict.TEMPORARY),
        ("5.0.0", "421 too many connections from your host", Verdict.TEMPORARY),
        ("5.0.0", "550 Throttling failure: daily message quota exceeded", Verdict.TEMPORARY),
        ("5.0.0", "552 the user's space has been used up", Verdict.FULL),
        ("5.0.0", "550 address rejected", Verdict.FILTERED),
        ("5.1.1", "553 Sender Policy Framework (SPF) fail", Verdict.FILTERED),
        ("5.0.0", "550 Mailbox unavailable or access denied", Verdict.UNKNOWN),
        ("5.0.0", "550 mail servers must have a PTR record", Verdict.FILTERED),
        ("5.4.310", "550 5.4.310 DNS domain docmo.ne.jp does not exist", Verdict.UNKNOWN),
        ("5.2.1", "550 5.2.1 The account is disabled", Verdict.UNKNOWN),
        ("5.2.1", "550 5.2.1 The user is receiving mail at a rate that prevents more", Verdict.TEMPORARY),
    ],
)
def test_the_diagnostic_is_more_exact_than_the_status(status: str, diagnostic: str, expected: Verdict) -> None:
    assert classify(report(status, diagnostic)) is expected


def test_which_command_was_refused_may_stand_in_the_text_alone() -> None:
    told = "host mfsmax.docomo.ne.jp said: 550 Unknown user hanako@docomo.ne.jp (in reply to {} command)"
    unknown = "550 Unknown user hanako@docomo.ne.jp"
    assert classify(report("5.0.0", unknown, told=told.format("end of DATA"))) is Verdict.FILTERED
    assert classify(report("5.0.0", unknown, told=told.format("RCPT TO"))) is Verdict.UNKNOWN


def test_a_delayed_letter_is_temporary() -> None:
    assert classify(report("4.4.1", action="delayed")) is Verdict.TEMPORARY
    assert classify(report("5.0.0", action="delayed")) is Verdict.TEMPORARY


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded"])
def test_a_letter_that_arrived_did_not_come_back(action: str) -> None:
    assert classify(report("2.0.0", action=action)) is None


def test_without_a_diagnostic_the_text_of_the_report_is_read() -> None:
    assert classify(report("5.0.0", told=">>> DATA\r\n<<< 550 Unknown user hanako@docomo.ne.jp")) is Verdict.FILTERED
    assert classify(report("5.0.0", told="The user(s) account is temporarily over quota.")) is Verdict.FULL
    assert classify(report("5.0.0", told="送信先メールアドレスが見つかりませんでした。")) is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (QMAIL + "Sorry, no mailbox here by that name. (#5.1.1)\r\n", Verdict.UNKNOWN),
        (QMAIL + "Connected to 192.0.2.1 but sender was rejected.\r\nRemote host said: 550 spam", Verdict.FILTERED),
        ("<a@x.jp>:\r\nSorry, I wasn't able to establish an SMTP connection. (#4.4.1)", Verdict.TEMPORARY),
        ("<a@x.jp>: user is over quota. (#5.1.1)", Verdict.FULL),
        (
            "<a@x.jp>: host mx.x.jp[192.0.2.1] said: 550 Unknown user a@x.jp (in reply to RCPT TO command)",
            Verdict.UNKNOWN,
        ),
        ("Remote host said: 554 delivery error: dd This user doesn't have a yahoo.co.jp account", Verdict.UNKNOWN),
        ("A message that you sent could not be delivered. mailbox is full: retry timeout exceeded", Verdict.FULL),
        (
            "次のあて先へのメッセージはエラーのため送信できませんでした。\r\nメールアドレスが見つかりませんでした。",
            Verdict.UNKNOWN,
        ),
        ("送信先のメールボックスが一杯のため、送信できませんでした。", Verdict.FULL),
        ("受信者の受信トレイがいっぱいのため、メールは配信されませんでした。", Verdict.FULL),
        ("受信者の受信設定により、メールは届けられませんでした。", Verdict.FILTERED),
        ("配信が完了していません。一時的な問題が発生しました。47 時間再試行します。", Verdict.TEMPORARY),
        ("Sent <<< RCPT TO:<a@x.jp>\r\nReceived >>> 550 5.1.1 unknown user.", Verdict.UNKNOWN),
        ("Delivery was aborted after 5.0 hours: could not find a gateway for a@x.jp", Verdict.TEMPORARY),
        (
            "The email below could not be delivered to: a@x.jp\r\n\r\nOld message:\r\n\r\nmembers-only list",
            Verdict.UNKNOWN,
        ),
        ("受信者の受信拒否設定により配信できませんでした。", Verdict.FILTERED),
        (
            "相手先サーバーが混み合っており、メールを配信できませんでした。しばらくしてから再送します。",
            Verdict.TEMPORARY,
        ),
        ("Delivery to the following recipient has been delayed: a@x.jp", Verdict.TEMPORARY),
        ("Your message could not be delivered to a@x.jp", Verdict.UNKNOWN),
    ],
)
def test_a_bounce_that_is_only_text_is_understood(said: str, expected: Verdict) -> None:
    assert classify(text(said)) is expected


def test_a_carriers_text_in_iso_2022_jp_is_understood() -> None:
    said = "あて先のメールアドレスが存在しません。送信できませんでした。"
    assert classify(text(said, "iso-2022-jp")) is Verdict.UNKNOWN


def test_a_bounce_that_is_a_page_is_understood() -> None:
    page = b"Content-Type: text/html\r\n\r\n<p>Your message couldn't be delivered.<p>550 5.1.10 Recipient not found"
    assert classify(page) is Verdict.UNKNOWN


def test_the_returned_letters_own_words_do_not_count() -> None:
    told = "could not be delivered: 550 5.1.1 unknown user"
    assert (
        classify(text(f"{told}\r\n--- Below this line is a copy of the message.\r\n\r\nmailbox full"))
        is Verdict.UNKNOWN
    )
    assert classify(text("----- Original message -----\r\nmailbox full, could not be delivered")) is None


@pytest.mark.parametrize(
    "said",
    [
        "",
        "山田です。了解しました。",
        "I am out of the office until 5 January. This mail is confidential; no access allowed.",
    ],
)
def test_what_is_no_bounce_is_none(said: str) -> None:
    assert classify(text(said)) is None


@given(st.binary(max_size=300))
def test_no_bytes_break_the_classifier(raw: bytes) -> None:
    classify(raw)
    classify(report("5.0.0") + raw)


@pytest.mark.parametrize("words", ["exceed", "-", "user ", "unknown user", ">>> DATA ", "550 ", "\n\n", "5.1.", "容量"])
def test_a_hostile_text_is_classified_within_bounds(words: str) -> None:
    classify(text(words * 200_000))
    classify(report("5.0.0", diagnostic=words.strip() * 200_000, told=words * 200_000))
