"""English for what a student does."""
