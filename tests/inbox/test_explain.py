"""`mailgate explain`: what it says of mails, and that it does nothing."""

import asyncio
import json
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from support.letters import plain_mail
from support.school import settle_in

from mailgate import cli
from mailgate.commands import database
from mailgate.commands.mail.mail_files import mails_in
from mailgate.keys.key_file import read_keys
from mailgate.keys.signing import Keyring
from mailgate.school.directory.mailboxes import mailbox_of
from mailgate.school.models import Notice, State, Student
from mailgate.settings import load

DOMAIN = "gate.example"
MOTHER = "yamada.h..h@docomo.example"
TEACHER = "sato@school.example"
TUESDAY = 1_795_474_800  # 2026-11-24 08:00 in Japan


NAMES = {"file", "from", "subject", "machine", "signs", "command", "text", "cuts", "outcome", "letters"}


def run(*words: str | Path, code: int = 0) -> str:
    """What the command wrote on stdout."""
    ended = CliRunner().invoke(cli.mailgate, ["explain", *map(str, words)], catch_exceptions=False)
    assert ended.exit_code == code, ended.output
    return ended.stdout_bytes.decode("utf-8")


def explained(*words: str | Path) -> list[dict[str, Any]]:
    """The objects that `--json` printed."""
    return [json.loads(line) for line in run("--json", *words).splitlines()]


def mail(name: str, sender: str = MOTHER, to: str = f"login@{DOMAIN}", text: str = "", **headers: str) -> Path:
    """A mail in a file of the current folder."""
    return put(name, plain_mail(sender, to, text, **headers))


def put(name: str, content: EmailMessage | bytes) -> Path:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(content if isinstance(content, bytes) else content.as_bytes())
    return Path(name)


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MAILGATE_SETTINGS", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def gate() -> Keyring:
    """A gateway with its schools in the current folder; its key."""
    CliRunner().invoke(cli.mailgate, ["init", ".", "--domain", DOMAIN], catch_exceptions=False)
    within(settle_in)
    return Keyring(read_keys(Path("mailgate.key")), lambda: TUESDAY)


def within(unit: Any) -> Any:
    """Run a unit of work in the gateway of the current folder."""

    async def work() -> Any:
        async with database.opened(load(Path("settings.ini"))) as store:
            return await store.write(unit)

    return asyncio.run(work())


def a_notice(state: State = State.SUBMITTED) -> int:
    def insert() -> int:
        taro = Student.get(Student.name == "山田 太郎")
        row = {"school": taro.school_id, "student": taro.id, "form": "1", "kind": "sick", "kind_name": "欠席（病欠）"}
        days = {"date": "2026-11-24", "until": "2026-11-24", "created": TUESDAY, "updated": TUESDAY}
        return int(Notice.create(**row, **days, reason="発熱", state=state).id)

    return int(within(insert))


def mailbox(address: str) -> int:
    return int(within(lambda: mailbox_of(address)).id)


# -- with a gateway -----------------------------------------------------------------------------------


def test_a_mail_is_one_json_object_with_these_names(gate: Keyring) -> None:
    (found,) = explained(mail("a.eml", sender="Yamada.H..H@docomo.example", text="iPhoneから送信"))
    assert found == {
        "file": "a.eml",
        "from": "Yamada.H..H@docomo.example",
        "subject": "",
        "signs": [],
        "cuts": [{"why": "signature or addition of a program", "lines": ["iPhoneから送信"]}],
        "letters": [{"to": "yamada.h..h@docomo.example", "template": "login"}],
        "machine": None,
        "command": "login",
        "text": "",
        "outcome": "login letter",
    }


