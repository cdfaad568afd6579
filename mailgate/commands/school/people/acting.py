"""What the commands that change people share: what is objected is said in words, and what is doubtful wants `--yes`."""

from collections.abc import Callable, Collection, Iterable
from typing import Concatenate, ParamSpec

import click

from mailgate.commands import context, database
from mailgate.school.changes.acts import addresses, staff, students
from mailgate.school.changes.acts.objections import Objected
from mailgate.school.directory.rules import Problem
from mailgate.school.moment import Moment
from mailgate.words.catalogues import catalogue

P = ParamSpec("P")

DOUBTS = students.DOUBTS | addresses.DOUBTS | staff.DOUBTS


def _certain(_: click.Context, __: click.Parameter, value: bool) -> frozenset[str]:
    return DOUBTS if value else frozenset()


yes_option = click.option("--yes", "certain", is_flag=True, callback=_certain, help="Do it although it may be a slip.")
"""What somebody is certain of: all that may be doubted, or nothing."""


def act(
    certain: Collection[str],
    unit: Callable[Concatenate[Moment, Collection[str], P], None],
    *args: P.args,
    **named: P.kwargs,
) -> None:
    """Run a unit of work that takes what somebody is certain of. Raises Failed with what is objected."""
    try:
        database.write(unit, database.moment(), certain, *args, **named)
    except Objected as objection:
        again = ["Say --yes to do it all the same."] if objection.doubts else []
        raise context.Failed(*_said(objection.problems), *_said(objection.doubts), *again) from None


def _said(problems: Iterable[Problem]) -> list[str]:
    words = catalogue(context.settings().gateway.language)
    return [words.gettext(f"problem.{problem.code}") % problem.names for problem in problems]
