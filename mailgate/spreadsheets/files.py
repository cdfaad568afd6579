"""A table as a file of the kind that somebody asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

from mailgate.spreadsheets import csv_files
from mailgate.spreadsheets.cells import Workbook
from mailgate.spreadsheets.csv_files import Encoding


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A kind of file: what its name ends in, its media type, and for CSV how its text is written."""

    ending: str
    media_type: str
    encoding: Encoding | None = None


FILE_FORMATS = {
    "xlsx": FileFormat("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": FileFormat("csv", "text/csv; charset=utf-8", Encoding.UTF_8),
    "csv-cp932": FileFormat("csv", "text/csv; charset=shift_jis", Encoding.CP932),
}
"""The kinds by the names that people choose."""


def pieces(table: Workbook, kind: FileFormat) -> Iterator[bytes]:
    """The file in pieces, one for each sheet; a workbook is one piece, since its parts are packed in the end."""
    if kind.encoding:
        yield from csv_files.pieces(table, kind.encoding)
    else:
        from mailgate.spreadsheets import workbooks  # as much as all else here, and few ask for one

        yield workbooks.workbook(table)