@pytest.mark.parametrize(
    ("sender", "to", "headers", "command", "outcome"),
    [
        (MOTHER, "help", {}, "help", "help letter"),
        (MOTHER, "postmaster", {}, "postmaster", "nothing: no operator is set"),
        (MOTHER, "login", {"Auto_Submitted": "auto-replied"}, "login", "nothing: machine mail (auto-submitted)"),
        (f"confirm+x@{DOMAIN}", "login", {}, "login", "nothing: machine mail (own-address)"),
        ("stranger@x.example", "login", {}, "login", "silence: unknown sender"),
        ("stranger@x.example", "abuse", {}, "abuse", "nothing: no operator is set"),
        (TEACHER, "confirm+aaaa", {}, "confirm", "refused: bad address"),
        ("x@x.example", "bounce+aaaa", {"Return_Path": "<>"}, "bounce", "nothing: forged bounce address"),
    ],
)
def test_the_outcome_is_what_the_gateway_would_do(
    gate: Keyring, sender: str, to: str, headers: dict[str, str], command: str, outcome: str
) -> None:
    (found,) = explained(mail("a.eml", sender, f"{to}@{DOMAIN}", **headers))
    assert (found["command"], found["outcome"]) == (command, outcome)


@pytest.mark.parametrize(
    ("state", "text", "outcome"),
    [
        (State.SUBMITTED, "OK", "confirms notice {}"),
        (State.CONFIRMED, "OK", "replies to notice {}"),
        (State.CONFIRMED, "訂正", "form letter: to correct notice {}"),
        (State.CONFIRMED, "", "nothing: confirmed already"),
        (State.WITHDRAWN, "OK", "refused: notice {} is withdrawn"),
    ],
)
def test_a_staff_reply_names_the_notice(gate: Keyring, state: State, text: str, outcome: str) -> None:
    notice = a_notice(state)
    token = gate.address("confirm", notice, mailbox(TEACHER))
    quoted = f"{text}\n\n2026年11月24日(火) 7:05 学校連絡 <login@{DOMAIN}>:\n> 番号: 12番\n"
    (found,) = explained(mail("a.eml", TEACHER, f"confirm+{token}@{DOMAIN}", quoted))
    assert found["outcome"] == outcome.format(notice)
    assert found["text"] == text


def test_a_reply_that_is_a_page_is_read_by_its_marks(gate: Keyring) -> None:
    page = '了解です。<div class="yahoo_quoted">欠席の連絡がありました。</div><div class="moz-signature">佐藤</div>'
    head = f"From: {TEACHER}\nTo: confirm@{DOMAIN}\nContent-Type: text/html; charset=utf-8\n\n"
    (found,) = explained(put("a.eml", f"{head}{page}".encode()))
    assert found["text"] == "了解です。"


def test_a_token_of_another_person_does_nothing(gate: Keyring) -> None:
    token = gate.address("confirm", a_notice(), mailbox(TEACHER))
    (found,) = explained(mail("a.eml", MOTHER, f"confirm+{token}@{DOMAIN}"))
    assert found["outcome"] == "nothing: token of another person"
    gone = gate.address("confirm", 999, mailbox(TEACHER))
    (found,) = explained(mail("b.eml", TEACHER, f"confirm+{gone}@{DOMAIN}"))
    assert found["outcome"] == "nothing: notice of another person"


def test_a_bounce_is_classified(gate: Keyring) -> None:
    to = f"bounce+{gate.address('bounce', 1, 1)}@{DOMAIN}"
    (found,) = explained(mail("a.eml", "MAILER-DAEMON@x.example", to, "552 5.2.2 mailbox full", Return_Path="<>"))
    assert (found["machine"], found["outcome"]) == ("null-sender", "counts a bounce (full)")


def test_what_the_relay_reports_is_said(gate: Keyring) -> None:
    file = Path("settings.ini")
    file.write_text(file.read_text("utf-8").replace("authserv_id =", "authserv_id = mx"), "utf-8")
    token = gate.address("confirm", a_notice(), mailbox(TEACHER))
    failed = mail("a.eml", TEACHER, f"confirm+{token}@{DOMAIN}", Authentication_Results="mx; dmarc=fail")
    genuine = mail("b.eml", "x@x.example", Authentication_Results="mx; dmarc=pass header.from=x.example")
    assert [found["outcome"] for found in explained(failed, genuine)] == [
        "nothing: unverified sender",
        "stranger letter: the sender is not registered",
    ]


