"""This machine: its clock, its disk, and which of its processes live."""
