"""Renders what settings change: letters as text, pages as the part between their frames."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from mailgate.delivery.gateway_facts import gateway_facts
from mailgate.mail.writing import LetterWriter
from mailgate.school.models import School
from mailgate.school.moment import Moment
from mailgate.settings import Settings
from mailgate.spreadsheets.cells import Workbook
from mailgate.web.admin.settings.previews import OF_TOPIC, LetterPreview, PagePreview, Sample, SpecialDay
from mailgate.web.rendering import Renderer
from mailgate.words.catalogues import catalogue

_OF_FORM = re.compile(r'</?form[^>]*>|<input type="hidden"[^>]*>')
"""What would make a form of a page that only shows one."""

PASSCODE = "1234 5678"
REPLY_TAG = "sample"


@dataclass(frozen=True, slots=True)
class Shown:
    """One letter or page: its template's name, a letter's subject and text, or a page's HTML."""

    name: str
    subject: str = ""
    text: str = ""
    html: str = ""


@dataclass(frozen=True, slots=True)
class Previews:
    """All that a topic changes."""

    shown: Sequence[Shown]
    days: Sequence[SpecialDay]
    register: Workbook | None


class Showing:
    """Makes the previews."""

    def __init__(self, settings: Settings, renderer: Renderer) -> None:
        self._gateway = settings.gateway
        self._renderer = renderer

    @property
    def _nothing_that_works(self) -> dict[str, str]:
        """What a letter has that opens something, in a form that opens nothing."""
        return {"link": f"{self._gateway.public_url}/confirm/…", "passcode": PASSCODE}

    @cached_property
    def _writer(self) -> LetterWriter:
        return LetterWriter()

    def of_topic(self, topic: str, at: Moment, school: School, language: str) -> Previews:
        """What this topic's settings change, for a school that has them; unit of work: it reads nothing."""
        sample = Sample(at, school, catalogue(language).gettext)
        return Previews(
            shown=[self._shown(preview(sample), at, language) for preview in OF_TOPIC[topic]],
            days=sample.special_days(language) if topic == "calendar" else [],
            register=sample.register() if topic == "register" else None,
        )

    def _shown(self, preview: LetterPreview | PagePreview, at: Moment, language: str) -> Shown:
        if isinstance(preview, PagePreview):
            html = self._renderer.main_part(language, preview.name, **preview.facts)
            return Shown(preview.name, html=_OF_FORM.sub("", html))
        reply_to = f"{REPLY_TAG}@{self._gateway.domain}"
        facts = {**gateway_facts(self._gateway), **self._nothing_that_works, **preview.facts}
        subject, text = self._writer.said(preview.name, language, facts, reply_to, at.now)
        return Shown(preview.name, subject=subject, text=text)
