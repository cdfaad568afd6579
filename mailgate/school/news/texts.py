"""What announcements say to readers of a language."""

from mailgate.school.models import Announcement, AnnouncementText


def text_in(row: Announcement, language: str) -> AnnouncementText:
    """What an announcement says in a language, or else in the one that it was written in."""
    texts = AnnouncementText.select().where(AnnouncementText.announcement == row.id)
    by_language: dict[str, AnnouncementText] = {text.language: text for text in texts}
    return by_language.get(language) or by_language[row.language]
