"""The numbers of a school as tables and pictures."""
