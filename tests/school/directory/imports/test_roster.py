"""The roster: whom a file means, and what becomes of the students."""

import pytest

from mailgate.school.directory import people, schools
from mailgate.school.directory.imports import roster
from mailgate.school.directory.imports.csv_files import Report
from mailgate.school.models import Guardianship, Mailbox, Source, Student
from school.directory.imports.imported import AT, HANAKO, HEADINGS, JIRO, TARO, Pupil, everything, import_roster, pupils

pytestmark = pytest.mark.usefixtures("schools")


def test_a_roster_becomes_students_and_guardians() -> None:
    assert len(import_roster(HANAKO, TARO, JIRO).added) == 3
    assert pupils() == {
        "髙橋 花子": Pupil("3-1 1", {"a..b@docomo.ne.jp", "papa@example.jp"}),
        "山田 太郎": Pupil("3-1 2", {"yamada@example.jp"}),
        "山田 二郎": Pupil("4-2 1", {"yamada@example.jp"}),
    }
    assert {row.source for row in Guardianship.select()} == {Source.FILE}
    mailbox = Mailbox.get(Mailbox.canonical == "yamada@example.jp")
    assert [student.name for student in people.students_of(mailbox.id)] == ["山田 二郎", "山田 太郎"]


def test_the_same_file_twice_changes_nothing() -> None:
    import_roster(HANAKO, TARO, JIRO)
    before = everything()
    assert import_roster(HANAKO, TARO, JIRO) == Report(added=(), changed=(), unchanged=3, kept=(), left=())
    assert everything() == before


def test_a_preview_says_the_same_and_changes_nothing() -> None:
    import_roster(HANAKO, TARO)
    before = everything()
    lines = roster.read_file("\n".join([HEADINGS, TARO.replace("yamada@", "neu@"), JIRO]).encode()).lines
    foreseen = roster.preview("takushin", lines)
    assert everything() == before
    assert roster.enrol(AT, "takushin", lines) == foreseen
    assert everything() != before


def test_another_school_is_left_alone() -> None:
    import_roster(HANAKO, code="midori")
    import_roster(HANAKO.replace("papa@", "mama@"))
    assert pupils("midori")["髙橋 花子"].guardians == {"a..b@docomo.ne.jp", "papa@example.jp"}


def test_an_address_that_changed_replaces_the_old_one() -> None:
    import_roster(HANAKO, TARO)
    report = import_roster(HANAKO.replace("papa@", "mama@"), TARO)
    assert pupils()["髙橋 花子"].guardians == {"a..b@docomo.ne.jp", "mama@example.jp"}
    assert [(change.gone, change.new) for change in report.changed] == [(("papa@example.jp",), ("mama@example.jp",))]
    assert report.unchanged == 1


@pytest.mark.parametrize(
    "line",
    [
        TARO.replace("3,1,2", "4,2,7"),  # the next grade
        TARO.replace("3,1,2", "3,2,7").replace("yamada@", "neu@"),  # another class, another address
        TARO.replace("3,1,2", "4,2,7").replace("yamada@", "neu@"),  # the next grade, another address
        TARO.replace("3,1,2", "6,2,7"),  # anywhere, with the same guardian
        TARO.replace("山田 太郎", "山田\u3000太郎"),
        TARO.replace("やまだ たろう", ""),
        TARO.replace("山田 太郎", "川田 太郎"),  # renamed in place
        TARO.replace("山田", "澤田").replace("yamada@", "neu@"),  # the same kana in place
    ],
)
def test_a_student_who_moves_or_is_renamed_stays_the_same(line: str) -> None:
    import_roster(HANAKO, TARO)
    known = Student.get(Student.name == "山田 太郎").id
    report = import_roster(HANAKO, line)
    assert not report.added
    assert not report.left
    grade, _, _, name, *_ = line.split(",")
    assert (Student.get_by_id(known).grade, Student.get_by_id(known).name) == (grade, " ".join(name.split()))


