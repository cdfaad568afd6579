"""`mailgate school`, `roster`, `staff`, `family`, `year` and what else is about one school."""
