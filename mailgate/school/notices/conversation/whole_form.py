"""The whole form as a question: whom the mail names is kept, and an answer that names nobody is about them.

What else was written is not kept: it was not understood, and the letter asks for it once more.
"""

from mailgate.school.directory.families import Family
from mailgate.school.mail_text import MailText
from mailgate.school.moment import Moment
from mailgate.school.notices.questions import Asked, OpenLine, Point, first_mail
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


def completed(family: Family, asked: Asked, text: MailText) -> str:
    """The words of an answer, below the name of whom the form was about where they name nobody."""
    return text.readings.of(whose.below_name, text.own_words(), student_of(asked), tuple(family.as_read()))
