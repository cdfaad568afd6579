"""Every word that a person reads: Jinja2 templates and gettext catalogues, in the reader's language.

Templates are written in Japanese and mark what a catalogue may put into another language; what Python names by a code
(problems, states) is put into words by the catalogues alone. `templates/catalogues/LANGUAGE.po` are read as they are.
"""

import datetime as dt
import io
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from mailgate.shipped import TEMPLATES

LANGUAGES = ("ja", "en")


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(language: str) -> Translations:
    """The catalogue of one of LANGUAGES."""
    with (TEMPLATES / "catalogues" / f"{language}.po").open("rb") as source:
        compiled = io.BytesIO()
        write_mo(compiled, read_po(source, locale=language, abort_invalid=True))
    compiled.seek(0)
    return Translations(compiled)


def environment(room: str, language: str) -> Environment:
    """The templates in one room of `templates/` ("mail", "web", ...) for one language.

    HTML is escaped; a name that is not given is an error. Beside gettext there are the filters `day` and `short_day`
    (an ISO date or a date), `clock` (an instant, aware) and `words` (a school's own word).
    """
    templates = Environment(
        loader=FileSystemLoader(str(TEMPLATES / room)),
        autoescape=select_autoescape(["html"], default=False),
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    words = catalogue(language)
    templates.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]  # by the extension
    templates.globals["language"] = language
    templates.filters |= {
        "day": _day_filter(language, "day"),
        "short_day": _day_filter(language, "short-day"),
        "clock": _clock_filter(language),
        "words": _words_filter(words),
    }
    return templates


def _words_filter(words: Translations) -> Any:
    """A school's own words (kinds, reasons) in the reader's language, where the catalogue has them."""

    def translated(word: str) -> str:
        return words.gettext(word) if word else ""  # the empty msgid is the catalogue's header

    return translated


def _day_filter(language: str, name: str) -> Any:
    """Days written as the catalogue's format of this name says."""
    pattern, locale = catalogue(language).gettext(f"format.{name}"), Locale(language)

    @lru_cache(maxsize=1_024)
    def day(value: str | dt.date) -> str:
        date = value if isinstance(value, dt.date) else dt.date.fromisoformat(value)
        return format_date(date, pattern, locale=locale)

    return day


def _clock_filter(language: str) -> Any:
    pattern, locale = catalogue(language).gettext("format.clock"), Locale(language)

    def clock(value: dt.datetime) -> str:
        return format_datetime(value, pattern, locale=locale)

    return clock
