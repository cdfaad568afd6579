"""English labels and answers of the form."""

from mailgate.wording.lexicon.en.days.dates import MONTHS

LABELS = {
    "student": (
        "student",
        "students",
        "student name",
        "child",
        "children",
        "child's name",
        "name",
        "pupil",
        "pupil's name",
        "name of child",
        "name of student",
        "name of pupil",
        "child name",
        "student's name",
    ),
    "class": ("class", "grade", "grade/class", "class/grade"),
    "kind": ("kind", "type", "type of notice", "kind of notice"),
    "reason": ("reason", "cause", "reason for absence", "reason of absence"),
    "date": ("date", "day", "dates", "from", "first day", "date of absence", "date(s)", "start date"),
    "until": ("until", "last day", "end date", "to"),
    "arrival": (
        "arrival",
        "arrival time",
        "expected arrival",
        "arrival at school",
        "time of arrival",
        "arrives",
        "arriving",
    ),
    "departure": ("leaving at", "leaves at", "time of leaving", "departure"),
    "pickup": ("picked up by", "who picks up", "pick-up", "pickup"),
    "remarks": ("remarks", "remark", "note", "notes", "comment", "comments"),
}
OF_MAILS = ("from", "to")
"""Labels of a form where a day follows: a mail has "From:" and "To:" of its own."""
_MONTHS = "|".join(MONTHS)
A_DAY = rf"""
    ^[^a-z]*[0-9]|[0-9](?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})|\b(?:{_MONTHS})[a-z]*\.?\s[0-9]
    |\b(?:today|tomorrow|(?:mon|tue|wed|thu|fri)[a-z]*)\b|^\W*$
"""
LEADER = r"(?<=[a-z\ ])(?:\.{3,}|…+)\s"
"""Dots between a label and its answer."""
EMPTY = r"none|n/a|no|nothing"
NUMBERS = r"\s*[0-9]{1,2}(?:(?:\s*,\s*|\s+and\s+)[0-9]{1,2})*\.?\s*"
LEFT_OVER = r"(?:\s|,|&|\.|\band\b|\bclass\b|\(|\)|\bno\b)*"
OTHER = r"other\b[\s:(,]*"