def test_the_envelope_may_be_given(gate: Keyring) -> None:
    file = mail("a.eml", MOTHER, "somebody@else.example")
    assert explained(file)[0]["command"] is None
    assert explained("--to", f"login@{DOMAIN}", file)[0]["outcome"] == "login letter"
    assert explained("--sender", "<>", file)[0]["machine"] == "null-sender"
    assert explained("--sender", "", file)[0]["machine"] == "null-sender"


def test_explaining_changes_nothing(gate: Keyring) -> None:
    a_notice()
    file = mail("a.eml")
    before = {path.name: path.read_bytes() for path in Path().iterdir() if path.suffix in {".db", ".key", ".ini"}}
    explained(file, file)
    assert {name: Path(name).read_bytes() for name in before} == before


def test_every_sign_is_named_with_its_grade(gate: Keyring) -> None:
    hint = {"Feedback_ID": "41234567:user:proton"}
    (found,) = explained(mail("a.eml", **hint, Auto_Submitted="auto-replied"))
    assert [(sign["name"], sign["grade"]) for sign in found["signs"]] == [
        ("auto-submitted", "proof"),
        ("feedback-id", "hint"),
    ]
    (found,) = explained(mail("b.eml", **hint))
    assert (found["machine"], found["outcome"]) == (None, "login letter"), "a hint makes no machine"
    assert "hint: feedback-id" in run(mail("b.eml", **hint))


def test_what_would_be_said_is_named_with_whom(gate: Keyring) -> None:
    token = gate.address("confirm", a_notice(), mailbox(TEACHER))
    (found,) = explained(mail("a.eml", TEACHER, f"confirm+{token}@{DOMAIN}", "お大事に"))
    assert [letter["template"] for letter in found["letters"]] == ["answer", "answer"]
    assert {"to": MOTHER, "template": "answer"} in found["letters"]
    program = mail("b.eml", TEACHER, f"confirm+{token}@{DOMAIN}", "チケット #5532 を作成しました。\nステータス: 未対応")
    (found,) = explained(program)
    assert found["outcome"] == "nothing: a program's words (ticket)"
    assert found["letters"] == [{"to": TEACHER, "template": "not-done"}]
    assert f"not-done → {TEACHER}" in run(program)
    (found,) = explained(mail("c.eml", "stranger@x.example"))
    assert found["letters"] == []


def test_what_was_cut_is_shown_with_its_reason(gate: Keyring) -> None:
    token = gate.address("confirm", a_notice(), mailbox(TEACHER))
    reply = mail("a.eml", TEACHER, f"confirm+{token}@{DOMAIN}", "お大事に\n\n> 熱で休みます\n\niPhoneから送信")
    (found,) = explained(reply)
    assert found["text"] == "お大事に"
    assert [(cut["why"], cut["lines"]) for cut in found["cuts"]] == [
        ("quoted", ["> 熱で休みます"]),
        ("signature or addition of a program", ["iPhoneから送信"]),
    ]
    assert "[quoted] > 熱で休みます" in run(reply)


def test_a_mail_is_explained_as_if_it_came_then(gate: Keyring) -> None:
    token = gate.address("notice", mailbox(MOTHER), 739_945)  # up to 25 November
    file = mail("a.eml", MOTHER, f"notice+{token}@{DOMAIN}", "花子が熱で今日休みます")
    in_time, late = (explained("--at", f"2026-11-24T{hour}+09:00", file)[0] for hour in ("07:10", "08:10"))
    assert "receipt" in [letter["template"] for letter in in_time["letters"]]
    assert [letter["template"] for letter in late["letters"]] == ["asked"]


# -- without one --------------------------------------------------------------------------------------


def test_without_settings_key_or_database_it_says_what_it_can() -> None:
    files = [mail("a.eml", to="login@mailgate.localhost"), mail("b.eml", to="confirm+aa@mailgate.localhost")]
    assert [found["outcome"] for found in explained(*files)] == [
        "login letter, if the sender is registered",
        "confirm: there is no key here to read its token",
    ]
    assert sorted(path.name for path in Path().iterdir()) == ["a.eml", "b.eml"], "nothing is made"


