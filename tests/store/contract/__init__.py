"""One suite for both engines: what the domain does on SQLite it does on PostgreSQL."""
