"""A conversation about a mail that is not clear: what is open in it, what is kept of it, what an answer makes of it."""
