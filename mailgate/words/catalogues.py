"""gettext catalogues: what stands in templates, and what Python names by a code, in the words of one language.

`templates/catalogues/LANGUAGE.po` are read as they are.
"""

import io
from functools import lru_cache

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from mailgate.resources import TEMPLATES
from mailgate.words.languages import FAMILY_LANGUAGES, said_in


def locale_of(language: str) -> Locale:
    """How a language writes days."""
    return Locale(language.partition("-")[0])


@lru_cache(maxsize=len(FAMILY_LANGUAGES))
def catalogue(language: str) -> Translations:
    """The catalogue of one of FAMILY_LANGUAGES, and behind it those of `said_in`."""
    with (TEMPLATES / "catalogues" / f"{language}.po").open("rb") as source:
        compiled = io.BytesIO()
        write_mo(compiled, read_po(source, locale=str(locale_of(language)), abort_invalid=True))
    compiled.seek(0)
    words = Translations(compiled)
    for instead in said_in(language)[1:2]:
        words.add_fallback(catalogue(instead))
    return words
