"""docs/privacy.md tells what the program does."""

import re
from pathlib import Path

import mailgate
from mailgate.school.directory import schools
from mailgate.school.directory.documents.document import read_document, write_document
from mailgate.school.directory.rules import DEFAULT_ZONE, FOLLOWING_YEAR
from mailgate.school.moment import DAY
from mailgate.school.privacy.retention import KEPT

DOCUMENT = Path(mailgate.__file__).parent.parent / "docs" / "privacy.md"


def test_every_time_stands_in_the_table() -> None:
    rows = dict(re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE))
    for what, kept in KEPT.items():
        assert re.match(rf"{kept.seconds // DAY} days?\b", rows[what]), what
    assert f'"{FOLLOWING_YEAR}"' in rows["notices with their replies"]


def test_a_new_school_keeps_notices_as_long_as_one_whose_document_says_nothing() -> None:
    document = write_document(schools.default_rules(DEFAULT_ZONE))
    assert document.pop("keep_notices") == FOLLOWING_YEAR
    assert read_document(document).keep_notices is None
