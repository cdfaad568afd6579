"""This machine: its clock, the room on its disk and in its memory, and which of its processes live."""
