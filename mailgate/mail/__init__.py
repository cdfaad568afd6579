"""The language of mail: what arrives, read, and what leaves, written. Pure: no network, no database, no clock."""
