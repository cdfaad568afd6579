"""The command line as an operator uses it: what is said, where, and with which exit code."""

import asyncio
import os
import re
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.command_line import CommandLine

from mailgate import __version__, resources
from mailgate.commands import database
from mailgate.keys.key_file import read_keys
from mailgate.school.letters import outbox
from mailgate.school.models import Delivery, Letter, Mailbox
from mailgate.school.moment import Moment
from mailgate.settings import SECTIONS, load


def put_into_queue(error: str, state: Delivery = Delivery.WAITING) -> None:
    """Queue a letter three days ago, in the gateway of the current folder; two attempts failed in these words."""

    def enqueue() -> None:
        mailbox = Mailbox.create(address="a..b@x.jp", canonical="a..b@x.jp")
        outbox.enqueue(Moment(int(time.time()) - 3 * 86_400), [outbox.Outgoing(mailbox, "receipt", {})])
        Letter.update(attempts=2, error=error, state=state).execute()

    async def run() -> None:
        async with database.opened(load(Path("settings.ini"))) as store:
            await store.write(enqueue)

    asyncio.run(run())


# -- init ---------------------------------------------------------------------------------------------


def test_init_makes_settings_key_and_database(shell: CommandLine, tmp_path: Path) -> None:
    out, err = shell.run("init", "a/gate", "--domain", "Mail.example.jp", "--public-url", "https://x.example.jp")
    folder = tmp_path / "a" / "gate"
    assert "school add" in out
    assert err == []
    settings = load(folder / "settings.ini")
    assert (settings.gateway.domain, settings.gateway.public_url) == ("mail.example.jp", "https://x.example.jp")
    assert len(read_keys(settings.gateway.secret_key_file)) == 1
    for private in ("mailgate.key", "mailgate.db"):
        assert stat.S_IMODE((folder / private).stat().st_mode) == 0o600
    out, _ = shell.run("school", "list", "--settings", folder / "settings.ini")
    assert out == ""


def test_init_keeps_the_comments_of_the_reference(shell: CommandLine, tmp_path: Path) -> None:
    shell.run("init", "gate")
    assert (tmp_path / "gate" / "settings.ini").read_text("utf-8") == resources.SETTINGS.read_text("utf-8")
    shell.run("init", "other", "--domain", "mail.example.jp")
    assert load(tmp_path / "other" / "settings.ini").gateway.public_url == "https://mail.example.jp"


@pytest.mark.parametrize("existing", ["settings.ini", "mailgate.key", "mailgate.db"])
def test_init_overwrites_nothing(shell: CommandLine, tmp_path: Path, existing: str) -> None:
    folder = tmp_path / "gate"
    folder.mkdir()
    (folder / existing).write_text("mine", "utf-8")
    _, err = shell.run("init", "gate", code=1)
    assert err == [f"gate/{existing} exists already and is left as it is".replace("gate/mail", f"{folder}/mail")]
    assert [(path.name, path.read_text("utf-8")) for path in folder.iterdir()] == [(existing, "mine")]


def test_init_refuses_a_wrong_domain_before_it_makes_anything(shell: CommandLine, tmp_path: Path) -> None:
    _, err = shell.run("init", "gate", "--domain", "-x-", "--public-url", "x", code=1)
    assert len(err) == 2
    assert not (tmp_path / "gate").exists()


# -- which settings -----------------------------------------------------------------------------------


