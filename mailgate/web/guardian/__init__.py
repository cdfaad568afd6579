"""Pages of guardians."""
