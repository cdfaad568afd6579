"""When a student comes or leaves, as a whole mail tells it."""