def test_settings_that_were_named_must_be_there() -> None:
    ended = CliRunner().invoke(cli.mailgate, ["explain", "--settings", "none.ini", str(mail("a.eml"))])
    assert ended.exit_code != 0


def test_an_old_or_foreign_database_is_as_good_as_none(gate: Keyring) -> None:
    Path("mailgate.db").write_bytes(b"no database at all" * 100)
    (found,) = explained(mail("a.eml"))
    assert found["outcome"] == "login letter, if the sender is registered"


# -- files, folders, mboxes ---------------------------------------------------------------------------

MBOX = b"""From a@x.example Tue Nov 24 07:00:00 2026
From: a@x.example

first

From now on this is still the first mail.
>From the start, too, and so is what he copied:
From b@x.example Tue Nov 24 06:00:00 2026

From MAILER-DAEMON Tue Nov 24 07:00:01 2026
From: b@x.example

second
"""


def test_an_mbox_is_read_mail_by_mail() -> None:
    one, two = explained(put("box", MBOX))
    assert (one["file"], one["from"], one["machine"]) == ("box#1", "a@x.example", None)
    assert one["text"].splitlines()[2:] == [
        "From now on this is still the first mail.",
        "From the start, too, and so is what he copied:",
        "From b@x.example Tue Nov 24 06:00:00 2026",
    ]
    assert (two["file"], two["from"], two["machine"]) == ("box#2", "b@x.example", "null-sender")


def test_a_single_mail_with_a_from_line_keeps_its_name() -> None:
    single = MBOX.partition(b"From MAILER")[0]
    assert [found["file"] for found in explained(put("0001.abc", single), put("b.eml", single))] == [
        "0001.abc",
        "b.eml",
    ]


def test_a_folder_is_read_to_its_depths_in_order() -> None:
    for name in ("mails/b/2.eml", "mails/a/cur/1:2,S", "mails/a.eml", "mails/b/1.txt"):
        mail(name)
    put("mails/c/box", MBOX)
    names = [found["file"] for found in explained("mails")]
    assert names == [
        "mails/a.eml",
        "mails/a/cur/1:2,S",
        "mails/b/1.txt",
        "mails/b/2.eml",
        "mails/c/box#1",
        "mails/c/box#2",
    ]


def test_several_mails_are_a_table_with_counts(gate: Keyring) -> None:
    mail("mails/1.eml")
    mail("mails/2.eml")
    mail("mails/3.eml", Precedence="bulk")
    lines = run("mails").splitlines()
    assert lines[0].split() == ["-", "login", "login", "letter", MOTHER, "mails/1.eml"]
    assert [line.split() for line in lines if line.endswith(("precedence", "login letter"))] == [
        ["1", "precedence"],
        ["2", "login", "letter"],
    ]


def test_one_mail_is_said_in_words(gate: Keyring) -> None:
    said = run(mail("a.eml", text="花子が熱を出しました。\n休みます。"))
    for words in ("a.eml", MOTHER, "人のメール", "login letter", "  花子が熱を出しました。\n  休みます。"):
        assert words in said


def test_a_file_that_cannot_be_read_is_said_and_the_others_go_on() -> None:
    gone, there = mails_in([Path("gone.eml"), mail("a.eml")])
    assert (gone.name, gone.problem) == ("gone.eml", "No such file or directory")
    assert (there.name, there.problem) == ("a.eml", "")
    assert "Error" in CliRunner().invoke(cli.mailgate, ["explain", "gone.eml"]).output
    mail("mails/b.eml")
    Path("mails/dangling.eml").symlink_to("nowhere.eml")
    assert [found["file"] for found in explained("mails")] == ["mails/b.eml"]


def test_an_empty_folder_is_no_mail() -> None:
    Path("empty").mkdir()
    assert explained("empty") == []
    assert "0" not in run("empty")


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=400), st.binary(max_size=200).map(lambda junk: MBOX[:80] + junk)))
def test_whatever_the_file_holds_there_is_an_answer(content: bytes) -> None:
    for found in explained(put("junk", content)):
        assert set(found) == NAMES
    run("junk", "junk")
