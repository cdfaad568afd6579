"""What a file is called: by its sender, in one line, and with an ending that says what it is."""

import re
import unicodedata
from pathlib import PurePosixPath

from mailgate.school.news.attachments.formats import Format
from mailgate.visible import bounded, tidy

LONGEST = 80
"""Characters, with the ending: a letter has it on one line."""

_NOT_IN_NAMES = re.compile(r"""[<>:"|?*%;\\]""")
"""What Windows forbids in names, and what a header or a shell would read as its own."""

NAMELESS = "file"


def clean(name: str, most: int = LONGEST) -> str:
    """The name in one line without folders, controls and marks that turn the direction of writing."""
    whole = name.encode("utf-8", "replace").decode()  # no database holds half a character
    given = unicodedata.normalize("NFC", bounded(whole.replace("\\", "/"), LONGEST * 4))
    plain = _NOT_IN_NAMES.sub("_", tidy(PurePosixPath(given).name))
    return plain.strip(". ")[:most].strip(". ") or NAMELESS


def named(name: str, kind: Format) -> str:
    """The same, with an ending that says what the file is: a picture of another ending gets its own behind it."""
    plain = clean(name, LONGEST * 4)
    ending = PurePosixPath(plain).suffix
    if ending.lower() in kind.endings:
        plain = plain.removesuffix(ending)
    else:
        ending = kind.endings[0]
    return f"{clean(plain, LONGEST - len(ending))}{ending}"
