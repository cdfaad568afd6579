"""Which students a list of kinds and reasons is for: it names them only where there are several lists."""

import datetime as dt
import json

import pytest
from peewee import SqliteDatabase

from mailgate.mail.writing import LetterWriter
from mailgate.school.directory import families
from mailgate.school.letters import text_form
from mailgate.school.models import Mailbox, School
from school.directory.imports.imported import AT, JIRO, TARO, import_roster

GINKO = "1,1,3,山田 銀子,やまだ ぎんこ,yamada@example.jp,"
COUGH = "せきが長引く"
FEVER = {"ja": "発熱", "en": "Fever"}
NAMES = {"ja": "※児童・生徒", "en": "※ Kind for student"}


@pytest.fixture
def family(database: SqliteDatabase, schools: None) -> Mailbox:
    """A guardian of two students at 拓進 and one at 緑."""
    import_roster(TARO, JIRO)
    import_roster(GINKO, code="midori")
    found: Mailbox = Mailbox.get(Mailbox.canonical == "yamada@example.jp")
    return found


def midori_knows_a_reason_of_its_own() -> None:
    school = School.get(School.code == "midori")
    rules = json.loads(school.rules)
    rules["kind"][0]["reasons"].append(COUGH)
    School.update(rules=json.dumps(rules)).where(School.id == school.id).execute()


def login_letter(family: Mailbox, language: str) -> list[str]:
    """The lines of a login letter to this guardian."""
    form = text_form.of_family(AT, families.load(family.id))
    facts = {
        "minutes": 30,
        "until": dt.time(7, 35),
        "form": form.facts,
        "link": "https://gate.example/l/x",
        "passcode": "1234",
        "login_address": "login@gate.example",
        "public_url": "https://gate.example",
    }
    _, text = LetterWriter().said("login", language, facts, "notice+x@gate.example", AT.now)
    return text.split("\n")


def names_of_lists(lines: list[str], language: str) -> list[str]:
    """For whom each list of kinds is, as the letter says."""
    return [line.partition(":")[0] for line in lines if line.startswith(NAMES[language])]


@pytest.mark.parametrize("language", NAMES)
def test_where_all_schools_have_the_same_kinds_no_list_names_a_student(family: Mailbox, language: str) -> None:
    lines = login_letter(family, language)
    assert names_of_lists(lines, language) == []
    assert sum(FEVER[language] in line for line in lines) == 1


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("ja", ["※児童・生徒1と2の内容", "※児童・生徒3の内容"]),
        ("en", ["※ Kind for student 1 and 2", "※ Kind for student 3"]),
    ],
)
def test_where_schools_differ_each_list_names_its_students(family: Mailbox, language: str, names: list[str]) -> None:
    midori_knows_a_reason_of_its_own()
    lines = login_letter(family, language)
    assert names_of_lists(lines, language) == names
    own = next(number for number, line in enumerate(lines) if COUGH in line)
    assert lines.index(next(line for line in lines if line.startswith(names[-1]))) < own
    assert sum(FEVER[language] in line for line in lines) == 2
