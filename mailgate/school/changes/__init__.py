"""Changes of a school's students, guardians and staff: each is written, told by letter, kept for a while and undone."""
