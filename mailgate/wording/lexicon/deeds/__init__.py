"""Staying away, coming late, coming after all, leaving early, taking back."""
