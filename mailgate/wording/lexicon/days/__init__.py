"""Days, and rows of days."""
