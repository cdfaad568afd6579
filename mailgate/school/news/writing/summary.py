"""What a letter says of an announcement beside its text: authors and approvers read all of it before it goes."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from mailgate.school.models import Announcement, AnnouncementText, RecipientGroup
from mailgate.school.news.sending import letters


def of_announcement(row: Announcement, zone: ZoneInfo) -> dict[str, Any]:
    """When it goes on the clock of this zone (empty: at once), how often again, in whose name, and the other languages.

    `corrects` is the subject of the announcement that it puts right; `survey` is what it asks, None where it asks
    nothing.
    """
    said = letters.facts_of(row.id, row.language)
    return {
        **_hour(row.send_at, zone),
        "repeat_minutes": row.repeat_minutes,
        "repeats": row.repeats,
        "group": RecipientGroup.get_by_id(row.group_id).name if row.group_id else "",
        **{name: said[name] for name in ("replies_to", "corrects", "survey")},
        "further": [
            {"language": text.language, "subject": text.subject, "body": text.body}
            for text in AnnouncementText.select().where(AnnouncementText.announcement == row.id)
            if text.language != row.language
        ],
    }


def _hour(instant: int | None, zone: ZoneInfo) -> dict[str, str]:
    if instant is None:
        return {"day": "", "hour": ""}
    local = dt.datetime.fromtimestamp(instant, zone)
    return {"day": local.date().isoformat(), "hour": f"{local:%H:%M}"}
