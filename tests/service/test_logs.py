"""What a line of the log looks like, and what never stands in one."""

import json
import logging

import pytest

from mailgate.mail.addresses import redacted
from mailgate.service.logs import FORMATS, MOST_A_MINUTE, Thinned, WithPriority


def entry(level: int, text: str, *args: object, error: Exception | None = None) -> logging.LogRecord:
    return logging.LogRecord("mailgate.x", level, "", 1, text, args, (type(error), error, None) if error else None)


def test_json_has_what_was_put_into_the_text_as_keys_of_its_own() -> None:
    fields = {"mail": "0abc", "size": 12}
    row = json.loads(FORMATS["json"].format(entry(logging.WARNING, "mail %(mail)s\u202e of %(size)d bytes", fields)))
    assert (row["level"], row["logger"]) == ("WARNING", "mailgate.x")
    assert row["message"] == "mail 0abc\u202e of 12 bytes"
    assert (row["mail"], row["size"]) == ("0abc", 12)
    assert row["time"].endswith("+00:00")


@pytest.mark.parametrize("form", FORMATS)
def test_no_line_has_an_address_or_a_token_whoever_wrote_it(form: str) -> None:
    error = ValueError("no mailbox 山田.hanako+x@docomo.ne.jp, see https://gate.example/login/abc-DEF_1")
    line = FORMATS[form].format(
        entry(logging.ERROR, "refused: %s", "<confirm+t0ken@gate.example> unknown", error=error)
    )
    assert "t0ken" not in line
    assert "hanako" not in line
    assert "abc-DEF_1" not in line
    assert "c…@gate.example" in line
    assert "山…@docomo.ne.jp" in line


def test_what_is_no_address_stays_as_it_is() -> None:
    for text in ("a @ b", "cap of 3 letters", "127.0.0.1:25: refused", "/srv/mailgate/login.py", "a@"):
        assert redacted(text) == text


def test_only_the_lines_of_an_error_follow_a_message_and_they_are_indented() -> None:
    line = FORMATS["text"].format(entry(logging.ERROR, "x", error=ValueError("a\n2026-11-24 ERROR forged")))
    first, *rest = line.splitlines()
    assert first.endswith("mailgate.x: x")
    assert all(each.startswith("  ") for each in rest)


@pytest.mark.parametrize(("level", "number"), [(logging.INFO, 6), (logging.WARNING, 4), (logging.CRITICAL, 2)])
def test_the_journal_reads_the_level_in_front_of_each_line(level: int, number: int) -> None:
    line = WithPriority(FORMATS["text"]).format(entry(level, "x", error=ValueError("y")))
    assert all(each.startswith(f"<{number}>") for each in line.splitlines())


def test_what_strangers_cause_is_logged_some_times_a_minute() -> None:
    thinned = Thinned()
    lines = [entry(logging.INFO, "refused: %(refusal)s", {"refusal": "550"}) for _ in range(100)]
    passed = [line.getMessage() for line in lines if thinned.filter(line)]
    assert len(passed) == MOST_A_MINUTE
    assert passed[0] == "refused: 550"
    assert passed[-1].endswith("further ones of this minute are not logged")
    assert all(thinned.filter(entry(logging.INFO, "mail %(mail)s", {"mail": "0abc"})) for _ in range(100))
    later = entry(logging.INFO, "refused: %(refusal)s", {"refusal": "550"})
    later.created += 60
    assert thinned.filter(later)
