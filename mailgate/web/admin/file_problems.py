"""What is wrong with a file, in the words of the command line."""

from collections.abc import Iterable

from mailgate.school.directory.imports.csv_files import CsvProblem
from mailgate.words.languages import LANGUAGES
from mailgate.words.templates import environment


def said(file: str, problems: Iterable[CsvProblem], language: str) -> list[str]:
    """A line for each problem of a file that its reader calls by this name."""
    template = environment("cli", language or LANGUAGES[0]).get_template("imports/problem.txt")
    return [template.render(file=file, problem=problem).strip() for problem in problems]
