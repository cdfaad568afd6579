"""What the student is said to do: stay away, come late, come after all, and how certain that is."""

from mailgate.wording.recognition.deeds.clauses import Deed, find, is_not_by_then

__all__ = ["Deed", "find", "is_not_by_then"]
