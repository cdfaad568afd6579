"""The roster: whom a file means, and what becomes of the students."""

import dataclasses
from typing import Any

import pytest
from peewee import SqliteDatabase

from mailgate.school.changes.files import roster as roster_imports
from mailgate.school.changes.files.report import Staying, TooManyLose
from mailgate.school.directory import people, schools
from mailgate.school.directory.imports import roster
from mailgate.school.models import Guardianship, Mailbox, Source, Student
from school.directory.imports.imported import (
    AT,
    HANAKO,
    HEADINGS,
    JIRO,
    TARO,
    Pupil,
    everything,
    import_roster,
    import_roster_with_removals,
    pupils,
)

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
    report = import_roster(HANAKO, TARO, JIRO)
    assert (report.unchanged, report.change) == (3, None)
    assert everything() == before


def test_a_preview_says_the_same_and_changes_nothing() -> None:
    import_roster(HANAKO, TARO)
    before = everything()
    lines = roster.read_file("\n".join([HEADINGS, TARO.replace("yamada@", "neu@"), JIRO]).encode()).lines
    foreseen = roster_imports.preview("takushin", lines)
    assert everything() == before
    done = roster_imports.enrol(AT, "takushin", lines)
    assert dataclasses.replace(done, change=None) == foreseen
    assert everything() != before


def test_another_school_is_left_alone() -> None:
    import_roster(HANAKO, code="midori")
    import_roster(HANAKO.replace("papa@", "mama@"))
    assert pupils("midori")["髙橋 花子"].guardians == {"a..b@docomo.ne.jp", "papa@example.jp"}


def test_an_address_that_changed_comes_beside_the_old_one_which_the_preview_shows() -> None:
    import_roster(HANAKO, TARO)
    report = import_roster(HANAKO.replace("papa@", "mama@"), TARO)
    assert pupils()["髙橋 花子"].guardians == {"a..b@docomo.ne.jp", "papa@example.jp", "mama@example.jp"}
    assert [(change.gone, change.new) for change in report.changed] == [((), ("mama@example.jp",))]
    assert report.staying == (Staying("3-1 1 髙橋 花子", ("papa@example.jp",), ("mama@example.jp",)),)
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


# -- addresses ----------------------------------------------------------------------------------------


def test_empty_cells_take_nothing_away() -> None:
    import_roster(HANAKO, TARO)
    report = import_roster(
        HANAKO.replace("a..b@docomo.ne.jp,papa@example.jp", ","), TARO.replace("yamada@example.jp", "")
    )
    assert (report.unchanged, report.staying, report.change) == (2, (), None)
    assert pupils()["髙橋 花子"].guardians == {"a..b@docomo.ne.jp", "papa@example.jp"}


@pytest.mark.parametrize("mark", ["○", "〇", "1", "x", "削除", "はい", "TRUE", "papa@example.jp a..b@docomo.ne.jp"])
def test_a_mark_in_the_column_of_removals_takes_the_addresses_of_its_line(mark: str) -> None:
    import_roster(HANAKO, TARO)
    report = import_roster_with_removals(f"{HANAKO},{mark}")
    assert pupils()["髙橋 花子"].guardians == set()
    assert report.losing == ("a..b@docomo.ne.jp", "papa@example.jp")
    assert pupils()["山田 太郎"].guardians == {"yamada@example.jp"}


@pytest.mark.parametrize(
    "heading", ["削除", "remove", "Delete", "メール削除", "削除するメール", "保護者1削除", "guardian1_remove"]
)
def test_an_address_in_the_column_of_removals_is_taken_and_the_others_stay(heading: str) -> None:
    import_roster(HANAKO)
    lines = import_roster(HANAKO.replace("papa@", "mama@") + ",papa@example.jp", headings=f"{HEADINGS},{heading}")
    assert pupils()["髙橋 花子"].guardians == {"a..b@docomo.ne.jp", "mama@example.jp"}
    assert [(change.gone, change.new) for change in lines.changed] == [(("papa@example.jp",), ("mama@example.jp",))]
    assert lines.staying == ()


@pytest.mark.parametrize("mark", ["", "なし", "-", "0", "いいえ", "FALSE", "no"])
def test_no_mark_takes_nothing(mark: str) -> None:
    import_roster(HANAKO)
    assert import_roster_with_removals(f"{HANAKO},{mark}").change is None


def test_whom_nobody_knows_is_named_where_they_were_to_be_removed() -> None:
    import_roster(HANAKO)
    report = import_roster_with_removals(f"{HANAKO},pap@example.jp")
    assert report.unknown == ("3-1 1 髙橋 花子 pap@example.jp",)
    assert Mailbox.select().where(Mailbox.canonical == "pap@example.jp").count() == 0