@pytest.mark.parametrize(
    "line",
    [
        "3,1,2,鈴木 一,すずき はじめ,suzuki@example.jp,",  # the same place
        "1,1,2,山田 太郎,やまだ たろう,other@example.jp,",  # the same name, years below
        "4,1,2,山田 太郎,やまだ ふとろう,other@example.jp,",  # read differently
    ],
)
def test_nobody_is_taken_for_somebody_else(line: str) -> None:
    import_roster(TARO)
    known = Student.get(Student.name == "山田 太郎").id
    assert len(import_roster(line).added) == 1
    assert set(people.guardians_of([known])) == {Mailbox.get(Mailbox.canonical == "yamada@example.jp").id}


def test_two_of_one_name_are_told_apart_by_their_guardians() -> None:
    twice = (TARO, TARO.replace("3,1,2", "3,2,2").replace("yamada@", "other@"))
    import_roster(*twice)
    ids = {row.grade + row.classroom: row.id for row in Student.select()}
    import_roster(TARO.replace("3,1,2", "4,2,1"), TARO.replace("3,1,2", "4,1,1").replace("yamada@", "other@"))
    assert Student.get_by_id(ids["31"]).classroom == "2"
    assert Student.get_by_id(ids["32"]).classroom == "1"


def test_two_of_one_name_that_nothing_tells_apart_are_nobody_known() -> None:
    namesake = TARO.replace("3,1,2", "3,2,2").replace("yamada@", "other@")
    import_roster(TARO, namesake)
    moved = TARO.replace("3,1,2", "4,1,2").replace("yamada@", "neu@")
    report = import_roster(moved)
    assert (report.added, report.kept) == (("4-1 2 山田 太郎",), ("3-1 2 山田 太郎", "3-2 2 山田 太郎"))


def test_two_newcomers_of_one_name_are_not_the_one_who_is_known() -> None:
    import_roster(TARO)
    newcomers = [TARO.replace("3,1,2", f"4,{place},2").replace("yamada@", f"neu{place}@") for place in (1, 2)]
    assert len(import_roster(*newcomers).added) == 2


def test_a_newcomer_is_not_the_namesake_who_is_still_there() -> None:
    import_roster(TARO)
    report = import_roster(TARO, TARO.replace("3,1,2", "3,2,5").replace("yamada@", "other@"))
    assert (report.added, report.unchanged) == (("3-2 5 山田 太郎",), 1)


def test_students_who_swap_places_keep_their_guardians() -> None:
    import_roster(HANAKO, TARO)
    import_roster(HANAKO.replace("3,1,1", "3,1,2"), TARO.replace("3,1,2", "3,1,1"))
    assert pupils()["髙橋 花子"] == Pupil("3-1 2", {"a..b@docomo.ne.jp", "papa@example.jp"})
    assert pupils()["山田 太郎"] == Pupil("3-1 1", {"yamada@example.jp"})


def test_students_missing_from_the_file_stay_and_are_named() -> None:
    import_roster(HANAKO, TARO)
    assert import_roster(TARO).kept == ("3-1 1 髙橋 花子",)
    assert pupils()["髙橋 花子"].enrolled


def test_a_missing_student_whose_place_is_given_away_leaves_and_may_come_back() -> None:
    import_roster(HANAKO, TARO)
    known = Student.get(Student.name == "山田 太郎").id
    report = import_roster(HANAKO, "3,1,2,鈴木 一,すずき はじめ,suzuki@example.jp,")
    assert report.left == ("3-1 2 山田 太郎",)
    assert people.students_of(Mailbox.get(Mailbox.canonical == "yamada@example.jp").id) == []
    import_roster(TARO.replace("3,1,2", "4,1,9"))
    returned = Student.get_by_id(known)
    assert (returned.enrolled, returned.grade) == (True, "4")


def test_a_roster_for_a_school_that_does_not_exist_is_refused() -> None:
    with pytest.raises(schools.NoSchool):
        import_roster(HANAKO, code="nowhere")
