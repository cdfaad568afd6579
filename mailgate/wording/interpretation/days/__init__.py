"""Which days a statement is about: rows of days, from the periods of its text that are those of its deeds."""

from mailgate.wording.interpretation.days.rows import has_school_day, meant, named

__all__ = ["has_school_day", "meant", "named"]
