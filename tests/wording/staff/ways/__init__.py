"""Ways in which teachers write, by topic."""
