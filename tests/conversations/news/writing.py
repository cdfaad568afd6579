"""What staff do with announcements in conversations, by the units of work that the pages call."""

import json
from collections.abc import Sequence

from support import Person, RunningGateway

from mailgate.ids import AnnouncementId
from mailgate.school.directory import mailboxes
from mailgate.school.models import AudienceKind, Mailbox, School
from mailgate.school.moment import Moment, Origin, Way
from mailgate.school.news import authors
from mailgate.school.news.audiences import Target
from mailgate.school.news.sending import releasing
from mailgate.school.news.writing import drafts
from mailgate.school.news.writing.drafts import Content, Text

SNOW = {
    "ja": Text("雪のため臨時休校", "本日は休校です。\n家で過ごしてください。"),
    "en": Text("Snow", "No school today."),
}


def everybody(*codes: str) -> list[Target]:
    """All families of these schools."""
    return [Target(AudienceKind.SCHOOL, school.id) for school in School.select().where(School.code.in_(codes))]


def gets_replies(address: str) -> None:
    """The schools name this address for replies in their settings."""
    for school in School.select():
        document = json.loads(school.rules)
        document["news"]["reply_to"] = address
        School.update(rules=json.dumps(document)).where(School.id == school.id).execute()


def written(moment: Moment, address: str, content: Content) -> AnnouncementId:
    """Somebody writes an announcement and presses the button."""
    row = mailboxes.mailbox_of(address.lower())
    assert row
    gets_replies(content.reply_to)
    author = authors.of_school(moment.of(row.id, address), row.id)
    number = drafts.create(author, "form", content)
    releasing.send(author, number, 1)
    return number


async def writes(gateway: RunningGateway, person: Person, content: Content) -> AnnouncementId:
    """The same in a running gateway."""
    moment = gateway.dependencies.moment(Origin(Way.PAGE))
    return await gateway.dependencies.store.write(written, moment, person.address, content)


async def snow(
    gateway: RunningGateway, person: Person, codes: Sequence[str] = ("s1",), **changes: object
) -> AnnouncementId:
    """There is no school today."""
    targets = await gateway.dependencies.store.read(everybody, *codes)
    return await writes(gateway, person, Content(**{"texts": SNOW, "targets": targets, **changes}))  # type: ignore[arg-type]


def speaks(address: str, language: str) -> None:
    """A guardian has chosen a language."""
    Mailbox.update(language=language).where(Mailbox.address == address).execute()
