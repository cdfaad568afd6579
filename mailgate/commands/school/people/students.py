"""`mailgate roster add`, `move`, `correct`, `leave` and `return`: one student at a time."""

from collections.abc import Collection
from dataclasses import replace

import click

from mailgate.commands import context, terminal
from mailgate.commands.school.people.acting import act, yes_option
from mailgate.commands.school.people.chosen_student import chosen, classroom, student_argument
from mailgate.school.changes.acts import students
from mailgate.school.changes.acts.particulars import Particulars
from mailgate.school.directory import schools
from mailgate.school.moment import Moment

_class = click.option("--class", "place", required=True, metavar="3-1", help="The class.")
_new_class = click.option("--class", "place", metavar="3-1", help="The class; else the one of now.")
_number = click.option("--number", help="The number in the class; else the one of now.")


@click.command(name="add")
@context.settings_option
@context.school_option
@_class
@click.option("--number", required=True, help="The number in the class.")
@click.option("--name", required=True)
@click.option("--kana", default="", help="How the name is read.")
@yes_option
def add_student(school: str, place: str, number: str, name: str, kana: str, certain: frozenset[str]) -> None:
    """Add a student.

    Guardians are added with `roster add-guardian`, or enrol with a paper (`handout`).

    \b
    Examples:
      mailgate roster add --school takushin --class 3-1 --number 12 --name '山田 太郎' --kana 'やまだ たろう'
    """
    grade, room = classroom(place) or ("", "")
    act(certain, _add, school, Particulars(grade, room, number, name, kana))
    terminal.echo(f"added {name}")


@click.command()
@context.settings_option
@context.school_option
@_new_class
@_number
@yes_option
@student_argument
def move(school: str, place: str | None, number: str | None, certain: frozenset[str], student: str) -> None:
    """Give a student another class or number.

    \b
    Examples:
      mailgate roster move --school takushin 3-1-12 --class 3-2 --number 5
    """
    if place is None and number is None:
        raise click.UsageError("Give --class or --number, or both.")
    act(certain, _correct, school, student, _seat(place, number))
    terminal.echo(f"moved {student}")


@click.command()
@context.settings_option
@context.school_option
@click.option("--name", help="The right name.")
@click.option("--kana", help="How it is read.")
@yes_option
@student_argument
def correct(school: str, name: str | None, kana: str | None, certain: frozenset[str], student: str) -> None:
    """Correct a student's name, or how it is read.

    \b
    Examples:
      mailgate roster correct --school takushin 3-1-12 --name '山田 太朗'
    """
    if name is None and kana is None:
        raise click.UsageError("Give --name or --kana, or both.")
    called = {"name": name, "kana": kana}
    act(certain, _correct, school, student, {key: text for key, text in called.items() if text is not None})
    terminal.echo(f"corrected {student}")


@click.command()
@context.settings_option
@context.school_option
@student_argument
def leave(school: str, student: str) -> None:
    """Mark a student as left.

    The guardians are told, and can send nothing more about this student.

    \b
    Examples:
      mailgate roster leave --school takushin 3-1-12
    """
    act((), _leave, school, student)
    terminal.echo(f"{student} has left")


@click.command(name="return")
@context.settings_option
@context.school_option
@_new_class
@_number
@yes_option
@student_argument
def bring_back(school: str, place: str | None, number: str | None, certain: frozenset[str], student: str) -> None:
    """Take back a student who left.

    The guardians of then are taken back, too.

    \b
    Examples:
      mailgate roster return --school takushin 山田太郎 --class 3-1
    """
    act(certain, _bring_back, school, student, _seat(place, number))
    terminal.echo(f"{student} is back")


def _seat(place: str | None, number: str | None) -> dict[str, str]:
    """The parts of a seat that were given."""
    room = classroom(place)
    found = {"grade": room[0], "classroom": room[1]} if room else {}
    return found if number is None else {**found, "number": number}


# -- units of work ------------------------------------------------------------------------------------


def _add(at: Moment, certain: Collection[str], code: str, wanted: Particulars) -> None:
    students.add(at, schools.school(code), wanted, certain)


def _correct(at: Moment, certain: Collection[str], code: str, student: str, wanted: dict[str, str]) -> None:
    row = chosen(code, student)
    now = students.of_student(row)
    students.correct(at, row, now, replace(now, **wanted), certain)


def _leave(at: Moment, _: Collection[str], code: str, student: str) -> None:
    students.leave(at, chosen(code, student))


def _bring_back(at: Moment, certain: Collection[str], code: str, student: str, wanted: dict[str, str]) -> None:
    row = chosen(code, student, enrolled=False)
    students.bring_back(at, row, replace(students.of_student(row), **wanted), certain)
