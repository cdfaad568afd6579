"""Coverage-guided fuzzing of everything that reads foreign bytes (needs atheris, which is no test dependency).

    python tests/mail/fuzz_reading.py -runs=20000          # or -max_total_time=300

Any exception is a finding; libFuzzer writes the input beside it and reports inputs that take over a second.
"""

import sys
import tempfile
from importlib import import_module
from pathlib import Path

atheris = import_module("atheris")
sys.path.insert(0, str(Path(__file__).parents[2]))
with atheris.instrument_imports(include=["mailgate.mail"]):
    from mailgate.mail import addresses
    from mailgate.mail.automatic import bounces
    from mailgate.mail.body import charsets
    from mailgate.mail.reading import Envelope, read

SEEDS = (
    (
        b'From: =?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <a..b@docomo.ne.jp>\nTo: "x, y" <login@x.jp>, g: b@y (c);',
        b"Subject: \x1b$BF|K\\\x1b(B\nMessage-ID: <1@x>\nReferences: <2@x> <3@x>",
        b'\n\x1b$B$"\x1b(I1\x1b(B\x0e12\x0f\xb1',
    ),
    (
        b"Content-Type: multipart/alternative; boundary*0*=us-ascii''a; boundary*1=b\nAuto-Submitted: no (x)",
        b"\n--ab\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=yes",
        b"Content-Transfer-Encoding: base64\n\n44GC",
        b"--ab\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable",
        b"\n<p>a=20<blockquote>&#x3042;<!-- --><pre>x\n</pre></blockquote><style>p{}</style>\n--ab--",
    ),
    (
        b"From: MAILER-DAEMON@x\nContent-Type: multipart/report; boundary=r\n\n--r\n\nfailed\n--r",
        b"Content-Type: message/delivery-status\n\nAction: failed\nStatus: 5.2.2",
        b"Diagnostic-Code: smtp; 552 quota\n--r--",
    ),
    (
        b"Subject: =?Shift_JIS?Q?=93=FA?= =?shift_jis?Q?=96?=\r\nContent-Type: text/plain; charset=x-sjis\r",
        b"\r\n\x93\xfa\xfb\xfc",
    ),
    (b"Content-Type: text/plain; charset=utf-7", b"\n+2AA- +MEI-"),
)


def fuzz(data: bytes) -> None:
    letter = read(data, Envelope("a@x.jp", ("login@y.jp",)), frozenset({"login@y.jp"}))
    for text in (letter.subject, letter.text, letter.html, letter.message_id, *letter.references):
        text.encode("utf-8")
    if letter.sender:
        again = addresses.parse(letter.sender.canonical)
        assert again is not None, letter.sender
        assert again.canonical == letter.sender.canonical, letter.sender
    bounces.classify(data)
    label, _, content = data.partition(b"\n")
    charsets.decode(content, label.decode("latin-1")).encode("utf-8")
    charsets.decode_header(data).encode("utf-8")
    addresses.mailboxes(data.decode("utf-8", "surrogateescape"))


def main() -> None:
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(SEEDS):
            (Path(corpus) / str(number)).write_bytes(b"\n".join(seed))
        atheris.Setup([*sys.argv, "-timeout=2", corpus], fuzz)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
