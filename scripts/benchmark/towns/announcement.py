"""What the office writes to all families of the first school."""

import time
from pathlib import Path

from benchmark.towns.prepare import OFFICE
from mailgate.school.models import Announcement, AudienceKind, Mailbox, School
from mailgate.school.moment import Moment
from mailgate.school.news import authors
from mailgate.school.news.audiences import Target
from mailgate.school.news.sending import releasing
from mailgate.school.news.writing import drafts
from mailgate.school.news.writing.drafts import Content, Text
from mailgate.settings import NewsSettings, load
from mailgate.store import opened_store

PACE = NewsSettings().letters_per_minute
"""At how many letters a minute the gateway queues an announcement, unless its settings say otherwise."""

TEXT = (
    "あしたは雪のため、臨時休校とします。家で過ごしてください。くわしいことは、あさ6時半にもう一度お知らせします。\n"
    * 12
)


async def send(folder: Path) -> None:
    """Send it by the gateway in this folder; the minute in which the office could take it back is over."""
    settings = load(folder / "settings.ini")
    async with opened_store(settings.gateway.database, waiting_units=64) as store:
        await store.write(_write, Moment(int(time.time())))


def _write(at: Moment) -> None:
    office = Mailbox.get(Mailbox.address == OFFICE)
    author = authors.of_school(at.of(office.id, OFFICE), office.id)
    content = Content({"ja": Text("臨時休校のお知らせ", TEXT)}, [Target(AudienceKind.SCHOOL, School.get().id)])
    number = drafts.create(author, f"bench {at.token()}", content)
    releasing.send(author, number, 1)
    Announcement.update(due=at.now, undo_until=at.now).where(Announcement.id == number).execute()
