"""What a school decides about its register: what a document may say, and what an older one need not."""

import copy
import json
from typing import Any

import pytest

from mailgate.school.directory import people, schools
from mailgate.school.directory.documents.document import read_document, write_document
from mailgate.school.directory.documents.reader import RulesError
from mailgate.school.directory.documents.register import COLUMNS
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.models import School

DEFAULTS = schools.default_rules(DEFAULT_ZONE)
DOCUMENT = write_document(DEFAULTS)


def with_register(**keys: Any) -> dict[str, Any]:
    document = copy.deepcopy(DOCUMENT)
    document["register"] |= keys
    return document


def test_a_document_of_before_has_the_law_s_diseases_and_the_usual_register() -> None:
    old = {key: value for key, value in DOCUMENT.items() if key not in {"register", "disease"}}
    assert people.rules_of(School(rules=json.dumps(old))) == DEFAULTS


def test_a_document_that_names_no_diseases_has_none() -> None:
    assert people.rules_of(School(rules=json.dumps(DOCUMENT | {"disease": []}))).diseases == ()


def test_a_register_that_says_a_part_keeps_the_rest() -> None:
    rules = people.rules_of(School(rules=json.dumps(DOCUMENT | {"register": {"illness_hint": 20}})))
    assert rules.register.illness_hint == 20
    assert rules.register.month_columns == DEFAULTS.register.month_columns


def test_the_law_s_spans() -> None:
    spans = {
        disease.slug: (disease.after_onset, disease.after_recovery, disease.doctor) for disease in DEFAULTS.diseases
    }
    assert spans.pop("influenza") == (5, 2, False)
    assert spans.pop("covid-19") == (5, 1, False)
    assert len(spans) == 8
    assert set(spans.values()) == {(0, 0, True)}


@pytest.mark.parametrize("sheet", COLUMNS)
def test_every_column_has_a_heading_that_stays(sheet: str) -> None:
    pairs = [f"{column}=見出し={column}" for column in COLUMNS[sheet]]
    rules = read_document(with_register(**{f"{sheet}_columns": pairs}))
    assert [name for name, _ in getattr(rules.register, f"{sheet}_columns")] == list(COLUMNS[sheet])
    assert read_document(write_document(rules)) == rules


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        (with_register(illness_hint=101), "register: illness_hint must be a number from 0 to 100"),
        (with_register(illness_hint=True), "register: illness_hint must be a number from 0 to 100"),
        (with_register(kindergarten="yes"), "register: kindergarten must be true or false"),
        (with_register(day_columns=["shoe=靴"]), 'register: day_columns: "shoe" is not one of'),
        (with_register(mourning="忌引き"), "register: mourning must be a list of texts"),
        (with_register(hint=1), "register: hint is not a key here"),
        (DOCUMENT | {"register": 3}, "register must be a table"),
        (DOCUMENT | {"disease": 3}, "disease must be a list of tables"),
        (DOCUMENT | {"disease": [{"slug": "cold", "name": "かぜ"}]}, "disease 1: needs doctor = true, after_onset or"),
        (DOCUMENT | {"disease": [{"slug": "Cold!", "name": "", "doctor": True}]}, "disease 1: slug must be"),
        (
            DOCUMENT | {"disease": [{"slug": "cold", "name": "x", "after_onset": -1}]},
            "after_onset must be a number from",
        ),
        (DOCUMENT | {"disease": DOCUMENT["disease"] * 2}, "disease: each slug may stand only once"),
    ],
)
def test_what_is_wrong_is_said(document: dict[str, Any], problem: str) -> None:
    with pytest.raises(RulesError) as refused:
        read_document(document)
    assert any(problem in said for said in refused.value.problems), refused.value.problems
