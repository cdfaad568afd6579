"""Commands about single students, guardians and staff members: looking at them, and what a page changes, too."""
