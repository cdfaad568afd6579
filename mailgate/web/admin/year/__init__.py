"""The page of the new school year."""
