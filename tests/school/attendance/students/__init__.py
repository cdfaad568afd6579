"""One student's year."""
