"""Who sits where in the new school year: nobody is doubled, nobody is lost, and strangers stay strangers."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.ids import StudentId
from mailgate.mail import addresses
from mailgate.school.directory.imports.roster import Known, RosterLine, Seat
from mailgate.school.year.grades import GRADUATES, moves_of
from mailgate.school.year.plan import Prepared, YearPlan, plan

GRADES = ("1", "2", "3")
MOVES = moves_of(GRADES, "3")


def student(number: int, seat: str, name: str, family: str = "", *, enrolled: bool = True) -> Known:
    grade, classroom, place = seat.split("-")
    guardians = frozenset({f"{family}@mail.example"} if family else ())
    return Known(StudentId(number), (grade, classroom, place), name, "", enrolled, guardians)


def line(seat: str, name: str, family: str = "") -> RosterLine:
    grade, classroom, place = seat.split("-")
    address = addresses.parse(f"{family}@mail.example") if family else None
    return RosterLine(0, (grade, classroom, place), name, "", (address,) if address else ())


def names(students: Iterable[Known | RosterLine]) -> list[str]:
    return [each.name for each in students]


def seats(made: YearPlan) -> dict[str, str]:
    return {made.students[each].name: "-".join(seat) for each, seat in made.seats.items()}


def test_without_a_file_everybody_moves_up_and_the_last_grade_leaves() -> None:
    made = plan(
        [student(1, "1-1-5", "青木"), student(2, "2-2-7", "井上"), student(3, "3-1-1", "上田")], Prepared(MOVES)
    )
    assert seats(made) == {"青木": "2-1-5", "井上": "3-2-7"}
    assert names(made.graduates) == ["上田"]
    assert made.places == [("2", "1"), ("3", "2")]


def test_a_file_gives_seats_to_whom_it_names_and_brings_first_graders() -> None:
    roster = [student(1, "1-1-1", "青木"), student(2, "1-1-2", "井上")]
    made = plan(roster, Prepared(MOVES, [line("2-2-1", "青木"), line("1-1-1", "新井")]))
    assert seats(made) == {"青木": "2-2-1", "井上": "2-1-2"}
    assert names(made.new) == ["新井"]
    assert names(made.unnamed) == ["井上"]


def test_whose_number_is_taken_sits_at_the_end_of_the_classroom() -> None:
    roster = [student(1, "1-1-1", "青木"), student(2, "1-2-1", "井上"), student(3, "1-2-9", "上田")]
    made = plan(roster, Prepared(MOVES, [line("2-1-1", "井上"), line("2-1-2", "上田")]))
    assert seats(made)["青木"] == "2-1-3"
    assert names(made.displaced) == ["青木"]


def test_special_classes_stay_with_their_students() -> None:
    roster = [student(1, "ひまわり-1-1", "青木"), student(2, "2-ひまわり-1", "井上")]
    made = plan(roster, Prepared(moves_of(("ひまわり", "2"), "3")))
    assert seats(made) == {"青木": "ひまわり-1-1", "井上": "3-ひまわり-1"}


@pytest.mark.parametrize(
    ("roster", "lines", "new"),
    [
        pytest.param(
            [student(1, "3-1-1", "佐藤 陽")], [line("1-1-1", "佐藤 陽")], ["佐藤 陽"], id="a graduate's namesake"
        ),
        pytest.param(
            [student(1, "1-1-1", "佐藤 陽")], [line("3-1-1", "佐藤 陽")], ["佐藤 陽"], id="a namesake two grades above"
        ),
        pytest.param(
            [student(1, "1-1-1", "佐藤 陽")], [line("1-1-1", "佐藤 陽")], ["佐藤 陽"], id="a namesake in the same seat"
        ),
        pytest.param(
            [student(1, "1-1-1", "佐藤 陽", "satou")], [line("1-1-1", "佐藤 陽", "satou")], [], id="a year repeated"
        ),
        pytest.param(
            [student(1, "3-1-1", "佐藤 陽", "satou")],
            [line("3-1-1", "佐藤 陽", "satou")],
            [],
            id="the last year repeated",
        ),
        pytest.param(
            [student(1, "1-1-1", "佐藤 陽", "satou")],
            [line("1-1-1", "佐藤 海", "satou")],
            ["佐藤 海"],
            id="a younger sibling in the elder one's seat",
        ),
        pytest.param(
            [student(1, "1-1-1", "佐藤 陽", "satou", enrolled=False)],
            [line("2-1-1", "佐藤 陽", "satou")],
            [],
            id="who left comes back",
        ),
        pytest.param(
            [student(1, "1-1-1", "佐藤 陽", "satou", enrolled=False)],
            [line("2-1-1", "佐藤 陽", "other")],
            ["佐藤 陽"],
            id="a namesake of who left",
        ),
    ],
)
def test_whom_a_line_names(roster: list[Known], lines: list[RosterLine], new: list[str]) -> None:
    assert names(plan(roster, Prepared(MOVES, lines)).new) == new


# -- between March and April --------------------------------------------------------------------------


def prepared(roster: list[Known], lines: list[RosterLine]) -> Prepared:
    """As a school prepares it in March: with what its lines meant then."""
    return Prepared(MOVES, lines, plan(roster, Prepared(MOVES, lines)).meant())


MARCH = [student(1, "1-1-1", "青木", "aoki"), student(2, "1-1-2", "井上", "inoue")]
LINES = [line("2-2-1", "青木"), line("2-2-2", "井上"), line("1-1-1", "新井", "arai")]


def test_who_left_meanwhile_is_not_brought_back_by_the_file() -> None:
    made = plan([replace(MARCH[0], enrolled=False), MARCH[1]], prepared(MARCH, LINES))
    assert names(made.gone) == ["青木"]
    assert seats(made) == {"井上": "2-2-2"}
    assert names(made.new) == ["新井"]


def test_who_is_no_more_on_the_roster_is_not_brought_back_either() -> None:
    assert names(plan(MARCH[1:], prepared(MARCH, LINES)).gone) == ["青木"]


def test_who_moved_or_was_renamed_meanwhile_gets_the_seat_of_the_file() -> None:
    moved = replace(MARCH[0], seat=("1", "2", "9"), name="青木 改")
    assert seats(plan([moved, MARCH[1]], prepared(MARCH, LINES)))["青木 改"] == "2-2-1"


def test_who_came_meanwhile_moves_up_beside_those_of_the_file() -> None:
    made = plan([*MARCH, student(3, "1-1-3", "上田")], prepared(MARCH, LINES))
    assert seats(made)["上田"] == "2-1-3"
    assert names(made.unnamed) == ["上田"]


def test_a_first_grader_who_was_entered_meanwhile_is_not_doubled() -> None:
    roster = [*MARCH, student(3, "1-1-3", "新井", "arai")]
    made = plan(roster, prepared(MARCH, LINES))
    assert names(made.new) == []
    assert seats(made)["新井"] == "1-1-1"


# -- whatever the roster and the file -----------------------------------------------------------------

SEATS = st.tuples(st.sampled_from((*GRADES, "ひまわり")), st.sampled_from(("1", "2")), st.sampled_from("123"))
NAMES = st.sampled_from(("青木", "井上", "上田"))
FAMILIES = st.frozensets(st.sampled_from(("a@x.example", "b@x.example")), max_size=2)


@st.composite
def rosters(draw: st.DrawFn) -> list[Known]:
    found = draw(st.lists(st.tuples(SEATS, NAMES, st.booleans(), FAMILIES), max_size=12))
    return [
        Known(StudentId(number), seat, name, "", enrolled, family)
        for number, (seat, name, enrolled, family) in enumerate(found, 1)
    ]


@st.composite
def files(draw: st.DrawFn) -> list[RosterLine]:
    found = draw(st.dictionaries(SEATS, st.tuples(NAMES, FAMILIES), max_size=12))
    return [
        RosterLine(number, seat, name, "", tuple(filter(None, map(addresses.parse, sorted(family)))))
        for number, (seat, (name, family)) in enumerate(found.items(), 2)
    ]


def check(made: YearPlan, roster: list[Known], lines: list[RosterLine]) -> None:
    enrolled = {each.id for each in roster if each.enrolled}
    leaving = [each.id for each in made.graduates]
    assert enrolled <= {*made.seats, *leaving}, "somebody is lost"
    assert set(made.seats).isdisjoint(leaving), "somebody stays and leaves"
    assert len(leaving) == len(set(leaving))
    taken: list[Seat] = [*made.seats.values(), *(each.seat for each in made.new)]
    assert len(taken) == len(set(taken)), "two sit on one seat"
    said = [*made.named.values(), *made.new, *made.gone]
    assert sorted(each.line for each in said) == sorted(each.line for each in lines), "a line is lost or counts twice"
    back = set(made.seats) - enrolled
    assert back <= set(made.named), "nobody comes back whom the file does not name"


@given(rosters(), files())
def test_nobody_is_doubled_and_nobody_is_lost(roster: list[Known], lines: list[RosterLine]) -> None:
    check(plan(roster, Prepared(MOVES, lines)), roster, lines)


@given(rosters(), rosters(), files())
def test_nor_when_the_roster_has_changed_since(march: list[Known], april: list[Known], lines: list[RosterLine]) -> None:
    check(plan(april, prepared(march, lines)), april, lines)


@given(rosters(), files())
def test_the_day_does_what_the_preview_showed(roster: list[Known], lines: list[RosterLine]) -> None:
    shown = plan(roster, Prepared(MOVES, lines))
    made = plan(roster, Prepared(MOVES, lines, shown.meant()))
    assert (made.seats, made.graduates, made.new, made.gone) == (shown.seats, shown.graduates, shown.new, shown.gone)
    assert GRADUATES not in {grade for grade, _, _ in made.seats.values()}
