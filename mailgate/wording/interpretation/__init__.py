"""Decides what was found in sentences amounts to: notices, a withdrawal, or a question."""
