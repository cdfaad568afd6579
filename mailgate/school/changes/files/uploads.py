"""Uploaded files that wait for a look and a yes: their cells as they were read, in the database."""

import json
from collections.abc import Collection, Sequence

from mailgate.ids import SchoolId
from mailgate.school.errors import NotFound
from mailgate.school.models import ChangeCause, Upload, locked
from mailgate.school.moment import Moment
from mailgate.spreadsheets.reading.sheets import ReadSheet

LONGEST_NAME = 100


def keep(at: Moment, school: SchoolId, cause: ChangeCause, name: str, sheets: Sequence[ReadSheet]) -> str:
    """Keep what was read of a file, in the place of what this person uploaded before; its name in an address."""
    author = at.origin.name
    Upload.delete().where(Upload.school == school, Upload.author == author, Upload.change.is_null()).execute()
    upload = Upload.create(
        id=at.token(),
        school=school,
        cause=cause,
        author=author,
        name=name[:LONGEST_NAME],
        content=json.dumps([[sheet.name, sheet.records] for sheet in sheets], ensure_ascii=False),
        created=at.now,
    )
    return str(upload.id)


def find(number: str, causes: Collection[ChangeCause]) -> Upload:
    """An upload of one of these causes, held until the end of the transaction. Raises NotFound."""
    upload: Upload | None = locked(Upload.select().where(Upload.id == number, Upload.cause.in_(list(causes)))).first()
    if upload is None:
        raise NotFound
    return upload


def sheets_of(upload: Upload) -> list[ReadSheet]:
    """What was read of an uploaded file that nobody took so far."""
    return [ReadSheet(name, [(line, cells) for line, cells in records]) for name, records in json.loads(upload.content)]
