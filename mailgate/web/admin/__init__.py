"""Pages of the office and the admin: people, files, the school year, settings."""