def test_settings_are_named_by_option_variable_or_folder(
    gate: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "gate" / "settings.ini"
    listed = "takushin\t拓進小学校\t0144-00-0000\n"
    assert gate.run("school", "list")[0] == listed
    monkeypatch.chdir(tmp_path)
    assert gate.run("school", "list", code=1)[1] == [
        "no settings.ini here: go to the folder that `mailgate init` made, or give --settings FILE"
    ]
    assert gate.run("school", "list", "--settings", file)[0] == listed
    assert gate.run("--settings", file, "school", "list")[0] == listed
    monkeypatch.setenv("MAILGATE_SETTINGS", str(file))
    assert gate.run("school", "list")[0] == listed
    assert gate.run("--settings", "none.ini", "school", "list", code=1)[1] == [
        "none.ini: cannot be read (No such file or directory)"
    ]
    assert gate.run("--settings", "none.ini", "school", "list", "--settings", file)[0] == listed
    assert gate.run("--settings", "none.ini", "queue", "--settings", file)[0] == ""


def test_wrong_settings_are_all_named_a_line_each(gate: CommandLine) -> None:
    Path("settings.ini").write_text("[gateway]\ndomain = -\ncolour = red\n[fax]\n", "utf-8")
    _, err = gate.run("queue", code=1)
    assert sorted(err) == [
        "settings.ini: [gateway] public_url must be given",
        "settings.ini:2: [gateway] domain = -: must be a domain name such as school.example.jp",
        "settings.ini:3: [gateway] colour is not a key of this section",
        f"settings.ini:4: [fax] is not a section; there are {', '.join(SECTIONS)}",
    ]


def test_a_database_that_cannot_be_opened_is_one_line(gate: CommandLine) -> None:
    Path("mailgate.db").write_bytes(b"this is no database" * 100)
    _, err = gate.run("school", "list", code=1)
    assert len(err) == 1
    assert "mailgate.db" in err[0]


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["school", "nonsense"],
        ["school", "add", "x", "--name", "N"],
        ["school", "apply", "x", "none.toml"],
        ["roster", "import", "none.csv"],
        ["queue", "drop"],
        ["school", "change", "takushin"],
        ["queue", "drop", "one"],
        ["serve", "--only", "fax"],
    ],
)
def test_a_command_that_is_not_understood_is_one_line(gate: CommandLine, words: list[str]) -> None:
    out, err = gate.run(*words, code=2)
    assert out == ""
    assert len(err) == 1
    assert "--help" in err[0]


