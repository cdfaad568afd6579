"""Commands for the gateway as a whole: its keys, database, copies and records, and what it does now."""
