"""Whom a text speaks of: students by name, class or place in the family, and those who are none."""
