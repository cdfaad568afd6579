"""Databases as tests need them: empty ones of the newest schema, and a server of their own."""
