"""Japanese for days."""
