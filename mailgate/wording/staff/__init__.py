"""Reads what staff write back: to a list of notices (a digest), and to a roll call."""
