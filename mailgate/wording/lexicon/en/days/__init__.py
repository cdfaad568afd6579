"""English for days."""
