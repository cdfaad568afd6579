"""A reply to an announcement that asks something: its words are read, and answer it or are asked about."""

from dataclasses import dataclass
from typing import Any, Literal

from mailgate.ids import AnnouncementId, StudentId
from mailgate.school.directory import families
from mailgate.school.errors import Overtaken
from mailgate.school.mail_text import MailText
from mailgate.school.models import Mailbox
from mailgate.school.moment import Moment
from mailgate.school.news.sending.letters import text_in
from mailgate.school.news.surveys import answering, letters
from mailgate.school.news.surveys.answering import OwnSurvey, Place
from mailgate.wording.survey.reading import SurveyReply, read_survey_reply
from mailgate.wording.survey.values import Value

HELP = (2,)
"""The option of a safety check that asks for help."""

Outcome = Literal["taken", "unclear", "closed", "nothing"]
"""nothing: courtesies alone, which answer nothing and are answered by nothing."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a reply came to, and the facts of the letter that says so (template survey-answer)."""

    outcome: Outcome
    facts: dict[str, Any]

    @property
    def may_be_notice(self) -> bool:
        """Whether words answer nothing that was asked; where only the child is missing, they do."""
        return self.outcome == "unclear" and not self.facts["whose"]

    @property
    def needs_person(self) -> bool:
        """Whether a person should read the words of a safety check at once: they ask for help, or are not clear."""
        return self.outcome == "unclear" or any(line["value"] == HELP for line in self.facts["lines"])


def act(at: Moment, sender: Mailbox, announcement: AnnouncementId, text: MailText, language: str) -> Result:
    """Take the answers of a reply, all that it says or nothing. Raises NotFound where it is not for them."""
    own = answering.load(sender.id, announcement)
    reply = _read(own, text)
    given: dict[Place, Value] = {
        (each.position, StudentId(each.student) if each.student else None): each.value for each in reply.said
    }
    outcome = _outcome(at, own, reply, given)
    before = answering.standing(own)
    return Result(outcome, _facts(own, reply, before if outcome == "taken" else given, outcome, language))


def _outcome(at: Moment, own: OwnSurvey, reply: SurveyReply, given: dict[Place, Value]) -> Outcome:
    if not given and not reply.unclear:
        return "nothing"
    if own.is_closed(at):
        return "closed"
    if reply.unclear:
        return "unclear"
    try:
        answering.take(at, own, given)
    except Overtaken:
        return "closed"
    return "taken"


def _read(own: OwnSurvey, text: MailText) -> SurveyReply:
    asked = tuple(item.as_read(position) for position, item in own.items.items())
    students = tuple(map(families.as_read, own.students))
    names = tuple(part for student in families.load(own.mailbox).students for part in student.name.split())
    reply: SurveyReply = text.readings.of(read_survey_reply, text.own_words(), asked, students, names)
    return reply


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
