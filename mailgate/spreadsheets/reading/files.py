"""Reads a file of either kind, by its first bytes: what it is called says little."""

from mailgate.spreadsheets.reading import csv_texts
from mailgate.spreadsheets.reading.sheets import ReadSheet, UnreadableSheet

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
"""The file of an older Excel (.xls), or a workbook with a password."""


def read(data: bytes) -> list[ReadSheet]:
    """The sheets of a file. Raises UnreadableSheet."""
    if data.startswith(_OLE):
        raise UnreadableSheet("workbook-old")
    if data.startswith(_ZIP):
        from mailgate.spreadsheets.reading import workbooks  # as much as all else here, and few send one

        return workbooks.read(data)
    return [csv_texts.read(data)]
