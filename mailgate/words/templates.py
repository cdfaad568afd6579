"""Jinja2 templates: written in Japanese, they mark what a catalogue may put into another language."""

import datetime as dt
from collections.abc import Callable, Iterator, MutableMapping
from functools import lru_cache
from typing import Any

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from babel.support import Translations
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, pass_eval_context, select_autoescape
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.nodes import EvalContext
from markupsafe import escape

from mailgate.addresses.line_mailboxes import shown
from mailgate.resources import TEMPLATES
from mailgate.words.catalogues import catalogue, locale_of
from mailgate.words.hours import hour
from mailgate.words.languages import said_in


def language_of_text(room: str, name: str, language: str) -> str | None:
    """The first of the languages `said_in` in which a room (see `environment`) has the text of this name, if any."""
    return next((each for each in said_in(language) if any(TEMPLATES.glob(f"{room}/{each}/{name}.txt"))), None)


def environment(room: str, language: str) -> Environment:
    """The templates in one room of `templates/`, or in several by a pattern ("web", "mail/*"), for one language.

    HTML is escaped; a name that is not given is an error. Beside gettext (also as `_`) there are the filters `day`,
    `short_day`, `day_of_month`, `example_day` and `days_later` (an ISO date or a date), `hour` (an hour of the day),
    `clock` (an instant, aware), `file_size` (bytes) and `words` (a school's own word).
    """
    words = catalogue(language)
    templates = _Environment(
        loader=FileSystemLoader(sorted(TEMPLATES.glob(room))),
        autoescape=select_autoescape(["html"], default=False),
        undefined=StrictUndefined,
        extensions=[_translating(words)],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    gettext = _gettext(words)
    templates.globals |= {"language": language, "gettext": gettext, "_": gettext}
    templates.filters |= {
        "day": _day_filter(language, "day"),
        "short_day": _day_filter(language, "short-day"),
        "day_of_month": _day_filter(language, "day-of-month"),
        "example_day": _day_filter(language, "example-day"),
        "days_later": days_later,
        "hour": hour,
        "clock": _clock_filter(language),
        "file_size": _file_size_filter(language),
        "words": _words_filter(words),
    }
    return templates


class _Template(Template):
    """A template in which nobody reads how LINE names a user, whatever page or letter it is."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        return shown(super().render(*args, **kwargs))


_METHODS = frozenset(dir(dict))


class _Environment(Environment):
    """An environment whose templates have their globals in one dictionary, made as they are loaded.

    Jinja chains dictionaries, so that a template sees what becomes global later; it copies them for every page and
    every import, which for a letter costs more than all its words.
    """

    template_class = _Template

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What stands behind a dot: mostly a fact, for which Jinja would first look among the dictionary's methods."""
        if type(obj) is dict and attribute not in _METHODS:
            return self.getitem(obj, attribute)
        return super().getattr(obj, attribute)


def days_later(day: str | dt.date, days: int) -> dt.date:
    """The day that follows this one (an ISO date or a date) after a number of days."""
    first = day if isinstance(day, dt.date) else dt.date.fromisoformat(day)
    return first + dt.timedelta(days)


def _translating(words: Translations) -> type[Extension]:
    """Puts messages without names into words as a template is compiled, since an environment speaks one language.

    Jinja's own extension looks them all up for every page, which costs as much as rendering the rest of it.
    """

    class Translating(Extension):
        def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
            tokens = list(stream)
            while tokens:
                match tokens[:4]:
                    case [
                        Token(line, "name", "_"),
                        Token(_, "lparen"),
                        Token(_, "string", message),
                        Token(_, "rparen"),
                    ]:
                        yield Token(line, "string", words.gettext(message))
                        del tokens[:4]
                    case _:
                        yield tokens.pop(0)

    return Translating


def _gettext(words: Translations) -> Any:
    """gettext for templates, with names for the message's `%(name)s`."""

    @pass_eval_context
    def gettext(evaluation: EvalContext, message: str, **names: Any) -> str:
        text = words.gettext(message)
        return (escape(text) if evaluation.autoescape else text) % names

    return gettext


def _words_filter(words: Translations) -> Any:
    """A school's own words (kinds, reasons) in the reader's language, where the catalogue has them."""

    def translated(word: str) -> str:
        return words.gettext(word) if word else ""  # the empty msgid is the catalogue's header

    return translated


def _day_filter(language: str, name: str) -> Any:
    """Days written as the catalogue's format of this name says."""
    pattern, locale = catalogue(language).gettext(f"format.{name}"), locale_of(language)

    @lru_cache(maxsize=1_024)
    def day(value: str | dt.date) -> str:
        date = value if isinstance(value, dt.date) else dt.date.fromisoformat(value)
        return format_date(date, pattern, locale=locale)

    return day


def _file_size_filter(language: str) -> Callable[[int], str]:
    """Bytes as people read them: 850 KB, or 1.2 MB with the decimal mark of the language."""

    def file_size(size: int) -> str:
        if size < 1_000_000:
            return f"{max(1, round(size / 1_000))} KB"
        return f"{format_decimal(round(size / 1_000_000, 1), locale=locale_of(language))} MB"

    return file_size


def _clock_filter(language: str) -> Any:
    pattern, locale = catalogue(language).gettext("format.clock"), locale_of(language)

    def clock(value: dt.datetime) -> str:
        return format_datetime(value, pattern, locale=locale)

    return clock
