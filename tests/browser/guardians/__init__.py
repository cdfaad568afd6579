"""A parent in a real browser."""
