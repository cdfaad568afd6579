"""Files that ship with the program but stand where people see them: at the repository's top, inside a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_FOLDER = _PACKAGE / "_resources" if (_PACKAGE / "_resources").is_dir() else _PACKAGE.parent

TEMPLATES = _FOLDER / "templates"
SETTINGS = _FOLDER / "settings.ini"
"""The commented reference that `mailgate init` starts from."""
DEPLOY = _FOLDER / "deploy"
"""Files for the programs around a gateway."""
