"""The whole form as a question: whom the mail names is kept, and an answer that names nobody is about them.

What else was written is not kept: it was not understood, and the letter asks for it once more.
"""

from dataclasses import replace

from mailgate.school.directory.families import Family
from mailgate.school.mail_text import MailText
from mailgate.school.moment import Moment
from mailgate.school.notices import by_mail
from mailgate.school.notices.questions import Asked, OpenLine, Point, first_mail
from mailgate.wording.lexicon.replies.questions import ABOUT_STUDENT
from mailgate.wording.open_points import students as whose


def asked_with(at: Moment, family: Family, text: MailText) -> Asked | None:
    """What the form asks beside the one of several students whom a mail names; None where it names none, or more."""
    name = text.readings.of(whose.only_one_named, text.own_words(), tuple(family.as_read()))
    point = Point("", OpenLine.FORM, (), (), students=(name,))
    return Asked((point,), first_mail(at)) if name else None


def student_of(asked: Asked) -> str:
    """The name of whom the form was about; empty where a question was asked that a word answers."""
    point = asked.points[0]
    return point.students[0] if point.open is OpenLine.FORM else ""


def answering(at: Moment, family: Family, asked: Asked, text: MailText) -> Family:
    """The family whose notice an answer to the form is: of its one student alone, where nobody else may be meant.

    "健太が熱で休みます" and "妹が熱です" name somebody, and so does a form.
    """
    theirs = replace(family, students=tuple(each for each in family.students if each.name == student_of(asked)))
    is_whole = text.form_inside() or text.readings.of(whose.names_somebody, text.own_words(), tuple(family.as_read()))
    if is_whole or len(theirs.students) != 1:
        return family
    is_another = "student-unclear" in by_mail.judge(at, theirs, text).why
    return family if is_another else theirs


def below_name(asked: Asked, words: str) -> str:
    """What an answer says that leaves something open, as a mail about the student of the form."""
    return ABOUT_STUDENT.format(name=student_of(asked), answer=words)
