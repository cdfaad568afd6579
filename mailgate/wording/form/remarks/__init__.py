"""What the words of a form, and those beside it, may say against its notices."""
