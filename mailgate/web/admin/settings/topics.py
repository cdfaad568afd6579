"""Which settings stand together on a page, and in which order."""

from collections.abc import Mapping

TOPICS: Mapping[str, tuple[str, ...]] = {
    "school": ("school.name", "school.phone", "message", "time_zone"),
    "notices": ("longest_range", "longest_remarks", "remarks_for", "answer_minutes"),
    "calendar": (
        *("calendar.weekdays", "calendar.holidays", "calendar.closed", "calendar.vacations", "calendar.open"),
        "calendar.hours",
    ),
    "desk": (
        *("desk.first_bell", "desk.digests", "desk.remind_after", "desk.remind_before_bell", "desk.remind_from"),
        *("desk.remind_until", "desk.seats"),
    ),
    "replies": ("desk.replies",),
    "news": ("news.approval", "news.at_once", "news.reply_to", "news.keep_days", "news.keep_files"),
    "privacy": ("details_in_letters", "details_for", "second_factor", "keep_notices", "line_enrolment"),
    "register": (
        *("register.mourning", "register.illness_hint", "register.kindergarten", "register.symbols"),
        *("register.day_columns", "register.month_columns", "register.year_columns", "last_grade"),
    ),
}
"""The topics and their settings; the kinds of notice have pages of their own."""

OF_KIND = ("name", "on", "deadline", "after_deadline", "tell")
"""What the page of a kind shows beside its reasons."""
