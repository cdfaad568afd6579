"""The form of the login letter, filled in."""
