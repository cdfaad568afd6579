"""Students, those who are none, and how they are called."""
