"""Makes roster and staff what the office's files say: previewed, stopped where many would lose something, undone."""
