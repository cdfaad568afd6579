"""What an answer to a question makes of the mail that was asked about: notices, which are taken as any others."""

from collections.abc import Sequence
from dataclasses import replace

from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import OTHER
from mailgate.school.errors import UnclearMail
from mailgate.school.mail_text import MailText
from mailgate.school.moment import Moment
from mailgate.school.notices import by_mail
from mailgate.school.notices.by_mail import Judgement
from mailgate.school.notices.conversation import kept
from mailgate.school.notices.conversation.kept import Conversation
from mailgate.school.notices.conversation.reading.staying import Declined
from mailgate.school.notices.conversation.reading.understanding import UnderstoodAnswer
from mailgate.school.notices.questions import Asked, Point, kinds_of
from mailgate.wording.acknowledgements import says_no
from mailgate.wording.interpretation.reasons.listing import is_of_a_visit
from mailgate.wording.values import Understood

MOST_TIMES = 2
"""How often somebody is asked about one mail; then the form and the telephone have to do."""


class Unanswered(Exception):
    """The question stays, or another one has come up: what came does not answer it all."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(", ".join(point.open for point in asked.points))
        self.asked = asked


class AlreadyAnswered(Exception):
    """What the answer asks for has reached the school: by an answer to this question, or otherwise."""


def act(at: Moment, family: Family, conversation: Conversation, text: MailText, mail: str) -> None:
    """Do what the answer to a question asks for; `mail` is its fingerprint.

    Raises Unanswered, Declined, AlreadyAnswered, UnclearMail or Overtaken.
    """
    answer = _opened(at, family, conversation, text)
    then = as_of_first(at, family, conversation.asked.first)
    judged = by_mail.judge(at, family, text)
    if judged.why == ("leaving-by-phone",):
        raise UnclearMail(*judged.why)
    if judged.act == "withdraw" and not by_mail.standing(at, family):
        raise Declined  # nothing but what was asked about could be taken back
    if _is_by_itself(judged, answer, family, conversation.asked):
        if answer.settles_beside(judged.notices):
            by_mail.submit(then, family, answer.notices(), mail)
        elif judged.act == "notice" and (untold := answer.untold(judged.notices)):
            _submit_beside(then, family, judged.notices, untold, mail)
            _ask_on(conversation.asked, untold)
        else:
            by_mail.act(then, family, text, mail)
            if _is_about_others(judged, family, conversation.asked) and not answer.corrects:
                times = conversation.asked.times - 1
                raise Unanswered(replace(asked_anew(at, family, conversation, text), times=times))
    elif found := _news(at, family, answer.notices(), conversation.asked):
        if _stand_already(at, family, found):
            raise AlreadyAnswered
        by_mail.submit(then, family, found, mail)
    else:
        times = conversation.asked.times - 1 if answer.goes_on and not answer.is_unread else conversation.asked.times
        raise Unanswered(replace(conversation.asked, points=answer.left_open(), times=times))
    kept.close(conversation)


def _opened(at: Moment, family: Family, conversation: Conversation, text: MailText) -> UnderstoodAnswer:
    """What an answer says that is more than a no. Raises Declined or AlreadyAnswered."""
    if conversation.row and conversation.row.answered:
        raise AlreadyAnswered
    answer = UnderstoodAnswer(at, family, conversation.asked, text)
    if says_no(answer.words):
        raise AlreadyAnswered if _stand_already(at, family, answer.expected()) else Declined
    return answer


def _is_by_itself(judged: Judgement, answer: UnderstoodAnswer, family: Family, asked: Asked) -> bool:
    """Whether an answer is a notice by itself; a visit to a doctor may be all that the mail has left open."""
    is_for_a_visit = all(is_of_a_visit(notice.reason) for notice in judged.notices) and bool(answer.notices())
    return not is_for_a_visit and _stands_alone(judged, family, asked)


def _ask_on(asked: Asked, points: Sequence[Point]) -> None:
    """Ask on about those of the points that are open. Raises Unanswered where there are any."""
    if left := tuple(point for point in points if point.is_open):
        raise Unanswered(replace(asked, points=left, times=asked.times - 1))


def _submit_beside(at: Moment, family: Family, told: Sequence[Understood], untold: Sequence[Point], mail: str) -> None:
    """Take notices that an answer tells of one student, and what was clear of the others: "太郎は腹痛で休みます"."""
    clear = [notice for point in untold if not point.is_open for notice in point.notices]
    by_mail.submit(at, family, (*told, *clear), mail)


def _is_about_others(judged: Judgement, family: Family, asked: Asked) -> bool:
    """Whether notices are about a student who was not asked about."""
    about = {student.id for student in family.students for point in asked.points if student.name in point.students}
    return any(about and not about >= set(notice.students) for notice in judged.notices)


def _stands_alone(judged: Judgement, family: Family, asked: Asked) -> bool:
    """Whether an answer is a notice by itself: with a cause of its own, or about a student who was not asked about."""
    is_about_others = _is_about_others(judged, family, asked)
    has_cause = any(not notice.reason.startswith(OTHER) for notice in judged.notices)
    coming = {kind.slug for kind in kinds_of(family) if kind.requires_absence}
    if not is_about_others and judged.notices and all(notice.kind in coming for notice in judged.notices):
        return False  # who was asked about comes after all: nothing stands yet that this would end
    return judged.act == "withdraw" or (judged.act in {"notice", "refuse"} and (is_about_others or has_cause))


def _news(at: Moment, family: Family, notices: tuple[Understood, ...], asked: Asked) -> tuple[Understood, ...]:
    """The notices without that somebody comes who was never away: the mail asked whether to stay at home.

    One that goes on from an absence announced otherwise ("休むと電話しましたが、行きます") is about coming after all.
    Raises Declined where nothing else is told.
    """
    coming = {kind.slug for kind in kinds_of(family) if kind.requires_absence}
    meant = {notice.kind for point in asked.points for notice in point.notices}
    if by_mail.standing(at, family) or meant & coming:
        return notices
    news = tuple(notice for notice in notices if notice.kind not in coming)
    if notices and not news:
        raise Declined
    return news


def _stand_already(at: Moment, family: Family, notices: Sequence[Understood]) -> bool:
    """Whether exactly these notices stand already: a yes that somebody sends twice, or a no behind it."""
    standing = by_mail.standing(at, family)
    each = [replace(notice, students=(student,)) for notice in notices for student in notice.students]
    return bool(each) and all(notice in standing for notice in each)


def asked_anew(at: Moment, family: Family, conversation: Conversation, text: MailText) -> Asked:
    """The same question once more: to another guardian of the same students, or behind a notice of somebody else."""
    nothing = replace(text, written="", whole="")
    return replace(conversation.asked, points=UnderstoodAnswer(at, family, conversation.asked, nothing).left_open())


def as_of_first(at: Moment, family: Family, first: int) -> Moment:
    """The moment of the first mail, if the answer came within the minutes that the school allows."""
    return replace(at, first_asked=first) if minutes_over(at, family, first) else at.received_at(first)


def minutes_over(at: Moment, family: Family, first: int) -> int:
    """The minutes that the school allows for an answer, if more have passed since the first mail; else 0."""
    minutes = family.school_day(at).rules.answer_minutes
    return minutes if at.now - first > minutes * 60 else 0
