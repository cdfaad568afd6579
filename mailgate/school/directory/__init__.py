"""Schools and their rules, people and their duties, school days, and the import of the files that list them."""
