"""Japanese for what a student does."""
