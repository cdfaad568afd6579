"""The form of an announcement: what was typed into it, and what that means."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from starlette.datastructures import FormData

from mailgate.ids import AnnouncementId, GroupId, SchoolId, StaffId
from mailgate.school.directory.places import Place
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import Refused
from mailgate.school.models import AnnouncementKind, AudienceKind, Student
from mailgate.school.news import audiences
from mailgate.school.news.audiences import Target
from mailgate.school.news.authors import Author
from mailgate.school.news.surveys.writing import SAFETY_CHECK, SurveyContent
from mailgate.school.news.writing.drafts import Content, Text
from mailgate.web.news import local_times, survey_form
from mailgate.web.news.survey_form import SurveyFields
from mailgate.web.request import forms
from mailgate.words.languages import FAMILY_LANGUAGES

_SEAT = re.compile(r"([^\s年-]+)[年-]([^\s組-]+)[組-](\d+)番?")
"""A seat as people write it, after NFKC: 3-1-12 or 3年1組12番."""

_BOX = re.compile(r"[a-z]+(\|[^|\x00-\x1f]{0,16}){1,2}")
"""The value of a box: a kind of audience and what it names, as long as a grade or a classroom may be."""

_OF_SCHOOL = {AudienceKind.SCHOOL, AudienceKind.STAFF}


@dataclass(frozen=True, slots=True)
class AnnouncementFields:
    """What the form holds, as text. `audience` are values such as `classroom|3|1`; `texts` are by language.

    `seats` are students whose families are meant, a seat each; `send_at` is a local time as browsers send it. `survey`
    is what it asks.
    """

    form: str
    texts: Mapping[str, Text] = field(default_factory=dict)
    audience: Sequence[str] = ()
    seats: str = ""
    kind: str = AnnouncementKind.ORDINARY
    send_at: str = ""
    repeat_minutes: str = "0"
    repeats: str = "0"
    reply_to: str = ""
    group: str = ""
    corrects: str = ""
    survey: SurveyFields = field(default_factory=SurveyFields)

    def text(self, language: str) -> Text:
        """What was typed in a language."""
        return self.texts.get(language, Text("", ""))


def read(fields: FormData) -> AnnouncementFields:
    """What was typed, within bounds."""
    texts = {
        language: Text(forms.text(fields, f"subject.{language}"), forms.text(fields, f"text.{language}"))
        for language in FAMILY_LANGUAGES
    }
    names = ("seats", "kind", "send_at", "repeat_minutes", "repeats", "reply_to", "group", "corrects")
    return AnnouncementFields(
        form=forms.text(fields, "form")[:64],
        texts={language: text for language, text in texts.items() if text.subject or text.body},
        audience=[value for value in fields.getlist("audience") if isinstance(value, str) and _BOX.fullmatch(value)],
        survey=survey_form.read(fields),
        **{name: forms.text(fields, name) for name in names},
    )


def of_content(
    content: Content, survey: SurveyContent | None, form: str, seats: Sequence[Student], zone: ZoneInfo
) -> AnnouncementFields:
    """The form of a draft that exists, with what it asks, whose single families sit on these seats."""
    return AnnouncementFields(
        survey=survey_form.of_survey(survey, content.language, zone),
        form=form,
        texts=content.texts,
        audience=[value_of(target) for target in content.targets if target.kind is not AudienceKind.FAMILY],
        seats="\n".join(f"{each.grade}-{each.classroom}-{each.number}" for each in seats),
        kind=content.kind,
        send_at=local_times.written(content.send_at, zone),
        repeat_minutes=str(content.repeat_minutes),
        repeats=str(content.repeats),
        reply_to=content.reply_to,
        group=str(content.group or ""),
        corrects=str(content.corrects or ""),
    )


def value_of(target: Target) -> str:
    """A target as the value of its box."""
    match target.kind:
        case AudienceKind.GRADE | AudienceKind.CLASSROOM:
            return place_value((target.grade, target.classroom))
        case AudienceKind.GROUP:
            return f"group|{target.group}"
        case AudienceKind.MEMBER:
            return f"member|{target.member}"
        case _:
            return f"{target.kind}|{target.school}"


def place_value(place: Place) -> str:
    """A classroom, or a grade with an empty one, as the value of its box."""
    grade, classroom = place
    return f"classroom|{grade}|{classroom}" if classroom else f"grade|{grade}"


# -- what it means ------------------------------------------------------------------------------------


def content(typed: AnnouncementFields, author: Author, zone: ZoneInfo, language: str) -> Content:
    """What the author means; `language` is the one that the school writes in. Raises Refused."""
    problems: list[Problem] = []
    send_at = local_times.read(typed.send_at, zone, Problem("hour", "news-hour-unreadable"))
    targets = [*_targets(typed.audience, author), *_families(typed.seats, author, problems)]
    if problems:
        raise Refused(problems)
    return Content(
        texts=typed.texts,
        targets=targets,
        kind=next((kind for kind in AnnouncementKind if kind == typed.kind), AnnouncementKind.ORDINARY),
        language=language if language in typed.texts else next(iter(typed.texts), language),
        send_at=send_at,
        reply_to=typed.reply_to,
        group=GroupId(number) if (number := forms.number(typed.group)) else None,
        corrects=AnnouncementId(number) if (number := forms.number(typed.corrects)) else None,
        repeat_minutes=forms.number(typed.repeat_minutes) or 0,
        repeats=forms.number(typed.repeats) or 0,
    )


def survey(typed: AnnouncementFields, zone: ZoneInfo, language: str) -> SurveyContent | None:
    """What the announcement asks: a safety check its own question, others what was typed. Raises Refused."""
    if typed.kind == AnnouncementKind.SAFETY_CHECK:
        return SAFETY_CHECK
    return survey_form.content(typed.survey, zone, language)


def _targets(values: Sequence[str], author: Author) -> Iterator[Target]:
    """The targets of boxes that were ticked; what is none is left out."""
    for value in dict.fromkeys(values):
        word, *rest = value.split("|")
        kind = next((kind for kind in AudienceKind if kind == word), None)
        if kind in _OF_SCHOOL and rest:
            yield Target(kind, SchoolId(forms.number(rest[0]) or 0))
        elif kind and rest and author.school_id:
            yield _within(kind, SchoolId(author.school_id), rest)


def _within(kind: AudienceKind, school: SchoolId, rest: Sequence[str]) -> Target:
    number = forms.number(rest[0]) or 0
    match kind:
        case AudienceKind.GROUP:
            return Target(kind, school, group=GroupId(number))
        case AudienceKind.MEMBER:
            return Target(kind, school, member=StaffId(number))
        case _:
            return Target(kind, school, rest[0], rest[1] if len(rest) > 1 else "")


def _families(typed: str, author: Author, problems: list[Problem]) -> Iterator[Target]:
    """The families of students by their seats; a seat that nobody has whom the author may write to is a problem."""
    written = list(filter(None, re.split(r"[\s,、]+", unicodedata.normalize("NFKC", typed))))
    seats = {seat: (found[1], found[2], found[3]) for seat in written if (found := _SEAT.fullmatch(seat))}
    known = audiences.families_at(author.school.id, seats.values()) if author.school else {}
    for seat in written:
        target = known.get(seats[seat]) if seat in seats else None
        if target is None or not author.covers(target):
            problems.append(Problem("seats", "news-seat-unknown", {"seat": seat[:40]}))
        else:
            yield target
