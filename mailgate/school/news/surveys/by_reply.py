"""A reply to an announcement that asks something: its words are read, and answer it or are asked about."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from mailgate.ids import AnnouncementId, MailboxId, StudentId
from mailgate.school.directory import families
from mailgate.school.directory.families import Family
from mailgate.school.errors import Overtaken
from mailgate.school.mail_text import MailText
from mailgate.school.models import AnnouncementKind, Mailbox
from mailgate.school.moment import Moment
from mailgate.school.news.surveys import answering, distress, letters
from mailgate.school.news.surveys.answering import OwnSurvey
from mailgate.school.news.surveys.distress import HELP
from mailgate.school.news.surveys.items import Place
from mailgate.school.news.texts import text_in
from mailgate.wording.acknowledgements import only_thanks, says_it_was_read
from mailgate.wording.survey.absences import Absence, absence_in
from mailgate.wording.survey.reading import SurveyReply, read_survey_reply
from mailgate.wording.survey.values import ItemAsked, Value

Outcome = Literal["taken", "unclear", "closed", "nothing"]
"""nothing: thanks alone, which answer nothing and are answered by nothing."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a reply came to, and the facts of the letter that says so (template survey-answer)."""

    outcome: Outcome
    facts: dict[str, Any]
    reply: SurveyReply
    absence: Absence

    @property
    def tells_of_absence(self) -> bool:
        """Whether words that answer nothing, or are a text as they stand, tell of an absence from school."""
        is_beside = bool(self.reply.unclear) and not self.reply.whose
        is_text = any(isinstance(each.value, str) for each in self.reply.said)
        return self.absence == "school" and (is_beside or is_text)

    @property
    def is_unread(self) -> bool:
        """Whether words mean no option, so that nobody has read them yet."""
        return self.outcome in {"unclear", "closed"} and bool(self.reply.unclear)

    @property
    def needs_person(self) -> bool:
        """Whether a person should read the words of a safety check at once: they ask for help, or are not clear."""
        return self.is_unread or any(line["value"] == HELP for line in self.facts["lines"])


def act(at: Moment, sender: Mailbox, announcement: AnnouncementId, text: MailText, language: str) -> Result:
    """Take the answers of a reply, all that it says or nothing. Raises NotFound where it is not for them."""
    own = answering.load(sender.id, announcement)
    family = families.load(own.mailbox)
    reply = _read(own, family, text)
    given: dict[Place, Value] = {
        (each.position, StudentId(each.student) if each.student else None): each.value for each in reply.said
    }
    absence = _absence(at, own, family, text)
    outcome = "nothing" if _says_nothing(own, family, text, given) else _outcome(at, own, reply, given, text)
    facts = _facts(own, reply, answering.standing(own) if outcome == "taken" else given, outcome, language)
    if outcome == "unclear":
        facts["unclear"] = facts["unclear"] or [text.own_words().strip()]
        facts["absence"] = absence
    result = Result(outcome, facts, reply, absence)
    if result.is_unread and own.announcement.kind == AnnouncementKind.SAFETY_CHECK:
        distress.tell_unread(at, own.announcement, own.mailbox, text.own_words())
    return result


def _says_nothing(own: OwnSurvey, family: Family, text: MailText, given: dict[Place, Value]) -> bool:
    """Whether nothing is to be done: who also says that they have read it must have answered before."""
    words, names = text.own_words(), family.names
    if not words.strip() or (only_thanks(words, names) and not given):
        return True
    if not says_it_was_read(words, names):
        return False
    before = answering.standing(own)
    return bool(before) and not own.missing(before)


def _outcome(at: Moment, own: OwnSurvey, reply: SurveyReply, given: dict[Place, Value], text: MailText) -> Outcome:
    """What becomes of it. A call for help is taken, whatever else is said beside it or how late it is."""
    if (reply.unclear or not given) and not distress.asks_for_help(own.items, given):
        return "closed" if own.is_closed(at) else "unclear"
    try:
        answering.take(at, own, given, text.own_words())
    except Overtaken:
        return "closed"
    return "taken"


def _read(own: OwnSurvey, family: Family, text: MailText) -> SurveyReply:
    students = tuple(map(families.as_read, own.students))
    return text.readings.of(read_survey_reply, text.own_words(), _asked(own), students, family.names)


def _absence(at: Moment, own: OwnSurvey, family: Family, text: MailText) -> Absence:
    """Whether the words tell of an absence; in an answer to a safety check nothing is one."""
    if not family.students or own.announcement.kind == AnnouncementKind.SAFETY_CHECK:
        return ""
    today = family.now(at).date()
    return text.readings.of(absence_in, text.own_words(), _asked(own), tuple(family.as_read()), today)


def _asked(own: OwnSurvey) -> tuple[ItemAsked, ...]:
    return tuple(item.as_read(position) for position, item in own.items.items())


def facts_of_answers(mailbox: MailboxId, announcement: AnnouncementId, language: str) -> Iterator[dict[str, Any]]:
    """The facts of all letters that may have answered this mailbox about a survey, as far as they are known now.

    A question says what it may say: every option as what was read. Raises NotFound.
    """
    own, nothing = answering.load(mailbox, announcement), SurveyReply(())
    standing = answering.standing(own)
    said_in = text_in(own.announcement, language).language
    taken = _facts(own, nothing, standing, "taken", language)
    yield taken
    yield taken | {"open": []}
    yield _facts(own, nothing, {}, "closed", language)
    unclear = _facts(own, nothing, standing, "unclear", language) | {"unclear": ["?"], "absence": "school"}
    yield unclear | {"lines": [*unclear["lines"], *letters.option_lines(own, said_in)]}


def _facts(
    own: OwnSurvey, reply: SurveyReply, answers: dict[Place, Value], outcome: Outcome, language: str
) -> dict[str, Any]:
    row = own.announcement
    text = text_in(row, language)
    missing = own.missing(answers)
    return {
        "announcement": row.id,
        "outcome": outcome,
        "subject": text.subject,
        "lines": letters.lines(own, answers, text.language),
        "open": letters.open_lines(own, missing, text.language),
        "unclear": list(reply.unclear),
        "whose": reply.whose,
        "questions": letters.questions(own, text.language),
        **letters.deadline_facts(row, own.survey.deadline),
    }
