"""What words of a form, or beside it, say against it: a module for each question."""
