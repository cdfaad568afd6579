"""The made-up people are what a real school has: siblings, twins, old carrier addresses, families at two schools."""

from collections import Counter

import pytest

from mailgate.demo.town import families
from mailgate.demo.town.people import Town
from mailgate.school.models import DutyKind


@pytest.fixture(scope="module")
def town() -> Town:
    """Everybody."""
    return Town()


def test_the_school_has_six_grades_of_two_classes_of_twenty_five(town: Town) -> None:
    primary = town.schools[0]
    classrooms = Counter((row["学年"], row["組"]) for row in primary.students)
    assert classrooms == {(str(grade), str(room)): 25 for grade in range(1, 7) for room in (1, 2)}
    numbers = [row["番号"] for row in primary.students if (row["学年"], row["組"]) == ("4", "2")]
    assert numbers == [str(number) for number in range(1, 26)]


def test_the_families_are_the_same_at_every_start_and_nobody_has_a_name_twice_in_a_classroom() -> None:
    school, again = (Town().schools[0] for _ in range(2))
    families._names.cache_clear()
    assert families.filled(school.known, school.size) == again.students
    names = Counter((row["学年"], row["組"], row["氏名"]) for row in school.students)
    assert max(names.values()) == 1
    assert all(row["ふりがな"] for row in school.students)


def test_some_families_read_another_language(town: Town) -> None:
    languages = {guardian.language for family in town.families for guardian in family.guardians}
    assert {"", "en", "vi", "pt", "zh", "fil"} <= languages


def test_the_families_with_something_to_try_come_first(town: Town) -> None:
    assert town.families[0].guardians[0].address == "megumi@yamashita.example"
    known = [guardian.canonical in town.known for family in town.families for guardian in family.guardians]
    assert known == sorted(known, reverse=True)


def test_most_families_have_two_guardians_and_some_one(town: Town) -> None:
    guardians = Counter(len(family.guardians) for family in town.families)
    assert guardians[2] > guardians[1] > 0


def test_there_are_siblings_twins_and_a_family_at_two_schools(town: Town) -> None:
    places = [[(student.school, student.classroom) for student in family.students] for family in town.families]
    assert any(len(family) > 1 for family in places)
    assert any(len({classroom[0] for _, classroom in family}) < len(family) for family in places)
    assert any(len({school for school, _ in family}) > 1 for family in places)


def test_some_addresses_break_the_rfc_and_are_found_in_any_spelling(town: Town) -> None:
    father = town.person("Naoki..Y@DOCOMO.example")
    assert father
    assert father.address == "naoki..y@docomo.example"
    assert town.family(father.address).guardians[1] == father


def test_every_family_has_homerooms_office_nurse_and_head(town: Town) -> None:
    for family in town.families:
        assert {classroom for teacher in town.homerooms(family) for classroom in teacher.places} >= {
            student.classroom for student in family.students
        }
        assert {person.duty for person in town.offices(family)} == {DutyKind.OFFICE, DutyKind.NURSE, DutyKind.HEAD}


def test_nobody_has_an_address_that_could_be_real(town: Town) -> None:
    assert all(address.endswith(".example") for address in town.people)