def test_who_enrolled_by_paper_stays_though_no_file_names_them() -> None:
    import_roster(TARO)
    aunt = Mailbox.create(address="aunt@example.jp", canonical="aunt@example.jp")
    Guardianship.create(student=Student.get().id, mailbox=aunt, source=Source.PAPER)
    report = import_roster(TARO.replace("3,1,2", "4,1,2"))
    assert pupils()["山田 太郎"].guardians == {"aunt@example.jp", "yamada@example.jp"}
    assert report.staying == (Staying("4-1 2 山田 太郎", ("aunt@example.jp",), ()),)


# -- losses -------------------------------------------------------------------------------------------

CLASS = [f"3,1,{number},生徒 {number},,guardian{number}@example.jp,," for number in range(1, 21)]


def taken(count: int) -> list[roster.RosterLine]:
    """The class, and a mark at the first of them."""
    marked = [line + "○" if at < count else line for at, line in enumerate(CLASS)]
    return list(roster.read_file("\n".join([f"{HEADINGS},削除", *marked]).encode()).lines)


def test_a_tenth_may_lose_something_and_no_more_without_a_second_word() -> None:
    roster_imports.enrol(AT, "takushin", taken(0))
    before = everything()
    with pytest.raises(TooManyLose) as stopped:
        roster_imports.enrol(AT, "takushin", taken(3))
    assert (stopped.value.loss.people, stopped.value.loss.of_people) == (3, 20)
    assert everything() == before
    assert len(roster_imports.enrol(AT, "takushin", taken(2)).losing) == 2


@pytest.mark.parametrize("said", [1, 2, 4, 20])
def test_only_the_exact_number_is_taken(said: int) -> None:
    roster_imports.enrol(AT, "takushin", taken(0))
    before = everything()
    with pytest.raises(TooManyLose):
        roster_imports.enrol(AT, "takushin", taken(3), said)
    assert everything() == before
    assert len(roster_imports.enrol(AT, "takushin", taken(3), 3).losing) == 3


def test_few_students_may_be_many_families() -> None:
    one = ["3,1,1,兄,,a@example.jp,b@example.jp", *(f"3,1,{number},生徒 {number},,," for number in range(2, 21))]
    import_roster(*one)
    lines = roster.read_file(f"{HEADINGS},削除\n{one[0]},○".encode()).lines
    with pytest.raises(TooManyLose) as stopped:
        roster_imports.enrol(AT, "takushin", lines)
    assert (stopped.value.loss.families, stopped.value.loss.of_families) == (2, 2)


def test_birth_dates_come_with_the_file_and_stay_where_it_has_none() -> None:
    headings = "grade,class,number,name,kana,born,guardian1_email"
    import_roster("3,1,12,山田 太郎,,2018-04-02,a@b.jp", headings=headings)
    import_roster("3,1,12,山田 太郎,,,a@b.jp", headings=headings)
    import_roster("3,1,12,山田 太郎,,a@b.jp,")
    assert Student.get().born == "2018-04-02"


def test_what_a_file_says_again_of_a_student_is_not_written_again(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    run = SqliteDatabase.execute_sql

    def noted(database: SqliteDatabase, sql: str, *rest: Any) -> Any:
        said.append(sql)
        return run(database, sql, *rest)

    headings = "grade,class,number,name,kana,born,電話番号,guardian1_email"
    line = "3,1,12,山田 太郎,,2018-04-02,{},a@b.jp"
    import_roster(line.format("090-1234-5678"), headings=headings)
    monkeypatch.setattr(SqliteDatabase, "execute_sql", noted)
    writes = 'UPDATE "student"'
    import_roster(line.format("０９０-1234-5678"), headings=headings)
    assert not [sql for sql in said if sql.startswith(writes)]
    import_roster(line.format("080-1234-5678"), headings=headings)
    assert len([sql for sql in said if sql.startswith(writes)]) == 1
    assert Student.get().phone == "080-1234-5678"


def test_telephone_numbers_come_with_the_file_and_stay_where_it_has_none() -> None:
    headings = "grade,class,number,name,kana,電話番号,guardian1_email"
    import_roster("3,1,12,山田 太郎,,母 090-1234-5678,a@b.jp", headings=headings)
    import_roster("3,1,12,山田 太郎,,なし,a@b.jp", headings=headings)
    import_roster("3,1,12,山田 太郎,,a@b.jp,")
    assert Student.get().phone == "母 090-1234-5678"
