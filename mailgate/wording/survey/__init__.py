"""Reads what guardians write back to a survey: the value of each item, for each child, or that it is not clear."""
