"""docs/privacy.md tells what the program does."""

import re
from pathlib import Path

import mailgate
from mailgate.school.directory import schools
from mailgate.school.directory.rules import DEFAULT_ZONE, KEPT_USUALLY
from mailgate.school.privacy.retention import DAY, KEPT

DOCUMENT = Path(mailgate.__file__).parent.parent / "docs" / "privacy.md"


def test_every_time_stands_in_the_table() -> None:
    rows = dict(re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE))
    for what, kept in KEPT.items():
        assert re.match(rf"{kept.seconds // DAY} days?\b", rows[what]), what
    assert f"{KEPT_USUALLY} days" in rows["notices with their replies"]


def test_a_new_school_keeps_notices_as_long_as_one_whose_document_says_nothing() -> None:
    assert schools.default_rules(DEFAULT_ZONE).keep_notices == KEPT_USUALLY == 2 * 365