def test_help_names_every_command_in_whole_sentences(gate: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out, _ = gate.run("--help")
    for command in ("init", "serve", "school", "roster", "staff", "queue"):
        assert f"  {command} " in out
    for words in (["roster", "import"], ["staff", "import"], ["queue"], ["school", "show"]):
        assert "--settings" in gate.run(*words, "--help")[0]
    for words in ([], ["school"], ["roster"], ["staff"], ["queue"]):
        assert not re.search(r"\w\.\.\.$", gate.run(*words, "--help")[0], re.MULTILINE)


def test_the_version_is_told(shell: CommandLine) -> None:
    assert shell.run("--version")[0].split() == ["mailgate,", "version", __version__]


# -- school -------------------------------------------------------------------------------------------


def test_a_school_is_shown_edited_and_applied(gate: CommandLine) -> None:
    out, _ = gate.run("school", "show", "takushin")
    edited = Path("takushin.toml")
    edited.write_text(out, "utf-8")
    assert gate.run("school", "apply", "takushin", edited)[0] == "takushin is unchanged\n"
    edited.write_text(out.replace('deadline = "13:00"', 'deadline = "12:30"'), "utf-8")
    assert gate.run("school", "apply", "takushin", edited)[0] == "changed takushin\n"
    assert gate.run("school", "show", "takushin")[0] == edited.read_text("utf-8")


def test_a_wrong_document_is_named_problem_by_problem_and_not_applied(gate: CommandLine) -> None:
    before, _ = gate.run("school", "show", "takushin")
    wrong = Path("wrong.toml")
    wrong.write_text(before.replace('deadline = "08:00"', 'deadline = "8"').replace("message =", "massage ="), "utf-8")
    _, err = gate.run("school", "apply", "takushin", wrong, code=1)
    assert err == ["wrong.toml: massage is not a key here"] + [
        f'wrong.toml: kind {number}: deadline must be an hour such as "08:00"' for number in (1, 2, 3)
    ]
    wrong.write_bytes(before.encode("cp932", "replace"))
    assert gate.run("school", "apply", "takushin", wrong, code=1)[1] == ["wrong.toml: is not UTF-8"]
    assert gate.run("school", "show", "takushin")[0] == before


def test_schools_that_exist_or_do_not_are_named(gate: CommandLine) -> None:
    add = ["school", "add", "takushin", "--name", "N", "--phone", "1"]
    assert gate.run(*add, code=1)[1] == ["there is a school takushin already"]
    for words in (["show", "x"], ["change", "x", "--name", "N"]):
        assert gate.run("school", *words, code=1)[1] == ["there is no school x"]


def test_a_phone_number_is_mended(gate: CommandLine) -> None:
    gate.run("school", "change", "takushin", "--phone", "0144-11-1111")
    assert gate.run("school", "list")[0] == "takushin\t拓進小学校\t0144-11-1111\n"


@pytest.mark.parametrize(
    ("phone", "warned"), [("でんわ", True), ("12", True), ("０１４４-00-0000", False), ("110", False)]
)
def test_a_phone_number_without_digits_is_warned_of(gate: CommandLine, phone: str, warned: bool) -> None:
    for command in (["add", "hibari", "--name", "N"], ["change", "hibari"]):
        said, _ = gate.run("school", *command, "--phone", phone)
        assert ("warning" in said) is warned


def test_a_new_school_takes_the_time_zone_of_the_settings(gate: CommandLine) -> None:
    file = Path("settings.ini")
    file.write_text(file.read_text("utf-8").replace("Asia/Tokyo", "Europe/Berlin"), "utf-8")
    gate.run("school", "add", "berlin", "--name", "JIS", "--phone", "030")
    assert 'time_zone = "Europe/Berlin"' in gate.run("school", "show", "berlin")[0]


# -- imports ------------------------------------------------------------------------------------------

ROSTER = "学年,組,番号,氏名,ふりがな,保護者1メール,備考\n3,1,1,髙橋 花子,たかはし はなこ,a..b@docomo.ne.jp,\n"
STAFF = "氏名,メール,役割,担当\n佐藤 恵,sato@example.ed.jp,担任,3-1\n"


def test_imports_say_what_they_did_and_the_same_file_changes_nothing(gate: CommandLine) -> None:
    Path("roster.csv").write_bytes(ROSTER.encode("cp932"))
    Path("staff.csv").write_bytes(STAFF.encode("utf-8-sig"))
    for subject in ("roster", "staff"):
        command = (subject, "import", "--school", "takushin", f"{subject}.csv")
        out, _ = gate.run(*command, "--dry-run")
        assert "nothing was written" in out
        assert out.endswith("1 added, 0 changed, 0 unchanged\n")
        assert gate.run(*command)[0].endswith("1 added, 0 changed, 0 unchanged\n")
        assert gate.run(*command)[0].endswith("0 added, 0 changed, 1 unchanged\n")


def test_an_import_names_changes_and_people_who_stay_or_leave(gate: CommandLine) -> None:
    taro = "3,1,2,山田 太郎,やまだ たろう,yamada@example.jp,\n"
    jiro = "4,1,1,山田 二郎,やまだ じろう,yamada@example.jp,\n"
    Path("a.csv").write_text(ROSTER + taro + jiro, "utf-8")
    Path("b.csv").write_text(ROSTER.replace("a..b@", "new@").replace("3,1,1", "3,1,2"), "utf-8")
    gate.run("roster", "import", "--school", "takushin", "a.csv")
    (stopped,) = gate.run("roster", "import", "--school", "takushin", "b.csv", code=1)[1]
    assert stopped.endswith("look with --dry-run, and if it is right, say --yes-remove 1")
    assert "say --yes-remove 1" in gate.run("roster", "import", "--school", "takushin", "b.csv", "--dry-run")[0]
    gate.run("roster", "import", "--school", "takushin", "b.csv", "--yes-remove", "2", code=1)
    out, _ = gate.run("roster", "import", "--school", "takushin", "b.csv", "--yes-remove", "1")
    assert [line.partition("（追加")[0] for line in out.splitlines()] == [
        "読まなかった列 / column not read: 備考",
        "移動 / moved: 3-1 1 髙橋 花子 → 3-1 2 髙橋 花子 +new@docomo.ne.jp",
        "名簿から外れる / leaves: 3-1 2 山田 太郎",
        "ファイルにないが残る / not in the file, stays: 4-1 1 山田 二郎",
        "ファイルにないが残るアドレス / address not in the file, stays: 3-1 2 髙橋 花子 a..b@docomo.ne.jp",
        "連絡できなくなる / loses access: yamada@example.jp",
        "追加 0、変更 1、変更なし 0 / 0 added, 1 changed, 0 unchanged",
    ]


def test_the_last_import_is_undone_as_a_whole_and_once(gate: CommandLine) -> None:
    Path("roster.csv").write_text(ROSTER, "utf-8")
    Path("staff.csv").write_text(STAFF, "utf-8")
    for subject in ("roster", "staff"):
        gate.run(subject, "import", "--school", "takushin", f"{subject}.csv")
        assert gate.run(subject, "undo", "--school", "takushin")[0].endswith("the last import was undone\n")
        (nothing,) = gate.run(subject, "undo", "--school", "takushin", code=1)[1]
        assert "there is no import that can be undone" in nothing
        assert "1 added" in gate.run(subject, "import", "--school", "takushin", f"{subject}.csv")[0]


def test_a_bad_import_names_each_line_and_takes_nothing(gate: CommandLine) -> None:
    Path("bad.csv").write_text(ROSTER + "3,,2,山田 太郎,,x,\n3,1,1,山田 二郎,,y@z.jp,\n", "utf-8")
    out, err = gate.run("roster", "import", "--school", "takushin", "bad.csv", code=1)
    assert out == ""
    assert [line.split(": ")[:2] for line in err] == [
        ["bad.csv:3", "組"],
        ["bad.csv:3", "保護者1メール"],
        ["bad.csv:4", "3年1組1番は2行目にもあります / 3-1 1 stands in line 2 already"],
    ]
    Path("good.csv").write_text(ROSTER, "utf-8")
    assert "1 added" in gate.run("roster", "import", "--school", "takushin", "good.csv")[0]


def test_what_is_no_number_is_no_place_in_a_roster(gate: CommandLine) -> None:
    Path("bad.csv").write_text(ROSTER + "年長,ひまわり,abc,山田 太郎,,y@z.jp,\n", "utf-8")
    assert gate.run("roster", "import", "--school", "takushin", "bad.csv", code=1)[1] == [
        'bad.csv:3: 学年: 「年長」は数字ではありません / "年長" is no number',
        'bad.csv:3: 番号: 「abc」は数字ではありません / "abc" is no number',
    ]


def test_a_classroom_that_no_student_is_in_is_named(gate: CommandLine) -> None:
    Path("roster.csv").write_text(ROSTER, "utf-8")
    Path("staff.csv").write_text(STAFF.replace("3-1", "3-9") + "加藤 学,x,担任,\n", "utf-8")
    gate.run("roster", "import", "--school", "takushin", "roster.csv")
    _, err = gate.run("staff", "import", "--school", "takushin", "staff.csv", "--dry-run", code=1)
    assert [line.partition(" / ")[0] for line in err] == [
        "staff.csv:2: 担当: 「3-9」に児童・生徒がいません（先に名簿を取り込んでください）",
        "staff.csv:3: メール: 「x」はメールアドレスではありません",
        "staff.csv:3: 担当: 担任には学級が必要です（例: 3-1）",
    ]
    _, err = gate.run("staff", "import", "--school", "nowhere", "staff.csv", code=1)
    assert err == ["there is no school nowhere"]


# -- queue --------------------------------------------------------------------------------------------


def test_the_queue_is_listed_tried_again_and_dropped(gate: CommandLine) -> None:
    assert gate.run("queue") == ("", ["nothing waits"])
    put_into_queue("450 try\nlater")
    out, headings = gate.run("queue")
    assert headings == ["id\tage\ttries\tnext\tletter\taddress\tlast error"]
    number, age, *rest = out.rstrip("\n").split("\t")
    assert number == "1"
    assert age == "3d"
    assert rest == ["2", "now", "receipt", "a..b@x.jp", "450 try later"]
    assert gate.run("queue", "retry")[0] == "1 letters tried again now\n"
    assert gate.run("queue", "retry", "1")[0] == "1 letters tried again now\n"
    assert gate.run("queue", "retry", "1", "7", code=1)[1] == [
        "1 of 2 letters tried again now; the others are not in the queue"
    ]
    assert gate.run("queue", "drop", "1")[0] == "1 letters dropped\n"
    assert gate.run("queue") == ("", ["nothing waits"])
    assert len(gate.run("queue", "drop", "1", code=1)[1]) == 1


def test_a_letter_that_was_given_up_is_listed_and_may_be_tried_again(gate: CommandLine) -> None:
    put_into_queue("550 unknown user", Delivery.FAILED)
    assert "\tgiven up\t" in gate.run("queue")[0]
    gate.run("queue", "retry")
    assert "\tnow\t" in gate.run("queue")[0]


# -- as a program -------------------------------------------------------------------------------------


def test_the_module_is_the_same_program(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "mailgate", "school", "list"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("no settings.ini here")
    assert ended.stderr.count("\n") == 1
