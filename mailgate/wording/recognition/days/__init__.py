"""Days as people write them: one (`dates.py`), and one or several in a row (`periods.py`), each with its place."""
