"""What is asked, answered and reminded of in tests of the domain."""

from collections.abc import Mapping

from mailgate.ids import AnnouncementId
from mailgate.school.models import ItemKind, Student
from mailgate.school.news.audiences import Target
from mailgate.school.news.sending import releasing
from mailgate.school.news.surveys import answering, reminders, writing
from mailgate.school.news.surveys.items import Item, Wording
from mailgate.school.news.surveys.writing import SurveyContent
from mailgate.school.news.writing import drafts
from mailgate.wording.survey.values import Value
from school.news.people import HEAD, OFFICE, at, author, everybody, mailbox, tick

COMES = Item(ItemKind.ATTENDANCE, {"ja": Wording("出席しますか")})
MEETING = SurveyContent((COMES,))
DAY = 86_400


def drafted(survey: SurveyContent | None, targets: list[Target] | None = None) -> AnnouncementId:
    who = author(OFFICE)
    texts = {"ja": drafts.Text("懇談会", "懇談会をします。")}
    number = drafts.create(who, f"form {survey}", drafts.Content(texts, targets or everybody()))
    assert writing.put(who, number, 1, survey) == 2
    return number


def asked(survey: SurveyContent, targets: list[Target] | None = None) -> AnnouncementId:
    """Ask it, and let the letters go."""
    number = drafted(survey, targets)
    releasing.send(author(OFFICE), number, 2)
    tick(60)
    return number


def child(name: str) -> int:
    return int(Student.get(Student.name == name).id)


def gives(address: str, number: AnnouncementId, given: Mapping[tuple[int, str], Value], seconds: int = 100) -> None:
    """Somebody fills in the page's form."""
    values = {(position, child(name) if name else None): value for (position, name), value in given.items()}
    answering.answer(at(address, seconds), mailbox(address).id, number, values)  # type: ignore[arg-type]


def remind(seconds: int) -> None:
    """What the clock does with reminders at this instant."""
    moment = at(HEAD, seconds)
    for number in reminders.due(moment):
        reminder = reminders.remaining(number)
        for each in reminder.mailboxes:
            reminders.step(moment, reminder, [each])
        reminders.finish(moment, reminder)
