"""English labels and answers of the form."""

LABELS = {
    "student": ("student", "students", "student name", "child", "children", "child's name", "name"),
    "class": ("class", "grade"),
    "kind": ("kind", "type"),
    "reason": ("reason",),
    "date": ("date", "day", "dates"),
    "until": ("until", "last day", "end date"),
    "arrival": ("arrival", "arrival time", "expected arrival"),
    "departure": ("leaving at", "leaves at", "time of leaving", "departure"),
    "pickup": ("picked up by", "who picks up", "pick-up", "pickup"),
    "remarks": ("remarks", "remark", "note", "notes", "comment", "comments"),
}
EMPTY = r"none|n/a|no|nothing"
NUMBERS = r"\s*[0-9]{1,2}(?:(?:\s*,\s*|\s+and\s+)[0-9]{1,2})*\.?\s*"
LEFT_OVER = r"(?:\s|,|&|\.|and)*"
OTHER = r"other\b[\s:(,]*"
