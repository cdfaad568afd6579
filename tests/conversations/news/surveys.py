"""Announcements that ask something, in conversations."""

from support import RunningGateway

from conversations.news.writing import SNOW, everybody, gets_replies
from mailgate.ids import AnnouncementId
from mailgate.school.directory import mailboxes
from mailgate.school.models import AnnouncementKind, ItemKind
from mailgate.school.moment import Moment, Origin, Way
from mailgate.school.news import authors
from mailgate.school.news.sending import releasing
from mailgate.school.news.surveys import writing
from mailgate.school.news.surveys.items import Item, Wording
from mailgate.school.news.surveys.writing import SurveyContent
from mailgate.school.news.writing import drafts
from mailgate.school.news.writing.drafts import Content, Text

MEETING = {"ja": Text("学級懇談会", "12月10日に学級懇談会をします。"), "en": Text("Meeting", "On December 10.")}
ATTENDANCE = Item(ItemKind.ATTENDANCE, {"ja": Wording("懇談会に出席しますか"), "en": Wording("Will you come?")})
PEOPLE = Item(ItemKind.NUMBER, {"ja": Wording("何人で来ますか"), "en": Wording("How many?")}, least=0, most=5)


def asked(moment: Moment, address: str, survey: SurveyContent, kind: AnnouncementKind, reply_to: str) -> AnnouncementId:
    """Somebody writes an announcement that asks this, and sends it."""
    row = mailboxes.mailbox_of(address)
    assert row
    gets_replies(reply_to)
    author = authors.of_school(moment.of(row.id, address), row.id)
    texts = SNOW if kind is AnnouncementKind.SAFETY_CHECK else MEETING
    number = drafts.create(author, "form of a survey", Content(texts, everybody("s1"), kind, reply_to=reply_to))
    revision = writing.put(author, number, 1, survey)
    releasing.send(author, number, revision)
    return number


async def asks(
    gateway: RunningGateway,
    survey: SurveyContent,
    kind: AnnouncementKind = AnnouncementKind.EMERGENCY,
    reply_to: str = "",
) -> AnnouncementId:
    """The office asks all families, and the letters have come."""
    moment = gateway.dependencies.moment(Origin(Way.PAGE))
    number = await gateway.dependencies.store.write(asked, moment, gateway.office.address, survey, kind, reply_to)
    await gateway.announced()
    return number
