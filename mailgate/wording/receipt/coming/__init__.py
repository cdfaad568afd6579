"""A reply to a receipt that says that a student comes: after all, on some of the days, or as was always meant."""
